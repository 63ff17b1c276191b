"""What was generated, kept under its fingerprint within a budget of bytes: one store for engine and window."""

from __future__ import annotations

import threading
from collections import OrderedDict
from typing import Protocol, TypeVar

BUDGET_BYTES = 192 << 20


class Kept(Protocol):
    """Anything with a size in bytes."""

    @property
    def nbytes(self) -> int: ...


T = TypeVar("T", bound=Kept)


class Store:
    """Values that never change, by fingerprint; what was asked for longest ago goes first. Any thread may use it.

    Appearances and the contexts that they are made from lie in it side by side.
    """

    def __init__(self, budget_bytes: int = BUDGET_BYTES) -> None:
        self._budget_bytes = budget_bytes
        self._nbytes = 0
        self._lock = threading.Lock()
        self._values: OrderedDict[str, Kept] = OrderedDict()
        self._latest: dict[str, str] = {}  # what each of those has kept last that keep one value at a time

    def find(self, fingerprint: str, kind: type[T]) -> T | None:
        """Return the value of this kind under the fingerprint; None where none is kept."""
        with self._lock:
            value = self._values.get(fingerprint)
            if not isinstance(value, kind):
                return None
            self._values.move_to_end(fingerprint)
            return value

    def keep(self, fingerprint: str, value: Kept, owner: str = "") -> None:
        """Put a value under the fingerprint, in place of what was there, and of what its owner has kept before."""
        with self._lock:
            self._drop(fingerprint)
            if owner:
                self._drop(self._latest.get(owner, ""))
                self._latest[owner] = fingerprint
            self._values[fingerprint] = value
            self._nbytes += value.nbytes
            while self._nbytes > self._budget_bytes and len(self._values) > 1:
                self._drop(next(iter(self._values)))

    def _drop(self, fingerprint: str) -> None:
        value = self._values.pop(fingerprint, None)
        self._nbytes -= value.nbytes if value else 0

    def clear(self) -> None:
        """Forget everything."""
        with self._lock:
            self._values.clear()
            self._latest.clear()
            self._nbytes = 0
