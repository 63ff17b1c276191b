"""Colour balance: a shift of colour for what is dark, for what is bright, and for what lies between."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

import numpy as np

from engine.scene.adjustments.base import ColourAdjustment, Limited
from engine.scene.adjustments.colour import Floats, luma

MOST = 0.5  # what 100 adds to a channel


@dataclass(frozen=True)
class Shift(Limited):
    """What is added to each channel, -100..100."""

    title: ClassVar[str] = "Colour balance"
    limits: ClassVar[dict[str, tuple[float, float]]] = dict.fromkeys(("red", "green", "blue"), (-100.0, 100.0))

    red: float = 0.0
    green: float = 0.0
    blue: float = 0.0


@dataclass(frozen=True)
class ColourBalance(ColourAdjustment):
    """v + ((1 - Y)**2 S + 2 Y (1 - Y) M + Y**2 H) / 2, with S, M and H as shares of 100 and Y the luma.

    The weights are Bernstein's polynomials of the second degree, which add up to 1. With keep_brightness each shift is
    first freed of its own luma, so that only the colour changes.
    """

    kind: ClassVar[str] = "colour-balance"
    title: ClassVar[str] = "Colour balance"

    shadows: Shift = Shift()
    midtones: Shift = Shift()
    highlights: Shift = Shift()
    keep_brightness: bool = True

    def colours(self, rgb: Floats) -> Floats:
        bright = luma(rgb)
        weights = ((1 - bright) ** 2, 2 * bright * (1 - bright), bright**2)
        changed = rgb.copy()
        for tone, weight in zip((self.shadows, self.midtones, self.highlights), weights, strict=True):
            shift = np.array([tone.red, tone.green, tone.blue], np.float32) * np.float32(MOST / 100)
            if self.keep_brightness:
                shift -= luma(shift)
            changed += shift[:, None, None] * weight
        return changed
