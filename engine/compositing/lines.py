"""Lines that enter a hole on one side and leave it on the other: where they run, in it and around it.

Found as by a Radon transform, direction by direction, from what is seen on both sides of the hole; traced away from
it, and joined again where one goes on as another, as in J. Sun, L. Yuan, J. Jia, H.-Y. Shum, "Image Completion with
Structure Propagation" (SIGGRAPH 2005), but without a person who draws them.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

Bytes = NDArray[np.uint8]
Bools = NDArray[np.bool_]
Floats = NDArray[np.float32]
Path = NDArray[np.float32]  # n x 2: x and y of points along a line

SMALLEST = 128  # px of the hole's longer side, from which on lines are looked for
FOUND_AT = 60  # px of the hole's longer side, at most, in the size in which lines are found
TRACED_AT = 160  # and in that in which they are traced
DIRECTIONS = 100  # that are looked along
STRETCH = 0.8  # of the hole's half size is looked at on either side of it
BESIDE = 3  # px to either side of a step of colours, where there is to be less of it
LEAST_STEP = 5.0  # levels, of 255
LEAST_DISTINCT = 8.0  # levels, of a line whose ends fit each other
ALIKE = 0.5  # share of the larger step that both sides of the hole have in common
SHORTEST = 0.4  # of the hole's height across a line goes through
APART = 2.5  # px between the ends of two lines
CANDIDATES = 16  # that are traced
WEAKEST = 0.25  # of the most distinct line is another one
CHUNK = 6  # px of a line that are traced at once
REACH = 2  # px by which it may lie beside where it was expected
MISSED = 2  # chunks in which it may not be seen, one after the other
FEWEST = 3  # chunks in which it is seen
FITTED = 6  # chunks nearest to the hole, that tell with what slope it enters
ROUGHEST = 1.2  # px by which these lie beside a straight line, root of the mean square
LONG = 0.6  # of the way through the hole are both ends of a line seen together, at least
SKEW = 0.08  # radians by which a line turns in the hole and back again: that are likely two
BEND = 0.5  # by which it turns one way only
MOST = 8  # lines
CROSSING = 0.4  # of how distinct a line is, at least, is one that crosses it in the hole
DIFFERS = 0.5  # of a step is still seen between what lies farther away on both sides of a border
FAR = 0.6  # of the hole's longer side: so far away from a border its sides are told apart


@dataclass(frozen=True)
class Line:
    """A line through a hole, in px of the picture."""

    path: Path
    is_border: bool  # between different things
    reach: float  # px to either side in which these are seen


@dataclass(frozen=True)
class _Straight:
    """A straight line through the hole."""

    strength: float
    ends: Floats  # x and y of where it leaves the hole, first on one side, then on the other
    step: Floats  # of colours, to its right

    def is_same(self, other: _Straight) -> bool:
        """Whether both leave the hole at the same places."""
        return any(np.hypot(*(self.ends - ends).T).max() < APART for ends in (other.ends, other.ends[::-1]))


@dataclass(frozen=True)
class _Arm:
    """A line as it runs away from the hole."""

    path: Path  # from the hole on
    end: Floats  # x and y of where it meets the hole
    way: Floats  # of length 1, away from the hole
    step: Floats  # of colours, to its right

    @property
    def length(self) -> float:
        return float(np.hypot(*(self.path[-1] - self.end)))

    def is_same(self, other: _Arm) -> bool:
        return bool(np.hypot(*(self.end - other.end)) < APART and self.way @ other.way > 0.95)


def lines_through(sizes: list[tuple[Floats, Bools]]) -> list[Line]:
    """Return lines through a hole, the most distinct first, in px of the first of these sizes of it; none through a
    small one.

    sizes: pictures, float32 (h, w, 3), and their holes, bool (h, w), each half as large as the one before.
    """
    longest = [_longer_side(hole) for _, hole in sizes]
    if not longest or longest[0] < SMALLEST:
        return []
    found_at, traced_at = (
        next((level for level, side in enumerate(longest) if side <= most), len(sizes) - 1)
        for most in (FOUND_AT, TRACED_AT)
    )
    picture, hole = sizes[traced_at]
    scale, arms = 1 << (found_at - traced_at), list[_Arm]()
    for line in _found(*sizes[found_at]):
        first, last = _larger(line.ends, scale)
        for end, other, step in ((first, last, -line.step), (last, first, line.step)):
            arm = _traced(picture, hole, end, (end - other) / np.hypot(*(end - other)), step, REACH + scale)
            if arm is not None and not any(arm.is_same(one) for one in arms):
                arms.append(arm)
    return [
        Line(
            _larger(_path(*pair), 1 << traced_at), all(_is_border(picture, arm) for arm in pair), FAR * longest[0]
        )
        for pair in _joined(arms)
    ]


def _longer_side(hole: Bools) -> int:
    return 1 + max(int(np.ptp(np.flatnonzero(hole.any(axis=axis)))) for axis in (0, 1))


def _larger(points: Floats, scale: float) -> Floats:
    return np.asarray((points + 0.5) * scale - 0.5, np.float32)


def _found(picture: Floats, hole: Bools) -> list[_Straight]:
    """Return the most distinct straight lines through the hole."""
    rows, columns = np.nonzero(hole)
    middle = np.array([columns.min() + columns.max(), rows.min() + rows.max()]) / 2
    half = float(np.hypot(columns - middle[0], rows - middle[1]).max()) + 1
    stretch = max(8, round(STRETCH * half))
    side = 2 * (round(half) + stretch + BESIDE + 2) + 1
    smooth, kinds = cv2.GaussianBlur(picture, (0, 0), 0.7), np.where(hole, 1, 2).astype(np.uint8)
    lines: list[_Straight] = []
    for angle in np.pi * np.arange(DIRECTIONS) / DIRECTIONS:
        turn = np.array([[np.cos(angle), -np.sin(angle), 0], [np.sin(angle), np.cos(angle), 0]])
        turn[:, 2] = middle - turn[:, :2] @ np.full(2, side // 2)
        turned = cv2.warpAffine(smooth, turn, (side, side), flags=cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP)
        kind = cv2.warpAffine(kinds, turn, (side, side), flags=cv2.INTER_NEAREST | cv2.WARP_INVERSE_MAP)
        for strength, ends, step in _across(np.asarray(turned, np.float32), np.asarray(kind, np.uint8), stretch):
            lines.append(_Straight(strength, (ends @ turn[:, :2].T + turn[:, 2]).astype(np.float32), step))
    lines.sort(key=lambda line: -line.strength)
    chosen: list[_Straight] = []
    for line in lines:
        if line.strength < WEAKEST * lines[0].strength or len(chosen) == CANDIDATES:
            break
        if not any(line.is_same(other) for other in chosen):
            chosen.append(line)
    return chosen


def _across(colours: Floats, kind: Bytes, stretch: int) -> Iterator[tuple[float, Floats, Floats]]:
    """Return the rows of a turned picture along which a line enters and leaves the hole: how distinct it is, x and y of
    both ends, and the step of colours across it.

    kind: uint8 (h, w), 1 for the hole, 2 for what is known, 0 beyond the picture.
    """
    near = cv2.dilate((kind == 1).astype(np.uint8), np.ones((3, 1), np.uint8)) > 0
    rows = np.flatnonzero(near.any(axis=1))
    if not rows.size or rows[0] == 0 or rows[-1] == kind.shape[0] - 1:
        return
    first, last = near[rows].argmax(axis=1), kind.shape[1] - 1 - near[rows, ::-1].argmax(axis=1)
    # Colours of the hole have run over its edge by what they were smoothed and turned.
    is_known = cv2.erode((kind == 2).astype(np.uint8), np.ones((7, 7), np.uint8))[rows] > 0
    step, column = colours[rows + 1] - colours[rows - 1], np.arange(kind.shape[1])
    sides = [
        _along(step, is_known & (column >= begin[:, None]) & (column < begin[:, None] + stretch))
        for begin in (first - stretch, last + 1)
    ]
    (left, left_coherence, left_count), (right, right_coherence, right_count) = sides
    size = np.sqrt(np.minimum(*(np.square(_beyond_both_sides(one)).sum(axis=1) for one in (left, right))))
    larger = np.maximum(np.square(left).sum(axis=1), np.square(right).sum(axis=1))
    alike = (left * right).sum(axis=1) / np.maximum(larger, 1e-6)
    coherence = np.minimum(left_coherence, right_coherence)
    is_line = (size > LEAST_STEP) & (alike > ALIKE)
    is_line &= (np.minimum(left_count, right_count) >= stretch / 2) & (last - first >= SHORTEST * rows.size)
    strength = size * coherence * alike
    for at in np.flatnonzero(is_line):
        ends = np.array([[first[at] - 0.5, rows[at]], [last[at] + 0.5, rows[at]]], np.float32)
        yield float(strength[at]), ends, (left[at] + right[at]) / 2


def _along(step: Floats, where: Bools) -> tuple[Floats, Floats, Floats]:
    """Return the mean of each row's steps, float32 (h, 3), the share of them that is alike, and how many there are."""
    seen = step * where[..., None]
    count = np.count_nonzero(where, axis=1).astype(np.float32)
    mean = seen.sum(axis=1) / np.maximum(count, 1)[:, None]
    square = np.einsum("yxc,yxc->y", seen, seen) / np.maximum(count, 1)
    return mean, np.square(mean).sum(axis=1) / np.maximum(square, 1e-6), count


