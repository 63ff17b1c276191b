"""The light of a ground, as one colour: how bright and in what hue its bright parts are. Knows no torch."""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

Bytes = NDArray[np.uint8]
Doubles = NDArray[np.float64]

POWER = 4  # of the mean: the bright parts of a ground tell its light, dark leaves or a black studio do not
GAMMA = 2.2
LUMINANCE = np.array([0.2126, 0.7152, 0.0722])  # of linear red, green and blue (Rec. 709)
LEAST = 0.02  # of a colour's strongest channel, that the others count at least
SIDE = 128  # px a side at which it is measured
GROWN = 3  # of those: a rim of the object would give it away


def light_of(rgb: Bytes, mask: Bytes, valid: Bytes, *, above: float = 1.0) -> tuple[float, float, float] | None:
    """The fourth-power mean of linear light (0..1: red, green, blue) around an object; None where no ground is seen.

    rgb: uint8 n x n x 3, sRGB, the object's frame; mask: uint8 n x n; valid: uint8 n x n, 0 where there is no photo;
    above: the light of what lies above an object's lowest quarter counts by this share.
    """
    linear, around, rows = seen_around(rgb, mask, valid)
    if above != 1:
        around[:rows] *= above**POWER
    if around.sum() < 1:
        return None
    red, green, blue = (float(x) for x in mean_light(linear, around))
    return red, green, blue


def seen_around(rgb: Bytes, mask: Bytes, valid: Bytes) -> tuple[Doubles, Doubles, int]:
    """Return what is seen around an object, SIDE x SIDE px: its linear light (x 3, 0..1), how far each pixel counts,
    and how many rows lie above the object's lowest quarter.
    """
    small, hole, seen = (cv2.resize(x, (SIDE, SIDE), interpolation=cv2.INTER_AREA) for x in (rgb, mask, valid))
    hole = cv2.dilate(hole, np.ones((2 * GROWN + 1, 2 * GROWN + 1), np.uint8))
    around = (255 - hole.astype(np.float64)) * seen / 255**2
    rows = np.flatnonzero(hole.any(1))
    above = int((rows[0] + 3 * (rows[-1] + 1)) // 4) if rows.size else 0
    return (small.astype(np.float64) / 255) ** GAMMA, around, above


def mean_light(linear: Doubles, around: Doubles) -> Doubles:
    """Return the fourth-power mean of linear light, h x w x 3, weighed by h x w; 0 where nothing counts."""
    total = max(float(around.sum()), 1e-9)
    return np.asarray(((linear**POWER * around[..., None]).sum((0, 1)) / total) ** (1 / POWER), np.float64)


def hue_of(linear: Doubles) -> tuple[Doubles, Doubles]:
    """Return how warm colours are, ... x 3, and how green: logarithms of red over blue, halved, and of green over both.
    """
    least = np.maximum(LEAST * linear.max(-1, keepdims=True), 1e-4)
    red, green, blue = np.moveaxis(np.log(np.maximum(linear, least)), -1, 0)
    return (red - blue) / 2, (2 * green - red - blue) / 3
