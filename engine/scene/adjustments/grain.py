"""Grain: noise as of film, or of a sensor where its size is 0; the same for the same seed, and fixed to the canvas."""

from __future__ import annotations

from dataclasses import dataclass
from math import sqrt
from typing import ClassVar

import numpy as np
from numpy.typing import NDArray

from engine.scene.adjustments.base import Area, AreaAdjustment, reach_of
from engine.scene.adjustments.colour import Floats
from engine.scene.box import Box

STRONGEST = 0.25  # the standard deviation of 100
PIXEL_VARIANCE = 1 / 12  # of a place within one pixel, px**2
FOUR_BYTES = sqrt(4 * (256**2 - 1) / 12)  # the standard deviation of the sum of four random bytes


@dataclass(frozen=True)
class Grain(AreaAdjustment):
    """v + a / 4 * ((1 - c) n + c n'), n being noise of mean 0 and variance 1, one for all channels, n' one for each.

    Every pixel's number is a hash of its place and the seed (C. Wellons' lowbias32), whose four bytes are added up,
    which is close to a normal distribution (Irwin and Hall); with a size they are blurred by half of it and made as
    strong again. Zoomed out it is weaker by as much as a mean over the larger pixels would be.
    """

    kind: ClassVar[str] = "grain"
    title: ClassVar[str] = "Grain"
    lengths: ClassVar[tuple[str, ...]] = ("size",)
    limits: ClassVar[dict[str, tuple[float, float]]] = {
        "amount": (0, 100),
        "size": (0, 20),
        "colour": (0, 100),
        "seed": (0, 2**31 - 1),
    }

    amount: float = 15.0
    size: float = 0.0  # canvas px
    colour: float = 0.0  # share of 100
    seed: float = 0.0

    def colours_in(self, area: Area) -> Floats:
        radius, share = self.size / 2, self.colour / 100
        noise = np.zeros_like(area.rgb)
        for channel, weight in ((0, 1 - share), *((1 + plane, share) for plane in range(3))):
            if weight > 0:
                planes = slice(None) if channel == 0 else channel - 1
                noise[planes] += weight * self._noise(area, channel)
        variance = radius**2 + PIXEL_VARIANCE
        seen = sqrt(variance / (variance + (area.scale**2 - 1) / 12))
        changed: Floats = area.rgb + np.float32(STRONGEST * self.amount / 100 * seen) * noise
        return changed

    def _noise(self, area: Area, channel: int) -> Floats:
        radius = self.size / 2 / area.scale
        margin = reach_of(radius)
        white = _white(area.box.grown(margin), round(self.seed) * 4 + channel)
        if margin == 0:
            return white
        # The variance that a Gaussian leaves of white noise is the sum of its squared weights.
        steps = np.exp(-(np.arange(-margin, margin + 1) ** 2) / (2 * radius**2))
        left = float(((steps / steps.sum()) ** 2).sum())
        return area.smooth(white, self.size / 2) / np.float32(left)


def _white(box: Box, seed: int) -> Floats:
    """Return a number of mean 0 and variance 1 for each pixel of the box, each one independent of the others."""
    rows = np.arange(box.top, box.bottom).astype(np.uint32)[:, None] * np.uint32(0x9E3779B1)
    columns = np.arange(box.left, box.right).astype(np.uint32)[None] * np.uint32(0x85EBCA77)
    hashed = _mixed(_mixed(rows + np.uint32(seed & 0xFFFFFFFF)) ^ columns)
    pairs = (hashed & np.uint32(0x00FF00FF)) + (hashed >> np.uint32(8) & np.uint32(0x00FF00FF))
    total: Floats = ((pairs + (pairs >> np.uint32(16))) & np.uint32(0xFFFF)).astype(np.float32)
    return (total - np.float32(4 * 127.5)) / np.float32(FOUR_BYTES)


def _mixed(numbers: NDArray[np.uint32]) -> NDArray[np.uint32]:
    numbers = numbers ^ (numbers >> np.uint32(16))
    numbers = numbers * np.uint32(0x7FEB352D)
    numbers ^= numbers >> np.uint32(15)
    numbers *= np.uint32(0x846CA68B)
    numbers ^= numbers >> np.uint32(16)
    return numbers
