"""Hue, saturation and lightness, of all colours and of six ranges of them."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import Any, ClassVar

import numpy as np

from engine.scene.adjustments.base import ColourAdjustment, Limited
from engine.scene.adjustments.colour import Floats

RANGES = ("reds", "yellows", "greens", "cyans", "blues", "magentas")
"""By hue: the first lies about 0 degrees, each further one about 60 more."""
F = np.float32
FULL_DEGREES, END_DEGREES = 15.0, 45.0  # from a range's hue: within, all of it is meant; beyond, nothing


@dataclass(frozen=True)
class Hues(Limited):
    """What is to be done to a range of colours: degrees round the circle of hues, and shares of 100."""

    title: ClassVar[str] = "Hue/saturation"
    limits: ClassVar[dict[str, tuple[float, float]]] = {
        "hue": (-180, 180),
        "saturation": (-100, 100),
        "lightness": (-100, 100),
    }

    hue: float = 0.0
    saturation: float = 0.0
    lightness: float = 0.0


@dataclass(frozen=True)
class HueSaturation(ColourAdjustment):
    """In HSL (CSS Color 4, section 7): hue + h, saturation * (1 + s), lightness * (1 + l), or towards 1 where l > 0.

    h, s and l are those of all colours and of each range times its weight: 1 up to 15 degrees from its hue, falling to
    0 at 45, so that the weights of two neighbours always add up to 1. s and l stay within -1..1.
    """

    kind: ClassVar[str] = "hue-saturation"
    title: ClassVar[str] = "Hue/saturation"

    all: Hues = Hues()
    reds: Hues = Hues()
    yellows: Hues = Hues()
    greens: Hues = Hues()
    cyans: Hues = Hues()
    blues: Hues = Hues()
    magentas: Hues = Hues()

    def colours(self, rgb: Floats) -> Floats:
        hue, saturation, lightness = hsl_of(rgb)
        names = [field.name for field in fields(Hues)]
        total: list[Any] = [getattr(self.all, name) for name in names]
        for index, range_ in enumerate(RANGES):
            setting: Hues = getattr(self, range_)
            if setting != Hues():
                away = np.abs(hue - 60 * index)
                away = np.minimum(away, 360 - away)
                weight = ((END_DEGREES - away) / (END_DEGREES - FULL_DEGREES)).clip(0, 1)
                weight *= saturation > 0  # grey has no hue
                total = [sum_ + weight * getattr(setting, name) for sum_, name in zip(total, names, strict=True)]
        turn, more, lighter = total
        more, lighter = ((np.asarray(share, np.float32) / 100).clip(-1, 1) for share in (more, lighter))
        hue = hue + turn
        hue -= 360 * np.floor(hue / 360)
        lightness += np.where(lighter > 0, 1 - lightness, lightness) * lighter
        return rgb_of(hue, np.minimum(saturation * (1 + more), 1), lightness)


def hsl_of(rgb: Floats) -> tuple[Floats, Floats, Floats]:
    """Return hue in degrees, saturation and lightness 0..1 of planes."""
    red, green, blue = rgb
    most, least = rgb.max(axis=0), rgb.min(axis=0)
    spread, lightness = most - least, (most + least) / 2
    per_spread = 60 / np.where(spread > 0, spread, F(1))
    hue = np.where(most == red, green - blue, np.where(most == green, blue - red, red - green)) * per_spread
    hue += np.where(most == red, F(360) * (green < blue), np.where(most == green, F(120), F(240)))
    saturation = spread / np.maximum(1 - np.abs(2 * lightness - 1), 1e-6)
    return hue, saturation, lightness


def rgb_of(hue: Floats, saturation: Floats, lightness: Floats) -> Floats:
    """Return the planes of hue, 0..360, saturation and lightness."""
    amount, place = saturation * np.minimum(lightness, 1 - lightness), hue / 30
    planes = np.empty((3, *hue.shape), np.float32)
    for plane, number in zip(planes, (0, 8, 4), strict=True):
        at = place + number
        at = np.where(at >= 12, at - 12, at)
        plane[...] = lightness - amount * np.minimum(np.minimum(at - 3, 9 - at), 1).clip(-1)
    return planes
