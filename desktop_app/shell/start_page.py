"""The page that is shown while no picture is open: how to begin."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from desktop_app.shell.small_files import is_there
from desktop_app.widgets import icons, theme
from desktop_app.widgets.labels import label, plain, tooltip
from desktop_app.widgets.translation import tr

MOST_SHOWN = 6
DROP_WIDTH, DROP_HEIGHT = 480, 360


class StartPage(QWidget):
    """A place to drop a photo, the buttons that open one, and the files of late."""

    opened = Signal(object)  # Path

    def __init__(
        self,
        ask_open: Callable[[], None],
        ask_new_scene: Callable[[], None],
        open_sample: Callable[[], None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Start"))
        self._files = QVBoxLayout()
        self._files.setSpacing(4)
        self.open_button = QPushButton(tr("Open photo or project…"))
        icons.set_icon(self.open_button, "open")
        self.open_button.setDefault(True)
        self.open_button.clicked.connect(ask_open)
        heading = label(tr("Open a photo or make a scene to begin"), "heading")
        font = heading.font()
        font.setPointSizeF(font.pointSizeF() * 1.5)
        heading.setFont(font)
        hint = label(tr("Drop a picture here, then paint where an object shall appear."), "muted")

        row = QHBoxLayout()
        row.setSpacing(8)
        row.addStretch(1)
        row.addWidget(self.open_button)
        self.scene_button = QPushButton(tr("New scene…"))
        icons.set_icon(self.scene_button, "scene")
        self.scene_button.setToolTip(tooltip(tr("A ground from noise, to put objects into")))
        self.scene_button.clicked.connect(ask_new_scene)
        row.addWidget(self.scene_button)
        self.sample_button = QPushButton(tr("Open the sample"))
        self.sample_button.setToolTip(tooltip(tr("A painted meadow with live objects in it")))
        self.sample_button.clicked.connect(open_sample)
        row.addWidget(self.sample_button)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.addStretch(1)
        column.addWidget(heading, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(4)
        column.addWidget(hint, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(16)
        column.addLayout(row)
        column.addSpacing(16)
        column.addLayout(self._files)
        column.addStretch(1)

    def show_recent(self, files: list[Path]) -> None:
        """The files of late that are still there."""
        while (item := self._files.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        there = [file for file in files if is_there(file)][:MOST_SHOWN]
        if there:
            self._files.addWidget(label(tr("Recent"), "muted"), 0, Qt.AlignmentFlag.AlignHCenter)
        for file in there:
            button = QPushButton(plain(file.name, 60))
            button.setFlat(True)
            button.setToolTip(tooltip(str(file)))
            button.clicked.connect(lambda checked=False, file=file: self.opened.emit(file))
            self._files.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = theme.current()
        painter = QPainter(self)
        painter.fillRect(event.rect(), QColor(colours.surround))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(QColor(colours.edge), 1.5)
        pen.setDashPattern([5, 4])
        painter.setPen(pen)
        width, height = min(DROP_WIDTH, self.width() - 32), min(DROP_HEIGHT, self.height() - 32)
        painter.drawRoundedRect((self.width() - width) // 2, (self.height() - height) // 2, width, height, 10, 10)
