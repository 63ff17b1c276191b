"""Histograms: how often each value occurs, drawn as hills behind what changes the values."""

from __future__ import annotations

from typing import ClassVar

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

Counts = NDArray[np.int64]  # (4, 256): of red, green, blue, and luma

COLOURS = {
    "red": QColor(226, 74, 66),
    "green": QColor(74, 178, 84),
    "blue": QColor(72, 124, 240),
    "luma": QColor(150, 150, 150),
}
RGB = ("red", "green", "blue")
ALPHA = 120  # of a hill, so that those behind it are seen
HIGHEST_SHARE = 0.98  # values that occur more often than nearly all others are cut off at the top


def draw_histogram(painter: QPainter, rect: QRectF, counts: Counts, channels: tuple[str, ...]) -> None:
    """Draw the hills of some channels, by their names in COLOURS, from the rectangle's foot up."""
    chosen = {name: counts[list(COLOURS).index(name)] for name in channels}
    peak = max((float(np.quantile(hills, HIGHEST_SHARE)) for hills in chosen.values()), default=0.0)
    if peak <= 0:
        peak = max((float(hills.max()) for hills in chosen.values()), default=0.0) or 1.0
    ratio = painter.device().devicePixelRatioF()
    width, height = max(1, round(rect.width() * ratio)), max(1, round(rect.height() * ratio))
    values = (np.arange(width) + 0.5) / width * 255  # of each column
    feet = np.arange(height, dtype=np.float32)[::-1, None]  # of each row, from below
    picture = np.zeros((4, height, width), np.float32)  # premultiplied blue, green, red, alpha
    # Column by column: as polygons with a thousand steep edges they take Qt forty times as long.
    for name, hills in chosen.items():
        tops = np.interp(values, np.arange(256), np.minimum(hills / peak, 1)).astype(np.float32) * height
        share = (tops - feet).clip(0, 1) * np.float32(ALPHA / 255)
        colour = COLOURS[name]
        for plane, ink in zip(picture, (colour.blue(), colour.green(), colour.red(), 255), strict=True):
            plane += share * (ink - plane)
    pixels = np.ascontiguousarray(np.rint(picture).astype(np.uint8).transpose(1, 2, 0))
    image = QImage(pixels.data, width, height, 4 * width, QImage.Format.Format_ARGB32_Premultiplied)
    painter.drawImage(rect, image)


class HillsPlot(QWidget):
    """Shows counts as hills behind something else, and is made lower where a page has little room."""

    highest: ClassVar[int]  # logical px, as all of these
    lowest: ClassVar[int]  # where it can still be used
    usual_width: ClassVar[int]
    least_width: ClassVar[int]

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._counts: Counts | None = None
        self._channels: tuple[str, ...] = RGB
        self._height = self.highest

    def sizeHint(self) -> QSize:
        return QSize(self.usual_width, self._height)

    def minimumSizeHint(self) -> QSize:
        return QSize(self.least_width, self._height)

    def take_height(self, px: int) -> None:
        """Be this high, within what it needs and what it can be used at."""
        height = min(max(px, self.lowest), self.highest)
        if height != self._height:
            self._height = height
            self.updateGeometry()

    def show_counts(self, counts: Counts | None, channels: tuple[str, ...]) -> None:
        """Show the hills of these channels; None: nothing is known yet."""
        self._counts, self._channels = counts, channels
        self.update()


class Histogram(HillsPlot):
    """Marks values on the hills."""

    highest, lowest = 96, 48
    usual_width, least_width = 200, 120

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self._marks: tuple[float, ...] = ()

    def show_marks(self, marks: tuple[float, ...]) -> None:
        """Mark these values, 0..255."""
        self._marks = marks
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        rect = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.fillRect(rect, self.palette().color(QPalette.ColorRole.Base))
        if self._counts is not None:
            draw_histogram(painter, rect, self._counts, self._channels)
        painter.setPen(QPen(self.palette().color(QPalette.ColorRole.WindowText), 1))
        for mark in self._marks:
            x = rect.left() + mark / 255 * rect.width()
            painter.drawLine(QPointF(x, rect.top()), QPointF(x, rect.bottom()))
        painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Dark), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(rect)
