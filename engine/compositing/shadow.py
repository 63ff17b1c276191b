"""The pixels of a shadow: a silhouette laid down on the ground about the line on which its lowest parts stand.

Three parts are put together: the silhouette as light from one side throws it, in bands that are the more blurred the
higher the part is that throws them; a wide, faint one of the light from everywhere that the body keeps away; and a
narrow, dark one right where the feet touch the ground. Since drawing 2 each foot stands on ground of its own, as hind
feet that are seen higher up do. Lengths are in heights of the silhouette, coverage is 0..1.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from itertools import pairwise
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from engine.compositing.warp import warp
from engine.scene.affine import Affine
from engine.scene.layers.shadow import DRAWING, FARTHEST_BLUR, TILT

Pixels = NDArray[np.uint8]
Coverage = NDArray[np.float32]
Offset = tuple[float, float]
Lay = Callable[[Coverage], Coverage]  # lays a picture down on the ground

BANDS = 5  # of height, each with a blur of its own
NEAREST_BLUR = 0.01  # at the ground line
FADED = 0.5  # how much fainter the far end is, since light from elsewhere reaches it
LEAST_DEPTH = 0.01  # of what is laid down: along the ground line alone it would have none
POOL_DEPTH, POOL_BLUR, POOL_STRENGTH = 0.12, 0.05, 0.45  # of the light from everywhere
SOLE_HEIGHT, SOLE_BLUR, SOLE_STRENGTH = 0.08, 0.015, 0.95  # right at the feet
SOLE_GAIN = 2.0  # what blurring takes from something so narrow

# Since drawing 2:
BEHIND, BEFORE = -0.04, 0.08  # how far the pool reaches behind the feet and before them
DARKER_POOL, DARKER_SOLES = 0.7, 2.6  # instead of POOL_STRENGTH and SOLE_GAIN
HIGHEST_FOOT = (0.09, 0.14)  # above the ground line, up to which a foot stands for certain, and from which none does
FOOT = (0.05, 0.012)  # half the width within which a foot is what reaches lowest, but for so much
EVEN = 0.02  # how smoothly the ground goes on from one foot to the next
SHALLOW = 0.03  # heights towards the viewer or away, below which what is thrown lies along the ground line alone


@dataclass(frozen=True)
class Ground:
    """The line y = y0 + slope * x on which a silhouette of that height stands, all in its px."""

    y0: float
    slope: float
    height: float

    def at(self, columns: NDArray[np.floating[Any]]) -> NDArray[np.float64]:
        """Return the line's y at these x."""
        return np.asarray(self.y0 + self.slope * columns, np.float64)


def shadow(silhouette: Pixels, offset: Offset, softness: float, contact: float, drawing: int = DRAWING) -> Pixels:
    """Return the shadow of a silhouette, uint8 (h, w), that has room for it around: uint8 of the same shape.

    offset: where the shadow of a point falls from the ground beneath it, in heights of that point. softness, contact
    and drawing are those of a ShadowLayer.
    """
    rows, ends = np.flatnonzero(silhouette.any(axis=1)), lowest(silhouette)
    ground = ground_of(ends, float(np.ptp(rows) + 1), contact) if rows.size else None
    if ground is None:
        return np.zeros_like(silhouette)
    body, height = silhouette.astype(np.float32) / np.float32(255), ground.height
    level = ground.at(np.arange(len(ends)) + 0.5)
    stands = np.nan_to_num((1 - (level - ends) / height / max(contact, 0.001)).clip(0, 1))
    along: Callable[[Offset], Lay] = partial(_along_line, ground)
    depths: tuple[float, ...] = (POOL_DEPTH,)
    pool_strength, sole_gain = POOL_STRENGTH, SOLE_GAIN
    if drawing > 1:
        level, feet = _footing(ends, ground)
        stands, along = np.maximum(stands, feet), partial(_along_feet, ground, level, silhouette.shape[0])
        depths, pool_strength, sole_gain = (BEHIND, BEFORE), DARKER_POOL, DARKER_SOLES
    pool = np.maximum.reduce([along((0, depth))(body) for depth in depths])
    pool = _blurred(pool, POOL_BLUR * height, 0.6 * POOL_BLUR * height)
    light = (1 - _thrown(body, level, height, along(offset), softness)) * (1 - pool_strength * pool)
    light *= 1 - _soles(body, ends, stands, height, sole_gain)
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


