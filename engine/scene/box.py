"""Rectangles of whole pixels."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from math import ceil, floor
from typing import Any

import numpy as np
from numpy.typing import NDArray

SLACK = 1e-6  # px; what rounding in a chain of affine maps may add without costing another row of pixels


@dataclass(frozen=True)
class Box:
    """The pixels x in [left, right), y in [top, bottom); empty unless right > left and bottom > top."""

    left: int
    top: int
    right: int
    bottom: int

    @classmethod
    def around(cls, points: Iterable[Iterable[float]]) -> Box:
        """Return the smallest box whose area holds all points (x, y), in px; NOWHERE for no points."""
        corners = [(float(x), float(y)) for x, y in points]
        if not corners:
            return NOWHERE
        xs, ys = zip(*corners, strict=True)
        return cls(floor(min(xs) + SLACK), floor(min(ys) + SLACK), ceil(max(xs) - SLACK), ceil(max(ys) - SLACK))

    @classmethod
    def of_nonzero(cls, plane: NDArray[Any]) -> Box:
        """Return the smallest box of all that is not 0 in an array (h, w); NOWHERE where nothing is."""
        rows, columns = np.flatnonzero(plane.any(axis=1)), np.flatnonzero(plane.any(axis=0))
        if not rows.size:
            return NOWHERE
        return cls(int(columns[0]), int(rows[0]), int(columns[-1]) + 1, int(rows[-1]) + 1)

    @property
    def width(self) -> int:
        return max(0, self.right - self.left)

    @property
    def height(self) -> int:
        return max(0, self.bottom - self.top)

    @property
    def is_empty(self) -> bool:
        return self.right <= self.left or self.bottom <= self.top

    def contains(self, other: Box) -> bool:
        """Return whether every pixel of `other` is in this box; an empty box is in every box."""
        return other.is_empty or (
            self.left <= other.left
            and self.top <= other.top
            and self.right >= other.right
            and self.bottom >= other.bottom
        )

    def has(self, x: float, y: float) -> bool:
        """Return whether the point lies on one of the pixels."""
        return self.left <= x < self.right and self.top <= y < self.bottom

    def intersect(self, other: Box) -> Box:
        """Return the pixels in both; NOWHERE if there are none."""
        both = Box(
            max(self.left, other.left),
            max(self.top, other.top),
            min(self.right, other.right),
            min(self.bottom, other.bottom),
        )
        return NOWHERE if both.is_empty else both

    def union(self, other: Box) -> Box:
        """Return the smallest box that contains both."""
        if self.is_empty:
            return other
        if other.is_empty:
            return self
        return Box(
            min(self.left, other.left),
            min(self.top, other.top),
            max(self.right, other.right),
            max(self.bottom, other.bottom),
        )

    def grown(self, by: int) -> Box:
        """Return the box with `by` more px on every side (fewer if negative); an empty box stays as it is."""
        if self.is_empty:
            return self
        return Box(self.left - by, self.top - by, self.right + by, self.bottom + by)

    def moved(self, dx: int, dy: int) -> Box:
        return Box(self.left + dx, self.top + dy, self.right + dx, self.bottom + dy)

    def square(self, side: int) -> Box:
        """Return the box of side x side px around the middle of this one; nearer to its corner where they differ."""
        left, top = (self.left + self.right - side) // 2, (self.top + self.bottom - side) // 2
        return Box(left, top, left + side, top + side)

    def at_level(self, level: int) -> Box:
        """Return the box in pixels that are 2**level as large, rounded outward."""
        size = 1 << level
        return Box(self.left // size, self.top // size, -(-self.right // size), -(-self.bottom // size))

    def at_full_size(self, level: int) -> Box:
        """Return the box, given in pixels that are 2**level as large, in full-size ones."""
        return Box(self.left << level, self.top << level, self.right << level, self.bottom << level)

    def tiles(self, size: int) -> Iterator[tuple[int, int]]:
        """Return the (column, row) of every tile of `size` px that the box touches, row by row."""
        if self.is_empty:
            return
        for ty in range(self.top // size, (self.bottom - 1) // size + 1):
            for tx in range(self.left // size, (self.right - 1) // size + 1):
                yield tx, ty

    def slices(self, within: Box | None = None) -> tuple[slice, slice]:
        """Return where this box lies in an array that shows `within`, which must contain it: (rows, columns).

        None: in one whose first pixel is at (0, 0).
        """
        left, top = (0, 0) if within is None else (within.left, within.top)
        return slice(self.top - top, self.bottom - top), slice(self.left - left, self.right - left)


NOWHERE = Box(0, 0, 0, 0)
