"""The title of a dock: a bar to take it by, which is not there while a tab tells the dock's name."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QDockWidget, QHBoxLayout, QToolButton, QWidget

from desktop_app.widgets import icons
from desktop_app.widgets.labels import tooltip
from desktop_app.widgets.translation import tr

HEIGHT, MARGIN = 24, 8  # logical px


class DockTitle(QWidget):
    """Dragging it moves the dock, a double click lets it float or puts it back.

    Qt's own title has buttons that the theme draws no icons for: strips of 18 x 4 px that closed a panel unseen.
    """

    def __init__(self, dock: QDockWidget, has_tab: bool, closes: bool) -> None:
        """has_tab: its tab tells the name, unless it floats; closes: a menu shows it again, so a button may hide it."""
        super().__init__(dock)
        self._dock, self._has_tab = dock, has_tab
        self.setToolTip(tooltip(tr("Drag the panel elsewhere. A double click lets it float, or puts it back.")))
        self.close_button = QToolButton(self)
        icons.set_icon(self.close_button, "close")
        name = tr("Hide {name}", name=dock.windowTitle())
        self.close_button.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # keys have the menu
        self.close_button.setAccessibleName(name)
        self.close_button.setToolTip(tooltip(name))
        self.close_button.setVisible(closes)
        self.close_button.clicked.connect(dock.close)
        row = QHBoxLayout(self)
        row.setContentsMargins(MARGIN, 0, 2, 0)
        row.addStretch(1)
        row.addWidget(self.close_button)
        dock.topLevelChanged.connect(lambda _: self.updateGeometry())

    def sizeHint(self) -> QSize:
        return QSize(0, 0) if self._has_tab and not self._dock.isFloating() else QSize(0, HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self.palette().color(QPalette.ColorRole.Dark))
        rect = self.rect().adjusted(MARGIN, 0, -MARGIN, 0)
        painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
        painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter, self._dock.windowTitle())
