"""Objects: the mask and the appearance, warped from the object's frame straight into the tile."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from math import ceil, floor

import numpy as np

from engine.compositing.appearance import Appearance
from engine.compositing.identity import BLOCK, block_digests, identity_of
from engine.compositing.kinds.table import PLANS, Target
from engine.compositing.ops import Key, Op, Pixels, TileAddress
from engine.compositing.sources import Sources
from engine.compositing.warp import FETCH_MARGIN_PX, Fetch, covered, cut_off, fetch_for, times, warp
from engine.scene.affine import Affine
from engine.scene.box import Box
from engine.scene.layers import ObjectLayer
from engine.scene.mask import Mask
from engine.scene.projective import Map
from engine.scene.tiles import TILE, Tiles

# Planning a screen looks at every object in every tile, and mostly at masks that did not change.
MOST_KEPT_KEYS = 8192
_kept_keys: dict[tuple[int, Box, bool], tuple[object, ...]] = {}


@dataclass(frozen=True, eq=False, kw_only=True)
class ObjectOp(Op):
    """The part of an object in the tile. coverage_key stands for its mask there, without the appearance's alpha.

    tile_to_frame leads from the tile's pixels into the frame of side px. mask_box is what is needed of the masks,
    in pixels of the level that they are fetched from. hidden: None where nothing is.
    """

    coverage_key: Key
    appearance: Appearance
    mask: Mask
    hidden: Mask | None
    side: int
    feather: float
    tile_to_frame: Map
    fetch: Fetch
    mask_box: Box

    def image(self, sources: Sources, backdrop: Pixels | None = None) -> Pixels | None:
        pixels = sources.keep(self.pixels, lambda: self._drawn(sources))
        return pixels if pixels.size else None

    @property
    def outline(self) -> Key:
        return self.coverage_key if self.appearance.alpha is None else self.pixels

    def coverage(self, sources: Sources) -> Pixels | None:
        return super().coverage(sources) if self.appearance.alpha is not None else self._masked(sources)

    def _masked(self, sources: Sources) -> Pixels:
        return sources.keep(self.coverage_key, lambda: self._warped_mask(sources))

    def _drawn(self, sources: Sources) -> Pixels:
        """Return BGRA, its alpha that of mask, feather and appearance together; of size 0 where that is nothing."""
        coverage = self._masked(sources)
        if not coverage.any():
            return np.empty((0, 0, 4), np.uint8)
        step = self.fetch.step * self.appearance.size / self.side
        bounds, scale = self.mask.bounds(), self.appearance.size / self.side
        left, top, right, bottom = (edge * scale for edge in (bounds.left, bounds.top, bounds.right, bounds.bottom))
        part = Box(floor(left), floor(top), ceil(right), ceil(bottom))
        picture = sources.appearance(self.appearance, 1 / step, part)
        to_picture = Affine.scaling(picture.shape[0] / self.side) @ self.tile_to_frame
        # Colours are defined all over the frame, so its edge is repeated: an edge of the mask gets no fringe.
        picture = warp(picture, to_picture, TILE, repeat_edge=True, finer=self.fetch.finer)
        if self.appearance.alpha is not None:
            coverage = times(coverage, picture[..., 3])
            picture[..., 3] = 255
        return covered(picture, coverage)

    def _warped_mask(self, sources: Sources) -> Pixels:
        level = self.fetch.level
        mask = sources.mask(self.mask.tiles, level, self.feather, self.mask_box)
        if self.hidden is not None:
            mask = times(mask, 255 - sources.mask(self.hidden.tiles, level, 0, self.mask_box))
        to_mask = Affine.into(self.mask_box) @ Affine.to_level(level) @ self.tile_to_frame
        pixels = warp(mask, to_mask, TILE, repeat_edge=False, finer=self.fetch.finer)
        return cut_off(pixels, self.tile_to_frame, self.mask.bounds())


@PLANS.register(ObjectLayer)
def plan_object(layer: ObjectLayer, target: Target) -> ObjectOp | None:
    address = target.address
    part = layer.frame if layer.distortion is None else layer.content
    tile_to_frame, fetch, mask_box = _fetch(layer.to_canvas, part, address)
    mask_level = fetch.level
    if mask_box.is_empty:
        return None
    # The edge's fade depends on what the mask is like further out.
    margin = ceil(layer.feather / (1 << mask_level)) + 1 if layer.feather else 0
    whole = mask_level > 0 or margin > TILE
    parts = _mask_key(layer.mask.tiles, mask_box.grown(margin).at_full_size(mask_level), whole)
    if not parts:
        return None
    appearance = target.appearances(layer)
    if appearance is None:
        return None
    hidden = _mask_key(layer.hidden.tiles, mask_box.grown(1).at_full_size(mask_level), mask_level > 0)
    coverage: Key = ("coverage", address, parts, hidden, layer.to_canvas, layer.side, layer.feather)
    return ObjectOp(
        pixels=("object", identity_of(appearance.rgb), identity_of(appearance.alpha), coverage),
        mode=layer.mode,
        opacity=layer.opacity,
        coverage_key=coverage,
        appearance=appearance,
        mask=layer.mask,
        hidden=layer.hidden if hidden else None,
        side=layer.side,
        feather=layer.feather,
        tile_to_frame=tile_to_frame,
        fetch=fetch,
        mask_box=mask_box,
    )


@lru_cache(maxsize=16384)
def _fetch(to_canvas: Map, part: Box, address: TileAddress) -> tuple[Map, Fetch, Box]:
    """Return the map from the tile to the frame, how that part of it is best fetched, and what of it is needed."""
    tile_to_frame = _inverse(to_canvas) @ address.to_canvas
    fetch = fetch_for(tile_to_frame, TILE, part)
    reached = tile_to_frame.bounds(TILE, TILE).at_level(fetch.level).grown(FETCH_MARGIN_PX)
    return tile_to_frame, fetch, reached.intersect(part.at_level(fetch.level))


@lru_cache(maxsize=256)
def _inverse(to_canvas: Map) -> Map:
    return to_canvas.inverse()


def _mask_key(tiles: Tiles, box: Box, whole: bool) -> tuple[object, ...]:
    """Return what tells a mask apart in a box of full-size frame pixels; () where nothing is covered.

    whole: by whole tiles. Else by blocks: a tile of the canvas meets up to nine of a turned mask, and should not be
    drawn again for a dab in the far corner of one.
    """
    box = box.intersect(tiles.box)
    key = (identity_of(tiles), box, whole)
    parts = _kept_keys.get(key)
    if parts is None:
        if len(_kept_keys) >= MOST_KEPT_KEYS:
            _kept_keys.clear()
        found = (_key_in_tile(tiles, tx, ty, box, whole) for tx, ty in box.tiles(TILE))
        parts = _kept_keys[key] = tuple(name for name in found if name is not None)
    return parts


def _key_in_tile(tiles: Tiles, tx: int, ty: int, box: Box, whole: bool) -> object | None:
    tile = tiles.get(tx, ty)
    if tile is None or whole:
        return None if tile is None else (tx, ty, identity_of(tile))
    left, top = tx * TILE, ty * TILE
    rows = slice(max(0, box.top - top) // BLOCK, -(-min(TILE, box.bottom - top) // BLOCK))
    columns = slice(max(0, box.left - left) // BLOCK, -(-min(TILE, box.right - left) // BLOCK))
    blocks = tuple(row[columns] for row in block_digests(tile)[rows])
    return (tx, ty, blocks) if any(map(any, blocks)) else None
