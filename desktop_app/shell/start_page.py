"""The page that is shown while no picture is open: how to begin."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from desktop_app.shell.recent_tiles import RecentTiles
from desktop_app.shell.remembered import Remembered
from desktop_app.widgets import icons, theme
from desktop_app.widgets.icon_button import icon_button
from desktop_app.widgets.labels import label
from desktop_app.widgets.text_button import text_button
from desktop_app.widgets.translation import tr
from desktop_app.widgets.wrapping_row import WrappingRow

TOUR = "tour"  # what is remembered of its offer: "taken" or "declined"


class StartPage(QWidget):
    """A place to drop a photo, the buttons that open one, and the files of late."""

    opened = Signal(object)  # Path

    def __init__(
        self,
        ask_open: Callable[[], None],
        ask_new_scene: Callable[[], None],
        open_sample: Callable[[], None],
        take_tour: Callable[[], None],
        remembered: Remembered,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Start"))
        self.recent = RecentTiles(remembered)
        self.recent.opened.connect(self.opened)
        self.open_button = QPushButton(tr("Open photo or project…"))
        icons.set_icon(self.open_button, "open")
        self.open_button.setDefault(True)
        self.open_button.clicked.connect(ask_open)
        heading = label(tr("Open a photo or make a scene to begin"), "heading")
        font = heading.font()
        font.setPointSizeF(font.pointSizeF() * 1.5)
        heading.setFont(font)
        hint = label(tr("Drop a picture here, then paint where an object shall appear."), "muted")

        told = tr("A ground from noise, to put objects into")
        self.scene_button = text_button(tr("New scene…"), "scene", told, ask_new_scene)
        told = tr("A painted meadow with live objects in it")
        self.sample_button = text_button(tr("Open the sample"), "", told, open_sample)
        self._drop_frame = QWidget()
        inner = QVBoxLayout(self._drop_frame)
        inner.setContentsMargins(24, 32, 24, 32)
        inner.addWidget(heading, 0, Qt.AlignmentFlag.AlignHCenter)
        inner.addSpacing(4)
        inner.addWidget(hint, 0, Qt.AlignmentFlag.AlignHCenter)
        inner.addSpacing(16)
        inner.addWidget(WrappingRow(self.open_button, self.scene_button, self.sample_button))
        self._remembered = remembered
        self.offer = self._make_offer(take_tour)
        self._heading = label(tr("Recent files"), "muted")
        column = QVBoxLayout(self)
        column.setSpacing(8)
        column.addStretch(2)
        column.addWidget(self._drop_frame, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self.offer, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)
        column.addWidget(self._heading, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self.recent)
        column.addStretch(1)

    def _make_offer(self, take_tour: Callable[[], None]) -> QWidget:
        """Return the offer of the tour, which stands there until that was taken or declined."""
        made = QWidget()
        row = QHBoxLayout(made)
        row.addWidget(label(tr("Here for the first time?"), "muted"))
        told = tr("Four short steps on the sample, which can be left at any time")
        self.tour_button = text_button(tr("Take the tour"), "", told, take_tour)
        row.addWidget(self.tour_button)
        self.no_tour_button = icon_button("close", tr("Do not offer the tour again"), self._decline)
        row.addWidget(self.no_tour_button)
        return made

    def _decline(self) -> None:
        self._remembered.set(TOUR, "declined")
        self._show_offer()

    def _show_offer(self) -> None:
        self.offer.setVisible(not self._remembered.get(TOUR))

    def showEvent(self, event: QShowEvent) -> None:
        self.show_recent()
        self._show_offer()

    @Slot()
    def show_recent(self) -> None:
        """Show the files of late as they are remembered now."""
        self.recent.fill()
        self._heading.setVisible(bool(self.recent.tiles))

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = theme.current()
        painter = QPainter(self)
        painter.fillRect(event.rect(), QColor(colours.surround))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(QColor(colours.muted), 1.5)
        pen.setDashPattern([5, 4])
        painter.setPen(pen)
        painter.drawRoundedRect(self._drop_frame.geometry(), 10, 10)
