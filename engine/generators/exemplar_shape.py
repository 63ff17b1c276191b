"""The shape of a masked object, and which exemplars' shapes are most like a mask's. Arrays in, arrays out.

A mask is known by a signed distance field over the square window around it, and by itself with its centre and its
standard deviations normalised. Candidates are ranked by how far such normalised masks overlap, flips allowed, and by
whether their heads lie where those of the others do. An exemplar has upper parts besides: who paints a head means no
body that is bent into one.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType

import cv2
import numpy as np
from numpy.typing import NDArray

from engine.generators.fields import bounds_of, distances

Bytes = NDArray[np.uint8]
Floats = NDArray[np.float32]
Place = tuple[float, float]
Window = tuple[float, float, float]  # left, top and side of a square, in px of a mask

SIDE = 32  # px a side of a field
SIDES = (SIDE, 64)  # of the fields that a shape has
FINE = 4  # a mask is measured at so many times SIDE
MARGIN = 1.3  # a window's side over the longer side of its mask's box, as in the models' frames
NORMAL = 32  # px a side of a normalised mask
REACH = 2.2  # standard deviations from its centre to its edges
STRETCH_COST = 0.25  # what a candidate loses in rank by being stretched e times more one way than the other
PARTS = (0.4, 0.55, 0.7)  # of an exemplar's height: its upper parts
PART_COST = 0.015  # what they lose, of overlap, to whole ones
HEAD_COST = 0.03  # of overlap, for a head where e times fewer of the others have theirs
LIKER = 10  # who is liker by a tenth of overlap counts for e times more
NEAR = 1.0  # standard deviations of a mask within which heads agree
FEWEST = 0.02  # share of the others that is as good as none


@dataclass(frozen=True, eq=False)
class Shape:
    """A mask as the warp knows it: its window and what lies in it."""

    window: Window
    fields: Mapping[int, Floats]  # by side in px: signed distance over the window's side, positive inside
    centre: tuple[float, float]  # x, y in the window, 0..1
    spread: tuple[float, float]  # standard deviations along x and y
    normal: Floats  # NORMAL x NORMAL in [0, 1]: the mask with its centre and spread normalised
    parts: tuple[Shape, ...] = ()  # of an exemplar: what is left of it where its lower end is hidden
    head: Place | None = None  # of an exemplar, where it is known: x, y from the centre, in standard deviations

    @property
    def nbytes(self) -> int:
        own = self.normal.nbytes + sum(field.nbytes for field in self.fields.values())
        return own + sum(part.nbytes for part in self.parts)


def exemplar_shape_of(mask: Bytes, head: Place | None = None) -> Shape:
    """The shape of an exemplar's alpha, uint8 h x w, with its upper parts; Problem as for `shape_of`.

    head: its middle, x and y in shares of the alpha's width and height; None: it is not known, or there is none.
    """
    whole, *parts = (_with_head(shape_of(one), mask, head) for one in (mask, *_upper_parts(mask)))
    return replace(whole, parts=tuple(parts))


def silhouette_like(target: Shape, silhouette: Bytes, flip: bool) -> Bytes:
    """An exemplar's alpha, uint8 h x w, or that of an upper part, whichever is more like the target, flipped or not."""
    exemplar = exemplar_shape_of(silhouette)
    found, _ = part_like(target, exemplar, flip)
    return silhouette if found is exemplar else _upper_parts(silhouette)[exemplar.parts.index(found)]


def shape_of(mask: Bytes) -> Shape:
    """The shape of a mask, uint8 h x w; Problem where nothing in it is at least half covered."""
    box = bounds_of(mask)
    side = MARGIN * max(box.width, box.height)
    window = ((box.left + box.right - side) / 2, (box.top + box.bottom - side) / 2, side)
    inside = (_resampled(mask, window, SIDE * FINE) >= 128).astype(np.uint8)
    distance = distances(inside) - distances(1 - inside) - np.where(inside, 0.5, -0.5).astype(np.float32)
    distance /= SIDE * FINE
    fields: dict[int, Floats] = {
        side: np.asarray(cv2.resize(distance, (side, side), interpolation=cv2.INTER_AREA), np.float32) for side in SIDES
    }
    centre, spread = _moments(inside)
    return Shape(window, MappingProxyType(fields), centre, spread, _normalised(inside, centre, spread))


