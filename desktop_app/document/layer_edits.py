"""Edits of several layers at once, as the layers panel wants them: pure functions of the scene."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

from engine.scene import edits
from engine.scene.layers import BackgroundLayer, PhotoLayer
from engine.scene.scene import Scene


def each(scene: Scene, ids: Iterable[str], change: Callable[[Scene, str], Scene]) -> Scene:
    """Apply an edit to each of the layers in turn."""
    for layer_id in ids:
        scene = change(scene, layer_id)
    return scene


def outermost(scene: Scene, ids: Iterable[str]) -> list[str]:
    """Return those of the layers that lie in no other of them, bottom first."""
    wanted = set(ids)
    return [
        layer.id
        for layer in scene.walk()
        if layer.id in wanted and not any(group.id in wanted for group in scene.ancestors_of(layer.id))
    ]


def moved(scene: Scene, ids: Iterable[str], index: int, parent: str | None = None) -> Scene:
    """Return the scene with layers moved together, in their order, so that `index` others of the group lie below them.

    What they own moves with them and does not count.
    """
    together = free(scene, ids)
    start = scene
    for layer_id in together:  # first all of them on top, so that they do not count among the others
        siblings = scene.layers if parent is None else scene.find(parent).children
        others = sum(1 for layer in siblings if layer.id != layer_id and layer.owner != layer_id)
        scene = edits.move_layer(scene, layer_id, others, parent)
    for layer_id in together:
        scene = edits.move_layer(scene, layer_id, index, parent)
        index += 1 + len(scene.owned_by(layer_id))
    return start if scene == start else scene


def shifted(scene: Scene, ids: Iterable[str], by: int) -> Scene:
    """Return the scene with layers of one group moved past a neighbour, up (1) or down (-1); the same at the end."""
    together = free(scene, ids)
    if not together:
        return scene
    siblings = free(scene, (layer.id for layer in scene.siblings_of(together[0])))
    if any(layer_id not in siblings for layer_id in together):
        return scene
    others = [layer_id for layer_id in siblings if layer_id not in together]
    lowest = sum(1 for layer_id in siblings[: siblings.index(together[0])] if layer_id in others)
    if not 0 <= lowest + by <= len(others):
        return scene
    parent = scene.parent_of(together[0])
    index = sum(1 + len(scene.owned_by(layer_id)) for layer_id in others[: lowest + by])
    return moved(scene, together, index, None if parent is None else parent.id)


def free(scene: Scene, ids: Iterable[str]) -> list[str]:
    """Return the outermost of the layers, without those that move with their owners."""
    return [layer_id for layer_id in outermost(scene, ids) if not scene.has(scene.find(layer_id).owner)]


def duplicated(scene: Scene, ids: Sequence[str], copies: Sequence[str]) -> Scene:
    """Return the scene with a copy, of the id given for it, right above each layer."""
    for layer_id, copy in zip(ids, copies, strict=True):
        scene = edits.duplicate(scene, layer_id, copy)
    return scene


def removed(scene: Scene, ids: Iterable[str]) -> Scene:
    """Return the scene without the layers, and without what they own."""
    return each(scene, ids, lambda one, layer_id: edits.remove(one, layer_id) if one.has(layer_id) else one)


def seen(scene: Scene, visible: Mapping[str, bool]) -> Scene:
    """Return the scene with layers shown or hidden, by id."""
    return each(scene, visible, lambda one, layer_id: edits.set_visible(one, layer_id, visible[layer_id]))


def alone(scene: Scene, layer_id: str) -> dict[str, bool]:
    """Return which layers are visible when one is shown alone: it, the groups around it, and, unless they are hidden,
    what it holds and the shadows of these.
    """
    shown = {layer_id, *(group.id for group in scene.ancestors_of(layer_id))}
    held = {layer.id for layer in scene.find(layer_id).walk()}
    return {
        layer.id: layer.id in shown or (layer.visible and (layer.id in held or layer.owner in held))
        for layer in scene.walk()
    }


def next_below(scene: Scene, ids: Sequence[str]) -> str | None:
    """Return the nearest layer below the lowest of these that is none of them, else the nearest above; None: none is.

    Photos and backgrounds are passed over: who deletes one object after another does not mean what they stand on. So
    are the shadows of others; of a shadow itself it is what throws it.
    """
    if not ids:
        return None
    owner = scene.find(ids[0]).owner
    if scene.has(owner):
        return owner
    siblings = [layer.id for layer in scene.siblings_of(ids[0])]
    at = siblings.index(ids[0])
    staying = [
        layer_id
        for layer_id in (*reversed(siblings[:at]), *siblings[at:])
        if layer_id not in ids
        and not scene.has(scene.find(layer_id).owner)
        and not isinstance(scene.find(layer_id), PhotoLayer | BackgroundLayer)
    ]
    return staying[0] if staying else None
