"""From a photo and a mask, or from a cut-out picture, to an exemplar."""

from __future__ import annotations

from math import ceil

import cv2
import numpy as np
from numpy.typing import NDArray

from engine.generators.ground import light_of
from engine.generators.pyramids import spread
from engine.problem import Problem
from engine.scene.exemplar import HALF, LONGEST, SMALLEST, Exemplar

Bytes = NDArray[np.uint8]

FRAME = 1.3  # the side of the ground that is looked at, over the longer side of the object's box
MARGIN = 2  # px kept around the object
CUT_OFF = 0.03  # of the object's longer side: how much of it has to lie on the photo's edge to be cut off there
SURE, FAINT = 0.97, 0.03  # alpha beyond which a pixel's colour is the object's alone, and the ground's alone


def cut_out(rgb: Bytes, mask: Bytes, class_name: str, has_ground: bool = True) -> Exemplar:
    """The object under a mask as an exemplar: its own pixels, at most LONGEST px a side, without the ground's colours.

    rgb: uint8 h x w x 3, sRGB; mask: uint8 h x w, soft where the object's edge is; has_ground: whether what lies around
    the object is its photo's ground: then it is whole unless the photo's edge cuts it off. Problem where the mask shows
    no object, or one that is too small.
    """
    if rgb.shape[:2] != mask.shape:
        raise Problem("The mask must have the size of its photo.")
    inside = mask >= HALF
    rows, columns = np.flatnonzero(inside.any(1)), np.flatnonzero(inside.any(0))
    if not len(rows):
        raise Problem("The mask shows no object.")
    top, bottom, left, right = int(rows[0]), int(rows[-1]) + 1, int(columns[0]), int(columns[-1]) + 1
    if max(bottom - top, right - left) < SMALLEST:
        raise Problem(f"The object is too small for an exemplar: {right - left} x {bottom - top} px.")
    ground = _ground(rgb, mask, (left, top, right, bottom)) if has_ground else None
    on_edge = max(int(side.sum()) for side in (inside[0], inside[-1], inside[:, 0], inside[:, -1]))
    whole = not has_ground or on_edge <= max(1, CUT_OFF * max(bottom - top, right - left))
    rgb, mask = (_padded(x, left - MARGIN, top - MARGIN, right + MARGIN, bottom + MARGIN) for x in (rgb, mask))
    scale = min(1.0, LONGEST / max(mask.shape))
    if scale < 1:
        size = (max(SMALLEST, round(mask.shape[1] * scale)), max(SMALLEST, round(mask.shape[0] * scale)))
        rgb, mask = (np.asarray(cv2.resize(x, size, interpolation=cv2.INTER_AREA), np.uint8) for x in (rgb, mask))
    short = [max(0, SMALLEST - side) for side in mask.shape]
    if any(short):
        edges = ((0, short[0]), (0, short[1]))
        rgb, mask = np.pad(rgb, (*edges, (0, 0)), mode="edge"), np.pad(mask, edges)
    samples = np.dstack([own_colours(rgb, mask) if has_ground else rgb, mask])
    return Exemplar(np.ascontiguousarray(samples), class_name, ground, whole=whole)


def own_colours(rgb: Bytes, alpha: Bytes) -> Bytes:
    """The colours of an object without those of the ground that its soft edge lets through.

    rgb: uint8 h x w x 3; alpha: uint8 h x w. A pixel shows alpha * own + (1 - alpha) * ground, where the ground is that
    of the pixels nearby; what is nearly transparent takes the colours of the object nearby.
    """
    share = alpha.astype(np.float32) / 255
    sure = (share >= SURE).astype(np.float32)
    if not sure.any():
        return rgb
    nearby = spread(rgb, sure)
    around = (share <= FAINT).astype(np.float32)
    ground = spread(rgb, around) if around.any() else nearby
    own = (rgb - (1 - share[..., None]) * ground) / np.maximum(share[..., None], 0.25)
    trust = np.clip((share - 0.35) / 0.55, 0, 1)[..., None]
    return np.rint(np.clip(nearby + (own - nearby) * trust, 0, 255)).astype(np.uint8)


def _ground(rgb: Bytes, mask: Bytes, box: tuple[int, int, int, int]) -> tuple[float, float, float] | None:
    """The light of the ground in a square around a box (left, top, right, bottom)."""
    left, top, right, bottom = box
    side = ceil(FRAME * max(right - left, bottom - top))
    x, y = (left + right - side) // 2, (top + bottom - side) // 2
    window = x, y, x + side, y + side
    valid = np.full(mask.shape, 255, np.uint8)
    return light_of(*(_padded(plane, *window) for plane in (rgb, mask, valid)))


def _padded(picture: Bytes, left: int, top: int, right: int, bottom: int) -> Bytes:
    """A part of a picture; 0 where it reaches beyond."""
    height, width = picture.shape[:2]
    part = picture[max(top, 0) : min(bottom, height), max(left, 0) : min(right, width)]
    edges = [(max(0, -top), max(0, bottom - height)), (max(0, -left), max(0, right - width))]
    return np.pad(part, edges + [(0, 0)] * (picture.ndim - 2))
