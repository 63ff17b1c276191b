"""Layers of which a part is seen: through a mask, or clipped to the layer below."""

from __future__ import annotations

from dataclasses import dataclass, replace
from math import floor, log2

import cv2
import numpy as np

from engine.compositing.identity import identities_in, identity_of
from engine.compositing.ops import Beneath, GroupOp, Key, Op, Pixels, TileAddress
from engine.compositing.painter import draw, passed
from engine.compositing.sources import Sources
from engine.compositing.warp import FETCH_MARGIN_PX, covered, level_for, longest_step, times, warp
from engine.scene.affine import Affine
from engine.scene.box import Box
from engine.scene.layers import LayerMask
from engine.scene.mask import Mask
from engine.scene.tiles import TILE, assembled

WIDEST_SIGMA = 4.0  # px of a level, of which a wider Gaussian is taken at a coarser one
FETCHED = 4  # px of that level around a tile, from which it is fetched
NARROWEST_SIGMA = 0.2  # px: all that is left of a narrower one is the pixel itself


@dataclass(frozen=True, eq=False, kw_only=True)
class MaskedOp(Op):
    """What another op draws, as far as a mask of the canvas shows it."""

    inner: Op  # in normal mode, opaque
    address: TileAddress
    mask: LayerMask
    canvas: Box

    @property
    def from_backdrop(self) -> bool:
        return self.inner.from_backdrop

    @property
    def passing(self) -> tuple[Op, ...]:
        return self.inner.passing

    @property
    def beneath(self) -> Beneath | None:
        return self.inner.beneath

    def is_nothing(self, sources: Sources) -> bool:
        return self.inner.is_nothing(sources)

    def shown(self, sources: Sources) -> Pixels | None:
        shown, inner = shown_in(self.mask, self.address, self.canvas, sources), self.inner.shown(sources)
        return shown if inner is None else times(inner, shown)

    def image(self, sources: Sources, backdrop: Pixels | None) -> Pixels | None:
        shown = shown_in(self.mask, self.address, self.canvas, sources)
        if not shown.any():
            return None
        picture = self.inner.image(sources, backdrop) if self.from_backdrop else draw((self.inner,), sources)
        if picture is None or (shown == 255).all():
            return picture
        return covered(picture, shown)

    def coverage(self, sources: Sources) -> Pixels | None:
        coverage = self.inner.coverage(sources)
        if coverage is None:
            return None
        shown = shown_in(self.mask, self.address, self.canvas, sources)
        if self.passing:  # rounded up: what it shows is rounded once, in other colours
            return ((coverage.astype(np.uint16) * shown + np.uint16(254)) // 255).astype(np.uint8)
        return times(coverage, shown)


@dataclass(frozen=True, eq=False, kw_only=True)
class ClippedOp(Op):
    """What another op draws, where anything is drawn below it in its group; there it covers no more than that."""

    inner: Op  # in normal mode, opaque unless it passes

    @property
    def from_backdrop(self) -> bool:
        return True

    @property
    def beneath(self) -> Beneath | None:
        return self.inner.beneath

    def image(self, sources: Sources, backdrop: Pixels | None) -> Pixels | None:
        if self.inner.passing:
            return passed(backdrop, self.inner, (), sources)
        return self.inner.image(sources, backdrop) if self.inner.from_backdrop else draw((self.inner,), sources)

    def coverage(self, sources: Sources) -> Pixels | None:
        return None


def is_nowhere(mask: LayerMask, address: TileAddress) -> bool:
    """Return whether a mask hides all of a tile, as is known without reading a pixel."""
    return not mask.hides and mask.density == 1 and not _painted(mask, address)


def masked(op: Op, mask: LayerMask, address: TileAddress, canvas: Box) -> Op:
    """Return the op as far as a mask, which is not nowhere, shows it; the very op where that is everywhere."""
    painted = _painted(mask, address)
    if not painted and mask.hides:
        return op
    look: Key = (mask.hides, mask.density, mask.feather, mask.place)
    key: Key = ("masked", address, painted, look, canvas if mask.feather else None, op.pixels)
    plain = replace(op, mode="normal", opacity=1.0)
    return MaskedOp(
        pixels=key, mode=op.mode, opacity=op.opacity, inner=plain, address=address, mask=mask, canvas=canvas
    )


def _painted(mask: LayerMask, address: TileAddress) -> tuple[tuple[int, int, int], ...]:
    """Return the identities of the tiles of a mask's shape that decide what it is in a tile of the canvas."""
    near, tiles = address.box.at_full_size(address.level).grown(mask.reach), mask.shape.tiles
    if not mask.is_resampled:
        return identities_in(tiles, near)
    is_there = not mask.place.image_of(tiles.bounds().grown(1)).grown(1 << address.level).intersect(near).is_empty
    return ((0, 0, identity_of(tiles)),) if is_there else ()


def stacked(base: Op, clipped: tuple[Op, ...]) -> Op:
    """Return an op and what is clipped to it as one: together they are blended as the base says."""
    plain = replace(base, mode="normal", opacity=1.0)
    children = (plain, *map(_clipped, clipped))
    key: Key = ("stack", tuple(child.key for child in children))
    return GroupOp(pixels=key, mode=base.mode, opacity=base.opacity, children=children)


def _clipped(op: Op) -> Op:
    if op.passing:  # which mixes by its opacity itself, where nothing changes to the very bytes
        return ClippedOp(pixels=("clipped", *op.key), inner=op)
    plain = replace(op, mode="normal", opacity=1.0)
    return ClippedOp(pixels=("clipped", op.pixels), mode=op.mode, opacity=op.opacity, inner=plain)


def shown_in(mask: LayerMask, address: TileAddress, canvas: Box, sources: Sources) -> Pixels:
    """Return how far a mask shows its layer in a tile, with density and feather: uint8 (256, 256), read-only."""
    if mask.sigma / (1 << address.level) < NARROWEST_SIGMA:
        tile = _tile(mask, address, sources)
        painted = np.zeros((TILE, TILE), np.uint8) if tile is None else tile
    else:
        key = ("feathered", address, _painted(mask, address), mask.place, mask.feather, canvas)
        painted = sources.keep(key, lambda: _feathered(mask, address, canvas, sources))
    return mask.scaled(255 - painted if mask.hides else painted)


def _tile(mask: LayerMask, address: TileAddress, sources: Sources) -> Pixels | None:
    """Return a mask's shape in a tile of the canvas, read-only; None where nothing is."""
    tiles = mask.shape.tiles
    if not mask.is_resampled:
        return sources.tile(tiles, address.level, address.tx, address.ty)
    if not _painted(mask, address):
        return None
    key = ("placed mask", address, identity_of(tiles), mask.place)
    return sources.keep(key, lambda: _placed(mask, address, sources))


def _placed(mask: LayerMask, address: TileAddress, sources: Sources) -> Pixels:
    tiles, to_shape = mask.shape.tiles, mask.place.inverse() @ address.to_canvas
    level = level_for(longest_step(to_shape))
    reached = to_shape.bounds(TILE, TILE).at_level(level).grown(FETCH_MARGIN_PX)
    box = reached.intersect(tiles.box.at_level(level))
    if box.is_empty:
        return np.zeros((TILE, TILE), np.uint8)
    shape = assembled(box, lambda tx, ty: sources.tile(tiles, level, tx, ty))
    return warp(shape, Affine.into(box) @ Affine.to_level(level) @ to_shape, TILE, repeat_edge=False)


def _feathered(mask: LayerMask, address: TileAddress, canvas: Box, sources: Sources) -> Pixels:
    """Return a shape under a Gaussian in a tile; at the canvas's border it goes on as it is there.

    A wide one is taken from a coarser level, whose grid is the same for all tiles, so that no seam is seen.
    """
    sigma = mask.sigma
    coarser = max(0, floor(log2(sigma / (1 << address.level) / WIDEST_SIGMA)) + 1)
    level, scale = address.level + coarser, 1 << coarser
    sigma /= 1 << level
    left, top, side = address.box.left // scale, address.box.top // scale, -(-TILE // scale)
    wanted = Box(left, top, left + side, top + side).grown(FETCHED)
    margin = int(4 * sigma) + 1
    around = wanted.grown(margin)
    # Pixels that lie on the canvas only in part lack some of it.
    whole = Box(0, 0, max(1, canvas.right >> level), max(1, canvas.bottom >> level))
    inner = around.intersect(whole)
    if inner.is_empty:
        return np.zeros((TILE, TILE), np.uint8)
    shape = assembled(inner, lambda tx, ty: _tile(mask, TileAddress(level, tx, ty), sources))
    rows = inner.top - around.top, around.bottom - inner.bottom
    columns = inner.left - around.left, around.right - inner.right
    padded = np.pad(shape, (rows, columns), mode="edge")
    side = 2 * margin + 1
    blurred = cv2.GaussianBlur(padded.astype(np.float32), (side, side), sigma, borderType=cv2.BORDER_REPLICATE)
    soft = np.asarray(blurred, np.float32)[margin:-margin, margin:-margin]
    if coarser:
        to_soft = Affine.into(wanted) @ Affine.scaling(1 / scale)
        to_soft = to_soft @ Affine.translation(address.box.left, address.box.top)
        soft = warp(np.ascontiguousarray(soft), to_soft, TILE, repeat_edge=True, kernel=cv2.INTER_CUBIC)
    else:
        soft = soft[FETCHED:-FETCHED, FETCHED:-FETCHED]
    return (soft.clip(0, 255) + np.float32(0.5)).astype(np.uint8)


def coverage_in(mask: LayerMask, box: Box, canvas: Box) -> Mask:
    """Return how far a mask shows its layer in a box, at full size, with density and feather, in canvas px."""
    sources = Sources()
    shown = assembled(box, lambda tx, ty: shown_in(mask, TileAddress(0, tx, ty), canvas, sources))
    return Mask.from_array(shown, box.left, box.top)
