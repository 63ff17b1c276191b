"""Specks: small parts of a mask that was found, which lie apart from the object."""

from __future__ import annotations

from typing import TypeVar

import cv2
import numpy as np
from numpy.typing import NDArray

S = TypeVar("S", bound=np.generic)

SPECK = 0.05  # of the largest part's area: what is smaller is none of the object


def without_specks(mask: NDArray[S], apart: float = 0.0) -> NDArray[S]:
    """Return a mask, h x w, uint8 or 0..1, without its small parts and their soft edges; the same one if it has none.

    apart: of a side of the object's area, how far a small part lies from the others at least.
    """
    inside: NDArray[np.bool_] = np.greater(mask, 127 if mask.dtype == np.uint8 else 0.5)
    if not inside.any():
        return mask
    outside, nearest = cv2.distanceTransformWithLabels(
        (~inside).astype(np.uint8), cv2.DIST_L2, 3, labelType=cv2.DIST_LABEL_PIXEL
    )
    near = outside <= apart / 2 * np.sqrt(inside.sum())
    count, parts = cv2.connectedComponents(near.astype(np.uint8), connectivity=8)
    areas = np.bincount(parts[inside], minlength=count)
    is_speck = areas < SPECK * areas.max()
    if not is_speck[parts[inside]].any():
        return mask
    of_speck = np.zeros(int(nearest.max()) + 1, np.bool_)  # by the pixel inside that is the nearest one
    of_speck[nearest[inside]] = is_speck[parts[inside]]
    return np.where(of_speck[nearest], mask.dtype.type(0), mask)
