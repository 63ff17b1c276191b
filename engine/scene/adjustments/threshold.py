"""Threshold: white from a brightness on, black below it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

import numpy as np

from engine.scene.adjustments.base import ColourAdjustment
from engine.scene.adjustments.colour import Floats, luma


@dataclass(frozen=True)
class Threshold(ColourAdjustment):
    """1 where the luma, rounded to 0..255, is at least the level; else 0."""

    kind: ClassVar[str] = "threshold"
    title: ClassVar[str] = "Threshold"
    limits: ClassVar[dict[str, tuple[float, float]]] = {"level": (0, 255)}

    level: float = 128.0

    def colours(self, rgb: Floats) -> Floats:
        white = np.rint(luma(rgb) * 255) >= self.level
        return np.stack([white.astype(np.float32)] * 3)
