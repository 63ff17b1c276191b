"""Long work on files, done in a thread of its own: opening, saving, exporting."""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal, Slot

from engine.problem import Problem

Report = Callable[[float], None]  # takes the share done, 0..1; ends the work where it was cancelled


class Stopped(BaseException):
    """Ends an errand that was cancelled. No Exception, so that nothing on the way takes it for an error."""


@dataclass(frozen=True)
class Errand:
    """Work that reads values only, and what to do with its result in the window's thread."""

    title: str  # what the status bar says meanwhile, as "Saving cat.ora"
    work: Callable[[Report], Any]
    then: Callable[[Any], None]
    otherwise: Callable[[str], None]  # takes the sentence of the Problem


@dataclass(frozen=True)
class _Outcome:
    errand: Errand
    result: Any = None
    problem: str | None = None


class Errands(QObject):
    """Runs one errand after the other; a file is never read and written at once."""

    progressed = Signal(str, float)  # title, share done 0..1 (below 0: unknown)
    finished = Signal()  # nothing is left to do
    _arrived = Signal()  # without payload: the outcomes lie in the mailbox

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._waiting: deque[Errand] = deque()
        self._outcomes: deque[_Outcome] = deque()  # append and popleft are atomic
        self._share = 0.0
        self._running: Errand | None = None
        self._is_stopped = threading.Event()
        self._thread: threading.Thread | None = None
        self._arrived.connect(self._on_arrived, Qt.ConnectionType.QueuedConnection)

    @property
    def is_busy(self) -> bool:
        return self._running is not None or bool(self._waiting)

    def start(self, errand: Errand) -> None:
        self._waiting.append(errand)
        self._start_next()

    def stop(self) -> None:
        """Drop what waits, and end what runs at its next report; a file is all there or as it was before."""
        self._waiting.clear()
        self._is_stopped.set()

    def close(self) -> None:
        """Stop everything and join the thread; nothing comes of it any more."""
        self.stop()
        if self._thread is not None:
            self._thread.join()
            self._thread = None

    def _start_next(self) -> None:
        if self._running is not None or not self._waiting:
            return
        self._running = errand = self._waiting.popleft()
        self._share = 0.0
        self._is_stopped.clear()
        self.progressed.emit(errand.title, -1.0)
        self._thread = threading.Thread(target=self._run, args=(errand,), name=f"errand {errand.title}", daemon=True)
        self._thread.start()

    def _run(self, errand: Errand) -> None:
        """In the errand's thread."""
        try:
            self._outcomes.append(_Outcome(errand, result=errand.work(self._report)))
        except Stopped:
            self._outcomes.append(_Outcome(errand, problem=f"{errand.title} was cancelled."))
        except Problem as problem:
            self._outcomes.append(_Outcome(errand, problem=str(problem)))
        except MemoryError:
            self._outcomes.append(_Outcome(errand, problem=f"{errand.title}: there is not enough memory for this."))
        except Exception as error:  # noqa: BLE001 - the border of a thread: what escaped would vanish without a word
            self._outcomes.append(_Outcome(errand, problem=f"{errand.title} failed: {type(error).__name__}: {error}"))
        self._arrived.emit()

    def _report(self, share: float) -> None:
        """In the errand's thread: a full per cent is worth telling."""
        if self._is_stopped.is_set():
            raise Stopped
        if share - self._share >= 0.01:
            self._share = share
            self._arrived.emit()

    @Slot()
    def _on_arrived(self) -> None:
        while self._outcomes:
            outcome = self._outcomes.popleft()
            if self._thread is not None:
                self._thread.join()
                self._thread = None
            self._running = None
            if outcome.problem is None:
                outcome.errand.then(outcome.result)
            else:
                outcome.errand.otherwise(outcome.problem)
        if self._running is not None:
            self.progressed.emit(self._running.title, self._share)
        self._start_next()
        if not self.is_busy:
            self.finished.emit()
