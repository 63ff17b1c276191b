"""Backgrounds: the whole canvas in plain colours, or as the generator drew it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from engine.compositing.appearance import Appearance
from engine.compositing.identity import identity_of
from engine.compositing.kinds.table import PLANS, Target
from engine.compositing.ops import Op, Pixels
from engine.compositing.sources import Sources
from engine.compositing.warp import covered, inside, longest_step, warp
from engine.scene.affine import Affine
from engine.scene.layers import RGB, BackgroundLayer
from engine.scene.tiles import TILE


@dataclass(frozen=True, eq=False, kw_only=True)
class BackgroundOp(Op):
    """A plain colour, or a gradient from the top to the foot of what is height px high, where tile_to_own leads."""

    colours: tuple[RGB, ...]
    height: int
    tile_to_own: Affine

    def image(self, sources: Sources, backdrop: Pixels | None = None) -> Pixels | None:
        own = self.tile_to_own
        x, y = np.arange(TILE)[None, :] + 0.5, np.arange(TILE)[:, None] + 0.5
        down = (own.yy * y + own.y0 + (own.yx * x if own.yx else 0.0)) / self.height
        stops = np.linspace(0, 1, len(self.colours)) if len(self.colours) > 1 else np.zeros(1)
        tile = np.full((TILE, TILE, 4), 255, np.uint8)
        for channel in range(3):
            values = np.interp(down, stops, [colour[2 - channel] for colour in self.colours])
            tile[..., channel] = np.rint(values).astype(np.uint8)
        return tile


@dataclass(frozen=True, eq=False, kw_only=True)
class GeneratedBackgroundOp(Op):
    """The part in the tile of a generated background of width x height px, where tile_to_own leads."""

    appearance: Appearance
    width: int
    height: int
    tile_to_own: Affine

    def image(self, sources: Sources, backdrop: Pixels | None = None) -> Pixels | None:
        rgb = self.appearance.rgb
        step = longest_step(self.tile_to_own) * max(rgb.shape[1] / self.width, rgb.shape[0] / self.height)
        picture = sources.appearance(self.appearance, 1 / step)
        to_picture = Affine(picture.shape[1] / self.width, 0, 0, 0, picture.shape[0] / self.height, 0)
        return warp(picture, to_picture @ self.tile_to_own, TILE, repeat_edge=True)


@dataclass(frozen=True, eq=False, kw_only=True)
class BoundedOp(Op):
    """What a background draws of its own, cut off where its width x height px end."""

    inner: Op
    width: int
    height: int
    tile_to_own: Affine

    def image(self, sources: Sources, backdrop: Pixels | None = None) -> Pixels | None:
        picture = self.inner.image(sources, None)
        return None if picture is None else covered(picture, inside(self.tile_to_own, self.width, self.height, TILE))


@PLANS.register(BackgroundLayer)
def plan_background(layer: BackgroundLayer, target: Target) -> Op | None:
    address, (width, height) = target.address, layer.size_in(target.canvas)
    tile_to_own = address.to_canvas if layer.size is None else layer.place.inverse() @ address.to_canvas
    appearance = target.appearances(layer) if layer.recipe is not None else None
    common: dict[str, Any] = {"mode": layer.mode, "opacity": layer.opacity}
    where = address, height, layer.place
    op: Op
    if appearance is not None:
        op = GeneratedBackgroundOp(
            pixels=("scene", identity_of(appearance.rgb), width, *where),
            appearance=appearance,
            width=width,
            height=height,
            tile_to_own=tile_to_own,
            **common,
        )
    else:
        pixels = ("background", layer.colours, *where)
        op = BackgroundOp(pixels=pixels, colours=layer.colours, height=height, tile_to_own=tile_to_own, **common)
    if not layer.is_bounded or inside(tile_to_own, width, height, TILE) is None:
        return op
    return BoundedOp(
        pixels=("bounded", *op.pixels), inner=op, width=width, height=height, tile_to_own=tile_to_own, **common
    )
