"""The gesture of a control: from what a person does to it to one undo step."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal, Slot

# A turn of the wheel has no release: this long after its last notch it counts as over.
REST_MS = 400
FRAME_MS = 16  # a drag is told at this pace: pointers report their place far more often than screens show anything


class Gesture(QObject):
    """A control's gesture: `began`, `moved` any number of times, then `ended` or `cancelled`.

    It begins with the first value that is new, so a mere click leaves no trace in the history.
    """

    began = Signal()
    moved = Signal(float)
    ended = Signal()
    cancelled = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.is_running = False
        self._rest = QTimer(self, singleShot=True, interval=REST_MS)
        self._rest.timeout.connect(self.end)
        self._late: float | None = None  # the newest value of a drag, which is still to be told
        self._frame = QTimer(self, singleShot=True, interval=FRAME_MS)
        self._frame.timeout.connect(self._on_frame)

    def move(self, value: float) -> None:
        """The control shows another value."""
        self._rest.stop()
        self._late = None
        if not self.is_running:
            self.is_running = True
            self.began.emit()
        if self.is_running:  # whoever was told may have refused
            self.moved.emit(value)

    def drag(self, value: float) -> None:
        """The pointer leads the control to another value: it is told with the next frame, unless a newer one comes."""
        if self._frame.isActive():
            self._late = value
        else:
            self._frame.start()
            self.move(value)

    @Slot()
    def _on_frame(self) -> None:
        if self._late is not None:
            self.drag(self._late)

    def end_soon(self) -> None:
        """Over unless it goes on within a moment: for the wheel, and for a click that may become a double-click."""
        if self.is_running:
            self._rest.start()

    @property
    def is_resting(self) -> bool:
        """Whether it would be over by itself within a moment."""
        return self._rest.isActive()

    @Slot()
    def end(self) -> None:
        """The button or the key is released, or the focus has gone."""
        if self._late is not None:
            self.move(self._late)
        self._stop_waiting()
        if self.is_running:
            self.is_running = False
            self.ended.emit()

    def cancel(self) -> bool:
        """Escape: as if it had never begun; return whether there was anything to take back."""
        self._stop_waiting()
        if not self.is_running:
            return False
        self.is_running = False
        self.cancelled.emit()
        return True

    def drop(self) -> None:
        """Forget it without telling: the model has gone on by itself."""
        self._stop_waiting()
        self.is_running = False

    def _stop_waiting(self) -> None:
        for timer in (self._rest, self._frame):
            timer.stop()
        self._late = None
