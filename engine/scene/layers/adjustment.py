"""An adjustment of all that lies below it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from engine.scene.adjustments import Adjustment
from engine.scene.affine import Affine
from engine.scene.box import Box
from engine.scene.layers.base import Extent, Layer


@dataclass(frozen=True, kw_only=True)
class AdjustmentLayer(Layer):
    """Changes the colours of what lies below it, within its group, where its mask shows it; alpha stays as it is."""

    adjustment: Adjustment

    @property
    def given_name(self) -> str:
        return self.adjustment.title

    @property
    def margin(self) -> int:
        return self.adjustment.margin

    @property
    def extent(self) -> Extent | None:
        mask = self.layer_mask
        if mask is None or mask.hides or mask.shape.is_empty or not mask.linked:
            return None
        return Extent(mask.shape.bounds(), mask.place)

    def box_in(self, canvas: Box) -> Box:
        return canvas if self.layer_mask is None else self.layer_mask.bounds_in(canvas)

    def in_mapped_picture(self, canvas: Box, change: Affine, resampling: str | None) -> dict[str, Any]:
        return {"adjustment": self.adjustment.in_mapped_picture(canvas, change)}

    def fingerprint_in(self, box: Box) -> str | None:
        return f"adjustment {self.mode} {self.opacity} {self.adjustment.text}"
