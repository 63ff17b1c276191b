"""Unsharp mask: sharpens by what a blur takes away."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

import numpy as np

from engine.scene.adjustments.base import Area, AreaAdjustment, reach_of
from engine.scene.adjustments.colour import Floats


@dataclass(frozen=True)
class UnsharpMask(AreaAdjustment):
    """v + a (v - B), B being blurred, where v and B differ by the threshold of 255 or more; else v."""

    kind: ClassVar[str] = "unsharp-mask"
    title: ClassVar[str] = "Unsharp mask"
    lengths: ClassVar[tuple[str, ...]] = ("radius",)
    limits: ClassVar[dict[str, tuple[float, float]]] = {"amount": (0, 500), "radius": (0.1, 100), "threshold": (0, 255)}

    amount: float = 50.0  # percent
    radius: float = 1.5  # canvas px
    threshold: float = 0.0

    @property
    def margin(self) -> int:
        return reach_of(self.radius)

    def colours_in(self, area: Area) -> Floats:
        rgb = area.rgb
        detail = rgb - area.blurred(self.radius)
        counts = np.abs(detail) * 255 >= self.threshold
        changed: Floats = rgb + np.float32(self.amount / 100) * detail * counts
        return changed
