"""What is drawn over a text that is typed: the box around it, what is selected of it, and the caret."""

from __future__ import annotations

import math
from dataclasses import dataclass

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from desktop_app.tools.handles import HANDLE_PX, XY
from desktop_app.widgets.ink import ACCENT, DARK, LIGHT, LINE
from desktop_app.widgets.viewport import Viewport
from engine.scene.box import Box

SELECTED = QColor(ACCENT.red(), ACCENT.green(), ACCENT.blue(), 90)
MARGIN_PX = 4.0  # logical px between the letters and the line around them

Quad = tuple[XY, XY, XY, XY]


@dataclass(frozen=True)
class TextMarks:
    """Corners in canvas px, clockwise from the text's own top left."""

    around: Quad
    selected: tuple[Quad, ...] = ()
    caret: tuple[XY, XY] | None = None
    side: XY | None = None  # the handle that makes the box wider

    def device_box(self, viewport: Viewport) -> Box:
        """Return the device px that drawing it can touch."""
        points = [*self.around, *(self.caret or ()), *(corner for quad in self.selected for corner in quad)]
        reach = math.ceil((MARGIN_PX + HANDLE_PX) * viewport.ratio) + 2
        return Box.around([viewport.to_device(*point) for point in points]).grown(reach)

    def draw(self, painter: QPainter, viewport: Viewport) -> None:
        ratio = viewport.ratio

        def at(point: XY) -> QPointF:
            return QPointF(*viewport.to_device(*point))

        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(SELECTED)
        for quad in self.selected:
            painter.drawPolygon(QPolygonF([at(corner) for corner in quad]))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        outline = QPolygonF([at(corner) for corner in self.around])
        for colour, width in ((DARK, 2.4), (LINE, 1.0)):
            painter.setPen(QPen(colour, width * ratio, Qt.PenStyle.SolidLine))
            painter.drawPolygon(outline)
        if self.side is not None:
            half = HANDLE_PX * ratio / 2
            painter.setPen(QPen(DARK, ratio))
            painter.setBrush(LIGHT)
            middle = at(self.side)
            painter.drawRect(QRectF(middle.x() - half, middle.y() - half, 2 * half, 2 * half))
        if self.caret is not None:
            line = QLineF(at(self.caret[0]), at(self.caret[1]))
            for colour, width in ((LIGHT, 3.0), (QColor(0, 0, 0), 1.4)):
                painter.setPen(QPen(colour, width * ratio, c=Qt.PenCapStyle.FlatCap))
                painter.drawLine(line)
