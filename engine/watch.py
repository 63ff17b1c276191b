"""A second thread that notices a job which does not go on, and has it given up so that others get their turn."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from typing import Generic, TypeVar

from engine.jobs import Job, Slots

LOOKS_EVERY_S = 1.0
HANGS_AFTER_S = 120.0  # without a step or a network's layer: the longest pause known is 10 s of a processor
STOPS_WITHIN_S = 20.0  # of one that nobody wants any longer

R = TypeVar("R")


class Watch(Generic[R]):
    """Calls `on_hang` in its own thread with a job that has shown no sign of life for too long, once."""

    def __init__(self, slots: Slots[R], on_hang: Callable[[Job[R]], None]) -> None:
        self._slots = slots
        self._on_hang = on_hang
        self._closed = threading.Event()
        self._thread = threading.Thread(target=self._run, name="scumble-watch", daemon=True)

    def start(self) -> None:
        self._thread.start()

    def close(self) -> None:
        """End the thread. A second call does nothing."""
        self._closed.set()
        if self._thread.is_alive():
            self._thread.join()

    def look(self, now: float) -> None:
        """Have the running job given up if it hangs; now: as of time.monotonic."""
        job = self._slots.running
        if job is not None:
            patience_s = STOPS_WITHIN_S if job.cancelled.is_set() else HANGS_AFTER_S
            if now - job.checked_at > patience_s:
                self._on_hang(job)

    def _run(self) -> None:
        while not self._closed.wait(LOOKS_EVERY_S):
            self.look(time.monotonic())
