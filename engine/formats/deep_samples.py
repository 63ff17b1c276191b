"""Samples of more than 8 bits in PNG, AVIF and JPEG 2000, of which Pillow gives no more than 8 bits.

OpenCV decodes them by the same libraries, once Pillow has found the file sound. An AVIF is lossy: how its brightness
and colours become RGB is rounded a little differently in 8 bits.
"""

from __future__ import annotations

from typing import BinaryIO

import numpy as np
from numpy.typing import NDArray

from engine.scene.depth import eight_bits

AWAY = {"PNG": 1, "JPEG2000": 2, "AVIF": 4}
"""The formats, and by how many of 255 levels Pillow's samples may differ: they are cut off or rounded."""


def deep_samples(
    file: BinaryIO, samples: NDArray[np.uint8], format: str | None, bits: int
) -> NDArray[np.uint16] | None:
    """Return all bits of samples (h, w, 3 or 4) that Pillow decoded, as uint16 that fill the range.

    format: Pillow's name of it; bits: of the file, 9 to 16. None where the format has no others to give, or they are
    not those that Pillow gave 8 bits of, as where one colour is meant to be transparent.
    """
    if format not in AWAY:
        return None
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
    if bits < 16:
        deep = _filling(deep, bits)
    return deep if deep.shape == samples.shape and _agree(deep, samples, AWAY[format]) else None


def _filling(deep: NDArray[np.uint16], bits: int) -> NDArray[np.uint16]:
    """Return samples of so many bits as 16."""
    full = (1 << bits) - 1
    table = (np.arange(full + 1, dtype=np.uint32) * 65535 + full // 2) // full
    return table.astype(np.uint16)[np.minimum(deep, full)]


def _agree(deep: NDArray[np.uint16], samples: NDArray[np.uint8], most: int) -> bool:
    """Return whether 8 bits of the samples are those. Pillow makes the whitest of a JPEG 2000 black, one level on."""
    for number, row in enumerate(deep):
        away = eight_bits(row) - samples[number]  # modulo 256
        if (np.minimum(away, 0 - away) > most).any():
            return False
    return True
