"""The light of a ground, as one colour: how bright and in what hue its bright parts are. Knows no torch."""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

Bytes = NDArray[np.uint8]

POWER = 4  # of the mean: the bright parts of a ground tell its light, dark leaves or a black studio do not
GAMMA = 2.2
SIDE = 128  # px a side at which it is measured
GROWN = 3  # of those: a rim of the object would give it away


def light_of(rgb: Bytes, mask: Bytes, valid: Bytes, *, above: float = 1.0) -> tuple[float, float, float] | None:
    """The fourth-power mean of linear light (0..1: red, green, blue) around an object; None where no ground is seen.

    rgb: uint8 n x n x 3, sRGB, the object's frame; mask: uint8 n x n; valid: uint8 n x n, 0 where there is no photo;
    above: the light of what lies above an object's lowest quarter counts by this share.
    """
    small, hole, seen = (cv2.resize(x, (SIDE, SIDE), interpolation=cv2.INTER_AREA) for x in (rgb, mask, valid))
    hole = cv2.dilate(hole, np.ones((2 * GROWN + 1, 2 * GROWN + 1), np.uint8))
    around = (255 - hole.astype(np.float64)) * seen / 255**2
    if above != 1 and (rows := np.flatnonzero(hole.any(1))).size:
        around[: (rows[0] + 3 * (rows[-1] + 1)) // 4] *= above**POWER
    if around.sum() < 1:
        return None
    linear = (small.astype(np.float64) / 255) ** GAMMA
    mean = ((linear**POWER * around[..., None]).sum((0, 1)) / around.sum()) ** (1 / POWER)
    red, green, blue = (float(x) for x in mean)
    return red, green, blue
