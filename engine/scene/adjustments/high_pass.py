"""High pass: the fine detail alone, on grey; over the picture in the mode "overlay" it sharpens."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

import numpy as np

from engine.scene.adjustments.base import Area, AreaAdjustment, reach_of
from engine.scene.adjustments.colour import Floats


@dataclass(frozen=True)
class HighPass(AreaAdjustment):
    """1/2 + v - B, B being blurred."""

    kind: ClassVar[str] = "high-pass"
    title: ClassVar[str] = "High pass"
    first_mode: ClassVar[str] = "overlay"
    lengths: ClassVar[tuple[str, ...]] = ("radius",)
    limits: ClassVar[dict[str, tuple[float, float]]] = {"radius": (0.1, 100)}

    radius: float = 3.0  # canvas px

    @property
    def margin(self) -> int:
        return reach_of(self.radius)

    def colours_in(self, area: Area) -> Floats:
        changed: Floats = np.float32(0.5) + area.rgb - area.blurred(self.radius)
        return changed
