"""Colours as numbers: linear light, luma, and planes of floats from pixels and back."""

from __future__ import annotations

from typing import Any, TypeVar

import numpy as np
from numpy.typing import NDArray

from engine.scene.tiles import Pixels

Floats = NDArray[np.float32]
F = TypeVar("F", bound=NDArray[Any])

LUMA = (0.2126, 0.7152, 0.0722)
"""The weights of red, green and blue (ITU-R BT.709)."""


def light_of(values: F) -> F:
    """Return the light that sRGB values 0..1 stand for (IEC 61966-2-1)."""
    return np.where(values <= 0.04045, values / 12.92, ((values + 0.055) / 1.055) ** 2.4).astype(values.dtype)  # type: ignore[return-value]


def values_of(light: F) -> F:
    """Return the sRGB values of light 0..1."""
    return np.where(light <= 0.0031308, light * 12.92, 1.055 * light ** (1 / 2.4) - 0.055).astype(light.dtype)  # type: ignore[return-value]


def luma(rgb: Floats) -> Floats:
    """Return the weighted sum of the channels of (3, ...): how bright a colour looks."""
    red, green, blue = (np.float32(weight) * plane for weight, plane in zip(LUMA, rgb, strict=True))
    total: Floats = red + green + blue
    return total


def planes_of(pixels: Pixels) -> Floats:
    """Return float32 (3, h, w), red, green and blue 0..1, of uint8 (h, w, 4) BGRA, or of floats 0..1 in that order."""
    planes = np.ascontiguousarray(np.moveaxis(pixels[..., 2::-1], 2, 0), np.float32)
    if pixels.dtype == np.uint8:
        planes /= 255
    return planes


def alpha_of(pixels: Pixels) -> Floats:
    """Return float32 (h, w), 0..1, of the same."""
    alpha: Floats = pixels[..., 3].astype(np.float32)
    return alpha / np.float32(255) if pixels.dtype == np.uint8 else alpha


def pixels_of(rgb: Floats, pixels: Pixels) -> Pixels:
    """Return pixels (h, w, 4) BGRA of planes, clipped and rounded to nearest if they have 8 bits, with their alpha."""
    changed, values = pixels.copy(), rgb.clip(0, 1)
    changed[..., 2::-1] = np.moveaxis(np.rint(values * 255) if pixels.dtype == np.uint8 else values, 0, 2)
    return changed


def smoothstep(values: F) -> F:
    """Return 0 below 0, 1 above 1, and 3 v**2 - 2 v**3 in between."""
    clipped = values.clip(0, 1)
    return clipped * clipped * (3 - 2 * clipped)  # type: ignore[no-any-return]
