"""Groups in a project: layers, bottom first.

Other programs see a group; of one with a mask, or clipped, which none of them knows, what it draws.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from engine.formats.fields import Fields
from engine.formats.kinds.table import LayerFormat, Record, register
from engine.formats.openraster import StackGroup, StackPicture, shown_of
from engine.scene.layers import GroupLayer

if TYPE_CHECKING:
    from engine.formats.project_reader import Reader
    from engine.formats.project_writer import Writer


def write(layer: GroupLayer, project: Writer) -> tuple[Record, StackGroup | StackPicture]:
    inner, pictures = project.layers(layer.children)
    if layer.layer_mask is not None or layer.is_clipped:
        return {"layers": inner}, project.drawn(layer)
    return {"layers": inner}, StackGroup(children=pictures, **shown_of(layer))


def read(fields: Fields, common: dict[str, Any], project: Reader) -> GroupLayer:
    return GroupLayer(children=project.layers(fields.items("layers")), **common)


register(GroupLayer, LayerFormat("group", write, read))
