"""File jobs run one after the other, off the window's thread, and always come to an end that is told."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_app.document.file_jobs import FileJob, FileJobs, Report
from engine.problem import Problem


@pytest.fixture
def file_jobs(qapp: object) -> Iterator[FileJobs]:
    made = FileJobs()
    yield made
    made.close()
    made.deleteLater()


class Heard:
    def __init__(self) -> None:
        self.results: list[object] = []
        self.problems: list[str] = []
        self.threads: list[threading.Thread] = []

    def job(self, title: str, work: Callable[[Report], object], only_reads: bool = False) -> FileJob:
        def then(result: object) -> None:
            self.threads.append(threading.current_thread())
            self.results.append(result)

        return FileJob(title, work, then, self.problems.append, only_reads)


def test_work_is_done_elsewhere_and_its_result_arrives_here(file_jobs: FileJobs, qtbot: QtBot) -> None:
    heard = Heard()
    with qtbot.waitSignal(file_jobs.finished):
        file_jobs.start(heard.job("Counting", lambda report: threading.current_thread()))
        assert file_jobs.is_busy
    assert heard.results != [threading.main_thread()] and heard.threads == [threading.main_thread()]
    assert not file_jobs.is_busy


def test_one_comes_after_the_other(file_jobs: FileJobs, qtbot: QtBot) -> None:
    heard = Heard()
    gate = threading.Event()
    file_jobs.start(heard.job("First", lambda report: gate.wait(5) and "first"))
    file_jobs.start(heard.job("Second", lambda report: "second"))
    gate.set()
    qtbot.waitUntil(lambda: not file_jobs.is_busy)
    assert heard.results == ["first", "second"]


@pytest.mark.parametrize(
    ("error", "sentence"),
    [
        (Problem("The file is not there."), "The file is not there."),
        (MemoryError(), "Opening x.png: there is not enough memory for this."),
        (ValueError("odd"), "Opening x.png failed: ValueError: odd"),
    ],
)
def test_what_goes_wrong_is_one_sentence(file_jobs: FileJobs, qtbot: QtBot, error: Exception, sentence: str) -> None:
    def work(report: Report) -> object:
        raise error

    heard = Heard()
    with qtbot.waitSignal(file_jobs.finished):
        file_jobs.start(heard.job("Opening x.png", work))
    assert heard.problems == [sentence] and heard.results == []


def test_progress_is_told_in_full_per_cents(file_jobs: FileJobs, qtbot: QtBot) -> None:
    gate = threading.Event()
    told: list[tuple[str, float]] = []
    file_jobs.progressed.connect(lambda title, share: told.append((title, share)))

    def work(report: Report) -> None:
        for step in range(1000):
            report(step / 2000)
        gate.wait(5)

    file_jobs.start(Heard().job("Saving", work))
    qtbot.waitUntil(lambda: told[-1][1] > 0.4)
    assert told[0] == ("Saving", -1.0)
    gate.set()
    qtbot.waitUntil(lambda: not file_jobs.is_busy)


def test_a_stopped_job_ends_at_its_next_report(file_jobs: FileJobs, qtbot: QtBot) -> None:
    begun = threading.Event()
    go_on = threading.Event()

    def work(report: Report) -> str:
        begun.set()
        go_on.wait(5)
        report(0.5)
        return "done"

    heard = Heard()
    file_jobs.start(heard.job("Saving x.ora", work))
    file_jobs.start(heard.job("Saving y.ora", work))
    begun.wait(5)
    file_jobs.stop()
    go_on.set()
    qtbot.waitUntil(lambda: not file_jobs.is_busy)
    assert heard.problems == ["Saving x.ora was cancelled."] and heard.results == []


@pytest.fixture
def gate() -> Iterator[threading.Event]:
    """What work waits at that a test holds up; opened at the end at the latest."""
    made = threading.Event()
    yield made
    made.set()


def test_reading_is_cancelled_at_once_and_the_next_file_does_not_wait_for_it(
    file_jobs: FileJobs, gate: threading.Event, qtbot: QtBot
) -> None:
    heard, finished = Heard(), []
    file_jobs.finished.connect(lambda: finished.append(True))
    file_jobs.start(heard.job("Opening slow.tif", lambda report: gate.wait(30) and "slow", only_reads=True))
    file_jobs.stop()
    assert heard.problems == ["Opening slow.tif was cancelled."] and finished and not file_jobs.is_busy
    file_jobs.start(heard.job("Opening quick.png", lambda report: "quick", only_reads=True))
    qtbot.waitUntil(lambda: not file_jobs.is_busy)
    assert file_jobs.has_left_threads
    gate.set()
    qtbot.waitUntil(lambda: not file_jobs.has_left_threads)
    QApplication.processEvents()
    assert heard.results == ["quick"] and len(heard.problems) == 1


def test_what_was_cancelled_stays_so_when_the_next_begins(
    file_jobs: FileJobs, gate: threading.Event, qtbot: QtBot
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
    file_jobs.start(heard.job("Opening slow.tif", work, only_reads=True))
    file_jobs.stop()
    file_jobs.start(heard.job("Opening quick.png", lambda report: "quick", only_reads=True))
    gate.set()
    qtbot.waitUntil(lambda: ended != [] and not file_jobs.is_busy)
    assert ended == ["Stopped"]


def test_what_gets_its_name_last_is_cancelled_at_once_and_never_gets_it(
    file_jobs: FileJobs, gate: threading.Event, qtbot: QtBot
) -> None:
    named = []

    def work(report: Report) -> None:
        gate.wait(30)  # one long call of an encoder
        report(1.0)
        named.append(True)

    heard = Heard()
    job = replace(heard.job("Exporting slow.avif", work), names_last=True)
    file_jobs.start(job)
    file_jobs.stop()
    assert heard.problems == ["Exporting slow.avif was cancelled."] and not file_jobs.is_busy
    file_jobs.start(heard.job("Exporting quick.png", lambda report: "quick"))
    qtbot.waitUntil(lambda: heard.results == ["quick"])
    threading.Timer(0.05, gate.set).start()
    file_jobs.close()  # waits, so that nothing half-written stays
    assert not file_jobs.has_left_threads and named == [] and len(heard.problems) == 1


def test_closing_waits_for_what_writes_and_for_nothing_that_only_reads(qapp: object, gate: threading.Event) -> None:
    reader = FileJobs()
    reader.start(Heard().job("Opening slow.tif", lambda report: gate.wait(30), only_reads=True))
    reader.close()
    assert not gate.is_set() and not reader.is_busy
    writer = FileJobs()
    written = []

    def work(report: Report) -> None:
        gate.wait(30)
        written.append(True)

    writer.start(Heard().job("Saving x.ora", work))
    threading.Timer(0.05, gate.set).start()
    writer.close()
    assert written == [True]
    for one in (reader, writer):
        one.deleteLater()
