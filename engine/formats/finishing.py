"""What is done to a flat picture before it is written: size, sharpening, a colour behind clear parts; 8 or 16 bits."""

from __future__ import annotations

from typing import Any, TypeVar, cast

import cv2
import numpy as np
from numpy.typing import NDArray

from engine.compositing.deep import floats_of
from engine.compositing.warp import premultiplied, straightened
from engine.scene.depth import sixteen_bits
from engine.scene.layers import RGB

S = TypeVar("S", bound=np.unsignedinteger[Any])
STRIPE_ROWS = 256
SHARPENINGS = {"screen": (0.6, 0.5), "print": (1.0, 0.9)}  # by name: radius in px, and amount of an unsharp mask


def reduced_size(width: int, height: int, longest: int | None) -> tuple[int, int]:
    """Return width and height in px, of which the longer is at most so long."""
    share = 1.0 if longest is None else min(1.0, longest / max(height, width))
    return max(1, round(width * share)), max(1, round(height * share))


def resized(samples: NDArray[S], longest: int | None) -> NDArray[S]:
    """Return straight samples, made smaller so that the longer side has that many px; colours are weighted by alpha."""
    height, width = samples.shape[:2]
    size = reduced_size(width, height, longest)
    if size == (width, height):
        return samples
    if samples.shape[2] == 3:
        return cast("NDArray[S]", cv2.resize(samples, size, interpolation=cv2.INTER_AREA))
    if samples.dtype == np.uint8:
        smaller = cv2.resize(premultiplied(samples), size, interpolation=cv2.INTER_AREA)
        return straightened(cast("NDArray[S]", smaller))
    floats = cv2.resize(premultiplied(floats_of(samples)), size, interpolation=cv2.INTER_AREA)
    return cast("NDArray[S]", sixteen_bits(straightened(floats)))


def sharpened(samples: NDArray[S], name: str) -> NDArray[S]:
    """Return straight samples sharpened for where they will be looked at, one of SHARPENINGS; alpha stays."""
    radius, amount = SHARPENINGS[name]
    blurred = cv2.GaussianBlur(samples, (0, 0), radius)
    sharp = np.asarray(cv2.addWeighted(samples, 1 + amount, blurred, -amount, 0), samples.dtype)
    if samples.shape[2] == 4:
        sharp[..., 3] = samples[..., 3]
    return sharp


def on_matte(samples: NDArray[S], matte: RGB) -> NDArray[S]:
    """Return straight RGBA over a plain colour, 0..255, as RGB."""
    full = int(np.iinfo(samples.dtype).max)
    behind = np.array(matte, np.uint32) * np.uint32(full // 255)
    flat = np.empty((*samples.shape[:2], 3), samples.dtype)
    for top in range(0, samples.shape[0], STRIPE_ROWS):
        stripe = samples[top : top + STRIPE_ROWS].astype(np.uint32)
        alpha = stripe[:, :, 3:]
        mixed = stripe[:, :, :3] * alpha + behind * (full - alpha) + full // 2
        flat[top : top + STRIPE_ROWS] = mixed // full
    return flat
