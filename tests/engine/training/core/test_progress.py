"""What a person sees of a run: bars with the time left, lines where there is no terminal."""

from __future__ import annotations

import io

import pytest

from engine.training.core.progress import LINE_EVERY, Progress, duration


class _Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_a_terminal_gets_a_bar_with_the_time_left(monkeypatch: pytest.MonkeyPatch) -> None:
    times = iter([100.0, 102.0, 104.0])
    monkeypatch.setattr("engine.training.core.progress.time.monotonic", lambda: next(times))
    monkeypatch.setenv("COLUMNS", "60")
    stream = _Terminal()
    progress = Progress(100, stream)
    for number in (48, 49, 50):
        progress(number, number / 100, {"loss": 0.25, "a figure with a very long name indeed": 1.0})
    lines = stream.getvalue().split("\r")
    assert lines[-1].startswith("[##########..........]  50/100  2.00 s a step, 2 min left")
    assert all(len(line) <= 59 for line in lines)
    assert "\n" not in stream.getvalue()


def test_a_run_that_ends_by_the_clock_tells_the_time_left(monkeypatch: pytest.MonkeyPatch) -> None:
    times = iter([100.0, 130.0])
    monkeypatch.setattr("engine.training.core.progress.time.monotonic", lambda: next(times))
    stream = io.StringIO()
    progress = Progress(None, stream)
    progress(1, 0.25, {})
    progress(LINE_EVERY, 0.5, {})
    assert stream.getvalue() == f"{LINE_EVERY}  {30 / (LINE_EVERY - 1):.2f} s a step, 60 s left\n"


def test_elsewhere_there_is_a_line_now_and_then() -> None:
    stream = io.StringIO()
    progress = Progress(2 * LINE_EVERY + 7, stream)
    for number in range(1, 2 * LINE_EVERY + 8):
        progress(number, number / (2 * LINE_EVERY + 7), {"loss": 0.125})
    lines = stream.getvalue().splitlines()
    assert [int(line.split("/")[0]) for line in lines] == [LINE_EVERY, 2 * LINE_EVERY, 2 * LINE_EVERY + 7]
    assert all("loss 0.125" in line and "left" in line and "[" not in line for line in lines)


@pytest.mark.parametrize(
    ("seconds", "text"),
    [(0, "0 s"), (40.4, "40 s"), (100, "2 min"), (5300, "88 min"), (5390, "1 h 30 min"), (12_000, "3 h 20 min")],
)
def test_durations_are_said_as_people_say_them(seconds: float, text: str) -> None:
    assert duration(seconds) == text
