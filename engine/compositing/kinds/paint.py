"""Paint and text: tiles whose grid is the canvas's, or that are warped to it."""

from __future__ import annotations

from dataclasses import dataclass

from engine.compositing.identity import identities_in, identity_of
from engine.compositing.kinds.table import PLANS, Target
from engine.compositing.ops import Op, Pixels, TileAddress
from engine.compositing.resampling import resampled
from engine.compositing.sources import Sources
from engine.compositing.warp import FETCH_MARGIN_PX, Fetch, cut_off, fetch_for, warp
from engine.scene.affine import Affine
from engine.scene.box import Box
from engine.scene.layers import PaintLayer, TextLayer, TiledLayer
from engine.scene.projective import Map
from engine.scene.tiles import TILE, Tiles, assembled


@dataclass(frozen=True, eq=False, kw_only=True)
class PaintOp(Op):
    """The part of a layer of tiles that meets the tile."""

    address: TileAddress
    tiles: Tiles

    def image(self, sources: Sources, backdrop: Pixels | None = None) -> Pixels | None:
        return sources.tile(self.tiles, self.address.level, self.address.tx, self.address.ty)


@dataclass(frozen=True, eq=False, kw_only=True)
class ResampledPaintOp(Op):
    """The part of a turned, scaled or distorted layer of tiles, fetched bilinearly from one of its levels."""

    tiles: Tiles
    tile_to_paint: Map
    fetch: Fetch
    box: Box  # what is needed of it, in pixels of that level

    def image(self, sources: Sources, backdrop: Pixels | None = None) -> Pixels | None:
        level = self.fetch.level
        picture = assembled(self.box, lambda tx, ty: sources.tile(self.tiles, level, tx, ty), self.tiles.channels)
        to_picture = Affine.into(self.box) @ Affine.to_level(level) @ self.tile_to_paint
        pixels = warp(picture, to_picture, TILE, repeat_edge=False, finer=self.fetch.finer)
        return cut_off(pixels, self.tile_to_paint, self.tiles.bounds())


@dataclass(frozen=True, eq=False, kw_only=True)
class FinelyResampledPaintOp(Op):
    """The same by a better kernel, as photos have it; the border of its outermost tiles is sharp."""

    tiles: Tiles
    tile_to_paint: Map
    resampling: str

    def image(self, sources: Sources, backdrop: Pixels | None = None) -> Pixels | None:
        whole = self.tiles.box
        to_box = Affine.into(whole) @ self.tile_to_paint

        def part_of(level: int, box: Box) -> Pixels:
            # A level's tiles begin where whole tiles do, so the corner is on its pixels as long as these are smaller.
            moved = box.moved(whole.left >> level, whole.top >> level)
            return assembled(moved, lambda tx, ty: sources.tile(self.tiles, level, tx, ty), self.tiles.channels)

        pixels = resampled(part_of, whole.width, whole.height, to_box, self.resampling)
        return None if pixels is None else cut_off(pixels, self.tile_to_paint, self.tiles.bounds())


@PLANS.register(TextLayer)
@PLANS.register(PaintLayer)
def plan_paint(layer: TiledLayer, target: Target) -> Op | None:
    if layer.is_resampled:
        return _plan_resampled(layer, target.address)
    address = target.address
    identities = identities_in(layer.tiles, address.box.at_full_size(address.level))
    if not identities:
        return None
    return PaintOp(
        pixels=("paint", address, identities),
        mode=layer.mode,
        opacity=layer.opacity,
        address=address,
        tiles=layer.tiles,
    )


def _plan_resampled(layer: TiledLayer, address: TileAddress) -> Op | None:
    tile_to_paint = layer.to_canvas.inverse() @ address.to_canvas
    fetch = fetch_for(tile_to_paint, TILE, layer.content)
    reached = tile_to_paint.bounds(TILE, TILE).at_level(fetch.level).grown(FETCH_MARGIN_PX)
    box = reached.intersect(layer.tiles.box.at_level(fetch.level))
    if box.is_empty:
        return None
    pixels = ("resampled paint", address, identity_of(layer.tiles), layer.to_canvas, layer.resampling)
    if layer.resampling is not None:
        return FinelyResampledPaintOp(
            pixels=pixels,
            mode=layer.mode,
            opacity=layer.opacity,
            tiles=layer.tiles,
            tile_to_paint=tile_to_paint,
            resampling=layer.resampling,
        )
    return ResampledPaintOp(
        pixels=pixels,
        mode=layer.mode,
        opacity=layer.opacity,
        tiles=layer.tiles,
        tile_to_paint=tile_to_paint,
        fetch=fetch,
        box=box,
    )
