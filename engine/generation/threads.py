"""How many threads the libraries that draw use: as many as there are cores that nobody else keeps busy.

Threads that work on one picture wait for one another after each step. Beside a busy program one of them does not get a
core for some milliseconds, at one step after the other, so that two threads are many times slower than one.
"""

from __future__ import annotations

import math
import os
import sys
import time
from collections.abc import Callable

import cv2

PACE_S = 0.08  # in which busy programs are counted once: that takes 2 ms of the clock, a tenth of a knob's step
CALM_S = 1.0  # that the machine has to be free before there are more threads again


class Threads:
    """Gives OpenCV and torch the threads that are good for the next piece of work. For one thread of the program."""

    def __init__(
        self,
        count_busy: Callable[[], int] | None = None,  # None: busy_elsewhere
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._count_busy = count_busy or busy_elsewhere
        self._clock = clock
        self._most = 0  # what the libraries would use by themselves; 0: not asked yet
        self._used = 0
        self._counted = -math.inf
        self._free_since: float | None = None

    def adapt(self) -> int:
        """Set how many are used; return it. Fewer at once, more when there was room for a second."""
        torch = sys.modules.get("torch")
        if torch is None:
            return 0
        if not self._most:
            self._most = self._used = int(torch.get_num_threads())
        if self._clock() - self._counted < PACE_S:
            return self._used
        self._counted = self._clock()
        wanted = free_cores(self._most, self._count_busy())
        if wanted <= self._used:
            self._free_since = None
        elif self._free_since is None:
            self._free_since = self._clock()
        if wanted < self._used or (self._free_since is not None and self._clock() - self._free_since >= CALM_S):
            self._used, self._free_since = wanted, None
            torch.set_num_threads(wanted)
            cv2.setNumThreads(wanted)
        return self._used


def free_cores(cores: int, busy: int) -> int:
    """Return how many of the cores are left beside so many busy threads; one at least."""
    return max(1, cores - busy)


def busy_elsewhere() -> int:
    """Return how many threads of other programs, and the window's, run or wait for a core at this moment; 0 where
    nobody tells. Asked in another thread than the program's first.
    """
    try:
        with open("/proc/loadavg", encoding="ascii") as file:
            runnable = int(file.read().split()[3].partition("/")[0])
        own = (thread for thread in os.listdir("/proc/self/task") if thread != str(os.getpid()))
        return max(0, runnable - sum(map(_is_runnable, own)))
    except (OSError, ValueError, IndexError):
        return 0


def _is_runnable(thread: str) -> bool:
    try:
        with open(f"/proc/self/task/{thread}/stat", "rb") as file:
            return file.read().rpartition(b")")[2].split()[0] == b"R"
    except OSError:  # it has ended meanwhile
        return False
