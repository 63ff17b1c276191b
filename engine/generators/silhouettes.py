"""Silhouettes of real objects: bent into a box, and how complete and how likely a shape is. Arrays in, arrays out.

What a box lacks in one direction is taken where the outline runs along it: a long dog has a long back, not a long head.
"""

from __future__ import annotations

from collections.abc import Sequence

import cv2
import numpy as np
from numpy.typing import NDArray

from engine.generators.exemplar_shape import Shape, overlaps, shape_of
from engine.generators.fields import HALF, bodies_and_holes, bounds_of, one_body, touching

Bytes = NDArray[np.uint8]
Floats = NDArray[np.float32]

BINS = 64  # parts of a silhouette along the stretched direction
STIFFNESS = 3.0  # how much more a part with the mean amount of outline across resists than one without any
MOST_BENT = 1.3  # times longer one way than the other that a silhouette is made: beyond it faces and backs look wrong
CUT = 0.3  # share of a side along which a straight edge means that something was cut off there
FLOOR = 0.85  # likewise of the lower side, on which things stand and lie

UNKNOWN = 0.5  # the likeness of a shape where nothing real is known
HOLE_COST = 2.0  # of likeness: what a hole as large as the body would cost


def fitted(mask: Bytes, width: int, height: int, flip: bool = False) -> Bytes:
    """Return the silhouette of a mask (uint8 h x w), bent to fill a box: uint8 (height, width), its border antialiased.

    It touches all four sides and is one body. Problem where nothing of the mask is at least half covered.
    """
    box = bounds_of(mask)
    mask = mask[box.slices()]
    if flip:
        mask = np.ascontiguousarray(mask[:, ::-1])
    times = min(1.0, 2 * max(width / box.width, height / box.height))
    if times < 1:  # no finer than twice what is drawn, since places between pixels are looked up below
        size = (max(1, round(box.width * times)), max(1, round(box.height * times)))
        mask = np.asarray(cv2.resize(mask, size, interpolation=cv2.INTER_AREA), np.uint8)
    longer = (width / box.width) / (height / box.height)
    across = _places(mask, width, longer)
    down = _places(np.ascontiguousarray(mask.T), height, 1 / longer)
    x, y = np.meshgrid(across, down)
    drawn = cv2.remap(mask, x, y, cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)
    steep = max(1.0, width / mask.shape[1], height / mask.shape[0])  # an edge enlarged is sharp again
    drawn = np.clip((drawn.astype(np.float32) - 127.5) * steep + 127.5, 0, 255)
    return touching(one_body(np.rint(drawn).astype(np.uint8)))


def standing_in(mask: Bytes, width: int, height: int, flip: bool = False) -> Bytes:
    """The same as large as a box allows, bent no more than MOST_BENT: uint8 (height, width). In a box of other
    proportions it stands at the lower side, in the middle.
    """
    box = bounds_of(mask)
    longer = (width / box.width) / (height / box.height)
    across, down = round(width * min(1.0, MOST_BENT / longer)), round(height * min(1.0, MOST_BENT * longer))
    drawn = fitted(mask, max(1, across), max(1, down), flip)
    left, top = (width - drawn.shape[1]) // 2, height - drawn.shape[0]
    right = width - drawn.shape[1] - left
    return np.asarray(cv2.copyMakeBorder(drawn, top, 0, left, right, cv2.BORDER_CONSTANT), np.uint8)


def _places(mask: Bytes, count: int, longer: float) -> Floats:
    """Where in a mask's columns each of `count` drawn columns lies; evenly unless they are to be `longer` than rows."""
    width = mask.shape[1]
    even = (np.arange(count) + 0.5) * (width / count)
    if longer <= 1:
        return np.asarray(even - 0.5, np.float32)
    edges = np.abs(np.diff(mask.astype(np.float32), axis=1, prepend=0, append=0)).sum(0)
    amounts = np.interp(np.linspace(0, width, BINS + 1), np.arange(width + 1), np.cumsum(edges))
    across = np.diff(amounts)
    across = np.convolve(np.pad(across, 2, mode="edge"), np.ones(5) / 5, "valid")
    gives = 1 / (1 + STIFFNESS * across / max(float(across.mean()), 1e-6))
    lengths = 1 + (longer - 1) * gives / gives.mean()  # of the parts, where each was 1
    ends = np.concatenate([[0.0], np.cumsum(lengths)]) * (count / lengths.sum())
    found = np.interp(np.arange(count) + 0.5, ends, np.linspace(0, width, BINS + 1))
    return np.asarray(found - 0.5, np.float32)


def completeness(mask: Bytes) -> float:
    """How little seems to be missing from a shape that fills its mask, 0..1: one part, and no straight cut at a side.

    The lower side may be straight, since things stand and lie there.
    """
    inside = mask >= HALF
    total = int(inside.sum())
    if not total:
        return 0.0
    _, _, stats, _ = cv2.connectedComponentsWithStats(inside.astype(np.uint8), connectivity=8)
    one = float(stats[1:, cv2.CC_STAT_AREA].max()) / total
    cut = 0.0
    for side, limit in ((inside[0], CUT), (inside[:, 0], CUT), (inside[:, -1], CUT), (inside[-1], FLOOR)):
        cut = max(cut, (_longest_run(side) / len(side) - limit) / (1 - limit))
    return one * (1 - max(0.0, cut))


def _longest_run(line: NDArray[np.bool_]) -> int:
    edges = np.flatnonzero(np.diff(np.concatenate([[False], line, [False]]).astype(np.int8)))
    return int((edges[1::2] - edges[::2]).max(initial=0))


def likeness(mask: Bytes, real: Sequence[Shape]) -> float:
    """Return how much a drawn shape is like the most similar of real ones of its class, 0..1, less for holes in it.

    Without real ones every shape is taken for half as good as they are. Problem where the mask is empty.
    """
    overlap = float(np.maximum(*overlaps(shape_of(mask), real)).max()) if real else UNKNOWN
    bodies, holes = bodies_and_holes(mask >= HALF)
    return max(0.0, overlap - HOLE_COST * sum(holes) / max(1.0, sum(bodies) - sum(holes)))
