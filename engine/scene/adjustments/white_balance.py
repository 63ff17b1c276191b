"""White balance: what is grey in a coloured light is made grey again."""

from __future__ import annotations

from dataclasses import dataclass
from math import log2
from typing import ClassVar

import numpy as np

from engine.scene.adjustments.base import Colour, ToneAdjustment, Values
from engine.scene.adjustments.colour import LUMA, light_of, values_of

STOPS = 1.5  # of red against green, and of green against blue, at the end of the scale
FURTHEST = 100.0


@dataclass(frozen=True)
class WhiteBalance(ToneAdjustment):
    """A gain for each channel in linear light: von Kries' adaptation, as raw converters do it, in the document's RGB.

    Of red 2 ** (1.5 t), of green 2 ** -(1.5 m), of blue 2 ** -(1.5 t), t and m being temperature and tint as shares of
    100; and all divided by what they would make of the luminance of grey.
    """

    kind: ClassVar[str] = "white-balance"
    title: ClassVar[str] = "White balance"
    picked_tones: ClassVar[tuple[str, ...]] = ("grey",)
    limits: ClassVar[dict[str, tuple[float, float]]] = {
        "temperature": (-FURTHEST, FURTHEST),
        "tint": (-FURTHEST, FURTHEST),
    }

    temperature: float = 0.0  # above 0: warmer, towards yellow
    tint: float = 0.0  # above 0: towards magenta

    @property
    def gains(self) -> dict[str, float]:
        """By channel."""
        warmer, pinker = STOPS * self.temperature / 100, STOPS * self.tint / 100
        gains = (2**warmer, 2**-pinker, 2**-warmer)
        grey = sum(weight * gain for weight, gain in zip(LUMA, gains, strict=True))
        return dict(zip(("red", "green", "blue"), (gain / grey for gain in gains), strict=True))

    def tone(self, values: Values, channel: str) -> Values:
        return values_of((light_of(values) * self.gains[channel]).clip(0, 1))

    def with_picked(self, tone: str, colour: Colour) -> WhiteBalance:
        """Return the balance that makes the colour grey, as far as any can."""
        r, g, b = (log2(max(light, 1e-6)) for light in light_of(np.array(colour)))
        warmer, pinker = (b - r) / 2, g - (r + b) / 2
        changed = (100 * warmer / STOPS, 100 * pinker / STOPS)
        return WhiteBalance(*(min(max(value, -FURTHEST), FURTHEST) for value in changed))
