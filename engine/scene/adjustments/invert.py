"""Invert: the negative."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from engine.scene.adjustments.base import ToneAdjustment, Values


@dataclass(frozen=True)
class Invert(ToneAdjustment):
    """1 - v."""

    kind: ClassVar[str] = "invert"
    title: ClassVar[str] = "Invert"

    def tone(self, values: Values, channel: str) -> Values:
        return 1 - values
