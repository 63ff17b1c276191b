"""A count that goes on tile by tile between other things, so that the window never waits for it."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from engine.compositing.histogram import Counts

PACE_MS = 120  # from a change to the count of what it left


class Counting(QObject):
    """Counts some time after `want`; what is wanted meanwhile is counted next, and a count that runs goes on."""

    counted = Signal(object)  # Counts, of the whole

    def __init__(
        self,
        begin: Callable[[], Iterator[Counts] | None],  # the count of what is there now; None: nothing is to be counted
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._begin = begin
        self._running: Iterator[Counts] | None = None
        self._counts: Counts | None = None
        self._later, self._next = QTimer(self), QTimer(self)
        self._later.setInterval(PACE_MS)
        self._later.timeout.connect(self._on_later)
        self._next.timeout.connect(self._on_next)
        for timer in (self._later, self._next):
            timer.setSingleShot(True)

    @property
    def is_busy(self) -> bool:
        """Whether a count is still to come."""
        return self._running is not None or self._later.isActive()

    def want(self) -> None:
        """Something that is counted is another one."""
        if not self._later.isActive():
            self._later.start()

    def begin(self) -> None:
        """Count at once, as the place for it comes to be seen; a count that runs goes on."""
        if self._running is None:
            self._later.stop()
            self._on_later()

    def stop(self) -> None:
        """Count nothing any more."""
        self._running = None
        self._later.stop()
        self._next.stop()

    @Slot()
    def _on_later(self) -> None:
        if self._running is not None:
            self._later.start()
            return
        self._running, self._counts = self._begin(), None
        if self._running is not None:
            self._next.start()

    @Slot()
    def _on_next(self) -> None:
        counts = None if self._running is None else next(self._running, None)
        if counts is not None:
            self._counts = counts
            self._next.start()
            return
        self._running = None
        if self._counts is not None:
            self.counted.emit(self._counts)
