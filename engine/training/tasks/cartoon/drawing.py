"""How a photo is drawn as a cartoon by code, slowly: flat colours and lines, which the network learns to give at once.

Colours are flattened by mean shift (Comaniciu and Meer 2002) and bilateral passes; lines are the difference of two
Gaussians across the edges, summed along them (Kang, Lee and Chui 2007, "Coherent line drawing").
"""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

Pixels = NDArray[np.uint8]
Floats = NDArray[np.float32]

SPACE, COLOUR = 9.0, 22.0  # of the mean shift: px, and steps of 255
PASSES = 3  # of the bilateral filter
FLOW = 2.6  # px: the Gaussian under which the directions of edges are taken
ACROSS, AROUND = 1.0, 1.6  # px: the two Gaussians whose difference finds lines
DARK = 0.985  # weight of the wider one: below 1, what is even gives no line
ALONG = 3.5  # px: the Gaussian along an edge
GAIN = 14.0  # of the difference, before it is bounded to -1..1


def drawn(rgb: Pixels) -> tuple[Pixels, Floats]:
    """Return the flat colours of a picture, uint8 (h, w, 3), and its lines, (h, w) in -1..1, dark ones below 0."""
    flat = flattened(rgb)
    return flat, lines(rgb)


def flattened(rgb: Pixels) -> Pixels:
    """Return the picture with even areas and sharp borders between them: uint8 (h, w, 3)."""
    flat = cv2.pyrMeanShiftFiltering(np.ascontiguousarray(rgb), SPACE, COLOUR, maxLevel=1)
    lab = cv2.cvtColor(flat.astype(np.float32) / 255, cv2.COLOR_RGB2LAB)
    for _ in range(PASSES):
        lab = cv2.bilateralFilter(lab, 9, 7.0, 4.0)
    smooth = cv2.cvtColor(lab, cv2.COLOR_LAB2RGB)
    return np.asarray(np.rint(smooth.clip(0, 1) * 255), np.uint8)


def lines(rgb: Pixels) -> Floats:
    """Return how much of a line each pixel is: (h, w) in -1..1, below 0 on the dark side of an edge."""
    quiet = cv2.bilateralFilter(np.ascontiguousarray(rgb), 7, 25, 3)
    grey = np.asarray(cv2.cvtColor(quiet, cv2.COLOR_RGB2GRAY), np.float32) / np.float32(255)
    across_x, across_y = _directions(grey)
    height, width = grey.shape
    x, y = np.meshgrid(np.arange(width, dtype=np.float32), np.arange(height, dtype=np.float32))
    response = np.zeros_like(grey)
    for offset, weight in _difference():
        response += weight * _at(grey, x + offset * across_x, y + offset * across_y)
    total, weights = response.copy(), 1.0
    for way in (1.0, -1.0):
        at_x, at_y = x, y
        step_x, step_y = -across_y * way, across_x * way
        for number in range(1, round(2 * ALONG) + 1):
            at_x, at_y = at_x + step_x, at_y + step_y
            weight = float(np.exp(-(number**2) / (2 * ALONG**2)))
            total, weights = total + weight * _at(response, at_x, at_y), weights + weight
            next_x, next_y = -_at(across_y, at_x, at_y), _at(across_x, at_x, at_y)
            same = np.sign(next_x * step_x + next_y * step_y)  # a direction has no sense of its own
            step_x, step_y = next_x * same, next_y * same
    return np.asarray(np.tanh(GAIN * total / weights), np.float32)


def _directions(grey: Floats) -> tuple[Floats, Floats]:
    """Return the unit vectors across the edges, from the smoothed structure tensor."""
    dx, dy = (cv2.Sobel(grey, cv2.CV_32F, *order, ksize=3) for order in ((1, 0), (0, 1)))
    xx, xy, yy = (cv2.GaussianBlur(product, (0, 0), FLOW) for product in (dx * dx, dx * dy, dy * dy))
    angle = 0.5 * np.arctan2(2 * xy, xx - yy)  # of the eigenvector of the larger eigenvalue
    return np.asarray(np.cos(angle), np.float32), np.asarray(np.sin(angle), np.float32)


def _difference() -> list[tuple[float, float]]:
    """Return the offsets in px across an edge, each with its weight in the difference of the Gaussians."""
    offsets = np.arange(-5, 5.5, 0.5)
    narrow, wide = (np.exp(-(offsets**2) / (2 * sigma**2)) for sigma in (ACROSS, AROUND))
    weights = narrow / narrow.sum() - DARK * wide / wide.sum()
    return list(zip(offsets.tolist(), weights.tolist(), strict=True))


def _at(plane: Floats, x: Floats, y: Floats) -> Floats:
    places = x.astype(np.float32), y.astype(np.float32)
    return np.asarray(cv2.remap(plane, *places, cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE), np.float32)
