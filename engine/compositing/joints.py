"""How what is copied from several places goes on in tone where the pieces meet.

After P. Perez, M. Gangnet, A. Blake, "Poisson Image Editing" (SIGGRAPH 2003): how the tone goes on beyond a piece's
border is known at the place that it comes from.
"""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

from engine.compositing.membrane import Steps

Bools = NDArray[np.bool_]
Floats = NDArray[np.float32]
Ints = NDArray[np.intp]

SIDE = 7  # px over which a tone is averaged, so that grain is none
CONTENT = 120.0  # levels of 255: from steps of about so many on it is not the tone that differs, but what is seen


def steps_between(picture: Floats, known: Bools, places: Ints, sources: Ints) -> Steps:
    """Return by how much pixels that are copied have to differ more from the next one to the right, and from the one
    below, than what was copied there does, so that the tone goes on as where the pieces come from: of each 0 where both
    come from places side by side.

    picture: float32 (h, w, 3), looked at where it is known, bool (h, w). places: numbers of pixels in rows, ascending,
    and sources, where each is copied from: at least a pixel away from the border.
    """
    width = known.shape[1]
    share = cv2.blur(known.astype(np.float32), (SIDE, SIDE))
    means = cv2.blur(picture * known[..., None], (SIDE, SIDE)) / np.maximum(share, 1e-6)[..., None]
    tones, copied = np.asarray(means, np.float32).reshape(-1, 3), np.full(known.size, -1, np.intp)
    copied[places] = sources
    right, down = (_steps(tones, copied, step, width).reshape(picture.shape) for step in (1, width))
    return right, down


def _steps(tones: Floats, copied: Ints, step: int, width: int) -> Floats:
    """The same for one direction, in rows: to the pixel so many numbers on."""
    steps = np.zeros_like(tones)
    here = np.flatnonzero((copied[:-step] >= 0) & (copied[step:] >= 0))
    if step == 1:
        here = here[here % width < width - 1]
    first, second = copied[here], copied[here + step]
    is_joint = second - first != step
    here, first, second = here[is_joint], first[is_joint], second[is_joint]
    goes_on = (tones[first + step] - tones[first] + tones[second] - tones[second - step]) / 2
    lacking = goes_on - (tones[second] - tones[first])
    size = np.abs(lacking).max(axis=1, keepdims=True)
    steps[here] = lacking * np.exp(-np.square(size / CONTENT))
    return steps