def _beyond_both_sides(mean: Floats) -> Floats:
    """Return what there is of steps beyond what there is a little to either side, as where colours change slowly."""
    row = np.arange(len(mean))
    above, below = mean[np.maximum(row - BESIDE, 0)], mean[np.minimum(row + BESIDE, len(mean) - 1)]
    return np.asarray(mean - (above + below) / 2, np.float32)


def _traced(picture: Floats, hole: Bools, end: Floats, along: Floats, step: Floats, reach: int) -> _Arm | None:
    """Trace a line away from the end at which it leaves the hole; None where it is lost beside it.

    reach: px by which it may lie beside the end.
    """
    across, points = np.array([-along[1], along[0]]), list[tuple[float, float]]()
    missed, here, slope, start = 0, 0.0, 0.0, 0.5
    while missed < MISSED:
        begin, way = end + start * along + here * across, along + slope * across
        beside = _beside(picture, hole, begin.astype(np.float32), way.astype(np.float32), step, reach)
        if beside is None:
            break
        start, here = start + CHUNK, here + slope * CHUNK
        missed += 1
        if np.isfinite(beside):
            missed, here, reach = 0, here + beside, REACH
            points.append((start - CHUNK / 2, here - slope * CHUNK / 2))
        if len(points) >= FEWEST and not missed:
            slope, base = _fitted(points[-6:])
            here = base + slope * start
    if len(points) < FEWEST:
        return None
    table = np.array(points)
    u, v = table[:FITTED].T
    slope, base = _fitted(points[:FITTED])
    if u[0] > 2.5 * CHUNK or np.sqrt(np.square(v - base - slope * u).mean()) > ROUGHEST:
        return None
    way = (along + slope * across) / np.hypot(1, slope)
    path = end + table[:, :1] * along + table[:, 1:] * across
    return _Arm(*(one.astype(np.float32) for one in (path, end + base * across, way, step)))


