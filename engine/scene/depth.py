"""Samples of 8 bits, 16 bits and 32-bit floats, and from one to another."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

import numpy as np
from numpy.typing import NDArray

Samples = NDArray[Any]  # uint8, uint16, or float32 of which 0..1 is from black to white
T = TypeVar("T", bound=np.generic)

STRIPE_ROWS = 256


def bits_of(samples: Samples) -> int:
    """Return how many bits a sample has: 8, 16 or 32."""
    return samples.dtype.itemsize * 8


def eight_bits(samples: Samples) -> NDArray[np.uint8]:
    """Return samples (h, w, ...) of any depth as uint8, rounded to nearest; those of 8 bits as they are."""
    if samples.dtype == np.uint8:
        return samples
    if samples.dtype == np.uint16:  # round(v / 257) without a division
        return _in_stripes(samples, np.uint8, lambda part: (part.astype(np.uint32) * 255 + 32895) >> 16)
    return _in_stripes(samples, np.uint8, lambda part: _rounded(part, 255))


def sixteen_bits(samples: Samples) -> NDArray[np.uint16]:
    """Return samples (h, w, ...) of any depth as uint16, exactly those of 8 bits and of 16, which stay as they are."""
    if samples.dtype == np.uint16:
        return samples
    if samples.dtype == np.uint8:
        return _in_stripes(samples, np.uint16, lambda part: part.astype(np.uint16) * np.uint16(257))
    return _in_stripes(samples, np.uint16, lambda part: _rounded(part, 65535))


def _rounded(part: Samples, full: int) -> Samples:
    rounded: Samples = np.rint(np.nan_to_num(part).clip(0, 1) * full)
    return rounded


def _in_stripes(samples: Samples, dtype: type[T], change: Callable[[Samples], Samples]) -> NDArray[T]:
    """Change some rows at once: what lies in between never is as large as the picture."""
    changed = np.empty(samples.shape, dtype)
    for top in range(0, samples.shape[0], STRIPE_ROWS):
        changed[top : top + STRIPE_ROWS] = change(samples[top : top + STRIPE_ROWS])
    return changed
