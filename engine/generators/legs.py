"""Legs and the gaps between them: how many there are below a body, and one mask with the legs of another."""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from engine.generators.fields import HALF, bounds_of, distances, one_body
from engine.scene.box import Box

Bytes = NDArray[np.uint8]
Floats = NDArray[np.float32]
Flags = NDArray[np.bool_]

FINE = 256  # px of a mask's longer side at which gaps are looked for
LEAST_DEPTH = 0.06  # of the mask's height, for what counts as a gap
LEAST_WIDTH = 0.012  # of its width: a slit that strokes leave between them is none
WIDEST_LEG = 0.3  # of its width
AROUND = 0.02  # of a mask's longer side: how softly the two masks are blended around its legs


@dataclass(frozen=True, eq=False)
class Legs:
    """What lies below a body: gaps that are open downwards, and what stands beside them."""

    gaps: Flags
    legs: Flags

    @property
    def count(self) -> int:
        """How many gaps lie beside each other, in as many rows as a gap is deep at least."""
        rows = np.sort([len(_runs(row)[0]) for row in self.gaps if row.any()])[::-1]
        deep = max(1, round(LEAST_DEPTH * len(self.gaps)))
        return int(rows[deep - 1]) if len(rows) >= deep else 0


def legs_of(mask: Bytes) -> Legs:
    """Find the legs of a mask, uint8 h x w, cut to its box; Problem where nothing is covered."""
    inside = mask >= HALF
    height, width = inside.shape
    between = ~inside & np.logical_or.accumulate(inside, 1) & np.logical_or.accumulate(inside[:, ::-1], 1)[:, ::-1]
    beneath = np.vstack([(inside | between)[1:], np.zeros((1, width), bool)])
    count, labels = cv2.connectedComponents(between.astype(np.uint8), connectivity=4)
    gaps = np.zeros_like(inside)
    for label in range(1, count):
        part = labels == label
        rows = np.flatnonzero(part.any(1))
        if (part & ~beneath).any() and rows[-1] - rows[0] + 1 >= LEAST_DEPTH * height:
            gaps |= part
    legs = np.zeros_like(inside)
    for y in np.flatnonzero(gaps.any(1)):
        for start, end in zip(*_runs(gaps[y]), strict=True):
            if end - start < LEAST_WIDTH * width:
                gaps[y, start:end] = False
        for start, end in zip(*_runs(inside[y]), strict=True):
            beside = gaps[y, max(0, start - 1)] or gaps[y, min(width - 1, end)]
            legs[y, start:end] = beside and end - start <= WIDEST_LEG * width
    return Legs(gaps, legs)


def with_legs(mask: Bytes, painted: Bytes) -> Bytes:
    """The mask, and where the painted one has legs below its body: that one, blended in around them as a field.

    Both are uint8 h x w, of the same size.
    """
    one, other = bounds_of(mask), bounds_of(painted)
    box = one.union(other)
    found = legs_of(_small(painted, other))
    if not found.count:
        return mask
    size = _size(box)
    scale = size[0] / box.width
    zone = np.zeros(size[::-1], np.uint8)
    left, top = round((other.left - box.left) * scale), round((other.top - box.top) * scale)
    part = zone[top:, left:][: found.gaps.shape[0], : found.gaps.shape[1]]
    part[:] = (found.gaps | found.legs)[: part.shape[0], : part.shape[1]]
    reach = round(AROUND * max(size))
    near = cv2.dilate(zone, cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (4 * reach + 1,) * 2)).astype(np.float32)
    weight = cv2.GaussianBlur(near, (0, 0), reach)
    drawn, own = (_field(_small(one_mask, box)) for one_mask in (mask, painted))
    field = np.asarray(drawn + weight * (own - drawn), np.float32)
    whole = cv2.resize(field, (box.width, box.height), interpolation=cv2.INTER_CUBIC) / np.float32(scale)
    kept = np.zeros_like(mask)
    kept[box.slices()] = np.rint(np.clip(127.5 + 255 * whole, 0, 255))
    return one_body(kept)


def _size(box: Box) -> tuple[int, int]:
    scale = min(1.0, FINE / max(box.width, box.height))
    return max(1, round(box.width * scale)), max(1, round(box.height * scale))


def _small(mask: Bytes, box: Box) -> Bytes:
    return np.asarray(cv2.resize(mask[box.slices()], _size(box), interpolation=cv2.INTER_AREA), np.uint8)


def _field(mask: Bytes) -> Floats:
    """The signed distance to a mask's border, positive inside, in its px; what a pixel covers counts at the border."""
    inside = np.pad((mask >= HALF).astype(np.uint8), 1)
    distance = (distances(inside) - distances(1 - inside) - np.where(inside, 0.5, -0.5))[1:-1, 1:-1]
    return np.where(np.abs(distance) < 1, mask.astype(np.float32) / 255 - 0.5, distance).astype(np.float32)


def _runs(row: Flags) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
    """Where the runs of a row begin, and where they end."""
    edges = np.flatnonzero(np.diff(np.concatenate([[False], row, [False]]).astype(np.int8)))
    return edges[::2], edges[1::2]
