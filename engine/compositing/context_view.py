"""An object's surroundings in its own frame: what the generator sees of the canvas, and the mask to fill."""

from __future__ import annotations

from math import floor, log2

import cv2
import numpy as np
from numpy.typing import NDArray

from engine.compositing.appearance import Appearances
from engine.compositing.compositor import Compositor
from engine.compositing.identity import identity_of
from engine.compositing.plan import only_below
from engine.compositing.sources import Sources
from engine.compositing.warp import longest_step, straightened, warp
from engine.scene.affine import Affine
from engine.scene.box import Box
from engine.scene.layers import ObjectLayer
from engine.scene.projective import Map
from engine.scene.scene import Scene

Pixels = NDArray[np.uint8]

FETCH_MARGIN_PX = 2
KNOWN_FROM = 128  # alpha of the composite from which its colour counts as known


def pull(
    scene: Scene,
    layer: ObjectLayer,
    size: int,
    compositor: Compositor,
    appearances: Appearances,
    is_whole: bool = False,  # with what the object hides: another one in the same mask, its own shadow
) -> tuple[Pixels, Pixels]:
    """Return the composite of the layers below the object, warped into its frame: (rgb, valid).

    rgb is uint8 (size, size, 3), straight, in the document's profile; beyond the canvas its edge is repeated. valid is
    uint8 (size, size): 255 where the pixel's centre is on the canvas and something is seen there, else 0.
    Raises Problem if the layer is not in the scene.
    """
    frame_to_canvas = layer.to_canvas @ Affine.scaling(layer.side / size)
    # From the level whose pixels are as large as the frame's or a little smaller; in the latter case four are fetched
    # for each, so that none is left out.
    step = longest_step(layer.middle @ Affine.scaling(layer.side / size))
    level = max(0, floor(log2(step)))
    finer = 2 if step > 1 else 1
    to_level = Affine.to_level(level) @ frame_to_canvas @ Affine.scaling(1 / finer)
    part = _nearest(to_level.bounds(size * finer, size * finer).grown(FETCH_MARGIN_PX), scene.box.at_level(level))
    lower, below = (only_below(scene, layer.id), None) if is_whole else (scene, layer.id)
    backdrop = compositor.read(lower, part, level, appearances, below)
    picture = warp(backdrop, Affine.into(part) @ to_level, size * finer, repeat_edge=True)
    if finer > 1:
        picture = np.asarray(cv2.resize(picture, (size, size), interpolation=cv2.INTER_AREA), np.uint8)
    valid = _on_canvas(frame_to_canvas, size, scene) & (picture[..., 3] >= KNOWN_FROM)
    rgb = np.ascontiguousarray(straightened(picture)[..., 2::-1])
    return rgb, np.where(valid, 255, 0).astype(np.uint8)


def mask_in_frame(layer: ObjectLayer, size: int, sources: Sources | None = None) -> Pixels:
    """Return the object's mask before its feather, over its frame: uint8 (size, size), means of what each pixel shows.

    A frame of fewer pixels than size is enlarged bilinearly. Read-only; `sources` remembers it while the mask stays.
    """
    sources = sources or Sources()
    key = ("mask in frame", identity_of(layer.mask.tiles), layer.side, size)
    return sources.keep(key, lambda: _mask_in_frame(layer, size, sources))


def _mask_in_frame(layer: ObjectLayer, size: int, sources: Sources) -> Pixels:
    level = 0
    while layer.side >> (level + 1) >= 2 * size:
        level += 1
    frame = Box(0, 0, layer.side, layer.side).at_level(level)
    mask = sources.mask(layer.mask.tiles, level, 0, frame)
    side = layer.side / (1 << level)  # not whole where the last pixel is only partly in the frame
    if side <= size:
        return np.asarray(cv2.resize(mask, (size, size), interpolation=cv2.INTER_LINEAR), np.uint8)
    edges = np.arange(size + 1) * (side / size)
    found = np.zeros((size, size), np.uint8)
    left, top, width, height = cv2.boundingRect(mask)
    if not width:
        return found
    # Around the mask all means are 0.
    down, across = _around(edges, top, top + height), _around(edges, left, left + width)
    rows, columns = _pixels(edges[down], len(mask)), _pixels(edges[across], len(mask))
    coverage = mask[rows, columns].astype(np.float64)
    # The last pixel is partly beyond the frame, where nothing is: the mean of its part within is higher.
    within = side - (len(mask) - 1)
    if rows.stop == len(mask):
        coverage[-1] /= within
    if columns.stop == len(mask):
        coverage[:, -1] /= within
    mean = _means(coverage, edges[down] - rows.start)
    mean = _means(np.ascontiguousarray(mean.T), edges[across] - columns.start)
    found[down.start : down.stop - 1, across.start : across.stop - 1] = np.clip(np.rint(mean), 0, 255).T
    return found


def _around(edges: NDArray[np.floating], low: int, high: int) -> slice:
    """Return which of the edges lie around the pixels from low to high."""
    return slice(int(np.searchsorted(edges, low, "right")) - 1, int(np.searchsorted(edges, high)) + 1)


def _pixels(edges: NDArray[np.floating], length: int) -> slice:
    """Return the pixels, of so many, that lie between edges or are cut by them."""
    return slice(int(edges[0]), min(int(edges[-1]) + 1, length))


def _means(rows: NDArray[np.float64], edges: NDArray[np.floating]) -> NDArray[np.float64]:
    """Return the mean of the rows between each two edges, in rows; edges may cut a row."""
    low = np.minimum(edges.astype(np.intp), len(rows) - 1)
    summed = np.zeros_like(rows)
    np.cumsum(rows[:-1], axis=0, out=summed[1:])
    upto = summed[low]
    upto += (edges - low)[:, None] * rows[low]
    return np.diff(upto, axis=0) / np.diff(edges)[:, None]


def _nearest(wanted: Box, canvas: Box) -> Box:
    """Return the part of the canvas that is wanted; where that is none, the pixels at its edge that are nearest."""
    left, right = _nearest_span(wanted.left, wanted.right, canvas.right)
    top, bottom = _nearest_span(wanted.top, wanted.bottom, canvas.bottom)
    return Box(left, top, right, bottom)


def _nearest_span(first: int, end: int, length: int) -> tuple[int, int]:
    start = min(max(first, 0), length - 1)
    return start, max(min(end, length), start + 1)


def _on_canvas(to_canvas: Map, size: int, scene: Scene) -> NDArray[np.bool_]:
    """Return which centres of size x size pixels lie on the canvas: bool (size, size)."""
    corners = to_canvas.apply([(x, y) for x in (0, size) for y in (0, size)])
    if (corners >= 0).all() and (corners <= (scene.width, scene.height)).all():
        return np.ones((size, size), np.bool_)
    columns, rows = np.arange(size)[None, :] + 0.5, np.arange(size)[:, None] + 0.5
    x, y = to_canvas.points(columns, rows)
    inside: NDArray[np.bool_] = (x >= 0) & (x < scene.width) & (y >= 0) & (y < scene.height)
    return inside
