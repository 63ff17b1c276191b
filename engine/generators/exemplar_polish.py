"""The last polish of a warp: its nodes near the outline are moved until the exemplar's outline lies on the mask's.

Each step moves a place along the normal of the warped exemplar's outline by what it lies apart from the mask's
(Thirion's demons, 1998; composed as by Vercauteren et al. 2009), smoothed over a few nodes. A step is taken only where
no cell of the warp becomes smaller than a cell may be, so that what never folded does not. Arrays in, arrays out.
"""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

from engine.generators.exemplar_deformation import NODES, SMALLEST, rest_places, smallest_areas

Bytes = NDArray[np.uint8]
Floats = NDArray[np.float32]

STEPS = 6
GAIN = 1.5  # of a step: what is smoothed arrives by half
SIGMA = 1.5  # nodes over which a step is smoothed
NEAR = 0.02  # of a window's side: how far from either outline places are moved
FARTHEST = 0.015  # likewise, by one step at most: what lacks a limb is not drawn out into one
SPARSE = 0.2  # beside how many nodes are near an outline: where few are, less is moved
FLATTEST = 0.1  # slope of a distance field, that is 1 but at its ridges
TRIES = 3  # of a step, which is taken in ever fewer places


def polished(nodes: Floats, goal: Floats, source: Floats) -> Floats:
    """Nodes (NODES x NODES x 2, 0..1 of the target's window) with the source's outline on the goal's, as far as they
    can be moved so.

    goal, source: square signed distance fields over that window, positive inside, in shares of its side.
    """
    rest = rest_places(NODES)
    wanted = at_places(goal, rest)
    for _ in range(STEPS):
        nodes = _composed(nodes, _step(wanted, at_places(source, nodes)))
    return nodes


def _step(wanted: Floats, found: Floats) -> Floats:
    """How far each node is moved, in nodes. wanted, found: distances from the mask's outline, and the exemplar's."""
    right, down = (cv2.Sobel(found, cv2.CV_32F, *way, scale=(NODES - 1) / 8) for way in ((1, 0), (0, 1)))
    steep = np.sqrt(right * right + down * down) + np.float32(FLATTEST)
    distance = found / steep
    near = np.exp(-np.square(np.minimum(np.abs(wanted), np.abs(distance)) / np.float32(NEAR)))
    along = near * np.clip(wanted - distance, -FARTHEST, FARTHEST) / steep
    terms = cv2.merge([along * right, along * down, near])
    sums = cv2.GaussianBlur(terms, (0, 0), SIGMA, borderType=cv2.BORDER_REPLICATE)
    rate = np.float32(GAIN * (NODES - 1)) / (sums[..., 2:] + np.float32(SPARSE))
    return np.asarray(sums[..., :2] * rate, np.float32)


def _composed(nodes: Floats, step: Floats) -> Floats:
    """Nodes after a step, without it around each cell that would become too small."""
    for reach in range(TRIES):
        there = _GRID + step
        x, y = np.ascontiguousarray(there[..., 0]), np.ascontiguousarray(there[..., 1])
        moved = np.asarray(cv2.remap(nodes, x, y, cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE), np.float32)
        small = smallest_areas(moved) < SMALLEST
        if not small.any():
            return moved
        around = cv2.dilate(np.pad(small.astype(np.float32), ((0, 1), (0, 1))), np.ones((6 + 2 * reach,) * 2))
        step = step * (1 - cv2.blur(around, (3, 3)))[..., None]
    return nodes


def at_places(field: Floats, places: Floats) -> Floats:
    """A field's values at places, 0..1; at its edge beyond it."""
    pixels = places * np.float32(len(field)) - np.float32(0.5)
    x, y = np.ascontiguousarray(pixels[..., 0]), np.ascontiguousarray(pixels[..., 1])
    return np.asarray(cv2.remap(field, x, y, cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE), np.float32)


_GRID = rest_places(NODES) * np.float32(NODES - 1)
