"""Which lines go through a hole, and how they run in it."""

from __future__ import annotations

import cv2
import numpy as np
import pytest
from numpy.typing import NDArray

from engine.compositing.drawn_lines import drawn
from engine.compositing.filling import _halves
from engine.compositing.lines import Line, lines_through

SIDE = 360
ROWS, COLUMNS = np.mgrid[:SIDE, :SIDE].astype(np.float32)
HOLE = np.hypot(ROWS - 180, COLUMNS - 180) < 66


def across(degrees: float, beside: float = 0) -> NDArray[np.float32]:
    """How far each pixel lies to the right of a line through the middle, or so many px to its right."""
    angle = np.deg2rad(degrees)
    return np.asarray((ROWS - 180) * np.cos(angle) - (COLUMNS - 180) * np.sin(angle) - beside, np.float32)


def found(values: NDArray[np.floating], hole: NDArray[np.bool_] = HOLE) -> list[Line]:
    """In a picture of these values, with grain, whose hole shows something else."""
    grain = np.random.RandomState(0).randint(-12, 13, (SIDE, SIDE, 3))
    picture = np.where(hole[..., None], 255, values[..., None] + grain).astype(np.float32)
    return lines_through(list(_halves(picture, hole)))


def within(line: Line) -> NDArray[np.intp]:
    x, y = np.rint(line.path).astype(int).T.clip(0, SIDE - 1)
    inside = HOLE[y, x]
    return np.array([y[inside], x[inside]])


@pytest.mark.parametrize("degrees", [0, 20, 45, 75, 90, 130, 165])
def test_a_border_goes_straight_through_whatever_way_it_slants(degrees: float) -> None:
    beside = across(degrees)
    (line,) = found(np.where(beside > 0, 120, 80))
    y, x = within(line)
    assert y.size > 30 and np.abs(beside[y, x]).max() < 2
    assert line.is_border and line.path.min() < 30, "it is traced towards the edge of the picture"


def test_an_arc_goes_on_as_an_arc() -> None:
    line = found(np.where(np.square(COLUMNS - 180) / 1800 < ROWS - 170, 130, 70))[0]
    x, y = line.path[np.abs(line.path[:, 0] - 180) < 60].T
    assert np.abs(y - 170 - np.square(x - 180) / 1800).max() < 1.6
    assert (y[0] + y[-1]) / 2 - y[np.abs(x - 180).argmin()] > 1, "it is no straight line"


def test_a_thin_line_is_one_and_no_border() -> None:
    lines = found(np.where(np.abs(across(30)) < 3, 40, 110))
    assert lines and not any(line.is_border for line in lines)
    y, x = within(lines[0])
    assert np.abs(across(30)[y, x]).max() < 5


def test_lines_beside_each_other_are_not_taken_for_one() -> None:
    beside = [across(10, -14), across(10, 14)]
    lines = found(np.where(beside[0] > 0, 120, 80) + np.where(beside[1] > 0, 40, 0))
    assert len(lines) == 2
    for line in lines:
        y, x = within(line)
        assert min(np.abs(one[y, x]).max() for one in beside) < 2


def test_grain_slopes_and_what_ends_in_the_hole_are_no_lines() -> None:
    assert not found(np.full((SIDE, SIDE), 100))
    assert not found(60 + ROWS * 0.5 + COLUMNS * 0.3)
    assert not found(np.where((across(20) > 0) & (COLUMNS < 180), 120, 80))


def test_in_a_small_hole_and_where_too_little_of_it_is_seen_a_line_is_none() -> None:
    values = np.where(across(20) > 0, 120, 80)
    assert not found(values, np.hypot(ROWS - 180, COLUMNS - 180) < 60)
    wide = np.hypot((ROWS - 180) / 80, (COLUMNS - 180) / 147) < 1
    assert not found(values, wide) and found(np.pad(values[:, 40:-40], ((0, 0), (40, 40)), mode="edge"), HOLE)
    assert not lines_through([])


def test_a_line_is_drawn_in_each_size_with_what_lies_beside_it() -> None:
    (line,) = found(np.where(across(20) > 0, 120, 80))
    for scale in (1, 2):
        on, sides = drawn([line], (SIDE // scale, SIDE // scale), scale)
        beside = cv2.resize(across(20), (SIDE // scale,) * 2, interpolation=cv2.INTER_AREA) / scale
        hole = HOLE[::scale, ::scale]
        assert on[hole & (np.abs(beside) < 0.7)].min() > 0.7
        assert on[hole & (np.abs(beside) > 9)].max() < 0.05
        near = hole & (np.abs(beside) < 20)
        assert sides[near & (beside > 4)].min() > 0.5 and sides[near & (beside < -4)].max() < -0.5
    thin = Line(line.path, is_border=False, reach=line.reach)
    assert not drawn([thin], (SIDE, SIDE), 1)[1].any()
    assert drawn([], (9, 9), 1)[0].max() == 0


def test_a_line_that_has_left_the_picture_is_drawn_nowhere() -> None:
    away = Line(np.array([[-50, -50], [-10, -40]], np.float32), is_border=True, reach=30)
    on, sides = drawn([away], (20, 30), 1)
    assert not on.any() and not sides.any()