def rank(target: Shape, candidates: Sequence[Shape], most: int = 8) -> list[tuple[int, bool]]:
    """Indices of the candidates whose shapes fit best, and whether each is flipped: best first, at most `most`."""
    return [(index, is_flipped) for index, is_flipped, _ in ranked(target, candidates, most)]


def ranked(target: Shape, candidates: Sequence[Shape], most: int = 8) -> list[tuple[int, bool, float]]:
    """The same with how like each is to the target."""
    if not candidates:
        return []
    shapes = [shape for candidate in candidates for shape in (candidate, *candidate.parts)]
    firsts = np.cumsum([0, *(1 + len(candidate.parts) for candidate in candidates[:-1])])
    found = _likeness(target, shapes) - _costs(candidates)
    flips = np.maximum.reduceat(found, firsts, axis=1)
    is_flipped = flips[1] > flips[0]
    scores = np.maximum(*flips) - _astray(candidates, found, firsts, is_flipped)
    order = np.argsort(-scores, kind="stable")[:most]
    return [(int(index), bool(is_flipped[index]), float(scores[index])) for index in order]


def part_like(target: Shape, exemplar: Shape, flip: bool) -> tuple[Shape, float]:
    """The exemplar, flipped or not, or the part of it that is more like the target; and how like that is, as ranked."""
    found = _likeness(target, (exemplar, *exemplar.parts))[int(flip)] - _costs([exemplar])
    index = int(np.argmax(found))
    return (exemplar, *exemplar.parts)[index], float(found[index])


def _costs(candidates: Sequence[Shape]) -> Floats:
    """What each candidate and, after it, each of its parts loses."""
    costs = [cost for candidate in candidates for cost in (0.0, *[PART_COST] * len(candidate.parts))]
    return np.array(costs, np.float32)


def _likeness(target: Shape, shapes: Sequence[Shape]) -> Floats:
    """2 x K: how far the target is like each shape, less what that is stretched for it: as it is, and flipped."""
    forms = np.log(np.array([shape.spread for shape in shapes]) / target.spread)
    stretch = np.abs(forms[:, 0] - forms[:, 1])  # more along one axis than along the other
    return np.asarray(np.stack(overlaps(target, shapes)) - STRETCH_COST * stretch, np.float32)


def _astray(
    candidates: Sequence[Shape], found: Floats, firsts: NDArray[np.int_], is_flipped: NDArray[np.bool_]
) -> Floats:
    """What each candidate loses for a head where the others have none; 0 where it is not known.

    A silhouette does not tell which of its ends the head is, but those of its kind that are like it do. found: 2 x M,
    how like the target each shape is, as it is and flipped; firsts: which of them a candidate's begin with.
    """
    known = [index for index, candidate in enumerate(candidates) if candidate.head is not None]
    costs = np.zeros(len(candidates), np.float32)
    if len(known) < 2:
        return costs
    heads, scores = np.zeros((2, len(known), 2), np.float32), np.zeros((2, len(known)), np.float32)
    for number, index in enumerate(known):
        parts = (candidates[index], *candidates[index].parts)
        for flip in (0, 1):
            own = found[flip, firsts[index] : firsts[index] + len(parts)]
            x, y = parts[int(own.argmax())].head or (0.0, 0.0)
            heads[flip, number], scores[flip, number] = (-x if flip else x, y), own.max()
    chosen = heads[is_flipped[known].astype(int), np.arange(len(known))]
    apart = np.square(heads[:, None] - chosen[None, :, None]).sum(-1)  # 2 x known x voters
    votes = np.exp(LIKER * (scores - scores.max()))[:, None] * (1 - np.eye(len(known)))
    share = (votes * np.exp(-apart / (2 * NEAR * NEAR))).sum((0, 2)) / votes.sum((0, 2)) + FEWEST
    costs[known] = HEAD_COST * np.log(share.max() / share)
    return costs


