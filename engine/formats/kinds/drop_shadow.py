"""Drop shadows in a project: layer (the id of what throws it), angle, distance, size, colour [r, g, b].

Other programs see the shadow as it lies on the canvas.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from engine.formats import records
from engine.formats.fields import Fields
from engine.formats.kinds.table import LayerFormat, Record, register
from engine.formats.openraster import StackPicture
from engine.scene.layers import DropShadowLayer

if TYPE_CHECKING:
    from engine.formats.project_reader import Reader
    from engine.formats.project_writer import Writer

NUMBERS = ("angle", "distance", "size")


def write(layer: DropShadowLayer, project: Writer) -> tuple[Record, StackPicture]:
    record: Record = {"layer": layer.layer_id, "colour": list(layer.colour)}
    return record | {name: getattr(layer, name) for name in NUMBERS}, project.drawn(layer)


def read(fields: Fields, common: dict[str, Any], project: Reader) -> DropShadowLayer:
    return DropShadowLayer(
        layer_id=fields.text("layer"),
        angle=fields.number("angle"),
        distance=fields.number("distance"),
        size=fields.number("size"),
        colour=records.colour_of(fields.items("colour")),
        **common,
    )


register(DropShadowLayer, LayerFormat("drop-shadow", write, read))
