"""A gradient as it will about look, drawn over the picture while it is dragged."""

from __future__ import annotations

import math
from dataclasses import dataclass

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QGradient, QLinearGradient, QPainter, QPolygonF, QRadialGradient

from desktop_app.widgets.viewport import Viewport
from engine.scene.box import Box
from engine.scene.gradients import Gradient


@dataclass(frozen=True)
class GradientPreview:
    """Fills the canvas, by Qt's own gradients: at once, but not dithered and in no blend mode."""

    gradient: Gradient
    canvas: Box

    def device_box(self, viewport: Viewport) -> Box:
        """Return the device px that drawing it can touch."""
        return viewport.device_box(self.canvas)

    def draw(self, painter: QPainter, viewport: Viewport) -> None:
        gradient, canvas = self.gradient, self.canvas
        start, end = (QPointF(*viewport.to_device(*point)) for point in (gradient.start, gradient.end))
        drawn: QGradient
        if gradient.shape == "linear":
            drawn = QLinearGradient(start, end)
        else:
            drawn = QRadialGradient(start, math.dist(start.toTuple(), end.toTuple()))
        for at, one, other in ((0.0, gradient.first, gradient.last), (1.0, gradient.last, gradient.first)):
            red, green, blue = one or other or (0, 0, 0)
            drawn.setColorAt(at, QColor(red, green, blue, 0 if one is None else 255))
        corners = ((x, y) for x, y in zip("lrrl", "ttbb", strict=True))
        side = {"l": canvas.left, "r": canvas.right, "t": canvas.top, "b": canvas.bottom}
        painter.save()
        painter.setOpacity(gradient.opacity)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(drawn)
        painter.drawPolygon(QPolygonF([QPointF(*viewport.to_device(side[x], side[y])) for x, y in corners]))
        painter.restore()
