"""Brightness and contrast."""

from __future__ import annotations

from dataclasses import dataclass
from math import pi, tan
from typing import ClassVar

from engine.scene.adjustments.base import ToneAdjustment, Values


@dataclass(frozen=True)
class BrightnessContrast(ToneAdjustment):
    """(v + (1 - v) * b or v * (1 + b), whichever b's sign asks for; less 0.5) * tan((c + 1) * pi / 4) + 0.5.

    b and c are brightness and contrast as shares of 100; so white stays white as it gets brighter, black stays black as
    it gets darker, and full contrast leaves but black and white.
    """

    kind: ClassVar[str] = "brightness-contrast"
    title: ClassVar[str] = "Brightness/contrast"
    limits: ClassVar[dict[str, tuple[float, float]]] = {"brightness": (-100, 100), "contrast": (-100, 100)}

    brightness: float = 0.0
    contrast: float = 0.0

    def tone(self, values: Values, channel: str) -> Values:
        by = self.brightness / 100
        brightened = values * (1 + by) if by < 0 else values + (1 - values) * by
        # A little short of upright, so that the middle grey stays.
        slope = tan((min(self.contrast / 100, 0.9999) + 1) * pi / 4)
        return (brightened - 0.5) * slope + 0.5
