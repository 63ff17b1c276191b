"""The warp that bends an exemplar into a mask: a map that never folds. Arrays in, arrays out.

An exemplar is laid over the mask by an affine map (by moments, then Gauss-Newton) and bent by a free-form deformation
(Rueckert et al. 1999), coarse to fine, until the saturated distance fields of both masks agree. What comes out is a
small grid of places in the exemplar, so its own pixels can be sampled at any size.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import cv2
import numpy as np
from numpy.typing import NDArray

from engine.generators.exemplar_shape import FINE, SIDE, Shape, Window, rank

Floats = NDArray[np.float32]

VERSION = 1  # raised whenever the same masks come to give another warp
NODES = 65  # nodes a side of a warp's grid
COARSE, SHARP = 0.10, 0.04  # of a window's side: where fields saturate, for the affine map and for the deformation
AFFINE_STEPS = 6
AFFINE_DAMPING = 1.0
MOST_STRETCH = 1.5  # of the affine map along any axis over that of the moments
LEVELS = ((4, 20), (8, 20), (16, 10))  # nodes a side of the deformation, and steps
RATE, MOMENTUM, MEMORY = 0.005, 0.8, 0.95  # of Adam (arXiv 1412.6980)
STIFFNESS = 0.1  # what a squared slope of the displacement costs beside a squared difference of the fields
ENERGY_COST, STRETCH_COST = 20, 0.20  # of overlap; what they bring is in engine/DECISIONS.md
LEAST_AREA = 0.1  # of a cell: how far a part may shrink beyond the affine map


@dataclass(frozen=True, eq=False)
class Warp:
    """A map from places in a mask to places in an exemplar.

    places is NODES x NODES x 2: for each node of a grid over the mask's `window` (left, top, side in px), x and y in
    px of the exemplar (origin at the corner of its first pixel), bilinear between nodes. overlap: the intersection of
    mask and warped exemplar over their union; energy: of the deformation; stretch: by how much the affine map is longer
    one way than the other, in logarithms.
    """

    places: Floats
    window: Window
    flip: bool
    overlap: float
    energy: float
    stretch: float

    @property
    def nbytes(self) -> int:
        return self.places.nbytes

    @property
    def score(self) -> float:
        """How well the exemplar fits; more is better."""
        return self.overlap - ENERGY_COST * self.energy - STRETCH_COST * self.stretch


def warps(target: Shape, exemplars: Sequence[tuple[Shape, bool]], deformed: bool = True) -> list[Warp]:
    """The warp of each exemplar, flipped or not, into the target's mask; affine ones where not `deformed`."""
    if not exemplars:
        return []
    fields = np.stack([exemplar.field[:, ::-1] if flip else exemplar.field for exemplar, flip in exemplars])
    maps = _affine(target, fields, exemplars)
    aligned = _aligned(fields, maps)
    goal = np.tanh(target.field / SHARP)
    moved = _deformation(goal, np.tanh(aligned / SHARP)) if deformed else _Moved.nowhere(len(fields))
    found = []
    for number, (exemplar, flip) in enumerate(exemplars):
        nodes = unfolded(_rest(NODES) + moved.nodes[number].transpose(1, 2, 0))
        overlap = _overlap(target.field, aligned[number], nodes)
        lengths = np.linalg.svd(maps[number, :, :2], compute_uv=False)
        stretch = float(np.log(lengths[0] / lengths[1]))
        places = nodes @ maps[number, :, :2].T + maps[number, :, 2]
        if flip:
            places[..., 0] = 1 - places[..., 0]
        left, top, side = exemplar.window
        places = (places * side + (left, top)).astype(np.float32)
        found.append(Warp(places, target.window, flip, overlap, _energy(moved.pixels[number]), stretch))
    return found


def best(target: Shape, candidates: Sequence[Shape], most: int = 8) -> list[tuple[int, Warp]]:
    """The candidates that fit best, warped: index and warp, best first."""
    chosen = rank(target, candidates, most)
    found = warps(target, [(candidates[index], flip) for index, flip in chosen])
    return sorted(((index, warp) for (index, _), warp in zip(chosen, found, strict=True)), key=lambda it: -it[1].score)


def folds(places: Floats) -> bool:
    """Whether a grid of places folds anywhere: bilinear cells do not, if and only if none of their corners does."""
    areas = _corner_areas(places)
    return not (bool((areas > 0).all()) or bool((areas < 0).all()))


