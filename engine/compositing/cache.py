"""Arrays that were dear to compute, kept up to a number of bytes; what was asked for longest ago goes first."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Callable, Hashable

import numpy as np
from numpy.typing import NDArray

Pixels = NDArray[np.uint8]


class PixelCache:
    """Keys to read-only arrays within a budget of bytes. Any thread may use it."""

    def __init__(self, budget_bytes: int) -> None:
        self.budget_bytes = budget_bytes
        self.nbytes = 0
        self._arrays: OrderedDict[Hashable, Pixels] = OrderedDict()
        self._lock = threading.Lock()

    def __len__(self) -> int:
        return len(self._arrays)

    def get(self, key: Hashable, make: Callable[[], Pixels]) -> Pixels:
        """Return the array under the key, made if it is not there. Two threads may both make it, with equal pixels."""
        found = self.find(key)
        return self.keep(key, make()) if found is None else found

    def find(self, key: Hashable) -> Pixels | None:
        """Return the array under the key; None if there is none."""
        with self._lock:
            found = self._arrays.get(key)
            if found is not None:
                self._arrays.move_to_end(key)
            return found

    def keep(self, key: Hashable, array: Pixels) -> Pixels:
        """Put a new array under the key; return the one that was there first, if another thread was faster."""
        array.flags.writeable = False
        with self._lock:
            # The first one stays, since arrays are told apart by identity.
            found = self._arrays.setdefault(key, array)
            if found is array:
                self.nbytes += array.nbytes
            self._arrays.move_to_end(key)
            self._shrink()
        return found

    def clear(self) -> None:
        with self._lock:
            self._arrays.clear()
            self.nbytes = 0

    def _shrink(self) -> None:
        while self.nbytes > self.budget_bytes and len(self._arrays) > 1:
            _, oldest = self._arrays.popitem(last=False)
            self.nbytes -= oldest.nbytes
