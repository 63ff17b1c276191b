"""What was generated, kept under its fingerprint within a budget of bytes: one store for engine and window."""

from __future__ import annotations

import threading
import time
from collections import OrderedDict
from collections.abc import Callable
from itertools import pairwise
from typing import Protocol, TypeVar

import numpy as np

BUDGET_BYTES = 192 << 20
MOST_OF_AN_OWNER = 4  # values that one owner keeps at a time


class Kept(Protocol):
    """Anything with a size in bytes, as arrays are."""

    @property
    def nbytes(self) -> int: ...


T = TypeVar("T", bound=Kept)


class Store:
    """Values that never change, by fingerprint; what was asked for longest ago goes first. Any thread may use it.

    Appearances and the contexts that they are made from lie in it side by side.
    """

    def __init__(self, budget_bytes: int = BUDGET_BYTES, clock: Callable[[], float] = time.monotonic) -> None:
        self._budget_bytes = budget_bytes
        self._clock = clock
        self._nbytes = 0
        self._lock = threading.Lock()
        self._values: OrderedDict[str, Kept] = OrderedDict()
        self._owned: dict[str, dict[str, float]] = {}  # by owner: since when it keeps what, the newest last

    @property
    def nbytes(self) -> int:
        """What all values take."""
        return self._nbytes

    def find(self, fingerprint: str, kind: type[T]) -> T | None:
        """Return the value of this kind under the fingerprint; None where none is kept."""
        with self._lock:
            value = self._values.get(fingerprint)
            if not isinstance(value, kind):
                return None
            self._values.move_to_end(fingerprint)
            return value

    def get(self, fingerprint: str, kind: type[T], make: Callable[[], T]) -> T:
        """Return the value of this kind under the fingerprint, which is made and kept where there is none."""
        found = self.find(fingerprint, kind)
        if found is None:
            found = make()
            self.keep(fingerprint, found)
        return found

    def keep(self, fingerprint: str, value: Kept, owner: str = "") -> None:
        """Put a value under the fingerprint, in place of what was there; an array becomes read-only.

        Of an owner's values a few are kept: the newest, and those that were the newest for longest. What a gesture
        passes by goes, and what was there before it, to which undo comes back, stays.
        """
        if isinstance(value, np.ndarray):
            value.flags.writeable = False
        with self._lock:
            self._drop(fingerprint)
            if owner:
                self._own(fingerprint, self._owned.setdefault(owner, {}))
            self._values[fingerprint] = value
            self._nbytes += value.nbytes
            while self._nbytes > self._budget_bytes and len(self._values) > 1:
                self._drop(next(iter(self._values)))

    def _own(self, fingerprint: str, owned: dict[str, float]) -> None:
        owned.pop(fingerprint, None)
        owned[fingerprint] = self._clock()
        if len(owned) > MOST_OF_AN_OWNER:
            (shortest, _), _ = min(pairwise(owned.items()), key=lambda pair: pair[1][1] - pair[0][1])
            del owned[shortest]
            self._drop(shortest)

    def _drop(self, fingerprint: str) -> None:
        value = self._values.pop(fingerprint, None)
        self._nbytes -= 0 if value is None else value.nbytes

    def clear(self) -> None:
        """Forget everything."""
        with self._lock:
            self._values.clear()
            self._owned.clear()
            self._nbytes = 0
