"""Whether two pictures are of one photo, at another size and compression: collections share photos under other keys."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PIL import Image

Pixels = NDArray[np.uint8]

SAME = 6  # of 64 bits: at most so many differ between the hashes of the same photo's crops


def hash_of(rgb: Pixels) -> Pixels:
    """Return a perceptual hash of a picture (h, w, 3): 64 of 0 and 1, whether a cell of 8 x 8 is lighter than its
    neighbour to the right. Crops of one photo differ in few.
    """
    grey = Image.fromarray(rgb).convert("L").resize((9, 8), Image.Resampling.BOX)
    cells = np.asarray(grey, np.int16)
    return (cells[:, 1:] > cells[:, :-1]).reshape(64).astype(np.uint8)


def is_among(one: Pixels, many: Pixels) -> bool:
    """Whether a hash is one of many (N x 64), or its mirror image is."""
    if not len(many):
        return False
    mirrored = 1 - one.reshape(8, 8)[:, ::-1].reshape(64)
    return bool(np.minimum((one != many).sum(1), (mirrored != many).sum(1)).min() <= SAME)
