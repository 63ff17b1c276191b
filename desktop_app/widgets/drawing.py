"""What is drawn over the picture, as a value: tools make them, the canvas paints them."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QTransform

from desktop_app.widgets.ink import LIGHT, PLATE
from desktop_app.widgets.viewport import Viewport
from engine.scene.box import Box


class Drawing(Protocol):
    """What is drawn over the picture; equal ones look the same."""

    def device_box(self, viewport: Viewport) -> Box:
        """Return the device px that drawing it can touch."""

    def draw(self, painter: QPainter, viewport: Viewport) -> None:
        """Draw it; the painter's unit is a device px."""


def draw_words(painter: QPainter, place: QRectF, text: str, radius: float) -> None:
    """Draw words in the middle of a plate with round corners, on which they can be read over any picture."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(PLATE)
    painter.drawRoundedRect(place, radius, radius)
    painter.setPen(LIGHT)
    painter.drawText(place, Qt.AlignmentFlag.AlignCenter, text)


def to_screen(viewport: Viewport) -> QTransform:
    """Return the map from canvas px to device px as Qt wants it."""
    to = viewport.to_screen
    return QTransform(to.xx, to.yx, to.xy, to.yy, to.x0, to.y0)
