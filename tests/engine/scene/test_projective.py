"""Projective maps: corners lead to corners, lines stay lines, and what lies behind is never seen."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.problem import Problem
from engine.scene.affine import Affine
from engine.scene.box import Box
from engine.scene.projective import BEYOND, Projective, between

SQUARE = [(10.0, 20.0), (110.0, 20.0), (110.0, 90.0), (10.0, 90.0)]
TRAPEZE = [(40.0, 30.0), (80.0, 30.0), (130.0, 95.0), (-10.0, 95.0)]

moves = st.tuples(*[st.floats(-20, 20)] * 2)


@given(st.lists(moves, min_size=4, max_size=4))
def test_corners_lead_to_corners_and_back(by: list[tuple[float, float]]) -> None:
    after = [(x + dx, y + dy) for (x, y), (dx, dy) in zip(SQUARE, by, strict=True)]
    change = between(SQUARE, after)
    assert np.allclose(change.apply(SQUARE), after)
    assert np.allclose(change.inverse().apply(after), SQUARE)
    on_a_line = change.apply([SQUARE[0], (37.0, 20.0), SQUARE[1]])
    assert abs(np.linalg.det(np.column_stack([on_a_line, np.ones(3)]))) < 1e-6 * 100 * 100


@pytest.mark.parametrize(
    "after",
    [
        [SQUARE[0], SQUARE[1], (20.0, 25.0), SQUARE[3]],  # one corner pulled in beyond the opposite side
        [SQUARE[1], SQUARE[0], SQUARE[2], SQUARE[3]],  # crossed
        [SQUARE[0], SQUARE[3], SQUARE[2], SQUARE[1]],  # the other way round
        [SQUARE[0]] * 4,
    ],
)
def test_what_folds_is_refused(after: list[tuple[float, float]]) -> None:
    with pytest.raises(Problem, match="distorted only so far"):
        between(SQUARE, after)


def test_maps_are_put_together_with_affine_ones() -> None:
    change, turn = between(SQUARE, TRAPEZE), Affine.translation(5, 7) @ Affine.rotation(30)
    x, y = 33.0, 44.0
    assert np.allclose((turn @ change).point(x, y), turn.point(*change.point(x, y)))
    assert np.allclose((change @ turn).point(x, y), change.point(*turn.point(x, y)))
    assert np.allclose((change.inverse() @ change).point(x, y), (x, y))


def test_the_tangent_does_the_same_right_around_a_point() -> None:
    change = between(SQUARE, TRAPEZE)
    tangent = change.tangent(60, 50)
    assert np.allclose(tangent.point(60, 50), change.point(60, 50))
    assert np.allclose(tangent.point(60.001, 50.002), change.point(60.001, 50.002), atol=1e-6)


def test_a_map_without_perspective_is_an_affine_one() -> None:
    moved = [(x + 0.5 * y, y + 3) for x, y in SQUARE]
    affine = between(SQUARE, moved).without_perspective(Box(10, 20, 110, 90))
    assert affine is not None and np.allclose(affine.apply(SQUARE), moved)
    assert between(SQUARE, TRAPEZE).without_perspective(Box(10, 20, 110, 90)) is None


def test_beyond_the_horizon_nothing_is_seen() -> None:
    change = between(SQUARE, TRAPEZE).inverse()
    assert change.point(60, -500) == (BEYOND, BEYOND) and not change.shows(60, -500)
    u, v = change.points(np.array([60.0, 60.0]), np.array([60.0, -500.0]))
    assert u[0] < 200 and u[1] == v[1] == BEYOND
    box = change.image_of(Box(0, -600, 200, 200))
    assert box.contains(Box(10, 20, 110, 90)) and box.top < -1e6
    corners = change.seen(200, Box(10, 20, 110, 90))
    assert len(corners) >= 4 and Box(9, 19, 111, 91).contains(Box.around(change.apply(corners).tolist()))
    assert not len(change.seen(20, Box(10, 20, 110, 90)))


def test_a_box_must_lie_in_front_as_a_whole() -> None:
    change = between(SQUARE, TRAPEZE)
    change.check(Box(10, 20, 110, 90))
    with pytest.raises(Problem, match="in front"):
        change.check(Box(10, -5000, 110, 90))
    with pytest.raises(Problem, match="finite"):
        Projective(1, 0, 0, 0, 1, 0, 0, 0, 0)
