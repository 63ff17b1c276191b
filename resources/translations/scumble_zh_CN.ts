<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
 <context>
  <name>Scumble</name>
  <message>
   <location filename="../../engine/generators/card.py" />
   <source>"figures" is not an object</source>
   <translation>“figures”不是对象</translation>
  </message>
  <message>
   <location filename="../../engine/generators/card.py" />
   <source>"knobs" is neither a list nor a table</source>
   <translation>“knobs”既不是列表也不是表</translation>
  </message>
  <message>
   <location filename="../../engine/formats/extras.py" />
   <source>"{executable}" -m pip install {package}</source>
   <translation>"{executable}" -m pip install {package}</translation>
  </message>
  <message>
   <location filename="../../engine/formats/batch_recipe.py" />
   <source>"{name}" cannot be told in JSON, which holds adjustments and filters without masks; apply the project itself, or hide the layer first.</source>
   <translation>“{name}”无法用 JSON 表示，JSON 只包含不带蒙版的调整和滤镜；请直接应用项目，或先隐藏该图层。</translation>
  </message>
  <message>
   <location filename="../../engine/generation/kinds/object.py" />
   <source>"{name}" follows the light as in a newer version of Scumble; update it to draw this.</source>
   <translation>“{name}”以更新版本 Scumble 的方式融入光线；请更新后再绘制。</translation>
  </message>
  <message>
   <location filename="../../engine/generation/kinds/object.py" />
   <source>"{name}" has fine detail as in a newer version of Scumble; update it to draw this.</source>
   <translation>“{name}”的细节来自更新版本的 Scumble；请更新后再绘制。</translation>
  </message>
  <message>
   <location filename="../../engine/generation/kinds/fill.py" />
   <source>"{name}" has no mask that says what is to be filled.</source>
   <translation>“{name}”没有蒙版，无法确定要填补的区域。</translation>
  </message>
  <message>
   <location filename="../../engine/generators/card.py" />
   <source>"{name}" holds what cannot be shown in a line</source>
   <translation>“{name}”包含无法在一行内显示的内容</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/files.py" />
   <source>"{name}" holds {count} photos, and at most {most} of a folder are opened at once. File &gt; Apply to photos does the same with any number of them.</source>
   <translation>“{name}”中有 {count} 张照片，一个文件夹一次最多打开 {most} 张。“文件 &gt; 应用到照片”可对任意多张照片做同样的处理。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/export_choices.py" />
   <source>"{name}" is a preset that comes along: choose another name.</source>
   <translation>“{name}”是随附的预设：请另选名称。</translation>
  </message>
  <message>
   <location filename="../../engine/generators/card.py" />
   <source>"{name}" is neither true nor false</source>
   <translation>“{name}”既不是 true 也不是 false</translation>
  </message>
  <message>
   <location filename="../../engine/generation/maker.py" />
   <source>"{name}" is no object, so there is nothing to generate.</source>
   <translation>“{name}”不是对象，因此没有可生成的内容。</translation>
  </message>
  <message>
   <location filename="../../engine/generators/card.py" />
   <source>"{name}" is not a list of texts</source>
   <translation>“{name}”不是文本列表</translation>
  </message>
  <message>
   <location filename="../../engine/generators/card.py" />
   <source>"{name}" is not a text</source>
   <translation>“{name}”不是文本</translation>
  </message>
  <message>
   <location filename="../../engine/generators/card.py" />
   <source>"{name}" is not a whole number from {least} to {most}</source>
   <translation>“{name}”不是 {least} 到 {most} 之间的整数</translation>
  </message>
  <message>
   <location filename="../../engine/generation/kinds/background.py" />
   <source>"{name}" is not generated.</source>
   <translation>“{name}”不是生成的内容。</translation>
  </message>
  <message>
   <location filename="../../engine/generation/exemplar_pictures.py" />
   <source>"{name}" uses its exemplar as a newer version of Scumble does; update it to draw this.</source>
   <translation>“{name}”以更新版本 Scumble 的方式使用其样本；请更新后再绘制。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/tour.py" />
   <source>&amp;Back</source>
   <translation>上一步(&amp;B)</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/tour.py" />
   <source>&amp;Done</source>
   <translation>完成(&amp;D)</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/tour.py" />
   <source>&amp;Next</source>
   <translation>下一步(&amp;N)</translation>
  </message>
  <message>
   <location filename="../../engine/generation/kinds/fill.py" />
   <source>, for now</source>
   <translation>，暂定</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/filters/cartoon.py" />
   <source>0 is grey, 50 as in the picture below, 100 twice as strong.</source>
   <translation>0 为灰色，50 与下方图像相同，100 为两倍浓度。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/filters/style.py" />
   <source>0 keeps the photo's own colours, 100 takes the picture's.</source>
   <translation>0 保留照片自己的颜色，100 采用图片的颜色。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/exemplar_part.py" />
   <source>0: the generator alone, 1: the exemplar's own pixels wherever it covers.</source>
   <translation>0：仅生成器；1：样本覆盖之处均为其自身像素。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/history.py" />
   <source>1 step</source>
   <translation>1 步</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/shortcut_editor.py" />
   <source>1 to 0, two for exact</source>
   <translation>1 到 0，连按两个为精确值</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/printing.py" />
   <source>10 × 15 cm</source>
   <translation>10 × 15 厘米</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/shadow_page.py" />
   <source>100% is as long as the object is high.</source>
   <translation>100% 为与对象同高的长度。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/printing.py" />
   <source>13 × 18 cm</source>
   <translation>13 × 18 厘米</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/scene_controls.py" />
   <source>1365 × 2048, upright</source>
   <translation>1365 × 2048，竖幅</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/export_fields.py" />
   <source>16 bits a channel</source>
   <translation>每通道 16 位</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/export_fields.py" />
   <source>16 keep the finest steps of a photo that has them, and what adjustments make of it.</source>
   <translation>16 位可保留照片原有的最细层次以及调整后的结果。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/scene_controls.py" />
   <source>1600 × 1600, square</source>
   <translation>1600 × 1600，方形</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/scene_controls.py" />
   <source>1920 × 1080, wide</source>
   <translation>1920 × 1080，宽幅</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/scene_controls.py" />
   <source>2048 × 1365, like a photo</source>
   <translation>2048 × 1365，照片比例</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/export_fields.py" />
   <source>8 bits a channel</source>
   <translation>每通道 8 位</translation>
  </message>
  <message>
   <location filename="../../engine/formats/provenance.py" />
   <source>; shared under the same licence</source>
   <translation>；以相同许可分享</translation>
  </message>
  <message>
   <location filename="../../engine/formats/exporters/psd.py" />
   <source>A PSD holds adjustments and filters as pictures of what they make of the layers below them.</source>
   <translation>PSD 将调整和滤镜保存为它们对下方图层产生的效果图片。</translation>
  </message>
  <message>
   <location filename="../../engine/formats/tiff.py" />
   <source>A TIFF holds at most 4 GB; export a PNG or make it smaller.</source>
   <translation>TIFF 最多容纳 4 GB；请导出 PNG 或缩小图片。</translation>
  </message>
  <message>
   <location filename="../../engine/scene/layers/background.py" />
   <source>A background must be at least one pixel wide and high.</source>
   <translation>背景的宽和高必须至少为一个像素。</translation>
  </message>
  <message>
   <location filename="../../engine/scene/layers/background.py" />
   <source>A background must have at least one colour, each of red, green and blue.</source>
   <translation>背景必须至少有一种颜色，每种由红、绿、蓝组成。</translation>
  </message>
  <message>
   <location filename="../../engine/scene/layers/background.py" />
   <source>A background that has a place must have a size.</source>
   <translation>有位置的背景必须有大小。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/layer_actions.py" />
   <source>A colour, a gradient or a generated scene below everything</source>
   <translation>位于最底层的颜色、渐变或生成的场景</translation>
  </message>
  <message>
   <location filename="../../engine/scene/adjustments/curves.py" />
   <source>A curve must have 2 to {most_points} points.</source>
   <translation>曲线必须有 2 到 {most_points} 个点。</translation>
  </message>
  <message>
   <location filename="../../engine/scene/projective.py" />
   <source>A distortion must be made of finite numbers.</source>
   <translation>扭曲必须由有限数值组成。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/export_warnings.py" />
   <source>A file of this name is there and will be replaced.</source>
   <translation>已有同名文件，将被替换。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/export_warnings.py" />
   <source>A file with what was generated comes beside it: {name}.</source>
   <translation>旁边会附上记录生成内容的文件：{name}。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/export_warnings.py" />
   <source>A folder has this name. Choose another.</source>
   <translation>有同名文件夹。请另选名称。</translation>
  </message>
  <message>
   <location filename="../../engine/scene/adjustments/gradient_map.py" />
   <source>A gradient has 2 to {most_stops} stops, each of a place and a colour.</source>
   <translation>渐变有 2 到 {most_stops} 个色标，每个色标有一个位置和一种颜色。</translation>
  </message>
  <message>
   <location filename="../../engine/scene/gradients.py" />
   <source>A gradient needs a colour.</source>
   <translation>渐变需要一种颜色。</translation>
  </message>
  <message>
   <location filename="../../engine/scene/gradients.py" />
   <source>A gradient needs two points: drag from one to the other.</source>
   <translation>渐变需要两个点：请从一点拖到另一点。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/start_page.py" />
   <source>A ground from noise, to put objects into</source>
   <translation>由噪声生成的底图，可放入对象</translation>
  </message>
  <message>
   <location filename="../../engine/scene/ordering.py" />
   <source>A group cannot be brought in front of what is in it.</source>
   <translation>组不能移到其中内容的前面。</translation>
  </message>
  <message>
   <location filename="../../engine/scene/edits.py" />
   <source>A group cannot be moved into itself.</source>
   <translation>组不能移到自身之中。</translation>
  </message>
  <message>
   <location filename="../../engine/scene/layers/recipes.py" />
   <source>A knob is either locked or not.</source>
   <translation>旋钮要么锁定，要么未锁定。</translation>
  </message>
  <message>
   <location filename="../../engine/scene/projective.py" />
   <source>A layer can be distorted only so far that its corners stay outside of each other and in front.</source>
   <translation>图层的扭曲必须使各角互不重叠，且始终位于前方。</translation>
  </message>
  <message>
   <location filename="../../engine/scene/affine.py" />
   <source>A layer can be made no larger than a thousand times its own size.</source>
   <translation>图层最大只能放大到自身大小的一千倍。</translation>
  </message>
  <message>
   <location filename="../../engine/scene/affine.py" />
   <source>A layer can be made no smaller than a thousandth of its own size.</source>
   <translation>图层最小只能缩到自身大小的千分之一。</translation>
  </message>
  <message>
   <location filename="../../engine/scene/mask.py" />
   <source>A mask must be a picture with one channel of 8 bits.</source>
   <translation>蒙版必须是单通道 8 位图像。</translation>
  </message>
  <message>
   <location filename="../../engine/scene/mask.py" />
   <source>A mask must have one channel.</source>
   <translation>蒙版必须为单通道。</translation>
  </message>
  <message>
   <location filename="../../engine/scene/layers/layer_mask.py" />
   <source>A mask must lie within {farthest} px of the canvas.</source>
   <translation>蒙版必须位于距画布 {farthest} 像素以内。</translation>
  </message>
  <message>
   <location filename="../../engine/generators/fields.py" />
   <source>A mask of {width} x {height} pixels cannot be drawn.</source>
   <translation>无法绘制 {width} x {height} 像素的蒙版。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/filters/fill.py" />
   <source>A model says roughly what could be there; the picture's own patches draw that.</source>
   <translation>由模型大致判断该处的内容，再用图像自身的小块绘制。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/filters/style.py" />
   <source>A network</source>
   <translation>神经网络</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/filters/style.py" />
   <source>A network, refined</source>
   <translation>神经网络，精细化</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/drops.py" />
   <source>A new layer</source>
   <translation>新图层</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/select_options.py" />
   <source>A new object of the chosen class in the selection</source>
   <translation>在选区中生成所选类别的新对象</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/subject_options.py" />
   <source>A new object where the subject is (Enter)</source>
   <translation>在主体处生成新对象 (Enter)</translation>
  </message>
  <message>
   <location filename="../../engine/generators/canvas_limits.py" />
   <source>A new scene has at most {most_pixels} million pixels, not {width} x {height}.</source>
   <translation>新场景最多 {most_pixels} 百万像素，不能为 {width} x {height}。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/actions.py" />
   <source>A page for each task; it opens at the one about the tool in hand</source>
   <translation>每项任务一页；打开时显示与当前工具有关的一页</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/start_page.py" />
   <source>A painted meadow with live objects in it</source>
   <translation>一片绘制的草地，上有实时对象</translation>
  </message>
  <message>
   <location filename="../../engine/formats/psd.py" />
   <source>A part of the file is damaged; it came out black or clear.</source>
   <translation>文件的一部分已损坏，显示为黑色或透明。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/about.py" />
   <source>A photo editor in which a generated object is a live layer. Everything runs on your own machine.</source>
   <translation>一款照片编辑器，生成的对象就是实时图层。一切都在您自己的电脑上运行。</translation>
  </message>
  <message>
   <location filename="../../engine/scene/layers/photo.py" />
   <source>A photo must have at least one pixel, of three or four channels with 8 bits.</source>
   <translation>照片必须至少有一个像素，并有三个或四个 8 位通道。</translation>
  </message>
  <message>
   <location filename="../../engine/scene/layers/photo.py" />
   <source>A photo's own samples must have 16 bits, or be 32-bit floats, and as many pixels.</source>
   <translation>照片自身的采样值必须为 16 位或 32 位浮点数，且像素数相同。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/export_fields.py" />
   <source>A picture made smaller, or ink on paper, looks a little soft.</source>
   <translation>缩小的图片或纸上的墨迹看起来会略显柔和。</translation>
  </message>
  <message>
   <location filename="../../engine/colour/conversion.py" />
   <source>A picture with this colour profile can be converted with 8 bits only.</source>
   <translation>具有此颜色配置文件的图片只能以 8 位转换。</translation>
  </message>
  <message>
   <location filename="../../engine/scene/affine.py" />
   <source>A place must be made of finite numbers.</source>
   <translation>位置必须由有限数值组成。</translation>
  </message>
  <message>
   <location filename="../../engine/scene/affine.py" />
   <source>A place must not shrink its frame to nothing.</source>
   <translation>位置不能将其框架缩为零。</translation>
  </message>
  <message>
   <location filename="../../engine/colour/icc.py" />
   <source>A profile without a name</source>
   <translation>未命名的配置文件</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/export_fields.py" />
   <source>A quarter</source>
   <translation>四分之一</translation>
  </message>
  <message>
   <location filename="../../engine/generators/canvas_limits.py" />
   <source>A scene is at most {longest_shape} times as long as it is short, not {width} x {height}.</source>
   <translation>场景的长边最多为短边的 {longest_shape} 倍，不能为 {width} x {height}。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/colours_page.py" />
   <source>A scene is generated in place of the colours.</source>
   <translation>以生成的场景代替颜色。</translation>
  </message>
  <message>
   <location filename="../../engine/scene/scene.py" />
   <source>A scene must be at least one pixel wide and high.</source>
   <translation>文档的宽和高必须至少为一个像素。</translation>
  </message>
  <message>
   <location filename="../../engine/scene/layers/recipes.py" />
   <source>A scene must be of one kind, or of up to {most_kinds} different ones.</source>
   <translation>场景必须为一种类型，或最多 {most_kinds} 种不同类型。</translation>
  </message>
  <message>
   <location filename="../../engine/generators/background.py" />
   <source>A scene's kinds must have shares that are not negative, and at least one of them.</source>
   <translation>场景类型的占比不能为负，且至少要有一种类型。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/scene_controls.py" />
   <source>A second kind that the first is mixed with.</source>
   <translation>与第一种类型混合的第二种类型。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/scene_page.py" />
   <source>A second kind that the scene is mixed with.</source>
   <translation>与该场景混合的第二种类型。</translation>
  </message>
  <message>
   <location filename="../../engine/compositing/merging.py" />
   <source>A shadow goes with its layer: merge that layer.</source>
   <translation>阴影随其图层：请合并该图层。</translation>
  </message>
  <message>
   <location filename="../../engine/scene/brush.py" />
   <source>A stroke cannot cover that much: use a smaller brush.</source>
   <translation>笔触无法覆盖这么大范围：请使用较小的画笔。</translation>
  </message>
  <message>
   <location filename="../../engine/scene/filters/style_picture.py" />
   <source>A style picture must be an RGB picture, not {dtype} of shape {shape}.</source>
   <translation>风格图片必须是 RGB 图片，而不是形状为 {shape} 的 {dtype}。</translation>
  </message>
  <message>
   <location filename="../../engine/scene/filters/style_picture.py" />
   <source>A style picture must have {smallest} to {longest} px a side; this one is {width} x {height} px.</source>
   <translation>风格图片每边须为 {smallest} 至 {longest} 像素；这张为 {width} x {height} 像素。</translation>
  </message>
  <message>
   <location filename="../../engine/generators/refining.py" />
   <source>A subject is looked for in RGB pictures of at least one pixel.</source>
   <translation>只能在至少一个像素的 RGB 图像中查找主体。</translation>
  </message>
  <message>
   <location filename="../../engine/scene/layers/text.py" />
   <source>A text is either italic or it is not.</source>
   <translation>文字要么为斜体，要么不是。</translation>
  </message>
  <message>
   <location filename="../../engine/scene/layers/text.py" />
   <source>A text must be made of characters that can be seen.</source>
   <translation>文字必须由可见字符组成。</translation>
  </message>
  <message>
   <location filename="../../engine/scene/layers/text.py" />
   <source>A text must not be longer than {longest_text} characters.</source>
   <translation>文字不能超过 {longest_text} 个字符。</translation>
  </message>
  <message>
   <location filename="../../engine/formats/travelling.py" />
   <source>A {title} has no place for the photo's IPTC data, which was left out.</source>
   <translation>{title} 无法保存照片的 IPTC 数据，已省略。</translation>
  </message>
  <message>
   <location filename="../../engine/formats/travelling.py" />
   <source>A {title} has no place for the photo's comment, which was left out.</source>
   <translation>{title} 无法保存照片的注释，已省略。</translation>
  </message>
  <message>
   <location filename="../../engine/formats/export.py" />
   <source>A {title} has no transparency; clear parts got a plain colour.</source>
   <translation>{title} 不支持透明；透明部分已填充纯色。</translation>
  </message>
  <message>
   <location filename="../../engine/formats/export.py" />
   <source>A {title} has {depths} bits a channel; export a PNG or a TIFF.</source>
   <translation>{title} 每通道为 {depths} 位；请导出 PNG 或 TIFF。</translation>
  </message>
  <message>
   <location filename="../../engine/formats/exporters/table.py" />
   <source>A {title} is at most {longest_side} pixels wide and high; export a PNG or make it smaller.</source>
   <translation>{title} 的宽和高最多为 {longest_side} 像素；请导出 PNG 或缩小图像。</translation>
  </message>
  <message>
   <location filename="../../engine/formats/exporters/avif.py" />
   <source>AVIF</source>
   <translation>AVIF</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/about.py" />
   <source>About Scumble</source>
   <translation>关于 Scumble</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/export.py" />
   <source>About {size}</source>
   <translation>约 {size}</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/profile_choice.py" />
   <source>Absolute colorimetric</source>
   <translation>绝对比色</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/print.py" />
   <source>Across</source>
   <translation>横向</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/shortcut_editor.py" />
   <source>Action</source>
   <translation>操作</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/vibrance.py" />
   <source>Acts on all colours alike; at its lowest no colour is left.</source>
   <translation>对所有颜色同等作用；最低时不留任何颜色。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/brightness_contrast.py" />
   <source>Acts on all tones alike; white stays white as it gets brighter.</source>
   <translation>对所有色调同等作用；提亮时白色仍为白色。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/mask_part.py" />
   <source>Acts on everything below. Paint with the brush where it shall act, or erase where it shall not.</source>
   <translation>作用于下方所有内容。用画笔绘制要作用之处，用橡皮擦擦除不作用之处。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/exposure.py" />
   <source>Acts on light, as a camera's exposure does.</source>
   <translation>像相机曝光那样作用于光线。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/vibrance.py" />
   <source>Acts on pale colours more than on strong ones.</source>
   <translation>对淡色的作用大于浓色。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/mask_part.py" />
   <source>Acts where the mask is painted, with brush and eraser.</source>
   <translation>作用于用画笔和橡皮擦绘制蒙版之处。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/print.py" />
   <source>Actual size</source>
   <translation>实际大小</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/looks.py" />
   <source>Add</source>
   <translation>添加</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/photo_list.py" />
   <source>Add a folder of photos</source>
   <translation>添加照片文件夹</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/library.py" />
   <source>Add a folder of photos to the library</source>
   <translation>将照片文件夹添加到库</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/library.py" />
   <source>Add a folder…</source>
   <translation>添加文件夹…</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/layer_commands.py" />
   <source>Add background</source>
   <translation>添加背景</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/exemplars.py" />
   <source>Add exemplar</source>
   <translation>添加样本</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/mask_commands.py" />
   <source>Add mask</source>
   <translation>添加蒙版</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/mask_actions.py" />
   <source>Add mask that hides</source>
   <translation>添加隐藏图层的蒙版</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/layer_commands.py" />
   <source>Add paint layer</source>
   <translation>添加绘画图层</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/file_dialogs.py" />
   <source>Add photo as layer</source>
   <translation>将照片添加为图层</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/actions.py" />
   <source>Add photo as layer…</source>
   <translation>将照片添加为图层…</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/files.py" />
   <source>Add photo {stem}</source>
   <translation>添加照片 {stem}</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/photo_list.py" />
   <source>Add photos</source>
   <translation>添加照片</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/library.py" />
   <source>Add photos to the library</source>
   <translation>将照片添加到库</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/library.py" />
   <source>Add photos…</source>
   <translation>添加照片…</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/layer_commands.py" />
   <source>Add shadow</source>
   <translation>添加阴影</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/text_typing.py" />
   <source>Add text</source>
   <translation>添加文字</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/selecting.py" />
   <source>Add to selection</source>
   <translation>添加到选区</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/options.py" />
   <source>Add to the mask of {name}</source>
   <translation>添加到“{name}”的蒙版</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/options.py" />
   <source>Add to the selection</source>
   <translation>添加到选区</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/filters.py" />
   <source>Add {lower}</source>
   <translation>添加{lower}</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/layer_commands.py" />
   <source>Add {name}</source>
   <translation>添加“{name}”</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/exposure.py" />
   <source>Added to all light: mostly moves what is dark.</source>
   <translation>为所有光线加上同一数值：主要影响暗部。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/photo_batch.py" />
   <source>Adding {name}</source>
   <translation>正在添加 {name}</translation>
  </message>
  <message>
   <location filename="../../engine/scene/layers/base.py" />
   <source>Addition</source>
   <translation>相加</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/actions.py" />
   <source>Adjust</source>
   <translation>调整</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/profiles.py" />
   <source>Adjustments act on these other numbers, so what they make may look a little different.</source>
   <translation>调整将作用于这些新的数值，因此效果可能略有不同。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/closed_groups.py" />
   <source>Adjustments and filters act on the layers of their group alone unless it passes through and nothing is clipped to it.</source>
   <translation>除非组为穿透模式且没有图层剪贴到它，否则调整和滤镜只作用于所在组的图层。</translation>
  </message>
  <message>
   <location filename="../../engine/colour/spaces.py" />
   <source>Adobe RGB</source>
   <translation>Adobe RGB</translation>
  </message>
  <message>
   <location filename="../../desktop_app/canvas/split.py" />
   <source>After</source>
   <translation>之后</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/presets.py" />
   <source>Against the light</source>
   <translation>逆光</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/align_actions.py" />
   <source>Align</source>
   <translation>对齐方式</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/align_button.py" />
   <source>Align and distribute what is selected; a single layer within the picture</source>
   <translation>对齐并分布选中的内容；单个图层则在图像内对齐</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/aligning.py" />
   <source>Align bottom edges</source>
   <translation>下边缘对齐</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/aligning.py" />
   <source>Align centres across</source>
   <translation>水平居中对齐</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/aligning.py" />
   <source>Align centres down</source>
   <translation>垂直居中对齐</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/text_options.py" />
   <source>Align in the middle</source>
   <translation>居中对齐</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/text_options.py" />
   <source>Align left</source>
   <translation>左对齐</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/aligning.py" />
   <source>Align left edges</source>
   <translation>左边缘对齐</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/text_options.py" />
   <source>Align right</source>
   <translation>右对齐</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/aligning.py" />
   <source>Align right edges</source>
   <translation>右边缘对齐</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/aligning.py" />
   <source>Align top edges</source>
   <translation>上边缘对齐</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/aligning.py" />
   <source>Align {name}</source>
   <translation>对齐{name}</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/library.py" />
   <source>All</source>
   <translation>全部</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/hue_saturation.py" />
   <source>All colours</source>
   <translation>全图</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/library.py" />
   <source>All files</source>
   <translation>所有文件</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/mask_actions.py" />
   <source>All of the layer shows again</source>
   <translation>重新显示整个图层</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/export_fields.py" />
   <source>All of the picture</source>
   <translation>整张图片</translation>
  </message>
  <message>
   <location filename="../../engine/generation/kinds/fill.py" />
   <source>All of the picture is selected, so there is nothing that it could be filled from.</source>
   <translation>已选中整个图像，没有可用来填补的内容。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/export_fields.py" />
   <source>All of the picture, or a part of it; what is around that is clear.</source>
   <translation>整张图片或其中一部分；周围透明。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/hue_saturation.py" />
   <source>All of them alike, or those near one hue.</source>
   <translation>所有颜色，或某一色相附近的颜色。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/library.py" />
   <source>All photos of a folder; X.mask.png is the mask of X.jpg</source>
   <translation>文件夹中的所有照片；X.mask.png 是 X.jpg 的蒙版</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/photo_list.py" />
   <source>All photos right in it.</source>
   <translation>直接位于其中的所有照片。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/files.py" />
   <source>All that can be opened</source>
   <translation>所有可打开的文件</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/actions.py" />
   <source>All that is selected, on the paint layer that is selected or on a new one</source>
   <translation>所有选中的部分，填充到所选绘画图层或新图层</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/apply.py" />
   <source>All that this picture has</source>
   <translation>此图片的全部内容</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/page.py" />
   <source>All three channels alike, or one of them by itself.</source>
   <translation>三个通道一起，或单独一个通道。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/view_actions.py" />
   <source>Along the top and the left; drag guides out of them, the right button chooses the unit</source>
   <translation>位于上方和左侧；可从中拖出参考线，右键选择单位</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/select_options.py" />
   <source>Alt</source>
   <translation>Alt</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/shortcut_editor.py" />
   <source>Alt and drag of a handle</source>
   <translation>按住 Alt 拖动控制点</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/shortcut_editor.py" />
   <source>Alt and drag of the mark in the middle</source>
   <translation>按住 Alt 拖动中央的标记</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/clone.py" />
   <source>Alt-click or Ctrl-click where to copy from first.</source>
   <translation>请先按住 Alt 或 Ctrl 单击取样处。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/options.py" />
   <source>Alt-click or Ctrl-click where to copy from, then paint</source>
   <translation>按住 Alt 或 Ctrl 单击取样处，然后绘制</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/actions.py" />
   <source>Alt-click where to copy from, then paint it elsewhere, on a layer of its own</source>
   <translation>按住 Alt 单击取样，再到别处绘制，绘制在单独的图层上</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/clarity.py" />
   <source>Amount</source>
   <translation>数量</translation>
  </message>
  <message>
   <location filename="../../engine/scene/affine.py" />
   <source>An angle must be a finite number.</source>
   <translation>角度必须为有限数值。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/layer_actions.py" />
   <source>An empty layer for the brush: the photo below stays as it is</source>
   <translation>供画笔使用的空图层：下方照片保持不变</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/error_dialog.py" />
   <source>An error in Scumble</source>
   <translation>Scumble 发生错误</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/exemplar_strip.py" />
   <source>An exemplar</source>
   <translation>一个样本</translation>
  </message>
  <message>
   <location filename="../../engine/scene/exemplar.py" />
   <source>An exemplar must be a picture with transparency, of 8 bits a channel.</source>
   <translation>样本必须是带透明度、每通道 8 位的图像。</translation>
  </message>
  <message>
   <location filename="../../engine/scene/exemplar.py" />
   <source>An exemplar must have {smallest} to {longest} px a side.</source>
   <translation>样本的每边必须为 {smallest} 到 {longest} 像素。</translation>
  </message>
  <message>
   <location filename="../../engine/scene/exemplar.py" />
   <source>An exemplar must show an object: its picture is transparent all over.</source>
   <translation>样本中必须有对象：其图像完全透明。</translation>
  </message>
  <message>
   <location filename="../../engine/exemplars/folder.py" />
   <source>An exemplar of {folder} is left out: {problem}</source>
   <translation>已略过 {folder} 的一个样本：{problem}</translation>
  </message>
  <message>
   <location filename="../../engine/exemplars/folder.py" />
   <source>An exemplar's name must be made of letters, digits and hyphens.</source>
   <translation>样本名称只能由字母、数字和连字符组成。</translation>
  </message>
  <message>
   <location filename="../../engine/scene/mask_edits.py" />
   <source>An object has a mask of its own, in which it is made: paint on it, or hide parts of the object.</source>
   <translation>对象有自己的蒙版，对象即在其中生成：请在蒙版上绘制，或隐藏对象的局部。</translation>
  </message>
  <message>
   <location filename="../../engine/scene/layers/object.py" />
   <source>An object has a mask of its own.</source>
   <translation>对象有自己的蒙版。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/canvas_size.py" />
   <source>Anchor</source>
   <translation>定位</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/motion_blur.py" />
   <source>Angle</source>
   <translation>角度</translation>
  </message>
  <message>
   <location filename="../../resources/models/foreground-128.json" />
   <source>Animals, butterflies, flowers, people and vehicles</source>
   <translation>动物、蝴蝶、花、人和车辆</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/exemplars.py" />
   <source>Another exemplar</source>
   <translation>换一个样本</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/grain.py" />
   <source>Another number is other grain; the same one always the same.</source>
   <translation>数字不同，颗粒也不同；数字相同，颗粒始终相同。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/replace_background.py" />
   <source>Another scene of this kind</source>
   <translation>此类型的另一个场景</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/shapes.py" />
   <source>Another shape</source>
   <translation>换一个形状</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/apply.py" />
   <source>Apply</source>
   <translation>应用</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/merging.py" />
   <source>Apply adjustment</source>
   <translation>应用调整</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/mask_commands.py" />
   <source>Apply mask</source>
   <translation>应用蒙版</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/apply.py" />
   <source>Apply to photos</source>
   <translation>应用到照片</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/actions.py" />
   <source>Apply to photos…</source>
   <translation>应用到照片…</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/layer_actions.py" />
   <source>Apply to the pixels below</source>
   <translation>应用到下方像素</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/mask_commands.py" />
   <source>Applying the mask</source>
   <translation>正在应用蒙版</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/photo_applying.py" />
   <source>Applying to photos</source>
   <translation>应用到照片</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/export_all.py" />
   <source>Are replaced</source>
   <translation>替换</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/canvas_menu.py" />
   <source>Arrange</source>
   <translation>排列</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/shortcut_editor.py" />
   <source>Arrows, with Shift ten-fold</source>
   <translation>方向键，按住 Shift 为十倍</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/picture_actions.py" />
   <source>As a layer, in the middle of what is seen</source>
   <translation>作为图层，粘贴到可见区域的中央</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/picture_actions.py" />
   <source>As a layer, where it was copied</source>
   <translation>作为图层，粘贴到拷贝时的位置</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/apply.py" />
   <source>As chosen below</source>
   <translation>如下所选</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/motion_blur.py" />
   <source>As if the camera had moved in one direction.</source>
   <translation>如同相机朝一个方向移动。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/print.py" />
   <source>As large as the page allows, or by the resolution below.</source>
   <translation>在页面允许范围内尽量大，或按下方的分辨率。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/view_actions.py" />
   <source>As one turns a sheet of paper; the picture stays as it is. Shift, Space and a drag turn it freely</source>
   <translation>如同转动纸张；图像不变。按住 Shift 和空格拖动可自由旋转</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/raw.py" />
   <source>As the camera was set</source>
   <translation>按相机设置</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/print.py" />
   <source>As the picture</source>
   <translation>同图像</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/export_fields.py" />
   <source>As the picture has it</source>
   <translation>与图片相同</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/export_fields.py" />
   <source>As the quality asks for</source>
   <translation>随质量而定</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/settings.py" />
   <source>As the system</source>
   <translation>跟随系统</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/apply.py" />
   <source>As they were: {count}.</source>
   <translation>保持原样：{count}。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/profiles.py" />
   <source>Assign profile</source>
   <translation>指定配置文件</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/picture_actions.py" />
   <source>Assign profile…</source>
   <translation>指定配置文件…</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/apply.py" />
   <source>At once</source>
   <translation>同时</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/export_fields.py" />
   <source>At which resolution colours are kept; brightness always has the full one.</source>
   <translation>颜色保留的分辨率；亮度始终为完整分辨率。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/levels.py" />
   <source>Auto colour</source>
   <translation>自动颜色</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/levels.py" />
   <source>Auto contrast</source>
   <translation>自动对比度</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/settings.py" />
   <source>Automatic</source>
   <translation>自动</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/filters/season.py" />
   <source>Autumn</source>
   <translation>秋天</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/presets.py" />
   <source>Autumn leaves</source>
   <translation>秋叶</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/replace_background.py" />
   <source>Background</source>
   <translation>背景</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/colours_page.py" />
   <source>Background: one colour, or a gradient from top to bottom.</source>
   <translation>背景：单色，或从上到下的渐变。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/widgets/shortcut_presets.py" />
   <source>Backspace</source>
   <translation>Backspace</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/filters/season.py" />
   <source>Becomes</source>
   <translation>变成</translation>
  </message>
  <message>
   <location filename="../../desktop_app/canvas/badge.py" />
   <source>Before</source>
   <translation>之前</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/view_actions.py" />
   <source>Before and after side by side</source>
   <translation>前后对比并排显示</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/actions.py" />
   <source>Begin with a generated scene: choose one of a dozen, and steer it</source>
   <translation>从生成的场景开始：从十二个中选一个，再作调整</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/exemplar_strip.py" />
   <source>Bent far: try its natural outline.</source>
   <translation>变形很大：请试试自然轮廓。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/profiles.py" />
   <source>Beside the display's white, which paper never reaches</source>
   <translation>与显示器的白色相对照，纸张永远达不到那样的白</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/look_tools.py" />
   <source>Between</source>
   <translation>过渡</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/new_scene.py" />
   <source>Between two</source>
   <translation>两者之间</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/image_size.py" />
   <source>Bicubic (smooth)</source>
   <translation>两次立方（平滑）</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/export_fields.py" />
   <source>Bits</source>
   <translation>位深</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/export_fields.py" />
   <source>Black</source>
   <translation>黑色</translation>
  </message>
  <message>
   <location filename="../../engine/scene/adjustments/black_white.py" />
   <source>Black and white</source>
   <translation>黑白</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/profiles.py" />
   <source>Black becomes the darkest that there is, so that no shadows are lost</source>
   <translation>黑色映射为可用的最暗色，从而不丢失暗部</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/profiles.py" />
   <source>Black point compensation</source>
   <translation>黑场补偿</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/layer_commands.py" />
   <source>Blend mode</source>
   <translation>混合模式</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/brush_options.py" />
   <source>Blend mode of the brush</source>
   <translation>画笔的混合模式</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/kinds/group.py" />
   <source>Blend mode of the group</source>
   <translation>组的混合模式</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/colour_balance.py" />
   <source>Blue</source>
   <translation>蓝</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/presets.py" />
   <source>Blue filter</source>
   <translation>蓝色滤镜</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/black_white.py" />
   <source>Blues</source>
   <translation>蓝色</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/gaussian_blur.py" />
   <source>Blurs all that lies below.</source>
   <translation>模糊下方的所有内容。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/text_options.py" />
   <source>Bold</source>
   <translation>粗体</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/colours_page.py" />
   <source>Bottom</source>
   <translation>底部</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/canvas_size.py" />
   <source>Bottom left</source>
   <translation>左下</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/canvas_size.py" />
   <source>Bottom right</source>
   <translation>右下</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/properties.py" />
   <source>Box</source>
   <translation>方框</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/gradient_map.py" />
   <source>Bright</source>
   <translation>亮色</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/exposure.py" />
   <source>Brightens what lies between black and white, or darkens it.</source>
   <translation>提亮或压暗黑白之间的部分。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/shadows_highlights.py" />
   <source>Brightens what lies in the dark.</source>
   <translation>提亮暗处的内容。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/brightness_contrast.py" />
   <source>Brightens, or darkens.</source>
   <translation>提亮或变暗。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/raw.py" />
   <source>Brighter or darker, in stops; what is light is kept from burning out.</source>
   <translation>以档为单位调亮或调暗；保护亮部不致过曝。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/levels.py" />
   <source>Brightest</source>
   <translation>最亮</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/brightness_contrast.py" />
   <source>Brightness</source>
   <translation>亮度</translation>
  </message>
  <message>
   <location filename="../../engine/scene/adjustments/brightness_contrast.py" />
   <source>Brightness/contrast</source>
   <translation>亮度/对比度</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/layer_actions.py" />
   <source>Bring back what the edge eraser or the ground hides of it</source>
   <translation>恢复被边缘橡皮擦或地面遮住的部分</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/ordering.py" />
   <source>Bring in front</source>
   <translation>移到前面</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/layer_actions.py" />
   <source>Bring in front of…</source>
   <translation>置于对象前面…</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/picture_actions.py" />
   <source>Bring the picture into another colour space: its numbers become others, and it looks the same</source>
   <translation>将图片转换到另一色彩空间：数值改变，外观不变</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/ordering.py" />
   <source>Bring {name} in front of {other}</source>
   <translation>将“{name}”移到“{other}”前面</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/export_warnings.py" />
   <source>Brought into other colours, no pixel is exactly that of the photo.</source>
   <translation>转换色彩空间后，没有像素与照片完全相同。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/apply.py" />
   <source>Browse…</source>
   <translation>浏览…</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/properties.py" />
   <source>Brush</source>
   <translation>画笔</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/mask_part.py" />
   <source>Brush and eraser paint the mask: the brush shows the layer, the eraser hides it.</source>
   <translation>画笔和橡皮擦绘制蒙版：画笔显示图层，橡皮擦隐藏图层。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/mask_commands.py" />
   <source>By</source>
   <translation>幅度</translation>
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
   <translation>CC BY-SA 4.0：仅使用开放许可的照片训练；来源列在此卡片中。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/exemplar_form.py" />
   <source>CC0 1.0</source>
   <translation>CC0 1.0</translation>
  </message>
  <message>
   <location filename="../../resources/models/texture-4x.json" />
   <source>CC0: cut out of pictures in the public domain or under CC0 alone; they are named in this card.</source>
   <translation>CC0：仅从公有领域或 CC0 的图片中截取；图片列于此卡片中。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/settings.py" />
   <source>CUDA (NVIDIA)</source>
   <translation>CUDA (NVIDIA)</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/actions.py" />
   <source>Cancel</source>
   <translation>取消</translation>
  </message>
  <message>
   <location filename="../../desktop_app/canvas/view.py" />
   <source>Canvas</source>
   <translation>画布</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/canvas_size.py" />
   <source>Canvas size</source>
   <translation>画布大小</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/picture_actions.py" />
   <source>Canvas size…</source>
   <translation>画布大小…</translation>
  </message>
  <message>
   <location filename="../../engine/scene/filters/cartoon.py" />
   <source>Cartoon</source>
   <translation>卡通</translation>
  </message>
  <message>
   <location filename="../../resources/models/foreground-128-open.json" />
   <source>Cats, dogs and flowers, of openly licensed photos alone</source>
   <translation>猫、狗和花，仅来自开放许可的照片</translation>
  </message>
  <message>
   <location filename="../../desktop_app/canvas/rulers.py" />
   <source>Centimetres</source>
   <translation>厘米</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/box.py" />
   <source>Change box</source>
   <translation>更改方框</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/tour.py" />
   <source>Change its looks</source>
   <translation>更改外观</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/layer_actions.py" />
   <source>Change the layer below for good, as the selected adjustment or filter shows it where its mask lets it</source>
   <translation>按所选调整或滤镜在其蒙版范围内显示的样子，永久更改下方图层</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/colour_balance.py" />
   <source>Changes the colour alone, and not how bright it looks.</source>
   <translation>只改变颜色，不改变视觉亮度。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/layer_actions.py" />
   <source>Changes the colours of all that lies below it, and can be changed or taken away at any time</source>
   <translation>更改下方所有内容的颜色，可随时修改或移除</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/knobs.py" />
   <source>Changes: {lower}.</source>
   <translation>更改：{lower}。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/page.py" />
   <source>Channel</source>
   <translation>通道</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/replace_background.py" />
   <source>Choose a colour…</source>
   <translation>选择颜色…</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/files.py" />
   <source>Choose a name for the project first.</source>
   <translation>请先为项目命名。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/replace_background.py" />
   <source>Choose a photo…</source>
   <translation>选择照片…</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/new_scene.py" />
   <source>Choose a scene</source>
   <translation>选择场景</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/shortcut_editor.py" />
   <source>Choose an action to give it other keys.</source>
   <translation>选择一个操作以更改其按键。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/photo_list.py" />
   <source>Choose one or several.</source>
   <translation>选择一张或多张。</translation>
  </message>
  <message>
   <location filename="../../engine/scene/edits.py" />
   <source>Choose the layers to group first.</source>
   <translation>请先选择要编组的图层。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/apply.py" />
   <source>Choose the photos first.</source>
   <translation>请先选择照片。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/export_all.py" />
   <source>Choose the pictures first.</source>
   <translation>请先选择图像。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/view_actions.py" />
   <source>Choose the profile of the printer and paper that colours are proofed for</source>
   <translation>选择校样所针对的打印机和纸张的配置文件</translation>
  </message>
  <message>
   <location filename="../../engine/scene/adjustments/clarity.py" />
   <source>Clarity</source>
   <translation>清晰度</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/exemplar_form.py" />
   <source>Class</source>
   <translation>类别</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/subject_options.py" />
   <source>Class of the new object</source>
   <translation>新对象的类别</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/properties.py" />
   <source>Class of the next object</source>
   <translation>下一个对象的类别</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/exemplar_form.py" />
   <source>Class of the object</source>
   <translation>对象的类别</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/library.py" />
   <source>Classes</source>
   <translation>类别</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/about.py" />
   <source>Classes: {names}</source>
   <translation>类别：{names}</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/view_actions.py" />
   <source>Clear guides</source>
   <translation>清除参考线</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/recent_menu.py" />
   <source>Clear the list</source>
   <translation>清除列表</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/options.py" />
   <source>Click a colour for the brush, Alt-click for the other one.</source>
   <translation>单击吸取画笔颜色，按住 Alt 单击吸取另一颜色。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/select_options.py" />
   <source>Click a colour.</source>
   <translation>单击一种颜色。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/actions.py" />
   <source>Click and type, or drag a box for a text that wraps; a click on a text edits it</source>
   <translation>单击并输入，或拖出方框输入自动换行的文字；单击文字可编辑</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/layer_actions.py" />
   <source>Click another object in the picture: the selected one comes to lie right above it</source>
   <translation>在图像中单击另一对象：所选对象将移到它的正上方</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/key_capture.py" />
   <source>Click here, then press the key or keys that are to do it</source>
   <translation>单击此处，然后按下要使用的按键</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/page.py" />
   <source>Click in the picture what is to be black</source>
   <translation>在图像中单击应为黑色之处</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/page.py" />
   <source>Click in the picture what is to be grey</source>
   <translation>在图像中单击应为灰色之处</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/page.py" />
   <source>Click in the picture what is to be white</source>
   <translation>在图像中单击应为白色之处</translation>
  </message>
  <message>
   <location filename="../../engine/generation/subjects.py" />
   <source>Click on the photo to find what is there.</source>
   <translation>在照片上单击，查找那里的内容。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/selecting.py" />
   <source>Click on the picture to select what is coloured like that.</source>
   <translation>在图像上单击，选择相近的颜色。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/variations.py" />
   <source>Click one to take it</source>
   <translation>单击其中一个即可采用</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/looks.py" />
   <source>Click or drag a box to say what it is</source>
   <translation>单击或拖出方框以指明它是什么</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/mask_part.py" />
   <source>Click the mask's picture among the layers to paint it with brush and eraser.</source>
   <translation>在图层列表中单击蒙版缩览图，即可用画笔和橡皮擦绘制蒙版。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/white_balance.py" />
   <source>Click the pipette, and then what is to be grey.</source>
   <translation>单击吸管，再单击应为灰色之处。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/curves.py" />
   <source>Click to add a point, drag it to bend the curve, drag it out to remove it. Arrow keys move the point, with Shift by ten, with Ctrl they choose another one; + adds one, Del removes it</source>
   <translation>单击添加点，拖动可弯曲曲线，拖出图外可移除。方向键移动该点，加 Shift 每次移动十级，加 Ctrl 选择另一个点；+ 添加点，Del 移除该点</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/scene_gallery.py" />
   <source>Click to choose it, double-click to create it; Ctrl-click another one to slide between the two.</source>
   <translation>单击选择，双击创建；按住 Ctrl 单击另一个可在两者之间滑动。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/actions.py" />
   <source>Click to zoom in, Alt-click to zoom out, drag sideways to zoom freely</source>
   <translation>单击放大，按住 Alt 单击缩小，左右拖动可自由缩放</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/options.py" />
   <source>Click to zoom in, Alt-click to zoom out, drag sideways to zoom freely.</source>
   <translation>单击放大，按住 Alt 单击缩小，左右拖动可自由缩放。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/subject_options.py" />
   <source>Click what is missing, Ctrl-click what is too much.</source>
   <translation>单击缺少之处，按住 Ctrl 单击多余之处。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/looks.py" />
   <source>Click what is missing, Ctrl-click what is too much. All wrong? Drag a box closely around it.</source>
   <translation>单击缺少之处，按住 Ctrl 单击多余之处。全都不对？紧贴对象拖出方框。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/options.py" />
   <source>Click what the selected layer shall lie in front of. Esc: leave the order as it is.</source>
   <translation>单击所选图层应位于其前的对象。Esc：保持顺序不变。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/subject_options.py" />
   <source>Clicks say what belongs to it</source>
   <translation>单击处属于它</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/subject_options.py" />
   <source>Clicks say what does not belong to it (Ctrl or Alt)</source>
   <translation>单击处不属于它（Ctrl 或 Alt）</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/mask_commands.py" />
   <source>Clip to the layer below</source>
   <translation>创建剪贴蒙版</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/clipboard.py" />
   <source>Clipboard</source>
   <translation>剪贴板</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/clone.py" />
   <source>Clone</source>
   <translation>仿制</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/actions.py" />
   <source>Clone stamp</source>
   <translation>仿制图章</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/tab_bar.py" />
   <source>Close</source>
   <translation>关闭</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/actions.py" />
   <source>Close all</source>
   <translation>全部关闭</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/actions.py" />
   <source>Close picture</source>
   <translation>关闭图像</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/notices.py" />
   <source>Close the notice</source>
   <translation>关闭通知</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/tab_bar.py" />
   <source>Close the others</source>
   <translation>关闭其他</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/tab_bar.py" />
   <source>Close this picture</source>
   <translation>关闭此图像</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/filters/season.py" />
   <source>Cloudy</source>
   <translation>多云</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/presets.py" />
   <source>Coarse film</source>
   <translation>粗颗粒胶片</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/about.py" />
   <source>Code</source>
   <translation>代码</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/replace_background.py" />
   <source>Colour</source>
   <translation>颜色</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/status_bar.py" />
   <source>Colour at the pointer</source>
   <translation>指针处的颜色</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/colours_page.py" />
   <source>Colour at the {where}</source>
   <translation>{where}端的颜色</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/colour_balance.py" />
   <source>Colour balance</source>
   <translation>色彩平衡</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/export_fields.py" />
   <source>Colour behind clear parts</source>
   <translation>透明部分的底色</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/export_fields.py" />
   <source>Colour behind clear parts: {value}</source>
   <translation>透明部分的底色：{value}</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/replace_background.py" />
   <source>Colour behind the subject</source>
   <translation>主体后面的颜色</translation>
  </message>
  <message>
   <location filename="../../engine/scene/layers/base.py" />
   <source>Colour burn</source>
   <translation>颜色加深</translation>
  </message>
  <message>
   <location filename="../../engine/scene/layers/base.py" />
   <source>Colour dodge</source>
   <translation>颜色减淡</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/colours_page.py" />
   <source>Colour of the background</source>
   <translation>背景的颜色</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/swatches.py" />
   <source>Colour of the brush</source>
   <translation>画笔的颜色</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/gradient_map.py" />
   <source>Colour of the gradient</source>
   <translation>渐变的颜色</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/shadow_page.py" />
   <source>Colour of the shadow</source>
   <translation>阴影的颜色</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/text_options.py" />
   <source>Colour of the text</source>
   <translation>文字的颜色</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/actions.py" />
   <source>Colour picker</source>
   <translation>吸管</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/profile_choice.py" />
   <source>Colour profile</source>
   <translation>颜色配置文件</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/profile_choice.py" />
   <source>Colour profiles</source>
   <translation>颜色配置文件</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/export_fields.py" />
   <source>Colour space</source>
   <translation>色彩空间</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/export_fields.py" />
   <source>Colours</source>
   <translation>颜色</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/settings.py" />
   <source>Colours of the window. Neutral dark keeps the eye on the photo.</source>
   <translation>窗口的颜色。中性深色有助于专注于照片。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/command_palette.py" />
   <source>Commands</source>
   <translation>命令</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/command_palette.py" />
   <source>Commands that can be used now</source>
   <translation>当前可用的命令</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/view_actions.py" />
   <source>Compare with the photo</source>
   <translation>与照片比较</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/settings.py" />
   <source>Compute on</source>
   <translation>计算设备</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/shadow_page.py" />
   <source>Contact</source>
   <translation>接触</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/settings.py" />
   <source>Contact shadows</source>
   <translation>接触阴影</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/select_options.py" />
   <source>Contiguous</source>
   <translation>连续</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/brightness_contrast.py" />
   <source>Contrast</source>
   <translation>对比度</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/clarity.py" />
   <source>Contrast between what lies near each other, most of all in the midtones.</source>
   <translation>相邻部分之间的对比，主要作用于中间调。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/profiles.py" />
   <source>Convert to profile</source>
   <translation>转换为配置文件</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/picture_actions.py" />
   <source>Convert to profile…</source>
   <translation>转换为配置文件…</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/presets.py" />
   <source>Cooler</source>
   <translation>偏冷</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/picture_actions.py" />
   <source>Copy</source>
   <translation>拷贝</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/look_tools.py" />
   <source>Copy looks</source>
   <translation>拷贝外观</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/picture_actions.py" />
   <source>Copy mask</source>
   <translation>拷贝蒙版</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/picture_actions.py" />
   <source>Copy merged</source>
   <translation>合并拷贝</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/finding.py" />
   <source>Copy subject to a layer</source>
   <translation>将主体拷贝到图层</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/error_dialog.py" />
   <source>Copy the report</source>
   <translation>拷贝报告</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/subject_options.py" />
   <source>Copy to layer</source>
   <translation>拷贝到图层</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/clipboard.py" />
   <source>Copying</source>
   <translation>正在拷贝</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/clipboard.py" />
   <source>Copying the mask</source>
   <translation>正在拷贝蒙版</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/finding.py" />
   <source>Copying the subject</source>
   <translation>正在拷贝主体</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/filter_actions.py" />
   <source>Cover each selected spot of the photo with what lies around it, on a layer above</source>
   <translation>用周围的内容覆盖照片中选中的每个污点，放在上方的图层上</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/defects.py" />
   <source>Cover each spot with what lies around it, on a layer above the photo</source>
   <translation>用周围的内容覆盖每个污点，放在照片上方的图层上</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/view_actions.py" />
   <source>Cover with grey the colours that the printer of the proof cannot print</source>
   <translation>用灰色盖住校样打印机无法打印的颜色</translation>
  </message>
  <message>
   <location filename="../../engine/formats/style_pictures.py" />
   <source>Crayons</source>
   <translation>彩色铅笔</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/new_scene.py" />
   <source>Create</source>
   <translation>创建</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/exemplar_form.py" />
   <source>Credit</source>
   <translation>署名</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/crop_frame.py" />
   <source>Crop</source>
   <translation>裁剪</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/actions.py" />
   <source>Crop and straighten</source>
   <translation>裁剪并拉直</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/picture_commands.py" />
   <source>Crop to selection</source>
   <translation>裁剪到选区</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/crop_options.py" />
   <source>Crop to the frame (Enter)</source>
   <translation>裁剪到框内 (Enter)</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/picture_actions.py" />
   <source>Crop to what is not transparent</source>
   <translation>裁掉透明的部分</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/apply.py" />
   <source>Crop, adjustments and filters alone</source>
   <translation>仅裁剪、调整和滤镜</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/presets.py" />
   <source>Cross process</source>
   <translation>交叉冲印</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/shortcut_editor.py" />
   <source>Ctrl and drag of a corner</source>
   <translation>按住 Ctrl 拖动角点</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/shortcut_editor.py" />
   <source>Ctrl and drag with the crop tool</source>
   <translation>使用裁剪工具时按住 Ctrl 拖动</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/shortcut_editor.py" />
   <source>Ctrl and wheel</source>
   <translation>按住 Ctrl 转动滚轮</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/shortcut_editor.py" />
   <source>Ctrl+Alt and drag</source>
   <translation>按住 Ctrl+Alt 拖动</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/shortcut_editor.py" />
   <source>Ctrl+Alt+Shift and drag of a corner</source>
   <translation>按住 Ctrl+Alt+Shift 拖动角点</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/shortcut_editor.py" />
   <source>Ctrl-click</source>
   <translation>按住 Ctrl 单击</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/new_scene.py" />
   <source>Ctrl-click another scene to slide between the two.</source>
   <translation>按住 Ctrl 单击另一场景，即可在两者之间滑动。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/shortcut_editor.py" />
   <source>Ctrl-click with the subject tool</source>
   <translation>用主体工具按住 Ctrl 单击</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/curves.py" />
   <source>Curve from dark to bright</source>
   <translation>从暗到亮的曲线</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/curves.py" />
   <source>Curves</source>
   <translation>曲线</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/picture_actions.py" />
   <source>Cut</source>
   <translation>剪切</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/subject_options.py" />
   <source>Cut out</source>
   <translation>剪切</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/select_actions.py" />
   <source>Cut out and fill the hole</source>
   <translation>剪切并填补空洞</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/mending.py" />
   <source>Cut out and fill the hole with patches</source>
   <translation>剪切并用图块填补空洞</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/select_actions.py" />
   <source>Cut out what is selected, or the main thing in the photo, and put another background behind it</source>
   <translation>抠出所选内容或照片的主体，并在其后放上另一个背景</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/mending.py" />
   <source>Cut out, and the hole filled from around it; {move} takes it along.</source>
   <translation>已剪切，并由周围像素填补空洞；要移动它，请用{move}。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/clipboard.py" />
   <source>Cut {name}</source>
   <translation>剪切“{name}”</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/kinds/paint.py" />
   <source>Cut-out, {width} × {height} pixels of its own.</source>
   <translation>抠图，自身 {width} × {height} 像素。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/looks.py" />
   <source>Cutting it out</source>
   <translation>正在抠图</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/looks.py" />
   <source>Cutting it out…</source>
   <translation>正在抠图…</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/replacing.py" />
   <source>Cutting out the subject</source>
   <translation>正在抠出主体</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/replace_background.py" />
   <source>Cutting out the subject…</source>
   <translation>正在抠出主体…</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/presets.py" />
   <source>Cyanotype</source>
   <translation>蓝晒</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/black_white.py" />
   <source>Cyans</source>
   <translation>青色</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/gradient_map.py" />
   <source>Dark</source>
   <translation>深色</translation>
  </message>
  <message>
   <location filename="../../engine/scene/layers/base.py" />
   <source>Darken</source>
   <translation>变暗</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/vignette.py" />
   <source>Darkens or brightens towards the corners. The move tool drags its middle.</source>
   <translation>使四角变暗或变亮。用移动工具拖动其中心。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/shadows_highlights.py" />
   <source>Darkens what is very bright.</source>
   <translation>压暗过亮的部分。</translation>
  </message>
  <message>
   <location filename="../../engine/formats/layered.py" />
   <source>Darker colour</source>
   <translation>深色</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/presets.py" />
   <source>Darker midtones</source>
   <translation>压暗中间调</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/levels.py" />
   <source>Darkest</source>
   <translation>最暗</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/raw.py" />
   <source>Daylight</source>
   <translation>日光</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/presets.py" />
   <source>Deep blue sky</source>
   <translation>深蓝天空</translation>
  </message>
  <message>
   <location filename="../../engine/generators/defects.py" />
   <source>Defects are looked for in RGB pictures, not in {dtype} of shape {shape}.</source>
   <translation>瑕疵只能在 RGB 图像中查找，不能在形状为 {shape} 的 {dtype} 中查找。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/widgets/shortcut_presets.py" />
   <source>Del</source>
   <translation>Del</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/layers.py" />
   <source>Delete</source>
   <translation>删除</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/mask_commands.py" />
   <source>Delete mask</source>
   <translation>删除蒙版</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/text_typing.py" />
   <source>Delete text</source>
   <translation>删除文字</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/recovery_dialog.py" />
   <source>Delete the copies</source>
   <translation>删除这些副本</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/recovery_dialog.py" />
   <source>Delete the copy</source>
   <translation>删除副本</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/crop_options.py" />
   <source>Delete the rest</source>
   <translation>删除裁掉的部分</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/layer_commands.py" />
   <source>Delete {name}</source>
   <translation>删除“{name}”</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/mask_part.py" />
   <source>Density</source>
   <translation>密度</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/mask_part.py" />
   <source>Density and feather</source>
   <translation>浓度和羽化</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/selecting.py" />
   <source>Deselect</source>
   <translation>取消选择</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/raw.py" />
   <source>Develop {name}</source>
   <translation>冲洗 {name}</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/files.py" />
   <source>Developing {name}</source>
   <translation>正在冲洗 {name}</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/raw.py" />
   <source>Developing…</source>
   <translation>正在冲洗…</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/histogram.py" />
   <source>Deviation</source>
   <translation>标准偏差</translation>
  </message>
  <message>
   <location filename="../../engine/scene/layers/base.py" />
   <source>Difference</source>
   <translation>差值</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/new_guide.py" />
   <source>Direction</source>
   <translation>方向</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/mask_commands.py" />
   <source>Disable mask</source>
   <translation>停用蒙版</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/mask_actions.py" />
   <source>Disable or enable mask</source>
   <translation>停用或启用蒙版</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/subject_options.py" />
   <source>Discard</source>
   <translation>放弃</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/settings.py" />
   <source>Display profile</source>
   <translation>显示器配置文件</translation>
  </message>
  <message>
   <location filename="../../engine/formats/layered.py" />
   <source>Dissolve</source>
   <translation>溶解</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/motion_blur.py" />
   <source>Distance</source>
   <translation>距离</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/shortcut_editor.py" />
   <source>Distort</source>
   <translation>扭曲</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/shortcut_editor.py" />
   <source>Distort in perspective</source>
   <translation>透视扭曲</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/move.py" />
   <source>Distort {name}</source>
   <translation>扭曲“{name}”</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/aligning.py" />
   <source>Distribute across</source>
   <translation>水平分布</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/aligning.py" />
   <source>Distribute down</source>
   <translation>垂直分布</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/aligning.py" />
   <source>Distribute {name}</source>
   <translation>分布{name}</translation>
  </message>
  <message>
   <location filename="../../engine/formats/layered.py" />
   <source>Divide</source>
   <translation>划分</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/start_page.py" />
   <source>Do not offer the tour again</source>
   <translation>不再提示导览</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/actions.py" />
   <source>Do with many photos what was done with this one: adjustments, filters, objects, texts</source>
   <translation>对多张照片做与此照片相同的处理：调整、滤镜、对象、文字</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/tour.py" />
   <source>Doing what the step says goes on, too</source>
   <translation>完成此步骤所述的操作也会继续</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/text_options.py" />
   <source>Done</source>
   <translation>完成</translation>
  </message>
  <message>
   <location filename="../../engine/formats/style_pictures.py" />
   <source>Dots</source>
   <translation>点彩</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/key_capture.py" />
   <source>Down</source>
   <translation>下</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/box_options.py" />
   <source>Drag a box for a new</source>
   <translation>拖出方框，绘制新的</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/select_options.py" />
   <source>Drag a box. Shift: square. Alt: from the middle. Drag inside to move the outline.</source>
   <translation>拖出方框。Shift：正方形。Alt：从中心。在内部拖动可移动轮廓。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/actions.py" />
   <source>Drag a box: a shape of the chosen class fills it</source>
   <translation>拖出方框：以所选类别的形状填充</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/move_options.py" />
   <source>Drag a corner along a side: the other corner of that side comes to meet it.</source>
   <translation>沿一边拖动角点：该边的另一角会与它相向移动。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/move_options.py" />
   <source>Drag a corner or a side by itself. Shift: along a side.</source>
   <translation>单独拖动一角或一边。Shift：沿边移动。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/actions.py" />
   <source>Drag a gradient onto paint, or let a mask fade</source>
   <translation>在绘画上拖出渐变，或使蒙版渐隐</translation>
  </message>
  <message>
   <location filename="../../desktop_app/canvas/rulers.py" />
   <source>Drag a guide out of it, and back onto it to take it away; the right button chooses the unit</source>
   <translation>从标尺拖出参考线，拖回标尺即可移除；右键选择单位</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/subject.py" />
   <source>Drag a larger box around what is to be found.</source>
   <translation>请在要查找的内容四周拖出更大的方框。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/tour.py" />
   <source>Drag a {box} in the picture, or paint with the {brush}: an object of the chosen class appears there.</source>
   <translation>在图像中拖出{box}，或用{brush}绘制：所选类别的对象会出现在那里。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/crop_options.py" />
   <source>Drag along what shall be level or plumb (Ctrl)</source>
   <translation>沿应为水平或垂直之处拖动 (Ctrl)</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/tour.py" />
   <source>Drag an object with the {move}. What is higher in the list of layers hides what is lower: drag a row there, or choose {lower}.</source>
   <translation>用{move}拖动对象。图层列表中靠上的会遮住靠下的：在列表中拖动一行，或选择{lower}。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/select_options.py" />
   <source>Drag around it, or click its corners; Enter closes the line.</source>
   <translation>沿四周拖动，或单击各个拐角；按 Enter 闭合。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/gradient_options.py" />
   <source>Drag from the first colour to the last. Shift: 45°.</source>
   <translation>从起始颜色拖到结束颜色。Shift：45°。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/box_options.py" />
   <source>Drag its edges or its middle, or take another of the shapes. A box elsewhere makes a new object.</source>
   <translation>拖动其边缘或中心，或改用其他形状。在别处拖框会创建新对象。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/looks.py" />
   <source>Drag over what belongs to it; [ and ] change the size</source>
   <translation>拖过属于它的部分；[ 和 ] 更改大小</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/own_handles.py" />
   <source>Drag the end of the line: where the shadow falls, and how far. Shift: in steps of 15°.</source>
   <translation>拖动线的末端：阴影落在哪里、有多远。Shift：每步 15°。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/navigator.py" />
   <source>Drag the frame to look at another part of the picture</source>
   <translation>拖动方框以查看图像的其他部分</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/own_handles.py" />
   <source>Drag the middle, or the line from which on it acts.</source>
   <translation>拖动中心，或拖动开始起作用的那条线。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/dock_title.py" />
   <source>Drag the panel elsewhere. A double click lets it float, or puts it back.</source>
   <translation>拖动面板可移到别处。双击使其浮动，或放回原处。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/options.py" />
   <source>Drag to look elsewhere. Space does it from every tool; with Shift it turns the view, with Ctrl it zooms.</source>
   <translation>拖动以查看其他部分。使用任何工具时按住空格键均可；加 Shift 旋转视图，加 Ctrl 缩放。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/actions.py" />
   <source>Drag to look elsewhere; holding Space does it from every tool</source>
   <translation>拖动以查看其他部分；使用任何工具时按住空格键均可</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/move_options.py" />
   <source>Drag to move, outside to turn. Alt: about the pivot. Ctrl: distort, no snapping.</source>
   <translation>拖动以移动，在外侧拖动以旋转。Alt：绕轴心。Ctrl：扭曲，不对齐。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/gradient_options.py" />
   <source>Drag: the mask fades from all to nothing. Shift: 45°.</source>
   <translation>拖动：蒙版从全部渐隐至无。Shift：45°。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/actions.py" />
   <source>Draw around what is to be selected, or click its corners</source>
   <translation>沿要选择的内容勾画，或单击其各个拐角</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/exemplar_part.py" />
   <source>Draw it from the object of a photo of yours, which is found by itself, or from a cut-out</source>
   <translation>用您照片中的对象（自动查找）或抠图来绘制</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/shortcut_editor.py" />
   <source>Draw the horizon</source>
   <translation>画出水平线</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/select.py" />
   <source>Draw the line around what is to be selected.</source>
   <translation>沿要选择的内容勾画。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/library.py" />
   <source>Draw the selected object from this one</source>
   <translation>用此样本绘制所选对象</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/shapes.py" />
   <source>Drawing a shape</source>
   <translation>正在绘制形状</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/shapes.py" />
   <source>Drawing shapes</source>
   <translation>正在绘制形状</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/shapes.py" />
   <source>Drawing the mask</source>
   <translation>正在绘制蒙版</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/class_choice.py" />
   <source>Drawn by {model}: {licence}</source>
   <translation>由“{model}”绘制：{licence}。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/start_page.py" />
   <source>Drop a picture here, then paint where an object shall appear.</source>
   <translation>将图像拖放到此处，然后在对象应出现的位置绘制。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/layer_commands.py" />
   <source>Drop shadow</source>
   <translation>投影</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/drops.py" />
   <source>Dropped picture</source>
   <translation>拖放的图像</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/layers.py" />
   <source>Duplicate</source>
   <translation>复制</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/clipboard.py" />
   <source>Duplicate {name}</source>
   <translation>复制“{name}”</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/defects.py" />
   <source>Dust and scratches</source>
   <translation>蒙尘与划痕</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/filter_actions.py" />
   <source>Dust and scratches…</source>
   <translation>蒙尘与划痕…</translation>
  </message>
  <message>
   <location filename="../../resources/models/defects.json" />
   <source>Dust, scratches and spots</source>
   <translation>灰尘、划痕和污点</translation>
  </message>
  <message>
   <location filename="../../engine/formats/travelling.py" />
   <source>EXIF data</source>
   <translation>EXIF 数据</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/export_fields.py" />
   <source>EXIF, XMP, IPTC and comment: camera, date, author, and the place if it was noted.</source>
   <translation>EXIF、XMP、IPTC 和注释：相机、日期、作者，以及记录的地点。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/gradient_map.py" />
   <source>Each brightness becomes a colour between these.</source>
   <translation>将各级亮度变为这些颜色之间的颜色。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/layer_commands.py" />
   <source>Each layer has the group's opacity, mask and blend mode now; where layers lie over each other, the picture can look different.</source>
   <translation>组的不透明度、蒙版和混合模式已分别赋给其中的每个图层；图层相互重叠处，画面可能会有所不同。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/about.py" />
   <source>Each library is installed as files of its own and may be replaced by another build of it.</source>
   <translation>每个库都以独立文件安装，可用另一构建版本替换。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/shadows_highlights.py" />
   <source>Each part of the picture by its own brightness.</source>
   <translation>图像各部分按自身的亮度处理。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/proof_badge.py" />
   <source>Each pixel is compared with the photo as it was opened.</source>
   <translation>每个像素都与打开时的照片逐一比较。</translation>
  </message>
  <message>
   <location filename="../../engine/scene/adjustments/curves.py" />
   <source>Each point of a curve must be further right than the one before.</source>
   <translation>曲线的每个点必须位于前一点的右侧。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/export_fields.py" />
   <source>Each selected layer in a file of its own</source>
   <translation>每个所选图层单独一个文件</translation>
  </message>
  <message>
   <location filename="../../engine/scene/adjustments/gradient_map.py" />
   <source>Each stop of a gradient must be further right than the one before.</source>
   <translation>渐变的每个色标必须位于前一色标的右侧。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/apply.py" />
   <source>Each takes some 0.3 GB of memory for 24 megapixels, with a generated object 0.7 GB.</source>
   <translation>2400 万像素的照片每张约占 0.3 GB 内存，带生成对象时约 0.7 GB。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/object_page.py" />
   <source>Edge</source>
   <translation>边缘</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/actions.py" />
   <source>Edge eraser</source>
   <translation>边缘橡皮擦</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/replace_background.py" />
   <source>Edge width</source>
   <translation>边缘宽度</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/filters/cartoon.py" />
   <source>Edges</source>
   <translation>边缘</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/actions.py" />
   <source>Edit</source>
   <translation>编辑</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/kinds/text.py" />
   <source>Edit text</source>
   <translation>编辑文字</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/shape_strip.py" />
   <source>Eight other shapes</source>
   <translation>换八个形状</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/variations.py" />
   <source>Eight other variations</source>
   <translation>换八个变体</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/select_options.py" />
   <source>Ellipse</source>
   <translation>椭圆</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/export_fields.py" />
   <source>Embed the colour profile</source>
   <translation>嵌入颜色配置文件</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/mask_commands.py" />
   <source>Enable mask</source>
   <translation>启用蒙版</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/tour.py" />
   <source>End the tour (Esc); Help &gt; Tour begins it again</source>
   <translation>结束导览 (Esc)；可用“帮助 &gt; 导览”重新开始</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/view_actions.py" />
   <source>End turning and mirroring the view</source>
   <translation>取消视图的旋转和镜像</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/text_options.py" />
   <source>End typing (Esc, or a click beside the text)</source>
   <translation>结束输入（Esc，或单击文字之外）</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/status_bar.py" />
   <source>Engine</source>
   <translation>引擎</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/status_bar.py" />
   <source>Engine not available</source>
   <translation>引擎不可用</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/status_bar.py" />
   <source>Engine: {device}</source>
   <translation>引擎：{device}</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/settings.py" />
   <source>English</source>
   <translation>English</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/image_size.py" />
   <source>Enlarge</source>
   <translation>放大</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/picture_actions.py" />
   <source>Enlarge…</source>
   <translation>放大…</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/picture_commands.py" />
   <source>Enlarging the picture</source>
   <translation>正在放大图片</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/key_capture.py" />
   <source>Enter</source>
   <translation>Enter</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/options.py" />
   <source>Erase</source>
   <translation>擦除</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/strokes.py" />
   <source>Erase from mask</source>
   <translation>从蒙版中擦除</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/options.py" />
   <source>Erase from the mask of {name}</source>
   <translation>擦除“{name}”的蒙版</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/actions.py" />
   <source>Erase from the selected object's mask</source>
   <translation>从所选对象的蒙版中擦除</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/options.py" />
   <source>Erase from the selection</source>
   <translation>从选区中擦除</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/options.py" />
   <source>Erase from {name}</source>
   <translation>擦除“{name}”</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/selected_part.py" />
   <source>Erase paint</source>
   <translation>擦除绘画</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/actions.py" />
   <source>Eraser</source>
   <translation>橡皮擦</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/key_capture.py" />
   <source>Esc</source>
   <translation>Esc</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/shortcut_editor.py" />
   <source>Every key as the preset has it</source>
   <translation>所有按键恢复为预设</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/export_fields.py" />
   <source>Every pixel exact, in a larger file.</source>
   <translation>每个像素精确，文件更大。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/export_choices.py" />
   <source>Every pixel, 16 bits</source>
   <translation>每个像素，16 位</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/settings_dialog.py" />
   <source>Every setting as the program came</source>
   <translation>所有设置恢复默认</translation>
  </message>
  <message>
   <location filename="../../engine/formats/layered.py" />
   <source>Exclusion</source>
   <translation>排除</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/object_page.py" />
   <source>Exemplar</source>
   <translation>样本</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/about.py" />
   <source>Exemplars</source>
   <translation>样本</translation>
  </message>
  <message>
   <location filename="../../engine/generation/kinds/object.py" />
   <source>Exemplars alone</source>
   <translation>仅样本</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/library.py" />
   <source>Exemplars of the class</source>
   <translation>该类别的样本</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/layer_actions.py" />
   <source>Exemplars…</source>
   <translation>样本…</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/defects.py" />
   <source>Experimental: look at what was found before it is mended.</source>
   <translation>实验性：修补之前请查看找到的内容。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/object_page.py" />
   <source>Experimental: this class does not look good enough yet.</source>
   <translation>实验性：此类别的效果还不够好。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/filters/page.py" />
   <source>Experimental: this filter does not look good enough yet.</source>
   <translation>实验性：此滤镜的效果还不够好。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/filters/season.py" />
   <source>Experimental: this kind does not look good enough yet.</source>
   <translation>实验性：此类型的效果还不够好。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/about.py" />
   <source>Experimental: {names}</source>
   <translation>实验性：{names}</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/export.py" />
   <source>Export</source>
   <translation>导出</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/actions.py" />
   <source>Export again</source>
   <translation>再次导出</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/export_all.py" />
   <source>Export all</source>
   <translation>导出全部</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/actions.py" />
   <source>Export all…</source>
   <translation>导出全部…</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/export.py" />
   <source>Export picture</source>
   <translation>导出图像</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/actions.py" />
   <source>Export picture…</source>
   <translation>导出图像…</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/files.py" />
   <source>Exported a file for each layer beside {name}.</source>
   <translation>已为每个图层在 {name} 旁导出一个文件。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/files.py" />
   <source>Exported {name}.</source>
   <translation>已导出 {name}。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/exporting_all.py" />
   <source>Exporting {name}</source>
   <translation>正在导出 {name}</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/raw.py" />
   <source>Exposure</source>
   <translation>曝光度</translation>
  </message>
  <message>
   <location filename="../../engine/formats/style_pictures.py" />
   <source>Facets</source>
   <translation>切面</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/presets.py" />
   <source>Faded film</source>
   <translation>褪色胶片</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/filters/season.py" />
   <source>Falling</source>
   <translation>降水</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/mask_part.py" />
   <source>Feather</source>
   <translation>羽化</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/selecting.py" />
   <source>Feather selection</source>
   <translation>羽化选区</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/select_actions.py" />
   <source>Feather selection…</source>
   <translation>羽化选区…</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/selecting.py" />
   <source>Feathering</source>
   <translation>正在羽化</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/exemplar_part.py" />
   <source>Fidelity</source>
   <translation>保真度</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/export.py" />
   <source>File</source>
   <translation>文件</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/settings.py" />
   <source>Files of last time</source>
   <translation>上次的文件</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/export_all.py" />
   <source>Files of these names that are replaced: {count}.</source>
   <translation>将被替换的同名文件：{count}。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/export_all.py" />
   <source>Files that are there</source>
   <translation>已有的文件</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/layer_commands.py" />
   <source>Fill</source>
   <translation>填充</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/mending.py" />
   <source>Fill from around</source>
   <translation>由周围填补</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/subject_options.py" />
   <source>Fill its place with what could be there</source>
   <translation>用该处可能的内容填补它的位置</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/actions.py" />
   <source>Fill with the brush's colour</source>
   <translation>用画笔颜色填充</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/actions.py" />
   <source>Fill with the other colour</source>
   <translation>用另一颜色填充</translation>
  </message>
  <message>
   <location filename="../../engine/compositing/healing.py" />
   <source>Filled hole</source>
   <translation>已填补的空洞</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/mending.py" />
   <source>Filling the hole</source>
   <translation>正在填补空洞</translation>
  </message>
  <message>
   <location filename="../../resources/models/fill-128.json" />
   <source>Fills holes</source>
   <translation>填补空洞</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/actions.py" />
   <source>Filter</source>
   <translation>滤镜</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/command_palette.py" />
   <source>Find a command</source>
   <translation>查找命令</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/actions.py" />
   <source>Find a command…</source>
   <translation>查找命令…</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/actions.py" />
   <source>Find a thing in the photo, to replace or copy it</source>
   <translation>在照片中查找物体，以替换或拷贝</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/shortcut_editor.py" />
   <source>Find an action or a key</source>
   <translation>查找操作或按键</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/levels.py" />
   <source>Find black and white</source>
   <translation>查找黑白两点</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/filter_actions.py" />
   <source>Find dust, scratches and sensor spots in the photo, to look at and mend</source>
   <translation>查找照片中的灰尘、划痕和传感器污点，以便查看和修补</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/looks.py" />
   <source>Find the main thing again</source>
   <translation>重新查找主体</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/subject_options.py" />
   <source>Find the main thing in the photo</source>
   <translation>在照片中查找主体</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/select_actions.py" />
   <source>Find the main thing in the photo, or in what is selected of it, and fill its place</source>
   <translation>在照片或选区中查找主体，并填补它的位置</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/select_actions.py" />
   <source>Find the main thing in the photo, to replace or copy it</source>
   <translation>在照片中查找主体，以替换或拷贝</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/removing.py" />
   <source>Finding the subject</source>
   <translation>正在查找主体</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/subject_search.py" />
   <source>Finding what is there</source>
   <translation>正在查找此处的内容</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/presets.py" />
   <source>Fine detail</source>
   <translation>精细细节</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/high_pass.py" />
   <source>Fine detail on grey: in the mode Overlay or Soft light it sharpens.</source>
   <translation>灰底上的精细细节：在“叠加”或“柔光”模式下可锐化。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/presets.py" />
   <source>Fine film</source>
   <translation>细颗粒胶片</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/unfinished.py" />
   <source>Finish now</source>
   <translation>立即完成</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/engine_client.py" />
   <source>Finishing the objects</source>
   <translation>正在完成对象</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/navigator.py" />
   <source>Fit in window</source>
   <translation>适合窗口</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/looks.py" />
   <source>Fit the photo</source>
   <translation>适合照片</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/view_actions.py" />
   <source>Fit the width</source>
   <translation>适合宽度</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/print.py" />
   <source>Fit to the page</source>
   <translation>适合页面</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/exemplar_strip.py" />
   <source>Fits poorly, to {fit}: it will be bent and stretched. {what}</source>
   <translation>契合度低（{fit}）：将被弯曲和拉伸。{what}</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/exemplar_strip.py" />
   <source>Fits to {fit}. {what}</source>
   <translation>契合度 {fit}。{what}</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/exemplars.py" />
   <source>Fitting the exemplar</source>
   <translation>正在套合样本</translation>
  </message>
  <message>
   <location filename="../../engine/scene/filters/cartoon.py" />
   <source>Flat colours and dark lines, as in a drawn film; the picture below stays as it is</source>
   <translation>像动画片一样的平涂色彩和深色线条；下方图像保持不变</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/filters/cartoon.py" />
   <source>Flatness</source>
   <translation>平涂</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/merging.py" />
   <source>Flatten</source>
   <translation>拼合</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/layer_actions.py" />
   <source>Flatten the picture</source>
   <translation>拼合图像</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/merging.py" />
   <source>Flattening the picture</source>
   <translation>正在拼合图像</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/placed_page.py" />
   <source>Flip</source>
   <translation>翻转</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/exemplars.py" />
   <source>Flip exemplar</source>
   <translation>翻转样本</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/placed_page.py" />
   <source>Flip horizontally</source>
   <translation>水平翻转</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/shapes.py" />
   <source>Flip shape</source>
   <translation>翻转形状</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/exemplar_part.py" />
   <source>Flip the exemplar</source>
   <translation>翻转样本</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/picture_commands.py" />
   <source>Flip the picture horizontally</source>
   <translation>水平翻转图像</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/picture_commands.py" />
   <source>Flip the picture vertically</source>
   <translation>垂直翻转图像</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/shape_strip.py" />
   <source>Flip the shapes</source>
   <translation>翻转形状</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/layer_actions.py" />
   <source>Flip vertically</source>
   <translation>垂直翻转</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/layer_commands.py" />
   <source>Flip vertically {name}</source>
   <translation>垂直翻转“{name}”</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/layer_commands.py" />
   <source>Flip {name}</source>
   <translation>翻转“{name}”</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/brush_options.py" />
   <source>Flow</source>
   <translation>流量</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/brush_options.py" />
   <source>Flow, spacing, mode, smoothing, and what a pen's pressure and tilt do</source>
   <translation>流量、间距、模式、平滑，以及光笔压力和倾斜的作用</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/apply.py" />
   <source>Folder</source>
   <translation>文件夹</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/apply.py" />
   <source>Folder for the pictures</source>
   <translation>存放图片的文件夹</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/object_page.py" />
   <source>Follow light</source>
   <translation>融入光线</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/looks.py" />
   <source>Follow the edges</source>
   <translation>贴合边缘</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/text_options.py" />
   <source>Font</source>
   <translation>字体</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/export_fields.py" />
   <source>For a screen</source>
   <translation>用于屏幕</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/export_choices.py" />
   <source>For e-mail</source>
   <translation>用于电子邮件</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/brush_options.py" />
   <source>For pens on a tablet; a mouse always presses fully and stands upright.</source>
   <translation>用于数位板的光笔；鼠标始终为全压力、直立。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/export_fields.py" />
   <source>For print</source>
   <translation>用于打印</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/export_choices.py" />
   <source>For the web</source>
   <translation>用于网页</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/presets_menu.py" />
   <source>Forget a preset</source>
   <translation>删除预设</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/export.py" />
   <source>Forget this preset of yours.</source>
   <translation>删除这个自定义预设。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/subject_options.py" />
   <source>Forget what was found (Esc)</source>
   <translation>放弃找到的内容 (Esc)</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/export_fields.py" />
   <source>Format</source>
   <translation>格式</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/filters/fill_variations.py" />
   <source>Four other variations</source>
   <translation>换四个变体</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/start_page.py" />
   <source>Four short steps on the sample, which can be left at any time</source>
   <translation>在示例上分四小步进行，可随时退出</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/actions.py" />
   <source>Four steps beside the parts of the window: make an object, change it, move it, save it</source>
   <translation>在窗口各部分旁分四步说明：创建、更改、移动和存储对象</translation>
  </message>
  <message>
   <location filename="../../resources/models/detail-4x.json" />
   <source>Four times the pixels</source>
   <translation>四倍像素</translation>
  </message>
  <message>
   <location filename="../../resources/models/detail-4x-open.json" />
   <source>Four times the pixels, of openly licensed photos alone</source>
   <translation>四倍像素，仅用开放许可的照片训练</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/crop_options.py" />
   <source>Frame the whole picture again (Esc)</source>
   <translation>重新框住整个图像 (Esc)</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/actions.py" />
   <source>Frame what shall stay, turned so that it stands upright</source>
   <translation>框出要保留的部分，可旋转使其端正</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/crop_options.py" />
   <source>Free</source>
   <translation>自由</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/exemplars.py" />
   <source>Free exemplar</source>
   <translation>取消保留样本</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/object_page.py" />
   <source>Free {what}</source>
   <translation>不再保留{what}</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/profile_choice.py" />
   <source>From a file…</source>
   <translation>从文件…</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/filters/style.py" />
   <source>From a layer</source>
   <translation>从图层</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/look_tools.py" />
   <source>From a photo…</source>
   <translation>取自照片…</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/brush_options.py" />
   <source>From dab to dab, as a share of the brush's width.</source>
   <translation>相邻笔尖印记的距离，占画笔宽度的比例。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/gradient_options.py" />
   <source>From the brush's colour to nothing</source>
   <translation>从画笔颜色到透明</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/gradient_options.py" />
   <source>From the brush's colour to the other one</source>
   <translation>从画笔颜色到另一颜色</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/new_scene.py" />
   <source>From the chosen scene to the second one.</source>
   <translation>从所选场景到第二个场景。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/vignette.py" />
   <source>From the form of the picture to a circle.</source>
   <translation>从图像的形状到圆形。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/look_tools.py" />
   <source>From the looks it had before (0%) to the last new ones (100%): noise in between.</source>
   <translation>从之前的外观 (0%) 到最近的新外观 (100%)：其间的噪声。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/about.py" />
   <source>From the package {name}</source>
   <translation>来自软件包 {name}</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/raw.py" />
   <source>From the picture</source>
   <translation>根据画面</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/look_tools.py" />
   <source>From under the mask</source>
   <translation>取自蒙版下方</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/library.py" />
   <source>From your own photos</source>
   <translation>来自您自己的照片</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/export_fields.py" />
   <source>Full</source>
   <translation>完整</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/presets.py" />
   <source>Full contrast</source>
   <translation>全对比度</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/view_actions.py" />
   <source>Full screen</source>
   <translation>全屏</translation>
  </message>
  <message>
   <location filename="../../resources/models/texture-4x.json" />
   <source>Fur and feathers at photo size</source>
   <translation>照片尺寸的毛皮与羽毛</translation>
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
   <translation>灰度系数</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/view_actions.py" />
   <source>Gamut warning</source>
   <translation>色域警告</translation>
  </message>
  <message>
   <location filename="../../engine/scene/adjustments/gaussian_blur.py" />
   <source>Gaussian blur</source>
   <translation>高斯模糊</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/replace_background.py" />
   <source>Generated scene</source>
   <translation>生成的场景</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/settings.py" />
   <source>Generator only</source>
   <translation>仅用生成器</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/presets.py" />
   <source>Gentle</source>
   <translation>轻柔</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/library.py" />
   <source>Give all of your own exemplars of this class another name (F2)</source>
   <translation>为您自己的此类别样本统一改名 (F2)</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/export_warnings.py" />
   <source>Give the file a name.</source>
   <translation>请为文件命名。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/apply.py" />
   <source>Give the folder a name.</source>
   <translation>请输入文件夹名称。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/layer_actions.py" />
   <source>Give the object the looks that were copied</source>
   <translation>将已拷贝的外观赋予对象</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/export_choices.py" />
   <source>Give the preset a name.</source>
   <translation>请为预设命名。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/view_actions.py" />
   <source>Go by keys from the picture to the panels, the bars and back; Tab goes on within them</source>
   <translation>用键盘在图像、面板和工具栏之间切换；Tab 键在其中逐项移动</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/actions.py" />
   <source>Gradient</source>
   <translation>渐变</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/gradient.py" />
   <source>Gradient in mask</source>
   <translation>蒙版中的渐变</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/gradient_map.py" />
   <source>Gradient map</source>
   <translation>渐变映射</translation>
  </message>
  <message>
   <location filename="../../engine/scene/adjustments/grain.py" />
   <source>Grain</source>
   <translation>颗粒</translation>
  </message>
  <message>
   <location filename="../../engine/generators/grain.py" />
   <source>Grain is measured in RGB pictures, not in {dtype} of shape {shape}.</source>
   <translation>颗粒只能在 RGB 图像中测量，而不是形状为 {shape} 的 {dtype}。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/object_page.py" />
   <source>Grass and water of the photo hide them; the edge eraser does more or less of it.</source>
   <translation>照片中的草和水会遮住它们；可用边缘橡皮擦增减。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/colour_balance.py" />
   <source>Green</source>
   <translation>绿</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/presets.py" />
   <source>Green filter</source>
   <translation>绿色滤镜</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/black_white.py" />
   <source>Greens</source>
   <translation>绿色</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/colour_view.py" />
   <source>Grey: cannot be printed</source>
   <translation>灰色：无法打印</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/settings.py" />
   <source>Grid</source>
   <translation>网格</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/before_feet.py" />
   <source>Ground before the feet</source>
   <translation>脚前地面</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/layer_commands.py" />
   <source>Group</source>
   <translation>编组</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/layers.py" />
   <source>Group the chosen layers</source>
   <translation>将所选图层编组</translation>
  </message>
  <message>
   <location filename="../../engine/scene/layers/group.py" />
   <source>Groups must not be nested more than {deepest} deep.</source>
   <translation>组的嵌套不能超过 {deepest} 层。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/mask_commands.py" />
   <source>Grow mask</source>
   <translation>扩展蒙版</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/select_actions.py" />
   <source>Grow mask…</source>
   <translation>扩展蒙版…</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/selecting.py" />
   <source>Grow selection</source>
   <translation>扩展选区</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/select_actions.py" />
   <source>Grow selection…</source>
   <translation>扩展选区…</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/guide.py" />
   <source>Guide</source>
   <translation>用户指南</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/filters/fill.py" />
   <source>Guided by a model</source>
   <translation>由模型引导</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/view_actions.py" />
   <source>Guides</source>
   <translation>参考线</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/placed_page.py" />
   <source>H</source>
   <translation>高</translation>
  </message>
  <message>
   <location filename="../../engine/formats/decoders/heif.py" />
   <source>HEIC picture</source>
   <translation>HEIC 图像</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/export_fields.py" />
   <source>Half</source>
   <translation>一半</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/actions.py" />
   <source>Hand</source>
   <translation>抓手</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/move_options.py" />
   <source>Handles</source>
   <translation>控制点</translation>
  </message>
  <message>
   <location filename="../../engine/scene/layers/base.py" />
   <source>Hard light</source>
   <translation>强光</translation>
  </message>
  <message>
   <location filename="../../engine/formats/layered.py" />
   <source>Hard mix</source>
   <translation>实色混合</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/actions.py" />
   <source>Harder brush</source>
   <translation>画笔变硬</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/options.py" />
   <source>Hardness</source>
   <translation>硬度</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/heal.py" />
   <source>Heal</source>
   <translation>修复</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/heal.py" />
   <source>Healing</source>
   <translation>正在修复</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/actions.py" />
   <source>Healing brush</source>
   <translation>修复画笔</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/heal.py" />
   <source>Healing the spot</source>
   <translation>正在修复污点</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/text_options.py" />
   <source>Heavy</source>
   <translation>特粗</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/scene_controls.py" />
   <source>Height</source>
   <translation>高度</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/crop_options.py" />
   <source>Height of the own ratio.</source>
   <translation>自定比例的高度。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/crop_options.py" />
   <source>Height of the ratio</source>
   <translation>比例的高度</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/move_options.py" />
   <source>Height of what is selected, along its own side.</source>
   <translation>所选内容沿自身边的高度。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/placed_page.py" />
   <source>Height of what it shows, along its own side; the width stays.</source>
   <translation>所显示内容沿自身边的高度；宽度不变。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/crop_options.py" />
   <source>Height of what stays, in pixels.</source>
   <translation>保留部分的高度，以像素为单位。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/actions.py" />
   <source>Help</source>
   <translation>帮助</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/start_page.py" />
   <source>Here for the first time?</source>
   <translation>第一次使用？</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/layers_menu.py" />
   <source>Hide</source>
   <translation>隐藏</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/layers_model.py" />
   <source>Hide (Space). Alt-click: this layer alone.</source>
   <translation>隐藏（空格键）。按住 Alt 单击：仅显示此图层。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/actions.py" />
   <source>Hide parts of the object, as feet in grass; its looks stay</source>
   <translation>隐藏对象的局部，例如没入草中的脚；其外观保持不变</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/edge_eraser.py" />
   <source>Hide parts of {name}</source>
   <translation>隐藏“{name}”的局部</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/options.py" />
   <source>Hide parts of {name}, with Alt show them again</source>
   <translation>隐藏“{name}”的局部，按住 Alt 则重新显示</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/layer_commands.py" />
   <source>Hide {name}</source>
   <translation>隐藏“{name}”</translation>
  </message>
  <message>
   <location filename="../../engine/scene/adjustments/high_pass.py" />
   <source>High pass</source>
   <translation>高反差保留</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/export_fields.py" />
   <source>Higher is larger and closer to the picture.</source>
   <translation>越高文件越大，越接近原图。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/colour_balance.py" />
   <source>Highlights</source>
   <translation>高光</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/app.py" />
   <source>Histogram</source>
   <translation>直方图</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/histogram.py" />
   <source>Histogram of the picture</source>
   <translation>图像的直方图</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/levels.py" />
   <source>Histogram of what lies below, with the black and the white point</source>
   <translation>下方内容的直方图，带黑场和白场</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/app.py" />
   <source>History</source>
   <translation>历史记录</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/history.py" />
   <source>History, oldest step first</source>
   <translation>历史记录，最早的步骤在前</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/page.py" />
   <source>Hold to see the picture without the adjustment</source>
   <translation>按住可查看未调整的图像</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/filters/page.py" />
   <source>Hold to see the picture without the filter</source>
   <translation>按住可查看未加滤镜的图像</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/brush_options.py" />
   <source>How a colour mixes with the paint that it is laid on.</source>
   <translation>颜色与其下绘画的混合方式。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/lens_blur.py" />
   <source>How bright a point must be to shine.</source>
   <translation>点的亮度达到多少才会发光。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/black_white.py" />
   <source>How bright blues become.</source>
   <translation>蓝色部分的亮度。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/black_white.py" />
   <source>How bright cyans become.</source>
   <translation>青色部分的亮度。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/black_white.py" />
   <source>How bright each colour becomes.</source>
   <translation>各种颜色的亮度。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/black_white.py" />
   <source>How bright greens become.</source>
   <translation>绿色部分的亮度。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/curves.py" />
   <source>How bright it becomes.</source>
   <translation>调整后的亮度。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/black_white.py" />
   <source>How bright magentas become.</source>
   <translation>洋红部分的亮度。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/black_white.py" />
   <source>How bright reds become.</source>
   <translation>红色部分的亮度。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/gradient_map.py" />
   <source>How bright that is which gets the middle colour.</source>
   <translation>变为中间颜色的亮度。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/curves.py" />
   <source>How bright the chosen point was.</source>
   <translation>所选点原来的亮度。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/view_actions.py" />
   <source>How bright the picture is, or what is selected of it, and how much is black or white</source>
   <translation>图像或所选部分的明暗分布，以及其中有多少纯黑或纯白</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/black_white.py" />
   <source>How bright yellows become.</source>
   <translation>黄色部分的亮度。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/filters/style.py" />
   <source>How clearly the photo's own shapes are seen. Pieces alone show them as they can.</source>
   <translation>照片自身的形状有多清晰。仅用碎片时只能尽量显示。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/filters/style.py" />
   <source>How coarse the strokes are.</source>
   <translation>笔触的粗细。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/drop_shadow_page.py" />
   <source>How dark it is: the layer's opacity.</source>
   <translation>阴影的深浅：即图层的不透明度。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/select_options.py" />
   <source>How far a colour may differ from the one that is clicked, of 255 levels</source>
   <translation>颜色与单击处颜色的最大差异，共 255 级</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/text_options.py" />
   <source>How far apart the lines are; 100% is what the font asks for.</source>
   <translation>行与行的距离；100% 为字体默认值。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/settings.py" />
   <source>How far apart the lines of the grid are, in pixels of the picture.</source>
   <translation>网格线的间距，以图像像素为单位。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/mask_part.py" />
   <source>How far black hides; at 0% the mask hides nothing.</source>
   <translation>黑色隐藏的程度；为 0% 时蒙版不隐藏任何内容。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/filters/style.py" />
   <source>How far chance decides what is painted where.</source>
   <translation>由随机决定何处画什么的程度。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/motion_blur.py" />
   <source>How far each point is spread.</source>
   <translation>每个点扩散的范围。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/gaussian_blur.py" />
   <source>How far each point is spread: the standard deviation.</source>
   <translation>每个点扩散的范围：标准差。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/drop_shadow_page.py" />
   <source>How far from the layer it falls.</source>
   <translation>投影离图层有多远。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/vignette.py" />
   <source>How far from the middle it begins.</source>
   <translation>从距中心多远处开始。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/replace_background.py" />
   <source>How far hair and fur reach over the edge, of the subject's size.</source>
   <translation>毛发伸出边缘的距离，以主体大小为基准。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/object_page.py" />
   <source>How far it leaves the class's mean look: 0 the mean, 1 as drawn.</source>
   <translation>偏离该类别平均外观的程度：0 为平均，1 为按抽取结果。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/scene_page.py" />
   <source>How far it leaves the kind's mean look: 0 the mean, 1 as drawn.</source>
   <translation>偏离该类型平均外观的程度：0 为平均，1 为按抽取结果。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/object_page.py" />
   <source>How far it takes on the light and colour around it.</source>
   <translation>受周围光线和颜色影响的程度。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/filters/season.py" />
   <source>How far the dice lead away from how it usually looks.</source>
   <translation>骰子会让样子偏离常见样子多远。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/filters/page.py" />
   <source>How far the picture below becomes what the filter draws.</source>
   <translation>下方图像在多大程度上变为滤镜绘制的结果。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/crop_options.py" />
   <source>How far the picture leans: it is turned back by this.</source>
   <translation>图像倾斜的角度：将按此角度转正。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/scene_controls.py" />
   <source>How far the scenes leave the kind's mean look: 0 the mean.</source>
   <translation>场景偏离该类型平均外观的程度：0 为平均外观。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/replace_background.py" />
   <source>How far the subject follows the light of a photo or scene.</source>
   <translation>主体在多大程度上跟随照片或场景的光线。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/filters/cartoon.py" />
   <source>How flat areas become, and how clearly shades are stepped.</source>
   <translation>区域有多平整，以及色阶分层有多明显。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/text_options.py" />
   <source>How heavy the letters are.</source>
   <translation>字母的粗细。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/shadow_page.py" />
   <source>How high above the lowest part another one may end that still touches the ground.</source>
   <translation>高出最低处多少以内的部分仍算接触地面。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/grain.py" />
   <source>How large a grain is; at 0 each pixel is one, as in a sensor.</source>
   <translation>颗粒的大小；为 0 时每个像素一粒，如同传感器。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/lens_blur.py" />
   <source>How large the discs are.</source>
   <translation>光斑的大小。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/shadows_highlights.py" />
   <source>How large the parts are that are judged dark or bright.</source>
   <translation>判断明暗时所依据区域的大小。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/navigator.py" />
   <source>How large the picture is shown</source>
   <translation>图像的显示比例</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/filters/season.py" />
   <source>How many drops of rain or flakes of snow are in the air; 0 is none.</source>
   <translation>空中有多少雨滴或雪花；0 为没有。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/filters/cartoon.py" />
   <source>How many lines are drawn, and how thick.</source>
   <translation>绘制多少线条，以及线条有多粗。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/posterise.py" />
   <source>How many values there are.</source>
   <translation>色阶的数量。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/shadow_page.py" />
   <source>How much it blurs away from the feet.</source>
   <translation>离脚越远阴影模糊的程度。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/grain.py" />
   <source>How much of it differs between the channels.</source>
   <translation>各通道之间颗粒的差异程度。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/gradient_options.py" />
   <source>How much of it is laid.</source>
   <translation>渐变的不透明程度。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/filters/style.py" />
   <source>How much of it, in place of the pictures</source>
   <translation>程度设置，代替图片显示</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/filters/restore.py" />
   <source>How much of the coloured speckles goes; grain in grey stays.</source>
   <translation>去除多少彩色杂点；灰色颗粒保留。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/filters/restore.py" />
   <source>How much of the grain and the blocks goes.</source>
   <translation>去除多少颗粒和色块。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/layers.py" />
   <source>How much of the layer covers what lies below it.</source>
   <translation>图层遮盖下方内容的程度。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/object_page.py" />
   <source>How much of the object covers what lies below it.</source>
   <translation>对象遮盖下方内容的程度。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/brush_options.py" />
   <source>How much of the opacity one dab brings: below 100 % a stroke builds up.</source>
   <translation>每个笔尖印记达到不透明度的比例：低于 100% 时笔触会逐渐累积。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/scene_page.py" />
   <source>How much of the second kind there is in the scene.</source>
   <translation>第二种类型在场景中的占比。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/scene_controls.py" />
   <source>How much of the second kind there is in the scenes.</source>
   <translation>第二种类型在场景中的占比。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/options.py" />
   <source>How much of what lies below the paint hides.</source>
   <translation>绘画遮住下方内容的程度。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/clarity.py" />
   <source>How near that is.</source>
   <translation>相邻的范围有多近。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/image_size.py" />
   <source>How new pixels are made of a photo's own, which the project keeps in any case.</source>
   <translation>如何由照片自身的像素生成新像素；项目始终保留原像素。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/options.py" />
   <source>How sharp the edge of a stroke is.</source>
   <translation>笔触边缘的锐利程度。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/select_options.py" />
   <source>How softly the edge of the next selection fades</source>
   <translation>下一个选区边缘的柔和程度</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/mask_part.py" />
   <source>How softly the mask's edges fade.</source>
   <translation>蒙版边缘淡出的柔和程度。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/grain.py" />
   <source>How strong it is.</source>
   <translation>颗粒的强度。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/unsharp_mask.py" />
   <source>How strongly edges are raised.</source>
   <translation>边缘增强的程度。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/settings.py" />
   <source>How strongly that colour covers the picture.</source>
   <translation>该颜色覆盖图像的强度。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/layers.py" />
   <source>How the colours of the layer meet those below it.</source>
   <translation>图层颜色与下方颜色的混合方式。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/print.py" />
   <source>How the page lies.</source>
   <translation>页面的放置方向。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/print.py" />
   <source>How the picture lies on the page</source>
   <translation>图像在页面上的位置</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/settings.py" />
   <source>How this display shows colours. The system knows it where the display was calibrated; else it is taken for one of sRGB.</source>
   <translation>此显示器如何显示颜色。显示器经过校准时系统知道这一点；否则按 sRGB 显示器处理。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/drop_shadow_page.py" />
   <source>How wide its edge fades; 0 is sharp.</source>
   <translation>边缘渐隐的宽度；0 为清晰边缘。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/high_pass.py" />
   <source>How wide the edges are that are kept.</source>
   <translation>所保留边缘的宽度。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/unsharp_mask.py" />
   <source>How wide the edges are.</source>
   <translation>边缘的宽度。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/hue_saturation.py" />
   <source>Hue</source>
   <translation>色相</translation>
  </message>
  <message>
   <location filename="../../engine/scene/adjustments/hue_saturation.py" />
   <source>Hue/saturation</source>
   <translation>色相/饱和度</translation>
  </message>
  <message>
   <location filename="../../engine/formats/travelling.py" />
   <source>IPTC data</source>
   <translation>IPTC 数据</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/file_dialogs.py" />
   <source>If you replace it, what the other program wrote is kept in a copy with a ~ after its name.</source>
   <translation>如果替换，其他程序写入的内容会保留在名称后带 ~ 的副本中。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/actions.py" />
   <source>Image</source>
   <translation>图像</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/image_size.py" />
   <source>Image size</source>
   <translation>图像大小</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/picture_actions.py" />
   <source>Image size…</source>
   <translation>图像大小…</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/curves.py" />
   <source>In</source>
   <translation>输入</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/mask_actions.py" />
   <source>In colour, while a mask is painted; the settings say in which</source>
   <translation>绘制蒙版时以颜色显示；颜色可在设置中更改</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/mask_actions.py" />
   <source>In grey, white where the layer shows; Alt+click on the mask's picture does the same</source>
   <translation>以灰度显示，白色为图层显示之处；按住 Alt 单击蒙版缩览图效果相同</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/vignette.py" />
   <source>In stops, at the corners.</source>
   <translation>四角处，以档为单位。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/exposure.py" />
   <source>In stops: each is twice the light, or half of it.</source>
   <translation>以档为单位：每档光量加倍或减半。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/motion_blur.py" />
   <source>In which direction: 0 is across, above 0 clockwise.</source>
   <translation>方向：0 为水平，正值为顺时针。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/settings.py" />
   <source>In which masks are laid over the picture while they are painted.</source>
   <translation>绘制蒙版时蒙版覆在图像上的颜色。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/canvas/rulers.py" />
   <source>Inches</source>
   <translation>英寸</translation>
  </message>
  <message>
   <location filename="../../desktop_app/widgets/shortcut_presets.py" />
   <source>Ins</source>
   <translation>Ins</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/selecting.py" />
   <source>Intersect with selection</source>
   <translation>与选区交叉</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/select_options.py" />
   <source>Intersect with the selection</source>
   <translation>与选区交叉</translation>
  </message>
  <message>
   <location filename="../../engine/scene/adjustments/invert.py" />
   <source>Invert</source>
   <translation>反相</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/mask_commands.py" />
   <source>Invert mask</source>
   <translation>反相蒙版</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/selecting.py" />
   <source>Invert selection</source>
   <translation>反选</translation>
  </message>
  <message>
   <location filename="../../engine/formats/decoders/psd.py" />
   <source>It came as one picture; opened as a document of its own it has its layers.</source>
   <translation>已作为一幅图像打开；若作为单独的文档打开，则保留其图层。</translation>
  </message>
  <message>
   <location filename="../../engine/formats/atomic.py" />
   <source>It cannot be written: the file name is too long.</source>
   <translation>无法写入：文件名太长。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/layers.py" />
   <source>It changes the colours below it.</source>
   <translation>更改下方的颜色。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/photo_batch.py" />
   <source>It could not be looked at.</source>
   <translation>无法分析。</translation>
  </message>
  <message>
   <location filename="../../engine/formats/announced.py" />
   <source>It has a palette of fixed colours; they were converted to full RGB.</source>
   <translation>其使用固定颜色的调色板；已转换为完整 RGB。</translation>
  </message>
  <message>
   <location filename="../../engine/formats/decoders/tiff.py" />
   <source>It has further channels beside its colours, which were left out.</source>
   <translation>除颜色外还有其他通道，已略去。</translation>
  </message>
  <message>
   <location filename="../../engine/formats/photos.py" />
   <source>It has no colour profile, but its EXIF data says that it is in Adobe RGB, and so it was taken.</source>
   <translation>它没有颜色配置文件，但其 EXIF 数据说明它处于 Adobe RGB，因此按此处理。</translation>
  </message>
  <message>
   <location filename="../../engine/scene/photo_exchange.py" />
   <source>It has no photo that another one could take the place of.</source>
   <translation>其中没有可被其他照片替换的照片。</translation>
  </message>
  <message>
   <location filename="../../engine/formats/decoders/jpeg_xl.py" />
   <source>It has {bits_per_sample} bits of grey; Scumble works with 8 of them.</source>
   <translation>灰度为 {bits_per_sample} 位；Scumble 使用其中 8 位。</translation>
  </message>
  <message>
   <location filename="../../engine/formats/pixels.py" />
   <source>It has {bits} bits a channel, of which 8 are read.</source>
   <translation>每通道 {bits} 位，读取其中 8 位。</translation>
  </message>
  <message>
   <location filename="../../engine/formats/announced.py" />
   <source>It is a CMYK picture; its colours were converted to sRGB.</source>
   <translation>这是 CMYK 图像；颜色已转换为 sRGB。</translation>
  </message>
  <message>
   <location filename="../../engine/formats/announced.py" />
   <source>It is a Lab picture; its colours were converted to sRGB.</source>
   <translation>这是 Lab 图像；颜色已转换为 sRGB。</translation>
  </message>
  <message>
   <location filename="../../engine/formats/decoders/heif.py" />
   <source>It is an HDR picture ({light}) without a colour profile; its light is only roughly right.</source>
   <translation>这是没有颜色配置文件的 HDR 图像（{light}）；其亮度仅大致正确。</translation>
  </message>
  <message>
   <location filename="../../engine/formats/pixels.py" />
   <source>It is an HDR picture ({light}); its light is only roughly right, and none of it is brighter than white.</source>
   <translation>这是 HDR 图像（{light}）；其亮度仅大致正确，且没有比白色更亮的部分。</translation>
  </message>
  <message>
   <location filename="../../engine/formats/announced.py" />
   <source>It is grey with a colour profile; it was converted to sRGB.</source>
   <translation>这是带颜色配置文件的灰度图像；已转换为 sRGB。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/print.py" />
   <source>It is larger than the page: its edges are cut off.</source>
   <translation>图像大于页面：边缘将被裁掉。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/export_fields.py" />
   <source>It is seen coarsely while the rest of it still arrives.</source>
   <translation>其余部分仍在加载时即可看到粗略图像。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/looks.py" />
   <source>It is small: drawn larger, it will look soft.</source>
   <translation>它太小：放大绘制后会显得模糊。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/mask_actions.py" />
   <source>It shows only where the layer below does; Alt+click between the two in the list does the same</source>
   <translation>仅在下方图层显示之处显示；在列表中两图层之间按住 Alt 单击效果相同</translation>
  </message>
  <message>
   <location filename="../../engine/formats/announced.py" />
   <source>It tells a gamma other than sRGB's and no colour profile; its colours are taken as sRGB.</source>
   <translation>其伽马值与 sRGB 不同且没有颜色配置文件；颜色按 sRGB 处理。</translation>
  </message>
  <message>
   <location filename="../../engine/compositing/profiles.py" />
   <source>It was converted from {profile} to {profile2}, the document's colour profile.</source>
   <translation>已从 {profile} 转换为文档的颜色配置文件 {profile2}。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/exporting_all.py" />
   <source>It was stopped.</source>
   <translation>已停止。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/export_all.py" />
   <source>It was stopped; {count} are left.</source>
   <translation>已停止；剩余 {count}。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/export.py" />
   <source>It will be called {name}.</source>
   <translation>它将命名为 {name}。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/text_options.py" />
   <source>Italic</source>
   <translation>斜体</translation>
  </message>
  <message>
   <location filename="../../engine/formats/importers/psd.py" />
   <source>Its EXIF data is damaged and was left out.</source>
   <translation>其 EXIF 数据已损坏，未采用。</translation>
  </message>
  <message>
   <location filename="../../engine/formats/deep_colours.py" />
   <source>Its colour profile is damaged and could not be used; the colours are only roughly right.</source>
   <translation>其颜色配置文件已损坏，无法使用；颜色只是大致准确。</translation>
  </message>
  <message>
   <location filename="../../engine/formats/pixels.py" />
   <source>Its colour profile is damaged or of another kind and was left out; colours are taken as sRGB.</source>
   <translation>其颜色配置文件已损坏或类型不符，未采用；颜色按 sRGB 处理。</translation>
  </message>
  <message>
   <location filename="../../engine/formats/decoders/tiff.py" />
   <source>Its floats have no colour profile; they are taken as linear light of sRGB.</source>
   <translation>其浮点数值没有颜色配置文件；按 sRGB 的线性光处理。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/drop_shadow_page.py" />
   <source>Its layer is not in this document, so nothing is drawn.</source>
   <translation>其图层不在此文档中，因此不绘制任何内容。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/object_page.py" />
   <source>Its model is not openly licensed: the object stays as it was saved.</source>
   <translation>其模型没有开放许可：对象保持存储时的样子。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/profiles.py" />
   <source>Its numbers become others, so it looks the same.</source>
   <translation>其数值会改变，因此外观不变。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/profiles.py" />
   <source>Its numbers stay as they are, so it looks otherwise.</source>
   <translation>其数值保持不变，因此外观会改变。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/shadow_page.py" />
   <source>Its object is not in this document, so nothing is drawn.</source>
   <translation>其对象不在此文档中，因此不绘制任何内容。</translation>
  </message>
  <message>
   <location filename="../../engine/scene/photo_exchange.py" />
   <source>Its photo "{name}" is hidden, so nothing would be seen of another.</source>
   <translation>它的照片“{name}”已隐藏，因此看不到其他照片。</translation>
  </message>
  <message>
   <location filename="../../engine/formats/exporters/jpeg.py" />
   <source>JPEG</source>
   <translation>JPEG</translation>
  </message>
  <message>
   <location filename="../../engine/formats/decoders/jpeg_xl.py" />
   <source>JPEG XL picture</source>
   <translation>JPEG XL 图像</translation>
  </message>
  <message>
   <location filename="../../engine/formats/pixels.py" />
   <source>JPEG, PNG, WebP, TIFF, BMP, GIF, AVIF, JPEG 2000, TGA and PPM</source>
   <translation>JPEG、PNG、WebP、TIFF、BMP、GIF、AVIF、JPEG 2000、TGA 和 PPM</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/filters/style.py" />
   <source>Jitter</source>
   <translation>抖动</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/text_options.py" />
   <source>Justify the lines of a box</source>
   <translation>方框内各行两端对齐</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/shortcut_editor.py" />
   <source>Keep a stroke level or upright</source>
   <translation>使笔触保持水平或垂直</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/export_fields.py" />
   <source>Keep all</source>
   <translation>全部保留</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/presets_menu.py" />
   <source>Keep as a preset</source>
   <translation>存储为预设</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/presets_menu.py" />
   <source>Keep as a preset…</source>
   <translation>存储为预设…</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/looks.py" />
   <source>Keep as exemplar</source>
   <translation>存为样本</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/colour_balance.py" />
   <source>Keep brightness</source>
   <translation>保持明度</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/exemplars.py" />
   <source>Keep exemplar</source>
   <translation>保留样本</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/looks.py" />
   <source>Keep in library</source>
   <translation>存入库</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/looks.py" />
   <source>Keep in my library</source>
   <translation>存入我的库</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/looks_menu.py" />
   <source>Keep in my library…</source>
   <translation>存入我的库…</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/locks.py" />
   <source>Keep nothing</source>
   <translation>全部不保留</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/locks.py" />
   <source>Keep parts of the look</source>
   <translation>保留部分外观</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/layer_actions.py" />
   <source>Keep the object's looks for others of its class</source>
   <translation>保留对象的外观，供同类别的其他对象使用</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/size_fields.py" />
   <source>Keep the ratio</source>
   <translation>锁定比例</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/defects.py" />
   <source>Keep the selection, to change it before it is mended</source>
   <translation>保留选区，以便在修补之前修改</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/look_tools.py" />
   <source>Keep these looks for other objects of the class</source>
   <translation>将此外观保留给同类别的其他对象</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/exemplar_part.py" />
   <source>Keep this exemplar</source>
   <translation>保留此样本</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/locks.py" />
   <source>Keep this: the dice and looks from elsewhere leave the {name} of the object as it is.</source>
   <translation>保留：掷骰子和取用其他外观时，对象的{name}保持不变。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/export.py" />
   <source>Keep what is chosen here under a name.</source>
   <translation>将此处的选择以名称保存。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/apply.py" />
   <source>Keep what was made before</source>
   <translation>保留之前生成的图片</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/locks.py" />
   <source>Keep {lower}</source>
   <translation>保留{lower}</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/locks.py" />
   <source>Keep {name}</source>
   <translation>保留{name}</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/object_page.py" />
   <source>Keep {what}</source>
   <translation>保留{what}</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/recovery.py" />
   <source>Keeping a copy</source>
   <translation>正在保留副本</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/exemplars.py" />
   <source>Keeping the exemplar</source>
   <translation>正在存储样本</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/actions.py" />
   <source>Keyboard shortcuts</source>
   <translation>键盘快捷键</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/shortcut_editor.py" />
   <source>Keys</source>
   <translation>按键</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/replace_background.py" />
   <source>Kind</source>
   <translation>类型</translation>
  </message>
  <message>
   <location filename="../../desktop_app/widgets/shortcut_presets.py" />
   <source>Krita</source>
   <translation>Krita</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/image_size.py" />
   <source>Lanczos (sharpest)</source>
   <translation>Lanczos（最锐利）</translation>
  </message>
  <message>
   <location filename="../../resources/models/background-128.json" />
   <source>Landscapes, streets and skies</source>
   <translation>风景、街道和天空</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/settings.py" />
   <source>Language</source>
   <translation>语言</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/actions.py" />
   <source>Larger brush</source>
   <translation>放大画笔</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/actions.py" />
   <source>Lasso</source>
   <translation>套索</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/actions.py" />
   <source>Last error…</source>
   <translation>上次错误…</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/recovery_dialog.py" />
   <source>Later</source>
   <translation>稍后</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/view_actions.py" />
   <source>Lay a guide at an exact place</source>
   <translation>在精确位置放置参考线</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/actions.py" />
   <source>Layer</source>
   <translation>图层</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/layer_commands.py" />
   <source>Layer down</source>
   <translation>图层下移</translation>
  </message>
  <message>
   <location filename="../../engine/formats/layered.py" />
   <source>Layer effects other than plain drop shadows are not read; left out of: {effects}.</source>
   <translation>除普通投影外的图层效果不会读取；已略去：{effects}。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/layer_commands.py" />
   <source>Layer up</source>
   <translation>图层上移</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/layer_row.py" />
   <source>Layer's name</source>
   <translation>图层名称</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/app.py" />
   <source>Layers</source>
   <translation>图层</translation>
  </message>
  <message>
   <location filename="../../engine/compositing/merging.py" />
   <source>Layers in different groups cannot be merged: group them first.</source>
   <translation>不同组中的图层无法合并：请先将它们编组。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/layers_view.py" />
   <source>Layers, topmost first</source>
   <translation>图层，最上层在前</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/export_fields.py" />
   <source>Leave out all</source>
   <translation>全部省略</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/library.py" />
   <source>Leave out the photos that are left</source>
   <translation>略过剩余的照片</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/export_fields.py" />
   <source>Leave out the place</source>
   <translation>省略地点</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/apply.py" />
   <source>Leave the photos that are left; what is made stays.</source>
   <translation>跳过剩余的照片；已完成的会保留。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/export_all.py" />
   <source>Leave the pictures that are left; what is written stays.</source>
   <translation>不再处理其余图像；已写入的保留。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/posterise.py" />
   <source>Leaves a few values of each channel.</source>
   <translation>每个通道只保留几个色阶。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/key_capture.py" />
   <source>Left</source>
   <translation>左</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/view_actions.py" />
   <source>Left of a line that can be dragged the photo as it was opened; holding \ shows all of it so</source>
   <translation>可拖动的分界线左侧为打开时的照片；按住 \ 可整幅显示</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/printing.py" />
   <source>Legal</source>
   <translation>Legal</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/shadow_page.py" />
   <source>Length</source>
   <translation>长度</translation>
  </message>
  <message>
   <location filename="../../engine/scene/adjustments/lens_blur.py" />
   <source>Lens blur</source>
   <translation>镜头模糊</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/subject_options.py" />
   <source>Let an object look like it, or keep it in your library</source>
   <translation>使对象具有同样的外观，或存入您的库</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/layer_actions.py" />
   <source>Let grass or water of the photo stand before the object's feet</source>
   <translation>使照片中的草或水遮在对象的脚前</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/recent_tiles.py" />
   <source>Let it go from the list</source>
   <translation>取消固定</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/move_options.py" />
   <source>Let it lie as before it was distorted; place, angle and size stay</source>
   <translation>恢复到扭曲之前的样子；位置、角度和大小不变</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/view_actions.py" />
   <source>Let no press take a guide</source>
   <translation>防止单击时选中参考线</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/looks.py" />
   <source>Let the border of what was painted follow the photo's colours</source>
   <translation>让所绘区域的边界贴合照片的颜色</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/page.py" />
   <source>Let the layer be changed</source>
   <translation>允许更改图层</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/layer_actions.py" />
   <source>Let the layer lie as before its corners were pulled; place, angle and size stay</source>
   <translation>使图层恢复到拖动各角之前的样子；位置、角度和大小不变</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/mask_part.py" />
   <source>Let the layer show without its mask</source>
   <translation>不用蒙版显示图层</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/layer_actions.py" />
   <source>Let the layer throw a soft shadow, as if it lay above what is below it; the shadow follows it</source>
   <translation>让图层投下柔和的阴影，如同它浮在下方内容之上；阴影会跟随图层</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/mask_part.py" />
   <source>Let the mask move with its layer</source>
   <translation>使蒙版随图层移动</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/mask_actions.py" />
   <source>Let the mask move with the layer, or stay where it is</source>
   <translation>使蒙版随图层移动，或留在原处</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/look_tools.py" />
   <source>Let the object look like something that is there: in a photo, or another object.</source>
   <translation>使对象看起来像已有的东西：照片中的，或另一对象。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/layer_actions.py" />
   <source>Let the object look like the one of another photo, or like a cut-out</source>
   <translation>使对象看起来像另一张照片中的对象，或像抠图</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/layer_actions.py" />
   <source>Let the object look like what stands there in the photo</source>
   <translation>使对象看起来像照片中该处的内容</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/layer_actions.py" />
   <source>Let the object stand on the ground: its shadow follows it</source>
   <translation>使对象站在地面上：阴影会跟随它</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/lens_blur.py" />
   <source>Lets bright points shine as discs.</source>
   <translation>使亮点呈现为光斑。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/printing.py" />
   <source>Letter</source>
   <translation>Letter</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/new_guide.py" />
   <source>Level</source>
   <translation>水平</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/levels.py" />
   <source>Levels</source>
   <translation>色阶</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/exemplar_part.py" />
   <source>Library…</source>
   <translation>样本库…</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/exemplar_form.py" />
   <source>Licence</source>
   <translation>许可</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/about.py" />
   <source>Licences</source>
   <translation>许可</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/settings.py" />
   <source>Light</source>
   <translation>浅色</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/locks.py" />
   <source>Light and shade</source>
   <translation>明暗</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/drop_shadow_page.py" />
   <source>Light ones show as a glow once the blend mode is Normal or Screen.</source>
   <translation>混合模式为“正常”或“滤色”时，浅色会显示为光晕。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/text_options.py" />
   <source>Light weight</source>
   <translation>细体</translation>
  </message>
  <message>
   <location filename="../../engine/scene/layers/base.py" />
   <source>Lighten</source>
   <translation>变亮</translation>
  </message>
  <message>
   <location filename="../../engine/formats/layered.py" />
   <source>Lighter colour</source>
   <translation>浅色</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/presets.py" />
   <source>Lighter midtones</source>
   <translation>提亮中间调</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/hue_saturation.py" />
   <source>Lightness</source>
   <translation>明度</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/presets.py" />
   <source>Lights at night</source>
   <translation>夜景灯光</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/actions.py" />
   <source>Like the clone stamp, but what is copied takes on the tone of the place</source>
   <translation>与仿制图章类似，但拷贝的内容会融入所在位置的色调</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/text_options.py" />
   <source>Line spacing</source>
   <translation>行距</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/gradient_options.py" />
   <source>Linear</source>
   <translation>线性</translation>
  </message>
  <message>
   <location filename="../../engine/formats/layered.py" />
   <source>Linear burn</source>
   <translation>线性加深</translation>
  </message>
  <message>
   <location filename="../../engine/formats/layered.py" />
   <source>Linear dodge</source>
   <translation>线性减淡</translation>
  </message>
  <message>
   <location filename="../../engine/formats/layered.py" />
   <source>Linear light</source>
   <translation>线性光</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/text_options.py" />
   <source>Lines</source>
   <translation>行距</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/view_actions.py" />
   <source>Lines between the pixels, from 800 % on</source>
   <translation>像素之间的线，800% 起显示</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/view_actions.py" />
   <source>Lines over the picture, as far apart as the settings say</source>
   <translation>图像上的线，间距可在设置中更改</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/mask_commands.py" />
   <source>Link mask</source>
   <translation>链接蒙版</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/mask_actions.py" />
   <source>Link mask to its layer</source>
   <translation>将蒙版链接到图层</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/presets.py" />
   <source>Lively colours</source>
   <translation>鲜艳色彩</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/mask_commands.py" />
   <source>Load mask</source>
   <translation>载入蒙版</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/mask_actions.py" />
   <source>Load mask…</source>
   <translation>载入蒙版…</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/file_dialogs.py" />
   <source>Load selection</source>
   <translation>载入选区</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/select_actions.py" />
   <source>Load selection…</source>
   <translation>载入选区…</translation>
  </message>
  <message>
   <location filename="../../engine/worker.py" />
   <source>Loading the engine</source>
   <translation>正在加载引擎</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/new_scene.py" />
   <source>Loading the engine…</source>
   <translation>正在加载引擎…</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/presets.py" />
   <source>Local contrast</source>
   <translation>局部对比度</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/layers_menu.py" />
   <source>Lock</source>
   <translation>锁定</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/layers_model.py" />
   <source>Lock against changes.</source>
   <translation>锁定以防更改。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/view_actions.py" />
   <source>Lock guides</source>
   <translation>锁定参考线</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/layer_actions.py" />
   <source>Lock or unlock</source>
   <translation>锁定或解锁</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/layer_commands.py" />
   <source>Lock {name}</source>
   <translation>锁定“{name}”</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/export_fields.py" />
   <source>Longer side in pixels</source>
   <translation>长边（像素）</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/export_fields.py" />
   <source>Longer side on paper</source>
   <translation>纸上的长边</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/scene_controls.py" />
   <source>Look</source>
   <translation>外观</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/view_actions.py" />
   <source>Look at it upright</source>
   <translation>正向查看</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/mask_part.py" />
   <source>Look at the mask alone</source>
   <translation>仅查看蒙版</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/view_actions.py" />
   <source>Look at the picture as in a mirror, to see faults with fresh eyes; the picture stays as it is</source>
   <translation>像照镜子一样查看图像，以新的眼光发现问题；图像不变</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/shortcut_editor.py" />
   <source>Look elsewhere</source>
   <translation>查看其他部分</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/layer_actions.py" />
   <source>Look through the exemplars, your own and those that come along, and add photos of yours</source>
   <translation>浏览您自己的和随附的样本，并添加您的照片</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/exemplar_part.py" />
   <source>Look through the library, your own and what comes along, and add to it</source>
   <translation>浏览样本库（您自己的和随附的），并添加样本</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/before_feet.py" />
   <source>Looking at the ground</source>
   <translation>正在分析地面</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/defects.py" />
   <source>Looking for dust and scratches</source>
   <translation>正在查找灰尘和划痕</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/defects.py" />
   <source>Looking for dust and scratches…</source>
   <translation>正在查找灰尘和划痕…</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/exemplar_strip.py" />
   <source>Looking for exemplars</source>
   <translation>正在查找样本</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/looks.py" />
   <source>Looking for the object…</source>
   <translation>正在查找对象…</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/exemplars.py" />
   <source>Looking for the outline</source>
   <translation>正在查找轮廓</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/subject_options.py" />
   <source>Looking…</source>
   <translation>正在查找…</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/canvas_menu.py" />
   <source>Looks</source>
   <translation>外观</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/looks.py" />
   <source>Looks from a photo</source>
   <translation>取自照片的外观</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/looks.py" />
   <source>Looks from a photo, or from a cut-out</source>
   <translation>从照片或抠图取得外观</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/exemplar_part.py" />
   <source>Looks from a photo…</source>
   <translation>取自照片的外观…</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/drops.py" />
   <source>Looks of {name} from the photo…</source>
   <translation>取自照片的“{name}”外观…</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/drops.py" />
   <source>Looks of {name}, or a new layer</source>
   <translation>作为“{name}”的外观，或新图层</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/looks_menu.py" />
   <source>Looks of {name}…</source>
   <translation>“{name}”的外观…</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/export_fields.py" />
   <source>Lossless</source>
   <translation>无损</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/export_warnings.py" />
   <source>Lost on opening already: {notice}</source>
   <translation>打开时已丢失：{notice}</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/defects.py" />
   <source>Low: only what is surely a defect; high: whatever could be one.</source>
   <translation>低：只找确定的瑕疵；高：找出所有可能的瑕疵。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/filters/restore.py" />
   <source>Luminance</source>
   <translation>明亮度</translation>
  </message>
  <message>
   <location filename="../../engine/scene/layers/base.py" />
   <source>Luminosity</source>
   <translation>明度</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/settings.py" />
   <source>MPS (Apple)</source>
   <translation>MPS (Apple)</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/export_warnings.py" />
   <source>Made smaller, no pixel is exactly that of the photo.</source>
   <translation>缩小后，没有任何像素与照片完全一致。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/apply.py" />
   <source>Made: {count}.</source>
   <translation>已生成：{count}。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/settings.py" />
   <source>Magenta</source>
   <translation>洋红</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/black_white.py" />
   <source>Magentas</source>
   <translation>洋红</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/tour.py" />
   <source>Make an object</source>
   <translation>创建对象</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/shortcut_editor.py" />
   <source>Make an object of the subject</source>
   <translation>将主体变为对象</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/object_page.py" />
   <source>Make it a {chosen}</source>
   <translation>改为{chosen}</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/scene_page.py" />
   <source>Make it {join}</source>
   <translation>改为{join}</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/colours_page.py" />
   <source>Make it {kind}</source>
   <translation>改为{kind}</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/select_options.py" />
   <source>Make object</source>
   <translation>创建对象</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/layer_actions.py" />
   <source>Make pixels of the layer and the one below it, or of all that are selected</source>
   <translation>将图层与其下方图层合并为像素，或合并所有所选图层</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/export_fields.py" />
   <source>Make smaller, longer side</source>
   <translation>缩小，长边</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/picture_actions.py" />
   <source>Make the canvas so large that nothing of the layers is cut off</source>
   <translation>扩大画布，使所有图层都不被裁掉</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/picture_actions.py" />
   <source>Make the picture of more pixels or fewer</source>
   <translation>增加或减少图像的像素</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/vibrance.py" />
   <source>Makes colours stronger, and leaves greys alone.</source>
   <translation>使颜色更浓，不影响灰色。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/align_actions.py" />
   <source>Makes the distances between three or more layers equal; the outermost stay</source>
   <translation>使三个或更多图层之间的间距相等；最外侧的图层保持不动</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/scene_candidates.py" />
   <source>Making a scene</source>
   <translation>正在生成场景</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/scene_candidates.py" />
   <source>Making scenes</source>
   <translation>正在生成场景</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/engine_client.py" />
   <source>Making {name}</source>
   <translation>正在生成“{name}”</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/print.py" />
   <source>Margin</source>
   <translation>边距</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/mask_part.py" />
   <source>Mask</source>
   <translation>蒙版</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/settings.py" />
   <source>Mask colour</source>
   <translation>蒙版颜色</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/mask_part.py" />
   <source>Mask density</source>
   <translation>蒙版密度</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/mask_part.py" />
   <source>Mask feather</source>
   <translation>蒙版羽化</translation>
  </message>
  <message>
   <location filename="../../desktop_app/canvas/badge.py" />
   <source>Mask of {name}</source>
   <translation>“{name}”的蒙版</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/settings.py" />
   <source>Mask strength</source>
   <translation>蒙版强度</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/mask_commands.py" />
   <source>Mask to selection</source>
   <translation>蒙版转为选区</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/file_dialogs.py" />
   <source>Masks</source>
   <translation>蒙版</translation>
  </message>
  <message>
   <location filename="../../engine/scene/tiles.py" />
   <source>Masks and paint may cover up to {most_tiles} million pixels.</source>
   <translation>蒙版和绘画最多可覆盖 {most_tiles} 百万像素。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/apply.py" />
   <source>Masks, objects and texts come to lie where they are here, by width and height.</source>
   <translation>蒙版、对象和文字按宽高比例放在与此处相同的位置。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/replace_background.py" />
   <source>Match light</source>
   <translation>匹配光线</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/replacing.py" />
   <source>Matching the light</source>
   <translation>正在匹配光线</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/export_fields.py" />
   <source>Matte</source>
   <translation>透明部分底色</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/app.py" />
   <source>Meadow</source>
   <translation>草地</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/histogram.py" />
   <source>Mean</source>
   <translation>平均值</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/export.py" />
   <source>Measuring the file</source>
   <translation>正在估算文件大小</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/histogram.py" />
   <source>Median</source>
   <translation>中间值</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/text_options.py" />
   <source>Medium</source>
   <translation>中等</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/settings.py" />
   <source>Memory for undo</source>
   <translation>撤销内存</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/status_bar.py" />
   <source>Memory that this picture and its steps take</source>
   <translation>此图像及其步骤占用的内存</translation>
  </message>
  <message>
   <location filename="../../engine/generation/filter_kind.py" />
   <source>Memory was full, so the filter was applied with less detail.</source>
   <translation>内存已满，因此以较少的细节应用了滤镜。</translation>
  </message>
  <message>
   <location filename="../../engine/generation/kinds/object.py" />
   <source>Memory was full, so the object was generated at {size} x {size} pixels.</source>
   <translation>内存已满，因此对象以 {size} x {size} 像素生成。</translation>
  </message>
  <message>
   <location filename="../../engine/generation/kinds/background.py" />
   <source>Memory was full, so the scene was generated with less detail.</source>
   <translation>内存已满，因此场景以较少的细节生成。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/status_bar.py" />
   <source>Memory: {size} MiB</source>
   <translation>内存：{size} MiB</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/defects.py" />
   <source>Mend</source>
   <translation>修补</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/mending.py" />
   <source>Mend spots</source>
   <translation>修补污点</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/filter_actions.py" />
   <source>Mend the selected spots</source>
   <translation>修补选中的污点</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/mending.py" />
   <source>Mended</source>
   <translation>已修补</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/mending.py" />
   <source>Mending spots</source>
   <translation>正在修补污点</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/canvas_menu.py" />
   <source>Menu</source>
   <translation>菜单</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/canvas_menu.py" />
   <source>Merge</source>
   <translation>合并</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/layer_actions.py" />
   <source>Merge down</source>
   <translation>向下合并</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/merging.py" />
   <source>Merge layers</source>
   <translation>合并图层</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/merging.py" />
   <source>Merge visible</source>
   <translation>合并可见图层</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/merging.py" />
   <source>Merging layers</source>
   <translation>正在合并图层</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/export_fields.py" />
   <source>Metadata</source>
   <translation>元数据</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/gradient_map.py" />
   <source>Middle</source>
   <translation>中间</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/vignette.py" />
   <source>Middle X</source>
   <translation>中心 X</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/vignette.py" />
   <source>Middle Y</source>
   <translation>中心 Y</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/object_page.py" />
   <source>Middle of the object's frame, in pixels from the left.</source>
   <translation>对象框架的中心，距左侧的像素数。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/object_page.py" />
   <source>Middle of the object's frame, in pixels from the top.</source>
   <translation>对象框架的中心，距顶部的像素数。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/move_options.py" />
   <source>Middle of what is selected, in pixels from the left.</source>
   <translation>所选内容的中心，距左侧的像素数。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/move_options.py" />
   <source>Middle of what is selected, in pixels from the top.</source>
   <translation>所选内容的中心，距顶部的像素数。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/placed_page.py" />
   <source>Middle of what it shows, in pixels from the left.</source>
   <translation>所显示内容的中心，距左侧的像素数。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/placed_page.py" />
   <source>Middle of what it shows, in pixels from the top.</source>
   <translation>所显示内容的中心，距顶部的像素数。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/colour_balance.py" />
   <source>Midtones</source>
   <translation>中间调</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/view_actions.py" />
   <source>Mirror the view</source>
   <translation>镜像视图</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/scene_controls.py" />
   <source>Mixed with</source>
   <translation>混合</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/brush_options.py" />
   <source>Mode</source>
   <translation>模式</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/image_size.py" />
   <source>Model (draws detail)</source>
   <translation>模型（绘制细节）</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/rights.py" />
   <source>Model {model}, licence {licence}. Trained on: {sources}.</source>
   <translation>模型：{model}。许可：{licence}。训练数据：{sources}。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/brush_options.py" />
   <source>More about the brush</source>
   <translation>更多画笔设置</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/print.py" />
   <source>More make the picture smaller on paper and finer.</source>
   <translation>值越大，图像在纸上越小、越精细。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/export_fields.py" />
   <source>More make the picture smaller on paper.</source>
   <translation>数值越大，纸上的图片越小。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/clarity.py" />
   <source>More of it; or less, which softens.</source>
   <translation>增加；或减少以柔化。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/picture_actions.py" />
   <source>More or less room around the picture, which stays as large as it is</source>
   <translation>增加或减少图像四周的空间，图像大小不变</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/picture_actions.py" />
   <source>More pixels, with detail that a model draws; whole photos, twice or four times the size</source>
   <translation>更多像素，由模型绘制细节：将整张照片放大到两倍或四倍</translation>
  </message>
  <message>
   <location filename="../../desktop_app/widgets/folded_rows.py" />
   <source>More: {what}</source>
   <translation>更多：{what}</translation>
  </message>
  <message>
   <location filename="../../engine/formats/style_pictures.py" />
   <source>Mosaic</source>
   <translation>马赛克</translation>
  </message>
  <message>
   <location filename="../../engine/scene/adjustments/motion_blur.py" />
   <source>Motion blur</source>
   <translation>动感模糊</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/placed_page.py" />
   <source>Move</source>
   <translation>移动</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/box.py" />
   <source>Move box</source>
   <translation>移动方框</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/layers_menu.py" />
   <source>Move down</source>
   <translation>下移</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/guides.py" />
   <source>Move guide</source>
   <translation>移动参考线</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/tour.py" />
   <source>Move it behind another</source>
   <translation>移到另一对象后面</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/layers_model.py" />
   <source>Move layer</source>
   <translation>移动图层</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/mask_grip.py" />
   <source>Move mask</source>
   <translation>移动蒙版</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/selecting.py" />
   <source>Move selection</source>
   <translation>移动选区</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/shortcut_editor.py" />
   <source>Move the pivot</source>
   <translation>移动轴心</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/layers_menu.py" />
   <source>Move up</source>
   <translation>上移</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/layers_model.py" />
   <source>Move {ids} layers</source>
   <translation>移动 {ids} 个图层</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/move.py" />
   <source>Move {name}</source>
   <translation>移动“{name}”</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/actions.py" />
   <source>Move, turn, scale</source>
   <translation>移动、旋转、缩放</translation>
  </message>
  <message>
   <location filename="../../engine/scene/layers/base.py" />
   <source>Multiply</source>
   <translation>正片叠底</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/presets.py" />
   <source>Muted colours</source>
   <translation>柔和色彩</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/export.py" />
   <source>Name</source>
   <translation>名称</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/exemplar_form.py" />
   <source>Named wherever the photo's licence wants it to be</source>
   <translation>凡照片许可要求之处均会标明</translation>
  </message>
  <message>
   <location filename="../../desktop_app/widgets/sections.py" />
   <source>Names further left</source>
   <translation>左侧的名称</translation>
  </message>
  <message>
   <location filename="../../desktop_app/widgets/sections.py" />
   <source>Names further right</source>
   <translation>右侧的名称</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/exemplars.py" />
   <source>Natural outline</source>
   <translation>自然轮廓</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/app.py" />
   <source>Navigator</source>
   <translation>导航器</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/image_size.py" />
   <source>Nearest neighbour (hard edges)</source>
   <translation>邻近（硬边缘）</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/layers.py" />
   <source>New adjustment</source>
   <translation>新建调整</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/layer_actions.py" />
   <source>New background</source>
   <translation>新建背景</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/new_guide.py" />
   <source>New guide</source>
   <translation>新建参考线</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/view_actions.py" />
   <source>New guide…</source>
   <translation>新建参考线…</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/layer_commands.py" />
   <source>New noise</source>
   <translation>新噪声</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/filters/page.py" />
   <source>New noise: another one of this kind</source>
   <translation>新噪声：同类的另一个</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/layers.py" />
   <source>New object</source>
   <translation>新建对象</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/settings.py" />
   <source>New objects are drawn by the generator, not from the exemplar (a photo's object) that fits best.</source>
   <translation>新对象由生成器绘制，而不取自最契合的样本（照片中的对象）。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/settings.py" />
   <source>New objects that stand on ground in the photo throw a soft shadow, and in water there is a faint reflection of them.</source>
   <translation>照片中站在地面上的新对象会投下柔和的阴影，在水中则会有淡淡的倒影。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/layer_actions.py" />
   <source>New paint layer</source>
   <translation>新建绘画图层</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/drops.py" />
   <source>New photo layer</source>
   <translation>新建照片图层</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/new_scene.py" />
   <source>New scene</source>
   <translation>新建场景</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/actions.py" />
   <source>New scene…</source>
   <translation>新建场景…</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/select_options.py" />
   <source>New selection</source>
   <translation>新选区</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/properties.py" />
   <source>Next object</source>
   <translation>下一个对象</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/view_actions.py" />
   <source>Next part of the window</source>
   <translation>窗口的下一部分</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/view_actions.py" />
   <source>Next picture</source>
   <translation>下一图像</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/presets.py" />
   <source>Night sensor</source>
   <translation>夜间传感器</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/error_dialog.py" />
   <source>No error so far</source>
   <translation>目前没有错误</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/exemplars.py" />
   <source>No exemplar</source>
   <translation>无样本</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/exemplar_strip.py" />
   <source>No exemplar of this class fits this mask.</source>
   <translation>此类别中没有契合此蒙版的样本。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/layers.py" />
   <source>No layers yet.
Open a photo to begin, or drop one on the window.</source>
   <translation>尚无图层。
打开照片即可开始，也可将照片拖放到窗口中。</translation>
  </message>
  <message>
   <location filename="../../engine/generation/subjects.py" />
   <source>No model here finds subjects: drag a box closely around what is wanted, or click on it.</source>
   <translation>这里没有可查找主体的模型：请紧贴所需内容拖出方框，或单击它。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/exemplar_strip.py" />
   <source>No model knows this class, so it is drawn from exemplars alone</source>
   <translation>没有模型认识此类别，因此仅用样本绘制</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/look_tools.py" />
   <source>No model that may be used knows this class, so it has no noise.</source>
   <translation>没有可用模型认识此类别，因此它没有噪声。</translation>
  </message>
  <message>
   <location filename="../../engine/generators/style_painting.py" />
   <source>No model: the rights in the style picture are what counts.</source>
   <translation>没有模型：以风格图片的权利为准。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/about.py" />
   <source>No models are installed.</source>
   <translation>未安装任何模型。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/properties.py" />
   <source>No models here</source>
   <translation>这里没有模型</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/properties.py" />
   <source>No object selected</source>
   <translation>未选择对象</translation>
  </message>
  <message>
   <location filename="../../engine/exemplars/from_photo.py" />
   <source>No object was found in {name}.</source>
   <translation>在 {name} 中未找到对象。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/select_actions.py" />
   <source>No part of the picture; where that is so already, no layer</source>
   <translation>不选图像的任何部分；如已如此，则不选任何图层</translation>
  </message>
  <message>
   <location filename="../../engine/scene/scene.py" />
   <source>No two layers of a scene may have the same id.</source>
   <translation>文档中不能有两个标识相同的图层。</translation>
  </message>
  <message>
   <location filename="../../resources/models/restore.json" />
   <source>Noise and JPEG blocks</source>
   <translation>噪点和 JPEG 色块</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/grain.py" />
   <source>Noise that lies on the picture as grain lies on film.</source>
   <translation>像胶片颗粒一样覆在图像上的杂色。</translation>
  </message>
  <message>
   <location filename="../../engine/generators/noise.py" />
   <source>Noise, knobs and strength must be finite numbers.</source>
   <translation>噪声、旋钮和强度必须为有限数值。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/profiles.py" />
   <source>None, as sRGB</source>
   <translation>无，按 sRGB 处理</translation>
  </message>
  <message>
   <location filename="../../engine/scene/layers/base.py" />
   <source>Normal</source>
   <translation>正常</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/export_fields.py" />
   <source>Not at all</source>
   <translation>不锐化</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/exemplar_form.py" />
   <source>Not known</source>
   <translation>未知</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/apply.py" />
   <source>Not made: {count}.</source>
   <translation>未生成：{count}。</translation>
  </message>
  <message>
   <location filename="../../engine/generation/licences.py" />
   <source>Not openly licensed is what these layers show: {found}.</source>
   <translation>这些图层显示的内容没有开放许可：{found}。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/replace_background.py" />
   <source>Not the right thing? Cancel, select it, and choose this again.</source>
   <translation>不是想要的内容？请取消，选中它，然后再次选择此项。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/about.py" />
   <source>Not usable: {fault}</source>
   <translation>无法使用：{fault}</translation>
  </message>
  <message>
   <location filename="../../engine/generation/pick_up.py" />
   <source>Nothing here can find the object in {name}: choose a cut-out picture, transparent around the object.</source>
   <translation>这里无法在 {name} 中查找对象：请选择对象四周透明的抠图。</translation>
  </message>
  <message>
   <location filename="../../engine/exemplars/from_photo.py" />
   <source>Nothing here can find the object in {name}: give its mask, or choose a cut-out picture.</source>
   <translation>这里无法在 {name} 中查找对象：请提供其蒙版，或选择抠图。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/defects.py" />
   <source>Nothing is found as sensitively as this.</source>
   <translation>以此灵敏度未找到任何内容。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/kinds/paint.py" />
   <source>Nothing is painted here yet.</source>
   <translation>这里还没有绘制任何内容。</translation>
  </message>
  <message>
   <location filename="../../engine/generation/kinds/fill.py" />
   <source>Nothing is selected within the picture, so there is nothing to fill.</source>
   <translation>图像内没有选中任何内容，没有可填补的区域。</translation>
  </message>
  <message>
   <location filename="../../engine/formats/part.py" />
   <source>Nothing is selected: select something, or export all of the picture.</source>
   <translation>没有选区：请先选择，或导出整张图片。</translation>
  </message>
  <message>
   <location filename="../../engine/formats/importers/psd.py" />
   <source>Nothing of its layers could be read; only its merged picture was opened.</source>
   <translation>无法读取任何图层；仅打开了合并后的图像。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/refine_mask.py" />
   <source>Nothing of the mask would be left as a {class_name}.</source>
   <translation>作为“{class_name}”，蒙版将不剩任何内容。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/mask_commands.py" />
   <source>Nothing of the mask would be left.</source>
   <translation>蒙版将不剩任何内容。</translation>
  </message>
  <message>
   <location filename="../../engine/compositing/healing.py" />
   <source>Nothing of the photo is selected.</source>
   <translation>未选中照片的任何部分。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/properties.py" />
   <source>Nothing open yet</source>
   <translation>尚未打开任何内容</translation>
  </message>
  <message>
   <location filename="../../engine/generation/subjects.py" />
   <source>Nothing that stands out was found {where}: {advice}.</source>
   <translation>{where}未找到突出的内容：{advice}。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/looks.py" />
   <source>Nothing that stands out was found: click on the object, drag a box closely around it, or paint it.</source>
   <translation>未找到突出的内容：单击对象，紧贴它拖出方框，或直接涂抹。</translation>
  </message>
  <message>
   <location filename="../../engine/exemplars/library.py" />
   <source>Nothing was changed. {faults}</source>
   <translation>未作任何更改。{faults}</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/subject_search.py" />
   <source>Nothing would be left of what was found.</source>
   <translation>所找到的内容将不剩任何部分。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/notices.py" />
   <source>Notice</source>
   <translation>通知</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/move.py" />
   <source>Nudge</source>
   <translation>微移</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/shortcut_editor.py" />
   <source>Nudge the selected object</source>
   <translation>微移所选对象</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/image_size.py" />
   <source>Of a photo with new pixels nothing can be proven.</source>
   <translation>照片的像素更新后，便无法证明其未改动。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/settings.py" />
   <source>Of menus, panels and messages. Counts from the next start.</source>
   <translation>菜单、面板和消息的语言。下次启动后生效。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/export_fields.py" />
   <source>Of the exported picture.</source>
   <translation>导出图片的。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/scene_controls.py" />
   <source>Of the new picture, in pixels.</source>
   <translation>新图像的尺寸，以像素为单位。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/scene_controls.py" />
   <source>Of the new picture.</source>
   <translation>新图像的尺寸。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/export_fields.py" />
   <source>Of the printed picture.</source>
   <translation>打印图片的。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/profiles.py" />
   <source>Of the printer and paper, as the print shop gives it.</source>
   <translation>打印机和纸张的配置文件，由印刷厂提供。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/crop_options.py" />
   <source>Off, what is cut off is only hidden, and comes back with a larger canvas; on, the file is smaller</source>
   <translation>关闭时，裁掉的部分只是隐藏，扩大画布即可恢复；打开时，文件更小</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/looks.py" />
   <source>Offer it for other objects of its class, in all pictures</source>
   <translation>在所有图像中，供同类别的其他对象使用</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/library.py" />
   <source>Offer it no longer (Del); objects drawn from it stay as they are</source>
   <translation>不再提供此样本 (Del)；已用它绘制的对象保持不变</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/exemplar_part.py" />
   <source>Offer it no longer; objects that are drawn from it stay as they are</source>
   <translation>不再提供；已用它绘制的对象保持不变</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/settings.py" />
   <source>Offer only openly licensed models and exemplars, so that pictures may be sold. Photos of yours count as open when their licence says "my own photo".</source>
   <translation>仅提供开放许可的模型和样本，以便出售图像。您自己的照片在许可为“我自己的照片”时视为开放。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/exposure.py" />
   <source>Offset</source>
   <translation>位移</translation>
  </message>
  <message>
   <location filename="../../engine/formats/style_pictures.py" />
   <source>Oil</source>
   <translation>油画</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/settings_dialog.py" />
   <source>On</source>
   <translation>开</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/object_page.py" />
   <source>On the ground that it stands on, or none.</source>
   <translation>投在它所站的地面上，或不投。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/library.py" />
   <source>One is shown first; of several, each one's main object is taken</source>
   <translation>单张会先显示；多张则各取其主要对象</translation>
  </message>
  <message>
   <location filename="../../engine/exemplars/folder.py" />
   <source>One of its lines is no record.</source>
   <translation>其中一行不是有效记录。</translation>
  </message>
  <message>
   <location filename="../../engine/scene/layers/recipes.py" />
   <source>One of the scene's kinds must have a share in it.</source>
   <translation>场景的类型中必须有一种占有份额。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/background_edits.py" />
   <source>Only a background can be a scene.</source>
   <translation>只有背景才能成为场景。</translation>
  </message>
  <message>
   <location filename="../../engine/generators/pictures.py" />
   <source>Only an RGB picture can be enlarged or restored, not {dtype} of shape {shape}.</source>
   <translation>只能放大或修复 RGB 图片，而不是形状为 {shape} 的 {dtype}。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/pick_up.py" />
   <source>Only an object can be given looks.</source>
   <translation>只有对象才能获得外观。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/object_edits.py" />
   <source>Only an object has a class.</source>
   <translation>只有对象才有类别。</translation>
  </message>
  <message>
   <location filename="../../engine/generation/pick_up.py" />
   <source>Only an object with a mask can pick up looks.</source>
   <translation>只有带蒙版的对象才能拾取外观。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/selected_part.py" />
   <source>Only of paint and cut-outs a part can be cut out; copy it, or select nothing first.</source>
   <translation>只有绘画和抠图能剪切局部；请改用拷贝，或先取消选区。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/settings.py" />
   <source>Only open licences</source>
   <translation>仅限开放许可</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/exemplars.py" />
   <source>Only openly licensed exemplars are to be used: give its licence, for instance "{own}".</source>
   <translation>仅限使用开放许可的样本：请填写其许可，例如“{own}”。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/mask_commands.py" />
   <source>Only paint and cut-outs can take in their masks. Turn the layer into pixels first.</source>
   <translation>只有绘画和抠图能应用蒙版。请先将图层栅格化。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/select_options.py" />
   <source>Only what hangs together with the place that is clicked</source>
   <translation>只选与单击处相连的部分</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/layer_commands.py" />
   <source>Only what is generated has noise to draw anew.</source>
   <translation>只有生成的内容才有可重新抽取的噪声。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/canvas/badge.py" />
   <source>Only {name}</source>
   <translation>仅“{name}”</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/subject_options.py" />
   <source>Onto a layer, over a hole that is filled from around it</source>
   <translation>移到图层上，其下的空洞由周围像素填补</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/layer_commands.py" />
   <source>Opacity</source>
   <translation>不透明度</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/shortcut_editor.py" />
   <source>Opacity of the brush, with Shift its flow, where it has one</source>
   <translation>画笔的不透明度，按住 Shift 为流量（如有）</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/tab.py" />
   <source>Open</source>
   <translation>打开</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/properties.py" />
   <source>Open a photo</source>
   <translation>打开照片</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/layer_checks.py" />
   <source>Open a photo first, then paint on it.</source>
   <translation>请先打开照片，然后在其上绘制。</translation>
  </message>
  <message>
   <location filename="../../engine/scene/scene.py" />
   <source>Open a photo first.</source>
   <translation>请先打开照片。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/start_page.py" />
   <source>Open a photo or make a scene to begin</source>
   <translation>打开照片或创建场景即可开始</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/drops.py" />
   <source>Open in a tab of its own</source>
   <translation>在单独的标签页中打开</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/start_page.py" />
   <source>Open photo or project…</source>
   <translation>打开照片或项目…</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/actions.py" />
   <source>Open photos or projects, each in a tab of its own</source>
   <translation>打开照片或项目，每个各占一个标签页</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/tab_bar.py" />
   <source>Open pictures</source>
   <translation>打开的图像</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/actions.py" />
   <source>Open recent</source>
   <translation>最近打开的文件</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/settings.py" />
   <source>Open the files again that were open when Scumble ended, unless it is started with others.</source>
   <translation>重新打开上次结束 Scumble 时打开着的文件，除非启动时指定了其他文件。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/recent_menu.py" />
   <source>Open the sample</source>
   <translation>打开示例</translation>
  </message>
  <message>
   <location filename="../../engine/formats/exporters/ora.py" />
   <source>OpenRaster</source>
   <translation>OpenRaster</translation>
  </message>
  <message>
   <location filename="../../engine/formats/exporters/ora.py" />
   <source>OpenRaster has no place for the photo's metadata, which was left out; a project keeps it.</source>
   <translation>OpenRaster 无法保存照片的元数据，因此已省略；项目文件会保留它们。</translation>
  </message>
  <message>
   <location filename="../../engine/formats/exporters/ora.py" />
   <source>OpenRaster has no place for the provenance, which stands in the file beside it alone.</source>
   <translation>OpenRaster 无法存放来源信息；它只写在旁边的文件中。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/looks.py" />
   <source>Opening the photo</source>
   <translation>正在打开照片</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/looks.py" />
   <source>Opening the photo…</source>
   <translation>正在打开照片…</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/replace_background.py" />
   <source>Opening {name}</source>
   <translation>正在打开 {name}</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/actions.py" />
   <source>Open…</source>
   <translation>打开…</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/tool_bars.py" />
   <source>Options</source>
   <translation>选项</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/box_options.py" />
   <source>Or click for one of the usual size. Shift: square. Alt: from the middle. Space: move it.</source>
   <translation>也可单击，得到常用大小的方框。Shift：正方形。Alt：从中心。空格：移动。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/print.py" />
   <source>Orientation</source>
   <translation>方向</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/crop_options.py" />
   <source>Original</source>
   <translation>原始比例</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/swatches.py" />
   <source>Other colour</source>
   <translation>另一颜色</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/save_name.py" />
   <source>Other name…</source>
   <translation>换个名称…</translation>
  </message>
  <message>
   <location filename="../../engine/formats/exporters/ora.py" />
   <source>Other programs see every layer as a picture; objects, text and adjustments are live in a project only.</source>
   <translation>其他程序将每个图层视为图片；对象、文字和调整仅在项目中保持可编辑。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/shape_strip.py" />
   <source>Other shapes</source>
   <translation>其他形状</translation>
  </message>
  <message>
   <location filename="../../engine/scene/filters/season.py" />
   <source>Other weather or another time of the year, by colours; the picture below stays as it is</source>
   <translation>用颜色呈现另一种天气或季节；下方的图像保持不变</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/curves.py" />
   <source>Out</source>
   <translation>输出</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/lens_blur.py" />
   <source>Out of focus, as through a lens: each point becomes a disc.</source>
   <translation>如同镜头失焦：每个点变为光斑。</translation>
  </message>
  <message>
   <location filename="../../engine/scene/layers/base.py" />
   <source>Overlay</source>
   <translation>叠加</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/crop_options.py" />
   <source>Own ratio</source>
   <translation>自定比例</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/scene_controls.py" />
   <source>Own size</source>
   <translation>自定大小</translation>
  </message>
  <message>
   <location filename="../../engine/formats/exporters/png.py" />
   <source>PNG</source>
   <translation>PNG</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/export_fields.py" />
   <source>PNG and TIFF keep every pixel; JPEG, WebP and AVIF make smaller files and lose a little.</source>
   <translation>PNG 和 TIFF 保留每个像素；JPEG、WebP 和 AVIF 文件更小，但略有损失。</translation>
  </message>
  <message>
   <location filename="../../engine/formats/exporters/psd.py" />
   <source>PSD</source>
   <translation>PSD</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/guide.py" />
   <source>Page of the guide</source>
   <translation>指南页面</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/guide.py" />
   <source>Pages of the guide</source>
   <translation>指南目录</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/looks.py" />
   <source>Paint</source>
   <translation>绘制</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/options.py" />
   <source>Paint a new</source>
   <translation>绘制新的</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/actions.py" />
   <source>Paint in black, with white to swap to</source>
   <translation>用黑色绘制，可与白色互换</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/filters/style.py" />
   <source>Paint like a picture of yours: a painting, a drawing, any photo</source>
   <translation>像您自己的图片那样绘制：油画、素描或任何照片</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/filters/style.py" />
   <source>Paint like the photo of another layer, which may be hidden</source>
   <translation>像另一图层的照片那样绘制，该图层可以隐藏</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/style_choice.py" />
   <source>Paint like this picture</source>
   <translation>像这张图片那样绘制</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/strokes.py" />
   <source>Paint mask</source>
   <translation>绘制蒙版</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/strokes.py" />
   <source>Paint mask and grow its frame</source>
   <translation>绘制蒙版并扩大其框架</translation>
  </message>
  <message>
   <location filename="../../engine/scene/layers/paint.py" />
   <source>Paint must have four channels.</source>
   <translation>绘画必须有四个通道。</translation>
  </message>
  <message>
   <location filename="../../engine/scene/layers/paint.py" />
   <source>Paint must lie within {farthest} px of the canvas.</source>
   <translation>绘画必须位于距画布 {farthest} 像素以内。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/options.py" />
   <source>Paint on {name}</source>
   <translation>绘制到“{name}”</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/actions.py" />
   <source>Paint over a blemish: it is filled from around, on a layer of its own</source>
   <translation>涂抹瑕疵：由周围像素填补，绘制在单独的图层上</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/options.py" />
   <source>Paint over a spot to remove it</source>
   <translation>涂抹污点以去除它</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/looks.py" />
   <source>Paint what is missing, with Ctrl what is too much.</source>
   <translation>涂抹缺少之处，按住 Ctrl 涂抹多余之处。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/actions.py" />
   <source>Paint what is to be selected, shown in red</source>
   <translation>涂出要选择的部分，以红色显示</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/actions.py" />
   <source>Paint where the object shall be</source>
   <translation>在对象应在的位置绘制</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/kinds/paint.py" />
   <source>Paint, {width} × {height} pixels of its own.</source>
   <translation>绘画，自身 {width} × {height} 像素。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/filters/style.py" />
   <source>Painted by</source>
   <translation>绘制方式</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/app.py" />
   <source>Painting the sample</source>
   <translation>正在绘制示例</translation>
  </message>
  <message>
   <location filename="../../engine/scene/filters/style.py" />
   <source>Paints the picture below as another picture is painted; the picture below stays as it is</source>
   <translation>按另一张图片的画法绘制下方的画面；下方的画面保持不变</translation>
  </message>
  <message>
   <location filename="../../engine/formats/style_pictures.py" />
   <source>Palette knife</source>
   <translation>调色刀</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/docks.py" />
   <source>Panels</source>
   <translation>面板</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/print.py" />
   <source>Paper</source>
   <translation>纸张</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/brightness_contrast.py" />
   <source>Parts dark from bright, or brings them closer.</source>
   <translation>拉开或缩小明暗差距。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/live_page.py" />
   <source>Parts of the properties</source>
   <translation>属性的各部分</translation>
  </message>
  <message>
   <location filename="../../engine/scene/layers/base.py" />
   <source>Pass through</source>
   <translation>穿透</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/kinds/group.py" />
   <source>Pass through lets its layers meet what lies below them one by one.</source>
   <translation>穿透让组中的图层逐一作用于其下方的内容。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/clipboard.py" />
   <source>Paste</source>
   <translation>粘贴</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/picture_actions.py" />
   <source>Paste as mask</source>
   <translation>粘贴为蒙版</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/picture_actions.py" />
   <source>Paste in place</source>
   <translation>原位粘贴</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/pick_up.py" />
   <source>Paste looks</source>
   <translation>粘贴外观</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/clipboard.py" />
   <source>Paste mask</source>
   <translation>粘贴蒙版</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/clipboard.py" />
   <source>Paste text</source>
   <translation>粘贴文字</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/clipboard.py" />
   <source>Pasted</source>
   <translation>已粘贴</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/clipboard.py" />
   <source>Pasting</source>
   <translation>正在粘贴</translation>
  </message>
  <message>
   <location filename="../../engine/generation/kinds/fill.py" />
   <source>Patches of the picture</source>
   <translation>图像小块</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/locks.py" />
   <source>Pattern</source>
   <translation>图案</translation>
  </message>
  <message>
   <location filename="../../engine/formats/style_pictures.py" />
   <source>Pen</source>
   <translation>钢笔</translation>
  </message>
  <message>
   <location filename="../../desktop_app/canvas/rulers.py" />
   <source>Per cent of the picture</source>
   <translation>图像的百分比</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/profile_choice.py" />
   <source>Perceptual</source>
   <translation>可感知</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/move_options.py" />
   <source>Perspective</source>
   <translation>透视</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/move.py" />
   <source>Perspective {name}</source>
   <translation>“{name}”的透视</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/replace_background.py" />
   <source>Photo</source>
   <translation>照片</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/replace_background.py" />
   <source>Photo behind the subject</source>
   <translation>主体后面的照片</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/proof_badge.py" />
   <source>Photo outside masks: unchanged</source>
   <translation>蒙版外的照片：未改动</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/kinds/photo.py" />
   <source>Photo, {width} × {height} pixels, {profile}. It does not lie on whole pixels: these are resampled.</source>
   <translation>照片，{width} × {height} 像素，{profile}。未与整像素对齐：像素经过重新采样。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/kinds/photo.py" />
   <source>Photo, {width} × {height} pixels, {profile}. Its pixels are never changed; objects lie over it.</source>
   <translation>照片，{width} × {height} 像素，{profile}。其像素绝不更改；对象位于其上。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/proof_badge.py" />
   <source>Photo: being compared…</source>
   <translation>照片：正在比较…</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/proof_badge.py" />
   <source>Photo: cannot be compared</source>
   <translation>照片：无法比较</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/proof_badge.py" />
   <source>Photo: covered everywhere</source>
   <translation>照片：全部被遮盖</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/proof_badge.py" />
   <source>Photo: not compared yet</source>
   <translation>照片：尚未比较</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/proof_badge.py" />
   <source>Photo: unchanged</source>
   <translation>照片：未改动</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/proof_badge.py" />
   <source>Photo: {count} pixels differ outside masks</source>
   <translation>照片：蒙版外有 {count} 个像素不同</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/photo_list.py" />
   <source>Photos</source>
   <translation>照片</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/library.py" />
   <source>Photos and cut-outs</source>
   <translation>照片和抠图</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/apply.py" />
   <source>Photos at the same time</source>
   <translation>同时处理的照片数</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/apply.py" />
   <source>Photos that are done</source>
   <translation>已完成的照片</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/library.py" />
   <source>Photos that were looked at</source>
   <translation>已查看的照片</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/photo_list.py" />
   <source>Photos, and folders of which all photos are taken; drop some here.</source>
   <translation>照片，以及取用其中全部照片的文件夹；可拖放到此处。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/apply.py" />
   <source>Photos: {count}.</source>
   <translation>照片：{count}。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/widgets/shortcut_presets.py" />
   <source>Photoshop</source>
   <translation>Photoshop</translation>
  </message>
  <message>
   <location filename="../../engine/formats/decoders/psd.py" />
   <source>Photoshop file</source>
   <translation>Photoshop 文件</translation>
  </message>
  <message>
   <location filename="../../engine/formats/importers/psd.py" />
   <source>Photoshop files</source>
   <translation>Photoshop 文件</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/pick_up.py" />
   <source>Pick up looks</source>
   <translation>拾取外观</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/pick_up.py" />
   <source>Pick up looks from a photo, or from a cut-out</source>
   <translation>从照片或抠图拾取外观</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/layer_actions.py" />
   <source>Pick up looks from a photo…</source>
   <translation>从照片拾取外观…</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/layer_actions.py" />
   <source>Pick up looks from under the mask</source>
   <translation>从蒙版下方拾取外观</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/pick_up.py" />
   <source>Picking up looks</source>
   <translation>正在拾取外观</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/export_all.py" />
   <source>Pictures</source>
   <translation>图像</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/apply.py" />
   <source>Pictures of these names that are kept, or replaced: {count}.</source>
   <translation>将保留或替换的同名图片：{count}。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/apply.py" />
   <source>Pictures of these names that are replaced: {count}.</source>
   <translation>将被替换的同名图片：{count}。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/export_all.py" />
   <source>Pictures that are done</source>
   <translation>已完成的图像</translation>
  </message>
  <message>
   <location filename="../../engine/formats/pixels.py" />
   <source>Pictures with 32 bits a channel cannot be opened; save them with 8 or 16 bits first.</source>
   <translation>无法打开每通道 32 位的图像；请先存为 8 位或 16 位。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/export_all.py" />
   <source>Pictures: {count}.</source>
   <translation>图像：{count}。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/filters/style.py" />
   <source>Pieces of the picture</source>
   <translation>图片的碎片</translation>
  </message>
  <message>
   <location filename="../../engine/generators/style_painting.py" />
   <source>Pieces of the style picture</source>
   <translation>风格图片的碎片</translation>
  </message>
  <message>
   <location filename="../../engine/formats/layered.py" />
   <source>Pin light</source>
   <translation>点光</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/recent_tiles.py" />
   <source>Pin to the list</source>
   <translation>固定到列表</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/recent_menu.py" />
   <source>Pin {name} to this list</source>
   <translation>将 {name} 固定到此列表</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/recent_menu.py" />
   <source>Pinned files stay on it</source>
   <translation>固定的文件保留在列表中</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/view_actions.py" />
   <source>Pixel grid</source>
   <translation>像素网格</translation>
  </message>
  <message>
   <location filename="../../desktop_app/canvas/rulers.py" />
   <source>Pixels</source>
   <translation>像素</translation>
  </message>
  <message>
   <location filename="../../engine/scene/tiles.py" />
   <source>Pixels of {shape} {dtype} do not fit {width} x {height} px with {channels} channels of 8 bits.</source>
   <translation>{shape} {dtype} 的像素不符合 {width} x {height} 像素、{channels} 个 8 位通道的要求。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/export_fields.py" />
   <source>Pixels per inch</source>
   <translation>每英寸像素</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/merging.py" />
   <source>Pixels to paint on have 8 bits a channel; Undo brings the photo's finer steps back.</source>
   <translation>可绘制的像素每通道为 8 位；撤销可恢复照片更细的色阶。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/export_fields.py" />
   <source>Pixels, or a length on paper at the resolution below.</source>
   <translation>像素，或按下方分辨率计算的纸上长度。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/size_fields.py" />
   <source>Pixels, or per cent of the present size.</source>
   <translation>像素，或当前大小的百分比。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/new_guide.py" />
   <source>Place</source>
   <translation>位置</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/colours_page.py" />
   <source>Plain colours</source>
   <translation>纯色</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/settings.py" />
   <source>Plain wheel zooms</source>
   <translation>滚轮直接缩放</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/status_bar.py" />
   <source>Pointer's place on the picture</source>
   <translation>指针在图像上的位置</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/looks.py" />
   <source>Points and boxes</source>
   <translation>点和方框</translation>
  </message>
  <message>
   <location filename="../../engine/scene/adjustments/posterise.py" />
   <source>Posterise</source>
   <translation>色调分离</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/colour_view.py" />
   <source>Preparing the proof</source>
   <translation>正在准备校样</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/apply.py" />
   <source>Preset</source>
   <translation>预设</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/presets_menu.py" />
   <source>Preset {name}</source>
   <translation>预设“{name}”</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/page.py" />
   <source>Presets: choose settings, or keep these under a name</source>
   <translation>预设：选择设置，或将当前设置命名存储</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/key_capture.py" />
   <source>Press a key</source>
   <translation>请按键</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/key_capture.py" />
   <source>Press another key for it here</source>
   <translation>在此为它按下其他键</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/curves.py" />
   <source>Press in the picture, and drag up or down what is as bright as that; with the colour picker, Ctrl does the same</source>
   <translation>在图像中按下并上下拖动，调整同等亮度的部分；使用吸管时，按住 Ctrl 效果相同</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/proof_badge.py" />
   <source>Press to see in red which pixels are not the photo's own.</source>
   <translation>按下以红色显示哪些像素不是照片自身的。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/brush_options.py" />
   <source>Pressure changes the opacity</source>
   <translation>压力改变不透明度</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/brush_options.py" />
   <source>Pressure changes the size</source>
   <translation>压力改变大小</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/view_actions.py" />
   <source>Previous part of the window</source>
   <translation>窗口的上一部分</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/view_actions.py" />
   <source>Previous picture</source>
   <translation>上一图像</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/print.py" />
   <source>Print</source>
   <translation>打印</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/actions.py" />
   <source>Print the finished picture, or save it on a page of a PDF</source>
   <translation>打印完成的图像，或存为一页 PDF</translation>
  </message>
  <message>
   <location filename="../../engine/formats/style_pictures.py" />
   <source>Printed dots</source>
   <translation>网点印刷</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/printing.py" />
   <source>Printing</source>
   <translation>正在打印</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/print.py" />
   <source>Print…</source>
   <translation>打印…</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/profile_choice.py" />
   <source>Profile</source>
   <translation>配置文件</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/notices.py" />
   <source>Progress</source>
   <translation>进度</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/export_fields.py" />
   <source>Progressive</source>
   <translation>渐进式</translation>
  </message>
  <message>
   <location filename="../../engine/formats/importers/project.py" />
   <source>Projects</source>
   <translation>项目</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/view_actions.py" />
   <source>Proof colours</source>
   <translation>校样颜色</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/colour_view.py" />
   <source>Proof of how it prints</source>
   <translation>打印校样</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/profiles.py" />
   <source>Proof setup</source>
   <translation>校样设置</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/view_actions.py" />
   <source>Proof setup…</source>
   <translation>校样设置…</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/proof_badge.py" />
   <source>Proof that the photo is untouched</source>
   <translation>照片未改动的证明</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/app.py" />
   <source>Properties</source>
   <translation>属性</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/view_actions.py" />
   <source>Prove that the photo is untouched outside the masks, and show in red what is no longer its own</source>
   <translation>证明照片在蒙版外未改动，并以红色显示已非照片自身的部分</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/proof_check.py" />
   <source>Proving</source>
   <translation>正在核验</translation>
  </message>
  <message>
   <location filename="../../engine/colour/spaces.py" />
   <source>Public domain</source>
   <translation>Public domain</translation>
  </message>
  <message>
   <location filename="../../engine/formats/provenance.py" />
   <source>Published, the picture has to name the exemplar's author and to be under {licence}, too: {credit}</source>
   <translation>图像发布时必须注明样本作者，并同样采用 {licence}：{credit}</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/library.py" />
   <source>Put back</source>
   <translation>放回</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/library.py" />
   <source>Put back what was removed last</source>
   <translation>放回刚刚移除的内容</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/about.py" />
   <source>Qt for Python, the binding</source>
   <translation>Qt for Python，绑定</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/about.py" />
   <source>Qt for Python, the window</source>
   <translation>Qt for Python，窗口</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/export_fields.py" />
   <source>Quality</source>
   <translation>品质</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/actions.py" />
   <source>Quit</source>
   <translation>退出</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/status_bar.py" />
   <source>R {0} G {1} B {2}</source>
   <translation>R {0} G {1} B {2}</translation>
  </message>
  <message>
   <location filename="../../engine/formats/decoders/raw.py" />
   <source>RAW photo</source>
   <translation>RAW 照片</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/page.py" />
   <source>RGB</source>
   <translation>RGB</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/gradient_options.py" />
   <source>Radial: the drag begins in the middle</source>
   <translation>径向：从中心开始拖动</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/mask_commands.py" />
   <source>Radius</source>
   <translation>半径</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/filters/season.py" />
   <source>Rain</source>
   <translation>下雨</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/crop_options.py" />
   <source>Ratio</source>
   <translation>比例</translation>
  </message>
  <message>
   <location filename="../../engine/formats/metadata.py" />
   <source>Raw profile type iptc</source>
   <translation>Raw profile type iptc</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/mask_commands.py" />
   <source>Reading the mask</source>
   <translation>正在读取蒙版</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/style_choice.py" />
   <source>Reading the style picture</source>
   <translation>正在读取风格图片</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/swatches.py" />
   <source>Recent colour {code}</source>
   <translation>最近使用的颜色 {code}</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/recent_tiles.py" />
   <source>Recent files</source>
   <translation>最近使用的文件</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/recovery_dialog.py" />
   <source>Recover</source>
   <translation>恢复</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/recovery_dialog.py" />
   <source>Recover changes</source>
   <translation>恢复更改</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/recovery.py" />
   <source>Recovering</source>
   <translation>正在恢复</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/select_options.py" />
   <source>Rectangle</source>
   <translation>矩形</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/colour_balance.py" />
   <source>Red</source>
   <translation>红</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/presets.py" />
   <source>Red filter</source>
   <translation>红色滤镜</translation>
  </message>
  <message>
   <location filename="../../desktop_app/canvas/badge.py" />
   <source>Red: no longer the photo's own</source>
   <translation>红色：已不是照片自身的像素</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/actions.py" />
   <source>Redo</source>
   <translation>重做</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/window_actions.py" />
   <source>Redo {edit}</source>
   <translation>重做 {edit}</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/black_white.py" />
   <source>Reds</source>
   <translation>红色</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/refine_mask.py" />
   <source>Refine mask</source>
   <translation>优化蒙版</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/refine_mask.py" />
   <source>Refining the mask</source>
   <translation>正在优化蒙版</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/subject_search.py" />
   <source>Refining the subject</source>
   <translation>正在优化主体</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/text_options.py" />
   <source>Regular</source>
   <translation>常规</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/profile_choice.py" />
   <source>Relative colorimetric</source>
   <translation>相对比色</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/mask_commands.py" />
   <source>Release from the layer below</source>
   <translation>释放剪贴蒙版</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/export.py" />
   <source>Remove</source>
   <translation>移除</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/exemplar_part.py" />
   <source>Remove from library</source>
   <translation>从库中移除</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/removing.py" />
   <source>Remove object</source>
   <translation>移除对象</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/layer_commands.py" />
   <source>Remove shadow</source>
   <translation>移除阴影</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/layers_model.py" />
   <source>Rename</source>
   <translation>重命名</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/library.py" />
   <source>Rename class…</source>
   <translation>重命名类别…</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/layers_menu.py" />
   <source>Rename…</source>
   <translation>重命名…</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/export_fields.py" />
   <source>Rendering intent</source>
   <translation>渲染意图</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/export.py" />
   <source>Replace</source>
   <translation>替换</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/replace_background.py" />
   <source>Replace background</source>
   <translation>替换背景</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/select_actions.py" />
   <source>Replace background…</source>
   <translation>替换背景…</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/subject_options.py" />
   <source>Replace it with a</source>
   <translation>替换为</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/finding.py" />
   <source>Replace subject with {name}</source>
   <translation>将主体替换为“{name}”</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/error_dialog.py" />
   <source>Report</source>
   <translation>报告</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/image_size.py" />
   <source>Resampling</source>
   <translation>重新采样</translation>
  </message>
  <message>
   <location filename="../../resources/models/background-128.json" />
   <source>Research and personal use: among the training photos are collections with non-commercial or unstated terms.</source>
   <translation>研究和个人使用：训练照片中含有非商业或未注明条款的图集</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/selecting.py" />
   <source>Reselect</source>
   <translation>重新选择</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/shortcut_editor.py" />
   <source>Reset</source>
   <translation>重置</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/settings_dialog.py" />
   <source>Reset all</source>
   <translation>全部重置</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/placed_page.py" />
   <source>Reset angle, scale and flip</source>
   <translation>重置角度、缩放和翻转</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/layer_actions.py" />
   <source>Reset distortion</source>
   <translation>重置扭曲</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/layer_commands.py" />
   <source>Reset distortion of {name}</source>
   <translation>重置“{name}”的扭曲</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/live_page.py" />
   <source>Reset look</source>
   <translation>重置外观</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/placed_page.py" />
   <source>Reset place</source>
   <translation>重置位置</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/scene_controls.py" />
   <source>Reset strength and knobs</source>
   <translation>重置强度和旋钮</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/object_page.py" />
   <source>Reset strength, light and knobs</source>
   <translation>重置强度、光线和旋钮</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/view_actions.py" />
   <source>Reset the panels</source>
   <translation>重置面板</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/page.py" />
   <source>Reset {lower}</source>
   <translation>重置{lower}</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/export_fields.py" />
   <source>Resolution</source>
   <translation>分辨率</translation>
  </message>
  <message>
   <location filename="../../engine/scene/filters/restore.py" />
   <source>Restore</source>
   <translation>修复</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/key_capture.py" />
   <source>Return</source>
   <translation>回车</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/picture_commands.py" />
   <source>Reveal all</source>
   <translation>全部显示</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/gradient_options.py" />
   <source>Reverse: the drag begins with the gradient's end</source>
   <translation>反向：从渐变的终点开始拖动</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/key_capture.py" />
   <source>Right</source>
   <translation>右</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/tour.py" />
   <source>Roll the dice (New noise) for another look, or drag a slider. The object stays where and what it is.</source>
   <translation>掷骰子（新噪声）换一种外观，或拖动滑块。对象的位置和类别保持不变。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/picture_actions.py" />
   <source>Rotate 180°</source>
   <translation>旋转 180°</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/layer_actions.py" />
   <source>Rotate 90° clockwise</source>
   <translation>顺时针旋转 90°</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/layer_actions.py" />
   <source>Rotate 90° counter-clockwise</source>
   <translation>逆时针旋转 90°</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/picture_actions.py" />
   <source>Rotate 90° left</source>
   <translation>逆时针旋转 90°</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/picture_actions.py" />
   <source>Rotate 90° right</source>
   <translation>顺时针旋转 90°</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/picture_commands.py" />
   <source>Rotate picture by 180°</source>
   <translation>图像旋转 180°</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/picture_commands.py" />
   <source>Rotate picture left</source>
   <translation>图像逆时针旋转</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/picture_commands.py" />
   <source>Rotate picture right</source>
   <translation>图像顺时针旋转</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/layer_commands.py" />
   <source>Rotate {name}</source>
   <translation>旋转“{name}”</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/vignette.py" />
   <source>Roundness</source>
   <translation>圆度</translation>
  </message>
  <message>
   <location filename="../../desktop_app/canvas/rulers.py" />
   <source>Ruler along the left</source>
   <translation>左侧标尺</translation>
  </message>
  <message>
   <location filename="../../desktop_app/canvas/rulers.py" />
   <source>Ruler along the top</source>
   <translation>顶部标尺</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/view_actions.py" />
   <source>Rulers</source>
   <translation>标尺</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/tour.py" />
   <source>S&amp;kip</source>
   <translation>跳过(&amp;K)</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/app.py" />
   <source>Sample</source>
   <translation>示例</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/profile_choice.py" />
   <source>Saturation</source>
   <translation>饱和度</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/file_dialogs.py" />
   <source>Save all</source>
   <translation>全部存储</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/tour.py" />
   <source>Save and export</source>
   <translation>存储与导出</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/print.py" />
   <source>Save as PDF</source>
   <translation>存储为 PDF</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/print.py" />
   <source>Save as PDF…</source>
   <translation>存储为 PDF…</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/file_dialogs.py" />
   <source>Save as…</source>
   <translation>另存为…</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/actions.py" />
   <source>Save everything, live objects included; the photo's own file is never written to</source>
   <translation>存储全部内容，包括实时对象；绝不写入照片原文件</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/error_dialog.py" />
   <source>Save it under another name to be safe; a copy of it is kept for the next start as well.</source>
   <translation>为安全起见，请另存为其他名称；另有副本留待下次启动。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/file_dialogs.py" />
   <source>Save mask</source>
   <translation>存储蒙版</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/mask_actions.py" />
   <source>Save mask…</source>
   <translation>存储蒙版…</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/export.py" />
   <source>Save preset</source>
   <translation>存储预设</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/actions.py" />
   <source>Save project</source>
   <translation>存储项目</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/file_dialogs.py" />
   <source>Save project as</source>
   <translation>项目另存为</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/actions.py" />
   <source>Save project as…</source>
   <translation>项目另存为…</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/file_dialogs.py" />
   <source>Save selection</source>
   <translation>存储选区</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/select_actions.py" />
   <source>Save selection…</source>
   <translation>存储选区…</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/file_dialogs.py" />
   <source>Save the changes to {count} pictures?</source>
   <translation>要存储对 {count} 个图像的更改吗？</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/file_dialogs.py" />
   <source>Save the changes to {title}?</source>
   <translation>要存储对 {title} 的更改吗？</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/printing.py" />
   <source>Saved {name}.</source>
   <translation>已存储 {name}。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/export.py" />
   <source>Save…</source>
   <translation>存储…</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/mask_commands.py" />
   <source>Saving the mask</source>
   <translation>正在存储蒙版</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/selecting.py" />
   <source>Saving the selection</source>
   <translation>正在存储选区</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/files.py" />
   <source>Saving {name}</source>
   <translation>正在存储 {name}</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/library.py" />
   <source>Say first what the photos show: their class.</source>
   <translation>请先说明照片上是什么：它们的类别。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/picture_actions.py" />
   <source>Say of which colour space the picture's numbers are: they stay, and it looks otherwise</source>
   <translation>说明图片的数值属于哪个色彩空间：数值不变，外观改变</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/placed_page.py" />
   <source>Scale</source>
   <translation>缩放</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/shortcut_editor.py" />
   <source>Scale about the pivot</source>
   <translation>绕轴心缩放</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/move.py" />
   <source>Scale {name}</source>
   <translation>缩放“{name}”</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/kinds/paint.py" />
   <source>Scaled, turned or stretched: its pixels are resampled.</source>
   <translation>已缩放、旋转或拉伸：其像素经过重新采样。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/scene_page.py" />
   <source>Scene</source>
   <translation>场景</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/scene_gallery.py" />
   <source>Scene {number}</source>
   <translation>场景 {number}</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/scene_gallery.py" />
   <source>Scenes to choose from</source>
   <translation>可选场景</translation>
  </message>
  <message>
   <location filename="../../engine/scene/layers/base.py" />
   <source>Screen</source>
   <translation>滤色</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/printing.py" />
   <source>Scumble</source>
   <translation>Scumble</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/recovery_dialog.py" />
   <source>Scumble ended before the changes to {count} pictures were saved. Recover them?</source>
   <translation>Scumble 在存储对 {count} 个图像的更改之前退出了。要恢复吗？</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/recovery_dialog.py" />
   <source>Scumble ended before the changes to {title} were saved. Recover them?</source>
   <translation>Scumble 在存储对 {title} 的更改之前退出了。要恢复吗？</translation>
  </message>
  <message>
   <location filename="../../engine/formats/exporters/table.py" />
   <source>Scumble exports {titles}; let the name {path} end in {endings}.</source>
   <translation>Scumble 可导出 {titles}；请让文件名 {path} 以 {endings} 结尾。</translation>
  </message>
  <message>
   <location filename="../../engine/formats/exporters/table.py" />
   <source>Scumble exports {value}, not "{name}".</source>
   <translation>Scumble 可导出 {value}，而不是“{name}”。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/file_dialogs.py" />
   <source>Scumble project, OpenRaster</source>
   <translation>Scumble 项目，OpenRaster</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/app.py" />
   <source>Scumble was ended by an error the last time: Help, Last error tells more.</source>
   <translation>上次 Scumble 因错误而退出：详见“帮助”菜单中的“上次错误”。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/about.py" />
   <source>Scumble {version}</source>
   <translation>Scumble {version}</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/about.py" />
   <source>Scumble's code is under the Apache License 2.0.</source>
   <translation>Scumble 的代码采用 Apache License 2.0 许可。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/about.py" />
   <source>Scumble's mark</source>
   <translation>Scumble 的标志</translation>
  </message>
  <message>
   <location filename="../../engine/scene/filters/season.py" />
   <source>Season and weather</source>
   <translation>季节与天气</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/mask_actions.py" />
   <source>See the layer without its mask; Shift+click on the mask's picture among the layers does the same</source>
   <translation>查看不带蒙版的图层；按住 Shift 单击图层列表中的蒙版缩览图效果相同</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/grain.py" />
   <source>Seed</source>
   <translation>种子</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/defects.py" />
   <source>Select</source>
   <translation>选择</translation>
  </message>
  <message>
   <location filename="../../engine/formats/part.py" />
   <source>Select a layer first.</source>
   <translation>请先选择一个图层。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/clipboard.py" />
   <source>Select a layer to cut first.</source>
   <translation>请先选择要剪切的图层。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/clipboard.py" />
   <source>Select a layer with a mask or a part of the picture to copy its mask.</source>
   <translation>请选择带蒙版的图层或图像的一部分，以拷贝其蒙版。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/mending.py" />
   <source>Select a part of the picture first.</source>
   <translation>请先选择图像的一部分。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/actions.py" />
   <source>Select a rectangle or an ellipse; what is painted keeps to it</source>
   <translation>选择矩形或椭圆；绘制仅限于选区之内</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/selecting.py" />
   <source>Select all</source>
   <translation>全部选择</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/brush.py" />
   <source>Select an object first, then erase from its mask.</source>
   <translation>请先选择对象，然后从其蒙版中擦除。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/edge_eraser.py" />
   <source>Select an object first, then hide parts of it.</source>
   <translation>请先选择对象，然后隐藏其局部。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/options.py" />
   <source>Select an object to erase from its mask</source>
   <translation>请选择对象，以从其蒙版中擦除</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/options.py" />
   <source>Select an object to hide parts of it</source>
   <translation>请选择对象，以隐藏其局部</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/selecting.py" />
   <source>Select border</source>
   <translation>选区边界</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/select_actions.py" />
   <source>Select border…</source>
   <translation>选区边界…</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/actions.py" />
   <source>Select by a box</source>
   <translation>用方框选择</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/select_actions.py" />
   <source>Select by a grey picture: white is selected</source>
   <translation>用灰度图像选择：白色为选中</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/defects.py" />
   <source>Select dust and scratches</source>
   <translation>选择灰尘和划痕</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/select_actions.py" />
   <source>Select nothing</source>
   <translation>取消选择</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/select_actions.py" />
   <source>Select subject</source>
   <translation>选择主体</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/select_actions.py" />
   <source>Select the layer above</source>
   <translation>选择上一图层</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/select_actions.py" />
   <source>Select the layer below</source>
   <translation>选择下一图层</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/select_actions.py" />
   <source>Select the layer's pixels</source>
   <translation>选择图层像素</translation>
  </message>
  <message>
   <location filename="../../engine/compositing/merging.py" />
   <source>Select the layers to merge first.</source>
   <translation>请先选择要合并的图层。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/shortcut_editor.py" />
   <source>Select the object under the brush</source>
   <translation>选择画笔下的对象</translation>
  </message>
  <message>
   <location filename="../../engine/scene/picture_edits.py" />
   <source>Select the part to crop to first.</source>
   <translation>请先选择要裁剪到的部分。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/subject_options.py" />
   <source>Select this part of the picture, to paint or adjust it alone</source>
   <translation>选择图像的这一部分，以单独绘制或调整</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/actions.py" />
   <source>Select what is coloured like the place that is clicked</source>
   <translation>选择与单击处颜色相近的部分</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/mask_actions.py" />
   <source>Select where the mask is white; Ctrl+click on the mask's picture does the same</source>
   <translation>选择蒙版的白色部分；按住 Ctrl 单击蒙版缩览图效果相同</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/selecting.py" />
   <source>Selecting by colour</source>
   <translation>正在按颜色选择</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/defects.py" />
   <source>Selecting dust and scratches</source>
   <translation>正在选择灰尘和划痕</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/selecting.py" />
   <source>Selecting the layer's pixels</source>
   <translation>正在选择图层像素</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/canvas_menu.py" />
   <source>Selection</source>
   <translation>选区</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/actions.py" />
   <source>Selection brush</source>
   <translation>选区画笔</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/selecting.py" />
   <source>Selection to mask</source>
   <translation>选区转为蒙版</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/select_actions.py" />
   <source>Selection to the layer's mask</source>
   <translation>选区转为图层蒙版</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/text_options.py" />
   <source>Semi-bold</source>
   <translation>半粗</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/defects.py" />
   <source>Sensitivity</source>
   <translation>灵敏度</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/presets.py" />
   <source>Sepia</source>
   <translation>棕褐</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/settings_dialog.py" />
   <source>Settings</source>
   <translation>设置</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/apply.py" />
   <source>Settings that are chosen together.</source>
   <translation>一起选用的设置。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/actions.py" />
   <source>Settings…</source>
   <translation>设置…</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/object_page.py" />
   <source>Shadow</source>
   <translation>阴影</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/colour_balance.py" />
   <source>Shadows</source>
   <translation>阴影</translation>
  </message>
  <message>
   <location filename="../../engine/scene/adjustments/shadows_highlights.py" />
   <source>Shadows/highlights</source>
   <translation>阴影/高光</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/box_options.py" />
   <source>Shape of {name}</source>
   <translation>“{name}”的形状</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/shape_strip.py" />
   <source>Shape {number}</source>
   <translation>形状 {number}</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/shape_strip.py" />
   <source>Shape {number}, of an exemplar</source>
   <translation>形状 {number}，取自样本</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/shape_strip.py" />
   <source>Shape {number}, of an exemplar: take it for the object's mask, and its looks with it. {rights}</source>
   <translation>形状 {number}，取自样本：用作对象的蒙版，并采用其外观。{rights}</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/shape_strip.py" />
   <source>Shape {number}: take it for the object's mask</source>
   <translation>形状 {number}：用作对象的蒙版</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/filters/style.py" />
   <source>Shapes</source>
   <translation>形状</translation>
  </message>
  <message>
   <location filename="../../engine/formats/layered.py" />
   <source>Shapes and fills without pixels are not read; left out: {undrawn}.</source>
   <translation>不读取没有像素的形状和填充；已略去：{undrawn}。</translation>
  </message>
  <message>
   <location filename="../../resources/models/shape-64.json" />
   <source>Shapes of animals, flowers, people and things</source>
   <translation>动物、花、人和物的形状</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/scene_controls.py" />
   <source>Share</source>
   <translation>占比</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/export_fields.py" />
   <source>Sharpen</source>
   <translation>锐化</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/export_warnings.py" />
   <source>Sharpened, no pixel is exactly that of the photo.</source>
   <translation>锐化后，没有像素与照片完全相同。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/unsharp_mask.py" />
   <source>Sharpens; look at it at 100 percent.</source>
   <translation>锐化；请以 100% 查看。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/move.py" />
   <source>Shear {name}</source>
   <translation>斜切“{name}”</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/select_options.py" />
   <source>Shift</source>
   <translation>Shift</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/shortcut_editor.py" />
   <source>Shift and drag</source>
   <translation>按住 Shift 拖动</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/actions.py" />
   <source>Shift snaps to 15 degrees, Alt scales about the pivot, Ctrl distorts</source>
   <translation>按住 Shift 以 15° 为增量，按住 Alt 绕轴心缩放，按住 Ctrl 扭曲</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/shortcut_editor.py" />
   <source>Shift, Alt, Space with a box</source>
   <translation>拖框时按 Shift、Alt、空格</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/shortcut_editor.py" />
   <source>Shift-click</source>
   <translation>按住 Shift 单击</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/shortcut_editor.py" />
   <source>Shortcuts</source>
   <translation>快捷键</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/recovery.py" />
   <source>Should Scumble crash, unsaved changes would be lost: {sentence}</source>
   <translation>如果 Scumble 崩溃，未存储的更改将会丢失：{sentence}</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/layers_menu.py" />
   <source>Show</source>
   <translation>显示</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/layers_model.py" />
   <source>Show (Space). Alt-click: this layer alone.</source>
   <translation>显示（空格键）。按住 Alt 单击：仅显示此图层。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/before_feet.py" />
   <source>Show all of the object</source>
   <translation>显示对象的全部</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/look_tools.py" />
   <source>Show eight other looks to choose from.</source>
   <translation>显示另外八种外观以供选择。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/looks.py" />
   <source>Show it at 100 %</source>
   <translation>以 100% 显示</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/layer_actions.py" />
   <source>Show or hide</source>
   <translation>显示或隐藏</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/view_actions.py" />
   <source>Show or hide the panels</source>
   <translation>显示或隐藏面板</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/view_actions.py" />
   <source>Show or hide the selection's edge</source>
   <translation>显示或隐藏选区边缘</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/edge_eraser.py" />
   <source>Show parts of {name}</source>
   <translation>显示“{name}”的局部</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/view_actions.py" />
   <source>Show the lines that were dragged out of the rulers; the move tool moves them</source>
   <translation>显示从标尺拖出的线；用移动工具可移动它们</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/shortcut_editor.py" />
   <source>Show the photo as it was</source>
   <translation>显示照片原样</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/view_actions.py" />
   <source>Show the picture as it will look when it is printed; nothing of it changes</source>
   <translation>按打印后的样子显示图片；图片本身不变</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/tour.py" />
   <source>Show the step before</source>
   <translation>显示上一步</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/profiles.py" />
   <source>Show the white of the paper</source>
   <translation>显示纸张的白色</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/mask_actions.py" />
   <source>Show what the mask hides</source>
   <translation>显示蒙版隐藏的部分</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/layer_commands.py" />
   <source>Show {name}</source>
   <translation>显示“{name}”</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/mask_commands.py" />
   <source>Shrink mask</source>
   <translation>收缩蒙版</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/select_actions.py" />
   <source>Shrink mask…</source>
   <translation>收缩蒙版…</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/selecting.py" />
   <source>Shrink selection</source>
   <translation>收缩选区</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/select_actions.py" />
   <source>Shrink selection…</source>
   <translation>收缩选区…</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/export_fields.py" />
   <source>Size</source>
   <translation>大小</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/shortcut_editor.py" />
   <source>Size of the brush across, hardness downwards</source>
   <translation>横向为画笔大小，纵向为硬度</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/text_options.py" />
   <source>Size of the letters on the picture, in pixels.</source>
   <translation>图像上字母的大小，以像素为单位。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/status_bar.py" />
   <source>Size of the picture</source>
   <translation>图像的大小</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/text_options.py" />
   <source>Size of the text</source>
   <translation>文字的大小</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/placed_page.py" />
   <source>Size; 100% is as it came.</source>
   <translation>大小；100% 为原始大小。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/object_page.py" />
   <source>Size; 100% is as masked.</source>
   <translation>大小；100% 为蒙版原大小。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/actions.py" />
   <source>Smaller brush</source>
   <translation>缩小画笔</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/mask_commands.py" />
   <source>Smooth mask</source>
   <translation>平滑蒙版</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/select_actions.py" />
   <source>Smooth mask…</source>
   <translation>平滑蒙版…</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/selecting.py" />
   <source>Smooth selection</source>
   <translation>平滑选区</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/select_actions.py" />
   <source>Smooth selection…</source>
   <translation>平滑选区…</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/brush_options.py" />
   <source>Smoothing</source>
   <translation>平滑</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/view_actions.py" />
   <source>Snap</source>
   <translation>对齐</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/filters/season.py" />
   <source>Snow</source>
   <translation>下雪</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/export_fields.py" />
   <source>So that other programs show the same colours.</source>
   <translation>使其他程序显示相同的颜色。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/presets.py" />
   <source>Soft contrast</source>
   <translation>柔和对比</translation>
  </message>
  <message>
   <location filename="../../engine/scene/layers/base.py" />
   <source>Soft light</source>
   <translation>柔光</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/object_page.py" />
   <source>Softens the edge inwards; the mask never grows by it.</source>
   <translation>向内柔化边缘；蒙版绝不会因此扩大。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/actions.py" />
   <source>Softer brush</source>
   <translation>画笔变软</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/presets.py" />
   <source>Softer skin</source>
   <translation>柔化皮肤</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/shadow_page.py" />
   <source>Softness</source>
   <translation>柔和度</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/library.py" />
   <source>Some of them are your own</source>
   <translation>其中一些是您自己的</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/kept_presets.py" />
   <source>Some of your presets could not be read and were left out: {count}.</source>
   <translation>您的部分预设无法读取，已略过：{count} 个。</translation>
  </message>
  <message>
   <location filename="../../engine/formats/layered.py" />
   <source>Something is clipped to these pass-through groups, or their fill is not whole; here their layers blend with one another alone: {closed_groups}.</source>
   <translation>有图层剪贴到这些穿透组，或其填充不完整；在此其中的图层只彼此混合：{closed_groups}。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/error_dialog.py" />
   <source>Something went wrong in Scumble itself</source>
   <translation>Scumble 自身出了问题</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/key_capture.py" />
   <source>Space</source>
   <translation>空格</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/shortcut_editor.py" />
   <source>Space and drag, middle button</source>
   <translation>按住空格拖动，或中键</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/brush_options.py" />
   <source>Spacing</source>
   <translation>间距</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/heal.py" />
   <source>Spot heal</source>
   <translation>污点修复</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/actions.py" />
   <source>Spot healing</source>
   <translation>污点修复画笔</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/defects.py" />
   <source>Spots found, and selected in the picture: {number}</source>
   <translation>已找到并在图中选中的污点：{number}</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/shortcut_editor.py" />
   <source>Square, from the middle, move it</source>
   <translation>正方形，从中心，移动</translation>
  </message>
  <message>
   <location filename="../../engine/formats/style_pictures.py" />
   <source>Stained glass</source>
   <translation>彩色玻璃</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/vignette.py" />
   <source>Start</source>
   <translation>起点</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/export_all.py" />
   <source>Stay: the new ones get a number</source>
   <translation>保留：新文件加编号</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/posterise.py" />
   <source>Steps</source>
   <translation>级数</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/apply.py" />
   <source>Stop</source>
   <translation>停止</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/shortcut_editor.py" />
   <source>Straight line from the last stroke</source>
   <translation>从上一笔画直线</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/crop_frame.py" />
   <source>Straighten and crop</source>
   <translation>拉直并裁剪</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/scene_controls.py" />
   <source>Strength</source>
   <translation>强度</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/options.py" />
   <source>Strokes add to the mask</source>
   <translation>笔触添加到蒙版</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/options.py" />
   <source>Strokes take away from the mask</source>
   <translation>笔触从蒙版中减去</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/presets.py" />
   <source>Strong</source>
   <translation>强烈</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/presets.py" />
   <source>Strong contrast</source>
   <translation>强对比</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/hue_saturation.py" />
   <source>Stronger colours, or paler ones.</source>
   <translation>颜色更浓或更淡。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/scene_page.py" />
   <source>Structure</source>
   <translation>结构</translation>
  </message>
  <message>
   <location filename="../../engine/scene/filters/style.py" />
   <source>Style</source>
   <translation>风格</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/style_choice.py" />
   <source>Style picture</source>
   <translation>风格图片</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/replacing.py" />
   <source>Subject</source>
   <translation>主体</translation>
  </message>
  <message>
   <location filename="../../resources/models/segmentation-128.json" />
   <source>Subjects of photos: animals, people and things</source>
   <translation>照片主体：动物、人和物</translation>
  </message>
  <message>
   <location filename="../../engine/formats/layered.py" />
   <source>Subtract</source>
   <translation>减去</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/selecting.py" />
   <source>Subtract from selection</source>
   <translation>从选区减去</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/select_options.py" />
   <source>Subtract from the selection</source>
   <translation>从选区减去</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/filters/season.py" />
   <source>Sunny</source>
   <translation>晴天</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/filters/season.py" />
   <source>Sunrise</source>
   <translation>日出</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/actions.py" />
   <source>Swap painting and erasing, or the colours</source>
   <translation>切换绘制与擦除，或互换颜色</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/swatches.py" />
   <source>Swap the colours</source>
   <translation>互换颜色</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/crop_options.py" />
   <source>Swap width and height</source>
   <translation>互换宽度和高度</translation>
  </message>
  <message>
   <location filename="../../engine/formats/decoders/tiff.py" />
   <source>TIFF</source>
   <translation>TIFF</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/about.py" />
   <source>TIFF with more than 8 bits</source>
   <translation>超过 8 位的 TIFF</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/actions.py" />
   <source>Take a colour out of the picture for the brush</source>
   <translation>从图像中吸取颜色供画笔使用</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/mask_actions.py" />
   <source>Take a grey picture of the canvas's size for the layer's mask: white shows</source>
   <translation>将画布大小的灰度图像用作图层蒙版：白色显示</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/looks.py" />
   <source>Take away</source>
   <translation>去除</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/actions.py" />
   <source>Take back the gesture under way, or stop what the engine still has to do</source>
   <translation>撤回正在进行的操作，或停止引擎尚未完成的工作</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/mask_actions.py" />
   <source>Take from the paint for good what the mask hides</source>
   <translation>从绘画中永久去除蒙版隐藏的部分</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/shortcut_editor.py" />
   <source>Take it away from {title}</source>
   <translation>从“{title}”取走此键</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/looks.py" />
   <source>Take its form, too</source>
   <translation>同时采用其外形</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/recent_menu.py" />
   <source>Take missing files off the list</source>
   <translation>从列表中移除不存在的文件</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/recent_tiles.py" />
   <source>Take off the list</source>
   <translation>从列表中移除</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/looks.py" />
   <source>Take the last correction back</source>
   <translation>撤回上一次更正</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/look_tools.py" />
   <source>Take the looks that were copied</source>
   <translation>采用已拷贝的外观</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/start_page.py" />
   <source>Take the tour</source>
   <translation>开始导览</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/properties.py" />
   <source>Take the {value} and paint where an object shall be, drag a {value2} for a shape to fill, or click an object to change it.</source>
   <translation>使用{value}在所需位置绘制对象，拖动{value2}生成要填充的形状，或单击对象进行更改。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/looks.py" />
   <source>Take these looks</source>
   <translation>采用此外观</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/shortcut_editor.py" />
   <source>Take this key away</source>
   <translation>移除此键</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/photo_list.py" />
   <source>Take what is chosen off the list.</source>
   <translation>从列表中移除所选项。</translation>
  </message>
  <message>
   <location filename="../../engine/scene/filters/restore.py" />
   <source>Takes noise away, and a little of JPEG blocks; what is clean hardly changes</source>
   <translation>去除噪点，并略微减轻 JPEG 色块；干净的部分几乎不变</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/presets.py" />
   <source>Teal and orange</source>
   <translation>青橙色调</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/export_fields.py" />
   <source>Tell printers how many pixels lie on an inch.</source>
   <translation>告诉打印机每英寸有多少像素。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/export_fields.py" />
   <source>Tell what was generated</source>
   <translation>注明生成的内容</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/white_balance.py" />
   <source>Temperature</source>
   <translation>色温</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/actions.py" />
   <source>Text</source>
   <translation>文字</translation>
  </message>
  <message>
   <location filename="../../engine/formats/layered.py" />
   <source>Text and smart objects came as pixels: {as_pixels}.</source>
   <translation>文字和智能对象已作为像素打开：{as_pixels}。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/kinds/text.py" />
   <source>Text in {font}, {size} px.</source>
   <translation>文字，{font}，{size} 像素。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/text_field.py" />
   <source>Text on the picture</source>
   <translation>图像上的文字</translation>
  </message>
  <message>
   <location filename="../../engine/formats/atomic.py" />
   <source>That file name is not valid.</source>
   <translation>该文件名无效。</translation>
  </message>
  <message>
   <location filename="../../engine/formats/reading.py" />
   <source>That file name is too long.</source>
   <translation>该文件名太长。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/strokes.py" />
   <source>That is one dab. Paint the whole shape of the object, or take the {box}: a click with it makes a whole one.</source>
   <translation>这只是一个笔触点。请画出对象的整个形状，或使用{box}：单击一下即可得到完整的对象。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/size_dialog.py" />
   <source>That is too large: a picture has at most {most} million pixels.</source>
   <translation>太大：图像最多 {most} 百万像素。</translation>
  </message>
  <message>
   <location filename="../../engine/generation/dependencies.py" />
   <source>That layer is no longer there.</source>
   <translation>该图层已不存在。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/page.py" />
   <source>That layer is no {lower}.</source>
   <translation>该图层不是{lower}。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/page.py" />
   <source>That layer is no {what}.</source>
   <translation>该图层不是{what}。</translation>
  </message>
  <message>
   <location filename="../../engine/worker.py" />
   <source>The GPU's memory was full, so the object was computed on the CPU.</source>
   <translation>GPU 内存已满，因此对象改用 CPU 计算。</translation>
  </message>
  <message>
   <location filename="../../engine/compositing/appearance.py" />
   <source>The alpha of an object must be as large as its pixels, not {shape}.</source>
   <translation>对象的 Alpha 必须与其像素同样大小，而不是 {shape}。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/colours_page.py" />
   <source>The background's colour at the {where}; two colours make a gradient.</source>
   <translation>背景{where}端的颜色；两种颜色形成渐变。</translation>
  </message>
  <message>
   <location filename="../../engine/scene/adjustments/levels.py" />
   <source>The black point of levels must be below the white point.</source>
   <translation>色阶的黑场必须低于白场。</translation>
  </message>
  <message>
   <location filename="../../engine/formats/layered.py" />
   <source>The blend mode {other} is not known here; {ours} takes its place in: {layers}.</source>
   <translation>此处没有混合模式“{other}”；以下图层改用“{ours}”：{layers}。</translation>
  </message>
  <message>
   <location filename="../../engine/generators/shape.py" />
   <source>The box is empty: drag it at least one pixel wide and high.</source>
   <translation>方框为空：请拖出至少一个像素宽和高的方框。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/box.py" />
   <source>The box is too large for a shape: drag a smaller one.</source>
   <translation>方框对形状来说太大：请拖小一些。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/box.py" />
   <source>The box is too small for a shape: drag a larger one.</source>
   <translation>方框对形状来说太小：请拖大一些。</translation>
  </message>
  <message>
   <location filename="../../engine/generators/refining.py" />
   <source>The box lies outside the photo, which is {shape} x {shape2} px.</source>
   <translation>方框位于照片之外，照片为 {shape} x {shape2} 像素。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/brush_options.py" />
   <source>The brush is pulled along on a string of this length, which steadies the hand.</source>
   <translation>画笔被这一长度的细绳牵引，使手更稳。</translation>
  </message>
  <message>
   <location filename="../../engine/generators/shape.py" />
   <source>The canvas is empty.</source>
   <translation>画布为空。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/new_scene.py" />
   <source>The chosen scene</source>
   <translation>所选场景</translation>
  </message>
  <message>
   <location filename="../../engine/scene/exemplar.py" />
   <source>The code of an exemplar must be made of finite numbers.</source>
   <translation>样本的编码必须由有限数值组成。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/export_fields.py" />
   <source>The colour behind clear parts, since a JPEG has none.</source>
   <translation>透明部分背后的颜色，因为 JPEG 不支持透明。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/replace_background.py" />
   <source>The colour behind the subject.</source>
   <translation>主体后面的颜色。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/shadow_page.py" />
   <source>The colour of the light that is left in the shadow.</source>
   <translation>阴影中残留光线的颜色。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/gradient_map.py" />
   <source>The colour of what is bright.</source>
   <translation>亮部的颜色。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/gradient_map.py" />
   <source>The colour of what is dark.</source>
   <translation>暗部的颜色。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/gradient_map.py" />
   <source>The colour of what lies between.</source>
   <translation>中间部分的颜色。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/recovery_dialog.py" />
   <source>The copy was made on {kept_at}.</source>
   <translation>副本时间：{kept_at}。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/levels.py" />
   <source>The darkest and the brightest of the picture become black and white; hues stay as they are.</source>
   <translation>画面最暗处变为黑色，最亮处变为白色；色相保持不变。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/exemplar_part.py" />
   <source>The dice throw other noise, instead of taking the next exemplar</source>
   <translation>掷骰子时更换噪声，而不是换下一个样本</translation>
  </message>
  <message>
   <location filename="../../engine/generators/card.py" />
   <source>The directions in the weights of the model "{name}" do not fit its card.</source>
   <translation>模型“{name}”权重中的方向与其卡片不符。</translation>
  </message>
  <message>
   <location filename="../../engine/worker.py" />
   <source>The engine is not there.</source>
   <translation>引擎不存在。</translation>
  </message>
  <message>
   <location filename="../../engine/exemplars/folder.py" />
   <source>The exemplar {name} has no transparency.</source>
   <translation>样本 {name} 没有透明度。</translation>
  </message>
  <message>
   <location filename="../../engine/exemplars/folder.py" />
   <source>The exemplar {name} is damaged.</source>
   <translation>样本 {name} 已损坏。</translation>
  </message>
  <message>
   <location filename="../../engine/exemplars/folder.py" />
   <source>The exemplar {name} is larger than {longest} px a side.</source>
   <translation>样本 {name} 的边长超过 {longest} 像素。</translation>
  </message>
  <message>
   <location filename="../../engine/exemplars/folder.py" />
   <source>The exemplar {path} is missing.</source>
   <translation>缺少样本 {path}。</translation>
  </message>
  <message>
   <location filename="../../engine/exemplars/folder.py" />
   <source>The exemplars of {folder} cannot be read: {error}</source>
   <translation>无法读取 {folder} 的样本：{error}</translation>
  </message>
  <message>
   <location filename="../../engine/formats/decoders/table.py" />
   <source>The file ends too early; what is missing of the picture is empty.</source>
   <translation>文件不完整；图像缺失的部分为空白。</translation>
  </message>
  <message>
   <location filename="../../engine/formats/decoders/tiff.py" />
   <source>The file holds several pages; only the first was opened.</source>
   <translation>文件包含多页；仅打开了第一页。</translation>
  </message>
  <message>
   <location filename="../../engine/formats/announced.py" />
   <source>The file holds several {kind}; only the first was opened.</source>
   <translation>文件含有多个{kind}；只打开了第一个。</translation>
  </message>
  <message>
   <location filename="../../engine/formats/decoders/heif.py" />
   <source>The file holds {count} pictures; only the main one was opened.</source>
   <translation>文件包含 {count} 幅图像；仅打开了主图像。</translation>
  </message>
  <message>
   <location filename="../../engine/formats/announced.py" />
   <source>The file holds {picture} pictures; only the first was opened.</source>
   <translation>文件含有 {picture} 个图像；只打开了第一个。</translation>
  </message>
  <message>
   <location filename="../../engine/formats/decoders/table.py" />
   <source>The file is damaged within; parts of the picture are wrong or empty.</source>
   <translation>文件中间已损坏；图像的某些部分有误或为空白。</translation>
  </message>
  <message>
   <location filename="../../engine/formats/reading.py" />
   <source>The file {name} is empty.</source>
   <translation>文件 {name} 为空。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/style_choice.py" />
   <source>The filter that was to get this picture is no longer the same.</source>
   <translation>本应使用这张图片的滤镜已经改变。</translation>
  </message>
  <message>
   <location filename="../../engine/exemplars/library.py" />
   <source>The folder of your exemplars cannot be made: {strerror}.</source>
   <translation>无法创建您的样本文件夹：{strerror}。</translation>
  </message>
  <message>
   <location filename="../../engine/formats/photo_folder.py" />
   <source>The folder {folder} cannot be read: {strerror}.</source>
   <translation>无法读取文件夹 {folder}：{strerror}。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/text_options.py" />
   <source>The font of the text</source>
   <translation>文字的字体</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/kinds/text.py" />
   <source>The font {font} is not on this computer. The text is shown as it was drawn where it is, until it is edited.</source>
   <translation>此电脑上没有字体 {font}。编辑之前，文字按原绘制效果显示。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/text_typing.py" />
   <source>The font {font} is not on this computer: what you type is set in another one.</source>
   <translation>此电脑上没有字体 {font}：您输入的文字将使用其他字体。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/crop_options.py" />
   <source>The form that the frame keeps: width to height.</source>
   <translation>裁剪框保持的形状：宽比高。</translation>
  </message>
  <message>
   <location filename="../../engine/generators/plugins.py" />
   <source>The generator "{name}" of {entry} cannot be used: there is no {missing}.</source>
   <translation>无法使用 {entry} 的生成器“{name}”：没有 {missing}。</translation>
  </message>
  <message>
   <location filename="../../engine/generation/errors.py" />
   <source>The generator "{name}" of {plugin}</source>
   <translation>{plugin} 的生成器“{name}”</translation>
  </message>
  <message>
   <location filename="../../engine/generators/plugins.py" />
   <source>The generator "{name}" of {plugin} cannot be used: {reason}.</source>
   <translation>无法使用 {plugin} 的生成器“{name}”：{reason}。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/exemplar_strip.py" />
   <source>The generator alone</source>
   <translation>仅生成器</translation>
  </message>
  <message>
   <location filename="../../engine/generators/catalog.py" />
   <source>The generator {who} is left out: another one has that name.</source>
   <translation>已略过生成器 {who}：该名称已被占用。</translation>
  </message>
  <message>
   <location filename="../../engine/generation/before_feet.py" />
   <source>The ground shows neither grass nor water that could stand before the feet.</source>
   <translation>地面上没有可遮在脚前的草或水。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/page.py" />
   <source>The group around this layer is locked.</source>
   <translation>此图层所在的组已锁定。</translation>
  </message>
  <message>
   <location filename="../../engine/compositing/coverage.py" />
   <source>The group “{name}” around the photo</source>
   <translation>照片所在的组“{name}”</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/layer_commands.py" />
   <source>The group's drop shadow is gone with the group.</source>
   <translation>组的投影已随组一起移除。</translation>
  </message>
  <message>
   <location filename="../../engine/exemplars/folder.py" />
   <source>The head of "{name}" must be two numbers.</source>
   <translation>“{name}”的头部必须是两个数值。</translation>
  </message>
  <message>
   <location filename="../../engine/formats/importers/psd.py" />
   <source>The hidden topmost layer is the picture as the program that wrote the file showed it.</source>
   <translation>最上方的隐藏图层是写入该文件的程序所显示的画面。</translation>
  </message>
  <message>
   <location filename="../../engine/generators/fill.py" />
   <source>The hole covers all of the picture, so there is nothing to fill it from.</source>
   <translation>空洞覆盖了整个图像，没有可用来填补的内容。</translation>
  </message>
  <message>
   <location filename="../../engine/exemplars/folder.py" />
   <source>The index of the exemplars in {folder} is damaged.</source>
   <translation>{folder} 中的样本索引已损坏。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/shortcut_editor.py" />
   <source>The key does this from now on</source>
   <translation>此键从现在起执行此操作</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/shortcut_editor.py" />
   <source>The keys of Scumble, or those of another editor that you know.</source>
   <translation>Scumble 的按键，或您熟悉的其他编辑器的按键。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/shortcut_editor.py" />
   <source>The keys that the preset has for this</source>
   <translation>预设中此操作的按键</translation>
  </message>
  <message>
   <location filename="../../engine/scene/edits.py" />
   <source>The layer "{name}" has no outline that could throw a shadow.</source>
   <translation>图层“{name}”没有可以投下阴影的轮廓。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/layer_checks.py" />
   <source>The layer "{name}" is hidden: show it to paint on it.</source>
   <translation>图层“{name}”已隐藏：显示后才能在上面绘画。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/layer_checks.py" />
   <source>The layer "{name}" is locked: unlock it to change it.</source>
   <translation>图层“{name}”已锁定：解锁后才能更改。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/text_edits.py" />
   <source>The layer "{name}" is not of the kind that can do this.</source>
   <translation>图层“{name}”的类型不支持此操作。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/mask_actions.py" />
   <source>The layer is hidden where something is selected, without a selection everywhere</source>
   <translation>有选区时隐藏选中部分，无选区则全部隐藏</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/layers_masks.py" />
   <source>The layer shows where something is selected, else everywhere; with Alt it is hidden there.</source>
   <translation>有选区时图层显示选中部分，否则全部显示；按住 Alt 则改为隐藏。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/mask_actions.py" />
   <source>The layer shows where something is selected, without a selection everywhere; then paint on the mask</source>
   <translation>有选区时显示选中部分，无选区则全部显示；然后在蒙版上绘制</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/layer_actions.py" />
   <source>The layer stays as it looks now; an object is no longer live</source>
   <translation>图层保持当前外观；对象不再是实时的</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/mask_commands.py" />
   <source>The layer was changed while its mask was applied; apply it again.</source>
   <translation>应用蒙版期间图层已更改；请重新应用。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/mask_commands.py" />
   <source>The layer was changed while its mask was; change the mask again.</source>
   <translation>更改蒙版期间图层已更改；请重新更改蒙版。</translation>
  </message>
  <message>
   <location filename="../../engine/formats/export.py" />
   <source>The layer “{name}” shows nothing and was left out.</source>
   <translation>图层“{name}”没有内容，已省略。</translation>
  </message>
  <message>
   <location filename="../../engine/scene/picture_edits.py" />
   <source>The layers reach too far beyond the picture to be shown as a whole.</source>
   <translation>图层超出图像太多，无法全部显示。</translation>
  </message>
  <message>
   <location filename="../../engine/exemplars/folder.py" />
   <source>The library is full: it holds up to {most_entries} exemplars.</source>
   <translation>库已满：最多可容纳 {most_entries} 个样本。</translation>
  </message>
  <message>
   <location filename="../../engine/exemplars/folder.py" />
   <source>The light of the ground of "{name}" must be three numbers.</source>
   <translation>“{name}”的地面光线必须是三个数值。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/raw.py" />
   <source>The light that is to look white.</source>
   <translation>应呈现为白色的光。</translation>
  </message>
  <message>
   <location filename="../../engine/generators/steering.py" />
   <source>The looks of a {class_name} do not fit a {class_name2}.</source>
   <translation>“{class_name}”的外观不适用于“{class_name2}”。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/exemplar_part.py" />
   <source>The mask becomes the exemplar's own shape, in the pose that you painted, so that no part is bent</source>
   <translation>蒙版变为样本自身的形状，并保持您所画的姿态，因此没有任何部分被扭曲</translation>
  </message>
  <message>
   <location filename="../../engine/generators/matting.py" />
   <source>The mask covers the whole picture, so there is no background to replace.</source>
   <translation>蒙版覆盖了整张图像，因此没有可替换的背景。</translation>
  </message>
  <message>
   <location filename="../../engine/generation/pick_up.py" />
   <source>The mask is empty, so there is nothing to pick up.</source>
   <translation>蒙版为空，因此没有可拾取的内容。</translation>
  </message>
  <message>
   <location filename="../../engine/generators/fields.py" />
   <source>The mask is empty.</source>
   <translation>蒙版为空。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/refine_mask.py" />
   <source>The mask is empty: paint roughly where the object shall be first.</source>
   <translation>蒙版为空：请先大致涂出对象的位置。</translation>
  </message>
  <message>
   <location filename="../../engine/scene/layers/object.py" />
   <source>The mask is empty: paint where the object shall be.</source>
   <translation>蒙版为空：请绘制对象应在的位置。</translation>
  </message>
  <message>
   <location filename="../../engine/generators/shape.py" />
   <source>The mask is too small to be refined: {width} x {height} pixels.</source>
   <translation>蒙版太小，无法优化：{width} x {height} 像素。</translation>
  </message>
  <message>
   <location filename="../../engine/exemplars/cutting.py" />
   <source>The mask must have the size of its photo.</source>
   <translation>蒙版必须与其照片同样大小。</translation>
  </message>
  <message>
   <location filename="../../engine/scene/layers/object.py" />
   <source>The mask of "{name}" must lie within its frame.</source>
   <translation>“{name}”的蒙版必须位于其框架之内。</translation>
  </message>
  <message>
   <location filename="../../engine/exemplars/cutting.py" />
   <source>The mask shows no object.</source>
   <translation>蒙版中没有对象。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/exemplar_part.py" />
   <source>The mask stays as it is</source>
   <translation>蒙版保持不变</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/refine_mask.py" />
   <source>The mask was changed meanwhile, so it was not refined.</source>
   <translation>蒙版在此期间已更改，因此未作优化。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/mask_commands.py" />
   <source>The mask was saved.</source>
   <translation>蒙版已存储。</translation>
  </message>
  <message>
   <location filename="../../engine/scene/mask.py" />
   <source>The mask would become too large.</source>
   <translation>蒙版会变得过大。</translation>
  </message>
  <message>
   <location filename="../../engine/formats/photos.py" />
   <source>The mask {name} has {width} x {height} pixels, but the photo has {size} x {size2}; they must agree.</source>
   <translation>蒙版 {name} 为 {width} x {height} 像素，而照片为 {size} x {size2} 像素；两者必须一致。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/export_warnings.py" />
   <source>The metadata may tell when and where the photo was taken.</source>
   <translation>元数据可能透露照片的拍摄时间和地点。</translation>
  </message>
  <message>
   <location filename="../../engine/generators/catalog.py" />
   <source>The model "{model}" does not know the class "{class_name}"; it knows {classes}.</source>
   <translation>模型“{model}”不认识类别“{class_name}”；它认识 {classes}。</translation>
  </message>
  <message>
   <location filename="../../engine/generation/filter_kind.py" />
   <source>The model "{model}" is none for the filter "{title}".</source>
   <translation>模型“{model}”不适用于滤镜“{title}”。</translation>
  </message>
  <message>
   <location filename="../../engine/generation/maker.py" />
   <source>The model "{name}" cannot be used.</source>
   <translation>无法使用模型“{name}”。</translation>
  </message>
  <message>
   <location filename="../../engine/generators/style_refining.py" />
   <source>The model "{name}" cannot bring a picture closer to its style: choose another one.</source>
   <translation>模型“{name}”无法使图像更接近其风格：请选择其他模型。</translation>
  </message>
  <message>
   <location filename="../../engine/generation/pick_up.py" />
   <source>The model "{name}" cannot pick up looks.</source>
   <translation>模型“{name}”无法拾取外观。</translation>
  </message>
  <message>
   <location filename="../../engine/generation/models.py" />
   <source>The model "{name}" could not be loaded on "{device}": {error}.</source>
   <translation>无法在“{device}”上加载模型“{name}”：{error}。</translation>
  </message>
  <message>
   <location filename="../../engine/generation/exemplar_choice.py" />
   <source>The model "{name}" could not tell what this exemplar looks like.</source>
   <translation>模型“{name}”无法判断此样本的外观。</translation>
  </message>
  <message>
   <location filename="../../engine/generation/pick_up.py" />
   <source>The model "{name}" could not tell what this looks like.</source>
   <translation>模型“{name}”无法判断它的外观。</translation>
  </message>
  <message>
   <location filename="../../engine/generators/foreground.py" />
   <source>The model "{name}" does not know the class "{class_name}".</source>
   <translation>模型“{name}”不认识类别“{class_name}”。</translation>
  </message>
  <message>
   <location filename="../../engine/generation/errors.py" />
   <source>The model "{name}" gave no picture.</source>
   <translation>模型“{name}”未产生图像。</translation>
  </message>
  <message>
   <location filename="../../engine/generation/errors.py" />
   <source>The model "{name}" gave numbers that are not finite.</source>
   <translation>模型“{name}”产生了非有限数值。</translation>
  </message>
  <message>
   <location filename="../../engine/generation/errors.py" />
   <source>The model "{name}" gave {dtype} pixels of shape {shape}, not uint8 of {shape2}.</source>
   <translation>模型“{name}”产生了形状为 {shape} 的 {dtype} 像素，而不是 {shape2} 的 uint8。</translation>
  </message>
  <message>
   <location filename="../../engine/generators/catalog.py" />
   <source>The model "{name}" is not openly licensed, and only open ones are to be used.</source>
   <translation>模型“{name}”没有开放许可，而仅限使用开放许可的模型。</translation>
  </message>
  <message>
   <location filename="../../engine/generators/season.py" />
   <source>The model "{name}" knows no "{to}".</source>
   <translation>模型“{name}”不认识“{to}”。</translation>
  </message>
  <message>
   <location filename="../../engine/generators/background.py" />
   <source>The model "{name}" knows no scenes of the kind "{kind}"; it knows {known}.</source>
   <translation>模型“{name}”没有“{kind}”类型的场景；它有 {known}。</translation>
  </message>
  <message>
   <location filename="../../engine/generators/background.py" />
   <source>The model "{name}" takes {noise} numbers of noise, not {noise2}.</source>
   <translation>模型“{name}”需要 {noise} 个噪声数值，而不是 {noise2} 个。</translation>
  </message>
  <message>
   <location filename="../../engine/generators/fields.py" />
   <source>The model drew an empty shape.</source>
   <translation>模型绘制出的形状为空。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/object_page.py" />
   <source>The model of this class is not here: the object stays as it was saved.</source>
   <translation>这里没有此类别的模型：对象保持存储时的样子。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/filters/page.py" />
   <source>The model of this filter is not here: the layer stays as it was saved.</source>
   <translation>此滤镜的模型不在此处：图层保持存储时的样子。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/scene_page.py" />
   <source>The model of this kind is not here: the scene stays as it was saved.</source>
   <translation>这里没有此类型的模型：场景保持存储时的样子。</translation>
  </message>
  <message>
   <location filename="../../engine/generators/catalog.py" />
   <source>The model of {path} is left out: one of Scumble's own is named "{name}".</source>
   <translation>已略过 {path} 的模型：Scumble 自带的模型中已有“{name}”。</translation>
  </message>
  <message>
   <location filename="../../engine/generators/card.py" />
   <source>The model's card {path} cannot be read: {error}.</source>
   <translation>无法读取模型卡片 {path}：{error}。</translation>
  </message>
  <message>
   <location filename="../../engine/generators/card.py" />
   <source>The model's card {path} is damaged: {error}.</source>
   <translation>模型卡片 {path} 已损坏：{error}。</translation>
  </message>
  <message>
   <location filename="../../engine/generators/fields.py" />
   <source>The model's result holds numbers that are not finite.</source>
   <translation>模型的结果含有非有限数值。</translation>
  </message>
  <message>
   <location filename="../../engine/worker.py" />
   <source>The models could not be prepared: {error}.</source>
   <translation>无法准备模型：{error}。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/mask_part.py" />
   <source>The move tool moves it alone.</source>
   <translation>移动工具可单独移动蒙版。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/invert.py" />
   <source>The negative: dark becomes bright, and each colour its opposite.</source>
   <translation>负片：暗变亮，每种颜色变为其补色。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/recovery_dialog.py" />
   <source>The newest copy was made on {kept_at}.</source>
   <translation>最新副本时间：{kept_at}。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/box_options.py" />
   <source>The next box makes another object</source>
   <translation>下一个方框将生成另一对象</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/layer_actions.py" />
   <source>The next stroke makes a new object of the chosen class</source>
   <translation>下一笔将生成所选类别的新对象</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/options.py" />
   <source>The next stroke makes another object</source>
   <translation>下一笔将生成另一对象</translation>
  </message>
  <message>
   <location filename="../../engine/generators/noise.py" />
   <source>The noise is {length} numbers long, but this model's directions have shape {shape}.</source>
   <translation>噪声长度为 {length} 个数值，而此模型的方向形状为 {shape}。</translation>
  </message>
  <message>
   <location filename="../../engine/generators/noise.py" />
   <source>The noise is {noise} numbers long, but this model's directions have shape {shape}.</source>
   <translation>噪声长度为 {noise} 个数值，而此模型的方向形状为 {shape}。</translation>
  </message>
  <message>
   <location filename="../../engine/scene/layers/recipes.py" />
   <source>The noise must be made of finite numbers.</source>
   <translation>噪声必须由有限数值组成。</translation>
  </message>
  <message>
   <location filename="../../engine/generators/shape.py" />
   <source>The noise of the model "{name}" is {noise} finite numbers.</source>
   <translation>模型“{name}”的噪声为 {noise} 个有限数值。</translation>
  </message>
  <message>
   <location filename="../../engine/formats/noise_files.py" />
   <source>The noise {path} must be made of finite numbers.</source>
   <translation>噪声 {path} 必须由有限数值组成。</translation>
  </message>
  <message>
   <location filename="../../engine/formats/noise_files.py" />
   <source>The noise {path} must be made of floating-point numbers.</source>
   <translation>噪声 {path} 必须由浮点数组成。</translation>
  </message>
  <message>
   <location filename="../../engine/formats/noise_files.py" />
   <source>The noise {path} must be {length} numbers, not an array of {shape}.</source>
   <translation>噪声 {path} 必须为 {length} 个数值，而不是 {shape} 的数组。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/object_page.py" />
   <source>The number the noise is drawn from: the same seed, the same object.</source>
   <translation>抽取噪声所用的数字：种子相同，对象相同。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/scene_page.py" />
   <source>The number the noise is drawn from: the same seed, the same scene.</source>
   <translation>抽取噪声所用的数字：种子相同，场景相同。</translation>
  </message>
  <message>
   <location filename="../../engine/worker.py" />
   <source>The object could not be generated: {error}.</source>
   <translation>无法生成对象：{error}。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/looks.py" />
   <source>The object gets the outline that it has in the photo, where it stands; else it is bent to its mask</source>
   <translation>对象在原处获得其在照片中的轮廓；否则会变形以适合其蒙版</translation>
  </message>
  <message>
   <location filename="../../engine/exemplars/from_photo.py" />
   <source>The object in {name} could not be looked for: {error}.</source>
   <translation>无法在 {name} 中查找对象：{error}。</translation>
  </message>
  <message>
   <location filename="../../engine/exemplars/cutting.py" />
   <source>The object is too small for an exemplar: {right} x {bottom} px.</source>
   <translation>对象太小，不能作为样本：{right} x {bottom} 像素。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/looks.py" />
   <source>The object measures {width} × {height} pixels.</source>
   <translation>对象为 {width} × {height} 像素。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/look_tools.py" />
   <source>The object of another photo, or a cut-out</source>
   <translation>另一张照片中的对象，或抠图</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/looks.py" />
   <source>The object that was to get these looks is gone.</source>
   <translation>要接收此外观的对象已不存在。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/looks.py" />
   <source>The object that was to get these looks is no longer the same.</source>
   <translation>要接收此外观的对象已发生变化。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/exemplars.py" />
   <source>The object that was to get this exemplar is no longer the same.</source>
   <translation>要接收此样本的对象已发生变化。</translation>
  </message>
  <message>
   <location filename="../../engine/exemplars/requests.py" />
   <source>The object uses no exemplar.</source>
   <translation>该对象没有使用样本。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/exemplars.py" />
   <source>The object was changed meanwhile, so its outline stays.</source>
   <translation>对象在此期间已更改，因此其轮廓保持不变。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/before_feet.py" />
   <source>The object was changed meanwhile, so nothing of it was hidden.</source>
   <translation>对象在此期间已更改，因此没有隐藏任何部分。</translation>
  </message>
  <message>
   <location filename="../../engine/scene/object_edits.py" />
   <source>The object would become too large.</source>
   <translation>对象会变得过大。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/settings.py" />
   <source>The oldest steps are forgotten beyond it. Counts from the next picture you open.</source>
   <translation>超出时会删除最早的步骤。下次打开图像时生效。</translation>
  </message>
  <message>
   <location filename="../../engine/generators/grain.py" />
   <source>The part that counts is of shape {shape}, its picture of {shape2}.</source>
   <translation>计入部分的形状为 {shape}，其图像的形状为 {shape2}。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/raw.py" />
   <source>The photo as it would be developed</source>
   <translation>按当前设置冲洗的照片</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/replace_background.py" />
   <source>The photo behind the subject; move it afterwards.</source>
   <translation>主体后面的照片；之后可以移动它。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/looks.py" />
   <source>The photo could not be opened.</source>
   <translation>无法打开照片。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/export_warnings.py" />
   <source>The photo has {bits} bits a channel; the file will have {depth}.</source>
   <translation>照片每通道为 {bits} 位；文件将为 {depth} 位。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/looks.py" />
   <source>The photo is not open yet.</source>
   <translation>照片尚未打开。</translation>
  </message>
  <message>
   <location filename="../../engine/compositing/coverage.py" />
   <source>The photo layer “{name}”</source>
   <translation>照片图层“{name}”</translation>
  </message>
  <message>
   <location filename="../../engine/compositing/coverage.py" />
   <source>The photo layer “{name}” is scaled, turned or moved by parts of a pixel: its pixels are new ones, so nothing can be proven about the photo's own.</source>
   <translation>照片图层“{name}”已缩放、旋转或移动了非整数像素：其像素是新生成的，因此无法证明照片自身的像素未改动。</translation>
  </message>
  <message>
   <location filename="../../engine/compositing/coverage.py" />
   <source>The photo layer “{name}” was enlarged by a model: its pixels are new ones, so nothing can be proven about the photo's own.</source>
   <translation>照片图层“{name}”已由模型放大：其像素是新的，因此无法对照片自身的像素作出任何证明。</translation>
  </message>
  <message>
   <location filename="../../engine/formats/travelling.py" />
   <source>The photo's EXIF data is damaged and was left out.</source>
   <translation>照片的 EXIF 数据已损坏，未写入。</translation>
  </message>
  <message>
   <location filename="../../engine/formats/travelling.py" />
   <source>The photo's XMP data had to give way to the provenance.</source>
   <translation>照片的 XMP 数据已让位于来源信息。</translation>
  </message>
  <message>
   <location filename="../../engine/formats/travelling.py" />
   <source>The photo's XMP data is damaged and was left out.</source>
   <translation>照片的 XMP 数据已损坏，已省略。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/export_warnings.py" />
   <source>The photo's metadata is left out.</source>
   <translation>照片的元数据将被省略。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/subject_options.py" />
   <source>The photo's own pixels of it on a layer, to move them</source>
   <translation>将照片自身的像素放到图层上，以便移动</translation>
  </message>
  <message>
   <location filename="../../engine/formats/travelling.py" />
   <source>The photo's {what} is too large for a {title} and was left out.</source>
   <translation>照片的{what}对 {title} 来说过大，未写入。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/looks.py" />
   <source>The photo; what does not belong to the object is dimmed</source>
   <translation>照片；不属于对象的部分会变暗</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/export_fields.py" />
   <source>The picture in fewer pixels; it is never made larger.</source>
   <translation>以较少的像素导出图像；绝不放大。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/export_warnings.py" />
   <source>The picture is flat: layers and live objects are kept in the project only.</source>
   <translation>导出的图像已拼合：图层和实时对象只保留在项目中。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/profiles.py" />
   <source>The picture is in {profile}.</source>
   <translation>图片处于 {profile}。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/profiles.py" />
   <source>The picture is shown as it will look when it is printed; nothing of it changes.</source>
   <translation>图片按打印后的样子显示；图片本身不变。</translation>
  </message>
  <message>
   <location filename="../../engine/compositing/proof.py" />
   <source>The picture is {width} x {height} pixels, but the scene {width2} x {height2}.</source>
   <translation>图像为 {width} x {height} 像素，而文档为 {width2} x {height2} 像素。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/print.py" />
   <source>The picture is {width} × {height} cm on paper.</source>
   <translation>图像在纸上为 {width} × {height} 厘米。</translation>
  </message>
  <message>
   <location filename="../../engine/scene/filters/style.py" />
   <source>The picture of a style must be a picture, not {name}.</source>
   <translation>风格的图片必须是图片，而不是 {name}。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/canvas_size.py" />
   <source>The picture stays here: {place}</source>
   <translation>图像保持在此处：{place}</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/drops.py" />
   <source>The picture that was dropped cannot be read.</source>
   <translation>无法读取拖放的图像。</translation>
  </message>
  <message>
   <location filename="../../engine/generation/enlarging.py" />
   <source>The picture was changed while it was enlarged; try it again.</source>
   <translation>图片在放大过程中被更改；请重试。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/merging.py" />
   <source>The picture was changed while its layers were merged; merge them again.</source>
   <translation>合并图层期间图像已更改；请重新合并。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/printing.py" />
   <source>The picture was sent to the printer.</source>
   <translation>图像已发送到打印机。</translation>
  </message>
  <message>
   <location filename="../../engine/colour/conversion.py" />
   <source>The picture's colour profile is damaged, so its colours cannot be converted.</source>
   <translation>图片的颜色配置文件已损坏，无法转换颜色。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/canvas/view.py" />
   <source>The picture. Paint with the brush, move objects with the move tool.</source>
   <translation>图像。用画笔绘制，用移动工具移动对象。</translation>
  </message>
  <message>
   <location filename="../../engine/formats/layered.py" />
   <source>The pixels of these layers are damaged or of an unknown kind; left out: {unreadable}.</source>
   <translation>这些图层的像素已损坏或类型未知，已略去：{unreadable}。</translation>
  </message>
  <message>
   <location filename="../../engine/compositing/appearance.py" />
   <source>The pixels of {whose} must be a {form} RGB picture, not {shape}.</source>
   <translation>{whose}的像素必须是 {form} RGB 图像，而不是 {shape}。</translation>
  </message>
  <message>
   <location filename="../../engine/generators/refining.py" />
   <source>The point {x}, {y} lies outside the photo, which is {shape} x {shape2} px.</source>
   <translation>点 {x}, {y} 位于照片之外，照片为 {shape} x {shape2} 像素。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/kept_presets.py" />
   <source>The preset could not be kept: {strerror}.</source>
   <translation>无法存储预设：{strerror}。</translation>
  </message>
  <message>
   <location filename="../../engine/formats/presets.py" />
   <source>The presets are no list.</source>
   <translation>预设不是列表。</translation>
  </message>
  <message>
   <location filename="../../engine/formats/presets.py" />
   <source>The presets are no sound JSON.</source>
   <translation>预设不是完好的 JSON。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/printing.py" />
   <source>The printer does not take the picture.</source>
   <translation>打印机不接受此图像。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/error_dialog.py" />
   <source>The report names none of your files, unless the error's own words do.</source>
   <translation>报告不含您的任何文件名，除非错误原文中提到。</translation>
  </message>
  <message>
   <location filename="../../engine/generators/pictures.py" />
   <source>The result of the model "{name}" holds numbers that are not finite.</source>
   <translation>模型“{name}”的结果含有非有限数值。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/levels.py" />
   <source>The same in red, green and blue by themselves, which takes a cast away.</source>
   <translation>在红、绿、蓝中分别进行，可去除偏色。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/picture_actions.py" />
   <source>The selected layer's mask, or the selection, as a grey picture</source>
   <translation>将所选图层的蒙版或选区作为灰度图像拷贝</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/export_fields.py" />
   <source>The selected layers only</source>
   <translation>仅所选图层</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/picture_actions.py" />
   <source>The selected layers, which stay live; with a part of the picture selected, their pixels in it</source>
   <translation>拷贝所选图层，保持实时；若选择了图像的一部分，则拷贝其中的像素</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/selecting.py" />
   <source>The selection was saved.</source>
   <translation>选区已存储。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/settings.py" />
   <source>The settings could not be kept: {strerror}.</source>
   <translation>无法存储设置：{strerror}。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/settings.py" />
   <source>The settings could not be read, so the program's own are in use.</source>
   <translation>无法读取设置，因此使用程序默认设置。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/shadow_page.py" />
   <source>The shadow of {name}, which it follows wherever that goes.</source>
   <translation>“{name}”的阴影，始终跟随该对象。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/print.py" />
   <source>The size of the page.</source>
   <translation>页面的大小。</translation>
  </message>
  <message>
   <location filename="../../engine/formats/batch_recipe.py" />
   <source>The style picture "{name}" is your own, which JSON cannot hold; apply the project itself.</source>
   <translation>风格图片“{name}”是您自己的，JSON 无法包含；请直接应用项目。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/replace_background.py" />
   <source>The subject that was cut out before stays as it is.</source>
   <translation>之前抠出的主体保持不变。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/finding.py" />
   <source>The subject was copied to a layer of its own; {move} takes it along.</source>
   <translation>主体已拷贝到单独的图层；要移动它，请用{move}。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/typesetting.py" />
   <source>The text would be too large: make its letters smaller.</source>
   <translation>文字会过大：请缩小字号。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/filters/season.py" />
   <source>The weather or the time of the year that the picture is to show.</source>
   <translation>图像要呈现的天气或季节。</translation>
  </message>
  <message>
   <location filename="../../engine/generators/weights_check.py" />
   <source>The weights of the model "{name}" are damaged: no safetensors file.</source>
   <translation>模型“{name}”的权重已损坏：不是 safetensors 文件。</translation>
  </message>
  <message>
   <location filename="../../engine/generators/weights_check.py" />
   <source>The weights of the model "{name}" are damaged: they hold numbers that are not finite.</source>
   <translation>模型“{name}”的权重已损坏：其中含有非有限数值。</translation>
  </message>
  <message>
   <location filename="../../engine/generators/card.py" />
   <source>The weights of the model "{name}" are damaged: {path} is not the file that its card describes.</source>
   <translation>模型“{name}”的权重已损坏：{path} 不是其卡片所描述的文件。</translation>
  </message>
  <message>
   <location filename="../../engine/generators/card.py" />
   <source>The weights of the model "{name}" are larger than any of Scumble's models ({path}).</source>
   <translation>模型“{name}”的权重大于 Scumble 的任何模型（{path}）。</translation>
  </message>
  <message>
   <location filename="../../engine/generators/catalog.py" />
   <source>The weights of the model "{name}" are missing: there is no {weights_path}.</source>
   <translation>缺少模型“{name}”的权重：没有 {weights_path}。</translation>
  </message>
  <message>
   <location filename="../../engine/generators/weights.py" />
   <source>The weights of the model "{name}" belong to another kind of network.</source>
   <translation>模型“{name}”的权重属于其他类型的网络。</translation>
  </message>
  <message>
   <location filename="../../engine/generators/card.py" />
   <source>The weights of the model "{name}" cannot be read: {error} ({path}).</source>
   <translation>无法读取模型“{name}”的权重：{error}（{path}）。</translation>
  </message>
  <message>
   <location filename="../../engine/generators/weights.py" />
   <source>The weights of the model "{name}" do not fit its card.</source>
   <translation>模型“{name}”的权重与其卡片不符。</translation>
  </message>
  <message>
   <location filename="../../engine/generators/shape.py" />
   <source>The weights of the model "{name}" draw fields of another size than {size} px.</source>
   <translation>模型“{name}”的权重所绘制区域的大小不是 {size} 像素。</translation>
  </message>
  <message>
   <location filename="../../engine/generators/card.py" />
   <source>The weights of the model "{name}" hold no directions for its knobs.</source>
   <translation>模型“{name}”的权重中没有其旋钮的方向。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/looks.py" />
   <source>The wheel zooms (0)</source>
   <translation>滚轮缩放 (0)</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/navigator.py" />
   <source>The whole picture, and what is shown of it</source>
   <translation>整幅图像及其显示的部分</translation>
  </message>
  <message>
   <location filename="../../engine/worker.py" />
   <source>The worker gave up a job that hangs.</source>
   <translation>后台放弃了一个停滞的任务。</translation>
  </message>
  <message>
   <location filename="../../engine/worker.py" />
   <source>The worker met an unexpected error.</source>
   <translation>后台任务遇到意外错误。</translation>
  </message>
  <message>
   <location filename="../../engine/scene/mask_edits.py" />
   <source>The {kind} "{name}" has no mask.</source>
   <translation>{kind}“{name}”没有蒙版。</translation>
  </message>
  <message>
   <location filename="../../engine/worker.py" />
   <source>The {request} could not be generated: {error}.</source>
   <translation>无法生成{request}：{error}。</translation>
  </message>
  <message>
   <location filename="../../engine/scene/checks.py" />
   <source>The {what} must be a number, not {value}.</source>
   <translation>{what}必须为数值，而不是 {value}。</translation>
  </message>
  <message>
   <location filename="../../engine/scene/checks.py" />
   <source>The {what} must be a whole number, not {value}.</source>
   <translation>{what}必须为整数，而不是 {value}。</translation>
  </message>
  <message>
   <location filename="../../engine/scene/checks.py" />
   <source>The {what} must be between {low} and {high}, not {result}.</source>
   <translation>{what}必须介于 {low} 和 {high} 之间，而不是 {result}。</translation>
  </message>
  <message>
   <location filename="../../engine/scene/checks.py" />
   <source>The {what} must have at most {most_pixels} million pixels, not {wide} x {high}.</source>
   <translation>{what}最多为 {most_pixels} 百万像素，不能为 {wide} x {high}。</translation>
  </message>
  <message>
   <location filename="../../engine/scene/checks.py" />
   <source>The {what} must not be empty.</source>
   <translation>{what}不能为空。</translation>
  </message>
  <message>
   <location filename="../../engine/scene/checks.py" />
   <source>The {what} must not be longer than {longest} characters.</source>
   <translation>{what}不能超过 {longest} 个字符。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/settings.py" />
   <source>Theme</source>
   <translation>主题</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/layers.py" />
   <source>Then paint where it shall be.</source>
   <translation>然后在所需位置绘制。</translation>
  </message>
  <message>
   <location filename="../../engine/generators/catalog.py" />
   <source>There are no models here, so no object can be generated.</source>
   <translation>这里没有模型，因此无法生成对象。</translation>
  </message>
  <message>
   <location filename="../../engine/formats/photo_folder.py" />
   <source>There are no photos in the folder {folder}.</source>
   <translation>文件夹 {folder} 中没有照片。</translation>
  </message>
  <message>
   <location filename="../../engine/generators/noise.py" />
   <source>There are {knobs} knobs, but this model has only {directions}.</source>
   <translation>有 {knobs} 个旋钮，而此模型只有 {directions} 个。</translation>
  </message>
  <message>
   <location filename="../../engine/scene/guides.py" />
   <source>There cannot be more than {most_guides} guides.</source>
   <translation>参考线不能超过 {most_guides} 条。</translation>
  </message>
  <message>
   <location filename="../../engine/scene/layers/text.py" />
   <source>There is no alignment {alignment}.</source>
   <translation>没有对齐方式 {alignment}。</translation>
  </message>
  <message>
   <location filename="../../engine/scene/layers/base.py" />
   <source>There is no blend mode {mode}.</source>
   <translation>没有混合模式 {mode}。</translation>
  </message>
  <message>
   <location filename="../../engine/generators/catalog.py" />
   <source>There is no class "{class_name}"; known ones: {known}.</source>
   <translation>没有类别“{class_name}”；已知的有：{known}。</translation>
  </message>
  <message>
   <location filename="../../engine/generation/maker.py" />
   <source>There is no device "{device}"; choose one of {devices}.</source>
   <translation>没有设备“{device}”；请选择 {devices} 之一。</translation>
  </message>
  <message>
   <location filename="../../engine/exemplars/library.py" />
   <source>There is no exemplar "{name}" among your own.</source>
   <translation>您自己的样本中没有“{name}”。</translation>
  </message>
  <message>
   <location filename="../../engine/exemplars/library.py" />
   <source>There is no exemplar "{name}" in the library.</source>
   <translation>库中没有样本“{name}”。</translation>
  </message>
  <message>
   <location filename="../../engine/exemplars/library.py" />
   <source>There is no exemplar of the class "{class_name}" among your own.</source>
   <translation>您自己的样本中没有类别“{class_name}”的样本。</translation>
  </message>
  <message>
   <location filename="../../engine/formats/profiles.py" />
   <source>There is no file {name}.</source>
   <translation>没有文件 {name}。</translation>
  </message>
  <message>
   <location filename="../../engine/scene/gradients.py" />
   <source>There is no gradient of the shape {shape}.</source>
   <translation>没有形状为 {shape} 的渐变。</translation>
  </message>
  <message>
   <location filename="../../engine/generators/catalog.py" />
   <source>There is no kind of scene "{class_name}"; known ones: {known}.</source>
   <translation>没有场景种类“{class_name}”；已知的有：{known}。</translation>
  </message>
  <message>
   <location filename="../../engine/scene/mask_edits.py" />
   <source>There is no layer below this one that it could be clipped to.</source>
   <translation>此图层下方没有可供剪贴的图层。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/merging.py" />
   <source>There is no layer below this one to merge it with.</source>
   <translation>此图层下方没有可合并的图层。</translation>
  </message>
  <message>
   <location filename="../../engine/generators/catalog.py" />
   <source>There is no model "{name}"; known ones: {known}.</source>
   <translation>没有模型“{name}”；已知的有：{known}。</translation>
  </message>
  <message>
   <location filename="../../engine/generation/kind.py" />
   <source>There is no model for "{name}".</source>
   <translation>没有用于“{name}”的模型。</translation>
  </message>
  <message>
   <location filename="../../engine/generation/enlarging.py" />
   <source>There is no model here that enlarges photos.</source>
   <translation>这里没有可放大照片的模型。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/defects.py" />
   <source>There is no model here that finds dust and scratches.</source>
   <translation>这里没有可查找灰尘和划痕的模型。</translation>
  </message>
  <message>
   <location filename="../../engine/generation/kinds/fill.py" />
   <source>There is no model here that says what could be in a hole.</source>
   <translation>这里没有可判断空洞内容的模型。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/new_scene.py" />
   <source>There is no model of scenes here, so none can be generated.</source>
   <translation>这里没有场景模型，因此无法生成场景。</translation>
  </message>
  <message>
   <location filename="../../engine/generators/catalog.py" />
   <source>There is no model of the kind {kind} here.</source>
   <translation>这里没有 {kind} 类型的模型。</translation>
  </message>
  <message>
   <location filename="../../engine/generation/kinds/background.py" />
   <source>There is no model that can make a scene of "{title}".</source>
   <translation>没有可生成“{title}”场景的模型。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/refine_mask.py" />
   <source>There is no model that could make an object.</source>
   <translation>没有可生成对象的模型。</translation>
  </message>
  <message>
   <location filename="../../engine/compositing/healing.py" />
   <source>There is no photo here to cut something out of.</source>
   <translation>这里没有可供剪切的照片。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/removing.py" />
   <source>There is no photo here to find a subject in.</source>
   <translation>这里没有可供查找主体的照片。</translation>
  </message>
  <message>
   <location filename="../../engine/compositing/mending.py" />
   <source>There is no photo here to mend.</source>
   <translation>这里没有可修补的照片。</translation>
  </message>
  <message>
   <location filename="../../engine/scene/replacing.py" />
   <source>There is no photo here whose background could be replaced.</source>
   <translation>这里没有可替换背景的照片。</translation>
  </message>
  <message>
   <location filename="../../engine/compositing/coverage.py" />
   <source>There is no photo in the scene, so there is nothing to compare the picture with.</source>
   <translation>文档中没有照片，因此没有可与图像比较的内容。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/clipboard.py" />
   <source>There is no picture in the clipboard.</source>
   <translation>剪贴板中没有图像。</translation>
  </message>
  <message>
   <location filename="../../engine/compositing/flatten.py" />
   <source>There is no picture yet: open a photo first.</source>
   <translation>还没有图像：请先打开照片。</translation>
  </message>
  <message>
   <location filename="../../engine/colour/conversion.py" />
   <source>There is no rendering intent {intent}.</source>
   <translation>没有渲染意图 {intent}。</translation>
  </message>
  <message>
   <location filename="../../engine/scene/layers/paint.py" />
   <source>There is no resampling {resampling}.</source>
   <translation>没有重新采样方式 {resampling}。</translation>
  </message>
  <message>
   <location filename="../../engine/generation/shapes.py" />
   <source>There is no shape model for "{class_name}".</source>
   <translation>没有“{class_name}”的形状模型。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/refine_mask.py" />
   <source>There is no shape model for "{class_name}": paint its mask with the brush (B).</source>
   <translation>没有“{class_name}”的形状模型：请用画笔 (B) 绘制蒙版。</translation>
  </message>
  <message>
   <location filename="../../engine/formats/style_pictures.py" />
   <source>There is no style "{name}"; those that come along are {titles}.</source>
   <translation>没有名为“{name}”的风格；自带的有 {titles}。</translation>
  </message>
  <message>
   <location filename="../../engine/generators/matting.py" />
   <source>There is no subject: the mask is empty.</source>
   <translation>没有主体：蒙版是空的。</translation>
  </message>
  <message>
   <location filename="../../engine/formats/decoders/raw.py" />
   <source>There is no white balance {white_balance}.</source>
   <translation>没有白平衡 {white_balance}。</translation>
  </message>
  <message>
   <location filename="../../engine/worker.py" />
   <source>There is not enough memory for this ({value}); close other programs or documents and try again.</source>
   <translation>内存不足，无法完成此操作（{value}）；请关闭其他程序或文档后重试。</translation>
  </message>
  <message>
   <location filename="../../engine/worker.py" />
   <source>There is not enough memory to generate this; close other programs or documents and try again.</source>
   <translation>内存不足，无法生成；请关闭其他程序或文档后重试。</translation>
  </message>
  <message>
   <location filename="../../engine/formats/decoders/raw.py" />
   <source>There is not enough memory to open {name}.</source>
   <translation>内存不足，无法打开 {name}。</translation>
  </message>
  <message>
   <location filename="../../engine/exemplars/photo_subject.py" />
   <source>There is nothing in "{name}" yet.</source>
   <translation>“{name}”中尚无内容。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/picture_commands.py" />
   <source>There is nothing to be seen in the picture.</source>
   <translation>图像中没有可见内容。</translation>
  </message>
  <message>
   <location filename="../../engine/compositing/merging.py" />
   <source>There is nothing to be seen of these layers.</source>
   <translation>这些图层没有可见内容。</translation>
  </message>
  <message>
   <location filename="../../engine/formats/clip.py" />
   <source>There is nothing to copy here.</source>
   <translation>这里没有可拷贝的内容。</translation>
  </message>
  <message>
   <location filename="../../engine/formats/export.py" />
   <source>There is nothing to export here: all of it is clear.</source>
   <translation>这里没有可导出的内容：全部透明。</translation>
  </message>
  <message>
   <location filename="../../engine/formats/project.py" />
   <source>There is nothing to save yet: open a photo first.</source>
   <translation>还没有可存储的内容：请先打开照片。</translation>
  </message>
  <message>
   <location filename="../../engine/generation/pick_up.py" />
   <source>There is nothing under the mask of "{name}" to pick up.</source>
   <translation>“{name}”的蒙版下方没有可拾取的内容。</translation>
  </message>
  <message>
   <location filename="../../engine/scene/picture_edits.py" />
   <source>There must be at least one pixel to crop to.</source>
   <translation>裁剪后必须至少剩一个像素。</translation>
  </message>
  <message>
   <location filename="../../engine/formats/layered.py" />
   <source>These adjustment layers do what none does here; left out: {adjustments}.</source>
   <translation>此处没有与这些调整图层相同的功能；已略去：{adjustments}。</translation>
  </message>
  <message>
   <location filename="../../engine/formats/export_options.py" />
   <source>These export settings make no sense.</source>
   <translation>这些导出设置没有意义。</translation>
  </message>
  <message>
   <location filename="../../engine/formats/layered.py" />
   <source>These layers cut out of those below them, which layers do not here; hidden: {cutting}.</source>
   <translation>这些图层会从下方图层中裁去部分内容，此处的图层不支持；已隐藏：{cutting}。</translation>
  </message>
  <message>
   <location filename="../../engine/generators/noise.py" />
   <source>These looks belong to different models: their noises are {one} and {other} long.</source>
   <translation>这些外观属于不同的模型：其噪声长度为 {one} 和 {other}。</translation>
  </message>
  <message>
   <location filename="../../engine/generators/steering.py" />
   <source>These looks come from another model than "{name}".</source>
   <translation>这些外观来自“{name}”以外的模型。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/settings.py" />
   <source>These settings were out of range and are as the program came: {names}.</source>
   <translation>这些设置超出范围，已恢复默认：{names}。</translation>
  </message>
  <message>
   <location filename="../../engine/formats/announced.py" />
   <source>These texts in it are not kept: {names}.</source>
   <translation>其中的这些文字不予保留：{names}。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/error_dialog.py" />
   <source>They say more, but may hold names of your files and folders</source>
   <translation>内容更详细，但可能含有您的文件名和文件夹名</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/text_options.py" />
   <source>Thin</source>
   <translation>极细</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/about.py" />
   <source>Third parties</source>
   <translation>第三方</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/locks.py" />
   <source>This class has no knobs</source>
   <translation>此类别没有旋钮</translation>
  </message>
  <message>
   <location filename="../../engine/colour/viewing.py" />
   <source>This colour profile is damaged, or has no way to the colours of a printer.</source>
   <translation>此颜色配置文件已损坏，或无法转换为打印机的颜色。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/export_warnings.py" />
   <source>This folder does not exist.</source>
   <translation>此文件夹不存在。</translation>
  </message>
  <message>
   <location filename="../../engine/worker.py" />
   <source>This has not moved on for two minutes and was given up; the engine goes on with the rest.</source>
   <translation>此项已两分钟没有进展，因此已放弃；引擎会继续处理其余内容。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/recovery.py" />
   <source>This is "{title}" as it was. Save it to keep it.</source>
   <translation>这是“{title}”当时的样子。存储即可保留。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/export_warnings.py" />
   <source>This is no name for a file.</source>
   <translation>这不是有效的文件名。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/apply.py" />
   <source>This is no name for a folder.</source>
   <translation>这不是有效的文件夹名称。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/export_warnings.py" />
   <source>This is the file that you opened. Choose another name, so that it stays as it was.</source>
   <translation>这是您打开的文件。请选择其他名称，以保持原样。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/page.py" />
   <source>This layer is locked.</source>
   <translation>此图层已锁定。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/clone.py" />
   <source>This layer is scaled or turned: select none to copy onto a new one.</source>
   <translation>此图层已缩放或旋转：取消选择图层，即可仿制到新图层。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/replace_background.py" />
   <source>This photo, filled</source>
   <translation>此照片，已填补</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/lens_blur.py" />
   <source>Threshold</source>
   <translation>阈值</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/new_scene.py" />
   <source>Throw the dice: a dozen other scenes; the chosen one stays until you choose.</source>
   <translation>掷骰子：换一批十二个场景；所选场景会一直保留，直到您另选。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/object_page.py" />
   <source>Throw the dice: another object of this class in the same mask</source>
   <translation>掷骰子：在同一蒙版中生成此类别的另一对象</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/layer_actions.py" />
   <source>Throw the dice: another one</source>
   <translation>掷骰子：换一个</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/scene_page.py" />
   <source>Throw the dice: another scene of this kind</source>
   <translation>掷骰子：此类型的另一场景</translation>
  </message>
  <message>
   <location filename="../../engine/scene/tiles.py" />
   <source>Tiles({tiles} of {channels} channels in {box})</source>
   <translation>图块（{box} 中 {tiles} 个，{channels} 个通道）</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/brush_options.py" />
   <source>Tilting the pen flattens the tip</source>
   <translation>倾斜光笔压扁笔尖</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/white_balance.py" />
   <source>Tint</source>
   <translation>色调</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/knobs.py" />
   <source>To the left {low}, to the right {high}.</source>
   <translation>向左：{low}，向右：{high}。</translation>
  </message>
  <message>
   <location filename="../../engine/formats/extras.py" />
   <source>To work on other machines run {value} first.</source>
   <translation>要在其他计算机上运行，请先运行 {value}。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/select_options.py" />
   <source>Tolerance</source>
   <translation>容差</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/colour_balance.py" />
   <source>Tones</source>
   <translation>色调范围</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/actions.py" />
   <source>Tools</source>
   <translation>工具</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/colours_page.py" />
   <source>Top</source>
   <translation>顶部</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/canvas_size.py" />
   <source>Top left</source>
   <translation>左上</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/canvas_size.py" />
   <source>Top right</source>
   <translation>右上</translation>
  </message>
  <message>
   <location filename="../../engine/generation/devices.py" />
   <source>Torch finds no device "{choice}" on this computer; choose "auto" or "cpu" instead.</source>
   <translation>Torch 在此电脑上找不到设备“{choice}”；请改选“auto”或“cpu”。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/actions.py" />
   <source>Tour</source>
   <translation>导览</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/colour_balance.py" />
   <source>Towards blue, or towards yellow.</source>
   <translation>偏向蓝色或黄色。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/colour_balance.py" />
   <source>Towards green, or towards magenta.</source>
   <translation>偏向绿色或洋红。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/white_balance.py" />
   <source>Towards magenta, or towards green.</source>
   <translation>偏向洋红或绿色。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/colour_balance.py" />
   <source>Towards red, or towards cyan.</source>
   <translation>偏向红色或青色。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/hue_saturation.py" />
   <source>Towards white, or towards black.</source>
   <translation>偏向白色或黑色。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/new_scene.py" />
   <source>Trained on: </source>
   <translation>训练数据：</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/about.py" />
   <source>Trained on: {source}</source>
   <translation>训练数据：{source}</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/about.py" />
   <source>Trained on: {source} ({count} crops)</source>
   <translation>训练数据：{source}（{count} 张裁图）</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/about.py" />
   <source>Trained on: {source} ({count} photos)</source>
   <translation>训练数据：{source}（{count} 张照片）</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/about.py" />
   <source>Trained on: {source} ({count} pictures)</source>
   <translation>训练数据：{source}（{count} 张图片）</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/about.py" />
   <source>Trained on: {source} ({count} scenes)</source>
   <translation>训练数据：{source}（{count} 个场景）</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/canvas_menu.py" />
   <source>Transform</source>
   <translation>变换</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/picture_commands.py" />
   <source>Trim</source>
   <translation>裁切</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/placed_page.py" />
   <source>Turn</source>
   <translation>旋转</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/object_page.py" />
   <source>Turn a roughly painted mask into a plausible shape of its class</source>
   <translation>将粗略绘制的蒙版变为该类别的合理形状</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/merging.py" />
   <source>Turn into pixels</source>
   <translation>栅格化</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/view_actions.py" />
   <source>Turn the view to the left</source>
   <translation>视图逆时针旋转</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/view_actions.py" />
   <source>Turn the view to the right</source>
   <translation>视图顺时针旋转</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/settings.py" />
   <source>Turn the wheel to zoom instead of scrolling. Ctrl and the wheel zoom always.</source>
   <translation>转动滚轮即可缩放而非滚动。按住 Ctrl 转动滚轮始终为缩放。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/move.py" />
   <source>Turn {name}</source>
   <translation>旋转“{name}”</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/move_options.py" />
   <source>Turn, clockwise, about the pivot: the cross between the handles.</source>
   <translation>绕轴心（控制点之间的十字）顺时针旋转。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/placed_page.py" />
   <source>Turn, clockwise.</source>
   <translation>旋转，顺时针。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/hue_saturation.py" />
   <source>Turns the colours round the circle of hues.</source>
   <translation>沿色相环旋转颜色。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/new_scene.py" />
   <source>Twelve others</source>
   <translation>换十二个</translation>
  </message>
  <message>
   <location filename="../../resources/models/enlarge-2x.json" />
   <source>Twice the pixels of a photo</source>
   <translation>照片像素的两倍</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/actions.py" />
   <source>Type a few letters of what you want to do</source>
   <translation>输入几个字，找到想用的命令</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/kinds/text.py" />
   <source>Type in it on the picture, and set its font, size and colour</source>
   <translation>在图像上直接输入，并设置其字体、大小和颜色</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/layer_actions.py" />
   <source>Type in the selected text; a double click on it does the same</source>
   <translation>在所选文字中输入；双击文字也可以</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/text_typing.py" />
   <source>Type text</source>
   <translation>输入文字</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/text_field.py" />
   <source>Type the text. Esc ends typing.</source>
   <translation>输入文字。按 Esc 结束输入。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/exemplar_form.py" />
   <source>Under which licence the photo may be used.</source>
   <translation>照片可依据何种许可使用。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/actions.py" />
   <source>Undo</source>
   <translation>撤销</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/window_actions.py" />
   <source>Undo click</source>
   <translation>撤销单击</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/window_actions.py" />
   <source>Undo {edit}</source>
   <translation>撤销 {edit}</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/history.py" />
   <source>Undone; a click does it again.</source>
   <translation>已撤销；单击可重做。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/layer_commands.py" />
   <source>Ungroup</source>
   <translation>取消编组</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/export_fields.py" />
   <source>Unit</source>
   <translation>单位</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/mask_commands.py" />
   <source>Unlink mask</source>
   <translation>取消链接蒙版</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/layers_menu.py" />
   <source>Unlock</source>
   <translation>解锁</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/layer_commands.py" />
   <source>Unlock {name}</source>
   <translation>解锁“{name}”</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/layers_model.py" />
   <source>Unlock, so that it can be changed.</source>
   <translation>解锁，使其可以更改。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/file_dialogs.py" />
   <source>Unsaved changes</source>
   <translation>未存储的更改</translation>
  </message>
  <message>
   <location filename="../../engine/scene/adjustments/unsharp_mask.py" />
   <source>Unsharp mask</source>
   <translation>USM 锐化</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/tab.py" />
   <source>Untitled</source>
   <translation>未命名</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/key_capture.py" />
   <source>Up</source>
   <translation>上</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/new_guide.py" />
   <source>Upright</source>
   <translation>竖向</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/looks_menu.py" />
   <source>Use as exemplar</source>
   <translation>用作样本</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/library.py" />
   <source>Use for {name}</source>
   <translation>用于“{name}”</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/filters/fill_variations.py" />
   <source>Variation</source>
   <translation>变体</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/filters/fill_variations.py" />
   <source>Variation {number}</source>
   <translation>变体 {number}</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/filters/fill_variations.py" />
   <source>Variation {number}: fill it like this</source>
   <translation>变体 {number}：按此填补</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/variations.py" />
   <source>Variation {number}: let the object look like this</source>
   <translation>变体 {number}：使对象呈现此外观</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/filters/fill_variations.py" />
   <source>Variations</source>
   <translation>变体</translation>
  </message>
  <message>
   <location filename="../../engine/worker.py" />
   <source>Variations need at least one noise.</source>
   <translation>变体至少需要一个噪声。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/filters/season.py" />
   <source>Variety</source>
   <translation>变化</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/vibrance.py" />
   <source>Vibrance</source>
   <translation>自然饱和度</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/actions.py" />
   <source>View</source>
   <translation>视图</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/vignette_handle.py" />
   <source>Vignette</source>
   <translation>晕影</translation>
  </message>
  <message>
   <location filename="../../engine/formats/layered.py" />
   <source>Vivid light</source>
   <translation>亮光</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/placed_page.py" />
   <source>W</source>
   <translation>宽</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/actions.py" />
   <source>Wand</source>
   <translation>魔棒</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/presets.py" />
   <source>Warmer</source>
   <translation>偏暖</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/white_balance.py" />
   <source>Warmer towards yellow, cooler towards blue.</source>
   <translation>偏黄更暖，偏蓝更冷。</translation>
  </message>
  <message>
   <location filename="../../engine/formats/style_pictures.py" />
   <source>Watercolour</source>
   <translation>水彩</translation>
  </message>
  <message>
   <location filename="../../engine/formats/exporters/webp.py" />
   <source>WebP</source>
   <translation>WebP</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/text_options.py" />
   <source>Weight</source>
   <translation>字重</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/about.py" />
   <source>Weights</source>
   <translation>权重</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/export_fields.py" />
   <source>What</source>
   <translation>内容</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/apply.py" />
   <source>What became of the photos</source>
   <translation>照片的处理结果</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/export_all.py" />
   <source>What became of the pictures</source>
   <translation>各图像的结果</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/export_all.py" />
   <source>What becomes of a file that has the same name.</source>
   <translation>如何处理同名文件。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/profile_choice.py" />
   <source>What becomes of colours that the profile cannot hold: relative cuts them off, perceptual makes room.</source>
   <translation>配置文件容纳不下的颜色如何处理：相对比色将其截断，可感知则为其腾出空间。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/levels.py" />
   <source>What black becomes.</source>
   <translation>黑色变成的亮度。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/replace_background.py" />
   <source>What comes behind the subject.</source>
   <translation>放在主体后面的内容。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/unsharp_mask.py" />
   <source>What differs by less is left alone, as noise is.</source>
   <translation>差异较小的部分保持不变，例如杂色。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/command_palette.py" />
   <source>What do you want to do?</source>
   <translation>您想做什么？</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/shortcut_editor.py" />
   <source>What does not belong to the subject</source>
   <translation>不属于主体的部分</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/move_options.py" />
   <source>What dragging a handle does. With Ctrl a corner always distorts, with Ctrl+Alt+Shift in perspective.</source>
   <translation>拖动控制点的作用。按住 Ctrl 拖动角点始终为扭曲，按住 Ctrl+Alt+Shift 为透视。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/filters/page.py" />
   <source>What draws it, and under which licence</source>
   <translation>绘制它的模型及其许可</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/new_scene.py" />
   <source>What draws the scenes, and under which licence</source>
   <translation>绘制场景的模型及其许可</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/looks.py" />
   <source>What is clicked or painted belongs to it</source>
   <translation>单击或涂抹之处属于它</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/looks.py" />
   <source>What is clicked or painted does not belong to it (Ctrl or Alt)</source>
   <translation>单击或涂抹之处不属于它（Ctrl 或 Alt）</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/kinds/group.py" />
   <source>What is clipped to a group keeps it from passing through.</source>
   <translation>剪贴到组的图层会使组无法穿透。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/canvas_size.py" />
   <source>What is cut off stays in the project.</source>
   <translation>裁掉的部分仍保留在项目中。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/colour_balance.py" />
   <source>What is dark, what is bright, or what lies between.</source>
   <translation>暗部、亮部，或介于其间的部分。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/apply.py" />
   <source>What is in the folder stays where photo, layers and settings are as they were.</source>
   <translation>照片、图层和设置均未改变时，文件夹中已有的图片保留不动。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/locks.py" />
   <source>What is kept stays as it is when the dice is thrown or looks come from elsewhere.</source>
   <translation>掷骰子或取用其他外观时，所保留的部分保持不变。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/view_actions.py" />
   <source>What is moved or drawn comes to lie at edges and middles, and at guides and the grid while they are shown</source>
   <translation>移动或绘制的内容会对齐边缘和中心，以及显示中的参考线和网格</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/picture_actions.py" />
   <source>What is seen of the picture, all layers together</source>
   <translation>拷贝图像可见的内容，合并所有图层</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/export_fields.py" />
   <source>What is selected</source>
   <translation>选区内容</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/actions.py" />
   <source>What is selected goes, and what lies around it takes its place, on a layer of its own</source>
   <translation>去除所选内容，由周围像素填补，绘制在单独的图层上</translation>
  </message>
  <message>
   <location filename="../../engine/scene/filters/fill.py" />
   <source>What is selected is replaced by what could be there, made of the picture around it</source>
   <translation>将选中的内容替换为该处可能的内容，取自周围的图像</translation>
  </message>
  <message>
   <location filename="../../engine/formats/part.py" />
   <source>What is selected lies beside the picture.</source>
   <translation>选区位于图片之外。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/select_actions.py" />
   <source>What is selected of the photo, onto a layer over a hole that is filled from around it</source>
   <translation>将照片中选中的部分移到图层上，其下的空洞由周围像素填补</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/levels.py" />
   <source>What is this bright or brighter becomes the brightest.</source>
   <translation>达到此亮度及以上的部分变为最亮。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/threshold.py" />
   <source>What is this bright or brighter becomes white.</source>
   <translation>达到此亮度及以上的部分变为白色。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/levels.py" />
   <source>What is this dark or darker becomes the darkest.</source>
   <translation>达到此亮度及以下的部分变为最暗。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/exemplar_form.py" />
   <source>What it is</source>
   <translation>这是什么</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/exemplar_form.py" />
   <source>What it is: one of the list, or any other word, which needs no model.</source>
   <translation>这是什么：从列表中选择，或输入任意其他词语（无需模型）。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/proof_badge.py" />
   <source>What lies above it leaves each pixel as it was.</source>
   <translation>上方的图层使每个像素保持原样。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/filters/style.py" />
   <source>What paints: a neural network, which keeps shapes and can be refined in some seconds, or pieces cut out of the picture itself.</source>
   <translation>用什么绘制：保留形状的神经网络（可在数秒内精细化），或直接取自图片的碎片。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/look_tools.py" />
   <source>What stands there in the photo, where the mask is</source>
   <translation>照片中蒙版所在位置的内容</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/print.py" />
   <source>What stays white on each side, in millimetres.</source>
   <translation>四边留白，以毫米为单位。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/subject_options.py" />
   <source>What takes the subject's place.</source>
   <translation>取代主体的内容。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/select_actions.py" />
   <source>What the layer covers; Ctrl+click on its picture in the list does the same</source>
   <translation>选择图层遮盖的部分；按住 Ctrl 单击列表中的缩览图效果相同</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/mask_part.py" />
   <source>What the mask does</source>
   <translation>蒙版的作用</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/properties.py" />
   <source>What the next stroke of the brush will become.</source>
   <translation>画笔下一笔将生成什么。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/options.py" />
   <source>What the next stroke will become.</source>
   <translation>下一笔将生成什么。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/object_page.py" />
   <source>What the object is. Its mask and its noise stay.</source>
   <translation>对象是什么。其蒙版和噪声保持不变。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/profiles.py" />
   <source>What the picture's colours are brought into.</source>
   <translation>图片的颜色将转换到其中。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/profiles.py" />
   <source>What the picture's numbers mean.</source>
   <translation>图片的数值代表什么。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/replace_background.py" />
   <source>What the scene shows.</source>
   <translation>场景所展示的内容。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/scene_page.py" />
   <source>What the scene shows. Its noise stays.</source>
   <translation>场景的内容。其噪声保持不变。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/scene_controls.py" />
   <source>What the scenes show.</source>
   <translation>场景的内容。</translation>
  </message>
  <message>
   <location filename="../../engine/formats/clip.py" />
   <source>What was copied</source>
   <translation>拷贝的内容</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/clipboard.py" />
   <source>What was pasted was converted to {profile}, the document's own.</source>
   <translation>粘贴的内容已转换为文档的配置文件 {profile}。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/actions.py" />
   <source>What went wrong in Scumble itself, as a report to copy that names none of your files</source>
   <translation>Scumble 自身出了什么问题：可拷贝的报告，不含您的任何文件名</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/levels.py" />
   <source>What white becomes.</source>
   <translation>白色变成的亮度。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/box_options.py" />
   <source>What will fill the next box.</source>
   <translation>下一个方框将填充什么。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/error_dialog.py" />
   <source>When something goes wrong in Scumble itself, a report of it can be copied here.</source>
   <translation>Scumble 自身出现问题时，可在此拷贝报告。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/drop_shadow_page.py" />
   <source>Where it falls: 0° to the right, 90° down.</source>
   <translation>投影落下的方向：0° 向右，90° 向下。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/shadow_page.py" />
   <source>Where it falls: 0° to the right, 90° towards you, −90° behind the object.</source>
   <translation>落影方向：0° 向右，90° 朝向您，−90° 在对象后方。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/settings.py" />
   <source>Where objects are generated. Automatic takes a GPU if there is one. Counts from the next start.</source>
   <translation>生成对象所用的设备。“自动”在有 GPU 时使用 GPU。下次启动后生效。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/removing.py" />
   <source>Where something of it is left, paint over it with {brush}: it goes, too.</source>
   <translation>如有残留，用{brush}涂抹即可一并移除。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/vignette.py" />
   <source>Where the middle is, from left to right.</source>
   <translation>中心的左右位置。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/vignette.py" />
   <source>Where the middle is, from top to bottom.</source>
   <translation>中心的上下位置。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/apply.py" />
   <source>Where the pictures go, with a report; it is made where it is not there.</source>
   <translation>图片和报告存放的位置；若不存在会自动创建。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/export_all.py" />
   <source>Where the pictures go; it is made where it is not there.</source>
   <translation>图像的存放位置；不存在时会新建。</translation>
  </message>
  <message>
   <location filename="../../engine/exemplars/folder.py" />
   <source>Whether "{name}" is rendered must be true or false.</source>
   <translation>“{name}”是否为渲染图，必须为真或假。</translation>
  </message>
  <message>
   <location filename="../../engine/exemplars/folder.py" />
   <source>Whether "{name}" is whole must be true or false.</source>
   <translation>“{name}”是否完整必须为 true 或 false。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/histogram.py" />
   <source>Which values are shown.</source>
   <translation>显示哪些值。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/new_guide.py" />
   <source>Which way the guide runs</source>
   <translation>参考线的走向</translation>
  </message>
  <message>
   <location filename="../../engine/formats/style_pictures.py" />
   <source>Whirls</source>
   <translation>旋涡</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/export_fields.py" />
   <source>White</source>
   <translation>白色</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/raw.py" />
   <source>White balance</source>
   <translation>白平衡</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/picture_actions.py" />
   <source>White covers, black does not: for the selected object or adjustment, else as the selection</source>
   <translation>白色遮盖，黑色不遮盖：用于所选对象或调整，否则作为选区</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/threshold.py" />
   <source>White from a brightness on, black below it.</source>
   <translation>达到某一亮度的部分为白色，低于它的为黑色。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/exemplar_form.py" />
   <source>Who took the photo</source>
   <translation>照片的拍摄者</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/exemplar_part.py" />
   <source>Whose the exemplar is, and under which licence</source>
   <translation>样本的作者及其许可</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/scene_controls.py" />
   <source>Width</source>
   <translation>宽度</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/size_fields.py" />
   <source>Width and height change together</source>
   <translation>宽度和高度同时更改</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/looks.py" />
   <source>Width of the brush on the photo.</source>
   <translation>照片上画笔的宽度。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/options.py" />
   <source>Width of the brush on the picture.</source>
   <translation>画笔在图像上的宽度。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/crop_options.py" />
   <source>Width of the own ratio.</source>
   <translation>自定比例的宽度。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/crop_options.py" />
   <source>Width of the ratio</source>
   <translation>比例的宽度</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/text.py" />
   <source>Width of the text</source>
   <translation>文字的宽度</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/move_options.py" />
   <source>Width of what is selected, along its own side.</source>
   <translation>所选内容沿自身边的宽度。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/placed_page.py" />
   <source>Width of what it shows, along its own side; the height stays.</source>
   <translation>所显示内容沿自身边的宽度；高度不变。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/crop_options.py" />
   <source>Width of what stays, in pixels.</source>
   <translation>保留部分的宽度，以像素为单位。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/canvas_size.py" />
   <source>Width {width} px, height {height} px.</source>
   <translation>宽 {width} 像素，高 {height} 像素。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/print.py" />
   <source>With so few pixels per inch they may be seen.</source>
   <translation>每英寸像素较少，可能会看出单个像素。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/error_dialog.py" />
   <source>With the error's own words</source>
   <translation>包含错误原文</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/align_actions.py" />
   <source>With those of all that is selected; a single layer's with the picture's</source>
   <translation>与所有选中内容的对应位置对齐；只选一个图层时与图像对齐</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/properties.py" />
   <source>Without a model no object can be generated. {reason}</source>
   <translation>没有模型便无法生成对象。{reason}</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/export_warnings.py" />
   <source>Without its profile the picture will be shown in other colours.</source>
   <translation>没有配置文件，图像的颜色显示会有所不同。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/file_dialogs.py" />
   <source>Without saving, the changes of the last minute are lost.</source>
   <translation>如不存储，最近一分钟的更改将会丢失。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/file_dialogs.py" />
   <source>Without saving, the changes of the last {count} hours are lost.</source>
   <translation>如不存储，最近 {count} 小时的更改将会丢失。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/file_dialogs.py" />
   <source>Without saving, the changes of the last {count} minutes are lost.</source>
   <translation>如不存储，最近 {count} 分钟的更改将会丢失。</translation>
  </message>
  <message>
   <location filename="../../engine/formats/style_pictures.py" />
   <source>Woodcut</source>
   <translation>木刻</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/subject_options.py" />
   <source>Working…</source>
   <translation>正在处理…</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/actions.py" />
   <source>Write all pictures that are open into a folder, each in a file of its own</source>
   <translation>将所有打开的图像写入一个文件夹，每个图像一个文件</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/mask_actions.py" />
   <source>Write the layer's mask as a grey picture</source>
   <translation>将图层蒙版写为灰度图像</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/actions.py" />
   <source>Write the picture as PNG, JPEG, TIFF or in another format</source>
   <translation>将图片写为 PNG、JPEG、TIFF 或其他格式</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/select_actions.py" />
   <source>Write the selection as a grey picture</source>
   <translation>将选区写为灰度图像</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/actions.py" />
   <source>Write this picture once more under the same name, as it was chosen last</source>
   <translation>以相同名称再次写出此图片，设置同上次</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/export_fields.py" />
   <source>Writes into the picture, and into a file beside it, which pixels were generated, by which model and from which exemplar, with licences and credits.</source>
   <translation>在图像及其旁边的文件中写明哪些像素是生成的、由哪个模型生成、取自哪个样本，并附许可和署名。</translation>
  </message>
  <message>
   <location filename="../../engine/formats/travelling.py" />
   <source>XMP data</source>
   <translation>XMP 数据</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/settings.py" />
   <source>Yellow</source>
   <translation>黄色</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/presets.py" />
   <source>Yellow filter</source>
   <translation>黄色滤镜</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/black_white.py" />
   <source>Yellows</source>
   <translation>黄色</translation>
  </message>
  <message>
   <location filename="../../engine/formats/reading.py" />
   <source>You have no permission to read {name}.</source>
   <translation>您没有读取 {name} 的权限。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/filters/style.py" />
   <source>Your own picture</source>
   <translation>您自己的图片</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/filters/style.py" />
   <source>Your own: {name}</source>
   <translation>您自己的：{name}</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/error_dialog.py" />
   <source>Your picture is as it was before.</source>
   <translation>您的图像与之前一样。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/kept_presets.py" />
   <source>Your presets could not be read.</source>
   <translation>无法读取您的预设。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/navigator.py" />
   <source>Zoom</source>
   <translation>缩放</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/shortcut_editor.py" />
   <source>Zoom at the pointer</source>
   <translation>在指针处缩放</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/view_actions.py" />
   <source>Zoom in</source>
   <translation>放大</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/view_actions.py" />
   <source>Zoom out</source>
   <translation>缩小</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/shortcut_editor.py" />
   <source>\ or &lt; held</source>
   <translation>按住 \ 或 &lt;</translation>
  </message>
  <message>
   <location filename="../../engine/formats/pixels.py" />
   <source>a FITS picture</source>
   <translation>FITS 图像</translation>
  </message>
  <message>
   <location filename="../../engine/formats/pixels.py" />
   <source>a GIMP file (XCF)</source>
   <translation>GIMP 文件 (XCF)</translation>
  </message>
  <message>
   <location filename="../../engine/formats/pixels.py" />
   <source>a PostScript file</source>
   <translation>PostScript 文件</translation>
  </message>
  <message>
   <location filename="../../engine/formats/pixels.py" />
   <source>a Radiance picture (HDR)</source>
   <translation>Radiance 图像 (HDR)</translation>
  </message>
  <message>
   <location filename="../../engine/formats/pixels.py" />
   <source>a Windows icon</source>
   <translation>Windows 图标</translation>
  </message>
  <message>
   <location filename="../../resources/exemplars/index.json" />
   <source>a bar behind its tail taken away</source>
   <translation>去除尾巴后的横杆</translation>
  </message>
  <message>
   <location filename="../../resources/exemplars/index.json" />
   <source>a bench behind it taken away</source>
   <translation>去除身后的长凳</translation>
  </message>
  <message>
   <location filename="../../resources/exemplars/index.json" />
   <source>a blade of grass painted over</source>
   <translation>涂盖一片草叶</translation>
  </message>
  <message>
   <location filename="../../resources/exemplars/index.json" />
   <source>a blue cast taken away</source>
   <translation>去除蓝色偏色</translation>
  </message>
  <message>
   <location filename="../../resources/exemplars/index.json" />
   <source>a blurred branch taken away</source>
   <translation>去除模糊的树枝</translation>
  </message>
  <message>
   <location filename="../../engine/formats/records.py" />
   <source>a box in it has not four sides</source>
   <translation>其中一个框没有四条边</translation>
  </message>
  <message>
   <location filename="../../resources/exemplars/index.json" />
   <source>a branch taken away</source>
   <translation>去除一根树枝</translation>
  </message>
  <message>
   <location filename="../../resources/exemplars/index.json" />
   <source>a bush behind its neck taken away</source>
   <translation>去除脖子后的灌木</translation>
  </message>
  <message>
   <location filename="../../engine/formats/kinds/background.py" />
   <source>a colour has the wrong form</source>
   <translation>某个颜色的格式错误</translation>
  </message>
  <message>
   <location filename="../../engine/colour/curves.py" />
   <source>a curve is cut off</source>
   <translation>曲线被截断</translation>
  </message>
  <message>
   <location filename="../../engine/colour/curves.py" />
   <source>a curve is of another kind</source>
   <translation>曲线类型不同</translation>
  </message>
  <message>
   <location filename="../../resources/exemplars/index.json" />
   <source>a flower behind its wing taken away</source>
   <translation>去除翅膀后的花</translation>
  </message>
  <message>
   <location filename="../../resources/exemplars/index.json" />
   <source>a gap in its trunk filled</source>
   <translation>填补象鼻上的缺口</translation>
  </message>
  <message>
   <location filename="../../engine/formats/kinds/background.py" />
   <source>a kind of scene has the wrong form</source>
   <translation>某个场景类型的格式错误</translation>
  </message>
  <message>
   <location filename="../../engine/formats/project_pictures.py" />
   <source>a layer in it covers more than any can</source>
   <translation>其中某个图层的覆盖范围超出限度</translation>
  </message>
  <message>
   <location filename="../../engine/formats/project_reader.py" />
   <source>a layer shows a photo that is not there</source>
   <translation>某个图层显示的照片不存在</translation>
  </message>
  <message>
   <location filename="../../engine/formats/openraster.py" />
   <source>a layer's opacity is not between 0 and 1</source>
   <translation>某个图层的不透明度不在 0 到 1 之间</translation>
  </message>
  <message>
   <location filename="../../resources/exemplars/index.json" />
   <source>a leaf taken away</source>
   <translation>去除一片叶子</translation>
  </message>
  <message>
   <location filename="../../resources/exemplars/index.json" />
   <source>a leash and grass taken away</source>
   <translation>去除牵引绳和草</translation>
  </message>
  <message>
   <location filename="../../resources/exemplars/index.json" />
   <source>a leash painted over</source>
   <translation>涂盖牵引绳</translation>
  </message>
  <message>
   <location filename="../../resources/exemplars/index.json" />
   <source>a leash taken away</source>
   <translation>去除牵引绳</translation>
  </message>
  <message>
   <location filename="../../resources/exemplars/index.json" />
   <source>a leg and a breast found again</source>
   <translation>找回一条腿和胸部</translation>
  </message>
  <message>
   <location filename="../../resources/exemplars/index.json" />
   <source>a pan before its leg painted over</source>
   <translation>涂盖腿前的锅</translation>
  </message>
  <message>
   <location filename="../../engine/formats/archive.py" />
   <source>a part of it is damaged</source>
   <translation>其中一部分已损坏</translation>
  </message>
  <message>
   <location filename="../../engine/formats/archive.py" />
   <source>a part of it is missing</source>
   <translation>缺少其中一部分</translation>
  </message>
  <message>
   <location filename="../../engine/formats/fields.py" />
   <source>a part of its description has the wrong form</source>
   <translation>其描述的一部分格式错误</translation>
  </message>
  <message>
   <location filename="../../resources/exemplars/index.json" />
   <source>a petal behind it taken away</source>
   <translation>去除后面的花瓣</translation>
  </message>
  <message>
   <location filename="../../engine/formats/project_reader.py" />
   <source>a photo in it has a resolution that makes no sense</source>
   <translation>其中一张照片的分辨率无意义</translation>
  </message>
  <message>
   <location filename="../../engine/formats/project_reader.py" />
   <source>a photo in it has not as many samples as pixels</source>
   <translation>其中一张照片的采样数与像素数不符</translation>
  </message>
  <message>
   <location filename="../../engine/formats/project_pictures.py" />
   <source>a picture in it</source>
   <translation>其中的图像</translation>
  </message>
  <message>
   <location filename="../../engine/formats/png_stripes.py" />
   <source>a picture in it ends too early</source>
   <translation>其中一幅图像提前结束</translation>
  </message>
  <message>
   <location filename="../../engine/formats/png_stripes.py" />
   <source>a picture in it is damaged</source>
   <translation>其中一幅图像已损坏</translation>
  </message>
  <message>
   <location filename="../../engine/formats/project_pictures.py" />
   <source>a picture in it is larger than what it is for</source>
   <translation>其中某个图像大于其用途所需</translation>
  </message>
  <message>
   <location filename="../../engine/formats/png_stripes.py" />
   <source>a picture in it is not a PNG</source>
   <translation>其中某个图像不是 PNG</translation>
  </message>
  <message>
   <location filename="../../engine/formats/png_stripes.py" />
   <source>a picture in it is packed in a way that is not supported</source>
   <translation>其中一幅图像的压缩方式不受支持</translation>
  </message>
  <message>
   <location filename="../../engine/formats/records.py" />
   <source>a picture of paint has no alpha</source>
   <translation>某个绘画图像没有 Alpha 通道</translation>
  </message>
  <message>
   <location filename="../../engine/formats/records.py" />
   <source>a picture of tiles is smaller than it should be</source>
   <translation>某个图块图像小于应有的大小</translation>
  </message>
  <message>
   <location filename="../../resources/exemplars/index.json" />
   <source>a piece of ground at its paw taken away</source>
   <translation>去除爪子处的一块地面</translation>
  </message>
  <message>
   <location filename="../../resources/exemplars/index.json" />
   <source>a second flower taken away</source>
   <translation>去除第二朵花</translation>
  </message>
  <message>
   <location filename="../../resources/exemplars/index.json" />
   <source>a spot on its leg painted over</source>
   <translation>涂盖腿上的斑点</translation>
  </message>
  <message>
   <location filename="../../resources/exemplars/index.json" />
   <source>a stick before its leg painted over</source>
   <translation>涂盖腿前的木棍</translation>
  </message>
  <message>
   <location filename="../../resources/exemplars/index.json" />
   <source>a straw before its breast painted over</source>
   <translation>涂盖胸前的草秆</translation>
  </message>
  <message>
   <location filename="../../resources/exemplars/index.json" />
   <source>a stump taken away</source>
   <translation>去除树桩</translation>
  </message>
  <message>
   <location filename="../../engine/colour/tables.py" />
   <source>a table is cut off</source>
   <translation>某个表格被截断</translation>
  </message>
  <message>
   <location filename="../../engine/colour/black_point.py" />
   <source>a table is of another kind</source>
   <translation>某个表格属于其他类型</translation>
  </message>
  <message>
   <location filename="../../resources/exemplars/index.json" />
   <source>a twig before its tail taken away</source>
   <translation>去除尾巴前的小枝</translation>
  </message>
  <message>
   <location filename="../../resources/exemplars/index.json" />
   <source>a violet cast of its coat taken away</source>
   <translation>去除毛皮的紫色偏色</translation>
  </message>
  <message>
   <location filename="../../resources/exemplars/index.json" />
   <source>a wall and toys taken away</source>
   <translation>去除墙和玩具</translation>
  </message>
  <message>
   <location filename="../../resources/exemplars/index.json" />
   <source>a window frame at its ear and ground between its legs taken away</source>
   <translation>去除耳边的窗框和腿间的地面</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/adjustments/page.py" />
   <source>adjustment</source>
   <translation>调整</translation>
  </message>
  <message>
   <location filename="../../resources/models/detail-4x-open.json" />
   <source>aeroplane</source>
   <translation>飞机</translation>
  </message>
  <message>
   <location filename="../../engine/formats/pixels.py" />
   <source>an OpenEXR picture</source>
   <translation>OpenEXR 图像</translation>
  </message>
  <message>
   <location filename="../../engine/formats/pixels.py" />
   <source>an SVG drawing</source>
   <translation>SVG 图形</translation>
  </message>
  <message>
   <location filename="../../engine/formats/pixels.py" />
   <source>an XML file</source>
   <translation>XML 文件</translation>
  </message>
  <message>
   <location filename="../../engine/generation/licences.py" />
   <source>an exemplar {licence}</source>
   <translation>样本 {licence}</translation>
  </message>
  <message>
   <location filename="../../engine/compositing/appearance.py" />
   <source>an object</source>
   <translation>对象</translation>
  </message>
  <message>
   <location filename="../../engine/formats/project_reader.py" />
   <source>an object uses an exemplar that is not there</source>
   <translation>某个对象使用的样本不存在</translation>
  </message>
  <message>
   <location filename="../../engine/formats/exif.py" />
   <source>an offset points outside</source>
   <translation>有偏移量指向文件之外</translation>
  </message>
  <message>
   <location filename="../../engine/generators/plugins.py" />
   <source>an unknown package</source>
   <translation>未知软件包</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/file_dialogs.py" />
   <source>and {count} more</source>
   <translation>以及另外 {count} 个</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/about.py" />
   <source>arrays of numbers</source>
   <translation>数值数组</translation>
  </message>
  <message>
   <location filename="../../engine/generation/kinds/background.py" />
   <source>as it is</source>
   <translation>原样</translation>
  </message>
  <message>
   <location filename="../../resources/models/season.json" />
   <source>autumn</source>
   <translation>秋天</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/kinds/background.py" />
   <source>background</source>
   <translation>背景</translation>
  </message>
  <message>
   <location filename="../../resources/models/detail-4x-open.json" />
   <source>bear</source>
   <translation>熊</translation>
  </message>
  <message>
   <location filename="../../resources/models/detail-4x-open.json" />
   <source>bicycle</source>
   <translation>自行车</translation>
  </message>
  <message>
   <location filename="../../resources/models/detail-4x-open.json" />
   <source>bird</source>
   <translation>鸟</translation>
  </message>
  <message>
   <location filename="../../resources/models/segmentation-128.json" />
   <source>bison</source>
   <translation>野牛</translation>
  </message>
  <message>
   <location filename="../../resources/exemplars/index.json" />
   <source>boards behind its legs taken away</source>
   <translation>去除腿后的木板</translation>
  </message>
  <message>
   <location filename="../../resources/models/detail-4x-open.json" />
   <source>boat</source>
   <translation>船</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/colours_page.py" />
   <source>bottom</source>
   <translation>下</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/canvas_size.py" />
   <source>bottom left</source>
   <translation>左下</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/canvas_size.py" />
   <source>bottom right</source>
   <translation>右下</translation>
  </message>
  <message>
   <location filename="../../resources/models/background-128.json" />
   <source>bright sky</source>
   <translation>明亮天空</translation>
  </message>
  <message>
   <location filename="../../resources/models/background-128.json" />
   <source>brightness</source>
   <translation>亮度</translation>
  </message>
  <message>
   <location filename="../../engine/scene/brush.py" />
   <source>brush's radius</source>
   <translation>画笔半径</translation>
  </message>
  <message>
   <location filename="../../resources/models/background-128.json" />
   <source>buildings</source>
   <translation>建筑</translation>
  </message>
  <message>
   <location filename="../../engine/generators/families.py" />
   <source>butterflies and birds</source>
   <translation>蝴蝶和鸟</translation>
  </message>
  <message>
   <location filename="../../resources/models/detail-4x-open.json" />
   <source>butterfly</source>
   <translation>蝴蝶</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/rights.py" />
   <source>by {credit}</source>
   <translation>作者：{credit}</translation>
  </message>
  <message>
   <location filename="../../resources/models/segmentation-128.json" />
   <source>camel</source>
   <translation>骆驼</translation>
  </message>
  <message>
   <location filename="../../engine/generation/errors.py" />
   <source>can't allocate memory</source>
   <translation>无法分配内存</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/replacing.py" />
   <source>cancel, select it, and choose this again</source>
   <translation>请取消，选中它，然后再次选择此项</translation>
  </message>
  <message>
   <location filename="../../resources/models/detail-4x-open.json" />
   <source>car</source>
   <translation>汽车</translation>
  </message>
  <message>
   <location filename="../../resources/models/cartoon.json" />
   <source>cartoon</source>
   <translation>卡通</translation>
  </message>
  <message>
   <location filename="../../resources/models/detail-4x-open.json" />
   <source>cat</source>
   <translation>猫</translation>
  </message>
  <message>
   <location filename="../../resources/models/detail-4x-open.json" />
   <source>chair</source>
   <translation>椅子</translation>
  </message>
  <message>
   <location filename="../../resources/models/segmentation-128.json" />
   <source>cheetah</source>
   <translation>猎豹</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/scene_gallery.py" />
   <source>chosen</source>
   <translation>已选</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/layers_model.py" />
   <source>clipped to the layer below</source>
   <translation>剪贴到下方图层</translation>
  </message>
  <message>
   <location filename="../../resources/models/season.json" />
   <source>cloudy</source>
   <translation>多云</translation>
  </message>
  <message>
   <location filename="../../resources/models/background-128.json" />
   <source>cloudy sky</source>
   <translation>多云天空</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/export_fields.py" />
   <source>cm</source>
   <translation>厘米</translation>
  </message>
  <message>
   <location filename="../../engine/formats/travelling.py" />
   <source>colour profile</source>
   <translation>颜色配置文件</translation>
  </message>
  <message>
   <location filename="../../resources/models/foreground-128-open.json" />
   <source>colourfulness</source>
   <translation>色彩浓度</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/kinds/background.py" />
   <source>colours</source>
   <translation>颜色</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/library.py" />
   <source>comes along</source>
   <translation>随附</translation>
  </message>
  <message>
   <location filename="../../resources/models/background-128.json" />
   <source>contrast</source>
   <translation>对比度</translation>
  </message>
  <message>
   <location filename="../../resources/models/background-128.json" />
   <source>cooler</source>
   <translation>更冷</translation>
  </message>
  <message>
   <location filename="../../resources/models/detail-4x-open.json" />
   <source>cow</source>
   <translation>奶牛</translation>
  </message>
  <message>
   <location filename="../../resources/models/segmentation-128.json" />
   <source>coyote</source>
   <translation>郊狼</translation>
  </message>
  <message>
   <location filename="../../engine/scene/adjustments/curves.py" />
   <source>curve's input</source>
   <translation>曲线的输入</translation>
  </message>
  <message>
   <location filename="../../engine/scene/adjustments/curves.py" />
   <source>curve's output</source>
   <translation>曲线的输出</translation>
  </message>
  <message>
   <location filename="../../engine/exemplars/from_photo.py" />
   <source>cut out of the photo</source>
   <translation>从照片中抠出</translation>
  </message>
  <message>
   <location filename="../../resources/exemplars/index.json" />
   <source>cut out of the photo and reduced in size</source>
   <translation>从照片中抠出并缩小</translation>
  </message>
  <message>
   <location filename="../../engine/exemplars/from_photo.py" />
   <source>cut out of the photo, edge colours freed of the ground</source>
   <translation>抠自照片，边缘颜色已去除背景影响</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/kinds/paint.py" />
   <source>cut-out</source>
   <translation>抠图</translation>
  </message>
  <message>
   <location filename="../../resources/models/background-128.json" />
   <source>darker</source>
   <translation>更暗</translation>
  </message>
  <message>
   <location filename="../../resources/models/background-128.json" />
   <source>darker above</source>
   <translation>上方更暗</translation>
  </message>
  <message>
   <location filename="../../resources/models/background-128.json" />
   <source>darker left</source>
   <translation>左侧更暗</translation>
  </message>
  <message>
   <location filename="../../resources/models/segmentation-128.json" />
   <source>deer</source>
   <translation>鹿</translation>
  </message>
  <message>
   <location filename="../../resources/models/defects.json" />
   <source>defects</source>
   <translation>瑕疵</translation>
  </message>
  <message>
   <location filename="../../resources/models/background-128.json" />
   <source>detail</source>
   <translation>细节</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/scene_controls.py" />
   <source>directions without a name</source>
   <translation>未命名的方向</translation>
  </message>
  <message>
   <location filename="../../resources/models/detail-4x-open.json" />
   <source>dog</source>
   <translation>狗</translation>
  </message>
  <message>
   <location filename="../../resources/models/segmentation-128.json" />
   <source>donkey</source>
   <translation>驴</translation>
  </message>
  <message>
   <location filename="../../engine/generation/subjects.py" />
   <source>drag a box closely around it</source>
   <translation>请紧贴它拖出方框</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/kinds/drop_shadow.py" />
   <source>drop shadow</source>
   <translation>投影</translation>
  </message>
  <message>
   <location filename="../../resources/models/segmentation-128.json" />
   <source>duck</source>
   <translation>鸭</translation>
  </message>
  <message>
   <location filename="../../resources/exemplars/index.json" />
   <source>edge colours freed of the ground</source>
   <translation>边缘颜色去除了地面的影响</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/apply.py" />
   <source>edited photos</source>
   <translation>编辑后的照片</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/kinds/drop_shadow.py" />
   <source>effect</source>
   <translation>效果</translation>
  </message>
  <message>
   <location filename="../../resources/models/detail-4x-open.json" />
   <source>elephant</source>
   <translation>大象</translation>
  </message>
  <message>
   <location filename="../../engine/generation/kinds/background.py" />
   <source>enlarged by {sha256}</source>
   <translation>由 {sha256} 放大</translation>
  </message>
  <message>
   <location filename="../../engine/generation/enlarging.py" />
   <source>enlarged photo</source>
   <translation>放大后的照片</translation>
  </message>
  <message>
   <location filename="../../engine/formats/exporters/png.py" />
   <source>every pixel exact</source>
   <translation>像素完全准确</translation>
  </message>
  <message>
   <location filename="../../engine/formats/exporters/tiff.py" />
   <source>every pixel exact, for print and other editors</source>
   <translation>每个像素精确，用于印刷和其他编辑器</translation>
  </message>
  <message>
   <location filename="../../engine/exemplars/folder.py" />
   <source>exemplar's name</source>
   <translation>样本名称</translation>
  </message>
  <message>
   <location filename="../../engine/generation/kinds/object.py" />
   <source>exemplars alone</source>
   <translation>仅样本</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/export_all.py" />
   <source>exported</source>
   <translation>导出</translation>
  </message>
  <message>
   <location filename="../../resources/exemplars/index.json" />
   <source>feathers of its tail found again and rounded where the photo ends</source>
   <translation>找回尾羽并在照片边缘处修圆</translation>
  </message>
  <message>
   <location filename="../../resources/exemplars/index.json" />
   <source>feet that grass hid drawn anew</source>
   <translation>重画被草遮住的脚</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/about.py" />
   <source>files of Photoshop</source>
   <translation>Photoshop 文件</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/about.py" />
   <source>files of weights</source>
   <translation>权重文件</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/filters/page.py" />
   <source>filter</source>
   <translation>滤镜</translation>
  </message>
  <message>
   <location filename="../../resources/models/background-128.json" />
   <source>flatter</source>
   <translation>更平淡</translation>
  </message>
  <message>
   <location filename="../../resources/models/detail-4x-open.json" />
   <source>flower</source>
   <translation>花</translation>
  </message>
  <message>
   <location filename="../../resources/models/background-128.json" />
   <source>forest</source>
   <translation>森林</translation>
  </message>
  <message>
   <location filename="../../resources/models/segmentation-128.json" />
   <source>fox</source>
   <translation>狐狸</translation>
  </message>
  <message>
   <location filename="../../engine/scene/layers/object.py" />
   <source>frame's side</source>
   <translation>框架的边长</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/rights.py" />
   <source>from {source}</source>
   <translation>来源：{source}</translation>
  </message>
  <message>
   <location filename="../../resources/exemplars/index.json" />
   <source>fur drawn along its lower edge</source>
   <translation>沿下缘补画了毛</translation>
  </message>
  <message>
   <location filename="../../resources/exemplars/index.json" />
   <source>gaps of its mask filled</source>
   <translation>填补蒙版的缺口</translation>
  </message>
  <message>
   <location filename="../../resources/models/detail-4x-open.json" />
   <source>giraffe</source>
   <translation>长颈鹿</translation>
  </message>
  <message>
   <location filename="../../resources/models/background-128.json" />
   <source>glacier</source>
   <translation>冰川</translation>
  </message>
  <message>
   <location filename="../../resources/models/segmentation-128.json" />
   <source>goat</source>
   <translation>山羊</translation>
  </message>
  <message>
   <location filename="../../resources/models/segmentation-128.json" />
   <source>goose</source>
   <translation>鹅</translation>
  </message>
  <message>
   <location filename="../../resources/models/segmentation-128.json" />
   <source>gorilla</source>
   <translation>大猩猩</translation>
  </message>
  <message>
   <location filename="../../engine/scene/adjustments/gradient_map.py" />
   <source>gradient's blue</source>
   <translation>渐变的蓝色值</translation>
  </message>
  <message>
   <location filename="../../engine/scene/adjustments/gradient_map.py" />
   <source>gradient's green</source>
   <translation>渐变的绿色值</translation>
  </message>
  <message>
   <location filename="../../engine/scene/adjustments/gradient_map.py" />
   <source>gradient's place</source>
   <translation>渐变的位置</translation>
  </message>
  <message>
   <location filename="../../engine/scene/gradients.py" />
   <source>gradient's point</source>
   <translation>渐变的点</translation>
  </message>
  <message>
   <location filename="../../engine/scene/adjustments/gradient_map.py" />
   <source>gradient's red</source>
   <translation>渐变的红色值</translation>
  </message>
  <message>
   <location filename="../../resources/exemplars/index.json" />
   <source>grass at its edge taken away</source>
   <translation>去除边缘处的草</translation>
  </message>
  <message>
   <location filename="../../resources/exemplars/index.json" />
   <source>grass before its foot painted over</source>
   <translation>涂盖脚前的草</translation>
  </message>
  <message>
   <location filename="../../resources/exemplars/index.json" />
   <source>grass before its legs painted over</source>
   <translation>涂盖腿前的草</translation>
  </message>
  <message>
   <location filename="../../resources/exemplars/index.json" />
   <source>grass between its legs and at a hoof and ground in its tail taken away</source>
   <translation>去除腿间和一只蹄子处的草以及尾巴内的地面</translation>
  </message>
  <message>
   <location filename="../../resources/exemplars/index.json" />
   <source>grass taken away</source>
   <translation>去除草</translation>
  </message>
  <message>
   <location filename="../../resources/exemplars/index.json" />
   <source>grass taken away and painted over</source>
   <translation>去除并涂盖草</translation>
  </message>
  <message>
   <location filename="../../resources/models/background-128.json" />
   <source>greener</source>
   <translation>更绿</translation>
  </message>
  <message>
   <location filename="../../resources/models/foreground-128-open.json" />
   <source>greyer</source>
   <translation>更灰</translation>
  </message>
  <message>
   <location filename="../../resources/exemplars/index.json" />
   <source>ground along its back and belly taken away</source>
   <translation>去除沿背部和腹部的地面</translation>
  </message>
  <message>
   <location filename="../../resources/exemplars/index.json" />
   <source>ground below its chin and at its paws taken away</source>
   <translation>去除下巴下方和爪子处的地面</translation>
  </message>
  <message>
   <location filename="../../resources/exemplars/index.json" />
   <source>ground below its tail taken away</source>
   <translation>去除尾巴下方的地面</translation>
  </message>
  <message>
   <location filename="../../resources/exemplars/index.json" />
   <source>ground beside its back and within its tail taken away</source>
   <translation>去除背部旁和尾巴内的地面</translation>
  </message>
  <message>
   <location filename="../../resources/exemplars/index.json" />
   <source>ground between its legs taken away</source>
   <translation>去除腿间的地面</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/kinds/group.py" />
   <source>group</source>
   <translation>组</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/kinds/group.py" />
   <source>group of {many}</source>
   <translation>组，{many} 个图层</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/kinds/group.py" />
   <source>group, empty</source>
   <translation>组，空</translation>
  </message>
  <message>
   <location filename="../../resources/exemplars/index.json" />
   <source>heather before its fur painted over</source>
   <translation>涂盖毛皮前的石楠</translation>
  </message>
  <message>
   <location filename="../../engine/scene/layers/shadow.py" />
   <source>height of contact</source>
   <translation>接触高度</translation>
  </message>
  <message>
   <location filename="../../engine/scene/picture_edits.py" />
   <source>height of the canvas</source>
   <translation>画布的高度</translation>
  </message>
  <message>
   <location filename="../../engine/scene/checks.py" />
   <source>height of the {what}</source>
   <translation>{what}的高度</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/layers_model.py" />
   <source>hidden</source>
   <translation>隐藏</translation>
  </message>
  <message>
   <location filename="../../resources/models/segmentation-128.json" />
   <source>hippo</source>
   <translation>河马</translation>
  </message>
  <message>
   <location filename="../../resources/exemplars/index.json" />
   <source>hooves that the photo cut off or grass hid drawn anew</source>
   <translation>重画被照片裁掉或被草遮住的蹄子</translation>
  </message>
  <message>
   <location filename="../../resources/models/detail-4x-open.json" />
   <source>horse</source>
   <translation>马</translation>
  </message>
  <message>
   <location filename="../../engine/generation/subjects.py" />
   <source>in the box</source>
   <translation>方框中</translation>
  </message>
  <message>
   <location filename="../../engine/generation/subjects.py" />
   <source>in the photo</source>
   <translation>照片中</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/object_page.py" />
   <source>in this picture alone</source>
   <translation>仅在此图像中</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/kinds/photo.py" />
   <source>in {profile}</source>
   <translation>处于 {profile}</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/export_fields.py" />
   <source>inches</source>
   <translation>英寸</translation>
  </message>
  <message>
   <location filename="../../engine/generation/errors.py" />
   <source>insufficient memory</source>
   <translation>内存不足</translation>
  </message>
  <message>
   <location filename="../../engine/formats/migrations.py" />
   <source>it does not say of which version it is</source>
   <translation>未注明其版本</translation>
  </message>
  <message>
   <location filename="../../engine/formats/project_reader.py" />
   <source>it does not say what it is</source>
   <translation>未注明它是什么</translation>
  </message>
  <message>
   <location filename="../../engine/formats/kinds/filter.py" />
   <source>it has a filter of an unknown kind</source>
   <translation>其中有未知类型的滤镜</translation>
  </message>
  <message>
   <location filename="../../engine/formats/project_reader.py" />
   <source>it has a layer of an unknown kind</source>
   <translation>其中有未知类型的图层</translation>
  </message>
  <message>
   <location filename="../../engine/formats/batch_recipe.py" />
   <source>it has a layer that is neither an adjustment nor a filter</source>
   <translation>其中有一个图层既不是调整也不是滤镜</translation>
  </message>
  <message>
   <location filename="../../engine/formats/kinds/adjustment.py" />
   <source>it has an adjustment of an unknown kind</source>
   <translation>其中有未知类型的调整</translation>
  </message>
  <message>
   <location filename="../../engine/formats/archive.py" />
   <source>it has an entry whose name leads elsewhere</source>
   <translation>其中有条目的名称指向别处</translation>
  </message>
  <message>
   <location filename="../../engine/generators/card.py" />
   <source>it has knobs or a sha256, but no weights that these belong to</source>
   <translation>它有旋钮或 sha256，但没有相应的权重</translation>
  </message>
  <message>
   <location filename="../../engine/generators/card.py" />
   <source>it has more than {most_classes} classes</source>
   <translation>其类别超过 {most_classes} 个</translation>
  </message>
  <message>
   <location filename="../../engine/formats/archive.py" />
   <source>it has more than {most_entries} entries</source>
   <translation>其条目超过 {most_entries} 个</translation>
  </message>
  <message>
   <location filename="../../engine/formats/project_reader.py" />
   <source>it has more than {most_layers} layers</source>
   <translation>其图层超过 {most_layers} 个</translation>
  </message>
  <message>
   <location filename="../../engine/formats/project_reader.py" />
   <source>it has no layers</source>
   <translation>其中没有图层</translation>
  </message>
  <message>
   <location filename="../../engine/formats/kinds/background.py" />
   <source>it has pixels for a background in plain colours</source>
   <translation>其中纯色背景带有像素</translation>
  </message>
  <message>
   <location filename="../../engine/formats/archive.py" />
   <source>it has two entries of the same name</source>
   <translation>其中有两个同名条目</translation>
  </message>
  <message>
   <location filename="../../engine/formats/project_reader.py" />
   <source>it is a zip file of another kind</source>
   <translation>它是其他类型的 zip 文件</translation>
  </message>
  <message>
   <location filename="../../engine/formats/archive.py" />
   <source>it is encrypted</source>
   <translation>文件已加密</translation>
  </message>
  <message>
   <location filename="../../engine/generators/card.py" />
   <source>it is no JSON object</source>
   <translation>它不是 JSON 对象</translation>
  </message>
  <message>
   <location filename="../../engine/generators/card.py" />
   <source>it is not an ordinary file</source>
   <translation>它不是普通文件</translation>
  </message>
  <message>
   <location filename="../../engine/formats/archive.py" />
   <source>it is packed in a way that is not supported</source>
   <translation>压缩方式不受支持</translation>
  </message>
  <message>
   <location filename="../../engine/generators/card.py" />
   <source>it is too large</source>
   <translation>它太大</translation>
  </message>
  <message>
   <location filename="../../engine/formats/batch_recipe.py" />
   <source>it is too long</source>
   <translation>内容过长</translation>
  </message>
  <message>
   <location filename="../../engine/generators/card.py" />
   <source>it offers a "{offers}", not one of {offers2}</source>
   <translation>它提供“{offers}”，而不是 {offers2} 之一</translation>
  </message>
  <message>
   <location filename="../../engine/formats/project_reader.py" />
   <source>its canvas has no pixels</source>
   <translation>其画布没有像素</translation>
  </message>
  <message>
   <location filename="../../engine/formats/fields.py" />
   <source>its description has an unknown field "{left}"</source>
   <translation>其描述含有未知字段“{left}”</translation>
  </message>
  <message>
   <location filename="../../engine/formats/fields.py" />
   <source>its description is not valid JSON</source>
   <translation>其描述不是有效的 JSON</translation>
  </message>
  <message>
   <location filename="../../engine/formats/fields.py" />
   <source>its description lacks the field "{key}"</source>
   <translation>其描述缺少字段“{key}”</translation>
  </message>
  <message>
   <location filename="../../engine/formats/archive.py" />
   <source>its entries claim to be larger than they can be</source>
   <translation>其条目声称的大小超出可能的范围</translation>
  </message>
  <message>
   <location filename="../../resources/exemplars/index.json" />
   <source>its feet found again</source>
   <translation>找回了脚</translation>
  </message>
  <message>
   <location filename="../../engine/formats/openraster.py" />
   <source>its groups are nested too deeply</source>
   <translation>其组嵌套过深</translation>
  </message>
  <message>
   <location filename="../../resources/exemplars/index.json" />
   <source>its head found again</source>
   <translation>找回了头</translation>
  </message>
  <message>
   <location filename="../../engine/generators/card.py" />
   <source>its kind is "{kind}", not one of {kinds}</source>
   <translation>其类型为“{kind}”，不是 {kinds} 之一</translation>
  </message>
  <message>
   <location filename="../../engine/formats/openraster.py" />
   <source>its list of layers contains declarations that are not allowed</source>
   <translation>其图层列表含有不允许的声明</translation>
  </message>
  <message>
   <location filename="../../engine/formats/openraster.py" />
   <source>its list of layers is not valid XML</source>
   <translation>其图层列表不是有效的 XML</translation>
  </message>
  <message>
   <location filename="../../engine/formats/openraster.py" />
   <source>its list of layers is of another kind</source>
   <translation>其图层列表属于其他类型</translation>
  </message>
  <message>
   <location filename="../../engine/formats/openraster.py" />
   <source>its list of layers is suspiciously large</source>
   <translation>其图层列表大得可疑</translation>
  </message>
  <message>
   <location filename="../../engine/generators/card.py" />
   <source>its name is "{name}", not "{stem}"</source>
   <translation>其名称为“{name}”，而不是“{stem}”</translation>
  </message>
  <message>
   <location filename="../../engine/formats/records.py" />
   <source>its noise is not made of usable numbers</source>
   <translation>其噪声不是由可用的数值组成</translation>
  </message>
  <message>
   <location filename="../../resources/exemplars/index.json" />
   <source>its outline smoothed</source>
   <translation>轮廓经过平滑</translation>
  </message>
  <message>
   <location filename="../../engine/formats/project_pictures.py" />
   <source>its pictures are larger than this program can hold</source>
   <translation>其图像大于本程序可容纳的大小</translation>
  </message>
  <message>
   <location filename="../../engine/formats/project_pictures.py" />
   <source>its pictures are suspiciously large for so small a file</source>
   <translation>对于这么小的文件，其中的图像大得可疑</translation>
  </message>
  <message>
   <location filename="../../engine/generators/card.py" />
   <source>its sha256 is not 64 hexadecimal digits</source>
   <translation>其 sha256 不是 64 位十六进制数</translation>
  </message>
  <message>
   <location filename="../../resources/exemplars/index.json" />
   <source>its tail found again and rounded where the photo ends</source>
   <translation>找回尾巴并在照片边缘处修圆</translation>
  </message>
  <message>
   <location filename="../../resources/exemplars/index.json" />
   <source>its tail rounded where the photo ends</source>
   <translation>尾巴在照片边缘处修圆</translation>
  </message>
  <message>
   <location filename="../../resources/exemplars/index.json" />
   <source>its tail taken away</source>
   <translation>去除尾巴</translation>
  </message>
  <message>
   <location filename="../../engine/formats/project_reader.py" />
   <source>its two descriptions do not say the same</source>
   <translation>其两份描述不一致</translation>
  </message>
  <message>
   <location filename="../../engine/generators/card.py" />
   <source>its weights are no plain file name</source>
   <translation>其权重不是单纯的文件名</translation>
  </message>
  <message>
   <location filename="../../resources/models/texture-4x.json" />
   <source>jaguar</source>
   <translation>美洲豹</translation>
  </message>
  <message>
   <location filename="../../resources/models/segmentation-128.json" />
   <source>kangaroo</source>
   <translation>袋鼠</translation>
  </message>
  <message>
   <location filename="../../engine/scene/layers/recipes.py" />
   <source>kind of scene</source>
   <translation>场景类型</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/page.py" />
   <source>layer</source>
   <translation>图层</translation>
  </message>
  <message>
   <location filename="../../engine/scene/layers/base.py" />
   <source>layer's id</source>
   <translation>图层标识</translation>
  </message>
  <message>
   <location filename="../../engine/scene/layers/base.py" />
   <source>layer's name</source>
   <translation>图层名称</translation>
  </message>
  <message>
   <location filename="../../engine/formats/exporters/ora.py" />
   <source>layers as pictures, for Krita, GIMP and MyPaint</source>
   <translation>图层作为图片，用于 Krita、GIMP 和 MyPaint</translation>
  </message>
  <message>
   <location filename="../../engine/formats/exporters/psd.py" />
   <source>layers, masks and modes, for Photoshop</source>
   <translation>图层、蒙版和混合模式，用于 Photoshop</translation>
  </message>
  <message>
   <location filename="../../resources/exemplars/index.json" />
   <source>leaves before its tail and a leg painted over</source>
   <translation>涂盖尾巴和一条腿前的叶子</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/canvas_size.py" />
   <source>left</source>
   <translation>左</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/knobs.py" />
   <source>left half</source>
   <translation>左半部</translation>
  </message>
  <message>
   <location filename="../../engine/generators/noise.py" />
   <source>length of the noise</source>
   <translation>噪声长度</translation>
  </message>
  <message>
   <location filename="../../resources/models/segmentation-128.json" />
   <source>leopard</source>
   <translation>豹</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/rights.py" />
   <source>licence {licence}</source>
   <translation>许可：{licence}</translation>
  </message>
  <message>
   <location filename="../../engine/scene/exemplar.py" />
   <source>light of the exemplar's ground</source>
   <translation>样本的地面光线</translation>
  </message>
  <message>
   <location filename="../../engine/exemplars/folder.py" />
   <source>light of the ground</source>
   <translation>地面光线</translation>
  </message>
  <message>
   <location filename="../../resources/models/background-128.json" />
   <source>lighter</source>
   <translation>更亮</translation>
  </message>
  <message>
   <location filename="../../resources/models/background-128.json" />
   <source>lighter above</source>
   <translation>上方更亮</translation>
  </message>
  <message>
   <location filename="../../resources/models/background-128.json" />
   <source>lighter left</source>
   <translation>左侧更亮</translation>
  </message>
  <message>
   <location filename="../../engine/scene/layers/text.py" />
   <source>line spacing</source>
   <translation>行距</translation>
  </message>
  <message>
   <location filename="../../resources/models/segmentation-128.json" />
   <source>lion</source>
   <translation>狮子</translation>
  </message>
  <message>
   <location filename="../../resources/models/segmentation-128.json" />
   <source>llama</source>
   <translation>羊驼</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/layers_model.py" />
   <source>locked</source>
   <translation>已锁定</translation>
  </message>
  <message>
   <location filename="../../engine/formats/export_options.py" />
   <source>longer side</source>
   <translation>长边</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/object_page.py" />
   <source>looks</source>
   <translation>外观</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/properties.py" />
   <source>make a scene</source>
   <translation>创建场景</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/layers_model.py" />
   <source>mask disabled</source>
   <translation>蒙版已停用</translation>
  </message>
  <message>
   <location filename="../../engine/compositing/context_view.py" />
   <source>mask in frame</source>
   <translation>框架内的蒙版</translation>
  </message>
  <message>
   <location filename="../../engine/exemplars/requests.py" />
   <source>measured exemplar {of}</source>
   <translation>测量的样本 {of}</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/canvas_size.py" />
   <source>middle</source>
   <translation>中</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/status_bar.py" />
   <source>mirrored</source>
   <translation>已镜像</translation>
  </message>
  <message>
   <location filename="../../resources/models/segmentation-128.json" />
   <source>monkey</source>
   <translation>猴</translation>
  </message>
  <message>
   <location filename="../../resources/models/foreground-128-open.json" />
   <source>more colourful</source>
   <translation>色彩更浓</translation>
  </message>
  <message>
   <location filename="../../resources/models/background-128.json" />
   <source>more contrast</source>
   <translation>对比更强</translation>
  </message>
  <message>
   <location filename="../../resources/models/background-128.json" />
   <source>more detail</source>
   <translation>更多细节</translation>
  </message>
  <message>
   <location filename="../../resources/models/background-128.json" />
   <source>more magenta</source>
   <translation>更偏洋红</translation>
  </message>
  <message>
   <location filename="../../resources/models/foreground-128-open.json" />
   <source>more pattern</source>
   <translation>花纹更多</translation>
  </message>
  <message>
   <location filename="../../resources/models/detail-4x-open.json" />
   <source>motorcycle</source>
   <translation>摩托车</translation>
  </message>
  <message>
   <location filename="../../resources/models/background-128.json" />
   <source>mountain</source>
   <translation>山</translation>
  </message>
  <message>
   <location filename="../../resources/models/segmentation-128.json" />
   <source>mouse</source>
   <translation>老鼠</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/tour.py" />
   <source>move tool</source>
   <translation>移动工具</translation>
  </message>
  <message>
   <location filename="../../engine/exemplars/from_photo.py" />
   <source>my own photo</source>
   <translation>我自己的照片</translation>
  </message>
  <message>
   <location filename="../../engine/scene/layers/text.py" />
   <source>name of a font</source>
   <translation>字体名称</translation>
  </message>
  <message>
   <location filename="../../engine/scene/filters/style_picture.py" />
   <source>name of the style picture</source>
   <translation>风格图片的名称</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/about.py" />
   <source>neural networks</source>
   <translation>神经网络</translation>
  </message>
  <message>
   <location filename="../../engine/formats/exif.py" />
   <source>no TIFF header</source>
   <translation>没有 TIFF 文件头</translation>
  </message>
  <message>
   <location filename="../../engine/formats/exif.py" />
   <source>no byte order</source>
   <translation>没有字节顺序</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/kinds/photo.py" />
   <source>no colour profile, taken as sRGB</source>
   <translation>无颜色配置文件，按 sRGB 处理</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/library_grid.py" />
   <source>no credit</source>
   <translation>无署名</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/about.py" />
   <source>no credit is known</source>
   <translation>署名未知</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/class_choice.py" />
   <source>no licence is given</source>
   <translation>未注明许可</translation>
  </message>
  <message>
   <location filename="../../engine/generation/fingerprint.py" />
   <source>no model, shown as {id}</source>
   <translation>无模型，显示为 {id}</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/exemplar_strip.py" />
   <source>none</source>
   <translation>无</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/settings.py" />
   <source>not a table</source>
   <translation>不是表</translation>
  </message>
  <message>
   <location filename="../../engine/generation/errors.py" />
   <source>not enough memory</source>
   <translation>内存不够</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/object_page.py" />
   <source>not installed</source>
   <translation>未安装</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/layers_model.py" />
   <source>not locked</source>
   <translation>未锁定</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/rights.py" />
   <source>not told</source>
   <translation>未注明</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/scene_controls.py" />
   <source>nothing</source>
   <translation>无</translation>
  </message>
  <message>
   <location filename="../../engine/generators/style_painting.py" />
   <source>nothing: it is no network</source>
   <translation>无：它不是神经网络</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/kinds/object.py" />
   <source>object</source>
   <translation>对象</translation>
  </message>
  <message>
   <location filename="../../engine/formats/noise_files.py" />
   <source>of an unknown version</source>
   <translation>版本未知</translation>
  </message>
  <message>
   <location filename="../../engine/formats/noise_files.py" />
   <source>one number</source>
   <translation>一个数值</translation>
  </message>
  <message>
   <location filename="../../engine/formats/archive.py" />
   <source>one of its entries is suspiciously large</source>
   <translation>其中一个条目大得可疑</translation>
  </message>
  <message>
   <location filename="../../engine/formats/openraster.py" />
   <source>one of its sizes or places makes no sense</source>
   <translation>其中某个大小或位置没有意义</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/subject_options.py" />
   <source>or click a thing in the photo, or drag a box around it.</source>
   <translation>或单击照片中的物体，或在其四周拖出方框。</translation>
  </message>
  <message>
   <location filename="../../engine/generation/errors.py" />
   <source>out of memory</source>
   <translation>内存耗尽</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/kinds/paint.py" />
   <source>paint</source>
   <translation>绘画</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/kinds/paint.py" />
   <source>paint layer</source>
   <translation>绘画图层</translation>
  </message>
  <message>
   <location filename="../../resources/models/segmentation-128.json" />
   <source>panda</source>
   <translation>熊猫</translation>
  </message>
  <message>
   <location filename="../../resources/models/foreground-128-open.json" />
   <source>pattern</source>
   <translation>花纹</translation>
  </message>
  <message>
   <location filename="../../resources/models/detail-4x-open.json" />
   <source>person</source>
   <translation>人</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/kinds/photo.py" />
   <source>photo</source>
   <translation>照片</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/about.py" />
   <source>photos and colour profiles</source>
   <translation>照片和颜色配置文件</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/export_warnings.py" />
   <source>picture</source>
   <translation>图像</translation>
  </message>
  <message>
   <location filename="../../resources/models/segmentation-128.json" />
   <source>pig</source>
   <translation>猪</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/kinds/paint.py" />
   <source>pixels</source>
   <translation>像素</translation>
  </message>
  <message>
   <location filename="../../engine/generation/exemplar_pictures.py" />
   <source>place at {side} of {context_fingerprint}</source>
   <translation>{context_fingerprint} 中 {side} 处的位置</translation>
  </message>
  <message>
   <location filename="../../engine/scene/guides.py" />
   <source>place of a guide</source>
   <translation>参考线的位置</translation>
  </message>
  <message>
   <location filename="../../engine/scene/layers/text.py" />
   <source>place of a text's line</source>
   <translation>文字行的位置</translation>
  </message>
  <message>
   <location filename="../../engine/compositing/masking.py" />
   <source>placed mask</source>
   <translation>已放置的蒙版</translation>
  </message>
  <message>
   <location filename="../../resources/models/background-128.json" />
   <source>plainer</source>
   <translation>更简洁</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/exemplar_strip.py" />
   <source>poor</source>
   <translation>较差</translation>
  </message>
  <message>
   <location filename="../../engine/scene/edits.py" />
   <source>position of a layer</source>
   <translation>图层的次序</translation>
  </message>
  <message>
   <location filename="../../engine/formats/presets.py" />
   <source>preset's name</source>
   <translation>预设名称</translation>
  </message>
  <message>
   <location filename="../../engine/formats/provenance.py" />
   <source>public domain</source>
   <translation>公共领域</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/export_fields.py" />
   <source>px</source>
   <translation>像素</translation>
  </message>
  <message>
   <location filename="../../resources/models/detail-4x-open.json" />
   <source>rabbit</source>
   <translation>兔子</translation>
  </message>
  <message>
   <location filename="../../resources/models/season.json" />
   <source>rain</source>
   <translation>下雨</translation>
  </message>
  <message>
   <location filename="../../resources/models/background-128.json" />
   <source>rainy sky</source>
   <translation>雨天天空</translation>
  </message>
  <message>
   <location filename="../../engine/generation/standing.py" />
   <source>red panda</source>
   <translation>小熊猫</translation>
  </message>
  <message>
   <location filename="../../engine/compositing/kinds/paint.py" />
   <source>resampled paint</source>
   <translation>重新采样的绘画</translation>
  </message>
  <message>
   <location filename="../../engine/compositing/kinds/photo.py" />
   <source>resampled photo</source>
   <translation>重新采样的照片</translation>
  </message>
  <message>
   <location filename="../../resources/models/restore.json" />
   <source>restore</source>
   <translation>修复</translation>
  </message>
  <message>
   <location filename="../../resources/models/segmentation-128.json" />
   <source>rhino</source>
   <translation>犀牛</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/canvas_size.py" />
   <source>right</source>
   <translation>右</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/export_fields.py" />
   <source>sRGB is what all programs and the web expect; the others hold stronger colours.</source>
   <translation>sRGB 是所有程序和网页所期望的；其他色彩空间可容纳更鲜艳的颜色。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/profiles.py" />
   <source>sRGB, as no profile says otherwise</source>
   <translation>sRGB，因为没有配置文件说明其他</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/about.py" />
   <source>safe XML</source>
   <translation>安全的 XML</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/kinds/background.py" />
   <source>scene</source>
   <translation>场景</translation>
  </message>
  <message>
   <location filename="../../engine/generation/kinds/background.py" />
   <source>scene of {scene}, {stage}</source>
   <translation>{scene} 的场景，{stage}</translation>
  </message>
  <message>
   <location filename="../../resources/models/background-128.json" />
   <source>sea</source>
   <translation>海</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/scene_gallery.py" />
   <source>second of two</source>
   <translation>第二个</translation>
  </message>
  <message>
   <location filename="../../engine/generation/exchanged_subject.py" />
   <source>select it in a project of its own, and replace the background there</source>
   <translation>请在单独的项目中选中它，并在那里替换背景</translation>
  </message>
  <message>
   <location filename="../../resources/exemplars/index.json" />
   <source>shade between its legs taken away</source>
   <translation>去除腿间的阴影</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/drop_shadow_page.py" />
   <source>shadow</source>
   <translation>阴影</translation>
  </message>
  <message>
   <location filename="../../engine/compositing/kinds/shadow.py" />
   <source>shadow in a tile</source>
   <translation>图块中的阴影</translation>
  </message>
  <message>
   <location filename="../../resources/models/detail-4x-open.json" />
   <source>sheep</source>
   <translation>绵羊</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/knobs.py" />
   <source>side light</source>
   <translation>侧光</translation>
  </message>
  <message>
   <location filename="../../engine/scene/layers/text.py" />
   <source>size of the letters</source>
   <translation>字母的大小</translation>
  </message>
  <message>
   <location filename="../../engine/scene/layers/drop_shadow.py" />
   <source>size of the shadow</source>
   <translation>阴影大小</translation>
  </message>
  <message>
   <location filename="../../engine/formats/exporters/webp.py" />
   <source>small, for the web</source>
   <translation>体积小，用于网页</translation>
  </message>
  <message>
   <location filename="../../engine/formats/exporters/jpeg.py" />
   <source>smaller file</source>
   <translation>文件较小</translation>
  </message>
  <message>
   <location filename="../../engine/formats/exporters/avif.py" />
   <source>smallest, for the web</source>
   <translation>体积最小，用于网页</translation>
  </message>
  <message>
   <location filename="../../resources/models/season.json" />
   <source>snow</source>
   <translation>下雪</translation>
  </message>
  <message>
   <location filename="../../resources/models/segmentation-128.json" />
   <source>squirrel</source>
   <translation>松鼠</translation>
  </message>
  <message>
   <location filename="../../resources/exemplars/index.json" />
   <source>stored as WebP</source>
   <translation>存储为 WebP</translation>
  </message>
  <message>
   <location filename="../../resources/exemplars/index.json" />
   <source>straws on its leg painted over</source>
   <translation>涂盖腿上的草秆</translation>
  </message>
  <message>
   <location filename="../../resources/exemplars/index.json" />
   <source>straws painted over</source>
   <translation>涂盖草秆</translation>
  </message>
  <message>
   <location filename="../../resources/models/background-128.json" />
   <source>street</source>
   <translation>街道</translation>
  </message>
  <message>
   <location filename="../../resources/models/style.json" />
   <source>style</source>
   <translation>风格</translation>
  </message>
  <message>
   <location filename="../../resources/models/season.json" />
   <source>sunny</source>
   <translation>晴天</translation>
  </message>
  <message>
   <location filename="../../resources/models/background-128.json" />
   <source>sunrise</source>
   <translation>日出</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/kinds/text.py" />
   <source>text</source>
   <translation>文字</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/removing.py" />
   <source>the brush</source>
   <translation>画笔</translation>
  </message>
  <message>
   <location filename="../../engine/formats/atomic.py" />
   <source>the disk is full</source>
   <translation>磁盘已满</translation>
  </message>
  <message>
   <location filename="../../engine/formats/records.py" />
   <source>the distortion of a layer has the wrong form</source>
   <translation>某个图层的扭曲格式错误</translation>
  </message>
  <message>
   <location filename="../../resources/exemplars/index.json" />
   <source>the edge of its mask narrowed</source>
   <translation>收窄了蒙版边缘</translation>
  </message>
  <message>
   <location filename="../../resources/exemplars/index.json" />
   <source>the end of its tail rounded where the photo cuts it off</source>
   <translation>尾巴末端在被照片裁断处修圆</translation>
  </message>
  <message>
   <location filename="../../engine/formats/batch_recipe.py" />
   <source>the field "crop" does not tell left, top, right and bottom</source>
   <translation>字段“crop”没有给出左、上、右、下</translation>
  </message>
  <message>
   <location filename="../../engine/formats/fields.py" />
   <source>the field "{key}" has the wrong type</source>
   <translation>字段“{key}”的类型错误</translation>
  </message>
  <message>
   <location filename="../../engine/formats/fields.py" />
   <source>the field "{key}" is not a finite number</source>
   <translation>字段“{key}”不是有限数值</translation>
  </message>
  <message>
   <location filename="../../engine/formats/fields.py" />
   <source>the field "{key}" is not a whole number</source>
   <translation>字段“{key}”不是整数</translation>
  </message>
  <message>
   <location filename="../../engine/formats/kinds/adjustment.py" />
   <source>the field "{name}" has the wrong type</source>
   <translation>字段“{name}”的类型错误</translation>
  </message>
  <message>
   <location filename="../../engine/generators/card.py" />
   <source>the figure "{name}" is not a finite number</source>
   <translation>数值“{name}”不是有限数值</translation>
  </message>
  <message>
   <location filename="../../engine/formats/atomic.py" />
   <source>the file would be too large for this disk</source>
   <translation>文件对此磁盘来说过大</translation>
  </message>
  <message>
   <location filename="../../resources/exemplars/index.json" />
   <source>the inside of an ear found again</source>
   <translation>找回一只耳朵的内侧</translation>
  </message>
  <message>
   <location filename="../../engine/formats/records.py" />
   <source>the light of an exemplar's ground has the wrong form</source>
   <translation>某个样本的地面光线格式错误</translation>
  </message>
  <message>
   <location filename="../../engine/generation/licences.py" />
   <source>the model {name}</source>
   <translation>模型 {name}</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/mending.py" />
   <source>the move tool</source>
   <translation>移动工具</translation>
  </message>
  <message>
   <location filename="../../engine/formats/reading.py" />
   <source>the name is not valid</source>
   <translation>名称无效</translation>
  </message>
  <message>
   <location filename="../../engine/exemplars/from_photo.py" />
   <source>the photo</source>
   <translation>照片</translation>
  </message>
  <message>
   <location filename="../../engine/generation/kinds/fill.py" />
   <source>the picture's own</source>
   <translation>与图像相同</translation>
  </message>
  <message>
   <location filename="../../engine/formats/records.py" />
   <source>the place of a layer has the wrong form</source>
   <translation>某个图层的位置格式错误</translation>
  </message>
  <message>
   <location filename="../../engine/formats/records.py" />
   <source>the place of a tile has the wrong form</source>
   <translation>某个图块的位置格式错误</translation>
  </message>
  <message>
   <location filename="../../engine/formats/records.py" />
   <source>the place of a tile makes no sense</source>
   <translation>某个图块的位置没有意义</translation>
  </message>
  <message>
   <location filename="../../engine/formats/kinds/background.py" />
   <source>the size of a background has the wrong form</source>
   <translation>背景大小的格式错误</translation>
  </message>
  <message>
   <location filename="../../engine/formats/pixels.py" />
   <source>the transform gave no picture</source>
   <translation>颜色转换未产生图像</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/recent_menu.py" />
   <source>this picture</source>
   <translation>此图像</translation>
  </message>
  <message>
   <location filename="../../resources/exemplars/index.json" />
   <source>three paws in grass drawn anew from the fourth</source>
   <translation>草中的三只爪子按第四只重画</translation>
  </message>
  <message>
   <location filename="../../resources/models/segmentation-128.json" />
   <source>tiger</source>
   <translation>老虎</translation>
  </message>
  <message>
   <location filename="../../resources/models/background-128.json" />
   <source>tint</source>
   <translation>色调</translation>
  </message>
  <message>
   <location filename="../../engine/formats/exif.py" />
   <source>too many entries</source>
   <translation>条目过多</translation>
  </message>
  <message>
   <location filename="../../engine/colour/icc.py" />
   <source>too many tags</source>
   <translation>标签过多</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/colours_page.py" />
   <source>top</source>
   <translation>上</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/canvas_size.py" />
   <source>top left</source>
   <translation>左上</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/knobs.py" />
   <source>top light</source>
   <translation>顶光</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/canvas_size.py" />
   <source>top right</source>
   <translation>右上</translation>
  </message>
  <message>
   <location filename="../../resources/models/detail-4x-open.json" />
   <source>tree</source>
   <translation>树</translation>
  </message>
  <message>
   <location filename="../../resources/exemplars/index.json" />
   <source>twigs before its legs painted over</source>
   <translation>涂盖腿前的小枝</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/errors.py" />
   <source>unexpected error</source>
   <translation>意外错误</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/knobs.py" />
   <source>upper half</source>
   <translation>上半部</translation>
  </message>
  <message>
   <location filename="../../resources/models/background-128.json" />
   <source>variation 1</source>
   <translation>变化 1</translation>
  </message>
  <message>
   <location filename="../../resources/models/foreground-128-open.json" />
   <source>variation 2</source>
   <translation>变化 2</translation>
  </message>
  <message>
   <location filename="../../resources/models/foreground-128-open.json" />
   <source>variation 3</source>
   <translation>变化 3</translation>
  </message>
  <message>
   <location filename="../../engine/scene/exemplar.py" />
   <source>version of the exemplar's drawing</source>
   <translation>样本绘制方式的版本</translation>
  </message>
  <message>
   <location filename="../../engine/scene/layers/recipes.py" />
   <source>version of the lighting</source>
   <translation>光照的版本</translation>
  </message>
  <message>
   <location filename="../../engine/scene/filters/fill.py" />
   <source>version of the search</source>
   <translation>搜索的版本</translation>
  </message>
  <message>
   <location filename="../../engine/scene/layers/shadow.py" />
   <source>version of the shadow</source>
   <translation>阴影的版本</translation>
  </message>
  <message>
   <location filename="../../engine/scene/layers/recipes.py" />
   <source>version of the texture</source>
   <translation>纹理的版本</translation>
  </message>
  <message>
   <location filename="../../engine/scene/exemplar.py" />
   <source>version of the warp</source>
   <translation>变形的版本</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/layers_model.py" />
   <source>visible</source>
   <translation>可见</translation>
  </message>
  <message>
   <location filename="../../resources/models/background-128.json" />
   <source>warmer</source>
   <translation>更暖</translation>
  </message>
  <message>
   <location filename="../../resources/models/background-128.json" />
   <source>warmth</source>
   <translation>冷暖</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/about.py" />
   <source>warps and filters</source>
   <translation>变形和滤镜</translation>
  </message>
  <message>
   <location filename="../../engine/scene/layers/text.py" />
   <source>weight of the letters</source>
   <translation>字母的粗细</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/about.py" />
   <source>where files belong</source>
   <translation>文件的存放位置</translation>
  </message>
  <message>
   <location filename="../../resources/exemplars/index.json" />
   <source>whiskers before a red ground taken away</source>
   <translation>去除红色背景前的胡须</translation>
  </message>
  <message>
   <location filename="../../engine/compositing/coverage.py" />
   <source>why_no_proof would tell</source>
   <translation>why_no_proof 会说明</translation>
  </message>
  <message>
   <location filename="../../engine/scene/layers/text.py" />
   <source>width of a text</source>
   <translation>文字的宽度</translation>
  </message>
  <message>
   <location filename="../../engine/scene/picture_edits.py" />
   <source>width of the canvas</source>
   <translation>画布的宽度</translation>
  </message>
  <message>
   <location filename="../../engine/scene/checks.py" />
   <source>width of the {what}</source>
   <translation>{what}的宽度</translation>
  </message>
  <message>
   <location filename="../../resources/models/detail-4x-open.json" />
   <source>wolf</source>
   <translation>狼</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/library.py" />
   <source>your own</source>
   <translation>您自己的</translation>
  </message>
  <message>
   <location filename="../../engine/formats/atomic.py" />
   <source>your quota is used up</source>
   <translation>您的配额已用完</translation>
  </message>
  <message>
   <location filename="../../resources/models/detail-4x-open.json" />
   <source>zebra</source>
   <translation>斑马</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/image_size.py" />
   <source>{before} million pixels become {after}.</source>
   <translation>{before} 百万像素变为 {after} 百万像素。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/image_size.py" />
   <source>{before} pixels become {after}.</source>
   <translation>{before} 像素变为 {after} 像素。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/kinds/photo.py" />
   <source>{bits} bits a channel</source>
   <translation>每通道 {bits} 位</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/library.py" />
   <source>{count} are chosen.</source>
   <translation>已选择 {count} 个。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/class_choice.py" />
   <source>{count} exemplars: {licences}.</source>
   <translation>{count} 个样本：{licences}。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/clipboard.py" />
   <source>{count} layers</source>
   <translation>{count} 个图层</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/unfinished.py" />
   <source>{count} layers stay previews until the next change, or until they are saved or exported.</source>
   <translation>{count} 个图层在下次修改、保存或导出之前只是预览。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/library.py" />
   <source>{count} of {total} photos were added.</source>
   <translation>共 {total} 张照片，已添加 {count} 张。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/proof_badge.py" />
   <source>{count} pixels are the photo's own, byte for byte; what was laid over it covers the others.</source>
   <translation>{count} 个像素为照片自身的像素，逐字节一致；其余被覆盖的内容遮住。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/apply.py" />
   <source>{done} of {total} photos are done.</source>
   <translation>已完成 {done} / {total} 张照片。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/export_all.py" />
   <source>{done} of {total} pictures are done.</source>
   <translation>已完成 {total} 个图像中的 {done} 个。</translation>
  </message>
  <message>
   <location filename="../../engine/compositing/coverage.py" />
   <source>{fault}, so nothing can be proven about the photo's pixels.</source>
   <translation>{fault}，因此无法证明照片的像素未改动。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/recent_tiles.py" />
   <source>{file} is not there any more</source>
   <translation>{file} 已不存在</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/tab_bar.py" />
   <source>{file}, not saved</source>
   <translation>{file}，未存储</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/shortcut_editor.py" />
   <source>{key} belongs to the picture and stays as it is.</source>
   <translation>{key} 属于图像操作，保持不变。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/shortcut_editor.py" />
   <source>{key} belongs to {title}.</source>
   <translation>{key} 属于“{title}”。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/shortcut_editor.py" />
   <source>{key} does this already.</source>
   <translation>{key} 已用于此操作。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/background_choices.py" />
   <source>{kind} (experimental)</source>
   <translation>{kind}（实验性）</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/scene_page.py" />
   <source>{kind} (not installed)</source>
   <translation>{kind}（未安装）</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/kinds/group.py" />
   <source>{kind}. Its layers act on all that lies below it.</source>
   <translation>{kind}。其中的图层作用于其下方的所有内容。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/kinds/group.py" />
   <source>{kind}. Its layers are put together first, then laid over the rest.</source>
   <translation>{kind}。先合成组内图层，再叠加到其余内容上。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/history.py" />
   <source>{many} steps</source>
   <translation>{many} 步</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/rights.py" />
   <source>{model}: nothing was trained for this.</source>
   <translation>{model}：未经任何训练。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/class_choice.py" />
   <source>{name} (experimental)</source>
   <translation>{name}（实验性）</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/box_options.py" />
   <source>{name} (no shapes)</source>
   <translation>{name}（无形状）</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/apply.py" />
   <source>{name} and {count} more</source>
   <translation>{name} 及另外 {count} 张照片</translation>
  </message>
  <message>
   <location filename="../../engine/formats/reading.py" />
   <source>{name} cannot be read: {reason}.</source>
   <translation>无法读取 {name}：{reason}。</translation>
  </message>
  <message>
   <location filename="../../engine/formats/atomic.py" />
   <source>{name} cannot be written: a file is in the place of its folder.</source>
   <translation>无法写入 {name}：其文件夹的位置上是一个文件。</translation>
  </message>
  <message>
   <location filename="../../engine/formats/atomic.py" />
   <source>{name} cannot be written: it is a folder.</source>
   <translation>无法写入 {name}：它是文件夹。</translation>
  </message>
  <message>
   <location filename="../../engine/formats/atomic.py" />
   <source>{name} cannot be written: it is a link that leads back to itself.</source>
   <translation>无法写入 {name}：它是一个指回自身的链接。</translation>
  </message>
  <message>
   <location filename="../../engine/formats/atomic.py" />
   <source>{name} cannot be written: it is not an ordinary file.</source>
   <translation>无法写入 {name}：它不是普通文件。</translation>
  </message>
  <message>
   <location filename="../../engine/formats/atomic.py" />
   <source>{name} cannot be written: it is protected against changes.</source>
   <translation>无法写入 {name}：它受到更改保护。</translation>
  </message>
  <message>
   <location filename="../../engine/formats/atomic.py" />
   <source>{name} cannot be written: that disk is read-only.</source>
   <translation>无法写入 {name}：该磁盘为只读。</translation>
  </message>
  <message>
   <location filename="../../engine/formats/atomic.py" />
   <source>{name} cannot be written: the folder, or the disk or network that it is on, is not there any more.</source>
   <translation>无法写入 {name}：文件夹或其所在的磁盘或网络已不存在。</translation>
  </message>
  <message>
   <location filename="../../engine/formats/atomic.py" />
   <source>{name} cannot be written: there is no folder {parent}.</source>
   <translation>无法写入 {name}：没有文件夹 {parent}。</translation>
  </message>
  <message>
   <location filename="../../engine/formats/atomic.py" />
   <source>{name} cannot be written: you have no permission to write there.</source>
   <translation>无法写入 {name}：您没有在该处写入的权限。</translation>
  </message>
  <message>
   <location filename="../../engine/formats/atomic.py" />
   <source>{name} cannot be written: {strerror}.</source>
   <translation>无法写入 {name}：{strerror}。</translation>
  </message>
  <message>
   <location filename="../../engine/formats/atomic.py" />
   <source>{name} could not be written, since {full}; what was there before is unchanged.</source>
   <translation>无法写入 {name}，因为{full}；原有内容未改动。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/export_warnings.py" />
   <source>{name} edited</source>
   <translation>{name} 已编辑</translation>
  </message>
  <message>
   <location filename="../../engine/formats/importers/psd.py" />
   <source>{name} has more than {most_layers} layers.</source>
   <translation>{name} 的图层超过 {most_layers} 个。</translation>
  </message>
  <message>
   <location filename="../../engine/formats/importers/psd.py" />
   <source>{name} holds no picture that Scumble can read.</source>
   <translation>{name} 中没有 Scumble 能读取的图像。</translation>
  </message>
  <message>
   <location filename="../../engine/formats/psd.py" />
   <source>{name} is a Photoshop file of an unknown kind (version {version}, {depth} bits, mode {mode}).</source>
   <translation>{name} 是未知类型的 Photoshop 文件（版本 {version}，{depth} 位，模式 {mode}）。</translation>
  </message>
  <message>
   <location filename="../../engine/formats/decoders/raw.py" />
   <source>{name} is a RAW photo of a camera or a kind that LibRaw cannot read.</source>
   <translation>{name} 是 LibRaw 无法读取的相机或类型的 RAW 照片。</translation>
  </message>
  <message>
   <location filename="../../engine/formats/reading.py" />
   <source>{name} is a folder, not a file.</source>
   <translation>{name} 是文件夹，不是文件。</translation>
  </message>
  <message>
   <location filename="../../engine/formats/extras.py" />
   <source>{name} is a {kind}. To open such files run {command} and start Scumble again.</source>
   <translation>{name}：{kind}。要打开此类文件，请运行 {command}，然后重新启动 Scumble。</translation>
  </message>
  <message>
   <location filename="../../engine/formats/decoders/tiff.py" />
   <source>{name} is a {told}, which Scumble cannot open.</source>
   <translation>{name}：{told}，Scumble 无法打开。</translation>
  </message>
  <message>
   <location filename="../../engine/formats/decoders/tiff.py" />
   <source>{name} is a {told}, which cannot be unpacked: it is damaged or of a rare kind.</source>
   <translation>{name}：{told}，无法解包：文件已损坏或类型罕见。</translation>
  </message>
  <message>
   <location filename="../../engine/formats/clip.py" />
   <source>{name} is damaged and cannot be pasted.</source>
   <translation>{name}已损坏，无法粘贴。</translation>
  </message>
  <message>
   <location filename="../../engine/formats/decoders/raw.py" />
   <source>{name} is damaged or incomplete: it cannot be decoded to its end.</source>
   <translation>{name} 已损坏或不完整：无法解码到末尾。</translation>
  </message>
  <message>
   <location filename="../../engine/formats/pixels.py" />
   <source>{name} is damaged or incomplete: its beginning cannot be read.</source>
   <translation>{name} 已损坏或不完整：无法读取其开头。</translation>
  </message>
  <message>
   <location filename="../../engine/formats/pixels.py" />
   <source>{name} is damaged: it says that it has no pixels.</source>
   <translation>{name} 已损坏：其中注明没有像素。</translation>
  </message>
  <message>
   <location filename="../../engine/formats/batch_recipe.py" />
   <source>{name} is no sound recipe: {lower}{sentence}.</source>
   <translation>{name} 不是有效的配方：{lower}{sentence}。</translation>
  </message>
  <message>
   <location filename="../../engine/formats/archive.py" />
   <source>{name} is not a Scumble project, or it is damaged: it is no readable zip file.</source>
   <translation>{name} 不是 Scumble 项目，或已损坏：不是可读取的 zip 文件。</translation>
  </message>
  <message>
   <location filename="../../engine/formats/fields.py" />
   <source>{name} is not a number</source>
   <translation>{name}不是数值</translation>
  </message>
  <message>
   <location filename="../../engine/formats/pixels.py" />
   <source>{name} is not a picture that Scumble can open (it opens {formats_told}).</source>
   <translation>{name} 不是 Scumble 能打开的图像（可打开 {formats_told}）。</translation>
  </message>
  <message>
   <location filename="../../engine/formats/pixels.py" />
   <source>{name} is not a sound JPEG: its picture comes in {scans} scans.</source>
   <translation>{name} 不是完好的 JPEG：其图像分 {scans} 次扫描。</translation>
  </message>
  <message>
   <location filename="../../engine/formats/psd.py" />
   <source>{name} is not a sound Photoshop file: its layers are suspiciously large.</source>
   <translation>{name} 不是正常的 Photoshop 文件：其图层大得可疑。</translation>
  </message>
  <message>
   <location filename="../../engine/formats/claims.py" />
   <source>{name} is not a sound picture: it is suspiciously large for so small a file.</source>
   <translation>{name} 不是正常的图像：相对于如此小的文件，其尺寸大得可疑。</translation>
  </message>
  <message>
   <location filename="../../engine/formats/archive.py" />
   <source>{name} is not a sound project: {detail}.</source>
   <translation>{name} 不是完好的项目：{detail}。</translation>
  </message>
  <message>
   <location filename="../../engine/formats/reading.py" />
   <source>{name} is not an ordinary file.</source>
   <translation>{name} 不是普通文件。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/exporting_all.py" />
   <source>{name} is open here and would be replaced: choose another folder.</source>
   <translation>“{name}”已在此打开，会被替换：请选择其他文件夹。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/files.py" />
   <source>{name} is open in another window: save this one under another name.</source>
   <translation>{name} 已在另一个窗口中打开：请以其他名称存储此文件。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/files.py" />
   <source>{name} is open in another window; choose another name.</source>
   <translation>{name} 已在另一个窗口中打开；请选择其他名称。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/save_name.py" />
   <source>{name} is there already.</source>
   <translation>{name} 已存在。</translation>
  </message>
  <message>
   <location filename="../../engine/formats/pixels.py" />
   <source>{name} is too large: Scumble opens up to {pixel_limit} million pixels.</source>
   <translation>{name} 太大：Scumble 最多可打开 {pixel_limit} 百万像素。</translation>
  </message>
  <message>
   <location filename="../../engine/formats/pixels.py" />
   <source>{name} is too large: it has {width} x {height} pixels, and Scumble opens up to {pixel_limit} million, {side_limit} a side.</source>
   <translation>{name} 太大：它为 {width} x {height} 像素，而 Scumble 最多可打开 {pixel_limit} 百万像素，每边 {side_limit} 像素。</translation>
  </message>
  <message>
   <location filename="../../engine/formats/pixels.py" />
   <source>{name} is {kind}, which Scumble cannot open.</source>
   <translation>{name} 是 {kind}，Scumble 无法打开。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/ordering.py" />
   <source>{name} lies in front of {other} already.</source>
   <translation>“{name}”已在“{other}”前面。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/unfinished.py" />
   <source>{name} stays a preview until the next change, or until it is saved or exported.</source>
   <translation>{name}在下次修改、保存或导出之前只是预览。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/file_dialogs.py" />
   <source>{name} was changed by another program since it was opened or saved here.</source>
   <translation>{name} 自在此打开或存储后已被其他程序更改。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/files.py" />
   <source>{name} was changed by another program. Saving will ask first.</source>
   <translation>{name} 已被其他程序更改。存储前会先询问。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/apply.py" />
   <source>{name} was not made: {reason}</source>
   <translation>未生成 {name}：{reason}</translation>
  </message>
  <message>
   <location filename="../../engine/formats/project_reader.py" />
   <source>{name} was saved by a newer version of Scumble; update Scumble to open it.</source>
   <translation>{name} 由更新版本的 Scumble 存储；请更新 Scumble 后再打开。</translation>
  </message>
  <message>
   <location filename="../../engine/formats/decoders/psd.py" />
   <source>{name} was saved without a picture of the whole; open it as a document of its own.</source>
   <translation>{name} 存储时不含整体图像；请将其作为单独的文档打开。</translation>
  </message>
  <message>
   <location filename="../../engine/formats/batch_recipe.py" />
   <source>{name} was written by a newer version of Scumble; update Scumble to use it.</source>
   <translation>{name} 由更新版本的 Scumble 写入；请更新 Scumble 后再使用。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/widgets/slider.py" />
   <source>{name}, number</source>
   <translation>{name}，数值</translation>
  </message>
  <message>
   <location filename="../../engine/generators/plugins.py" />
   <source>{name}.json beside its code</source>
   <translation>其代码旁的 {name}.json</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/ordering.py" />
   <source>{nearer} stands nearer than {farther}, but lies behind it.</source>
   <translation>“{nearer}”比“{farther}”更近，却位于其后。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/layer_names.py" />
   <source>{one} and {other}</source>
   <translation>{one}和{other}</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/rights.py" />
   <source>{one}, {other}</source>
   <translation>{one}，{other}</translation>
  </message>
  <message>
   <location filename="../../engine/formats/batch_recipe.py" />
   <source>{path} cannot be applied to other photos. {problem}</source>
   <translation>{path} 无法应用于其他照片。{problem}</translation>
  </message>
  <message>
   <location filename="../../engine/formats/profiles.py" />
   <source>{path} cannot be read: {error}.</source>
   <translation>无法读取 {path}：{error}。</translation>
  </message>
  <message>
   <location filename="../../engine/formats/project.py" />
   <source>{path} could not be saved: what was written does not read back right.</source>
   <translation>无法存储 {path}：写入的内容无法正确读回。</translation>
  </message>
  <message>
   <location filename="../../engine/formats/profiles.py" />
   <source>{path} is a profile of {profile}, and not of {spaces}.</source>
   <translation>{path} 是 {profile} 的配置文件，而不是 {spaces} 的。</translation>
  </message>
  <message>
   <location filename="../../engine/formats/profiles.py" />
   <source>{path} is not a colour profile, or it is damaged.</source>
   <translation>{path} 不是颜色配置文件，或已损坏。</translation>
  </message>
  <message>
   <location filename="../../engine/formats/noise_files.py" />
   <source>{path} is not a sound .npy file.</source>
   <translation>{path} 不是完好的 .npy 文件。</translation>
  </message>
  <message>
   <location filename="../../engine/formats/profiles.py" />
   <source>{path} is too large to be a colour profile.</source>
   <translation>{path} 太大，不可能是颜色配置文件。</translation>
  </message>
  <message>
   <location filename="../../engine/formats/style_pictures.py" />
   <source>{path} is too small for a style picture: {smallest} px a side is the least.</source>
   <translation>{path} 太小，不能用作风格图片：每边至少 {smallest} 像素。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/canvas/rulers.py" />
   <source>{ppi} px per inch, as the photo says</source>
   <translation>每英寸 {ppi} 像素（按照片所述）</translation>
  </message>
  <message>
   <location filename="../../desktop_app/canvas/rulers.py" />
   <source>{ppi} px per inch: the photo says none</source>
   <translation>每英寸 {ppi} 像素（照片未注明）</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/tour.py" />
   <source>{save} keeps every object live, to be changed another day. {export} writes the picture for others. {commands} finds all the rest, and the {guide} explains it.</source>
   <translation>{save}会保持每个对象实时可变，改日仍可更改。{export}写出供他人使用的图像。{commands}可找到其余一切，{guide}则加以说明。</translation>
  </message>
  <message>
   <location filename="../../engine/generation/kinds/fill.py" />
   <source>{seen} at level {level} of {scene}</source>
   <translation>{seen}，级别 {level}，{scene}</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/filters/page.py" />
   <source>{sentence}.</source>
   <translation>{sentence}。</translation>
  </message>
  <message>
   <location filename="../../engine/generation/kinds/object.py" />
   <source>{size} px of {scene}</source>
   <translation>{scene} 的 {size} 像素</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/history.py" />
   <source>{steps}, {value:.0f} MiB</source>
   <translation>{steps}，{value:.0f} MiB</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/tour.py" />
   <source>{step} of {steps}</source>
   <translation>第 {step} 步，共 {steps} 步</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/settings.py" />
   <source>{title} cannot be {value!r}.</source>
   <translation>{title}不能为 {value!r}。</translation>
  </message>
  <message>
   <location filename="../../engine/scene/adjustments/base.py" />
   <source>{title} cannot make a colour {tone}.</source>
   <translation>{title}无法产生颜色 {tone}。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/export_warnings.py" />
   <source>{title} changes pixels a little everywhere, also where the photo was not touched.</source>
   <translation>{title} 会使各处像素略有变化，包括照片未改动的部分。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/file_jobs.py" />
   <source>{title} failed: {reason}</source>
   <translation>操作失败（{title}）：{reason}</translation>
  </message>
  <message>
   <location filename="../../engine/worker.py" />
   <source>{title} has failed: {error}.</source>
   <translation>操作失败（{title}）：{error}。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/export_warnings.py" />
   <source>{title} has no transparency: clear parts get a plain colour.</source>
   <translation>{title} 不支持透明：透明部分将填充纯色。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/file_jobs.py" />
   <source>{title} was cancelled.</source>
   <translation>操作已取消（{title}）。</translation>
  </message>
  <message>
   <location filename="../../engine/scene/filters/base.py" />
   <source>{title}: "{name}" cannot be "{value}", but one of {known}.</source>
   <translation>{title}：“{name}”不能是“{value}”，只能是以下之一：{known}。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/file_jobs.py" />
   <source>{title}: there is not enough memory for this.</source>
   <translation>内存不足（{title}）。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/shell/window.py" />
   <source>{title}[*] – Scumble</source>
   <translation>{title}[*] – Scumble</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/properties.py" />
   <source>{ways}, or drop one on the window, or {ways2}.</source>
   <translation>{ways}，将照片拖放到窗口中，或{ways2}。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/widgets/slider.py" />
   <source>{what_it_does} Double-click: back to {usual}.</source>
   <translation>{what_it_does}双击：恢复为 {usual}。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/layers_model.py" />
   <source>{what}. Click its mask to paint that; Alt-click looks at the mask alone, Shift-click disables it, Ctrl-click selects by it.</source>
   <translation>{what}。单击其蒙版可在其上绘制；按住 Alt 单击仅查看蒙版，按住 Shift 单击停用蒙版，按住 Ctrl 单击将其载入为选区。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/panels/layers_model.py" />
   <source>{what}. Double-click or F2 renames, dragging reorders.</source>
   <translation>{what}。双击或按 F2 重命名，拖动可调整顺序。</translation>
  </message>
  <message>
   <location filename="../../desktop_app/tools/options.py" />
   <source>{what}. Esc ends it.</source>
   <translation>{what}。按 Esc 结束。</translation>
  </message>
  <message>
   <location filename="../../engine/compositing/coverage.py" />
   <source>{who} has the blend mode {mode}</source>
   <translation>{who}的混合模式为{mode}</translation>
  </message>
  <message>
   <location filename="../../engine/compositing/coverage.py" />
   <source>{who} is clipped to the layer below it</source>
   <translation>{who}剪贴到了下方图层</translation>
  </message>
  <message>
   <location filename="../../engine/compositing/coverage.py" />
   <source>{who} is hidden</source>
   <translation>{who}处于隐藏状态</translation>
  </message>
  <message>
   <location filename="../../engine/compositing/coverage.py" />
   <source>{who} is not opaque</source>
   <translation>{who}并非完全不透明</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/export_fields.py" />
   <source>{width} × {height} cm on paper</source>
   <translation>纸上 {width} × {height} 厘米</translation>
  </message>
  <message>
   <location filename="../../desktop_app/document/rights.py" />
   <source>{width} × {height} pixels</source>
   <translation>{width} × {height} 像素</translation>
  </message>
  <message>
   <location filename="../../desktop_app/dialogs/looks.py" />
   <source>“{name}” is a new class. It needs no model.</source>
   <translation>“{name}”是新类别，无需模型。</translation>
  </message>
 </context>
</TS>
