"""Photos: their own samples, copied where they lie on the level's pixels, else fetched bilinearly."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from engine.compositing import deep
from engine.compositing.identity import identity_of
from engine.compositing.kinds.table import PLANS, Target
from engine.compositing.ops import Op, Pixels, TileAddress
from engine.compositing.resampling import resampled
from engine.compositing.sources import Sources
from engine.compositing.warp import FETCH_MARGIN_PX, ONE, cut_off, fetch_for, premultiplied, reordered, warp
from engine.scene.affine import Affine
from engine.scene.box import Box
from engine.scene.layers import Photo, PhotoLayer
from engine.scene.projective import Map
from engine.scene.tiles import TILE

PART = 128  # px of a tile


@dataclass(frozen=True, eq=False, kw_only=True)
class PhotoOp(Op):
    """The part of a photo that meets the tile; the photo's corner is at canvas pixel (x, y)."""

    address: TileAddress
    photo: Photo
    x: int
    y: int

    def image(self, sources: Sources, backdrop: Pixels | None = None) -> Pixels | None:
        samples = sources.photo(self.photo, self.address.level)
        height, width = samples.shape[:2]
        size, tile = 1 << self.address.level, self.address.box
        left, top = self.x // size, self.y // size
        if self.x % size or self.y % size:
            return self._between_pixels(samples)
        box = Box(left, top, left + width, top + height)
        part = box.intersect(tile)
        picture = _as_tile_pixels(samples[part.slices(box)], self.address.level)
        if part == tile:
            return picture
        whole = np.zeros((TILE, TILE, 4), picture.dtype)
        whole[part.slices(tile)] = picture
        return whole

    def _between_pixels(self, samples: Pixels) -> Pixels | None:
        """Return the part of a photo whose corner is not on a pixel of the level."""
        size, tile = 1 << self.address.level, self.address.box
        to_samples = Affine.translation(tile.left - self.x / size, tile.top - self.y / size)
        return _fetched(samples, self.address.level, to_samples)


@dataclass(frozen=True, eq=False, kw_only=True)
class ResampledPhotoOp(Op):
    """The part of a photo that lies in any way on the canvas in the tile; tile_to_photo leads to its full-size px."""

    photo: Photo
    tile_to_photo: Map
    resampling: str | None

    def image(self, sources: Sources, backdrop: Pixels | None = None) -> Pixels | None:
        if self.resampling is not None:
            return self._resampled(sources, self.resampling)
        if isinstance(self.tile_to_photo, Affine):
            return self._part(sources, self.tile_to_photo, TILE)
        # In perspective the far side of a tile asks for more pixels than the near one, so in parts it costs half.
        whole: Pixels | None = None
        for top in range(0, TILE, PART):
            for left in range(0, TILE, PART):
                part = self._part(sources, self.tile_to_photo @ Affine.translation(left, top), PART)
                if part is not None:
                    whole = np.zeros((TILE, TILE, 4), part.dtype) if whole is None else whole
                    whole[top : top + PART, left : left + PART] = part
        return whole if whole is not None and whole.any() else None

    def _part(self, sources: Sources, to_photo: Map, size: int) -> Pixels | None:
        fetch = fetch_for(to_photo, size, Box(0, 0, *self.photo.size))
        to_samples = Affine.to_level(fetch.level) @ to_photo
        pixels = _fetched(sources.photo(self.photo, fetch.level), fetch.level, to_samples, size, fetch.finer)
        return None if pixels is None else cut_off(pixels, to_photo, Box(0, 0, *self.photo.size))

    def _resampled(self, sources: Sources, resampling: str) -> Pixels | None:
        """Return the tile by a better kernel; a photo that lies in another orientation is laid so first."""
        photo, to_photo = self.photo, self.tile_to_photo
        if (turn := to_photo.inverse().axes) is not None:
            oriented = Affine(turn.xx, turn.xy, 0, turn.yx, turn.yy, 0)
            corner = oriented.bounds(*photo.size)
            to_photo = Affine.into(corner) @ oriented @ to_photo
            photo = photo.oriented(turn)

        def part_of(level: int, box: Box) -> Pixels:
            return _as_tile_pixels(sources.photo(photo, level)[box.slices()], level)

        return resampled(part_of, *photo.size, to_photo, resampling)


@PLANS.register(PhotoLayer)
def plan_photo(layer: PhotoLayer, target: Target) -> Op | None:
    address, laid = target.address, layer.laid
    if layer.box_in(target.canvas).at_level(address.level).intersect(address.box).is_empty:
        return None
    if laid is None:
        return ResampledPhotoOp(
            pixels=("resampled photo", address, identity_of(layer.photo.samples), layer.to_canvas, layer.resampling),
            mode=layer.mode,
            opacity=layer.opacity,
            photo=layer.photo,
            tile_to_photo=layer.to_canvas.inverse() @ address.to_canvas,
            resampling=layer.resampling,
        )
    return PhotoOp(
        pixels=("photo", address, identity_of(laid.photo.samples), laid.x, laid.y),
        mode=layer.mode,
        opacity=layer.opacity,
        address=address,
        photo=laid.photo,
        x=laid.x,
        y=laid.y,
    )


def _fetched(
    samples: Pixels, level: int, to_samples: Map, size: int = TILE, finer: tuple[int, int] = ONE
) -> Pixels | None:
    """Return size x size pixels, each fetched from where to_samples leads it in a photo's level."""
    height, width = samples.shape[:2]
    part = to_samples.bounds(size, size).grown(FETCH_MARGIN_PX).intersect(Box(0, 0, width, height))
    if part.is_empty:
        return None
    picture = _as_tile_pixels(samples[part.slices()], level)
    to_part = Affine.into(part) @ to_samples
    # In perspective a photo is cut off at its border; else it fades there.
    return warp(picture, to_part, size, repeat_edge=not isinstance(to_samples, Affine), finer=finer)


def _as_tile_pixels(samples: Pixels, level: int) -> Pixels:
    """Return RGB or RGBA of a photo's level as premultiplied BGRA; of more than 8 bits as floats."""
    if samples.dtype != np.uint8:
        samples = deep.floats_of(samples)  # type: ignore[assignment]
    if samples.shape[2] == 4 and level == 0:
        samples = premultiplied(samples)
    return reordered(samples)
