"""What tools draw over the picture: the outline of what is selected with its handles, and the brush."""

from __future__ import annotations

import math
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from desktop_app.tools.handles import HANDLE_PX, Outline
from desktop_app.widgets.ink import ACCENT, DARK, LIGHT, LINE
from desktop_app.widgets.viewport import Viewport
from engine.scene.box import Box

CROSS_PX = 4.0  # a brush smaller than this across is shown as a cross


@dataclass(frozen=True)
class BrushOutline:
    """The brush where the cursor is; canvas px."""

    x: float
    y: float
    radius: float
    hardness: float  # 0..1
    erases: bool = False
    pulled_by: tuple[float, float] | None = None  # the pointer, where that pulls it along on a string

    def device_box(self, viewport: Viewport) -> Box:
        """Return the device px that drawing it can touch."""
        ratio = viewport.ratio
        x, y = viewport.to_device(self.x, self.y)
        reach = max(self.radius * viewport.zoom, CROSS_PX * 3 * ratio) + 3 * ratio
        if self.pulled_by is not None:
            reach = max(reach, math.dist((x, y), viewport.to_device(*self.pulled_by)) + 3 * ratio)
        return Box(math.floor(x - reach), math.floor(y - reach), math.ceil(x + reach) + 1, math.ceil(y + reach) + 1)

    def draw(self, painter: QPainter, viewport: Viewport) -> None:
        ratio = viewport.ratio
        x, y = viewport.to_device(self.x, self.y)
        radius = self.radius * viewport.zoom
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        centre = QPointF(x, y)
        if self.pulled_by is not None:
            for colour, width in ((DARK, 2.6), (LINE, 1.2)):
                painter.setPen(QPen(colour, width * ratio))
                painter.drawLine(centre, QPointF(*viewport.to_device(*self.pulled_by)))
        if 2 * radius < CROSS_PX * ratio:
            self._cross(painter, centre, ratio, CROSS_PX * 2)
            return
        painter.setPen(QPen(DARK, 1.0 * ratio))
        painter.drawEllipse(centre, radius + ratio, radius + ratio)
        painter.setPen(QPen(LIGHT, 1.0 * ratio, Qt.PenStyle.DashLine if self.erases else Qt.PenStyle.SolidLine))
        painter.drawEllipse(centre, radius, radius)
        inner = radius * self.hardness
        if 3 * ratio < inner < radius - 2 * ratio:
            painter.setPen(QPen(QColor(0, 0, 0, 90), 1.0 * ratio))
            painter.drawEllipse(centre, inner + ratio, inner + ratio)
            painter.setPen(QPen(QColor(255, 255, 255, 130), 1.0 * ratio))
            painter.drawEllipse(centre, inner, inner)
        if self.erases and radius > 8 * ratio:
            self._minus(painter, centre, ratio)

    def _cross(self, painter: QPainter, centre: QPointF, ratio: float, arm: float) -> None:
        for colour, width in ((DARK, 3.0), (LIGHT, 1.0)):
            painter.setPen(QPen(colour, width * ratio))
            painter.drawLine(centre - QPointF(arm * ratio, 0), centre + QPointF(arm * ratio, 0))
            painter.drawLine(centre - QPointF(0, arm * ratio), centre + QPointF(0, arm * ratio))

    def _minus(self, painter: QPainter, centre: QPointF, ratio: float) -> None:
        for colour, width in ((DARK, 3.0), (LIGHT, 1.0)):
            painter.setPen(QPen(colour, width * ratio))
            painter.drawLine(centre - QPointF(3 * ratio, 0), centre + QPointF(3 * ratio, 0))


@dataclass(frozen=True)
class SelectedOutline:
    """The turned rectangle around what is selected, in two colours that show on any ground, and the eight handles."""

    outline: Outline
    with_handles: bool

    def device_box(self, viewport: Viewport) -> Box:
        """Return the device px that drawing it can touch."""
        box = viewport.device_box(self.outline.bounds())
        return box.grown(math.ceil((HANDLE_PX / 2 + 2) * viewport.ratio))

    def draw(self, painter: QPainter, viewport: Viewport) -> None:
        ratio = viewport.ratio
        corners = QPolygonF([QPointF(*viewport.to_device(*corner)) for corner in self.outline.corners])
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(DARK, 3.4 * ratio, j=Qt.PenJoinStyle.MiterJoin))
        painter.drawPolygon(corners)
        painter.setPen(QPen(LINE, 1.4 * ratio, j=Qt.PenJoinStyle.MiterJoin))
        painter.drawPolygon(corners)
        if not self.with_handles:
            return
        (ax, ay), (bx, by) = (viewport.to_device(*self.outline.spots[name]) for name in ("nw", "ne"))
        angle = math.degrees(math.atan2(by - ay, bx - ax))
        half = HANDLE_PX * ratio / 2
        for name, spot in self.outline.spots.items():
            if not _has_room(self.outline, name, viewport):
                continue
            painter.save()
            painter.translate(QPointF(*viewport.to_device(*spot)))
            painter.rotate(angle)
            painter.setPen(QPen(DARK, 1.0 * ratio))
            painter.setBrush(LIGHT)
            painter.drawRect(QRectF(-half, -half, 2 * half, 2 * half))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(ACCENT)
            painter.drawRect(QRectF(-half / 2, -half / 2, half, half))
            painter.restore()


def _has_room(outline: Outline, name: str, viewport: Viewport) -> bool:
    """Return whether a handle fits: in the middle of a short side it would cover those of the corners."""
    if len(name) == 2:
        return True
    first, second = ("nw", "ne") if name in "ns" else ("nw", "sw")
    length = math.dist(outline.spots[first], outline.spots[second]) * viewport.zoom
    return length >= 4 * HANDLE_PX * viewport.ratio
