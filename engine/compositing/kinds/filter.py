"""Filters: the backdrop as a model has drawn it."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from engine.compositing.identity import identity_of
from engine.compositing.kinds.background import GeneratedBackgroundOp
from engine.compositing.kinds.photo import PhotoOp
from engine.compositing.kinds.table import PLANS, Target
from engine.compositing.ops import Op, Pixels
from engine.compositing.sources import Sources
from engine.scene.layers import FilterLayer, Photo
from engine.scene.tiles import TILE


@dataclass(frozen=True, eq=False, kw_only=True)
class FilterOp(Op):
    """What another op draws all over the tile, in place of what lies below and no further than that."""

    inner: Op

    @property
    def from_backdrop(self) -> bool:
        return True

    def image(self, sources: Sources, backdrop: Pixels | None) -> Pixels | None:
        return None if backdrop is None else self.inner.image(sources, None)

    def coverage(self, sources: Sources) -> Pixels | None:
        return np.full((TILE, TILE), 255, np.uint8)


@PLANS.register(FilterLayer)
def plan_filter(layer: FilterLayer, target: Target) -> Op | None:
    appearance = target.appearances(layer)
    if appearance is None:
        return None
    rgb, address, canvas = appearance.rgb, target.address, target.canvas
    pixels = ("filter", identity_of(rgb), address, canvas)
    inner: Op
    if rgb.shape[:2] == (canvas.height, canvas.width):
        # As a photo its smaller levels are kept while it lives, and only those that are seen.
        inner = PhotoOp(pixels=pixels, address=address, photo=Photo(rgb), x=0, y=0)
    else:
        inner = GeneratedBackgroundOp(
            pixels=pixels,
            appearance=appearance,
            width=canvas.width,
            height=canvas.height,
            tile_to_own=address.to_canvas,
        )
    return FilterOp(pixels=pixels, mode=layer.mode, opacity=layer.opacity, inner=inner)
