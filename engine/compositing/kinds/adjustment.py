"""Adjustments: the backdrop in other colours, where the mask covers it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

import cv2
import numpy as np

from engine.compositing.identity import identities_in
from engine.compositing.kinds.table import PLANS, Target
from engine.compositing.ops import Op, Pixels, TileAddress
from engine.compositing.sources import Sources
from engine.compositing.warp import times
from engine.scene.adjustments import Adjustment
from engine.scene.layers import AdjustmentLayer
from engine.scene.mask import Mask
from engine.scene.tiles import TILE


@dataclass(frozen=True, eq=False, kw_only=True)
class AdjustmentOp(Op):
    """What an adjustment makes of the tile below it."""

    from_backdrop: ClassVar[bool] = True

    address: TileAddress
    adjustment: Adjustment
    mask: Mask | None

    def image(self, sources: Sources, backdrop: Pixels | None) -> Pixels | None:
        coverage = self.coverage(sources)
        if backdrop is None or coverage is None:
            return None
        changed = self.adjustment.apply(backdrop)
        return changed if self.mask is None else times(changed, np.asarray(cv2.merge([coverage] * 4), np.uint8))

    def coverage(self, sources: Sources) -> Pixels | None:
        if self.mask is None:
            return np.full((TILE, TILE), 255, np.uint8)
        return sources.tile(self.mask.tiles, self.address.level, self.address.tx, self.address.ty)


@PLANS.register(AdjustmentLayer)
def plan_adjustment(layer: AdjustmentLayer, target: Target) -> AdjustmentOp | None:
    address = target.address
    box = address.box.at_full_size(address.level)
    identities = None if layer.mask is None else identities_in(layer.mask.tiles, box)
    if identities == ():
        return None
    return AdjustmentOp(
        pixels=("adjustment", address, layer.adjustment, identities),
        mode=layer.mode,
        opacity=layer.opacity,
        address=address,
        adjustment=layer.adjustment,
        mask=layer.mask,
    )
