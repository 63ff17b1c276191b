"""What is to be drawn into one tile: a flat list of values, decided by `plan`, done by `painter`.

An op holds all it needs. Two ops with equal keys give the same pixels, so a tile is cached under the keys of its ops
and nothing ever has to be invalidated.
"""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass
from functools import cached_property

from engine.compositing.appearance import Appearance
from engine.scene.affine import Affine
from engine.scene.box import Box
from engine.scene.layers import RGB, Photo
from engine.scene.mask import Mask
from engine.scene.tiles import TILE, Tiles, tile_box

Key = tuple[Hashable, ...]


@dataclass(frozen=True)
class Spot:
    """Where a tile lies: at level k a pixel is 2**k canvas pixels wide; column tx and row ty of that level's grid."""

    level: int
    tx: int
    ty: int

    @property
    def box(self) -> Box:
        """The tile's pixels, in pixels of its level."""
        return tile_box(self.tx, self.ty)

    @cached_property
    def to_canvas(self) -> Affine:
        """From the tile's own pixels to the canvas."""
        size = float(1 << self.level)
        return Affine(size, 0, self.tx * TILE * size, 0, size, self.ty * TILE * size)


@dataclass(frozen=True, eq=False, kw_only=True)
class Op:
    """One thing to draw; equal to another if their keys are equal.

    pixels stands for the pixels by themselves, before mode and opacity.
    """

    pixels: Key
    mode: str = "normal"
    opacity: float = 1.0

    @cached_property
    def key(self) -> Key:
        return (self.mode, self.opacity, self.pixels)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Op) and self.key == other.key

    def __hash__(self) -> int:
        return hash(self.key)


@dataclass(frozen=True, eq=False, kw_only=True)
class PhotoOp(Op):
    """The part of a photo that meets the tile; the photo's corner is at canvas pixel (x, y)."""

    spot: Spot
    photo: Photo
    x: int
    y: int


@dataclass(frozen=True, eq=False, kw_only=True)
class ObjectOp(Op):
    """The part of an object that meets the tile. coverage stands for its mask there, without the appearance's alpha.

    tile_to_frame leads from the tile's pixels into the frame of side px. The mask is fetched from mask_level, where a
    pixel is 2**mask_level frame px; mask_box is what is needed of it, in those pixels.
    """

    coverage: Key
    appearance: Appearance
    mask: Mask
    side: int
    feather: float
    tile_to_frame: Affine
    mask_level: int
    mask_box: Box


@dataclass(frozen=True, eq=False, kw_only=True)
class PaintOp(Op):
    """The part of a paint layer that meets the tile; its own grid is the canvas's."""

    spot: Spot
    tiles: Tiles


@dataclass(frozen=True, eq=False, kw_only=True)
class BackgroundOp(Op):
    """A plain colour, or a gradient from the top of a canvas of that height to its foot."""

    spot: Spot
    colours: tuple[RGB, ...]
    height: int


@dataclass(frozen=True, eq=False, kw_only=True)
class SceneOp(Op):
    """The part of a generated background that meets the tile; it covers a canvas of width x height px."""

    spot: Spot
    appearance: Appearance
    width: int
    height: int


@dataclass(frozen=True, eq=False, kw_only=True)
class GroupOp(Op):
    """Ops that are drawn on their own first."""

    children: tuple[Op, ...]


@dataclass(frozen=True, eq=False, kw_only=True)
class ClipOp(Op):
    """Nothing stays right of width and below height: there the canvas ends within this tile."""

    width: int
    height: int
