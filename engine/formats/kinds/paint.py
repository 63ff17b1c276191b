"""Paint layers in a project: paint: {picture, tiles}. Other programs see the part on the canvas."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from engine.formats.fields import Fields
from engine.formats.kinds.table import LayerFormat, Record, register
from engine.formats.openraster import StackPicture
from engine.scene.layers import PaintLayer

if TYPE_CHECKING:
    from engine.formats.project_reader import Reader
    from engine.formats.project_writer import Writer


def write(layer: PaintLayer, project: Writer) -> tuple[Record, StackPicture]:
    record = {"paint": project.tiles("scumble/paint/", layer.tiles)}
    box = layer.tiles.bounds().intersect(project.scene.box)
    return record, project.picture_on_canvas(layer, layer.tiles.read(box), box)


def read(fields: Fields, common: dict[str, Any], project: Reader) -> PaintLayer:
    return PaintLayer(tiles=project.tiles(fields.fields("paint"), 4), **common)


register(PaintLayer, LayerFormat("paint", write, read))
