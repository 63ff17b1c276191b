"""Which part of the canvas two scenes can differ in, so that the rest is not even looked at."""

from __future__ import annotations

import dataclasses

from engine.scene.box import NOWHERE, Box
from engine.scene.layers import GroupLayer, Layer
from engine.scene.scene import Scene


def damage(before: Scene, after: Scene) -> Box:
    """The canvas px outside of which both scenes look the same, given the same appearances."""
    if before is after:
        return NOWHERE
    old = {layer.id: layer for layer in before.walk()}
    new = {layer.id: layer for layer in after.walk()}
    if before.box != after.box or _order(before) != _order(after):
        return _reordered(before, after)
    box = NOWHERE
    for layer_id, layer in new.items():
        earlier = old[layer_id]
        if earlier is not layer and not (isinstance(layer, GroupLayer) and _same_but_children(earlier, layer)):
            box = box.union(earlier.box_in(before.box)).union(layer.box_in(after.box))
    return box.grown(1).intersect(after.box)


def _order(scene: Scene) -> list[str]:
    return [layer.id for layer in scene.walk()]


def _reordered(before: Scene, after: Scene) -> Box:
    """Layers came, went or changed places: whatever can be reached by those above the first that is another one."""
    if before.box != after.box:
        return after.box
    first, second = list(before.walk()), list(after.walk())
    same = 0
    while same < min(len(first), len(second)) and first[same] is second[same]:
        same += 1
    box = NOWHERE
    for layer in (*first[same:], *second[same:]):
        box = box.union(layer.box_in(after.box))
    return box.grown(1).intersect(after.box)


def _same_but_children(first: Layer, second: Layer) -> bool:
    """Whether a group is the same apart from what is in it."""
    if not (isinstance(first, GroupLayer) and isinstance(second, GroupLayer)):
        return False
    return dataclasses.replace(first, children=()) == dataclasses.replace(second, children=())
