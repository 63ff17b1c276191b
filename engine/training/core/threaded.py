"""What the processors make, as many at a time as there are: a step on a GPU waits for the samples of its batch."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

import numpy as np

Given = TypeVar("Given")
Sample = TypeVar("Sample")


def in_threads(one: Callable[[Given], Sample], given: Iterable[Given]) -> list[Sample]:
    """Return what is made of each thing that is given, in its order."""
    with ThreadPoolExecutor(os.cpu_count() or 1) as threads:
        return list(threads.map(one, given))


def samples_of(
    pictures: Sequence[int],  # their numbers, one for each sample
    one: Callable[[int, np.random.Generator], Sample],  # makes a sample of a picture
    seed: int,
    number: int,  # of the batch
) -> list[Sample]:
    """Return the samples of a batch, each by random numbers of its own: the same for each seed and number."""
    rngs = (np.random.default_rng((seed, number, place)) for place in range(len(pictures)))
    return in_threads(lambda pair: one(*pair), zip(pictures, rngs, strict=True))
