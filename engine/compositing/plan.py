"""Decides what is to be drawn into a tile: from a scene to a flat list of ops, without reading a pixel."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from engine.compositing.appearance import Appearances
from engine.compositing.kinds.table import PlannedRows, Target, plan_layers
from engine.compositing.ops import ClipOp, Op, TileAddress
from engine.scene.layers import GroupLayer, Layer, closed, stacks
from engine.scene.scene import Scene

_Layers = tuple[Layer, ...]


def plan_tile(
    scene: Scene,
    level: int,
    tx: int,
    ty: int,
    appearances: Appearances,
    planned: PlannedRows | None = None,
) -> tuple[Op, ...]:
    """Return the ops of one tile, lowest first; () where nothing is seen.

    level: 0 is full size, k shows 2**k canvas pixels in one. (tx, ty): column and row on that level's grid of 256 px.
    planned: what was planned for other tiles of the same scene with the same appearances, and where more is put.
    """
    address = TileAddress(level, tx, ty)
    canvas = scene.box.at_level(level)
    visible = canvas.intersect(address.box)
    if visible.is_empty:
        return ()
    target = Target(address, scene.box, appearances, planned={} if planned is None else planned)
    ops = plan_layers(scene.layers, target)
    if ops and visible != address.box:
        width, height = visible.right - address.box.left, visible.bottom - address.box.top
        ops += (ClipOp(pixels=("clip", width, height), width=width, height=height),)
    return ops


def only_below(scene: Scene, id: str) -> Scene:
    """Return the scene without that layer and all that lies above it."""
    return _pruned(scene, id, lambda layers, index, pruned: (*_kept_closed(layers, index), *pruned))


def seen_from(scene: Scene, id: str) -> Scene:
    """Return what lies beneath the layer, without that on which it does not depend."""
    layer, beneath = scene.find(id), only_below(scene, id)

    def seen(layers: _Layers) -> _Layers:
        return tuple(
            replace(one, children=seen(one.children)) if isinstance(one, GroupLayer) else one
            for base, clipped in stacks(layers)
            if not base.is_hidden_from(layer)
            for one in (closed(base) if clipped else base, *clipped)
            if not one.is_hidden_from(layer)
        )

    is_all_seen = not any(one.is_hidden_from(layer) for one in beneath.walk())
    return beneath if is_all_seen else replace(beneath, layers=seen(beneath.layers))


def only_above(scene: Scene, id: str) -> Scene:
    """Return the scene without that layer and all that lies beneath it; what was clipped to that is so no more."""
    return _pruned(scene, id, lambda layers, index, pruned: (*pruned, *_freed(layers[index + 1 :])))


def _kept_closed(layers: _Layers, index: int) -> _Layers:
    """Return the lower layers of a row without that at the index and those above, which may be clipped to a group."""
    if not layers[index].is_clipped or layers[index - 1].is_clipped:
        return layers[:index]
    return (*layers[: index - 1], closed(layers[index - 1]))


def _freed(layers: _Layers) -> _Layers:
    """Return the upper layers of a row without those below them."""
    end = next((index for index, layer in enumerate(layers) if not layer.is_clipped), len(layers))
    return (*(replace(layer, is_clipped=False) for layer in layers[:end]), *layers[end:])


def _pruned(scene: Scene, id: str, keep: Callable[[_Layers, int, _Layers], _Layers]) -> Scene:
    """keep says what stays of a row of layers, around what stays of the one at the index."""
    siblings = scene.siblings_of(id)
    layers = keep(siblings, _index(siblings, id), ())
    for group in scene.ancestors_of(id):
        siblings = scene.siblings_of(group.id)
        layers = keep(siblings, _index(siblings, group.id), (replace(group, children=layers),))
    return replace(scene, layers=layers)


def _index(layers: _Layers, id: str) -> int:
    return next(index for index, layer in enumerate(layers) if layer.id == id)
