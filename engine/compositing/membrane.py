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
Steps = tuple[Floats, Floats]  # h x w x 3 each: wanted from each pixel to the next to its right, and to that below

ROUNDS = 24  # of relaxation at each size
CROSS = np.array([[0, 1, 0], [1, 0, 1], [0, 1, 0]], np.float32) / 4


def stretched(values: Floats, hole: Bools, steps: Steps | None = None) -> Floats:
    """Return values, float32 (h, w, 3), with those in the hole, bool (h, w), solving Laplace's equation, or Poisson's
    for the steps that are wanted between them.

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
    means = np.asarray(sums / np.maximum(share, 1e-6)[..., None], np.float32)
    coarse = stretched(means, share <= 0, None if steps is None else _at_half_size(*steps))
    mask, result = hole.view(np.uint8), np.array(values, np.float32)
    cv2.copyTo(cv2.resize(coarse, (width, height), interpolation=cv2.INTER_LINEAR), mask, result)
    wanted = None if steps is None else _beyond_neighbours(*steps)
    for _ in range(ROUNDS):
        relaxed = cv2.filter2D(result, -1, CROSS, borderType=cv2.BORDER_REPLICATE)
        cv2.copyTo(relaxed if wanted is None else relaxed + wanted, mask, result)
    return result


def _beyond_neighbours(right: Floats, down: Floats) -> Floats:
    """Return how much more than the mean of its four neighbours each pixel is to be."""
    more = -right - down
    more[:, 1:] += right[:, :-1]
    more[1:] += down[:-1]
    return np.asarray(more / 4, np.float32)


def _at_half_size(right: Floats, down: Floats) -> Steps:
    return _halved(right), np.ascontiguousarray(_halved(down.transpose(1, 0, 2)).transpose(1, 0, 2))


def _halved(right: Floats) -> Floats:
    """Return the steps to the right between the pixels of half the size: that between two of them and the halves of
    those within each, in the mean of two rows."""
    height, width = right.shape[:2]
    padded = np.pad(right, ((0, height % 2), (0, 2 + width % 2), (0, 0)))
    rows = (padded[::2] + padded[1::2]) / 2
    within, between, beyond = rows[:, :-2:2], rows[:, 1:-2:2], rows[:, 2::2]
    return np.ascontiguousarray(within / 2 + between + beyond / 2)


def toned(copied: Floats, place: Floats, hole: Bools) -> Floats:
    """Return copied colours, float32 (h, w, 3), within the hole in the tone of the place around it, and that beyond."""
    return np.where(hole[..., None], copied + stretched(place - copied, hole), place)
