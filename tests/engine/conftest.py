"""Workers for the tests of the worker, and models for those of the commands."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from engine.generation import maker
from engine.generation.models import LoadGenerator, Models, load_generator
from tests.engine.worker_bench import Bench, Fake
from tests.kept_models import kept_model


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


@pytest.fixture
def kept_models(monkeypatch: pytest.MonkeyPatch) -> None:
    """A command reads the models that come along no more than once for all tests."""

    def models(load: LoadGenerator) -> Models:
        return Models(kept_model if load is load_generator else load)

    monkeypatch.setattr(maker, "Models", models)
