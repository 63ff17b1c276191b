"""What is to be drawn into one tile: a flat list of values, decided by `plan`, done by `painter`.

An op holds all it needs. Two ops with equal keys give the same pixels, so a tile is cached under the keys of its ops
and nothing ever has to be invalidated.
"""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from engine.compositing.identity import number_of
from engine.scene.affine import Affine
from engine.scene.box import Box
from engine.scene.tiles import TILE, tile_box

if TYPE_CHECKING:
    from engine.compositing.sources import Sources

Key = tuple[Hashable, ...]
Pixels = NDArray[np.uint8]


@dataclass(frozen=True)
class TileAddress:
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

    @property
    def from_backdrop(self) -> bool:
        """Whether it is drawn from what lies below it and covers no more than that."""
        return False

    @property
    def passing(self) -> tuple[Op, ...]:
        """Ops that are drawn one by one onto what lies below it, and seen as far as it is `shown`; () for most ops."""
        return ()

    @property
    def beneath(self) -> Beneath | None:
        """What lies below it in its tile, where that is drawn and kept anyway."""
        return None

    @property
    def outline(self) -> Key:
        """What stands for its coverage, as pixels do for all of it."""
        return self.pixels

    @cached_property
    def key(self) -> Key:
        return (self.mode, self.opacity, self.pixels)

    def is_nothing(self, sources: Sources) -> bool:
        """Return whether it is known without drawing it that nothing of it is in the tile, which so stays as it is."""
        return False

    def image(self, sources: Sources, backdrop: Pixels | None) -> Pixels | None:
        """Return the op's pixels by themselves: uint8 (256, 256, 4), perhaps read-only; None where nothing is.

        backdrop: for ops that draw from what lies below: that tile, its colours straight and opaque; None: nothing.
        """
        raise NotImplementedError(type(self).__name__)

    def shown(self, sources: Sources) -> Pixels | None:
        """Return how far a mask shows what its `passing` ops do: uint8 (256, 256), read-only; None: everywhere."""
        return None

    def coverage(self, sources: Sources) -> Pixels | None:
        """Return how far the op by itself covers what lies below, uint8 (256, 256), for the proof; None: not at all."""
        pixels = self.image(sources, None)
        return None if pixels is None else pixels[..., 3]

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Op) and self.key == other.key

    def __hash__(self) -> int:
        return hash(self.key)


@dataclass(frozen=True, eq=False)
class Beneath:
    """What lies below a layer in one tile, for all that look into it."""

    address: TileAddress
    ops: tuple[Op, ...]

    @cached_property
    def key(self) -> Key:
        return ("beneath", self.address, number_of(tuple(op.key for op in self.ops)))


@dataclass(frozen=True, eq=False, kw_only=True)
class GroupOp(Op):
    """Ops that are drawn on their own first."""

    children: tuple[Op, ...]

    def coverage(self, sources: Sources) -> Pixels | None:
        return coverage_of(self.children, sources)


@dataclass(frozen=True, eq=False, kw_only=True)
class PassOp(Op):
    """Ops that are drawn one by one onto what lies below, of which together no more is seen than its opacity says."""

    children: tuple[Op, ...]
    lower: Beneath | None = None

    @property
    def passing(self) -> tuple[Op, ...]:
        return self.children

    @property
    def beneath(self) -> Beneath | None:
        return self.lower

    def is_nothing(self, sources: Sources) -> bool:
        return all(child.is_nothing(sources) for child in self.children)

    def coverage(self, sources: Sources) -> Pixels | None:
        return coverage_of(self.children, sources)


@dataclass(frozen=True, eq=False, kw_only=True)
class ClipOp(Op):
    """Nothing stays right of width and below height: there the canvas ends within this tile."""

    width: int
    height: int

    def clear(self, tile: Pixels) -> None:
        """Set what lies beyond the canvas to 0, in place."""
        tile[self.height :] = 0
        tile[:, self.width :] = 0


def coverage_of(ops: tuple[Op, ...], sources: Sources) -> Pixels:
    """Return the greatest coverage of any of a tile's ops: uint8 (256, 256).

    Mask, place, feather, opacity and the alphas of appearances, paint and photos are in it; the blend mode is not. It
    is 0 only where all of them are fully transparent.
    """
    total = np.zeros((TILE, TILE), np.uint8)
    for op in ops:
        if isinstance(op, ClipOp):
            op.clear(total)
        elif (coverage := op.coverage(sources)) is not None:
            if op.opacity < 1:
                # Rounded up: what is covered by a trace still counts as covered.
                coverage = np.ceil(coverage * np.float32(op.opacity)).astype(np.uint8)
            np.maximum(total, coverage, out=total)
    return total
