"""Exposure: more or less light, as if the photo had been taken so."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

import numpy as np

from engine.scene import checks
from engine.scene.adjustments.base import ToneAdjustment, Values

MOST_STOPS = 10.0
MOST_OFFSET = 0.5
DARKEST_GAMMA, BRIGHTEST_GAMMA = 0.1, 10.0


@dataclass(frozen=True)
class Exposure(ToneAdjustment):
    """In linear light, which values are taken for as sRGB's are: (light * 2 ** stops + offset) ** (1 / gamma)."""

    kind: ClassVar[str] = "exposure"
    title: ClassVar[str] = "Exposure"

    stops: float = 0.0  # one is twice the light
    offset: float = 0.0  # share of white: mostly moves what is dark
    gamma: float = 1.0

    def __post_init__(self) -> None:
        object.__setattr__(self, "stops", checks.number("exposure", self.stops, -MOST_STOPS, MOST_STOPS))
        object.__setattr__(self, "offset", checks.number("exposure's offset", self.offset, -MOST_OFFSET, MOST_OFFSET))
        gamma = checks.number("exposure's gamma", self.gamma, DARKEST_GAMMA, BRIGHTEST_GAMMA)
        object.__setattr__(self, "gamma", gamma)

    def tone(self, values: Values, channel: str) -> Values:
        light = (_light_of(values) * 2**self.stops + self.offset).clip(0, 1)
        return _values_of(light ** (1 / self.gamma))


def _light_of(values: Values) -> Values:
    """The light that sRGB values 0..1 stand for (IEC 61966-2-1)."""
    return np.where(values <= 0.04045, values / 12.92, ((values + 0.055) / 1.055) ** 2.4)


def _values_of(light: Values) -> Values:
    """The sRGB values of light 0..1."""
    return np.where(light <= 0.0031308, light * 12.92, 1.055 * light ** (1 / 2.4) - 0.055)
