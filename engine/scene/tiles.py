"""Pixels without borders in copy-on-write tiles."""

from __future__ import annotations

from collections.abc import Callable, Iterator, KeysView, Mapping
from functools import cached_property
from hashlib import sha256

import numpy as np
from numpy.typing import NDArray

from engine.problem import Problem
from engine.scene.affine import Affine
from engine.scene.box import NOWHERE, Box
from engine.scene.limits import MOST_TILES

TILE = 256  # px

Pixels = NDArray[np.uint8]
Key = tuple[int, int]  # column and row of a tile
TileSource = Callable[[int, int], Pixels | None]  # column and row -> the tile's pixels; None where all is 0


class Tile:
    """Read-only pixels of one tile, (256, 256) or (256, 256, C), with what is known of them."""

    def __init__(self, pixels: Pixels) -> None:
        pixels.setflags(write=False)
        self.pixels = pixels

    @cached_property
    def digest(self) -> bytes:
        return sha256(np.ascontiguousarray(self.pixels).data).digest()

    @cached_property
    def bounds(self) -> Box:
        """The box around the pixels that are not 0, within the tile."""
        rows = np.flatnonzero(self.pixels.reshape(TILE, -1).any(axis=1))
        columns = np.flatnonzero(self.pixels.any(axis=0).reshape(TILE, -1).any(axis=1))
        if not rows.size:
            return NOWHERE
        return Box(int(columns[0]), int(rows[0]), int(columns[-1]) + 1, int(rows[-1]) + 1)


