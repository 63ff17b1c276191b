"""The free-form deformation that bends one mask's distance field into another's, and never folds.

Displacements are cubic B-splines over a square window (Rueckert et al. 1999), found coarse to fine by gradients made by
hand. Places and displacements are shares of the window's side, x before y. Arrays in, arrays out.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

import cv2
import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]

NODES = 65  # nodes a side of a warp's grid
RATE, MOMENTUM, MEMORY = 0.005, 0.8, 0.95  # of Adam (arXiv 1412.6980)
LEAST_AREA = 0.1  # of a cell: how far a part may shrink beyond the affine map
SMALLEST = LEAST_AREA / (NODES - 1) ** 2  # area of a cell, of the window's
MENDING_STEPS, MENDING_REACH, MENDING_SIGMA = 30, 2, 1.5  # how folds are smoothed away; nodes


@dataclass(frozen=True)
class Level:
    """One refinement of a deformation."""

    nodes: int  # a side of the displacement's grid
    steps: int
    side: int  # px of the fields that are compared
    sharp: float  # of a window's side: where fields saturate


@dataclass(frozen=True, eq=False)
class Moved:
    """Displacements of K windows: of their pixels' centres and of a warp's nodes."""

    pixels: Floats  # K x 2 x SIDE x SIDE, at the last level's side
    nodes: Floats  # K x 2 x NODES x NODES

    @classmethod
    def nowhere(cls, count: int, side: int) -> Moved:
        return cls(*(np.zeros((count, 2, size, size), np.float32) for size in (side, NODES)))

    @property
    def slopes(self) -> list[float]:
        """The mean of the squared slopes of each displacement."""
        squares = [np.square(np.diff(self.pixels, axis=axis)).sum((1, 2, 3)) for axis in (2, 3)]
        return [float(one) for one in squares[0] + squares[1]]


def deformation(
    goals: Mapping[int, Floats],  # the target's signed distance field by side: SIDE x SIDE
    sources: Mapping[int, Floats],  # those of K sources in the target's window: K x SIDE x SIDE
    levels: tuple[Level, ...],
    stiffness: float,  # what a squared slope of the displacement costs beside a squared difference of the fields
) -> Moved:
    """By how much each place of the target's window is moved so that the saturated fields agree."""
    count = len(sources[levels[0].side])
    moved, controls = Moved.nowhere(count, levels[0].side), list[Floats]()
    for level in levels:
        side = level.side
        if moved.pixels.shape[-1] != side:
            start = sum((_spread(control, side) for control in controls), np.zeros((count, 2, side, side), np.float32))
            moved = Moved(start, moved.nodes)
        stacked = with_slopes(np.tanh(sources[side] / np.float32(level.sharp)))
        goal = np.tanh(goals[side] / np.float32(level.sharp)).ravel()
        rest, bends = rest_places(side).transpose(2, 0, 1), _second_differences(side)
        basis = _basis(level.nodes, side)
        control = np.zeros((count, 2, level.nodes, level.nodes), np.float32)
        mean, square = np.zeros_like(control), np.zeros_like(control)
        shift: Floats = moved.pixels
        for step in range(1, level.steps + 1):
            value, slopes = sampled(stacked, (rest + shift).reshape(count, 2, -1))
            push = (slopes * (value - goal)).reshape(2, count, side, side).swapaxes(0, 1)
            push = push - (stiffness * side * side) * (bends @ shift + shift @ bends)
            slope = basis.T @ push @ basis * np.float32(2 / (side * side))
            mean = MOMENTUM * mean + (1 - MOMENTUM) * slope
            square = MEMORY * square + (1 - MEMORY) * slope * slope
            size = np.sqrt(square / (1 - MEMORY**step)) + 1e-8
            control -= (RATE / (1 - MOMENTUM**step)) * mean / size
            shift = np.asarray(moved.pixels + basis @ control @ basis.T, np.float32)
        controls.append(control)
        moved = Moved(shift, np.asarray(moved.nodes + _spread(control, NODES), np.float32))
    return moved


def smallest_areas(places: Floats) -> Floats:
    """The smallest of the signed areas at the four corners of each cell: cells x cells."""
    return np.asarray(_corner_areas(places).min(0), np.float32)


def mended(nodes: Floats) -> Floats:
    """Nodes (NODES x NODES x 2 in 0..1) with displacements smoothed around each cell that shrinks below LEAST_AREA,
    until none does; what cannot be mended so is as `unfolded` makes it.
    """
    rest = rest_places(NODES)
    moved = nodes - rest
    size = 2 * MENDING_REACH + 1
    for _ in range(MENDING_STEPS):
        small = (smallest_areas(rest + moved) < SMALLEST).astype(np.uint8)
        if not small.any():
            break
        corners = cv2.dilate(np.pad(small, ((0, 1), (0, 1))), np.ones((2, 2), np.uint8))
        near = cv2.dilate(corners, np.ones((size, size), np.uint8)).astype(np.float32)
        share = cv2.blur(near, (size, size))[..., None]
        smooth = cv2.GaussianBlur(moved, (0, 0), MENDING_SIGMA, borderType=cv2.BORDER_REPLICATE)
        moved = np.asarray(moved + share * (smooth - moved), np.float32)
    return unfolded(rest + moved)


