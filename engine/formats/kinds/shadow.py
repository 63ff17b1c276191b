"""Shadows in a project: object (its id), angle, length, softness, contact, colour [r, g, b],
ground [xx, xy, x0, yx, yy, y0]; drawing, where it is not 1.

Other programs see the shadow as it lies on the canvas.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from engine.formats import records
from engine.formats.fields import Fields
from engine.formats.kinds.table import LayerFormat, Record, register
from engine.formats.openraster import StackPicture
from engine.scene.layers import ShadowLayer

if TYPE_CHECKING:
    from engine.formats.project_reader import Reader
    from engine.formats.project_writer import Writer

NUMBERS = ("angle", "length", "softness", "contact")


def write(layer: ShadowLayer, project: Writer) -> tuple[Record, StackPicture]:
    ground = records.affine_record(layer.ground)
    record: Record = {"object": layer.object_id, "colour": list(layer.colour), "ground": ground}
    if layer.drawing != 1:
        record["drawing"] = layer.drawing
    return record | {name: getattr(layer, name) for name in NUMBERS}, project.drawn(layer)


def read(fields: Fields, common: dict[str, Any], project: Reader) -> ShadowLayer:
    return ShadowLayer(
        object_id=fields.text("object"),
        angle=fields.number("angle"),
        length=fields.number("length"),
        softness=fields.number("softness"),
        contact=fields.number("contact"),
        colour=records.colour_of(fields.items("colour")),
        ground=records.affine_of(fields.numbers("ground")),
        drawing=fields.whole("drawing") if fields.has("drawing") else 1,
        **common,
    )


register(ShadowLayer, LayerFormat("shadow", write, read))
