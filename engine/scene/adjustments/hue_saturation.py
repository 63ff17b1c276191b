"""Hue, saturation and lightness, of all colours and of six ranges of them."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import ClassVar

import numpy as np

from engine.scene.adjustments.base import ColourAdjustment, Limited
from engine.scene.adjustments.colour import Floats

RANGES = ("reds", "yellows", "greens", "cyans", "blues", "magentas")
"""By hue: the first lies about 0 degrees, each further one about 60 more."""
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
        total = {field.name: np.full_like(hue, getattr(self.all, field.name)) for field in fields(Hues)}
        for index, name in enumerate(RANGES):
            setting: Hues = getattr(self, name)
            if setting != Hues():
                away = np.abs((hue - 60 * index + 180) % 360 - 180)
                weight = ((END_DEGREES - away) / (END_DEGREES - FULL_DEGREES)).clip(0, 1)
                weight *= saturation > 0  # grey has no hue
                for field, sum_ in total.items():
                    sum_ += weight * np.float32(getattr(setting, field))
        more, lighter = (total["saturation"] / 100).clip(-1, 1), (total["lightness"] / 100).clip(-1, 1)
        lightness = lightness + np.where(lighter > 0, 1 - lightness, lightness) * lighter
        return rgb_of((hue + total["hue"]) % 360, (saturation * (1 + more)).clip(0, 1), lightness)


def hsl_of(rgb: Floats) -> tuple[Floats, Floats, Floats]:
    """Return hue in degrees, saturation and lightness 0..1 of planes."""
    red, green, blue = rgb
    most, least = rgb.max(axis=0), rgb.min(axis=0)
    spread, lightness = most - least, (most + least) / 2
    divisor = np.where(spread > 0, spread, 1)
    hue = np.where(
        most == red,
        (green - blue) / divisor % 6,
        np.where(most == green, (blue - red) / divisor + 2, (red - green) / divisor + 4),
    )
    saturation = spread / np.maximum(1 - np.abs(2 * lightness - 1), 1e-6)
    return 60 * hue, saturation, lightness


def rgb_of(hue: Floats, saturation: Floats, lightness: Floats) -> Floats:
    """Return the planes of hue, saturation and lightness."""
    amount, place = saturation * np.minimum(lightness, 1 - lightness), hue / 30
    planes = []
    for number in (0, 8, 4):
        at = (place + number) % 12
        planes.append(lightness - amount * np.minimum(np.minimum(at - 3, 9 - at), 1).clip(-1))
    return np.stack(planes)
