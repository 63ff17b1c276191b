"""The pixels that ops are drawn from, at the size they are needed in: photos, masks, paint and appearances.

Each is made smaller by halving, when it is first asked for, and kept. A mask's or paint layer's tile is made from four
of the finer level and kept under their identities, so a brush dab costs one tile of each level.
"""

from __future__ import annotations

import threading
import weakref
from collections.abc import Callable
from math import log2

import cv2
import numpy as np
from numpy.typing import NDArray

from engine.compositing import deep
from engine.compositing.appearance import Appearance
from engine.compositing.cache import PixelCache
from engine.compositing.feather import feathered, reach, soft
from engine.compositing.identity import identity_of
from engine.compositing.warp import halved, premultiplied, reordered
from engine.scene.box import Box
from engine.scene.layers import Photo
from engine.scene.tiles import TILE, Tiles, assembled

Pixels = NDArray[np.uint8]

FARTHEST_FADE_PX = 256  # that is kept block by block; wider ones would read each pixel too often
WIDE_BYTES = 128 << 20
STRIP_ROWS = 512  # even: of a photo, that are halved at once
ENLARGED = 4  # times: a small picture is enlarged smoothly by this before it is fetched bilinearly
PREVIEW_ENLARGED, NEAR = 2, 3.0  # a preview by less where it is seen at so many times its size at most: nobody sees it
LARGEST_ENLARGED = 1024  # px
BLOCK_LEVEL = 4  # blocks are pixels of this level: 16 px
ENLARGING_MARGIN_PX = 4  # of the small picture: cubic reads two pixels on, and a fetch the one beside
CRISP = 2 / 3  # cv2's cubic (a = -0.75) alone leaves halos at edges, bilinear alone diamonds


class Sources:
    """Keeps what was made smaller, within a budget of bytes; on top come masks that fade far inward, up to WIDE_BYTES,
    and a photo's levels as long as the photo lives.

    Deep sources give photos in their own depth, so that all that is drawn from them is floats: see `deep`.
    """

    def __init__(self, budget_bytes: int = 64 << 20, is_deep: bool = False) -> None:
        self._is_deep = is_deep
        self._cache = PixelCache(budget_bytes)
        self.keep = self._cache.get  # (key, make) -> what was made under the key before, or is made now; read-only
        self._photos: dict[int, list[Pixels]] = {}
        self._wide = PixelCache(WIDE_BYTES)
        self._photo_lock = threading.Lock()

    def clear(self) -> None:
        """Forget all but the photos' levels."""
        self._cache.clear()
        self._wide.clear()

    def in_depth(self, tile: Pixels) -> Pixels:
        """Return a tile as it is to be composited: from deep sources as floats."""
        return deep.dithered(tile) if self._is_deep and tile.dtype == np.uint8 else tile  # type: ignore[return-value]

    def nothing(self) -> Pixels:
        """Return a new, clear tile."""
        return np.zeros((TILE, TILE, 4), np.float32 if self._is_deep else np.uint8)

    def photo(self, photo: Photo, level: int) -> Pixels:
        """Return a photo's level: uint8 (h, w, 3) RGB, or (h, w, 4) RGBA, straight at level 0, premultiplied above.

        From deep sources the photo's own depth; premultiplied are floats then, unless it has but 8 bits.
        """
        samples: Pixels = photo.own if self._is_deep else photo.samples
        if level == 0:
            return samples
        name = identity_of(samples)
        # Held while halving, so that window and engine do not both do it for the same large photo.
        with self._photo_lock:
            levels = self._photos.get(name)
            if levels is None:
                levels = self._photos[name] = []
                weakref.finalize(samples, _forget, weakref.ref(self), name).atexit = False
            while len(levels) < level:
                levels.append(_halved_in_strips(levels[-1]) if levels else _first_level(samples))
            return levels[level - 1]

    def tile(self, tiles: Tiles, level: int, tx: int, ty: int) -> Pixels | None:
        """Return the tile in column tx, row ty of that level, read-only; None where nothing is."""
        if level == 0:
            return tiles.get(tx, ty)
        if not tiles.has_any(level, tx, ty):
            return None
        parts = [self.tile(tiles, level - 1, 2 * tx + i, 2 * ty + j) for j in (0, 1) for i in (0, 1)]
        key = ("half", tiles.channels, *(identity_of(part) for part in parts))
        return self._cache.get(key, lambda: _halved_tiles(parts, tiles.channels))

    def mask(self, tiles: Tiles, level: int, feather: float, box: Box) -> Pixels:
        """Return the coverage in a box in pixels of that level, its edge softened by feather frame px: uint8 (h, w)."""
        radius, bounds = feather / (1 << level), tiles.bounds().at_level(level)
        near = reach(radius, bounds)
        if not radius:
            return assembled(box, lambda tx, ty: self.tile(tiles, level, tx, ty))
        if near <= FARTHEST_FADE_PX:
            return soft(box, lambda tx, ty: self.tile(tiles, level, tx, ty), radius, near, self._cache)
        coverage, part = np.zeros((box.height, box.width), np.uint8), box.intersect(bounds)
        coverage[part.slices(box)] = self._whole_mask(tiles, level, radius, bounds)[part.slices(bounds)]
        return coverage

    def _whole_mask(self, tiles: Tiles, level: int, radius: float, bounds: Box) -> Pixels:
        """Return all of a mask, faded by radius px of that level."""

        def make() -> Pixels:
            return feathered(assembled(bounds, lambda tx, ty: self.tile(tiles, level, tx, ty)), radius)

        return self._wide.get((identity_of(tiles), level, radius), make)

    def appearance(self, appearance: Appearance, scale: float, part: Box | None = None) -> Pixels:
        """Return the picture at about the size to be seen, scale times its own: straight uint8 (m, m, 4) BGRA.

        part: the pixels of the appearance that will be seen, None: all; what lies far beyond may be 0.
        Alpha is the appearance's, or 255.
        To be seen larger it is first enlarged smoothly, smaller halved; the rest is left to a bilinear fetch.
        """
        step = round(log2(max(scale, 1 / appearance.size)))
        if step > 0:
            times = PREVIEW_ENLARGED if appearance.preview and scale <= NEAR else ENLARGED
            step = int(log2(times)) if appearance.size * times <= LARGEST_ENLARGED else 0
        part = _in_blocks(part) if part is not None and step > 0 else None
        key = ("look", identity_of(appearance.rgb), identity_of(appearance.alpha), step, part)
        return self._cache.get(key, lambda: _resized_appearance(appearance, step, part))


