"""What a layer's mask hides, as it is laid over the picture in colour while the mask is edited."""

from __future__ import annotations

from dataclasses import dataclass

from engine.scene.box import Box
from engine.scene.layers import LayerMask
from engine.scene.tiles import Pixels


@dataclass(frozen=True)
class Veil:
    """Covers the canvas as far as the mask, as it is painted, is black."""

    mask: LayerMask
    canvas: Box

    def read(self, box: Box) -> Pixels:
        """Return the coverage in a box, in canvas px: uint8 (h, w)."""
        return 255 - self.mask.read(box)

    def bounds(self) -> Box:
        return self.canvas

    def changed_from(self, other: Veil | None) -> Box | None:
        """Return the canvas px where another one differs; None: everywhere."""
        same = other is not None and (self.mask.hides, self.canvas) == (other.mask.hides, other.canvas)
        return self.mask.shape.tiles.changed_from(other.mask.shape.tiles) if same and other is not None else None
