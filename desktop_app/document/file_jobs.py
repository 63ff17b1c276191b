"""Long work on files, done in a thread of its own: opening, saving, exporting."""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal, Slot

from desktop_app.widgets.translation import tr
from engine.problem import Problem

Report = Callable[[float], None]  # takes the share done, 0..1; ends the work where it was cancelled


class Stopped(BaseException):
    """Ends a job that was cancelled. No Exception, so that nothing on the way takes it for an error."""


@dataclass(frozen=True)
class FileJob:
    """Work that reads values only, and what to do with its result in the window's thread."""

    title: str  # what the status bar says meanwhile, as "Saving cat.ora"
    work: Callable[[Report], Any]
    then: Callable[[Any], object]
    otherwise: Callable[[str], None]  # takes the sentence of the Problem
    only_reads: bool = False  # so it can be left alone at any moment, also as the program ends: nothing is half-written
    names_last: bool = False  # what it writes gets its name after its last report, so it can be left alone meanwhile


@dataclass(eq=False)
class _Run:
    """A job under way, with its thread."""

    job: FileJob
    is_stopped: threading.Event = field(default_factory=threading.Event)
    share: float = 0.0
    result: Any = None
    problem: str | None = None
    thread: threading.Thread | None = None

    @property
    def is_alive(self) -> bool:
        return self.thread is not None and self.thread.is_alive()


class FileJobs(QObject):
    """Runs one job after the other; a file is never read and written at once."""

    progressed = Signal(str, float)  # title, share done 0..1 (below 0: unknown)
    finished = Signal()  # nothing is left to do
    activity_changed = Signal()  # something began or ended
    _arrived = Signal()  # without payload: what is done lies in the mailbox

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._waiting: deque[FileJob] = deque()
        self._done: deque[_Run] = deque()  # append and popleft are atomic
        self._running: _Run | None = None
        self._left: list[_Run] = []  # that go on to their next report, and of which nothing comes any more
        self._arrived.connect(self._on_arrived, Qt.ConnectionType.QueuedConnection)

    @property
    def is_busy(self) -> bool:
        return self._running is not None or bool(self._waiting)

    @property
    def has_left_threads(self) -> bool:
        """Whether something that was cancelled still reads; it ends with the program."""
        return any(run.is_alive for run in self._left)

    def start(self, job: FileJob) -> None:
        self._waiting.append(job)
        self._start_next()
        self.activity_changed.emit()

    def stop(self) -> None:
        """Drop what waits and end what runs: at once if it can be left alone, else at its next report. In any case a
        file is all there or as it was before.
        """
        self._waiting.clear()
        run = self._running
        if run is None:
            return
        run.is_stopped.set()
        if run.job.only_reads or run.job.names_last:
            self._leave(run)
            run.job.otherwise(_cancelled(run.job))
            self._on_arrived()

    def close(self) -> None:
        """Stop everything, and wait for what writes; nothing comes of it any more."""
        self._waiting.clear()
        if self._running is not None:
            self._running.is_stopped.set()
            self._leave(self._running)
        for run in self._left:
            if not run.job.only_reads and run.thread is not None:
                run.thread.join()

    def _leave(self, run: _Run) -> None:
        self._running = None
        self._left = [left for left in (*self._left, run) if left.is_alive]

    def _start_next(self) -> None:
        if self._running is not None or not self._waiting:
            return
        job = self._waiting.popleft()
        self._running = run = _Run(job)
        self.progressed.emit(job.title, -1.0)
        run.thread = threading.Thread(target=self._run, args=(run,), name=f"file job {job.title}", daemon=True)
        run.thread.start()

    def _run(self, run: _Run) -> None:
        """In the job's thread."""
        job = run.job
        try:
            run.result = job.work(lambda share: self._report(run, share))
        except Stopped:
            run.problem = _cancelled(job)
        except Problem as problem:
            run.problem = str(problem)
        except MemoryError:
            run.problem = tr("{title}: there is not enough memory for this.", title=job.title)
        except Exception as error:  # noqa: BLE001 - the border of a thread: what escaped would vanish without a word
            run.problem = tr("{title} failed: {reason}", title=job.title, reason=f"{type(error).__name__}: {error}")
        self._done.append(run)
        self._tell()

    def _report(self, run: _Run, share: float) -> None:
        """In the job's thread: a full per cent is worth telling."""
        if run.is_stopped.is_set():
            raise Stopped
        if share - run.share >= 0.01:
            run.share = share
            self._tell()

    def _tell(self) -> None:
        """In the job's thread, which may outlive the window."""
        with suppress(RuntimeError):
            self._arrived.emit()

    @Slot()
    def _on_arrived(self) -> None:
        while self._done:
            run = self._done.popleft()
            if run is not self._running:
                continue  # it was left
            if run.thread is not None:
                run.thread.join()
            self._running = None
            if run.problem is None:
                run.job.then(run.result)
            else:
                run.job.otherwise(run.problem)
        if self._running is not None:
            self.progressed.emit(self._running.job.title, self._running.share)
        self._start_next()
        if not self.is_busy:
            self.finished.emit()
        self.activity_changed.emit()


def _cancelled(job: FileJob) -> str:
    return tr("{title} was cancelled.", title=job.title)
