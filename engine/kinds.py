"""Tables of kinds: a room asks each kind a question and keeps the table; the answer lies with the kind, in its file."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

T = TypeVar("T")


class KindTable(dict[type[Any], T]):
    """Maps each kind, a class, to its entry for one question; TypeError for a kind that has none.

    A subclass of a kind is a kind of its own: nothing falls through to what its parent answers.
    """

    def __init__(self, question: str) -> None:
        """question: how a kind does what is asked, as the end of "Nothing says how a kind ..."."""
        super().__init__()
        self._question = question

    def register(self, kind: type[Any]) -> Callable[[T], T]:
        """Return a decorator that makes what it is put before the kind's entry; TypeError where it has one."""

        def put(entry: T) -> T:
            if kind in self:
                raise TypeError(f"{kind.__name__} has two entries in the table of how a kind {self._question}.")
            self[kind] = entry
            return entry

        return put

    def __missing__(self, kind: type[Any]) -> T:
        raise TypeError(f"Nothing says how {kind.__name__} {self._question}.")
