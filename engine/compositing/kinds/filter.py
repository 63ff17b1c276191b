"""Filters: the backdrop as a model has drawn it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from engine.compositing.identity import identity_of
from engine.compositing.kinds.background import BoundedOp, GeneratedBackgroundOp
from engine.compositing.kinds.photo import PhotoOp
from engine.compositing.kinds.table import PLANS, Target
from engine.compositing.ops import Op, Pixels
from engine.compositing.sources import Sources
from engine.compositing.warp import inside
from engine.scene.affine import Affine
from engine.scene.layers import FilterLayer, Photo
from engine.scene.tiles import TILE


@dataclass(frozen=True, eq=False, kw_only=True)
class FilterOp(Op):
    """What another op draws in the tile, in place of what lies below and no further than that."""

    inner: Op | None  # None: nothing of it is in the tile

    @property
    def from_backdrop(self) -> bool:
        return True

    def image(self, sources: Sources, backdrop: Pixels | None) -> Pixels | None:
        return None if backdrop is None or self.inner is None else self.inner.image(sources, None)

    def coverage(self, sources: Sources) -> Pixels | None:
        return np.full((TILE, TILE), 255, np.uint8)


@PLANS.register(FilterLayer)
def plan_filter(layer: FilterLayer, target: Target) -> Op | None:
    appearance = target.appearances(layer)
    if appearance is None:
        return None
    rgb, address, box = appearance.rgb, target.address, appearance.box or target.canvas
    pixels = ("filter", identity_of(rgb), address, box)
    inner: Op | None = None
    if box.at_level(address.level).intersect(address.box).is_empty:
        pass  # what is clipped to it is seen wherever its mask shows it
    elif rgb.shape[:2] == (box.height, box.width):
        # As a photo its smaller levels are kept while it lives, and only those that are seen.
        inner = PhotoOp(pixels=pixels, address=address, photo=Photo(rgb), x=box.left, y=box.top)
    else:
        place: dict[str, Any] = {
            "width": box.width,
            "height": box.height,
            "tile_to_own": Affine.into(box) @ address.to_canvas,
        }
        inner = GeneratedBackgroundOp(pixels=pixels, appearance=appearance, **place)
        if box != target.canvas and inside(place["tile_to_own"], box.width, box.height, TILE) is not None:
            inner = BoundedOp(pixels=("bounded", *pixels), inner=inner, **place)
    return FilterOp(pixels=pixels, mode=layer.mode, opacity=layer.opacity, inner=inner)
