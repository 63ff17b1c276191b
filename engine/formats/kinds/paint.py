"""Paint layers in a project: paint: {picture, tiles}, place and distortion (see records.placed_record),
resampling (a name or null), cut_out true where it is one.

Other programs see the part on the canvas.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from engine.formats import records
from engine.formats.fields import Fields
from engine.formats.kinds.table import LayerFormat, Record, register
from engine.formats.openraster import StackPicture
from engine.scene.layers import PaintLayer, TiledLayer

if TYPE_CHECKING:
    from engine.formats.project_reader import Reader
    from engine.formats.project_writer import Writer


def write(layer: PaintLayer, project: Writer) -> tuple[Record, StackPicture]:
    record, shown = write_tiled(layer, project)
    return record | {"cut_out": True} if layer.is_cut_out else record, shown


def write_tiled(layer: TiledLayer, project: Writer) -> tuple[Record, StackPicture]:
    """Write what all layers of tiles have."""
    record: Record = {
        "paint": project.tiles("scumble/paint/", layer.tiles),
        **records.placed_record(layer),
        "resampling": layer.resampling,
    }
    if layer.is_resampled or layer.shows_in_part:
        return record, project.drawn(layer)
    box = layer.tiles.bounds().intersect(project.scene.box)
    return record, project.picture_on_canvas(layer, layer.tiles.read(box), box)


def read(fields: Fields, common: dict[str, Any], project: Reader) -> PaintLayer:
    is_cut_out = fields.flag("cut_out") if fields.has("cut_out") else False
    return PaintLayer(is_cut_out=is_cut_out, **tiled_fields(fields, project), **common)


def tiled_fields(fields: Fields, project: Reader) -> dict[str, Any]:
    """Return what all layers of tiles have as arguments for one."""
    return {
        "tiles": project.tiles(fields.fields("paint"), 4),
        **records.placed_fields(fields),
        "resampling": fields.text_or_none("resampling"),
    }


register(PaintLayer, LayerFormat("paint", write, read))
