"""Samples made by threads: in their order, and the same for each seed and number however many threads there are."""

from __future__ import annotations

import os

import numpy as np
import pytest

from engine.training.core.threaded import samples_of


def one(picture: int, rng: np.random.Generator) -> tuple[int, float]:
    return picture, float(rng.random())


def test_the_samples_of_a_batch_are_the_same_by_any_number_of_threads(monkeypatch: pytest.MonkeyPatch) -> None:
    made = samples_of([5, 3, 3, 8], one, 1, 2)
    assert [picture for picture, _ in made] == [5, 3, 3, 8]
    assert len({number for _, number in made}) == 4
    monkeypatch.setattr(os, "cpu_count", lambda: 1)
    assert samples_of([5, 3, 3, 8], one, 1, 2) == made
    assert samples_of([5, 3, 3, 8], one, 1, 3) != made
