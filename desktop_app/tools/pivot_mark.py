"""The mark of the pivot about which is turned: a ring with a cross, in two colours that show on any ground."""

from __future__ import annotations

import math
from dataclasses import dataclass

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QPen

from desktop_app.widgets.ink import DARK, LIGHT
from desktop_app.widgets.viewport import Viewport
from engine.scene.box import Box

PIVOT_PX = 6  # logical px of its radius, within which a press takes it


@dataclass(frozen=True)
class PivotMark:
    """At a point of the canvas."""

    x: float
    y: float

    def device_box(self, viewport: Viewport) -> Box:
        """Return the device px that drawing it can touch."""
        return Box.around([viewport.to_device(self.x, self.y)]).grown(math.ceil((2 * PIVOT_PX + 2) * viewport.ratio))

    def draw(self, painter: QPainter, viewport: Viewport) -> None:
        ratio, centre = viewport.ratio, QPointF(*viewport.to_device(self.x, self.y))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        ring, arm = PIVOT_PX * 0.6 * ratio, PIVOT_PX * 1.4 * ratio
        for colour, width in ((DARK, 3.0), (LIGHT, 1.2)):
            painter.setPen(QPen(colour, width * ratio))
            painter.drawEllipse(centre, ring, ring)
            for dx, dy in ((1, 0), (-1, 0), (0, 1), (0, -1)):
                way = QPointF(dx, dy)
                painter.drawLine(centre + way * ring, centre + way * arm)
