"""An adjustment of all that lies below it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from engine.scene.adjustments import Adjustment
from engine.scene.affine import Affine
from engine.scene.box import Box
from engine.scene.layers.acting import ActingLayer
from engine.scene.layers.recolouring import Recolouring, recoloured


@dataclass(frozen=True, kw_only=True)
class AdjustmentLayer(ActingLayer):
    """Changes the colours of what lies below it, pixel by pixel or from what lies around each."""

    adjustment: Adjustment

    @property
    def given_name(self) -> str:
        return self.adjustment.title

    @property
    def margin(self) -> int:
        return self.adjustment.margin

    def in_mapped_picture(self, canvas: Box, change: Affine, resampling: str | None) -> dict[str, Any]:
        return {"adjustment": self.adjustment.in_mapped_picture(canvas, change)}

    def recoloured(self, recolouring: Recolouring) -> dict[str, Any]:
        return {"adjustment": self.adjustment.recoloured(lambda colour: recoloured(colour, recolouring))}

    def fingerprint_in(self, box: Box) -> str | None:
        return f"adjustment {self.mode} {self.opacity} {self.adjustment.text}"
