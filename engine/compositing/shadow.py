"""The pixels of a shadow: a silhouette laid down on the ground about the line on which its lowest parts stand.

Three parts are put together: the silhouette as light from one side throws it, in bands that are the more blurred the
higher the part is that throws them; a wide, faint one of the light from everywhere that the body keeps away; and a
narrow, dark one right where the feet touch the ground. Lengths are in heights of the silhouette, coverage is 0..1.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from engine.compositing.warp import warp
from engine.scene.affine import Affine
from engine.scene.layers.shadow import FARTHEST_BLUR, TILT

Pixels = NDArray[np.uint8]
Coverage = NDArray[np.float32]

BANDS = 5  # of height, each with a blur of its own
NEAREST_BLUR = 0.01  # at the ground line
FADED = 0.5  # how much fainter the far end is, since light from elsewhere reaches it
LEAST_DEPTH = 0.01  # of what is laid down: along the ground line alone it would have none
POOL_DEPTH, POOL_BLUR, POOL_STRENGTH = 0.12, 0.05, 0.45  # of the light from everywhere
SOLE_HEIGHT, SOLE_BLUR, SOLE_STRENGTH = 0.08, 0.015, 0.95  # right at the feet
SOLE_GAIN = 2.0  # what blurring takes from something so narrow


@dataclass(frozen=True)
class Ground:
    """The line y = y0 + slope * x on which a silhouette of that height stands, all in its px."""

    y0: float
    slope: float
    height: float

    def at(self, columns: NDArray[np.floating[Any]]) -> NDArray[np.float64]:
        """Return the line's y at these x."""
        return np.asarray(self.y0 + self.slope * columns, np.float64)


def shadow(silhouette: Pixels, offset: tuple[float, float], softness: float, contact: float) -> Pixels:
    """Return the shadow of a silhouette, uint8 (h, w), that has room for it around: uint8 of the same shape.

    offset: where the shadow of a point falls from the ground beneath it, in heights of that point. softness and contact
    are those of a ShadowLayer.
    """
    rows, ends = np.flatnonzero(silhouette.any(axis=1)), lowest(silhouette)
    ground = ground_of(ends, float(np.ptp(rows) + 1), contact) if rows.size else None
    if ground is None:
        return np.zeros_like(silhouette)
    body = silhouette.astype(np.float32) / np.float32(255)
    pool = _blurred(_laid(body, ground, (0, POOL_DEPTH)), POOL_BLUR * ground.height, 0.6 * POOL_BLUR * ground.height)
    light = (1 - _thrown(body, ground, offset, softness)) * (1 - POOL_STRENGTH * pool)
    light *= 1 - _soles(body, ends, ground, contact)
    return np.asarray(np.rint((1 - light) * 255).clip(0, 255), np.uint8)


def lowest(silhouette: Pixels) -> NDArray[np.float64]:
    """Return where each column of a silhouette ends, in px from the top; NaN where a column is empty."""
    inside = silhouette >= 128
    ends = inside.shape[0] - inside[::-1].argmax(axis=0)
    return np.where(inside.any(axis=0), ends, np.nan)


def ground_of(ends: NDArray[np.float64], height: float, contact: float) -> Ground | None:
    """Return the ground beneath a silhouette whose columns end there (NaN: none); None where there are none.

    It has the slope of the longest side of the convex hull from below, as a body rests on it, of those that are not too
    steep; and lies among the columns that end no higher above that side than `contact`, as feet are round.
    """
    x = np.flatnonzero(~np.isnan(ends))
    if not x.size:
        return None
    hull = _hull_below([(float(column) + 0.5, float(ends[column])) for column in x])
    steepest = TILT * height / x.size
    rests, longest = Ground(max(y for _, y in hull), 0.0, height), 0.0
    for (left, y), (right, other) in pairwise(hull):
        slope = (other - y) / (right - left)
        if right - left > longest and abs(slope) <= steepest:
            rests, longest = Ground(y - slope * left, slope, height), right - left
    gaps = rests.at(x + 0.5) - ends[x]
    return replace(rests, y0=rests.y0 - float(gaps[gaps <= max(contact * height, 0.5)].mean()))


