"""Workers for the tests of the worker."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.engine.worker_bench import Bench, Fake


@pytest.fixture
def bench() -> Iterator[Bench]:
    """A worker whose generator waits to be let go."""
    with Bench(Fake(free=False)) as bench:
        yield bench


@pytest.fixture
def free() -> Iterator[Bench]:
    """A worker whose generator runs freely."""
    with Bench(Fake()) as bench:
        yield bench
