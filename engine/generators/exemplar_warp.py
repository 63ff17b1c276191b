"""The warp that bends an exemplar into a mask: a map that never folds. Arrays in, arrays out.

An exemplar is laid over the mask by an affine map (by moments, then Gauss-Newton) and bent by a free-form deformation,
coarse to fine, until the saturated distance fields of both masks agree. What comes out is a small grid of places in the
exemplar, so its own pixels can be sampled at any size.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace

import cv2
import numpy as np
from numpy.typing import NDArray

from engine.generators.exemplar_deformation import (
    NODES,
    Level,
    Moved,
    deformation,
    mended,
    rest_places,
    sampled,
    unfolded,
    with_slopes,
)  # fmt: skip
from engine.generators.exemplar_polish import at_places, polished
from engine.generators.exemplar_shape import FINE, SIDE, Shape, Window, part_like, ranked

Floats = NDArray[np.float32]

COARSE = 0.10  # of a window's side: where fields saturate for the affine map
AFFINE_STEPS = 6
AFFINE_DAMPING = 1.0
MOST_STRETCH = 1.5  # of the affine map along any axis over that of the moments
STRETCH_COST = 0.20  # of overlap; what it brings is in engine/exemplars/DECISIONS.md
ITS_OWN = 0.96  # overlap from which a mask is an exemplar's own outline, bent softly
LESS_BENT = 0.55  # of what a part is bent, at most, that the whole is bent then


@dataclass(frozen=True)
class Formula:
    """How a version of the warp bends; a recipe keeps that with which it was made."""

    levels: tuple[Level, ...]
    stiffness: float
    is_mended: bool  # where it would fold; else it is drawn back as a whole
    energy_cost: float  # of overlap
    takes_parts: bool = False  # an exemplar's upper part, where that is more like the mask than the whole of it
    knows_its_own: bool = False  # the whole, where the mask is its own outline: a part may be liker before it is bent
    is_polished: bool = False  # laid on the outline at last, and what the mask does not show of a part's body is hidden


_SECOND = (Level(4, 20, 32, 0.04), Level(8, 20, 32, 0.04), Level(16, 10, 64, 0.02))
FORMULAS = {
    1: Formula((Level(4, 20, 32, 0.04), Level(8, 20, 32, 0.04), Level(16, 10, 32, 0.04)), 0.1, False, 20),
    2: Formula(_SECOND, 0.07, True, 15),
    3: Formula((*_SECOND, Level(32, 8, 64, 0.02)), 0.07, True, 15),
    4: Formula((*_SECOND, Level(32, 8, 64, 0.02)), 0.07, True, 15, takes_parts=True),
    5: Formula((*_SECOND, Level(32, 8, 64, 0.02)), 0.07, True, 15, takes_parts=True, is_polished=True),
    6: Formula(
        (*_SECOND, Level(32, 8, 64, 0.02)), 0.07, True, 15, takes_parts=True, knows_its_own=True, is_polished=True
    ),
}
VERSION = max(FORMULAS)  # of new recipes


@dataclass(frozen=True, eq=False)
class Warp:
    """A map from places in a mask to places in an exemplar.

    places is NODES x NODES x 2: for each node of a grid over the mask's `window` (left, top, side in px), x and y in
    px of the exemplar (origin at the corner of its first pixel), bilinear between nodes. overlap: the intersection of
    mask and warped exemplar, or the part of it that the mask shows, over their union; energy: of the deformation;
    stretch: by how much the affine map is longer one way than the other, in logarithms;
    lowest: the row of the exemplar, in px, below which it is hidden, as is the body of a head.
    """

    places: Floats
    window: Window
    flip: bool
    overlap: float
    energy: float
    stretch: float
    likeness: float  # of both shapes before anything was bent, by which candidates are ranked
    version: int = VERSION
    lowest: float = math.inf

    @property
    def nbytes(self) -> int:
        return self.places.nbytes

    @property
    def score(self) -> float:
        """How well the exemplar fits; more is better."""
        return self.overlap - self.bending - STRETCH_COST * self.stretch

    @property
    def bending(self) -> float:
        """What it loses of that by being bent."""
        return FORMULAS[self.version].energy_cost * self.energy

    @property
    def is_part(self) -> bool:
        """Whether only an upper part of the exemplar is shown."""
        return math.isfinite(self.lowest)


def warps(
    target: Shape,
    exemplars: Sequence[tuple[Shape, bool]],  # each flipped or not
    deformed: bool = True,  # else the affine map alone
    version: int = VERSION,
    formula: Formula | None = None,  # another one than the version's
    is_draft: bool = False,  # to compare them: without the polish that the chosen one gets
) -> list[Warp]:
    """The warp of each exemplar into the target's mask."""
    if not exemplars:
        return []
    formula = formula or FORMULAS[version]
    if not formula.takes_parts:
        exemplars = [(replace(shape, parts=()), flip) for shape, flip in exemplars]
    wholes = [shape for shape, _ in exemplars]
    likest = [part_like(target, shape, flip) for shape, flip in exemplars]
    exemplars = [(part, flip) for (part, _), (_, flip) in zip(likest, exemplars, strict=True)]
    count, rivals = len(exemplars), list[int]()
    if formula.knows_its_own and deformed and not is_draft:
        rivals = [number for number in range(count) if exemplars[number][0] is not wholes[number]]
        exemplars = [*exemplars, *((wholes[number], exemplars[number][1]) for number in rivals)]
        wholes, likest = ([*those, *(those[number] for number in rivals)] for those in (wholes, likest))
    fields = {
        side: np.stack([shape.fields[side][:, ::-1] if flip else shape.fields[side] for shape, flip in exemplars])
        for side in {SIDE} | {level.side for level in formula.levels}
    }
    maps = _affine(target, fields[SIDE], exemplars)
    aligned = {side: _aligned(field, maps) for side, field in fields.items()}
    finest = formula.levels[-1].side
    if deformed:
        moved = deformation(target.fields, aligned, formula.levels, formula.stiffness)
    else:
        moved = Moved.nowhere(len(exemplars), finest)
    bent = [
        (mended if formula.is_mended else unfolded)(rest_places(NODES) + nodes.transpose(1, 2, 0))
        for nodes in moved.nodes
    ]
    kept, slopes = list(range(count)), moved.slopes
    for number, whole in zip(rivals, range(count, len(bent)), strict=True):
        part_fit, whole_fit = (_overlap(target.fields[finest], aligned[finest][n], bent[n]) for n in (number, whole))
        if whole_fit >= max(part_fit, ITS_OWN) and slopes[whole] <= LESS_BENT * slopes[number]:
            kept[number] = whole
    found = []
    for number in kept:
        (exemplar, flip), nodes = exemplars[number], bent[number]
        if deformed and formula.is_polished and not is_draft:
            nodes = polished(nodes, target.fields[finest], aligned[finest][number])
        overlap = _overlap(target.fields[finest], aligned[finest][number], nodes)
        lengths = np.linalg.svd(maps[number, :, :2], compute_uv=False)
        stretch = float(np.log(lengths[0] / lengths[1]))
        places = nodes @ maps[number, :, :2].T + maps[number, :, 2]
        if flip:
            places[..., 0] = 1 - places[..., 0]
        left, top, side = exemplar.window
        places = (places * side + (left, top)).astype(np.float32)
        energy, likeness = formula.stiffness * slopes[number], likest[number][1]
        lowest = _lowest(target, places) if formula.is_polished and exemplar is not wholes[number] else math.inf
        found.append(Warp(places, target.window, flip, overlap, energy, stretch, likeness, version, lowest))
    return found


