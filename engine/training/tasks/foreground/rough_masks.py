"""Masks as a hand paints them, made of true silhouettes: smoothed, swollen and wobbling."""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

Bytes = NDArray[np.uint8]

# As shares of the mask's side.
SMOOTHED = 0.025  # standard deviation of the Gaussian after which the outline is drawn anew
SWOLLEN = 0.015  # by how far it lies outside the true one
WOBBLE = 0.012  # standard deviation of the outline's places
NODES = 7  # a side of the grid of random steps that the wobble runs smoothly between


def rough_mask(mask: Bytes, seed: int) -> Bytes:
    """Return a mask, uint8 n x n, as a hand paints it; the same for the same seed."""
    size = len(mask)
    steps = np.random.RandomState(seed).standard_normal((2, NODES, NODES)).astype(np.float32)
    across, down = (cv2.resize(one, (size, size), interpolation=cv2.INTER_CUBIC) * (WOBBLE * size) for one in steps)
    y, x = np.mgrid[:size, :size].astype(np.float32)
    wobbling = cv2.remap(mask, x + across, y + down, cv2.INTER_LINEAR)
    smooth = (cv2.GaussianBlur(wobbling, (0, 0), SMOOTHED * size) >= 128).astype(np.uint8)
    if not smooth.any():
        return mask
    outside = cv2.distanceTransform(1 - smooth, cv2.DIST_L2, 5)
    return np.asarray(np.rint(255 * np.clip(SWOLLEN * size + 0.5 - outside, 0, 1)), np.uint8)
