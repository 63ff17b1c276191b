"""Adjustments: the backdrop in other colours."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

import numpy as np

from engine.compositing.area import TileArea
from engine.compositing.identity import number_of
from engine.compositing.kinds.table import PLANS, Target
from engine.compositing.ops import Key, Op, Pixels, TileAddress
from engine.compositing.painter import draw
from engine.compositing.sources import Sources
from engine.scene.adjustments import Adjustment
from engine.scene.box import Box
from engine.scene.layers import AdjustmentLayer
from engine.scene.tiles import TILE, tile_box


@dataclass(frozen=True, eq=False, kw_only=True)
class AdjustmentOp(Op):
    """What an adjustment makes of the tile below it."""

    address: TileAddress
    canvas: Box
    adjustment: Adjustment
    around: dict[tuple[int, int], tuple[Op, ...]]
    """What is drawn below it into the tiles, by column and row, that it looks into."""

    @property
    def from_backdrop(self) -> bool:
        return True

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
        pixels, level = np.zeros((box.height, box.width, 4), sources.nothing().dtype), self.address.level
        seen = box.intersect(self.canvas.at_level(level))
        for (tx, ty), ops in self.around.items():
            tile, whole = sources.keep(_key_of(tx, ty, level, ops), partial(draw, ops, sources)), tile_box(tx, ty)
            part = seen.intersect(whole)
            pixels[part.slices(box)] = tile[part.slices(whole)]
        return pixels


def _key_of(tx: int, ty: int, level: int, ops: tuple[Op, ...]) -> Key:
    return ("below", level, tx, ty, number_of(tuple(op.key for op in ops)))


def _around(layer: AdjustmentLayer, target: Target) -> dict[tuple[int, int], tuple[Op, ...]]:
    """Return what has to be drawn below the layer for the tile and the margin around it."""
    level = target.address.level
    reach = layer.margin >> level
    if not reach:
        return {}
    seen = target.address.box.grown(reach).intersect(target.canvas.at_level(level))
    plans = {(tx, ty): target.planned_below(TileAddress(level, tx, ty)) for tx, ty in seen.tiles(TILE)}
    return {place: ops for place, ops in plans.items() if ops}


@PLANS.register(AdjustmentLayer)
def plan_adjustment(layer: AdjustmentLayer, target: Target) -> AdjustmentOp:
    address, around = target.address, _around(layer, target)
    below = tuple(_key_of(tx, ty, address.level, ops) for (tx, ty), ops in around.items())
    return AdjustmentOp(
        pixels=("adjustment", address, layer.adjustment, target.canvas, below),
        mode=layer.mode,
        opacity=layer.opacity,
        address=address,
        canvas=target.canvas,
        adjustment=layer.adjustment,
        around=around,
    )
