"""The title of a dock whose tab tells its name: nothing while it is docked, a bar to take it by while it floats."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QDockWidget, QWidget

HEIGHT, MARGIN = 24, 8  # logical px


class DockTitle(QWidget):
    """Dragging it moves the dock, a double click puts it back."""

    def __init__(self, dock: QDockWidget) -> None:
        super().__init__(dock)
        self._dock = dock
        dock.topLevelChanged.connect(lambda _: self.updateGeometry())

    def sizeHint(self) -> QSize:
        return QSize(0, HEIGHT) if self._dock.isFloating() else QSize(0, 0)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self.palette().color(QPalette.ColorRole.Dark))
        rect = self.rect().adjusted(MARGIN, 0, -MARGIN, 0)
        painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
        painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter, self._dock.windowTitle())
