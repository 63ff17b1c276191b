"""Sharpness: how much of a picture's edges lies in its finest pixels, and an object made as sharp as its photo.

An exemplar that is shown larger than it is has soft edges, and gives itself away among those of a sharp photo. Knows
no torch.
"""

from __future__ import annotations

from itertools import pairwise

import cv2
import numpy as np
from numpy.typing import NDArray

Bytes = NDArray[np.uint8]
Floats = NDArray[np.float32]

FINE, COARSE = 0.8, 2.4  # px: the finest band lies below the first blur, the next between both
STRONG = 0.98  # the quantile of a band that stands for its edges
CELLS = 4  # a side: the sharpest cell of the ground counts, since the rest may be out of focus
EDGES = 8.0  # of 255: fainter edges in the coarser band tell nothing
FEWEST = 400  # px of a cell, or of an object, from which its sharpness is measured
THINNED = 3  # every so many pixels a side are looked at, which is enough for a quantile
RADIUS = 1.2  # px of the unsharp mask
ENOUGH = 1.15  # times that the sharpest cell may be sharper: it is the sharpest of many
STRENGTH, MOST = 0.8, 1.2  # for each time that it is sharper than that, and at all
MEASURED_PX = 256  # px a side below which nothing is matched


def match_sharpness(rgb: Bytes, seen: Bytes, like: Bytes, around: Bytes) -> Bytes:
    """Return an object sharpened as far as the ground around it is sharper; the same array where it is not.

    rgb: uint8 n x n x 3; seen: uint8 n x n, where the object is; like: uint8 m x m x 3, its place at the size that the
    canvas shows; around: uint8 m x m, the part of it that counts.
    """
    if min(len(rgb), len(like)) < MEASURED_PX:
        return rgb
    luma, own = cv2.cvtColor(rgb, cv2.COLOR_RGB2GRAY), cv2.erode(seen, np.ones((3, 3), np.uint8))
    if len(like) < len(rgb):
        size = like.shape[1::-1]
        luma, own = (cv2.resize(x, size, interpolation=cv2.INTER_AREA) for x in (luma, own))
    mine = sharpness(np.asarray(luma, np.uint8), np.asarray(own, np.uint8))
    theirs = _sharpest(np.asarray(cv2.cvtColor(like, cv2.COLOR_RGB2GRAY), np.uint8), around)
    if not mine or not theirs or theirs <= ENOUGH * mine:
        return rgb
    strength = min(MOST, STRENGTH * (theirs / mine - ENOUGH))
    radius = RADIUS * len(rgb) / min(len(rgb), len(like))
    soft = cv2.GaussianBlur(rgb, (0, 0), radius)
    return np.asarray(cv2.addWeighted(rgb, 1 + strength, soft, -strength, 0), np.uint8)


def sharpness(luma: Bytes, where: Bytes) -> float:
    """Return the strength of edges in the finest band over that in the next, of uint8 h x w; 0 where there are none."""
    inside = where[::THINNED, ::THINNED] >= 128
    if int(inside.sum()) * THINNED**2 < FEWEST:
        return 0.0
    picture = luma.astype(np.float32)
    fine, coarse = (cv2.GaussianBlur(picture, (0, 0), sigma) for sigma in (FINE, COARSE))
    bands = ((picture - fine), (fine - coarse))
    finest, strong = (float(np.quantile(np.abs(x[::THINNED, ::THINNED][inside]), STRONG)) for x in bands)
    return finest / strong if strong >= EDGES else 0.0


def _sharpest(luma: Bytes, around: Bytes) -> float:
    """The sharpness of the sharpest of CELLS x CELLS cells."""
    bounds = np.linspace(0, len(luma), CELLS + 1).astype(int)
    spans = [slice(low, high) for low, high in pairwise(bounds)]
    return max(sharpness(luma[rows, columns], around[rows, columns]) for rows in spans for columns in spans)
