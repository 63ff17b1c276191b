"""How long a model takes, for its card."""

from __future__ import annotations

import time
from collections.abc import Callable

import numpy as np


def milliseconds(
    work: Callable[[int], object],  # is told its round, from 0
    rounds: int,
    warm_up: int = 1,
    clock: Callable[[], float] = time.process_time,  # seconds; this one counts nothing that runs beside
) -> float:
    """Return the median time of so many rounds after the first ones, which load and allocate."""
    times = []
    for number in range(warm_up + rounds):
        start = clock()
        work(number)
        times.append(clock() - start)
    return float(np.median(times[warm_up:]) * 1000)
