"""Affine maps of the plane, and a similarity as a person types it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from math import atan2, cos, degrees, hypot, isfinite, radians, sin, sqrt
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

from engine.problem import Problem
from engine.scene import checks
from engine.scene.box import NOWHERE, Box
from engine.scene.limits import FARTHEST, LARGEST_SCALE, LEAST_SCALE

NEARLY = 1e-9  # what rounding in a chain of affine maps may add to a linear part
QUARTER_TURNS = ((1.0, 0.0), (0.0, 1.0), (-1.0, 0.0), (0.0, -1.0))  # (cos, sin) without rounding

Coordinates = NDArray[np.floating[Any]]  # of many points, in px


@dataclass(frozen=True)
class Affine:
    """x' = xx*x + xy*y + x0, y' = yx*x + yy*y + y0. Coefficients must be finite (Problem)."""

    xx: float
    xy: float
    x0: float
    yx: float
    yy: float
    y0: float

    def __post_init__(self) -> None:
        # Thousands are made for each picture of a drag, so without a look at the fields.
        values = {name: float(value) for name, value in vars(self).items()}
        if not all(map(isfinite, values.values())):
            raise Problem("A place must be made of finite numbers.")
        vars(self).update(values)

    @staticmethod
    def translation(dx: float, dy: float) -> Affine:
        return Affine(1, 0, dx, 0, 1, dy)

    @staticmethod
    def into(box: Box) -> Affine:
        """Return the map that leads the top-left corner of a box to (0, 0): from px around it to its own."""
        return Affine.translation(-box.left, -box.top)

    @staticmethod
    def to_level(level: int) -> Affine:
        """Return the map from full-size px to pixels that are 2**level as large."""
        return Affine.scaling(1 / (1 << level))

    @staticmethod
    def scaling(scale: float) -> Affine:
        return Affine(scale, 0, 0, 0, scale, 0)

    @staticmethod
    def rotation(angle: float) -> Affine:
        """Return a turn about the origin by `angle` degrees, clockwise since y points down; quarter turns are exact."""
        if not isfinite(angle):
            raise Problem("An angle must be a finite number.")
        turns, rest = divmod(angle, 90)
        c, s = (cos(radians(angle)), sin(radians(angle))) if rest else QUARTER_TURNS[int(turns) % 4]
        return Affine(c, -s, 0, s, c, 0)

    def __matmul__(self, first: Affine) -> Affine:
        """Return the map that applies `first`, then self."""
        if not isinstance(first, Affine):
            return NotImplemented
        return Affine(
            self.xx * first.xx + self.xy * first.yx,
            self.xx * first.xy + self.xy * first.yy,
            self.xx * first.x0 + self.xy * first.y0 + self.x0,
            self.yx * first.xx + self.yy * first.yx,
            self.yx * first.xy + self.yy * first.yy,
            self.yx * first.x0 + self.yy * first.y0 + self.y0,
        )

    @property
    def determinant(self) -> float:
        return self.xx * self.yy - self.xy * self.yx

    @property
    def scale(self) -> float:
        """How much longer lengths become: the square root of the factor of areas."""
        return sqrt(abs(self.determinant))

    @property
    def stretch(self) -> tuple[float, float]:
        """By how much the direction that grows least and the one that grows most become longer (singular values)."""
        even = hypot(self.xx + self.yy, self.yx - self.xy) / 2
        odd = hypot(self.xx - self.yy, self.yx + self.xy) / 2
        return abs(even - odd), even + odd

    def check(self, width: float, height: float) -> None:
        """Raise Problem unless the map may place a picture of that size in px: neither far away, tiny nor huge."""
        least, most = (round(factor, 9) for factor in self.stretch)
        if not least >= LEAST_SCALE:
            raise Problem("A layer can be made no smaller than a thousandth of its own size.")
        if not most <= LARGEST_SCALE:
            raise Problem("A layer can be made no larger than a thousand times its own size.")
        for name, value in zip("xy", self.point(width / 2, height / 2), strict=True):
            checks.number(f"{name} of a place", round(value, 6), -FARTHEST, FARTHEST)

    @property
    def linear(self) -> Affine:
        """The map without its offset."""
        return replace(self, x0=0.0, y0=0.0)

    @property
    def matrix(self) -> NDArray[np.float64]:
        """(2, 3) float64."""
        return np.array([[self.xx, self.xy, self.x0], [self.yx, self.yy, self.y0]])

    @property
    def whole_translation(self) -> tuple[int, int] | None:
        """(dx, dy) if the map only moves by whole pixels, else None."""
        if (self.xx, self.xy, self.yx, self.yy) != (1, 0, 0, 1) or self.x0 % 1 or self.y0 % 1:
            return None
        return int(self.x0), int(self.y0)

    @property
    def keeps_pixels(self) -> bool:
        """Whether pixels come to lie on pixels, as in moves by whole pixels, quarter turns and flips."""
        parts = abs(self.xx), abs(self.xy), abs(self.yx), abs(self.yy)
        return parts in ((1.0, 0.0, 0.0, 1.0), (0.0, 1.0, 1.0, 0.0)) and not (self.x0 % 1 or self.y0 % 1)

    @property
    def axes(self) -> Affine | None:
        """The quarter turn or flip that leads the axes where this map does, of parts 0 and ±1; None if they turn."""
        if not (self.xx == self.yy == 0 or self.xy == self.yx == 0):
            return None
        xx, xy, yx, yy = (float((part > 0) - (part < 0)) for part in (self.xx, self.xy, self.yx, self.yy))
        return Affine(xx, xy, 0, yx, yy, 0)

    def on_pixels(self) -> Affine:
        """Return the map rounded to one that `keeps_pixels` where only its offset or tiny errors are in the way."""
        parts = self.xx, self.xy, self.yx, self.yy
        xx, xy, yx, yy = (float(round(part)) for part in parts)
        rounded = Affine(xx, xy, round(self.x0), yx, yy, round(self.y0))
        is_near = all(abs(part - round(part)) < NEARLY for part in parts)
        return rounded if is_near and rounded.keeps_pixels else self

    def inverse(self) -> Affine:
        """Return the map back; raise Problem for a map that flattens the plane."""
        det = self.determinant
        if abs(det) < 1e-12:
            raise Problem("A place must not shrink its frame to nothing.")
        xx, xy, yx, yy = self.yy / det, -self.xy / det, -self.yx / det, self.xx / det
        return Affine(xx, xy, -(xx * self.x0 + xy * self.y0), yx, yy, -(yx * self.x0 + yy * self.y0))

    def apply(self, points: ArrayLike) -> NDArray[np.float64]:
        """Map points (N, 2) or one point (2,) to float64 of the same shape."""
        matrix = self.matrix
        mapped: NDArray[np.float64] = np.asarray(points, np.float64) @ matrix[:, :2].T + matrix[:, 2]
        return mapped

    def points(self, x: Coordinates, y: Coordinates) -> tuple[Coordinates, Coordinates]:
        """Return where points with these coordinates come to lie: two arrays."""
        return self.xx * x + self.xy * y + self.x0, self.yx * x + self.yy * y + self.y0

    def point(self, x: float, y: float) -> tuple[float, float]:
        """Return where the point (x, y) comes to lie."""
        return self.xx * x + self.xy * y + self.x0, self.yx * x + self.yy * y + self.y0

    def image_of(self, box: Box) -> Box:
        """Return the box around the map's image of `box`, rounded outward."""
        if box.is_empty:
            return NOWHERE
        return Box.around(self.point(x, y) for x in (box.left, box.right) for y in (box.top, box.bottom))

    def bounds(self, width: int, height: int) -> Box:
        """Return the box around the image of the pixels (0, 0) .. (width, height), rounded outward."""
        return self.image_of(Box(0, 0, width, height))


