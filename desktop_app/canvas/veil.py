"""What a layer's mask hides, as it is laid over the picture in colour while the mask is edited."""

from __future__ import annotations

from dataclasses import dataclass, field

from engine.compositing.masking import shown_in
from engine.compositing.ops import TileAddress
from engine.compositing.sources import Sources
from engine.scene.box import Box
from engine.scene.layers import LayerMask
from engine.scene.tiles import Pixels, assembled


@dataclass(frozen=True)
class Veil:
    """Covers the canvas as far as the mask, with density and feather, is black."""

    mask: LayerMask
    canvas: Box
    sources: Sources = field(compare=False)

    def read_at(self, level: int, box: Box) -> Pixels:
        """Return the coverage in a box in pixels of a level: uint8 (h, w)."""
        return 255 - assembled(
            box, lambda tx, ty: shown_in(self.mask, TileAddress(level, tx, ty), self.canvas, self.sources)
        )

    def bounds(self) -> Box:
        return self.canvas

    def changed_from(self, other: Veil | None) -> Box | None:
        """Return the canvas px where another one differs; None: everywhere."""
        return None if other is None or other.canvas != self.canvas else self.mask.changed_from(other.mask)
