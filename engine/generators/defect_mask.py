"""From how likely each pixel is part of a defect to the mask of those that are found. Knows no torch."""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

Bytes = NDArray[np.uint8]

USUAL = 0.5  # sensitivity
LEAST, MOST = 0.02, 0.98  # how likely a defect has to be at least, at the two ends of the sensitivity
EDGE = 0.5  # of that: as likely are the pixels that belong to it
GROWN = 2  # px around a defect that are mended with it: its edge is soft


def found(likely: Bytes, sensitivity: float = USUAL) -> Bytes:
    """Return the mask of the defects, uint8 (h, w) of 0 and 255, in a picture of how likely each pixel is part of one.

    likely: uint8 (h, w), 255 for sure. sensitivity: 0 only what is sure, 1 whatever could be one. A defect is a
    connected part whose likeliest pixel is as likely as that asks for, with the less likely ones around it.
    """
    least = 255 * min(max(1 - sensitivity, LEAST), MOST)
    parts = (likely >= EDGE * least).astype(np.uint8)
    count, labels = cv2.connectedComponents(parts, connectivity=8)
    is_found = np.zeros(count, np.bool_)
    is_found[np.unique(labels[likely >= least])] = True
    is_found[0] = False  # the rest of the picture
    disc = cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (2 * GROWN + 1, 2 * GROWN + 1))
    return np.asarray(cv2.dilate(np.where(is_found[labels], 255, 0).astype(np.uint8), disc), np.uint8)


def count(mask: Bytes) -> int:
    """Return how many separate defects a mask holds."""
    return int(cv2.connectedComponents((mask > 0).astype(np.uint8), connectivity=8)[0]) - 1
