"""Noise is the same for a seed for ever, and knobs and strength move it as they say."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.generators.noise import MAX_SEED, draw, steer
from engine.problem import Problem

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
