<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
 <context>
  <name>Scumble</name>
  <message>
   <location filename="../../engine/generators/card.py" />
   <source>"figures" is not an object</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/generators/card.py" />
   <source>"knobs" is neither a list nor a table</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/generation/kinds/object.py" />
   <source>"{name}" follows the light as in a newer version of Scumble; update it to draw this.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/document/presets.py" />
   <source>"{name}" is a preset that comes along: choose another name.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/generators/card.py" />
   <source>"{name}" is neither true nor false</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/generation/maker.py" />
   <source>"{name}" is no object, so there is nothing to generate.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/generators/card.py" />
   <source>"{name}" is not a list of texts</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/generators/card.py" />
   <source>"{name}" is not a text</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/generators/card.py" />
   <source>"{name}" is not a whole number from {least} to {most}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/generation/kinds/background.py" />
   <source>"{name}" is not generated.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/generation/exemplar_pictures.py" />
   <source>"{name}" uses its exemplar as a newer version of Scumble does; update it to draw this.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/exemplar_part.py" />
   <source>0: the generator alone, 1: the exemplar's own pixels wherever it covers.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/history.py" />
   <source>1 step</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/shortcut_editor.py" />
   <source>1 to 0, two for exact</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/document/printing.py" />
   <source>10 × 15 cm</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/shadow_page.py" />
   <source>100% is as long as the object is high.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/document/printing.py" />
   <source>13 × 18 cm</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/scene_controls.py" />
   <source>1365 × 2048, upright</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/scene_controls.py" />
   <source>1600 × 1600, square</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/scene_controls.py" />
   <source>1920 × 1080, wide</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/scene_controls.py" />
   <source>2048 × 1365, like a photo</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/formats/provenance.py" />
   <source>; shared under the same licence</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/scene/layers/background.py" />
   <source>A background must be at least one pixel wide and high.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/scene/layers/background.py" />
   <source>A background must have at least one colour, each of red, green and blue.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/scene/layers/background.py" />
   <source>A background that has a place must have a size.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/layer_actions.py" />
   <source>A colour, a gradient or a generated scene below everything</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/scene/adjustments/curves.py" />
   <source>A curve must have 2 to {most_points} points.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/scene/projective.py" />
   <source>A distortion must be made of finite numbers.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/export_warnings.py" />
   <source>A file of this name is there and will be replaced.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/export_warnings.py" />
   <source>A file with what was generated comes beside it: {name}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/export_warnings.py" />
   <source>A folder has this name. Choose another.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/scene/adjustments/gradient_map.py" />
   <source>A gradient has 2 to {most_stops} stops, each of a place and a colour.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/scene/gradients.py" />
   <source>A gradient needs a colour.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/scene/gradients.py" />
   <source>A gradient needs two points: drag from one to the other.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/start_page.py" />
   <source>A ground from noise, to put objects into</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/scene/ordering.py" />
   <source>A group cannot be brought in front of what is in it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/scene/edits.py" />
   <source>A group cannot be moved into itself.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/scene/layers/recipes.py" />
   <source>A knob is either locked or not.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/scene/projective.py" />
   <source>A layer can be distorted only so far that its corners stay outside of each other and in front.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/scene/mask.py" />
   <source>A mask must be a picture with one channel of 8 bits.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/scene/mask.py" />
   <source>A mask must have one channel.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/scene/layers/layer_mask.py" />
   <source>A mask must lie within {farthest} px of the canvas.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/generators/fields.py" />
   <source>A mask of {width} x {height} pixels cannot be drawn.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/drops.py" />
   <source>A new layer</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/tools/select_options.py" />
   <source>A new object of the chosen class in the selection</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/tools/subject_options.py" />
   <source>A new object where the subject is (Enter)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/generators/canvas_limits.py" />
   <source>A new scene has at most {most_pixels} million pixels, not {width} x {height}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/start_page.py" />
   <source>A painted meadow with live objects in it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/about.py" />
   <source>A photo editor in which a generated object is a live layer. Everything runs on your own machine.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/scene/layers/photo.py" />
   <source>A photo must have at least one pixel, of three or four channels with 8 bits.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/scene/affine.py" />
   <source>A place must be made of finite numbers.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/scene/affine.py" />
   <source>A place must not shrink its frame to nothing.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/generators/canvas_limits.py" />
   <source>A scene is at most {longest_shape} times as long as it is short, not {width} x {height}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/colours_page.py" />
   <source>A scene is generated in place of the colours.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/scene/scene.py" />
   <source>A scene must be at least one pixel wide and high.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/scene/layers/recipes.py" />
   <source>A scene must be of one kind, or of up to {most_kinds} different ones.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/generators/background.py" />
   <source>A scene's kinds must have shares that are not negative, and at least one of them.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/scene_controls.py" />
   <source>A second kind that the first is mixed with.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/scene_page.py" />
   <source>A second kind that the scene is mixed with.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/compositing/merging.py" />
   <source>A shadow goes with its object: merge the object.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/scene/brush.py" />
   <source>A stroke cannot cover that much: use a smaller brush.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/generators/segmentation.py" />
   <source>A subject is looked for in RGB pictures of at least one pixel.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/scene/layers/text.py" />
   <source>A text is either italic or it is not.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/scene/layers/text.py" />
   <source>A text must be made of characters that can be seen.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/scene/layers/text.py" />
   <source>A text must not be longer than {longest_text} characters.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/formats/export.py" />
   <source>A {title} has no transparency; clear parts got a plain colour.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/formats/exporters/table.py" />
   <source>A {title} is at most {longest_side} pixels wide and high; export a PNG or make it smaller.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/about.py" />
   <source>About Scumble</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/print.py" />
   <source>Across</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/shortcut_editor.py" />
   <source>Action</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/vibrance.py" />
   <source>Acts on all colours alike; at its lowest no colour is left.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/brightness_contrast.py" />
   <source>Acts on all tones alike; white stays white as it gets brighter.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/mask_part.py" />
   <source>Acts on everything below. Paint with the brush where it shall act, or erase where it shall not.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/exposure.py" />
   <source>Acts on light, as a camera's exposure does.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/vibrance.py" />
   <source>Acts on pale colours more than on strong ones.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/mask_part.py" />
   <source>Acts where the mask is painted, with brush and eraser.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/print.py" />
   <source>Actual size</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/looks.py" />
   <source>Add</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/library.py" />
   <source>Add a folder of photos to the library</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/library.py" />
   <source>Add a folder…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/mask_part.py" />
   <source>Add a mask</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/document/layer_commands.py" />
   <source>Add background</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/document/exemplars.py" />
   <source>Add exemplar</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/document/mask_commands.py" />
   <source>Add mask</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/mask_actions.py" />
   <source>Add mask that hides</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/document/layer_commands.py" />
   <source>Add paint layer</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/file_dialogs.py" />
   <source>Add photo as layer</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/actions.py" />
   <source>Add photo as layer…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/document/files.py" />
   <source>Add photo {stem}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/library.py" />
   <source>Add photos to the library</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/library.py" />
   <source>Add photos…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/document/layer_commands.py" />
   <source>Add shadow</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/tools/text_typing.py" />
   <source>Add text</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/tools/options.py" />
   <source>Add to</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/document/selecting.py" />
   <source>Add to selection</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/tools/options.py" />
   <source>Add to the selection</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/document/layer_commands.py" />
   <source>Add {lower}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/document/layer_commands.py" />
   <source>Add {name}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/exposure.py" />
   <source>Added to all light: mostly moves what is dark.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/document/photo_batch.py" />
   <source>Adding {name}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/actions.py" />
   <source>Adjust</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/canvas/split.py" />
   <source>After</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/document/presets.py" />
   <source>Against the light</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/tools/text_options.py" />
   <source>Align</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/tools/text_options.py" />
   <source>Align in the middle</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/tools/text_options.py" />
   <source>Align left</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/tools/text_options.py" />
   <source>Align right</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/library.py" />
   <source>All</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/hue_saturation.py" />
   <source>All colours</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/library.py" />
   <source>All files</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/mask_actions.py" />
   <source>All of the layer shows again</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/hue_saturation.py" />
   <source>All of them alike, or those near one hue.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/library.py" />
   <source>All photos of a folder; X.mask.png is the mask of X.jpg</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/actions.py" />
   <source>All that is selected, on the paint layer that is selected or on a new one</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/page.py" />
   <source>All three channels alike, or one of them by itself.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/view_actions.py" />
   <source>Along the top and the left, in px of the picture; drag guides out of them</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/tools/select_options.py" />
   <source>Alt</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/shortcut_editor.py" />
   <source>Alt and drag of a handle</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/shortcut_editor.py" />
   <source>Alt-click</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/tools/clone.py" />
   <source>Alt-click where to copy from first.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/tools/options.py" />
   <source>Alt-click where to copy from, then paint</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/actions.py" />
   <source>Alt-click where to copy from, then paint it elsewhere, on a layer of its own</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/clarity.py" />
   <source>Amount</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/scene/affine.py" />
   <source>An angle must be a finite number.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/layer_actions.py" />
   <source>An empty layer for the brush: the photo below stays as it is</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/error_dialog.py" />
   <source>An error in Scumble</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/exemplar_strip.py" />
   <source>An exemplar</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/scene/exemplar.py" />
   <source>An exemplar must be a picture with transparency, of 8 bits a channel.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/scene/exemplar.py" />
   <source>An exemplar must have {smallest} to {longest} px a side.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/scene/exemplar.py" />
   <source>An exemplar must show an object: its picture is transparent all over.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/exemplars/folder.py" />
   <source>An exemplar of {folder} is left out: {problem}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/exemplars/folder.py" />
   <source>An exemplar's name must be made of letters, digits and hyphens.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/scene/mask_edits.py" />
   <source>An object has a mask of its own, in which it is made: paint on it, or hide parts of the object.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/scene/layers/object.py" />
   <source>An object has a mask of its own.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/canvas_size.py" />
   <source>Anchor</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/motion_blur.py" />
   <source>Angle</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../resources/models/foreground-128.json" />
   <source>Animals, butterflies, flowers, people and vehicles</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/document/exemplars.py" />
   <source>Another exemplar</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/grain.py" />
   <source>Another number is other grain; the same one always the same.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/tools/shapes.py" />
   <source>Another shape</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/document/merging.py" />
   <source>Apply adjustment</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/document/mask_commands.py" />
   <source>Apply mask</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/layer_actions.py" />
   <source>Apply to the pixels below</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/document/mask_commands.py" />
   <source>Applying the mask</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/canvas_menu.py" />
   <source>Arrange</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/shortcut_editor.py" />
   <source>Arrows, with Shift ten-fold</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/picture_actions.py" />
   <source>As a layer, in the middle of what is seen</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/picture_actions.py" />
   <source>As a layer, where it was copied</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/motion_blur.py" />
   <source>As if the camera had moved in one direction.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/print.py" />
   <source>As large as the page allows, or by the resolution below.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/view_actions.py" />
   <source>As one turns a sheet of paper; the picture stays as it is. Shift, Space and a drag turn it freely</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/print.py" />
   <source>As the picture</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/settings.py" />
   <source>As the system</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/settings.py" />
   <source>Automatic</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/document/presets.py" />
   <source>Autumn leaves</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/document/background_edits.py" />
   <source>Background</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/colours_page.py" />
   <source>Background: one colour, or a gradient from top to bottom.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/widgets/shortcut_presets.py" />
   <source>Backspace</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/canvas/split.py" />
   <source>Before</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/view_actions.py" />
   <source>Before and after side by side</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/actions.py" />
   <source>Begin with a generated scene: choose one of a dozen, and steer it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/look_tools.py" />
   <source>Between</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/new_scene.py" />
   <source>Between two</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/image_size.py" />
   <source>Bicubic (smooth)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/export.py" />
   <source>Black</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/scene/adjustments/black_white.py" />
   <source>Black and white</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/layers.py" />
   <source>Blend mode</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/tools/brush_options.py" />
   <source>Blend mode of the brush</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/colour_balance.py" />
   <source>Blue</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/document/presets.py" />
   <source>Blue filter</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/black_white.py" />
   <source>Blues</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/gaussian_blur.py" />
   <source>Blurs all that lies below.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/tools/text_options.py" />
   <source>Bold</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/colours_page.py" />
   <source>Bottom</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/canvas_size.py" />
   <source>Bottom left</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/canvas_size.py" />
   <source>Bottom right</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/actions.py" />
   <source>Box</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/gradient_map.py" />
   <source>Bright</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/exposure.py" />
   <source>Brightens what lies between black and white, or darkens it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/shadows_highlights.py" />
   <source>Brightens what lies in the dark.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/brightness_contrast.py" />
   <source>Brightens, or darkens.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/levels.py" />
   <source>Brightest</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/brightness_contrast.py" />
   <source>Brightness</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/scene/adjustments/brightness_contrast.py" />
   <source>Brightness/contrast</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/layer_actions.py" />
   <source>Bring back what the edge eraser or the ground hides of it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/document/ordering.py" />
   <source>Bring in front</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/layer_actions.py" />
   <source>Bring in front of…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/document/ordering.py" />
   <source>Bring {name} in front of {other}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/export.py" />
   <source>Browse…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/actions.py" />
   <source>Brush</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/mask_part.py" />
   <source>Brush and eraser paint the mask: the brush shows the layer, the eraser hides it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/document/mask_commands.py" />
   <source>By</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/exemplar_form.py" />
   <source>CC BY 4.0</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/formats/provenance.py" />
   <source>CC BY-SA</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/exemplar_form.py" />
   <source>CC BY-SA 4.0</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/exemplar_form.py" />
   <source>CC0 1.0</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/settings.py" />
   <source>CUDA (NVIDIA)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/actions.py" />
   <source>Cancel</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/canvas/view.py" />
   <source>Canvas</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/canvas_size.py" />
   <source>Canvas size</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/picture_actions.py" />
   <source>Canvas size…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/tools/box.py" />
   <source>Change box</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/layer_actions.py" />
   <source>Change the layer below for good, as the selected adjustment shows it, where its mask lets it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/colour_balance.py" />
   <source>Changes the colour alone, and not how bright it looks.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/layer_actions.py" />
   <source>Changes the colours of all that lies below it, and can be changed or taken away at any time</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/document/knobs.py" />
   <source>Changes: {lower}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/page.py" />
   <source>Channel</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/document/files.py" />
   <source>Choose a name for the project first.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/new_scene.py" />
   <source>Choose a scene</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/shortcut_editor.py" />
   <source>Choose an action to give it other keys.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/scene/edits.py" />
   <source>Choose the layers to group first.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/scene/adjustments/clarity.py" />
   <source>Clarity</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/exemplar_form.py" />
   <source>Class</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/tools/subject_options.py" />
   <source>Class of the new object</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/properties.py" />
   <source>Class of the next object</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/exemplar_form.py" />
   <source>Class of the object</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/library.py" />
   <source>Classes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/about.py" />
   <source>Classes: {names}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/view_actions.py" />
   <source>Clear guides</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/export.py" />
   <source>Clear parts</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/recent_menu.py" />
   <source>Clear the list</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/tools/options.py" />
   <source>Click a colour for the brush, Alt-click for the other one.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/tools/select_options.py" />
   <source>Click a colour.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/actions.py" />
   <source>Click and type, or drag a box for a text that wraps; a click on a text edits it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/layer_actions.py" />
   <source>Click another object in the picture: the selected one comes to lie right above it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/key_capture.py" />
   <source>Click here, then press the key or keys that are to do it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/page.py" />
   <source>Click in the picture what is to be black</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/page.py" />
   <source>Click in the picture what is to be grey</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/page.py" />
   <source>Click in the picture what is to be white</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/generation/subjects.py" />
   <source>Click on the photo to find what is there.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/document/selecting.py" />
   <source>Click on the picture to select what is coloured like that.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/variations.py" />
   <source>Click one to take it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/looks.py" />
   <source>Click or drag a box to say what it is</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/mask_part.py" />
   <source>Click the mask's picture among the layers to paint it with brush and eraser.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/white_balance.py" />
   <source>Click the pipette, and then what is to be grey.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/scene_gallery.py" />
   <source>Click to choose it, double-click to create it; Ctrl-click another one to slide between the two.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/actions.py" />
   <source>Click to zoom in, Alt-click to zoom out, drag sideways to zoom freely</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/tools/options.py" />
   <source>Click to zoom in, Alt-click to zoom out, drag sideways to zoom freely.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/tools/subject_options.py" />
   <source>Click what is missing, Alt-click what is too much.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/looks.py" />
   <source>Click what is missing, Alt-click what is too much. Is it all wrong? Drag a box closely around the object.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/tools/options.py" />
   <source>Click what the selected layer shall lie in front of. Esc: leave the order as it is.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/tools/subject_options.py" />
   <source>Clicks say what belongs to it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/tools/subject_options.py" />
   <source>Clicks say what does not belong to it (Alt)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/document/mask_commands.py" />
   <source>Clip to the layer below</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/document/clipboard.py" />
   <source>Clipboard</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/tools/clone.py" />
   <source>Clone</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/actions.py" />
   <source>Clone stamp</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/tab_bar.py" />
   <source>Close</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/actions.py" />
   <source>Close all</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/actions.py" />
   <source>Close picture</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/notices.py" />
   <source>Close the notice</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/tab_bar.py" />
   <source>Close the others</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/tab_bar.py" />
   <source>Close this picture</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/document/presets.py" />
   <source>Coarse film</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/about.py" />
   <source>Code</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/grain.py" />
   <source>Colour</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/status_bar.py" />
   <source>Colour at the pointer</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/colours_page.py" />
   <source>Colour at the {where}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/colour_balance.py" />
   <source>Colour balance</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/export.py" />
   <source>Colour behind clear parts</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/export.py" />
   <source>Colour behind clear parts: {value}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/scene/layers/base.py" />
   <source>Colour burn</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/scene/layers/base.py" />
   <source>Colour dodge</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/colours_page.py" />
   <source>Colour of the background</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/tools/swatches.py" />
   <source>Colour of the brush</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/gradient_map.py" />
   <source>Colour of the gradient</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/shadow_page.py" />
   <source>Colour of the shadow</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/tools/text_options.py" />
   <source>Colour of the text</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/actions.py" />
   <source>Colour picker</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/hue_saturation.py" />
   <source>Colours</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/settings.py" />
   <source>Colours of the window. Neutral dark keeps the eye on the photo.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/command_palette.py" />
   <source>Commands</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/command_palette.py" />
   <source>Commands that can be used now</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/view_actions.py" />
   <source>Compare with the photo</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/settings.py" />
   <source>Compute on</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/shadow_page.py" />
   <source>Contact</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/settings.py" />
   <source>Contact shadows</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/tools/select_options.py" />
   <source>Contiguous</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/brightness_contrast.py" />
   <source>Contrast</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/clarity.py" />
   <source>Contrast between what lies near each other, most of all in the midtones.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/document/presets.py" />
   <source>Cooler</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/picture_actions.py" />
   <source>Copy</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/look_tools.py" />
   <source>Copy looks</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/picture_actions.py" />
   <source>Copy mask</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/picture_actions.py" />
   <source>Copy merged</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/tools/finding.py" />
   <source>Copy subject to a layer</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/error_dialog.py" />
   <source>Copy the report</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/tools/subject_options.py" />
   <source>Copy to layer</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/document/clipboard.py" />
   <source>Copying</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/document/clipboard.py" />
   <source>Copying the mask</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/tools/finding.py" />
   <source>Copying the subject</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/new_scene.py" />
   <source>Create</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/exemplar_form.py" />
   <source>Credit</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/tools/crop_frame.py" />
   <source>Crop</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/actions.py" />
   <source>Crop and straighten</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/document/picture_commands.py" />
   <source>Crop to selection</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/tools/crop_options.py" />
   <source>Crop to the frame (Enter)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/picture_actions.py" />
   <source>Crop to what is not transparent</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/document/presets.py" />
   <source>Cross process</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/shortcut_editor.py" />
   <source>Ctrl and drag of a corner</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/shortcut_editor.py" />
   <source>Ctrl and drag with the crop tool</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/shortcut_editor.py" />
   <source>Ctrl and wheel</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/shortcut_editor.py" />
   <source>Ctrl+Alt and drag</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/shortcut_editor.py" />
   <source>Ctrl+Alt+Shift and drag of a corner</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/shortcut_editor.py" />
   <source>Ctrl-click</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/new_scene.py" />
   <source>Ctrl-click another scene to slide between the two.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/error_report.py" />
   <source>Current thread</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/curves.py" />
   <source>Curve from dark to bright</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/curves.py" />
   <source>Curves</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/picture_actions.py" />
   <source>Cut</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/tools/subject_options.py" />
   <source>Cut out</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/select_actions.py" />
   <source>Cut out and fill the hole</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/document/mending.py" />
   <source>Cut out and fill the hole with patches</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/document/mending.py" />
   <source>Cut out, and the hole filled from around it; {move} takes it along.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/document/clipboard.py" />
   <source>Cut {name}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/kinds/paint.py" />
   <source>Cut-out, {width} × {height} pixels of its own.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/document/looks.py" />
   <source>Cutting it out</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/looks.py" />
   <source>Cutting it out …</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/document/presets.py" />
   <source>Cyanotype</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/black_white.py" />
   <source>Cyans</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/gradient_map.py" />
   <source>Dark</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/scene/layers/base.py" />
   <source>Darken</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/vignette.py" />
   <source>Darkens or brightens towards the corners. The move tool drags its middle.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/shadows_highlights.py" />
   <source>Darkens what is very bright.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/document/presets.py" />
   <source>Darker midtones</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/levels.py" />
   <source>Darkest</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/document/presets.py" />
   <source>Deep blue sky</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/widgets/shortcut_presets.py" />
   <source>Del</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/layers.py" />
   <source>Delete</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/document/mask_commands.py" />
   <source>Delete mask</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/tools/text_typing.py" />
   <source>Delete text</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/recovery_dialog.py" />
   <source>Delete the copies</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/recovery_dialog.py" />
   <source>Delete the copy</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/mask_part.py" />
   <source>Delete the mask</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/tools/crop_options.py" />
   <source>Delete the rest</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/document/layer_commands.py" />
   <source>Delete {name}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/mask_part.py" />
   <source>Density</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/document/selecting.py" />
   <source>Deselect</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/histogram.py" />
   <source>Deviation</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/scene/layers/base.py" />
   <source>Difference</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/new_guide.py" />
   <source>Direction</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/document/mask_commands.py" />
   <source>Disable mask</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/mask_actions.py" />
   <source>Disable or enable mask</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/tools/subject_options.py" />
   <source>Discard</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/motion_blur.py" />
   <source>Distance</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/shortcut_editor.py" />
   <source>Distort</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/shortcut_editor.py" />
   <source>Distort in perspective</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/tools/text_options.py" />
   <source>Done</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/key_capture.py" />
   <source>Down</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/tools/box_options.py" />
   <source>Drag a box for a new</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/tools/select_options.py" />
   <source>Drag a box. Shift: square. Alt: from the middle. Drag inside to move the outline.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/actions.py" />
   <source>Drag a box: a shape of the chosen class fills it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/tools/move_options.py" />
   <source>Drag a corner along a side: the other corner of that side comes to meet it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/tools/move_options.py" />
   <source>Drag a corner or a side by itself. Shift: along a side.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/actions.py" />
   <source>Drag a gradient onto paint, or let a mask fade</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/canvas/rulers.py" />
   <source>Drag a guide out of it onto the picture; back onto it takes the guide away</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/tools/subject.py" />
   <source>Drag a larger box around what is to be found.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/tools/crop_options.py" />
   <source>Drag along what shall be level or plumb (Ctrl)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/tools/select_options.py" />
   <source>Drag around it, or click its corners; Enter closes the line.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/tools/gradient_options.py" />
   <source>Drag from the first colour to the last. Shift: 45°.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/tools/box_options.py" />
   <source>Drag its edges or its middle, or take another of the shapes. A box elsewhere makes a new object.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/looks.py" />
   <source>Drag over what belongs to it; [ and ] change the size</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/navigator.py" />
   <source>Drag the frame to look at another part of the picture</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/tools/options.py" />
   <source>Drag to look elsewhere. Space does it from every tool; with Shift it turns the view, with Ctrl it zooms.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/actions.py" />
   <source>Drag to look elsewhere; holding Space does it from every tool</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/tools/move_options.py" />
   <source>Drag to move, outside to turn. Alt: about the pivot. Ctrl: distort, no snapping.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/tools/gradient_options.py" />
   <source>Drag: the mask fades from all to nothing. Shift: 45°.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/actions.py" />
   <source>Draw around what is to be selected, or click its corners</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/exemplar_part.py" />
   <source>Draw it from the object of a photo of yours, which is found by itself, or from a cut-out</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/shortcut_editor.py" />
   <source>Draw the horizon</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/tools/select.py" />
   <source>Draw the line around what is to be selected.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/library.py" />
   <source>Draw the selected object from this one</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/tools/shapes.py" />
   <source>Drawing a shape</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/tools/shapes.py" />
   <source>Drawing shapes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/tools/shapes.py" />
   <source>Drawing the mask</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/document/class_choice.py" />
   <source>Drawn by {model}: {licence}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/start_page.py" />
   <source>Drop a picture here, then paint where an object shall appear.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/drops.py" />
   <source>Dropped picture</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/layers.py" />
   <source>Duplicate</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/document/layer_commands.py" />
   <source>Duplicate {name}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/export.py" />
   <source>EXIF and XMP: camera, date, and the place if the camera noted it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/formats/export.py" />
   <source>EXIF data</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/gradient_map.py" />
   <source>Each brightness becomes a colour between these.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/about.py" />
   <source>Each library is installed as files of its own and may be replaced by another build of it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/shadows_highlights.py" />
   <source>Each part of the picture by its own brightness.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/proof_badge.py" />
   <source>Each pixel is compared with the photo as it was opened.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/scene/adjustments/curves.py" />
   <source>Each point of a curve must be further right than the one before.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/scene/adjustments/gradient_map.py" />
   <source>Each stop of a gradient must be further right than the one before.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/object_page.py" />
   <source>Edge</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/actions.py" />
   <source>Edge eraser</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/actions.py" />
   <source>Edit</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/kinds/text.py" />
   <source>Edit text</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/tools/shape_strip.py" />
   <source>Eight other shapes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/variations.py" />
   <source>Eight other variations</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/tools/select_options.py" />
   <source>Ellipse</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/export.py" />
   <source>Embed the colour profile</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/document/mask_commands.py" />
   <source>Enable mask</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/view_actions.py" />
   <source>End turning and mirroring the view</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/tools/text_options.py" />
   <source>End typing (Esc, or a click beside the text)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/status_bar.py" />
   <source>Engine</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/status_bar.py" />
   <source>Engine not available</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/status_bar.py" />
   <source>Engine: {device}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/settings.py" />
   <source>English</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/key_capture.py" />
   <source>Enter</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/tools/options.py" />
   <source>Erase</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/tools/options.py" />
   <source>Erase from</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/tools/strokes.py" />
   <source>Erase from mask</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/actions.py" />
   <source>Erase from the selected object's mask</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/tools/options.py" />
   <source>Erase from the selection</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/tools/strokes.py" />
   <source>Erase paint</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/actions.py" />
   <source>Eraser</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/key_capture.py" />
   <source>Esc</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/shortcut_editor.py" />
   <source>Every key as the preset has it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/settings_dialog.py" />
   <source>Every setting as the program came</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/exemplar_part.py" />
   <source>Exemplar</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/about.py" />
   <source>Exemplars</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/generation/kinds/object.py" />
   <source>Exemplars alone</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/library.py" />
   <source>Exemplars of the class</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/layer_actions.py" />
   <source>Exemplars…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/object_page.py" />
   <source>Experimental: this class does not look good enough yet.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/scene_page.py" />
   <source>Experimental: this kind does not look good enough yet.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/about.py" />
   <source>Experimental: {names}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/export.py" />
   <source>Export</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/export.py" />
   <source>Export picture</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/actions.py" />
   <source>Export picture…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/document/files.py" />
   <source>Exported {name}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/document/files.py" />
   <source>Exporting {name}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/exposure.py" />
   <source>Exposure</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/document/presets.py" />
   <source>Faded film</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/error_report.py" />
   <source>Fatal</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/mask_part.py" />
   <source>Feather</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/document/selecting.py" />
   <source>Feather selection</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/select_actions.py" />
   <source>Feather selection…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/document/selecting.py" />
   <source>Feathering</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/exemplar_part.py" />
   <source>Fidelity</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/export.py" />
   <source>File</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/document/layer_commands.py" />
   <source>Fill</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/document/mending.py" />
   <source>Fill from around</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/actions.py" />
   <source>Fill with the brush's colour</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/actions.py" />
   <source>Fill with the other colour</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/compositing/healing.py" />
   <source>Filled hole</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/document/mending.py" />
   <source>Filling the hole</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/command_palette.py" />
   <source>Find a command</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/actions.py" />
   <source>Find a command…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/actions.py" />
   <source>Find a thing in the photo, to replace or copy it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/shortcut_editor.py" />
   <source>Find an action or a key</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/looks.py" />
   <source>Find the main thing again</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/tools/subject_options.py" />
   <source>Find the main thing in the photo</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/select_actions.py" />
   <source>Find the main thing in the photo, to replace or copy it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/document/subject_search.py" />
   <source>Finding the subject</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/document/subject_search.py" />
   <source>Finding what is there</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/document/presets.py" />
   <source>Fine detail</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/high_pass.py" />
   <source>Fine detail on grey: in the mode Overlay or Soft light it sharpens.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/document/presets.py" />
   <source>Fine film</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/document/engine_client.py" />
   <source>Finishing the objects</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/navigator.py" />
   <source>Fit in window</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/looks.py" />
   <source>Fit the photo</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/view_actions.py" />
   <source>Fit the width</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/print.py" />
   <source>Fit to the page</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/exemplar_strip.py" />
   <source>Fits poorly, to {fit}: it will be bent and stretched. {what}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/exemplar_strip.py" />
   <source>Fits to {fit}. {what}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/document/exemplars.py" />
   <source>Fitting the exemplar</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/document/merging.py" />
   <source>Flatten</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/layer_actions.py" />
   <source>Flatten the picture</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/document/merging.py" />
   <source>Flattening the picture</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/placed_page.py" />
   <source>Flip</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/document/exemplars.py" />
   <source>Flip exemplar</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/placed_page.py" />
   <source>Flip horizontally</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/document/picture_commands.py" />
   <source>Flip picture horizontally</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/document/picture_commands.py" />
   <source>Flip picture vertically</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/tools/shapes.py" />
   <source>Flip shape</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/exemplar_part.py" />
   <source>Flip the exemplar</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/picture_actions.py" />
   <source>Flip the picture horizontally</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/picture_actions.py" />
   <source>Flip the picture vertically</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/tools/shape_strip.py" />
   <source>Flip the shapes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/layer_actions.py" />
   <source>Flip vertically</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/document/layer_commands.py" />
   <source>Flip vertically {name}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/document/layer_commands.py" />
   <source>Flip {name}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/tools/brush_options.py" />
   <source>Flow</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/tools/brush_options.py" />
   <source>Flow, spacing, mode, smoothing, and what a pen's pressure and tilt do</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/object_page.py" />
   <source>Follow light</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/looks.py" />
   <source>Follow the edges</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/tools/text_options.py" />
   <source>Font</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/tools/brush_options.py" />
   <source>For pens on a tablet; a mouse always presses fully and stands upright.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/presets_menu.py" />
   <source>Forget a preset</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/tools/subject_options.py" />
   <source>Forget what was found (Esc)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/export.py" />
   <source>Format</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../resources/models/detail-4x.json" />
   <source>Four times the pixels</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/tools/crop_options.py" />
   <source>Frame the whole picture again (Esc)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/actions.py" />
   <source>Frame what shall stay, turned so that it stands upright</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/tools/crop_options.py" />
   <source>Free</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/document/exemplars.py" />
   <source>Free exemplar</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/object_page.py" />
   <source>Free {what}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/look_tools.py" />
   <source>From a photo…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/tools/brush_options.py" />
   <source>From dab to dab, as a share of the brush's width.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/tools/gradient_options.py" />
   <source>From the brush's colour to nothing</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/tools/gradient_options.py" />
   <source>From the brush's colour to the other one</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/new_scene.py" />
   <source>From the chosen scene to the second one.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/vignette.py" />
   <source>From the form of the picture to a circle.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/look_tools.py" />
   <source>From the looks it had before (0%) to the last new ones (100%): noise in between.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/about.py" />
   <source>From the package {name}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/look_tools.py" />
   <source>From under the mask</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/library.py" />
   <source>From your own photos</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/document/presets.py" />
   <source>Full contrast</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/view_actions.py" />
   <source>Full screen</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/status_bar.py" />
   <source>GPU (CUDA)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/status_bar.py" />
   <source>GPU (MPS)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/exposure.py" />
   <source>Gamma</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/scene/adjustments/gaussian_blur.py" />
   <source>Gaussian blur</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/settings.py" />
   <source>Generator only</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/document/presets.py" />
   <source>Gentle</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/library.py" />
   <source>Give all of your own exemplars of this class another name (F2)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/export_warnings.py" />
   <source>Give the file a name.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/layer_actions.py" />
   <source>Give the object the looks that were copied</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/actions.py" />
   <source>Gradient</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/tools/gradient.py" />
   <source>Gradient in mask</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/gradient_map.py" />
   <source>Gradient map</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/scene/adjustments/grain.py" />
   <source>Grain</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/generators/grain.py" />
   <source>Grain is measured in RGB pictures, not in {dtype} of shape {shape}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/object_page.py" />
   <source>Grass and water of the photo hide them; the edge eraser does more or less of it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/colour_balance.py" />
   <source>Green</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/document/presets.py" />
   <source>Green filter</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/black_white.py" />
   <source>Greens</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/settings.py" />
   <source>Grid</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/document/before_feet.py" />
   <source>Ground before the feet</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/document/layer_commands.py" />
   <source>Group</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/layers.py" />
   <source>Group the chosen layers</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/scene/layers/group.py" />
   <source>Groups must not be nested more than {deepest} deep.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/document/mask_commands.py" />
   <source>Grow mask</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/select_actions.py" />
   <source>Grow mask…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/document/selecting.py" />
   <source>Grow selection</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/select_actions.py" />
   <source>Grow selection…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/view_actions.py" />
   <source>Guides</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/placed_page.py" />
   <source>H</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/actions.py" />
   <source>Hand</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/tools/move_options.py" />
   <source>Handles</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/scene/layers/base.py" />
   <source>Hard light</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/actions.py" />
   <source>Harder brush</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/tools/options.py" />
   <source>Hardness</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/tools/heal.py" />
   <source>Heal</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/tools/heal.py" />
   <source>Healing</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/actions.py" />
   <source>Healing brush</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/tools/heal.py" />
   <source>Healing the spot</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/tools/text_options.py" />
   <source>Heavy</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/scene_controls.py" />
   <source>Height</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/tools/crop_options.py" />
   <source>Height of the own ratio.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/tools/crop_options.py" />
   <source>Height of the ratio</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/tools/move_options.py" />
   <source>Height of what is selected, along its own side.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/placed_page.py" />
   <source>Height of what it shows, along its own side; the width stays.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/tools/crop_options.py" />
   <source>Height of what stays, in pixels.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/actions.py" />
   <source>Help</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/layers_menu.py" />
   <source>Hide</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/layers_model.py" />
   <source>Hide (Space). Alt-click: this layer alone.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/actions.py" />
   <source>Hide parts of the object, as feet in grass; its looks stay</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/tools/edge_eraser.py" />
   <source>Hide parts of {name}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/tools/options.py" />
   <source>Hide parts of {name}, with Alt show them again</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/document/layer_commands.py" />
   <source>Hide {name}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/scene/adjustments/high_pass.py" />
   <source>High pass</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/colour_balance.py" />
   <source>Highlights</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/app.py" />
   <source>Histogram</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/histogram.py" />
   <source>Histogram of the picture</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/levels.py" />
   <source>Histogram of what lies below, with the black and the white point</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/app.py" />
   <source>History</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/history.py" />
   <source>History, oldest step first</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/page.py" />
   <source>Hold to see the picture without the adjustment</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/tools/brush_options.py" />
   <source>How a colour mixes with the paint that it is laid on.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/lens_blur.py" />
   <source>How bright a point must be to shine.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/black_white.py" />
   <source>How bright blues become.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/black_white.py" />
   <source>How bright cyans become.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/black_white.py" />
   <source>How bright each colour becomes.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/black_white.py" />
   <source>How bright greens become.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/curves.py" />
   <source>How bright it becomes.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/black_white.py" />
   <source>How bright magentas become.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/black_white.py" />
   <source>How bright reds become.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/gradient_map.py" />
   <source>How bright that is which gets the middle colour.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/curves.py" />
   <source>How bright the chosen point was.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/view_actions.py" />
   <source>How bright the picture is, or what is selected of it, and how much is black or white</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/black_white.py" />
   <source>How bright yellows become.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/shadow_page.py" />
   <source>How dark it is: the layer's opacity.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/tools/text_options.py" />
   <source>How far apart the lines are; 100% is what the font asks for.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/settings.py" />
   <source>How far apart the lines of the grid are, in pixels of the picture.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/mask_part.py" />
   <source>How far black hides; at 0% the mask hides nothing.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/motion_blur.py" />
   <source>How far each point is spread.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/gaussian_blur.py" />
   <source>How far each point is spread: the standard deviation.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/vignette.py" />
   <source>How far from the middle it begins.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/object_page.py" />
   <source>How far it leaves the class's mean look: 0 the mean, 1 as drawn.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/scene_page.py" />
   <source>How far it leaves the kind's mean look: 0 the mean, 1 as drawn.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/object_page.py" />
   <source>How far it takes on the light and colour around it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/tools/crop_options.py" />
   <source>How far the picture leans: it is turned back by this.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/scene_controls.py" />
   <source>How far the scenes leave the kind's mean look: 0 the mean.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/tools/text_options.py" />
   <source>How heavy the letters are.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/shadow_page.py" />
   <source>How high above the lowest part another one may end that still touches the ground.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/grain.py" />
   <source>How large a grain is; at 0 each pixel is one, as in a sensor.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/lens_blur.py" />
   <source>How large the discs are.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/shadows_highlights.py" />
   <source>How large the parts are that are judged dark or bright.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/navigator.py" />
   <source>How large the picture is shown</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/posterise.py" />
   <source>How many values there are.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/shadow_page.py" />
   <source>How much it blurs away from the feet.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/grain.py" />
   <source>How much of it differs between the channels.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/tools/gradient_options.py" />
   <source>How much of it is laid.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/layers.py" />
   <source>How much of the layer covers what lies below it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/object_page.py" />
   <source>How much of the object covers what lies below it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/tools/brush_options.py" />
   <source>How much of the opacity one dab brings: below 100 % a stroke builds up.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/scene_page.py" />
   <source>How much of the second kind there is in the scene.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/scene_controls.py" />
   <source>How much of the second kind there is in the scenes.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/tools/options.py" />
   <source>How much of what lies below the paint hides.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/clarity.py" />
   <source>How near that is.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/image_size.py" />
   <source>How new pixels are made of a photo's own, which the project keeps in any case.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/tools/options.py" />
   <source>How sharp the edge of a stroke is.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/mask_part.py" />
   <source>How softly the mask's edges fade.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/grain.py" />
   <source>How strong it is.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/unsharp_mask.py" />
   <source>How strongly edges are raised.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/settings.py" />
   <source>How strongly that colour covers the picture.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/layers.py" />
   <source>How the colours of the layer meet those below it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/print.py" />
   <source>How the page lies.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/print.py" />
   <source>How the picture lies on the page</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/high_pass.py" />
   <source>How wide the edges are that are kept.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/unsharp_mask.py" />
   <source>How wide the edges are.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/hue_saturation.py" />
   <source>Hue</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/scene/adjustments/hue_saturation.py" />
   <source>Hue/saturation</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/actions.py" />
   <source>Image</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/image_size.py" />
   <source>Image size</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/picture_actions.py" />
   <source>Image size…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/curves.py" />
   <source>In</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/mask_actions.py" />
   <source>In colour, while a mask is painted; the settings say in which</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/mask_actions.py" />
   <source>In grey, white where the layer shows; Alt+click on the mask's picture does the same</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/vignette.py" />
   <source>In stops, at the corners.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/exposure.py" />
   <source>In stops: each is twice the light, or half of it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/motion_blur.py" />
   <source>In which direction: 0 is across, above 0 clockwise.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/settings.py" />
   <source>In which masks are laid over the picture while they are painted.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/widgets/shortcut_presets.py" />
   <source>Ins</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/document/selecting.py" />
   <source>Intersect with selection</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/tools/select_options.py" />
   <source>Intersect with the selection</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/scene/adjustments/invert.py" />
   <source>Invert</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/document/mask_commands.py" />
   <source>Invert mask</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/document/selecting.py" />
   <source>Invert selection</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/mask_part.py" />
   <source>Invert the mask</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/formats/atomic.py" />
   <source>It cannot be written: the file name is too long.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/layers.py" />
   <source>It changes the colours below it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/document/photo_batch.py" />
   <source>It could not be looked at.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/formats/pixels.py" />
   <source>It has 16 bits a channel; Scumble works with 8, so the finest steps are lost.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/formats/pixels.py" />
   <source>It has a palette of fixed colours; they were converted to full RGB.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/formats/pixels.py" />
   <source>It is a CMYK picture; its colours were converted to sRGB.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/formats/pixels.py" />
   <source>It is a Lab picture; its colours were converted to sRGB.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/print.py" />
   <source>It is larger than the page: its edges are cut off.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/looks.py" />
   <source>It is small: drawn larger, it will look soft.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/mask_actions.py" />
   <source>It shows only where the layer below does; Alt+click between the two in the list does the same</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/tools/text_options.py" />
   <source>Italic</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/formats/photos.py" />
   <source>Its EXIF data is damaged and was left out.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/formats/pixels.py" />
   <source>Its colour profile is damaged and could not be used; the colours are only roughly right.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/formats/pixels.py" />
   <source>Its colour profile is damaged or of another kind and was left out; colours are taken as sRGB.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/object_page.py" />
   <source>Its model is not openly licensed: the object stays as it was saved.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/shadow_page.py" />
   <source>Its object is not in this document, so nothing is drawn.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/formats/exporters/jpeg.py" />
   <source>JPEG</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/formats/pixels.py" />
   <source>JPEG, PNG, WebP, TIFF, BMP, GIF, AVIF and PPM</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/tools/text_options.py" />
   <source>Justify the lines of a box</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/shortcut_editor.py" />
   <source>Keep a stroke level or upright</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/presets_menu.py" />
   <source>Keep as a preset</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/presets_menu.py" />
   <source>Keep as a preset…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/looks.py" />
   <source>Keep as exemplar</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/colour_balance.py" />
   <source>Keep brightness</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/document/exemplars.py" />
   <source>Keep exemplar</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/looks.py" />
   <source>Keep in library</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/looks.py" />
   <source>Keep in my library</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/document/looks_menu.py" />
   <source>Keep in my library…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/locks.py" />
   <source>Keep nothing</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/locks.py" />
   <source>Keep parts of the look</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/layer_actions.py" />
   <source>Keep the object's looks for others of its class</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/export.py" />
   <source>Keep the photo's metadata</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/size_fields.py" />
   <source>Keep the ratio</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/look_tools.py" />
   <source>Keep these looks for other objects of the class</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/exemplar_part.py" />
   <source>Keep this exemplar</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/locks.py" />
   <source>Keep this: the dice and looks from elsewhere leave the {name} of the object as it is.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/locks.py" />
   <source>Keep {lower}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/locks.py" />
   <source>Keep {name}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/object_page.py" />
   <source>Keep {what}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/recovery.py" />
   <source>Keeping a copy</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/document/exemplars.py" />
   <source>Keeping the exemplar</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/actions.py" />
   <source>Keyboard shortcuts</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/shortcut_editor.py" />
   <source>Keys</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/scene_controls.py" />
   <source>Kind</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/widgets/shortcut_presets.py" />
   <source>Krita</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/image_size.py" />
   <source>Lanczos (sharpest)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../resources/models/background-128.json" />
   <source>Landscapes, streets and skies</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/settings.py" />
   <source>Language</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/actions.py" />
   <source>Larger brush</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/actions.py" />
   <source>Lasso</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/actions.py" />
   <source>Last error…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/recovery_dialog.py" />
   <source>Later</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/view_actions.py" />
   <source>Lay a guide at an exact place</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/actions.py" />
   <source>Layer</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/document/layer_commands.py" />
   <source>Layer down</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/document/layer_commands.py" />
   <source>Layer up</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/layers_view.py" />
   <source>Layer's name</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/app.py" />
   <source>Layers</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/compositing/merging.py" />
   <source>Layers in different groups cannot be merged: group them first.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/layers_view.py" />
   <source>Layers, topmost first</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/library.py" />
   <source>Leave out the photos that are left</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/posterise.py" />
   <source>Leaves a few values of each channel.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/key_capture.py" />
   <source>Left</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/view_actions.py" />
   <source>Left of a line that can be dragged the photo as it was opened; holding \ shows all of it so</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/document/printing.py" />
   <source>Legal</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/shadow_page.py" />
   <source>Length</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/scene/adjustments/lens_blur.py" />
   <source>Lens blur</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/tools/subject_options.py" />
   <source>Let an object look like it, or keep it in your library</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/layer_actions.py" />
   <source>Let grass or water of the photo stand before the object's feet</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/recent_tiles.py" />
   <source>Let it go from the list</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/tools/move_options.py" />
   <source>Let it lie as before it was distorted; place, angle and size stay</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/view_actions.py" />
   <source>Let no press take a guide</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/looks.py" />
   <source>Let the border of what was painted follow the photo's colours</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/page.py" />
   <source>Let the layer be changed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/layer_actions.py" />
   <source>Let the layer lie as before its corners were pulled; place, angle and size stay</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/mask_part.py" />
   <source>Let the layer show without its mask</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/mask_part.py" />
   <source>Let the mask move with its layer</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/mask_actions.py" />
   <source>Let the mask move with the layer, or stay where it is</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/look_tools.py" />
   <source>Let the object look like something that is there: in a photo, or another object.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/layer_actions.py" />
   <source>Let the object look like the one of another photo, or like a cut-out</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/layer_actions.py" />
   <source>Let the object look like what stands there in the photo</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/layer_actions.py" />
   <source>Let the object stand on the ground: its shadow follows it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/lens_blur.py" />
   <source>Lets bright points shine as discs.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/document/printing.py" />
   <source>Letter</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/new_guide.py" />
   <source>Level</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/levels.py" />
   <source>Levels</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/exemplar_form.py" />
   <source>Licence</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/about.py" />
   <source>Licences</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/settings.py" />
   <source>Light</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/locks.py" />
   <source>Light and shade</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/tools/text_options.py" />
   <source>Light weight</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/scene/layers/base.py" />
   <source>Lighten</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/document/presets.py" />
   <source>Lighter midtones</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/hue_saturation.py" />
   <source>Lightness</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/document/presets.py" />
   <source>Lights at night</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/actions.py" />
   <source>Like the clone stamp, but what is copied takes on the tone of the place</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/tools/text_options.py" />
   <source>Line spacing</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/tools/gradient_options.py" />
   <source>Linear</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/tools/text_options.py" />
   <source>Lines</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/view_actions.py" />
   <source>Lines between the pixels, from 800 % on</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/view_actions.py" />
   <source>Lines over the picture, as far apart as the settings say</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/document/mask_commands.py" />
   <source>Link mask</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/mask_actions.py" />
   <source>Link mask to its layer</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/document/presets.py" />
   <source>Lively colours</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/document/mask_commands.py" />
   <source>Load mask</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/mask_actions.py" />
   <source>Load mask…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/file_dialogs.py" />
   <source>Load selection</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/select_actions.py" />
   <source>Load selection…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/worker.py" />
   <source>Loading the engine</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/new_scene.py" />
   <source>Loading the engine…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/document/presets.py" />
   <source>Local contrast</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/layers_menu.py" />
   <source>Lock</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/layers_model.py" />
   <source>Lock against changes.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/view_actions.py" />
   <source>Lock guides</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/layer_actions.py" />
   <source>Lock or unlock</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/document/layer_commands.py" />
   <source>Lock {name}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/export.py" />
   <source>Longer side in pixels</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/scene_controls.py" />
   <source>Look</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/view_actions.py" />
   <source>Look at it upright</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/mask_part.py" />
   <source>Look at the mask alone</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/view_actions.py" />
   <source>Look at the picture as in a mirror, to see faults with fresh eyes; the picture stays as it is</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/shortcut_editor.py" />
   <source>Look elsewhere</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/layer_actions.py" />
   <source>Look through the exemplars, your own and those that come along, and add photos of yours</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/exemplar_part.py" />
   <source>Look through the library, your own and what comes along, and add to it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/document/before_feet.py" />
   <source>Looking at the ground</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/exemplar_strip.py" />
   <source>Looking for exemplars</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/looks.py" />
   <source>Looking for the object …</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/tools/subject_options.py" />
   <source>Looking …</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/canvas_menu.py" />
   <source>Looks</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/looks.py" />
   <source>Looks from a photo</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/document/looks.py" />
   <source>Looks from a photo, or from a cut-out</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/exemplar_part.py" />
   <source>Looks from a photo…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/drops.py" />
   <source>Looks of {name} from the photo…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/drops.py" />
   <source>Looks of {name}, or a new layer</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/document/looks_menu.py" />
   <source>Looks of {name}…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/export_warnings.py" />
   <source>Lost on opening already: {notice}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/scene/layers/base.py" />
   <source>Luminosity</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/settings.py" />
   <source>MPS (Apple)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/export_warnings.py" />
   <source>Made smaller, no pixel is exactly that of the photo.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/settings.py" />
   <source>Magenta</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/black_white.py" />
   <source>Magentas</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/shortcut_editor.py" />
   <source>Make an object of the subject</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/object_page.py" />
   <source>Make it a {chosen}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/scene_page.py" />
   <source>Make it {join}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/colours_page.py" />
   <source>Make it {kind}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/tools/select_options.py" />
   <source>Make object</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/layer_actions.py" />
   <source>Make pixels of the layer and the one below it, or of all that are selected</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/export.py" />
   <source>Make smaller, longer side</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/picture_actions.py" />
   <source>Make the canvas so large that nothing of the layers is cut off</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/picture_actions.py" />
   <source>Make the picture of more pixels or fewer</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/vibrance.py" />
   <source>Makes colours stronger, and leaves greys alone.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/scene_candidates.py" />
   <source>Making a scene</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/scene_candidates.py" />
   <source>Making scenes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/document/engine_client.py" />
   <source>Making {name}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/print.py" />
   <source>Margin</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/mask_part.py" />
   <source>Mask</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/settings.py" />
   <source>Mask colour</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/mask_part.py" />
   <source>Mask density</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/mask_part.py" />
   <source>Mask feather</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/canvas/view.py" />
   <source>Mask of {name}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/settings.py" />
   <source>Mask strength</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/document/mask_commands.py" />
   <source>Mask to selection</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/file_dialogs.py" />
   <source>Masks</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/scene/tiles.py" />
   <source>Masks and paint may cover up to {most_tiles} million pixels.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/histogram.py" />
   <source>Mean</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/histogram.py" />
   <source>Median</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/tools/text_options.py" />
   <source>Medium</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/settings.py" />
   <source>Memory for undo</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/status_bar.py" />
   <source>Memory that this picture and its steps take</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/generation/kinds/object.py" />
   <source>Memory was full, so the object was generated at {size} x {size} pixels.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/generation/kinds/background.py" />
   <source>Memory was full, so the scene was generated with less detail.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/status_bar.py" />
   <source>Memory: {size} MiB</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/canvas_menu.py" />
   <source>Menu</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/canvas_menu.py" />
   <source>Merge</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/layer_actions.py" />
   <source>Merge down</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/document/merging.py" />
   <source>Merge layers</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/document/merging.py" />
   <source>Merge visible</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/document/merging.py" />
   <source>Merging layers</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/gradient_map.py" />
   <source>Middle</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/vignette.py" />
   <source>Middle X</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/vignette.py" />
   <source>Middle Y</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/object_page.py" />
   <source>Middle of the object's frame, in pixels from the left.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/object_page.py" />
   <source>Middle of the object's frame, in pixels from the top.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/tools/move_options.py" />
   <source>Middle of what is selected, in pixels from the left.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/tools/move_options.py" />
   <source>Middle of what is selected, in pixels from the top.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/placed_page.py" />
   <source>Middle of what it shows, in pixels from the left.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/placed_page.py" />
   <source>Middle of what it shows, in pixels from the top.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/colour_balance.py" />
   <source>Midtones</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/view_actions.py" />
   <source>Mirror the view</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/scene_controls.py" />
   <source>Mixed with</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/tools/brush_options.py" />
   <source>Mode</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/live_page.py" />
   <source>Model {model}, licence {licence}. Trained on: {sources}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/tools/brush_options.py" />
   <source>More about the brush</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/print.py" />
   <source>More make the picture smaller on paper and finer.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/clarity.py" />
   <source>More of it; or less, which softens.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/exemplar_part.py" />
   <source>More of my photos…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/picture_actions.py" />
   <source>More or less room around the picture, which stays as large as it is</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/widgets/folded_rows.py" />
   <source>More: {what}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/scene/adjustments/motion_blur.py" />
   <source>Motion blur</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/placed_page.py" />
   <source>Move</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/tools/box.py" />
   <source>Move box</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/layers_menu.py" />
   <source>Move down</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/tools/guides.py" />
   <source>Move guide</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/layers_model.py" />
   <source>Move layer</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/document/selecting.py" />
   <source>Move selection</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/layers_menu.py" />
   <source>Move up</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/layers_model.py" />
   <source>Move {ids} layers</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/actions.py" />
   <source>Move, turn, scale</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/scene/layers/base.py" />
   <source>Multiply</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/document/presets.py" />
   <source>Muted colours</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/presets_menu.py" />
   <source>Name</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/exemplar_form.py" />
   <source>Named wherever the photo's licence wants it to be</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/app.py" />
   <source>Navigator</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/image_size.py" />
   <source>Nearest neighbour (hard edges)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/layers.py" />
   <source>New adjustment</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/layer_actions.py" />
   <source>New background</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/new_guide.py" />
   <source>New guide</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/view_actions.py" />
   <source>New guide…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/document/layer_commands.py" />
   <source>New noise</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/layers.py" />
   <source>New object</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/settings.py" />
   <source>New objects are drawn by the generator, not from the exemplar (a photo's object) that fits best.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/settings.py" />
   <source>New objects that stand on ground in the photo throw a soft shadow.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/layer_actions.py" />
   <source>New paint layer</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/drops.py" />
   <source>New photo layer</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/new_scene.py" />
   <source>New scene</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/actions.py" />
   <source>New scene…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/tools/select_options.py" />
   <source>New selection</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/properties.py" />
   <source>Next object</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/view_actions.py" />
   <source>Next picture</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/document/presets.py" />
   <source>Night sensor</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/error_dialog.py" />
   <source>No error so far</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/document/exemplars.py" />
   <source>No exemplar</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/exemplar_strip.py" />
   <source>No exemplar of this class fits this mask.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/layers.py" />
   <source>No layers yet.
Open a photo to begin, or drop one on the window.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/generation/subjects.py" />
   <source>No model here finds subjects: drag a box closely around what is wanted, or click on it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/exemplar_strip.py" />
   <source>No model knows this class, so it is drawn from exemplars alone</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/look_tools.py" />
   <source>No model that may be used knows this class, so it has no noise.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/about.py" />
   <source>No models are installed.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/properties.py" />
   <source>No models here</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/properties.py" />
   <source>No object selected</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/exemplars/from_photo.py" />
   <source>No object was found in {name}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/select_actions.py" />
   <source>No part of the picture; where that is so already, no layer</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/scene/scene.py" />
   <source>No two layers of a scene may have the same id.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/grain.py" />
   <source>Noise that lies on the picture as grain lies on film.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/generators/noise.py" />
   <source>Noise, knobs and strength must be finite numbers.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/scene/layers/base.py" />
   <source>Normal</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/exemplar_form.py" />
   <source>Not known</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/generation/licences.py" />
   <source>Not openly licensed is what these layers show: {found}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/about.py" />
   <source>Not usable: {fault}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/generation/pick_up.py" />
   <source>Nothing here can find the object in {name}: choose a cut-out picture, transparent around the object.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/exemplars/from_photo.py" />
   <source>Nothing here can find the object in {name}: give its mask, or choose a cut-out picture.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/document/refine_mask.py" />
   <source>Nothing of the mask would be left as a {class_name}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/document/mask_commands.py" />
   <source>Nothing of the mask would be left.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/compositing/healing.py" />
   <source>Nothing of the photo is selected.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/properties.py" />
   <source>Nothing open yet</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/generation/subjects.py" />
   <source>Nothing that stands out was found {where}: drag a box closely around it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/looks.py" />
   <source>Nothing that stands out was found: click on the object, drag a box closely around it, or paint it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/exemplars/library.py" />
   <source>Nothing was changed. {faults}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/document/subject_search.py" />
   <source>Nothing would be left of what was found.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/notices.py" />
   <source>Notice</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/tools/move.py" />
   <source>Nudge</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/shortcut_editor.py" />
   <source>Nudge the selected object</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/export.py" />
   <source>Of a JPEG: higher is larger and closer to the picture.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/image_size.py" />
   <source>Of a photo with new pixels nothing can be proven.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/settings.py" />
   <source>Of menus, panels and messages. Counts from the next start.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/scene_controls.py" />
   <source>Of the new picture, in pixels.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/scene_controls.py" />
   <source>Of the new picture.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/tools/crop_options.py" />
   <source>Off, what is cut off is only hidden, and comes back with a larger canvas; on, the file is smaller</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/looks.py" />
   <source>Offer it for other objects of its class, in all pictures</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/library.py" />
   <source>Offer it no longer (Del); objects drawn from it stay as they are</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/exemplar_part.py" />
   <source>Offer it no longer; objects that are drawn from it stay as they are</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/settings.py" />
   <source>Offer only openly licensed models and exemplars, so that pictures may be sold. Photos of yours count as open when their licence says "my own photo".</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/exposure.py" />
   <source>Offset</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/settings_dialog.py" />
   <source>On</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/object_page.py" />
   <source>On the ground that it stands on, or none.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/library.py" />
   <source>One is shown first; of several, each one's main object is taken</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/exemplars/folder.py" />
   <source>One of its lines is no record.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/scene/layers/recipes.py" />
   <source>One of the scene's kinds must have a share in it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/document/background_edits.py" />
   <source>Only a background can be a scene.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/generators/detail.py" />
   <source>Only an RGB picture can be enlarged, not {dtype} of shape {shape}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/document/pick_up.py" />
   <source>Only an object can be given looks.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/document/object_edits.py" />
   <source>Only an object has a class.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/generation/pick_up.py" />
   <source>Only an object with a mask can pick up looks.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/document/clipboard.py" />
   <source>Only of paint and cut-outs a part can be cut out; copy it, or select nothing first.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/settings.py" />
   <source>Only open licences</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/document/exemplars.py" />
   <source>Only openly licensed exemplars are to be used: give its licence, for instance "{own}".</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/document/mask_commands.py" />
   <source>Only paint and cut-outs can take in their masks. Turn the layer into pixels first.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/tools/select_options.py" />
   <source>Only what hangs together with the place that is clicked</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/document/layer_commands.py" />
   <source>Only what is generated has noise to draw anew.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/canvas/view.py" />
   <source>Only {name}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/tools/subject_options.py" />
   <source>Onto a layer, over a hole that is filled from around it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/layers.py" />
   <source>Opacity</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/shortcut_editor.py" />
   <source>Opacity of the brush, with Shift its flow, where it has one</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/document/tab.py" />
   <source>Open</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/properties.py" />
   <source>Open a photo</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/tools/brush.py" />
   <source>Open a photo first, then paint on it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/tools/select.py" />
   <source>Open a photo first.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/start_page.py" />
   <source>Open a photo or make a scene to begin</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/drops.py" />
   <source>Open in a tab of its own</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/start_page.py" />
   <source>Open photo or project…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/actions.py" />
   <source>Open photos or projects, each in a tab of its own</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/tab_bar.py" />
   <source>Open pictures</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/actions.py" />
   <source>Open recent</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/recent_menu.py" />
   <source>Open the sample</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/looks.py" />
   <source>Opening the photo</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/looks.py" />
   <source>Opening the photo …</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/document/files.py" />
   <source>Opening {name}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/actions.py" />
   <source>Open…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/window.py" />
   <source>Options</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/print.py" />
   <source>Orientation</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/tools/crop_options.py" />
   <source>Original</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/tools/swatches.py" />
   <source>Other colour</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/tools/shape_strip.py" />
   <source>Other shapes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/curves.py" />
   <source>Out</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/lens_blur.py" />
   <source>Out of focus, as through a lens: each point becomes a disc.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/scene/layers/base.py" />
   <source>Overlay</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/tools/crop_options.py" />
   <source>Own ratio</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/scene_controls.py" />
   <source>Own size</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/formats/exporters/png.py" />
   <source>PNG</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/export.py" />
   <source>PNG keeps every pixel; JPEG makes smaller files and loses a little.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/looks.py" />
   <source>Paint</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/tools/options.py" />
   <source>Paint a new</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/actions.py" />
   <source>Paint in black, with white to swap to</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/tools/strokes.py" />
   <source>Paint mask</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/tools/strokes.py" />
   <source>Paint mask and grow its frame</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/scene/layers/paint.py" />
   <source>Paint must have four channels.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/scene/layers/paint.py" />
   <source>Paint must lie within {farthest} px of the canvas.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/tools/options.py" />
   <source>Paint on</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/actions.py" />
   <source>Paint over a blemish: it is filled from around, on a layer of its own</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/tools/options.py" />
   <source>Paint over a spot to remove it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/looks.py" />
   <source>Paint what is missing, with Alt what is too much.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/actions.py" />
   <source>Paint what is to be selected, shown in red</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/actions.py" />
   <source>Paint where the object shall be</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/kinds/paint.py" />
   <source>Paint, {width} × {height} pixels of its own.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/app.py" />
   <source>Painting the sample</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/print.py" />
   <source>Paper</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/brightness_contrast.py" />
   <source>Parts dark from bright, or brings them closer.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/document/clipboard.py" />
   <source>Paste</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/picture_actions.py" />
   <source>Paste as mask</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/picture_actions.py" />
   <source>Paste in place</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/document/pick_up.py" />
   <source>Paste looks</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/document/clipboard.py" />
   <source>Paste mask</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/document/clipboard.py" />
   <source>Paste text</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/document/clipboard.py" />
   <source>Pasted</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/document/clipboard.py" />
   <source>Pasting</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/locks.py" />
   <source>Pattern</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/tools/move.py" />
   <source>Perspective</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/document/files.py" />
   <source>Photo</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/proof_badge.py" />
   <source>Photo outside masks: unchanged</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/kinds/photo.py" />
   <source>Photo, {width} × {height} pixels, {profile}. It does not lie on whole pixels: these are resampled.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/kinds/photo.py" />
   <source>Photo, {width} × {height} pixels, {profile}. Its pixels are never changed; objects lie over it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/proof_badge.py" />
   <source>Photo: being compared…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/proof_badge.py" />
   <source>Photo: cannot be proven</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/proof_badge.py" />
   <source>Photo: covered everywhere</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/proof_badge.py" />
   <source>Photo: not compared yet</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/proof_badge.py" />
   <source>Photo: {count} pixels differ outside masks</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/file_dialogs.py" />
   <source>Photos</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/library.py" />
   <source>Photos and cut-outs</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/library.py" />
   <source>Photos that were looked at</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/widgets/shortcut_presets.py" />
   <source>Photoshop</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/document/pick_up.py" />
   <source>Pick up looks</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/document/pick_up.py" />
   <source>Pick up looks from a photo, or from a cut-out</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/layer_actions.py" />
   <source>Pick up looks from a photo…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/layer_actions.py" />
   <source>Pick up looks from under the mask</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/document/pick_up.py" />
   <source>Picking up looks</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/formats/pixels.py" />
   <source>Pictures with 32 bits a channel cannot be opened; save it with 8 or 16 bits first.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/recent_tiles.py" />
   <source>Pin to the list</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/recent_menu.py" />
   <source>Pin {name} to this list</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/recent_menu.py" />
   <source>Pinned files stay on it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/view_actions.py" />
   <source>Pixel grid</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/histogram.py" />
   <source>Pixels</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/scene/tiles.py" />
   <source>Pixels of {shape} {dtype} do not fit {width} x {height} px with {channels} channels of 8 bits.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/print.py" />
   <source>Pixels per inch</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/size_fields.py" />
   <source>Pixels, or per cent of the present size.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/new_guide.py" />
   <source>Place</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/colours_page.py" />
   <source>Plain colours</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/settings.py" />
   <source>Plain wheel zooms</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/status_bar.py" />
   <source>Pointer's place on the picture</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/looks.py" />
   <source>Points and boxes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/scene/adjustments/posterise.py" />
   <source>Posterise</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/shortcut_editor.py" />
   <source>Preset</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/presets_menu.py" />
   <source>Preset {name}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/page.py" />
   <source>Presets: choose settings, or keep these under a name</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/key_capture.py" />
   <source>Press a key</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/key_capture.py" />
   <source>Press another key for it here</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/curves.py" />
   <source>Press in the picture, and drag up or down what is as bright as that; with the colour picker, Ctrl does the same</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/proof_badge.py" />
   <source>Press to see in red which pixels are not the photo's own.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/tools/brush_options.py" />
   <source>Pressure changes the opacity</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/tools/brush_options.py" />
   <source>Pressure changes the size</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/view_actions.py" />
   <source>Previous picture</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/print.py" />
   <source>Print</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/actions.py" />
   <source>Print the finished picture, or save it on a page of a PDF</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/document/printing.py" />
   <source>Printing</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/print.py" />
   <source>Print…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/notices.py" />
   <source>Progress</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/formats/importers/project.py" />
   <source>Projects</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/proof_badge.py" />
   <source>Proof that the photo is untouched</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/app.py" />
   <source>Properties</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/view_actions.py" />
   <source>Prove that the photo is untouched outside the masks, and show in red what is no longer its own</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/document/proof_check.py" />
   <source>Proving</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/formats/provenance.py" />
   <source>Published, the picture has to name the exemplar's author and to be under {licence}, too: {credit}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/library.py" />
   <source>Put back</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/library.py" />
   <source>Put back what was removed last</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/about.py" />
   <source>Qt for Python, the binding</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/about.py" />
   <source>Qt for Python, the window</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/export.py" />
   <source>Quality</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/actions.py" />
   <source>Quit</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/status_bar.py" />
   <source>R {0} G {1} B {2}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/page.py" />
   <source>RGB</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/tools/gradient_options.py" />
   <source>Radial: the drag begins in the middle</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/document/mask_commands.py" />
   <source>Radius</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/tools/crop_options.py" />
   <source>Ratio</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/document/mask_commands.py" />
   <source>Reading the mask</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/tools/swatches.py" />
   <source>Recent colour {code}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/recent_tiles.py" />
   <source>Recent files</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/recovery_dialog.py" />
   <source>Recover</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/recovery_dialog.py" />
   <source>Recover changes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/recovery.py" />
   <source>Recovering</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/tools/select_options.py" />
   <source>Rectangle</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/colour_balance.py" />
   <source>Red</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/document/presets.py" />
   <source>Red filter</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/canvas/view.py" />
   <source>Red: no longer the photo's own</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/actions.py" />
   <source>Redo</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/window_actions.py" />
   <source>Redo {edit}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/black_white.py" />
   <source>Reds</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/document/refine_mask.py" />
   <source>Refine mask</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/document/refine_mask.py" />
   <source>Refining the mask</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/document/subject_search.py" />
   <source>Refining the subject</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/tools/text_options.py" />
   <source>Regular</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/document/mask_commands.py" />
   <source>Release from the layer below</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/library.py" />
   <source>Remove</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/exemplar_part.py" />
   <source>Remove from library</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/document/layer_commands.py" />
   <source>Remove shadow</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/layers_model.py" />
   <source>Rename</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/library.py" />
   <source>Rename class…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/layers_menu.py" />
   <source>Rename…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/export.py" />
   <source>Replace</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/tools/subject_options.py" />
   <source>Replace it with a</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/tools/finding.py" />
   <source>Replace subject with {name}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/error_dialog.py" />
   <source>Report</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/image_size.py" />
   <source>Resampling</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../resources/models/background-128.json" />
   <source>Research and personal use: among the training photos are collections with non-commercial or unstated terms.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/document/selecting.py" />
   <source>Reselect</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/shortcut_editor.py" />
   <source>Reset</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/settings_dialog.py" />
   <source>Reset all</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/placed_page.py" />
   <source>Reset angle, scale and flip</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/layer_actions.py" />
   <source>Reset distortion</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/document/layer_commands.py" />
   <source>Reset distortion of {name}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/live_page.py" />
   <source>Reset look</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/placed_page.py" />
   <source>Reset place</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/scene_controls.py" />
   <source>Reset strength and knobs</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/object_page.py" />
   <source>Reset strength, light and knobs</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/view_actions.py" />
   <source>Reset the panels</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/page.py" />
   <source>Reset {lower}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/key_capture.py" />
   <source>Return</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/document/picture_commands.py" />
   <source>Reveal all</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/tools/gradient_options.py" />
   <source>Reverse: the drag begins with the gradient's end</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/key_capture.py" />
   <source>Right</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/picture_actions.py" />
   <source>Rotate 180°</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/layer_actions.py" />
   <source>Rotate 90° clockwise</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/layer_actions.py" />
   <source>Rotate 90° counter-clockwise</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/picture_actions.py" />
   <source>Rotate 90° left</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/picture_actions.py" />
   <source>Rotate 90° right</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/document/picture_commands.py" />
   <source>Rotate picture by 180°</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/document/picture_commands.py" />
   <source>Rotate picture left</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/document/picture_commands.py" />
   <source>Rotate picture right</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/document/layer_commands.py" />
   <source>Rotate {name}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/vignette.py" />
   <source>Roundness</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/canvas/rulers.py" />
   <source>Ruler along the left</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/canvas/rulers.py" />
   <source>Ruler along the top</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/view_actions.py" />
   <source>Rulers</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/app.py" />
   <source>Sample</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/hue_saturation.py" />
   <source>Saturation</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/file_dialogs.py" />
   <source>Save all</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/print.py" />
   <source>Save as PDF</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/print.py" />
   <source>Save as PDF…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/actions.py" />
   <source>Save everything, live objects included; the photo's own file is never written to</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/error_dialog.py" />
   <source>Save it under another name to be safe; a copy of it is kept for the next start as well.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/file_dialogs.py" />
   <source>Save mask</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/mask_actions.py" />
   <source>Save mask…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/actions.py" />
   <source>Save project</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/file_dialogs.py" />
   <source>Save project as</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/actions.py" />
   <source>Save project as…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/file_dialogs.py" />
   <source>Save selection</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/select_actions.py" />
   <source>Save selection…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/file_dialogs.py" />
   <source>Save the changes to {count} pictures?</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/file_dialogs.py" />
   <source>Save the changes to {title}?</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/document/printing.py" />
   <source>Saved {name}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/document/mask_commands.py" />
   <source>Saving the mask</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/document/selecting.py" />
   <source>Saving the selection</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/document/files.py" />
   <source>Saving {name}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/library.py" />
   <source>Say first what the photos show: their class.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/placed_page.py" />
   <source>Scale</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/shortcut_editor.py" />
   <source>Scale about the pivot</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/kinds/paint.py" />
   <source>Scaled, turned or stretched: its pixels are resampled.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/scene_gallery.py" />
   <source>Scene {number}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/scene_gallery.py" />
   <source>Scenes to choose from</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/scene/layers/base.py" />
   <source>Screen</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/document/printing.py" />
   <source>Scumble</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/recovery_dialog.py" />
   <source>Scumble ended before the changes to {count} pictures were saved. Recover them?</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/recovery_dialog.py" />
   <source>Scumble ended before the changes to {title} were saved. Recover them?</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/formats/exporters/table.py" />
   <source>Scumble exports {titles}; let the name {path} end in {endings}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/formats/exporters/table.py" />
   <source>Scumble exports {value}, not "{name}".</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/file_dialogs.py" />
   <source>Scumble project, OpenRaster</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/app.py" />
   <source>Scumble was ended by an error the last time: Help, Last error tells more.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/about.py" />
   <source>Scumble {version}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/about.py" />
   <source>Scumble's code is under the Apache License 2.0.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/about.py" />
   <source>Scumble's mark</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/mask_actions.py" />
   <source>See the layer without its mask; Shift+click on the mask's picture among the layers does the same</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/grain.py" />
   <source>Seed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/document/selecting.py" />
   <source>Select</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/formats/clip.py" />
   <source>Select a layer to copy first.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/document/clipboard.py" />
   <source>Select a layer to cut first.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/document/clipboard.py" />
   <source>Select a layer with a mask or a part of the picture to copy its mask.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/document/mending.py" />
   <source>Select a part of the picture first.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/actions.py" />
   <source>Select a rectangle or an ellipse; what is painted keeps to it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/document/selecting.py" />
   <source>Select all</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/tools/brush.py" />
   <source>Select an object first, then erase from its mask.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/tools/edge_eraser.py" />
   <source>Select an object first, then hide parts of it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/tools/options.py" />
   <source>Select an object to erase from its mask</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/tools/options.py" />
   <source>Select an object to hide parts of it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/document/selecting.py" />
   <source>Select border</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/select_actions.py" />
   <source>Select border…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/actions.py" />
   <source>Select by a box</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/select_actions.py" />
   <source>Select by a grey picture: white is selected</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/select_actions.py" />
   <source>Select nothing</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/select_actions.py" />
   <source>Select subject</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/select_actions.py" />
   <source>Select the layer above</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/select_actions.py" />
   <source>Select the layer below</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/select_actions.py" />
   <source>Select the layer's pixels</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/compositing/merging.py" />
   <source>Select the layers to merge first.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/shortcut_editor.py" />
   <source>Select the object under the brush</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/scene/picture_edits.py" />
   <source>Select the part to crop to first.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/tools/subject_options.py" />
   <source>Select this part of the picture, to paint or adjust it alone</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/actions.py" />
   <source>Select what is coloured like the place that is clicked</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/mask_actions.py" />
   <source>Select where the mask is white; Ctrl+click on the mask's picture does the same</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/document/selecting.py" />
   <source>Selecting by colour</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/document/selecting.py" />
   <source>Selecting the layer's pixels</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/canvas_menu.py" />
   <source>Selection</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/actions.py" />
   <source>Selection brush</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/document/selecting.py" />
   <source>Selection to mask</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/select_actions.py" />
   <source>Selection to the layer's mask</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/tools/text_options.py" />
   <source>Semi-bold</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/document/presets.py" />
   <source>Sepia</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/settings_dialog.py" />
   <source>Settings</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/actions.py" />
   <source>Settings…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/object_page.py" />
   <source>Shadow</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/colour_balance.py" />
   <source>Shadows</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/scene/adjustments/shadows_highlights.py" />
   <source>Shadows/highlights</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/tools/box_options.py" />
   <source>Shape of {name}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/tools/shape_strip.py" />
   <source>Shape {number}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/tools/shape_strip.py" />
   <source>Shape {number}, of an exemplar</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/tools/shape_strip.py" />
   <source>Shape {number}, of an exemplar: take it for the object's mask, and its looks with it. {rights}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/tools/shape_strip.py" />
   <source>Shape {number}: take it for the object's mask</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../resources/models/shape-64.json" />
   <source>Shapes of animals, flowers, people and things</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/scene_controls.py" />
   <source>Share</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/unsharp_mask.py" />
   <source>Sharpens; look at it at 100 percent.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/tools/move.py" />
   <source>Shear</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/tools/select_options.py" />
   <source>Shift</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/shortcut_editor.py" />
   <source>Shift and drag</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/actions.py" />
   <source>Shift snaps to 15 degrees, Alt scales about the pivot, Ctrl distorts</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/shortcut_editor.py" />
   <source>Shift, Alt, Space with a box</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/shortcut_editor.py" />
   <source>Shift-click</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/tools/box_options.py" />
   <source>Shift: square. Alt: from the middle. Space: move it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/shortcut_editor.py" />
   <source>Shortcuts</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/recovery.py" />
   <source>Should Scumble crash, unsaved changes would be lost: {sentence}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/layers_menu.py" />
   <source>Show</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/layers_model.py" />
   <source>Show (Space). Alt-click: this layer alone.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/document/before_feet.py" />
   <source>Show all of it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/layer_actions.py" />
   <source>Show all of the object</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/look_tools.py" />
   <source>Show eight other looks to choose from.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/looks.py" />
   <source>Show it at 100 %</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/layer_actions.py" />
   <source>Show or hide</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/view_actions.py" />
   <source>Show or hide the panels</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/view_actions.py" />
   <source>Show or hide the selection's edge</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/tools/edge_eraser.py" />
   <source>Show parts of {name}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/view_actions.py" />
   <source>Show the lines that were dragged out of the rulers; the move tool moves them</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/shortcut_editor.py" />
   <source>Show the photo as it was</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/mask_actions.py" />
   <source>Show what the mask hides</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/document/layer_commands.py" />
   <source>Show {name}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/document/mask_commands.py" />
   <source>Shrink mask</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/select_actions.py" />
   <source>Shrink mask…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/document/selecting.py" />
   <source>Shrink selection</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/select_actions.py" />
   <source>Shrink selection…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/export.py" />
   <source>Size</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/shortcut_editor.py" />
   <source>Size of the brush across, hardness downwards</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/tools/text_options.py" />
   <source>Size of the letters on the picture, in pixels.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/status_bar.py" />
   <source>Size of the picture</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/tools/text_options.py" />
   <source>Size of the text</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/placed_page.py" />
   <source>Size; 100% is as it came.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/object_page.py" />
   <source>Size; 100% is as masked.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/actions.py" />
   <source>Smaller brush</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/document/mask_commands.py" />
   <source>Smooth mask</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/select_actions.py" />
   <source>Smooth mask…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/document/selecting.py" />
   <source>Smooth selection</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/select_actions.py" />
   <source>Smooth selection…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/tools/brush_options.py" />
   <source>Smoothing</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/view_actions.py" />
   <source>Snap</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/export.py" />
   <source>So that other programs show the same colours.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/document/presets.py" />
   <source>Soft contrast</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/scene/layers/base.py" />
   <source>Soft light</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/object_page.py" />
   <source>Softens the edge inwards; the mask never grows by it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/actions.py" />
   <source>Softer brush</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/document/presets.py" />
   <source>Softer skin</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/shadow_page.py" />
   <source>Softness</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/library.py" />
   <source>Some of them are your own</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/kept_presets.py" />
   <source>Some of your presets could not be read and were left out: {count}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/error_dialog.py" />
   <source>Something went wrong in Scumble itself</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/key_capture.py" />
   <source>Space</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/shortcut_editor.py" />
   <source>Space and drag, middle button</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/tools/brush_options.py" />
   <source>Spacing</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/tools/heal.py" />
   <source>Spot heal</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/actions.py" />
   <source>Spot healing</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/shortcut_editor.py" />
   <source>Square, from the middle, move it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/vignette.py" />
   <source>Start</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/library.py" />
   <source>Stop</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/shortcut_editor.py" />
   <source>Straight line from the last stroke</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/tools/crop_frame.py" />
   <source>Straighten and crop</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/scene_controls.py" />
   <source>Strength</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/tools/options.py" />
   <source>Strokes add to the mask</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/tools/options.py" />
   <source>Strokes take away from the mask</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/document/presets.py" />
   <source>Strong</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/document/presets.py" />
   <source>Strong contrast</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/hue_saturation.py" />
   <source>Stronger colours, or paler ones.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/actions.py" />
   <source>Subject</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../resources/models/segmentation-128.json" />
   <source>Subjects of photos: animals, people and things</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/document/selecting.py" />
   <source>Subtract from selection</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/tools/select_options.py" />
   <source>Subtract from the selection</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/actions.py" />
   <source>Swap painting and erasing, or the colours</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/tools/swatches.py" />
   <source>Swap the colours</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/tools/crop_options.py" />
   <source>Swap width and height</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/actions.py" />
   <source>Take a colour out of the picture for the brush</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/mask_actions.py" />
   <source>Take a grey picture of the canvas's size for the layer's mask: white shows</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/looks.py" />
   <source>Take away</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/actions.py" />
   <source>Take back the gesture under way, or stop what the engine still has to do</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/mask_actions.py" />
   <source>Take from the paint for good what the mask hides</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/shortcut_editor.py" />
   <source>Take it away from {title}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/recent_menu.py" />
   <source>Take missing files off the list</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/recent_tiles.py" />
   <source>Take off the list</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/looks.py" />
   <source>Take the last correction back</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/look_tools.py" />
   <source>Take the looks that were copied</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/properties.py" />
   <source>Take the {value} and paint where an object shall be, drag a {value2} for a shape to fill, or click an object to change it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/looks.py" />
   <source>Take these looks</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/shortcut_editor.py" />
   <source>Take this key away</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/document/presets.py" />
   <source>Teal and orange</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/export.py" />
   <source>Tell what was generated</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/white_balance.py" />
   <source>Temperature</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/actions.py" />
   <source>Text</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/kinds/text.py" />
   <source>Text in {font}, {size} px.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/tools/text_field.py" />
   <source>Text on the picture</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/formats/atomic.py" />
   <source>That file name is not valid.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/formats/reading.py" />
   <source>That file name is too long.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/size_dialog.py" />
   <source>That is too large: a picture has at most {most} million pixels.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/generation/dependencies.py" />
   <source>That layer is no longer there.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/page.py" />
   <source>That layer is no {lower}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/page.py" />
   <source>That layer is no {what}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/worker.py" />
   <source>The GPU's memory was full, so the object was computed on the CPU.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/compositing/appearance.py" />
   <source>The alpha of an object must be as large as its pixels, not {shape}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/colours_page.py" />
   <source>The background's colour at the {where}; two colours make a gradient.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/scene/adjustments/levels.py" />
   <source>The black point of levels must be below the white point.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/generators/shape.py" />
   <source>The box is empty: drag it at least one pixel wide and high.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/tools/box.py" />
   <source>The box is too large for a shape: drag a smaller one.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/tools/box.py" />
   <source>The box is too small for a shape: drag a larger one.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/generators/segmentation.py" />
   <source>The box lies outside the photo, which is {shape} x {shape2} px.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/tools/brush_options.py" />
   <source>The brush is pulled along on a string of this length, which steadies the hand.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/generators/shape.py" />
   <source>The canvas is empty.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/new_scene.py" />
   <source>The chosen scene</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/scene/exemplar.py" />
   <source>The code of an exemplar must be made of finite numbers.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/export.py" />
   <source>The colour behind clear parts, since a JPEG has none.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/shadow_page.py" />
   <source>The colour of the light that is left in the shadow.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/gradient_map.py" />
   <source>The colour of what is bright.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/gradient_map.py" />
   <source>The colour of what is dark.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/gradient_map.py" />
   <source>The colour of what lies between.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/recovery_dialog.py" />
   <source>The copy is of {kept_at}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/exemplar_part.py" />
   <source>The dice throw other noise, instead of taking the next exemplar</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/generators/card.py" />
   <source>The directions in the weights of the model "{name}" do not fit its card.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/worker.py" />
   <source>The engine is not there.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/exemplars/folder.py" />
   <source>The exemplar {name} has no transparency.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/exemplars/folder.py" />
   <source>The exemplar {name} is damaged.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/exemplars/folder.py" />
   <source>The exemplar {name} is larger than {longest} px a side.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/exemplars/folder.py" />
   <source>The exemplar {path} is missing.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/exemplars/folder.py" />
   <source>The exemplars of {folder} cannot be read: {error}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/formats/pixels.py" />
   <source>The file holds several {kind}; only the first was opened.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/formats/pixels.py" />
   <source>The file holds {picture} pictures; only the first was opened.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/formats/reading.py" />
   <source>The file {name} is empty.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/exemplars/library.py" />
   <source>The folder of your exemplars cannot be made: {strerror}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/exemplars/library.py" />
   <source>The folder {folder} cannot be read: {strerror}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/tools/text_options.py" />
   <source>The font of the text</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/kinds/text.py" />
   <source>The font {font} is not on this computer. The text is shown as it was drawn where it is, until it is edited.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/tools/text_typing.py" />
   <source>The font {font} is not on this computer: what you type is set in another one.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/tools/crop_options.py" />
   <source>The form that the frame keeps: width to height.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/generators/plugins.py" />
   <source>The generator "{name}" of {entry} cannot be used: there is no {missing}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/generation/errors.py" />
   <source>The generator "{name}" of {plugin}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/generators/plugins.py" />
   <source>The generator "{name}" of {plugin} cannot be used: {reason}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/exemplar_strip.py" />
   <source>The generator alone</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/generators/catalog.py" />
   <source>The generator {who} is left out: another one has that name.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/generation/before_feet.py" />
   <source>The ground shows neither grass nor water that could stand before the feet.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/page.py" />
   <source>The group around this layer is locked.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/compositing/coverage.py" />
   <source>The group “{name}” around the photo</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/exemplars/folder.py" />
   <source>The index of the exemplars in {folder} is damaged.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/shortcut_editor.py" />
   <source>The key does this from now on</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/shortcut_editor.py" />
   <source>The keys of Scumble, or those of another editor that you know.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/shortcut_editor.py" />
   <source>The keys that the preset has for this</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/document/before_feet.py" />
   <source>The layer "{name}" is locked.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/document/refine_mask.py" />
   <source>The layer "{name}" is locked: unlock it to change it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/document/text_edits.py" />
   <source>The layer "{name}" is not of the kind that can do this.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/mask_actions.py" />
   <source>The layer is hidden where something is selected, without a selection everywhere</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/layers_masks.py" />
   <source>The layer shows where something is selected, else everywhere; with Alt it is hidden there.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/mask_actions.py" />
   <source>The layer shows where something is selected, without a selection everywhere; then paint on the mask</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/layer_actions.py" />
   <source>The layer stays as it looks now; an object is no longer live</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/document/mask_commands.py" />
   <source>The layer was changed while its mask was applied; apply it again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/document/mask_commands.py" />
   <source>The layer was changed while its mask was; change the mask again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/scene/picture_edits.py" />
   <source>The layers reach too far beyond the picture to be shown as a whole.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/exemplars/folder.py" />
   <source>The library is full: it holds up to {most_entries} exemplars.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/exemplars/folder.py" />
   <source>The light of the ground of "{name}" must be three numbers.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/generators/steering.py" />
   <source>The looks of a {class_name} do not fit a {class_name2}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/generation/pick_up.py" />
   <source>The mask is empty, so there is nothing to pick up.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/generators/fields.py" />
   <source>The mask is empty.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/document/refine_mask.py" />
   <source>The mask is empty: paint roughly where the object shall be first.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/scene/layers/object.py" />
   <source>The mask is empty: paint where the object shall be.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/generators/shape.py" />
   <source>The mask is too small to be refined: {width} x {height} pixels.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/exemplars/cutting.py" />
   <source>The mask must have the size of its photo.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/scene/layers/object.py" />
   <source>The mask of "{name}" must lie within its frame.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/exemplars/cutting.py" />
   <source>The mask shows no object.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/exemplar_part.py" />
   <source>The mask stays as it is</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/document/refine_mask.py" />
   <source>The mask was changed meanwhile, so it was not refined.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/document/mask_commands.py" />
   <source>The mask was saved.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/scene/mask.py" />
   <source>The mask would become too large.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/formats/photos.py" />
   <source>The mask {name} has {width} x {height} pixels, but the photo has {size} x {size2}; they must agree.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/export_warnings.py" />
   <source>The metadata may tell when and where the photo was taken.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/generators/catalog.py" />
   <source>The model "{model}" does not know the class "{class_name}"; it knows {classes}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/generation/maker.py" />
   <source>The model "{name}" cannot be used.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/generation/pick_up.py" />
   <source>The model "{name}" cannot pick up looks.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/generation/models.py" />
   <source>The model "{name}" could not be loaded on "{device}": {error}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/generation/exemplar_choice.py" />
   <source>The model "{name}" could not tell what this exemplar looks like.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/generation/pick_up.py" />
   <source>The model "{name}" could not tell what this looks like.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/generators/foreground.py" />
   <source>The model "{name}" does not know the class "{class_name}".</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/generation/errors.py" />
   <source>The model "{name}" gave no picture.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/generation/errors.py" />
   <source>The model "{name}" gave numbers that are not finite.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/generation/errors.py" />
   <source>The model "{name}" gave {dtype} pixels of shape {shape}, not uint8 of {shape2}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/generators/catalog.py" />
   <source>The model "{name}" is not openly licensed, and only open ones are to be used.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/generators/background.py" />
   <source>The model "{name}" knows no scenes of the kind "{kind}"; it knows {known}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/generators/background.py" />
   <source>The model "{name}" takes {noise} numbers of noise, not {noise2}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/generators/fields.py" />
   <source>The model drew an empty shape.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/object_page.py" />
   <source>The model of this class is not here: the object stays as it was saved.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/scene_page.py" />
   <source>The model of this kind is not here: the scene stays as it was saved.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/generators/catalog.py" />
   <source>The model of {path} is left out: one of Scumble's own is named "{name}".</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/generators/card.py" />
   <source>The model's card {path} cannot be read: {error}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/generators/card.py" />
   <source>The model's card {path} is damaged: {error}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/generators/background.py" />
   <source>The model's result holds numbers that are not finite.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/invert.py" />
   <source>The negative: dark becomes bright, and each colour its opposite.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/recovery_dialog.py" />
   <source>The newest copy is of {kept_at}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/tools/box_options.py" />
   <source>The next box makes another object</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/layer_actions.py" />
   <source>The next stroke makes a new object of the chosen class</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/tools/options.py" />
   <source>The next stroke makes another object</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/generators/noise.py" />
   <source>The noise is {length} numbers long, but this model's directions have shape {shape}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/generators/noise.py" />
   <source>The noise is {noise} numbers long, but this model's directions have shape {shape}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/scene/layers/recipes.py" />
   <source>The noise must be made of finite numbers.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/generators/shape.py" />
   <source>The noise of the model "{name}" is {noise} finite numbers.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/formats/noise_files.py" />
   <source>The noise {path} must be made of finite numbers.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/formats/noise_files.py" />
   <source>The noise {path} must be made of floating-point numbers.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/formats/noise_files.py" />
   <source>The noise {path} must be {length} numbers, not an array of {shape}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/object_page.py" />
   <source>The number the noise is drawn from: the same seed, the same object.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/scene_page.py" />
   <source>The number the noise is drawn from: the same seed, the same scene.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/worker.py" />
   <source>The object could not be generated: {error}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/exemplars/from_photo.py" />
   <source>The object in {name} could not be looked for: {error}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/exemplars/cutting.py" />
   <source>The object is too small for an exemplar: {right} x {bottom} px.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/looks.py" />
   <source>The object measures {width} × {height} pixels.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/look_tools.py" />
   <source>The object of another photo, or a cut-out</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/looks.py" />
   <source>The object that was to get these looks is gone.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/document/looks.py" />
   <source>The object that was to get these looks is no longer the same.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/document/exemplars.py" />
   <source>The object that was to get this exemplar is no longer the same.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/exemplars/requests.py" />
   <source>The object uses no exemplar.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/document/before_feet.py" />
   <source>The object was changed meanwhile, so nothing of it was hidden.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/scene/edits.py" />
   <source>The object would become too large.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/settings.py" />
   <source>The oldest steps are forgotten beyond it. Counts from the next picture you open.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/generators/grain.py" />
   <source>The part that counts is of shape {shape}, its picture of {shape2}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/looks.py" />
   <source>The photo could not be opened.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/looks.py" />
   <source>The photo is not open yet.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/compositing/coverage.py" />
   <source>The photo layer “{name}”</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/compositing/coverage.py" />
   <source>The photo layer “{name}” is scaled, turned or moved by parts of a pixel: its pixels are new ones, so nothing can be proven about the photo's own.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/formats/export.py" />
   <source>The photo's EXIF data is damaged and was left out.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/formats/export.py" />
   <source>The photo's XMP data had to give way to the provenance.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/export_warnings.py" />
   <source>The photo's metadata (EXIF, XMP) is left out.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/tools/subject_options.py" />
   <source>The photo's own pixels of it on a layer, to move them</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/formats/export.py" />
   <source>The photo's {what} is too large for a {title} and was left out.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/looks.py" />
   <source>The photo; what does not belong to the object is dimmed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/export.py" />
   <source>The picture in fewer pixels; it is never made larger.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/export_warnings.py" />
   <source>The picture is flat: layers and live objects are kept in the project only.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/compositing/proof.py" />
   <source>The picture is {width} x {height} pixels, but the scene {width2} x {height2}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/print.py" />
   <source>The picture is {width} × {height} cm on paper.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/canvas_size.py" />
   <source>The picture stays here: {place}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/drops.py" />
   <source>The picture that was dropped cannot be read.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/document/merging.py" />
   <source>The picture was changed while its layers were merged; merge them again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/document/printing.py" />
   <source>The picture was sent to the printer.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/canvas/view.py" />
   <source>The picture. Paint with the brush, move objects with the move tool.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/compositing/appearance.py" />
   <source>The pixels of {whose} must be a {form} RGB picture, not {shape}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/generators/segmentation.py" />
   <source>The point {x}, {y} lies outside the photo, which is {shape} x {shape2} px.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/kept_presets.py" />
   <source>The preset could not be kept: {strerror}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/formats/presets.py" />
   <source>The presets are no list.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/formats/presets.py" />
   <source>The presets are no sound JSON.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/document/printing.py" />
   <source>The printer does not take the picture.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/error_dialog.py" />
   <source>The report names none of your files, unless the error's own words do.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/generators/detail.py" />
   <source>The result of the model "{name}" holds numbers that are not finite.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/picture_actions.py" />
   <source>The selected layer's mask, or the selection, as a grey picture</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/picture_actions.py" />
   <source>The selected layers, which stay live; with a part of the picture selected, their pixels in it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/document/selecting.py" />
   <source>The selection was saved.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/settings.py" />
   <source>The settings could not be kept: {strerror}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/settings.py" />
   <source>The settings could not be read, so the program's own are in use.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/shadow_page.py" />
   <source>The shadow of {name}, which it follows wherever that goes.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/print.py" />
   <source>The size of the page.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/tools/finding.py" />
   <source>The subject was copied to a layer of its own; {move} takes it along.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/document/typesetting.py" />
   <source>The text would be too large: make its letters smaller.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/generators/weights.py" />
   <source>The weights of the model "{name}" are damaged: no safetensors file.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/generators/weights.py" />
   <source>The weights of the model "{name}" are damaged: they hold numbers that are not finite.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/generators/card.py" />
   <source>The weights of the model "{name}" are damaged: {path} is not the file that its card describes.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/generators/card.py" />
   <source>The weights of the model "{name}" are larger than any of Scumble's models ({path}).</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/generators/catalog.py" />
   <source>The weights of the model "{name}" are missing: there is no {weights_path}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/generators/weights.py" />
   <source>The weights of the model "{name}" belong to another kind of network.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/generators/card.py" />
   <source>The weights of the model "{name}" cannot be read: {error} ({path}).</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/generators/weights.py" />
   <source>The weights of the model "{name}" do not fit its card.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/generators/shape.py" />
   <source>The weights of the model "{name}" draw fields of another size than {size} px.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/generators/card.py" />
   <source>The weights of the model "{name}" hold no directions for its knobs.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/looks.py" />
   <source>The wheel zooms (0)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/navigator.py" />
   <source>The whole picture, and what is shown of it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/worker.py" />
   <source>The worker met an unexpected error.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/scene/mask_edits.py" />
   <source>The {kind} "{name}" has no mask.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/worker.py" />
   <source>The {request} could not be generated: {error}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/scene/checks.py" />
   <source>The {what} must be a number, not {value}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/scene/checks.py" />
   <source>The {what} must be a whole number, not {value}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/scene/checks.py" />
   <source>The {what} must be between {low} and {high}, not {result}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/scene/checks.py" />
   <source>The {what} must have at most {most_pixels} million pixels, not {wide} x {high}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/scene/checks.py" />
   <source>The {what} must not be empty.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/scene/checks.py" />
   <source>The {what} must not be longer than {longest} characters.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/settings.py" />
   <source>Theme</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/layers.py" />
   <source>Then paint where it shall be.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/generators/catalog.py" />
   <source>There are no models here, so no object can be generated.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/exemplars/library.py" />
   <source>There are no photos in the folder {folder}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/generators/noise.py" />
   <source>There are {knobs} knobs, but this model has only {directions}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/scene/guides.py" />
   <source>There cannot be more than {most_guides} guides.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/scene/layers/text.py" />
   <source>There is no alignment {alignment}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/scene/layers/base.py" />
   <source>There is no blend mode {mode}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/generators/catalog.py" />
   <source>There is no class "{class_name}"; known ones: {known}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/generation/maker.py" />
   <source>There is no device "{device}"; choose one of {devices}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/exemplars/library.py" />
   <source>There is no exemplar "{name}" among your own.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/exemplars/library.py" />
   <source>There is no exemplar "{name}" in the library.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/exemplars/library.py" />
   <source>There is no exemplar of the class "{class_name}" among your own.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/formats/reading.py" />
   <source>There is no file {name}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/scene/gradients.py" />
   <source>There is no gradient of the shape {shape}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/scene/mask_edits.py" />
   <source>There is no layer below this one that it could be clipped to.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/document/merging.py" />
   <source>There is no layer below this one to merge it with.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/generators/catalog.py" />
   <source>There is no model "{name}"; known ones: {known}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/generation/kind.py" />
   <source>There is no model for "{name}".</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/new_scene.py" />
   <source>There is no model of scenes here, so none can be generated.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/generators/catalog.py" />
   <source>There is no model of the kind {kind} here.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/generation/kinds/background.py" />
   <source>There is no model that can make a scene of "{title}".</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/document/refine_mask.py" />
   <source>There is no model that could make an object.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/compositing/healing.py" />
   <source>There is no photo here to cut something out of.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/tools/finding.py" />
   <source>There is no photo here to find a subject in.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/compositing/coverage.py" />
   <source>There is no photo in the scene, so there is nothing to compare the picture with.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/document/clipboard.py" />
   <source>There is no picture in the clipboard.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/compositing/flatten.py" />
   <source>There is no picture yet: open a photo first.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/scene/layers/paint.py" />
   <source>There is no resampling {resampling}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/generation/shapes.py" />
   <source>There is no shape model for "{class_name}".</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/document/refine_mask.py" />
   <source>There is no shape model for "{class_name}": paint its mask with the brush (B).</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/worker.py" />
   <source>There is not enough memory for this ({value}); close other programs or documents and try again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/worker.py" />
   <source>There is not enough memory to generate this; close other programs or documents and try again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/formats/pixels.py" />
   <source>There is not enough memory to open {name}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/exemplars/photo_subject.py" />
   <source>There is nothing in "{name}" yet.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/document/picture_commands.py" />
   <source>There is nothing to be seen in the picture.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/compositing/merging.py" />
   <source>There is nothing to be seen of these layers.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/formats/clip.py" />
   <source>There is nothing to copy here.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/formats/project.py" />
   <source>There is nothing to save yet: open a photo first.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/generation/pick_up.py" />
   <source>There is nothing under the mask of "{name}" to pick up.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/scene/picture_edits.py" />
   <source>There must be at least one pixel to crop to.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/generators/noise.py" />
   <source>These looks belong to different models: their noises are {one} and {other} long.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/generators/steering.py" />
   <source>These looks come from another model than "{name}".</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/settings.py" />
   <source>These settings were out of range and are as the program came: {names}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/error_dialog.py" />
   <source>They say more, but may hold names of your files and folders</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/tools/text_options.py" />
   <source>Thin</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/about.py" />
   <source>Third parties</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/locks.py" />
   <source>This class has no knobs</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/export_warnings.py" />
   <source>This folder does not exist.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/recovery.py" />
   <source>This is "{title}" as it was. Save it to keep it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/export_warnings.py" />
   <source>This is no name for a file.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/export_warnings.py" />
   <source>This is the photo that you opened. Choose another name, so that it stays as it was.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/page.py" />
   <source>This layer is locked.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/tools/clone.py" />
   <source>This layer is scaled or turned: select none to copy onto a new one.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/lens_blur.py" />
   <source>Threshold</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/new_scene.py" />
   <source>Throw the dice: a dozen other scenes; the chosen one stays until you choose.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/object_page.py" />
   <source>Throw the dice: another object of this class in the same mask</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/layer_actions.py" />
   <source>Throw the dice: another one</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/scene_page.py" />
   <source>Throw the dice: another scene of this kind</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/scene/tiles.py" />
   <source>Tiles({tiles} of {channels} channels in {box})</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/tools/brush_options.py" />
   <source>Tilting the pen flattens the tip</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/white_balance.py" />
   <source>Tint</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/document/knobs.py" />
   <source>To the left {low}, to the right {high}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/tools/select_options.py" />
   <source>Tolerance</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/colour_balance.py" />
   <source>Tones</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/actions.py" />
   <source>Tools</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/colours_page.py" />
   <source>Top</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/canvas_size.py" />
   <source>Top left</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/canvas_size.py" />
   <source>Top right</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/generation/devices.py" />
   <source>Torch finds no device "{choice}" on this computer; choose "auto" or "cpu" instead.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/colour_balance.py" />
   <source>Towards blue, or towards yellow.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/colour_balance.py" />
   <source>Towards green, or towards magenta.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/white_balance.py" />
   <source>Towards magenta, or towards green.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/colour_balance.py" />
   <source>Towards red, or towards cyan.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/hue_saturation.py" />
   <source>Towards white, or towards black.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/new_scene.py" />
   <source>Trained on: </source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/about.py" />
   <source>Trained on: {source}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/canvas_menu.py" />
   <source>Transform</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/document/picture_commands.py" />
   <source>Trim</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/placed_page.py" />
   <source>Turn</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/object_page.py" />
   <source>Turn a roughly painted mask into a plausible shape of its class</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/document/merging.py" />
   <source>Turn into pixels</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/view_actions.py" />
   <source>Turn the view to the left</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/view_actions.py" />
   <source>Turn the view to the right</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/settings.py" />
   <source>Turn the wheel to zoom instead of scrolling. Ctrl and the wheel zoom always.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/tools/move_options.py" />
   <source>Turn, clockwise, about the pivot: the cross between the handles.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/placed_page.py" />
   <source>Turn, clockwise.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/hue_saturation.py" />
   <source>Turns the colours round the circle of hues.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/new_scene.py" />
   <source>Twelve others</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/actions.py" />
   <source>Type a few letters of what you want to do</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/kinds/text.py" />
   <source>Type in it on the picture, and set its font, size and colour</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/layer_actions.py" />
   <source>Type in the selected text; a double click on it does the same</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/tools/text_typing.py" />
   <source>Type text</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/tools/text_field.py" />
   <source>Type the text. Esc ends typing.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/exemplar_form.py" />
   <source>Under which licence the photo may be used.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/actions.py" />
   <source>Undo</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/window_actions.py" />
   <source>Undo click</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/window_actions.py" />
   <source>Undo {edit}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/history.py" />
   <source>Undone; a click does it again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/document/layer_commands.py" />
   <source>Ungroup</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/size_fields.py" />
   <source>Unit</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/document/mask_commands.py" />
   <source>Unlink mask</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/layers_menu.py" />
   <source>Unlock</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/document/layer_commands.py" />
   <source>Unlock {name}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/layers_model.py" />
   <source>Unlock, so that it can be changed.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/file_dialogs.py" />
   <source>Unsaved changes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/scene/adjustments/unsharp_mask.py" />
   <source>Unsharp mask</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/document/tab.py" />
   <source>Untitled</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/key_capture.py" />
   <source>Up</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/new_guide.py" />
   <source>Upright</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/document/looks_menu.py" />
   <source>Use as exemplar</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/library.py" />
   <source>Use for {name}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/variations.py" />
   <source>Variation</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/variations.py" />
   <source>Variation {number}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/variations.py" />
   <source>Variation {number}: let the object look like this</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/look_tools.py" />
   <source>Variations</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/worker.py" />
   <source>Variations need at least one noise.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/vibrance.py" />
   <source>Vibrance</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/actions.py" />
   <source>View</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/tools/vignette_handle.py" />
   <source>Vignette</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/placed_page.py" />
   <source>W</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/actions.py" />
   <source>Wand</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/document/presets.py" />
   <source>Warmer</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/white_balance.py" />
   <source>Warmer towards yellow, cooler towards blue.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/tools/text_options.py" />
   <source>Weight</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/about.py" />
   <source>Weights</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/library.py" />
   <source>What became of the photos</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/levels.py" />
   <source>What black becomes.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/unsharp_mask.py" />
   <source>What differs by less is left alone, as noise is.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/command_palette.py" />
   <source>What do you want to do?</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/shortcut_editor.py" />
   <source>What does not belong to the subject</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/tools/move_options.py" />
   <source>What dragging a handle does. With Ctrl a corner always distorts, with Ctrl+Alt+Shift in perspective.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/live_page.py" />
   <source>What draws it, and under which licence</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/new_scene.py" />
   <source>What draws the scenes, and under which licence</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/looks.py" />
   <source>What is clicked or painted belongs to it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/looks.py" />
   <source>What is clicked or painted does not belong to it (Alt)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/canvas_size.py" />
   <source>What is cut off stays in the project.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/colour_balance.py" />
   <source>What is dark, what is bright, or what lies between.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/locks.py" />
   <source>What is kept stays as it is when the dice is thrown or looks come from elsewhere.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/view_actions.py" />
   <source>What is moved or drawn comes to lie at edges and middles, and at guides and the grid while they are shown</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/picture_actions.py" />
   <source>What is seen of the picture, all layers together</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/actions.py" />
   <source>What is selected goes, and what lies around it takes its place, on a layer of its own</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/select_actions.py" />
   <source>What is selected of the photo, onto a layer over a hole that is filled from around it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/levels.py" />
   <source>What is this bright or brighter becomes the brightest.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/threshold.py" />
   <source>What is this bright or brighter becomes white.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/levels.py" />
   <source>What is this dark or darker becomes the darkest.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/exemplar_form.py" />
   <source>What it is</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/exemplar_form.py" />
   <source>What it is: one of the list, or any other word, which needs no model.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/look_tools.py" />
   <source>What stands there in the photo, where the mask is</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/print.py" />
   <source>What stays white on each side, in millimetres.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/tools/subject_options.py" />
   <source>What takes the subject's place.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/select_actions.py" />
   <source>What the layer covers; Ctrl+click on its picture in the list does the same</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/properties.py" />
   <source>What the next stroke of the brush will become.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/tools/options.py" />
   <source>What the next stroke will become.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/object_page.py" />
   <source>What the object is. Its mask and its noise stay.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/scene_page.py" />
   <source>What the scene shows. Its noise stays.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/scene_controls.py" />
   <source>What the scenes show.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/formats/clip.py" />
   <source>What was copied</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/actions.py" />
   <source>What went wrong in Scumble itself, as a report to copy that names none of your files</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/levels.py" />
   <source>What white becomes.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/tools/box_options.py" />
   <source>What will fill the next box.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/error_dialog.py" />
   <source>When something goes wrong in Scumble itself, a report of it can be copied here.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/shadow_page.py" />
   <source>Where it falls: 0° to the right, 90° towards you, −90° behind the object.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/settings.py" />
   <source>Where objects are generated. Automatic takes a GPU if there is one. Counts from the next start.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/vignette.py" />
   <source>Where the middle is, from left to right.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/vignette.py" />
   <source>Where the middle is, from top to bottom.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/exemplars/folder.py" />
   <source>Whether "{name}" is whole must be true or false.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/histogram.py" />
   <source>Which values are shown.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/new_guide.py" />
   <source>Which way the guide runs</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/export.py" />
   <source>White</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/scene/adjustments/white_balance.py" />
   <source>White balance</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/picture_actions.py" />
   <source>White covers, black does not: for the selected object or adjustment, else as the selection</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/threshold.py" />
   <source>White from a brightness on, black below it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/exemplar_form.py" />
   <source>Who took the photo</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/exemplar_part.py" />
   <source>Whose the exemplar is, and under which licence</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/scene_controls.py" />
   <source>Width</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/size_fields.py" />
   <source>Width and height change together</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/looks.py" />
   <source>Width of the brush on the photo.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/tools/options.py" />
   <source>Width of the brush on the picture.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/tools/crop_options.py" />
   <source>Width of the own ratio.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/tools/crop_options.py" />
   <source>Width of the ratio</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/tools/text.py" />
   <source>Width of the text</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/tools/move_options.py" />
   <source>Width of what is selected, along its own side.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/placed_page.py" />
   <source>Width of what it shows, along its own side; the height stays.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/tools/crop_options.py" />
   <source>Width of what stays, in pixels.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/canvas_size.py" />
   <source>Width {width} px, height {height} px.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/error_report.py" />
   <source>Windows fatal</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/print.py" />
   <source>With so few pixels per inch they may be seen.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/error_dialog.py" />
   <source>With the error's own words</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/properties.py" />
   <source>Without a model no object can be generated. {reason}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/export_warnings.py" />
   <source>Without its profile the picture will be shown in other colours.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/file_dialogs.py" />
   <source>Without saving, the changes are lost.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/tools/subject_options.py" />
   <source>Working …</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/mask_actions.py" />
   <source>Write the layer's mask as a grey picture</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/actions.py" />
   <source>Write the picture as PNG or JPEG</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/select_actions.py" />
   <source>Write the selection as a grey picture</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/export.py" />
   <source>Writes into the picture, and into a file beside it, which pixels were generated, by which model and from which exemplar, with licences and credits.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/formats/export.py" />
   <source>XMP data</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/settings.py" />
   <source>Yellow</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/document/presets.py" />
   <source>Yellow filter</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/black_white.py" />
   <source>Yellows</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/formats/reading.py" />
   <source>You have no permission to read {name}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/error_dialog.py" />
   <source>Your picture is as it was before.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/kept_presets.py" />
   <source>Your presets could not be read.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/navigator.py" />
   <source>Zoom</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/shortcut_editor.py" />
   <source>Zoom at the pointer</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/view_actions.py" />
   <source>Zoom in</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/view_actions.py" />
   <source>Zoom out</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/shortcut_editor.py" />
   <source>\ or &lt; held</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/formats/kinds/background.py" />
   <source>a colour has the wrong form</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/formats/kinds/background.py" />
   <source>a kind of scene has the wrong form</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/formats/project_reader.py" />
   <source>a layer in it covers more than any can</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/formats/project_reader.py" />
   <source>a layer shows a photo that is not there</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/formats/openraster.py" />
   <source>a layer's opacity is not between 0 and 1</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/formats/archive.py" />
   <source>a part of it is damaged</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/formats/archive.py" />
   <source>a part of it is missing</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/formats/fields.py" />
   <source>a part of its description has the wrong form</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/formats/project_reader.py" />
   <source>a picture in it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/formats/project_reader.py" />
   <source>a picture in it is larger than what it is for</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/formats/project_reader.py" />
   <source>a picture in it is not a PNG</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/formats/project_reader.py" />
   <source>a picture of paint has no alpha</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/formats/records.py" />
   <source>a picture of tiles is smaller than it should be</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/page.py" />
   <source>adjustment</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../resources/models/detail-4x.json" />
   <source>aeroplane</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/generation/licences.py" />
   <source>an exemplar {licence}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/compositing/appearance.py" />
   <source>an object</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/formats/project_reader.py" />
   <source>an object uses an exemplar that is not there</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/formats/exif.py" />
   <source>an offset points outside</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/generators/plugins.py" />
   <source>an unknown package</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/document/files.py" />
   <source>and</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/file_dialogs.py" />
   <source>and {count} more</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/about.py" />
   <source>arrays of numbers</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/generation/kinds/background.py" />
   <source>as it is</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/kinds/background.py" />
   <source>background</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../resources/models/detail-4x.json" />
   <source>bear</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../resources/models/detail-4x.json" />
   <source>bicycle</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../resources/models/detail-4x.json" />
   <source>bird</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../resources/models/segmentation-128.json" />
   <source>bison</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../resources/models/detail-4x.json" />
   <source>boat</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/canvas_size.py" />
   <source>bottom</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/canvas_size.py" />
   <source>bottom left</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/canvas_size.py" />
   <source>bottom right</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../resources/models/background-128.json" />
   <source>bright sky</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../resources/models/background-128.json" />
   <source>brightness</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/scene/brush.py" />
   <source>brush's radius</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../resources/models/background-128.json" />
   <source>buildings</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/generators/families.py" />
   <source>butterflies and birds</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../resources/models/detail-4x.json" />
   <source>butterfly</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/document/rights.py" />
   <source>by {credit}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../resources/models/segmentation-128.json" />
   <source>camel</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/generation/errors.py" />
   <source>can't allocate memory</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../resources/models/detail-4x.json" />
   <source>car</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../resources/models/detail-4x.json" />
   <source>cat</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../resources/models/detail-4x.json" />
   <source>chair</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../resources/models/segmentation-128.json" />
   <source>cheetah</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/scene_gallery.py" />
   <source>chosen</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/layers_model.py" />
   <source>clipped to the layer below</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../resources/models/background-128.json" />
   <source>cloudy sky</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/formats/export.py" />
   <source>colour profile</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../resources/models/foreground-128.json" />
   <source>colourfulness</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/library.py" />
   <source>comes along</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../resources/models/background-128.json" />
   <source>contrast</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../resources/models/background-128.json" />
   <source>cooler</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../resources/models/detail-4x.json" />
   <source>cow</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../resources/models/segmentation-128.json" />
   <source>coyote</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/scene/adjustments/curves.py" />
   <source>curve's input</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/scene/adjustments/curves.py" />
   <source>curve's output</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/exemplars/from_photo.py" />
   <source>cut out of the photo, edge colours freed of the ground</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/kinds/paint.py" />
   <source>cut-out</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../resources/models/background-128.json" />
   <source>darker</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../resources/models/background-128.json" />
   <source>darker above</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../resources/models/background-128.json" />
   <source>darker left</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../resources/models/segmentation-128.json" />
   <source>deer</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../resources/models/background-128.json" />
   <source>detail</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/scene_controls.py" />
   <source>directions without a name</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../resources/models/detail-4x.json" />
   <source>dog</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../resources/models/segmentation-128.json" />
   <source>donkey</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../resources/models/segmentation-128.json" />
   <source>duck</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../resources/models/detail-4x.json" />
   <source>elephant</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/generation/kinds/background.py" />
   <source>enlarged by {sha256}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/formats/exporters/png.py" />
   <source>every pixel exact</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/exemplars/folder.py" />
   <source>exemplar's name</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/generation/kinds/object.py" />
   <source>exemplars alone</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/about.py" />
   <source>files of weights</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../resources/models/background-128.json" />
   <source>flatter</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../resources/models/detail-4x.json" />
   <source>flower</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../resources/models/background-128.json" />
   <source>forest</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../resources/models/segmentation-128.json" />
   <source>fox</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/scene/layers/object.py" />
   <source>frame's side</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/document/rights.py" />
   <source>from {source}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../resources/models/detail-4x.json" />
   <source>giraffe</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../resources/models/background-128.json" />
   <source>glacier</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../resources/models/segmentation-128.json" />
   <source>goat</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../resources/models/segmentation-128.json" />
   <source>goose</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../resources/models/segmentation-128.json" />
   <source>gorilla</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/scene/adjustments/gradient_map.py" />
   <source>gradient's blue</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/scene/adjustments/gradient_map.py" />
   <source>gradient's green</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/scene/adjustments/gradient_map.py" />
   <source>gradient's place</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/scene/gradients.py" />
   <source>gradient's point</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/scene/adjustments/gradient_map.py" />
   <source>gradient's red</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../resources/models/background-128.json" />
   <source>greener</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../resources/models/foreground-128.json" />
   <source>greyer</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/kinds/group.py" />
   <source>group</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/kinds/group.py" />
   <source>group of {many}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/kinds/group.py" />
   <source>group, empty</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/scene/layers/shadow.py" />
   <source>height of contact</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/scene/picture_edits.py" />
   <source>height of the canvas</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/scene/checks.py" />
   <source>height of the {what}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/layers_model.py" />
   <source>hidden</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../resources/models/segmentation-128.json" />
   <source>hippo</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../resources/models/detail-4x.json" />
   <source>horse</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/generation/subjects.py" />
   <source>in the box</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/generation/subjects.py" />
   <source>in the photo</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/object_page.py" />
   <source>in this picture alone</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/generation/errors.py" />
   <source>insufficient memory</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/formats/migrations.py" />
   <source>it does not say of which version it is</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/formats/project_reader.py" />
   <source>it does not say what it is</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/formats/project_reader.py" />
   <source>it has a layer of an unknown kind</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/formats/kinds/adjustment.py" />
   <source>it has an adjustment of an unknown kind</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/formats/archive.py" />
   <source>it has an entry whose name leads elsewhere</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/generators/card.py" />
   <source>it has knobs or a sha256, but no weights that these belong to</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/formats/archive.py" />
   <source>it has more than {most_entries} entries</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/formats/project_reader.py" />
   <source>it has more than {most_layers} layers</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/formats/project_reader.py" />
   <source>it has no layers</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/formats/kinds/background.py" />
   <source>it has pixels for a background in plain colours</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/formats/archive.py" />
   <source>it has two entries of the same name</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/formats/project_reader.py" />
   <source>it is a zip file of another kind</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/formats/archive.py" />
   <source>it is encrypted</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/generators/card.py" />
   <source>it is no JSON object</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/formats/archive.py" />
   <source>it is packed in a way that is not supported</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/generators/card.py" />
   <source>it is too large</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/generators/card.py" />
   <source>it offers a "{offers}", not one of {offers2}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/formats/project_reader.py" />
   <source>its canvas has no pixels</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/formats/fields.py" />
   <source>its description has an unknown field "{left}"</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/formats/fields.py" />
   <source>its description is not valid JSON</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/formats/fields.py" />
   <source>its description lacks the field "{key}"</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/formats/archive.py" />
   <source>its entries claim to be larger than they can be</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/formats/openraster.py" />
   <source>its groups are nested too deeply</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/generators/card.py" />
   <source>its kind is "{kind}", not one of {kinds}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/formats/openraster.py" />
   <source>its list of layers contains declarations that are not allowed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/formats/openraster.py" />
   <source>its list of layers is not valid XML</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/formats/openraster.py" />
   <source>its list of layers is of another kind</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/formats/openraster.py" />
   <source>its list of layers is suspiciously large</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/generators/card.py" />
   <source>its name is "{name}", not "{stem}"</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/formats/records.py" />
   <source>its noise is not made of usable numbers</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/formats/project_reader.py" />
   <source>its pictures are larger than this program can hold</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/generators/card.py" />
   <source>its sha256 is not 64 hexadecimal digits</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/formats/project_reader.py" />
   <source>its two descriptions do not say the same</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/generators/card.py" />
   <source>its weights are no plain file name</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../resources/models/segmentation-128.json" />
   <source>kangaroo</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/scene/layers/recipes.py" />
   <source>kind of scene</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/page.py" />
   <source>layer</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/scene/layers/base.py" />
   <source>layer's id</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/scene/layers/base.py" />
   <source>layer's name</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/canvas_size.py" />
   <source>left</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/document/knobs.py" />
   <source>left half</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/generators/noise.py" />
   <source>length of the noise</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../resources/models/segmentation-128.json" />
   <source>leopard</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/document/rights.py" />
   <source>licence {licence}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/scene/exemplar.py" />
   <source>light of the exemplar's ground</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/exemplars/folder.py" />
   <source>light of the ground</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../resources/models/background-128.json" />
   <source>lighter</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../resources/models/background-128.json" />
   <source>lighter above</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../resources/models/background-128.json" />
   <source>lighter left</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/scene/layers/text.py" />
   <source>line spacing</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../resources/models/segmentation-128.json" />
   <source>lion</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../resources/models/segmentation-128.json" />
   <source>llama</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/layers_model.py" />
   <source>locked</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/formats/export.py" />
   <source>longer side</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/object_page.py" />
   <source>looks</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/properties.py" />
   <source>make a scene</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/layers_model.py" />
   <source>mask disabled</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/compositing/context_view.py" />
   <source>mask in frame</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/exemplars/requests.py" />
   <source>measured exemplar {of}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/canvas_size.py" />
   <source>middle</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/status_bar.py" />
   <source>mirrored</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../resources/models/segmentation-128.json" />
   <source>monkey</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../resources/models/foreground-128.json" />
   <source>more colourful</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../resources/models/background-128.json" />
   <source>more contrast</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../resources/models/background-128.json" />
   <source>more detail</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../resources/models/background-128.json" />
   <source>more magenta</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../resources/models/foreground-128.json" />
   <source>more pattern</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../resources/models/detail-4x.json" />
   <source>motorcycle</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../resources/models/background-128.json" />
   <source>mountain</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../resources/models/segmentation-128.json" />
   <source>mouse</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/exemplars/from_photo.py" />
   <source>my own photo</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/scene/layers/text.py" />
   <source>name of a font</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/about.py" />
   <source>neural networks</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/formats/exif.py" />
   <source>no TIFF header</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/formats/exif.py" />
   <source>no byte order</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/kinds/photo.py" />
   <source>no colour profile, taken as sRGB</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/library_grid.py" />
   <source>no credit</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/about.py" />
   <source>no credit is known</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/document/class_choice.py" />
   <source>no licence is given</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/generation/fingerprint.py" />
   <source>no model, shown as {id}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/exemplar_strip.py" />
   <source>none</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/settings.py" />
   <source>not a table</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/generation/errors.py" />
   <source>not enough memory</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/object_page.py" />
   <source>not installed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/error_report.py" />
   <source>not loaded</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/layers_model.py" />
   <source>not locked</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/live_page.py" />
   <source>not told</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/scene_controls.py" />
   <source>nothing</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/kinds/object.py" />
   <source>object</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/formats/noise_files.py" />
   <source>of an unknown version</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/formats/noise_files.py" />
   <source>one number</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/formats/archive.py" />
   <source>one of its entries is suspiciously large</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/formats/openraster.py" />
   <source>one of its sizes or places makes no sense</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/tools/subject_options.py" />
   <source>or click a thing in the photo, or drag a box around it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/generation/errors.py" />
   <source>out of memory</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/kinds/paint.py" />
   <source>paint</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/kinds/paint.py" />
   <source>paint layer</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../resources/models/segmentation-128.json" />
   <source>panda</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../resources/models/foreground-128.json" />
   <source>pattern</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../resources/models/detail-4x.json" />
   <source>person</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/kinds/photo.py" />
   <source>photo</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/about.py" />
   <source>photos and colour profiles</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/export_warnings.py" />
   <source>picture</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../resources/models/segmentation-128.json" />
   <source>pig</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/generation/exemplar_pictures.py" />
   <source>place at {side} of {context_fingerprint}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/scene/guides.py" />
   <source>place of a guide</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/scene/layers/text.py" />
   <source>place of a text's line</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/compositing/masking.py" />
   <source>placed mask</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../resources/models/background-128.json" />
   <source>plainer</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/exemplar_strip.py" />
   <source>poor</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/scene/edits.py" />
   <source>position of a layer</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/formats/presets.py" />
   <source>preset's name</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/formats/provenance.py" />
   <source>public domain</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../resources/models/detail-4x.json" />
   <source>rabbit</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../resources/models/background-128.json" />
   <source>rainy sky</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/generation/standing.py" />
   <source>red panda</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/compositing/kinds/paint.py" />
   <source>resampled paint</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/compositing/kinds/photo.py" />
   <source>resampled photo</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../resources/models/segmentation-128.json" />
   <source>rhino</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/canvas_size.py" />
   <source>right</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/about.py" />
   <source>safe XML</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/scene/affine.py" />
   <source>scale of a place</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/kinds/background.py" />
   <source>scene</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/generation/kinds/background.py" />
   <source>scene of {scene}, {stage}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../resources/models/background-128.json" />
   <source>sea</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/scene_gallery.py" />
   <source>second of two</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/kinds/shadow.py" />
   <source>shadow</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/compositing/kinds/shadow.py" />
   <source>shadow in a tile</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../resources/models/detail-4x.json" />
   <source>sheep</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/document/knobs.py" />
   <source>side light</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/scene/layers/text.py" />
   <source>size of the letters</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/formats/exporters/jpeg.py" />
   <source>smaller file</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../resources/models/segmentation-128.json" />
   <source>squirrel</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../resources/models/background-128.json" />
   <source>street</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../resources/models/background-128.json" />
   <source>sunrise</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/kinds/text.py" />
   <source>text</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/formats/kinds/text.py" />
   <source>the box of a text has the wrong form</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/formats/kinds/shadow.py" />
   <source>the colour of a shadow has the wrong form</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/formats/kinds/text.py" />
   <source>the colour of a text has the wrong form</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/formats/atomic.py" />
   <source>the disk is full</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/formats/records.py" />
   <source>the distortion of a layer has the wrong form</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/formats/fields.py" />
   <source>the field "{key}" has the wrong type</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/formats/fields.py" />
   <source>the field "{key}" is not a finite number</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/formats/fields.py" />
   <source>the field "{key}" is not a whole number</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/formats/kinds/adjustment.py" />
   <source>the field "{name}" has the wrong type</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/generators/card.py" />
   <source>the figure "{name}" is not a finite number</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/formats/atomic.py" />
   <source>the file would be too large for this disk</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/formats/records.py" />
   <source>the light of an exemplar's ground has the wrong form</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/generation/licences.py" />
   <source>the model {name}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/document/mending.py" />
   <source>the move tool</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/formats/reading.py" />
   <source>the name is not valid</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/exemplars/from_photo.py" />
   <source>the photo</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/formats/records.py" />
   <source>the place of a layer has the wrong form</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/formats/records.py" />
   <source>the place of a tile has the wrong form</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/formats/records.py" />
   <source>the place of a tile makes no sense</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/formats/kinds/background.py" />
   <source>the size of a background has the wrong form</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/formats/pixels.py" />
   <source>the transform gave no picture</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/recent_menu.py" />
   <source>this picture</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../resources/models/segmentation-128.json" />
   <source>tiger</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../resources/models/background-128.json" />
   <source>tint</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/formats/exif.py" />
   <source>too many entries</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/canvas_size.py" />
   <source>top</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/canvas_size.py" />
   <source>top left</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/document/knobs.py" />
   <source>top light</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/canvas_size.py" />
   <source>top right</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../resources/models/detail-4x.json" />
   <source>tree</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/errors.py" />
   <source>unexpected error</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/document/knobs.py" />
   <source>upper half</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../resources/models/background-128.json" />
   <source>variation 1</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../resources/models/foreground-128.json" />
   <source>variation 2</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/scene/exemplar.py" />
   <source>version of the exemplar's drawing</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/scene/layers/recipes.py" />
   <source>version of the lighting</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/scene/exemplar.py" />
   <source>version of the warp</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/layers_model.py" />
   <source>visible</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../resources/models/background-128.json" />
   <source>warmer</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../resources/models/background-128.json" />
   <source>warmth</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/about.py" />
   <source>warps and filters</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/scene/layers/text.py" />
   <source>weight of the letters</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/about.py" />
   <source>where files belong</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/compositing/coverage.py" />
   <source>why_no_proof would tell</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/scene/layers/text.py" />
   <source>width of a text</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/scene/picture_edits.py" />
   <source>width of the canvas</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/scene/checks.py" />
   <source>width of the {what}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/kinds/photo.py" />
   <source>with a colour profile of its own</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../resources/models/detail-4x.json" />
   <source>wolf</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/library.py" />
   <source>your own</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/formats/atomic.py" />
   <source>your quota is used up</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../resources/models/detail-4x.json" />
   <source>zebra</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/image_size.py" />
   <source>{before} million pixels become {after}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/library.py" />
   <source>{count} are chosen.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/document/class_choice.py" />
   <source>{count} exemplars: {licences}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/document/clipboard.py" />
   <source>{count} layers</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/library.py" />
   <source>{count} of {total} photos were added.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/proof_badge.py" />
   <source>{count} pixels are the photo's own, byte for byte; what was laid over it covers the others.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/compositing/coverage.py" />
   <source>{fault}, so nothing can be proven about the photo's pixels.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/recent_tiles.py" />
   <source>{file} is not there any more</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/tab_bar.py" />
   <source>{file}, not saved</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/shortcut_editor.py" />
   <source>{key} belongs to the picture and stays as it is.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/shortcut_editor.py" />
   <source>{key} belongs to {title}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/shortcut_editor.py" />
   <source>{key} does this already.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/document/background_choices.py" />
   <source>{kind} (experimental)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/scene_page.py" />
   <source>{kind} (not installed)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/kinds/group.py" />
   <source>{kind}. Its layers are put together first, then laid over the rest.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/history.py" />
   <source>{many} steps</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/document/class_choice.py" />
   <source>{name} (experimental)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/tools/box_options.py" />
   <source>{name} (no shapes)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/formats/reading.py" />
   <source>{name} cannot be read: {reason}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/formats/atomic.py" />
   <source>{name} cannot be written: it is a folder.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/formats/atomic.py" />
   <source>{name} cannot be written: it is not an ordinary file.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/formats/atomic.py" />
   <source>{name} cannot be written: it is protected against changes.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/formats/atomic.py" />
   <source>{name} cannot be written: that disk is read-only.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/formats/atomic.py" />
   <source>{name} cannot be written: there is no folder {parent}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/formats/atomic.py" />
   <source>{name} cannot be written: you have no permission to write there.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/formats/atomic.py" />
   <source>{name} cannot be written: {strerror}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/formats/atomic.py" />
   <source>{name} could not be written, since {full}; what was there before is unchanged.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/export_warnings.py" />
   <source>{name} edited</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/formats/pixels.py" />
   <source>{name} is a HEIC picture, which Scumble cannot open; save it as JPEG first.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/formats/reading.py" />
   <source>{name} is a folder, not a file.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/formats/clip.py" />
   <source>{name} is damaged and cannot be pasted.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/formats/pixels.py" />
   <source>{name} is damaged or incomplete: it cannot be decoded to its end.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/formats/pixels.py" />
   <source>{name} is damaged or incomplete: its beginning cannot be read.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/formats/pixels.py" />
   <source>{name} is damaged: it says that it has no pixels.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/formats/archive.py" />
   <source>{name} is not a Scumble project, or it is damaged: it is no readable zip file.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/formats/fields.py" />
   <source>{name} is not a number</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/formats/pixels.py" />
   <source>{name} is not a picture that Scumble can open (it opens {formats_told}).</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/formats/archive.py" />
   <source>{name} is not a sound project: {detail}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/formats/reading.py" />
   <source>{name} is not an ordinary file.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/formats/pixels.py" />
   <source>{name} is too large: Scumble opens up to {pixel_limit} million pixels.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/formats/pixels.py" />
   <source>{name} is too large: it has {width} x {height} pixels, and Scumble opens up to {pixel_limit} million, {side_limit} a side.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/document/ordering.py" />
   <source>{name} lies in front of {other} already.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/formats/project_reader.py" />
   <source>{name} was saved by a newer version of Scumble; update Scumble to open it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/widgets/slider.py" />
   <source>{name}, number</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/generators/plugins.py" />
   <source>{name}.json beside its code</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/document/ordering.py" />
   <source>{nearer} stands nearer than {farther}, but lies behind it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/generation/exemplar_pictures.py" />
   <source>{of_warp} at {mask}, drawn by {drawing}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/formats/project.py" />
   <source>{path} could not be saved: what was written does not read back right.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/formats/noise_files.py" />
   <source>{path} is not a sound .npy file.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/generation/kinds/object.py" />
   <source>{size} px of {scene}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/history.py" />
   <source>{steps}, {value:.0f} MiB</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/settings.py" />
   <source>{title} cannot be {value!r}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/scene/adjustments/base.py" />
   <source>{title} cannot make a colour {tone}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/export_warnings.py" />
   <source>{title} changes pixels a little everywhere, also where the photo was not touched.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/document/file_jobs.py" />
   <source>{title} failed: {reason}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/worker.py" />
   <source>{title} has failed: {error}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/export_warnings.py" />
   <source>{title} has no transparency: clear parts get a plain colour.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/document/file_jobs.py" />
   <source>{title} was cancelled.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/document/file_jobs.py" />
   <source>{title}: there is not enough memory for this.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/shell/window.py" />
   <source>{title}[*] – Scumble</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/tools/options.py" />
   <source>{verb} the mask of {name}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/tools/options.py" />
   <source>{verb} {name}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/properties.py" />
   <source>{ways}, or drop one on the window, or {ways2}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/widgets/slider.py" />
   <source>{what_it_does} Double-click: back to {usual}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/layers_model.py" />
   <source>{what}. Click its mask to paint that; Alt-click looks at the mask alone, Shift-click disables it, Ctrl-click selects by it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/panels/layers_model.py" />
   <source>{what}. Double-click or F2 renames, dragging reorders.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/tools/options.py" />
   <source>{what}. Esc ends it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/compositing/coverage.py" />
   <source>{who} has the blend mode {mode}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/compositing/coverage.py" />
   <source>{who} is clipped to the layer below it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/compositing/coverage.py" />
   <source>{who} is hidden</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/compositing/coverage.py" />
   <source>{who} is not opaque</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/document/rights.py" />
   <source>{width} × {height} pixels</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/looks.py" />
   <source>“{name}” is a new class. It needs no model.</source>
   <translation type="unfinished" />
  </message>
 </context>
</TS>
