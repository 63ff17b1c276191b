"""Vignette: darker, or brighter, towards the corners."""

from __future__ import annotations

from dataclasses import dataclass, replace
from math import hypot
from typing import ClassVar

import numpy as np

from engine.scene.adjustments.base import Area, AreaAdjustment
from engine.scene.adjustments.colour import Floats, light_of, smoothstep, values_of
from engine.scene.affine import Affine
from engine.scene.box import Box


@dataclass(frozen=True)
class Vignette(AreaAdjustment):
    """In linear light, light * 2 ** (a w): w is smoothstep((d - start) / (1 - start)).

    d is the distance from the middle, 1 in the corners where that is the canvas's own. Points of one distance form an
    ellipse of the canvas's proportions where roundness is 0, a circle where it is 100. a is in stops.
    """

    kind: ClassVar[str] = "vignette"
    title: ClassVar[str] = "Vignette"
    limits: ClassVar[dict[str, tuple[float, float]]] = {
        "stops": (-5, 5),
        "start": (0, 99),
        "roundness": (0, 100),
        "x": (0, 100),
        "y": (0, 100),
    }

    stops: float = 0.0
    start: float = 20.0  # share of the way to the corners from which on it acts
    roundness: float = 0.0
    x: float = 50.0
    y: float = 50.0

    def in_mapped_picture(self, canvas: Box, change: Affine) -> Vignette:
        x, y = change.point(self.x / 100 * canvas.width, self.y / 100 * canvas.height)
        image = change.image_of(canvas)
        across, down = (x - image.left) / image.width, (y - image.top) / image.height
        return replace(self, x=round(100 * across, 6), y=round(100 * down, 6))

    def reach(self, canvas: Box) -> tuple[float, float]:
        """Return how far to the side and how far up, in canvas px, d is 1."""
        wide, high, half = self._sides(canvas)
        return wide * half, high * half

    def _sides(self, canvas: Box) -> tuple[float, float, float]:
        """Return the width and height by which distances are measured, and which of those d = 1 is."""
        longer, share = max(canvas.width, canvas.height), self.roundness / 100
        wide, high = (side + (longer - side) * share for side in (canvas.width, canvas.height))
        return wide, high, hypot(canvas.width / wide, canvas.height / high) / 2

    def colours_in(self, area: Area) -> Floats:
        canvas = area.canvas
        wide, high, half = self._sides(canvas)
        box = area.box
        columns = ((np.arange(box.left, box.right) + 0.5) * area.scale - self.x / 100 * canvas.width) / wide
        rows = ((np.arange(box.top, box.bottom) + 0.5) * area.scale - self.y / 100 * canvas.height) / high
        distance = np.hypot(columns[None], rows[:, None]).astype(np.float32) / np.float32(half)
        start = self.start / 100
        gain = np.exp2(np.float32(self.stops) * smoothstep((distance - start) / (1 - start)))
        return values_of((light_of(area.rgb) * gain).clip(0, 1))
