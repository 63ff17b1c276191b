"""What an adjustment sees of what lies below it: a tile, and as much around it as it asks for."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from math import ceil, floor, log2, sqrt
from typing import cast

import cv2
import numpy as np
from numpy.typing import NDArray

from engine.compositing.ops import Pixels, TileAddress
from engine.compositing.warp import straightened
from engine.scene.adjustments.colour import LUMA, luma, planes_of
from engine.scene.box import Box

Floats = NDArray[np.float32]

FINEST_RADIUS = 6.0  # px that a Gaussian still has where it is taken at a coarser grid, which then is not seen
LEAST_ALPHA = np.float32(1e-3)  # of 255, where next to nothing is
BRIGHT_AND_ALPHA = np.array([[*LUMA[::-1], 0], [0, 0, 0, 1]], np.float32)  # luma and alpha of BGRA
DIRECT = 121  # weights whose products OpenCV adds up itself; beyond, it takes the Fourier transform
MOST_PARTS = 8  # of so many weights at most, up to which adding up is quicker than one such transform
SMALLEST_RADIUS = 0.2  # px: all that is left of a narrower Gaussian is the pixel itself


class TileArea:
    """A tile of what lies below an adjustment; see engine.scene.adjustments.Area.

    pixels: the tile, straight uint8 (256, 256, 4) BGRA, or floats 0..1. read: a box in pixels of the level to its
    pixels, premultiplied and transparent where nothing is. margin: how far around the tile may be looked, in canvas px.
    """

    def __init__(
        self, address: TileAddress, canvas: Box, pixels: Pixels, margin: int, read: Callable[[Box], Pixels]
    ) -> None:
        self.scale = 1 << address.level
        self.box = address.box
        self.canvas = canvas
        self._pixels, self._margin, self._read = pixels, margin >> address.level, read

    @cached_property
    def rgb(self) -> Floats:
        return planes_of(self._pixels)

    def blurred(self, radius: float) -> Floats:
        if self._is_narrow(radius):
            return self.rgb
        around = self._values_around
        blue, green, red, alpha = cv2.split(_smooth(around, radius / self.scale, self._margin))
        known = np.maximum(alpha, LEAST_ALPHA)
        return np.stack([red / known, green / known, blue / known])

    def blurred_luma(self, radius: float) -> Floats:
        if self._is_narrow(radius):
            return luma(self.rgb)
        bright = cv2.transform(self._values_around, BRIGHT_AND_ALPHA)
        blurred, alpha = cv2.split(_smooth(cast(Floats, bright), radius / self.scale, self._margin))
        return cast(Floats, blurred / np.maximum(alpha, LEAST_ALPHA))

    @property
    def _values_around(self) -> Floats:
        """The premultiplied pixels, 0..255."""
        around = self._read(self.box.grown(self._margin))
        values: Floats = around.astype(np.float32) if around.dtype == np.uint8 else around * np.float32(255)
        return values

    def _is_narrow(self, radius: float) -> bool:
        return radius / self.scale < SMALLEST_RADIUS or self._margin == 0

    @cached_property
    def around(self) -> Pixels:
        return straightened(self._read(self.box.grown(self._margin))) if self._margin else self._pixels

    def weighted(self, plane: Floats, weights: Floats) -> Floats:
        surplus = weights.shape[0] // 2 - self._margin
        if surplus > 0:
            weights = weights[surplus:-surplus, surplus:-surplus]
        return _weighted(plane, weights, self.box.height, self.box.width)

    def smooth(self, plane: Floats, radius: float) -> Floats:
        return _smooth(plane, radius / self.scale, (plane.shape[0] - self.box.height) // 2)


def _weighted(plane: Floats, weights: Floats, height: int, width: int) -> Floats:
    """Return the middle of a plane, of that size, of the weighted sums of what lies around each pixel."""
    reach = weights.shape[0] // 2
    top, left = (plane.shape[0] - height) // 2, (plane.shape[1] - width) // 2
    parts = _parts(weights)
    if len(parts) > MOST_PARTS:
        found = cast(Floats, cv2.filter2D(plane, cv2.CV_32F, weights))
        return found[top : top + height, left : left + width]
    total = np.zeros((height, width), np.float32)
    for row, column, part in parts:
        y, x, (rows, columns) = top - reach + row, left - reach + column, part.shape
        seen = plane[y : y + height + rows - 1, x : x + width + columns - 1]
        total += cv2.filter2D(seen, cv2.CV_32F, part, anchor=(0, 0))[:height, :width]
    return total


def _parts(weights: Floats) -> list[tuple[int, int, Floats]]:
    """Return parts of the weights, each with its row and column, of at most DIRECT numbers and with what is not 0."""
    parts: list[tuple[int, int, Floats]] = []
    first = 0
    for row in range(len(weights)):
        if _cropped(weights[first : row + 1])[1].size > DIRECT:
            column, part = _cropped(weights[first:row])
            parts.append((first, column, part))
            first = row
    column, part = _cropped(weights[first:])
    return [one for one in (*parts, (first, column, part)) if one[2].size]


def _cropped(rows: Floats) -> tuple[int, Floats]:
    """Return the first column in which not all is 0, and the rows from there to the last such column."""
    columns = np.flatnonzero(rows.any(axis=0))
    return (int(columns[0]), rows[:, columns[0] : columns[-1] + 1]) if len(columns) else (0, rows[:, :0])


def _smooth(picture: Floats, radius: float, margin: int) -> Floats:
    """Return a picture under a Gaussian with a standard deviation of radius px, without the margin around it.

    Where the radius is large it is reduced by whole blocks, blurred by what is left, and enlarged bilinearly. A box of
    f px has the variance (f**2 - 1) / 12, a triangle of 2 f px the variance f**2 / 6: that much less is left.
    """
    factor = 1 << max(0, floor(log2(radius / FINEST_RADIUS)))
    spare = margin % factor
    if spare:
        picture = picture[spare:-spare, spare:-spare]
        margin -= spare
    height, width = picture.shape[:2]
    small = picture
    if factor > 1:
        small = cast(Floats, cv2.resize(picture, (width // factor, height // factor), interpolation=cv2.INTER_AREA))
    left = sqrt(radius**2 - (factor**2 - 1) / 12 - (factor**2 / 6 if factor > 1 else 0)) / factor
    side = 2 * min(ceil(3.5 * left), max(1, margin // factor - 1)) + 1
    small = cast(Floats, cv2.GaussianBlur(small, (side, side), left, borderType=cv2.BORDER_REPLICATE))
    if factor > 1:
        small = cast(Floats, cv2.resize(small, (width, height), interpolation=cv2.INTER_LINEAR))
    return small[margin : height - margin, margin : width - margin]
