"""Strips of a picture are computed beside each other, and come in order."""

from __future__ import annotations

import threading

import cv2
import numpy as np
import pytest

from engine.generators.strips import Pixels, in_strips
from engine.problem import Problem

PICTURE = np.random.RandomState(1).randint(0, 256, (37, 5, 3)).astype(np.uint8)


@pytest.fixture(autouse=True)
def two_threads(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cv2, "getNumThreads", lambda: 2)


def test_strips_lie_below_each_other_whichever_is_done_first() -> None:
    later_is_done = threading.Event()

    def draw(rows: slice) -> Pixels:
        assert later_is_done.wait(20) if rows.start == 0 else not later_is_done.set()
        return PICTURE[rows]

    strips = list(in_strips(draw, 37, 10))
    assert [len(strip) for strip in strips] == [10, 10, 10, 7] and np.array_equal(np.concatenate(strips), PICTURE)


def test_what_a_strip_raises_ends_the_picture() -> None:
    def draw(rows: slice) -> Pixels:
        if rows.start == 20:
            raise Problem("It cannot be drawn.")
        return PICTURE[rows]

    with pytest.raises(Problem, match="cannot be drawn"):
        list(in_strips(draw, 37, 10))
