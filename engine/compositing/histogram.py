"""How often each value occurs in a picture, counted tile by tile, and what that says of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from math import ceil, log2

import numpy as np
from numpy.typing import NDArray

from engine.compositing.appearance import Appearances
from engine.compositing.compositor import Compositor
from engine.compositing.warp import straightened
from engine.scene.adjustments.colour import LUMA
from engine.scene.mask import Mask
from engine.scene.scene import Scene
from engine.scene.tiles import TILE, tile_box

LONGEST_SIDE = 1024  # px of the picture that is counted: the canvas at the first level that is no larger
KNOWN_FROM = 128  # alpha, and coverage of a selection, from which a pixel counts

Counts = NDArray[np.int64]


def counting(
    scene: Scene, compositor: Compositor, appearances: Appearances, within: Mask | None = None
) -> Iterator[Counts]:
    """Yield how many pixels have each value: (4, 256), of red, green, blue and luma; the last one of the whole scene.

    Each tile takes about as long as drawing it, so a caller may do something else between two. within: a mask in canvas
    px, for the pixels that count.
    """
    level = max(0, ceil(log2(max(scene.width, scene.height, 1) / LONGEST_SIDE)))
    counts = np.zeros((4, 256), np.int64)
    yield counts
    box = scene.box.at_level(level)
    for tx, ty in box.tiles(TILE):
        part = box.intersect(tile_box(tx, ty)).slices(tile_box(tx, ty))
        picture = straightened(compositor.tile(scene, level, tx, ty, appearances)[part])
        known = picture[..., 3] >= KNOWN_FROM
        if within is not None:
            coverage = compositor.sources.tile(within.tiles, level, tx, ty)
            known &= coverage is not None and coverage[part] >= KNOWN_FROM
        rgb = picture[known][:, 2::-1]
        luma = np.rint(rgb @ np.array(LUMA, np.float32)).astype(np.uint8)
        counts = counts + np.array([np.bincount(values, minlength=256) for values in (*rgb.T, luma)])
        yield counts


@dataclass(frozen=True)
class Statistics:
    """Of values 0..255: how many there are, what they are on average, and which share is 0 or 255."""

    count: int
    mean: float
    deviation: float
    median: int
    darkest: float
    brightest: float

    @classmethod
    def of(cls, counts: Counts) -> Statistics | None:
        """Return those of counts (..., 256), all rows taken together; None where nothing was counted."""
        hills = counts.reshape(-1, 256).sum(axis=0)
        total = int(hills.sum())
        if total == 0:
            return None
        values = np.arange(256)
        mean = float(hills @ values) / total
        return cls(
            count=total,
            mean=mean,
            deviation=float(np.sqrt(hills @ (values - mean) ** 2 / total)),
            median=int(np.searchsorted(hills.cumsum(), total / 2)),
            darkest=float(hills[0]) / total,
            brightest=float(hills[255]) / total,
        )
