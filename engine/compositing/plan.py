"""Decides what is to be drawn into a tile: from a scene to a flat list of ops, without reading a pixel."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import lru_cache
from math import ceil

from engine.compositing.appearance import Appearances
from engine.compositing.names import BLOCK, block_names, name_of
from engine.compositing.ops import BackgroundOp, ClipOp, GroupOp, Key, ObjectOp, Op, PaintOp, PhotoOp, SceneOp, Spot
from engine.compositing.warp import level_for, longest_step
from engine.scene.affine import Affine
from engine.scene.box import Box
from engine.scene.layers import BackgroundLayer, GroupLayer, Layer, ObjectLayer, PaintLayer, PhotoLayer
from engine.scene.scene import Scene
from engine.scene.tiles import TILE, Tiles

# A bilinear fetch at a border reads one pixel on; its place is rounded to a 32nd of a pixel.
FETCH_MARGIN_PX = 2

_Layers = tuple[Layer, ...]

# Planning a screen looks at every object in every tile, and mostly at masks that did not change.
MOST_KEPT_NAMES = 8192
_kept_names: dict[tuple[int, Box, bool], tuple[object, ...]] = {}


def plan_tile(
    scene: Scene, level: int, tx: int, ty: int, appearances: Appearances, below: str | None = None
) -> tuple[Op, ...]:
    """The ops of one tile, lowest first; () where nothing is seen.

    level: 0 is full size, k shows 2**k canvas pixels in one. (tx, ty): column and row on that level's grid of 256 px.
    below: only what lies beneath the layer with this id (for an object's context); Problem if there is none.
    """
    if below is not None:
        scene = only_below(scene, below)
    spot = Spot(level, tx, ty)
    canvas = scene.box.at_level(level)
    visible = canvas.intersect(spot.box)
    if visible.is_empty:
        return ()
    ops = _plan_layers(scene.layers, spot, scene.box, appearances)
    if ops and visible != spot.box:
        width, height = visible.right - spot.box.left, visible.bottom - spot.box.top
        ops += (ClipOp(pixels=("clip", width, height), width=width, height=height),)
    return ops


def only_below(scene: Scene, id: str) -> Scene:
    """The scene without that layer and all that lies above it."""
    return _pruned(scene, id, lambda layers, index, pruned: (*layers[:index], *pruned))


def only_above(scene: Scene, id: str) -> Scene:
    """The scene without that layer and all that lies beneath it."""
    return _pruned(scene, id, lambda layers, index, pruned: (*pruned, *layers[index + 1 :]))


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


def _plan_layers(layers: _Layers, spot: Spot, canvas: Box, appearances: Appearances) -> tuple[Op, ...]:
    ops = (_plan_layer(layer, spot, canvas, appearances) for layer in layers if layer.visible and layer.opacity > 0)
    return tuple(op for op in ops if op is not None)


def _plan_layer(layer: Layer, spot: Spot, canvas: Box, appearances: Appearances) -> Op | None:
    match layer:
        case PhotoLayer():
            return _plan_photo(layer, spot)
        case ObjectLayer():
            return _plan_object(layer, spot, appearances)
        case PaintLayer():
            return _plan_paint(layer, spot)
        case BackgroundLayer():
            return _plan_background(layer, spot, canvas, appearances)
        case GroupLayer():
            children = _plan_layers(layer.children, spot, canvas, appearances)
            key: Key = ("group", tuple(child.key for child in children))
            return GroupOp(pixels=key, mode=layer.mode, opacity=layer.opacity, children=children) if children else None
    return None


def _plan_photo(layer: PhotoLayer, spot: Spot) -> PhotoOp | None:
    width, height = layer.photo.size
    box = Box(layer.x, layer.y, layer.x + width, layer.y + height)
    if box.at_level(spot.level).intersect(spot.box).is_empty:
        return None
    return PhotoOp(
        pixels=("photo", spot, name_of(layer.photo.samples), layer.x, layer.y),
        mode=layer.mode,
        opacity=layer.opacity,
        spot=spot,
        photo=layer.photo,
        x=layer.x,
        y=layer.y,
    )


def _plan_background(
    layer: BackgroundLayer, spot: Spot, canvas: Box, appearances: Appearances
) -> BackgroundOp | SceneOp:
    appearance = appearances(layer) if layer.recipe is not None else None
    if appearance is not None:
        return SceneOp(
            pixels=("scene", spot, name_of(appearance.rgb), canvas.width, canvas.height),
            mode=layer.mode,
            opacity=layer.opacity,
            spot=spot,
            appearance=appearance,
            width=canvas.width,
            height=canvas.height,
        )
    return BackgroundOp(
        pixels=("background", spot, layer.colours, canvas.height),
        mode=layer.mode,
        opacity=layer.opacity,
        spot=spot,
        colours=layer.colours,
        height=canvas.height,
    )


def _plan_paint(layer: PaintLayer, spot: Spot) -> PaintOp | None:
    box = _at_full_size(spot.box, spot.level).intersect(layer.tiles.box)
    names = tuple(
        (tx, ty, name_of(tile)) for tx, ty in box.tiles(TILE) if (tile := layer.tiles.get(tx, ty)) is not None
    )
    if not names:
        return None
    pixels = ("paint", spot, names)
    return PaintOp(pixels=pixels, mode=layer.mode, opacity=layer.opacity, spot=spot, tiles=layer.tiles)


def _plan_object(layer: ObjectLayer, spot: Spot, appearances: Appearances) -> ObjectOp | None:
    tile_to_frame, mask_level, mask_box = _fetch(layer.place, layer.side, spot)
    if mask_box.is_empty:
        return None
    # The edge's fade depends on what the mask is like further out.
    margin = ceil(layer.feather / (1 << mask_level)) + 1 if layer.feather else 0
    names = _mask_names(layer.mask.tiles, _at_full_size(mask_box.grown(margin), mask_level), whole=mask_level > 0)
    if not names:
        return None
    appearance = appearances(layer)
    if appearance is None:
        return None
    coverage: Key = ("coverage", spot, names, layer.place, layer.side, layer.feather)
    return ObjectOp(
        pixels=("object", name_of(appearance.rgb), name_of(appearance.alpha), coverage),
        mode=layer.mode,
        opacity=layer.opacity,
        coverage=coverage,
        appearance=appearance,
        mask=layer.mask,
        side=layer.side,
        feather=layer.feather,
        tile_to_frame=tile_to_frame,
        mask_level=mask_level,
        mask_box=mask_box,
    )


@lru_cache(maxsize=16384)
def _fetch(place: Affine, side: int, spot: Spot) -> tuple[Affine, int, Box]:
    """From the tile's pixels to the frame's; the level its mask is best fetched from; what is needed of it there."""
    tile_to_frame = _inverse(place) @ spot.to_canvas
    level = level_for(longest_step(tile_to_frame))
    frame = Box(0, 0, side, side).at_level(level)
    reached = tile_to_frame.bounds(TILE, TILE).at_level(level).grown(FETCH_MARGIN_PX)
    return tile_to_frame, level, reached.intersect(frame)


@lru_cache(maxsize=256)
def _inverse(place: Affine) -> Affine:
    return place.inverse()


def _mask_names(tiles: Tiles, box: Box, whole: bool) -> tuple[object, ...]:
    """What the mask is like in a box of full-size frame pixels, by names; () where nothing is covered.

    whole: by whole tiles. Else by blocks: a tile of the canvas meets up to nine of a turned mask, and should not be
    drawn again for a dab in the far corner of one.
    """
    key = (name_of(tiles), box, whole)
    names = _kept_names.get(key)
    if names is None:
        if len(_kept_names) >= MOST_KEPT_NAMES:
            _kept_names.clear()
        box = box.intersect(tiles.box)
        found = (_names_in_tile(tiles, tx, ty, box, whole) for tx, ty in box.tiles(TILE))
        names = _kept_names[key] = tuple(name for name in found if name is not None)
    return names


def _names_in_tile(tiles: Tiles, tx: int, ty: int, box: Box, whole: bool) -> object | None:
    tile = tiles.get(tx, ty)
    if tile is None or whole:
        return None if tile is None else (tx, ty, name_of(tile))
    left, top = tx * TILE, ty * TILE
    rows = slice(max(0, box.top - top) // BLOCK, -(-min(TILE, box.bottom - top) // BLOCK))
    columns = slice(max(0, box.left - left) // BLOCK, -(-min(TILE, box.right - left) // BLOCK))
    blocks = tuple(row[columns] for row in block_names(tile)[rows])
    return (tx, ty, blocks) if any(map(any, blocks)) else None


def _at_full_size(box: Box, level: int) -> Box:
    return Box(box.left << level, box.top << level, box.right << level, box.bottom << level)
