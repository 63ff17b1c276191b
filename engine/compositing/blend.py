"""Blend modes as formulas: of 8 bits the four Qt has not got (hue, saturation, color, luminosity), of more bits all.

Formulas: W3C, Compositing and Blending Level 1, sections 10.1 (separable) and 10.2 (non-separable blend modes) and 5
(the blended colour is then composited by source-over). Colours are floats in 0..1 here.
"""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
Pixels = NDArray[np.uint8]

# The weights of blue, green, red: pixels are BGRA.
LUMINOSITY = np.array([0.11, 0.59, 0.30], np.float32)
LEAST = 1e-6  # alpha that is divided by


def _lum(colour: Floats) -> Floats:
    # Not a matrix product: BLAS may sum in another order with another number of threads.
    weighted: Floats = colour * LUMINOSITY
    total: Floats = weighted[:, 0:1] + weighted[:, 1:2] + weighted[:, 2:3]
    return total


def _sat(colour: Floats) -> Floats:
    spread: Floats = colour.max(axis=1, keepdims=True) - colour.min(axis=1, keepdims=True)
    return spread


def _set_lum(colour: Floats, lum: Floats) -> Floats:
    """Return the colour with this luminosity; what leaves 0..1 is pulled towards grey (ClipColor)."""
    moved = colour + (lum - _lum(colour))
    grey = _lum(moved)
    low = moved.min(axis=1, keepdims=True)
    moved = np.where(low < 0, grey + (moved - grey) * grey / np.maximum(grey - low, 1e-6), moved)
    high = moved.max(axis=1, keepdims=True)
    clipped: Floats = np.where(high > 1, grey + (moved - grey) * (1 - grey) / np.maximum(high - grey, 1e-6), moved)
    return clipped


def _set_sat(colour: Floats, sat: Floats) -> Floats:
    """Return the colour with its least channel at 0 and its spread at sat; a grey stays black."""
    spread = _sat(colour)
    stretched: Floats = (colour - colour.min(axis=1, keepdims=True)) * sat / np.where(spread > 0, spread, np.float32(1))
    return stretched


def _dodged(under: Floats, over: Floats) -> Floats:
    lighter = np.minimum(1, under / np.maximum(1 - over, LEAST))
    dodged: Floats = np.where(under <= 0, np.float32(0), np.where(over >= 1, np.float32(1), lighter))
    return dodged


def _burned(under: Floats, over: Floats) -> Floats:
    darker = 1 - np.minimum(1, (1 - under) / np.maximum(over, LEAST))
    burned: Floats = np.where(under >= 1, np.float32(1), np.where(over <= 0, np.float32(0), darker))
    return burned


def _hard(under: Floats, over: Floats) -> Floats:
    hard: Floats = np.where(over <= 0.5, 2 * under * over, 1 - 2 * (1 - under) * (1 - over))
    return hard


def _soft(under: Floats, over: Floats) -> Floats:
    curve = np.where(under <= 0.25, ((16 * under - 12) * under + 4) * under, np.sqrt(under))
    lighter = under + (2 * over - 1) * (curve - under)
    soft: Floats = np.where(over <= 0.5, under - (1 - 2 * over) * under * (1 - under), lighter)
    return soft


BLENDS: dict[str, Callable[[Floats, Floats], Floats]] = {
    "hue": lambda under, over: _set_lum(_set_sat(over, _sat(under)), _lum(under)),
    "saturation": lambda under, over: _set_lum(_set_sat(under, _sat(over)), _lum(under)),
    "color": lambda under, over: _set_lum(over, _lum(under)),
    "luminosity": lambda under, over: _set_lum(under, _lum(over)),
    "normal": lambda under, over: over,
    "multiply": lambda under, over: under * over,
    "screen": lambda under, over: under + over - under * over,
    "overlay": lambda under, over: _hard(over, under),
    "darken": np.minimum,
    "lighten": np.maximum,
    "color-dodge": _dodged,
    "color-burn": _burned,
    "hard-light": _hard,
    "soft-light": _soft,
    "difference": lambda under, over: np.abs(under - over),
}
"""Mode to B(under, over): straight colours, float32 (N, 3) in BGR order."""


def blend(mode: str, under: Pixels, over: Pixels, opacity: float) -> None:
    """Composite over onto under, in place; both uint8 (H, W, 4) BGRA premultiplied, opacity 0..1.

    Where over is transparent nothing is computed, so under keeps its bytes.
    """
    where = over[..., 3] > 0
    if opacity <= 0 or not where.any():
        return
    backdrop: Floats = under[where].astype(np.float32) / np.float32(255)
    source: Floats = over[where].astype(np.float32) / np.float32(255)
    result = composed(mode, backdrop, source, opacity)
    rounded = np.clip(result * 255 + 0.5, 0, 255).astype(np.uint8)
    # A premultiplied colour never exceeds its alpha; rounding must not make it so.
    rounded[:, :3] = np.minimum(rounded[:, :3], rounded[:, 3:4])
    under[where] = rounded


def composed(mode: str, backdrop: Floats, source: Floats, opacity: float) -> Floats:
    """Return source over backdrop, both float32 (N, 4) BGRA premultiplied, 0..1."""
    if mode == "plus":
        return np.minimum(backdrop + source * np.float32(opacity), 1)
    source_alpha, backdrop_alpha = source[:, 3:4] * np.float32(opacity), backdrop[:, 3:4]
    source_colour = source[:, :3] / np.maximum(source[:, 3:4], LEAST)
    backdrop_colour = backdrop[:, :3] / np.maximum(backdrop_alpha, LEAST)
    mixed = BLENDS[mode](np.minimum(backdrop_colour, 1), np.minimum(source_colour, 1))
    result = np.empty_like(source)
    result[:, :3] = (
        source_alpha * (1 - backdrop_alpha) * source_colour
        + source_alpha * backdrop_alpha * mixed
        + (1 - source_alpha) * backdrop[:, :3]
    )
    result[:, 3:4] = source_alpha + backdrop_alpha * (1 - source_alpha)
    return result
