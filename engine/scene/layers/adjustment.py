"""An adjustment of all that lies below it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from numpy.typing import NDArray

from engine.problem import Problem
from engine.scene.adjustments import Adjustment
from engine.scene.affine import IDENTITY, Affine
from engine.scene.box import Box
from engine.scene.layers.base import Extent, Layer
from engine.scene.layers.paint import REACH
from engine.scene.limits import FARTHEST
from engine.scene.mask import Mask
from engine.scene.projective import Map


@dataclass(frozen=True, kw_only=True)
class AdjustmentLayer(Layer):
    """Changes the colours of what lies below it, within its group, where `mask` covers it; alpha stays as it is."""

    adjustment: Adjustment
    mask: Mask | None = None  # in canvas px; None: everywhere

    def __post_init__(self) -> None:
        super().__post_init__()
        if self.mask is not None and not REACH.contains(self.mask.tiles.box):
            raise Problem(f"A mask must lie within {FARTHEST:,} px of the canvas.")

    @property
    def has_mask(self) -> bool:
        return True

    def mask_in(self, canvas: Box) -> Mask:
        return self.mask or Mask.empty().inverted(canvas)

    def masked(self, mask: Mask) -> dict[str, Any]:
        return {"mask": mask}

    @property
    def margin(self) -> int:
        return self.adjustment.margin

    @property
    def extent(self) -> Extent | None:
        return None if self.mask is None or self.mask.is_empty else Extent(self.mask.bounds(), IDENTITY)

    def box_in(self, canvas: Box) -> Box:
        return canvas if self.mask is None else self.mask.bounds()

    def transformed(self, change: Map) -> dict[str, Any]:
        return {} if self.mask is None else {"mask": self.mask.warped(change)}

    def in_mapped_picture(self, canvas: Box, change: Affine, resampling: str | None) -> dict[str, Any]:
        mask = {} if self.mask is None else {"mask": self.mask.warped(change, picture=canvas)}
        return mask | {"adjustment": self.adjustment.in_mapped_picture(canvas, change)}

    def cut_to(self, canvas: Box) -> AdjustmentLayer:
        return self if self.mask is None else replace(self, mask=self.mask.clipped(canvas))

    def fingerprint_in(self, box: Box) -> str | None:
        look = f"adjustment {self.mode} {self.opacity} {self.adjustment.text}"
        if self.mask is None:
            return look
        digests = " ".join(f"{tx} {ty} {digest.hex()}" for (tx, ty), digest in self.mask.tiles.digests_in(box))
        return f"{look} {digests}" if digests else None

    def arrays(self) -> Iterator[NDArray[Any]]:
        return iter(()) if self.mask is None else self.mask.tiles.tile_arrays()
