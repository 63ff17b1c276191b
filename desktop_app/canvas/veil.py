"""What a layer's mask hides, as it is laid over the picture in colour while the mask is edited."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np

from engine.compositing.masking import shown_in
from engine.compositing.ops import TileAddress
from engine.compositing.sources import Sources
from engine.scene.box import Box
from engine.scene.layers import LayerMask
from engine.scene.tiles import TILE, Pixels, tile_box


@dataclass(frozen=True)
class Veil:
    """Covers the canvas as far as the mask, with density and feather, is black."""

    mask: LayerMask
    canvas: Box
    sources: Sources = field(compare=False)

    def read_at(self, level: int, box: Box) -> Pixels:
        """Return the coverage in a box in pixels of a level: uint8 (h, w)."""
        coverage = np.zeros((box.height, box.width), np.uint8)
        for key in box.tiles(TILE):
            whole = tile_box(*key)
            part = box.intersect(whole)
            shown = shown_in(self.mask, TileAddress(level, *key), self.canvas, self.sources)
            coverage[part.slices(box)] = 255 - shown[part.slices(whole)]
        return coverage

    def bounds(self) -> Box:
        return self.canvas

    def changed_from(self, other: Veil | None) -> Box | None:
        """Return the canvas px where another one differs; None: everywhere."""
        return None if other is None or other.canvas != self.canvas else self.mask.changed_from(other.mask)
