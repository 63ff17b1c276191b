"""Adjustments: the backdrop in other colours."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from engine.compositing.area import TileArea
from engine.compositing.kinds.table import PLANS, Target
from engine.compositing.ops import Beneath, Op, Pixels, TileAddress
from engine.compositing.painter import drawn
from engine.compositing.sources import Sources
from engine.scene.adjustments import Adjustment
from engine.scene.box import Box
from engine.scene.layers import AdjustmentLayer
from engine.scene.tiles import TILE


@dataclass(frozen=True, eq=False, kw_only=True)
class AdjustmentOp(Op):
    """What an adjustment makes of the tile below it."""

    address: TileAddress
    canvas: Box
    adjustment: Adjustment
    around: tuple[Beneath, ...]
    """What lies below it in the tiles that it looks into."""

    @property
    def from_backdrop(self) -> bool:
        return True

    @property
    def beneath(self) -> Beneath | None:
        return next((one for one in self.around if one.address == self.address), None)

    def image(self, sources: Sources, backdrop: Pixels | None) -> Pixels | None:
        if backdrop is None:
            return None
        area = TileArea(
            self.address, self.canvas, backdrop, self.adjustment.margin, lambda box: self._below(sources, box)
        )
        return self.adjustment.apply_in(area, backdrop)

    def coverage(self, sources: Sources) -> Pixels | None:
        return np.full((TILE, TILE), 255, np.uint8)

    def _below(self, sources: Sources, box: Box) -> Pixels:
        """Return what lies below in a box in pixels of the level, premultiplied; transparent beyond the canvas."""
        pixels = np.zeros((box.height, box.width, 4), sources.nothing().dtype)
        seen = box.intersect(self.canvas.at_level(self.address.level))
        for one in self.around:
            part = seen.intersect(one.address.box)
            pixels[part.slices(box)] = drawn(one, sources)[part.slices(one.address.box)]
        return pixels


def _around(layer: AdjustmentLayer, target: Target) -> tuple[Beneath, ...]:
    """Return what lies below the layer in the tile and the margin around it."""
    level = target.address.level
    reach = layer.margin >> level
    if not reach:
        return ()
    seen = target.address.box.grown(reach).intersect(target.canvas.at_level(level))
    plans = (target.planned_below(TileAddress(level, tx, ty)) for tx, ty in seen.tiles(TILE))
    return tuple(one for one in plans if one.ops)


@PLANS.register(AdjustmentLayer)
def plan_adjustment(layer: AdjustmentLayer, target: Target) -> AdjustmentOp:
    address, around = target.address, _around(layer, target)
    below = tuple(one.key for one in around)
    return AdjustmentOp(
        pixels=("adjustment", address, layer.adjustment, target.canvas, below),
        mode=layer.mode,
        opacity=layer.opacity,
        address=address,
        canvas=target.canvas,
        adjustment=layer.adjustment,
        around=around,
    )
