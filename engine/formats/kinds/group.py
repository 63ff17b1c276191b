"""Groups in a project: layers, bottom first.

Other programs see a group; of one with a mask, or clipped, which none of them knows, what it draws. One that passes
through does so there as well; where mask, opacity or clipping bound what it does, they see what comes of it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from engine.formats.fields import Fields
from engine.formats.kinds.table import LayerFormat, Record, register
from engine.formats.layered import meets_others
from engine.formats.openraster import StackGroup, StackPicture, shown_of
from engine.scene.layers import PASS_THROUGH, GroupLayer

if TYPE_CHECKING:
    from engine.formats.project_reader import Reader
    from engine.formats.project_writer import Writer


def write(layer: GroupLayer, project: Writer) -> tuple[Record, StackGroup | StackPicture]:
    inner, pictures = project.layers(layer.children)
    passes = project.scene.passes_through(layer.id)
    shown: StackGroup | StackPicture
    if not is_one_picture(layer.mode, layer.opacity, layer.layer_mask is not None or layer.is_clipped):
        shown = StackGroup(children=pictures, passes_through=passes, **shown_of(layer))
    elif passes and meets_others(layer):
        shown = project.acted(layer)
    else:
        shown = project.drawn(layer)
    return {"layers": inner}, shown


def read(fields: Fields, common: dict[str, Any], project: Reader) -> GroupLayer:
    return GroupLayer(children=project.layers(fields.items("layers")), **common)


def is_one_picture(mode: str, opacity: float, is_bounded: bool) -> bool:
    """Return whether other programs see a group as a picture; is_bounded: it has a mask, or is clipped."""
    return is_bounded or (mode == PASS_THROUGH and opacity < 1)


register(GroupLayer, LayerFormat("group", write, read))
