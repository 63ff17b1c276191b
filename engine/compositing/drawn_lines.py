"""Lines through a hole, drawn for the search of patches: what lies on them, and on which side of them."""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

from engine.compositing.lines import Line, Path

Floats = NDArray[np.float32]

WIDTH = 2.0  # px, sigma of a drawn line's edge
SOFT = 2.0  # px from a border to where it is clear on which side of it something lies
BORDERS = 2  # of which sides are told
SHIFT = 4  # bits of a drawn line's fractions of px


def drawn(lines: list[Line], shape: tuple[int, ...], scale: float) -> tuple[Floats, Floats]:
    """Return where lines run, 0 to 1, and on which side of borders what is near them lies, -1 to 1: float32 (h, w)
    both, of a picture so many times smaller than that in whose px the lines are."""
    on, sides = np.zeros(shape[:2], np.float32), np.zeros(shape[:2], np.float32)
    for line in lines:
        one, points = np.zeros(shape[:2], np.uint8), _smaller(line.path, scale) * (1 << SHIFT)
        cv2.polylines(one, [np.rint(points).astype(np.int32)], False, 255, 1, cv2.LINE_AA, SHIFT)
        soft = cv2.GaussianBlur(one.astype(np.float32), (0, 0), WIDTH)
        on = np.maximum(on, soft / max(1.0, float(soft.max())))
    borders = [line for line in lines if line.is_border][:BORDERS]
    for line in borders:
        sides += _sides(_smaller(line.path, scale), shape, line.reach / scale) / len(borders)
    return on, sides


def _smaller(path: Path, scale: float) -> Path:
    return np.asarray((path + 0.5) / scale - 0.5, np.float32)


def _sides(path: Path, shape: tuple[int, ...], reach: float) -> Floats:
    """Return on which side of a path each pixel lies, -1 to 1, the less the farther away."""
    height, width = shape[:2]
    lengths = np.append(0, np.cumsum(np.hypot(*np.diff(path, axis=0).T)))
    at = np.arange(0, lengths[-1], 0.5)
    x, y = (np.interp(at, lengths, path[:, axis]) for axis in (0, 1))
    dx, dy = (np.gradient(cv2.blur(one[:, None], (1, 15))[:, 0]) for one in (x, y))
    nearest = np.full((height, width), -1, np.int32)  # of the points, by number
    is_inside = (x >= 0) & (y >= 0) & (x <= width - 1) & (y <= height - 1)
    nearest[np.rint(y[is_inside]).astype(int), np.rint(x[is_inside]).astype(int)] = np.flatnonzero(is_inside)
    is_free = (nearest < 0).astype(np.uint8)
    if is_free.all():
        return np.zeros((height, width), np.float32)
    apart, labels = cv2.distanceTransformWithLabels(is_free, cv2.DIST_L2, 5, labelType=cv2.DIST_LABEL_PIXEL)
    numbers = np.zeros(labels.max() + 1, np.int32)
    numbers[labels[nearest >= 0]] = nearest[nearest >= 0]
    one = numbers[labels]
    rows, columns = np.mgrid[:height, :width]
    beside = ((rows - y[one]) * dx[one] - (columns - x[one]) * dy[one]) / (np.hypot(dx, dy)[one] + 1e-9)
    beyond = np.maximum(apart - np.abs(beside) - 1.5, 0)  # the ends of the path
    fading = np.square(beside / reach) + np.square(4 * beyond / reach)
    return np.asarray(np.tanh(beside / SOFT) * np.exp(-fading), np.float32)