IDENTITY = Affine(1, 0, 0, 0, 1, 0)


@dataclass(frozen=True)
class Place:
    """Where a square frame lies: its centre (x, y) in canvas px, angle in degrees clockwise, scale 1 = as masked.

    A flip (left to right) comes first, then scale and turn.
    """

    x: float
    y: float
    angle: float = 0.0
    scale: float = 1.0
    flip: bool = False

    def to_affine(self, side: float) -> Affine:
        """Return the map from the px of a frame of `side` px to the canvas."""
        mirror = Affine(-1 if self.flip else 1, 0, 0, 0, 1, 0)
        turned = Affine.rotation(self.angle) @ Affine.scaling(self.scale) @ mirror
        return Affine.translation(self.x, self.y) @ turned @ Affine.translation(-side / 2, -side / 2)

    @staticmethod
    def of(affine: Affine, side: float) -> Place:
        """Return the place of a frame of `side` px under a similarity map; angle in (-180, 180].

        Of any other map: its centre, the turn of its x axis and its mean scale.
        """
        x, y = affine.point(side / 2, side / 2)
        flip = affine.determinant < 0
        sign = -1 if flip else 1
        angle = degrees(atan2(sign * affine.yx, sign * affine.xx)) if hypot(affine.yx, affine.xx) else 0.0
        return Place(x, y, 180.0 if angle == -180 else angle + 0.0, affine.scale, flip)
