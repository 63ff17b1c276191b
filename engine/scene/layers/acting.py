"""What layers have in common that have no pixels of their own, but change what lies below them."""

from __future__ import annotations

from dataclasses import dataclass

from engine.scene.box import Box
from engine.scene.layers.base import Extent, Layer


@dataclass(frozen=True, kw_only=True)
class ActingLayer(Layer):
    """Acts on what lies below it where its mask shows it, in a closed group within that; alpha stays as it is."""

    @property
    def extent(self) -> Extent | None:
        mask = self.layer_mask
        if mask is None or mask.hides or mask.shape.is_empty or not mask.linked:
            return None
        return Extent(mask.shape.bounds(), mask.place)

    def box_in(self, canvas: Box) -> Box:
        return canvas if self.layer_mask is None else self.layer_mask.bounds_in(canvas)
