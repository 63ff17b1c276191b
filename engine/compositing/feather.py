"""Soft masks: edges that fade inward, block by block, so that what a dab did not change is not computed again."""

from __future__ import annotations

from math import ceil

import cv2
import numpy as np
from numpy.typing import NDArray

from engine.compositing.cache import PixelCache
from engine.compositing.identity import BLOCK, block_digests
from engine.compositing.ops import Key
from engine.scene.box import NOWHERE, Box
from engine.scene.tiles import TILE, TileSource, assembled

Pixels = NDArray[np.uint8]

Place = tuple[int, int]  # column and row of a block

IN_TILE = TILE // BLOCK
STRIP_ROWS = 256  # that are faded at once: the distances alone take four bytes a pixel


def feathered(coverage: Pixels, radius: float) -> Pixels:
    """Return `coverage`, uint8 (h, w), faded in over `radius` px from its own edge inward.

    Multiplies by a smoothstep of the distance to the nearest pixel with no coverage: so what was 0 stays 0, nothing
    grows, and what lies deeper than `radius` stays as it was. Beyond the array nothing is covered: to feather a part of
    something larger, read `reach` px more on every side and cut them off afterwards.
    """
    if radius <= 0.5:  # even a pixel at the edge is as deep
        return coverage
    deep = depth(coverage > 0)
    faded = np.empty_like(coverage)
    for top in range(0, coverage.shape[0], STRIP_ROWS):
        rows = slice(top, top + STRIP_ROWS)
        t = np.minimum((np.minimum(deep[rows], np.float32(radius + 0.5)) - 0.5) / np.float32(radius), 1).clip(0)
        faded[rows] = (coverage[rows] * (t * t * (3 - 2 * t)) + np.float32(0.5)).astype(np.uint8)
    return faded


def depth(inside: NDArray[np.bool_]) -> NDArray[np.float32]:
    """Return the Euclidean distance in px from each pixel of `inside`, bool (h, w), to the nearest one outside.

    All beyond the array is outside.
    """
    return distances(np.pad(inside, 1))[1:-1, 1:-1]


def distances(inside: NDArray[np.bool_]) -> NDArray[np.float32]:
    """Return how many px each pixel of `inside`, bool (h, w), lies from the nearest one that is not; 0 for all others.

    Linear in the pixels (Felzenszwalb and Huttenlocher 2012, as OpenCV has it), exact up to 4,096 px: squares of
    distances are whole numbers, to which they are rounded before the root is taken anew.
    """
    found = np.asarray(cv2.distanceTransform(inside.view(np.uint8), cv2.DIST_L2, cv2.DIST_MASK_PRECISE), np.float32)
    np.rint(np.multiply(found, found, out=found), out=found)
    return np.asarray(np.sqrt(found, out=found))


def reach(radius: float, bounds: Box) -> int:
    """Return how many px around a pixel its fade depends on, in a mask whose covered pixels lie in `bounds`."""
    return min(ceil(radius) + 1, min(bounds.width, bounds.height) // 2 + 2)


def soft(box: Box, tile: TileSource, radius: float, near: int, cache: PixelCache) -> Pixels:
    """Return what `assembled` does, but `feathered`: each pixel's fade depends on what is near px away; see `reach`.

    Each block of the result is kept under the digests of the blocks of the mask that its fade depends on.
    """
    keys = _keys(box, tile, radius, near)
    blocks = {place: block for place, key in keys.items() if (block := cache.find(key)) is not None}
    missing = [place for place in keys if place not in blocks]
    for place, block in _computed(missing, tile, radius, near).items():
        blocks[place] = cache.keep(keys[place], block)
    array = np.zeros((box.height, box.width), np.uint8)
    for place, block in blocks.items():
        whole = _area(place)
        part = box.intersect(whole)
        array[part.slices(box)] = block[part.slices(whole)]
    return array


def _keys(box: Box, tile: TileSource, radius: float, near: int) -> dict[Place, Key]:
    """Return, for each block in the box that is not empty, the digests of all blocks within the fade's reach of it."""
    blocks = -(-near // BLOCK)
    first_x, first_y = box.left // BLOCK - blocks, box.top // BLOCK - blocks
    end_x, end_y = -(-box.right // BLOCK) + blocks, -(-box.bottom // BLOCK) + blocks
    digests = [[_block_digest(x, y, tile) for x in range(first_x, end_x)] for y in range(first_y, end_y)]
    keys: dict[Place, Key] = {}
    for bx, by in box.tiles(BLOCK):
        row, column = by - first_y, bx - first_x
        if digests[row][column]:
            around = digests[row - blocks : row + blocks + 1]
            keys[bx, by] = ("soft", radius, *(tuple(line[column - blocks : column + blocks + 1]) for line in around))
    return keys


def _block_digest(bx: int, by: int, tile: TileSource) -> bytes:
    pixels = tile(bx // IN_TILE, by // IN_TILE)
    return b"" if pixels is None else block_digests(pixels)[by % IN_TILE][bx % IN_TILE]


def _computed(places: list[Place], tile: TileSource, radius: float, near: int) -> dict[Place, Pixels]:
    """Return those blocks of the soft mask, all in one go."""
    if not places:
        return {}
    read = _around(places).grown(near)
    coverage = assembled(read, tile)
    # Nothing fades deep inside, which is most of a large mask.
    edge = [place for place in places if not coverage[_area(place).grown(near).slices(read)].all()]
    if edge:
        part = _around(edge).grown(near)
        coverage[part.slices(read)] = _faded(coverage[part.slices(read)], _around(edge).slices(part), radius)
    return {place: coverage[_area(place).slices(read)].copy() for place in places}


def _faded(coverage: Pixels, keep: tuple[slice, slice], radius: float) -> Pixels:
    """Return the coverage with the kept part faded; what is around it only tells where the edge is."""
    faded = coverage.copy()
    faded[keep] = feathered(coverage, radius)[keep]
    return faded


def _area(place: Place) -> Box:
    return Box(place[0] * BLOCK, place[1] * BLOCK, (place[0] + 1) * BLOCK, (place[1] + 1) * BLOCK)


def _around(places: list[Place]) -> Box:
    box = NOWHERE
    for place in places:
        box = box.union(_area(place))
    return box