def best(target: Shape, candidates: Sequence[Shape], most: int = 8) -> list[tuple[int, Warp]]:
    """The candidates that are most like the target, warped: index and warp, the likest first."""
    chosen = ranked(target, candidates, most)
    found = warps(target, [(candidates[index], flip) for index, flip, _ in chosen], is_draft=True)
    return [
        (index, replace(warp, likeness=likeness)) for (index, _, likeness), warp in zip(chosen, found, strict=True)
    ]


def _affine(target: Shape, fields: Floats, exemplars: Sequence[tuple[Shape, bool]]) -> Floats:
    """K x 2 x 3: maps from the target's window to the exemplars', by moments and then by Gauss-Newton."""
    grid = np.concatenate([rest_places(SIDE).reshape(-1, 2), np.ones((SIDE * SIDE, 1), np.float32)], 1)
    maps = np.zeros((len(fields), 2, 3), np.float32)
    for matrix, (exemplar, flip) in zip(maps, exemplars, strict=True):
        x = 1 - exemplar.centre[0] if flip else exemplar.centre[0]
        for axis, middle in ((0, x), (1, exemplar.centre[1])):
            scale = exemplar.spread[axis] / target.spread[axis]
            matrix[axis, axis], matrix[axis, 2] = scale, middle - scale * target.centre[axis]
    first = maps.copy()
    sources = np.tanh(fields / COARSE)
    goal = np.tanh(target.fields[SIDE] / COARSE).ravel()
    stacked = with_slopes(sources)
    for _ in range(AFFINE_STEPS):
        value, (across, down) = sampled(stacked, maps @ grid.T)
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
    """The exemplars' distance fields, K x SIDE x SIDE, in the target's window, distances scaled along."""
    side, found = fields.shape[-1], []
    for field, matrix in zip(fields, maps, strict=True):
        pixels = matrix.astype(np.float64).copy()
        pixels[:, 2] = (pixels[:, :2] @ (0.5, 0.5)) + pixels[:, 2] * side - 0.5
        warped = cv2.warpAffine(
            field, pixels, (side, side),
            flags=cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP, borderMode=cv2.BORDER_REPLICATE,
        )  # fmt: skip
        found.append(warped / np.sqrt(abs(np.linalg.det(matrix[:, :2]))))
    return np.stack(found).astype(np.float32)


def _lowest(target: Shape, places: Floats) -> float:
    """The lowest row of an exemplar that a mask shows, and what lies within half a node of that."""
    is_shown = at_places(target.fields[max(target.fields)], rest_places(NODES)) > -0.5 / (NODES - 1)
    return float(places[..., 1][is_shown].max()) if is_shown.any() else math.inf


def _overlap(goal: Floats, source: Floats, nodes: Floats) -> float:
    """Intersection over union of the target's mask and the deformed exemplar's, counted at four times SIDE."""
    size = SIDE * FINE
    at = ((np.arange(size, dtype=np.float32) + 0.5) / size * (NODES - 1)).astype(np.float32)
    x, y = np.meshgrid(at, at)
    places = cv2.remap(nodes, x, y, cv2.INTER_LINEAR) * len(source) - 0.5
    warped = cv2.remap(
        source, np.ascontiguousarray(places[..., 0]), np.ascontiguousarray(places[..., 1]),
        cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE,
    )  # fmt: skip
    fine = cv2.resize(goal, (size, size), interpolation=cv2.INTER_LINEAR)
    ours, theirs = fine > 0, np.asarray(warped) > 0
    return float((ours & theirs).sum() / max(1, (ours | theirs).sum()))
