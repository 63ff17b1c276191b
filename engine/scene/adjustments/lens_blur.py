"""Lens blur: out of focus as through an open aperture, bright points spread to discs."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil
from typing import ClassVar

import numpy as np

from engine.scene.adjustments.base import Area, AreaAdjustment, around_middle
from engine.scene.adjustments.colour import Floats, alpha_of, light_of, luma, planes_of, smoothstep, values_of

LEAST = np.float32(1e-6)  # that counts, where nothing is
BRIGHTEST = 20.0  # times more that a highlight of 100 counts
LIGHTS: Floats = light_of(np.linspace(0, 1, 256).astype(np.float32))


@dataclass(frozen=True)
class LensBlur(AreaAdjustment):
    """The mean of the light in a disc, each pixel counting by alpha and 1 + 20 h smoothstep((Y - t) / (1 - t)).

    Y is the luma, t the threshold as a share of 255, h the highlights as a share of 100. A pixel at the distance d is
    in the disc by r + 1/2 - d, at most 1 and at least 0.
    """

    kind: ClassVar[str] = "lens-blur"
    title: ClassVar[str] = "Lens blur"
    lengths: ClassVar[tuple[str, ...]] = ("radius",)
    limits: ClassVar[dict[str, tuple[float, float]]] = {
        "radius": (0, 100),
        "highlights": (0, 100),
        "threshold": (0, 254),
    }

    radius: float = 8.0  # canvas px
    highlights: float = 0.0
    threshold: float = 200.0

    @property
    def margin(self) -> int:
        return around_middle(self.radius)

    def colours_in(self, area: Area) -> Floats:
        around = area.around
        counts = alpha_of(around)
        if self.highlights > 0:
            share = self.threshold / 255
            bright = smoothstep((luma(planes_of(around)) - np.float32(share)) / np.float32(1 - share))
            counts *= 1 + np.float32(BRIGHTEST * self.highlights / 100) * bright
        weights = _disc(self.radius / area.scale)
        known = np.maximum(area.weighted(counts, weights), LEAST)
        if around.dtype == np.uint8:
            planes = np.stack([LIGHTS[around[..., plane]] for plane in (2, 1, 0)])
        else:
            planes = light_of(planes_of(around))
        light = np.stack([area.weighted(plane * counts, weights) / known for plane in planes])
        return values_of(light.clip(0, 1))


def _disc(radius: float) -> Floats:
    """Return how much of each pixel around the middle one lies in the disc; the sum is 1."""
    half = ceil(radius)
    steps = np.arange(-half, half + 1)
    weights = (radius + 0.5 - np.hypot(steps[None], steps[:, None])).clip(0, 1)
    return np.asarray(weights / weights.sum(), np.float32)
