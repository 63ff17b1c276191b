"""Pictures that are computed in strips of rows, by all threads that are free; the same pixels as by one."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor

import cv2
import numpy as np
from numpy.typing import NDArray

Pixels = NDArray[np.uint8]


def in_strips(draw: Callable[[slice], Pixels], height: int, rows: int) -> Iterator[Pixels]:
    """Return what `draw` makes of the rows of a picture, so many at a time, from top to bottom; what it raises is
    raised.
    """
    pool = threads()
    try:
        yield from pool.map(draw, (slice(top, min(height, top + rows)) for top in range(0, height, rows)))
    finally:
        pool.shutdown(cancel_futures=True)


def threads() -> ThreadPoolExecutor:
    """Return a pool of as many threads as pictures are computed with."""
    return ThreadPoolExecutor(max(1, cv2.getNumThreads()))
