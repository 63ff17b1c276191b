"""Clarity: more contrast between what lies near each other, without touching black and white."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from engine.scene.adjustments.base import Area, AreaAdjustment, reach_of
from engine.scene.adjustments.colour import Floats, luma


@dataclass(frozen=True)
class Clarity(AreaAdjustment):
    """v + a (Y - B) 4 Y (1 - Y): an unsharp mask of the luma Y with a large radius, for the midtones.

    B is the blurred luma, a the amount as a share of 100; below 0 it softens.
    """

    kind: ClassVar[str] = "clarity"
    title: ClassVar[str] = "Clarity"
    lengths: ClassVar[tuple[str, ...]] = ("radius",)
    limits: ClassVar[dict[str, tuple[float, float]]] = {"amount": (-100, 100), "radius": (1, 100)}

    amount: float = 0.0
    radius: float = 30.0  # canvas px

    @property
    def margin(self) -> int:
        return reach_of(self.radius)

    def colours_in(self, area: Area) -> Floats:
        bright = luma(area.rgb)
        detail = bright - area.blurred_luma(self.radius)
        changed: Floats = area.rgb + self.amount / 100 * detail * (4 * bright * (1 - bright))
        return changed
