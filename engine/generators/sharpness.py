"""Sharpness: how much of a picture's edges lies in its finest pixels, and an object made as sharp as its photo.

An exemplar that is shown larger than it is has soft edges, and gives itself away among those of a sharp photo; one that
is much reduced has finer detail than a camera leaves in its own pixels. Knows no torch.
"""

from __future__ import annotations

from itertools import pairwise

import cv2
import numpy as np
from numpy.typing import NDArray

from engine.generators.quantiles import quantile
from engine.generators.remembered import remembered

Bytes = NDArray[np.uint8]
Bounds = tuple[float, float]

FINE, COARSE = 0.8, 2.4  # px: the finest band lies below the first blur, the next between both
STRONG = 0.98  # the quantile of a band that stands for its edges
CELLS = 4  # a side: the sharpest cell of the ground counts, since the rest may be out of focus
EDGES = 8.0  # of 255: fainter edges in the coarser band tell nothing
FEWEST = 400  # px of a cell, or of an object, from which its sharpness is measured
THINNED = 3  # every so many pixels a side are looked at, which is enough for a quantile of a large picture
RADIUS = 1.2  # px of the unsharp mask
ENOUGH = 1.15  # times that the sharpest cell may be sharper: it is the sharpest of many
STRENGTH, MOST = 0.8, 1.2  # for each time that it is sharper than that, and at all
SHARPENED_PX = 256  # px a side of a place below which nothing is sharpened
PHOTOS = (0.75, 0.95)  # the sharpness of objects in photos: the median, and what hardly any exceeds
AT_PHOTO_SIZE = (0.95, 0.95)  # the same bounds from SHARPENED_PX on, where fine hair is seen
SHARE = 0.72  # of the sharpness of the ground, between these two: an object may be so sharp


def match_sharpness(
    rgb: Bytes,
    seen: Bytes,
    like: Bytes,
    around: Bytes,
    scale: float = 1.0,
    *,
    softens: Bounds | None = PHOTOS,
    own: tuple[Bytes, Bytes] | None = None,
) -> Bytes:
    """Return an object sharpened as far as the ground around it is sharper, or softened where it is sharper than
    objects are in such a photo; the same array where it is neither.

    rgb: uint8 h x w x 3; seen: uint8 h x w, where the object is; like: uint8 m x m x 3, its place at the size that the
    canvas shows; around: uint8 m x m, the part of it that counts; scale: px of `like` to a pixel of rgb, at most 1;
    softens: the least and the most sharpness from which it is softened, by the ground's; None: from none; own: a
    picture, and where the object is in it, in which its sharpness is measured, None: rgb and seen.
    """
    if len(like) < SHARPENED_PX and softens is None:
        return rgb
    mine = _own_sharpness(*(own or (rgb, seen)), scale)
    if not mine:
        return rgb
    theirs = sharpness_around(like, around)
    if theirs > ENOUGH * mine and len(like) >= SHARPENED_PX:
        return _sharpened(rgb, RADIUS / scale, min(MOST, STRENGTH * (theirs / mine - ENOUGH)))
    if softens is None:
        return rgb
    allowed = float(np.clip(SHARE * theirs, *softens)) if theirs else softens[1]
    return _sharpened(rgb, FINE / scale, allowed / mine - 1) if mine > allowed else rgb


@remembered
def _own_sharpness(rgb: Bytes, seen: Bytes, scale: float) -> float:
    """Return the sharpness of an object, reduced by that scale, within its edge."""
    luma, inside = cv2.cvtColor(rgb, cv2.COLOR_RGB2GRAY), cv2.erode(seen, np.ones((3, 3), np.uint8))
    if scale < 1:
        size = [max(1, round(length * scale)) for length in luma.shape[::-1]]
        luma, inside = (cv2.resize(x, size, interpolation=cv2.INTER_AREA) for x in (luma, inside))
    return sharpness(np.asarray(luma, np.uint8), np.asarray(inside, np.uint8))


def _sharpened(rgb: Bytes, radius: float, strength: float) -> Bytes:
    """Return a picture with the band above a radius (px) strengthened by a share, or weakened by a negative one."""
    soft = cv2.GaussianBlur(rgb, (0, 0), radius)
    return np.asarray(cv2.addWeighted(rgb, 1 + strength, soft, -strength, 0), np.uint8)


def sharpness(luma: Bytes, where: Bytes) -> float:
    """Return the strength of edges in the finest band over that in the next, of uint8 h x w; 0 where there are none."""
    step = THINNED if len(luma) >= SHARPENED_PX // CELLS else 1
    inside = where[::step, ::step] >= 128
    if int(inside.sum()) * step**2 < FEWEST:
        return 0.0
    picture = luma.astype(np.float32)
    fine, coarse = (cv2.GaussianBlur(picture, (0, 0), sigma) for sigma in (FINE, COARSE))
    bands = ((picture - fine), (fine - coarse))
    finest, strong = (float(quantile(np.abs(x[::step, ::step][inside]), STRONG)) for x in bands)
    return finest / strong if strong >= EDGES else 0.0


@remembered
def sharpness_around(like: Bytes, around: Bytes) -> float:
    """Return the sharpness of the sharpest of CELLS x CELLS cells."""
    luma = np.asarray(cv2.cvtColor(like, cv2.COLOR_RGB2GRAY), np.uint8)
    bounds = np.linspace(0, len(luma), CELLS + 1).astype(int)
    spans = [slice(low, high) for low, high in pairwise(bounds)]
    return max(sharpness(luma[rows, columns], around[rows, columns]) for rows in spans for columns in spans)
