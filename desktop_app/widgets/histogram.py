"""Histograms: how often each value occurs, drawn as hills behind what changes the values."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPalette, QPen, QPolygonF
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
HEIGHT = 96
HIGHEST_SHARE = 0.98  # values that occur more often than nearly all others are cut off at the top


def draw_histogram(painter: QPainter, rect: QRectF, counts: Counts, channels: tuple[str, ...]) -> None:
    """Draw the hills of some channels, by their names in COLOURS, from the rectangle's foot up."""
    chosen = {name: counts[list(COLOURS).index(name)] for name in channels}
    peak = max((float(np.quantile(hills, HIGHEST_SHARE)) for hills in chosen.values()), default=0.0)
    if peak <= 0:
        peak = max((float(hills.max()) for hills in chosen.values()), default=0.0) or 1.0
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    for name, hills in chosen.items():
        heights = np.minimum(hills / peak, 1) * rect.height()
        xs = rect.left() + np.arange(256) / 255 * rect.width()
        top = [QPointF(x, rect.bottom() - y) for x, y in zip(xs, heights, strict=True)]
        colour = QColor(COLOURS[name])
        colour.setAlpha(ALPHA)
        painter.setBrush(colour)
        painter.drawPolygon(QPolygonF([rect.bottomLeft(), *top, rect.bottomRight()]))
    painter.restore()


class Histogram(QWidget):
    """Shows counts, and marks values on them."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._counts: Counts | None = None
        self._channels: tuple[str, ...] = RGB
        self._marks: tuple[float, ...] = ()

    def sizeHint(self) -> QSize:
        return QSize(200, HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return QSize(120, HEIGHT)

    def show_counts(self, counts: Counts | None, channels: tuple[str, ...]) -> None:
        """Show the hills of these channels; None: nothing is known yet."""
        self._counts, self._channels = counts, channels
        self.update()

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
