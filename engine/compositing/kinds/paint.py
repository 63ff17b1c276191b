"""Paint: tiles whose grid is the canvas's."""

from __future__ import annotations

from dataclasses import dataclass

from engine.compositing.kinds.table import PLANS, Target
from engine.compositing.names import name_of
from engine.compositing.ops import Op, Pixels, Spot
from engine.compositing.sources import Sources
from engine.scene.layers import PaintLayer
from engine.scene.tiles import TILE, Tiles


@dataclass(frozen=True, eq=False, kw_only=True)
class PaintOp(Op):
    """The part of a paint layer that meets the tile."""

    spot: Spot
    tiles: Tiles

    def image(self, sources: Sources, backdrop: Pixels | None = None) -> Pixels | None:
        return sources.tile(self.tiles, self.spot.level, self.spot.tx, self.spot.ty)


@PLANS.register(PaintLayer)
def plan_paint(layer: PaintLayer, target: Target) -> PaintOp | None:
    spot = target.spot
    box = spot.box.at_full_size(spot.level).intersect(layer.tiles.box)
    names = tuple(
        (tx, ty, name_of(tile)) for tx, ty in box.tiles(TILE) if (tile := layer.tiles.get(tx, ty)) is not None
    )
    if not names:
        return None
    return PaintOp(
        pixels=("paint", spot, names), mode=layer.mode, opacity=layer.opacity, spot=spot, tiles=layer.tiles
    )
