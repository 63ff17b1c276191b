"""Photos and paint on pixels that are not their own: nearest, bicubic or Lanczos, with a sharp border.

Where a photo is only made larger or smaller, by Pillow, whose kernels grow with what is reduced; where it is turned or
distorted, by cv2 from the level that is nearest in size.
"""

from __future__ import annotations

from collections.abc import Callable
from math import ceil, floor, log2
from typing import cast

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image

from engine.compositing.warp import ONE, covered, fetch_for, inside, warp
from engine.scene.affine import Affine
from engine.scene.box import Box
from engine.scene.projective import Map
from engine.scene.tiles import TILE

Pixels = NDArray[np.uint8]
Levels = Callable[[int, Box], Pixels]  # the part in a box of a level's px, as premultiplied BGRA

WARPED = {"nearest": cv2.INTER_NEAREST, "bicubic": cv2.INTER_CUBIC, "lanczos": cv2.INTER_LANCZOS4}
SCALED = {
    "nearest": Image.Resampling.NEAREST,
    "bicubic": Image.Resampling.BICUBIC,
    "lanczos": Image.Resampling.LANCZOS,
}
REACH = 4  # px on either side that the widest kernel reads


def resampled(part_of: Levels, width: int, height: int, to_photo: Map, resampling: str) -> Pixels | None:
    """Return a tile of a photo of that size in px, whose pixels lie where to_photo leads; None where nothing is.

    uint8 (256, 256, 4), premultiplied BGRA, or floats as part_of gives them. resampling: one of RESAMPLINGS.
    """
    if to_photo.bounds(TILE, TILE).grown(REACH).intersect(Box(0, 0, width, height)).is_empty:
        return None
    if isinstance(to_photo, Affine) and to_photo.xy == to_photo.yx == 0 and min(to_photo.xx, to_photo.yy) > 0:
        picture = _scaled(part_of, width, height, to_photo, resampling)
    else:
        picture = _warped(part_of, width, height, to_photo, resampling)
    # A kernel with negative parts overshoots: no colour may be brighter than its alpha.
    np.minimum(picture[..., :3], picture[..., 3:], out=picture[..., :3])
    return covered(picture, inside(to_photo, width, height, TILE))


def _scaled(part_of: Levels, width: int, height: int, to_photo: Affine, resampling: str) -> Pixels:
    level = 0 if resampling == "nearest" else max(0, floor(log2(min(to_photo.xx, to_photo.yy))) - 1)
    to_level = Affine.to_level(level) @ to_photo
    (left, top), (right, bottom) = to_level.point(0, 0), to_level.point(TILE, TILE)
    reach = ceil(REACH * max(1.0, to_level.xx, to_level.yy))
    needed = Box.around([(left, top), (right, bottom)]).grown(reach)
    picture = _with_edge(part_of, level, width, height, needed)
    box = (left - needed.left, top - needed.top, right - needed.left, bottom - needed.top)
    if picture.dtype == np.uint8:
        return np.array(Image.fromarray(picture, "RGBa").resize((TILE, TILE), SCALED[resampling], box))
    planes = (Image.fromarray(np.ascontiguousarray(picture[..., plane])) for plane in range(4))
    scaled = np.dstack([np.asarray(plane.resize((TILE, TILE), SCALED[resampling], box)) for plane in planes])
    return scaled.clip(0, 1)


def _warped(part_of: Levels, width: int, height: int, to_photo: Map, resampling: str) -> Pixels:
    fetch = fetch_for(to_photo, TILE, Box(0, 0, width, height))
    level, finer = (0, ONE) if resampling == "nearest" else (fetch.level, fetch.finer)
    to_level = Affine.to_level(level) @ to_photo
    needed = to_level.bounds(TILE, TILE).intersect(Box(0, 0, width, height).at_level(level).grown(TILE)).grown(REACH)
    picture = _with_edge(part_of, level, width, height, needed)
    to_picture = Affine.into(needed) @ to_level
    kernel = WARPED[resampling] if finer == ONE else cv2.INTER_LINEAR  # means need no better one
    warped = warp(picture, to_picture, TILE, repeat_edge=True, kernel=kernel, finer=finer)
    return warped if warped.dtype == np.uint8 else warped.clip(0, 1)


def _with_edge(part_of: Levels, level: int, width: int, height: int, needed: Box) -> Pixels:
    """Return what is needed of a level, its outermost pixels repeated beyond it."""
    size = 1 << level
    whole = Box(0, 0, -(-width // size), -(-height // size))
    left, right = min(max(needed.left, 0), whole.right - 1), max(min(needed.right, whole.right), 1)
    top, bottom = min(max(needed.top, 0), whole.bottom - 1), max(min(needed.bottom, whole.bottom), 1)
    part = Box(left, top, max(right, left + 1), max(bottom, top + 1))
    above, below = max(0, part.top - needed.top), max(0, needed.bottom - part.bottom)
    before, after = max(0, part.left - needed.left), max(0, needed.right - part.right)
    picture = part_of(level, part)
    return cast(Pixels, cv2.copyMakeBorder(picture, above, below, before, after, cv2.BORDER_REPLICATE))
