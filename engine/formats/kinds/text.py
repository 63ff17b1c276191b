"""Text layers in a project: what paint has, and text {words, family, size, weight, italic, alignment, line_spacing,
colour [r, g, b], width or null}, box [left, top, right, bottom], lettering [xx, xy, x0, yx, yy, y0].

Other programs see the letters as they were drawn last.
"""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from engine.formats import records
from engine.formats.fields import Fields, Unsound, number, whole
from engine.formats.kinds.paint import tiled_fields, write_tiled
from engine.formats.kinds.table import LayerFormat, Record, register
from engine.formats.openraster import StackPicture
from engine.scene.box import Box
from engine.scene.layers import Text, TextLayer

if TYPE_CHECKING:
    from engine.formats.project_reader import Reader
    from engine.formats.project_writer import Writer


def write(layer: TextLayer, project: Writer) -> tuple[Record, StackPicture]:
    record, shown = write_tiled(layer, project)
    box = layer.box
    record |= {
        "text": asdict(layer.text) | {"colour": list(layer.text.colour)},
        "box": [box.left, box.top, box.right, box.bottom],
        "lettering": records.affine_record(layer.lettering),
    }
    return record, shown


def read(fields: Fields, common: dict[str, Any], project: Reader) -> TextLayer:
    sides = [whole("box", side) for side in fields.items("box")]
    if len(sides) != 4:
        raise Unsound("the box of a text has the wrong form")
    return TextLayer(
        text=_text_of(fields.fields("text")),
        box=Box(*sides),
        lettering=records.affine_of(fields.numbers("lettering")),
        **tiled_fields(fields, project),
        **common,
    )


def _text_of(fields: Fields) -> Text:
    width = fields.take("width")
    red, green, blue = _colour(fields.items("colour"))
    text = Text(
        words=fields.text("words"),
        family=fields.text("family"),
        size=fields.number("size"),
        weight=fields.whole("weight"),
        italic=fields.flag("italic"),
        alignment=fields.text("alignment"),
        line_spacing=fields.number("line_spacing"),
        colour=(red, green, blue),
        width=None if width is None else number("width", width),
    )
    fields.done()
    return text


def _colour(values: list[Any]) -> tuple[int, int, int]:
    if len(values) != 3:
        raise Unsound("the colour of a text has the wrong form")
    red, green, blue = (whole("colour", value) for value in values)
    return red, green, blue


register(TextLayer, LayerFormat("text", write, read))
