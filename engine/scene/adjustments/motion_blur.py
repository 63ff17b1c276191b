"""Motion blur: as if the camera had moved while it took the photo."""

from __future__ import annotations

from dataclasses import dataclass, replace
from math import atan2, ceil, cos, degrees, radians, sin
from typing import ClassVar

import numpy as np

from engine.scene.adjustments.base import Area, AreaAdjustment, around_middle
from engine.scene.adjustments.colour import Floats, alpha_of, planes_of
from engine.scene.affine import Affine
from engine.scene.box import Box

SAMPLES_PER_PX = 4
LEAST = np.float32(1e-6)  # of alpha, where nothing is


@dataclass(frozen=True)
class MotionBlur(AreaAdjustment):
    """The mean of what lies on a line through the pixel, bilinear between pixels; what nothing covers does not count.

    The line is so many canvas px long, with the pixel in its middle, and turned clockwise from the horizontal.
    """

    kind: ClassVar[str] = "motion-blur"
    title: ClassVar[str] = "Motion blur"
    lengths: ClassVar[tuple[str, ...]] = ("distance",)
    limits: ClassVar[dict[str, tuple[float, float]]] = {"distance": (0, 300), "angle": (-90, 90)}

    distance: float = 20.0  # canvas px
    angle: float = 0.0  # degrees

    @property
    def margin(self) -> int:
        return around_middle(self.distance / 2)

    def in_mapped_picture(self, canvas: Box, change: Affine) -> MotionBlur:
        scaled = super().in_mapped_picture(canvas, change)
        assert isinstance(scaled, MotionBlur)
        x, y = change.linear.point(cos(radians(self.angle)), sin(radians(self.angle)))
        angle = round(degrees(atan2(y, x)), 6)
        return replace(scaled, angle=angle - 180 if angle > 90 else angle + 180 if angle < -90 else angle)

    def colours_in(self, area: Area) -> Floats:
        around = area.around
        alpha = alpha_of(around)
        weights = _line(self.distance / area.scale, self.angle)
        known = np.maximum(area.weighted(alpha, weights), LEAST)
        return np.stack([area.weighted(plane * alpha, weights) / known for plane in planes_of(around)])


def _line(length: float, angle: float) -> Floats:
    """Return how much of a line lies at each pixel, from the middle one on: odd sides, the sum is 1."""
    half = ceil(length / 2) + 1
    count = SAMPLES_PER_PX * ceil(length) + 1
    along = ((np.arange(count) + 0.5) / count - 0.5) * length
    weights = np.zeros((2 * half + 1, 2 * half + 1))
    x, y = half + along * cos(radians(angle)), half + along * sin(radians(angle))
    left, top = np.floor(x).astype(int), np.floor(y).astype(int)
    right, low = x - left, y - top
    for row, column, share in (
        (top, left, (1 - right) * (1 - low)),
        (top, left + 1, right * (1 - low)),
        (top + 1, left, (1 - right) * low),
        (top + 1, left + 1, right * low),
    ):
        np.add.at(weights, (row, column), share)
    return np.asarray(weights / count, np.float32)
