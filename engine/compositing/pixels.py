"""The pixels of one op by itself, before it meets what lies beneath: BGRA premultiplied, one tile, no Qt."""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

from engine.compositing.ops import BackgroundOp, ObjectOp, Op, PaintOp, PhotoOp, SceneOp
from engine.compositing.sources import Sources
from engine.compositing.warp import longest_step, premultiplied, reordered, warp
from engine.scene.affine import Affine
from engine.scene.box import Box
from engine.scene.tiles import TILE

Pixels = NDArray[np.uint8]


def pixels_of(op: Op, sources: Sources) -> Pixels | None:
    """uint8 (256, 256, 4), perhaps read-only; None where nothing is. Mode and opacity of the op are not yet in it."""
    match op:
        case PhotoOp():
            return _photo(op, sources)
        case ObjectOp():
            pixels = sources.keep(op.pixels, lambda: _object(op, sources))
            return pixels if pixels.size else None
        case PaintOp():
            return sources.tile(op.tiles, op.spot.level, op.spot.tx, op.spot.ty)
        case BackgroundOp():
            return _background(op)
        case SceneOp():
            return _scene(op, sources)
    raise TypeError(f"nothing is known of drawing {type(op).__name__}")


def _mask(op: ObjectOp, sources: Sources) -> Pixels:
    mask = sources.mask(op.mask.tiles, op.mask_level, op.feather, op.mask_box)
    corner = Affine.translation(-op.mask_box.left, -op.mask_box.top)
    to_mask = corner @ Affine.scaling(1 / (1 << op.mask_level)) @ op.tile_to_frame
    return warp(mask, to_mask, TILE, repeat_edge=False)


def _appearance(op: ObjectOp, sources: Sources) -> Pixels:
    step = longest_step(op.tile_to_frame) * op.appearance.size / op.side
    picture = sources.appearance(op.appearance, 1 / step)
    # Colours are defined all over the frame, so its edge is repeated: an edge of the mask gets no fringe.
    return warp(picture, Affine.scaling(picture.shape[0] / op.side) @ op.tile_to_frame, TILE, repeat_edge=True)


def _object(op: ObjectOp, sources: Sources) -> Pixels:
    """Alpha is what the object covers: mask, feather and the appearance's alpha. Of size 0 where that is nothing."""
    coverage = sources.keep(op.coverage, lambda: _mask(op, sources))
    if not coverage.any():
        return np.empty((0, 0, 4), np.uint8)
    picture = _appearance(op, sources)
    if op.appearance.alpha is not None:
        coverage = _times(coverage, picture[..., 3])
        picture[..., 3] = 255
    return _times(picture, np.asarray(cv2.merge([coverage] * 4), np.uint8))


def _times(one: Pixels, other: Pixels) -> Pixels:
    """The product of two pictures in which 255 is 1, rounded."""
    return np.asarray(cv2.multiply(one, other, scale=1 / 255), np.uint8)


def _photo(op: PhotoOp, sources: Sources) -> Pixels:
    samples = sources.photo(op.photo, op.spot.level)
    height, width = samples.shape[:2]
    size, tile = 1 << op.spot.level, op.spot.box
    left, top = op.x // size, op.y // size
    if op.x % size or op.y % size:
        return _photo_between_pixels(op, samples)
    box = Box(left, top, left + width, top + height)
    part = box.intersect(tile)
    picture = _as_tile_pixels(samples[part.slices(box)], op.spot.level)
    if part == tile:
        return picture
    whole = np.zeros((TILE, TILE, 4), np.uint8)
    whole[part.slices(tile)] = picture
    return whole


def _photo_between_pixels(op: PhotoOp, samples: Pixels) -> Pixels:
    """A photo whose corner is not on a pixel of the level: fetched bilinearly."""
    size, tile = 1 << op.spot.level, op.spot.box
    height, width = samples.shape[:2]
    to_samples = Affine.translation(tile.left - op.x / size, tile.top - op.y / size)
    part = to_samples.bounds(TILE, TILE).grown(1).intersect(Box(0, 0, width, height))
    if part.is_empty:
        return np.zeros((TILE, TILE, 4), np.uint8)
    picture = _as_tile_pixels(samples[part.top : part.bottom, part.left : part.right], op.spot.level)
    return warp(picture, Affine.translation(-part.left, -part.top) @ to_samples, TILE, repeat_edge=False)


def _as_tile_pixels(samples: Pixels, level: int) -> Pixels:
    """RGB or RGBA of a photo's level as premultiplied BGRA."""
    if samples.shape[2] == 4 and level == 0:
        samples = premultiplied(samples)
    return reordered(samples)


def _scene(op: SceneOp, sources: Sources) -> Pixels:
    rgb = op.appearance.rgb
    step = (1 << op.spot.level) * max(rgb.shape[1] / op.width, rgb.shape[0] / op.height)
    picture = sources.appearance(op.appearance, 1 / step)
    to_picture = Affine(picture.shape[1] / op.width, 0, 0, 0, picture.shape[0] / op.height, 0)
    return warp(picture, to_picture @ op.spot.to_canvas, TILE, repeat_edge=True)


def _background(op: BackgroundOp) -> Pixels:
    size = 1 << op.spot.level
    rows = (np.arange(op.spot.box.top, op.spot.box.bottom) + 0.5) * size / op.height
    stops = np.linspace(0, 1, len(op.colours)) if len(op.colours) > 1 else np.zeros(1)
    tile = np.full((TILE, TILE, 4), 255, np.uint8)
    for channel in range(3):
        values = np.interp(rows, stops, [colour[2 - channel] for colour in op.colours])
        tile[..., channel] = np.rint(values).astype(np.uint8)[:, None]
    return tile
