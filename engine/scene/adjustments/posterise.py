"""Posterise: a few values of each channel instead of all."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

import numpy as np

from engine.scene.adjustments.base import ToneAdjustment, Values


@dataclass(frozen=True)
class Posterise(ToneAdjustment):
    """round(v * (n - 1)) / (n - 1), halves upwards."""

    kind: ClassVar[str] = "posterise"
    title: ClassVar[str] = "Posterise"
    limits: ClassVar[dict[str, tuple[float, float]]] = {"levels": (2, 255)}

    levels: float = 4.0

    def tone(self, values: Values, channel: str) -> Values:
        steps = round(self.levels) - 1
        return np.floor(values * steps + 0.5) / steps