def _with_head(shape: Shape, mask: Bytes, head: Place | None) -> Shape:
    """A shape whose head is known; head: in shares of the mask that it was made of."""
    if head is None:
        return shape
    left, top, side = shape.window
    x, y = (
        ((share * length - start) / side - centre) / spread
        for share, length, start, centre, spread in zip(
            head, mask.shape[::-1], (left, top), shape.centre, shape.spread, strict=True
        )
    )
    return replace(shape, head=(x, y))


def _upper_parts(mask: Bytes) -> list[Bytes]:
    """The upper PARTS of a mask, each as large as it."""
    box = bounds_of(mask)
    found = []
    for share in PARTS:
        upper = mask.copy()
        upper[box.top + round(share * box.height) :] = 0
        if (upper >= 128).any():
            found.append(upper)
    return found


def overlaps(target: Shape, candidates: Sequence[Shape]) -> tuple[Floats, Floats]:
    """How far the target and each candidate overlap as normalised masks, over their union: as it is, and flipped."""
    masks = np.stack([candidate.normal.ravel() for candidate in candidates])
    areas = masks.sum(1) + target.normal.sum()
    both = [masks @ np.ascontiguousarray(normal).ravel() for normal in (target.normal, target.normal[:, ::-1])]
    plain, flipped = (one / (areas - one) for one in both)
    return plain, flipped


def _resampled(mask: Bytes, window: Window, size: int) -> Bytes:
    """A square window of a mask at size x size px; 0 beyond the mask."""
    left, top, side = window
    step = side / size
    across = down = 1.0
    if step > 1:  # an average of what each pixel covers, not one of its points
        width, height = (max(1, round(length / step)) for length in mask.shape[::-1])
        across, down = mask.shape[1] / width, mask.shape[0] / height
        mask = np.asarray(cv2.resize(mask, (width, height), interpolation=cv2.INTER_AREA), np.uint8)
    x, y = (left + step / 2) / across - 0.5, (top + step / 2) / down - 0.5
    matrix = np.array([[step / across, 0, x], [0, step / down, y]])
    flags = cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP
    return np.asarray(cv2.warpAffine(mask, matrix, (size, size), flags=flags), np.uint8)


def _moments(inside: Bytes) -> tuple[tuple[float, float], tuple[float, float]]:
    """Centre and standard deviations of a mask in units of its side."""
    size = inside.shape[0]
    places = (np.arange(size) + 0.5) / size
    total = float(inside.sum())
    found = []
    for axis in (0, 1):
        profile = inside.sum(axis) / total
        mean = float(profile @ places)
        found.append((mean, max(float(np.sqrt(profile @ (places - mean) ** 2)), 0.5 / size)))
    (x, across), (y, down) = found
    return (x, y), (across, down)


def _normalised(inside: Bytes, centre: tuple[float, float], spread: tuple[float, float]) -> Floats:
    """The mask with its centre in the middle and its standard deviations alike."""
    size = inside.shape[0]
    rows = []
    for middle, deviation in zip(centre, spread, strict=True):
        step = 2 * REACH * deviation / NORMAL * size
        rows.append((step, (middle - REACH * deviation) * size + step / 2 - 0.5))
    matrix = np.array([[rows[0][0], 0, rows[0][1]], [0, rows[1][0], rows[1][1]]])
    flags = cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP
    return np.asarray(cv2.warpAffine(inside.astype(np.float32), matrix, (NORMAL, NORMAL), flags=flags), np.float32)
