"""Pixels of more than 8 bits: float32, 0..1, BGRA premultiplied as those of 8 bits are, and how these become them."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from engine.compositing.blend import composed
from engine.scene.depth import Samples
from engine.scene.tiles import TILE

Floats = NDArray[np.float32]
Pixels = NDArray[np.uint8]


def is_deep(pixels: NDArray[Any]) -> bool:
    """Return whether pixels are floats."""
    return pixels.dtype == np.float32


def full_of(pixels: NDArray[Any]) -> float:
    """Return what is opaque, or white, in pixels of that kind."""
    return 1 if is_deep(pixels) else 255


def floats_of(samples: Samples) -> Floats:
    """Return samples of any depth as floats 0..1, exactly."""
    if samples.dtype == np.float32:
        return np.asarray(np.nan_to_num(samples).clip(0, 1), np.float32)
    floats: Floats = samples.astype(np.float32)
    floats /= np.iinfo(samples.dtype).max  # a product with 1/255 would leave white a little off 1
    return floats


def dithered(tile: Pixels) -> Floats:
    """Return a tile of 8 bits, BGRA premultiplied, as floats: each colour somewhere within what was rounded to it.

    So a step of 8 bits that is spread later is grain and no band. Black, white and alpha stay what they are, and the
    same tile becomes the same floats always.
    """
    floats = floats_of(tile)
    alpha = tile[..., 3:]
    inner = (tile[..., :3] > 0) & (tile[..., :3] < alpha)
    floats[..., :3] += _noise() * inner
    np.minimum(floats[..., :3], floats[..., 3:], out=floats[..., :3])
    return floats


@lru_cache(maxsize=1)
def _noise() -> Floats:
    """Return a number for each colour of a tile, evenly within half a step of 8 bits around 0."""
    noise = np.random.RandomState(0).random_sample((TILE, TILE, 3)) - 0.5
    return np.asarray(noise / 255, np.float32)


def composite(under: Floats, over: Floats, mode: str, opacity: float) -> None:
    """Composite over onto under, in place; both float32 (256, 256, 4), opacity 0..1; see painter.composite."""
    if mode == "normal":
        if opacity < 1:
            over = over * np.float32(opacity)
        under *= 1 - over[..., 3:]
        under += over
        return
    where = over[..., 3] > 0
    under[where] = composed(mode, under[where], over[where], opacity).clip(0, 1)