def unfolded(nodes: Floats) -> Floats:
    """Nodes (NODES x NODES x 2 in 0..1) as they are where no cell shrinks below LEAST_AREA; else nearer to where they
    were, as far as it takes.
    """
    rest = rest_places(NODES)
    share, found = 1.0, nodes
    while smallest_areas(found).min() < SMALLEST:
        share *= 0.9
        found = rest + np.float32(share if share > 1e-3 else 0.0) * (nodes - rest)
    return found


def with_slopes(fields: Floats) -> Floats:
    """Fields K x SIDE x SIDE as K * SIDE x SIDE x 3, one below the other as cv2.remap takes them: value and slopes
    along x and y, per window.
    """
    side = fields.shape[-1]
    across, down = np.empty_like(fields), np.empty_like(fields)
    across[:, :, 1:-1] = (fields[:, :, 2:] - fields[:, :, :-2]) * (side / 2)
    down[:, 1:-1] = (fields[:, 2:] - fields[:, :-2]) * (side / 2)
    across[:, :, [0, -1]], down[:, [0, -1]] = 0, 0
    return np.stack([fields, across, down], -1).reshape(-1, side, 3)


def sampled(stacked: Floats, places: Floats) -> tuple[Floats, Floats]:
    """Values K x N and slopes 2 x K x N of each field at places K x 2 x N (0..1); at its edge beyond it."""
    side = stacked.shape[1]
    pixels = np.clip(places * np.float32(side) - np.float32(0.5), 0, side - 1)
    pixels[:, 1] += np.arange(len(pixels), dtype=np.float32)[:, None] * side
    x, y = np.ascontiguousarray(pixels[:, 0]), np.ascontiguousarray(pixels[:, 1])
    found = np.ascontiguousarray(cv2.remap(stacked, x, y, cv2.INTER_LINEAR).transpose(2, 0, 1), np.float32)
    return found[0], found[1:]


@lru_cache(maxsize=4)
def rest_places(size: int) -> Floats:
    """size x size x 2: x and y, 0..1, of pixels' centres or, for a warp's NODES, of places from edge to edge."""
    count = np.arange(size, dtype=np.float32)
    places = count / np.float32(size - 1) if size == NODES else (count + np.float32(0.5)) / np.float32(size)
    return np.stack(np.meshgrid(places, places), -1)


def _spread(control: Floats, size: int) -> Floats:
    """Displacements K x 2 x size x size of those at the nodes of a grid."""
    basis = _basis(control.shape[-1], size)
    return np.asarray(basis @ control @ basis.T, np.float32)


@lru_cache(maxsize=2)
def _second_differences(side: int) -> Floats:
    """side x side: from values along a line to the sum of the differences to their neighbours."""
    bends = np.eye(side, k=1) + np.eye(side, k=-1)
    return np.asarray(bends - np.diag(bends.sum(1)), np.float32)


@lru_cache(maxsize=12)
def _basis(nodes: int, size: int) -> Floats:
    """size x nodes: cubic B-splines at pixels' centres or, for a warp's NODES, at places from edge to edge."""
    count = np.arange(size)
    places = (count / (size - 1) if size == NODES else (count + 0.5) / size) * (nodes - 1)
    whole = np.clip(np.floor(places), 0, nodes - 2).astype(int)
    t = places - whole
    taps = ((1 - t) ** 3, 3 * t**3 - 6 * t**2 + 4, -3 * t**3 + 3 * t**2 + 3 * t + 1, t**3)
    basis = np.zeros((size, nodes))
    for offset, tap in zip(range(-1, 3), taps, strict=True):
        np.add.at(basis, (count, np.clip(whole + offset, 0, nodes - 1)), tap / 6)
    return basis.astype(np.float32)


def _corner_areas(places: Floats) -> Floats:
    """Signed areas of the parallelograms at the four corners of each cell: 4 x cells x cells."""
    across, down = np.diff(places, axis=1), np.diff(places, axis=0)
    found = []
    for rows in (slice(None, -1), slice(1, None)):
        for columns in (slice(None, -1), slice(1, None)):
            one, other = across[rows], down[:, columns]
            found.append(one[..., 0] * other[..., 1] - one[..., 1] * other[..., 0])
    return np.stack(found)
