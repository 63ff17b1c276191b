"""Vibrance and saturation: stronger colours, the pale ones above all."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from engine.scene.adjustments.base import ColourAdjustment
from engine.scene.adjustments.colour import Floats, luma


@dataclass(frozen=True)
class Vibrance(ColourAdjustment):
    """Y + (v - Y) * (1 + a (1 - c)) * (1 + s), Y the luma and c the greatest channel less the least.

    a and s are vibrance and saturation as shares of 100. The first factor is that of CeeJay.dk's Vibrance (SweetFX);
    where a < 0 it is 1 + a (1 + c), no less than 0: then strong colours are weakened first.
    """

    kind: ClassVar[str] = "vibrance"
    title: ClassVar[str] = "Vibrance"
    limits: ClassVar[dict[str, tuple[float, float]]] = {"vibrance": (-100, 100), "saturation": (-100, 100)}

    vibrance: float = 0.0
    saturation: float = 0.0

    def colours(self, rgb: Floats) -> Floats:
        by = self.vibrance / 100
        spread = rgb.max(axis=0) - rgb.min(axis=0)
        factor = (1 + by * (1 - spread if by > 0 else 1 + spread)).clip(0) * (1 + self.saturation / 100)
        grey = luma(rgb)
        changed: Floats = grey + (rgb - grey) * factor
        return changed
