"""Soft edges that never leave a mask."""

from __future__ import annotations

from math import ceil

import numpy as np
from numpy.typing import NDArray

from engine.scene.tiles import Pixels


def feathered(coverage: Pixels, radius: float) -> Pixels:
    """`coverage`, uint8 (h, w), faded in over `radius` px from its own edge inward.

    Multiplies by a smoothstep of the distance to the nearest pixel with no coverage: so what was 0 stays 0, nothing
    grows, and what lies deeper than `radius` stays as it was. Beyond the array nothing is covered: to feather a part of
    something larger, read `radius` + 1 px more on every side and cut them off afterwards.
    """
    if radius <= 0:
        return coverage
    t = np.minimum((depth(coverage > 0, radius + 0.5) - 0.5) / np.float32(radius), 1).clip(0)
    faded: Pixels = (coverage * (t * t * (3 - 2 * t)) + np.float32(0.5)).astype(np.uint8)
    return faded


def depth(inside: NDArray[np.bool_], limit: float) -> NDArray[np.float32]:
    """Euclidean distance in px from each pixel of `inside`, bool (h, w), to the nearest outside, cut off at `limit`.

    Separable: the distance along rows first, then for each pixel the best of the rows near it.
    """
    along = np.minimum(_run_length(inside), _run_length(inside[:, ::-1])[:, ::-1])
    reach = min(ceil(limit), max(inside.shape, default=0) + 1)
    padded = np.zeros((inside.shape[0] + 2 * reach, inside.shape[1]), np.float32)
    padded[reach : reach + inside.shape[0]] = along * along
    best = padded[reach : reach + inside.shape[0]].copy()
    for step in range(1, reach + 1):
        for first in (reach - step, reach + step):
            np.minimum(best, padded[first : first + inside.shape[0]] + np.float32(step * step), out=best)
    return np.minimum(np.sqrt(best), np.float32(limit))


def _run_length(inside: NDArray[np.bool_]) -> NDArray[np.float32]:
    """How many pixels of `inside` end at each pixel, counted from the left."""
    column = np.arange(1, inside.shape[1] + 1, dtype=np.float32)
    last_outside = np.maximum.accumulate(np.where(inside, np.float32(0), column), axis=1)
    return column - last_outside
