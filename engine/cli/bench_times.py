"""How `bench` times what it measures, and the rows that it makes of the times."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from statistics import median

import numpy as np

from engine.cli.bench import Row


def timed_ms(work: Callable[[int], object], repeats: int, warm_up: int = 2) -> list[float]:
    """Return the milliseconds of each call; the first ones, which load and allocate, are not counted."""
    times = []
    for number in range(warm_up + repeats):
        start = time.perf_counter()
        work(number)
        times.append(1000 * (time.perf_counter() - start))
    return times[warm_up:]


def median_row(name: str, ours: Sequence[float], aim: float | None, rival: str, theirs: Sequence[float]) -> Row:
    """Return the row of the medians of our times and of the rival's, in milliseconds."""
    return Row(name, median(ours), "ms", aim, rival, median(theirs))


def median_and_slowest(
    name: str, ours: Sequence[float], aims: tuple[float | None, float | None], rival: str, theirs: Sequence[float]
) -> Iterator[Row]:
    """Return the row of the medians, and the one of the 95th percentiles, each with its aim in milliseconds."""
    yield median_row(f"{name}, median", ours, aims[0], rival, theirs)
    slowest, others = (float(np.percentile(times, 95)) for times in (ours, theirs))
    yield Row(f"{name}, 95 %", slowest, "ms", aims[1], rival, others)
