"""Exposure: more or less light, as if the photo had been taken so."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from engine.scene.adjustments.base import ToneAdjustment, Values
from engine.scene.adjustments.colour import light_of, values_of


@dataclass(frozen=True)
class Exposure(ToneAdjustment):
    """In linear light, which values are taken for as sRGB's are: (light * 2 ** stops + offset) ** (1 / gamma)."""

    kind: ClassVar[str] = "exposure"
    title: ClassVar[str] = "Exposure"
    limits: ClassVar[dict[str, tuple[float, float]]] = {"stops": (-10, 10), "offset": (-0.5, 0.5), "gamma": (0.1, 10)}

    stops: float = 0.0  # one is twice the light
    offset: float = 0.0  # share of white: mostly moves what is dark
    gamma: float = 1.0

    def tone(self, values: Values, channel: str) -> Values:
        light = (light_of(values) * 2**self.stops + self.offset).clip(0, 1)
        return values_of(light ** (1 / self.gamma))
