"""What a tool draws over the picture and that is no part of the document yet: a box, the shape in it, and marks."""

from __future__ import annotations

import math
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPolygonF

from desktop_app.widgets.drawing import draw_words
from desktop_app.widgets.ink import ACCENT, DARK, LIGHT, LINE, MASK_BGR, MASK_OPACITY
from desktop_app.widgets.viewport import Viewport
from engine.generation.outlines import Lines
from engine.scene.box import NOWHERE, Box

FILL = QColor(MASK_BGR[2], MASK_BGR[1], MASK_BGR[0], round(255 * MASK_OPACITY))
MARK_PX = 8  # logical px of a mark's radius
LABEL_PX = 24  # logical px of the text's height
LABEL_WIDTH_PX = 160  # that they stay below
OUT = QColor("#ff5a4d")  # a mark of what is not part of it


@dataclass(frozen=True)
class Mark:
    """A place that was clicked: part of what is looked for, or not; canvas px."""

    x: float
    y: float
    is_part: bool


@dataclass(frozen=True)
class Overlay:
    """Drawn in two colours each, so that it shows on any ground."""

    box: Box | None = None  # canvas px
    shape: Lines = ()  # in shares of the box
    text: str = ""  # below the box
    marks: tuple[Mark, ...] = ()
    line: tuple[tuple[float, float], ...] = ()  # through these points, canvas px

    def device_box(self, viewport: Viewport) -> Box:
        """Return the device px that drawing it can touch."""
        reach = math.ceil((MARK_PX + 3) * viewport.ratio)
        touched = NOWHERE
        if self.line:
            touched = viewport.device_box(Box.around(self.line)).grown(reach)
        for mark in self.marks:
            x, y = viewport.to_device(mark.x, mark.y)
            touched = touched.union(Box(math.floor(x), math.floor(y), math.ceil(x) + 1, math.ceil(y) + 1).grown(reach))
        if self.box is not None:
            box = viewport.device_box(self.box).grown(reach)
            middle, half = (box.left + box.right) // 2, math.ceil(LABEL_WIDTH_PX / 2 * viewport.ratio)
            below = Box(middle - half, box.bottom, middle + half, box.bottom + math.ceil(LABEL_PX * viewport.ratio) + 4)
            touched = touched.union(box).union(below)
        return touched

    def draw(self, painter: QPainter, viewport: Viewport) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        if self.box is not None:
            self._draw_box(painter, viewport, self.box)
            if self.text:
                self._draw_text(painter, viewport.device_box(self.box), viewport.ratio)
        if self.line:
            self._draw_line(painter, viewport)
        for mark in self.marks:
            self._draw_mark(painter, viewport, mark)
        painter.restore()

    def _draw_line(self, painter: QPainter, viewport: Viewport) -> None:
        points = QPolygonF([QPointF(*viewport.to_device(x, y)) for x, y in self.line])
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for colour, width in ((DARK, 2.6), (LINE, 1.2)):
            painter.setPen(QPen(colour, width * viewport.ratio, j=Qt.PenJoinStyle.RoundJoin))
            painter.drawPolyline(points)

    def _draw_box(self, painter: QPainter, viewport: Viewport, box: Box) -> None:
        ratio = viewport.ratio
        frame = QRectF(0, 0, box.width * viewport.zoom, box.height * viewport.zoom)
        painter.save()
        painter.translate(QPointF(*viewport.to_device(box.left, box.top)))
        painter.rotate(viewport.angle)
        painter.scale(-1 if viewport.is_mirrored else 1, 1)
        if self.shape:
            path = path_of(self.shape, frame)
            painter.setPen(QPen(DARK, 3.0 * ratio, j=Qt.PenJoinStyle.RoundJoin))
            painter.setBrush(FILL)
            painter.drawPath(path)
            painter.setPen(QPen(LIGHT, 1.4 * ratio, j=Qt.PenJoinStyle.RoundJoin))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawPath(path)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(DARK, 2.6 * ratio, j=Qt.PenJoinStyle.MiterJoin))
        painter.drawRect(frame)
        painter.setPen(QPen(LINE, 1.2 * ratio, j=Qt.PenJoinStyle.MiterJoin))
        painter.drawRect(frame)
        painter.restore()

    def _draw_text(self, painter: QPainter, above: Box, ratio: float) -> None:
        font = painter.font()
        font.setPixelSize(round(12 * ratio))
        painter.setFont(font)
        width = painter.fontMetrics().horizontalAdvance(self.text) + 14 * ratio
        left, top = (above.left + above.right - width) / 2, above.bottom + 5 * ratio
        place = QRectF(left, top, width, (LABEL_PX - 5) * ratio)
        draw_words(painter, place, self.text, 4 * ratio)

    def _draw_mark(self, painter: QPainter, viewport: Viewport, mark: Mark) -> None:
        ratio = viewport.ratio
        centre = QPointF(*viewport.to_device(mark.x, mark.y))
        painter.setPen(QPen(LIGHT, 1.4 * ratio))
        painter.setBrush(ACCENT if mark.is_part else OUT)
        painter.drawEllipse(centre, MARK_PX * ratio, MARK_PX * ratio)
        arm = MARK_PX * 0.5 * ratio
        painter.setPen(QPen(LIGHT, 1.8 * ratio))
        painter.drawLine(centre - QPointF(arm, 0), centre + QPointF(arm, 0))
        if mark.is_part:
            painter.drawLine(centre - QPointF(0, arm), centre + QPointF(0, arm))


def path_of(lines: Lines, frame: QRectF) -> QPainterPath:
    """Closed lines, given in shares of a frame, as a path in it."""
    path = QPainterPath()
    for line in lines:
        points = [QPointF(frame.left() + u * frame.width(), frame.top() + v * frame.height()) for u, v in line]
        path.addPolygon(QPolygonF([*points, points[0]]))
        path.closeSubpath()
    return path
