"""Projective maps of the plane: those that lead straight lines to straight lines, parallel ones perhaps to a point.

Homogeneous coordinates after Heckbert, "Fundamentals of Texture Mapping and Image Warping", 1989.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from math import hypot, inf

import numpy as np
from numpy.typing import ArrayLike, NDArray

from engine.problem import Problem
from engine.scene import checks
from engine.scene.affine import NEARLY, Affine, Coordinates
from engine.scene.box import NOWHERE, Box
from engine.scene.limits import FARTHEST, LARGEST_SCALE, LEAST_SCALE

Floats = NDArray[np.float64]
XY = tuple[float, float]

BEYOND = 1e9  # px: where points come to lie that are not in front of who looks
LEAST_WEIGHT = 1e-6  # of the greatest in a box, below which its points are taken to lie at the horizon
TOO_FAR = "A layer can be distorted only so far that its corners stay outside of each other and in front."


@dataclass(frozen=True)
class Projective:
    """x' = (xx x + xy y + x0) / w, y' = (yx x + yy y + y0) / w, where w = wx x + wy y + w0 must be above 0.

    Other points lie behind who looks, and come to lie BEYOND. Coefficients must be finite (Problem); they are kept so
    that the last three have the length 1.
    """

    xx: float
    xy: float
    x0: float
    yx: float
    yy: float
    y0: float
    wx: float
    wy: float
    w0: float

    def __post_init__(self) -> None:
        values = np.array(list(vars(self).values()), np.float64)
        length = hypot(*values[6:].tolist()) if np.isfinite(values).all() else 0.0
        if not 0 < length < inf:
            raise Problem("A distortion must be made of finite numbers.")
        if abs(length - 1) > NEARLY:  # so that one that was saved stays the same to the last digit
            values /= length
        vars(self).update(zip(list(vars(self)), values.tolist(), strict=True))

    @staticmethod
    def of(matrix: ArrayLike) -> Projective:
        """Return the map of a matrix (3, 3)."""
        return Projective(*np.asarray(matrix, np.float64).ravel().tolist())

    @cached_property
    def matrix(self) -> Floats:
        """(3, 3) float64."""
        rows = ((self.xx, self.xy, self.x0), (self.yx, self.yy, self.y0), (self.wx, self.wy, self.w0))
        return np.array(rows, np.float64)

    def __matmul__(self, first: Affine | Projective) -> Projective:
        """Return the map that applies `first`, then self."""
        return Projective.of(self.matrix @ _square(first))

    def __rmatmul__(self, then: Affine) -> Projective:
        return Projective.of(_square(then) @ self.matrix)

    def inverse(self) -> Projective:
        """Return the map back; raise Problem for a map that flattens the plane."""
        if abs(np.linalg.det(self.matrix)) < 1e-18:
            raise Problem(TOO_FAR)
        return Projective.of(np.linalg.inv(self.matrix))

    def points(self, x: Coordinates, y: Coordinates) -> tuple[Coordinates, Coordinates]:
        """Return where points with these coordinates come to lie: two arrays."""
        w = self.weight(x, y)
        is_seen, over = w > 0, np.where(w > 0, w, 1)
        u = np.where(is_seen, (self.xx * x + self.xy * y + self.x0) / over, BEYOND)
        v = np.where(is_seen, (self.yx * x + self.yy * y + self.y0) / over, BEYOND)
        return u, v

    def apply(self, points: ArrayLike) -> Floats:
        """Map points (N, 2) to float64 of the same shape."""
        given = np.asarray(points, np.float64)
        return np.stack(self.points(given[:, 0], given[:, 1]), axis=1)

    def point(self, x: float, y: float) -> XY:
        """Return where the point (x, y) comes to lie."""
        (u, v), *_ = self.apply([(x, y)]).tolist()
        return u, v

    def weight(self, x: Coordinates, y: Coordinates) -> Coordinates:
        """Return by how much less points with these coordinates are magnified than at a weight of 1; <= 0: behind."""
        return self.wx * x + self.wy * y + self.w0

    def image_of_corners(self, box: Box) -> Floats:
        """Return where the corners of a box come to lie, in their order around: (4, 2)."""
        return self.apply(corners_of(box))

    def shows(self, x: float, y: float) -> bool:
        """Return whether a point lies in front."""
        return self.wx * x + self.wy * y + self.w0 > 0

    def tangent(self, x: float, y: float) -> Affine:
        """Return the affine map that does the same right around a point, which must lie in front."""
        w = self.wx * x + self.wy * y + self.w0
        u, v = self.point(x, y)
        xx, xy = (self.xx - u * self.wx) / w, (self.xy - u * self.wy) / w
        yx, yy = (self.yx - v * self.wx) / w, (self.yy - v * self.wy) / w
        return Affine(xx, xy, u - xx * x - xy * y, yx, yy, v - yx * x - yy * y)

    def image_of(self, box: Box, least_weight: float = 0.0) -> Box:
        """Return the box around the image of what of `box` lies in front, rounded outward.

        least_weight: of the points that count; as it nears 0, they come to lie ever farther away.
        """
        if box.is_empty:
            return NOWHERE
        corners = corners_of(box)
        weights = self.weight(corners[:, 0], corners[:, 1])
        if weights.max() <= least_weight:
            return NOWHERE
        if weights.min() <= least_weight:
            corners = _in_front(corners, weights - max(least_weight, LEAST_WEIGHT * weights.max()))
        return Box.around(np.clip(self.apply(corners), -BEYOND, BEYOND).tolist())

    def bounds(self, width: int, height: int) -> Box:
        """Return the box around the image of the pixels (0, 0) .. (width, height), rounded outward."""
        return self.image_of(Box(0, 0, width, height))

    def seen(self, size: float, box: Box) -> Floats:
        """Return the corners (N, 2) of that part of (0, 0) .. (size, size) which comes to lie in a box; N may be 0."""
        return self._seen(corners_of(Box(0, 0, 1, 1)) * size, box)

    def _seen(self, polygon: Floats, box: Box) -> Floats:
        left, top, w = self.matrix[0], self.matrix[1], self.matrix[2]
        for line in (left - box.left * w, box.right * w - left, top - box.top * w, box.bottom * w - top):
            polygon = _in_front(polygon, polygon @ line[:2] + line[2])
        return polygon

    def longest_step(self, box: Box, into: Box) -> float:
        """Return how far a step of one px in a box leads at most, where it leads into another one."""
        corners = corners_of(box)
        return max((self.tangent(x, y).stretch[1] for x, y in self._seen(corners, into).tolist()), default=1.0)

    # What only affine maps can be

    @property
    def keeps_pixels(self) -> bool:
        return False

    @property
    def axes(self) -> None:
        return None

    def without_perspective(self, box: Box) -> Affine | None:
        """Return the same map as an affine one where it is one all over a box; else None."""
        corners = corners_of(box)
        weights = self.weight(corners[:, 0], corners[:, 1])
        if np.ptp(weights) > NEARLY * abs(weights).max():
            return None
        return self.tangent((box.left + box.right) / 2, (box.top + box.bottom) / 2)

    def check(self, box: Box) -> None:
        """Raise Problem unless the map may place a box of px: in front as a whole, neither tiny, huge nor far away."""
        corners = corners_of(box)
        weights = self.weight(corners[:, 0], corners[:, 1])
        if weights.min() <= 0 or np.linalg.det(self.matrix) == 0:
            raise Problem(TOO_FAR)
        for x, y in corners.tolist():
            stretch = self.tangent(x, y).stretch
            if not (stretch[0] >= LEAST_SCALE and stretch[1] <= LARGEST_SCALE):
                raise Problem(TOO_FAR)
            for name, value in zip("xy", self.point(x, y), strict=True):
                checks.number(f"{name} of a corner", round(value, 6), -FARTHEST, FARTHEST)


Map = Affine | Projective


def between(before: Sequence[XY], after: Sequence[XY]) -> Projective:
    """Return the map that leads four corners, in their order around, to four others.

    Raises Problem unless both are corners of convex quadrilaterals that go around the same way.
    """
    change = _from_unit_square(after) @ _from_unit_square(before).inverse()
    if np.linalg.det(change.matrix) < 0:
        raise Problem(TOO_FAR)
    return change


def _from_unit_square(corners: Sequence[XY]) -> Projective:
    """Return the map that leads (0, 0), (1, 0), (1, 1), (0, 1) to four corners."""
    points = np.array(corners, np.float64)
    (ax, ay), (bx, by), (cx, cy), (dx, dy) = points.tolist()
    turns = [_turn(points[index - 2], points[index - 1], points[index]) for index in range(4)]
    if not (min(turns) > 0 or max(turns) < 0):
        raise Problem(TOO_FAR)
    over_x, over_y = ax - bx + cx - dx, ay - by + cy - dy
    whole = (bx - cx) * (dy - cy) - (dx - cx) * (by - cy)
    g = (over_x * (dy - cy) - (dx - cx) * over_y) / whole
    h = ((bx - cx) * over_y - over_x * (by - cy)) / whole
    return Projective(bx - ax + g * bx, dx - ax + h * dx, ax, by - ay + g * by, dy - ay + h * dy, ay, g, h, 1)


def _turn(one: Floats, two: Floats, three: Floats) -> float:
    """Return twice the area of a triangle, below 0 where it goes around the other way."""
    return float((two[0] - one[0]) * (three[1] - two[1]) - (two[1] - one[1]) * (three[0] - two[0]))


def _square(affine: Map) -> Floats:
    return affine.matrix if isinstance(affine, Projective) else np.vstack([affine.matrix, (0.0, 0.0, 1.0)])


def corners_of(box: Box) -> Floats:
    """Return the corners of a box, in their order around: (4, 2)."""
    return np.array(
        [(box.left, box.top), (box.right, box.top), (box.right, box.bottom), (box.left, box.bottom)], np.float64
    )


def _in_front(polygon: Floats, depths: Coordinates) -> Floats:
    """Return what of a convex polygon (N, 2) lies where the depth, known at its corners, is at least 0: (M, 2)."""
    kept: list[Floats] = []
    for index in range(len(polygon)):
        one, other = depths[index - 1], depths[index]
        if (one < 0) != (other < 0):
            share = one / (one - other)
            kept.append(polygon[index - 1] + share * (polygon[index] - polygon[index - 1]))
        if other >= 0:
            kept.append(polygon[index])
    return np.array(kept, np.float64).reshape(-1, 2)
