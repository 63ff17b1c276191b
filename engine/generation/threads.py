"""How many threads the libraries that draw use: as many as there are cores that nobody else keeps busy.

Threads that work on one picture wait for one another after each step. Beside a busy program one of them does not get a
core for some milliseconds, at one step after the other, so that two threads are many times slower than one.
"""

from __future__ import annotations

import math
import os
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import cv2

PACE_S = 0.08  # in which busy programs are counted once: that takes 2 ms of the clock, a tenth of a knob's step
CALM_S = 1.0  # that the machine has to be free before there are more threads again


class Threads:
    """Gives OpenCV and torch the threads that are good for the next piece of work. For one thread of the program.

    OpenCV's are the window's too, which draws by itself with as many as other programs leave. Torch leaves the window a
    core besides while it works.
    """

    def __init__(
        self,
        count_busy: Callable[[], int] | None = None,  # None: busy_elsewhere
        clock: Callable[[], float] = time.monotonic,
        is_window_busy: Callable[[], bool] | None = None,  # None: window_works
    ) -> None:
        self._count_busy = count_busy or busy_elsewhere
        self._is_window_busy = is_window_busy or window_works
        self._clock = clock
        self._most = 0  # what the libraries would use by themselves; 0: not asked yet
        self._torch, self._cv2 = _Number(0), _Number(0)
        self._counted = -math.inf

    def adapt(self) -> int:
        """Set how many are used; return torch's. Fewer at once, more when there was room for a second."""
        torch, now = sys.modules.get("torch"), self._clock()
        if torch is None:
            return 0
        if not self._most:
            self._most = int(torch.get_num_threads())
            self._torch, self._cv2 = _Number(self._most), _Number(self._most)
        if now - self._counted >= PACE_S:
            self._counted, busy = now, self._count_busy()
            if self._cv2.follow(free_cores(self._most, busy), now):
                cv2.setNumThreads(self._cv2.used)
            if self._torch.follow(free_cores(self._most, busy + self._is_window_busy()), now):
                torch.set_num_threads(self._torch.used)
        return self._torch.used


@contextmanager
def one_core_left() -> Iterator[None]:
    """Let torch leave a core to a thread that works beside this one."""
    with _threads_of_torch(lambda used: max(1, used - 1)):
        yield


@contextmanager
def one_thread() -> Iterator[None]:
    """Let torch compute with one thread: what is summed up by several ends in other last bits."""
    with _threads_of_torch(lambda used: 1):
        yield


@contextmanager
def _threads_of_torch(wanted: Callable[[int], int]) -> Iterator[None]:
    torch = sys.modules["torch"]
    used = torch.get_num_threads()
    torch.set_num_threads(wanted(used))
    try:
        yield
    finally:
        torch.set_num_threads(used)


class _Number:
    """A number of threads that goes down at once, and up when there was room for a while."""

    def __init__(self, used: int) -> None:
        self.used = used
        self._free_since: float | None = None

    def follow(self, wanted: int, now: float) -> bool:
        """Take what is wanted, or wait; return whether it is another number now."""
        if wanted <= self.used:
            self._free_since = None
        elif self._free_since is None:
            self._free_since = now
        if wanted >= self.used and (self._free_since is None or now - self._free_since < CALM_S):
            return False
        self.used, self._free_since = wanted, None
        return True


def free_cores(cores: int, busy: int) -> int:
    """Return how many of the cores are left beside so many busy threads; one at least."""
    return max(1, cores - busy)


def busy_elsewhere() -> int:
    """Return how many threads of other programs run or wait for a core at this moment; 0 where nobody tells."""
    try:
        with open("/proc/loadavg", encoding="ascii") as file:
            runnable = int(file.read().split()[3].partition("/")[0])
        return max(0, runnable - sum(map(_is_runnable, os.listdir("/proc/self/task"))))
    except (OSError, ValueError, IndexError):
        return 0


def window_works() -> bool:
    """Return whether the program's first thread, the window's, runs at this moment; not of a caller in that thread."""
    return threading.current_thread() is not threading.main_thread() and _is_runnable(str(os.getpid()))


def _is_runnable(thread: str) -> bool:
    try:
        with open(f"/proc/self/task/{thread}/stat", "rb") as file:
            return file.read().rpartition(b")")[2].split()[0] == b"R"
    except OSError:  # it has ended meanwhile
        return False
