"""Progress on the terminal: a line that appears when a step takes longer than a third of a second, and goes with it."""

from __future__ import annotations

import contextlib
import os
import sys
import threading
from collections.abc import Callable, Iterator
from contextvars import ContextVar
from typing import TextIO

from engine.cli.stopping import check

PATIENCE_S = 1 / 3
Report = Callable[[float], None]  # takes the share done, 0..1
_collected: ContextVar[list[str] | None] = ContextVar("collected", default=None)


@contextlib.contextmanager
def step(title: str) -> Iterator[Report]:
    """Report one step of the work; yield a function that takes the share done. Silent where stderr is no terminal."""
    if _collected.get() is not None:
        yield lambda share: None
        return
    check()
    if not sys.stderr.isatty():
        yield lambda share: check()
        return
    with os.fdopen(os.dup(sys.stderr.fileno()), "w") as terminal:
        line = _Line(title, terminal)
        try:
            yield line.report
        finally:
            line.clear()


class _Line:
    """The line of one step. Two threads write it: the one that works and the timer."""

    def __init__(self, title: str, terminal: TextIO) -> None:
        self._title = title
        self._terminal = terminal
        self._share = 0.0
        self._shown = False
        self._lock = threading.Lock()
        self._timer = threading.Timer(PATIENCE_S, self._show)
        self._timer.daemon = True
        self._timer.start()

    def report(self, share: float) -> None:
        check()
        with self._lock:
            if share - self._share >= 0.01:
                self._share = share
                if self._shown:
                    self._write()

    def clear(self) -> None:
        self._timer.cancel()
        self._timer.join()
        if self._shown:
            self._terminal.write("\r\x1b[K")
            self._terminal.flush()

    def _show(self) -> None:
        with self._lock:
            self._shown = True
            self._write()

    def _write(self) -> None:
        share = f" {self._share:.0%}" if self._share else ""
        self._terminal.write(f"\r\x1b[K{self._title} …{share}")
        self._terminal.flush()


@contextlib.contextmanager
def quiet_libraries() -> Iterator[None]:
    """Keep what decoders written in C say to stderr from standing beside our own sentence."""
    try:
        kept = os.dup(2)
    except OSError:  # there is no stderr
        yield
        return
    sys.stderr.flush()
    silence = os.open(os.devnull, os.O_WRONLY)
    os.dup2(silence, 2)
    try:
        yield
    finally:
        os.dup2(kept, 2)
        os.close(kept)
        os.close(silence)


def note(sentence: str) -> None:
    """Tell a person something that did not keep the work from being done."""
    if (notes := _collected.get()) is not None:
        notes.append(sentence)
        return
    print(f"scumble-engine: note: {sentence}", file=sys.stderr)


@contextlib.contextmanager
def collected() -> Iterator[list[str]]:
    """Keep progress from the terminal, and notes in a list: of work that goes on beside other such work."""
    notes: list[str] = []
    token = _collected.set(notes)
    try:
        yield notes
    finally:
        _collected.reset(token)
