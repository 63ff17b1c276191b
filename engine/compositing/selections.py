"""Masks to select by: of shapes, of colours, of layers, and of other masks. All in canvas px.

What lies beyond the canvas is never part of one. Where an edge passes through a pixel, the pixel is covered in part.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from engine.compositing.appearance import Appearances
from engine.compositing.feather import distances
from engine.compositing.ops import coverage_of
from engine.compositing.plan import plan_tile
from engine.compositing.sources import Sources
from engine.problem import Problem
from engine.scene.box import Box
from engine.scene.mask import Mask
from engine.scene.scene import Scene
from engine.scene.tiles import TILE, Tiles, tile_box

Bytes = NDArray[np.uint8]
Floats = NDArray[np.floating[Any]]
Point = tuple[float, float]

FINE = 4  # samples across a pixel that an edge passes through
FIXED = 8  # bits of OpenCV's coordinates below the point
HALF = 128


# Shapes


def rectangle(box: Box, canvas: Box) -> Mask:
    """Return the mask of whole pixels."""
    return Mask.empty().inverted(box.intersect(canvas))


def ellipse(box: Box, canvas: Box) -> Mask:
    """Return the mask of the ellipse that touches the four sides of a box."""
    steps = max(16, math.ceil(math.pi * math.sqrt(2 * max(box.width, box.height))))  # off by a quarter of a px at most
    angles = np.linspace(0, 2 * math.pi, steps, endpoint=False)
    x = (box.left + box.right) / 2 + box.width / 2 * np.cos(angles)
    y = (box.top + box.bottom) / 2 + box.height / 2 * np.sin(angles)
    return polygon(list(zip(x.tolist(), y.tolist(), strict=True)), canvas)


def polygon(points: Sequence[Point], canvas: Box) -> Mask:
    """Return the mask of a closed line's inside; where it crosses itself, of what it winds around an odd number of
    times."""
    corners = np.asarray(points, np.float64).reshape(-1, 2)
    box = Box.around(corners).intersect(canvas)
    if len(corners) < 3 or box.is_empty:
        return Mask.empty()
    line = corners.astype(np.float32)
    crossed = _tiles_crossed(corners, box)
    changes = {}
    for key in box.tiles(TILE):
        whole = tile_box(*key)
        if key in crossed:
            inside = _filled(corners, whole)
        elif cv2.pointPolygonTest(line, (whole.left + TILE / 2, whole.top + TILE / 2), False) > 0:
            inside = np.full((TILE, TILE), 255, np.uint8)
        else:
            continue
        part = whole.intersect(box).slices(whole)
        changes[key] = pixels = np.zeros((TILE, TILE), np.uint8)
        pixels[part] = inside[part]
    return Mask(Tiles.empty().changed(changes))


def _tiles_crossed(corners: Floats, box: Box) -> set[tuple[int, int]]:
    """Return column and row of each tile of a box that the closed line passes through, and maybe of neighbours."""
    left, top = box.left // TILE - 1, box.top // TILE - 1
    size = (-(-box.bottom // TILE) + 1 - top, -(-box.right // TILE) + 1 - left)
    drawn = np.zeros(size, np.uint8)
    cells = np.rint((corners / TILE - (left, top) - 0.5) * (1 << FIXED)).astype(np.int32)
    cv2.polylines(drawn, [cells], True, 255, 1, cv2.LINE_8, FIXED)
    near = cv2.dilate(drawn, np.ones((3, 3), np.uint8))
    return {(left + int(column), top + int(row)) for row, column in np.argwhere(near)}


def _filled(corners: Floats, box: Box) -> Bytes:
    """Return how much of each pixel of a box lies inside the closed line: uint8 (h, w)."""
    fine = np.zeros((box.height * FINE, box.width * FINE), np.uint8)
    at = np.rint(((corners - (box.left, box.top)) * FINE - 0.5) * (1 << FIXED)).astype(np.int32)
    cv2.fillPoly(fine, [at], 255, cv2.LINE_8, FIXED)
    return np.asarray(cv2.resize(fine, (box.width, box.height), interpolation=cv2.INTER_AREA), np.uint8)


# Colours and layers


def alike(picture: Bytes, x: float, y: float, tolerance: int, contiguous: bool = True) -> Mask:
    """Return the mask of what is coloured like a point of a picture, uint8 (h, w, 3) of the whole canvas.

    tolerance: by how many levels, 0..255, each channel may differ from the point's. contiguous: only what hangs
    together with it. Raises Problem for a point beside the picture.
    """
    column, row = math.floor(x), math.floor(y)
    height, width = picture.shape[:2]
    if not (0 <= column < width and 0 <= row < height):
        raise Problem("Click on the picture to select what is coloured like that.")
    if contiguous:
        found = np.zeros((height + 2, width + 2), np.uint8)
        flags = 4 | cv2.FLOODFILL_MASK_ONLY | cv2.FLOODFILL_FIXED_RANGE | (255 << 8)
        reach = (tolerance,) * 3
        cv2.floodFill(np.ascontiguousarray(picture), found, (column, row), 0, reach, reach, flags)
        found = found[1:-1, 1:-1]
    else:
        colour = picture[row, column].astype(int)
        least, most = np.maximum(colour - tolerance, 0), np.minimum(colour + tolerance, 255)
        found = np.asarray(cv2.inRange(picture, least.astype(np.float64), most.astype(np.float64)), np.uint8)
    return Mask.from_array(np.asarray(cv2.GaussianBlur(found, (3, 3), 0.5), np.uint8))  # no stairs at its edge


def of_layer(scene: Scene, layer_id: str, appearances: Appearances) -> Mask:
    """Return the mask of what a layer covers as it lies there, hidden or not. Problem where it is no longer there."""
    shown = replace(scene, layers=(replace(scene.find(layer_id), visible=True, opacity=1.0),), selection=None)
    sources = Sources()
    changes = {}
    for key in scene.box.tiles(TILE):
        if ops := plan_tile(shown, 0, *key, appearances):
            changes[key] = coverage_of(ops, sources)
    return Mask(Tiles.empty().changed(changes))


# Changes


def grown(mask: Mask, by: float, canvas: Box) -> Mask:
    """Return the mask with an edge that lies so many px further out."""
    box = mask.bounds().grown(math.ceil(by) + 1).intersect(canvas)
    array = mask.read(box)
    ramp = _levels(by + 1 - _distance(array < HALF))
    return _placed(np.maximum(array, ramp), box)


def shrunk(mask: Mask, by: float, canvas: Box) -> Mask:
    """Return the mask with an edge that lies so many px further in; at the canvas's border it stays."""
    box = mask.bounds().grown(1).intersect(canvas)
    array = mask.read(box)
    return _placed(np.minimum(array, _levels(_distance(array >= HALF) - by)), box)


