"""Drop shadows: the outline of a layer, blurred on a grid of its own that all tiles share, and moved into each tile."""

from __future__ import annotations

from dataclasses import dataclass, replace
from math import ceil, floor, log2, sqrt
from typing import cast

import cv2
import numpy as np
from numpy.typing import NDArray

from engine.compositing import deep
from engine.compositing.identity import number_of
from engine.compositing.kinds.shadow import inks
from engine.compositing.kinds.table import PLANS, Target, plan_alone
from engine.compositing.ops import Op, Pixels, TileAddress
from engine.compositing.painter import draw
from engine.compositing.sources import Sources
from engine.compositing.warp import warp
from engine.scene.affine import Affine
from engine.scene.box import Box
from engine.scene.layers import RGB, DropShadowLayer, Layer
from engine.scene.tiles import TILE, assembled

WIDEST_SIGMA = 6.0  # px of a level, of which a wider Gaussian is taken at a coarser one: within 2 levels of the formula
NARROWEST_SIGMA = 0.2  # px: all that is left of a narrower one is the pixel itself
SIGMAS = 4  # of the Gaussian, to where it is summed
FETCHED = 2  # px around what a tile shows, from which it is fetched

Floats = NDArray[np.float32]
At = tuple[int, int]  # column and row of a tile


@dataclass(frozen=True, eq=False, kw_only=True)
class DropShadowOp(Op):
    """The part of a drop shadow in the tile.

    level is that on whose grid it is blurred, by sigma px of that; outline_of has the op of what throws it in each of
    its tiles. box: the part of the tile in which anything may be, in px of its own level.
    """

    address: TileAddress
    level: int
    sigma: float
    to_grid: Affine  # px of the tile -> px of the level
    outline_of: dict[At, Op]
    is_of_group: bool
    colour: RGB
    box: Box

    def image(self, sources: Sources, backdrop: Pixels | None = None) -> Pixels | None:
        pixels = sources.keep(self.pixels, lambda: self._drawn(sources))
        return pixels if pixels.size else None

    def _drawn(self, sources: Sources) -> Pixels:
        """Return premultiplied BGRA; of size 0 where nothing falls."""
        part = Box(0, 0, TILE, TILE).intersect(self.box.moved(-self.address.box.left, -self.address.box.top))
        to_grid = self.to_grid @ Affine.translation(part.left, part.top)
        wanted = to_grid.bounds(part.width, part.height).grown(FETCHED)
        margin = _margin_of(self.sigma)
        outline = assembled(wanted.grown(margin), lambda tx, ty: self._covered(sources, (tx, ty)))
        if not outline.any():
            return np.empty((0, 0, 4), np.uint8)
        soft: Floats = outline.astype(np.float32)
        if margin:
            side = 2 * margin + 1
            blurred = cv2.GaussianBlur(soft, (side, side), self.sigma, borderType=cv2.BORDER_CONSTANT)
            soft = np.ascontiguousarray(np.asarray(blurred, np.float32)[margin:-margin, margin:-margin])
        soft = warp(soft, Affine.into(wanted) @ to_grid, (part.width, part.height), repeat_edge=False)
        tile = np.zeros((TILE, TILE, 4), np.uint8)
        tile.view(np.uint32)[..., 0][part.slices()] = inks(self.colour)[cv2.convertScaleAbs(soft)]  # rounded
        return tile

    def _covered(self, sources: Sources, at: At) -> Pixels | None:
        """Return how far what throws it covers a tile of the level: uint8 (256, 256); None: not at all."""
        op = self.outline_of.get(at)
        return None if op is None else sources.keep(("outline", op.outline), lambda: self._coverage_of(op, sources))

    def _coverage_of(self, op: Op, sources: Sources) -> Pixels:
        # The adjustments in a group cover what they act on, but throw nothing: so it is drawn.
        coverage = draw((op,), sources)[..., 3] if self.is_of_group else op.coverage(sources)
        if coverage is None:
            return np.zeros((TILE, TILE), np.uint8)
        if deep.is_deep(coverage):
            return np.asarray(np.rint(coverage * 255), np.uint8)
        return np.ascontiguousarray(coverage)  # not all four channels


@PLANS.register(DropShadowLayer)
def plan_drop_shadow(layer: DropShadowLayer, target: Target) -> DropShadowOp | None:
    address, thrower = target.address, layer.thrower
    box = layer.box_in(target.canvas).at_level(address.level).intersect(address.box)
    if thrower is None or box.is_empty:
        return None
    sigma = layer.sigma / (1 << address.level)
    coarser = max(0, floor(log2(max(sigma, 1) / WIDEST_SIGMA)) + 1)
    level, scale = address.level + coarser, 1 << coarser
    # Pixels that are means of scale by scale ones are blurred by a box already, and by a triangle where it is enlarged.
    sigma = sqrt((sigma / scale) ** 2 - (1 - scale**-2) * (1 / 12 + 1 / 6))
    dx, dy = layer.offset
    to_grid = Affine.to_level(level) @ Affine.translation(-dx, -dy) @ address.to_canvas
    needed = to_grid.bounds(TILE, TILE).grown(FETCHED + _margin_of(sigma))
    at_grid = {at: replace(target, address=TileAddress(level, *at)) for at in needed.tiles(TILE)}
    outline_of = {at: op for at, there in at_grid.items() if (op := _plan_outline(layer, there)) is not None}
    if not outline_of:
        return None
    outline = number_of(tuple((at, op.outline) for at, op in outline_of.items()))
    return DropShadowOp(
        pixels=("drop shadow", address, outline, layer.offset, layer.size, layer.colour, box),
        mode=layer.mode,
        opacity=layer.opacity * thrower.opacity,
        address=address,
        level=level,
        sigma=sigma,
        to_grid=to_grid,
        outline_of=outline_of,
        is_of_group=bool(thrower.children),
        colour=layer.colour,
        box=box,
    )


def _plan_outline(layer: DropShadowLayer, target: Target) -> Op | None:
    """Return the op of what throws a shadow, which is planned once for all its shadows."""
    (outline,) = layer.made_of
    key = ("outline", id(layer.thrower), target.address)
    if key not in target.planned:
        # The thrower is held, so that its id stays its own.
        target.planned[key] = (*layer.made_of, cast(Layer, layer.thrower)), plan_alone(outline, target)
    return cast("Op | None", target.planned[key][1])


def _margin_of(sigma: float) -> int:
    """Return how far around a pixel its blurred value depends on others, in px of the level."""
    return ceil(SIGMAS * sigma) if sigma >= NARROWEST_SIGMA else 0
