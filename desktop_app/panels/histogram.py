"""The histogram panel: how bright the picture is, and how much of it is as dark or as bright as can be."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QLocale, Slot
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from desktop_app.document.change import Change
from desktop_app.document.counting import Counting
from desktop_app.document.document import Document
from desktop_app.widgets.combo_box import ComboBox
from desktop_app.widgets.histogram import COLOURS, RGB, Counts, Histogram
from desktop_app.widgets.labels import label
from desktop_app.widgets.rows import named_row
from desktop_app.widgets.translation import tr
from engine.compositing.compositor import Compositor
from engine.compositing.histogram import Statistics, counting

ALL = "rgb"


class HistogramPanel(QWidget):
    """Of what is seen, within the selection where there is one. It counts only while it is to be seen itself."""

    def __init__(self, document: Document, compositor: Compositor, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("histogram")
        self.document, self._compositor = document, compositor
        self.channel = ComboBox(tr("Channel"), tr("Which values are shown."))
        for value, text in (
            (ALL, tr("Colours")),
            ("luma", tr("Brightness")),
            ("red", tr("Red")),
            ("green", tr("Green")),
            ("blue", tr("Blue")),
        ):
            self.channel.add(value, text)
        self.channel.activated.connect(self._show)
        self.histogram = Histogram(tr("Histogram of the picture"))
        self.values: dict[str, QLabel] = {}
        numbers = QGridLayout()
        numbers.setHorizontalSpacing(8)
        numbers.setVerticalSpacing(2)
        for place, (name, text) in enumerate(
            (
                ("mean", tr("Mean")),
                ("median", tr("Median")),
                ("deviation", tr("Deviation")),
                ("count", tr("Pixels")),
                ("darkest", tr("Black")),
                ("brightest", tr("White")),
            )
        ):
            number = self.values[name] = label("")
            number.setAccessibleName(text)
            row, across = divmod(place, 2)
            numbers.addWidget(label(text, "muted"), row, 2 * across)
            numbers.addWidget(number, row, 2 * across + 1)
            numbers.setColumnStretch(2 * across + 1, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.setSpacing(8)
        column.addLayout(named_row(tr("Channel"), self.channel, self))
        column.addWidget(self.histogram)
        column.addLayout(numbers)
        column.addStretch(1)
        self._counts: Counts | None = None
        self._counting = Counting(self._begin, self)
        self._counting.counted.connect(self._on_counted)
        document.changed.connect(self._on_changed)

    def _begin(self) -> Iterator[Counts] | None:
        scene = self.document.seen_scene
        if scene.is_empty:
            self._on_counted(None)
            return None
        return counting(scene, self._compositor, self.document.engine.appearances, scene.selection)

    @Slot(object)
    def _on_changed(self, change: Change) -> None:
        if change.what in ("scene", "appearance", "file", "view") and self.isVisible():
            self._counting.want()

    @Slot(object)
    def _on_counted(self, counts: Counts | None) -> None:
        self._counts = counts
        self._show()

    @Slot()
    def _show(self) -> None:
        channels = RGB if self.channel.value == ALL else (self.channel.value,)
        self.histogram.show_counts(self._counts, channels)
        rows = [list(COLOURS).index(name) for name in channels]
        found = None if self._counts is None else Statistics.of(self._counts[rows])
        told = dict.fromkeys(self.values, "–") if found is None else _told(found, found.count // len(rows))
        for name, number in self.values.items():
            number.setText(told[name])

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._counting.begin()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._counting.stop()


def _told(found: Statistics, pixels: int) -> dict[str, str]:
    numbers = QLocale()
    return {
        "mean": numbers.toString(found.mean, "f", 1),
        "median": numbers.toString(found.median),
        "deviation": numbers.toString(found.deviation, "f", 1),
        "count": numbers.toString(pixels),
        "darkest": f"{numbers.toString(100 * found.darkest, 'f', 2)} %",
        "brightest": f"{numbers.toString(100 * found.brightest, 'f', 2)} %",
    }
