"""Noise: drawn from a seed, and steered by knobs and strength."""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray

from engine.problem import Problem
from engine.scene import checks

MAX_SEED = 2**32 - 1
MAX_LENGTH = 4096


def draw(seed: int, length: int) -> tuple[float, ...]:
    """Draw `length` numbers from N(0, 1) for a seed of 0..4294967295: float32 values, the same on every machine.

    RandomState's stream is frozen by numpy's policy (NEP 19), so a seed means the same noise for ever.
    """
    seed = checks.whole("seed", seed, 0, MAX_SEED)
    length = checks.whole("length of the noise", length, 1, MAX_LENGTH)
    values = np.random.RandomState(seed).standard_normal(length).astype(np.float32)
    return tuple(values.tolist())


def steer(
    noise: tuple[float, ...],
    directions: NDArray[np.float32],
    knobs: tuple[float, ...],
    strength: float,
) -> NDArray[np.float32]:
    """The noise that a generator gets: `strength * noise`, moved along each direction by its knob.

    noise: n values as drawn; directions: k x n, each row what one standard deviation of a knob adds; knobs: up to k
    values in standard deviations, absent ones are 0; strength: 0 (the class's mean look) to 1.5, 1 = as drawn.
    Knobs are added after the strength, so they work on the mean look as well. Returns float32, n long.
    """
    directions = np.asarray(directions, dtype=np.float64)
    if directions.ndim != 2 or directions.shape[1] != len(noise):
        raise Problem(
            f"The noise is {len(noise)} numbers long, but this model's directions have shape {directions.shape}."
        )
    if len(knobs) > len(directions):
        raise Problem(f"There are {len(knobs)} knobs, but this model has only {len(directions)}.")
    if not all(map(math.isfinite, (*noise, *knobs, strength))):
        raise Problem("Noise, knobs and strength must be finite numbers.")
    steered = strength * np.asarray(noise, dtype=np.float64)
    # Added up one by one, never by BLAS: its order of adding, and so the last bits, would depend on the machine.
    for direction, knob in zip(directions, knobs, strict=False):
        if knob:
            steered = steered + knob * direction
    return steered.astype(np.float32)
