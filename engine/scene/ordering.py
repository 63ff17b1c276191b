"""The order of layers: which of two lies above the other, and one brought in front of another."""

from __future__ import annotations

from engine.problem import Problem
from engine.scene import edits
from engine.scene.layers import Layer, stacks
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
    parent = own[depth - 1].id if depth else None
    for layer in _stack(scene, moved):
        beside = [one for one in scene.siblings_of(layer.id) if layer.id not in (one.id, one.owner)]
        index = next(index for index, one in enumerate(beside) if one.id == lower.id)
        while not layer.is_clipped and index + 1 < len(beside) and beside[index + 1].is_clipped:
            index += 1  # past what is clipped to it
        scene = edits.move_layer(scene, layer.id, index + 1, parent)
        # While its base was on the way, it may have been the lowest.
        scene = edits.replace(scene, layer.id, is_clipped=layer.is_clipped)
        lower = layer
    return scene


def _stack(scene: Scene, layer: Layer) -> tuple[Layer, ...]:
    """Return a layer, and those above it that are clipped to it."""
    return next(((base, *clipped) for base, clipped in stacks(scene.siblings_of(layer.id)) if base is layer), (layer,))


def _path(scene: Scene, id: str) -> list[Layer]:
    """Return the groups around a layer, outermost first, and the layer."""
    return [*reversed(list(scene.ancestors_of(id))), scene.find(id)]