def _forget(sources: weakref.ref[Sources], name: int) -> None:
    """The photo of that name is gone."""
    alive = sources()
    if alive is not None:
        alive._photos.pop(name, None)


def _halved_tiles(parts: list[Pixels | None], channels: int) -> Pixels:
    """Return one tile from the four it shows: left and right of the upper row, then of the lower one."""
    half = TILE // 2
    shape = (TILE, TILE) if channels == 1 else (TILE, TILE, channels)
    tile = np.zeros(shape, np.uint8)
    for index, part in enumerate(parts):
        if part is not None:
            row, column = divmod(index, 2)
            tile[row * half : (row + 1) * half, column * half : (column + 1) * half] = halved(part)
    return tile


def _first_level(samples: Pixels) -> Pixels:
    if samples.shape[2] == 3:
        return _halved_in_strips(samples)
    if samples.dtype == np.uint8:
        return _halved_in_strips(samples, premultiplied)
    return _halved_in_strips(samples, lambda strip: premultiplied(deep.floats_of(strip)))  # type: ignore[arg-type]


def _halved_in_strips(picture: Pixels, prepare: Callable[[Pixels], Pixels] = lambda strip: strip) -> Pixels:
    """Return the picture at half size, without a second picture of the full size in between."""
    picture, turned_back = _as_stored(picture)
    height, width, channels = picture.shape
    half: Pixels | None = None
    for top in range(0, height, STRIP_ROWS):
        strip = halved(prepare(picture[top : top + STRIP_ROWS]))
        if half is None:
            half = np.empty(((height + 1) // 2, (width + 1) // 2, channels), strip.dtype)
        half[top // 2 : top // 2 + strip.shape[0]] = strip
    assert half is not None
    half.flags.writeable = False
    return turned_back(half)


def _as_stored(picture: Pixels) -> tuple[Pixels, Callable[[Pixels], Pixels]]:
    """Return a picture as it lies in memory, and what turns the half of that as the picture is turned.

    OpenCV would copy each strip of a turned view, against the order of memory. An odd row or column that comes last in
    the picture is doubled where it is first in memory, so that the same pixels make one.
    """
    rows, columns = (-1 if stride < 0 else 1 for stride in picture.strides[:2])
    is_swapped = abs(picture.strides[1]) > abs(picture.strides[0])
    stored = picture[::rows, ::columns]
    for axis, step in ((0, rows), (1, columns)):
        if step < 0 and stored.shape[axis] % 2:
            stored = np.concatenate([stored.take([0], axis), stored], axis)
    stored = stored.swapaxes(0, 1) if is_swapped else stored
    return stored, lambda half: (half.swapaxes(0, 1) if is_swapped else half)[::rows, ::columns]


def _resized_appearance(appearance: Appearance, step: int, part: Box | None) -> Pixels:
    picture = reordered(appearance.rgb)
    if appearance.alpha is not None:
        picture[..., 3] = appearance.alpha
    if step > 0:
        return _enlarged(picture, 1 << step, part)
    for _ in range(-step):
        picture = halved(picture)
    return picture


def _in_blocks(part: Box) -> Box:
    """Return a part of a picture and its margin in whole blocks: a stroke that widens a mask changes it seldom."""
    return part.grown(ENLARGING_MARGIN_PX).at_level(BLOCK_LEVEL).at_full_size(BLOCK_LEVEL)


def _enlarged(picture: Pixels, times: int, part: Box | None) -> Pixels:
    """Return so many times the pixels, those of a part alone (None: all) and 0 beyond."""
    height, width = picture.shape[:2]
    whole = Box(0, 0, width, height)
    part = whole if part is None else part.intersect(whole)
    found = np.zeros((height * times, width * times, 4), np.uint8)
    if part.is_empty:
        return found
    size = (part.width * times, part.height * times)
    seen = picture[part.slices(whole)]
    crisp = cv2.resize(seen, size, interpolation=cv2.INTER_CUBIC)
    plain = cv2.resize(seen, size, interpolation=cv2.INTER_LINEAR)
    enlarged = np.asarray(cv2.addWeighted(crisp, CRISP, plain, 1 - CRISP, 0, dst=crisp), np.uint8)
    if part == whole:
        return enlarged
    found[part.top * times : part.bottom * times, part.left * times : part.right * times] = enlarged
    return found