def _footing(ends: NDArray[np.float64], ground: Ground) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Return the level on which each column of a silhouette stands, from foot to foot, and how far it is a foot's."""
    columns, height = np.arange(len(ends)), ground.height
    line = ground.at(columns + 0.5)
    above = np.nan_to_num((line - ends) / height, nan=np.inf)
    near = np.ones((1, 2 * max(1, round(FOOT[0] * height)) + 1), np.uint8)
    lowest_near = cv2.erode(above[None].clip(-1, 9), near)[0]
    is_foot = (above <= lowest_near + FOOT[1]) & (above < HIGHEST_FOOT[1])
    if not is_foot.any():
        return line, np.zeros(len(ends))
    level = np.interp(columns, columns[is_foot], ends[is_foot])[None]
    level = cv2.GaussianBlur(level, (0, 0), max(EVEN * height, 0.5), borderType=cv2.BORDER_REPLICATE)[0]
    sure, never = HIGHEST_FOOT
    return np.asarray(level, np.float64), np.where(is_foot, ((never - above) / (never - sure)).clip(0, 1), 0)


def _thrown(body: Coverage, level: NDArray[np.float64], height: float, lay: Lay, softness: float) -> Coverage:
    """Return what light from one side throws: the higher the part, the fainter and the more blurred."""
    rows = np.arange(body.shape[0])[:, None] + 0.5
    above = ((level - rows) / height).clip(0, 1).astype(np.float32)
    total = np.zeros_like(body)
    for band in range(BANDS):
        at = band / (BANDS - 1)
        share = np.clip(1 - np.abs(above - at) * (BANDS - 1), 0, 1)
        blur = (NEAREST_BLUR + at * softness * FARTHEST_BLUR / 3) * height
        total += (1 - FADED * at) * _blurred(lay(body * share), blur, blur)
    return np.minimum(total, 1)


def _along_line(ground: Ground, offset: Offset) -> Lay:
    """Return what lays a picture down: each pixel moves to the ground line beneath it, and on by offset times its
    height.
    """
    dx, dy = offset
    y0, slope = ground.y0, ground.slope
    # What lies h above the ground, at (x, y0 + slope x - h), comes to (x + dx h, y0 + slope x + dy h).
    down = Affine(1 + dx * slope, -dx, dx * y0, slope * (1 + dy), -dy, y0 * (1 + dy))
    if abs(down.determinant) < LEAST_DEPTH:
        return _along_line(ground, (dx, dy + 2 * LEAST_DEPTH))
    back = down.inverse()
    return lambda picture: warp(picture, back, (picture.shape[1], picture.shape[0]), repeat_edge=False)


def _along_feet(ground: Ground, level: NDArray[np.float64], height: int, offset: Offset) -> Lay:
    """Return the same from the level of each column, for pictures of so many rows."""
    dx, dy = (np.float32(part) for part in offset)
    if abs(dy) < SHALLOW:
        return _along_line(ground, offset)
    columns = np.arange(len(level), dtype=np.float32)[None] + np.float32(0.5)
    rows, levels = np.arange(height, dtype=np.float32)[:, None] + np.float32(0.5), level.astype(np.float32)[None]

    def level_at(x: Coverage) -> Coverage:
        places = (x - np.float32(0.5), np.zeros_like(x))
        return np.asarray(cv2.remap(levels, *places, cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE), np.float32)

    x, high = np.repeat(columns, height, 0), (rows - levels) / dy
    if dx:  # what comes to a place was thrown from another column, whose level is not the same
        for _ in range(2):
            high = (rows - level_at(columns - dx * high)) / dy
        x = columns - dx * high
        levels_there = level_at(x)
    else:
        levels_there = levels
    places = x - np.float32(0.5), levels_there - high - np.float32(0.5)
    return lambda picture: np.asarray(cv2.remap(picture, *places, cv2.INTER_LINEAR), np.float32)


def _soles(
    body: Coverage, ends: NDArray[np.float64], stands: NDArray[np.float64], height: float, gain: float
) -> Coverage:
    """Return what lies right beneath the parts that stand on the ground, by how far each column does."""
    rows = np.arange(body.shape[0])[:, None] + 0.5
    low = (1 - (np.nan_to_num(ends) - rows) / (SOLE_HEIGHT * height)).clip(0, 1) * stands
    blur = SOLE_BLUR * height
    narrow = _blurred(body * low.astype(np.float32), 1.6 * blur, blur)
    return np.asarray(SOLE_STRENGTH * np.minimum(gain * narrow, 1), np.float32)


def _blurred(picture: Coverage, across: float, down: float) -> Coverage:
    """Return the picture blurred by about these standard deviations in px: by three boxes each way."""
    kernel = 2 * round(across) + 1, 2 * round(down) + 1
    for _ in range(3):
        picture = np.asarray(cv2.blur(picture, kernel, borderType=cv2.BORDER_CONSTANT), np.float32)
    return picture
