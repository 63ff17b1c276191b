"""The 16-bit samples of a PNG, of which Pillow gives no more than the upper 8 bits."""

from __future__ import annotations

from typing import BinaryIO

import numpy as np
from numpy.typing import NDArray


def deep_samples(file: BinaryIO, samples: NDArray[np.uint8]) -> NDArray[np.uint16] | None:
    """Return the samples of a PNG with 16 bits a channel, uint16 (h, w, 3 or 4) as `samples`, as Pillow decoded it.

    None where they are not those of which Pillow gave the upper bits, as where one colour is meant to be transparent.
    """
    import cv2  # late: the command line begins without it

    file.seek(0)
    content = np.frombuffer(file.read(), np.uint8)
    try:
        found = cv2.imdecode(content, cv2.IMREAD_UNCHANGED)
    except cv2.error:
        return None
    if found is None or found.dtype != np.uint16 or found.shape[:2] != samples.shape[:2]:
        return None
    channels = 1 if found.ndim == 2 else found.shape[2]
    codes = {1: cv2.COLOR_GRAY2RGB, 3: cv2.COLOR_BGR2RGB, 4: cv2.COLOR_BGRA2RGBA}
    deep = np.asarray(cv2.cvtColor(found, codes[channels]), np.uint16)
    return deep if deep.shape == samples.shape and _agree(deep, samples) else None


def _agree(deep: NDArray[np.uint16], samples: NDArray[np.uint8]) -> bool:
    """Return whether 8 bits of the samples are those, cut off or rounded."""
    return all(
        bool((np.abs((deep[row] >> 8).astype(np.int16) - samples[row]) <= 1).all()) for row in range(deep.shape[0])
    )
