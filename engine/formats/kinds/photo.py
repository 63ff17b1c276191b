"""Photo layers in a project: photo (an index into photos), x, y. Other programs see the photo itself."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from engine.formats.fields import Fields, Unsound
from engine.formats.kinds.table import LayerFormat, Record, register
from engine.formats.openraster import StackPicture
from engine.scene.layers import PhotoLayer

if TYPE_CHECKING:
    from engine.formats.project_reader import Reader
    from engine.formats.project_writer import Writer


def write(layer: PhotoLayer, project: Writer) -> tuple[Record, StackPicture]:
    index, source = project.photo(layer.photo)
    return {"photo": index, "x": layer.x, "y": layer.y}, project.stack_picture(layer, source, layer.x, layer.y)


def read(fields: Fields, common: dict[str, Any], project: Reader) -> PhotoLayer:
    index = fields.whole("photo")
    if not 0 <= index < len(project.photos):
        raise Unsound("a layer shows a photo that is not there")
    return PhotoLayer(photo=project.photos[index], x=fields.whole("x"), y=fields.whole("y"), **common)


register(PhotoLayer, LayerFormat("photo", write, read))