def _affine(target: Shape, fields: Floats, exemplars: Sequence[tuple[Shape, bool]]) -> Floats:
    """K x 2 x 3: maps from the target's window to the exemplars', by moments and then by Gauss-Newton."""
    grid = np.concatenate([_rest(SIDE).reshape(-1, 2), np.ones((SIDE * SIDE, 1), np.float32)], 1)
    maps = np.zeros((len(fields), 2, 3), np.float32)
    for matrix, (exemplar, flip) in zip(maps, exemplars, strict=True):
        x = 1 - exemplar.centre[0] if flip else exemplar.centre[0]
        for axis, middle in ((0, x), (1, exemplar.centre[1])):
            scale = exemplar.spread[axis] / target.spread[axis]
            matrix[axis, axis], matrix[axis, 2] = scale, middle - scale * target.centre[axis]
    first = maps.copy()
    sources = np.tanh(fields / COARSE)
    goal = np.tanh(target.field / COARSE).ravel()
    stacked = _with_slopes(sources)
    for _ in range(AFFINE_STEPS):
        value, (across, down) = _sampled(stacked, maps @ grid.T)
        slopes = np.concatenate([across[..., None] * grid, down[..., None] * grid], 2)  # K x N x 6
        wanted = np.einsum("kni,kn->ki", slopes, goal - value)
        normal = slopes.transpose(0, 2, 1) @ slopes + AFFINE_DAMPING * np.eye(6, dtype=np.float32)
        change = np.linalg.solve(normal.astype(np.float64), wanted[..., None].astype(np.float64))
        maps = maps + change.reshape(-1, 2, 3).astype(np.float32)
    return np.stack([after if _is_sane(before, after) else before for before, after in zip(first, maps, strict=True)])


def _is_sane(before: Floats, after: Floats) -> bool:
    """Whether the refined map is still near that of the moments."""
    relative = np.linalg.svd(after[:, :2] @ np.linalg.inv(before[:, :2]), compute_uv=False)
    return bool(1 / MOST_STRETCH < relative[1] <= relative[0] < MOST_STRETCH) and np.linalg.det(after[:, :2]) > 0


def _aligned(fields: Floats, maps: Floats) -> Floats:
    """The exemplars' distance fields in the target's window, distances scaled along."""
    found = []
    for field, matrix in zip(fields, maps, strict=True):
        pixels = matrix.astype(np.float64).copy()
        pixels[:, 2] = (pixels[:, :2] @ (0.5, 0.5)) + pixels[:, 2] * SIDE - 0.5
        warped = cv2.warpAffine(
            field, pixels, (SIDE, SIDE),
            flags=cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP, borderMode=cv2.BORDER_REPLICATE,
        )  # fmt: skip
        found.append(warped / np.sqrt(abs(np.linalg.det(matrix[:, :2]))))
    return np.stack(found).astype(np.float32)


def _with_slopes(fields: Floats) -> Floats:
    """K * SIDE x SIDE x 3, one below the other as cv2.remap takes them: value and slopes along x and y, per window."""
    across, down = np.empty_like(fields), np.empty_like(fields)
    across[:, :, 1:-1] = (fields[:, :, 2:] - fields[:, :, :-2]) * (SIDE / 2)
    down[:, 1:-1] = (fields[:, 2:] - fields[:, :-2]) * (SIDE / 2)
    across[:, :, [0, -1]], down[:, [0, -1]] = 0, 0
    return np.stack([fields, across, down], -1).reshape(-1, SIDE, 3)


def _sampled(stacked: Floats, places: Floats) -> tuple[Floats, Floats]:
    """Values K x N and slopes 2 x K x N of each field at places K x 2 x N (0..1); at its edge beyond it."""
    pixels = np.clip(places * np.float32(SIDE) - np.float32(0.5), 0, SIDE - 1)
    pixels[:, 1] += np.arange(len(pixels), dtype=np.float32)[:, None] * SIDE
    x, y = np.ascontiguousarray(pixels[:, 0]), np.ascontiguousarray(pixels[:, 1])
    found = np.ascontiguousarray(cv2.remap(stacked, x, y, cv2.INTER_LINEAR).transpose(2, 0, 1), np.float32)
    return found[0], found[1:]


@dataclass(frozen=True)
class _Moved:
    """Displacements in the target's window, as shares of its side: of its pixels' centres and of a warp's nodes."""

    pixels: Floats  # K x 2 x SIDE x SIDE
    nodes: Floats  # K x 2 x NODES x NODES

    @classmethod
    def nowhere(cls, count: int) -> _Moved:
        return cls(*(np.zeros((count, 2, size, size), np.float32) for size in (SIDE, NODES)))


