"""The order of layers: which of two lies above the other, and one brought in front of another."""

from __future__ import annotations

from engine.problem import Problem
from engine.scene import edits
from engine.scene.layers import Layer
from engine.scene.scene import Scene


def is_above(scene: Scene, id: str, other: str) -> bool:
    """Return whether a layer lies above another one, wherever both are."""
    order = [layer.id for layer in scene.walk()]
    scene.find(id), scene.find(other)
    return order.index(id) > order.index(other)


def bring_in_front(scene: Scene, id: str, other: str) -> Scene:
    """Put a layer right above another one; the same scene where it lies above that already.

    Every layer stays in its group: where the two are in different ones, the whole group goes in front, or the layer
    goes in front of the whole group. Raises Problem where one of them is in the other.
    """
    if is_above(scene, id, other):
        return scene
    own, others = _path(scene, id), _path(scene, other)
    depth = next((depth for depth, (one, two) in enumerate(zip(own, others, strict=False)) if one is not two), None)
    if depth is None:
        raise Problem("A group cannot be brought in front of what is in it.")
    moved, lower = own[depth], others[depth]
    beside = [layer for layer in scene.siblings_of(moved.id) if moved.id not in (layer.id, layer.owner)]
    return edits.move_layer(scene, moved.id, beside.index(lower) + 1, own[depth - 1].id if depth else None)


def _path(scene: Scene, id: str) -> list[Layer]:
    """Return the groups around a layer, outermost first, and the layer."""
    return [*reversed(list(scene.ancestors_of(id))), scene.find(id)]