def _hull_below(points: list[tuple[float, float]]) -> list[tuple[float, float]]:
    """Return the corners of the convex hull that face down (y points down), of points from left to right."""
    hull: list[tuple[float, float]] = []
    for point in points:
        while len(hull) > 1 and not _is_below(hull[-1], hull[-2], point):
            hull.pop()
        hull.append(point)
    return hull


def _is_below(point: tuple[float, float], left: tuple[float, float], right: tuple[float, float]) -> bool:
    """Return whether a point lies below the line between two others on both sides of it; y points down."""
    across = (point[0] - left[0]) * (right[1] - left[1]) - (point[1] - left[1]) * (right[0] - left[0])
    return across < 0


def _thrown(body: Coverage, ground: Ground, offset: tuple[float, float], softness: float) -> Coverage:
    """Return what light from one side throws: the higher the part, the fainter and the more blurred."""
    rows, columns = np.arange(body.shape[0])[:, None] + 0.5, np.arange(body.shape[1]) + 0.5
    above = ((ground.at(columns) - rows) / ground.height).clip(0, 1).astype(np.float32)
    total = np.zeros_like(body)
    for band in range(BANDS):
        at = band / (BANDS - 1)
        share = np.clip(1 - np.abs(above - at) * (BANDS - 1), 0, 1)
        blur = (NEAREST_BLUR + at * softness * FARTHEST_BLUR / 3) * ground.height
        total += (1 - FADED * at) * _blurred(_laid(body * share, ground, offset), blur, blur)
    return np.minimum(total, 1)


def _laid(picture: Coverage, ground: Ground, offset: tuple[float, float]) -> Coverage:
    """Return a picture laid down: each pixel moves to the ground beneath it, and on by offset times its height."""
    dx, dy = offset
    y0, slope = ground.y0, ground.slope
    # What lies h above the ground, at (x, y0 + slope x - h), comes to (x + dx h, y0 + slope x + dy h).
    down = Affine(1 + dx * slope, -dx, dx * y0, slope * (1 + dy), -dy, y0 * (1 + dy))
    if abs(down.determinant) < LEAST_DEPTH:
        return _laid(picture, ground, (dx, dy + 2 * LEAST_DEPTH))
    return warp(picture, down.inverse(), (picture.shape[1], picture.shape[0]), repeat_edge=False)


def _soles(body: Coverage, ends: NDArray[np.float64], ground: Ground, contact: float) -> Coverage:
    """Return what lies right beneath the parts that stand on the ground, the darker the nearer they come to it."""
    rows, columns = np.arange(body.shape[0])[:, None] + 0.5, np.arange(body.shape[1]) + 0.5
    gap = (ground.at(columns) - ends) / ground.height
    stands = np.nan_to_num((1 - gap / max(contact, 0.001)).clip(0, 1))
    low = (1 - (np.nan_to_num(ends) - rows) / (SOLE_HEIGHT * ground.height)).clip(0, 1) * stands
    blur = SOLE_BLUR * ground.height
    narrow = _blurred(body * low.astype(np.float32), 1.6 * blur, blur)
    return np.asarray(SOLE_STRENGTH * np.minimum(SOLE_GAIN * narrow, 1), np.float32)


def _blurred(picture: Coverage, across: float, down: float) -> Coverage:
    """Return the picture blurred by about these standard deviations in px: by three boxes each way."""
    kernel = 2 * round(across) + 1, 2 * round(down) + 1
    for _ in range(3):
        picture = np.asarray(cv2.blur(picture, kernel, borderType=cv2.BORDER_CONSTANT), np.float32)
    return picture
