"""The gesture of a control: from what a person does to it to one undo step."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal, Slot

# A turn of the wheel has no release: this long after its last notch it counts as over.
REST_MS = 400


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
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST_MS)
        self._rest.timeout.connect(self.end)

    def move(self, value: float) -> None:
        """The control shows another value."""
        self._rest.stop()
        if not self.is_running:
            self.is_running = True
            self.began.emit()
        if self.is_running:  # whoever was told may have refused
            self.moved.emit(value)

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
        self._rest.stop()
        if self.is_running:
            self.is_running = False
            self.ended.emit()

    def cancel(self) -> bool:
        """Escape: as if it had never begun. Whether there was anything to take back."""
        self._rest.stop()
        if not self.is_running:
            return False
        self.is_running = False
        self.cancelled.emit()
        return True

    def drop(self) -> None:
        """Forget it without telling: the model has gone on by itself."""
        self._rest.stop()
        self.is_running = False
