"""Text layers in a project: what paint has, and text {words, family, size, weight, italic, alignment, line_spacing,
colour [r, g, b], width or null}, box [left, top, right, bottom], lettering [xx, xy, x0, yx, yy, y0].

Other programs see the letters as they were drawn last.
"""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from engine.formats import records
from engine.formats.fields import Fields, number
from engine.formats.kinds.paint import tiled_fields, write_tiled
from engine.formats.kinds.table import LayerFormat, Record, register
from engine.formats.openraster import StackPicture
from engine.scene.layers import Text, TextLayer

if TYPE_CHECKING:
    from engine.formats.project_reader import Reader
    from engine.formats.project_writer import Writer


def write(layer: TextLayer, project: Writer) -> tuple[Record, StackPicture]:
    record, shown = write_tiled(layer, project)
    record |= {
        "text": asdict(layer.text) | {"colour": list(layer.text.colour)},
        "box": records.box_record(layer.box),
        "lettering": records.affine_record(layer.lettering),
    }
    return record, shown


def read(fields: Fields, common: dict[str, Any], project: Reader) -> TextLayer:
    return TextLayer(
        text=_text_of(fields.fields("text")),
        box=records.box_of(fields.items("box")),
        lettering=records.affine_of(fields.numbers("lettering")),
        **tiled_fields(fields, project),
        **common,
    )


def _text_of(fields: Fields) -> Text:
    width = fields.take("width")
    text = Text(
        words=fields.text("words"),
        family=fields.text("family"),
        size=fields.number("size"),
        weight=fields.whole("weight"),
        italic=fields.flag("italic"),
        alignment=fields.text("alignment"),
        line_spacing=fields.number("line_spacing"),
        colour=records.colour_of(fields.items("colour")),
        width=None if width is None else number("width", width),
    )
    fields.done()
    return text


register(TextLayer, LayerFormat("text", write, read))
