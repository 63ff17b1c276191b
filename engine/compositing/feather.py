"""Soft masks, block by block: what a dab or another place did not change is not computed again."""

from __future__ import annotations

from collections.abc import Callable
from math import ceil

import numpy as np
from numpy.typing import NDArray

from engine.compositing.cache import PixelCache
from engine.compositing.names import BLOCK, block_names
from engine.compositing.ops import Key
from engine.scene.box import NOWHERE, Box
from engine.scene.feather import feathered
from engine.scene.tiles import TILE, tile_box

Pixels = NDArray[np.uint8]
TileSource = Callable[[int, int], Pixels | None]
Place = tuple[int, int]  # column and row of a block

IN_TILE = TILE // BLOCK


def assembled(box: Box, tile: TileSource) -> Pixels:
    """The pixels of a box from one-channel tiles: a new uint8 (h, w)."""
    array = np.zeros((box.height, box.width), np.uint8)
    for key in box.tiles(TILE):
        pixels = tile(*key)
        if pixels is not None:
            whole = tile_box(*key)
            part = box.intersect(whole)
            array[part.slices(box)] = pixels[part.slices(whole)]
    return array


def soft(box: Box, tile: TileSource, radius: float, cache: PixelCache) -> Pixels:
    """As `assembled`, faded in over radius px from the mask's edge inward; see `engine.scene.feather.feathered`.

    Each block of the result is kept under the names of the blocks of the mask that its fade depends on.
    """
    keys = _keys(box, tile, radius)
    blocks = {place: block for place, key in keys.items() if (block := cache.find(key)) is not None}
    missing = [place for place in keys if place not in blocks]
    for place, block in _computed(missing, tile, radius).items():
        blocks[place] = cache.keep(keys[place], block)
    array = np.zeros((box.height, box.width), np.uint8)
    for place, block in blocks.items():
        whole = _area(place)
        part = box.intersect(whole)
        array[part.slices(box)] = block[part.slices(whole)]
    return array


def _keys(box: Box, tile: TileSource, radius: float) -> dict[Place, Key]:
    """For each block in the box that is not empty: the names of all the blocks around it within the fade's reach."""
    near = -(-_reach(radius) // BLOCK)
    first_x, first_y = box.left // BLOCK - near, box.top // BLOCK - near
    end_x, end_y = -(-box.right // BLOCK) + near, -(-box.bottom // BLOCK) + near
    names = [[_block_name(x, y, tile) for x in range(first_x, end_x)] for y in range(first_y, end_y)]
    keys: dict[Place, Key] = {}
    for bx, by in box.tiles(BLOCK):
        row, column = by - first_y, bx - first_x
        if names[row][column]:
            around = names[row - near : row + near + 1]
            keys[bx, by] = ("soft", radius, *(tuple(line[column - near : column + near + 1]) for line in around))
    return keys


def _block_name(bx: int, by: int, tile: TileSource) -> bytes:
    pixels = tile(bx // IN_TILE, by // IN_TILE)
    return b"" if pixels is None else block_names(pixels)[by % IN_TILE][bx % IN_TILE]


def _computed(places: list[Place], tile: TileSource, radius: float) -> dict[Place, Pixels]:
    """Those blocks of the soft mask, all in one go."""
    if not places:
        return {}
    read = _around(places).grown(_reach(radius))
    coverage = assembled(read, tile)
    # Nothing fades deep inside, which is most of a large mask.
    edge = [place for place in places if not coverage[_area(place).grown(_reach(radius)).slices(read)].all()]
    if edge:
        part = _around(edge).grown(_reach(radius))
        coverage[part.slices(read)] = _faded(coverage[part.slices(read)], _around(edge).slices(part), radius)
    return {place: coverage[_area(place).slices(read)].copy() for place in places}


def _faded(coverage: Pixels, keep: tuple[slice, slice], radius: float) -> Pixels:
    """The coverage with the kept part faded; what is around it only tells where the edge is."""
    faded = coverage.copy()
    faded[keep] = feathered(coverage, radius)[keep]
    return faded


def _reach(radius: float) -> int:
    return ceil(radius) + 1


def _area(place: Place) -> Box:
    return Box(place[0] * BLOCK, place[1] * BLOCK, (place[0] + 1) * BLOCK, (place[1] + 1) * BLOCK)


def _around(places: list[Place]) -> Box:
    box = NOWHERE
    for place in places:
        box = box.union(_area(place))
    return box
