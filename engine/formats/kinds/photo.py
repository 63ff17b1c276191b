"""Photo layers in a project: photo (an index into photos), place and distortion (see records.placed_record),
resampling (a name or null).

Other programs see the photo itself, or what is drawn on the canvas where it is turned, scaled, flipped, distorted or
shows only in part.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from engine.formats import records
from engine.formats.fields import Fields
from engine.formats.kinds.table import LayerFormat, Record, register
from engine.formats.openraster import StackPicture
from engine.scene.layers import PhotoLayer

if TYPE_CHECKING:
    from engine.formats.project_reader import Reader
    from engine.formats.project_writer import Writer


def write(layer: PhotoLayer, project: Writer) -> tuple[Record, StackPicture]:
    index, source = project.photo(layer.photo)
    step = layer.whole_translation
    is_whole = step is not None and not layer.shows_in_part
    shown = project.stack_picture(layer, source, *step) if step and is_whole else project.drawn(layer)
    return {"photo": index, **records.placed_record(layer), "resampling": layer.resampling}, shown


def read(fields: Fields, common: dict[str, Any], project: Reader) -> PhotoLayer:
    resampling, placed = fields.text_or_none("resampling"), records.placed_fields(fields)
    return PhotoLayer(photo=project.photo(fields.whole("photo")), resampling=resampling, **placed, **common)


register(PhotoLayer, LayerFormat("photo", write, read))