def _deformation(goal: Floats, sources: Floats) -> _Moved:
    """By how much each place of the target's window is moved so that the saturated fields agree, for K sources."""
    count = len(sources)
    stacked, bends = _with_slopes(sources), _second_differences()
    rest = _rest(SIDE).transpose(2, 0, 1)
    moved = _Moved.nowhere(count)
    for nodes, steps in LEVELS:
        basis, fine = _basis(nodes, SIDE), _basis(nodes, NODES)
        control = np.zeros((count, 2, nodes, nodes), np.float32)
        mean, square = np.zeros_like(control), np.zeros_like(control)
        shift: Floats = moved.pixels
        for step in range(1, steps + 1):
            value, slopes = _sampled(stacked, (rest + shift).reshape(count, 2, -1))
            push = (slopes * (value - goal.ravel())).reshape(2, count, SIDE, SIDE).swapaxes(0, 1)
            push = push - (STIFFNESS * SIDE * SIDE) * (bends @ shift + shift @ bends)
            slope = basis.T @ push @ basis * np.float32(2 / (SIDE * SIDE))
            mean = MOMENTUM * mean + (1 - MOMENTUM) * slope
            square = MEMORY * square + (1 - MEMORY) * slope * slope
            size = np.sqrt(square / (1 - MEMORY**step)) + 1e-8
            control -= (RATE / (1 - MOMENTUM**step)) * mean / size
            shift = np.asarray(moved.pixels + basis @ control @ basis.T, np.float32)
        moved = _Moved(shift, np.asarray(moved.nodes + fine @ control @ fine.T, np.float32))
    return moved


@lru_cache(maxsize=1)
def _second_differences() -> Floats:
    """SIDE x SIDE: from values along a line to the sum of the differences to their neighbours."""
    bends = np.eye(SIDE, k=1) + np.eye(SIDE, k=-1)
    return np.asarray(bends - np.diag(bends.sum(1)), np.float32)


def _energy(shift: Floats) -> float:
    """The stiffness times the mean of the squared slopes of a displacement."""
    slopes = np.square(np.diff(shift, axis=2)).sum() + np.square(np.diff(shift, axis=1)).sum()
    return float(STIFFNESS * slopes)


@lru_cache(maxsize=8)
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


@lru_cache(maxsize=2)
def _rest(size: int) -> Floats:
    """size x size x 2: x and y, 0..1, of pixels' centres or, for a warp's NODES, of places from edge to edge."""
    count = np.arange(size, dtype=np.float32)
    places = count / np.float32(size - 1) if size == NODES else (count + np.float32(0.5)) / np.float32(size)
    return np.stack(np.meshgrid(places, places), -1)


def unfolded(nodes: Floats) -> Floats:
    """Nodes (NODES x NODES x 2 in 0..1) as they are where no cell shrinks below LEAST_AREA; else nearer to where they
    were, as far as it takes.
    """
    rest = _rest(NODES)
    smallest = LEAST_AREA / (NODES - 1) ** 2
    share, found = 1.0, nodes
    while _corner_areas(found).min() < smallest:
        share *= 0.9
        found = rest + np.float32(share if share > 1e-3 else 0.0) * (nodes - rest)
    return found


def _corner_areas(places: Floats) -> Floats:
    """Signed areas of the parallelograms at the four corners of each cell: 4 x cells x cells."""
    across, down = np.diff(places, axis=1), np.diff(places, axis=0)
    found = []
    for rows in (slice(None, -1), slice(1, None)):
        for columns in (slice(None, -1), slice(1, None)):
            one, other = across[rows], down[:, columns]
            found.append(one[..., 0] * other[..., 1] - one[..., 1] * other[..., 0])
    return np.stack(found)


def _overlap(goal: Floats, source: Floats, nodes: Floats) -> float:
    """Intersection over union of the target's mask and the deformed exemplar's, counted at four times SIDE."""
    size = SIDE * FINE
    at = ((np.arange(size, dtype=np.float32) + 0.5) / size * (NODES - 1)).astype(np.float32)
    x, y = np.meshgrid(at, at)
    places = cv2.remap(nodes, x, y, cv2.INTER_LINEAR) * SIDE - 0.5
    warped = cv2.remap(
        source, np.ascontiguousarray(places[..., 0]), np.ascontiguousarray(places[..., 1]),
        cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE,
    )  # fmt: skip
    fine = cv2.resize(goal, (size, size), interpolation=cv2.INTER_LINEAR)
    ours, theirs = fine > 0, np.asarray(warped) > 0
    return float((ours & theirs).sum() / max(1, (ours | theirs).sum()))
