"""Masks: which part of each pixel belongs to an object."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from engine.problem import Problem
from engine.scene import brush
from engine.scene.affine import Affine
from engine.scene.box import Box
from engine.scene.limits import MOST_PIXELS
from engine.scene.projective import Map
from engine.scene.tiles import TILE, Pixels, Tiles, tile_box


@dataclass(frozen=True)
class Mask:
    """Coverage 0..255 of pixels, 0 wherever nothing was painted."""

    tiles: Tiles

    def __post_init__(self) -> None:
        if self.tiles.channels != 1:
            raise Problem("A mask must have one channel.")

    @staticmethod
    def empty() -> Mask:
        return Mask(Tiles.empty())

    @staticmethod
    def from_array(array: Pixels, left: int = 0, top: int = 0) -> Mask:
        """Return the mask with `array`, uint8 (h, w), at (left, top)."""
        if array.ndim != 2 or array.dtype != np.uint8:
            raise Problem("A mask must be a picture with one channel of 8 bits.")
        return Mask(Tiles.from_array(array, left, top))

    def read(self, box: Box) -> Pixels:
        """Return a new uint8 array (h, w) with the coverage in `box`."""
        return self.tiles.read(box)

    def bounds(self) -> Box:
        """Return the box around everything that is covered at all."""
        return self.tiles.bounds()

    @property
    def is_empty(self) -> bool:
        return self.tiles.is_empty

    @property
    def digest(self) -> str:
        return self.tiles.digest

    def stroke(
        self,
        points: Iterable[brush.Point],
        hardness: float = 0.8,
        erase: bool = False,
        strength: float = 1.0,
        within: Mask | Box | None = None,
    ) -> Mask:
        """Return the mask after one stroke along `points` (x, y, radius); see `brush.stroke`.

        within: what the stroke keeps to; None: it goes everywhere.
        """
        box = within.bounds() if isinstance(within, Mask) else within
        covered = Mask(brush.stroke(points, hardness, strength, box))
        if isinstance(within, Mask):
            covered = covered.intersected(within)
        return self.without(covered) if erase else self.joined(covered)

    def joined(self, other: Mask) -> Mask:
        """Return the mask covered as far as either is."""
        return Mask(self.tiles.combined(other.tiles, np.maximum))

    def without(self, other: Mask) -> Mask:
        """Return the mask covered as far as `other` leaves it."""
        return Mask(self.tiles.combined(other.tiles, lambda mine, theirs: np.minimum(mine, 255 - theirs)))

    def mixed(self, coverage: Mask, opacity: float, erase: bool, box: Box, onto: Mask) -> Mask:
        """Return `onto` with, in a box of it, this mask as far as `coverage` times opacity, 0..1, leads it to all, or
        to nothing where it erases. So a stroke that grows is laid piece by piece over the mask from before it."""
        changes = {}
        for key in box.tiles(TILE):
            covered, whole = coverage.tiles.get(*key), tile_box(*key)
            if covered is not None:
                part = box.intersect(whole).slices(whole)
                before, changes[key] = self.read(whole)[part].astype(np.float32), onto.read(whole)
                share = covered[part] * np.float32(opacity / 255)
                goal = np.float32(0 if erase else 255)
                changes[key][part] = (before + (goal - before) * share + np.float32(0.5)).astype(np.uint8)
        return Mask(onto.tiles.changed(changes))

    def intersected(self, other: Mask) -> Mask:
        """Return the mask covered as far as both are."""
        changes = {}
        for key in self.tiles.keys() & other.tiles.keys():
            mine, theirs = self.tiles.get(*key), other.tiles.get(*key)
            if mine is not None and theirs is not None:
                changes[key] = np.minimum(mine, theirs)
        return Mask(Tiles.empty().changed(changes))

    def clipped(self, box: Box) -> Mask:
        """Return what of the mask lies in `box`."""
        return self if box.contains(self.bounds()) else Mask(self.tiles.within(box))

    def going_on(self, box: Box, px: int) -> Mask:
        """Return the mask that goes on so far beyond a box in which it lies, as it is at the box's border."""
        bounds, mask = self.bounds(), self
        if bounds.is_empty or not box.contains(bounds) or box.grown(-1).contains(bounds):
            return self
        for x, left in ((box.left, box.left - px), (box.right - 1, box.right)):
            column = self.read(Box(x, box.top, x + 1, box.bottom))
            mask = mask.joined(Mask.from_array(np.repeat(column, px, axis=1), left, box.top))
        sides = mask
        for y, top in ((box.top, box.top - px), (box.bottom - 1, box.bottom)):
            row = sides.read(Box(box.left - px, y, box.right + px, y + 1))
            mask = mask.joined(Mask.from_array(np.repeat(row, px, axis=0), box.left - px, top))
        return mask

    def inverted(self, box: Box) -> Mask:
        """Return what, within `box`, was not covered; nothing outside of it."""
        return Mask.from_array(255 - self.read(box), box.left, box.top)

    def moved(self, dx: int, dy: int) -> Mask:
        return Mask(self.tiles.moved(dx, dy))

    def warped(self, change: Map, within: Box | None = None, picture: Box | None = None) -> Mask:
        """Return the mask under `change` (its px to the new mask's), bilinear at pixel centres, exact where pixels
        come to lie on pixels.

        within: what is needed of it at least, in the new mask's px; None: all. Problem where that is too large.
        picture: the box of which it is a mask, at whose border it does not fade, unless it goes on beyond; None: none.
        """
        if isinstance(change, Affine) and change.keeps_pixels:
            return Mask(self.tiles.mapped(change))
        source = self.bounds().grown(1)
        target = change.image_of(source)
        if within is not None:
            target = target.intersect(within)
        if target.width * target.height > MOST_PIXELS:
            raise Problem("The mask would become too large.")
        back = change.inverse()
        changes = {}
        for key in target.tiles(TILE):
            needed = back.image_of(tile_box(*key)).grown(1).intersect(source)
            if not needed.is_empty:
                to_needed = Affine.into(needed) @ back
                changes[key] = _bilinear(self._going_on(needed, picture), to_needed, tile_box(*key))
        return Mask(Tiles.empty().changed(changes))

    def _going_on(self, box: Box, picture: Box | None) -> Pixels:
        """Return the coverage in a box, beyond a picture's border that of the pixels next to it."""
        inner = box if picture is None or not picture.contains(self.bounds()) else box.intersect(picture)
        if inner.is_empty:
            return self.read(box)
        rows = inner.top - box.top, box.bottom - inner.bottom
        columns = inner.left - box.left, box.right - inner.right
        return np.pad(self.read(inner), (rows, columns), mode="edge")


def _bilinear(source: Pixels, back: Map, box: Box) -> Pixels:
    """Return the pixels of `box`, each from where `back` leads its centre in `source` (h, w), 0 beyond its border."""
    padded = np.pad(source, 1).astype(np.float32)
    x, y = np.arange(box.left, box.right)[None, :] + 0.5, np.arange(box.top, box.bottom)[:, None] + 0.5
    height, width = source.shape
    u, v = back.points(x, y)
    u, v = (u + 0.5).clip(0, width + 1), (v + 0.5).clip(0, height + 1)
    column, row = np.minimum(u.astype(np.intp), width), np.minimum(v.astype(np.intp), height)
    right, down = (u - column).astype(np.float32), (v - row).astype(np.float32)
    upper = padded[row, column] * (1 - right) + padded[row, column + 1] * right
    lower = padded[row + 1, column] * (1 - right) + padded[row + 1, column + 1] * right
    pixels: Pixels = (upper * (1 - down) + lower * down + 0.5).astype(np.uint8)
    return pixels
