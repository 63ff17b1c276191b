"""An exemplar's own pixels, sampled through its warp at any size."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil, floor, log2

import cv2
import numpy as np
from numpy.typing import NDArray

from engine.generators.exemplar_deformation import NODES
from engine.generators.exemplar_warp import Warp

Bytes = NDArray[np.uint8]
Floats = NDArray[np.float32]
Part = tuple[slice, slice]  # rows and columns of a picture

ENLARGED = 1.25  # px of the exemplar to a pixel, up to which one bicubic sample shows all that is there
SUPERSAMPLED = 2  # such samples a side of each pixel above it


@dataclass(frozen=True, eq=False)
class Sampled:
    """What an exemplar shows in a part of a mask's frame, h x w px."""

    rgb: Bytes  # h x w x 3, straight; 0 where nothing is covered
    cover: Bytes  # the exemplar's own alpha: 0 tells what it does not cover
    enlarged: float = 0.0  # px of these to a pixel of the exemplar


def sample(rgba: Bytes, warp: Warp, side: int, size: int, part: Part | None = None) -> Sampled:
    """An exemplar in the frame of the mask that it was warped into.

    rgba: uint8 h x w x 4, straight; side: px of the square mask that the warp was made for; size: px a side of the
    frame's picture; part: of that, what is wanted; None: all. Colours are premultiplied while they are sampled; from an
    exemplar that is much larger a mean of its pixels is taken first.
    """
    rows, columns = part or (slice(0, size), slice(0, size))
    cover = np.zeros((rows.stop - rows.start, columns.stop - columns.start), np.uint8)
    rgb = np.zeros((*cover.shape, 3), np.uint8)
    scale = size / side
    start, length = (warp.window[0] * scale, warp.window[1] * scale), warp.window[2] * scale
    left, top = (max(low.start, floor(first)) for low, first in zip((columns, rows), start, strict=True))
    right, bottom = (min(high.stop, ceil(first + length)) for high, first in zip((columns, rows), start, strict=True))
    if right <= left or bottom <= top:
        return Sampled(rgb, cover)
    step = _step(warp.places) * (NODES - 1) / length  # px of the exemplar to a pixel
    samples = SUPERSAMPLED if step > ENLARGED else 1
    across = _between_nodes(left, right, samples, start[0], length)
    down = _between_nodes(top, bottom, samples, start[1], length)
    x, y = (down @ warp.places[..., axis] @ across.T for axis in (0, 1))
    pixels = _premultiplied(rgba, max(0, ceil(min(warp.lowest, len(rgba)))))
    if halved := max(0, floor(log2(max(step / samples, 1e-6)))):
        height, width = (max(1, round(length / 2**halved)) for length in pixels.shape[:2])
        x, y = x * np.float32(width / pixels.shape[1]), y * np.float32(height / pixels.shape[0])
        pixels = np.asarray(cv2.resize(pixels, (width, height), interpolation=cv2.INTER_AREA), np.uint8)
    x, y = x - np.float32(0.5), y - np.float32(0.5)
    there = pixels.astype(np.float32)  # at an edge colours and alpha overshoot alike
    found = np.asarray(cv2.remap(there, x, y, cv2.INTER_CUBIC, borderMode=cv2.BORDER_CONSTANT), np.float32)
    if samples > 1:
        mean = cv2.resize(found, (right - left, bottom - top), interpolation=cv2.INTER_AREA)
        found = np.asarray(mean, np.float32)
    alpha = np.ascontiguousarray(found[..., 3])
    factor = np.asarray(255 / np.maximum(alpha, 1), np.float32)
    premultiplied = cv2.cvtColor(found, cv2.COLOR_BGRA2BGR)  # drops alpha, and keeps the order
    here = (slice(top - rows.start, bottom - rows.start), slice(left - columns.start, right - columns.start))
    cover[here] = cv2.convertScaleAbs(np.maximum(alpha, 0))
    rgb[here] = cv2.multiply(premultiplied, cv2.merge([factor, factor, factor]), dtype=cv2.CV_8U)
    rgb[here][alpha < 0.5] = 0
    return Sampled(rgb, cover, 1 / max(step, 1e-6))


def _between_nodes(low: int, high: int, samples: int, start: float, length: float) -> Floats:
    """Samples x NODES: what each node adds to the samples of the pixels from low to high, where a window begins at
    `start` and is `length` px long. Exact, where cv2.remap knows only thirty-two places between two nodes.
    """
    count = (high - low) * samples
    places = (low + (np.arange(count) + 0.5) / samples - start) / length * (NODES - 1)
    places = np.clip(places, 0, NODES - 1)
    whole = np.minimum(places.astype(int), NODES - 2)
    weights = np.zeros((count, NODES), np.float32)
    weights[np.arange(count), whole] = 1 - (places - whole)
    weights[np.arange(count), whole + 1] = places - whole
    return weights


def _step(places: Floats) -> float:
    """How many of the exemplar's px lie between neighbouring nodes: the median, along the denser axis."""
    across, down = (np.median(np.linalg.norm(np.diff(places, axis=axis), axis=-1)) for axis in (1, 0))
    return float(min(across, down))


def _premultiplied(rgba: Bytes, rows: int) -> Bytes:
    """A picture, transparent below its first rows."""
    alpha = rgba[..., 3].copy()
    alpha[rows:] = 0
    colours = cv2.multiply(np.ascontiguousarray(rgba[..., :3]), cv2.merge([alpha, alpha, alpha]), scale=1 / 255)
    return np.dstack([np.asarray(colours, np.uint8), alpha])
