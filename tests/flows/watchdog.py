"""Tells what kept the window from answering: each event that took the processor longer than a limit, and its lines.

    SCUMBLE_WATCHDOG=50 .venv/bin/python -m pytest tests/flows -s

lists every event that took over 50 ms of the processor, however long it had to wait for it. It is not asserted.
"""

from __future__ import annotations

import faulthandler
import os
import re
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication

LIMIT_S = float(os.environ.get("SCUMBLE_WATCHDOG", "0")) / 1000  # 0: nothing is watched
OURS = re.compile(r'File ".*/(?:desktop_app|engine)/([\w/]+\.py)", line (\d+) in (\w+)')
THREADS = "Current thread|Thread"


@dataclass(frozen=True)
class Block:
    """Something that took long."""

    what: str
    seconds: float
    cpu_seconds: float  # of the window's own thread: what it takes on a machine that has nothing else to do
    lines: tuple[str, ...]  # of the program, innermost first, when the limit was reached

    def __str__(self) -> str:
        times = f"{self.cpu_seconds * 1000:5.0f} ms of {self.seconds * 1000:5.0f}"
        return f"{times}  {self.what}" + "".join(f"\n          {line}" for line in self.lines[:6])


class Watchdog:
    """Measures what is done within `watching`, the outermost of several."""

    def __init__(self, limit_s: float) -> None:
        self.blocks: list[Block] = []
        self._limit, self._is_watching = limit_s, False

    @contextmanager
    def watching(self, what: str) -> Iterator[None]:
        """Note what is done within, where it takes longer than the limit."""
        if self._is_watching:
            yield
            return
        with tempfile.TemporaryFile("w+") as file:
            faulthandler.dump_traceback_later(self._limit, file=file)
            self._is_watching, began, worked = True, time.monotonic(), time.thread_time()
            try:
                yield
            finally:
                self._is_watching, took, cpu = False, time.monotonic() - began, time.thread_time() - worked
                faulthandler.cancel_dump_traceback_later()
            if cpu > self._limit:
                file.seek(0)
                _, _, this = file.read().rpartition("Thread ")  # the thread that was there first is told last
                lines = tuple(f"{name}:{line} {function}" for name, line, function in OURS.findall(this))
                self.blocks.append(Block(what, took, cpu, lines))


class WatchedApplication(QApplication):
    """Watches each event."""

    watchdog = Watchdog(LIMIT_S)

    def notify(self, receiver: QObject, event: QEvent) -> bool:
        with self.watchdog.watching(f"{event.type().name} to {type(receiver).__name__}"):
            return super().notify(receiver, event)
