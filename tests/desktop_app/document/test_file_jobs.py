"""Errands run one after the other, off the window's thread, and always come to an end that is told."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QApplication
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

    def errand(self, title: str, work: Callable[[Report], object], only_reads: bool = False) -> Errand:
        def then(result: object) -> None:
            self.threads.append(threading.current_thread())
            self.results.append(result)

        return Errand(title, work, then, self.problems.append, only_reads)


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


@pytest.fixture
def gate() -> Iterator[threading.Event]:
    """What work waits at that a test holds up; opened at the end at the latest."""
    made = threading.Event()
    yield made
    made.set()


def test_reading_is_cancelled_at_once_and_the_next_file_does_not_wait_for_it(
    errands: Errands, gate: threading.Event, qtbot: QtBot
) -> None:
    heard, finished = Heard(), []
    errands.finished.connect(lambda: finished.append(True))
    errands.start(heard.errand("Opening slow.tif", lambda report: gate.wait(30) and "slow", only_reads=True))
    errands.stop()
    assert heard.problems == ["Opening slow.tif was cancelled."] and finished and not errands.is_busy
    errands.start(heard.errand("Opening quick.png", lambda report: "quick", only_reads=True))
    qtbot.waitUntil(lambda: not errands.is_busy)
    assert errands.has_left_threads
    gate.set()
    qtbot.waitUntil(lambda: not errands.has_left_threads)
    QApplication.processEvents()
    assert heard.results == ["quick"] and len(heard.problems) == 1


def test_what_was_cancelled_stays_so_when_the_next_begins(
    errands: Errands, gate: threading.Event, qtbot: QtBot
) -> None:
    ended = []

    def work(report: Report) -> None:
        try:
            gate.wait(30)
            report(0.5)
        except BaseException as why:
            ended.append(type(why).__name__)
            raise

    heard = Heard()
    errands.start(heard.errand("Opening slow.tif", work, only_reads=True))
    errands.stop()
    errands.start(heard.errand("Opening quick.png", lambda report: "quick", only_reads=True))
    gate.set()
    qtbot.waitUntil(lambda: ended != [] and not errands.is_busy)
    assert ended == ["Stopped"]


def test_closing_waits_for_what_writes_and_for_nothing_that_only_reads(qapp: object, gate: threading.Event) -> None:
    reader = Errands()
    reader.start(Heard().errand("Opening slow.tif", lambda report: gate.wait(30), only_reads=True))
    reader.close()
    assert not gate.is_set() and not reader.is_busy
    writer = Errands()
    written = []

    def work(report: Report) -> None:
        gate.wait(30)
        written.append(True)

    writer.start(Heard().errand("Saving x.ora", work))
    threading.Timer(0.05, gate.set).start()
    writer.close()
    assert written == [True]
    for one in (reader, writer):
        one.deleteLater()
