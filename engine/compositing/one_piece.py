"""Covers a small spot with one piece of what lies around it, as a person does with a healing brush.

A fill of many patches is blurred where grass or hair runs every way, since smooth patches agree with all others: one
piece has all its texture. It is chosen by what lies around the spot, and must be as rough as that.
"""

from __future__ import annotations

from math import sqrt

import cv2
import numpy as np
from numpy.typing import NDArray

from engine.compositing.membrane import stretched, toned

Bytes = NDArray[np.uint8]
Bools = NDArray[np.bool_]
Floats = NDArray[np.float32]

RING = 8  # px around the spot by which a piece is compared
FINE = 3.0  # px: the standard deviation of the blur that takes texture away
ROUGHNESS = 3.0  # how much a piece's roughness counts: a smooth one is like half of any texture
NEAR_ENOUGH = 10.0  # levels by which a piece may be off around the spot beside what texture makes of it


def covered(rgb: Bytes, hole: Bools) -> Bytes | None:
    """Return the picture, uint8 (h, w, 3), with the hole, bool (h, w), covered in the tone of its place.

    None where no piece of it fits, as when the spot lies on a corner of something.
    """
    rows, columns = np.nonzero(hole.any(axis=1))[0], np.nonzero(hole.any(axis=0))[0]
    if not len(rows):
        return rgb
    place = (
        slice(max(0, int(rows[0]) - RING), int(rows[-1]) + 1 + RING),
        slice(max(0, int(columns[0]) - RING), int(columns[-1]) + 1 + RING),
    )
    picture, spot = stretched(rgb.astype(np.float32), hole), hole[place]
    disc = cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (2 * RING + 1, 2 * RING + 1))
    around = cv2.dilate(spot.astype(np.uint8), disc) > 0
    ring = around & ~spot
    if not ring.any():
        return None
    texture = np.asarray(((picture - cv2.GaussianBlur(picture, (0, 0), FINE)) ** 2).mean(axis=2), np.float32)
    roughness = sqrt(float(texture[place][ring].mean()))
    off = _sums(picture, picture[place], ring) / (3 * ring.sum())
    rough = np.sqrt(np.maximum(_sums(texture, None, spot), 0) / spot.sum())
    score = off + ROUGHNESS * (rough - roughness) ** 2
    score[_sums(hole.astype(np.float32), None, around) > 0.5] = np.inf  # where the hole itself would be copied
    top, left = np.unravel_index(int(np.argmin(score)), score.shape)
    if not sqrt(max(0.0, float(off[top, left]))) < sqrt(2) * roughness + NEAR_ENOUGH or np.isinf(score[top, left]):
        return None
    piece = picture[top : top + spot.shape[0], left : left + spot.shape[1]]
    result = rgb.copy()
    healed = np.rint(toned(piece, picture[place], spot)).clip(0, 255).astype(np.uint8)
    result[place] = np.where(spot[..., None], healed, rgb[place])
    return result


def _sums(picture: Floats, piece: Floats | None, where: Bools) -> Floats:
    """Return, for each place of the piece in a picture, the sum of squared differences over some of its pixels; without
    a piece that of the picture itself."""
    weights = where.astype(np.float32)
    if piece is None:
        return np.asarray(cv2.matchTemplate(picture, weights, cv2.TM_CCORR), np.float32)
    mask = np.repeat(weights[..., None], 3, axis=2)
    return np.asarray(cv2.matchTemplate(picture, piece, cv2.TM_SQDIFF, mask=mask), np.float32)
