"""Shadows: drawn once from the mask, upright as the canvas is, and warped from there into each tile."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property, lru_cache
from math import ceil

import numpy as np
from numpy.typing import NDArray

from engine.compositing.identity import identity_of
from engine.compositing.kinds.table import PLANS, Target
from engine.compositing.ops import Key, Op, Pixels, TileAddress
from engine.compositing.shadow import shadow
from engine.compositing.sources import Sources
from engine.compositing.warp import fetch_for, halved, level_for, longest_step, warp
from engine.scene.affine import Affine
from engine.scene.box import Box
from engine.scene.layers import RGB, ShadowLayer, Silhouette
from engine.scene.tiles import TILE

LONGEST_SIDE = 512  # px of a shadow's picture: it is soft everywhere
BLOCK_LEVEL = 4  # 16 px of the picture, of which is remembered whether anything falls there


@dataclass(frozen=True, eq=False, kw_only=True)
class ShadowOp(Op):
    """The part of a shadow in the tile; picture stands for the whole of it, wherever it lies."""

    address: TileAddress
    picture: Key
    layer: ShadowLayer
    thrower: Silhouette  # in px of the ground

    def image(self, sources: Sources, backdrop: Pixels | None = None) -> Pixels | None:
        pixels = sources.keep(self.pixels, lambda: self._drawn(sources))
        return pixels if pixels.size else None

    def is_nothing(self, sources: Sources) -> bool:
        # A shadow reaches farther than it falls, and what it does not fall on shall not be drawn anew in a drag.
        blocks = sources.keep((*self.picture, "blocks"), lambda: self._blocks(sources))
        whole = Box(0, 0, blocks.shape[1], blocks.shape[0])
        seen = self._tile_to_picture.bounds(TILE, TILE).grown(2 << self._level).at_level(BLOCK_LEVEL).intersect(whole)
        return seen.is_empty or not blocks[seen.slices(whole)].any()

    @cached_property
    def _tile_to_picture(self) -> Affine:
        reach, origin = self.layer.reach, self.thrower.origin
        to_reach = Affine.translation(-reach.left - origin.x0, -reach.top - origin.y0) @ self.layer.ground.inverse()
        return Affine.scaling(_scale(reach)) @ to_reach @ self.address.to_canvas

    @property
    def _level(self) -> int:
        return level_for(longest_step(self._tile_to_picture))

    def _drawn(self, sources: Sources) -> Pixels:
        """Return premultiplied BGRA; of size 0 where nothing falls."""
        to_level = Affine.to_level(self._level) @ self._tile_to_picture
        coverage = warp(self._at_level(sources, self._level), to_level, TILE, repeat_edge=False)
        if not coverage.any():
            return np.empty((0, 0, 4), np.uint8)
        return inks(self.layer.colour)[coverage].view(np.uint8).reshape(TILE, TILE, 4)

    def _blocks(self, sources: Sources) -> Pixels:
        """Return the greatest coverage of the whole picture in each of its blocks."""
        rows, columns = (np.arange(0, side, 1 << BLOCK_LEVEL) for side in self._at_level(sources, 0).shape)
        highest = np.maximum.reduceat(self._at_level(sources, 0), rows, axis=0)
        return np.asarray(np.maximum.reduceat(highest, columns, axis=1), np.uint8)

    def _at_level(self, sources: Sources, level: int) -> Pixels:
        """Return the whole shadow's coverage, halved that often."""
        if level == 0:
            return sources.keep(self.picture, lambda: self._whole(sources))
        return sources.keep((*self.picture, level), lambda: halved(self._at_level(sources, level - 1)))

    def _whole(self, sources: Sources) -> Pixels:
        layer, thrower, reach = self.layer, self.thrower, self.layer.reach
        scale = _scale(reach)
        to_shape = Affine.translation(reach.left, reach.top) @ Affine.scaling(1 / scale)
        back = thrower.shape.inverse() @ to_shape
        size = ceil(reach.width * scale), ceil(reach.height * scale)
        fetch = fetch_for(back, max(size), thrower.mask.bounds())
        level = fetch.level
        bounds = thrower.mask.bounds().at_level(level)
        mask = sources.mask(thrower.mask.tiles, level, thrower.feather, bounds)
        to_mask = Affine.into(bounds) @ Affine.to_level(level) @ back
        silhouette = warp(mask, to_mask, size, repeat_edge=False, finer=fetch.finer)
        return shadow(silhouette, layer.offset_on_ground, layer.softness, layer.contact, layer.drawing)


@lru_cache(maxsize=16)
def inks(colour: RGB) -> NDArray[np.uint32]:
    """Return the premultiplied BGRA of a colour, by coverage 0..255: four bytes in one number."""
    red, green, blue = colour
    bytes_of = np.rint(np.arange(256)[:, None] * ((blue, green, red, 255),) / 255).astype(np.uint8)
    return bytes_of.view(np.uint32)[:, 0]


def _scale(reach: Box) -> float:
    """Return how many px of its picture a canvas px of a shadow's reach is."""
    return min(1.0, LONGEST_SIDE / max(reach.width, reach.height, 1))


@PLANS.register(ShadowLayer)
def plan_shadow(layer: ShadowLayer, target: Target) -> ShadowOp | None:
    address, thrower = target.address, layer.standing
    if thrower is None or layer.box_in(target.canvas).at_level(address.level).intersect(address.box).is_empty:
        return None
    look = layer.angle, layer.length, layer.ground, layer.softness, layer.contact, layer.drawing
    picture: Key = ("shadow", identity_of(thrower.mask.tiles), thrower.feather, thrower.shape, look)
    return ShadowOp(
        pixels=("shadow in a tile", picture, address, thrower.origin, layer.colour),
        mode=layer.mode,
        opacity=layer.opacity * thrower.opacity,
        address=address,
        picture=picture,
        layer=layer,
        thrower=thrower,
    )
