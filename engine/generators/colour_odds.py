"""How much likelier each colour is in a thing than on the ground beside it, by what is sure of both."""

from __future__ import annotations

from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

Bytes = NDArray[np.uint8]
Floats = NDArray[np.floating[Any]]

BINS = 24  # of each axis of CIELAB
SURE, SURELY_NOT = 0.8, 0.1  # likelihoods of what is sure
BESIDE = 0.35  # of the thing's longer side: the ground that is compared reaches so far
GRAIN, SPOT = 1.0, 1.5  # px over which colours, and what they tell, are blurred
MOST = 2.0  # beyond e to this power no colour tells more
FEWEST = 1e-4 / 48  # share of a colour that was seen nowhere


def log_odds(rgb: Bytes, likely: Floats) -> Floats:
    """Return the logarithm of how much likelier each pixel's colour is in the thing, float32 (h, w) within MOST; 0
    where nothing of the thing or of the ground is sure.

    rgb: uint8 (h, w, 3); likely: that a pixel belongs to the thing, (h, w) in [0, 1].
    """
    thing = likely > 0.5
    inside, rows, columns = likely > SURE, *np.nonzero(thing)
    if not inside.any():
        return np.zeros(likely.shape, np.float32)
    reach = BESIDE * (1 + max(np.ptp(rows), np.ptp(columns)))
    beside = cv2.distanceTransform((~thing).astype(np.uint8), cv2.DIST_L2, 5) <= reach
    ground = (likely < SURELY_NOT) & beside
    if not ground.any():
        return np.zeros(likely.shape, np.float32)
    lab = cv2.cvtColor(cv2.GaussianBlur(rgb, (0, 0), GRAIN), cv2.COLOR_RGB2LAB).astype(np.intp) * BINS // 256
    colours = (lab[..., 0] * BINS + lab[..., 1]) * BINS + lab[..., 2]
    odds = np.log((_shares(colours[inside]) + FEWEST) / (_shares(colours[ground]) + FEWEST)).take(colours)
    return np.asarray(cv2.GaussianBlur(odds, (0, 0), SPOT).clip(-MOST, MOST), np.float32)


def _shares(colours: NDArray[np.intp]) -> Floats:
    """Return how often each colour is there, or ones next to it; float32, 1 in all."""
    counts: Floats = np.bincount(colours, minlength=BINS**3).reshape(BINS, BINS, BINS).astype(np.float32)
    for axis in range(3):
        counts = (counts + (np.roll(counts, 1, axis) + np.roll(counts, -1, axis)) / 2) / 2
    return np.asarray(counts.ravel() / colours.size, np.float32)
