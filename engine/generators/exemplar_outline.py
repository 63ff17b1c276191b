"""The natural outline of an object: its exemplar's own silhouette, bent softly towards a mask. Arrays in, arrays out.

Who paints an animal by hand means where it is and how it stands, not the width of its muzzle. A stiff deformation
follows pose and proportions and leaves heads and feet as they are in the photo; what it makes of the silhouette is the
mask.
"""

from __future__ import annotations

from dataclasses import replace
from math import sqrt

import cv2
import numpy as np
from numpy.typing import NDArray

from engine.generators.exemplar_deformation import Level
from engine.generators.exemplar_sampling import sample
from engine.generators.exemplar_shape import overlaps, shape_of, silhouette_like
from engine.generators.exemplar_warp import FORMULAS, VERSION, Formula, Warp, warps
from engine.generators.fields import HALF, bounds_of

Bytes = NDArray[np.uint8]

SOFT = Formula((Level(4, 20, 32, 0.04), Level(8, 20, 32, 0.04)), stiffness=0.5, is_mended=True, energy_cost=15)
ROOM = 4  # a quarter of the frame's side beyond it is looked at as well, since a silhouette may leave the frame
PLAINLY = 0.02  # of overlap, by which an upper part has to follow the mask better than the whole: it ends in a cut
LOWEST = 0.12  # of a mask's height: the rows in which it ends
ALIKE = 0.88  # overlap of normalised masks, from which on a mask was taken from a silhouette
FEWER_GAPS = 0.2  # of their width, that an upper part may have less of there than the mask: else that stands on legs


def natural_outline(silhouette: Bytes, mask: Bytes, flip: bool = False, version: int = VERSION) -> Bytes:
    """Return the silhouette of an exemplar in place of a mask: in its pose as far as it can be without bending parts,
    as low as it, and made smaller where it would leave the frame.

    silhouette: uint8 h x w, the exemplar's alpha; mask: uint8 n x n, the frame, as large as the result; version: of the
    warp that the object is drawn with, since where that shows an upper part, so does the outline. Problem where either
    is empty.
    """
    taken, side = bounds_of(mask), len(mask)
    silhouette, warp = _shown(mask, silhouette, flip, FORMULAS[version].takes_parts)
    room = side // ROOM
    left, top, length = warp.window
    warp = replace(warp, window=(left + room, top + room, length))
    cover = sample(np.dstack([silhouette] * 4), warp, side + 2 * room, side + 2 * room).cover
    own = bounds_of(cover)
    body = cover[own.top : own.bottom, own.left : own.right]
    scale = min(1.0, side / own.width, taken.bottom / own.height)
    width, height = max(1, int(own.width * scale)), max(1, int(own.height * scale))
    if scale < 1:
        body = np.asarray(cv2.resize(body, (width, height), interpolation=cv2.INTER_AREA), np.uint8)
    left = min(max(0, own.left - room + (own.width - width) // 2), side - width)
    found = np.zeros_like(mask)
    found[taken.bottom - height : taken.bottom, left : left + width] = body
    return _with_its_edge(found)


def own_outline(silhouette: Bytes, mask: Bytes) -> Bytes:
    """Return the silhouette of an exemplar in place of a mask, not bent at all: as large as it and standing where it
    stands, but smaller where it would leave the frame. Arrays as of `natural_outline`.
    """
    taken, own, side = bounds_of(mask), bounds_of(silhouette), len(mask)
    body = np.ascontiguousarray(silhouette[own.slices()])
    as_large = sqrt(float(mask.sum(dtype=np.int64)) / float(body.sum(dtype=np.int64)))
    scale = min(as_large, side / own.width, taken.bottom / own.height)
    width, height = max(1, int(own.width * scale)), max(1, int(own.height * scale))
    drawn = cv2.resize(body, (width, height), interpolation=cv2.INTER_AREA if scale < 1 else cv2.INTER_LINEAR)
    left = min(max(0, (taken.left + taken.right - width) // 2), side - width)
    found = np.zeros_like(mask)
    found[taken.bottom - height : taken.bottom, left : left + width] = drawn
    return _with_its_edge(found)


def is_outline(mask: Bytes, silhouette: Bytes) -> bool:
    """Return whether a mask has the form of a silhouette, as one that nobody painted. uint8 n x n and h x w."""
    plain, flipped = overlaps(shape_of(mask), [shape_of(silhouette)])
    return float(max(plain[0], flipped[0])) >= ALIKE


def _with_its_edge(found: Bytes) -> Bytes:
    """A pixel more: the exemplar's own soft edge, drawn within the mask, is not to be cut once more."""
    return np.asarray(cv2.dilate(found, np.ones((3, 3), np.uint8)), np.uint8)


def _shown(mask: Bytes, silhouette: Bytes, flip: bool, takes_parts: bool) -> tuple[Bytes, Warp]:
    """A silhouette, or an upper part of it, and the soft warp of that into the mask.

    A part is cut off straight, so it takes a mask that is plainly a head's, and none that stands on legs.
    """
    target = shape_of(mask)
    part = silhouette_like(target, silhouette, flip) if takes_parts else silhouette
    tried = [silhouette] if part is silhouette else [silhouette, part]
    whole, *upper = warps(target, [(shape_of(one), flip) for one in tried], formula=SOFT)
    stands = _gaps_below(mask) > _gaps_below(part) + FEWER_GAPS
    if not upper or stands or upper[0].overlap < whole.overlap + PLAINLY:
        return silhouette, whole
    return part, upper[0]


def _gaps_below(mask: Bytes) -> float:
    """How much of what lies between the outermost covered pixels of a mask's lowest rows is open, as between legs."""
    box = bounds_of(mask)
    lowest = mask[box.bottom - max(1, round(LOWEST * box.height)) : box.bottom] >= HALF
    spans = np.logical_or.accumulate(lowest, 1) & np.logical_or.accumulate(lowest[:, ::-1], 1)[:, ::-1]
    return 1 - float(lowest.sum() / spans.sum())
