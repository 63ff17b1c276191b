"""A word over the canvas that says what is shown there."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter

from desktop_app.widgets.ink import LIGHT


def draw_badge(painter: QPainter, text: str, ratio: float, corner: int) -> None:
    """Draw a word `corner` logical px from the widget's upper left corner, readable on any picture."""
    font = painter.font()
    font.setPixelSize(round(13 * ratio))
    painter.setFont(font)
    width = painter.fontMetrics().horizontalAdvance(text) + 20 * ratio
    place = QRectF((corner + 12) * ratio, (corner + 12) * ratio, width, 26 * ratio)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(0, 0, 0, 190))
    painter.drawRoundedRect(place, 5 * ratio, 5 * ratio)
    painter.setPen(LIGHT)
    painter.drawText(place, Qt.AlignmentFlag.AlignCenter, text)
