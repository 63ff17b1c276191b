"""Which kinds there are, for tests that go over the rooms' tables."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from engine.kinds import KindTable


def subclasses(base: type[Any]) -> Iterator[type[Any]]:
    """All kinds of a base that the program has, however deep; neither those that tests make, nor what several share."""
    for kind in base.__subclasses__():
        deeper = list(subclasses(kind))
        if not deeper and not kind.__module__.startswith("tests."):
            yield kind
        yield from deeper


def missing(table: KindTable[Any], base: type[Any]) -> list[str]:
    """The names of the kinds that the table lacks."""
    return [kind.__name__ for kind in subclasses(base) if kind not in table]
