"""Shadows and highlights: what lies in the dark is brightened, what is too bright darkened."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

import numpy as np

from engine.scene.adjustments.base import Area, AreaAdjustment, reach_of
from engine.scene.adjustments.colour import Floats


@dataclass(frozen=True)
class ShadowsHighlights(AreaAdjustment):
    """v ** (2 ** (h max(2 B - 1, 0) - s max(1 - 2 B, 0))), B being the luma of the blurred picture.

    Where both s and h, shares of 100, are 1 it is N. Moroney's local colour correction by non-linear masking (IS&T/SID
    8th Color Imaging Conference, 2000): each part of the picture gets the gamma that its own brightness asks for.
    """

    kind: ClassVar[str] = "shadows-highlights"
    title: ClassVar[str] = "Shadows/highlights"
    lengths: ClassVar[tuple[str, ...]] = ("radius",)
    limits: ClassVar[dict[str, tuple[float, float]]] = {
        "shadows": (-100, 100),
        "highlights": (-100, 100),
        "radius": (1, 100),
    }

    shadows: float = 0.0  # above 0: brighter
    highlights: float = 0.0  # above 0: darker
    radius: float = 30.0  # canvas px

    @property
    def margin(self) -> int:
        return reach_of(self.radius)

    def colours_in(self, area: Area) -> Floats:
        around = 2 * area.blurred_luma(self.radius) - 1
        exponent = self.highlights / 100 * around.clip(0) + self.shadows / 100 * around.clip(None, 0)
        changed: Floats = area.rgb ** np.exp2(exponent)
        return changed