def border(mask: Mask, width: float, canvas: Box) -> Mask:
    """Return a band of so many px along the mask's edge, half of it on either side."""
    return grown(mask, width / 2, canvas).without(shrunk(mask, width / 2, canvas))


def feathered(mask: Mask, radius: float, canvas: Box) -> Mask:
    """Return the mask blurred, half of its edge's fall within so many px; at the canvas's border it stays."""
    box = mask.bounds().grown(math.ceil(2 * radius) + 1).intersect(canvas)
    return _placed(_blurred(mask.read(box), radius / 1.35), box)  # a Gaussian's quartiles lie 1.35 sigma apart


def smoothed(mask: Mask, radius: float, canvas: Box) -> Mask:
    """Return the mask without what its edge does within so many px: corners are rounded, specks and gaps close."""
    box = mask.bounds().grown(math.ceil(2 * radius) + 1).intersect(canvas)
    blurred = _blurred(mask.read(box), radius / 2).astype(np.float32)
    return _placed(_levels((blurred / 255 - 0.5) * max(1.0, 1.25 * radius) + 0.5), box)


def _distance(inside: NDArray[np.bool_]) -> Floats:
    """Return `distances`, endless where there is nothing outside."""
    return np.full(inside.shape, np.inf, np.float32) if inside.all() else distances(inside)


def _blurred(array: Bytes, sigma: float) -> Bytes:
    """Return a Gaussian's blur; a wide one from fewer pixels, where it looks the same in a fraction of the time."""
    if not array.size or sigma <= 0:
        return array
    step = max(1, int(sigma / 8))
    height, width = array.shape
    if step == 1:
        return np.asarray(cv2.GaussianBlur(array, (0, 0), sigma, borderType=cv2.BORDER_REPLICATE), np.uint8)
    small = cv2.resize(array, (-(-width // step), -(-height // step)), interpolation=cv2.INTER_AREA)
    soft = cv2.GaussianBlur(small, (0, 0), sigma / step, borderType=cv2.BORDER_REPLICATE)
    return np.asarray(cv2.resize(soft, (width, height), interpolation=cv2.INTER_CUBIC), np.uint8)


def _levels(share: Floats) -> Bytes:
    return (np.clip(share, 0, 1) * 255 + 0.5).astype(np.uint8)


def _placed(array: Bytes, box: Box) -> Mask:
    return Mask.from_array(array, box.left, box.top)
