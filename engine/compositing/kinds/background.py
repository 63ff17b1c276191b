"""Backgrounds: the whole canvas in plain colours, or as the generator drew it."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from engine.compositing.appearance import Appearance
from engine.compositing.identity import identity_of
from engine.compositing.kinds.table import PLANS, Target
from engine.compositing.ops import Op, Pixels, TileAddress
from engine.compositing.sources import Sources
from engine.compositing.warp import warp
from engine.scene.affine import Affine
from engine.scene.layers import RGB, BackgroundLayer
from engine.scene.tiles import TILE


@dataclass(frozen=True, eq=False, kw_only=True)
class BackgroundOp(Op):
    """A plain colour, or a gradient from the top of a canvas of that height to its foot."""

    address: TileAddress
    colours: tuple[RGB, ...]
    height: int

    def image(self, sources: Sources, backdrop: Pixels | None = None) -> Pixels | None:
        size = 1 << self.address.level
        rows = (np.arange(self.address.box.top, self.address.box.bottom) + 0.5) * size / self.height
        stops = np.linspace(0, 1, len(self.colours)) if len(self.colours) > 1 else np.zeros(1)
        tile = np.full((TILE, TILE, 4), 255, np.uint8)
        for channel in range(3):
            values = np.interp(rows, stops, [colour[2 - channel] for colour in self.colours])
            tile[..., channel] = np.rint(values).astype(np.uint8)[:, None]
        return tile


@dataclass(frozen=True, eq=False, kw_only=True)
class GeneratedBackgroundOp(Op):
    """The part of a generated background that meets the tile; it covers a canvas of width x height px."""

    address: TileAddress
    appearance: Appearance
    width: int
    height: int

    def image(self, sources: Sources, backdrop: Pixels | None = None) -> Pixels | None:
        rgb = self.appearance.rgb
        step = (1 << self.address.level) * max(rgb.shape[1] / self.width, rgb.shape[0] / self.height)
        picture = sources.appearance(self.appearance, 1 / step)
        to_picture = Affine(picture.shape[1] / self.width, 0, 0, 0, picture.shape[0] / self.height, 0)
        return warp(picture, to_picture @ self.address.to_canvas, TILE, repeat_edge=True)


@PLANS.register(BackgroundLayer)
def plan_background(layer: BackgroundLayer, target: Target) -> BackgroundOp | GeneratedBackgroundOp:
    address, canvas = target.address, target.canvas
    appearance = target.appearances(layer) if layer.recipe is not None else None
    if appearance is not None:
        return GeneratedBackgroundOp(
            pixels=("scene", address, identity_of(appearance.rgb), canvas.width, canvas.height),
            mode=layer.mode,
            opacity=layer.opacity,
            address=address,
            appearance=appearance,
            width=canvas.width,
            height=canvas.height,
        )
    return BackgroundOp(
        pixels=("background", address, layer.colours, canvas.height),
        mode=layer.mode,
        opacity=layer.opacity,
        address=address,
        colours=layer.colours,
        height=canvas.height,
    )
