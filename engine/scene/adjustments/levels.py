"""Levels: black and white points, gamma, and the range that they are laid out to, per channel and for all."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from math import log
from typing import ClassVar

import numpy as np
from numpy.typing import NDArray

from engine.problem import Problem
from engine.scene import checks
from engine.scene.adjustments.base import CHANNELS, TONES_PICKED, ChannelAdjustment, Colour, Values
from engine.scene.adjustments.colour import LUMA

DARKEST_GAMMA, BRIGHTEST_GAMMA = 0.1, 10.0
SPARED = 0.001  # of all pixels, that may become black, and white, where the points are found by themselves

Counts = NDArray[np.int64]


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

    def with_auto_contrast(self, counts: Counts) -> Levels:
        """Return the levels by which the darkest and brightest values of all channels become black and white, and no
        hue changes. counts: how often each value of red, green and blue occurs below, (3, 256)."""
        ends = [
            255 * getattr(self, name).at(np.array(_ends(one)) / 255) for name, one in zip(CHANNELS, counts, strict=True)
        ]
        return replace(self, rgb=_between(self.rgb, min(black for black, _ in ends), max(white for _, white in ends)))

    def with_auto_colour(self, counts: Counts) -> Levels:
        """Return the levels by which that happens in each channel by itself, which takes a cast away; counts: as of
        `with_auto_contrast`."""
        ranges = {
            name: _between(getattr(self, name), *_ends(one)) for name, one in zip(CHANNELS, counts, strict=True)
        }
        return replace(self, rgb=replace(self.rgb, black=0, white=255), **ranges)

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


def _ends(counts: NDArray[np.int64]) -> tuple[float, float]:
    """Return the darkest and the brightest value, 0..255, but for the few that are beyond; all of them if one is left.
    """
    total = int(counts.sum())
    below, above = np.cumsum(counts), np.cumsum(counts[::-1])
    black = int(np.searchsorted(below, SPARED * total, "right"))
    white = 255 - int(np.searchsorted(above, SPARED * total, "right"))
    return (float(black), float(white)) if total and black < white else (0.0, 255.0)


def _between(before: Range, black: float, white: float) -> Range:
    return replace(before, black=float(black), white=float(white)) if white - black >= 1 else before