class Tiles:
    """An immutable plane of uint8 pixels, 0 wherever nothing was written; coordinates may be negative.

    A changed copy shares every tile that was not touched. Two are equal if their pixels are.
    """

    def __init__(self, tiles: Mapping[Key, Tile], channels: int = 1) -> None:
        """For the methods of this class; others begin with `empty` or `from_array`. Problem where they are too many."""
        if len(tiles) > MOST_TILES:
            raise Problem(f"Masks and paint may cover up to {MOST_TILES * TILE * TILE // 1_000_000} million pixels.")
        self._tiles = tiles
        self.channels = channels

    @staticmethod
    def empty(channels: int = 1) -> Tiles:
        return Tiles({}, channels)

    @staticmethod
    def from_array(array: Pixels, left: int = 0, top: int = 0) -> Tiles:
        """Return the plane with `array`, uint8 (h, w) or (h, w, C), at (left, top)."""
        height, width = array.shape[:2]
        plane = Tiles.empty(array.shape[2] if array.ndim == 3 else 1)
        return plane.write(Box(left, top, left + width, top + height), array)

    def get(self, tx: int, ty: int) -> Pixels | None:
        """Return the read-only pixels of a tile; None where all of it is 0."""
        tile = self._tiles.get((tx, ty))
        return tile.pixels if tile else None

    def keys(self) -> KeysView[Key]:
        """Return (column, row) of every tile that is not all 0."""
        return self._tiles.keys()

    def has_any(self, level: int, tx: int, ty: int) -> bool:
        """Return whether something is in that tile of a level, where one shows 2**level by as many of these."""
        covered = self._covered.get(level)
        if covered is None:
            covered = self._covered[level] = {(x >> level, y >> level) for x, y in self._tiles}
        return (tx, ty) in covered

    @cached_property
    def _covered(self) -> dict[int, set[Key]]:
        """The tiles of each level that was asked for in which something is."""
        return {}

    def tile_arrays(self) -> Iterator[Pixels]:
        return (tile.pixels for tile in self._tiles.values())

    @property
    def is_empty(self) -> bool:
        return not self._tiles

    @property
    def nbytes(self) -> int:
        return sum(pixels.nbytes for pixels in self.tile_arrays())

    @cached_property
    def box(self) -> Box:
        """The box around the tiles that are there, in px."""
        if self.is_empty:
            return NOWHERE
        columns, rows = zip(*self._tiles, strict=True)
        return Box(min(columns) * TILE, min(rows) * TILE, (max(columns) + 1) * TILE, (max(rows) + 1) * TILE)

    def bounds(self) -> Box:
        """Return the box around all pixels that are not 0."""
        return self._bounds

    @cached_property
    def _bounds(self) -> Box:
        box, inner = self.box, self.box.grown(-TILE)
        around = NOWHERE
        for key, tile in self._tiles.items():
            if not inner.contains(tile_box(*key)):  # no tile is all 0, so the outermost ones decide
                around = around.union(tile.bounds.moved(key[0] * TILE, key[1] * TILE))
        return around.intersect(box)

    @cached_property
    def digest(self) -> str:
        """sha256 in hex over the channels, and the place and pixels of each tile."""
        total = sha256(f"{self.channels}".encode())
        for key in sorted(self._tiles):
            total.update(f" {key[0]} {key[1]} ".encode() + self._tiles[key].digest)
        return total.hexdigest()

    def digests_in(self, box: Box) -> Iterator[tuple[Key, bytes]]:
        """Return the column and row of each tile that meets `box`, with the sha256 of its pixels; row by row."""
        for key in box.intersect(self.box).tiles(TILE):
            if tile := self._tiles.get(key):
                yield key, tile.digest

    def read(self, box: Box) -> Pixels:
        """Return a new array with the pixels of `box`: uint8 (h, w) or (h, w, C)."""
        return assembled(box, self.get, self.channels)

    def write(self, box: Box, array: Pixels) -> Tiles:
        """Return the plane with the pixels of `box` replaced; raise Problem where `array` does not fit."""
        if array.dtype != np.uint8 or array.shape != (box.height, box.width, *self._shape[2:]):
            raise Problem(
                f"Pixels of {array.shape} {array.dtype} do not fit {box.width} x {box.height} px"
                f" with {self.channels} channels of 8 bits."
            )
        changes = {}
        for key in box.tiles(TILE):
            whole = tile_box(*key)
            part = box.intersect(whole)
            changes[key] = pixels = self._copy_of(key)
            pixels[part.slices(whole)] = array[part.slices(box)]
        return self.changed(changes)

    def changed(self, changes: Mapping[Key, Pixels]) -> Tiles:
        """Return the plane with whole tiles replaced by arrays that from now on belong to it.

        What turns out equal keeps its old array and what is all 0 is dropped; if nothing changed it is this very plane.
        """
        tiles = dict(self._tiles)
        for key, pixels in changes.items():
            old = tiles.get(key)
            if old is not None and np.array_equal(old.pixels, pixels):
                continue
            if pixels.any():
                tiles[key] = Tile(pixels)
            else:
                tiles.pop(key, None)
        return self if tiles == self._tiles else Tiles(tiles, self.channels)

    def each(self, change: Callable[[Pixels], Pixels]) -> Tiles:
        """Return the plane with `change` made of the pixels of each tile that is there."""
        return self.changed({key: change(tile.pixels) for key, tile in self._tiles.items()})

    def combined(self, other: Tiles, combine: Callable[[Pixels, Pixels], Pixels]) -> Tiles:
        """Return the plane with `combine(mine, theirs)` where `other` has pixels; where these are 0, mine must stay."""
        changes = {}
        for key, tile in other._tiles.items():
            part = other.bounds().intersect(tile_box(*key)).slices(tile_box(*key))
            changes[key] = pixels = self._copy_of(key)
            pixels[part] = combine(pixels[part], tile.pixels[part])
        return self.changed(changes)

    def changed_from(self, other: Tiles) -> Box:
        """Return the box around all tiles, in px, that are not the very same in another plane."""
        box = NOWHERE
        for key in self.keys() | other.keys():
            if self.get(*key) is not other.get(*key):
                box = box.union(tile_box(*key))
        return box

    def within(self, box: Box) -> Tiles:
        """Return the plane without the pixels outside of the box."""
        if box.contains(self.bounds()):
            return self
        changes = {}
        for key in self.keys():
            whole = tile_box(*key)
            if not box.contains(whole):
                part = box.intersect(whole).slices(whole)
                changes[key] = pixels = np.zeros(self._shape, np.uint8)
                pixels[part] = self._tiles[key].pixels[part]
        return self.changed(changes)

    def moved(self, dx: int, dy: int) -> Tiles:
        """Return the same pixels `dx` px further right and `dy` px further down; by whole tiles no pixel is copied."""
        if dx % TILE == dy % TILE == 0:
            tiles = {(tx + dx // TILE, ty + dy // TILE): tile for (tx, ty), tile in self._tiles.items()}
            return Tiles(tiles, self.channels)
        return self._carried(Affine.translation(dx, dy))

    def mapped(self, affine: Affine) -> Tiles:
        """Return the same pixels where a map that `keeps_pixels` leads them: moved, turned by quarters, flipped."""
        if step := affine.whole_translation:
            return self.moved(*step)
        return self._carried(affine)

    def _carried(self, affine: Affine) -> Tiles:
        """Do so tile by tile, since a plane may have few of them, far apart."""
        rows, columns = int(affine.yy or affine.yx), int(affine.xx or affine.xy)
        changes: dict[Key, Pixels] = {}
        for key, tile in self._tiles.items():
            pixels = (tile.pixels if affine.xx else tile.pixels.swapaxes(0, 1))[::rows, ::columns]
            box = affine.image_of(tile_box(*key))
            for reached in box.tiles(TILE):
                part, whole = box.intersect(tile_box(*reached)), tile_box(*reached)
                if reached not in changes:
                    changes[reached] = np.zeros(self._shape, np.uint8)
                changes[reached][part.slices(whole)] = pixels[part.slices(box)]
        return Tiles.empty(self.channels).changed(changes)

    @property
    def _shape(self) -> tuple[int, ...]:
        return (TILE, TILE) if self.channels == 1 else (TILE, TILE, self.channels)

    def _copy_of(self, key: Key) -> Pixels:
        tile = self._tiles.get(key)
        return tile.pixels.copy() if tile else np.zeros(self._shape, np.uint8)

    def __eq__(self, other: object) -> bool:
        if self is other:
            return True
        if not isinstance(other, Tiles) or self.channels != other.channels or self.keys() != other.keys():
            return False
        pairs = ((tile, other._tiles[key]) for key, tile in self._tiles.items())
        return all(mine is theirs or np.array_equal(mine.pixels, theirs.pixels) for mine, theirs in pairs)

    def __hash__(self) -> int:
        return hash((self.channels, frozenset(self._tiles)))

    def __repr__(self) -> str:
        return f"Tiles({len(self._tiles)} of {self.channels} channels in {self.box})"


def tile_box(tx: int, ty: int) -> Box:
    """Return the pixels of the tile in column `tx` and row `ty`."""
    return Box(tx * TILE, ty * TILE, (tx + 1) * TILE, (ty + 1) * TILE)


def assembled(box: Box, tile: TileSource, channels: int = 1, within: Box | None = None) -> Pixels:
    """Return the pixels of a box from tiles of so many channels: a new uint8 (h, w), or (h, w, channels).

    within: tiles beyond it are not asked for, and 0.
    """
    array = np.zeros((box.height, box.width) if channels == 1 else (box.height, box.width, channels), np.uint8)
    for key in (box if within is None else box.intersect(within)).tiles(TILE):
        pixels = tile(*key)
        if pixels is not None:
            whole = tile_box(*key)
            part = box.intersect(whole)
            array[part.slices(box)] = pixels[part.slices(whole)]
    return array
