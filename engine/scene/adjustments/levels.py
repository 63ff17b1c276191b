"""Levels: black and white points, gamma, and the range that they are laid out to, per channel and for all."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from math import log
from typing import ClassVar

import numpy as np

from engine.problem import Problem
from engine.scene import checks
from engine.scene.adjustments.base import CHANNELS, TONES_PICKED, ChannelAdjustment, Colour, Values
from engine.scene.adjustments.colour import LUMA

DARKEST_GAMMA, BRIGHTEST_GAMMA = 0.1, 10.0


@dataclass(frozen=True)
class Range:
    """What lies from black to white is laid out from low to high, all 0..255, the middle brightened by gamma.

        low + (high - low) * clip((value - black) / (white - black), 0, 1) ** (1 / gamma)

    low may be above high: then dark becomes bright. Raises Problem unless black is below white.
    """

    black: float = 0.0
    white: float = 255.0
    gamma: float = 1.0
    low: float = 0.0
    high: float = 255.0

    def __post_init__(self) -> None:
        for field in fields(self):
            lowest, highest = (DARKEST_GAMMA, BRIGHTEST_GAMMA) if field.name == "gamma" else (0.0, 255.0)
            value = checks.number(f"levels' {field.name}", getattr(self, field.name), lowest, highest)
            checks.set_fields(self, **{field.name: value})
        if self.black >= self.white:
            raise Problem("The black point of levels must be below the white point.")

    def at(self, values: Values) -> Values:
        shares = ((values * 255 - self.black) / (self.white - self.black)).clip(0, 1) ** (1 / self.gamma)
        return (self.low + (self.high - self.low) * shares) / 255

    def with_end(self, tone: str, value: float) -> Range:
        """Return it with the black or the white point at a value, 0..255, or as near as the other one lets it."""
        if tone == "black":
            return replace(self, black=min(value, self.white - 1))
        return replace(self, white=max(value, self.black + 1))

    def with_middle(self, value: float, share: float) -> Range:
        """Return it with the gamma that leads a value, 0..255, to a share of the way from low to high."""
        place = (value - self.black) / (self.white - self.black)
        if not (0 < place < 1 and 0 < share < 1):
            return self
        return replace(self, gamma=min(max(log(place) / log(share), DARKEST_GAMMA), BRIGHTEST_GAMMA))


@dataclass(frozen=True)
class Levels(ChannelAdjustment[Range]):
    """A Range for each channel, then one for all three."""

    kind: ClassVar[str] = "levels"
    title: ClassVar[str] = "Levels"
    picked_tones: ClassVar[tuple[str, ...]] = TONES_PICKED

    rgb: Range = Range()
    red: Range = Range()
    green: Range = Range()
    blue: Range = Range()

    def with_picked(self, tone: str, colour: Colour) -> Levels:
        """Return the levels with each channel's black point, gamma or white point so that the colour becomes that tone.

        Grey is as bright as the luma of what the colour is between those points.
        """
        values = {name: 255 * value for name, value in zip(CHANNELS, colour, strict=True)}
        ranges: dict[str, Range] = {name: getattr(self, name) for name in CHANNELS}
        if tone != "grey":
            return replace(self, **{name: ranges[name].with_end(tone, value) for name, value in values.items()})
        places = [replace(ranges[name], gamma=1, low=0, high=255).at(np.array(values[name] / 255)) for name in CHANNELS]
        share = float(np.dot(LUMA, places))
        return replace(self, **{name: ranges[name].with_middle(value, share) for name, value in values.items()})
