"""How two scenes differ: which layers an edit touched, and which part of the canvas can look otherwise by it."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass

from engine.scene.box import NOWHERE, Box
from engine.scene.layers import GroupLayer, Layer, is_live
from engine.scene.scene import Scene


@dataclass(frozen=True)
class Difference:
    """What is not the same in two scenes."""

    layers: frozenset[str] = frozenset()  # ids of those that are another value, came or went
    box: Box = NOWHERE  # canvas px outside of which both look the same, given the same appearances


def difference(before: Scene, after: Scene) -> Difference:
    """Return how a scene differs from an earlier one."""
    if before is after:
        return Difference()
    old = {layer.id: layer for layer in before.walk()}
    new = {layer.id: layer for layer in after.walk()}
    layers = frozenset(layer_id for layer_id in old.keys() | new.keys() if old.get(layer_id) is not new.get(layer_id))
    if before.box != after.box:
        return Difference(layers, after.box)
    if list(old) != list(new) or any(old[one].is_clipped != new[one].is_clipped for one in layers):
        return Difference(layers, _reordered(before, after))
    box = NOWHERE
    for layer_id in layers:
        one, other = old[layer_id], new[layer_id]
        if not (_same_but_children(one, other) or _same_but_recipe(one, other)):
            box = box.union(_changed(one, other, after.box))
    return Difference(layers, box.grown(1 + max(margin_of(before), margin_of(after))).intersect(after.box))


def margin_of(scene: Scene) -> int:
    """Return how far beyond its box, in canvas px, a layer's change can be seen through adjustments above it."""
    return sum(layer.margin for layer in scene.walk() if layer.visible and not layer.children)


def _reordered(before: Scene, after: Scene) -> Box:
    """Layers came, went or changed places: whatever can be reached by those above the first that is another one."""
    old, new, canvas, same = list(before.walk()), list(after.walk()), after.box, 0
    while same < min(len(old), len(new)) and old[same] is new[same]:
        same += 1
    box = NOWHERE
    # A group that something is clipped to is put together by itself, whatever lies in it.
    closed = [one for one in old[:same] if before.passes_through(one.id) != after.passes_through(one.id)]
    for layer in (*closed, *old[same:], *new[same:]):
        box = box.union(layer.box_in(canvas))
    return box.grown(1 + max(margin_of(before), margin_of(after))).intersect(canvas)


def _changed(one: Layer, other: Layer, canvas: Box) -> Box:
    """Return the canvas px where a layer can look otherwise than another one with its id."""
    reached = one.box_in(canvas).union(other.box_in(canvas))
    if one.shown_mask is None or other.shown_mask is None or type(one) is not type(other):
        return reached
    names = (field.name for field in dataclasses.fields(one) if field.name != "layer_mask")
    if any(getattr(one, name) is not getattr(other, name) for name in names):
        return reached
    masked = one.shown_mask.changed_from(other.shown_mask)
    return reached if masked is None else reached.intersect(masked)


def _same_but_recipe(one: Layer, other: Layer) -> bool:
    """Return whether a generated layer is the same but for its recipe, which is seen by its appearance alone."""
    if not (is_live(one) and is_live(other) and one.recipe is not None and other.recipe is not None):
        return False
    names = (field.name for field in dataclasses.fields(one) if field.name != "recipe")
    return type(one) is type(other) and all(getattr(one, name) is getattr(other, name) for name in names)


def _same_but_children(one: Layer, other: Layer) -> bool:
    """Return whether a group is the same apart from what is in it."""
    if not (isinstance(one, GroupLayer) and isinstance(other, GroupLayer)):
        return False
    return dataclasses.replace(one, children=()) == dataclasses.replace(other, children=())
