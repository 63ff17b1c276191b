"""Values that go on smoothly into a hole: how a patch from elsewhere takes on the tone of its new place.

After P. Perez, M. Gangnet, A. Blake, "Poisson Image Editing" (SIGGRAPH 2003): what is copied plus a membrane stretched
over the hole's edge, which is solved here from coarse to fine.
"""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
Bools = NDArray[np.bool_]

ROUNDS = 24  # of relaxation at each size
CROSS = np.array([[0, 1, 0], [1, 0, 1], [0, 1, 0]], np.float32) / 4


def stretched(values: Floats, hole: Bools) -> Floats:
    """Return values, float32 (h, w, 3), with those in the hole, bool (h, w), solving Laplace's equation.

    At the border of the picture they go on level. Without any value outside of the hole it becomes 0.
    """
    if not hole.any():
        return values
    if hole.all():
        return np.zeros_like(values)
    height, width = hole.shape
    half = ((width + 1) // 2, (height + 1) // 2)
    known = (~hole).astype(np.float32)
    share = np.asarray(cv2.resize(known, half, interpolation=cv2.INTER_AREA), np.float32)
    sums = np.asarray(cv2.resize(values * known[..., None], half, interpolation=cv2.INTER_AREA), np.float32)
    coarse = stretched(np.asarray(sums / np.maximum(share, 1e-6)[..., None], np.float32), share <= 0)
    mask, result = hole.view(np.uint8), np.array(values, np.float32)
    cv2.copyTo(cv2.resize(coarse, (width, height), interpolation=cv2.INTER_LINEAR), mask, result)
    for _ in range(ROUNDS):
        cv2.copyTo(cv2.filter2D(result, -1, CROSS, borderType=cv2.BORDER_REPLICATE), mask, result)
    return result


def toned(copied: Floats, place: Floats, hole: Bools) -> Floats:
    """Return copied colours, float32 (h, w, 3), within the hole in the tone of the place around it, and that beyond."""
    return np.where(hole[..., None], copied + stretched(place - copied, hole), place)