def _fitted(points: list[tuple[float, float]]) -> tuple[float, float]:
    """Return the slope of the straight line that lies nearest to points, and how high it begins."""
    u, v = np.array(points).T
    slope = float(((u - u.mean()) * (v - v.mean())).sum() / np.square(u - u.mean()).sum())
    return slope, float(v.mean() - slope * u.mean())


def _beside(picture: Floats, hole: Bools, begin: Floats, way: Floats, step: Floats, reach: int) -> float | None:
    """Return by how many px, to the right of its way, a line lies beside its next chunk: nan where it is not seen, None
    at the border of the picture, or where it enters the hole again."""
    u = np.arange(CHUNK)[:, None, None]
    v = np.arange(-reach - 2, reach + 3)[None, :, None]
    place = (begin + u * way + v * np.array([-way[1], way[0]])).astype(np.float32)
    x, y = np.rint(place[CHUNK // 2, reach + 2]).astype(int)
    if not (1 <= x < hole.shape[1] - 1 and 1 <= y < hole.shape[0] - 1) or hole[y, x]:
        return None
    seen = cv2.remap(picture, place[..., 0], place[..., 1], cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)
    block = np.asarray(seen, np.float32)
    size = float(np.linalg.norm(step))
    steps = (block[:, 2:] - block[:, :-2]) @ (step / size)
    mean = steps.mean(axis=0)
    best = int(mean[1:-1].argmax()) + 1
    less = 2 * mean[best] - mean[best - 1] - mean[best + 1]
    peak = best + np.clip((mean[best + 1] - mean[best - 1]) / max(2 * less, 1e-6), -0.5, 0.5)  # of a parabola
    is_seen = mean[best] > 0.35 * size and mean[best] > 0.6 * np.sqrt(np.square(steps[:, best]).mean())
    return float(peak) - reach - 1 if is_seen else np.nan


def _is_border(picture: Floats, arm: _Arm) -> bool:
    """Whether colours differ across a line also some px to either side of it, as where different things meet."""
    right = np.array([-arm.way[1], arm.way[0]], np.float32)
    place = (arm.path[:FITTED, None] + np.array([-9, -6, -3, 3, 6, 9])[:, None] * right).astype(np.float32)
    colours = np.asarray(cv2.remap(picture, place[..., 0], place[..., 1], cv2.INTER_LINEAR), np.float32)
    across = colours.mean(axis=0) @ arm.step
    return bool(across[3:].min() - across[:3].max() > DIFFERS * float(arm.step @ arm.step))


def _joined(arms: list[_Arm]) -> list[tuple[_Arm, _Arm]]:
    """Return the pairs of arms of which one goes on as the other, the most distinct first."""
    pairs = [
        (strength, one, other)
        for number, one in enumerate(arms)
        for other in arms[number + 1 :]
        if (strength := _goes_on(one, other)) > 0
    ]
    pairs.sort(key=lambda pair: -pair[0])
    chosen: list[tuple[float, _Arm, _Arm]] = []
    for strength, one, other in pairs:
        if strength < WEAKEST * pairs[0][0] or len(chosen) == MOST:
            break
        if not any(
            any(np.hypot(*(arm.end - taken.end)) < BESIDE for arm in (one, other) for taken in (first, last))
            or (strength < CROSSING * stronger and _cross((one.end, other.end), (first.end, last.end)))
            for stronger, first, last in chosen
        ):
            chosen.append((strength, one, other))
    return [(one, other) for _, one, other in chosen]


def _goes_on(one: _Arm, other: _Arm) -> float:
    """Return how distinct the line is that two arms make together, in levels; 0 where they are none."""
    through = other.end - one.end
    larger = max(float(one.step @ one.step), float(other.step @ other.step))
    alike = -float(one.step @ other.step) / larger
    if np.hypot(*through) < 2 * BESIDE or alike < ALIKE:
        return 0.0
    if one.length + other.length < LONG * np.hypot(*through):
        return 0.0
    turns = _turn(-one.way, through), _turn(through, other.way)
    skew, bend = (turns[0] - turns[1]) / SKEW, (turns[0] + turns[1]) / BEND
    if max(abs(skew) / 2, abs(bend)) > 1:
        return 0.0
    strength = float(np.sqrt(larger) * alike**1.5 * np.exp(-(skew**2) - bend**2))
    return strength if strength >= LEAST_DISTINCT else 0.0


def _turn(one: Floats, other: Floats) -> float:
    """Return the angle from one way to another, in radians."""
    return float(np.arctan2(one[0] * other[1] - one[1] * other[0], one @ other))


def _cross(one: tuple[Floats, Floats], other: tuple[Floats, Floats]) -> bool:
    """Whether two pieces of straight lines, from end to end, cross."""

    def is_parted(ends: tuple[Floats, Floats], by: tuple[Floats, Floats]) -> bool:
        way = by[1] - by[0]
        return (_turn(way, ends[0] - by[0]) > 0) != (_turn(way, ends[1] - by[0]) > 0)

    return is_parted(one, other) and is_parted(other, one)


def _path(one: _Arm, other: _Arm) -> Path:
    """Return one arm, a cubic through the hole that goes on as both, and the other arm."""
    length = float(np.hypot(*(other.end - one.end)))
    at = np.linspace(0, 1, max(3, round(length / 2)))[:, None]
    within = (
        (2 * at**3 - 3 * at**2 + 1) * one.end
        - (at**3 - 2 * at**2 + at) * length * one.way
        + (3 * at**2 - 2 * at**3) * other.end
        + (at**3 - at**2) * length * other.way
    )
    return np.concatenate([one.path[::-1], within, other.path]).astype(np.float32)
