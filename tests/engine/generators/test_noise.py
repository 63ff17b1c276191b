"""Noise is the same for a seed for ever, and knobs and strength move it as they say."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from engine.generators.noise import between, draw, kept, share_of, steer
from engine.problem import Problem
from engine.scene.limits import MAX_SEED

finite = st.floats(-3, 3, width=32)


def test_a_seed_means_these_numbers_for_ever() -> None:
    assert draw(7, 3) == (1.6905256509780884, -0.46593737602233887, 0.032820165157318115)
    assert draw(7, 64)[:3] == draw(7, 3)
    assert draw(8, 3) != draw(7, 3)


def test_noise_is_made_of_float32_values() -> None:
    noise = draw(123, 64)
    assert all(type(value) is float for value in noise)
    assert tuple(np.asarray(noise, np.float32).tolist()) == noise


@pytest.mark.parametrize("seed", [-1, MAX_SEED + 1, 1.5, "7", True])
def test_a_wrong_seed_is_a_problem(seed: object) -> None:
    with pytest.raises(Problem, match="seed"):
        draw(seed, 4)  # type: ignore[arg-type]


@pytest.mark.parametrize("length", [0, -1, 10**9])
def test_a_wrong_length_is_a_problem(length: int) -> None:
    with pytest.raises(Problem, match="length"):
        draw(1, length)


def test_the_largest_seed_works() -> None:
    assert len(draw(MAX_SEED, 5)) == 5


def test_strength_one_and_no_knobs_leave_the_noise_as_drawn() -> None:
    noise = draw(1, 8)
    steered = steer(noise, np.eye(2, 8, dtype=np.float32), (), 1.0)
    assert steered.dtype == np.float32
    assert tuple(steered.tolist()) == noise


@given(st.lists(finite, min_size=4, max_size=4), st.lists(finite, max_size=2), st.floats(0, 1.5))
def test_strength_scales_and_each_knob_moves_along_its_direction(
    noise: list[float], knobs: list[float], strength: float
) -> None:
    directions = np.array([[1, 0, 0, 0], [0, 0.5, 0.5, 0]], np.float32)
    expected = [strength * value for value in noise]
    for knob, direction in zip(knobs, directions.tolist(), strict=False):
        expected = [value + knob * step for value, step in zip(expected, direction, strict=True)]
    assert steer(tuple(noise), directions, tuple(knobs), strength).tolist() == pytest.approx(expected, abs=1e-5)


def test_knobs_work_on_the_mean_look() -> None:
    directions = np.eye(1, 4, dtype=np.float32)
    assert steer(draw(1, 4), directions, (2.0,), 0.0).tolist() == [2.0, 0.0, 0.0, 0.0]


def test_what_does_not_fit_is_a_problem() -> None:
    directions = np.eye(2, 4, dtype=np.float32)
    with pytest.raises(Problem, match="5 numbers long"):
        steer(draw(1, 5), directions, (), 1.0)
    with pytest.raises(Problem, match="3 knobs"):
        steer(draw(1, 4), directions, (0.0, 0.0, 1.0), 1.0)
    with pytest.raises(Problem, match="finite"):
        steer(draw(1, 4), directions, (math.nan,), 1.0)


# Parts that are kept

AXES = np.array([[2, 0, 0, 0], [0, 0.5, 0.5, 0]], np.float32)
noises = st.lists(st.floats(-3, 3, width=32), min_size=4, max_size=4).map(tuple)


@given(noises, noises)
def test_what_is_kept_stays_and_the_rest_is_new(before: tuple[float, ...], after: tuple[float, ...]) -> None:
    told = np.asarray(kept(before, after, AXES))
    assert AXES @ told == pytest.approx(AXES @ np.asarray(before), abs=1e-5)
    across = np.array([[0, 0.5, -0.5, 0], [0, 0, 0, 1]])
    assert across @ told == pytest.approx(across @ np.asarray(after), abs=1e-5)


def test_directions_that_are_not_at_right_angles_are_kept_too() -> None:
    askew = np.array([[1, 0, 0, 0], [3, 0.1, 0, 0], [3, 0.1, 0, 0]], np.float32)
    assert kept((1, 2, 3, 4), (5, 6, 7, 8), askew) == pytest.approx((1, 2, 7, 8), abs=1e-5)
    assert kept((1, 2, 3, 4), (5, 6, 7, 8), AXES[:0]) == (5, 6, 7, 8)
    assert kept((1, 2, 3, 4), (5, 6, 7, 8), AXES[:1], 0.5) == pytest.approx((0.5, 6, 7, 8))


def test_noise_of_another_length_cannot_be_kept() -> None:
    with pytest.raises(Problem, match="different models"):
        kept((1.0, 2.0), (1.0, 2.0, 3.0), np.zeros((0, 3), np.float32))
    with pytest.raises(Problem, match="shape"):
        kept((1.0, 2.0), (1.0, 2.0), AXES)


# Between two


def test_between_two_noises_the_length_is_kept() -> None:
    one, other = draw(1, 64), draw(2, 64)
    lengths = [float(np.linalg.norm(between(one, other, share))) for share in np.linspace(0, 1, 21)]
    straight = float(np.linalg.norm((np.asarray(one) + np.asarray(other)) / 2))
    low, high = min(lengths[0], lengths[-1]), max(lengths[0], lengths[-1])
    assert straight < 0.8 * low, "a straight line would lead through weaker looks"
    assert all(low - 1e-4 <= length <= high + 1e-4 for length in lengths)


def test_the_way_between_is_even_and_ends_where_it_should() -> None:
    one, other = draw(1, 64), draw(2, 64)
    assert between(one, other, 0.0) == one and between(one, other, 1.0) == other
    points = np.array([between(one, other, share) for share in np.linspace(0, 1, 41)])
    steps = np.linalg.norm(np.diff(points, axis=0), axis=1)
    assert steps.max() < 1.15 * steps.min()


@given(noises, noises, st.floats(0, 1))
@example((0.0, 1.0, 0.0, 0.0), (0.0, -1.0, 0.0, 0.0), 0.5)  # opposite: no plane to turn in is given
def test_what_both_have_in_common_stays_on_the_way(one: tuple[float, ...], drawn: tuple[float, ...], at: float) -> None:
    other = kept(one, drawn, AXES)
    assert AXES @ np.asarray(between(one, other, at, AXES)) == pytest.approx(AXES @ np.asarray(one), abs=1e-4)


@given(st.integers(0, 99), st.integers(100, 199), st.floats(0, 1), st.booleans())
def test_the_share_is_found_again(one_seed: int, other_seed: int, share: float, with_directions: bool) -> None:
    one, other = draw(one_seed, 16), draw(other_seed, 16)
    directions = np.eye(3, 16, dtype=np.float32) if with_directions else None
    found = share_of(between(one, other, share, directions), one, other, directions)
    assert found == pytest.approx(share, abs=1e-4)


def test_other_noise_does_not_lie_between() -> None:
    assert share_of(draw(3, 16), draw(1, 16), draw(2, 16)) is None
    assert share_of(draw(3, 8), draw(1, 16), draw(2, 16)) is None
    scaled = tuple(2 * value for value in between(draw(1, 16), draw(2, 16), 0.5))
    assert share_of(scaled, draw(1, 16), draw(2, 16)) is None


@pytest.mark.parametrize(
    ("one", "other"),
    [((0.0, 0.0), (1.0, 1.0)), ((1.0, 1.0), (0.0, 0.0)), ((1.0, 2.0), (-1.0, -2.0)), ((1.0, 1.0),) * 2],
)
def test_the_way_between_odd_pairs_is_finite_and_found_again(one: tuple[float, ...], other: tuple[float, ...]) -> None:
    middle = between(one, other, 0.5)
    assert np.isfinite(middle).all()
    assert float(np.linalg.norm(middle)) == pytest.approx((math.hypot(*one) + math.hypot(*other)) / 2)
    if one != other:
        assert share_of(middle, one, other) == pytest.approx(0.5)


def test_the_way_between_opposite_noises_has_nothing_to_turn_to_where_all_else_is_kept() -> None:
    all_else = np.eye(1, 2, dtype=np.float32)
    assert between((1.0, 2.0), (1.0, -2.0), 0.5, all_else) == pytest.approx((1.0, 0.0))
    assert between((1.0, 2.0), (1.0, -2.0), 0.25, all_else)[1] > 0 > between((1.0, 2.0), (1.0, -2.0), 0.75, all_else)[1]
