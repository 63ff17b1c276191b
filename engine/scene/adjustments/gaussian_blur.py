"""Gaussian blur."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from engine.scene.adjustments.base import Area, AreaAdjustment, reach_of
from engine.scene.adjustments.colour import Floats


@dataclass(frozen=True)
class GaussianBlur(AreaAdjustment):
    """The mean of what lies around, by exp(-d**2 / (2 r**2)) and alpha; what lies beyond the canvas does not count."""

    kind: ClassVar[str] = "gaussian-blur"
    title: ClassVar[str] = "Gaussian blur"
    lengths: ClassVar[tuple[str, ...]] = ("radius",)
    limits: ClassVar[dict[str, tuple[float, float]]] = {"radius": (0, 100)}

    radius: float = 4.0  # canvas px: the standard deviation

    @property
    def margin(self) -> int:
        return reach_of(self.radius)

    def colours_in(self, area: Area) -> Floats:
        return area.blurred(self.radius)
