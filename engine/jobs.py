"""Slots: what is waiting to be computed, one request a slot, where the newest wins. Starts no threads itself."""

from __future__ import annotations

import threading
import time
from collections.abc import Hashable
from dataclasses import dataclass, field
from typing import Generic, TypeVar

Slot = Hashable
R = TypeVar("R")


class Cancelled(BaseException):
    """Ends a running job. No Exception, so that no handler on the way takes it for an error."""


@dataclass(eq=False)
class Job(Generic[R]):
    """A request on its way: `request` is the newest equal one, `cancelled` is set from any thread to end it.

    checked_at: when it last showed that it goes on, in seconds of time.monotonic.
    """

    slot: Slot
    request: R
    cancelled: threading.Event = field(default_factory=threading.Event)
    checked_at: float = field(default_factory=time.monotonic)

    def check(self) -> None:
        """Raise Cancelled if this job is to end; called between the steps of the work."""
        self.checked_at = time.monotonic()
        if self.cancelled.is_set():
            raise Cancelled


class Slots(Generic[R]):
    """Pending requests by slot, and the one running job; every method may be called from any thread.

    A slot keeps its turn when its request is replaced, so no slot starves. The running job is left to finish; an equal
    request makes no second one. Equality is the request's own (`==`): what must not count, it leaves out.
    """

    def __init__(self) -> None:
        self._changed = threading.Condition()
        self._pending: dict[Slot, R] = {}  # in the order of their turns
        self._running: Job[R] | None = None
        self._delivering = False
        self._closed = False

    @property
    def is_idle(self) -> bool:
        """Nothing is pending, nothing runs, and the last answer is delivered (its taker came back for more)."""
        with self._changed:
            return not (self._pending or self._running or self._delivering)

    @property
    def has_pending(self) -> bool:
        with self._changed:
            return bool(self._pending)

    @property
    def is_closed(self) -> bool:
        return self._closed

    def put(self, slot: Slot, request: R) -> bool:
        """Make `request` the newest of its slot; False where that is no new job: it runs already, or all is closed."""
        with self._changed:
            if self._closed:
                return False
            running = self._running
            if running and running.slot == slot and not running.cancelled.is_set() and running.request == request:
                running.request = request
                self._pending.pop(slot, None)  # older than what runs by now
                return False
            self._pending[slot] = request
            self._changed.notify_all()
            return True

    def put_back(self, job: Job[R], rest: R) -> bool:
        """End the running job and queue the rest of it last, unless it was cancelled or a newer request waits."""
        with self._changed:
            self._end(job)
            wanted = not (self._closed or job.cancelled.is_set() or job.slot in self._pending)
            if wanted:
                self._pending[job.slot] = rest
            self._changed.notify_all()
            return wanted

    def take(self, timeout_s: float | None = None) -> Job[R] | None:
        """Wait for a request and start its job; None when closed or after the timeout. One job at a time."""
        with self._changed:
            self._delivering = False
            self._changed.notify_all()
            ready = self._changed.wait_for(lambda: self._closed or (self._pending and not self._running), timeout_s)
            if self._closed or not ready:
                return None
            slot = next(iter(self._pending))
            self._running = Job(slot, self._pending.pop(slot))
            return self._running

    def done(self, job: Job[R]) -> R | None:
        """End the running job; its newest equal request, or None where it was cancelled and nobody wants the answer."""
        with self._changed:
            self._end(job)
            self._changed.notify_all()
            return None if job.cancelled.is_set() else job.request

    @property
    def running(self) -> Job[R] | None:
        """The job that runs."""
        with self._changed:
            return self._running

    def give_up(self, job: Job[R]) -> R | None:
        """Let the next job begin though this one has not ended; its newest equal request, None where nobody wants it.

        Its thread is answered as for a cancelled one, should it ever come back.
        """
        with self._changed:
            is_wanted = self._running is job and not job.cancelled.is_set()
            job.cancelled.set()
            if self._running is job:
                self._running = None
            self._changed.notify_all()
            return job.request if is_wanted else None

    def cancel(self, slot: Slot) -> None:
        """Forget what waits in a slot, and end its job if it runs."""
        with self._changed:
            self._pending.pop(slot, None)
            if self._running and self._running.slot == slot:
                self._running.cancelled.set()

    def clear(self) -> None:
        """Forget everything that waits, and end the running job."""
        with self._changed:
            self._pending.clear()
            if self._running:
                self._running.cancelled.set()

    def close(self) -> None:
        """Like clear; and from now on `take` returns None at once and `put` is refused."""
        with self._changed:
            self.clear()
            self._closed = True
            self._changed.notify_all()

    def wait_until_idle(self, timeout_s: float | None = None) -> bool:
        """Wait for `is_idle`; False after the timeout."""
        with self._changed:
            return self._changed.wait_for(lambda: self.is_idle, timeout_s)

    def _end(self, job: Job[R]) -> None:
        if self._running is job:
            self._running, self._delivering = None, True
