"""Photos: their own samples, copied where they lie on the level's pixels."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from engine.compositing.kinds.table import PLANS, Target
from engine.compositing.names import name_of
from engine.compositing.ops import Op, Pixels, Spot
from engine.compositing.sources import Sources
from engine.compositing.warp import premultiplied, reordered, warp
from engine.scene.affine import Affine
from engine.scene.box import Box
from engine.scene.layers import Photo, PhotoLayer
from engine.scene.tiles import TILE


@dataclass(frozen=True, eq=False, kw_only=True)
class PhotoOp(Op):
    """The part of a photo that meets the tile; the photo's corner is at canvas pixel (x, y)."""

    spot: Spot
    photo: Photo
    x: int
    y: int

    def image(self, sources: Sources, backdrop: Pixels | None = None) -> Pixels | None:
        samples = sources.photo(self.photo, self.spot.level)
        height, width = samples.shape[:2]
        size, tile = 1 << self.spot.level, self.spot.box
        left, top = self.x // size, self.y // size
        if self.x % size or self.y % size:
            return self._between_pixels(samples)
        box = Box(left, top, left + width, top + height)
        part = box.intersect(tile)
        picture = _as_tile_pixels(samples[part.slices(box)], self.spot.level)
        if part == tile:
            return picture
        whole = np.zeros((TILE, TILE, 4), np.uint8)
        whole[part.slices(tile)] = picture
        return whole

    def _between_pixels(self, samples: Pixels) -> Pixels:
        """A photo whose corner is not on a pixel of the level: fetched bilinearly."""
        size, tile = 1 << self.spot.level, self.spot.box
        height, width = samples.shape[:2]
        to_samples = Affine.translation(tile.left - self.x / size, tile.top - self.y / size)
        part = to_samples.bounds(TILE, TILE).grown(1).intersect(Box(0, 0, width, height))
        if part.is_empty:
            return np.zeros((TILE, TILE, 4), np.uint8)
        picture = _as_tile_pixels(samples[part.top : part.bottom, part.left : part.right], self.spot.level)
        return warp(picture, Affine.translation(-part.left, -part.top) @ to_samples, TILE, repeat_edge=False)


@PLANS.register(PhotoLayer)
def plan_photo(layer: PhotoLayer, target: Target) -> PhotoOp | None:
    spot = target.spot
    if layer.box_in(target.canvas).at_level(spot.level).intersect(spot.box).is_empty:
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


def _as_tile_pixels(samples: Pixels, level: int) -> Pixels:
    """RGB or RGBA of a photo's level as premultiplied BGRA."""
    if samples.shape[2] == 4 and level == 0:
        samples = premultiplied(samples)
    return reordered(samples)
