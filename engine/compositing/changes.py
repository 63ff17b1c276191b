"""Which part of the canvas may look different after an edit, so that a window repaints no more than that."""

from __future__ import annotations

from engine.compositing.appearance import Appearance, Appearances
from engine.compositing.names import name_of
from engine.scene.box import NOWHERE, Box
from engine.scene.layers import GroupLayer, Layer, ObjectLayer, PaintLayer, is_live
from engine.scene.scene import Scene
from engine.scene.tiles import Tiles, tile_box

MARGIN_PX = 2  # pixels of a level that a bilinear fetch and a halving reach further


def changed(
    before: Scene,
    after: Scene,
    appearances_before: Appearances,
    appearances_after: Appearances,
    level: int = 0,
) -> Box:
    """The canvas pixels (of full size) in which the scenes may differ when they are seen at that level; empty if none.

    It may be larger than what differs, never smaller.
    """
    if before.box != after.box:
        return before.box.union(after.box)
    lookups = (appearances_before, appearances_after)
    box = _rows_changed(before.layers, after.layers, after.box, lookups)
    return box.grown(MARGIN_PX << level).intersect(after.box)


_Lookups = tuple[Appearances, Appearances]


def _rows_changed(before: tuple[Layer, ...], after: tuple[Layer, ...], canvas: Box, lookups: _Lookups) -> Box:
    old = {layer.id: layer for layer in before if _is_seen(layer)}
    new = {layer.id: layer for layer in after if _is_seen(layer)}
    boxes = [old[id].box_in(canvas) for id in old.keys() - new.keys()]
    boxes += [new[id].box_in(canvas) for id in new.keys() - old.keys()]
    stayed_old = [id for id in old if id in new]
    stayed_new = [id for id in new if id in old]
    for id, was in zip(stayed_new, stayed_old, strict=True):
        if id != was:
            boxes += [old[id].box_in(canvas), new[id].box_in(canvas)]
        boxes.append(_layer_changed(old[id], new[id], canvas, lookups))
    return _union(boxes)


def _is_seen(layer: Layer) -> bool:
    return layer.visible and layer.opacity > 0


def _union(boxes: list[Box]) -> Box:
    total = NOWHERE
    for box in boxes:
        total = total.union(box)
    return total


def _looks_changed(layer: Layer, canvas: Box, lookups: _Lookups) -> Box:
    """Of a layer that is the same: an answer of the engine may have come."""
    if isinstance(layer, GroupLayer):
        return _rows_changed(layer.children, layer.children, canvas, lookups)
    if is_live(layer) and _pixels(lookups[0](layer)) != _pixels(lookups[1](layer)):
        return layer.box_in(canvas)
    return NOWHERE


def _pixels(appearance: Appearance | None) -> tuple[int, int]:
    return (0, 0) if appearance is None else (name_of(appearance.rgb), name_of(appearance.alpha))


def _layer_changed(old: Layer, new: Layer, canvas: Box, lookups: _Lookups) -> Box:
    if old is new:
        return _looks_changed(new, canvas, lookups)
    both = old.box_in(canvas).union(new.box_in(canvas))
    if type(old) is not type(new) or (old.opacity, old.mode) != (new.opacity, new.mode):
        return both
    if isinstance(old, GroupLayer) and isinstance(new, GroupLayer):
        return _rows_changed(old.children, new.children, canvas, lookups)
    if isinstance(old, PaintLayer) and isinstance(new, PaintLayer):
        return _tiles_changed(old.tiles, new.tiles)
    if isinstance(old, ObjectLayer) and isinstance(new, ObjectLayer):
        if (old.place, old.side, old.feather) != (new.place, new.side, new.feather):
            return both
        if _pixels(lookups[0](old)) != _pixels(lookups[1](new)):
            return both
        reach = round(new.feather) + MARGIN_PX
        return new.place.image_of(_tiles_changed(old.mask.tiles, new.mask.tiles).grown(reach))
    return both


def _tiles_changed(old: Tiles, new: Tiles) -> Box:
    """The box of the tiles that are not the same arrays."""
    keys = old.keys() | new.keys()
    return _union([tile_box(*key) for key in keys if old.get(*key) is not new.get(*key)])
