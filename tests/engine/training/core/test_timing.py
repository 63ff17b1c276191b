"""Times are medians of what comes after the first rounds."""

from __future__ import annotations

from engine.training.core.timing import milliseconds


def test_the_first_rounds_do_not_count_and_one_that_was_held_up_hardly() -> None:
    now, told = 0.0, []

    def work(number: int) -> None:
        nonlocal now
        told.append(number)
        now += (9.0, 7.0, 0.25, 5.0, 0.25)[number]

    assert milliseconds(work, rounds=3, warm_up=2, clock=lambda: now) == 250
    assert told == [0, 1, 2, 3, 4]
