"""Levels: black and white points, gamma, and the range that they are laid out to, per channel and for all."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import ClassVar

from engine.problem import Problem
from engine.scene import checks
from engine.scene.adjustments.base import ChannelAdjustment, Values

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
            object.__setattr__(self, field.name, value)
        if self.black >= self.white:
            raise Problem("The black point of levels must be below the white point.")

    def at(self, values: Values) -> Values:
        shares = ((values * 255 - self.black) / (self.white - self.black)).clip(0, 1) ** (1 / self.gamma)
        return (self.low + (self.high - self.low) * shares) / 255


@dataclass(frozen=True)
class Levels(ChannelAdjustment[Range]):
    """A Range for each channel, then one for all three."""

    kind: ClassVar[str] = "levels"
    title: ClassVar[str] = "Levels"

    rgb: Range = Range()
    red: Range = Range()
    green: Range = Range()
    blue: Range = Range()
