"""Samples of a batch that the processors make, as many at a time as there are: what a step on a GPU waits for."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

import numpy as np

Sample = TypeVar("Sample")


def samples_of(
    pictures: Sequence[int],  # their numbers, one for each sample
    one: Callable[[int, np.random.Generator], Sample],  # makes a sample of a picture
    seed: int,
    number: int,  # of the batch
) -> list[Sample]:
    """Return the samples of a batch, each by random numbers of its own: the same for each seed and number."""
    rngs = (np.random.default_rng((seed, number, place)) for place in range(len(pictures)))
    with ThreadPoolExecutor(os.cpu_count() or 1) as threads:
        return list(threads.map(one, pictures, rngs))
