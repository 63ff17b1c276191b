"""Groups taken apart: what they did to all of their layers is done to each, so that the picture stays as it is."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations
from typing import Any

from engine.compositing.masking import coverage_in
from engine.compositing.warp import times
from engine.scene import edits
from engine.scene.box import Box
from engine.scene.layers import ActingLayer, GroupLayer, Layer, LayerMask, ObjectLayer, stacks
from engine.scene.mask import Mask
from engine.scene.scene import Scene


def ungrouped(scene: Scene, id: str) -> Scene:
    """Return `edits.ungroup`, with the group's opacity, mask and blend mode given on to its layers.

    A layer in another mode than normal keeps its own, as does what acts on the layers below it. Of an object, which
    has no second mask, the mask hides parts. The look stays, unless `shines_through`. Problem as `edits.ungroup`.
    """
    group = scene.find(id)
    if isinstance(group, GroupLayer) and (group.opacity < 1 or group.layer_mask is not None or _blends(group)):
        children = tuple(
            _given(layer, group, scene.box, is_base) for layer, is_base in _with_whether_base(group.children)
        )
        scene = edits.put(scene, replace(group, children=children))
    return edits.ungroup(scene, id)


def shines_through(scene: Scene, id: str) -> bool:
    """Return whether layers of a group that is seen in part may lie over each other, so that it looks different once
    each of them is seen in part by itself."""
    group = scene.find(id)
    if not isinstance(group, GroupLayer) or not (group.opacity < 1 or group.shown_mask is not None or _blends(group)):
        return False
    boxes = [layer.box_in(scene.box) for layer, clipped in stacks(group.children) if layer.visible]
    return any(not one.intersect(other).is_empty for one, other in combinations(boxes, 2))


def _blends(group: GroupLayer) -> bool:
    return not group.passes_through and group.mode != "normal"


def _with_whether_base(row: tuple[Layer, ...]) -> list[tuple[Layer, bool]]:
    """Return a row's layers, each with whether what the group did is done to it: not where it is clipped to one with
    pixels, as that bounds them both."""
    return [
        (layer, index == 0 or isinstance(base, ActingLayer))
        for base, clipped in stacks(row)
        for index, layer in enumerate((base, *clipped))
    ]


def _given(layer: Layer, group: GroupLayer, canvas: Box, is_base: bool) -> Layer:
    if not is_base:
        return layer
    # What goes with another layer is as opaque as that one is.
    fields: dict[str, Any] = {} if layer.owner else {"opacity": layer.opacity * group.opacity}
    if _blends(group) and layer.mode == "normal" and not isinstance(layer, ActingLayer):
        fields["mode"] = group.mode
    if group.layer_mask is not None:
        fields |= _masked(layer, group.layer_mask, canvas)
    return replace(layer, **fields)


def _masked(layer: Layer, mask: LayerMask, canvas: Box) -> dict[str, Any]:
    """Return the fields of a layer that a mask shows, with its own."""
    if isinstance(layer, ObjectLayer):
        return {"hidden": _hidden(layer, mask, canvas)} if mask.enabled else {}
    own = layer.layer_mask
    if own is None or (mask.enabled and not own.enabled):
        return {"layer_mask": mask}
    if not mask.enabled:
        return {}
    both = times(coverage_in(own, canvas, canvas).read(canvas), coverage_in(mask, canvas, canvas).read(canvas))
    return {"layer_mask": LayerMask(Mask.from_array(255 - both), linked=own.linked)}


def _hidden(layer: ObjectLayer, mask: LayerMask, canvas: Box) -> Mask:
    """Return what of an object is hidden, in its frame's px, where a mask of the canvas hides it too."""
    around = layer.reach
    covered = Mask.from_array(255 - coverage_in(mask, around, canvas).read(around), around.left, around.top)
    shown = 255 - covered.warped(layer.to_canvas.inverse(), layer.frame).read(layer.frame)
    return Mask.from_array(255 - times(255 - layer.hidden.read(layer.frame), shown))

