"""Errands run one after the other, off the window's thread, and always come to an end that is told."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator

import pytest
from pytestqt.qtbot import QtBot

from desktop_app.document.file_jobs import Errand, Errands, Report
from engine.problem import Problem


@pytest.fixture
def errands(qapp: object) -> Iterator[Errands]:
    made = Errands()
    yield made
    made.close()
    made.deleteLater()


class Heard:
    def __init__(self) -> None:
        self.results: list[object] = []
        self.problems: list[str] = []
        self.threads: list[threading.Thread] = []

    def errand(self, title: str, work: Callable[[Report], object]) -> Errand:
        def then(result: object) -> None:
            self.threads.append(threading.current_thread())
            self.results.append(result)

        return Errand(title, work, then, self.problems.append)


def test_work_is_done_elsewhere_and_its_result_arrives_here(errands: Errands, qtbot: QtBot) -> None:
    heard = Heard()
    with qtbot.waitSignal(errands.finished):
        errands.start(heard.errand("Counting", lambda report: threading.current_thread()))
        assert errands.is_busy
    assert heard.results != [threading.main_thread()] and heard.threads == [threading.main_thread()]
    assert not errands.is_busy


def test_one_comes_after_the_other(errands: Errands, qtbot: QtBot) -> None:
    heard = Heard()
    gate = threading.Event()
    errands.start(heard.errand("First", lambda report: gate.wait(5) and "first"))
    errands.start(heard.errand("Second", lambda report: "second"))
    gate.set()
    qtbot.waitUntil(lambda: not errands.is_busy)
    assert heard.results == ["first", "second"]


@pytest.mark.parametrize(
    ("error", "sentence"),
    [
        (Problem("The file is not there."), "The file is not there."),
        (MemoryError(), "Opening x.png: there is not enough memory for this."),
        (ValueError("odd"), "Opening x.png failed: ValueError: odd"),
    ],
)
def test_what_goes_wrong_is_one_sentence(errands: Errands, qtbot: QtBot, error: Exception, sentence: str) -> None:
    def work(report: Report) -> object:
        raise error

    heard = Heard()
    with qtbot.waitSignal(errands.finished):
        errands.start(heard.errand("Opening x.png", work))
    assert heard.problems == [sentence] and heard.results == []


def test_progress_is_told_in_full_per_cents(errands: Errands, qtbot: QtBot) -> None:
    gate = threading.Event()
    told: list[tuple[str, float]] = []
    errands.progressed.connect(lambda title, share: told.append((title, share)))

    def work(report: Report) -> None:
        for step in range(1000):
            report(step / 2000)
        gate.wait(5)

    errands.start(Heard().errand("Saving", work))
    qtbot.waitUntil(lambda: told[-1][1] > 0.4)
    assert told[0] == ("Saving", -1.0)
    gate.set()
    qtbot.waitUntil(lambda: not errands.is_busy)


def test_a_stopped_errand_ends_at_its_next_report(errands: Errands, qtbot: QtBot) -> None:
    begun = threading.Event()
    go_on = threading.Event()

    def work(report: Report) -> str:
        begun.set()
        go_on.wait(5)
        report(0.5)
        return "done"

    heard = Heard()
    errands.start(heard.errand("Saving x.ora", work))
    errands.start(heard.errand("Saving y.ora", work))
    begun.wait(5)
    errands.stop()
    go_on.set()
    qtbot.waitUntil(lambda: not errands.is_busy)
    assert heard.problems == ["Saving x.ora was cancelled."] and heard.results == []
