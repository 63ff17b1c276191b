"""Gradient map: a colour for each brightness."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import ClassVar

import numpy as np

from engine.problem import Problem
from engine.scene import checks
from engine.scene.adjustments.base import RGB, ColourAdjustment
from engine.scene.adjustments.colour import Floats, luma

MOST_STOPS = 16

Stop = tuple[float, float, float, float]
"""A place, 0..100 from black to white, and the red, green and blue that are there, 0..255."""


@dataclass(frozen=True)
class GradientMap(ColourAdjustment):
    """The luma chooses a colour: those of the stops, linearly in between; beyond the first and last stop, theirs."""

    kind: ClassVar[str] = "gradient-map"
    title: ClassVar[str] = "Gradient map"

    stops: tuple[Stop, ...] = ((0, 0, 0, 0), (100, 255, 255, 255))

    def __post_init__(self) -> None:
        if not 2 <= len(self.stops) <= MOST_STOPS or any(len(stop) != 4 for stop in self.stops):
            raise Problem(f"A gradient has 2 to {MOST_STOPS} stops, each of a place and a colour.")
        checked = tuple(
            (
                checks.number("gradient's place", place, 0, 100),
                checks.number("gradient's red", red, 0, 255),
                checks.number("gradient's green", green, 0, 255),
                checks.number("gradient's blue", blue, 0, 255),
            )
            for place, red, green, blue in self.stops
        )
        if any(one[0] >= other[0] for one, other in pairwise(checked)):
            raise Problem("Each stop of a gradient must be further right than the one before.")
        checks.set_fields(self, stops=checked)

    def recoloured(self, change: Callable[[RGB], RGB]) -> GradientMap:
        stops = ((place, *change((round(red), round(green), round(blue)))) for place, red, green, blue in self.stops)
        return replace(self, stops=tuple(stops))

    def colours(self, rgb: Floats) -> Floats:
        bright, stops = luma(rgb), np.array(self.stops)
        return np.stack([np.interp(bright, stops[:, 0] / 100, stops[:, plane] / 255) for plane in (1, 2, 3)]).astype(
            np.float32
        )
