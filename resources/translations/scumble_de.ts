<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
 <context>
  <name>Scumble</name>
  <message>
   <location filename="../../engine/generators/card.py" />
   <source>"figures" is not an object</source>
   <translation>„figures“ ist kein Objekt</translation>
  </message>
  <message>
   <location filename="../../engine/generators/card.py" />
   <source>"knobs" is neither a list nor a table</source>
   <translation>„knobs“ ist weder Liste noch Tabelle</translation>
  </message>
  <message>
   <location filename="../../engine/formats/extras.py" />
   <source>"{executable}" -m pip install {package}</source>
   <translation>"{executable}" -m pip install {package}</translation>
  </message>
  <message>
   <location filename="../../engine/formats/batch_recipe.py" />
   <source>"{name}" cannot be told in JSON, which holds adjustments and filters without masks; apply the project itself, or hide the layer first.</source>
   <translation>„{name}“ lässt sich nicht in JSON angeben, das Korrekturen und Filter ohne Masken enthält: das Projekt selbst anwenden oder die Ebene vorher ausblenden.</translation>
  </message>
  <message>
   <location filename="../../engine/generation/kinds/object.py" />
   <source>"{name}" follows the light as in a newer version of Scumble; update it to draw this.</source>
   <translation>„{name}“ folgt dem Licht wie in einer neueren Version von Scumble; zum Zeichnen aktualisieren.</translation>
  </message>
  <message>
   <location filename="../../engine/generation/kinds/object.py" />
   <source>"{name}" has fine detail as in a newer version of Scumble; update it to draw this.</source>
   <translation>„{name}“ hat feine Details wie in einer neueren Version von Scumble; zum Zeichnen aktualisieren.</translation>
  </message>
  <message>
   <location filename="../../engine/generation/kinds/fill.py" />
   <source>"{name}" has no mask that says what is to be filled.</source>
   <translation>„{name}“ hat keine Maske, die sagt, was gefüllt werden soll.</translation>
  </message>
  <message>
   <location filename="../../engine/generators/card.py" />
   <source>"{name}" holds what cannot be shown in a line</source>
   <translation>„{name}“ enthält etwas, das sich nicht in einer Zeile zeigen lässt</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/files.py" />
   <source>"{name}" holds {count} photos, and at most {most} of a folder are opened at once. File &gt; Apply to photos does the same with any number of them.</source>
   <translation>„{name}“ enthält {count} Fotos, und höchstens {most} eines Ordners werden auf einmal geöffnet. Datei &gt; Auf Fotos anwenden tut mit beliebig vielen dasselbe.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/export_choices.py" />
   <source>"{name}" is a preset that comes along: choose another name.</source>
   <translation>„{name}“ ist eine mitgelieferte Vorgabe: bitte einen anderen Namen wählen.</translation>
  </message>
  <message>
   <location filename="../../engine/generators/card.py" />
   <source>"{name}" is neither true nor false</source>
   <translation>„{name}“ ist weder wahr noch falsch</translation>
  </message>
  <message>
   <location filename="../../engine/generation/maker.py" />
   <source>"{name}" is no object, so there is nothing to generate.</source>
   <translation>„{name}“ ist kein Objekt, daher gibt es nichts zu generieren.</translation>
  </message>
  <message>
   <location filename="../../engine/generators/card.py" />
   <source>"{name}" is not a list of texts</source>
   <translation>„{name}“ ist keine Liste von Texten</translation>
  </message>
  <message>
   <location filename="../../engine/generators/card.py" />
   <source>"{name}" is not a text</source>
   <translation>„{name}“ ist kein Text</translation>
  </message>
  <message>
   <location filename="../../engine/generators/card.py" />
   <source>"{name}" is not a whole number from {least} to {most}</source>
   <translation>„{name}“ ist keine ganze Zahl von {least} bis {most}</translation>
  </message>
  <message>
   <location filename="../../engine/generation/kinds/background.py" />
   <source>"{name}" is not generated.</source>
   <translation>„{name}“ ist nicht generiert.</translation>
  </message>
  <message>
   <location filename="../../engine/generation/exemplar_pictures.py" />
   <source>"{name}" uses its exemplar as a newer version of Scumble does; update it to draw this.</source>
   <translation>„{name}“ verwendet seine Vorlage wie eine neuere Version von Scumble; zum Zeichnen aktualisieren.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/tour.py" />
   <source>&amp;Back</source>
   <translation>&amp;Zurück</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/tour.py" />
   <source>&amp;Done</source>
   <translation>Fe&amp;rtig</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/tour.py" />
   <source>&amp;Next</source>
   <translation>We&amp;iter</translation>
  </message>
  <message>
   <location filename="../../engine/generation/kinds/fill.py" />
   <source>, for now</source>
   <translation>, vorläufig</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/filters/cartoon.py" />
   <source>0 is grey, 50 as in the picture below, 100 twice as strong.</source>
   <translation>0 ist grau, 50 wie im Bild darunter, 100 doppelt so kräftig.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/filters/style.py" />
   <source>0 keeps the photo's own colours, 100 takes the picture's.</source>
   <translation>0 behält die Farben des Fotos, 100 nimmt die des Bildes.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/exemplar_part.py" />
   <source>0: the generator alone, 1: the exemplar's own pixels wherever it covers.</source>
   <translation>0: allein der Generator, 1: die eigenen Pixel der Vorlage, wo immer sie deckt.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/history.py" />
   <source>1 step</source>
   <translation>1 Schritt</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/shortcut_editor.py" />
   <source>1 to 0, two for exact</source>
   <translation>1 bis 0, zwei für genaue Werte</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/printing.py" />
   <source>10 × 15 cm</source>
   <translation>10 × 15 cm</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/shadow_page.py" />
   <source>100% is as long as the object is high.</source>
   <translation>100 % ist so lang, wie das Objekt hoch ist.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/printing.py" />
   <source>13 × 18 cm</source>
   <translation>13 × 18 cm</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/scene_controls.py" />
   <source>1365 × 2048, upright</source>
   <translation>1365 × 2048, hochkant</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/export_fields.py" />
   <source>16 bits a channel</source>
   <translation>16 Bit je Kanal</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/export_fields.py" />
   <source>16 keep the finest steps of a photo that has them, and what adjustments make of it.</source>
   <translation>16 behalten die feinsten Stufen eines Fotos, das sie hat, und was Korrekturen daraus machen.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/scene_controls.py" />
   <source>1600 × 1600, square</source>
   <translation>1600 × 1600, quadratisch</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/scene_controls.py" />
   <source>1920 × 1080, wide</source>
   <translation>1920 × 1080, breit</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/scene_controls.py" />
   <source>2048 × 1365, like a photo</source>
   <translation>2048 × 1365, wie ein Foto</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/export_fields.py" />
   <source>8 bits a channel</source>
   <translation>8 Bit je Kanal</translation>
  </message>
  <message>
   <location filename="../../engine/formats/provenance.py" />
   <source>; shared under the same licence</source>
   <translation>; unter derselben Lizenz geteilt</translation>
  </message>
  <message>
   <location filename="../../engine/formats/exporters/psd.py" />
   <source>A PSD holds adjustments and filters as pictures of what they make of the layers below them.</source>
   <translation>Ein PSD enthält Korrekturen und Filter als Bilder dessen, was sie aus den Ebenen darunter machen.</translation>
  </message>
  <message>
   <location filename="../../engine/formats/tiff.py" />
   <source>A TIFF holds at most 4 GB; export a PNG or make it smaller.</source>
   <translation>Ein TIFF fasst höchstens 4 GB; ein PNG exportieren oder verkleinern.</translation>
  </message>
  <message>
   <location filename="../../engine/scene/layers/background.py" />
   <source>A background must be at least one pixel wide and high.</source>
   <translation>Ein Hintergrund muss mindestens ein Pixel breit und hoch sein.</translation>
  </message>
  <message>
   <location filename="../../engine/scene/layers/background.py" />
   <source>A background must have at least one colour, each of red, green and blue.</source>
   <translation>Ein Hintergrund muss mindestens eine Farbe haben, jede aus Rot, Grün und Blau.</translation>
  </message>
  <message>
   <location filename="../../engine/scene/layers/background.py" />
   <source>A background that has a place must have a size.</source>
   <translation>Ein Hintergrund mit einer Lage muss eine Größe haben.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/layer_actions.py" />
   <source>A colour, a gradient or a generated scene below everything</source>
   <translation>Eine Farbe, ein Verlauf oder eine generierte Szene unter allem</translation>
  </message>
  <message>
   <location filename="../../engine/scene/adjustments/curves.py" />
   <source>A curve must have 2 to {most_points} points.</source>
   <translation>Eine Kurve muss 2 bis {most_points} Punkte haben.</translation>
  </message>
  <message>
   <location filename="../../engine/scene/projective.py" />
   <source>A distortion must be made of finite numbers.</source>
   <translation>Eine Verzerrung muss aus endlichen Zahlen bestehen.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/export_warnings.py" />
   <source>A file of this name is there and will be replaced.</source>
   <translation>Eine Datei dieses Namens ist vorhanden und wird ersetzt.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/export_warnings.py" />
   <source>A file with what was generated comes beside it: {name}.</source>
   <translation>Daneben entsteht eine Datei mit dem, was generiert wurde: {name}.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/export_warnings.py" />
   <source>A folder has this name. Choose another.</source>
   <translation>Ein Ordner heißt so. Bitte einen anderen Namen wählen.</translation>
  </message>
  <message>
   <location filename="../../engine/scene/adjustments/gradient_map.py" />
   <source>A gradient has 2 to {most_stops} stops, each of a place and a colour.</source>
   <translation>Ein Verlauf hat 2 bis {most_stops} Stützpunkte, jeden mit Ort und Farbe.</translation>
  </message>
  <message>
   <location filename="../../engine/scene/gradients.py" />
   <source>A gradient needs a colour.</source>
   <translation>Ein Verlauf braucht eine Farbe.</translation>
  </message>
  <message>
   <location filename="../../engine/scene/gradients.py" />
   <source>A gradient needs two points: drag from one to the other.</source>
   <translation>Ein Verlauf braucht zwei Punkte: vom einen zum anderen ziehen.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/start_page.py" />
   <source>A ground from noise, to put objects into</source>
   <translation>Ein Untergrund aus Rauschen, um Objekte hineinzusetzen</translation>
  </message>
  <message>
   <location filename="../../engine/scene/ordering.py" />
   <source>A group cannot be brought in front of what is in it.</source>
   <translation>Eine Gruppe kann nicht vor ihren eigenen Inhalt geholt werden.</translation>
  </message>
  <message>
   <location filename="../../engine/scene/edits.py" />
   <source>A group cannot be moved into itself.</source>
   <translation>Eine Gruppe kann nicht in sich selbst verschoben werden.</translation>
  </message>
  <message>
   <location filename="../../engine/scene/layers/recipes.py" />
   <source>A knob is either locked or not.</source>
   <translation>Ein Regler ist entweder gesperrt oder nicht.</translation>
  </message>
  <message>
   <location filename="../../engine/scene/projective.py" />
   <source>A layer can be distorted only so far that its corners stay outside of each other and in front.</source>
   <translation>Eine Ebene lässt sich nur so weit verzerren, dass ihre Ecken außen und vorn bleiben.</translation>
  </message>
  <message>
   <location filename="../../engine/scene/affine.py" />
   <source>A layer can be made no larger than a thousand times its own size.</source>
   <translation>Eine Ebene lässt sich nicht größer als das Tausendfache ihrer eigenen Größe machen.</translation>
  </message>
  <message>
   <location filename="../../engine/scene/affine.py" />
   <source>A layer can be made no smaller than a thousandth of its own size.</source>
   <translation>Eine Ebene lässt sich nicht kleiner als ein Tausendstel ihrer eigenen Größe machen.</translation>
  </message>
  <message>
   <location filename="../../engine/scene/mask.py" />
   <source>A mask must be a picture with one channel of 8 bits.</source>
   <translation>Eine Maske muss ein Bild mit einem Kanal zu 8 Bit sein.</translation>
  </message>
  <message>
   <location filename="../../engine/scene/mask.py" />
   <source>A mask must have one channel.</source>
   <translation>Eine Maske muss einen Kanal haben.</translation>
  </message>
  <message>
   <location filename="../../engine/scene/layers/layer_mask.py" />
   <source>A mask must lie within {farthest} px of the canvas.</source>
   <translation>Eine Maske muss im Umkreis von {farthest} px um die Arbeitsfläche liegen.</translation>
  </message>
  <message>
   <location filename="../../engine/generators/fields.py" />
   <source>A mask of {width} x {height} pixels cannot be drawn.</source>
   <translation>Eine Maske von {width} x {height} Pixeln kann nicht gezeichnet werden.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/filters/fill.py" />
   <source>A model says roughly what could be there; the picture's own patches draw that.</source>
   <translation>Ein Modell sagt grob, was dort sein könnte; gezeichnet wird es aus Stücken des Bildes selbst.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/filters/style.py" />
   <source>A network</source>
   <translation>Ein Netz</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/filters/style.py" />
   <source>A network, refined</source>
   <translation>Ein Netz, verfeinert</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/drops.py" />
   <source>A new layer</source>
   <translation>Eine neue Ebene</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/select_options.py" />
   <source>A new object of the chosen class in the selection</source>
   <translation>Ein neues Objekt der gewählten Klasse in der Auswahl</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/subject_options.py" />
   <source>A new object where the subject is (Enter)</source>
   <translation>Ein neues Objekt, wo das Motiv ist (Eingabe)</translation>
  </message>
  <message>
   <location filename="../../engine/generators/canvas_limits.py" />
   <source>A new scene has at most {most_pixels} million pixels, not {width} x {height}.</source>
   <translation>Eine neue Szene hat höchstens {most_pixels} Millionen Pixel, nicht {width} x {height}.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/actions.py" />
   <source>A page for each task; it opens at the one about the tool in hand</source>
   <translation>Eine Seite je Aufgabe; es öffnet sich bei der zum gewählten Werkzeug</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/start_page.py" />
   <source>A painted meadow with live objects in it</source>
   <translation>Eine gemalte Wiese mit lebendigen Objekten</translation>
  </message>
  <message>
   <location filename="../../engine/formats/psd.py" />
   <source>A part of the file is damaged; it came out black or clear.</source>
   <translation>Ein Teil der Datei ist beschädigt; er erscheint schwarz oder durchsichtig.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/about.py" />
   <source>A photo editor in which a generated object is a live layer. Everything runs on your own machine.</source>
   <translation>Ein Fotoeditor, in dem ein generiertes Objekt eine lebendige Ebene ist. Alles läuft auf dem eigenen Rechner.</translation>
  </message>
  <message>
   <location filename="../../engine/scene/layers/photo.py" />
   <source>A photo must have at least one pixel, of three or four channels with 8 bits.</source>
   <translation>Ein Foto muss mindestens ein Pixel haben, aus drei oder vier Kanälen mit 8 Bit.</translation>
  </message>
  <message>
   <location filename="../../engine/scene/layers/photo.py" />
   <source>A photo's own samples must have 16 bits, or be 32-bit floats, and as many pixels.</source>
   <translation>Die eigenen Werte eines Fotos müssen 16 Bit haben oder 32-Bit-Gleitkommazahlen sein, für ebenso viele Pixel.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/export_fields.py" />
   <source>A picture made smaller, or ink on paper, looks a little soft.</source>
   <translation>Ein verkleinertes Bild oder Tinte auf Papier wirkt etwas weich.</translation>
  </message>
  <message>
   <location filename="../../engine/colour/conversion.py" />
   <source>A picture with this colour profile can be converted with 8 bits only.</source>
   <translation>Ein Bild mit diesem Farbprofil kann nur mit 8 Bit umgewandelt werden.</translation>
  </message>
  <message>
   <location filename="../../engine/scene/affine.py" />
   <source>A place must be made of finite numbers.</source>
   <translation>Eine Lage muss aus endlichen Zahlen bestehen.</translation>
  </message>
  <message>
   <location filename="../../engine/scene/affine.py" />
   <source>A place must not shrink its frame to nothing.</source>
   <translation>Eine Lage darf ihren Rahmen nicht auf nichts verkleinern.</translation>
  </message>
  <message>
   <location filename="../../engine/colour/icc.py" />
   <source>A profile without a name</source>
   <translation>Ein Profil ohne Namen</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/export_fields.py" />
   <source>A quarter</source>
   <translation>Ein Viertel</translation>
  </message>
  <message>
   <location filename="../../engine/generators/canvas_limits.py" />
   <source>A scene is at most {longest_shape} times as long as it is short, not {width} x {height}.</source>
   <translation>Eine Szene ist höchstens {longest_shape}-mal so lang wie breit, nicht {width} x {height}.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/colours_page.py" />
   <source>A scene is generated in place of the colours.</source>
   <translation>Anstelle der Farben wird eine Szene generiert.</translation>
  </message>
  <message>
   <location filename="../../engine/scene/scene.py" />
   <source>A scene must be at least one pixel wide and high.</source>
   <translation>Eine Szene muss mindestens ein Pixel breit und hoch sein.</translation>
  </message>
  <message>
   <location filename="../../engine/scene/layers/recipes.py" />
   <source>A scene must be of one kind, or of up to {most_kinds} different ones.</source>
   <translation>Eine Szene muss von einer Art sein oder von bis zu {most_kinds} verschiedenen.</translation>
  </message>
  <message>
   <location filename="../../engine/generators/background.py" />
   <source>A scene's kinds must have shares that are not negative, and at least one of them.</source>
   <translation>Die Arten einer Szene müssen Anteile haben, die nicht negativ sind, und mindestens eine einen.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/scene_controls.py" />
   <source>A second kind that the first is mixed with.</source>
   <translation>Eine zweite Art, die der ersten beigemischt wird.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/scene_page.py" />
   <source>A second kind that the scene is mixed with.</source>
   <translation>Eine zweite Art, die der Szene beigemischt wird.</translation>
  </message>
  <message>
   <location filename="../../engine/compositing/merging.py" />
   <source>A shadow goes with its layer: merge that layer.</source>
   <translation>Ein Schatten gehört zu seiner Ebene: diese vereinen.</translation>
  </message>
  <message>
   <location filename="../../engine/scene/brush.py" />
   <source>A stroke cannot cover that much: use a smaller brush.</source>
   <translation>So viel kann ein Strich nicht decken: einen kleineren Pinsel nehmen.</translation>
  </message>
  <message>
   <location filename="../../engine/scene/filters/style_picture.py" />
   <source>A style picture must be an RGB picture, not {dtype} of shape {shape}.</source>
   <translation>Ein Stilbild muss ein RGB-Bild sein, nicht {dtype} der Form {shape}.</translation>
  </message>
  <message>
   <location filename="../../engine/scene/filters/style_picture.py" />
   <source>A style picture must have {smallest} to {longest} px a side; this one is {width} x {height} px.</source>
   <translation>Ein Stilbild muss {smallest} bis {longest} px je Seite haben; dieses hat {width} x {height} px.</translation>
  </message>
  <message>
   <location filename="../../engine/generators/refining.py" />
   <source>A subject is looked for in RGB pictures of at least one pixel.</source>
   <translation>Ein Motiv wird in RGB-Bildern mit mindestens einem Pixel gesucht.</translation>
  </message>
  <message>
   <location filename="../../engine/scene/layers/text.py" />
   <source>A text is either italic or it is not.</source>
   <translation>Ein Text ist entweder kursiv oder nicht.</translation>
  </message>
  <message>
   <location filename="../../engine/scene/layers/text.py" />
   <source>A text must be made of characters that can be seen.</source>
   <translation>Ein Text muss aus sichtbaren Zeichen bestehen.</translation>
  </message>
  <message>
   <location filename="../../engine/scene/layers/text.py" />
   <source>A text must not be longer than {longest_text} characters.</source>
   <translation>Ein Text darf nicht länger als {longest_text} Zeichen sein.</translation>
  </message>
  <message>
   <location filename="../../engine/formats/travelling.py" />
   <source>A {title} has no place for the photo's IPTC data, which was left out.</source>
   <translation>Ein {title} hat keinen Platz für die IPTC-Daten des Fotos; weggelassen.</translation>
  </message>
  <message>
   <location filename="../../engine/formats/travelling.py" />
   <source>A {title} has no place for the photo's comment, which was left out.</source>
   <translation>Ein {title} hat keinen Platz für den Kommentar des Fotos; weggelassen.</translation>
  </message>
  <message>
   <location filename="../../engine/formats/export.py" />
   <source>A {title} has no transparency; clear parts got a plain colour.</source>
   <translation>Ein {title} kennt keine Transparenz; Durchsichtiges bekam eine einfache Farbe.</translation>
  </message>
  <message>
   <location filename="../../engine/formats/export.py" />
   <source>A {title} has {depths} bits a channel; export a PNG or a TIFF.</source>
   <translation>Ein {title} hat {depths} Bit je Kanal; ein PNG oder TIFF exportieren.</translation>
  </message>
  <message>
   <location filename="../../engine/formats/exporters/table.py" />
   <source>A {title} is at most {longest_side} pixels wide and high; export a PNG or make it smaller.</source>
   <translation>Ein {title} ist höchstens {longest_side} Pixel breit und hoch; ein PNG exportieren oder verkleinern.</translation>
  </message>
  <message>
   <location filename="../../engine/formats/exporters/avif.py" />
   <source>AVIF</source>
   <translation>AVIF</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/about.py" />
   <source>About Scumble</source>
   <translation>Über Scumble</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/export.py" />
   <source>About {size}</source>
   <translation>Etwa {size}</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/profile_choice.py" />
   <source>Absolute colorimetric</source>
   <translation>Absolut farbmetrisch</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/print.py" />
   <source>Across</source>
   <translation>Quer</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/shortcut_editor.py" />
   <source>Action</source>
   <translation>Befehl</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/vibrance.py" />
   <source>Acts on all colours alike; at its lowest no colour is left.</source>
   <translation>Wirkt auf alle Farben gleich; ganz unten bleibt keine Farbe.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/brightness_contrast.py" />
   <source>Acts on all tones alike; white stays white as it gets brighter.</source>
   <translation>Wirkt auf alle Töne gleich; Weiß bleibt beim Aufhellen weiß.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/mask_part.py" />
   <source>Acts on everything below. Paint with the brush where it shall act, or erase where it shall not.</source>
   <translation>Wirkt auf alles darunter. Mit dem Pinsel malen, wo es wirken soll, oder radieren, wo nicht.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/exposure.py" />
   <source>Acts on light, as a camera's exposure does.</source>
   <translation>Wirkt auf das Licht, wie die Belichtung einer Kamera.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/vibrance.py" />
   <source>Acts on pale colours more than on strong ones.</source>
   <translation>Wirkt auf blasse Farben mehr als auf kräftige.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/mask_part.py" />
   <source>Acts where the mask is painted, with brush and eraser.</source>
   <translation>Wirkt, wo die Maske gemalt ist, mit Pinsel und Radiergummi.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/print.py" />
   <source>Actual size</source>
   <translation>Tatsächliche Größe</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/looks.py" />
   <source>Add</source>
   <translation>Hinzufügen</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/photo_list.py" />
   <source>Add a folder of photos</source>
   <translation>Einen Ordner mit Fotos hinzufügen</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/library.py" />
   <source>Add a folder of photos to the library</source>
   <translation>Einen Ordner mit Fotos zur Bibliothek hinzufügen</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/library.py" />
   <source>Add a folder…</source>
   <translation>Ordner hinzufügen …</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/layer_commands.py" />
   <source>Add background</source>
   <translation>Hintergrund hinzufügen</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/exemplars.py" />
   <source>Add exemplar</source>
   <translation>Vorlage hinzufügen</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/mask_commands.py" />
   <source>Add mask</source>
   <translation>Maske hinzufügen</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/mask_actions.py" />
   <source>Add mask that hides</source>
   <translation>Verbergende Maske hinzufügen</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/layer_commands.py" />
   <source>Add paint layer</source>
   <translation>Malebene hinzufügen</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/file_dialogs.py" />
   <source>Add photo as layer</source>
   <translation>Foto als Ebene hinzufügen</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/actions.py" />
   <source>Add photo as layer…</source>
   <translation>Foto als Ebene hinzufügen …</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/files.py" />
   <source>Add photo {stem}</source>
   <translation>Foto {stem} hinzufügen</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/photo_list.py" />
   <source>Add photos</source>
   <translation>Fotos hinzufügen</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/library.py" />
   <source>Add photos to the library</source>
   <translation>Fotos zur Bibliothek hinzufügen</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/library.py" />
   <source>Add photos…</source>
   <translation>Fotos hinzufügen …</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/layer_commands.py" />
   <source>Add shadow</source>
   <translation>Schatten hinzufügen</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/text_typing.py" />
   <source>Add text</source>
   <translation>Text hinzufügen</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/selecting.py" />
   <source>Add to selection</source>
   <translation>Zur Auswahl hinzufügen</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/options.py" />
   <source>Add to the mask of {name}</source>
   <translation>Ergänzt die Maske: {name}</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/options.py" />
   <source>Add to the selection</source>
   <translation>Zur Auswahl hinzufügen</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/filters.py" />
   <source>Add {lower}</source>
   <translation>{lower} hinzufügen</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/layer_commands.py" />
   <source>Add {name}</source>
   <translation>{name} hinzufügen</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/exposure.py" />
   <source>Added to all light: mostly moves what is dark.</source>
   <translation>Kommt zu allem Licht hinzu: bewegt vor allem Dunkles.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/photo_batch.py" />
   <source>Adding {name}</source>
   <translation>{name} wird hinzugefügt</translation>
  </message>
  <message>
   <location filename="../../engine/scene/layers/base.py" />
   <source>Addition</source>
   <translation>Addieren</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/actions.py" />
   <source>Adjust</source>
   <translation>Korrektur</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/profiles.py" />
   <source>Adjustments act on these other numbers, so what they make may look a little different.</source>
   <translation>Korrekturen wirken auf diese anderen Zahlen; was sie machen, kann deshalb etwas anders aussehen.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/closed_groups.py" />
   <source>Adjustments and filters act on the layers of their group alone unless it passes through and nothing is clipped to it.</source>
   <translation>Korrekturen und Filter wirken nur auf die Ebenen ihrer Gruppe, wenn diese nicht hindurchwirkt oder etwas an sie gebunden ist.</translation>
  </message>
  <message>
   <location filename="../../engine/colour/spaces.py" />
   <source>Adobe RGB</source>
   <translation>Adobe RGB</translation>
  </message>
  <message>
   <location filename="../../desktop_app/canvas/split.py" />
   <source>After</source>
   <translation>Nachher</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/presets.py" />
   <source>Against the light</source>
   <translation>Gegen das Licht</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/align_actions.py" />
   <source>Align</source>
   <translation>Ausrichten</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/align_button.py" />
   <source>Align and distribute what is selected; a single layer within the picture</source>
   <translation>Ausgewähltes ausrichten und verteilen; eine einzelne Ebene innerhalb des Bildes</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/aligning.py" />
   <source>Align bottom edges</source>
   <translation>Untere Kanten ausrichten</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/aligning.py" />
   <source>Align centres across</source>
   <translation>Mitten waagerecht ausrichten</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/aligning.py" />
   <source>Align centres down</source>
   <translation>Mitten senkrecht ausrichten</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/text_options.py" />
   <source>Align in the middle</source>
   <translation>Mittig ausrichten</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/text_options.py" />
   <source>Align left</source>
   <translation>Links ausrichten</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/aligning.py" />
   <source>Align left edges</source>
   <translation>Linke Kanten ausrichten</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/text_options.py" />
   <source>Align right</source>
   <translation>Rechts ausrichten</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/aligning.py" />
   <source>Align right edges</source>
   <translation>Rechte Kanten ausrichten</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/aligning.py" />
   <source>Align top edges</source>
   <translation>Obere Kanten ausrichten</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/aligning.py" />
   <source>Align {name}</source>
   <translation>{name} ausrichten</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/library.py" />
   <source>All</source>
   <translation>Alle</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/hue_saturation.py" />
   <source>All colours</source>
   <translation>Alle Farben</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/library.py" />
   <source>All files</source>
   <translation>Alle Dateien</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/mask_actions.py" />
   <source>All of the layer shows again</source>
   <translation>Die ganze Ebene ist wieder zu sehen</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/export_fields.py" />
   <source>All of the picture</source>
   <translation>Das ganze Bild</translation>
  </message>
  <message>
   <location filename="../../engine/generation/kinds/fill.py" />
   <source>All of the picture is selected, so there is nothing that it could be filled from.</source>
   <translation>Das ganze Bild ist ausgewählt, also gibt es nichts, womit es gefüllt werden könnte.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/export_fields.py" />
   <source>All of the picture, or a part of it; what is around that is clear.</source>
   <translation>Das ganze Bild oder ein Teil davon; was darum liegt, ist durchsichtig.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/hue_saturation.py" />
   <source>All of them alike, or those near one hue.</source>
   <translation>Alle gleichermaßen oder nur die um einen Farbton.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/library.py" />
   <source>All photos of a folder; X.mask.png is the mask of X.jpg</source>
   <translation>Alle Fotos eines Ordners; X.mask.png ist die Maske von X.jpg</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/photo_list.py" />
   <source>All photos right in it.</source>
   <translation>Alle Fotos, die direkt darin liegen.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/files.py" />
   <source>All that can be opened</source>
   <translation>Alles, was geöffnet werden kann</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/actions.py" />
   <source>All that is selected, on the paint layer that is selected or on a new one</source>
   <translation>Alles Ausgewählte, auf der ausgewählten Malebene oder auf einer neuen</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/apply.py" />
   <source>All that this picture has</source>
   <translation>Alles, was dieses Bild hat</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/page.py" />
   <source>All three channels alike, or one of them by itself.</source>
   <translation>Alle drei Kanäle gleichermaßen oder einer für sich.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/view_actions.py" />
   <source>Along the top and the left; drag guides out of them, the right button chooses the unit</source>
   <translation>Oben und links; aus ihnen lassen sich Hilfslinien ziehen, die rechte Maustaste wählt die Einheit</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/select_options.py" />
   <source>Alt</source>
   <translation>Alt</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/shortcut_editor.py" />
   <source>Alt and drag of a handle</source>
   <translation>Alt und einen Griff ziehen</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/shortcut_editor.py" />
   <source>Alt and drag of the mark in the middle</source>
   <translation>Alt und Ziehen der Marke in der Mitte</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/clone.py" />
   <source>Alt-click or Ctrl-click where to copy from first.</source>
   <translation>Erst mit Alt oder Strg anklicken, woher kopiert wird.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/options.py" />
   <source>Alt-click or Ctrl-click where to copy from, then paint</source>
   <translation>Mit Alt oder Strg anklicken, woher kopiert wird, dann malen</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/actions.py" />
   <source>Alt-click where to copy from, then paint it elsewhere, on a layer of its own</source>
   <translation>Mit Alt anklicken, woher kopiert wird, dann anderswo malen, auf einer eigenen Ebene</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/clarity.py" />
   <source>Amount</source>
   <translation>Betrag</translation>
  </message>
  <message>
   <location filename="../../engine/scene/affine.py" />
   <source>An angle must be a finite number.</source>
   <translation>Ein Winkel muss eine endliche Zahl sein.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/layer_actions.py" />
   <source>An empty layer for the brush: the photo below stays as it is</source>
   <translation>Eine leere Ebene für den Pinsel: Das Foto darunter bleibt, wie es ist</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/error_dialog.py" />
   <source>An error in Scumble</source>
   <translation>Ein Fehler in Scumble</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/exemplar_strip.py" />
   <source>An exemplar</source>
   <translation>Eine Vorlage</translation>
  </message>
  <message>
   <location filename="../../engine/scene/exemplar.py" />
   <source>An exemplar must be a picture with transparency, of 8 bits a channel.</source>
   <translation>Eine Vorlage muss ein Bild mit Transparenz sein, mit 8 Bit je Kanal.</translation>
  </message>
  <message>
   <location filename="../../engine/scene/exemplar.py" />
   <source>An exemplar must have {smallest} to {longest} px a side.</source>
   <translation>Eine Vorlage muss {smallest} bis {longest} px je Seite haben.</translation>
  </message>
  <message>
   <location filename="../../engine/scene/exemplar.py" />
   <source>An exemplar must show an object: its picture is transparent all over.</source>
   <translation>Eine Vorlage muss ein Objekt zeigen: Ihr Bild ist überall durchsichtig.</translation>
  </message>
  <message>
   <location filename="../../engine/exemplars/folder.py" />
   <source>An exemplar of {folder} is left out: {problem}</source>
   <translation>Eine Vorlage aus {folder} fällt weg: {problem}</translation>
  </message>
  <message>
   <location filename="../../engine/exemplars/folder.py" />
   <source>An exemplar's name must be made of letters, digits and hyphens.</source>
   <translation>Der Name einer Vorlage muss aus Buchstaben, Ziffern und Bindestrichen bestehen.</translation>
  </message>
  <message>
   <location filename="../../engine/scene/mask_edits.py" />
   <source>An object has a mask of its own, in which it is made: paint on it, or hide parts of the object.</source>
   <translation>Ein Objekt hat eine eigene Maske, in der es entsteht: darauf malen oder Teile des Objekts verbergen.</translation>
  </message>
  <message>
   <location filename="../../engine/scene/layers/object.py" />
   <source>An object has a mask of its own.</source>
   <translation>Ein Objekt hat eine eigene Maske.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/canvas_size.py" />
   <source>Anchor</source>
   <translation>Anker</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/motion_blur.py" />
   <source>Angle</source>
   <translation>Winkel</translation>
  </message>
  <message>
   <location filename="../../resources/models/foreground-128.json" />
   <source>Animals, butterflies, flowers, people and vehicles</source>
   <translation>Tiere, Schmetterlinge, Blumen, Menschen und Fahrzeuge</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/exemplars.py" />
   <source>Another exemplar</source>
   <translation>Andere Vorlage</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/grain.py" />
   <source>Another number is other grain; the same one always the same.</source>
   <translation>Eine andere Zahl ist anderes Korn; dieselbe immer dasselbe.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/replace_background.py" />
   <source>Another scene of this kind</source>
   <translation>Eine andere Szene dieser Art</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/shapes.py" />
   <source>Another shape</source>
   <translation>Andere Form</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/apply.py" />
   <source>Apply</source>
   <translation>Anwenden</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/merging.py" />
   <source>Apply adjustment</source>
   <translation>Korrektur anwenden</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/mask_commands.py" />
   <source>Apply mask</source>
   <translation>Maske anwenden</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/apply.py" />
   <source>Apply to photos</source>
   <translation>Auf Fotos anwenden</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/actions.py" />
   <source>Apply to photos…</source>
   <translation>Auf Fotos anwenden …</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/layer_actions.py" />
   <source>Apply to the pixels below</source>
   <translation>Auf die Pixel darunter anwenden</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/mask_commands.py" />
   <source>Applying the mask</source>
   <translation>Maske wird angewendet</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/photo_applying.py" />
   <source>Applying to photos</source>
   <translation>Anwenden auf Fotos</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/export_all.py" />
   <source>Are replaced</source>
   <translation>Werden ersetzt</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/canvas_menu.py" />
   <source>Arrange</source>
   <translation>Anordnen</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/shortcut_editor.py" />
   <source>Arrows, with Shift ten-fold</source>
   <translation>Pfeile, mit Umschalt zehnfach</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/picture_actions.py" />
   <source>As a layer, in the middle of what is seen</source>
   <translation>Als Ebene, in der Mitte des Sichtbaren</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/picture_actions.py" />
   <source>As a layer, where it was copied</source>
   <translation>Als Ebene, wo es kopiert wurde</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/apply.py" />
   <source>As chosen below</source>
   <translation>Wie unten gewählt</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/motion_blur.py" />
   <source>As if the camera had moved in one direction.</source>
   <translation>Als hätte sich die Kamera in eine Richtung bewegt.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/print.py" />
   <source>As large as the page allows, or by the resolution below.</source>
   <translation>So groß, wie die Seite erlaubt, oder nach der Auflösung unten.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/view_actions.py" />
   <source>As one turns a sheet of paper; the picture stays as it is. Shift, Space and a drag turn it freely</source>
   <translation>Wie man ein Blatt Papier dreht; das Bild bleibt, wie es ist. Umschalt, Leertaste und Ziehen drehen frei</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/raw.py" />
   <source>As the camera was set</source>
   <translation>Wie an der Kamera eingestellt</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/print.py" />
   <source>As the picture</source>
   <translation>Wie das Bild</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/export_fields.py" />
   <source>As the picture has it</source>
   <translation>Wie das Bild ihn hat</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/export_fields.py" />
   <source>As the quality asks for</source>
   <translation>Wie die Qualität es verlangt</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/settings.py" />
   <source>As the system</source>
   <translation>Wie das System</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/apply.py" />
   <source>As they were: {count}.</source>
   <translation>Wie zuvor: {count}.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/profiles.py" />
   <source>Assign profile</source>
   <translation>Profil zuweisen</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/picture_actions.py" />
   <source>Assign profile…</source>
   <translation>Profil zuweisen …</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/apply.py" />
   <source>At once</source>
   <translation>Zugleich</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/export_fields.py" />
   <source>At which resolution colours are kept; brightness always has the full one.</source>
   <translation>In welcher Auflösung Farben bleiben; Helligkeit hat immer die volle.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/levels.py" />
   <source>Auto colour</source>
   <translation>Autofarbe</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/levels.py" />
   <source>Auto contrast</source>
   <translation>Autokontrast</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/settings.py" />
   <source>Automatic</source>
   <translation>Automatisch</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/filters/season.py" />
   <source>Autumn</source>
   <translation>Herbst</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/presets.py" />
   <source>Autumn leaves</source>
   <translation>Herbstlaub</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/replace_background.py" />
   <source>Background</source>
   <translation>Hintergrund</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/colours_page.py" />
   <source>Background: one colour, or a gradient from top to bottom.</source>
   <translation>Hintergrund: eine Farbe oder ein Verlauf von oben nach unten.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/widgets/shortcut_presets.py" />
   <source>Backspace</source>
   <translation>Rücktaste</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/filters/season.py" />
   <source>Becomes</source>
   <translation>Wird zu</translation>
  </message>
  <message>
   <location filename="../../desktop_app/canvas/badge.py" />
   <source>Before</source>
   <translation>Vorher</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/view_actions.py" />
   <source>Before and after side by side</source>
   <translation>Vorher und nachher nebeneinander</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/actions.py" />
   <source>Begin with a generated scene: choose one of a dozen, and steer it</source>
   <translation>Mit einer generierten Szene beginnen: eine von einem Dutzend wählen und steuern</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/exemplar_strip.py" />
   <source>Bent far: try its natural outline.</source>
   <translation>Stark verbogen: natürlichen Umriss versuchen.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/profiles.py" />
   <source>Beside the display's white, which paper never reaches</source>
   <translation>Neben dem Weiß des Bildschirms, das Papier nie erreicht</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/look_tools.py" />
   <source>Between</source>
   <translation>Dazwischen</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/new_scene.py" />
   <source>Between two</source>
   <translation>Übergang</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/image_size.py" />
   <source>Bicubic (smooth)</source>
   <translation>Bikubisch (weich)</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/export_fields.py" />
   <source>Bits</source>
   <translation>Bits</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/export_fields.py" />
   <source>Black</source>
   <translation>Schwarz</translation>
  </message>
  <message>
   <location filename="../../engine/scene/adjustments/black_white.py" />
   <source>Black and white</source>
   <translation>Schwarzweiß</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/profiles.py" />
   <source>Black becomes the darkest that there is, so that no shadows are lost</source>
   <translation>Schwarz wird zum Dunkelsten, das es gibt, damit keine Schatten verloren gehen</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/profiles.py" />
   <source>Black point compensation</source>
   <translation>Tiefenkompensierung</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/layer_commands.py" />
   <source>Blend mode</source>
   <translation>Mischmodus</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/brush_options.py" />
   <source>Blend mode of the brush</source>
   <translation>Mischmodus des Pinsels</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/kinds/group.py" />
   <source>Blend mode of the group</source>
   <translation>Mischmodus der Gruppe</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/colour_balance.py" />
   <source>Blue</source>
   <translation>Blau</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/presets.py" />
   <source>Blue filter</source>
   <translation>Blaufilter</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/black_white.py" />
   <source>Blues</source>
   <translation>Blautöne</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/gaussian_blur.py" />
   <source>Blurs all that lies below.</source>
   <translation>Zeichnet alles weich, was darunter liegt.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/text_options.py" />
   <source>Bold</source>
   <translation>Fett</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/colours_page.py" />
   <source>Bottom</source>
   <translation>Unten</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/canvas_size.py" />
   <source>Bottom left</source>
   <translation>Unten links</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/canvas_size.py" />
   <source>Bottom right</source>
   <translation>Unten rechts</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/properties.py" />
   <source>Box</source>
   <translation>Rahmen</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/gradient_map.py" />
   <source>Bright</source>
   <translation>Hell</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/exposure.py" />
   <source>Brightens what lies between black and white, or darkens it.</source>
   <translation>Hellt auf, was zwischen Schwarz und Weiß liegt, oder dunkelt es ab.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/shadows_highlights.py" />
   <source>Brightens what lies in the dark.</source>
   <translation>Hellt auf, was im Dunkeln liegt.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/brightness_contrast.py" />
   <source>Brightens, or darkens.</source>
   <translation>Hellt auf oder dunkelt ab.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/raw.py" />
   <source>Brighter or darker, in stops; what is light is kept from burning out.</source>
   <translation>Heller oder dunkler, in Blendenstufen; helle Stellen bleiben vor dem Ausbrennen bewahrt.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/levels.py" />
   <source>Brightest</source>
   <translation>Hellstes</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/brightness_contrast.py" />
   <source>Brightness</source>
   <translation>Helligkeit</translation>
  </message>
  <message>
   <location filename="../../engine/scene/adjustments/brightness_contrast.py" />
   <source>Brightness/contrast</source>
   <translation>Helligkeit/Kontrast</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/layer_actions.py" />
   <source>Bring back what the edge eraser or the ground hides of it</source>
   <translation>Zurückholen, was der Kantenradierer oder der Boden davon verbirgt</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/ordering.py" />
   <source>Bring in front</source>
   <translation>Nach vorn holen</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/layer_actions.py" />
   <source>Bring in front of…</source>
   <translation>Nach vorn holen vor …</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/picture_actions.py" />
   <source>Bring the picture into another colour space: its numbers become others, and it looks the same</source>
   <translation>Das Bild in einen anderen Farbraum bringen: seine Zahlen werden andere, und es sieht gleich aus</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/ordering.py" />
   <source>Bring {name} in front of {other}</source>
   <translation>{name} vor {other} holen</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/export_warnings.py" />
   <source>Brought into other colours, no pixel is exactly that of the photo.</source>
   <translation>In einen anderen Farbraum gebracht ist kein Pixel genau das des Fotos.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/apply.py" />
   <source>Browse…</source>
   <translation>Durchsuchen …</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/properties.py" />
   <source>Brush</source>
   <translation>Pinsel</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/mask_part.py" />
   <source>Brush and eraser paint the mask: the brush shows the layer, the eraser hides it.</source>
   <translation>Pinsel und Radiergummi malen die Maske: Der Pinsel zeigt die Ebene, der Radiergummi verbirgt sie.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/mask_commands.py" />
   <source>By</source>
   <translation>Um</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/exemplar_form.py" />
   <source>CC BY 4.0</source>
   <translation>CC BY 4.0</translation>
  </message>
  <message>
   <location filename="../../engine/formats/provenance.py" />
   <source>CC BY-SA</source>
   <translation>CC BY-SA</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/exemplar_form.py" />
   <source>CC BY-SA 4.0</source>
   <translation>CC BY-SA 4.0</translation>
  </message>
  <message>
   <location filename="../../resources/models/cartoon.json" />
   <source>CC BY-SA 4.0: trained on openly licensed photos only; the sources are named in this card.</source>
   <translation>CC BY-SA 4.0: nur mit offen lizenzierten Fotos trainiert; die Quellen sind in dieser Karte genannt.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/exemplar_form.py" />
   <source>CC0 1.0</source>
   <translation>CC0 1.0</translation>
  </message>
  <message>
   <location filename="../../resources/models/texture-4x.json" />
   <source>CC0: cut out of pictures in the public domain or under CC0 alone; they are named in this card.</source>
   <translation>CC0: nur aus Bildern geschnitten, die gemeinfrei sind oder unter CC0 stehen; sie sind in dieser Karte genannt.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/settings.py" />
   <source>CUDA (NVIDIA)</source>
   <translation>CUDA (NVIDIA)</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/actions.py" />
   <source>Cancel</source>
   <translation>Abbrechen</translation>
  </message>
  <message>
   <location filename="../../desktop_app/canvas/view.py" />
   <source>Canvas</source>
   <translation>Arbeitsfläche</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/canvas_size.py" />
   <source>Canvas size</source>
   <translation>Größe der Arbeitsfläche</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/picture_actions.py" />
   <source>Canvas size…</source>
   <translation>Größe der Arbeitsfläche …</translation>
  </message>
  <message>
   <location filename="../../engine/scene/filters/cartoon.py" />
   <source>Cartoon</source>
   <translation>Cartoon</translation>
  </message>
  <message>
   <location filename="../../resources/models/foreground-128-open.json" />
   <source>Cats, dogs and flowers, of openly licensed photos alone</source>
   <translation>Katzen, Hunde und Blumen, allein aus frei lizenzierten Fotos</translation>
  </message>
  <message>
   <location filename="../../desktop_app/canvas/rulers.py" />
   <source>Centimetres</source>
   <translation>Zentimeter</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/box.py" />
   <source>Change box</source>
   <translation>Rahmen ändern</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/tour.py" />
   <source>Change its looks</source>
   <translation>Sein Aussehen ändern</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/layer_actions.py" />
   <source>Change the layer below for good, as the selected adjustment or filter shows it where its mask lets it</source>
   <translation>Die Ebene darunter endgültig so ändern, wie die gewählte Korrektur oder der gewählte Filter sie zeigt, wo ihre Maske es zulässt</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/colour_balance.py" />
   <source>Changes the colour alone, and not how bright it looks.</source>
   <translation>Ändert nur die Farbe, nicht wie hell sie wirkt.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/layer_actions.py" />
   <source>Changes the colours of all that lies below it, and can be changed or taken away at any time</source>
   <translation>Ändert die Farben von allem darunter und kann jederzeit geändert oder entfernt werden</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/knobs.py" />
   <source>Changes: {lower}.</source>
   <translation>Ändert: {lower}.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/page.py" />
   <source>Channel</source>
   <translation>Kanal</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/replace_background.py" />
   <source>Choose a colour…</source>
   <translation>Farbe wählen …</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/files.py" />
   <source>Choose a name for the project first.</source>
   <translation>Erst einen Namen für das Projekt wählen.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/replace_background.py" />
   <source>Choose a photo…</source>
   <translation>Foto wählen …</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/new_scene.py" />
   <source>Choose a scene</source>
   <translation>Szene auswählen</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/shortcut_editor.py" />
   <source>Choose an action to give it other keys.</source>
   <translation>Einen Befehl auswählen, um ihm andere Tasten zu geben.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/photo_list.py" />
   <source>Choose one or several.</source>
   <translation>Eines oder mehrere wählen.</translation>
  </message>
  <message>
   <location filename="../../engine/scene/edits.py" />
   <source>Choose the layers to group first.</source>
   <translation>Erst die Ebenen zum Gruppieren auswählen.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/apply.py" />
   <source>Choose the photos first.</source>
   <translation>Zuerst die Fotos wählen.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/export_all.py" />
   <source>Choose the pictures first.</source>
   <translation>Zuerst die Bilder auswählen.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/view_actions.py" />
   <source>Choose the profile of the printer and paper that colours are proofed for</source>
   <translation>Das Profil des Druckers und des Papiers wählen, für die der Proof gilt</translation>
  </message>
  <message>
   <location filename="../../engine/scene/adjustments/clarity.py" />
   <source>Clarity</source>
   <translation>Klarheit</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/exemplar_form.py" />
   <source>Class</source>
   <translation>Klasse</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/subject_options.py" />
   <source>Class of the new object</source>
   <translation>Klasse des neuen Objekts</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/properties.py" />
   <source>Class of the next object</source>
   <translation>Klasse des nächsten Objekts</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/exemplar_form.py" />
   <source>Class of the object</source>
   <translation>Klasse des Objekts</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/library.py" />
   <source>Classes</source>
   <translation>Klassen</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/about.py" />
   <source>Classes: {names}</source>
   <translation>Klassen: {names}</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/view_actions.py" />
   <source>Clear guides</source>
   <translation>Hilfslinien löschen</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/recent_menu.py" />
   <source>Clear the list</source>
   <translation>Liste leeren</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/options.py" />
   <source>Click a colour for the brush, Alt-click for the other one.</source>
   <translation>Eine Farbe für den Pinsel anklicken, mit Alt für die andere.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/select_options.py" />
   <source>Click a colour.</source>
   <translation>Eine Farbe anklicken.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/actions.py" />
   <source>Click and type, or drag a box for a text that wraps; a click on a text edits it</source>
   <translation>Klicken und tippen oder einen Rahmen ziehen, in dem der Text umbricht; ein Klick auf einen Text bearbeitet ihn</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/layer_actions.py" />
   <source>Click another object in the picture: the selected one comes to lie right above it</source>
   <translation>Ein anderes Objekt im Bild anklicken: Das ausgewählte liegt dann gleich darüber</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/key_capture.py" />
   <source>Click here, then press the key or keys that are to do it</source>
   <translation>Hier klicken, dann die gewünschte Taste oder Tasten drücken</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/page.py" />
   <source>Click in the picture what is to be black</source>
   <translation>Im Bild anklicken, was schwarz sein soll</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/page.py" />
   <source>Click in the picture what is to be grey</source>
   <translation>Im Bild anklicken, was grau sein soll</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/page.py" />
   <source>Click in the picture what is to be white</source>
   <translation>Im Bild anklicken, was weiß sein soll</translation>
  </message>
  <message>
   <location filename="../../engine/generation/subjects.py" />
   <source>Click on the photo to find what is there.</source>
   <translation>Auf das Foto klicken, um zu finden, was dort ist.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/selecting.py" />
   <source>Click on the picture to select what is coloured like that.</source>
   <translation>Auf das Bild klicken, um auszuwählen, was diese Farbe hat.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/variations.py" />
   <source>Click one to take it</source>
   <translation>Eine anklicken, um sie zu nehmen</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/looks.py" />
   <source>Click or drag a box to say what it is</source>
   <translation>Klicken oder einen Rahmen ziehen, um zu zeigen, was es ist</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/mask_part.py" />
   <source>Click the mask's picture among the layers to paint it with brush and eraser.</source>
   <translation>Bei den Ebenen das Bild der Maske anklicken, um sie mit Pinsel und Radiergummi zu malen.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/white_balance.py" />
   <source>Click the pipette, and then what is to be grey.</source>
   <translation>Die Pipette anklicken und dann, was grau sein soll.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/curves.py" />
   <source>Click to add a point, drag it to bend the curve, drag it out to remove it. Arrow keys move the point, with Shift by ten, with Ctrl they choose another one; + adds one, Del removes it</source>
   <translation>Ein Klick setzt einen Punkt; ziehen biegt die Kurve, hinausziehen entfernt ihn. Pfeiltasten bewegen den Punkt, mit Umschalt um zehn, mit Strg wählen sie einen anderen; + setzt einen, Entf entfernt ihn</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/scene_gallery.py" />
   <source>Click to choose it, double-click to create it; Ctrl-click another one to slide between the two.</source>
   <translation>Klick wählt sie, Doppelklick erstellt sie; mit Strg eine andere anklicken, um zwischen beiden zu gleiten.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/actions.py" />
   <source>Click to zoom in, Alt-click to zoom out, drag sideways to zoom freely</source>
   <translation>Klick zoomt ein, Alt-Klick zoomt aus, seitwärts ziehen zoomt stufenlos</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/options.py" />
   <source>Click to zoom in, Alt-click to zoom out, drag sideways to zoom freely.</source>
   <translation>Klick zoomt ein, Alt-Klick zoomt aus, seitwärts ziehen zoomt stufenlos.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/subject_options.py" />
   <source>Click what is missing, Ctrl-click what is too much.</source>
   <translation>Anklicken, was fehlt; mit Strg anklicken, was zu viel ist.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/looks.py" />
   <source>Click what is missing, Ctrl-click what is too much. All wrong? Drag a box closely around it.</source>
   <translation>Klick: was fehlt; Strg-Klick: was zu viel ist. Alles falsch? Einen engen Rahmen darum ziehen.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/options.py" />
   <source>Click what the selected layer shall lie in front of. Esc: leave the order as it is.</source>
   <translation>Anklicken, wovor die ausgewählte Ebene liegen soll. Esc: die Reihenfolge lassen.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/subject_options.py" />
   <source>Clicks say what belongs to it</source>
   <translation>Klicks sagen, was dazugehört</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/subject_options.py" />
   <source>Clicks say what does not belong to it (Ctrl or Alt)</source>
   <translation>Klicks sagen, was nicht dazugehört (Strg oder Alt)</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/mask_commands.py" />
   <source>Clip to the layer below</source>
   <translation>Als Schnittmaske an die Ebene darunter binden</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/clipboard.py" />
   <source>Clipboard</source>
   <translation>Zwischenablage</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/clone.py" />
   <source>Clone</source>
   <translation>Klonen</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/actions.py" />
   <source>Clone stamp</source>
   <translation>Kopierstempel</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/tab_bar.py" />
   <source>Close</source>
   <translation>Schließen</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/actions.py" />
   <source>Close all</source>
   <translation>Alle schließen</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/actions.py" />
   <source>Close picture</source>
   <translation>Bild schließen</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/notices.py" />
   <source>Close the notice</source>
   <translation>Hinweis schließen</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/tab_bar.py" />
   <source>Close the others</source>
   <translation>Andere schließen</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/tab_bar.py" />
   <source>Close this picture</source>
   <translation>Dieses Bild schließen</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/filters/season.py" />
   <source>Cloudy</source>
   <translation>Bewölkt</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/presets.py" />
   <source>Coarse film</source>
   <translation>Grobkörniger Film</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/about.py" />
   <source>Code</source>
   <translation>Code</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/replace_background.py" />
   <source>Colour</source>
   <translation>Farbe</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/status_bar.py" />
   <source>Colour at the pointer</source>
   <translation>Farbe am Zeiger</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/colours_page.py" />
   <source>Colour at the {where}</source>
   <translation>Farbe an dieser Stelle: {where}</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/colour_balance.py" />
   <source>Colour balance</source>
   <translation>Farbbalance</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/export_fields.py" />
   <source>Colour behind clear parts</source>
   <translation>Farbe hinter Durchsichtigem</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/export_fields.py" />
   <source>Colour behind clear parts: {value}</source>
   <translation>Farbe hinter Durchsichtigem: {value}</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/replace_background.py" />
   <source>Colour behind the subject</source>
   <translation>Farbe hinter dem Motiv</translation>
  </message>
  <message>
   <location filename="../../engine/scene/layers/base.py" />
   <source>Colour burn</source>
   <translation>Farbig nachbelichten</translation>
  </message>
  <message>
   <location filename="../../engine/scene/layers/base.py" />
   <source>Colour dodge</source>
   <translation>Farbig abwedeln</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/colours_page.py" />
   <source>Colour of the background</source>
   <translation>Farbe des Hintergrunds</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/swatches.py" />
   <source>Colour of the brush</source>
   <translation>Farbe des Pinsels</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/gradient_map.py" />
   <source>Colour of the gradient</source>
   <translation>Farbe des Verlaufs</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/shadow_page.py" />
   <source>Colour of the shadow</source>
   <translation>Farbe des Schattens</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/text_options.py" />
   <source>Colour of the text</source>
   <translation>Farbe des Textes</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/actions.py" />
   <source>Colour picker</source>
   <translation>Pipette</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/profile_choice.py" />
   <source>Colour profile</source>
   <translation>Farbprofil</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/profile_choice.py" />
   <source>Colour profiles</source>
   <translation>Farbprofile</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/export_fields.py" />
   <source>Colour space</source>
   <translation>Farbraum</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/export_fields.py" />
   <source>Colours</source>
   <translation>Farben</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/settings.py" />
   <source>Colours of the window. Neutral dark keeps the eye on the photo.</source>
   <translation>Farben des Fensters. Neutrales Dunkel lässt den Blick auf dem Foto.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/command_palette.py" />
   <source>Commands</source>
   <translation>Befehle</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/command_palette.py" />
   <source>Commands that can be used now</source>
   <translation>Befehle, die jetzt möglich sind</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/view_actions.py" />
   <source>Compare with the photo</source>
   <translation>Mit dem Foto vergleichen</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/settings.py" />
   <source>Compute on</source>
   <translation>Rechnen auf</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/shadow_page.py" />
   <source>Contact</source>
   <translation>Kontakt</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/settings.py" />
   <source>Contact shadows</source>
   <translation>Kontaktschatten</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/select_options.py" />
   <source>Contiguous</source>
   <translation>Zusammenhängend</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/brightness_contrast.py" />
   <source>Contrast</source>
   <translation>Kontrast</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/clarity.py" />
   <source>Contrast between what lies near each other, most of all in the midtones.</source>
   <translation>Kontrast zwischen nah Beieinanderliegendem, vor allem in den Mitteltönen.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/profiles.py" />
   <source>Convert to profile</source>
   <translation>In Profil umwandeln</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/picture_actions.py" />
   <source>Convert to profile…</source>
   <translation>In Profil umwandeln …</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/presets.py" />
   <source>Cooler</source>
   <translation>Kühler</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/picture_actions.py" />
   <source>Copy</source>
   <translation>Kopieren</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/look_tools.py" />
   <source>Copy looks</source>
   <translation>Aussehen kopieren</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/picture_actions.py" />
   <source>Copy mask</source>
   <translation>Maske kopieren</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/picture_actions.py" />
   <source>Copy merged</source>
   <translation>Alle Ebenen kopieren</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/finding.py" />
   <source>Copy subject to a layer</source>
   <translation>Motiv auf eine Ebene kopieren</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/error_dialog.py" />
   <source>Copy the report</source>
   <translation>Bericht kopieren</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/subject_options.py" />
   <source>Copy to layer</source>
   <translation>Als Ebene</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/clipboard.py" />
   <source>Copying</source>
   <translation>Wird kopiert</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/clipboard.py" />
   <source>Copying the mask</source>
   <translation>Maske wird kopiert</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/finding.py" />
   <source>Copying the subject</source>
   <translation>Motiv wird kopiert</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/filter_actions.py" />
   <source>Cover each selected spot of the photo with what lies around it, on a layer above</source>
   <translation>Deckt jeden ausgewählten Fleck des Fotos mit dem ab, was um ihn herum liegt, auf einer Ebene darüber</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/defects.py" />
   <source>Cover each spot with what lies around it, on a layer above the photo</source>
   <translation>Deckt jeden Fleck mit dem ab, was um ihn herum liegt, auf einer Ebene über dem Foto</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/view_actions.py" />
   <source>Cover with grey the colours that the printer of the proof cannot print</source>
   <translation>Farben grau abdecken, die der Drucker des Proofs nicht drucken kann</translation>
  </message>
  <message>
   <location filename="../../engine/formats/style_pictures.py" />
   <source>Crayons</source>
   <translation>Buntstifte</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/new_scene.py" />
   <source>Create</source>
   <translation>Erstellen</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/exemplar_form.py" />
   <source>Credit</source>
   <translation>Urheber</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/crop_frame.py" />
   <source>Crop</source>
   <translation>Zuschneiden</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/actions.py" />
   <source>Crop and straighten</source>
   <translation>Zuschneiden und begradigen</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/picture_commands.py" />
   <source>Crop to selection</source>
   <translation>Auf Auswahl zuschneiden</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/crop_options.py" />
   <source>Crop to the frame (Enter)</source>
   <translation>Auf den Rahmen zuschneiden (Eingabe)</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/picture_actions.py" />
   <source>Crop to what is not transparent</source>
   <translation>Auf das zuschneiden, was nicht durchsichtig ist</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/apply.py" />
   <source>Crop, adjustments and filters alone</source>
   <translation>Nur Zuschnitt, Korrekturen und Filter</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/presets.py" />
   <source>Cross process</source>
   <translation>Crossentwicklung</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/shortcut_editor.py" />
   <source>Ctrl and drag of a corner</source>
   <translation>Strg und eine Ecke ziehen</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/shortcut_editor.py" />
   <source>Ctrl and drag with the crop tool</source>
   <translation>Strg und ziehen mit dem Zuschneidewerkzeug</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/shortcut_editor.py" />
   <source>Ctrl and wheel</source>
   <translation>Strg und Mausrad</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/shortcut_editor.py" />
   <source>Ctrl+Alt and drag</source>
   <translation>Strg+Alt und ziehen</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/shortcut_editor.py" />
   <source>Ctrl+Alt+Shift and drag of a corner</source>
   <translation>Strg+Alt+Umschalt und eine Ecke ziehen</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/shortcut_editor.py" />
   <source>Ctrl-click</source>
   <translation>Strg-Klick</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/new_scene.py" />
   <source>Ctrl-click another scene to slide between the two.</source>
   <translation>Eine andere Szene mit Strg anklicken, um zwischen beiden zu gleiten.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/shortcut_editor.py" />
   <source>Ctrl-click with the subject tool</source>
   <translation>Strg-Klick mit dem Motivwerkzeug</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/curves.py" />
   <source>Curve from dark to bright</source>
   <translation>Kurve von dunkel nach hell</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/curves.py" />
   <source>Curves</source>
   <translation>Gradationskurven</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/picture_actions.py" />
   <source>Cut</source>
   <translation>Ausschneiden</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/subject_options.py" />
   <source>Cut out</source>
   <translation>Ausschneiden</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/select_actions.py" />
   <source>Cut out and fill the hole</source>
   <translation>Ausschneiden und Loch füllen</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/mending.py" />
   <source>Cut out and fill the hole with patches</source>
   <translation>Ausschneiden und Loch mit Flicken füllen</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/select_actions.py" />
   <source>Cut out what is selected, or the main thing in the photo, and put another background behind it</source>
   <translation>Das Ausgewählte oder das Hauptmotiv des Fotos freistellen und einen anderen Hintergrund dahinter legen</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/mending.py" />
   <source>Cut out, and the hole filled from around it; {move} takes it along.</source>
   <translation>Ausgeschnitten, und das Loch aus der Umgebung gefüllt; {move} nimmt es mit.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/clipboard.py" />
   <source>Cut {name}</source>
   <translation>{name} ausschneiden</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/kinds/paint.py" />
   <source>Cut-out, {width} × {height} pixels of its own.</source>
   <translation>Freisteller, {width} × {height} eigene Pixel.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/looks.py" />
   <source>Cutting it out</source>
   <translation>Wird freigestellt</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/looks.py" />
   <source>Cutting it out…</source>
   <translation>Wird freigestellt …</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/replacing.py" />
   <source>Cutting out the subject</source>
   <translation>Motiv wird freigestellt</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/replace_background.py" />
   <source>Cutting out the subject…</source>
   <translation>Motiv wird freigestellt …</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/presets.py" />
   <source>Cyanotype</source>
   <translation>Cyanotypie</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/black_white.py" />
   <source>Cyans</source>
   <translation>Cyantöne</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/gradient_map.py" />
   <source>Dark</source>
   <translation>Dunkel</translation>
  </message>
  <message>
   <location filename="../../engine/scene/layers/base.py" />
   <source>Darken</source>
   <translation>Abdunkeln</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/vignette.py" />
   <source>Darkens or brightens towards the corners. The move tool drags its middle.</source>
   <translation>Dunkelt die Ecken ab oder hellt sie auf. Das Verschiebewerkzeug zieht die Mitte.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/shadows_highlights.py" />
   <source>Darkens what is very bright.</source>
   <translation>Dunkelt sehr Helles ab.</translation>
  </message>
  <message>
   <location filename="../../engine/formats/layered.py" />
   <source>Darker colour</source>
   <translation>Dunklere Farbe</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/presets.py" />
   <source>Darker midtones</source>
   <translation>Dunklere Mitteltöne</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/levels.py" />
   <source>Darkest</source>
   <translation>Dunkelstes</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/raw.py" />
   <source>Daylight</source>
   <translation>Tageslicht</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/presets.py" />
   <source>Deep blue sky</source>
   <translation>Tiefblauer Himmel</translation>
  </message>
  <message>
   <location filename="../../engine/generators/defects.py" />
   <source>Defects are looked for in RGB pictures, not in {dtype} of shape {shape}.</source>
   <translation>Fehler werden in RGB-Bildern gesucht, nicht in {dtype} der Form {shape}.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/widgets/shortcut_presets.py" />
   <source>Del</source>
   <translation>Entf</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/layers.py" />
   <source>Delete</source>
   <translation>Löschen</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/mask_commands.py" />
   <source>Delete mask</source>
   <translation>Maske löschen</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/text_typing.py" />
   <source>Delete text</source>
   <translation>Text löschen</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/recovery_dialog.py" />
   <source>Delete the copies</source>
   <translation>Kopien löschen</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/recovery_dialog.py" />
   <source>Delete the copy</source>
   <translation>Kopie löschen</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/crop_options.py" />
   <source>Delete the rest</source>
   <translation>Rest löschen</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/layer_commands.py" />
   <source>Delete {name}</source>
   <translation>{name} löschen</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/mask_part.py" />
   <source>Density</source>
   <translation>Dichte</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/mask_part.py" />
   <source>Density and feather</source>
   <translation>Dichte und weiche Kante</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/selecting.py" />
   <source>Deselect</source>
   <translation>Auswahl aufheben</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/raw.py" />
   <source>Develop {name}</source>
   <translation>{name} entwickeln</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/files.py" />
   <source>Developing {name}</source>
   <translation>{name} wird entwickelt</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/raw.py" />
   <source>Developing…</source>
   <translation>Wird entwickelt …</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/histogram.py" />
   <source>Deviation</source>
   <translation>Streuung</translation>
  </message>
  <message>
   <location filename="../../engine/scene/layers/base.py" />
   <source>Difference</source>
   <translation>Differenz</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/new_guide.py" />
   <source>Direction</source>
   <translation>Richtung</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/mask_commands.py" />
   <source>Disable mask</source>
   <translation>Maske deaktivieren</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/mask_actions.py" />
   <source>Disable or enable mask</source>
   <translation>Maske deaktivieren oder aktivieren</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/subject_options.py" />
   <source>Discard</source>
   <translation>Verwerfen</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/settings.py" />
   <source>Display profile</source>
   <translation>Bildschirmprofil</translation>
  </message>
  <message>
   <location filename="../../engine/formats/layered.py" />
   <source>Dissolve</source>
   <translation>Sprenkeln</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/motion_blur.py" />
   <source>Distance</source>
   <translation>Abstand</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/shortcut_editor.py" />
   <source>Distort</source>
   <translation>Verzerren</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/shortcut_editor.py" />
   <source>Distort in perspective</source>
   <translation>Perspektivisch verzerren</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/move.py" />
   <source>Distort {name}</source>
   <translation>{name} verzerren</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/aligning.py" />
   <source>Distribute across</source>
   <translation>Waagerecht verteilen</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/aligning.py" />
   <source>Distribute down</source>
   <translation>Senkrecht verteilen</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/aligning.py" />
   <source>Distribute {name}</source>
   <translation>{name} verteilen</translation>
  </message>
  <message>
   <location filename="../../engine/formats/layered.py" />
   <source>Divide</source>
   <translation>Dividieren</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/start_page.py" />
   <source>Do not offer the tour again</source>
   <translation>Die Tour nicht mehr anbieten</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/actions.py" />
   <source>Do with many photos what was done with this one: adjustments, filters, objects, texts</source>
   <translation>Mit vielen Fotos tun, was mit diesem getan wurde: Korrekturen, Filter, Objekte, Texte</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/tour.py" />
   <source>Doing what the step says goes on, too</source>
   <translation>Wer tut, was der Schritt sagt, kommt auch weiter</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/text_options.py" />
   <source>Done</source>
   <translation>Fertig</translation>
  </message>
  <message>
   <location filename="../../engine/formats/style_pictures.py" />
   <source>Dots</source>
   <translation>Punkte</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/key_capture.py" />
   <source>Down</source>
   <translation>Abwärts</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/box_options.py" />
   <source>Drag a box for a new</source>
   <translation>Rahmen ziehen für:</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/select_options.py" />
   <source>Drag a box. Shift: square. Alt: from the middle. Drag inside to move the outline.</source>
   <translation>Einen Rahmen ziehen. Umschalt: quadratisch. Alt: von der Mitte aus. Innen ziehen verschiebt den Umriss.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/actions.py" />
   <source>Drag a box: a shape of the chosen class fills it</source>
   <translation>Einen Rahmen ziehen: Eine Form der gewählten Klasse füllt ihn</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/move_options.py" />
   <source>Drag a corner along a side: the other corner of that side comes to meet it.</source>
   <translation>Eine Ecke entlang einer Seite ziehen: Die andere Ecke dieser Seite kommt ihr entgegen.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/move_options.py" />
   <source>Drag a corner or a side by itself. Shift: along a side.</source>
   <translation>Eine Ecke oder Seite für sich ziehen. Umschalt: entlang einer Seite.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/actions.py" />
   <source>Drag a gradient onto paint, or let a mask fade</source>
   <translation>Einen Verlauf auf Farbe ziehen oder eine Maske auslaufen lassen</translation>
  </message>
  <message>
   <location filename="../../desktop_app/canvas/rulers.py" />
   <source>Drag a guide out of it, and back onto it to take it away; the right button chooses the unit</source>
   <translation>Eine Hilfslinie herausziehen, und zurück darauf, um sie zu entfernen; die rechte Maustaste wählt die Einheit</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/subject.py" />
   <source>Drag a larger box around what is to be found.</source>
   <translation>Einen größeren Rahmen um das ziehen, was gefunden werden soll.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/tour.py" />
   <source>Drag a {box} in the picture, or paint with the {brush}: an object of the chosen class appears there.</source>
   <translation>Im Bild mit „{box}“ ein Rechteck aufziehen oder mit „{brush}“ malen: Dort erscheint ein Objekt der gewählten Klasse.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/crop_options.py" />
   <source>Drag along what shall be level or plumb (Ctrl)</source>
   <translation>Entlangziehen an dem, was waagerecht oder senkrecht sein soll (Strg)</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/tour.py" />
   <source>Drag an object with the {move}. What is higher in the list of layers hides what is lower: drag a row there, or choose {lower}.</source>
   <translation>Ein Objekt mit dem {move} ziehen. Was in der Liste der Ebenen höher steht, verdeckt, was tiefer steht: dort eine Zeile ziehen oder „{lower}“ wählen.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/select_options.py" />
   <source>Drag around it, or click its corners; Enter closes the line.</source>
   <translation>Umfahren oder die Ecken anklicken; Eingabe schließt die Linie.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/gradient_options.py" />
   <source>Drag from the first colour to the last. Shift: 45°.</source>
   <translation>Von der ersten Farbe zur letzten ziehen. Umschalt: 45°.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/box_options.py" />
   <source>Drag its edges or its middle, or take another of the shapes. A box elsewhere makes a new object.</source>
   <translation>Seine Ränder oder seine Mitte ziehen oder eine andere der Formen nehmen. Ein Rahmen anderswo macht ein neues Objekt.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/looks.py" />
   <source>Drag over what belongs to it; [ and ] change the size</source>
   <translation>Überfahren, was dazugehört; [ und ] ändern die Größe</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/own_handles.py" />
   <source>Drag the end of the line: where the shadow falls, and how far. Shift: in steps of 15°.</source>
   <translation>Das Ende der Linie ziehen: wohin der Schatten fällt, und wie weit. Umschalt: in Schritten von 15°.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/navigator.py" />
   <source>Drag the frame to look at another part of the picture</source>
   <translation>Den Rahmen ziehen, um einen anderen Teil des Bildes zu sehen</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/own_handles.py" />
   <source>Drag the middle, or the line from which on it acts.</source>
   <translation>Die Mitte ziehen, oder die Linie, von der an sie wirkt.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/dock_title.py" />
   <source>Drag the panel elsewhere. A double click lets it float, or puts it back.</source>
   <translation>Die Palette woandershin ziehen. Ein Doppelklick löst sie vom Fenster oder setzt sie zurück.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/options.py" />
   <source>Drag to look elsewhere. Space does it from every tool; with Shift it turns the view, with Ctrl it zooms.</source>
   <translation>Den Ausschnitt ziehen. Die Leertaste tut es aus jedem Werkzeug; mit Umschalt dreht sie die Ansicht, mit Strg zoomt sie.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/actions.py" />
   <source>Drag to look elsewhere; holding Space does it from every tool</source>
   <translation>Den Ausschnitt ziehen; mit gehaltener Leertaste geht es aus jedem Werkzeug</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/move_options.py" />
   <source>Drag to move, outside to turn. Alt: about the pivot. Ctrl: distort, no snapping.</source>
   <translation>Ziehen verschiebt, außen dreht. Alt: um den Drehpunkt. Strg: verzerren, kein Einrasten.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/gradient_options.py" />
   <source>Drag: the mask fades from all to nothing. Shift: 45°.</source>
   <translation>Ziehen: Die Maske läuft von ganz zu gar nicht aus. Umschalt: 45°.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/actions.py" />
   <source>Draw around what is to be selected, or click its corners</source>
   <translation>Umfahren, was ausgewählt werden soll, oder die Ecken anklicken</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/exemplar_part.py" />
   <source>Draw it from the object of a photo of yours, which is found by itself, or from a cut-out</source>
   <translation>Nach dem Objekt eines eigenen Fotos zeichnen, das von selbst gefunden wird, oder nach einem Freisteller</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/shortcut_editor.py" />
   <source>Draw the horizon</source>
   <translation>Den Horizont ziehen</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/select.py" />
   <source>Draw the line around what is to be selected.</source>
   <translation>Die Linie um das ziehen, was ausgewählt werden soll.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/library.py" />
   <source>Draw the selected object from this one</source>
   <translation>Das ausgewählte Objekt nach dieser zeichnen</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/shapes.py" />
   <source>Drawing a shape</source>
   <translation>Form wird gezeichnet</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/shapes.py" />
   <source>Drawing shapes</source>
   <translation>Formen werden gezeichnet</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/shapes.py" />
   <source>Drawing the mask</source>
   <translation>Maske wird gezeichnet</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/class_choice.py" />
   <source>Drawn by {model}: {licence}</source>
   <translation>Gezeichnet von {model}: {licence}</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/start_page.py" />
   <source>Drop a picture here, then paint where an object shall appear.</source>
   <translation>Ein Bild hierher ziehen, dann malen, wo ein Objekt erscheinen soll.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/layer_commands.py" />
   <source>Drop shadow</source>
   <translation>Schlagschatten</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/drops.py" />
   <source>Dropped picture</source>
   <translation>Abgelegtes Bild</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/layers.py" />
   <source>Duplicate</source>
   <translation>Duplizieren</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/clipboard.py" />
   <source>Duplicate {name}</source>
   <translation>{name} duplizieren</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/defects.py" />
   <source>Dust and scratches</source>
   <translation>Staub und Kratzer</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/filter_actions.py" />
   <source>Dust and scratches…</source>
   <translation>Staub und Kratzer …</translation>
  </message>
  <message>
   <location filename="../../resources/models/defects.json" />
   <source>Dust, scratches and spots</source>
   <translation>Staub, Kratzer und Flecken</translation>
  </message>
  <message>
   <location filename="../../engine/formats/travelling.py" />
   <source>EXIF data</source>
   <translation>EXIF-Daten</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/export_fields.py" />
   <source>EXIF, XMP, IPTC and comment: camera, date, author, and the place if it was noted.</source>
   <translation>EXIF, XMP, IPTC und Kommentar: Kamera, Datum, Urheber und, falls vermerkt, der Ort.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/gradient_map.py" />
   <source>Each brightness becomes a colour between these.</source>
   <translation>Jede Helligkeit wird zu einer Farbe zwischen diesen.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/layer_commands.py" />
   <source>Each layer has the group's opacity, mask and blend mode now; where layers lie over each other, the picture can look different.</source>
   <translation>Jede Ebene hat nun Deckkraft, Maske und Mischmodus der Gruppe; wo Ebenen übereinanderliegen, kann das Bild anders aussehen.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/about.py" />
   <source>Each library is installed as files of its own and may be replaced by another build of it.</source>
   <translation>Jede Bibliothek liegt in eigenen Dateien und darf durch eine andere Fassung ersetzt werden.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/shadows_highlights.py" />
   <source>Each part of the picture by its own brightness.</source>
   <translation>Jeder Teil des Bildes nach seiner eigenen Helligkeit.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/proof_badge.py" />
   <source>Each pixel is compared with the photo as it was opened.</source>
   <translation>Jedes Pixel wird mit dem Foto verglichen, wie es geöffnet wurde.</translation>
  </message>
  <message>
   <location filename="../../engine/scene/adjustments/curves.py" />
   <source>Each point of a curve must be further right than the one before.</source>
   <translation>Jeder Punkt einer Kurve muss weiter rechts liegen als der vorige.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/export_fields.py" />
   <source>Each selected layer in a file of its own</source>
   <translation>Jede ausgewählte Ebene in einer eigenen Datei</translation>
  </message>
  <message>
   <location filename="../../engine/scene/adjustments/gradient_map.py" />
   <source>Each stop of a gradient must be further right than the one before.</source>
   <translation>Jeder Stützpunkt eines Verlaufs muss weiter rechts liegen als der vorige.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/apply.py" />
   <source>Each takes some 0.3 GB of memory for 24 megapixels, with a generated object 0.7 GB.</source>
   <translation>Jedes braucht bei 24 Megapixeln etwa 0,3 GB Speicher, mit einem erzeugten Objekt 0,7 GB.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/object_page.py" />
   <source>Edge</source>
   <translation>Rand</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/actions.py" />
   <source>Edge eraser</source>
   <translation>Kantenradierer</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/replace_background.py" />
   <source>Edge width</source>
   <translation>Kantenbreite</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/filters/cartoon.py" />
   <source>Edges</source>
   <translation>Kanten</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/actions.py" />
   <source>Edit</source>
   <translation>Bearbeiten</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/kinds/text.py" />
   <source>Edit text</source>
   <translation>Text bearbeiten</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/shape_strip.py" />
   <source>Eight other shapes</source>
   <translation>Acht andere Formen</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/variations.py" />
   <source>Eight other variations</source>
   <translation>Acht andere Varianten</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/select_options.py" />
   <source>Ellipse</source>
   <translation>Ellipse</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/export_fields.py" />
   <source>Embed the colour profile</source>
   <translation>Farbprofil einbetten</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/mask_commands.py" />
   <source>Enable mask</source>
   <translation>Maske aktivieren</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/tour.py" />
   <source>End the tour (Esc); Help &gt; Tour begins it again</source>
   <translation>Die Tour beenden (Esc); Hilfe &gt; Tour beginnt sie von Neuem</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/view_actions.py" />
   <source>End turning and mirroring the view</source>
   <translation>Drehung und Spiegelung der Ansicht beenden</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/text_options.py" />
   <source>End typing (Esc, or a click beside the text)</source>
   <translation>Tippen beenden (Esc oder ein Klick neben den Text)</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/status_bar.py" />
   <source>Engine</source>
   <translation>Engine</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/status_bar.py" />
   <source>Engine not available</source>
   <translation>Engine nicht verfügbar</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/status_bar.py" />
   <source>Engine: {device}</source>
   <translation>Engine: {device}</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/settings.py" />
   <source>English</source>
   <translation>English</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/image_size.py" />
   <source>Enlarge</source>
   <translation>Vergrößern</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/picture_actions.py" />
   <source>Enlarge…</source>
   <translation>Vergrößern …</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/picture_commands.py" />
   <source>Enlarging the picture</source>
   <translation>Das Bild wird vergrößert</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/key_capture.py" />
   <source>Enter</source>
   <translation>Eingabe</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/options.py" />
   <source>Erase</source>
   <translation>Radieren</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/strokes.py" />
   <source>Erase from mask</source>
   <translation>Aus Maske radieren</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/options.py" />
   <source>Erase from the mask of {name}</source>
   <translation>Radiert aus der Maske: {name}</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/actions.py" />
   <source>Erase from the selected object's mask</source>
   <translation>Aus der Maske des ausgewählten Objekts radieren</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/options.py" />
   <source>Erase from the selection</source>
   <translation>Aus der Auswahl radieren</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/options.py" />
   <source>Erase from {name}</source>
   <translation>Radiert aus: {name}</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/selected_part.py" />
   <source>Erase paint</source>
   <translation>Farbe radieren</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/actions.py" />
   <source>Eraser</source>
   <translation>Radiergummi</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/key_capture.py" />
   <source>Esc</source>
   <translation>Esc</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/shortcut_editor.py" />
   <source>Every key as the preset has it</source>
   <translation>Jede Taste wie in der Vorgabe</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/export_fields.py" />
   <source>Every pixel exact, in a larger file.</source>
   <translation>Jedes Pixel genau, in einer größeren Datei.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/export_choices.py" />
   <source>Every pixel, 16 bits</source>
   <translation>Jedes Pixel, 16 Bit</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/settings_dialog.py" />
   <source>Every setting as the program came</source>
   <translation>Jede Einstellung wie mitgeliefert</translation>
  </message>
  <message>
   <location filename="../../engine/formats/layered.py" />
   <source>Exclusion</source>
   <translation>Ausschluss</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/object_page.py" />
   <source>Exemplar</source>
   <translation>Vorlage</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/about.py" />
   <source>Exemplars</source>
   <translation>Vorlagen</translation>
  </message>
  <message>
   <location filename="../../engine/generation/kinds/object.py" />
   <source>Exemplars alone</source>
   <translation>Nur Vorlagen</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/library.py" />
   <source>Exemplars of the class</source>
   <translation>Vorlagen der Klasse</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/layer_actions.py" />
   <source>Exemplars…</source>
   <translation>Vorlagen …</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/defects.py" />
   <source>Experimental: look at what was found before it is mended.</source>
   <translation>Experimentell: vor dem Ausbessern ansehen, was gefunden wurde.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/object_page.py" />
   <source>Experimental: this class does not look good enough yet.</source>
   <translation>Experimentell: Diese Klasse sieht noch nicht gut genug aus.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/filters/page.py" />
   <source>Experimental: this filter does not look good enough yet.</source>
   <translation>Experimentell: Dieser Filter sieht noch nicht gut genug aus.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/filters/season.py" />
   <source>Experimental: this kind does not look good enough yet.</source>
   <translation>Experimentell: Diese Art sieht noch nicht gut genug aus.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/about.py" />
   <source>Experimental: {names}</source>
   <translation>Experimentell: {names}</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/export.py" />
   <source>Export</source>
   <translation>Exportieren</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/actions.py" />
   <source>Export again</source>
   <translation>Erneut exportieren</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/export_all.py" />
   <source>Export all</source>
   <translation>Alle exportieren</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/actions.py" />
   <source>Export all…</source>
   <translation>Alle exportieren …</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/export.py" />
   <source>Export picture</source>
   <translation>Bild exportieren</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/actions.py" />
   <source>Export picture…</source>
   <translation>Bild exportieren …</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/files.py" />
   <source>Exported a file for each layer beside {name}.</source>
   <translation>Für jede Ebene eine Datei neben {name} exportiert.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/files.py" />
   <source>Exported {name}.</source>
   <translation>{name} exportiert.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/exporting_all.py" />
   <source>Exporting {name}</source>
   <translation>{name} wird exportiert</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/raw.py" />
   <source>Exposure</source>
   <translation>Belichtung</translation>
  </message>
  <message>
   <location filename="../../engine/formats/style_pictures.py" />
   <source>Facets</source>
   <translation>Facetten</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/presets.py" />
   <source>Faded film</source>
   <translation>Verblichener Film</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/filters/season.py" />
   <source>Falling</source>
   <translation>Niederschlag</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/mask_part.py" />
   <source>Feather</source>
   <translation>Weiche Kante</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/selecting.py" />
   <source>Feather selection</source>
   <translation>Weiche Auswahlkante</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/select_actions.py" />
   <source>Feather selection…</source>
   <translation>Weiche Auswahlkante …</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/selecting.py" />
   <source>Feathering</source>
   <translation>Kante wird weich</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/exemplar_part.py" />
   <source>Fidelity</source>
   <translation>Treue</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/export.py" />
   <source>File</source>
   <translation>Datei</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/settings.py" />
   <source>Files of last time</source>
   <translation>Dateien vom letzten Mal</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/export_all.py" />
   <source>Files of these names that are replaced: {count}.</source>
   <translation>Dateien dieser Namen, die ersetzt werden: {count}.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/export_all.py" />
   <source>Files that are there</source>
   <translation>Vorhandene Dateien</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/layer_commands.py" />
   <source>Fill</source>
   <translation>Füllen</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/mending.py" />
   <source>Fill from around</source>
   <translation>Aus der Umgebung füllen</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/subject_options.py" />
   <source>Fill its place with what could be there</source>
   <translation>Seine Stelle mit dem füllen, was dort sein könnte</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/actions.py" />
   <source>Fill with the brush's colour</source>
   <translation>Mit Pinselfarbe füllen</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/actions.py" />
   <source>Fill with the other colour</source>
   <translation>Mit der anderen Farbe füllen</translation>
  </message>
  <message>
   <location filename="../../engine/compositing/healing.py" />
   <source>Filled hole</source>
   <translation>Gefülltes Loch</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/mending.py" />
   <source>Filling the hole</source>
   <translation>Loch wird gefüllt</translation>
  </message>
  <message>
   <location filename="../../resources/models/fill-128.json" />
   <source>Fills holes</source>
   <translation>Füllt Löcher</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/actions.py" />
   <source>Filter</source>
   <translation>Filter</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/command_palette.py" />
   <source>Find a command</source>
   <translation>Befehl suchen</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/actions.py" />
   <source>Find a command…</source>
   <translation>Befehl suchen …</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/actions.py" />
   <source>Find a thing in the photo, to replace or copy it</source>
   <translation>Ein Motiv im Foto finden, um es zu ersetzen oder zu kopieren</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/shortcut_editor.py" />
   <source>Find an action or a key</source>
   <translation>Befehl oder Taste suchen</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/levels.py" />
   <source>Find black and white</source>
   <translation>Schwarz und Weiß finden</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/filter_actions.py" />
   <source>Find dust, scratches and sensor spots in the photo, to look at and mend</source>
   <translation>Findet Staub, Kratzer und Sensorflecken im Foto, zum Ansehen und Ausbessern</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/looks.py" />
   <source>Find the main thing again</source>
   <translation>Hauptobjekt neu suchen</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/subject_options.py" />
   <source>Find the main thing in the photo</source>
   <translation>Das Hauptmotiv im Foto finden</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/select_actions.py" />
   <source>Find the main thing in the photo, or in what is selected of it, and fill its place</source>
   <translation>Das Hauptmotiv im Foto oder in der Auswahl finden und seine Stelle füllen</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/select_actions.py" />
   <source>Find the main thing in the photo, to replace or copy it</source>
   <translation>Das Hauptmotiv im Foto finden, um es zu ersetzen oder zu kopieren</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/removing.py" />
   <source>Finding the subject</source>
   <translation>Motiv wird gesucht</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/subject_search.py" />
   <source>Finding what is there</source>
   <translation>Es wird gesucht, was dort ist</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/presets.py" />
   <source>Fine detail</source>
   <translation>Feine Details</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/high_pass.py" />
   <source>Fine detail on grey: in the mode Overlay or Soft light it sharpens.</source>
   <translation>Feine Details auf Grau: im Modus „Ineinanderkopieren“ oder „Weiches Licht“ schärft es.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/presets.py" />
   <source>Fine film</source>
   <translation>Feinkörniger Film</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/unfinished.py" />
   <source>Finish now</source>
   <translation>Jetzt fertigstellen</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/engine_client.py" />
   <source>Finishing the objects</source>
   <translation>Objekte werden fertiggestellt</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/navigator.py" />
   <source>Fit in window</source>
   <translation>An Fenster anpassen</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/looks.py" />
   <source>Fit the photo</source>
   <translation>Foto einpassen</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/view_actions.py" />
   <source>Fit the width</source>
   <translation>An Breite anpassen</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/print.py" />
   <source>Fit to the page</source>
   <translation>Seitenfüllend</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/exemplar_strip.py" />
   <source>Fits poorly, to {fit}: it will be bent and stretched. {what}</source>
   <translation>Passt schlecht, zu {fit}: Sie wird gebogen und gedehnt. {what}</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/exemplar_strip.py" />
   <source>Fits to {fit}. {what}</source>
   <translation>Passt zu {fit}. {what}</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/exemplars.py" />
   <source>Fitting the exemplar</source>
   <translation>Vorlage wird angepasst</translation>
  </message>
  <message>
   <location filename="../../engine/scene/filters/cartoon.py" />
   <source>Flat colours and dark lines, as in a drawn film; the picture below stays as it is</source>
   <translation>Flächige Farben und dunkle Linien wie in einem Zeichentrickfilm; das Bild darunter bleibt, wie es ist</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/filters/cartoon.py" />
   <source>Flatness</source>
   <translation>Flächigkeit</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/merging.py" />
   <source>Flatten</source>
   <translation>Zusammenfügen</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/layer_actions.py" />
   <source>Flatten the picture</source>
   <translation>Bild zusammenfügen</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/merging.py" />
   <source>Flattening the picture</source>
   <translation>Bild wird zusammengefügt</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/placed_page.py" />
   <source>Flip</source>
   <translation>Spiegeln</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/exemplars.py" />
   <source>Flip exemplar</source>
   <translation>Vorlage spiegeln</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/placed_page.py" />
   <source>Flip horizontally</source>
   <translation>Horizontal spiegeln</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/shapes.py" />
   <source>Flip shape</source>
   <translation>Form spiegeln</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/exemplar_part.py" />
   <source>Flip the exemplar</source>
   <translation>Vorlage spiegeln</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/picture_commands.py" />
   <source>Flip the picture horizontally</source>
   <translation>Bild horizontal spiegeln</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/picture_commands.py" />
   <source>Flip the picture vertically</source>
   <translation>Bild vertikal spiegeln</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/shape_strip.py" />
   <source>Flip the shapes</source>
   <translation>Formen spiegeln</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/layer_actions.py" />
   <source>Flip vertically</source>
   <translation>Vertikal spiegeln</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/layer_commands.py" />
   <source>Flip vertically {name}</source>
   <translation>{name} vertikal spiegeln</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/layer_commands.py" />
   <source>Flip {name}</source>
   <translation>{name} spiegeln</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/brush_options.py" />
   <source>Flow</source>
   <translation>Fluss</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/brush_options.py" />
   <source>Flow, spacing, mode, smoothing, and what a pen's pressure and tilt do</source>
   <translation>Fluss, Abstand, Modus, Glättung und was Druck und Neigung eines Stifts bewirken</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/apply.py" />
   <source>Folder</source>
   <translation>Ordner</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/apply.py" />
   <source>Folder for the pictures</source>
   <translation>Ordner für die Bilder</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/object_page.py" />
   <source>Follow light</source>
   <translation>Licht folgen</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/looks.py" />
   <source>Follow the edges</source>
   <translation>Kanten folgen</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/text_options.py" />
   <source>Font</source>
   <translation>Schrift</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/export_fields.py" />
   <source>For a screen</source>
   <translation>Für einen Bildschirm</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/export_choices.py" />
   <source>For e-mail</source>
   <translation>Für E-Mail</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/brush_options.py" />
   <source>For pens on a tablet; a mouse always presses fully and stands upright.</source>
   <translation>Für Stifte auf einem Tablett; eine Maus drückt immer ganz und steht aufrecht.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/export_fields.py" />
   <source>For print</source>
   <translation>Für den Druck</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/export_choices.py" />
   <source>For the web</source>
   <translation>Fürs Web</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/presets_menu.py" />
   <source>Forget a preset</source>
   <translation>Vorgabe vergessen</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/export.py" />
   <source>Forget this preset of yours.</source>
   <translation>Diese eigene Vorgabe vergessen.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/subject_options.py" />
   <source>Forget what was found (Esc)</source>
   <translation>Gefundenes vergessen (Esc)</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/export_fields.py" />
   <source>Format</source>
   <translation>Format</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/filters/fill_variations.py" />
   <source>Four other variations</source>
   <translation>Vier andere Varianten</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/start_page.py" />
   <source>Four short steps on the sample, which can be left at any time</source>
   <translation>Vier kurze Schritte am Beispiel, jederzeit zu beenden</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/actions.py" />
   <source>Four steps beside the parts of the window: make an object, change it, move it, save it</source>
   <translation>Vier Schritte neben den Teilen des Fensters: ein Objekt erzeugen, ändern, verschieben, speichern</translation>
  </message>
  <message>
   <location filename="../../resources/models/detail-4x.json" />
   <source>Four times the pixels</source>
   <translation>Viermal so viele Pixel</translation>
  </message>
  <message>
   <location filename="../../resources/models/detail-4x-open.json" />
   <source>Four times the pixels, of openly licensed photos alone</source>
   <translation>Viermal so viele Pixel, allein aus Fotos mit offener Lizenz</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/crop_options.py" />
   <source>Frame the whole picture again (Esc)</source>
   <translation>Wieder das ganze Bild einrahmen (Esc)</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/actions.py" />
   <source>Frame what shall stay, turned so that it stands upright</source>
   <translation>Einrahmen, was bleiben soll, so gedreht, dass es gerade steht</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/crop_options.py" />
   <source>Free</source>
   <translation>Frei</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/exemplars.py" />
   <source>Free exemplar</source>
   <translation>Vorlage freigeben</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/object_page.py" />
   <source>Free {what}</source>
   <translation>{what} freigeben</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/profile_choice.py" />
   <source>From a file…</source>
   <translation>Aus einer Datei …</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/filters/style.py" />
   <source>From a layer</source>
   <translation>Aus einer Ebene</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/look_tools.py" />
   <source>From a photo…</source>
   <translation>Aus einem Foto …</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/brush_options.py" />
   <source>From dab to dab, as a share of the brush's width.</source>
   <translation>Von Tupfer zu Tupfer, als Anteil der Pinselbreite.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/gradient_options.py" />
   <source>From the brush's colour to nothing</source>
   <translation>Von der Pinselfarbe zu nichts</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/gradient_options.py" />
   <source>From the brush's colour to the other one</source>
   <translation>Von der Pinselfarbe zur anderen</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/new_scene.py" />
   <source>From the chosen scene to the second one.</source>
   <translation>Von der gewählten Szene zur zweiten.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/vignette.py" />
   <source>From the form of the picture to a circle.</source>
   <translation>Von der Form des Bildes bis zum Kreis.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/look_tools.py" />
   <source>From the looks it had before (0%) to the last new ones (100%): noise in between.</source>
   <translation>Vom Aussehen zuvor (0 %) bis zum letzten neuen (100 %): Rauschen dazwischen.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/about.py" />
   <source>From the package {name}</source>
   <translation>Aus dem Paket {name}</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/raw.py" />
   <source>From the picture</source>
   <translation>Aus dem Bild</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/look_tools.py" />
   <source>From under the mask</source>
   <translation>Von unter der Maske</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/library.py" />
   <source>From your own photos</source>
   <translation>Aus eigenen Fotos</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/export_fields.py" />
   <source>Full</source>
   <translation>Voll</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/presets.py" />
   <source>Full contrast</source>
   <translation>Voller Kontrast</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/view_actions.py" />
   <source>Full screen</source>
   <translation>Vollbild</translation>
  </message>
  <message>
   <location filename="../../resources/models/texture-4x.json" />
   <source>Fur and feathers at photo size</source>
   <translation>Fell und Federn in Fotogröße</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/status_bar.py" />
   <source>GPU (CUDA)</source>
   <translation>GPU (CUDA)</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/status_bar.py" />
   <source>GPU (MPS)</source>
   <translation>GPU (MPS)</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/exposure.py" />
   <source>Gamma</source>
   <translation>Gamma</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/view_actions.py" />
   <source>Gamut warning</source>
   <translation>Farbumfang-Warnung</translation>
  </message>
  <message>
   <location filename="../../engine/scene/adjustments/gaussian_blur.py" />
   <source>Gaussian blur</source>
   <translation>Gaußscher Weichzeichner</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/replace_background.py" />
   <source>Generated scene</source>
   <translation>Erzeugte Szene</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/settings.py" />
   <source>Generator only</source>
   <translation>Nur Generator</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/presets.py" />
   <source>Gentle</source>
   <translation>Sanft</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/library.py" />
   <source>Give all of your own exemplars of this class another name (F2)</source>
   <translation>Allen eigenen Vorlagen dieser Klasse einen anderen Namen geben (F2)</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/export_warnings.py" />
   <source>Give the file a name.</source>
   <translation>Die Datei braucht einen Namen.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/apply.py" />
   <source>Give the folder a name.</source>
   <translation>Dem Ordner einen Namen geben.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/layer_actions.py" />
   <source>Give the object the looks that were copied</source>
   <translation>Dem Objekt das kopierte Aussehen geben</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/export_choices.py" />
   <source>Give the preset a name.</source>
   <translation>Der Vorgabe einen Namen geben.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/view_actions.py" />
   <source>Go by keys from the picture to the panels, the bars and back; Tab goes on within them</source>
   <translation>Mit Tasten vom Bild zu den Paletten und Leisten und zurück; Tab führt darin weiter</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/actions.py" />
   <source>Gradient</source>
   <translation>Verlauf</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/gradient.py" />
   <source>Gradient in mask</source>
   <translation>Verlauf in Maske</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/gradient_map.py" />
   <source>Gradient map</source>
   <translation>Verlaufsumsetzung</translation>
  </message>
  <message>
   <location filename="../../engine/scene/adjustments/grain.py" />
   <source>Grain</source>
   <translation>Korn</translation>
  </message>
  <message>
   <location filename="../../engine/generators/grain.py" />
   <source>Grain is measured in RGB pictures, not in {dtype} of shape {shape}.</source>
   <translation>Korn wird in RGB-Bildern gemessen, nicht in {dtype} der Form {shape}.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/object_page.py" />
   <source>Grass and water of the photo hide them; the edge eraser does more or less of it.</source>
   <translation>Gras und Wasser des Fotos verdecken sie; der Kantenradierer macht mehr oder weniger davon.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/colour_balance.py" />
   <source>Green</source>
   <translation>Grün</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/presets.py" />
   <source>Green filter</source>
   <translation>Grünfilter</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/black_white.py" />
   <source>Greens</source>
   <translation>Grüntöne</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/colour_view.py" />
   <source>Grey: cannot be printed</source>
   <translation>Grau: nicht druckbar</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/settings.py" />
   <source>Grid</source>
   <translation>Raster</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/before_feet.py" />
   <source>Ground before the feet</source>
   <translation>Boden vor den Füßen</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/layer_commands.py" />
   <source>Group</source>
   <translation>Gruppieren</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/layers.py" />
   <source>Group the chosen layers</source>
   <translation>Ausgewählte Ebenen gruppieren</translation>
  </message>
  <message>
   <location filename="../../engine/scene/layers/group.py" />
   <source>Groups must not be nested more than {deepest} deep.</source>
   <translation>Gruppen dürfen nicht tiefer als {deepest} verschachtelt sein.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/mask_commands.py" />
   <source>Grow mask</source>
   <translation>Maske vergrößern</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/select_actions.py" />
   <source>Grow mask…</source>
   <translation>Maske vergrößern …</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/selecting.py" />
   <source>Grow selection</source>
   <translation>Auswahl vergrößern</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/select_actions.py" />
   <source>Grow selection…</source>
   <translation>Auswahl vergrößern …</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/guide.py" />
   <source>Guide</source>
   <translation>Handbuch</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/filters/fill.py" />
   <source>Guided by a model</source>
   <translation>Von einem Modell geleitet</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/view_actions.py" />
   <source>Guides</source>
   <translation>Hilfslinien</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/placed_page.py" />
   <source>H</source>
   <translation>H</translation>
  </message>
  <message>
   <location filename="../../engine/formats/decoders/heif.py" />
   <source>HEIC picture</source>
   <translation>HEIC-Bild</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/export_fields.py" />
   <source>Half</source>
   <translation>Die Hälfte</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/actions.py" />
   <source>Hand</source>
   <translation>Hand</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/move_options.py" />
   <source>Handles</source>
   <translation>Griffe</translation>
  </message>
  <message>
   <location filename="../../engine/scene/layers/base.py" />
   <source>Hard light</source>
   <translation>Hartes Licht</translation>
  </message>
  <message>
   <location filename="../../engine/formats/layered.py" />
   <source>Hard mix</source>
   <translation>Hart mischen</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/actions.py" />
   <source>Harder brush</source>
   <translation>Härterer Pinsel</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/options.py" />
   <source>Hardness</source>
   <translation>Härte</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/heal.py" />
   <source>Heal</source>
   <translation>Reparieren</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/heal.py" />
   <source>Healing</source>
   <translation>Wird repariert</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/actions.py" />
   <source>Healing brush</source>
   <translation>Reparaturpinsel</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/heal.py" />
   <source>Healing the spot</source>
   <translation>Stelle wird repariert</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/text_options.py" />
   <source>Heavy</source>
   <translation>Sehr fett</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/scene_controls.py" />
   <source>Height</source>
   <translation>Höhe</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/crop_options.py" />
   <source>Height of the own ratio.</source>
   <translation>Höhe des eigenen Verhältnisses.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/crop_options.py" />
   <source>Height of the ratio</source>
   <translation>Höhe des Verhältnisses</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/move_options.py" />
   <source>Height of what is selected, along its own side.</source>
   <translation>Höhe des Ausgewählten, entlang der eigenen Seite.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/placed_page.py" />
   <source>Height of what it shows, along its own side; the width stays.</source>
   <translation>Höhe des Gezeigten, entlang der eigenen Seite; die Breite bleibt.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/crop_options.py" />
   <source>Height of what stays, in pixels.</source>
   <translation>Höhe dessen, was bleibt, in Pixeln.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/actions.py" />
   <source>Help</source>
   <translation>Hilfe</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/start_page.py" />
   <source>Here for the first time?</source>
   <translation>Zum ersten Mal hier?</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/layers_menu.py" />
   <source>Hide</source>
   <translation>Ausblenden</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/layers_model.py" />
   <source>Hide (Space). Alt-click: this layer alone.</source>
   <translation>Ausblenden (Leertaste). Alt-Klick: nur diese Ebene.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/actions.py" />
   <source>Hide parts of the object, as feet in grass; its looks stay</source>
   <translation>Teile des Objekts verbergen, etwa Füße im Gras; sein Aussehen bleibt</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/edge_eraser.py" />
   <source>Hide parts of {name}</source>
   <translation>Teile von {name} verbergen</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/options.py" />
   <source>Hide parts of {name}, with Alt show them again</source>
   <translation>Teile von {name} verbergen, mit Alt wieder zeigen</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/layer_commands.py" />
   <source>Hide {name}</source>
   <translation>{name} ausblenden</translation>
  </message>
  <message>
   <location filename="../../engine/scene/adjustments/high_pass.py" />
   <source>High pass</source>
   <translation>Hochpass</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/export_fields.py" />
   <source>Higher is larger and closer to the picture.</source>
   <translation>Höher ist größer und näher am Bild.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/colour_balance.py" />
   <source>Highlights</source>
   <translation>Lichter</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/app.py" />
   <source>Histogram</source>
   <translation>Histogramm</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/histogram.py" />
   <source>Histogram of the picture</source>
   <translation>Histogramm des Bildes</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/levels.py" />
   <source>Histogram of what lies below, with the black and the white point</source>
   <translation>Histogramm dessen, was darunter liegt, mit Schwarz- und Weißpunkt</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/app.py" />
   <source>History</source>
   <translation>Protokoll</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/history.py" />
   <source>History, oldest step first</source>
   <translation>Protokoll, ältester Schritt zuerst</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/page.py" />
   <source>Hold to see the picture without the adjustment</source>
   <translation>Gedrückt halten, um das Bild ohne die Korrektur zu sehen</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/filters/page.py" />
   <source>Hold to see the picture without the filter</source>
   <translation>Halten, um das Bild ohne den Filter zu sehen</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/brush_options.py" />
   <source>How a colour mixes with the paint that it is laid on.</source>
   <translation>Wie sich eine Farbe mit der mischt, auf die sie gelegt wird.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/lens_blur.py" />
   <source>How bright a point must be to shine.</source>
   <translation>Wie hell ein Punkt sein muss, um zu leuchten.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/black_white.py" />
   <source>How bright blues become.</source>
   <translation>Wie hell Blautöne werden.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/black_white.py" />
   <source>How bright cyans become.</source>
   <translation>Wie hell Cyantöne werden.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/black_white.py" />
   <source>How bright each colour becomes.</source>
   <translation>Wie hell jede Farbe wird.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/black_white.py" />
   <source>How bright greens become.</source>
   <translation>Wie hell Grüntöne werden.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/curves.py" />
   <source>How bright it becomes.</source>
   <translation>Wie hell es wird.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/black_white.py" />
   <source>How bright magentas become.</source>
   <translation>Wie hell Magentatöne werden.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/black_white.py" />
   <source>How bright reds become.</source>
   <translation>Wie hell Rottöne werden.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/gradient_map.py" />
   <source>How bright that is which gets the middle colour.</source>
   <translation>Wie hell das ist, was die mittlere Farbe bekommt.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/curves.py" />
   <source>How bright the chosen point was.</source>
   <translation>Wie hell der gewählte Punkt war.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/view_actions.py" />
   <source>How bright the picture is, or what is selected of it, and how much is black or white</source>
   <translation>Wie hell das Bild ist oder was davon ausgewählt ist und wie viel schwarz oder weiß ist</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/black_white.py" />
   <source>How bright yellows become.</source>
   <translation>Wie hell Gelbtöne werden.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/filters/style.py" />
   <source>How clearly the photo's own shapes are seen. Pieces alone show them as they can.</source>
   <translation>Wie deutlich die Formen des Fotos zu sehen sind. Stücke allein zeigen sie, so gut sie können.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/filters/style.py" />
   <source>How coarse the strokes are.</source>
   <translation>Wie grob die Striche sind.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/drop_shadow_page.py" />
   <source>How dark it is: the layer's opacity.</source>
   <translation>Wie dunkel er ist: die Deckkraft der Ebene.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/select_options.py" />
   <source>How far a colour may differ from the one that is clicked, of 255 levels</source>
   <translation>Wie weit eine Farbe von der angeklickten abweichen darf, in 255 Stufen</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/text_options.py" />
   <source>How far apart the lines are; 100% is what the font asks for.</source>
   <translation>Wie weit die Zeilen auseinander liegen; 100 % ist, was die Schrift verlangt.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/settings.py" />
   <source>How far apart the lines of the grid are, in pixels of the picture.</source>
   <translation>Wie weit die Linien des Rasters auseinander liegen, in Pixeln des Bildes.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/mask_part.py" />
   <source>How far black hides; at 0% the mask hides nothing.</source>
   <translation>Wie sehr Schwarz verbirgt; bei 0 % verbirgt die Maske nichts.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/filters/style.py" />
   <source>How far chance decides what is painted where.</source>
   <translation>Wie weit der Zufall entscheidet, was wohin gemalt wird.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/motion_blur.py" />
   <source>How far each point is spread.</source>
   <translation>Wie weit jeder Punkt gestreut wird.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/gaussian_blur.py" />
   <source>How far each point is spread: the standard deviation.</source>
   <translation>Wie weit jeder Punkt gestreut wird: die Standardabweichung.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/drop_shadow_page.py" />
   <source>How far from the layer it falls.</source>
   <translation>Wie weit von der Ebene entfernt er fällt.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/vignette.py" />
   <source>How far from the middle it begins.</source>
   <translation>Wie weit von der Mitte es beginnt.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/replace_background.py" />
   <source>How far hair and fur reach over the edge, of the subject's size.</source>
   <translation>Wie weit Haare und Fell über die Kante reichen, gemessen an der Größe des Motivs.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/object_page.py" />
   <source>How far it leaves the class's mean look: 0 the mean, 1 as drawn.</source>
   <translation>Wie weit es vom mittleren Aussehen der Klasse abweicht: 0 das mittlere, 1 wie gezogen.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/scene_page.py" />
   <source>How far it leaves the kind's mean look: 0 the mean, 1 as drawn.</source>
   <translation>Wie weit es vom mittleren Aussehen der Art abweicht: 0 das mittlere, 1 wie gezogen.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/object_page.py" />
   <source>How far it takes on the light and colour around it.</source>
   <translation>Wie sehr es Licht und Farbe seiner Umgebung annimmt.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/filters/season.py" />
   <source>How far the dice lead away from how it usually looks.</source>
   <translation>Wie weit der Würfel vom üblichen Aussehen wegführt.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/filters/page.py" />
   <source>How far the picture below becomes what the filter draws.</source>
   <translation>Wie weit das Bild darunter zu dem wird, was der Filter zeichnet.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/crop_options.py" />
   <source>How far the picture leans: it is turned back by this.</source>
   <translation>Wie weit das Bild kippt: Um so viel wird es zurückgedreht.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/scene_controls.py" />
   <source>How far the scenes leave the kind's mean look: 0 the mean.</source>
   <translation>Wie weit die Szenen vom mittleren Aussehen ihrer Art abweichen: 0 ist das mittlere.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/replace_background.py" />
   <source>How far the subject follows the light of a photo or scene.</source>
   <translation>Wie weit das Motiv dem Licht eines Fotos oder einer Szene folgt.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/filters/cartoon.py" />
   <source>How flat areas become, and how clearly shades are stepped.</source>
   <translation>Wie flächig Bereiche werden und wie deutlich sich die Töne abstufen.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/text_options.py" />
   <source>How heavy the letters are.</source>
   <translation>Wie kräftig die Buchstaben sind.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/shadow_page.py" />
   <source>How high above the lowest part another one may end that still touches the ground.</source>
   <translation>Wie hoch über dem tiefsten Teil ein anderer enden darf, der noch den Boden berührt.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/grain.py" />
   <source>How large a grain is; at 0 each pixel is one, as in a sensor.</source>
   <translation>Wie groß ein Korn ist; bei 0 ist jedes Pixel eines, wie auf einem Sensor.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/lens_blur.py" />
   <source>How large the discs are.</source>
   <translation>Wie groß die Scheiben sind.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/shadows_highlights.py" />
   <source>How large the parts are that are judged dark or bright.</source>
   <translation>Wie groß die Teile sind, die als dunkel oder hell gelten.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/navigator.py" />
   <source>How large the picture is shown</source>
   <translation>Wie groß das Bild gezeigt wird</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/filters/season.py" />
   <source>How many drops of rain or flakes of snow are in the air; 0 is none.</source>
   <translation>Wie viele Regentropfen oder Schneeflocken in der Luft sind; 0 sind keine.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/filters/cartoon.py" />
   <source>How many lines are drawn, and how thick.</source>
   <translation>Wie viele Linien gezeichnet werden und wie dick.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/posterise.py" />
   <source>How many values there are.</source>
   <translation>Wie viele Werte es gibt.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/shadow_page.py" />
   <source>How much it blurs away from the feet.</source>
   <translation>Wie sehr er fern der Füße verschwimmt.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/grain.py" />
   <source>How much of it differs between the channels.</source>
   <translation>Wie sehr es sich zwischen den Kanälen unterscheidet.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/gradient_options.py" />
   <source>How much of it is laid.</source>
   <translation>Wie viel davon aufgetragen wird.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/filters/style.py" />
   <source>How much of it, in place of the pictures</source>
   <translation>Wie viel davon, an Stelle der Bilder</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/filters/restore.py" />
   <source>How much of the coloured speckles goes; grain in grey stays.</source>
   <translation>Wie viel von den farbigen Sprenkeln verschwindet; graues Korn bleibt.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/filters/restore.py" />
   <source>How much of the grain and the blocks goes.</source>
   <translation>Wie viel vom Korn und von den Blöcken verschwindet.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/layers.py" />
   <source>How much of the layer covers what lies below it.</source>
   <translation>Wie sehr die Ebene verdeckt, was darunter liegt.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/object_page.py" />
   <source>How much of the object covers what lies below it.</source>
   <translation>Wie sehr das Objekt verdeckt, was darunter liegt.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/brush_options.py" />
   <source>How much of the opacity one dab brings: below 100 % a stroke builds up.</source>
   <translation>Wie viel der Deckkraft ein Tupfer bringt: Unter 100 % baut sich ein Strich auf.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/scene_page.py" />
   <source>How much of the second kind there is in the scene.</source>
   <translation>Wie viel von der zweiten Art in der Szene ist.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/scene_controls.py" />
   <source>How much of the second kind there is in the scenes.</source>
   <translation>Wie viel von der zweiten Art in den Szenen ist.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/options.py" />
   <source>How much of what lies below the paint hides.</source>
   <translation>Wie sehr die Farbe verdeckt, was darunter liegt.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/clarity.py" />
   <source>How near that is.</source>
   <translation>Wie nah das ist.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/image_size.py" />
   <source>How new pixels are made of a photo's own, which the project keeps in any case.</source>
   <translation>Wie neue Pixel aus denen eines Fotos entstehen; das Projekt behält diese in jedem Fall.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/options.py" />
   <source>How sharp the edge of a stroke is.</source>
   <translation>Wie scharf der Rand eines Strichs ist.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/select_options.py" />
   <source>How softly the edge of the next selection fades</source>
   <translation>Wie weich der Rand der nächsten Auswahl ausläuft</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/mask_part.py" />
   <source>How softly the mask's edges fade.</source>
   <translation>Wie weich die Kanten der Maske auslaufen.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/grain.py" />
   <source>How strong it is.</source>
   <translation>Wie stark es ist.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/unsharp_mask.py" />
   <source>How strongly edges are raised.</source>
   <translation>Wie stark Kanten betont werden.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/settings.py" />
   <source>How strongly that colour covers the picture.</source>
   <translation>Wie stark diese Farbe das Bild verdeckt.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/layers.py" />
   <source>How the colours of the layer meet those below it.</source>
   <translation>Wie die Farben der Ebene auf die darunter treffen.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/print.py" />
   <source>How the page lies.</source>
   <translation>Wie die Seite liegt.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/print.py" />
   <source>How the picture lies on the page</source>
   <translation>Wie das Bild auf der Seite liegt</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/settings.py" />
   <source>How this display shows colours. The system knows it where the display was calibrated; else it is taken for one of sRGB.</source>
   <translation>Wie dieser Bildschirm Farben zeigt. Das System weiß es, wenn er kalibriert wurde; sonst gilt er als sRGB-Bildschirm.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/drop_shadow_page.py" />
   <source>How wide its edge fades; 0 is sharp.</source>
   <translation>Wie breit sein Rand ausläuft; 0 ist scharf.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/high_pass.py" />
   <source>How wide the edges are that are kept.</source>
   <translation>Wie breit die Kanten sind, die bleiben.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/unsharp_mask.py" />
   <source>How wide the edges are.</source>
   <translation>Wie breit die Kanten sind.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/hue_saturation.py" />
   <source>Hue</source>
   <translation>Farbton</translation>
  </message>
  <message>
   <location filename="../../engine/scene/adjustments/hue_saturation.py" />
   <source>Hue/saturation</source>
   <translation>Farbton/Sättigung</translation>
  </message>
  <message>
   <location filename="../../engine/formats/travelling.py" />
   <source>IPTC data</source>
   <translation>IPTC-Daten</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/file_dialogs.py" />
   <source>If you replace it, what the other program wrote is kept in a copy with a ~ after its name.</source>
   <translation>Beim Ersetzen bleibt, was das andere Programm geschrieben hat, in einer Kopie mit einem ~ hinter dem Namen erhalten.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/actions.py" />
   <source>Image</source>
   <translation>Bild</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/image_size.py" />
   <source>Image size</source>
   <translation>Bildgröße</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/picture_actions.py" />
   <source>Image size…</source>
   <translation>Bildgröße …</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/curves.py" />
   <source>In</source>
   <translation>Ein</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/mask_actions.py" />
   <source>In colour, while a mask is painted; the settings say in which</source>
   <translation>Farbig, solange eine Maske gemalt wird; in welcher Farbe, sagen die Einstellungen</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/mask_actions.py" />
   <source>In grey, white where the layer shows; Alt+click on the mask's picture does the same</source>
   <translation>In Grau, weiß, wo die Ebene zu sehen ist; Alt-Klick auf das Bild der Maske tut dasselbe</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/vignette.py" />
   <source>In stops, at the corners.</source>
   <translation>In Blendenstufen, in den Ecken.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/exposure.py" />
   <source>In stops: each is twice the light, or half of it.</source>
   <translation>In Blendenstufen: jede ist doppelt oder halb so viel Licht.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/motion_blur.py" />
   <source>In which direction: 0 is across, above 0 clockwise.</source>
   <translation>In welche Richtung: 0 ist waagerecht, über 0 im Uhrzeigersinn.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/settings.py" />
   <source>In which masks are laid over the picture while they are painted.</source>
   <translation>In dieser Farbe liegen Masken über dem Bild, solange sie gemalt werden.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/canvas/rulers.py" />
   <source>Inches</source>
   <translation>Zoll</translation>
  </message>
  <message>
   <location filename="../../desktop_app/widgets/shortcut_presets.py" />
   <source>Ins</source>
   <translation>Einfg</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/selecting.py" />
   <source>Intersect with selection</source>
   <translation>Schnittmenge mit Auswahl bilden</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/select_options.py" />
   <source>Intersect with the selection</source>
   <translation>Schnittmenge mit der Auswahl bilden</translation>
  </message>
  <message>
   <location filename="../../engine/scene/adjustments/invert.py" />
   <source>Invert</source>
   <translation>Umkehren</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/mask_commands.py" />
   <source>Invert mask</source>
   <translation>Maske umkehren</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/selecting.py" />
   <source>Invert selection</source>
   <translation>Auswahl umkehren</translation>
  </message>
  <message>
   <location filename="../../engine/formats/decoders/psd.py" />
   <source>It came as one picture; opened as a document of its own it has its layers.</source>
   <translation>Sie kam als ein Bild; als eigenes Dokument geöffnet hat sie ihre Ebenen.</translation>
  </message>
  <message>
   <location filename="../../engine/formats/atomic.py" />
   <source>It cannot be written: the file name is too long.</source>
   <translation>Es kann nicht geschrieben werden: Der Dateiname ist zu lang.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/layers.py" />
   <source>It changes the colours below it.</source>
   <translation>Sie ändert die Farben darunter.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/photo_batch.py" />
   <source>It could not be looked at.</source>
   <translation>Es konnte nicht betrachtet werden.</translation>
  </message>
  <message>
   <location filename="../../engine/formats/announced.py" />
   <source>It has a palette of fixed colours; they were converted to full RGB.</source>
   <translation>Es hat eine Palette fester Farben; sie wurden in volles RGB umgewandelt.</translation>
  </message>
  <message>
   <location filename="../../engine/formats/decoders/tiff.py" />
   <source>It has further channels beside its colours, which were left out.</source>
   <translation>Außer den Farben hat es weitere Kanäle; sie wurden weggelassen.</translation>
  </message>
  <message>
   <location filename="../../engine/formats/photos.py" />
   <source>It has no colour profile, but its EXIF data says that it is in Adobe RGB, and so it was taken.</source>
   <translation>Es hat kein Farbprofil, aber seine EXIF-Daten sagen, dass es in Adobe RGB ist, und so wurde es genommen.</translation>
  </message>
  <message>
   <location filename="../../engine/scene/photo_exchange.py" />
   <source>It has no photo that another one could take the place of.</source>
   <translation>Es hat kein Foto, an dessen Stelle ein anderes treten könnte.</translation>
  </message>
  <message>
   <location filename="../../engine/formats/decoders/jpeg_xl.py" />
   <source>It has {bits_per_sample} bits of grey; Scumble works with 8 of them.</source>
   <translation>Es hat {bits_per_sample} Bit Grau; Scumble arbeitet mit 8 davon.</translation>
  </message>
  <message>
   <location filename="../../engine/formats/pixels.py" />
   <source>It has {bits} bits a channel, of which 8 are read.</source>
   <translation>Es hat {bits} Bit je Kanal; gelesen werden 8 davon.</translation>
  </message>
  <message>
   <location filename="../../engine/formats/announced.py" />
   <source>It is a CMYK picture; its colours were converted to sRGB.</source>
   <translation>Es ist ein CMYK-Bild; seine Farben wurden in sRGB umgewandelt.</translation>
  </message>
  <message>
   <location filename="../../engine/formats/announced.py" />
   <source>It is a Lab picture; its colours were converted to sRGB.</source>
   <translation>Es ist ein Lab-Bild; seine Farben wurden in sRGB umgewandelt.</translation>
  </message>
  <message>
   <location filename="../../engine/formats/decoders/heif.py" />
   <source>It is an HDR picture ({light}) without a colour profile; its light is only roughly right.</source>
   <translation>Es ist ein HDR-Bild ({light}) ohne Farbprofil; sein Licht stimmt nur ungefähr.</translation>
  </message>
  <message>
   <location filename="../../engine/formats/pixels.py" />
   <source>It is an HDR picture ({light}); its light is only roughly right, and none of it is brighter than white.</source>
   <translation>Es ist ein HDR-Bild ({light}); sein Licht stimmt nur ungefähr, und nichts darin ist heller als Weiß.</translation>
  </message>
  <message>
   <location filename="../../engine/formats/announced.py" />
   <source>It is grey with a colour profile; it was converted to sRGB.</source>
   <translation>Es ist grau mit einem Farbprofil; es wurde nach sRGB umgerechnet.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/print.py" />
   <source>It is larger than the page: its edges are cut off.</source>
   <translation>Es ist größer als die Seite: Seine Ränder werden abgeschnitten.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/export_fields.py" />
   <source>It is seen coarsely while the rest of it still arrives.</source>
   <translation>Es ist grob zu sehen, während der Rest noch ankommt.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/looks.py" />
   <source>It is small: drawn larger, it will look soft.</source>
   <translation>Es ist klein: Größer gezeichnet wirkt es weich.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/mask_actions.py" />
   <source>It shows only where the layer below does; Alt+click between the two in the list does the same</source>
   <translation>Sie ist nur zu sehen, wo es die Ebene darunter ist; Alt-Klick zwischen beide in der Liste tut dasselbe</translation>
  </message>
  <message>
   <location filename="../../engine/formats/announced.py" />
   <source>It tells a gamma other than sRGB's and no colour profile; its colours are taken as sRGB.</source>
   <translation>Es nennt ein anderes Gamma als das von sRGB und kein Farbprofil; seine Farben gelten als sRGB.</translation>
  </message>
  <message>
   <location filename="../../engine/compositing/profiles.py" />
   <source>It was converted from {profile} to {profile2}, the document's colour profile.</source>
   <translation>Es wurde von {profile} in {profile2} umgewandelt, das Farbprofil des Dokuments.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/exporting_all.py" />
   <source>It was stopped.</source>
   <translation>Angehalten.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/export_all.py" />
   <source>It was stopped; {count} are left.</source>
   <translation>Angehalten; übrig: {count}.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/export.py" />
   <source>It will be called {name}.</source>
   <translation>Sie wird {name} heißen.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/text_options.py" />
   <source>Italic</source>
   <translation>Kursiv</translation>
  </message>
  <message>
   <location filename="../../engine/formats/importers/psd.py" />
   <source>Its EXIF data is damaged and was left out.</source>
   <translation>Die EXIF-Daten sind beschädigt und fielen weg.</translation>
  </message>
  <message>
   <location filename="../../engine/formats/deep_colours.py" />
   <source>Its colour profile is damaged and could not be used; the colours are only roughly right.</source>
   <translation>Sein Farbprofil ist beschädigt und nicht verwendbar; die Farben stimmen nur ungefähr.</translation>
  </message>
  <message>
   <location filename="../../engine/formats/pixels.py" />
   <source>Its colour profile is damaged or of another kind and was left out; colours are taken as sRGB.</source>
   <translation>Sein Farbprofil ist beschädigt oder von anderer Art und fiel weg; die Farben gelten als sRGB.</translation>
  </message>
  <message>
   <location filename="../../engine/formats/decoders/tiff.py" />
   <source>Its floats have no colour profile; they are taken as linear light of sRGB.</source>
   <translation>Seine Gleitkommawerte haben kein Farbprofil; sie gelten als lineares Licht von sRGB.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/drop_shadow_page.py" />
   <source>Its layer is not in this document, so nothing is drawn.</source>
   <translation>Seine Ebene ist nicht in diesem Dokument, daher wird nichts gezeichnet.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/object_page.py" />
   <source>Its model is not openly licensed: the object stays as it was saved.</source>
   <translation>Sein Modell ist nicht frei lizenziert: Das Objekt bleibt, wie es gespeichert wurde.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/profiles.py" />
   <source>Its numbers become others, so it looks the same.</source>
   <translation>Seine Zahlen werden andere, damit es gleich aussieht.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/profiles.py" />
   <source>Its numbers stay as they are, so it looks otherwise.</source>
   <translation>Seine Zahlen bleiben, wie sie sind, deshalb sieht es anders aus.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/shadow_page.py" />
   <source>Its object is not in this document, so nothing is drawn.</source>
   <translation>Sein Objekt ist nicht in diesem Dokument, daher wird nichts gezeichnet.</translation>
  </message>
  <message>
   <location filename="../../engine/scene/photo_exchange.py" />
   <source>Its photo "{name}" is hidden, so nothing would be seen of another.</source>
   <translation>Sein Foto „{name}“ ist ausgeblendet, sodass von einem anderen nichts zu sehen wäre.</translation>
  </message>
  <message>
   <location filename="../../engine/formats/exporters/jpeg.py" />
   <source>JPEG</source>
   <translation>JPEG</translation>
  </message>
  <message>
   <location filename="../../engine/formats/decoders/jpeg_xl.py" />
   <source>JPEG XL picture</source>
   <translation>JPEG-XL-Bild</translation>
  </message>
  <message>
   <location filename="../../engine/formats/pixels.py" />
   <source>JPEG, PNG, WebP, TIFF, BMP, GIF, AVIF, JPEG 2000, TGA and PPM</source>
   <translation>JPEG, PNG, WebP, TIFF, BMP, GIF, AVIF, JPEG 2000, TGA und PPM</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/filters/style.py" />
   <source>Jitter</source>
   <translation>Streuung</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/text_options.py" />
   <source>Justify the lines of a box</source>
   <translation>Zeilen im Rahmen als Blocksatz</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/shortcut_editor.py" />
   <source>Keep a stroke level or upright</source>
   <translation>Einen Strich waagerecht oder senkrecht halten</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/export_fields.py" />
   <source>Keep all</source>
   <translation>Alles behalten</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/presets_menu.py" />
   <source>Keep as a preset</source>
   <translation>Als Vorgabe behalten</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/presets_menu.py" />
   <source>Keep as a preset…</source>
   <translation>Als Vorgabe behalten …</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/looks.py" />
   <source>Keep as exemplar</source>
   <translation>Als Vorlage behalten</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/colour_balance.py" />
   <source>Keep brightness</source>
   <translation>Helligkeit erhalten</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/exemplars.py" />
   <source>Keep exemplar</source>
   <translation>Vorlage behalten</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/looks.py" />
   <source>Keep in library</source>
   <translation>In der Bibliothek behalten</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/looks.py" />
   <source>Keep in my library</source>
   <translation>In meiner Bibliothek behalten</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/looks_menu.py" />
   <source>Keep in my library…</source>
   <translation>In meiner Bibliothek behalten …</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/locks.py" />
   <source>Keep nothing</source>
   <translation>Nichts behalten</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/locks.py" />
   <source>Keep parts of the look</source>
   <translation>Teile des Aussehens behalten</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/layer_actions.py" />
   <source>Keep the object's looks for others of its class</source>
   <translation>Das Aussehen des Objekts für andere seiner Klasse behalten</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/size_fields.py" />
   <source>Keep the ratio</source>
   <translation>Verhältnis beibehalten</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/defects.py" />
   <source>Keep the selection, to change it before it is mended</source>
   <translation>Behält die Auswahl, um sie vor dem Ausbessern zu ändern</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/look_tools.py" />
   <source>Keep these looks for other objects of the class</source>
   <translation>Dieses Aussehen für andere Objekte der Klasse behalten</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/exemplar_part.py" />
   <source>Keep this exemplar</source>
   <translation>Diese Vorlage behalten</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/locks.py" />
   <source>Keep this: the dice and looks from elsewhere leave the {name} of the object as it is.</source>
   <translation>Behalten: Der Würfel und fremdes Aussehen lassen am Objekt unverändert: {name}.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/export.py" />
   <source>Keep what is chosen here under a name.</source>
   <translation>Das hier Gewählte unter einem Namen behalten.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/apply.py" />
   <source>Keep what was made before</source>
   <translation>Behalten, was schon gemacht ist</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/locks.py" />
   <source>Keep {lower}</source>
   <translation>{lower} behalten</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/locks.py" />
   <source>Keep {name}</source>
   <translation>{name} behalten</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/object_page.py" />
   <source>Keep {what}</source>
   <translation>{what} behalten</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/recovery.py" />
   <source>Keeping a copy</source>
   <translation>Sicherungskopie wird geschrieben</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/exemplars.py" />
   <source>Keeping the exemplar</source>
   <translation>Vorlage wird behalten</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/actions.py" />
   <source>Keyboard shortcuts</source>
   <translation>Tastenkürzel</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/shortcut_editor.py" />
   <source>Keys</source>
   <translation>Tasten</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/replace_background.py" />
   <source>Kind</source>
   <translation>Art</translation>
  </message>
  <message>
   <location filename="../../desktop_app/widgets/shortcut_presets.py" />
   <source>Krita</source>
   <translation>Krita</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/image_size.py" />
   <source>Lanczos (sharpest)</source>
   <translation>Lanczos (am schärfsten)</translation>
  </message>
  <message>
   <location filename="../../resources/models/background-128.json" />
   <source>Landscapes, streets and skies</source>
   <translation>Landschaften, Straßen und Himmel</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/settings.py" />
   <source>Language</source>
   <translation>Sprache</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/actions.py" />
   <source>Larger brush</source>
   <translation>Größerer Pinsel</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/actions.py" />
   <source>Lasso</source>
   <translation>Lasso</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/actions.py" />
   <source>Last error…</source>
   <translation>Letzter Fehler …</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/recovery_dialog.py" />
   <source>Later</source>
   <translation>Später</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/view_actions.py" />
   <source>Lay a guide at an exact place</source>
   <translation>Eine Hilfslinie an einen genauen Ort legen</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/actions.py" />
   <source>Layer</source>
   <translation>Ebene</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/layer_commands.py" />
   <source>Layer down</source>
   <translation>Ebene nach unten</translation>
  </message>
  <message>
   <location filename="../../engine/formats/layered.py" />
   <source>Layer effects other than plain drop shadows are not read; left out of: {effects}.</source>
   <translation>Andere Ebeneneffekte als einfache Schlagschatten werden nicht gelesen; weggelassen bei: {effects}.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/layer_commands.py" />
   <source>Layer up</source>
   <translation>Ebene nach oben</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/layer_row.py" />
   <source>Layer's name</source>
   <translation>Name der Ebene</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/app.py" />
   <source>Layers</source>
   <translation>Ebenen</translation>
  </message>
  <message>
   <location filename="../../engine/compositing/merging.py" />
   <source>Layers in different groups cannot be merged: group them first.</source>
   <translation>Ebenen in verschiedenen Gruppen können nicht vereint werden: sie erst gruppieren.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/layers_view.py" />
   <source>Layers, topmost first</source>
   <translation>Ebenen, oberste zuerst</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/export_fields.py" />
   <source>Leave out all</source>
   <translation>Alles weglassen</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/library.py" />
   <source>Leave out the photos that are left</source>
   <translation>Die restlichen Fotos auslassen</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/export_fields.py" />
   <source>Leave out the place</source>
   <translation>Den Ort weglassen</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/apply.py" />
   <source>Leave the photos that are left; what is made stays.</source>
   <translation>Die übrigen Fotos auslassen; was gemacht ist, bleibt.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/export_all.py" />
   <source>Leave the pictures that are left; what is written stays.</source>
   <translation>Die übrigen Bilder lassen; was geschrieben ist, bleibt.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/posterise.py" />
   <source>Leaves a few values of each channel.</source>
   <translation>Lässt wenige Werte jedes Kanals übrig.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/key_capture.py" />
   <source>Left</source>
   <translation>Links</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/view_actions.py" />
   <source>Left of a line that can be dragged the photo as it was opened; holding \ shows all of it so</source>
   <translation>Links einer verschiebbaren Linie das Foto, wie es geöffnet wurde; \ gehalten zeigt alles so</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/printing.py" />
   <source>Legal</source>
   <translation>Legal</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/shadow_page.py" />
   <source>Length</source>
   <translation>Länge</translation>
  </message>
  <message>
   <location filename="../../engine/scene/adjustments/lens_blur.py" />
   <source>Lens blur</source>
   <translation>Objektivunschärfe</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/subject_options.py" />
   <source>Let an object look like it, or keep it in your library</source>
   <translation>Ein Objekt so aussehen lassen oder es in der Bibliothek behalten</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/layer_actions.py" />
   <source>Let grass or water of the photo stand before the object's feet</source>
   <translation>Gras oder Wasser des Fotos vor den Füßen des Objekts stehen lassen</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/recent_tiles.py" />
   <source>Let it go from the list</source>
   <translation>Nicht mehr anheften</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/move_options.py" />
   <source>Let it lie as before it was distorted; place, angle and size stay</source>
   <translation>Liegt wieder wie vor der Verzerrung; Lage, Winkel und Größe bleiben</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/view_actions.py" />
   <source>Let no press take a guide</source>
   <translation>Kein Klick soll eine Hilfslinie verschieben</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/looks.py" />
   <source>Let the border of what was painted follow the photo's colours</source>
   <translation>Der Rand des Gemalten folgt den Farben des Fotos</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/page.py" />
   <source>Let the layer be changed</source>
   <translation>Die Ebene ändern lassen</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/layer_actions.py" />
   <source>Let the layer lie as before its corners were pulled; place, angle and size stay</source>
   <translation>Die Ebene liegt wieder, wie bevor ihre Ecken gezogen wurden; Lage, Winkel und Größe bleiben</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/mask_part.py" />
   <source>Let the layer show without its mask</source>
   <translation>Die Ebene ohne ihre Maske zeigen</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/layer_actions.py" />
   <source>Let the layer throw a soft shadow, as if it lay above what is below it; the shadow follows it</source>
   <translation>Lässt die Ebene einen weichen Schatten werfen, als läge sie über dem, was darunter ist; der Schatten folgt ihr</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/mask_part.py" />
   <source>Let the mask move with its layer</source>
   <translation>Die Maske mit ihrer Ebene bewegen</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/mask_actions.py" />
   <source>Let the mask move with the layer, or stay where it is</source>
   <translation>Die Maske mit der Ebene bewegen oder an ihrem Ort lassen</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/look_tools.py" />
   <source>Let the object look like something that is there: in a photo, or another object.</source>
   <translation>Das Objekt aussehen lassen wie etwas, das es gibt: in einem Foto oder ein anderes Objekt.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/layer_actions.py" />
   <source>Let the object look like the one of another photo, or like a cut-out</source>
   <translation>Das Objekt aussehen lassen wie das eines anderen Fotos oder wie ein Freisteller</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/layer_actions.py" />
   <source>Let the object look like what stands there in the photo</source>
   <translation>Das Objekt aussehen lassen wie das, was dort im Foto steht</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/layer_actions.py" />
   <source>Let the object stand on the ground: its shadow follows it</source>
   <translation>Das Objekt auf den Boden stellen: Sein Schatten folgt ihm</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/lens_blur.py" />
   <source>Lets bright points shine as discs.</source>
   <translation>Lässt helle Punkte als Scheiben leuchten.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/printing.py" />
   <source>Letter</source>
   <translation>Letter</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/new_guide.py" />
   <source>Level</source>
   <translation>Stufe</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/levels.py" />
   <source>Levels</source>
   <translation>Tonwertkorrektur</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/exemplar_part.py" />
   <source>Library…</source>
   <translation>Bibliothek …</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/exemplar_form.py" />
   <source>Licence</source>
   <translation>Lizenz</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/about.py" />
   <source>Licences</source>
   <translation>Lizenzen</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/settings.py" />
   <source>Light</source>
   <translation>Hell</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/locks.py" />
   <source>Light and shade</source>
   <translation>Licht und Schatten</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/drop_shadow_page.py" />
   <source>Light ones show as a glow once the blend mode is Normal or Screen.</source>
   <translation>Helle zeigen sich als Schein, sobald der Mischmodus Normal oder Negativ multiplizieren ist.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/text_options.py" />
   <source>Light weight</source>
   <translation>Leicht</translation>
  </message>
  <message>
   <location filename="../../engine/scene/layers/base.py" />
   <source>Lighten</source>
   <translation>Aufhellen</translation>
  </message>
  <message>
   <location filename="../../engine/formats/layered.py" />
   <source>Lighter colour</source>
   <translation>Hellere Farbe</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/presets.py" />
   <source>Lighter midtones</source>
   <translation>Hellere Mitteltöne</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/hue_saturation.py" />
   <source>Lightness</source>
   <translation>Helligkeit</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/presets.py" />
   <source>Lights at night</source>
   <translation>Lichter bei Nacht</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/actions.py" />
   <source>Like the clone stamp, but what is copied takes on the tone of the place</source>
   <translation>Wie der Kopierstempel, doch das Kopierte nimmt den Ton der Stelle an</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/text_options.py" />
   <source>Line spacing</source>
   <translation>Zeilenabstand</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/gradient_options.py" />
   <source>Linear</source>
   <translation>Linear</translation>
  </message>
  <message>
   <location filename="../../engine/formats/layered.py" />
   <source>Linear burn</source>
   <translation>Linear nachbelichten</translation>
  </message>
  <message>
   <location filename="../../engine/formats/layered.py" />
   <source>Linear dodge</source>
   <translation>Linear abwedeln</translation>
  </message>
  <message>
   <location filename="../../engine/formats/layered.py" />
   <source>Linear light</source>
   <translation>Lineares Licht</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/text_options.py" />
   <source>Lines</source>
   <translation>Zeilen</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/view_actions.py" />
   <source>Lines between the pixels, from 800 % on</source>
   <translation>Linien zwischen den Pixeln, ab 800 %</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/view_actions.py" />
   <source>Lines over the picture, as far apart as the settings say</source>
   <translation>Linien über dem Bild, im Abstand der Einstellungen</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/mask_commands.py" />
   <source>Link mask</source>
   <translation>Maske verknüpfen</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/mask_actions.py" />
   <source>Link mask to its layer</source>
   <translation>Maske mit ihrer Ebene verknüpfen</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/presets.py" />
   <source>Lively colours</source>
   <translation>Lebhafte Farben</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/mask_commands.py" />
   <source>Load mask</source>
   <translation>Maske laden</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/mask_actions.py" />
   <source>Load mask…</source>
   <translation>Maske laden …</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/file_dialogs.py" />
   <source>Load selection</source>
   <translation>Auswahl laden</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/select_actions.py" />
   <source>Load selection…</source>
   <translation>Auswahl laden …</translation>
  </message>
  <message>
   <location filename="../../engine/worker.py" />
   <source>Loading the engine</source>
   <translation>Engine wird geladen</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/new_scene.py" />
   <source>Loading the engine…</source>
   <translation>Engine wird geladen …</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/presets.py" />
   <source>Local contrast</source>
   <translation>Lokaler Kontrast</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/layers_menu.py" />
   <source>Lock</source>
   <translation>Sperren</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/layers_model.py" />
   <source>Lock against changes.</source>
   <translation>Gegen Änderungen sperren.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/view_actions.py" />
   <source>Lock guides</source>
   <translation>Hilfslinien sperren</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/layer_actions.py" />
   <source>Lock or unlock</source>
   <translation>Sperren oder entsperren</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/layer_commands.py" />
   <source>Lock {name}</source>
   <translation>{name} sperren</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/export_fields.py" />
   <source>Longer side in pixels</source>
   <translation>Längere Seite in Pixeln</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/export_fields.py" />
   <source>Longer side on paper</source>
   <translation>Längere Seite auf Papier</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/scene_controls.py" />
   <source>Look</source>
   <translation>Aussehen</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/view_actions.py" />
   <source>Look at it upright</source>
   <translation>Ansicht aufrichten</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/mask_part.py" />
   <source>Look at the mask alone</source>
   <translation>Nur die Maske betrachten</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/view_actions.py" />
   <source>Look at the picture as in a mirror, to see faults with fresh eyes; the picture stays as it is</source>
   <translation>Das Bild wie im Spiegel betrachten, um Fehler mit frischem Blick zu sehen; das Bild bleibt, wie es ist</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/shortcut_editor.py" />
   <source>Look elsewhere</source>
   <translation>Ausschnitt verschieben</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/layer_actions.py" />
   <source>Look through the exemplars, your own and those that come along, and add photos of yours</source>
   <translation>Die Vorlagen durchsehen, eigene und mitgelieferte, und eigene Fotos hinzufügen</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/exemplar_part.py" />
   <source>Look through the library, your own and what comes along, and add to it</source>
   <translation>Die Bibliothek durchsehen, eigene und mitgelieferte, und ergänzen</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/before_feet.py" />
   <source>Looking at the ground</source>
   <translation>Der Boden wird betrachtet</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/defects.py" />
   <source>Looking for dust and scratches</source>
   <translation>Staub und Kratzer werden gesucht</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/defects.py" />
   <source>Looking for dust and scratches…</source>
   <translation>Staub und Kratzer werden gesucht …</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/exemplar_strip.py" />
   <source>Looking for exemplars</source>
   <translation>Vorlagen werden gesucht</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/looks.py" />
   <source>Looking for the object…</source>
   <translation>Das Objekt wird gesucht …</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/exemplars.py" />
   <source>Looking for the outline</source>
   <translation>Umriss wird gesucht</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/subject_options.py" />
   <source>Looking…</source>
   <translation>Wird gesucht …</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/canvas_menu.py" />
   <source>Looks</source>
   <translation>Aussehen</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/looks.py" />
   <source>Looks from a photo</source>
   <translation>Foto als Vorlage</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/looks.py" />
   <source>Looks from a photo, or from a cut-out</source>
   <translation>Aussehen aus einem Foto oder Freisteller</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/exemplar_part.py" />
   <source>Looks from a photo…</source>
   <translation>Foto als Vorlage …</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/drops.py" />
   <source>Looks of {name} from the photo…</source>
   <translation>Aussehen von {name} aus dem Foto …</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/drops.py" />
   <source>Looks of {name}, or a new layer</source>
   <translation>Aussehen von {name} oder eine neue Ebene</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/looks_menu.py" />
   <source>Looks of {name}…</source>
   <translation>Aussehen von {name} …</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/export_fields.py" />
   <source>Lossless</source>
   <translation>Verlustfrei</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/export_warnings.py" />
   <source>Lost on opening already: {notice}</source>
   <translation>Schon beim Öffnen verloren: {notice}</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/defects.py" />
   <source>Low: only what is surely a defect; high: whatever could be one.</source>
   <translation>Niedrig: nur, was sicher ein Fehler ist; hoch: alles, was einer sein könnte.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/filters/restore.py" />
   <source>Luminance</source>
   <translation>Luminanz</translation>
  </message>
  <message>
   <location filename="../../engine/scene/layers/base.py" />
   <source>Luminosity</source>
   <translation>Luminanz</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/settings.py" />
   <source>MPS (Apple)</source>
   <translation>MPS (Apple)</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/export_warnings.py" />
   <source>Made smaller, no pixel is exactly that of the photo.</source>
   <translation>Verkleinert ist kein Pixel genau das des Fotos.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/apply.py" />
   <source>Made: {count}.</source>
   <translation>Gemacht: {count}.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/settings.py" />
   <source>Magenta</source>
   <translation>Magenta</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/black_white.py" />
   <source>Magentas</source>
   <translation>Magentatöne</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/tour.py" />
   <source>Make an object</source>
   <translation>Ein Objekt erzeugen</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/shortcut_editor.py" />
   <source>Make an object of the subject</source>
   <translation>Aus dem Motiv ein Objekt machen</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/object_page.py" />
   <source>Make it a {chosen}</source>
   <translation>Ändern in: {chosen}</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/scene_page.py" />
   <source>Make it {join}</source>
   <translation>Ändern in: {join}</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/colours_page.py" />
   <source>Make it {kind}</source>
   <translation>Daraus machen: {kind}</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/select_options.py" />
   <source>Make object</source>
   <translation>Als Objekt</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/layer_actions.py" />
   <source>Make pixels of the layer and the one below it, or of all that are selected</source>
   <translation>Pixel aus der Ebene und der darunter machen oder aus allen ausgewählten</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/export_fields.py" />
   <source>Make smaller, longer side</source>
   <translation>Verkleinern, längere Seite</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/picture_actions.py" />
   <source>Make the canvas so large that nothing of the layers is cut off</source>
   <translation>Die Arbeitsfläche so groß machen, dass von den Ebenen nichts abgeschnitten ist</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/picture_actions.py" />
   <source>Make the picture of more pixels or fewer</source>
   <translation>Das Bild aus mehr oder weniger Pixeln machen</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/vibrance.py" />
   <source>Makes colours stronger, and leaves greys alone.</source>
   <translation>Kräftigt Farben und lässt Grau unberührt.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/align_actions.py" />
   <source>Makes the distances between three or more layers equal; the outermost stay</source>
   <translation>Macht die Abstände zwischen drei oder mehr Ebenen gleich; die äußersten bleiben</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/scene_candidates.py" />
   <source>Making a scene</source>
   <translation>Szene wird generiert</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/scene_candidates.py" />
   <source>Making scenes</source>
   <translation>Szenen werden generiert</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/engine_client.py" />
   <source>Making {name}</source>
   <translation>{name} wird generiert</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/print.py" />
   <source>Margin</source>
   <translation>Rand</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/mask_part.py" />
   <source>Mask</source>
   <translation>Maske</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/settings.py" />
   <source>Mask colour</source>
   <translation>Maskenfarbe</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/mask_part.py" />
   <source>Mask density</source>
   <translation>Dichte der Maske</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/mask_part.py" />
   <source>Mask feather</source>
   <translation>Weiche Kante der Maske</translation>
  </message>
  <message>
   <location filename="../../desktop_app/canvas/badge.py" />
   <source>Mask of {name}</source>
   <translation>Maske von {name}</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/settings.py" />
   <source>Mask strength</source>
   <translation>Maskenstärke</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/mask_commands.py" />
   <source>Mask to selection</source>
   <translation>Maske als Auswahl</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/file_dialogs.py" />
   <source>Masks</source>
   <translation>Masken</translation>
  </message>
  <message>
   <location filename="../../engine/scene/tiles.py" />
   <source>Masks and paint may cover up to {most_tiles} million pixels.</source>
   <translation>Masken und Gemaltes dürfen bis zu {most_tiles} Millionen Pixel decken.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/apply.py" />
   <source>Masks, objects and texts come to lie where they are here, by width and height.</source>
   <translation>Masken, Objekte und Texte liegen nach Breite und Höhe dort, wo sie hier liegen.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/replace_background.py" />
   <source>Match light</source>
   <translation>Licht anpassen</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/replacing.py" />
   <source>Matching the light</source>
   <translation>Licht wird angepasst</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/export_fields.py" />
   <source>Matte</source>
   <translation>Hintergrund</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/app.py" />
   <source>Meadow</source>
   <translation>Wiese</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/histogram.py" />
   <source>Mean</source>
   <translation>Mittelwert</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/export.py" />
   <source>Measuring the file</source>
   <translation>Die Datei messen</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/histogram.py" />
   <source>Median</source>
   <translation>Median</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/text_options.py" />
   <source>Medium</source>
   <translation>Mittel</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/settings.py" />
   <source>Memory for undo</source>
   <translation>Speicher für Rückgängig</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/status_bar.py" />
   <source>Memory that this picture and its steps take</source>
   <translation>Speicher, den dieses Bild und seine Schritte belegen</translation>
  </message>
  <message>
   <location filename="../../engine/generation/filter_kind.py" />
   <source>Memory was full, so the filter was applied with less detail.</source>
   <translation>Der Speicher war voll, daher wurde der Filter mit weniger Details angewendet.</translation>
  </message>
  <message>
   <location filename="../../engine/generation/kinds/object.py" />
   <source>Memory was full, so the object was generated at {size} x {size} pixels.</source>
   <translation>Der Speicher war voll, daher wurde das Objekt mit {size} x {size} Pixeln generiert.</translation>
  </message>
  <message>
   <location filename="../../engine/generation/kinds/background.py" />
   <source>Memory was full, so the scene was generated with less detail.</source>
   <translation>Der Speicher war voll, daher wurde die Szene mit weniger Details generiert.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/status_bar.py" />
   <source>Memory: {size} MiB</source>
   <translation>Speicher: {size} MiB</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/defects.py" />
   <source>Mend</source>
   <translation>Ausbessern</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/mending.py" />
   <source>Mend spots</source>
   <translation>Flecken ausbessern</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/filter_actions.py" />
   <source>Mend the selected spots</source>
   <translation>Ausgewählte Flecken ausbessern</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/mending.py" />
   <source>Mended</source>
   <translation>Ausgebessert</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/mending.py" />
   <source>Mending spots</source>
   <translation>Flecken werden ausgebessert</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/canvas_menu.py" />
   <source>Menu</source>
   <translation>Menü</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/canvas_menu.py" />
   <source>Merge</source>
   <translation>Vereinen</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/layer_actions.py" />
   <source>Merge down</source>
   <translation>Nach unten vereinen</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/merging.py" />
   <source>Merge layers</source>
   <translation>Ebenen vereinen</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/merging.py" />
   <source>Merge visible</source>
   <translation>Sichtbare vereinen</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/merging.py" />
   <source>Merging layers</source>
   <translation>Ebenen werden vereint</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/export_fields.py" />
   <source>Metadata</source>
   <translation>Metadaten</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/gradient_map.py" />
   <source>Middle</source>
   <translation>Mitte</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/vignette.py" />
   <source>Middle X</source>
   <translation>Mitte X</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/vignette.py" />
   <source>Middle Y</source>
   <translation>Mitte Y</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/object_page.py" />
   <source>Middle of the object's frame, in pixels from the left.</source>
   <translation>Mitte des Objektrahmens, in Pixeln von links.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/object_page.py" />
   <source>Middle of the object's frame, in pixels from the top.</source>
   <translation>Mitte des Objektrahmens, in Pixeln von oben.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/move_options.py" />
   <source>Middle of what is selected, in pixels from the left.</source>
   <translation>Mitte des Ausgewählten, in Pixeln von links.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/move_options.py" />
   <source>Middle of what is selected, in pixels from the top.</source>
   <translation>Mitte des Ausgewählten, in Pixeln von oben.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/placed_page.py" />
   <source>Middle of what it shows, in pixels from the left.</source>
   <translation>Mitte des Gezeigten, in Pixeln von links.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/placed_page.py" />
   <source>Middle of what it shows, in pixels from the top.</source>
   <translation>Mitte des Gezeigten, in Pixeln von oben.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/colour_balance.py" />
   <source>Midtones</source>
   <translation>Mitteltöne</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/view_actions.py" />
   <source>Mirror the view</source>
   <translation>Ansicht spiegeln</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/scene_controls.py" />
   <source>Mixed with</source>
   <translation>Gemischt mit</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/brush_options.py" />
   <source>Mode</source>
   <translation>Modus</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/image_size.py" />
   <source>Model (draws detail)</source>
   <translation>Modell (zeichnet Details)</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/rights.py" />
   <source>Model {model}, licence {licence}. Trained on: {sources}.</source>
   <translation>Modell {model}, Lizenz {licence}. Trainiert mit: {sources}.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/brush_options.py" />
   <source>More about the brush</source>
   <translation>Mehr zum Pinsel</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/print.py" />
   <source>More make the picture smaller on paper and finer.</source>
   <translation>Mehr machen das Bild auf Papier kleiner und feiner.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/export_fields.py" />
   <source>More make the picture smaller on paper.</source>
   <translation>Mehr machen das Bild auf Papier kleiner.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/clarity.py" />
   <source>More of it; or less, which softens.</source>
   <translation>Mehr davon; oder weniger, was weicher macht.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/picture_actions.py" />
   <source>More or less room around the picture, which stays as large as it is</source>
   <translation>Mehr oder weniger Platz um das Bild, das so groß bleibt, wie es ist</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/picture_actions.py" />
   <source>More pixels, with detail that a model draws; whole photos, twice or four times the size</source>
   <translation>Mehr Pixel, mit Details, die ein Modell zeichnet: ganze Fotos, doppelt oder viermal so groß</translation>
  </message>
  <message>
   <location filename="../../desktop_app/widgets/folded_rows.py" />
   <source>More: {what}</source>
   <translation>Mehr: {what}</translation>
  </message>
  <message>
   <location filename="../../engine/formats/style_pictures.py" />
   <source>Mosaic</source>
   <translation>Mosaik</translation>
  </message>
  <message>
   <location filename="../../engine/scene/adjustments/motion_blur.py" />
   <source>Motion blur</source>
   <translation>Bewegungsunschärfe</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/placed_page.py" />
   <source>Move</source>
   <translation>Verschieben</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/box.py" />
   <source>Move box</source>
   <translation>Rahmen verschieben</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/layers_menu.py" />
   <source>Move down</source>
   <translation>Nach unten</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/guides.py" />
   <source>Move guide</source>
   <translation>Hilfslinie verschieben</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/tour.py" />
   <source>Move it behind another</source>
   <translation>Hinter ein anderes schieben</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/layers_model.py" />
   <source>Move layer</source>
   <translation>Ebene verschieben</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/mask_grip.py" />
   <source>Move mask</source>
   <translation>Maske bewegen</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/selecting.py" />
   <source>Move selection</source>
   <translation>Auswahl verschieben</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/shortcut_editor.py" />
   <source>Move the pivot</source>
   <translation>Drehpunkt verschieben</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/layers_menu.py" />
   <source>Move up</source>
   <translation>Nach oben</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/layers_model.py" />
   <source>Move {ids} layers</source>
   <translation>{ids} Ebenen verschieben</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/move.py" />
   <source>Move {name}</source>
   <translation>{name} verschieben</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/actions.py" />
   <source>Move, turn, scale</source>
   <translation>Verschieben, drehen, skalieren</translation>
  </message>
  <message>
   <location filename="../../engine/scene/layers/base.py" />
   <source>Multiply</source>
   <translation>Multiplizieren</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/presets.py" />
   <source>Muted colours</source>
   <translation>Gedämpfte Farben</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/export.py" />
   <source>Name</source>
   <translation>Name</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/exemplar_form.py" />
   <source>Named wherever the photo's licence wants it to be</source>
   <translation>Wird überall genannt, wo die Lizenz des Fotos es verlangt</translation>
  </message>
  <message>
   <location filename="../../desktop_app/widgets/sections.py" />
   <source>Names further left</source>
   <translation>Namen weiter links</translation>
  </message>
  <message>
   <location filename="../../desktop_app/widgets/sections.py" />
   <source>Names further right</source>
   <translation>Namen weiter rechts</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/exemplars.py" />
   <source>Natural outline</source>
   <translation>Natürlicher Umriss</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/app.py" />
   <source>Navigator</source>
   <translation>Navigator</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/image_size.py" />
   <source>Nearest neighbour (hard edges)</source>
   <translation>Nächster Nachbar (harte Kanten)</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/layers.py" />
   <source>New adjustment</source>
   <translation>Neue Korrektur</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/layer_actions.py" />
   <source>New background</source>
   <translation>Neuer Hintergrund</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/new_guide.py" />
   <source>New guide</source>
   <translation>Neue Hilfslinie</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/view_actions.py" />
   <source>New guide…</source>
   <translation>Neue Hilfslinie …</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/layer_commands.py" />
   <source>New noise</source>
   <translation>Neues Rauschen</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/filters/page.py" />
   <source>New noise: another one of this kind</source>
   <translation>Neues Rauschen: ein anderes dieser Art</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/layers.py" />
   <source>New object</source>
   <translation>Neues Objekt</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/settings.py" />
   <source>New objects are drawn by the generator, not from the exemplar (a photo's object) that fits best.</source>
   <translation>Neue Objekte zeichnet der Generator, nicht die Vorlage (Objekt eines Fotos), die am besten passt.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/settings.py" />
   <source>New objects that stand on ground in the photo throw a soft shadow, and in water there is a faint reflection of them.</source>
   <translation>Neue Objekte, die im Foto auf dem Boden stehen, werfen einen weichen Schatten; im Wasser spiegeln sie sich schwach.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/layer_actions.py" />
   <source>New paint layer</source>
   <translation>Neue Malebene</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/drops.py" />
   <source>New photo layer</source>
   <translation>Neue Fotoebene</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/new_scene.py" />
   <source>New scene</source>
   <translation>Neue Szene</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/actions.py" />
   <source>New scene…</source>
   <translation>Neue Szene …</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/select_options.py" />
   <source>New selection</source>
   <translation>Neue Auswahl</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/properties.py" />
   <source>Next object</source>
   <translation>Nächstes Objekt</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/view_actions.py" />
   <source>Next part of the window</source>
   <translation>Nächster Teil des Fensters</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/view_actions.py" />
   <source>Next picture</source>
   <translation>Nächstes Bild</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/presets.py" />
   <source>Night sensor</source>
   <translation>Nachtsensor</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/error_dialog.py" />
   <source>No error so far</source>
   <translation>Bisher kein Fehler</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/exemplars.py" />
   <source>No exemplar</source>
   <translation>Keine Vorlage</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/exemplar_strip.py" />
   <source>No exemplar of this class fits this mask.</source>
   <translation>Keine Vorlage dieser Klasse passt in diese Maske.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/layers.py" />
   <source>No layers yet.
Open a photo to begin, or drop one on the window.</source>
   <translation>Noch keine Ebenen.
Ein Foto öffnen oder auf das Fenster ziehen.</translation>
  </message>
  <message>
   <location filename="../../engine/generation/subjects.py" />
   <source>No model here finds subjects: drag a box closely around what is wanted, or click on it.</source>
   <translation>Kein Modell hier findet Motive: einen engen Rahmen um das Gewünschte ziehen oder es anklicken.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/exemplar_strip.py" />
   <source>No model knows this class, so it is drawn from exemplars alone</source>
   <translation>Kein Modell kennt diese Klasse, daher wird sie allein nach Vorlagen gezeichnet</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/look_tools.py" />
   <source>No model that may be used knows this class, so it has no noise.</source>
   <translation>Kein Modell, das verwendet werden darf, kennt diese Klasse; sie hat daher kein Rauschen.</translation>
  </message>
  <message>
   <location filename="../../engine/generators/style_painting.py" />
   <source>No model: the rights in the style picture are what counts.</source>
   <translation>Kein Modell: Es zählen die Rechte am Stilbild.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/about.py" />
   <source>No models are installed.</source>
   <translation>Es sind keine Modelle installiert.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/properties.py" />
   <source>No models here</source>
   <translation>Keine Modelle vorhanden</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/properties.py" />
   <source>No object selected</source>
   <translation>Kein Objekt ausgewählt</translation>
  </message>
  <message>
   <location filename="../../engine/exemplars/from_photo.py" />
   <source>No object was found in {name}.</source>
   <translation>In {name} wurde kein Objekt gefunden.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/select_actions.py" />
   <source>No part of the picture; where that is so already, no layer</source>
   <translation>Keinen Teil des Bildes; wo das schon so ist, keine Ebene</translation>
  </message>
  <message>
   <location filename="../../engine/scene/scene.py" />
   <source>No two layers of a scene may have the same id.</source>
   <translation>Keine zwei Ebenen einer Szene dürfen dieselbe Kennung haben.</translation>
  </message>
  <message>
   <location filename="../../resources/models/restore.json" />
   <source>Noise and JPEG blocks</source>
   <translation>Rauschen und JPEG-Blöcke</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/grain.py" />
   <source>Noise that lies on the picture as grain lies on film.</source>
   <translation>Rauschen, das auf dem Bild liegt wie Korn auf Film.</translation>
  </message>
  <message>
   <location filename="../../engine/generators/noise.py" />
   <source>Noise, knobs and strength must be finite numbers.</source>
   <translation>Rauschen, Regler und Stärke müssen endliche Zahlen sein.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/profiles.py" />
   <source>None, as sRGB</source>
   <translation>Keines, wie sRGB</translation>
  </message>
  <message>
   <location filename="../../engine/scene/layers/base.py" />
   <source>Normal</source>
   <translation>Normal</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/export_fields.py" />
   <source>Not at all</source>
   <translation>Gar nicht</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/exemplar_form.py" />
   <source>Not known</source>
   <translation>Nicht bekannt</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/apply.py" />
   <source>Not made: {count}.</source>
   <translation>Nicht gemacht: {count}.</translation>
  </message>
  <message>
   <location filename="../../engine/generation/licences.py" />
   <source>Not openly licensed is what these layers show: {found}.</source>
   <translation>Nicht frei lizenziert ist, was diese Ebenen zeigen: {found}.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/replace_background.py" />
   <source>Not the right thing? Cancel, select it, and choose this again.</source>
   <translation>Nicht das Richtige? Abbrechen, es auswählen und dies noch einmal wählen.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/about.py" />
   <source>Not usable: {fault}</source>
   <translation>Nicht verwendbar: {fault}</translation>
  </message>
  <message>
   <location filename="../../engine/generation/pick_up.py" />
   <source>Nothing here can find the object in {name}: choose a cut-out picture, transparent around the object.</source>
   <translation>Hier kann nichts das Objekt in {name} finden: einen Freisteller wählen, durchsichtig um das Objekt.</translation>
  </message>
  <message>
   <location filename="../../engine/exemplars/from_photo.py" />
   <source>Nothing here can find the object in {name}: give its mask, or choose a cut-out picture.</source>
   <translation>Hier kann nichts das Objekt in {name} finden: seine Maske angeben oder einen Freisteller wählen.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/defects.py" />
   <source>Nothing is found as sensitively as this.</source>
   <translation>Mit dieser Empfindlichkeit wird nichts gefunden.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/kinds/paint.py" />
   <source>Nothing is painted here yet.</source>
   <translation>Hier ist noch nichts gemalt.</translation>
  </message>
  <message>
   <location filename="../../engine/generation/kinds/fill.py" />
   <source>Nothing is selected within the picture, so there is nothing to fill.</source>
   <translation>Im Bild ist nichts ausgewählt, also gibt es nichts zu füllen.</translation>
  </message>
  <message>
   <location filename="../../engine/formats/part.py" />
   <source>Nothing is selected: select something, or export all of the picture.</source>
   <translation>Nichts ist ausgewählt: etwas auswählen oder das ganze Bild exportieren.</translation>
  </message>
  <message>
   <location filename="../../engine/formats/importers/psd.py" />
   <source>Nothing of its layers could be read; only its merged picture was opened.</source>
   <translation>Von ihren Ebenen war nichts lesbar; nur das zusammengefügte Bild wurde geöffnet.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/refine_mask.py" />
   <source>Nothing of the mask would be left as a {class_name}.</source>
   <translation>Als {class_name} bliebe von der Maske nichts übrig.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/mask_commands.py" />
   <source>Nothing of the mask would be left.</source>
   <translation>Von der Maske bliebe nichts übrig.</translation>
  </message>
  <message>
   <location filename="../../engine/compositing/healing.py" />
   <source>Nothing of the photo is selected.</source>
   <translation>Vom Foto ist nichts ausgewählt.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/properties.py" />
   <source>Nothing open yet</source>
   <translation>Noch nichts geöffnet</translation>
  </message>
  <message>
   <location filename="../../engine/generation/subjects.py" />
   <source>Nothing that stands out was found {where}: {advice}.</source>
   <translation>Nichts Auffälliges {where} gefunden: {advice}.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/looks.py" />
   <source>Nothing that stands out was found: click on the object, drag a box closely around it, or paint it.</source>
   <translation>Nichts Auffälliges gefunden: das Objekt anklicken, einen engen Rahmen darum ziehen oder es malen.</translation>
  </message>
  <message>
   <location filename="../../engine/exemplars/library.py" />
   <source>Nothing was changed. {faults}</source>
   <translation>Nichts wurde geändert. {faults}</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/subject_search.py" />
   <source>Nothing would be left of what was found.</source>
   <translation>Vom Gefundenen bliebe nichts übrig.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/notices.py" />
   <source>Notice</source>
   <translation>Hinweis</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/move.py" />
   <source>Nudge</source>
   <translation>Schrittweise verschieben</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/shortcut_editor.py" />
   <source>Nudge the selected object</source>
   <translation>Ausgewähltes Objekt um ein Pixel verschieben</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/image_size.py" />
   <source>Of a photo with new pixels nothing can be proven.</source>
   <translation>Von einem Foto mit neuen Pixeln lässt sich nichts beweisen.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/settings.py" />
   <source>Of menus, panels and messages. Counts from the next start.</source>
   <translation>Der Menüs, Paletten und Meldungen. Gilt ab dem nächsten Start.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/export_fields.py" />
   <source>Of the exported picture.</source>
   <translation>Des exportierten Bildes.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/scene_controls.py" />
   <source>Of the new picture, in pixels.</source>
   <translation>Des neuen Bildes, in Pixeln.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/scene_controls.py" />
   <source>Of the new picture.</source>
   <translation>Des neuen Bildes.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/export_fields.py" />
   <source>Of the printed picture.</source>
   <translation>Des gedruckten Bildes.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/profiles.py" />
   <source>Of the printer and paper, as the print shop gives it.</source>
   <translation>Das von Drucker und Papier, wie die Druckerei es gibt.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/crop_options.py" />
   <source>Off, what is cut off is only hidden, and comes back with a larger canvas; on, the file is smaller</source>
   <translation>Aus: Abgeschnittenes ist nur verborgen und kommt mit einer größeren Arbeitsfläche zurück; an: die Datei ist kleiner</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/looks.py" />
   <source>Offer it for other objects of its class, in all pictures</source>
   <translation>Für andere Objekte dieser Klasse anbieten, in allen Bildern</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/library.py" />
   <source>Offer it no longer (Del); objects drawn from it stay as they are</source>
   <translation>Nicht mehr anbieten (Entf); Objekte, die danach gezeichnet sind, bleiben</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/exemplar_part.py" />
   <source>Offer it no longer; objects that are drawn from it stay as they are</source>
   <translation>Nicht mehr anbieten; danach gezeichnete Objekte bleiben, wie sie sind</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/settings.py" />
   <source>Offer only openly licensed models and exemplars, so that pictures may be sold. Photos of yours count as open when their licence says "my own photo".</source>
   <translation>Nur frei lizenzierte Modelle und Vorlagen anbieten, sodass Bilder verkauft werden dürfen. Eigene Fotos gelten als frei, wenn ihre Lizenz „eigenes Foto“ lautet.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/exposure.py" />
   <source>Offset</source>
   <translation>Versatz</translation>
  </message>
  <message>
   <location filename="../../engine/formats/style_pictures.py" />
   <source>Oil</source>
   <translation>Öl</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/settings_dialog.py" />
   <source>On</source>
   <translation>An</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/object_page.py" />
   <source>On the ground that it stands on, or none.</source>
   <translation>Auf dem Boden, auf dem es steht, oder keiner.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/library.py" />
   <source>One is shown first; of several, each one's main object is taken</source>
   <translation>Eines wird zuerst gezeigt; von mehreren wird jeweils das Hauptobjekt genommen</translation>
  </message>
  <message>
   <location filename="../../engine/exemplars/folder.py" />
   <source>One of its lines is no record.</source>
   <translation>Eine ihrer Zeilen ist kein Eintrag.</translation>
  </message>
  <message>
   <location filename="../../engine/scene/layers/recipes.py" />
   <source>One of the scene's kinds must have a share in it.</source>
   <translation>Eine der Arten der Szene muss einen Anteil daran haben.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/background_edits.py" />
   <source>Only a background can be a scene.</source>
   <translation>Nur ein Hintergrund kann eine Szene sein.</translation>
  </message>
  <message>
   <location filename="../../engine/generators/pictures.py" />
   <source>Only an RGB picture can be enlarged or restored, not {dtype} of shape {shape}.</source>
   <translation>Nur ein RGB-Bild kann vergrößert oder restauriert werden, nicht {dtype} der Form {shape}.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/pick_up.py" />
   <source>Only an object can be given looks.</source>
   <translation>Nur ein Objekt kann ein Aussehen bekommen.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/object_edits.py" />
   <source>Only an object has a class.</source>
   <translation>Nur ein Objekt hat eine Klasse.</translation>
  </message>
  <message>
   <location filename="../../engine/generation/pick_up.py" />
   <source>Only an object with a mask can pick up looks.</source>
   <translation>Nur ein Objekt mit einer Maske kann Aussehen aufnehmen.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/selected_part.py" />
   <source>Only of paint and cut-outs a part can be cut out; copy it, or select nothing first.</source>
   <translation>Nur aus Malebenen und Freistellern kann ein Teil ausgeschnitten werden; ihn kopieren oder erst die Auswahl aufheben.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/settings.py" />
   <source>Only open licences</source>
   <translation>Nur freie Lizenzen</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/exemplars.py" />
   <source>Only openly licensed exemplars are to be used: give its licence, for instance "{own}".</source>
   <translation>Nur frei lizenzierte Vorlagen sollen verwendet werden: bitte die Lizenz angeben, zum Beispiel „{own}“.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/mask_commands.py" />
   <source>Only paint and cut-outs can take in their masks. Turn the layer into pixels first.</source>
   <translation>Nur Malebenen und Freisteller können ihre Maske aufnehmen. Die Ebene erst in Pixel umwandeln.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/select_options.py" />
   <source>Only what hangs together with the place that is clicked</source>
   <translation>Nur was mit der angeklickten Stelle zusammenhängt</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/layer_commands.py" />
   <source>Only what is generated has noise to draw anew.</source>
   <translation>Nur Generiertes hat Rauschen, das neu gezogen werden kann.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/canvas/badge.py" />
   <source>Only {name}</source>
   <translation>Nur {name}</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/subject_options.py" />
   <source>Onto a layer, over a hole that is filled from around it</source>
   <translation>Auf eine Ebene, über einem Loch, das aus der Umgebung gefüllt wird</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/layer_commands.py" />
   <source>Opacity</source>
   <translation>Deckkraft</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/shortcut_editor.py" />
   <source>Opacity of the brush, with Shift its flow, where it has one</source>
   <translation>Deckkraft des Pinsels, mit Umschalt sein Fluss, wo er einen hat</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/tab.py" />
   <source>Open</source>
   <translation>Öffnen</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/properties.py" />
   <source>Open a photo</source>
   <translation>Foto öffnen</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/layer_checks.py" />
   <source>Open a photo first, then paint on it.</source>
   <translation>Erst ein Foto öffnen, dann darauf malen.</translation>
  </message>
  <message>
   <location filename="../../engine/scene/scene.py" />
   <source>Open a photo first.</source>
   <translation>Erst ein Foto öffnen.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/start_page.py" />
   <source>Open a photo or make a scene to begin</source>
   <translation>Zum Beginnen ein Foto öffnen oder eine Szene erstellen</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/drops.py" />
   <source>Open in a tab of its own</source>
   <translation>In einem eigenen Tab öffnen</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/start_page.py" />
   <source>Open photo or project…</source>
   <translation>Foto oder Projekt öffnen …</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/actions.py" />
   <source>Open photos or projects, each in a tab of its own</source>
   <translation>Fotos oder Projekte öffnen, jedes in einem eigenen Tab</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/tab_bar.py" />
   <source>Open pictures</source>
   <translation>Geöffnete Bilder</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/actions.py" />
   <source>Open recent</source>
   <translation>Zuletzt geöffnet</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/settings.py" />
   <source>Open the files again that were open when Scumble ended, unless it is started with others.</source>
   <translation>Die Dateien wieder öffnen, die offen waren, als Scumble endete, außer es wird mit anderen gestartet.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/recent_menu.py" />
   <source>Open the sample</source>
   <translation>Beispiel öffnen</translation>
  </message>
  <message>
   <location filename="../../engine/formats/exporters/ora.py" />
   <source>OpenRaster</source>
   <translation>OpenRaster</translation>
  </message>
  <message>
   <location filename="../../engine/formats/exporters/ora.py" />
   <source>OpenRaster has no place for the photo's metadata, which was left out; a project keeps it.</source>
   <translation>OpenRaster hat keinen Platz für die Metadaten des Fotos; sie wurden weggelassen. Ein Projekt behält sie.</translation>
  </message>
  <message>
   <location filename="../../engine/formats/exporters/ora.py" />
   <source>OpenRaster has no place for the provenance, which stands in the file beside it alone.</source>
   <translation>OpenRaster hat keinen Platz für die Herkunft; sie steht allein in der Datei daneben.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/looks.py" />
   <source>Opening the photo</source>
   <translation>Foto wird geöffnet</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/looks.py" />
   <source>Opening the photo…</source>
   <translation>Foto wird geöffnet …</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/replace_background.py" />
   <source>Opening {name}</source>
   <translation>{name} wird geöffnet</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/actions.py" />
   <source>Open…</source>
   <translation>Öffnen …</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/tool_bars.py" />
   <source>Options</source>
   <translation>Optionen</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/box_options.py" />
   <source>Or click for one of the usual size. Shift: square. Alt: from the middle. Space: move it.</source>
   <translation>Oder klicken für einen in üblicher Größe. Umschalt: quadratisch. Alt: aus der Mitte. Leertaste: verschieben.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/print.py" />
   <source>Orientation</source>
   <translation>Ausrichtung</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/crop_options.py" />
   <source>Original</source>
   <translation>Original</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/swatches.py" />
   <source>Other colour</source>
   <translation>Andere Farbe</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/save_name.py" />
   <source>Other name…</source>
   <translation>Anderer Name…</translation>
  </message>
  <message>
   <location filename="../../engine/formats/exporters/ora.py" />
   <source>Other programs see every layer as a picture; objects, text and adjustments are live in a project only.</source>
   <translation>Andere Programme sehen jede Ebene als Bild; Objekte, Text und Korrekturen leben nur in einem Projekt.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/shape_strip.py" />
   <source>Other shapes</source>
   <translation>Andere Formen</translation>
  </message>
  <message>
   <location filename="../../engine/scene/filters/season.py" />
   <source>Other weather or another time of the year, by colours; the picture below stays as it is</source>
   <translation>Anderes Wetter oder eine andere Jahreszeit, durch Farben; das Bild darunter bleibt, wie es ist</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/curves.py" />
   <source>Out</source>
   <translation>Aus</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/lens_blur.py" />
   <source>Out of focus, as through a lens: each point becomes a disc.</source>
   <translation>Unscharf wie durch ein Objektiv: jeder Punkt wird zur Scheibe.</translation>
  </message>
  <message>
   <location filename="../../engine/scene/layers/base.py" />
   <source>Overlay</source>
   <translation>Ineinanderkopieren</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/crop_options.py" />
   <source>Own ratio</source>
   <translation>Eigenes Verhältnis</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/scene_controls.py" />
   <source>Own size</source>
   <translation>Eigene Größe</translation>
  </message>
  <message>
   <location filename="../../engine/formats/exporters/png.py" />
   <source>PNG</source>
   <translation>PNG</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/export_fields.py" />
   <source>PNG and TIFF keep every pixel; JPEG, WebP and AVIF make smaller files and lose a little.</source>
   <translation>PNG und TIFF behalten jedes Pixel; JPEG, WebP und AVIF machen kleinere Dateien und verlieren ein wenig.</translation>
  </message>
  <message>
   <location filename="../../engine/formats/exporters/psd.py" />
   <source>PSD</source>
   <translation>PSD</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/guide.py" />
   <source>Page of the guide</source>
   <translation>Seite des Handbuchs</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/guide.py" />
   <source>Pages of the guide</source>
   <translation>Seiten des Handbuchs</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/looks.py" />
   <source>Paint</source>
   <translation>Malen</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/options.py" />
   <source>Paint a new</source>
   <translation>Malt neu:</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/actions.py" />
   <source>Paint in black, with white to swap to</source>
   <translation>Schwarz malen, mit Weiß zum Tauschen</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/filters/style.py" />
   <source>Paint like a picture of yours: a painting, a drawing, any photo</source>
   <translation>Malen wie ein eigenes Bild: ein Gemälde, eine Zeichnung, irgendein Foto</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/filters/style.py" />
   <source>Paint like the photo of another layer, which may be hidden</source>
   <translation>Malen wie das Foto einer anderen Ebene, die ausgeblendet sein darf</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/style_choice.py" />
   <source>Paint like this picture</source>
   <translation>Malen wie dieses Bild</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/strokes.py" />
   <source>Paint mask</source>
   <translation>Maske malen</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/strokes.py" />
   <source>Paint mask and grow its frame</source>
   <translation>Maske malen und ihren Rahmen vergrößern</translation>
  </message>
  <message>
   <location filename="../../engine/scene/layers/paint.py" />
   <source>Paint must have four channels.</source>
   <translation>Eine Malebene muss vier Kanäle haben.</translation>
  </message>
  <message>
   <location filename="../../engine/scene/layers/paint.py" />
   <source>Paint must lie within {farthest} px of the canvas.</source>
   <translation>Gemaltes muss im Umkreis von {farthest} px um die Arbeitsfläche liegen.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/options.py" />
   <source>Paint on {name}</source>
   <translation>Malt auf: {name}</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/actions.py" />
   <source>Paint over a blemish: it is filled from around, on a layer of its own</source>
   <translation>Einen Makel übermalen: Er wird aus der Umgebung gefüllt, auf einer eigenen Ebene</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/options.py" />
   <source>Paint over a spot to remove it</source>
   <translation>Eine Stelle übermalen, um sie zu entfernen</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/looks.py" />
   <source>Paint what is missing, with Ctrl what is too much.</source>
   <translation>Malen, was fehlt; mit Strg, was zu viel ist.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/actions.py" />
   <source>Paint what is to be selected, shown in red</source>
   <translation>Malen, was ausgewählt werden soll; es erscheint rot</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/actions.py" />
   <source>Paint where the object shall be</source>
   <translation>Malen, wo das Objekt sein soll</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/kinds/paint.py" />
   <source>Paint, {width} × {height} pixels of its own.</source>
   <translation>Malebene, {width} × {height} eigene Pixel.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/filters/style.py" />
   <source>Painted by</source>
   <translation>Gemalt von</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/app.py" />
   <source>Painting the sample</source>
   <translation>Beispiel wird gemalt</translation>
  </message>
  <message>
   <location filename="../../engine/scene/filters/style.py" />
   <source>Paints the picture below as another picture is painted; the picture below stays as it is</source>
   <translation>Malt das Bild darunter so, wie ein anderes Bild gemalt ist; das Bild darunter bleibt, wie es ist</translation>
  </message>
  <message>
   <location filename="../../engine/formats/style_pictures.py" />
   <source>Palette knife</source>
   <translation>Spachtel</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/docks.py" />
   <source>Panels</source>
   <translation>Paletten</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/print.py" />
   <source>Paper</source>
   <translation>Papier</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/brightness_contrast.py" />
   <source>Parts dark from bright, or brings them closer.</source>
   <translation>Trennt Dunkles von Hellem oder bringt beides näher zusammen.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/live_page.py" />
   <source>Parts of the properties</source>
   <translation>Teile der Eigenschaften</translation>
  </message>
  <message>
   <location filename="../../engine/scene/layers/base.py" />
   <source>Pass through</source>
   <translation>Hindurchwirken</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/kinds/group.py" />
   <source>Pass through lets its layers meet what lies below them one by one.</source>
   <translation>Mit Hindurchwirken trifft jede ihrer Ebenen für sich auf das, was unter ihr liegt.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/clipboard.py" />
   <source>Paste</source>
   <translation>Einfügen</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/picture_actions.py" />
   <source>Paste as mask</source>
   <translation>Als Maske einfügen</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/picture_actions.py" />
   <source>Paste in place</source>
   <translation>An gleicher Stelle einfügen</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/pick_up.py" />
   <source>Paste looks</source>
   <translation>Aussehen einfügen</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/clipboard.py" />
   <source>Paste mask</source>
   <translation>Maske einfügen</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/clipboard.py" />
   <source>Paste text</source>
   <translation>Text einfügen</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/clipboard.py" />
   <source>Pasted</source>
   <translation>Eingefügt</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/clipboard.py" />
   <source>Pasting</source>
   <translation>Wird eingefügt</translation>
  </message>
  <message>
   <location filename="../../engine/generation/kinds/fill.py" />
   <source>Patches of the picture</source>
   <translation>Stücke des Bildes</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/locks.py" />
   <source>Pattern</source>
   <translation>Muster</translation>
  </message>
  <message>
   <location filename="../../engine/formats/style_pictures.py" />
   <source>Pen</source>
   <translation>Feder</translation>
  </message>
  <message>
   <location filename="../../desktop_app/canvas/rulers.py" />
   <source>Per cent of the picture</source>
   <translation>Prozent des Bildes</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/profile_choice.py" />
   <source>Perceptual</source>
   <translation>Perzeptiv</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/move_options.py" />
   <source>Perspective</source>
   <translation>Perspektive</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/move.py" />
   <source>Perspective {name}</source>
   <translation>Perspektive von {name}</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/replace_background.py" />
   <source>Photo</source>
   <translation>Foto</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/replace_background.py" />
   <source>Photo behind the subject</source>
   <translation>Foto hinter dem Motiv</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/proof_badge.py" />
   <source>Photo outside masks: unchanged</source>
   <translation>Foto außerhalb der Masken: unverändert</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/kinds/photo.py" />
   <source>Photo, {width} × {height} pixels, {profile}. It does not lie on whole pixels: these are resampled.</source>
   <translation>Foto, {width} × {height} Pixel, {profile}. Es liegt nicht auf ganzen Pixeln: Diese werden neu berechnet.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/kinds/photo.py" />
   <source>Photo, {width} × {height} pixels, {profile}. Its pixels are never changed; objects lie over it.</source>
   <translation>Foto, {width} × {height} Pixel, {profile}. Seine Pixel werden nie verändert; Objekte liegen darüber.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/proof_badge.py" />
   <source>Photo: being compared…</source>
   <translation>Foto: wird verglichen …</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/proof_badge.py" />
   <source>Photo: cannot be compared</source>
   <translation>Foto: nicht vergleichbar</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/proof_badge.py" />
   <source>Photo: covered everywhere</source>
   <translation>Foto: überall verdeckt</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/proof_badge.py" />
   <source>Photo: not compared yet</source>
   <translation>Foto: noch nicht verglichen</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/proof_badge.py" />
   <source>Photo: unchanged</source>
   <translation>Foto: unverändert</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/proof_badge.py" />
   <source>Photo: {count} pixels differ outside masks</source>
   <translation>Foto: {count} Pixel weichen außerhalb der Masken ab</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/photo_list.py" />
   <source>Photos</source>
   <translation>Fotos</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/library.py" />
   <source>Photos and cut-outs</source>
   <translation>Fotos und Freisteller</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/apply.py" />
   <source>Photos at the same time</source>
   <translation>Fotos zur gleichen Zeit</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/apply.py" />
   <source>Photos that are done</source>
   <translation>Fertige Fotos</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/library.py" />
   <source>Photos that were looked at</source>
   <translation>Durchgesehene Fotos</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/photo_list.py" />
   <source>Photos, and folders of which all photos are taken; drop some here.</source>
   <translation>Fotos, und Ordner, deren Fotos alle genommen werden; auch hierher ziehen.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/apply.py" />
   <source>Photos: {count}.</source>
   <translation>Fotos: {count}.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/widgets/shortcut_presets.py" />
   <source>Photoshop</source>
   <translation>Photoshop</translation>
  </message>
  <message>
   <location filename="../../engine/formats/decoders/psd.py" />
   <source>Photoshop file</source>
   <translation>Photoshop-Datei</translation>
  </message>
  <message>
   <location filename="../../engine/formats/importers/psd.py" />
   <source>Photoshop files</source>
   <translation>Photoshop-Dateien</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/pick_up.py" />
   <source>Pick up looks</source>
   <translation>Aussehen aufnehmen</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/pick_up.py" />
   <source>Pick up looks from a photo, or from a cut-out</source>
   <translation>Aussehen aus einem Foto oder Freisteller aufnehmen</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/layer_actions.py" />
   <source>Pick up looks from a photo…</source>
   <translation>Aussehen aus einem Foto aufnehmen …</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/layer_actions.py" />
   <source>Pick up looks from under the mask</source>
   <translation>Aussehen von unter der Maske aufnehmen</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/pick_up.py" />
   <source>Picking up looks</source>
   <translation>Aussehen wird aufgenommen</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/export_all.py" />
   <source>Pictures</source>
   <translation>Bilder</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/apply.py" />
   <source>Pictures of these names that are kept, or replaced: {count}.</source>
   <translation>Bilder dieser Namen, die behalten oder ersetzt werden: {count}.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/apply.py" />
   <source>Pictures of these names that are replaced: {count}.</source>
   <translation>Bilder dieser Namen, die ersetzt werden: {count}.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/export_all.py" />
   <source>Pictures that are done</source>
   <translation>Fertige Bilder</translation>
  </message>
  <message>
   <location filename="../../engine/formats/pixels.py" />
   <source>Pictures with 32 bits a channel cannot be opened; save them with 8 or 16 bits first.</source>
   <translation>Bilder mit 32 Bit je Kanal können nicht geöffnet werden; sie erst mit 8 oder 16 Bit speichern.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/export_all.py" />
   <source>Pictures: {count}.</source>
   <translation>Bilder: {count}.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/filters/style.py" />
   <source>Pieces of the picture</source>
   <translation>Stücke des Bildes</translation>
  </message>
  <message>
   <location filename="../../engine/generators/style_painting.py" />
   <source>Pieces of the style picture</source>
   <translation>Stücke des Stilbildes</translation>
  </message>
  <message>
   <location filename="../../engine/formats/layered.py" />
   <source>Pin light</source>
   <translation>Lichtpunkt</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/recent_tiles.py" />
   <source>Pin to the list</source>
   <translation>In der Liste anheften</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/recent_menu.py" />
   <source>Pin {name} to this list</source>
   <translation>{name} in dieser Liste anheften</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/recent_menu.py" />
   <source>Pinned files stay on it</source>
   <translation>Angeheftete Dateien bleiben darin</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/view_actions.py" />
   <source>Pixel grid</source>
   <translation>Pixelraster</translation>
  </message>
  <message>
   <location filename="../../desktop_app/canvas/rulers.py" />
   <source>Pixels</source>
   <translation>Pixel</translation>
  </message>
  <message>
   <location filename="../../engine/scene/tiles.py" />
   <source>Pixels of {shape} {dtype} do not fit {width} x {height} px with {channels} channels of 8 bits.</source>
   <translation>Pixel der Form {shape} und Art {dtype} passen nicht in {width} x {height} px mit {channels} Kanälen zu 8 Bit.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/export_fields.py" />
   <source>Pixels per inch</source>
   <translation>Pixel pro Zoll</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/merging.py" />
   <source>Pixels to paint on have 8 bits a channel; Undo brings the photo's finer steps back.</source>
   <translation>Pixel zum Malen haben 8 Bit je Kanal; „Rückgängig“ bringt die feineren Stufen des Fotos zurück.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/export_fields.py" />
   <source>Pixels, or a length on paper at the resolution below.</source>
   <translation>Pixel, oder eine Länge auf Papier bei der Auflösung darunter.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/size_fields.py" />
   <source>Pixels, or per cent of the present size.</source>
   <translation>Pixel oder Prozent der jetzigen Größe.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/new_guide.py" />
   <source>Place</source>
   <translation>Lage</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/colours_page.py" />
   <source>Plain colours</source>
   <translation>Einfache Farben</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/settings.py" />
   <source>Plain wheel zooms</source>
   <translation>Mausrad allein zoomt</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/status_bar.py" />
   <source>Pointer's place on the picture</source>
   <translation>Ort des Zeigers im Bild</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/looks.py" />
   <source>Points and boxes</source>
   <translation>Punkte und Rahmen</translation>
  </message>
  <message>
   <location filename="../../engine/scene/adjustments/posterise.py" />
   <source>Posterise</source>
   <translation>Tontrennung</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/colour_view.py" />
   <source>Preparing the proof</source>
   <translation>Proof wird vorbereitet</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/apply.py" />
   <source>Preset</source>
   <translation>Vorgabe</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/presets_menu.py" />
   <source>Preset {name}</source>
   <translation>Vorgabe {name}</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/page.py" />
   <source>Presets: choose settings, or keep these under a name</source>
   <translation>Vorgaben: Einstellungen wählen oder diese unter einem Namen behalten</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/key_capture.py" />
   <source>Press a key</source>
   <translation>Taste drücken</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/key_capture.py" />
   <source>Press another key for it here</source>
   <translation>Hier eine weitere Taste dafür drücken</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/curves.py" />
   <source>Press in the picture, and drag up or down what is as bright as that; with the colour picker, Ctrl does the same</source>
   <translation>In das Bild drücken und nach oben oder unten ziehen, was so hell ist wie dort; mit der Pipette tut Strg dasselbe</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/proof_badge.py" />
   <source>Press to see in red which pixels are not the photo's own.</source>
   <translation>Drücken, um rot zu sehen, welche Pixel nicht die des Fotos sind.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/brush_options.py" />
   <source>Pressure changes the opacity</source>
   <translation>Druck ändert die Deckkraft</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/brush_options.py" />
   <source>Pressure changes the size</source>
   <translation>Druck ändert die Größe</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/view_actions.py" />
   <source>Previous part of the window</source>
   <translation>Vorheriger Teil des Fensters</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/view_actions.py" />
   <source>Previous picture</source>
   <translation>Vorheriges Bild</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/print.py" />
   <source>Print</source>
   <translation>Drucken</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/actions.py" />
   <source>Print the finished picture, or save it on a page of a PDF</source>
   <translation>Das fertige Bild drucken oder auf einer PDF-Seite speichern</translation>
  </message>
  <message>
   <location filename="../../engine/formats/style_pictures.py" />
   <source>Printed dots</source>
   <translation>Rasterdruck</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/printing.py" />
   <source>Printing</source>
   <translation>Drucken</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/print.py" />
   <source>Print…</source>
   <translation>Drucken …</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/profile_choice.py" />
   <source>Profile</source>
   <translation>Profil</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/notices.py" />
   <source>Progress</source>
   <translation>Fortschritt</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/export_fields.py" />
   <source>Progressive</source>
   <translation>Progressiv</translation>
  </message>
  <message>
   <location filename="../../engine/formats/importers/project.py" />
   <source>Projects</source>
   <translation>Projekte</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/view_actions.py" />
   <source>Proof colours</source>
   <translation>Farbproof</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/colour_view.py" />
   <source>Proof of how it prints</source>
   <translation>Proof des Drucks</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/profiles.py" />
   <source>Proof setup</source>
   <translation>Proof einrichten</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/view_actions.py" />
   <source>Proof setup…</source>
   <translation>Proof einrichten …</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/proof_badge.py" />
   <source>Proof that the photo is untouched</source>
   <translation>Beweis, dass das Foto unberührt ist</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/app.py" />
   <source>Properties</source>
   <translation>Eigenschaften</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/view_actions.py" />
   <source>Prove that the photo is untouched outside the masks, and show in red what is no longer its own</source>
   <translation>Beweisen, dass das Foto außerhalb der Masken unberührt ist, und rot zeigen, was nicht mehr von ihm ist</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/proof_check.py" />
   <source>Proving</source>
   <translation>Wird bewiesen</translation>
  </message>
  <message>
   <location filename="../../engine/colour/spaces.py" />
   <source>Public domain</source>
   <translation>Public domain</translation>
  </message>
  <message>
   <location filename="../../engine/formats/provenance.py" />
   <source>Published, the picture has to name the exemplar's author and to be under {licence}, too: {credit}</source>
   <translation>Veröffentlicht muss das Bild den Urheber der Vorlage nennen und ebenfalls unter {licence} stehen: {credit}</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/library.py" />
   <source>Put back</source>
   <translation>Zurückholen</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/library.py" />
   <source>Put back what was removed last</source>
   <translation>Zuletzt Entferntes zurückholen</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/about.py" />
   <source>Qt for Python, the binding</source>
   <translation>Qt für Python, die Anbindung</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/about.py" />
   <source>Qt for Python, the window</source>
   <translation>Qt für Python, das Fenster</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/export_fields.py" />
   <source>Quality</source>
   <translation>Qualität</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/actions.py" />
   <source>Quit</source>
   <translation>Beenden</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/status_bar.py" />
   <source>R {0} G {1} B {2}</source>
   <translation>R {0} G {1} B {2}</translation>
  </message>
  <message>
   <location filename="../../engine/formats/decoders/raw.py" />
   <source>RAW photo</source>
   <translation>RAW-Foto</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/page.py" />
   <source>RGB</source>
   <translation>RGB</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/gradient_options.py" />
   <source>Radial: the drag begins in the middle</source>
   <translation>Radial: Das Ziehen beginnt in der Mitte</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/mask_commands.py" />
   <source>Radius</source>
   <translation>Radius</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/filters/season.py" />
   <source>Rain</source>
   <translation>Regen</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/crop_options.py" />
   <source>Ratio</source>
   <translation>Verhältnis</translation>
  </message>
  <message>
   <location filename="../../engine/formats/metadata.py" />
   <source>Raw profile type iptc</source>
   <translation>Raw profile type iptc</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/mask_commands.py" />
   <source>Reading the mask</source>
   <translation>Maske wird gelesen</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/style_choice.py" />
   <source>Reading the style picture</source>
   <translation>Das Stilbild wird gelesen</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/swatches.py" />
   <source>Recent colour {code}</source>
   <translation>Zuletzt verwendete Farbe {code}</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/recent_tiles.py" />
   <source>Recent files</source>
   <translation>Zuletzt verwendete Dateien</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/recovery_dialog.py" />
   <source>Recover</source>
   <translation>Wiederherstellen</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/recovery_dialog.py" />
   <source>Recover changes</source>
   <translation>Änderungen wiederherstellen</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/recovery.py" />
   <source>Recovering</source>
   <translation>Wird wiederhergestellt</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/select_options.py" />
   <source>Rectangle</source>
   <translation>Rechteck</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/colour_balance.py" />
   <source>Red</source>
   <translation>Rot</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/presets.py" />
   <source>Red filter</source>
   <translation>Rotfilter</translation>
  </message>
  <message>
   <location filename="../../desktop_app/canvas/badge.py" />
   <source>Red: no longer the photo's own</source>
   <translation>Rot: nicht mehr vom Foto selbst</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/actions.py" />
   <source>Redo</source>
   <translation>Wiederholen</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/window_actions.py" />
   <source>Redo {edit}</source>
   <translation>Wiederholen: {edit}</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/black_white.py" />
   <source>Reds</source>
   <translation>Rottöne</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/refine_mask.py" />
   <source>Refine mask</source>
   <translation>Maske verfeinern</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/refine_mask.py" />
   <source>Refining the mask</source>
   <translation>Maske wird verfeinert</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/subject_search.py" />
   <source>Refining the subject</source>
   <translation>Motiv wird verfeinert</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/text_options.py" />
   <source>Regular</source>
   <translation>Normal</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/profile_choice.py" />
   <source>Relative colorimetric</source>
   <translation>Relativ farbmetrisch</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/mask_commands.py" />
   <source>Release from the layer below</source>
   <translation>Von der Ebene darunter lösen</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/export.py" />
   <source>Remove</source>
   <translation>Entfernen</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/exemplar_part.py" />
   <source>Remove from library</source>
   <translation>Aus der Bibliothek entfernen</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/removing.py" />
   <source>Remove object</source>
   <translation>Objekt entfernen</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/layer_commands.py" />
   <source>Remove shadow</source>
   <translation>Schatten entfernen</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/layers_model.py" />
   <source>Rename</source>
   <translation>Umbenennen</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/library.py" />
   <source>Rename class…</source>
   <translation>Klasse umbenennen …</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/layers_menu.py" />
   <source>Rename…</source>
   <translation>Umbenennen …</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/export_fields.py" />
   <source>Rendering intent</source>
   <translation>Renderpriorität</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/export.py" />
   <source>Replace</source>
   <translation>Ersetzen</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/replace_background.py" />
   <source>Replace background</source>
   <translation>Hintergrund ersetzen</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/select_actions.py" />
   <source>Replace background…</source>
   <translation>Hintergrund ersetzen …</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/subject_options.py" />
   <source>Replace it with a</source>
   <translation>Ersetzen durch</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/finding.py" />
   <source>Replace subject with {name}</source>
   <translation>Motiv ersetzen durch {name}</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/error_dialog.py" />
   <source>Report</source>
   <translation>Bericht</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/image_size.py" />
   <source>Resampling</source>
   <translation>Verfahren</translation>
  </message>
  <message>
   <location filename="../../resources/models/background-128.json" />
   <source>Research and personal use: among the training photos are collections with non-commercial or unstated terms.</source>
   <translation>Forschung und persönliche Nutzung: Unter den Trainingsfotos sind Sammlungen mit nichtkommerziellen oder unklaren Bedingungen.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/selecting.py" />
   <source>Reselect</source>
   <translation>Erneut auswählen</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/shortcut_editor.py" />
   <source>Reset</source>
   <translation>Zurücksetzen</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/settings_dialog.py" />
   <source>Reset all</source>
   <translation>Alle zurücksetzen</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/placed_page.py" />
   <source>Reset angle, scale and flip</source>
   <translation>Winkel, Größe und Spiegelung zurücksetzen</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/layer_actions.py" />
   <source>Reset distortion</source>
   <translation>Verzerrung zurücksetzen</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/layer_commands.py" />
   <source>Reset distortion of {name}</source>
   <translation>Verzerrung von {name} zurücksetzen</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/live_page.py" />
   <source>Reset look</source>
   <translation>Aussehen zurücksetzen</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/placed_page.py" />
   <source>Reset place</source>
   <translation>Lage zurücksetzen</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/scene_controls.py" />
   <source>Reset strength and knobs</source>
   <translation>Stärke und Regler zurücksetzen</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/object_page.py" />
   <source>Reset strength, light and knobs</source>
   <translation>Stärke, Licht und Regler zurücksetzen</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/view_actions.py" />
   <source>Reset the panels</source>
   <translation>Paletten zurücksetzen</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/page.py" />
   <source>Reset {lower}</source>
   <translation>{lower} zurücksetzen</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/export_fields.py" />
   <source>Resolution</source>
   <translation>Auflösung</translation>
  </message>
  <message>
   <location filename="../../engine/scene/filters/restore.py" />
   <source>Restore</source>
   <translation>Restaurieren</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/key_capture.py" />
   <source>Return</source>
   <translation>Eingabe</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/picture_commands.py" />
   <source>Reveal all</source>
   <translation>Alles einblenden</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/gradient_options.py" />
   <source>Reverse: the drag begins with the gradient's end</source>
   <translation>Umgekehrt: Das Ziehen beginnt mit dem Ende des Verlaufs</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/key_capture.py" />
   <source>Right</source>
   <translation>Rechts</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/tour.py" />
   <source>Roll the dice (New noise) for another look, or drag a slider. The object stays where and what it is.</source>
   <translation>Mit dem Würfel (Neues Rauschen) ein anderes Aussehen würfeln oder einen Regler ziehen. Das Objekt bleibt, wo und was es ist.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/picture_actions.py" />
   <source>Rotate 180°</source>
   <translation>180° drehen</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/layer_actions.py" />
   <source>Rotate 90° clockwise</source>
   <translation>90° im Uhrzeigersinn drehen</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/layer_actions.py" />
   <source>Rotate 90° counter-clockwise</source>
   <translation>90° gegen den Uhrzeigersinn drehen</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/picture_actions.py" />
   <source>Rotate 90° left</source>
   <translation>90° nach links drehen</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/picture_actions.py" />
   <source>Rotate 90° right</source>
   <translation>90° nach rechts drehen</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/picture_commands.py" />
   <source>Rotate picture by 180°</source>
   <translation>Bild um 180° drehen</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/picture_commands.py" />
   <source>Rotate picture left</source>
   <translation>Bild nach links drehen</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/picture_commands.py" />
   <source>Rotate picture right</source>
   <translation>Bild nach rechts drehen</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/layer_commands.py" />
   <source>Rotate {name}</source>
   <translation>{name} drehen</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/vignette.py" />
   <source>Roundness</source>
   <translation>Rundheit</translation>
  </message>
  <message>
   <location filename="../../desktop_app/canvas/rulers.py" />
   <source>Ruler along the left</source>
   <translation>Lineal am linken Rand</translation>
  </message>
  <message>
   <location filename="../../desktop_app/canvas/rulers.py" />
   <source>Ruler along the top</source>
   <translation>Lineal am oberen Rand</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/view_actions.py" />
   <source>Rulers</source>
   <translation>Lineale</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/tour.py" />
   <source>S&amp;kip</source>
   <translation>Übers&amp;pringen</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/app.py" />
   <source>Sample</source>
   <translation>Beispiel</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/profile_choice.py" />
   <source>Saturation</source>
   <translation>Sättigung</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/file_dialogs.py" />
   <source>Save all</source>
   <translation>Alle speichern</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/tour.py" />
   <source>Save and export</source>
   <translation>Speichern und exportieren</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/print.py" />
   <source>Save as PDF</source>
   <translation>Als PDF speichern</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/print.py" />
   <source>Save as PDF…</source>
   <translation>Als PDF speichern …</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/file_dialogs.py" />
   <source>Save as…</source>
   <translation>Speichern unter …</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/actions.py" />
   <source>Save everything, live objects included; the photo's own file is never written to</source>
   <translation>Alles speichern, auch lebendige Objekte; die Datei des Fotos wird nie beschrieben</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/error_dialog.py" />
   <source>Save it under another name to be safe; a copy of it is kept for the next start as well.</source>
   <translation>Zur Sicherheit unter anderem Namen speichern; auch für den nächsten Start wird eine Kopie behalten.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/file_dialogs.py" />
   <source>Save mask</source>
   <translation>Maske speichern</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/mask_actions.py" />
   <source>Save mask…</source>
   <translation>Maske speichern …</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/export.py" />
   <source>Save preset</source>
   <translation>Vorgabe speichern</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/actions.py" />
   <source>Save project</source>
   <translation>Projekt speichern</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/file_dialogs.py" />
   <source>Save project as</source>
   <translation>Projekt speichern unter</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/actions.py" />
   <source>Save project as…</source>
   <translation>Projekt speichern unter …</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/file_dialogs.py" />
   <source>Save selection</source>
   <translation>Auswahl speichern</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/select_actions.py" />
   <source>Save selection…</source>
   <translation>Auswahl speichern …</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/file_dialogs.py" />
   <source>Save the changes to {count} pictures?</source>
   <translation>Änderungen an {count} Bildern speichern?</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/file_dialogs.py" />
   <source>Save the changes to {title}?</source>
   <translation>Änderungen an {title} speichern?</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/printing.py" />
   <source>Saved {name}.</source>
   <translation>{name} gespeichert.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/export.py" />
   <source>Save…</source>
   <translation>Speichern …</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/mask_commands.py" />
   <source>Saving the mask</source>
   <translation>Maske wird gespeichert</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/selecting.py" />
   <source>Saving the selection</source>
   <translation>Auswahl wird gespeichert</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/files.py" />
   <source>Saving {name}</source>
   <translation>{name} wird gespeichert</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/library.py" />
   <source>Say first what the photos show: their class.</source>
   <translation>Erst angeben, was die Fotos zeigen: ihre Klasse.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/picture_actions.py" />
   <source>Say of which colour space the picture's numbers are: they stay, and it looks otherwise</source>
   <translation>Sagen, aus welchem Farbraum die Zahlen des Bildes sind: sie bleiben, und es sieht anders aus</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/placed_page.py" />
   <source>Scale</source>
   <translation>Skalieren</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/shortcut_editor.py" />
   <source>Scale about the pivot</source>
   <translation>Um den Drehpunkt skalieren</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/move.py" />
   <source>Scale {name}</source>
   <translation>{name} skalieren</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/kinds/paint.py" />
   <source>Scaled, turned or stretched: its pixels are resampled.</source>
   <translation>Skaliert, gedreht oder gedehnt: Die Pixel werden neu berechnet.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/scene_page.py" />
   <source>Scene</source>
   <translation>Szene</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/scene_gallery.py" />
   <source>Scene {number}</source>
   <translation>Szene {number}</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/scene_gallery.py" />
   <source>Scenes to choose from</source>
   <translation>Szenen zur Auswahl</translation>
  </message>
  <message>
   <location filename="../../engine/scene/layers/base.py" />
   <source>Screen</source>
   <translation>Negativ multiplizieren</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/printing.py" />
   <source>Scumble</source>
   <translation>Scumble</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/recovery_dialog.py" />
   <source>Scumble ended before the changes to {count} pictures were saved. Recover them?</source>
   <translation>Scumble endete, bevor die Änderungen an {count} Bildern gespeichert waren. Wiederherstellen?</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/recovery_dialog.py" />
   <source>Scumble ended before the changes to {title} were saved. Recover them?</source>
   <translation>Scumble endete, bevor die Änderungen an {title} gespeichert waren. Wiederherstellen?</translation>
  </message>
  <message>
   <location filename="../../engine/formats/exporters/table.py" />
   <source>Scumble exports {titles}; let the name {path} end in {endings}.</source>
   <translation>Scumble exportiert {titles}; der Name {path} muss auf {endings} enden.</translation>
  </message>
  <message>
   <location filename="../../engine/formats/exporters/table.py" />
   <source>Scumble exports {value}, not "{name}".</source>
   <translation>Scumble exportiert {value}, nicht „{name}“.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/file_dialogs.py" />
   <source>Scumble project, OpenRaster</source>
   <translation>Scumble-Projekt, OpenRaster</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/app.py" />
   <source>Scumble was ended by an error the last time: Help, Last error tells more.</source>
   <translation>Scumble wurde das letzte Mal durch einen Fehler beendet: Hilfe, Letzter Fehler sagt mehr.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/about.py" />
   <source>Scumble {version}</source>
   <translation>Scumble {version}</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/about.py" />
   <source>Scumble's code is under the Apache License 2.0.</source>
   <translation>Der Code von Scumble steht unter der Apache-Lizenz 2.0.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/about.py" />
   <source>Scumble's mark</source>
   <translation>Zeichen von Scumble</translation>
  </message>
  <message>
   <location filename="../../engine/scene/filters/season.py" />
   <source>Season and weather</source>
   <translation>Jahreszeit und Wetter</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/mask_actions.py" />
   <source>See the layer without its mask; Shift+click on the mask's picture among the layers does the same</source>
   <translation>Die Ebene ohne ihre Maske sehen; Umschalt-Klick auf das Bild der Maske bei den Ebenen tut dasselbe</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/grain.py" />
   <source>Seed</source>
   <translation>Startwert</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/defects.py" />
   <source>Select</source>
   <translation>Auswählen</translation>
  </message>
  <message>
   <location filename="../../engine/formats/part.py" />
   <source>Select a layer first.</source>
   <translation>Zuerst eine Ebene auswählen.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/clipboard.py" />
   <source>Select a layer to cut first.</source>
   <translation>Erst eine Ebene zum Ausschneiden auswählen.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/clipboard.py" />
   <source>Select a layer with a mask or a part of the picture to copy its mask.</source>
   <translation>Eine Ebene mit Maske oder einen Teil des Bildes auswählen, um die Maske zu kopieren.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/mending.py" />
   <source>Select a part of the picture first.</source>
   <translation>Erst einen Teil des Bildes auswählen.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/actions.py" />
   <source>Select a rectangle or an ellipse; what is painted keeps to it</source>
   <translation>Ein Rechteck oder eine Ellipse auswählen; Gemaltes bleibt darin</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/selecting.py" />
   <source>Select all</source>
   <translation>Alles auswählen</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/brush.py" />
   <source>Select an object first, then erase from its mask.</source>
   <translation>Erst ein Objekt auswählen, dann aus seiner Maske radieren.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/edge_eraser.py" />
   <source>Select an object first, then hide parts of it.</source>
   <translation>Erst ein Objekt auswählen, dann Teile davon verbergen.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/options.py" />
   <source>Select an object to erase from its mask</source>
   <translation>Ein Objekt auswählen, um aus seiner Maske zu radieren</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/options.py" />
   <source>Select an object to hide parts of it</source>
   <translation>Ein Objekt auswählen, um Teile davon zu verbergen</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/selecting.py" />
   <source>Select border</source>
   <translation>Rand auswählen</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/select_actions.py" />
   <source>Select border…</source>
   <translation>Rand auswählen …</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/actions.py" />
   <source>Select by a box</source>
   <translation>Auswahlrahmen</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/select_actions.py" />
   <source>Select by a grey picture: white is selected</source>
   <translation>Nach einem grauen Bild auswählen: Weiß ist ausgewählt</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/defects.py" />
   <source>Select dust and scratches</source>
   <translation>Staub und Kratzer auswählen</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/select_actions.py" />
   <source>Select nothing</source>
   <translation>Nichts auswählen</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/select_actions.py" />
   <source>Select subject</source>
   <translation>Motiv auswählen</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/select_actions.py" />
   <source>Select the layer above</source>
   <translation>Ebene darüber auswählen</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/select_actions.py" />
   <source>Select the layer below</source>
   <translation>Ebene darunter auswählen</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/select_actions.py" />
   <source>Select the layer's pixels</source>
   <translation>Pixel der Ebene auswählen</translation>
  </message>
  <message>
   <location filename="../../engine/compositing/merging.py" />
   <source>Select the layers to merge first.</source>
   <translation>Erst die Ebenen zum Vereinen auswählen.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/shortcut_editor.py" />
   <source>Select the object under the brush</source>
   <translation>Objekt unter dem Pinsel auswählen</translation>
  </message>
  <message>
   <location filename="../../engine/scene/picture_edits.py" />
   <source>Select the part to crop to first.</source>
   <translation>Erst den Teil auswählen, auf den zugeschnitten werden soll.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/subject_options.py" />
   <source>Select this part of the picture, to paint or adjust it alone</source>
   <translation>Diesen Teil des Bildes auswählen, um ihn allein zu bemalen oder zu korrigieren</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/actions.py" />
   <source>Select what is coloured like the place that is clicked</source>
   <translation>Auswählen, was die Farbe der angeklickten Stelle hat</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/mask_actions.py" />
   <source>Select where the mask is white; Ctrl+click on the mask's picture does the same</source>
   <translation>Auswählen, wo die Maske weiß ist; Strg-Klick auf das Bild der Maske tut dasselbe</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/selecting.py" />
   <source>Selecting by colour</source>
   <translation>Wird nach Farbe ausgewählt</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/defects.py" />
   <source>Selecting dust and scratches</source>
   <translation>Staub und Kratzer werden ausgewählt</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/selecting.py" />
   <source>Selecting the layer's pixels</source>
   <translation>Pixel der Ebene werden ausgewählt</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/canvas_menu.py" />
   <source>Selection</source>
   <translation>Auswahl</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/actions.py" />
   <source>Selection brush</source>
   <translation>Auswahlpinsel</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/selecting.py" />
   <source>Selection to mask</source>
   <translation>Auswahl als Maske</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/select_actions.py" />
   <source>Selection to the layer's mask</source>
   <translation>Auswahl als Maske der Ebene</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/text_options.py" />
   <source>Semi-bold</source>
   <translation>Halbfett</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/defects.py" />
   <source>Sensitivity</source>
   <translation>Empfindlichkeit</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/presets.py" />
   <source>Sepia</source>
   <translation>Sepia</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/settings_dialog.py" />
   <source>Settings</source>
   <translation>Einstellungen</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/apply.py" />
   <source>Settings that are chosen together.</source>
   <translation>Einstellungen, die zusammen gewählt werden.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/actions.py" />
   <source>Settings…</source>
   <translation>Einstellungen …</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/object_page.py" />
   <source>Shadow</source>
   <translation>Schatten</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/colour_balance.py" />
   <source>Shadows</source>
   <translation>Tiefen</translation>
  </message>
  <message>
   <location filename="../../engine/scene/adjustments/shadows_highlights.py" />
   <source>Shadows/highlights</source>
   <translation>Tiefen/Lichter</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/box_options.py" />
   <source>Shape of {name}</source>
   <translation>Form von {name}</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/shape_strip.py" />
   <source>Shape {number}</source>
   <translation>Form {number}</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/shape_strip.py" />
   <source>Shape {number}, of an exemplar</source>
   <translation>Form {number}, einer Vorlage</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/shape_strip.py" />
   <source>Shape {number}, of an exemplar: take it for the object's mask, and its looks with it. {rights}</source>
   <translation>Form {number}, einer Vorlage: sie als Maske des Objekts nehmen und ihr Aussehen dazu. {rights}</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/shape_strip.py" />
   <source>Shape {number}: take it for the object's mask</source>
   <translation>Form {number}: sie als Maske des Objekts nehmen</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/filters/style.py" />
   <source>Shapes</source>
   <translation>Formen</translation>
  </message>
  <message>
   <location filename="../../engine/formats/layered.py" />
   <source>Shapes and fills without pixels are not read; left out: {undrawn}.</source>
   <translation>Formen und Füllungen ohne Pixel werden nicht gelesen; weggelassen: {undrawn}.</translation>
  </message>
  <message>
   <location filename="../../resources/models/shape-64.json" />
   <source>Shapes of animals, flowers, people and things</source>
   <translation>Formen von Tieren, Blumen, Menschen und Dingen</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/scene_controls.py" />
   <source>Share</source>
   <translation>Anteil</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/export_fields.py" />
   <source>Sharpen</source>
   <translation>Schärfen</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/export_warnings.py" />
   <source>Sharpened, no pixel is exactly that of the photo.</source>
   <translation>Geschärft ist kein Pixel genau das des Fotos.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/unsharp_mask.py" />
   <source>Sharpens; look at it at 100 percent.</source>
   <translation>Schärft; am besten in 100 % betrachten.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/move.py" />
   <source>Shear {name}</source>
   <translation>{name} neigen</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/select_options.py" />
   <source>Shift</source>
   <translation>Umschalt</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/shortcut_editor.py" />
   <source>Shift and drag</source>
   <translation>Umschalt und ziehen</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/actions.py" />
   <source>Shift snaps to 15 degrees, Alt scales about the pivot, Ctrl distorts</source>
   <translation>Umschalt rastet bei 15 Grad ein, Alt skaliert um den Drehpunkt, Strg verzerrt</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/shortcut_editor.py" />
   <source>Shift, Alt, Space with a box</source>
   <translation>Umschalt, Alt, Leertaste beim Rahmen</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/shortcut_editor.py" />
   <source>Shift-click</source>
   <translation>Umschalt-Klick</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/shortcut_editor.py" />
   <source>Shortcuts</source>
   <translation>Tastenkürzel</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/recovery.py" />
   <source>Should Scumble crash, unsaved changes would be lost: {sentence}</source>
   <translation>Sollte Scumble abstürzen, wären ungespeicherte Änderungen verloren: {sentence}</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/layers_menu.py" />
   <source>Show</source>
   <translation>Einblenden</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/layers_model.py" />
   <source>Show (Space). Alt-click: this layer alone.</source>
   <translation>Einblenden (Leertaste). Alt-Klick: nur diese Ebene.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/before_feet.py" />
   <source>Show all of the object</source>
   <translation>Das ganze Objekt zeigen</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/look_tools.py" />
   <source>Show eight other looks to choose from.</source>
   <translation>Acht andere Aussehen zur Auswahl zeigen.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/looks.py" />
   <source>Show it at 100 %</source>
   <translation>In 100 % zeigen</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/layer_actions.py" />
   <source>Show or hide</source>
   <translation>Ein- oder ausblenden</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/view_actions.py" />
   <source>Show or hide the panels</source>
   <translation>Paletten ein- oder ausblenden</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/view_actions.py" />
   <source>Show or hide the selection's edge</source>
   <translation>Auswahlkante ein- oder ausblenden</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/edge_eraser.py" />
   <source>Show parts of {name}</source>
   <translation>Teile von {name} zeigen</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/view_actions.py" />
   <source>Show the lines that were dragged out of the rulers; the move tool moves them</source>
   <translation>Die Linien zeigen, die aus den Linealen gezogen wurden; das Verschiebewerkzeug bewegt sie</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/shortcut_editor.py" />
   <source>Show the photo as it was</source>
   <translation>Das Foto zeigen, wie es war</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/view_actions.py" />
   <source>Show the picture as it will look when it is printed; nothing of it changes</source>
   <translation>Das Bild so zeigen, wie es gedruckt aussehen wird; nichts daran ändert sich</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/tour.py" />
   <source>Show the step before</source>
   <translation>Den vorigen Schritt zeigen</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/profiles.py" />
   <source>Show the white of the paper</source>
   <translation>Weiß des Papiers zeigen</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/mask_actions.py" />
   <source>Show what the mask hides</source>
   <translation>Zeigen, was die Maske verbirgt</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/layer_commands.py" />
   <source>Show {name}</source>
   <translation>{name} einblenden</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/mask_commands.py" />
   <source>Shrink mask</source>
   <translation>Maske verkleinern</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/select_actions.py" />
   <source>Shrink mask…</source>
   <translation>Maske verkleinern …</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/selecting.py" />
   <source>Shrink selection</source>
   <translation>Auswahl verkleinern</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/select_actions.py" />
   <source>Shrink selection…</source>
   <translation>Auswahl verkleinern …</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/export_fields.py" />
   <source>Size</source>
   <translation>Größe</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/shortcut_editor.py" />
   <source>Size of the brush across, hardness downwards</source>
   <translation>Größe des Pinsels quer, Härte nach unten</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/text_options.py" />
   <source>Size of the letters on the picture, in pixels.</source>
   <translation>Größe der Buchstaben im Bild, in Pixeln.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/status_bar.py" />
   <source>Size of the picture</source>
   <translation>Größe des Bildes</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/text_options.py" />
   <source>Size of the text</source>
   <translation>Größe des Textes</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/placed_page.py" />
   <source>Size; 100% is as it came.</source>
   <translation>Größe; 100 % ist wie geöffnet.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/object_page.py" />
   <source>Size; 100% is as masked.</source>
   <translation>Größe; 100 % ist wie maskiert.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/actions.py" />
   <source>Smaller brush</source>
   <translation>Kleinerer Pinsel</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/mask_commands.py" />
   <source>Smooth mask</source>
   <translation>Maske glätten</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/select_actions.py" />
   <source>Smooth mask…</source>
   <translation>Maske glätten …</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/selecting.py" />
   <source>Smooth selection</source>
   <translation>Auswahl glätten</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/select_actions.py" />
   <source>Smooth selection…</source>
   <translation>Auswahl glätten …</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/brush_options.py" />
   <source>Smoothing</source>
   <translation>Glättung</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/view_actions.py" />
   <source>Snap</source>
   <translation>Einrasten</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/filters/season.py" />
   <source>Snow</source>
   <translation>Schnee</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/export_fields.py" />
   <source>So that other programs show the same colours.</source>
   <translation>Damit andere Programme dieselben Farben zeigen.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/presets.py" />
   <source>Soft contrast</source>
   <translation>Weicher Kontrast</translation>
  </message>
  <message>
   <location filename="../../engine/scene/layers/base.py" />
   <source>Soft light</source>
   <translation>Weiches Licht</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/object_page.py" />
   <source>Softens the edge inwards; the mask never grows by it.</source>
   <translation>Macht den Rand nach innen weich; die Maske wächst dadurch nie.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/actions.py" />
   <source>Softer brush</source>
   <translation>Weicherer Pinsel</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/presets.py" />
   <source>Softer skin</source>
   <translation>Weichere Haut</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/shadow_page.py" />
   <source>Softness</source>
   <translation>Weichheit</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/library.py" />
   <source>Some of them are your own</source>
   <translation>Einige davon sind eigene</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/kept_presets.py" />
   <source>Some of your presets could not be read and were left out: {count}.</source>
   <translation>Einige eigene Vorgaben konnten nicht gelesen werden und fallen weg: {count}.</translation>
  </message>
  <message>
   <location filename="../../engine/formats/layered.py" />
   <source>Something is clipped to these pass-through groups, or their fill is not whole; here their layers blend with one another alone: {closed_groups}.</source>
   <translation>An diese Gruppen im Modus Hindurchwirken ist etwas gebunden, oder ihre Füllung ist nicht ganz; hier mischen sich ihre Ebenen nur untereinander: {closed_groups}.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/error_dialog.py" />
   <source>Something went wrong in Scumble itself</source>
   <translation>In Scumble selbst ging etwas schief</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/key_capture.py" />
   <source>Space</source>
   <translation>Leertaste</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/shortcut_editor.py" />
   <source>Space and drag, middle button</source>
   <translation>Leertaste und ziehen, mittlere Maustaste</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/brush_options.py" />
   <source>Spacing</source>
   <translation>Abstand</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/heal.py" />
   <source>Spot heal</source>
   <translation>Bereich reparieren</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/actions.py" />
   <source>Spot healing</source>
   <translation>Bereichsreparatur</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/defects.py" />
   <source>Spots found, and selected in the picture: {number}</source>
   <translation>Flecken gefunden und im Bild ausgewählt: {number}</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/shortcut_editor.py" />
   <source>Square, from the middle, move it</source>
   <translation>Quadratisch, von der Mitte aus, verschieben</translation>
  </message>
  <message>
   <location filename="../../engine/formats/style_pictures.py" />
   <source>Stained glass</source>
   <translation>Buntglas</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/vignette.py" />
   <source>Start</source>
   <translation>Beginn</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/export_all.py" />
   <source>Stay: the new ones get a number</source>
   <translation>Bleiben: die neuen bekommen eine Nummer</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/posterise.py" />
   <source>Steps</source>
   <translation>Stufen</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/apply.py" />
   <source>Stop</source>
   <translation>Anhalten</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/shortcut_editor.py" />
   <source>Straight line from the last stroke</source>
   <translation>Gerade Linie vom letzten Strich</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/crop_frame.py" />
   <source>Straighten and crop</source>
   <translation>Begradigen und zuschneiden</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/scene_controls.py" />
   <source>Strength</source>
   <translation>Stärke</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/options.py" />
   <source>Strokes add to the mask</source>
   <translation>Striche ergänzen die Maske</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/options.py" />
   <source>Strokes take away from the mask</source>
   <translation>Striche nehmen von der Maske weg</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/presets.py" />
   <source>Strong</source>
   <translation>Stark</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/presets.py" />
   <source>Strong contrast</source>
   <translation>Starker Kontrast</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/hue_saturation.py" />
   <source>Stronger colours, or paler ones.</source>
   <translation>Kräftigere oder blassere Farben.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/scene_page.py" />
   <source>Structure</source>
   <translation>Struktur</translation>
  </message>
  <message>
   <location filename="../../engine/scene/filters/style.py" />
   <source>Style</source>
   <translation>Stil</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/style_choice.py" />
   <source>Style picture</source>
   <translation>Stilbild</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/replacing.py" />
   <source>Subject</source>
   <translation>Motiv</translation>
  </message>
  <message>
   <location filename="../../resources/models/segmentation-128.json" />
   <source>Subjects of photos: animals, people and things</source>
   <translation>Motive von Fotos: Tiere, Menschen und Dinge</translation>
  </message>
  <message>
   <location filename="../../engine/formats/layered.py" />
   <source>Subtract</source>
   <translation>Subtrahieren</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/selecting.py" />
   <source>Subtract from selection</source>
   <translation>Von Auswahl abziehen</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/select_options.py" />
   <source>Subtract from the selection</source>
   <translation>Von der Auswahl abziehen</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/filters/season.py" />
   <source>Sunny</source>
   <translation>Sonnig</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/filters/season.py" />
   <source>Sunrise</source>
   <translation>Sonnenaufgang</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/actions.py" />
   <source>Swap painting and erasing, or the colours</source>
   <translation>Malen und Radieren oder die Farben tauschen</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/swatches.py" />
   <source>Swap the colours</source>
   <translation>Farben tauschen</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/crop_options.py" />
   <source>Swap width and height</source>
   <translation>Breite und Höhe tauschen</translation>
  </message>
  <message>
   <location filename="../../engine/formats/decoders/tiff.py" />
   <source>TIFF</source>
   <translation>TIFF</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/about.py" />
   <source>TIFF with more than 8 bits</source>
   <translation>TIFF mit mehr als 8 Bit</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/actions.py" />
   <source>Take a colour out of the picture for the brush</source>
   <translation>Eine Farbe aus dem Bild für den Pinsel nehmen</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/mask_actions.py" />
   <source>Take a grey picture of the canvas's size for the layer's mask: white shows</source>
   <translation>Ein graues Bild von der Größe der Arbeitsfläche als Maske der Ebene nehmen: Weiß zeigt</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/looks.py" />
   <source>Take away</source>
   <translation>Wegnehmen</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/actions.py" />
   <source>Take back the gesture under way, or stop what the engine still has to do</source>
   <translation>Die laufende Bewegung zurücknehmen oder anhalten, was die Engine noch zu tun hat</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/mask_actions.py" />
   <source>Take from the paint for good what the mask hides</source>
   <translation>Endgültig aus der Malebene nehmen, was die Maske verbirgt</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/shortcut_editor.py" />
   <source>Take it away from {title}</source>
   <translation>Von „{title}“ wegnehmen</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/looks.py" />
   <source>Take its form, too</source>
   <translation>Auch die Form übernehmen</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/recent_menu.py" />
   <source>Take missing files off the list</source>
   <translation>Fehlende Dateien aus der Liste nehmen</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/recent_tiles.py" />
   <source>Take off the list</source>
   <translation>Aus der Liste nehmen</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/looks.py" />
   <source>Take the last correction back</source>
   <translation>Letzte Korrektur zurücknehmen</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/look_tools.py" />
   <source>Take the looks that were copied</source>
   <translation>Das kopierte Aussehen übernehmen</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/start_page.py" />
   <source>Take the tour</source>
   <translation>Tour beginnen</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/properties.py" />
   <source>Take the {value} and paint where an object shall be, drag a {value2} for a shape to fill, or click an object to change it.</source>
   <translation>Mit „{value}“ malen, wo ein Objekt sein soll, mit „{value2}“ eine Form aufziehen oder ein Objekt anklicken, um es zu ändern.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/looks.py" />
   <source>Take these looks</source>
   <translation>Dieses Aussehen übernehmen</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/shortcut_editor.py" />
   <source>Take this key away</source>
   <translation>Diese Taste wegnehmen</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/photo_list.py" />
   <source>Take what is chosen off the list.</source>
   <translation>Die gewählten von der Liste nehmen.</translation>
  </message>
  <message>
   <location filename="../../engine/scene/filters/restore.py" />
   <source>Takes noise away, and a little of JPEG blocks; what is clean hardly changes</source>
   <translation>Nimmt Rauschen weg und ein wenig von JPEG-Blöcken; was sauber ist, ändert sich kaum</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/presets.py" />
   <source>Teal and orange</source>
   <translation>Blaugrün und Orange</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/export_fields.py" />
   <source>Tell printers how many pixels lie on an inch.</source>
   <translation>Druckern sagen, wie viele Pixel auf einem Zoll liegen.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/export_fields.py" />
   <source>Tell what was generated</source>
   <translation>Verzeichnen, was generiert wurde</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/white_balance.py" />
   <source>Temperature</source>
   <translation>Temperatur</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/actions.py" />
   <source>Text</source>
   <translation>Text</translation>
  </message>
  <message>
   <location filename="../../engine/formats/layered.py" />
   <source>Text and smart objects came as pixels: {as_pixels}.</source>
   <translation>Text und Smartobjekte kamen als Pixel: {as_pixels}.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/kinds/text.py" />
   <source>Text in {font}, {size} px.</source>
   <translation>Text in {font}, {size} px.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/text_field.py" />
   <source>Text on the picture</source>
   <translation>Text im Bild</translation>
  </message>
  <message>
   <location filename="../../engine/formats/atomic.py" />
   <source>That file name is not valid.</source>
   <translation>Dieser Dateiname ist ungültig.</translation>
  </message>
  <message>
   <location filename="../../engine/formats/reading.py" />
   <source>That file name is too long.</source>
   <translation>Dieser Dateiname ist zu lang.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/strokes.py" />
   <source>That is one dab. Paint the whole shape of the object, or take the {box}: a click with it makes a whole one.</source>
   <translation>Das ist ein einzelner Tupfer. Die ganze Form des Objekts malen oder den {box} nehmen: Ein Klick damit macht ein ganzes.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/size_dialog.py" />
   <source>That is too large: a picture has at most {most} million pixels.</source>
   <translation>Das ist zu groß: Ein Bild hat höchstens {most} Millionen Pixel.</translation>
  </message>
  <message>
   <location filename="../../engine/generation/dependencies.py" />
   <source>That layer is no longer there.</source>
   <translation>Diese Ebene ist nicht mehr da.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/page.py" />
   <source>That layer is no {lower}.</source>
   <translation>Diese Ebene ist keine Korrektur der Art „{lower}“.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/page.py" />
   <source>That layer is no {what}.</source>
   <translation>Diese Ebene gehört nicht zur Art „{what}“.</translation>
  </message>
  <message>
   <location filename="../../engine/worker.py" />
   <source>The GPU's memory was full, so the object was computed on the CPU.</source>
   <translation>Der Speicher der GPU war voll, daher wurde das Objekt auf der CPU berechnet.</translation>
  </message>
  <message>
   <location filename="../../engine/compositing/appearance.py" />
   <source>The alpha of an object must be as large as its pixels, not {shape}.</source>
   <translation>Der Alphakanal eines Objekts muss so groß sein wie seine Pixel, nicht {shape}.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/colours_page.py" />
   <source>The background's colour at the {where}; two colours make a gradient.</source>
   <translation>Die Farbe des Hintergrunds an dieser Stelle: {where}; zwei Farben ergeben einen Verlauf.</translation>
  </message>
  <message>
   <location filename="../../engine/scene/adjustments/levels.py" />
   <source>The black point of levels must be below the white point.</source>
   <translation>Der Schwarzpunkt der Tonwertkorrektur muss unter dem Weißpunkt liegen.</translation>
  </message>
  <message>
   <location filename="../../engine/formats/layered.py" />
   <source>The blend mode {other} is not known here; {ours} takes its place in: {layers}.</source>
   <translation>Den Mischmodus {other} gibt es hier nicht; {ours} tritt an seine Stelle in: {layers}.</translation>
  </message>
  <message>
   <location filename="../../engine/generators/shape.py" />
   <source>The box is empty: drag it at least one pixel wide and high.</source>
   <translation>Der Rahmen ist leer: ihn mindestens ein Pixel breit und hoch ziehen.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/box.py" />
   <source>The box is too large for a shape: drag a smaller one.</source>
   <translation>Der Rahmen ist zu groß für eine Form: einen kleineren ziehen.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/box.py" />
   <source>The box is too small for a shape: drag a larger one.</source>
   <translation>Der Rahmen ist zu klein für eine Form: einen größeren ziehen.</translation>
  </message>
  <message>
   <location filename="../../engine/generators/refining.py" />
   <source>The box lies outside the photo, which is {shape} x {shape2} px.</source>
   <translation>Der Rahmen liegt außerhalb des Fotos, das {shape} x {shape2} px groß ist.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/brush_options.py" />
   <source>The brush is pulled along on a string of this length, which steadies the hand.</source>
   <translation>Der Pinsel wird an einer Schnur dieser Länge gezogen, was die Hand beruhigt.</translation>
  </message>
  <message>
   <location filename="../../engine/generators/shape.py" />
   <source>The canvas is empty.</source>
   <translation>Die Arbeitsfläche ist leer.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/new_scene.py" />
   <source>The chosen scene</source>
   <translation>Die gewählte Szene</translation>
  </message>
  <message>
   <location filename="../../engine/scene/exemplar.py" />
   <source>The code of an exemplar must be made of finite numbers.</source>
   <translation>Der Code einer Vorlage muss aus endlichen Zahlen bestehen.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/export_fields.py" />
   <source>The colour behind clear parts, since a JPEG has none.</source>
   <translation>Die Farbe hinter Durchsichtigem, das ein JPEG nicht kennt.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/replace_background.py" />
   <source>The colour behind the subject.</source>
   <translation>Die Farbe hinter dem Motiv.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/shadow_page.py" />
   <source>The colour of the light that is left in the shadow.</source>
   <translation>Die Farbe des Lichts, das im Schatten bleibt.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/gradient_map.py" />
   <source>The colour of what is bright.</source>
   <translation>Die Farbe des Hellen.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/gradient_map.py" />
   <source>The colour of what is dark.</source>
   <translation>Die Farbe des Dunklen.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/gradient_map.py" />
   <source>The colour of what lies between.</source>
   <translation>Die Farbe dazwischen.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/recovery_dialog.py" />
   <source>The copy was made on {kept_at}.</source>
   <translation>Die Kopie ist vom {kept_at}.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/levels.py" />
   <source>The darkest and the brightest of the picture become black and white; hues stay as they are.</source>
   <translation>Das Dunkelste und das Hellste des Bildes werden schwarz und weiß; Farbtöne bleiben, wie sie sind.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/exemplar_part.py" />
   <source>The dice throw other noise, instead of taking the next exemplar</source>
   <translation>Der Würfel wirft anderes Rauschen, statt die nächste Vorlage zu nehmen</translation>
  </message>
  <message>
   <location filename="../../engine/generators/card.py" />
   <source>The directions in the weights of the model "{name}" do not fit its card.</source>
   <translation>Die Richtungen in den Gewichten des Modells „{name}“ passen nicht zu seiner Karte.</translation>
  </message>
  <message>
   <location filename="../../engine/worker.py" />
   <source>The engine is not there.</source>
   <translation>Die Engine ist nicht da.</translation>
  </message>
  <message>
   <location filename="../../engine/exemplars/folder.py" />
   <source>The exemplar {name} has no transparency.</source>
   <translation>Die Vorlage {name} hat keine Transparenz.</translation>
  </message>
  <message>
   <location filename="../../engine/exemplars/folder.py" />
   <source>The exemplar {name} is damaged.</source>
   <translation>Die Vorlage {name} ist beschädigt.</translation>
  </message>
  <message>
   <location filename="../../engine/exemplars/folder.py" />
   <source>The exemplar {name} is larger than {longest} px a side.</source>
   <translation>Die Vorlage {name} ist größer als {longest} px je Seite.</translation>
  </message>
  <message>
   <location filename="../../engine/exemplars/folder.py" />
   <source>The exemplar {path} is missing.</source>
   <translation>Die Vorlage {path} fehlt.</translation>
  </message>
  <message>
   <location filename="../../engine/exemplars/folder.py" />
   <source>The exemplars of {folder} cannot be read: {error}</source>
   <translation>Die Vorlagen aus {folder} können nicht gelesen werden: {error}</translation>
  </message>
  <message>
   <location filename="../../engine/formats/decoders/table.py" />
   <source>The file ends too early; what is missing of the picture is empty.</source>
   <translation>Die Datei endet zu früh; was vom Bild fehlt, ist leer.</translation>
  </message>
  <message>
   <location filename="../../engine/formats/decoders/tiff.py" />
   <source>The file holds several pages; only the first was opened.</source>
   <translation>Die Datei enthält mehrere Seiten; nur die erste wurde geöffnet.</translation>
  </message>
  <message>
   <location filename="../../engine/formats/announced.py" />
   <source>The file holds several {kind}; only the first was opened.</source>
   <translation>Die Datei enthält mehrere {kind}; nur das erste wurde geöffnet.</translation>
  </message>
  <message>
   <location filename="../../engine/formats/decoders/heif.py" />
   <source>The file holds {count} pictures; only the main one was opened.</source>
   <translation>Die Datei enthält {count} Bilder; nur das Hauptbild wurde geöffnet.</translation>
  </message>
  <message>
   <location filename="../../engine/formats/announced.py" />
   <source>The file holds {picture} pictures; only the first was opened.</source>
   <translation>Die Datei enthält {picture} Bilder; nur das erste wurde geöffnet.</translation>
  </message>
  <message>
   <location filename="../../engine/formats/decoders/table.py" />
   <source>The file is damaged within; parts of the picture are wrong or empty.</source>
   <translation>Die Datei ist in der Mitte beschädigt; Teile des Bildes sind falsch oder leer.</translation>
  </message>
  <message>
   <location filename="../../engine/formats/reading.py" />
   <source>The file {name} is empty.</source>
   <translation>Die Datei {name} ist leer.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/style_choice.py" />
   <source>The filter that was to get this picture is no longer the same.</source>
   <translation>Der Filter, der dieses Bild erhalten sollte, ist nicht mehr derselbe.</translation>
  </message>
  <message>
   <location filename="../../engine/exemplars/library.py" />
   <source>The folder of your exemplars cannot be made: {strerror}.</source>
   <translation>Der Ordner der eigenen Vorlagen kann nicht angelegt werden: {strerror}.</translation>
  </message>
  <message>
   <location filename="../../engine/formats/photo_folder.py" />
   <source>The folder {folder} cannot be read: {strerror}.</source>
   <translation>Der Ordner {folder} kann nicht gelesen werden: {strerror}.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/text_options.py" />
   <source>The font of the text</source>
   <translation>Die Schrift des Textes</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/kinds/text.py" />
   <source>The font {font} is not on this computer. The text is shown as it was drawn where it is, until it is edited.</source>
   <translation>Die Schrift {font} fehlt auf diesem Rechner. Der Text erscheint, wie er zuletzt gezeichnet wurde, bis er bearbeitet wird.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/text_typing.py" />
   <source>The font {font} is not on this computer: what you type is set in another one.</source>
   <translation>Die Schrift {font} fehlt auf diesem Rechner: Getipptes erscheint in einer anderen.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/crop_options.py" />
   <source>The form that the frame keeps: width to height.</source>
   <translation>Die Form, die der Rahmen behält: Breite zu Höhe.</translation>
  </message>
  <message>
   <location filename="../../engine/generators/plugins.py" />
   <source>The generator "{name}" of {entry} cannot be used: there is no {missing}.</source>
   <translation>Der Generator „{name}“ aus {entry} kann nicht verwendet werden: Es fehlt {missing}.</translation>
  </message>
  <message>
   <location filename="../../engine/generation/errors.py" />
   <source>The generator "{name}" of {plugin}</source>
   <translation>Der Generator „{name}“ aus {plugin}</translation>
  </message>
  <message>
   <location filename="../../engine/generators/plugins.py" />
   <source>The generator "{name}" of {plugin} cannot be used: {reason}.</source>
   <translation>Der Generator „{name}“ aus {plugin} kann nicht verwendet werden: {reason}.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/exemplar_strip.py" />
   <source>The generator alone</source>
   <translation>Allein der Generator</translation>
  </message>
  <message>
   <location filename="../../engine/generators/catalog.py" />
   <source>The generator {who} is left out: another one has that name.</source>
   <translation>Der Generator {who} fällt weg: Ein anderer heißt so.</translation>
  </message>
  <message>
   <location filename="../../engine/generation/before_feet.py" />
   <source>The ground shows neither grass nor water that could stand before the feet.</source>
   <translation>Der Boden zeigt weder Gras noch Wasser, das vor den Füßen stehen könnte.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/page.py" />
   <source>The group around this layer is locked.</source>
   <translation>Die Gruppe um diese Ebene ist gesperrt.</translation>
  </message>
  <message>
   <location filename="../../engine/compositing/coverage.py" />
   <source>The group “{name}” around the photo</source>
   <translation>Die Gruppe „{name}“ um das Foto</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/layer_commands.py" />
   <source>The group's drop shadow is gone with the group.</source>
   <translation>Der Schlagschatten der Gruppe ist mit ihr verschwunden.</translation>
  </message>
  <message>
   <location filename="../../engine/exemplars/folder.py" />
   <source>The head of "{name}" must be two numbers.</source>
   <translation>Der Kopf von „{name}“ muss aus zwei Zahlen bestehen.</translation>
  </message>
  <message>
   <location filename="../../engine/formats/importers/psd.py" />
   <source>The hidden topmost layer is the picture as the program that wrote the file showed it.</source>
   <translation>Die ausgeblendete oberste Ebene zeigt das Bild so, wie es im ursprünglichen Programm aussah.</translation>
  </message>
  <message>
   <location filename="../../engine/generators/fill.py" />
   <source>The hole covers all of the picture, so there is nothing to fill it from.</source>
   <translation>Das Loch bedeckt das ganze Bild, also gibt es nichts, womit es gefüllt werden könnte.</translation>
  </message>
  <message>
   <location filename="../../engine/exemplars/folder.py" />
   <source>The index of the exemplars in {folder} is damaged.</source>
   <translation>Das Verzeichnis der Vorlagen in {folder} ist beschädigt.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/shortcut_editor.py" />
   <source>The key does this from now on</source>
   <translation>Die Taste tut von nun an dies</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/shortcut_editor.py" />
   <source>The keys of Scumble, or those of another editor that you know.</source>
   <translation>Die Tasten von Scumble oder die eines anderen, vertrauten Editors.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/shortcut_editor.py" />
   <source>The keys that the preset has for this</source>
   <translation>Die Tasten, die die Vorgabe dafür hat</translation>
  </message>
  <message>
   <location filename="../../engine/scene/edits.py" />
   <source>The layer "{name}" has no outline that could throw a shadow.</source>
   <translation>Die Ebene „{name}“ hat keinen Umriss, der einen Schatten werfen könnte.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/layer_checks.py" />
   <source>The layer "{name}" is hidden: show it to paint on it.</source>
   <translation>Die Ebene „{name}“ ist ausgeblendet: zum Malen einblenden.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/layer_checks.py" />
   <source>The layer "{name}" is locked: unlock it to change it.</source>
   <translation>Die Ebene „{name}“ ist gesperrt: zum Ändern entsperren.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/text_edits.py" />
   <source>The layer "{name}" is not of the kind that can do this.</source>
   <translation>Die Ebene „{name}“ ist nicht von der Art, mit der das geht.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/mask_actions.py" />
   <source>The layer is hidden where something is selected, without a selection everywhere</source>
   <translation>Die Ebene ist verborgen, wo etwas ausgewählt ist, ohne Auswahl überall</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/layers_masks.py" />
   <source>The layer shows where something is selected, else everywhere; with Alt it is hidden there.</source>
   <translation>Die Ebene erscheint, wo etwas ausgewählt ist, sonst überall; mit Alt wird sie dort verborgen.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/mask_actions.py" />
   <source>The layer shows where something is selected, without a selection everywhere; then paint on the mask</source>
   <translation>Die Ebene ist zu sehen, wo etwas ausgewählt ist, ohne Auswahl überall; dann auf der Maske malen</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/layer_actions.py" />
   <source>The layer stays as it looks now; an object is no longer live</source>
   <translation>Die Ebene bleibt, wie sie jetzt aussieht; ein Objekt ist nicht mehr lebendig</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/mask_commands.py" />
   <source>The layer was changed while its mask was applied; apply it again.</source>
   <translation>Die Ebene wurde geändert, während ihre Maske angewendet wurde; bitte noch einmal anwenden.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/mask_commands.py" />
   <source>The layer was changed while its mask was; change the mask again.</source>
   <translation>Die Ebene wurde geändert, während ihre Maske geändert wurde; die Maske bitte noch einmal ändern.</translation>
  </message>
  <message>
   <location filename="../../engine/formats/export.py" />
   <source>The layer “{name}” shows nothing and was left out.</source>
   <translation>Die Ebene „{name}“ zeigt nichts und wurde weggelassen.</translation>
  </message>
  <message>
   <location filename="../../engine/scene/picture_edits.py" />
   <source>The layers reach too far beyond the picture to be shown as a whole.</source>
   <translation>Die Ebenen reichen zu weit über das Bild hinaus, um ganz gezeigt zu werden.</translation>
  </message>
  <message>
   <location filename="../../engine/exemplars/folder.py" />
   <source>The library is full: it holds up to {most_entries} exemplars.</source>
   <translation>Die Bibliothek ist voll: Sie fasst bis zu {most_entries} Vorlagen.</translation>
  </message>
  <message>
   <location filename="../../engine/exemplars/folder.py" />
   <source>The light of the ground of "{name}" must be three numbers.</source>
   <translation>Das Licht des Bodens von „{name}“ muss aus drei Zahlen bestehen.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/raw.py" />
   <source>The light that is to look white.</source>
   <translation>Das Licht, das weiß aussehen soll.</translation>
  </message>
  <message>
   <location filename="../../engine/generators/steering.py" />
   <source>The looks of a {class_name} do not fit a {class_name2}.</source>
   <translation>Das Aussehen von „{class_name}“ passt nicht zu „{class_name2}“.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/exemplar_part.py" />
   <source>The mask becomes the exemplar's own shape, in the pose that you painted, so that no part is bent</source>
   <translation>Die Maske wird zur eigenen Form der Vorlage in der gemalten Haltung, damit nichts verbogen wird</translation>
  </message>
  <message>
   <location filename="../../engine/generators/matting.py" />
   <source>The mask covers the whole picture, so there is no background to replace.</source>
   <translation>Die Maske bedeckt das ganze Bild, also gibt es keinen Hintergrund zu ersetzen.</translation>
  </message>
  <message>
   <location filename="../../engine/generation/pick_up.py" />
   <source>The mask is empty, so there is nothing to pick up.</source>
   <translation>Die Maske ist leer, daher gibt es nichts aufzunehmen.</translation>
  </message>
  <message>
   <location filename="../../engine/generators/fields.py" />
   <source>The mask is empty.</source>
   <translation>Die Maske ist leer.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/refine_mask.py" />
   <source>The mask is empty: paint roughly where the object shall be first.</source>
   <translation>Die Maske ist leer: erst grob malen, wo das Objekt sein soll.</translation>
  </message>
  <message>
   <location filename="../../engine/scene/layers/object.py" />
   <source>The mask is empty: paint where the object shall be.</source>
   <translation>Die Maske ist leer: malen, wo das Objekt sein soll.</translation>
  </message>
  <message>
   <location filename="../../engine/generators/shape.py" />
   <source>The mask is too small to be refined: {width} x {height} pixels.</source>
   <translation>Die Maske ist zu klein zum Verfeinern: {width} x {height} Pixel.</translation>
  </message>
  <message>
   <location filename="../../engine/exemplars/cutting.py" />
   <source>The mask must have the size of its photo.</source>
   <translation>Die Maske muss die Größe ihres Fotos haben.</translation>
  </message>
  <message>
   <location filename="../../engine/scene/layers/object.py" />
   <source>The mask of "{name}" must lie within its frame.</source>
   <translation>Die Maske von „{name}“ muss in ihrem Rahmen liegen.</translation>
  </message>
  <message>
   <location filename="../../engine/exemplars/cutting.py" />
   <source>The mask shows no object.</source>
   <translation>Die Maske zeigt kein Objekt.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/exemplar_part.py" />
   <source>The mask stays as it is</source>
   <translation>Die Maske bleibt, wie sie ist</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/refine_mask.py" />
   <source>The mask was changed meanwhile, so it was not refined.</source>
   <translation>Die Maske wurde inzwischen geändert, daher wurde sie nicht verfeinert.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/mask_commands.py" />
   <source>The mask was saved.</source>
   <translation>Die Maske wurde gespeichert.</translation>
  </message>
  <message>
   <location filename="../../engine/scene/mask.py" />
   <source>The mask would become too large.</source>
   <translation>Die Maske würde zu groß.</translation>
  </message>
  <message>
   <location filename="../../engine/formats/photos.py" />
   <source>The mask {name} has {width} x {height} pixels, but the photo has {size} x {size2}; they must agree.</source>
   <translation>Die Maske {name} hat {width} x {height} Pixel, das Foto aber {size} x {size2}; beide müssen übereinstimmen.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/export_warnings.py" />
   <source>The metadata may tell when and where the photo was taken.</source>
   <translation>Die Metadaten können verraten, wann und wo das Foto aufgenommen wurde.</translation>
  </message>
  <message>
   <location filename="../../engine/generators/catalog.py" />
   <source>The model "{model}" does not know the class "{class_name}"; it knows {classes}.</source>
   <translation>Das Modell „{model}“ kennt die Klasse „{class_name}“ nicht; es kennt {classes}.</translation>
  </message>
  <message>
   <location filename="../../engine/generation/filter_kind.py" />
   <source>The model "{model}" is none for the filter "{title}".</source>
   <translation>Das Modell „{model}“ ist keines für den Filter „{title}“.</translation>
  </message>
  <message>
   <location filename="../../engine/generation/maker.py" />
   <source>The model "{name}" cannot be used.</source>
   <translation>Das Modell „{name}“ kann nicht verwendet werden.</translation>
  </message>
  <message>
   <location filename="../../engine/generators/style_refining.py" />
   <source>The model "{name}" cannot bring a picture closer to its style: choose another one.</source>
   <translation>Das Modell „{name}“ kann ein Bild nicht näher an seinen Stil bringen: bitte ein anderes wählen.</translation>
  </message>
  <message>
   <location filename="../../engine/generation/pick_up.py" />
   <source>The model "{name}" cannot pick up looks.</source>
   <translation>Das Modell „{name}“ kann kein Aussehen aufnehmen.</translation>
  </message>
  <message>
   <location filename="../../engine/generation/models.py" />
   <source>The model "{name}" could not be loaded on "{device}": {error}.</source>
   <translation>Das Modell „{name}“ konnte auf „{device}“ nicht geladen werden: {error}.</translation>
  </message>
  <message>
   <location filename="../../engine/generation/exemplar_choice.py" />
   <source>The model "{name}" could not tell what this exemplar looks like.</source>
   <translation>Das Modell „{name}“ konnte nicht sagen, wie diese Vorlage aussieht.</translation>
  </message>
  <message>
   <location filename="../../engine/generation/pick_up.py" />
   <source>The model "{name}" could not tell what this looks like.</source>
   <translation>Das Modell „{name}“ konnte nicht sagen, wie das aussieht.</translation>
  </message>
  <message>
   <location filename="../../engine/generators/foreground.py" />
   <source>The model "{name}" does not know the class "{class_name}".</source>
   <translation>Das Modell „{name}“ kennt die Klasse „{class_name}“ nicht.</translation>
  </message>
  <message>
   <location filename="../../engine/generation/errors.py" />
   <source>The model "{name}" gave no picture.</source>
   <translation>Das Modell „{name}“ ergab kein Bild.</translation>
  </message>
  <message>
   <location filename="../../engine/generation/errors.py" />
   <source>The model "{name}" gave numbers that are not finite.</source>
   <translation>Das Modell „{name}“ ergab Zahlen, die nicht endlich sind.</translation>
  </message>
  <message>
   <location filename="../../engine/generation/errors.py" />
   <source>The model "{name}" gave {dtype} pixels of shape {shape}, not uint8 of {shape2}.</source>
   <translation>Das Modell „{name}“ ergab Pixel der Art {dtype} und Form {shape}, nicht uint8 der Form {shape2}.</translation>
  </message>
  <message>
   <location filename="../../engine/generators/catalog.py" />
   <source>The model "{name}" is not openly licensed, and only open ones are to be used.</source>
   <translation>Das Modell „{name}“ ist nicht frei lizenziert, und nur freie sollen verwendet werden.</translation>
  </message>
  <message>
   <location filename="../../engine/generators/season.py" />
   <source>The model "{name}" knows no "{to}".</source>
   <translation>Das Modell „{name}“ kennt „{to}“ nicht.</translation>
  </message>
  <message>
   <location filename="../../engine/generators/background.py" />
   <source>The model "{name}" knows no scenes of the kind "{kind}"; it knows {known}.</source>
   <translation>Das Modell „{name}“ kennt keine Szenen der Art „{kind}“; es kennt {known}.</translation>
  </message>
  <message>
   <location filename="../../engine/generators/background.py" />
   <source>The model "{name}" takes {noise} numbers of noise, not {noise2}.</source>
   <translation>Das Modell „{name}“ braucht {noise} Zahlen Rauschen, nicht {noise2}.</translation>
  </message>
  <message>
   <location filename="../../engine/generators/fields.py" />
   <source>The model drew an empty shape.</source>
   <translation>Das Modell hat eine leere Form gezeichnet.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/object_page.py" />
   <source>The model of this class is not here: the object stays as it was saved.</source>
   <translation>Das Modell dieser Klasse ist nicht da: Das Objekt bleibt, wie es gespeichert wurde.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/filters/page.py" />
   <source>The model of this filter is not here: the layer stays as it was saved.</source>
   <translation>Das Modell dieses Filters ist nicht vorhanden: Die Ebene bleibt, wie sie gespeichert wurde.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/scene_page.py" />
   <source>The model of this kind is not here: the scene stays as it was saved.</source>
   <translation>Das Modell dieser Art ist nicht da: Die Szene bleibt, wie sie gespeichert wurde.</translation>
  </message>
  <message>
   <location filename="../../engine/generators/catalog.py" />
   <source>The model of {path} is left out: one of Scumble's own is named "{name}".</source>
   <translation>Das Modell aus {path} fällt weg: Eines von Scumble heißt „{name}“.</translation>
  </message>
  <message>
   <location filename="../../engine/generators/card.py" />
   <source>The model's card {path} cannot be read: {error}.</source>
   <translation>Die Karte {path} des Modells kann nicht gelesen werden: {error}.</translation>
  </message>
  <message>
   <location filename="../../engine/generators/card.py" />
   <source>The model's card {path} is damaged: {error}.</source>
   <translation>Die Karte {path} des Modells ist beschädigt: {error}.</translation>
  </message>
  <message>
   <location filename="../../engine/generators/fields.py" />
   <source>The model's result holds numbers that are not finite.</source>
   <translation>Das Ergebnis des Modells enthält Zahlen, die nicht endlich sind.</translation>
  </message>
  <message>
   <location filename="../../engine/worker.py" />
   <source>The models could not be prepared: {error}.</source>
   <translation>Die Modelle konnten nicht vorbereitet werden: {error}.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/mask_part.py" />
   <source>The move tool moves it alone.</source>
   <translation>Das Verschiebewerkzeug bewegt sie allein.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/invert.py" />
   <source>The negative: dark becomes bright, and each colour its opposite.</source>
   <translation>Das Negativ: Dunkles wird hell und jede Farbe ihr Gegenteil.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/recovery_dialog.py" />
   <source>The newest copy was made on {kept_at}.</source>
   <translation>Die neueste Kopie ist vom {kept_at}.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/box_options.py" />
   <source>The next box makes another object</source>
   <translation>Der nächste Rahmen macht ein anderes Objekt</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/layer_actions.py" />
   <source>The next stroke makes a new object of the chosen class</source>
   <translation>Der nächste Strich macht ein neues Objekt der gewählten Klasse</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/options.py" />
   <source>The next stroke makes another object</source>
   <translation>Der nächste Strich macht ein anderes Objekt</translation>
  </message>
  <message>
   <location filename="../../engine/generators/noise.py" />
   <source>The noise is {length} numbers long, but this model's directions have shape {shape}.</source>
   <translation>Das Rauschen ist {length} Zahlen lang, aber die Richtungen dieses Modells haben die Form {shape}.</translation>
  </message>
  <message>
   <location filename="../../engine/generators/noise.py" />
   <source>The noise is {noise} numbers long, but this model's directions have shape {shape}.</source>
   <translation>Das Rauschen ist {noise} Zahlen lang, aber die Richtungen dieses Modells haben die Form {shape}.</translation>
  </message>
  <message>
   <location filename="../../engine/scene/layers/recipes.py" />
   <source>The noise must be made of finite numbers.</source>
   <translation>Das Rauschen muss aus endlichen Zahlen bestehen.</translation>
  </message>
  <message>
   <location filename="../../engine/generators/shape.py" />
   <source>The noise of the model "{name}" is {noise} finite numbers.</source>
   <translation>Das Rauschen des Modells „{name}“ sind {noise} endliche Zahlen.</translation>
  </message>
  <message>
   <location filename="../../engine/formats/noise_files.py" />
   <source>The noise {path} must be made of finite numbers.</source>
   <translation>Das Rauschen {path} muss aus endlichen Zahlen bestehen.</translation>
  </message>
  <message>
   <location filename="../../engine/formats/noise_files.py" />
   <source>The noise {path} must be made of floating-point numbers.</source>
   <translation>Das Rauschen {path} muss aus Gleitkommazahlen bestehen.</translation>
  </message>
  <message>
   <location filename="../../engine/formats/noise_files.py" />
   <source>The noise {path} must be {length} numbers, not an array of {shape}.</source>
   <translation>Das Rauschen {path} muss aus {length} Zahlen bestehen, nicht aus einem Feld der Form {shape}.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/object_page.py" />
   <source>The number the noise is drawn from: the same seed, the same object.</source>
   <translation>Die Zahl, aus der das Rauschen gezogen wird: gleicher Startwert, gleiches Objekt.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/scene_page.py" />
   <source>The number the noise is drawn from: the same seed, the same scene.</source>
   <translation>Die Zahl, aus der das Rauschen gezogen wird: gleicher Startwert, gleiche Szene.</translation>
  </message>
  <message>
   <location filename="../../engine/worker.py" />
   <source>The object could not be generated: {error}.</source>
   <translation>Das Objekt konnte nicht generiert werden: {error}.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/looks.py" />
   <source>The object gets the outline that it has in the photo, where it stands; else it is bent to its mask</source>
   <translation>Das Objekt bekommt den Umriss, den es im Foto hat, dort, wo es steht; sonst wird es in seine Maske gebogen</translation>
  </message>
  <message>
   <location filename="../../engine/exemplars/from_photo.py" />
   <source>The object in {name} could not be looked for: {error}.</source>
   <translation>Das Objekt in {name} konnte nicht gesucht werden: {error}.</translation>
  </message>
  <message>
   <location filename="../../engine/exemplars/cutting.py" />
   <source>The object is too small for an exemplar: {right} x {bottom} px.</source>
   <translation>Das Objekt ist zu klein für eine Vorlage: {right} x {bottom} px.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/looks.py" />
   <source>The object measures {width} × {height} pixels.</source>
   <translation>Das Objekt misst {width} × {height} Pixel.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/look_tools.py" />
   <source>The object of another photo, or a cut-out</source>
   <translation>Das Objekt eines anderen Fotos oder ein Freisteller</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/looks.py" />
   <source>The object that was to get these looks is gone.</source>
   <translation>Das Objekt, das dieses Aussehen bekommen sollte, ist nicht mehr da.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/looks.py" />
   <source>The object that was to get these looks is no longer the same.</source>
   <translation>Das Objekt, das dieses Aussehen bekommen sollte, ist nicht mehr dasselbe.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/exemplars.py" />
   <source>The object that was to get this exemplar is no longer the same.</source>
   <translation>Das Objekt, das diese Vorlage bekommen sollte, ist nicht mehr dasselbe.</translation>
  </message>
  <message>
   <location filename="../../engine/exemplars/requests.py" />
   <source>The object uses no exemplar.</source>
   <translation>Das Objekt verwendet keine Vorlage.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/exemplars.py" />
   <source>The object was changed meanwhile, so its outline stays.</source>
   <translation>Das Objekt wurde inzwischen geändert, daher bleibt sein Umriss.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/before_feet.py" />
   <source>The object was changed meanwhile, so nothing of it was hidden.</source>
   <translation>Das Objekt wurde inzwischen geändert, daher wurde nichts davon verborgen.</translation>
  </message>
  <message>
   <location filename="../../engine/scene/object_edits.py" />
   <source>The object would become too large.</source>
   <translation>Das Objekt würde zu groß.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/settings.py" />
   <source>The oldest steps are forgotten beyond it. Counts from the next picture you open.</source>
   <translation>Die ältesten Schritte darüber hinaus werden vergessen. Gilt ab dem nächsten geöffneten Bild.</translation>
  </message>
  <message>
   <location filename="../../engine/generators/grain.py" />
   <source>The part that counts is of shape {shape}, its picture of {shape2}.</source>
   <translation>Der zählende Teil hat die Form {shape}, sein Bild {shape2}.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/raw.py" />
   <source>The photo as it would be developed</source>
   <translation>Das Foto, wie es entwickelt würde</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/replace_background.py" />
   <source>The photo behind the subject; move it afterwards.</source>
   <translation>Das Foto hinter dem Motiv; danach lässt es sich verschieben.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/looks.py" />
   <source>The photo could not be opened.</source>
   <translation>Das Foto konnte nicht geöffnet werden.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/export_warnings.py" />
   <source>The photo has {bits} bits a channel; the file will have {depth}.</source>
   <translation>Das Foto hat {bits} Bit je Kanal; die Datei wird {depth} haben.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/looks.py" />
   <source>The photo is not open yet.</source>
   <translation>Das Foto ist noch nicht geöffnet.</translation>
  </message>
  <message>
   <location filename="../../engine/compositing/coverage.py" />
   <source>The photo layer “{name}”</source>
   <translation>Die Fotoebene „{name}“</translation>
  </message>
  <message>
   <location filename="../../engine/compositing/coverage.py" />
   <source>The photo layer “{name}” is scaled, turned or moved by parts of a pixel: its pixels are new ones, so nothing can be proven about the photo's own.</source>
   <translation>Die Fotoebene „{name}“ ist skaliert, gedreht oder um Teile eines Pixels verschoben: Ihre Pixel sind neue, daher lässt sich über die eigenen des Fotos nichts beweisen.</translation>
  </message>
  <message>
   <location filename="../../engine/compositing/coverage.py" />
   <source>The photo layer “{name}” was enlarged by a model: its pixels are new ones, so nothing can be proven about the photo's own.</source>
   <translation>Die Fotoebene „{name}“ wurde von einem Modell vergrößert: Ihre Pixel sind neue, daher lässt sich über die eigenen des Fotos nichts beweisen.</translation>
  </message>
  <message>
   <location filename="../../engine/formats/travelling.py" />
   <source>The photo's EXIF data is damaged and was left out.</source>
   <translation>Die EXIF-Daten des Fotos sind beschädigt und fielen weg.</translation>
  </message>
  <message>
   <location filename="../../engine/formats/travelling.py" />
   <source>The photo's XMP data had to give way to the provenance.</source>
   <translation>Die XMP-Daten des Fotos mussten dem Herkunftsnachweis weichen.</translation>
  </message>
  <message>
   <location filename="../../engine/formats/travelling.py" />
   <source>The photo's XMP data is damaged and was left out.</source>
   <translation>Die XMP-Daten des Fotos sind beschädigt und wurden weggelassen.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/export_warnings.py" />
   <source>The photo's metadata is left out.</source>
   <translation>Die Metadaten des Fotos werden weggelassen.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/subject_options.py" />
   <source>The photo's own pixels of it on a layer, to move them</source>
   <translation>Die Pixel des Fotos davon auf eine Ebene, um sie zu verschieben</translation>
  </message>
  <message>
   <location filename="../../engine/formats/travelling.py" />
   <source>The photo's {what} is too large for a {title} and was left out.</source>
   <translation>Zu groß für ein {title} und daher weggelassen ist vom Foto: {what}.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/looks.py" />
   <source>The photo; what does not belong to the object is dimmed</source>
   <translation>Das Foto; was nicht zum Objekt gehört, ist abgedunkelt</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/export_fields.py" />
   <source>The picture in fewer pixels; it is never made larger.</source>
   <translation>Das Bild in weniger Pixeln; vergrößert wird es nie.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/export_warnings.py" />
   <source>The picture is flat: layers and live objects are kept in the project only.</source>
   <translation>Das exportierte Bild hat nur eine Ebene: Ebenen und lebendige Objekte bleiben nur im Projekt.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/profiles.py" />
   <source>The picture is in {profile}.</source>
   <translation>Das Bild ist in {profile}.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/profiles.py" />
   <source>The picture is shown as it will look when it is printed; nothing of it changes.</source>
   <translation>Das Bild wird so gezeigt, wie es gedruckt aussehen wird; nichts daran ändert sich.</translation>
  </message>
  <message>
   <location filename="../../engine/compositing/proof.py" />
   <source>The picture is {width} x {height} pixels, but the scene {width2} x {height2}.</source>
   <translation>Das Bild hat {width} x {height} Pixel, die Szene aber {width2} x {height2}.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/print.py" />
   <source>The picture is {width} × {height} cm on paper.</source>
   <translation>Das Bild misst auf Papier {width} × {height} cm.</translation>
  </message>
  <message>
   <location filename="../../engine/scene/filters/style.py" />
   <source>The picture of a style must be a picture, not {name}.</source>
   <translation>Das Bild eines Stils muss ein Bild sein, nicht {name}.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/canvas_size.py" />
   <source>The picture stays here: {place}</source>
   <translation>Das Bild bleibt hier: {place}</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/drops.py" />
   <source>The picture that was dropped cannot be read.</source>
   <translation>Das abgelegte Bild kann nicht gelesen werden.</translation>
  </message>
  <message>
   <location filename="../../engine/generation/enlarging.py" />
   <source>The picture was changed while it was enlarged; try it again.</source>
   <translation>Das Bild wurde geändert, während es vergrößert wurde: noch einmal versuchen.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/merging.py" />
   <source>The picture was changed while its layers were merged; merge them again.</source>
   <translation>Das Bild wurde geändert, während seine Ebenen vereint wurden; bitte noch einmal vereinen.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/printing.py" />
   <source>The picture was sent to the printer.</source>
   <translation>Das Bild wurde an den Drucker gesendet.</translation>
  </message>
  <message>
   <location filename="../../engine/colour/conversion.py" />
   <source>The picture's colour profile is damaged, so its colours cannot be converted.</source>
   <translation>Das Farbprofil des Bildes ist beschädigt; seine Farben können nicht umgewandelt werden.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/canvas/view.py" />
   <source>The picture. Paint with the brush, move objects with the move tool.</source>
   <translation>Das Bild. Mit dem Pinsel malen, Objekte mit dem Verschiebewerkzeug bewegen.</translation>
  </message>
  <message>
   <location filename="../../engine/formats/layered.py" />
   <source>The pixels of these layers are damaged or of an unknown kind; left out: {unreadable}.</source>
   <translation>Die Pixel dieser Ebenen sind beschädigt oder von unbekannter Art; weggelassen: {unreadable}.</translation>
  </message>
  <message>
   <location filename="../../engine/compositing/appearance.py" />
   <source>The pixels of {whose} must be a {form} RGB picture, not {shape}.</source>
   <translation>Die Pixel von {whose} müssen ein RGB-Bild der Form {form} sein, nicht {shape}.</translation>
  </message>
  <message>
   <location filename="../../engine/generators/refining.py" />
   <source>The point {x}, {y} lies outside the photo, which is {shape} x {shape2} px.</source>
   <translation>Der Punkt {x}, {y} liegt außerhalb des Fotos, das {shape} x {shape2} px groß ist.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/kept_presets.py" />
   <source>The preset could not be kept: {strerror}.</source>
   <translation>Die Vorgabe konnte nicht behalten werden: {strerror}.</translation>
  </message>
  <message>
   <location filename="../../engine/formats/presets.py" />
   <source>The presets are no list.</source>
   <translation>Die Vorgaben sind keine Liste.</translation>
  </message>
  <message>
   <location filename="../../engine/formats/presets.py" />
   <source>The presets are no sound JSON.</source>
   <translation>Die Vorgaben sind kein heiles JSON.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/printing.py" />
   <source>The printer does not take the picture.</source>
   <translation>Der Drucker nimmt das Bild nicht an.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/error_dialog.py" />
   <source>The report names none of your files, unless the error's own words do.</source>
   <translation>Der Bericht nennt keine eigenen Dateien, außer die Worte des Fehlers tun es.</translation>
  </message>
  <message>
   <location filename="../../engine/generators/pictures.py" />
   <source>The result of the model "{name}" holds numbers that are not finite.</source>
   <translation>Das Ergebnis des Modells „{name}“ enthält Zahlen, die nicht endlich sind.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/levels.py" />
   <source>The same in red, green and blue by themselves, which takes a cast away.</source>
   <translation>Dasselbe in Rot, Grün und Blau für sich, was einen Farbstich entfernt.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/picture_actions.py" />
   <source>The selected layer's mask, or the selection, as a grey picture</source>
   <translation>Die Maske der ausgewählten Ebene oder die Auswahl als graues Bild</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/export_fields.py" />
   <source>The selected layers only</source>
   <translation>Nur die ausgewählten Ebenen</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/picture_actions.py" />
   <source>The selected layers, which stay live; with a part of the picture selected, their pixels in it</source>
   <translation>Die ausgewählten Ebenen, die lebendig bleiben; ist ein Teil des Bildes ausgewählt, ihre Pixel darin</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/selecting.py" />
   <source>The selection was saved.</source>
   <translation>Die Auswahl wurde gespeichert.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/settings.py" />
   <source>The settings could not be kept: {strerror}.</source>
   <translation>Die Einstellungen konnten nicht behalten werden: {strerror}.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/settings.py" />
   <source>The settings could not be read, so the program's own are in use.</source>
   <translation>Die Einstellungen konnten nicht gelesen werden, daher gelten die mitgelieferten.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/shadow_page.py" />
   <source>The shadow of {name}, which it follows wherever that goes.</source>
   <translation>Der Schatten von „{name}“, dem er überallhin folgt.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/print.py" />
   <source>The size of the page.</source>
   <translation>Die Größe der Seite.</translation>
  </message>
  <message>
   <location filename="../../engine/formats/batch_recipe.py" />
   <source>The style picture "{name}" is your own, which JSON cannot hold; apply the project itself.</source>
   <translation>Das Stilbild „{name}“ ist ein eigenes, das JSON nicht enthalten kann: das Projekt selbst anwenden.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/replace_background.py" />
   <source>The subject that was cut out before stays as it is.</source>
   <translation>Das zuvor freigestellte Motiv bleibt, wie es ist.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/finding.py" />
   <source>The subject was copied to a layer of its own; {move} takes it along.</source>
   <translation>Das Motiv wurde auf eine eigene Ebene kopiert; {move} nimmt es mit.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/typesetting.py" />
   <source>The text would be too large: make its letters smaller.</source>
   <translation>Der Text würde zu groß: die Buchstaben verkleinern.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/filters/season.py" />
   <source>The weather or the time of the year that the picture is to show.</source>
   <translation>Das Wetter oder die Jahreszeit, die das Bild zeigen soll.</translation>
  </message>
  <message>
   <location filename="../../engine/generators/weights_check.py" />
   <source>The weights of the model "{name}" are damaged: no safetensors file.</source>
   <translation>Die Gewichte des Modells „{name}“ sind beschädigt: keine safetensors-Datei.</translation>
  </message>
  <message>
   <location filename="../../engine/generators/weights_check.py" />
   <source>The weights of the model "{name}" are damaged: they hold numbers that are not finite.</source>
   <translation>Die Gewichte des Modells „{name}“ sind beschädigt: Sie enthalten Zahlen, die nicht endlich sind.</translation>
  </message>
  <message>
   <location filename="../../engine/generators/card.py" />
   <source>The weights of the model "{name}" are damaged: {path} is not the file that its card describes.</source>
   <translation>Die Gewichte des Modells „{name}“ sind beschädigt: {path} ist nicht die Datei, die seine Karte beschreibt.</translation>
  </message>
  <message>
   <location filename="../../engine/generators/card.py" />
   <source>The weights of the model "{name}" are larger than any of Scumble's models ({path}).</source>
   <translation>Die Gewichte des Modells „{name}“ sind größer als alle Modelle von Scumble ({path}).</translation>
  </message>
  <message>
   <location filename="../../engine/generators/catalog.py" />
   <source>The weights of the model "{name}" are missing: there is no {weights_path}.</source>
   <translation>Die Gewichte des Modells „{name}“ fehlen: {weights_path} gibt es nicht.</translation>
  </message>
  <message>
   <location filename="../../engine/generators/weights.py" />
   <source>The weights of the model "{name}" belong to another kind of network.</source>
   <translation>Die Gewichte des Modells „{name}“ gehören zu einem Netz anderer Art.</translation>
  </message>
  <message>
   <location filename="../../engine/generators/card.py" />
   <source>The weights of the model "{name}" cannot be read: {error} ({path}).</source>
   <translation>Die Gewichte des Modells „{name}“ können nicht gelesen werden: {error} ({path}).</translation>
  </message>
  <message>
   <location filename="../../engine/generators/weights.py" />
   <source>The weights of the model "{name}" do not fit its card.</source>
   <translation>Die Gewichte des Modells „{name}“ passen nicht zu seiner Karte.</translation>
  </message>
  <message>
   <location filename="../../engine/generators/shape.py" />
   <source>The weights of the model "{name}" draw fields of another size than {size} px.</source>
   <translation>Die Gewichte des Modells „{name}“ zeichnen Felder anderer Größe als {size} px.</translation>
  </message>
  <message>
   <location filename="../../engine/generators/card.py" />
   <source>The weights of the model "{name}" hold no directions for its knobs.</source>
   <translation>Die Gewichte des Modells „{name}“ enthalten keine Richtungen für seine Regler.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/looks.py" />
   <source>The wheel zooms (0)</source>
   <translation>Das Mausrad zoomt (0)</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/navigator.py" />
   <source>The whole picture, and what is shown of it</source>
   <translation>Das ganze Bild und was davon zu sehen ist</translation>
  </message>
  <message>
   <location filename="../../engine/worker.py" />
   <source>The worker gave up a job that hangs.</source>
   <translation>Im Arbeitsprozess wurde eine Aufgabe aufgegeben, die hängt.</translation>
  </message>
  <message>
   <location filename="../../engine/worker.py" />
   <source>The worker met an unexpected error.</source>
   <translation>Im Arbeitsprozess trat ein unerwarteter Fehler auf.</translation>
  </message>
  <message>
   <location filename="../../engine/scene/mask_edits.py" />
   <source>The {kind} "{name}" has no mask.</source>
   <translation>Keine Maske hat „{name}“ ({kind}).</translation>
  </message>
  <message>
   <location filename="../../engine/worker.py" />
   <source>The {request} could not be generated: {error}.</source>
   <translation>Konnte nicht generiert werden ({request}): {error}.</translation>
  </message>
  <message>
   <location filename="../../engine/scene/checks.py" />
   <source>The {what} must be a number, not {value}.</source>
   <translation>{what}: Es muss eine Zahl sein, nicht {value}.</translation>
  </message>
  <message>
   <location filename="../../engine/scene/checks.py" />
   <source>The {what} must be a whole number, not {value}.</source>
   <translation>{what}: Es muss eine ganze Zahl sein, nicht {value}.</translation>
  </message>
  <message>
   <location filename="../../engine/scene/checks.py" />
   <source>The {what} must be between {low} and {high}, not {result}.</source>
   <translation>{what}: Der Wert muss zwischen {low} und {high} liegen, nicht bei {result}.</translation>
  </message>
  <message>
   <location filename="../../engine/scene/checks.py" />
   <source>The {what} must have at most {most_pixels} million pixels, not {wide} x {high}.</source>
   <translation>{what}: Es dürfen höchstens {most_pixels} Millionen Pixel sein, nicht {wide} x {high}.</translation>
  </message>
  <message>
   <location filename="../../engine/scene/checks.py" />
   <source>The {what} must not be empty.</source>
   <translation>{what}: Das darf nicht leer sein.</translation>
  </message>
  <message>
   <location filename="../../engine/scene/checks.py" />
   <source>The {what} must not be longer than {longest} characters.</source>
   <translation>{what}: Das darf nicht länger als {longest} Zeichen sein.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/settings.py" />
   <source>Theme</source>
   <translation>Farbschema</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/layers.py" />
   <source>Then paint where it shall be.</source>
   <translation>Dann malen, wo es sein soll.</translation>
  </message>
  <message>
   <location filename="../../engine/generators/catalog.py" />
   <source>There are no models here, so no object can be generated.</source>
   <translation>Hier sind keine Modelle, daher kann kein Objekt generiert werden.</translation>
  </message>
  <message>
   <location filename="../../engine/formats/photo_folder.py" />
   <source>There are no photos in the folder {folder}.</source>
   <translation>Im Ordner {folder} sind keine Fotos.</translation>
  </message>
  <message>
   <location filename="../../engine/generators/noise.py" />
   <source>There are {knobs} knobs, but this model has only {directions}.</source>
   <translation>Es sind {knobs} Regler, aber dieses Modell hat nur {directions}.</translation>
  </message>
  <message>
   <location filename="../../engine/scene/guides.py" />
   <source>There cannot be more than {most_guides} guides.</source>
   <translation>Mehr als {most_guides} Hilfslinien sind nicht möglich.</translation>
  </message>
  <message>
   <location filename="../../engine/scene/layers/text.py" />
   <source>There is no alignment {alignment}.</source>
   <translation>Es gibt keine Ausrichtung {alignment}.</translation>
  </message>
  <message>
   <location filename="../../engine/scene/layers/base.py" />
   <source>There is no blend mode {mode}.</source>
   <translation>Es gibt keinen Mischmodus {mode}.</translation>
  </message>
  <message>
   <location filename="../../engine/generators/catalog.py" />
   <source>There is no class "{class_name}"; known ones: {known}.</source>
   <translation>Es gibt keine Klasse „{class_name}“; bekannt sind {known}.</translation>
  </message>
  <message>
   <location filename="../../engine/generation/maker.py" />
   <source>There is no device "{device}"; choose one of {devices}.</source>
   <translation>Es gibt kein Gerät „{device}“; möglich sind {devices}.</translation>
  </message>
  <message>
   <location filename="../../engine/exemplars/library.py" />
   <source>There is no exemplar "{name}" among your own.</source>
   <translation>Unter den eigenen ist keine Vorlage „{name}“.</translation>
  </message>
  <message>
   <location filename="../../engine/exemplars/library.py" />
   <source>There is no exemplar "{name}" in the library.</source>
   <translation>In der Bibliothek ist keine Vorlage „{name}“.</translation>
  </message>
  <message>
   <location filename="../../engine/exemplars/library.py" />
   <source>There is no exemplar of the class "{class_name}" among your own.</source>
   <translation>Unter den eigenen ist keine Vorlage der Klasse „{class_name}“.</translation>
  </message>
  <message>
   <location filename="../../engine/formats/profiles.py" />
   <source>There is no file {name}.</source>
   <translation>Die Datei {name} gibt es nicht.</translation>
  </message>
  <message>
   <location filename="../../engine/scene/gradients.py" />
   <source>There is no gradient of the shape {shape}.</source>
   <translation>Es gibt keinen Verlauf der Form {shape}.</translation>
  </message>
  <message>
   <location filename="../../engine/generators/catalog.py" />
   <source>There is no kind of scene "{class_name}"; known ones: {known}.</source>
   <translation>Es gibt keine Art von Szene „{class_name}“; bekannt sind {known}.</translation>
  </message>
  <message>
   <location filename="../../engine/scene/mask_edits.py" />
   <source>There is no layer below this one that it could be clipped to.</source>
   <translation>Unter dieser Ebene ist keine, an die sie gebunden werden könnte.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/merging.py" />
   <source>There is no layer below this one to merge it with.</source>
   <translation>Unter dieser Ebene ist keine, mit der sie vereint werden könnte.</translation>
  </message>
  <message>
   <location filename="../../engine/generators/catalog.py" />
   <source>There is no model "{name}"; known ones: {known}.</source>
   <translation>Es gibt kein Modell „{name}“; bekannt sind {known}.</translation>
  </message>
  <message>
   <location filename="../../engine/generation/kind.py" />
   <source>There is no model for "{name}".</source>
   <translation>Für „{name}“ gibt es kein Modell.</translation>
  </message>
  <message>
   <location filename="../../engine/generation/enlarging.py" />
   <source>There is no model here that enlarges photos.</source>
   <translation>Hier gibt es kein Modell, das Fotos vergrößert.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/defects.py" />
   <source>There is no model here that finds dust and scratches.</source>
   <translation>Hier gibt es kein Modell, das Staub und Kratzer findet.</translation>
  </message>
  <message>
   <location filename="../../engine/generation/kinds/fill.py" />
   <source>There is no model here that says what could be in a hole.</source>
   <translation>Hier gibt es kein Modell, das sagt, was in einem Loch sein könnte.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/new_scene.py" />
   <source>There is no model of scenes here, so none can be generated.</source>
   <translation>Hier ist kein Modell für Szenen, daher kann keine generiert werden.</translation>
  </message>
  <message>
   <location filename="../../engine/generators/catalog.py" />
   <source>There is no model of the kind {kind} here.</source>
   <translation>Hier ist kein Modell der Art {kind}.</translation>
  </message>
  <message>
   <location filename="../../engine/generation/kinds/background.py" />
   <source>There is no model that can make a scene of "{title}".</source>
   <translation>Es gibt kein Modell, das eine Szene „{title}“ generieren kann.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/refine_mask.py" />
   <source>There is no model that could make an object.</source>
   <translation>Es ist kein Modell da, das ein Objekt generieren könnte.</translation>
  </message>
  <message>
   <location filename="../../engine/compositing/healing.py" />
   <source>There is no photo here to cut something out of.</source>
   <translation>Hier ist kein Foto, aus dem etwas ausgeschnitten werden könnte.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/removing.py" />
   <source>There is no photo here to find a subject in.</source>
   <translation>Hier ist kein Foto, in dem ein Motiv zu finden wäre.</translation>
  </message>
  <message>
   <location filename="../../engine/compositing/mending.py" />
   <source>There is no photo here to mend.</source>
   <translation>Hier gibt es kein Foto zum Ausbessern.</translation>
  </message>
  <message>
   <location filename="../../engine/scene/replacing.py" />
   <source>There is no photo here whose background could be replaced.</source>
   <translation>Hier ist kein Foto, dessen Hintergrund ersetzt werden könnte.</translation>
  </message>
  <message>
   <location filename="../../engine/compositing/coverage.py" />
   <source>There is no photo in the scene, so there is nothing to compare the picture with.</source>
   <translation>In der Szene ist kein Foto, daher gibt es nichts, womit das Bild verglichen werden könnte.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/clipboard.py" />
   <source>There is no picture in the clipboard.</source>
   <translation>In der Zwischenablage ist kein Bild.</translation>
  </message>
  <message>
   <location filename="../../engine/compositing/flatten.py" />
   <source>There is no picture yet: open a photo first.</source>
   <translation>Noch kein Bild: erst ein Foto öffnen.</translation>
  </message>
  <message>
   <location filename="../../engine/colour/conversion.py" />
   <source>There is no rendering intent {intent}.</source>
   <translation>Es gibt keine Renderpriorität {intent}.</translation>
  </message>
  <message>
   <location filename="../../engine/scene/layers/paint.py" />
   <source>There is no resampling {resampling}.</source>
   <translation>Es gibt keine Neuberechnung {resampling}.</translation>
  </message>
  <message>
   <location filename="../../engine/generation/shapes.py" />
   <source>There is no shape model for "{class_name}".</source>
   <translation>Für „{class_name}“ gibt es kein Formmodell.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/refine_mask.py" />
   <source>There is no shape model for "{class_name}": paint its mask with the brush (B).</source>
   <translation>Es gibt kein Formmodell für „{class_name}“: die Maske mit dem Pinsel malen (B).</translation>
  </message>
  <message>
   <location filename="../../engine/formats/style_pictures.py" />
   <source>There is no style "{name}"; those that come along are {titles}.</source>
   <translation>Es gibt keinen Stil „{name}“; mitgeliefert sind {titles}.</translation>
  </message>
  <message>
   <location filename="../../engine/generators/matting.py" />
   <source>There is no subject: the mask is empty.</source>
   <translation>Es gibt kein Motiv: Die Maske ist leer.</translation>
  </message>
  <message>
   <location filename="../../engine/formats/decoders/raw.py" />
   <source>There is no white balance {white_balance}.</source>
   <translation>Es gibt keinen Weißabgleich {white_balance}.</translation>
  </message>
  <message>
   <location filename="../../engine/worker.py" />
   <source>There is not enough memory for this ({value}); close other programs or documents and try again.</source>
   <translation>Dafür reicht der Speicher nicht ({value}); andere Programme oder Dokumente schließen und noch einmal versuchen.</translation>
  </message>
  <message>
   <location filename="../../engine/worker.py" />
   <source>There is not enough memory to generate this; close other programs or documents and try again.</source>
   <translation>Zum Generieren reicht der Speicher nicht; andere Programme oder Dokumente schließen und noch einmal versuchen.</translation>
  </message>
  <message>
   <location filename="../../engine/formats/decoders/raw.py" />
   <source>There is not enough memory to open {name}.</source>
   <translation>Zum Öffnen von {name} reicht der Speicher nicht.</translation>
  </message>
  <message>
   <location filename="../../engine/exemplars/photo_subject.py" />
   <source>There is nothing in "{name}" yet.</source>
   <translation>In „{name}“ ist noch nichts.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/picture_commands.py" />
   <source>There is nothing to be seen in the picture.</source>
   <translation>Im Bild ist nichts zu sehen.</translation>
  </message>
  <message>
   <location filename="../../engine/compositing/merging.py" />
   <source>There is nothing to be seen of these layers.</source>
   <translation>Von diesen Ebenen ist nichts zu sehen.</translation>
  </message>
  <message>
   <location filename="../../engine/formats/clip.py" />
   <source>There is nothing to copy here.</source>
   <translation>Hier ist nichts zu kopieren.</translation>
  </message>
  <message>
   <location filename="../../engine/formats/export.py" />
   <source>There is nothing to export here: all of it is clear.</source>
   <translation>Hier ist nichts zu exportieren: alles ist durchsichtig.</translation>
  </message>
  <message>
   <location filename="../../engine/formats/project.py" />
   <source>There is nothing to save yet: open a photo first.</source>
   <translation>Noch nichts zu speichern: erst ein Foto öffnen.</translation>
  </message>
  <message>
   <location filename="../../engine/generation/pick_up.py" />
   <source>There is nothing under the mask of "{name}" to pick up.</source>
   <translation>Unter der Maske von „{name}“ gibt es nichts aufzunehmen.</translation>
  </message>
  <message>
   <location filename="../../engine/scene/picture_edits.py" />
   <source>There must be at least one pixel to crop to.</source>
   <translation>Mindestens ein Pixel muss beim Zuschneiden bleiben.</translation>
  </message>
  <message>
   <location filename="../../engine/formats/layered.py" />
   <source>These adjustment layers do what none does here; left out: {adjustments}.</source>
   <translation>Diese Korrekturebenen tun, was hier keine tut; weggelassen: {adjustments}.</translation>
  </message>
  <message>
   <location filename="../../engine/formats/export_options.py" />
   <source>These export settings make no sense.</source>
   <translation>Diese Exporteinstellungen ergeben keinen Sinn.</translation>
  </message>
  <message>
   <location filename="../../engine/formats/layered.py" />
   <source>These layers cut out of those below them, which layers do not here; hidden: {cutting}.</source>
   <translation>Diese Ebenen schneiden aus den Ebenen darunter aus, was Ebenen hier nicht tun; ausgeblendet: {cutting}.</translation>
  </message>
  <message>
   <location filename="../../engine/generators/noise.py" />
   <source>These looks belong to different models: their noises are {one} and {other} long.</source>
   <translation>Diese Aussehen gehören zu verschiedenen Modellen: Ihr Rauschen ist {one} und {other} lang.</translation>
  </message>
  <message>
   <location filename="../../engine/generators/steering.py" />
   <source>These looks come from another model than "{name}".</source>
   <translation>Dieses Aussehen stammt von einem anderen Modell als „{name}“.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/settings.py" />
   <source>These settings were out of range and are as the program came: {names}.</source>
   <translation>Diese Einstellungen lagen außerhalb des Erlaubten und sind wie mitgeliefert: {names}.</translation>
  </message>
  <message>
   <location filename="../../engine/formats/announced.py" />
   <source>These texts in it are not kept: {names}.</source>
   <translation>Diese Texte darin werden nicht behalten: {names}.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/error_dialog.py" />
   <source>They say more, but may hold names of your files and folders</source>
   <translation>Sie sagen mehr, können aber Namen eigener Dateien und Ordner enthalten</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/text_options.py" />
   <source>Thin</source>
   <translation>Dünn</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/about.py" />
   <source>Third parties</source>
   <translation>Dritte</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/locks.py" />
   <source>This class has no knobs</source>
   <translation>Diese Klasse hat keine Regler</translation>
  </message>
  <message>
   <location filename="../../engine/colour/viewing.py" />
   <source>This colour profile is damaged, or has no way to the colours of a printer.</source>
   <translation>Dieses Farbprofil ist beschädigt oder führt nicht zu den Farben eines Druckers.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/export_warnings.py" />
   <source>This folder does not exist.</source>
   <translation>Diesen Ordner gibt es nicht.</translation>
  </message>
  <message>
   <location filename="../../engine/worker.py" />
   <source>This has not moved on for two minutes and was given up; the engine goes on with the rest.</source>
   <translation>Hier ging es zwei Minuten lang nicht weiter, daher wurde es aufgegeben; mit allem anderen geht es weiter.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/recovery.py" />
   <source>This is "{title}" as it was. Save it to keep it.</source>
   <translation>Das ist „{title}“, wie es war. Zum Behalten speichern.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/export_warnings.py" />
   <source>This is no name for a file.</source>
   <translation>Das ist kein Name für eine Datei.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/apply.py" />
   <source>This is no name for a folder.</source>
   <translation>Das ist kein Name für einen Ordner.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/export_warnings.py" />
   <source>This is the file that you opened. Choose another name, so that it stays as it was.</source>
   <translation>Das ist die Datei, die geöffnet wurde. Einen anderen Namen wählen, damit sie bleibt, wie sie war.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/page.py" />
   <source>This layer is locked.</source>
   <translation>Diese Ebene ist gesperrt.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/clone.py" />
   <source>This layer is scaled or turned: select none to copy onto a new one.</source>
   <translation>Diese Ebene ist skaliert oder gedreht: keine auswählen, um auf eine neue zu kopieren.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/replace_background.py" />
   <source>This photo, filled</source>
   <translation>Dieses Foto, gefüllt</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/lens_blur.py" />
   <source>Threshold</source>
   <translation>Schwellenwert</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/new_scene.py" />
   <source>Throw the dice: a dozen other scenes; the chosen one stays until you choose.</source>
   <translation>Würfeln: ein Dutzend andere Szenen; die gewählte bleibt, bis eine andere gewählt wird.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/object_page.py" />
   <source>Throw the dice: another object of this class in the same mask</source>
   <translation>Würfeln: ein anderes Objekt dieser Klasse in derselben Maske</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/layer_actions.py" />
   <source>Throw the dice: another one</source>
   <translation>Würfeln: ein anderes</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/scene_page.py" />
   <source>Throw the dice: another scene of this kind</source>
   <translation>Würfeln: eine andere Szene dieser Art</translation>
  </message>
  <message>
   <location filename="../../engine/scene/tiles.py" />
   <source>Tiles({tiles} of {channels} channels in {box})</source>
   <translation>Tiles({tiles} of {channels} channels in {box})</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/brush_options.py" />
   <source>Tilting the pen flattens the tip</source>
   <translation>Neigen des Stifts macht die Spitze flach</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/white_balance.py" />
   <source>Tint</source>
   <translation>Farbstich</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/knobs.py" />
   <source>To the left {low}, to the right {high}.</source>
   <translation>Nach links {low}, nach rechts {high}.</translation>
  </message>
  <message>
   <location filename="../../engine/formats/extras.py" />
   <source>To work on other machines run {value} first.</source>
   <translation>Um auf anderen Rechnern zu arbeiten, zuerst {value} ausführen.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/select_options.py" />
   <source>Tolerance</source>
   <translation>Toleranz</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/colour_balance.py" />
   <source>Tones</source>
   <translation>Töne</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/actions.py" />
   <source>Tools</source>
   <translation>Werkzeuge</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/colours_page.py" />
   <source>Top</source>
   <translation>Oben</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/canvas_size.py" />
   <source>Top left</source>
   <translation>Oben links</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/canvas_size.py" />
   <source>Top right</source>
   <translation>Oben rechts</translation>
  </message>
  <message>
   <location filename="../../engine/generation/devices.py" />
   <source>Torch finds no device "{choice}" on this computer; choose "auto" or "cpu" instead.</source>
   <translation>Torch findet auf diesem Rechner kein Gerät „{choice}“; stattdessen „auto“ oder „cpu“ wählen.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/actions.py" />
   <source>Tour</source>
   <translation>Tour</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/colour_balance.py" />
   <source>Towards blue, or towards yellow.</source>
   <translation>Richtung Blau oder Richtung Gelb.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/colour_balance.py" />
   <source>Towards green, or towards magenta.</source>
   <translation>Richtung Grün oder Richtung Magenta.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/white_balance.py" />
   <source>Towards magenta, or towards green.</source>
   <translation>Richtung Magenta oder Richtung Grün.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/colour_balance.py" />
   <source>Towards red, or towards cyan.</source>
   <translation>Richtung Rot oder Richtung Cyan.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/hue_saturation.py" />
   <source>Towards white, or towards black.</source>
   <translation>Richtung Weiß oder Richtung Schwarz.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/new_scene.py" />
   <source>Trained on: </source>
   <translation>Trainiert mit: </translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/about.py" />
   <source>Trained on: {source}</source>
   <translation>Trainiert mit: {source}</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/about.py" />
   <source>Trained on: {source} ({count} crops)</source>
   <translation>Trainiert mit: {source} (Ausschnitte: {count})</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/about.py" />
   <source>Trained on: {source} ({count} photos)</source>
   <translation>Trainiert mit: {source} (Fotos: {count})</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/about.py" />
   <source>Trained on: {source} ({count} pictures)</source>
   <translation>Trainiert mit: {source} (Bilder: {count})</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/about.py" />
   <source>Trained on: {source} ({count} scenes)</source>
   <translation>Trainiert mit: {source} (Szenen: {count})</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/canvas_menu.py" />
   <source>Transform</source>
   <translation>Transformieren</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/picture_commands.py" />
   <source>Trim</source>
   <translation>Beschneiden</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/placed_page.py" />
   <source>Turn</source>
   <translation>Drehen</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/object_page.py" />
   <source>Turn a roughly painted mask into a plausible shape of its class</source>
   <translation>Eine grob gemalte Maske zu einer glaubhaften Form ihrer Klasse machen</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/merging.py" />
   <source>Turn into pixels</source>
   <translation>In Pixel umwandeln</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/view_actions.py" />
   <source>Turn the view to the left</source>
   <translation>Ansicht nach links drehen</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/view_actions.py" />
   <source>Turn the view to the right</source>
   <translation>Ansicht nach rechts drehen</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/settings.py" />
   <source>Turn the wheel to zoom instead of scrolling. Ctrl and the wheel zoom always.</source>
   <translation>Das Rad drehen, um zu zoomen statt zu rollen. Strg und Rad zoomen immer.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/move.py" />
   <source>Turn {name}</source>
   <translation>{name} drehen</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/move_options.py" />
   <source>Turn, clockwise, about the pivot: the cross between the handles.</source>
   <translation>Drehung im Uhrzeigersinn um den Drehpunkt: das Kreuz zwischen den Griffen.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/placed_page.py" />
   <source>Turn, clockwise.</source>
   <translation>Drehung, im Uhrzeigersinn.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/hue_saturation.py" />
   <source>Turns the colours round the circle of hues.</source>
   <translation>Dreht die Farben im Farbkreis.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/new_scene.py" />
   <source>Twelve others</source>
   <translation>Zwölf andere</translation>
  </message>
  <message>
   <location filename="../../resources/models/enlarge-2x.json" />
   <source>Twice the pixels of a photo</source>
   <translation>Die doppelte Pixelzahl eines Fotos</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/actions.py" />
   <source>Type a few letters of what you want to do</source>
   <translation>Einige Buchstaben von dem tippen, was geschehen soll</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/kinds/text.py" />
   <source>Type in it on the picture, and set its font, size and colour</source>
   <translation>Im Bild darin tippen und Schrift, Größe und Farbe einstellen</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/layer_actions.py" />
   <source>Type in the selected text; a double click on it does the same</source>
   <translation>Im ausgewählten Text tippen; ein Doppelklick darauf tut dasselbe</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/text_typing.py" />
   <source>Type text</source>
   <translation>Text tippen</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/text_field.py" />
   <source>Type the text. Esc ends typing.</source>
   <translation>Den Text tippen. Esc beendet das Tippen.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/exemplar_form.py" />
   <source>Under which licence the photo may be used.</source>
   <translation>Unter welcher Lizenz das Foto verwendet werden darf.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/actions.py" />
   <source>Undo</source>
   <translation>Rückgängig</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/window_actions.py" />
   <source>Undo click</source>
   <translation>Klick rückgängig</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/window_actions.py" />
   <source>Undo {edit}</source>
   <translation>Rückgängig: {edit}</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/history.py" />
   <source>Undone; a click does it again.</source>
   <translation>Rückgängig gemacht; ein Klick stellt es wieder her.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/layer_commands.py" />
   <source>Ungroup</source>
   <translation>Gruppierung aufheben</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/export_fields.py" />
   <source>Unit</source>
   <translation>Einheit</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/mask_commands.py" />
   <source>Unlink mask</source>
   <translation>Verknüpfung der Maske lösen</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/layers_menu.py" />
   <source>Unlock</source>
   <translation>Entsperren</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/layer_commands.py" />
   <source>Unlock {name}</source>
   <translation>{name} entsperren</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/layers_model.py" />
   <source>Unlock, so that it can be changed.</source>
   <translation>Entsperren, um sie zu ändern.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/file_dialogs.py" />
   <source>Unsaved changes</source>
   <translation>Ungespeicherte Änderungen</translation>
  </message>
  <message>
   <location filename="../../engine/scene/adjustments/unsharp_mask.py" />
   <source>Unsharp mask</source>
   <translation>Unscharf maskieren</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/tab.py" />
   <source>Untitled</source>
   <translation>Unbenannt</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/key_capture.py" />
   <source>Up</source>
   <translation>Aufwärts</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/new_guide.py" />
   <source>Upright</source>
   <translation>Hoch</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/looks_menu.py" />
   <source>Use as exemplar</source>
   <translation>Als Vorlage verwenden</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/library.py" />
   <source>Use for {name}</source>
   <translation>Für {name} verwenden</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/filters/fill_variations.py" />
   <source>Variation</source>
   <translation>Variante</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/filters/fill_variations.py" />
   <source>Variation {number}</source>
   <translation>Variante {number}</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/filters/fill_variations.py" />
   <source>Variation {number}: fill it like this</source>
   <translation>Variante {number}: so füllen</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/variations.py" />
   <source>Variation {number}: let the object look like this</source>
   <translation>Variante {number}: das Objekt so aussehen lassen</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/filters/fill_variations.py" />
   <source>Variations</source>
   <translation>Varianten</translation>
  </message>
  <message>
   <location filename="../../engine/worker.py" />
   <source>Variations need at least one noise.</source>
   <translation>Varianten brauchen mindestens ein Rauschen.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/filters/season.py" />
   <source>Variety</source>
   <translation>Vielfalt</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/vibrance.py" />
   <source>Vibrance</source>
   <translation>Dynamik</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/actions.py" />
   <source>View</source>
   <translation>Ansicht</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/vignette_handle.py" />
   <source>Vignette</source>
   <translation>Vignette</translation>
  </message>
  <message>
   <location filename="../../engine/formats/layered.py" />
   <source>Vivid light</source>
   <translation>Strahlendes Licht</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/placed_page.py" />
   <source>W</source>
   <translation>B</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/actions.py" />
   <source>Wand</source>
   <translation>Zauberstab</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/presets.py" />
   <source>Warmer</source>
   <translation>Wärmer</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/white_balance.py" />
   <source>Warmer towards yellow, cooler towards blue.</source>
   <translation>Wärmer Richtung Gelb, kühler Richtung Blau.</translation>
  </message>
  <message>
   <location filename="../../engine/formats/style_pictures.py" />
   <source>Watercolour</source>
   <translation>Aquarell</translation>
  </message>
  <message>
   <location filename="../../engine/formats/exporters/webp.py" />
   <source>WebP</source>
   <translation>WebP</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/text_options.py" />
   <source>Weight</source>
   <translation>Strichstärke</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/about.py" />
   <source>Weights</source>
   <translation>Gewichte</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/export_fields.py" />
   <source>What</source>
   <translation>Was</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/apply.py" />
   <source>What became of the photos</source>
   <translation>Was aus den Fotos wurde</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/export_all.py" />
   <source>What became of the pictures</source>
   <translation>Was aus den Bildern wurde</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/export_all.py" />
   <source>What becomes of a file that has the same name.</source>
   <translation>Was aus einer Datei desselben Namens wird.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/profile_choice.py" />
   <source>What becomes of colours that the profile cannot hold: relative cuts them off, perceptual makes room.</source>
   <translation>Was aus Farben wird, die das Profil nicht fasst: relativ schneidet sie ab, perzeptiv macht Platz.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/levels.py" />
   <source>What black becomes.</source>
   <translation>Was aus Schwarz wird.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/replace_background.py" />
   <source>What comes behind the subject.</source>
   <translation>Was hinter das Motiv kommt.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/unsharp_mask.py" />
   <source>What differs by less is left alone, as noise is.</source>
   <translation>Was sich weniger unterscheidet, bleibt unberührt, wie etwa Rauschen.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/command_palette.py" />
   <source>What do you want to do?</source>
   <translation>Was soll geschehen?</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/shortcut_editor.py" />
   <source>What does not belong to the subject</source>
   <translation>Was nicht zum Motiv gehört</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/move_options.py" />
   <source>What dragging a handle does. With Ctrl a corner always distorts, with Ctrl+Alt+Shift in perspective.</source>
   <translation>Was das Ziehen eines Griffs tut. Mit Strg verzerrt eine Ecke immer, mit Strg+Alt+Umschalt perspektivisch.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/filters/page.py" />
   <source>What draws it, and under which licence</source>
   <translation>Was es zeichnet und unter welcher Lizenz</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/new_scene.py" />
   <source>What draws the scenes, and under which licence</source>
   <translation>Was die Szenen zeichnet und unter welcher Lizenz</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/looks.py" />
   <source>What is clicked or painted belongs to it</source>
   <translation>Was angeklickt oder gemalt wird, gehört dazu</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/looks.py" />
   <source>What is clicked or painted does not belong to it (Ctrl or Alt)</source>
   <translation>Was angeklickt oder gemalt wird, gehört nicht dazu (Strg oder Alt)</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/kinds/group.py" />
   <source>What is clipped to a group keeps it from passing through.</source>
   <translation>Was an eine Gruppe gebunden ist, hält sie vom Hindurchwirken ab.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/canvas_size.py" />
   <source>What is cut off stays in the project.</source>
   <translation>Abgeschnittenes bleibt im Projekt.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/colour_balance.py" />
   <source>What is dark, what is bright, or what lies between.</source>
   <translation>Dunkles, Helles oder was dazwischen liegt.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/apply.py" />
   <source>What is in the folder stays where photo, layers and settings are as they were.</source>
   <translation>Was im Ordner liegt, bleibt, wo Foto, Ebenen und Einstellungen wie zuvor sind.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/locks.py" />
   <source>What is kept stays as it is when the dice is thrown or looks come from elsewhere.</source>
   <translation>Was behalten wird, bleibt, wenn gewürfelt wird oder fremdes Aussehen kommt.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/view_actions.py" />
   <source>What is moved or drawn comes to lie at edges and middles, and at guides and the grid while they are shown</source>
   <translation>Bewegtes und Gezeichnetes rastet an Kanten und Mitten ein, an Hilfslinien und Raster, solange diese zu sehen sind</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/picture_actions.py" />
   <source>What is seen of the picture, all layers together</source>
   <translation>Was vom Bild zu sehen ist, alle Ebenen zusammen</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/export_fields.py" />
   <source>What is selected</source>
   <translation>Das Ausgewählte</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/actions.py" />
   <source>What is selected goes, and what lies around it takes its place, on a layer of its own</source>
   <translation>Ausgewähltes verschwindet, und die Umgebung tritt an seine Stelle, auf einer eigenen Ebene</translation>
  </message>
  <message>
   <location filename="../../engine/scene/filters/fill.py" />
   <source>What is selected is replaced by what could be there, made of the picture around it</source>
   <translation>Das Ausgewählte wird durch das ersetzt, was dort sein könnte, aus dem Bild ringsum</translation>
  </message>
  <message>
   <location filename="../../engine/formats/part.py" />
   <source>What is selected lies beside the picture.</source>
   <translation>Das Ausgewählte liegt neben dem Bild.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/select_actions.py" />
   <source>What is selected of the photo, onto a layer over a hole that is filled from around it</source>
   <translation>Was vom Foto ausgewählt ist, auf eine Ebene über einem Loch, das aus der Umgebung gefüllt wird</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/levels.py" />
   <source>What is this bright or brighter becomes the brightest.</source>
   <translation>Was so hell ist oder heller, wird das Hellste.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/threshold.py" />
   <source>What is this bright or brighter becomes white.</source>
   <translation>Was so hell ist oder heller, wird weiß.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/levels.py" />
   <source>What is this dark or darker becomes the darkest.</source>
   <translation>Was so dunkel ist oder dunkler, wird das Dunkelste.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/exemplar_form.py" />
   <source>What it is</source>
   <translation>Was es ist</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/exemplar_form.py" />
   <source>What it is: one of the list, or any other word, which needs no model.</source>
   <translation>Was es ist: eine aus der Liste oder ein anderes Wort, das kein Modell braucht.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/proof_badge.py" />
   <source>What lies above it leaves each pixel as it was.</source>
   <translation>Was darüber liegt, lässt jedes Pixel, wie es war.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/filters/style.py" />
   <source>What paints: a neural network, which keeps shapes and can be refined in some seconds, or pieces cut out of the picture itself.</source>
   <translation>Was malt: ein neuronales Netz, das Formen bewahrt und in einigen Sekunden verfeinert werden kann, oder Stücke aus dem Bild selbst.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/look_tools.py" />
   <source>What stands there in the photo, where the mask is</source>
   <translation>Was im Foto dort steht, wo die Maske ist</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/print.py" />
   <source>What stays white on each side, in millimetres.</source>
   <translation>Was auf jeder Seite weiß bleibt, in Millimetern.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/subject_options.py" />
   <source>What takes the subject's place.</source>
   <translation>Was an die Stelle des Motivs tritt.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/select_actions.py" />
   <source>What the layer covers; Ctrl+click on its picture in the list does the same</source>
   <translation>Was die Ebene deckt; Strg-Klick auf ihr Bild in der Liste tut dasselbe</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/mask_part.py" />
   <source>What the mask does</source>
   <translation>Was die Maske bewirkt</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/properties.py" />
   <source>What the next stroke of the brush will become.</source>
   <translation>Was der nächste Pinselstrich wird.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/options.py" />
   <source>What the next stroke will become.</source>
   <translation>Was der nächste Strich wird.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/object_page.py" />
   <source>What the object is. Its mask and its noise stay.</source>
   <translation>Was das Objekt ist. Maske und Rauschen bleiben.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/profiles.py" />
   <source>What the picture's colours are brought into.</source>
   <translation>Wohin die Farben des Bildes gebracht werden.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/profiles.py" />
   <source>What the picture's numbers mean.</source>
   <translation>Was die Zahlen des Bildes bedeuten.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/replace_background.py" />
   <source>What the scene shows.</source>
   <translation>Was die Szene zeigt.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/scene_page.py" />
   <source>What the scene shows. Its noise stays.</source>
   <translation>Was die Szene zeigt. Ihr Rauschen bleibt.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/scene_controls.py" />
   <source>What the scenes show.</source>
   <translation>Was die Szenen zeigen.</translation>
  </message>
  <message>
   <location filename="../../engine/formats/clip.py" />
   <source>What was copied</source>
   <translation>Das Kopierte</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/clipboard.py" />
   <source>What was pasted was converted to {profile}, the document's own.</source>
   <translation>Das Eingefügte wurde in {profile} umgewandelt, das Profil des Dokuments.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/actions.py" />
   <source>What went wrong in Scumble itself, as a report to copy that names none of your files</source>
   <translation>Was in Scumble selbst schiefging, als Bericht zum Kopieren, der keine eigenen Dateien nennt</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/levels.py" />
   <source>What white becomes.</source>
   <translation>Was aus Weiß wird.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/box_options.py" />
   <source>What will fill the next box.</source>
   <translation>Was den nächsten Rahmen füllt.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/error_dialog.py" />
   <source>When something goes wrong in Scumble itself, a report of it can be copied here.</source>
   <translation>Geht in Scumble selbst etwas schief, kann hier ein Bericht davon kopiert werden.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/drop_shadow_page.py" />
   <source>Where it falls: 0° to the right, 90° down.</source>
   <translation>Wohin er fällt: 0° nach rechts, 90° nach unten.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/shadow_page.py" />
   <source>Where it falls: 0° to the right, 90° towards you, −90° behind the object.</source>
   <translation>Wohin er fällt: 0° nach rechts, 90° nach vorn, −90° hinter das Objekt.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/settings.py" />
   <source>Where objects are generated. Automatic takes a GPU if there is one. Counts from the next start.</source>
   <translation>Wo Objekte generiert werden. „Automatisch“ nimmt eine GPU, wenn eine da ist. Gilt ab dem nächsten Start.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/removing.py" />
   <source>Where something of it is left, paint over it with {brush}: it goes, too.</source>
   <translation>Wo noch etwas davon übrig ist, nimmt es {brush} weg: einfach darübermalen.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/vignette.py" />
   <source>Where the middle is, from left to right.</source>
   <translation>Wo die Mitte liegt, von links nach rechts.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/vignette.py" />
   <source>Where the middle is, from top to bottom.</source>
   <translation>Wo die Mitte liegt, von oben nach unten.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/apply.py" />
   <source>Where the pictures go, with a report; it is made where it is not there.</source>
   <translation>Wohin die Bilder kommen, mit einem Bericht; er wird angelegt, wenn es ihn nicht gibt.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/export_all.py" />
   <source>Where the pictures go; it is made where it is not there.</source>
   <translation>Wohin die Bilder kommen; was nicht da ist, wird angelegt.</translation>
  </message>
  <message>
   <location filename="../../engine/exemplars/folder.py" />
   <source>Whether "{name}" is rendered must be true or false.</source>
   <translation>Ob „{name}“ gerendert ist, muss wahr oder falsch sein.</translation>
  </message>
  <message>
   <location filename="../../engine/exemplars/folder.py" />
   <source>Whether "{name}" is whole must be true or false.</source>
   <translation>Ob „{name}“ ganz ist, muss wahr oder falsch sein.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/histogram.py" />
   <source>Which values are shown.</source>
   <translation>Welche Werte gezeigt werden.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/new_guide.py" />
   <source>Which way the guide runs</source>
   <translation>Wie die Hilfslinie verläuft</translation>
  </message>
  <message>
   <location filename="../../engine/formats/style_pictures.py" />
   <source>Whirls</source>
   <translation>Wirbel</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/export_fields.py" />
   <source>White</source>
   <translation>Weiß</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/raw.py" />
   <source>White balance</source>
   <translation>Weißabgleich</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/picture_actions.py" />
   <source>White covers, black does not: for the selected object or adjustment, else as the selection</source>
   <translation>Weiß deckt, Schwarz nicht: für das ausgewählte Objekt oder die Korrektur, sonst als Auswahl</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/threshold.py" />
   <source>White from a brightness on, black below it.</source>
   <translation>Weiß ab einer Helligkeit, darunter Schwarz.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/exemplar_form.py" />
   <source>Who took the photo</source>
   <translation>Wer das Foto aufgenommen hat</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/exemplar_part.py" />
   <source>Whose the exemplar is, and under which licence</source>
   <translation>Von wem die Vorlage ist und unter welcher Lizenz</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/scene_controls.py" />
   <source>Width</source>
   <translation>Breite</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/size_fields.py" />
   <source>Width and height change together</source>
   <translation>Breite und Höhe ändern sich gemeinsam</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/looks.py" />
   <source>Width of the brush on the photo.</source>
   <translation>Breite des Pinsels auf dem Foto.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/options.py" />
   <source>Width of the brush on the picture.</source>
   <translation>Breite des Pinsels auf dem Bild.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/crop_options.py" />
   <source>Width of the own ratio.</source>
   <translation>Breite des eigenen Verhältnisses.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/crop_options.py" />
   <source>Width of the ratio</source>
   <translation>Breite des Verhältnisses</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/text.py" />
   <source>Width of the text</source>
   <translation>Breite des Textes</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/move_options.py" />
   <source>Width of what is selected, along its own side.</source>
   <translation>Breite des Ausgewählten, entlang der eigenen Seite.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/placed_page.py" />
   <source>Width of what it shows, along its own side; the height stays.</source>
   <translation>Breite des Gezeigten, entlang der eigenen Seite; die Höhe bleibt.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/crop_options.py" />
   <source>Width of what stays, in pixels.</source>
   <translation>Breite dessen, was bleibt, in Pixeln.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/canvas_size.py" />
   <source>Width {width} px, height {height} px.</source>
   <translation>Breite {width} px, Höhe {height} px.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/print.py" />
   <source>With so few pixels per inch they may be seen.</source>
   <translation>Bei so wenigen Pixeln pro Zoll sind sie vielleicht zu sehen.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/error_dialog.py" />
   <source>With the error's own words</source>
   <translation>Mit den Worten des Fehlers</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/align_actions.py" />
   <source>With those of all that is selected; a single layer's with the picture's</source>
   <translation>Mit denen von allem Ausgewählten; bei einer einzelnen Ebene mit denen des Bildes</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/properties.py" />
   <source>Without a model no object can be generated. {reason}</source>
   <translation>Ohne Modell kann kein Objekt generiert werden. {reason}</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/export_warnings.py" />
   <source>Without its profile the picture will be shown in other colours.</source>
   <translation>Ohne sein Profil erscheint das Bild in anderen Farben.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/file_dialogs.py" />
   <source>Without saving, the changes of the last minute are lost.</source>
   <translation>Ohne Speichern gehen die Änderungen der letzten Minute verloren.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/file_dialogs.py" />
   <source>Without saving, the changes of the last {count} hours are lost.</source>
   <translation>Ohne Speichern gehen die Änderungen der letzten {count} Stunden verloren.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/file_dialogs.py" />
   <source>Without saving, the changes of the last {count} minutes are lost.</source>
   <translation>Ohne Speichern gehen die Änderungen der letzten {count} Minuten verloren.</translation>
  </message>
  <message>
   <location filename="../../engine/formats/style_pictures.py" />
   <source>Woodcut</source>
   <translation>Holzschnitt</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/subject_options.py" />
   <source>Working…</source>
   <translation>In Arbeit …</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/actions.py" />
   <source>Write all pictures that are open into a folder, each in a file of its own</source>
   <translation>Alle geöffneten Bilder in einen Ordner schreiben, jedes in eine eigene Datei</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/mask_actions.py" />
   <source>Write the layer's mask as a grey picture</source>
   <translation>Die Maske der Ebene als graues Bild schreiben</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/actions.py" />
   <source>Write the picture as PNG, JPEG, TIFF or in another format</source>
   <translation>Das Bild als PNG, JPEG, TIFF oder in einem anderen Format schreiben</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/select_actions.py" />
   <source>Write the selection as a grey picture</source>
   <translation>Die Auswahl als graues Bild schreiben</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/actions.py" />
   <source>Write this picture once more under the same name, as it was chosen last</source>
   <translation>Dieses Bild noch einmal unter demselben Namen schreiben, wie zuletzt gewählt</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/export_fields.py" />
   <source>Writes into the picture, and into a file beside it, which pixels were generated, by which model and from which exemplar, with licences and credits.</source>
   <translation>Schreibt in das Bild und in eine Datei daneben, welche Pixel generiert wurden, von welchem Modell und nach welcher Vorlage, mit Lizenzen und Urhebern.</translation>
  </message>
  <message>
   <location filename="../../engine/formats/travelling.py" />
   <source>XMP data</source>
   <translation>XMP-Daten</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/settings.py" />
   <source>Yellow</source>
   <translation>Gelb</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/presets.py" />
   <source>Yellow filter</source>
   <translation>Gelbfilter</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/black_white.py" />
   <source>Yellows</source>
   <translation>Gelbtöne</translation>
  </message>
  <message>
   <location filename="../../engine/formats/reading.py" />
   <source>You have no permission to read {name}.</source>
   <translation>Die Berechtigung, {name} zu lesen, fehlt.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/filters/style.py" />
   <source>Your own picture</source>
   <translation>Eigenes Bild</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/filters/style.py" />
   <source>Your own: {name}</source>
   <translation>Eigenes: {name}</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/error_dialog.py" />
   <source>Your picture is as it was before.</source>
   <translation>Das Bild ist, wie es vorher war.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/kept_presets.py" />
   <source>Your presets could not be read.</source>
   <translation>Die eigenen Vorgaben konnten nicht gelesen werden.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/navigator.py" />
   <source>Zoom</source>
   <translation>Zoom</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/shortcut_editor.py" />
   <source>Zoom at the pointer</source>
   <translation>Am Zeiger zoomen</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/view_actions.py" />
   <source>Zoom in</source>
   <translation>Einzoomen</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/view_actions.py" />
   <source>Zoom out</source>
   <translation>Auszoomen</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/shortcut_editor.py" />
   <source>\ or &lt; held</source>
   <translation>\ oder &lt; gehalten</translation>
  </message>
  <message>
   <location filename="../../engine/formats/pixels.py" />
   <source>a FITS picture</source>
   <translation>ein FITS-Bild</translation>
  </message>
  <message>
   <location filename="../../engine/formats/pixels.py" />
   <source>a GIMP file (XCF)</source>
   <translation>eine GIMP-Datei (XCF)</translation>
  </message>
  <message>
   <location filename="../../engine/formats/pixels.py" />
   <source>a PostScript file</source>
   <translation>eine PostScript-Datei</translation>
  </message>
  <message>
   <location filename="../../engine/formats/pixels.py" />
   <source>a Radiance picture (HDR)</source>
   <translation>ein Radiance-Bild (HDR)</translation>
  </message>
  <message>
   <location filename="../../engine/formats/pixels.py" />
   <source>a Windows icon</source>
   <translation>ein Windows-Symbol</translation>
  </message>
  <message>
   <location filename="../../resources/exemplars/index.json" />
   <source>a bar behind its tail taken away</source>
   <translation>eine Stange hinter dem Schwanz entfernt</translation>
  </message>
  <message>
   <location filename="../../resources/exemplars/index.json" />
   <source>a bench behind it taken away</source>
   <translation>eine Bank dahinter entfernt</translation>
  </message>
  <message>
   <location filename="../../resources/exemplars/index.json" />
   <source>a blade of grass painted over</source>
   <translation>ein Grashalm übermalt</translation>
  </message>
  <message>
   <location filename="../../resources/exemplars/index.json" />
   <source>a blue cast taken away</source>
   <translation>ein Blaustich entfernt</translation>
  </message>
  <message>
   <location filename="../../resources/exemplars/index.json" />
   <source>a blurred branch taken away</source>
   <translation>ein unscharfer Ast entfernt</translation>
  </message>
  <message>
   <location filename="../../engine/formats/records.py" />
   <source>a box in it has not four sides</source>
   <translation>ein Rahmen darin hat nicht vier Seiten</translation>
  </message>
  <message>
   <location filename="../../resources/exemplars/index.json" />
   <source>a branch taken away</source>
   <translation>ein Ast entfernt</translation>
  </message>
  <message>
   <location filename="../../resources/exemplars/index.json" />
   <source>a bush behind its neck taken away</source>
   <translation>ein Busch hinter dem Hals entfernt</translation>
  </message>
  <message>
   <location filename="../../engine/formats/kinds/background.py" />
   <source>a colour has the wrong form</source>
   <translation>eine Farbe hat die falsche Form</translation>
  </message>
  <message>
   <location filename="../../engine/colour/curves.py" />
   <source>a curve is cut off</source>
   <translation>eine Kurve ist abgeschnitten</translation>
  </message>
  <message>
   <location filename="../../engine/colour/curves.py" />
   <source>a curve is of another kind</source>
   <translation>eine Kurve ist von anderer Art</translation>
  </message>
  <message>
   <location filename="../../resources/exemplars/index.json" />
   <source>a flower behind its wing taken away</source>
   <translation>eine Blume hinter dem Flügel entfernt</translation>
  </message>
  <message>
   <location filename="../../resources/exemplars/index.json" />
   <source>a gap in its trunk filled</source>
   <translation>eine Lücke im Rüssel gefüllt</translation>
  </message>
  <message>
   <location filename="../../engine/formats/kinds/background.py" />
   <source>a kind of scene has the wrong form</source>
   <translation>eine Art von Szene hat die falsche Form</translation>
  </message>
  <message>
   <location filename="../../engine/formats/project_pictures.py" />
   <source>a layer in it covers more than any can</source>
   <translation>eine Ebene darin deckt mehr, als möglich ist</translation>
  </message>
  <message>
   <location filename="../../engine/formats/project_reader.py" />
   <source>a layer shows a photo that is not there</source>
   <translation>eine Ebene zeigt ein Foto, das nicht da ist</translation>
  </message>
  <message>
   <location filename="../../engine/formats/openraster.py" />
   <source>a layer's opacity is not between 0 and 1</source>
   <translation>die Deckkraft einer Ebene liegt nicht zwischen 0 und 1</translation>
  </message>
  <message>
   <location filename="../../resources/exemplars/index.json" />
   <source>a leaf taken away</source>
   <translation>ein Blatt entfernt</translation>
  </message>
  <message>
   <location filename="../../resources/exemplars/index.json" />
   <source>a leash and grass taken away</source>
   <translation>eine Leine und Gras entfernt</translation>
  </message>
  <message>
   <location filename="../../resources/exemplars/index.json" />
   <source>a leash painted over</source>
   <translation>eine Leine übermalt</translation>
  </message>
  <message>
   <location filename="../../resources/exemplars/index.json" />
   <source>a leash taken away</source>
   <translation>eine Leine entfernt</translation>
  </message>
  <message>
   <location filename="../../resources/exemplars/index.json" />
   <source>a leg and a breast found again</source>
   <translation>ein Bein und eine Brust wiedergefunden</translation>
  </message>
  <message>
   <location filename="../../resources/exemplars/index.json" />
   <source>a pan before its leg painted over</source>
   <translation>eine Pfanne vor dem Bein übermalt</translation>
  </message>
  <message>
   <location filename="../../engine/formats/archive.py" />
   <source>a part of it is damaged</source>
   <translation>ein Teil davon ist beschädigt</translation>
  </message>
  <message>
   <location filename="../../engine/formats/archive.py" />
   <source>a part of it is missing</source>
   <translation>ein Teil davon fehlt</translation>
  </message>
  <message>
   <location filename="../../engine/formats/fields.py" />
   <source>a part of its description has the wrong form</source>
   <translation>ein Teil seiner Beschreibung hat die falsche Form</translation>
  </message>
  <message>
   <location filename="../../resources/exemplars/index.json" />
   <source>a petal behind it taken away</source>
   <translation>ein Blütenblatt dahinter entfernt</translation>
  </message>
  <message>
   <location filename="../../engine/formats/project_reader.py" />
   <source>a photo in it has a resolution that makes no sense</source>
   <translation>ein Foto darin hat eine unsinnige Auflösung</translation>
  </message>
  <message>
   <location filename="../../engine/formats/project_reader.py" />
   <source>a photo in it has not as many samples as pixels</source>
   <translation>ein Foto darin hat nicht so viele Werte wie Pixel</translation>
  </message>
  <message>
   <location filename="../../engine/formats/project_pictures.py" />
   <source>a picture in it</source>
   <translation>ein Bild darin</translation>
  </message>
  <message>
   <location filename="../../engine/formats/png_stripes.py" />
   <source>a picture in it ends too early</source>
   <translation>ein Bild darin endet zu früh</translation>
  </message>
  <message>
   <location filename="../../engine/formats/png_stripes.py" />
   <source>a picture in it is damaged</source>
   <translation>ein Bild darin ist beschädigt</translation>
  </message>
  <message>
   <location filename="../../engine/formats/project_pictures.py" />
   <source>a picture in it is larger than what it is for</source>
   <translation>ein Bild darin ist größer als sein Zweck</translation>
  </message>
  <message>
   <location filename="../../engine/formats/png_stripes.py" />
   <source>a picture in it is not a PNG</source>
   <translation>ein Bild darin ist kein PNG</translation>
  </message>
  <message>
   <location filename="../../engine/formats/png_stripes.py" />
   <source>a picture in it is packed in a way that is not supported</source>
   <translation>ein Bild darin ist auf eine Weise gepackt, die nicht unterstützt wird</translation>
  </message>
  <message>
   <location filename="../../engine/formats/records.py" />
   <source>a picture of paint has no alpha</source>
   <translation>ein Bild einer Malebene hat keinen Alphakanal</translation>
  </message>
  <message>
   <location filename="../../engine/formats/records.py" />
   <source>a picture of tiles is smaller than it should be</source>
   <translation>ein Bild aus Kacheln ist kleiner, als es sein sollte</translation>
  </message>
  <message>
   <location filename="../../resources/exemplars/index.json" />
   <source>a piece of ground at its paw taken away</source>
   <translation>ein Stück Boden an der Pfote entfernt</translation>
  </message>
  <message>
   <location filename="../../resources/exemplars/index.json" />
   <source>a second flower taken away</source>
   <translation>eine zweite Blume entfernt</translation>
  </message>
  <message>
   <location filename="../../resources/exemplars/index.json" />
   <source>a spot on its leg painted over</source>
   <translation>ein Fleck auf dem Bein übermalt</translation>
  </message>
  <message>
   <location filename="../../resources/exemplars/index.json" />
   <source>a stick before its leg painted over</source>
   <translation>ein Stock vor dem Bein übermalt</translation>
  </message>
  <message>
   <location filename="../../resources/exemplars/index.json" />
   <source>a straw before its breast painted over</source>
   <translation>ein Halm vor der Brust übermalt</translation>
  </message>
  <message>
   <location filename="../../resources/exemplars/index.json" />
   <source>a stump taken away</source>
   <translation>ein Stumpf entfernt</translation>
  </message>
  <message>
   <location filename="../../engine/colour/tables.py" />
   <source>a table is cut off</source>
   <translation>eine Tabelle ist abgeschnitten</translation>
  </message>
  <message>
   <location filename="../../engine/colour/black_point.py" />
   <source>a table is of another kind</source>
   <translation>eine Tabelle ist von anderer Art</translation>
  </message>
  <message>
   <location filename="../../resources/exemplars/index.json" />
   <source>a twig before its tail taken away</source>
   <translation>ein Zweig vor dem Schwanz entfernt</translation>
  </message>
  <message>
   <location filename="../../resources/exemplars/index.json" />
   <source>a violet cast of its coat taken away</source>
   <translation>ein violetter Farbstich des Fells entfernt</translation>
  </message>
  <message>
   <location filename="../../resources/exemplars/index.json" />
   <source>a wall and toys taken away</source>
   <translation>eine Wand und Spielzeug entfernt</translation>
  </message>
  <message>
   <location filename="../../resources/exemplars/index.json" />
   <source>a window frame at its ear and ground between its legs taken away</source>
   <translation>ein Fensterrahmen am Ohr und Boden zwischen den Beinen entfernt</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/page.py" />
   <source>adjustment</source>
   <translation>Korrektur</translation>
  </message>
  <message>
   <location filename="../../resources/models/detail-4x-open.json" />
   <source>aeroplane</source>
   <translation>Flugzeug</translation>
  </message>
  <message>
   <location filename="../../engine/formats/pixels.py" />
   <source>an OpenEXR picture</source>
   <translation>ein OpenEXR-Bild</translation>
  </message>
  <message>
   <location filename="../../engine/formats/pixels.py" />
   <source>an SVG drawing</source>
   <translation>eine SVG-Zeichnung</translation>
  </message>
  <message>
   <location filename="../../engine/formats/pixels.py" />
   <source>an XML file</source>
   <translation>eine XML-Datei</translation>
  </message>
  <message>
   <location filename="../../engine/generation/licences.py" />
   <source>an exemplar {licence}</source>
   <translation>eine Vorlage unter {licence}</translation>
  </message>
  <message>
   <location filename="../../engine/compositing/appearance.py" />
   <source>an object</source>
   <translation>ein Objekt</translation>
  </message>
  <message>
   <location filename="../../engine/formats/project_reader.py" />
   <source>an object uses an exemplar that is not there</source>
   <translation>ein Objekt verwendet eine Vorlage, die nicht da ist</translation>
  </message>
  <message>
   <location filename="../../engine/formats/exif.py" />
   <source>an offset points outside</source>
   <translation>ein Verweis zeigt nach draußen</translation>
  </message>
  <message>
   <location filename="../../engine/generators/plugins.py" />
   <source>an unknown package</source>
   <translation>einem unbekannten Paket</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/file_dialogs.py" />
   <source>and {count} more</source>
   <translation>und {count} weitere</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/about.py" />
   <source>arrays of numbers</source>
   <translation>Zahlenfelder</translation>
  </message>
  <message>
   <location filename="../../engine/generation/kinds/background.py" />
   <source>as it is</source>
   <translation>wie es ist</translation>
  </message>
  <message>
   <location filename="../../resources/models/season.json" />
   <source>autumn</source>
   <translation>Herbst</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/kinds/background.py" />
   <source>background</source>
   <translation>Hintergrund</translation>
  </message>
  <message>
   <location filename="../../resources/models/detail-4x-open.json" />
   <source>bear</source>
   <translation>Bär</translation>
  </message>
  <message>
   <location filename="../../resources/models/detail-4x-open.json" />
   <source>bicycle</source>
   <translation>Fahrrad</translation>
  </message>
  <message>
   <location filename="../../resources/models/detail-4x-open.json" />
   <source>bird</source>
   <translation>Vogel</translation>
  </message>
  <message>
   <location filename="../../resources/models/segmentation-128.json" />
   <source>bison</source>
   <translation>Bison</translation>
  </message>
  <message>
   <location filename="../../resources/exemplars/index.json" />
   <source>boards behind its legs taken away</source>
   <translation>Bretter hinter den Beinen entfernt</translation>
  </message>
  <message>
   <location filename="../../resources/models/detail-4x-open.json" />
   <source>boat</source>
   <translation>Boot</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/colours_page.py" />
   <source>bottom</source>
   <translation>unten</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/canvas_size.py" />
   <source>bottom left</source>
   <translation>unten links</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/canvas_size.py" />
   <source>bottom right</source>
   <translation>unten rechts</translation>
  </message>
  <message>
   <location filename="../../resources/models/background-128.json" />
   <source>bright sky</source>
   <translation>heller Himmel</translation>
  </message>
  <message>
   <location filename="../../resources/models/background-128.json" />
   <source>brightness</source>
   <translation>Helligkeit</translation>
  </message>
  <message>
   <location filename="../../engine/scene/brush.py" />
   <source>brush's radius</source>
   <translation>Radius des Pinsels</translation>
  </message>
  <message>
   <location filename="../../resources/models/background-128.json" />
   <source>buildings</source>
   <translation>Gebäude</translation>
  </message>
  <message>
   <location filename="../../engine/generators/families.py" />
   <source>butterflies and birds</source>
   <translation>Schmetterlinge und Vögel</translation>
  </message>
  <message>
   <location filename="../../resources/models/detail-4x-open.json" />
   <source>butterfly</source>
   <translation>Schmetterling</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/rights.py" />
   <source>by {credit}</source>
   <translation>von {credit}</translation>
  </message>
  <message>
   <location filename="../../resources/models/segmentation-128.json" />
   <source>camel</source>
   <translation>Kamel</translation>
  </message>
  <message>
   <location filename="../../engine/generation/errors.py" />
   <source>can't allocate memory</source>
   <translation>can't allocate memory</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/replacing.py" />
   <source>cancel, select it, and choose this again</source>
   <translation>abbrechen, es auswählen und dies noch einmal wählen</translation>
  </message>
  <message>
   <location filename="../../resources/models/detail-4x-open.json" />
   <source>car</source>
   <translation>Auto</translation>
  </message>
  <message>
   <location filename="../../resources/models/cartoon.json" />
   <source>cartoon</source>
   <translation>Cartoon</translation>
  </message>
  <message>
   <location filename="../../resources/models/detail-4x-open.json" />
   <source>cat</source>
   <translation>Katze</translation>
  </message>
  <message>
   <location filename="../../resources/models/detail-4x-open.json" />
   <source>chair</source>
   <translation>Stuhl</translation>
  </message>
  <message>
   <location filename="../../resources/models/segmentation-128.json" />
   <source>cheetah</source>
   <translation>Gepard</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/scene_gallery.py" />
   <source>chosen</source>
   <translation>ausgewählt</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/layers_model.py" />
   <source>clipped to the layer below</source>
   <translation>an die Ebene darunter gebunden</translation>
  </message>
  <message>
   <location filename="../../resources/models/season.json" />
   <source>cloudy</source>
   <translation>bewölkt</translation>
  </message>
  <message>
   <location filename="../../resources/models/background-128.json" />
   <source>cloudy sky</source>
   <translation>bewölkter Himmel</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/export_fields.py" />
   <source>cm</source>
   <translation>cm</translation>
  </message>
  <message>
   <location filename="../../engine/formats/travelling.py" />
   <source>colour profile</source>
   <translation>Farbprofil</translation>
  </message>
  <message>
   <location filename="../../resources/models/foreground-128-open.json" />
   <source>colourfulness</source>
   <translation>Farbigkeit</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/kinds/background.py" />
   <source>colours</source>
   <translation>Farben</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/library.py" />
   <source>comes along</source>
   <translation>mitgeliefert</translation>
  </message>
  <message>
   <location filename="../../resources/models/background-128.json" />
   <source>contrast</source>
   <translation>Kontrast</translation>
  </message>
  <message>
   <location filename="../../resources/models/background-128.json" />
   <source>cooler</source>
   <translation>kühler</translation>
  </message>
  <message>
   <location filename="../../resources/models/detail-4x-open.json" />
   <source>cow</source>
   <translation>Kuh</translation>
  </message>
  <message>
   <location filename="../../resources/models/segmentation-128.json" />
   <source>coyote</source>
   <translation>Kojote</translation>
  </message>
  <message>
   <location filename="../../engine/scene/adjustments/curves.py" />
   <source>curve's input</source>
   <translation>Eingang der Kurve</translation>
  </message>
  <message>
   <location filename="../../engine/scene/adjustments/curves.py" />
   <source>curve's output</source>
   <translation>Ausgang der Kurve</translation>
  </message>
  <message>
   <location filename="../../engine/exemplars/from_photo.py" />
   <source>cut out of the photo</source>
   <translation>aus dem Foto freigestellt</translation>
  </message>
  <message>
   <location filename="../../resources/exemplars/index.json" />
   <source>cut out of the photo and reduced in size</source>
   <translation>aus dem Foto freigestellt und verkleinert</translation>
  </message>
  <message>
   <location filename="../../engine/exemplars/from_photo.py" />
   <source>cut out of the photo, edge colours freed of the ground</source>
   <translation>aus dem Foto freigestellt, Randfarben vom Boden befreit</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/kinds/paint.py" />
   <source>cut-out</source>
   <translation>Freisteller</translation>
  </message>
  <message>
   <location filename="../../resources/models/background-128.json" />
   <source>darker</source>
   <translation>dunkler</translation>
  </message>
  <message>
   <location filename="../../resources/models/background-128.json" />
   <source>darker above</source>
   <translation>oben dunkler</translation>
  </message>
  <message>
   <location filename="../../resources/models/background-128.json" />
   <source>darker left</source>
   <translation>links dunkler</translation>
  </message>
  <message>
   <location filename="../../resources/models/segmentation-128.json" />
   <source>deer</source>
   <translation>Hirsch</translation>
  </message>
  <message>
   <location filename="../../resources/models/defects.json" />
   <source>defects</source>
   <translation>Bildfehler</translation>
  </message>
  <message>
   <location filename="../../resources/models/background-128.json" />
   <source>detail</source>
   <translation>Details</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/scene_controls.py" />
   <source>directions without a name</source>
   <translation>Richtungen ohne Namen</translation>
  </message>
  <message>
   <location filename="../../resources/models/detail-4x-open.json" />
   <source>dog</source>
   <translation>Hund</translation>
  </message>
  <message>
   <location filename="../../resources/models/segmentation-128.json" />
   <source>donkey</source>
   <translation>Esel</translation>
  </message>
  <message>
   <location filename="../../engine/generation/subjects.py" />
   <source>drag a box closely around it</source>
   <translation>einen engen Rahmen darum ziehen</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/kinds/drop_shadow.py" />
   <source>drop shadow</source>
   <translation>Schlagschatten</translation>
  </message>
  <message>
   <location filename="../../resources/models/segmentation-128.json" />
   <source>duck</source>
   <translation>Ente</translation>
  </message>
  <message>
   <location filename="../../resources/exemplars/index.json" />
   <source>edge colours freed of the ground</source>
   <translation>Randfarben vom Boden befreit</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/apply.py" />
   <source>edited photos</source>
   <translation>bearbeitete Fotos</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/kinds/drop_shadow.py" />
   <source>effect</source>
   <translation>Effekt</translation>
  </message>
  <message>
   <location filename="../../resources/models/detail-4x-open.json" />
   <source>elephant</source>
   <translation>Elefant</translation>
  </message>
  <message>
   <location filename="../../engine/generation/kinds/background.py" />
   <source>enlarged by {sha256}</source>
   <translation>vergrößert von {sha256}</translation>
  </message>
  <message>
   <location filename="../../engine/generation/enlarging.py" />
   <source>enlarged photo</source>
   <translation>vergrößertes Foto</translation>
  </message>
  <message>
   <location filename="../../engine/formats/exporters/png.py" />
   <source>every pixel exact</source>
   <translation>jedes Pixel genau</translation>
  </message>
  <message>
   <location filename="../../engine/formats/exporters/tiff.py" />
   <source>every pixel exact, for print and other editors</source>
   <translation>jedes Pixel genau, für Druck und andere Programme</translation>
  </message>
  <message>
   <location filename="../../engine/exemplars/folder.py" />
   <source>exemplar's name</source>
   <translation>Name der Vorlage</translation>
  </message>
  <message>
   <location filename="../../engine/generation/kinds/object.py" />
   <source>exemplars alone</source>
   <translation>nur Vorlagen</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/export_all.py" />
   <source>exported</source>
   <translation>exportiert</translation>
  </message>
  <message>
   <location filename="../../resources/exemplars/index.json" />
   <source>feathers of its tail found again and rounded where the photo ends</source>
   <translation>Schwanzfedern wiedergefunden und am Rand des Fotos abgerundet</translation>
  </message>
  <message>
   <location filename="../../resources/exemplars/index.json" />
   <source>feet that grass hid drawn anew</source>
   <translation>Füße, die Gras verdeckte, neu gezeichnet</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/about.py" />
   <source>files of Photoshop</source>
   <translation>Dateien von Photoshop</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/about.py" />
   <source>files of weights</source>
   <translation>Gewichtsdateien</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/filters/page.py" />
   <source>filter</source>
   <translation>Filter</translation>
  </message>
  <message>
   <location filename="../../resources/models/background-128.json" />
   <source>flatter</source>
   <translation>flacher</translation>
  </message>
  <message>
   <location filename="../../resources/models/detail-4x-open.json" />
   <source>flower</source>
   <translation>Blume</translation>
  </message>
  <message>
   <location filename="../../resources/models/background-128.json" />
   <source>forest</source>
   <translation>Wald</translation>
  </message>
  <message>
   <location filename="../../resources/models/segmentation-128.json" />
   <source>fox</source>
   <translation>Fuchs</translation>
  </message>
  <message>
   <location filename="../../engine/scene/layers/object.py" />
   <source>frame's side</source>
   <translation>Seite des Rahmens</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/rights.py" />
   <source>from {source}</source>
   <translation>aus {source}</translation>
  </message>
  <message>
   <location filename="../../resources/exemplars/index.json" />
   <source>fur drawn along its lower edge</source>
   <translation>Fell am unteren Rand gezeichnet</translation>
  </message>
  <message>
   <location filename="../../resources/exemplars/index.json" />
   <source>gaps of its mask filled</source>
   <translation>Lücken der Maske gefüllt</translation>
  </message>
  <message>
   <location filename="../../resources/models/detail-4x-open.json" />
   <source>giraffe</source>
   <translation>Giraffe</translation>
  </message>
  <message>
   <location filename="../../resources/models/background-128.json" />
   <source>glacier</source>
   <translation>Gletscher</translation>
  </message>
  <message>
   <location filename="../../resources/models/segmentation-128.json" />
   <source>goat</source>
   <translation>Ziege</translation>
  </message>
  <message>
   <location filename="../../resources/models/segmentation-128.json" />
   <source>goose</source>
   <translation>Gans</translation>
  </message>
  <message>
   <location filename="../../resources/models/segmentation-128.json" />
   <source>gorilla</source>
   <translation>Gorilla</translation>
  </message>
  <message>
   <location filename="../../engine/scene/adjustments/gradient_map.py" />
   <source>gradient's blue</source>
   <translation>Blau des Verlaufs</translation>
  </message>
  <message>
   <location filename="../../engine/scene/adjustments/gradient_map.py" />
   <source>gradient's green</source>
   <translation>Grün des Verlaufs</translation>
  </message>
  <message>
   <location filename="../../engine/scene/adjustments/gradient_map.py" />
   <source>gradient's place</source>
   <translation>Ort des Verlaufs</translation>
  </message>
  <message>
   <location filename="../../engine/scene/gradients.py" />
   <source>gradient's point</source>
   <translation>Punkt des Verlaufs</translation>
  </message>
  <message>
   <location filename="../../engine/scene/adjustments/gradient_map.py" />
   <source>gradient's red</source>
   <translation>Rot des Verlaufs</translation>
  </message>
  <message>
   <location filename="../../resources/exemplars/index.json" />
   <source>grass at its edge taken away</source>
   <translation>Gras am Rand entfernt</translation>
  </message>
  <message>
   <location filename="../../resources/exemplars/index.json" />
   <source>grass before its foot painted over</source>
   <translation>Gras vor dem Fuß übermalt</translation>
  </message>
  <message>
   <location filename="../../resources/exemplars/index.json" />
   <source>grass before its legs painted over</source>
   <translation>Gras vor den Beinen übermalt</translation>
  </message>
  <message>
   <location filename="../../resources/exemplars/index.json" />
   <source>grass between its legs and at a hoof and ground in its tail taken away</source>
   <translation>Gras zwischen den Beinen und an einem Huf und Boden im Schwanz entfernt</translation>
  </message>
  <message>
   <location filename="../../resources/exemplars/index.json" />
   <source>grass taken away</source>
   <translation>Gras entfernt</translation>
  </message>
  <message>
   <location filename="../../resources/exemplars/index.json" />
   <source>grass taken away and painted over</source>
   <translation>Gras entfernt und übermalt</translation>
  </message>
  <message>
   <location filename="../../resources/models/background-128.json" />
   <source>greener</source>
   <translation>grüner</translation>
  </message>
  <message>
   <location filename="../../resources/models/foreground-128-open.json" />
   <source>greyer</source>
   <translation>grauer</translation>
  </message>
  <message>
   <location filename="../../resources/exemplars/index.json" />
   <source>ground along its back and belly taken away</source>
   <translation>Boden an Rücken und Bauch entfernt</translation>
  </message>
  <message>
   <location filename="../../resources/exemplars/index.json" />
   <source>ground below its chin and at its paws taken away</source>
   <translation>Boden unter dem Kinn und an den Pfoten entfernt</translation>
  </message>
  <message>
   <location filename="../../resources/exemplars/index.json" />
   <source>ground below its tail taken away</source>
   <translation>Boden unter dem Schwanz entfernt</translation>
  </message>
  <message>
   <location filename="../../resources/exemplars/index.json" />
   <source>ground beside its back and within its tail taken away</source>
   <translation>Boden neben dem Rücken und im Schwanz entfernt</translation>
  </message>
  <message>
   <location filename="../../resources/exemplars/index.json" />
   <source>ground between its legs taken away</source>
   <translation>Boden zwischen den Beinen entfernt</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/kinds/group.py" />
   <source>group</source>
   <translation>Gruppe</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/kinds/group.py" />
   <source>group of {many}</source>
   <translation>Gruppe aus {many}</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/kinds/group.py" />
   <source>group, empty</source>
   <translation>Gruppe, leer</translation>
  </message>
  <message>
   <location filename="../../resources/exemplars/index.json" />
   <source>heather before its fur painted over</source>
   <translation>Heidekraut vor dem Fell übermalt</translation>
  </message>
  <message>
   <location filename="../../engine/scene/layers/shadow.py" />
   <source>height of contact</source>
   <translation>Höhe des Kontakts</translation>
  </message>
  <message>
   <location filename="../../engine/scene/picture_edits.py" />
   <source>height of the canvas</source>
   <translation>Höhe der Arbeitsfläche</translation>
  </message>
  <message>
   <location filename="../../engine/scene/checks.py" />
   <source>height of the {what}</source>
   <translation>Höhe: {what}</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/layers_model.py" />
   <source>hidden</source>
   <translation>ausgeblendet</translation>
  </message>
  <message>
   <location filename="../../resources/models/segmentation-128.json" />
   <source>hippo</source>
   <translation>Nilpferd</translation>
  </message>
  <message>
   <location filename="../../resources/exemplars/index.json" />
   <source>hooves that the photo cut off or grass hid drawn anew</source>
   <translation>Hufe, die das Foto abschnitt oder Gras verdeckte, neu gezeichnet</translation>
  </message>
  <message>
   <location filename="../../resources/models/detail-4x-open.json" />
   <source>horse</source>
   <translation>Pferd</translation>
  </message>
  <message>
   <location filename="../../engine/generation/subjects.py" />
   <source>in the box</source>
   <translation>im Rahmen</translation>
  </message>
  <message>
   <location filename="../../engine/generation/subjects.py" />
   <source>in the photo</source>
   <translation>im Foto</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/object_page.py" />
   <source>in this picture alone</source>
   <translation>nur in diesem Bild</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/kinds/photo.py" />
   <source>in {profile}</source>
   <translation>in {profile}</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/export_fields.py" />
   <source>inches</source>
   <translation>Zoll</translation>
  </message>
  <message>
   <location filename="../../engine/generation/errors.py" />
   <source>insufficient memory</source>
   <translation>insufficient memory</translation>
  </message>
  <message>
   <location filename="../../engine/formats/migrations.py" />
   <source>it does not say of which version it is</source>
   <translation>es sagt nicht, von welcher Version es ist</translation>
  </message>
  <message>
   <location filename="../../engine/formats/project_reader.py" />
   <source>it does not say what it is</source>
   <translation>es sagt nicht, was es ist</translation>
  </message>
  <message>
   <location filename="../../engine/formats/kinds/filter.py" />
   <source>it has a filter of an unknown kind</source>
   <translation>sie enthält einen Filter unbekannter Art</translation>
  </message>
  <message>
   <location filename="../../engine/formats/project_reader.py" />
   <source>it has a layer of an unknown kind</source>
   <translation>es hat eine Ebene unbekannter Art</translation>
  </message>
  <message>
   <location filename="../../engine/formats/batch_recipe.py" />
   <source>it has a layer that is neither an adjustment nor a filter</source>
   <translation>es hat eine Ebene, die weder Korrektur noch Filter ist</translation>
  </message>
  <message>
   <location filename="../../engine/formats/kinds/adjustment.py" />
   <source>it has an adjustment of an unknown kind</source>
   <translation>es hat eine Korrektur unbekannter Art</translation>
  </message>
  <message>
   <location filename="../../engine/formats/archive.py" />
   <source>it has an entry whose name leads elsewhere</source>
   <translation>es hat einen Eintrag, dessen Name anderswohin führt</translation>
  </message>
  <message>
   <location filename="../../engine/generators/card.py" />
   <source>it has knobs or a sha256, but no weights that these belong to</source>
   <translation>es hat Regler oder eine sha256, aber keine Gewichte, zu denen sie gehören</translation>
  </message>
  <message>
   <location filename="../../engine/generators/card.py" />
   <source>it has more than {most_classes} classes</source>
   <translation>sie hat mehr als {most_classes} Klassen</translation>
  </message>
  <message>
   <location filename="../../engine/formats/archive.py" />
   <source>it has more than {most_entries} entries</source>
   <translation>es hat mehr als {most_entries} Einträge</translation>
  </message>
  <message>
   <location filename="../../engine/formats/project_reader.py" />
   <source>it has more than {most_layers} layers</source>
   <translation>es hat mehr als {most_layers} Ebenen</translation>
  </message>
  <message>
   <location filename="../../engine/formats/project_reader.py" />
   <source>it has no layers</source>
   <translation>es hat keine Ebenen</translation>
  </message>
  <message>
   <location filename="../../engine/formats/kinds/background.py" />
   <source>it has pixels for a background in plain colours</source>
   <translation>es hat Pixel für einen Hintergrund in einfachen Farben</translation>
  </message>
  <message>
   <location filename="../../engine/formats/archive.py" />
   <source>it has two entries of the same name</source>
   <translation>es hat zwei Einträge desselben Namens</translation>
  </message>
  <message>
   <location filename="../../engine/formats/project_reader.py" />
   <source>it is a zip file of another kind</source>
   <translation>es ist eine Zip-Datei anderer Art</translation>
  </message>
  <message>
   <location filename="../../engine/formats/archive.py" />
   <source>it is encrypted</source>
   <translation>es ist verschlüsselt</translation>
  </message>
  <message>
   <location filename="../../engine/generators/card.py" />
   <source>it is no JSON object</source>
   <translation>es ist kein JSON-Objekt</translation>
  </message>
  <message>
   <location filename="../../engine/generators/card.py" />
   <source>it is not an ordinary file</source>
   <translation>sie ist keine gewöhnliche Datei</translation>
  </message>
  <message>
   <location filename="../../engine/formats/archive.py" />
   <source>it is packed in a way that is not supported</source>
   <translation>es ist auf eine Weise gepackt, die nicht unterstützt wird</translation>
  </message>
  <message>
   <location filename="../../engine/generators/card.py" />
   <source>it is too large</source>
   <translation>es ist zu groß</translation>
  </message>
  <message>
   <location filename="../../engine/formats/batch_recipe.py" />
   <source>it is too long</source>
   <translation>es ist zu lang</translation>
  </message>
  <message>
   <location filename="../../engine/generators/card.py" />
   <source>it offers a "{offers}", not one of {offers2}</source>
   <translation>es bietet „{offers}“, nicht eines von {offers2}</translation>
  </message>
  <message>
   <location filename="../../engine/formats/project_reader.py" />
   <source>its canvas has no pixels</source>
   <translation>seine Arbeitsfläche hat keine Pixel</translation>
  </message>
  <message>
   <location filename="../../engine/formats/fields.py" />
   <source>its description has an unknown field "{left}"</source>
   <translation>seine Beschreibung hat ein unbekanntes Feld „{left}“</translation>
  </message>
  <message>
   <location filename="../../engine/formats/fields.py" />
   <source>its description is not valid JSON</source>
   <translation>seine Beschreibung ist kein gültiges JSON</translation>
  </message>
  <message>
   <location filename="../../engine/formats/fields.py" />
   <source>its description lacks the field "{key}"</source>
   <translation>seiner Beschreibung fehlt das Feld „{key}“</translation>
  </message>
  <message>
   <location filename="../../engine/formats/archive.py" />
   <source>its entries claim to be larger than they can be</source>
   <translation>seine Einträge geben sich größer aus, als sie sein können</translation>
  </message>
  <message>
   <location filename="../../resources/exemplars/index.json" />
   <source>its feet found again</source>
   <translation>die Füße wiedergefunden</translation>
  </message>
  <message>
   <location filename="../../engine/formats/openraster.py" />
   <source>its groups are nested too deeply</source>
   <translation>seine Gruppen sind zu tief verschachtelt</translation>
  </message>
  <message>
   <location filename="../../resources/exemplars/index.json" />
   <source>its head found again</source>
   <translation>der Kopf wiedergefunden</translation>
  </message>
  <message>
   <location filename="../../engine/generators/card.py" />
   <source>its kind is "{kind}", not one of {kinds}</source>
   <translation>seine Art ist „{kind}“, nicht eine von {kinds}</translation>
  </message>
  <message>
   <location filename="../../engine/formats/openraster.py" />
   <source>its list of layers contains declarations that are not allowed</source>
   <translation>seine Ebenenliste enthält unerlaubte Deklarationen</translation>
  </message>
  <message>
   <location filename="../../engine/formats/openraster.py" />
   <source>its list of layers is not valid XML</source>
   <translation>seine Ebenenliste ist kein gültiges XML</translation>
  </message>
  <message>
   <location filename="../../engine/formats/openraster.py" />
   <source>its list of layers is of another kind</source>
   <translation>seine Ebenenliste ist von anderer Art</translation>
  </message>
  <message>
   <location filename="../../engine/formats/openraster.py" />
   <source>its list of layers is suspiciously large</source>
   <translation>seine Ebenenliste ist verdächtig groß</translation>
  </message>
  <message>
   <location filename="../../engine/generators/card.py" />
   <source>its name is "{name}", not "{stem}"</source>
   <translation>sein Name ist „{name}“, nicht „{stem}“</translation>
  </message>
  <message>
   <location filename="../../engine/formats/records.py" />
   <source>its noise is not made of usable numbers</source>
   <translation>sein Rauschen besteht nicht aus brauchbaren Zahlen</translation>
  </message>
  <message>
   <location filename="../../resources/exemplars/index.json" />
   <source>its outline smoothed</source>
   <translation>der Umriss geglättet</translation>
  </message>
  <message>
   <location filename="../../engine/formats/project_pictures.py" />
   <source>its pictures are larger than this program can hold</source>
   <translation>seine Bilder sind größer, als dieses Programm fassen kann</translation>
  </message>
  <message>
   <location filename="../../engine/formats/project_pictures.py" />
   <source>its pictures are suspiciously large for so small a file</source>
   <translation>seine Bilder sind verdächtig groß für eine so kleine Datei</translation>
  </message>
  <message>
   <location filename="../../engine/generators/card.py" />
   <source>its sha256 is not 64 hexadecimal digits</source>
   <translation>seine sha256 besteht nicht aus 64 Hexadezimalziffern</translation>
  </message>
  <message>
   <location filename="../../resources/exemplars/index.json" />
   <source>its tail found again and rounded where the photo ends</source>
   <translation>der Schwanz wiedergefunden und am Rand des Fotos abgerundet</translation>
  </message>
  <message>
   <location filename="../../resources/exemplars/index.json" />
   <source>its tail rounded where the photo ends</source>
   <translation>der Schwanz am Rand des Fotos abgerundet</translation>
  </message>
  <message>
   <location filename="../../resources/exemplars/index.json" />
   <source>its tail taken away</source>
   <translation>der Schwanz entfernt</translation>
  </message>
  <message>
   <location filename="../../engine/formats/project_reader.py" />
   <source>its two descriptions do not say the same</source>
   <translation>seine zwei Beschreibungen stimmen nicht überein</translation>
  </message>
  <message>
   <location filename="../../engine/generators/card.py" />
   <source>its weights are no plain file name</source>
   <translation>seine Gewichte sind kein einfacher Dateiname</translation>
  </message>
  <message>
   <location filename="../../resources/models/texture-4x.json" />
   <source>jaguar</source>
   <translation>Jaguar</translation>
  </message>
  <message>
   <location filename="../../resources/models/segmentation-128.json" />
   <source>kangaroo</source>
   <translation>Känguru</translation>
  </message>
  <message>
   <location filename="../../engine/scene/layers/recipes.py" />
   <source>kind of scene</source>
   <translation>Art der Szene</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/page.py" />
   <source>layer</source>
   <translation>Ebene</translation>
  </message>
  <message>
   <location filename="../../engine/scene/layers/base.py" />
   <source>layer's id</source>
   <translation>Kennung der Ebene</translation>
  </message>
  <message>
   <location filename="../../engine/scene/layers/base.py" />
   <source>layer's name</source>
   <translation>Name der Ebene</translation>
  </message>
  <message>
   <location filename="../../engine/formats/exporters/ora.py" />
   <source>layers as pictures, for Krita, GIMP and MyPaint</source>
   <translation>Ebenen als Bilder, für Krita, GIMP und MyPaint</translation>
  </message>
  <message>
   <location filename="../../engine/formats/exporters/psd.py" />
   <source>layers, masks and modes, for Photoshop</source>
   <translation>Ebenen, Masken und Modi, für Photoshop</translation>
  </message>
  <message>
   <location filename="../../resources/exemplars/index.json" />
   <source>leaves before its tail and a leg painted over</source>
   <translation>Blätter vor dem Schwanz und einem Bein übermalt</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/canvas_size.py" />
   <source>left</source>
   <translation>links</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/knobs.py" />
   <source>left half</source>
   <translation>linke Hälfte</translation>
  </message>
  <message>
   <location filename="../../engine/generators/noise.py" />
   <source>length of the noise</source>
   <translation>Länge des Rauschens</translation>
  </message>
  <message>
   <location filename="../../resources/models/segmentation-128.json" />
   <source>leopard</source>
   <translation>Leopard</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/rights.py" />
   <source>licence {licence}</source>
   <translation>Lizenz {licence}</translation>
  </message>
  <message>
   <location filename="../../engine/scene/exemplar.py" />
   <source>light of the exemplar's ground</source>
   <translation>Licht des Bodens der Vorlage</translation>
  </message>
  <message>
   <location filename="../../engine/exemplars/folder.py" />
   <source>light of the ground</source>
   <translation>Licht des Bodens</translation>
  </message>
  <message>
   <location filename="../../resources/models/background-128.json" />
   <source>lighter</source>
   <translation>heller</translation>
  </message>
  <message>
   <location filename="../../resources/models/background-128.json" />
   <source>lighter above</source>
   <translation>oben heller</translation>
  </message>
  <message>
   <location filename="../../resources/models/background-128.json" />
   <source>lighter left</source>
   <translation>links heller</translation>
  </message>
  <message>
   <location filename="../../engine/scene/layers/text.py" />
   <source>line spacing</source>
   <translation>Zeilenabstand</translation>
  </message>
  <message>
   <location filename="../../resources/models/segmentation-128.json" />
   <source>lion</source>
   <translation>Löwe</translation>
  </message>
  <message>
   <location filename="../../resources/models/segmentation-128.json" />
   <source>llama</source>
   <translation>Lama</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/layers_model.py" />
   <source>locked</source>
   <translation>gesperrt</translation>
  </message>
  <message>
   <location filename="../../engine/formats/export_options.py" />
   <source>longer side</source>
   <translation>längere Seite</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/object_page.py" />
   <source>looks</source>
   <translation>Aussehen</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/properties.py" />
   <source>make a scene</source>
   <translation>Szene erstellen</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/layers_model.py" />
   <source>mask disabled</source>
   <translation>Maske deaktiviert</translation>
  </message>
  <message>
   <location filename="../../engine/compositing/context_view.py" />
   <source>mask in frame</source>
   <translation>Maske im Rahmen</translation>
  </message>
  <message>
   <location filename="../../engine/exemplars/requests.py" />
   <source>measured exemplar {of}</source>
   <translation>vermessene Vorlage {of}</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/canvas_size.py" />
   <source>middle</source>
   <translation>Mitte</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/status_bar.py" />
   <source>mirrored</source>
   <translation>gespiegelt</translation>
  </message>
  <message>
   <location filename="../../resources/models/segmentation-128.json" />
   <source>monkey</source>
   <translation>Affe</translation>
  </message>
  <message>
   <location filename="../../resources/models/foreground-128-open.json" />
   <source>more colourful</source>
   <translation>farbiger</translation>
  </message>
  <message>
   <location filename="../../resources/models/background-128.json" />
   <source>more contrast</source>
   <translation>mehr Kontrast</translation>
  </message>
  <message>
   <location filename="../../resources/models/background-128.json" />
   <source>more detail</source>
   <translation>mehr Details</translation>
  </message>
  <message>
   <location filename="../../resources/models/background-128.json" />
   <source>more magenta</source>
   <translation>mehr Magenta</translation>
  </message>
  <message>
   <location filename="../../resources/models/foreground-128-open.json" />
   <source>more pattern</source>
   <translation>mehr Muster</translation>
  </message>
  <message>
   <location filename="../../resources/models/detail-4x-open.json" />
   <source>motorcycle</source>
   <translation>Motorrad</translation>
  </message>
  <message>
   <location filename="../../resources/models/background-128.json" />
   <source>mountain</source>
   <translation>Gebirge</translation>
  </message>
  <message>
   <location filename="../../resources/models/segmentation-128.json" />
   <source>mouse</source>
   <translation>Maus</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/tour.py" />
   <source>move tool</source>
   <translation>Verschiebewerkzeug</translation>
  </message>
  <message>
   <location filename="../../engine/exemplars/from_photo.py" />
   <source>my own photo</source>
   <translation>eigenes Foto</translation>
  </message>
  <message>
   <location filename="../../engine/scene/layers/text.py" />
   <source>name of a font</source>
   <translation>Name einer Schrift</translation>
  </message>
  <message>
   <location filename="../../engine/scene/filters/style_picture.py" />
   <source>name of the style picture</source>
   <translation>Name des Stilbildes</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/about.py" />
   <source>neural networks</source>
   <translation>neuronale Netze</translation>
  </message>
  <message>
   <location filename="../../engine/formats/exif.py" />
   <source>no TIFF header</source>
   <translation>kein TIFF-Kopf</translation>
  </message>
  <message>
   <location filename="../../engine/formats/exif.py" />
   <source>no byte order</source>
   <translation>keine Bytefolge</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/kinds/photo.py" />
   <source>no colour profile, taken as sRGB</source>
   <translation>kein Farbprofil, als sRGB aufgefasst</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/library_grid.py" />
   <source>no credit</source>
   <translation>ohne Urheber</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/about.py" />
   <source>no credit is known</source>
   <translation>kein Urheber bekannt</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/class_choice.py" />
   <source>no licence is given</source>
   <translation>es ist keine Lizenz angegeben</translation>
  </message>
  <message>
   <location filename="../../engine/generation/fingerprint.py" />
   <source>no model, shown as {id}</source>
   <translation>kein Modell, gezeigt als {id}</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/exemplar_strip.py" />
   <source>none</source>
   <translation>keine</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/settings.py" />
   <source>not a table</source>
   <translation>keine Tabelle</translation>
  </message>
  <message>
   <location filename="../../engine/generation/errors.py" />
   <source>not enough memory</source>
   <translation>not enough memory</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/object_page.py" />
   <source>not installed</source>
   <translation>nicht installiert</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/layers_model.py" />
   <source>not locked</source>
   <translation>nicht gesperrt</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/rights.py" />
   <source>not told</source>
   <translation>nicht angegeben</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/scene_controls.py" />
   <source>nothing</source>
   <translation>nichts</translation>
  </message>
  <message>
   <location filename="../../engine/generators/style_painting.py" />
   <source>nothing: it is no network</source>
   <translation>nichts: es ist kein Netz</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/kinds/object.py" />
   <source>object</source>
   <translation>Objekt</translation>
  </message>
  <message>
   <location filename="../../engine/formats/noise_files.py" />
   <source>of an unknown version</source>
   <translation>unbekannter Version</translation>
  </message>
  <message>
   <location filename="../../engine/formats/noise_files.py" />
   <source>one number</source>
   <translation>eine Zahl</translation>
  </message>
  <message>
   <location filename="../../engine/formats/archive.py" />
   <source>one of its entries is suspiciously large</source>
   <translation>einer seiner Einträge ist verdächtig groß</translation>
  </message>
  <message>
   <location filename="../../engine/formats/openraster.py" />
   <source>one of its sizes or places makes no sense</source>
   <translation>eine seiner Größen oder Lagen ergibt keinen Sinn</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/subject_options.py" />
   <source>or click a thing in the photo, or drag a box around it.</source>
   <translation>oder im Foto anklicken, was gemeint ist, oder einen Rahmen darum ziehen.</translation>
  </message>
  <message>
   <location filename="../../engine/generation/errors.py" />
   <source>out of memory</source>
   <translation>out of memory</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/kinds/paint.py" />
   <source>paint</source>
   <translation>Malebene</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/kinds/paint.py" />
   <source>paint layer</source>
   <translation>Malebene</translation>
  </message>
  <message>
   <location filename="../../resources/models/segmentation-128.json" />
   <source>panda</source>
   <translation>Panda</translation>
  </message>
  <message>
   <location filename="../../resources/models/foreground-128-open.json" />
   <source>pattern</source>
   <translation>Muster</translation>
  </message>
  <message>
   <location filename="../../resources/models/detail-4x-open.json" />
   <source>person</source>
   <translation>Mensch</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/kinds/photo.py" />
   <source>photo</source>
   <translation>Foto</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/about.py" />
   <source>photos and colour profiles</source>
   <translation>Fotos und Farbprofile</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/export_warnings.py" />
   <source>picture</source>
   <translation>Bild</translation>
  </message>
  <message>
   <location filename="../../resources/models/segmentation-128.json" />
   <source>pig</source>
   <translation>Schwein</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/kinds/paint.py" />
   <source>pixels</source>
   <translation>Pixel</translation>
  </message>
  <message>
   <location filename="../../engine/generation/exemplar_pictures.py" />
   <source>place at {side} of {context_fingerprint}</source>
   <translation>Lage bei {side} von {context_fingerprint}</translation>
  </message>
  <message>
   <location filename="../../engine/scene/guides.py" />
   <source>place of a guide</source>
   <translation>Ort einer Hilfslinie</translation>
  </message>
  <message>
   <location filename="../../engine/scene/layers/text.py" />
   <source>place of a text's line</source>
   <translation>Ort einer Textzeile</translation>
  </message>
  <message>
   <location filename="../../engine/compositing/masking.py" />
   <source>placed mask</source>
   <translation>platzierte Maske</translation>
  </message>
  <message>
   <location filename="../../resources/models/background-128.json" />
   <source>plainer</source>
   <translation>schlichter</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/exemplar_strip.py" />
   <source>poor</source>
   <translation>schlecht</translation>
  </message>
  <message>
   <location filename="../../engine/scene/edits.py" />
   <source>position of a layer</source>
   <translation>Lage einer Ebene in der Reihenfolge</translation>
  </message>
  <message>
   <location filename="../../engine/formats/presets.py" />
   <source>preset's name</source>
   <translation>Name der Vorgabe</translation>
  </message>
  <message>
   <location filename="../../engine/formats/provenance.py" />
   <source>public domain</source>
   <translation>gemeinfrei</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/export_fields.py" />
   <source>px</source>
   <translation>px</translation>
  </message>
  <message>
   <location filename="../../resources/models/detail-4x-open.json" />
   <source>rabbit</source>
   <translation>Kaninchen</translation>
  </message>
  <message>
   <location filename="../../resources/models/season.json" />
   <source>rain</source>
   <translation>Regen</translation>
  </message>
  <message>
   <location filename="../../resources/models/background-128.json" />
   <source>rainy sky</source>
   <translation>regnerischer Himmel</translation>
  </message>
  <message>
   <location filename="../../engine/generation/standing.py" />
   <source>red panda</source>
   <translation>roter Panda</translation>
  </message>
  <message>
   <location filename="../../engine/compositing/kinds/paint.py" />
   <source>resampled paint</source>
   <translation>neu berechnete Farbe</translation>
  </message>
  <message>
   <location filename="../../engine/compositing/kinds/photo.py" />
   <source>resampled photo</source>
   <translation>neu berechnetes Foto</translation>
  </message>
  <message>
   <location filename="../../resources/models/restore.json" />
   <source>restore</source>
   <translation>Restaurieren</translation>
  </message>
  <message>
   <location filename="../../resources/models/segmentation-128.json" />
   <source>rhino</source>
   <translation>Nashorn</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/canvas_size.py" />
   <source>right</source>
   <translation>rechts</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/export_fields.py" />
   <source>sRGB is what all programs and the web expect; the others hold stronger colours.</source>
   <translation>sRGB erwarten alle Programme und das Web; die anderen fassen kräftigere Farben.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/profiles.py" />
   <source>sRGB, as no profile says otherwise</source>
   <translation>sRGB, da kein Profil etwas anderes sagt</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/about.py" />
   <source>safe XML</source>
   <translation>sicheres XML</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/kinds/background.py" />
   <source>scene</source>
   <translation>Szene</translation>
  </message>
  <message>
   <location filename="../../engine/generation/kinds/background.py" />
   <source>scene of {scene}, {stage}</source>
   <translation>Szene aus {scene}, {stage}</translation>
  </message>
  <message>
   <location filename="../../resources/models/background-128.json" />
   <source>sea</source>
   <translation>Meer</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/scene_gallery.py" />
   <source>second of two</source>
   <translation>zweite von zweien</translation>
  </message>
  <message>
   <location filename="../../engine/generation/exchanged_subject.py" />
   <source>select it in a project of its own, and replace the background there</source>
   <translation>es in einem eigenen Projekt auswählen und dort den Hintergrund ersetzen</translation>
  </message>
  <message>
   <location filename="../../resources/exemplars/index.json" />
   <source>shade between its legs taken away</source>
   <translation>Schatten zwischen den Beinen entfernt</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/drop_shadow_page.py" />
   <source>shadow</source>
   <translation>Schatten</translation>
  </message>
  <message>
   <location filename="../../engine/compositing/kinds/shadow.py" />
   <source>shadow in a tile</source>
   <translation>Schatten in einer Kachel</translation>
  </message>
  <message>
   <location filename="../../resources/models/detail-4x-open.json" />
   <source>sheep</source>
   <translation>Schaf</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/knobs.py" />
   <source>side light</source>
   <translation>Seitenlicht</translation>
  </message>
  <message>
   <location filename="../../engine/scene/layers/text.py" />
   <source>size of the letters</source>
   <translation>Größe der Buchstaben</translation>
  </message>
  <message>
   <location filename="../../engine/scene/layers/drop_shadow.py" />
   <source>size of the shadow</source>
   <translation>Größe des Schattens</translation>
  </message>
  <message>
   <location filename="../../engine/formats/exporters/webp.py" />
   <source>small, for the web</source>
   <translation>klein, fürs Web</translation>
  </message>
  <message>
   <location filename="../../engine/formats/exporters/jpeg.py" />
   <source>smaller file</source>
   <translation>kleinere Datei</translation>
  </message>
  <message>
   <location filename="../../engine/formats/exporters/avif.py" />
   <source>smallest, for the web</source>
   <translation>am kleinsten, fürs Web</translation>
  </message>
  <message>
   <location filename="../../resources/models/season.json" />
   <source>snow</source>
   <translation>Schnee</translation>
  </message>
  <message>
   <location filename="../../resources/models/segmentation-128.json" />
   <source>squirrel</source>
   <translation>Eichhörnchen</translation>
  </message>
  <message>
   <location filename="../../resources/exemplars/index.json" />
   <source>stored as WebP</source>
   <translation>als WebP gespeichert</translation>
  </message>
  <message>
   <location filename="../../resources/exemplars/index.json" />
   <source>straws on its leg painted over</source>
   <translation>Halme auf dem Bein übermalt</translation>
  </message>
  <message>
   <location filename="../../resources/exemplars/index.json" />
   <source>straws painted over</source>
   <translation>Halme übermalt</translation>
  </message>
  <message>
   <location filename="../../resources/models/background-128.json" />
   <source>street</source>
   <translation>Straße</translation>
  </message>
  <message>
   <location filename="../../resources/models/style.json" />
   <source>style</source>
   <translation>Stil</translation>
  </message>
  <message>
   <location filename="../../resources/models/season.json" />
   <source>sunny</source>
   <translation>sonnig</translation>
  </message>
  <message>
   <location filename="../../resources/models/background-128.json" />
   <source>sunrise</source>
   <translation>Sonnenaufgang</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/kinds/text.py" />
   <source>text</source>
   <translation>Text</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/removing.py" />
   <source>the brush</source>
   <translation>der Pinsel</translation>
  </message>
  <message>
   <location filename="../../engine/formats/atomic.py" />
   <source>the disk is full</source>
   <translation>der Datenträger voll ist</translation>
  </message>
  <message>
   <location filename="../../engine/formats/records.py" />
   <source>the distortion of a layer has the wrong form</source>
   <translation>die Verzerrung einer Ebene hat die falsche Form</translation>
  </message>
  <message>
   <location filename="../../resources/exemplars/index.json" />
   <source>the edge of its mask narrowed</source>
   <translation>der Rand der Maske verengt</translation>
  </message>
  <message>
   <location filename="../../resources/exemplars/index.json" />
   <source>the end of its tail rounded where the photo cuts it off</source>
   <translation>das Ende des Schwanzes abgerundet, wo das Foto es abschneidet</translation>
  </message>
  <message>
   <location filename="../../engine/formats/batch_recipe.py" />
   <source>the field "crop" does not tell left, top, right and bottom</source>
   <translation>das Feld „crop“ nennt nicht links, oben, rechts und unten</translation>
  </message>
  <message>
   <location filename="../../engine/formats/fields.py" />
   <source>the field "{key}" has the wrong type</source>
   <translation>das Feld „{key}“ hat die falsche Art</translation>
  </message>
  <message>
   <location filename="../../engine/formats/fields.py" />
   <source>the field "{key}" is not a finite number</source>
   <translation>das Feld „{key}“ ist keine endliche Zahl</translation>
  </message>
  <message>
   <location filename="../../engine/formats/fields.py" />
   <source>the field "{key}" is not a whole number</source>
   <translation>das Feld „{key}“ ist keine ganze Zahl</translation>
  </message>
  <message>
   <location filename="../../engine/formats/kinds/adjustment.py" />
   <source>the field "{name}" has the wrong type</source>
   <translation>das Feld „{name}“ hat die falsche Art</translation>
  </message>
  <message>
   <location filename="../../engine/generators/card.py" />
   <source>the figure "{name}" is not a finite number</source>
   <translation>der Wert „{name}“ ist keine endliche Zahl</translation>
  </message>
  <message>
   <location filename="../../engine/formats/atomic.py" />
   <source>the file would be too large for this disk</source>
   <translation>die Datei zu groß für diesen Datenträger wäre</translation>
  </message>
  <message>
   <location filename="../../resources/exemplars/index.json" />
   <source>the inside of an ear found again</source>
   <translation>das Innere eines Ohrs wiedergefunden</translation>
  </message>
  <message>
   <location filename="../../engine/formats/records.py" />
   <source>the light of an exemplar's ground has the wrong form</source>
   <translation>das Licht des Bodens einer Vorlage hat die falsche Form</translation>
  </message>
  <message>
   <location filename="../../engine/generation/licences.py" />
   <source>the model {name}</source>
   <translation>das Modell {name}</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/mending.py" />
   <source>the move tool</source>
   <translation>das Verschiebewerkzeug</translation>
  </message>
  <message>
   <location filename="../../engine/formats/reading.py" />
   <source>the name is not valid</source>
   <translation>der Name ist ungültig</translation>
  </message>
  <message>
   <location filename="../../engine/exemplars/from_photo.py" />
   <source>the photo</source>
   <translation>das Foto</translation>
  </message>
  <message>
   <location filename="../../engine/generation/kinds/fill.py" />
   <source>the picture's own</source>
   <translation>die des Bildes</translation>
  </message>
  <message>
   <location filename="../../engine/formats/records.py" />
   <source>the place of a layer has the wrong form</source>
   <translation>die Lage einer Ebene hat die falsche Form</translation>
  </message>
  <message>
   <location filename="../../engine/formats/records.py" />
   <source>the place of a tile has the wrong form</source>
   <translation>die Lage einer Kachel hat die falsche Form</translation>
  </message>
  <message>
   <location filename="../../engine/formats/records.py" />
   <source>the place of a tile makes no sense</source>
   <translation>die Lage einer Kachel ergibt keinen Sinn</translation>
  </message>
  <message>
   <location filename="../../engine/formats/kinds/background.py" />
   <source>the size of a background has the wrong form</source>
   <translation>die Größe eines Hintergrunds hat die falsche Form</translation>
  </message>
  <message>
   <location filename="../../engine/formats/pixels.py" />
   <source>the transform gave no picture</source>
   <translation>die Umwandlung ergab kein Bild</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/recent_menu.py" />
   <source>this picture</source>
   <translation>dieses Bild</translation>
  </message>
  <message>
   <location filename="../../resources/exemplars/index.json" />
   <source>three paws in grass drawn anew from the fourth</source>
   <translation>drei Pfoten im Gras nach der vierten neu gezeichnet</translation>
  </message>
  <message>
   <location filename="../../resources/models/segmentation-128.json" />
   <source>tiger</source>
   <translation>Tiger</translation>
  </message>
  <message>
   <location filename="../../resources/models/background-128.json" />
   <source>tint</source>
   <translation>Farbstich</translation>
  </message>
  <message>
   <location filename="../../engine/formats/exif.py" />
   <source>too many entries</source>
   <translation>zu viele Einträge</translation>
  </message>
  <message>
   <location filename="../../engine/colour/icc.py" />
   <source>too many tags</source>
   <translation>zu viele Einträge</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/colours_page.py" />
   <source>top</source>
   <translation>oben</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/canvas_size.py" />
   <source>top left</source>
   <translation>oben links</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/knobs.py" />
   <source>top light</source>
   <translation>Licht von oben</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/canvas_size.py" />
   <source>top right</source>
   <translation>oben rechts</translation>
  </message>
  <message>
   <location filename="../../resources/models/detail-4x-open.json" />
   <source>tree</source>
   <translation>Baum</translation>
  </message>
  <message>
   <location filename="../../resources/exemplars/index.json" />
   <source>twigs before its legs painted over</source>
   <translation>Zweige vor den Beinen übermalt</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/errors.py" />
   <source>unexpected error</source>
   <translation>unerwarteter Fehler</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/knobs.py" />
   <source>upper half</source>
   <translation>obere Hälfte</translation>
  </message>
  <message>
   <location filename="../../resources/models/background-128.json" />
   <source>variation 1</source>
   <translation>Variante 1</translation>
  </message>
  <message>
   <location filename="../../resources/models/foreground-128-open.json" />
   <source>variation 2</source>
   <translation>Variante 2</translation>
  </message>
  <message>
   <location filename="../../resources/models/foreground-128-open.json" />
   <source>variation 3</source>
   <translation>Variante 3</translation>
  </message>
  <message>
   <location filename="../../engine/scene/exemplar.py" />
   <source>version of the exemplar's drawing</source>
   <translation>Version der Zeichnung der Vorlage</translation>
  </message>
  <message>
   <location filename="../../engine/scene/layers/recipes.py" />
   <source>version of the lighting</source>
   <translation>Version der Beleuchtung</translation>
  </message>
  <message>
   <location filename="../../engine/scene/filters/fill.py" />
   <source>version of the search</source>
   <translation>Version der Suche</translation>
  </message>
  <message>
   <location filename="../../engine/scene/layers/shadow.py" />
   <source>version of the shadow</source>
   <translation>Version des Schattens</translation>
  </message>
  <message>
   <location filename="../../engine/scene/layers/recipes.py" />
   <source>version of the texture</source>
   <translation>Version der Textur</translation>
  </message>
  <message>
   <location filename="../../engine/scene/exemplar.py" />
   <source>version of the warp</source>
   <translation>Version der Verformung</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/layers_model.py" />
   <source>visible</source>
   <translation>sichtbar</translation>
  </message>
  <message>
   <location filename="../../resources/models/background-128.json" />
   <source>warmer</source>
   <translation>wärmer</translation>
  </message>
  <message>
   <location filename="../../resources/models/background-128.json" />
   <source>warmth</source>
   <translation>Wärme</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/about.py" />
   <source>warps and filters</source>
   <translation>Verzerrungen und Filter</translation>
  </message>
  <message>
   <location filename="../../engine/scene/layers/text.py" />
   <source>weight of the letters</source>
   <translation>Strichstärke der Buchstaben</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/about.py" />
   <source>where files belong</source>
   <translation>wohin Dateien gehören</translation>
  </message>
  <message>
   <location filename="../../resources/exemplars/index.json" />
   <source>whiskers before a red ground taken away</source>
   <translation>Schnurrhaare vor rotem Grund entfernt</translation>
  </message>
  <message>
   <location filename="../../engine/compositing/coverage.py" />
   <source>why_no_proof would tell</source>
   <translation>why_no_proof würde es sagen</translation>
  </message>
  <message>
   <location filename="../../engine/scene/layers/text.py" />
   <source>width of a text</source>
   <translation>Breite eines Textes</translation>
  </message>
  <message>
   <location filename="../../engine/scene/picture_edits.py" />
   <source>width of the canvas</source>
   <translation>Breite der Arbeitsfläche</translation>
  </message>
  <message>
   <location filename="../../engine/scene/checks.py" />
   <source>width of the {what}</source>
   <translation>Breite: {what}</translation>
  </message>
  <message>
   <location filename="../../resources/models/detail-4x-open.json" />
   <source>wolf</source>
   <translation>Wolf</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/library.py" />
   <source>your own</source>
   <translation>eigene</translation>
  </message>
  <message>
   <location filename="../../engine/formats/atomic.py" />
   <source>your quota is used up</source>
   <translation>das Kontingent aufgebraucht ist</translation>
  </message>
  <message>
   <location filename="../../resources/models/detail-4x-open.json" />
   <source>zebra</source>
   <translation>Zebra</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/image_size.py" />
   <source>{before} million pixels become {after}.</source>
   <translation>Aus {before} Millionen Pixeln werden {after}.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/image_size.py" />
   <source>{before} pixels become {after}.</source>
   <translation>Aus {before} Pixeln werden {after}.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/kinds/photo.py" />
   <source>{bits} bits a channel</source>
   <translation>{bits} Bit je Kanal</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/library.py" />
   <source>{count} are chosen.</source>
   <translation>{count} sind ausgewählt.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/class_choice.py" />
   <source>{count} exemplars: {licences}.</source>
   <translation>{count} Vorlagen: {licences}.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/clipboard.py" />
   <source>{count} layers</source>
   <translation>{count} Ebenen</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/unfinished.py" />
   <source>{count} layers stay previews until the next change, or until they are saved or exported.</source>
   <translation>{count} Ebenen bleiben bis zur nächsten Änderung, bis zum Speichern oder Exportieren Vorschauen.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/library.py" />
   <source>{count} of {total} photos were added.</source>
   <translation>{count} von {total} Fotos wurden hinzugefügt.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/proof_badge.py" />
   <source>{count} pixels are the photo's own, byte for byte; what was laid over it covers the others.</source>
   <translation>{count} Pixel sind Byte für Byte die des Fotos; was darüber liegt, verdeckt die übrigen.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/apply.py" />
   <source>{done} of {total} photos are done.</source>
   <translation>{done} von {total} Fotos sind fertig.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/export_all.py" />
   <source>{done} of {total} pictures are done.</source>
   <translation>{done} von {total} Bildern sind fertig.</translation>
  </message>
  <message>
   <location filename="../../engine/compositing/coverage.py" />
   <source>{fault}, so nothing can be proven about the photo's pixels.</source>
   <translation>{fault}, daher lässt sich über die Pixel des Fotos nichts beweisen.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/recent_tiles.py" />
   <source>{file} is not there any more</source>
   <translation>{file} ist nicht mehr da</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/tab_bar.py" />
   <source>{file}, not saved</source>
   <translation>{file}, nicht gespeichert</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/shortcut_editor.py" />
   <source>{key} belongs to the picture and stays as it is.</source>
   <translation>{key} gehört dem Bild und bleibt so.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/shortcut_editor.py" />
   <source>{key} belongs to {title}.</source>
   <translation>{key} gehört zu „{title}“.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/shortcut_editor.py" />
   <source>{key} does this already.</source>
   <translation>{key} tut das bereits.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/background_choices.py" />
   <source>{kind} (experimental)</source>
   <translation>{kind} (experimentell)</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/scene_page.py" />
   <source>{kind} (not installed)</source>
   <translation>{kind} (nicht installiert)</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/kinds/group.py" />
   <source>{kind}. Its layers act on all that lies below it.</source>
   <translation>{kind}. Ihre Ebenen wirken auf alles, was unter ihr liegt.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/kinds/group.py" />
   <source>{kind}. Its layers are put together first, then laid over the rest.</source>
   <translation>{kind}. Ihre Ebenen werden erst zusammengesetzt und dann über den Rest gelegt.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/history.py" />
   <source>{many} steps</source>
   <translation>{many} Schritte</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/rights.py" />
   <source>{model}: nothing was trained for this.</source>
   <translation>{model}: Dafür wurde nichts trainiert.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/class_choice.py" />
   <source>{name} (experimental)</source>
   <translation>{name} (experimentell)</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/box_options.py" />
   <source>{name} (no shapes)</source>
   <translation>{name} (keine Formen)</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/apply.py" />
   <source>{name} and {count} more</source>
   <translation>{name} und {count} weitere</translation>
  </message>
  <message>
   <location filename="../../engine/formats/reading.py" />
   <source>{name} cannot be read: {reason}.</source>
   <translation>{name} kann nicht gelesen werden: {reason}.</translation>
  </message>
  <message>
   <location filename="../../engine/formats/atomic.py" />
   <source>{name} cannot be written: a file is in the place of its folder.</source>
   <translation>{name} kann nicht geschrieben werden: An der Stelle des Ordners liegt eine Datei.</translation>
  </message>
  <message>
   <location filename="../../engine/formats/atomic.py" />
   <source>{name} cannot be written: it is a folder.</source>
   <translation>{name} kann nicht geschrieben werden: Es ist ein Ordner.</translation>
  </message>
  <message>
   <location filename="../../engine/formats/atomic.py" />
   <source>{name} cannot be written: it is a link that leads back to itself.</source>
   <translation>{name} kann nicht geschrieben werden: Es ist eine Verknüpfung, die auf sich selbst zurückführt.</translation>
  </message>
  <message>
   <location filename="../../engine/formats/atomic.py" />
   <source>{name} cannot be written: it is not an ordinary file.</source>
   <translation>{name} kann nicht geschrieben werden: Es ist keine gewöhnliche Datei.</translation>
  </message>
  <message>
   <location filename="../../engine/formats/atomic.py" />
   <source>{name} cannot be written: it is protected against changes.</source>
   <translation>{name} kann nicht geschrieben werden: Es ist gegen Änderungen geschützt.</translation>
  </message>
  <message>
   <location filename="../../engine/formats/atomic.py" />
   <source>{name} cannot be written: that disk is read-only.</source>
   <translation>{name} kann nicht geschrieben werden: Der Datenträger ist schreibgeschützt.</translation>
  </message>
  <message>
   <location filename="../../engine/formats/atomic.py" />
   <source>{name} cannot be written: the folder, or the disk or network that it is on, is not there any more.</source>
   <translation>{name} kann nicht geschrieben werden: Der Ordner oder das Laufwerk oder Netzwerk, auf dem er liegt, ist nicht mehr da.</translation>
  </message>
  <message>
   <location filename="../../engine/formats/atomic.py" />
   <source>{name} cannot be written: there is no folder {parent}.</source>
   <translation>{name} kann nicht geschrieben werden: Den Ordner {parent} gibt es nicht.</translation>
  </message>
  <message>
   <location filename="../../engine/formats/atomic.py" />
   <source>{name} cannot be written: you have no permission to write there.</source>
   <translation>{name} kann nicht geschrieben werden: Dort fehlt die Schreibberechtigung.</translation>
  </message>
  <message>
   <location filename="../../engine/formats/atomic.py" />
   <source>{name} cannot be written: {strerror}.</source>
   <translation>{name} kann nicht geschrieben werden: {strerror}.</translation>
  </message>
  <message>
   <location filename="../../engine/formats/atomic.py" />
   <source>{name} could not be written, since {full}; what was there before is unchanged.</source>
   <translation>{name} konnte nicht geschrieben werden, weil {full}; was vorher da war, ist unverändert.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/export_warnings.py" />
   <source>{name} edited</source>
   <translation>{name} bearbeitet</translation>
  </message>
  <message>
   <location filename="../../engine/formats/importers/psd.py" />
   <source>{name} has more than {most_layers} layers.</source>
   <translation>{name} hat mehr als {most_layers} Ebenen.</translation>
  </message>
  <message>
   <location filename="../../engine/formats/importers/psd.py" />
   <source>{name} holds no picture that Scumble can read.</source>
   <translation>{name} enthält kein Bild, das Scumble lesen kann.</translation>
  </message>
  <message>
   <location filename="../../engine/formats/psd.py" />
   <source>{name} is a Photoshop file of an unknown kind (version {version}, {depth} bits, mode {mode}).</source>
   <translation>{name} ist eine Photoshop-Datei unbekannter Art (Version {version}, {depth} Bit, Modus {mode}).</translation>
  </message>
  <message>
   <location filename="../../engine/formats/decoders/raw.py" />
   <source>{name} is a RAW photo of a camera or a kind that LibRaw cannot read.</source>
   <translation>{name} ist ein RAW-Foto einer Kamera oder Art, die LibRaw nicht lesen kann.</translation>
  </message>
  <message>
   <location filename="../../engine/formats/reading.py" />
   <source>{name} is a folder, not a file.</source>
   <translation>{name} ist ein Ordner, keine Datei.</translation>
  </message>
  <message>
   <location filename="../../engine/formats/extras.py" />
   <source>{name} is a {kind}. To open such files run {command} and start Scumble again.</source>
   <translation>{name}: {kind}. Um solche Dateien zu öffnen, {command} ausführen und Scumble neu starten.</translation>
  </message>
  <message>
   <location filename="../../engine/formats/decoders/tiff.py" />
   <source>{name} is a {told}, which Scumble cannot open.</source>
   <translation>{name}: {told}; so etwas kann Scumble nicht öffnen.</translation>
  </message>
  <message>
   <location filename="../../engine/formats/decoders/tiff.py" />
   <source>{name} is a {told}, which cannot be unpacked: it is damaged or of a rare kind.</source>
   <translation>{name}: {told}; es lässt sich nicht auspacken, da es beschädigt oder von seltener Art ist.</translation>
  </message>
  <message>
   <location filename="../../engine/formats/clip.py" />
   <source>{name} is damaged and cannot be pasted.</source>
   <translation>{name} ist beschädigt und kann nicht eingefügt werden.</translation>
  </message>
  <message>
   <location filename="../../engine/formats/decoders/raw.py" />
   <source>{name} is damaged or incomplete: it cannot be decoded to its end.</source>
   <translation>{name} ist beschädigt oder unvollständig: Es lässt sich nicht bis zum Ende lesen.</translation>
  </message>
  <message>
   <location filename="../../engine/formats/pixels.py" />
   <source>{name} is damaged or incomplete: its beginning cannot be read.</source>
   <translation>{name} ist beschädigt oder unvollständig: Der Anfang lässt sich nicht lesen.</translation>
  </message>
  <message>
   <location filename="../../engine/formats/pixels.py" />
   <source>{name} is damaged: it says that it has no pixels.</source>
   <translation>{name} ist beschädigt: Es hat angeblich keine Pixel.</translation>
  </message>
  <message>
   <location filename="../../engine/formats/batch_recipe.py" />
   <source>{name} is no sound recipe: {lower}{sentence}.</source>
   <translation>{name} ist kein brauchbares Rezept: {lower}{sentence}.</translation>
  </message>
  <message>
   <location filename="../../engine/formats/archive.py" />
   <source>{name} is not a Scumble project, or it is damaged: it is no readable zip file.</source>
   <translation>{name} ist kein Scumble-Projekt oder beschädigt: Es ist keine lesbare Zip-Datei.</translation>
  </message>
  <message>
   <location filename="../../engine/formats/fields.py" />
   <source>{name} is not a number</source>
   <translation>{name} ist keine Zahl</translation>
  </message>
  <message>
   <location filename="../../engine/formats/pixels.py" />
   <source>{name} is not a picture that Scumble can open (it opens {formats_told}).</source>
   <translation>{name} ist kein Bild, das Scumble öffnen kann (es öffnet {formats_told}).</translation>
  </message>
  <message>
   <location filename="../../engine/formats/pixels.py" />
   <source>{name} is not a sound JPEG: its picture comes in {scans} scans.</source>
   <translation>{name} ist kein einwandfreies JPEG: Sein Bild kommt in {scans} Durchgängen.</translation>
  </message>
  <message>
   <location filename="../../engine/formats/psd.py" />
   <source>{name} is not a sound Photoshop file: its layers are suspiciously large.</source>
   <translation>{name} ist keine einwandfreie Photoshop-Datei: Ihre Ebenen sind verdächtig groß.</translation>
  </message>
  <message>
   <location filename="../../engine/formats/claims.py" />
   <source>{name} is not a sound picture: it is suspiciously large for so small a file.</source>
   <translation>{name} ist kein einwandfreies Bild: Es ist verdächtig groß für eine so kleine Datei.</translation>
  </message>
  <message>
   <location filename="../../engine/formats/archive.py" />
   <source>{name} is not a sound project: {detail}.</source>
   <translation>{name} ist kein heiles Projekt: {detail}.</translation>
  </message>
  <message>
   <location filename="../../engine/formats/reading.py" />
   <source>{name} is not an ordinary file.</source>
   <translation>{name} ist keine gewöhnliche Datei.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/exporting_all.py" />
   <source>{name} is open here and would be replaced: choose another folder.</source>
   <translation>{name} ist hier geöffnet und würde ersetzt: bitte einen anderen Ordner wählen.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/files.py" />
   <source>{name} is open in another window: save this one under another name.</source>
   <translation>{name} ist in einem anderen Fenster geöffnet: dieses unter einem anderen Namen speichern.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/files.py" />
   <source>{name} is open in another window; choose another name.</source>
   <translation>{name} ist in einem anderen Fenster geöffnet; einen anderen Namen wählen.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/save_name.py" />
   <source>{name} is there already.</source>
   <translation>{name} gibt es schon.</translation>
  </message>
  <message>
   <location filename="../../engine/formats/pixels.py" />
   <source>{name} is too large: Scumble opens up to {pixel_limit} million pixels.</source>
   <translation>{name} ist zu groß: Scumble öffnet bis zu {pixel_limit} Millionen Pixel.</translation>
  </message>
  <message>
   <location filename="../../engine/formats/pixels.py" />
   <source>{name} is too large: it has {width} x {height} pixels, and Scumble opens up to {pixel_limit} million, {side_limit} a side.</source>
   <translation>{name} ist zu groß: Es hat {width} x {height} Pixel, und Scumble öffnet bis zu {pixel_limit} Millionen, {side_limit} je Seite.</translation>
  </message>
  <message>
   <location filename="../../engine/formats/pixels.py" />
   <source>{name} is {kind}, which Scumble cannot open.</source>
   <translation>{name} ist {kind}; so etwas kann Scumble nicht öffnen.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/ordering.py" />
   <source>{name} lies in front of {other} already.</source>
   <translation>{name} liegt schon vor {other}.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/unfinished.py" />
   <source>{name} stays a preview until the next change, or until it is saved or exported.</source>
   <translation>{name} bleibt bis zur nächsten Änderung, bis zum Speichern oder Exportieren eine Vorschau.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/file_dialogs.py" />
   <source>{name} was changed by another program since it was opened or saved here.</source>
   <translation>{name} wurde von einem anderen Programm geändert, seit es hier geöffnet oder gespeichert wurde.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/files.py" />
   <source>{name} was changed by another program. Saving will ask first.</source>
   <translation>{name} wurde von einem anderen Programm geändert. Vor dem Speichern wird gefragt.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/apply.py" />
   <source>{name} was not made: {reason}</source>
   <translation>{name} wurde nicht gemacht: {reason}</translation>
  </message>
  <message>
   <location filename="../../engine/formats/project_reader.py" />
   <source>{name} was saved by a newer version of Scumble; update Scumble to open it.</source>
   <translation>{name} wurde von einer neueren Version von Scumble gespeichert; zum Öffnen Scumble aktualisieren.</translation>
  </message>
  <message>
   <location filename="../../engine/formats/decoders/psd.py" />
   <source>{name} was saved without a picture of the whole; open it as a document of its own.</source>
   <translation>{name} wurde ohne Bild des Ganzen gespeichert: als eigenes Dokument öffnen.</translation>
  </message>
  <message>
   <location filename="../../engine/formats/batch_recipe.py" />
   <source>{name} was written by a newer version of Scumble; update Scumble to use it.</source>
   <translation>{name} wurde von einer neueren Version von Scumble geschrieben; zum Verwenden Scumble aktualisieren.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/widgets/slider.py" />
   <source>{name}, number</source>
   <translation>{name}, Zahl</translation>
  </message>
  <message>
   <location filename="../../engine/generators/plugins.py" />
   <source>{name}.json beside its code</source>
   <translation>{name}.json neben seinem Code</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/ordering.py" />
   <source>{nearer} stands nearer than {farther}, but lies behind it.</source>
   <translation>{nearer} steht näher als {farther}, liegt aber dahinter.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/layer_names.py" />
   <source>{one} and {other}</source>
   <translation>{one} und {other}</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/rights.py" />
   <source>{one}, {other}</source>
   <translation>{one}, {other}</translation>
  </message>
  <message>
   <location filename="../../engine/formats/batch_recipe.py" />
   <source>{path} cannot be applied to other photos. {problem}</source>
   <translation>{path} kann nicht auf andere Fotos angewendet werden. {problem}</translation>
  </message>
  <message>
   <location filename="../../engine/formats/profiles.py" />
   <source>{path} cannot be read: {error}.</source>
   <translation>{path} kann nicht gelesen werden: {error}.</translation>
  </message>
  <message>
   <location filename="../../engine/formats/project.py" />
   <source>{path} could not be saved: what was written does not read back right.</source>
   <translation>{path} konnte nicht gespeichert werden: Das Geschriebene lässt sich nicht richtig zurücklesen.</translation>
  </message>
  <message>
   <location filename="../../engine/formats/profiles.py" />
   <source>{path} is a profile of {profile}, and not of {spaces}.</source>
   <translation>{path} ist ein Profil für {profile} und nicht für {spaces}.</translation>
  </message>
  <message>
   <location filename="../../engine/formats/profiles.py" />
   <source>{path} is not a colour profile, or it is damaged.</source>
   <translation>{path} ist kein Farbprofil, oder es ist beschädigt.</translation>
  </message>
  <message>
   <location filename="../../engine/formats/noise_files.py" />
   <source>{path} is not a sound .npy file.</source>
   <translation>{path} ist keine heile .npy-Datei.</translation>
  </message>
  <message>
   <location filename="../../engine/formats/profiles.py" />
   <source>{path} is too large to be a colour profile.</source>
   <translation>{path} ist zu groß für ein Farbprofil.</translation>
  </message>
  <message>
   <location filename="../../engine/formats/style_pictures.py" />
   <source>{path} is too small for a style picture: {smallest} px a side is the least.</source>
   <translation>{path} ist zu klein für ein Stilbild: {smallest} px je Seite sind das Mindeste.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/canvas/rulers.py" />
   <source>{ppi} px per inch, as the photo says</source>
   <translation>{ppi} px pro Zoll, laut Foto</translation>
  </message>
  <message>
   <location filename="../../desktop_app/canvas/rulers.py" />
   <source>{ppi} px per inch: the photo says none</source>
   <translation>{ppi} px pro Zoll: Das Foto nennt keine Auflösung</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/tour.py" />
   <source>{save} keeps every object live, to be changed another day. {export} writes the picture for others. {commands} finds all the rest, and the {guide} explains it.</source>
   <translation>„{save}“ hält jedes Objekt lebendig, um es später zu ändern. „{export}“ schreibt das Bild für andere. „{commands}“ findet alles Übrige, und „{guide}“ erklärt es.</translation>
  </message>
  <message>
   <location filename="../../engine/generation/kinds/fill.py" />
   <source>{seen} at level {level} of {scene}</source>
   <translation>{seen} auf Stufe {level} von {scene}</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/filters/page.py" />
   <source>{sentence}.</source>
   <translation>{sentence}.</translation>
  </message>
  <message>
   <location filename="../../engine/generation/kinds/object.py" />
   <source>{size} px of {scene}</source>
   <translation>{size} px von {scene}</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/history.py" />
   <source>{steps}, {value:.0f} MiB</source>
   <translation>{steps}, {value:.0f} MiB</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/tour.py" />
   <source>{step} of {steps}</source>
   <translation>{step} von {steps}</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/settings.py" />
   <source>{title} cannot be {value!r}.</source>
   <translation>{title} kann nicht {value!r} sein.</translation>
  </message>
  <message>
   <location filename="../../engine/scene/adjustments/base.py" />
   <source>{title} cannot make a colour {tone}.</source>
   <translation>{title} kann keine Farbe als {tone} setzen.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/export_warnings.py" />
   <source>{title} changes pixels a little everywhere, also where the photo was not touched.</source>
   <translation>{title} ändert überall ein wenig die Pixel, auch wo das Foto nicht berührt wurde.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/file_jobs.py" />
   <source>{title} failed: {reason}</source>
   <translation>{title} fehlgeschlagen: {reason}</translation>
  </message>
  <message>
   <location filename="../../engine/worker.py" />
   <source>{title} has failed: {error}.</source>
   <translation>{title} ist fehlgeschlagen: {error}.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/export_warnings.py" />
   <source>{title} has no transparency: clear parts get a plain colour.</source>
   <translation>{title} kennt keine Transparenz: Durchsichtiges bekommt eine einfache Farbe.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/file_jobs.py" />
   <source>{title} was cancelled.</source>
   <translation>{title} wurde abgebrochen.</translation>
  </message>
  <message>
   <location filename="../../engine/scene/filters/base.py" />
   <source>{title}: "{name}" cannot be "{value}", but one of {known}.</source>
   <translation>{title}: „{name}“ kann nicht „{value}“ sein, sondern eines von {known}.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/file_jobs.py" />
   <source>{title}: there is not enough memory for this.</source>
   <translation>{title}: Dafür reicht der Speicher nicht.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/window.py" />
   <source>{title}[*] – Scumble</source>
   <translation>{title}[*] – Scumble</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/properties.py" />
   <source>{ways}, or drop one on the window, or {ways2}.</source>
   <translation>{ways}, ein Foto auf das Fenster ziehen oder {ways2}.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/widgets/slider.py" />
   <source>{what_it_does} Double-click: back to {usual}.</source>
   <translation>{what_it_does} Doppelklick: zurück auf {usual}.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/layers_model.py" />
   <source>{what}. Click its mask to paint that; Alt-click looks at the mask alone, Shift-click disables it, Ctrl-click selects by it.</source>
   <translation>{what}. Ein Klick auf die Maske lässt sie malen; Alt-Klick zeigt nur die Maske, Umschalt-Klick deaktiviert sie, Strg-Klick wählt nach ihr aus.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/layers_model.py" />
   <source>{what}. Double-click or F2 renames, dragging reorders.</source>
   <translation>{what}. Doppelklick oder F2 benennt um, Ziehen ordnet um.</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/options.py" />
   <source>{what}. Esc ends it.</source>
   <translation>{what}. Esc beendet es.</translation>
  </message>
  <message>
   <location filename="../../engine/compositing/coverage.py" />
   <source>{who} has the blend mode {mode}</source>
   <translation>{who} hat den Mischmodus {mode}</translation>
  </message>
  <message>
   <location filename="../../engine/compositing/coverage.py" />
   <source>{who} is clipped to the layer below it</source>
   <translation>{who} ist an die Ebene darunter gebunden</translation>
  </message>
  <message>
   <location filename="../../engine/compositing/coverage.py" />
   <source>{who} is hidden</source>
   <translation>{who} ist ausgeblendet</translation>
  </message>
  <message>
   <location filename="../../engine/compositing/coverage.py" />
   <source>{who} is not opaque</source>
   <translation>{who} ist nicht deckend</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/export_fields.py" />
   <source>{width} × {height} cm on paper</source>
   <translation>{width} × {height} cm auf Papier</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/rights.py" />
   <source>{width} × {height} pixels</source>
   <translation>{width} × {height} Pixel</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/looks.py" />
   <source>“{name}” is a new class. It needs no model.</source>
   <translation>„{name}“ ist eine neue Klasse. Sie braucht kein Modell.</translation>
  </message>
 </context>
</TS>
