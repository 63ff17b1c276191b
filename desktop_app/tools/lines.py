"""Closed lines over the picture, in two colours that show on any ground."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF

from desktop_app.tools.handles import Outline
from desktop_app.widgets.ink import ACCENT, DARK, LIGHT
from desktop_app.widgets.viewport import Viewport
from engine.generation.outlines import outlines
from engine.scene.box import Box
from engine.scene.layers import Layer, ObjectLayer

MOST_PX = 400  # of a mask's longer side that its line is drawn after
DASH = 4.0  # widths of a line, as its gaps

Line = tuple[tuple[float, float], ...]


@dataclass(frozen=True)
class ClosedLines:
    """Lines through points in canvas px. Dashed, they are around what is hidden."""

    lines: tuple[Line, ...]
    is_dashed: bool = False

    def device_box(self, viewport: Viewport) -> Box:
        """Return the device px that drawing it can touch."""
        points = [viewport.to_device(x, y) for line in self.lines for x, y in line]
        return Box.around(points).grown(math.ceil(3 * viewport.ratio))

    def draw(self, painter: QPainter, viewport: Viewport) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        over = QPen(LIGHT if self.is_dashed else ACCENT, 1.6 * viewport.ratio)
        if self.is_dashed:
            over.setDashPattern([DASH, DASH])
        for line in self.lines:
            polygon = QPolygonF([QPointF(*viewport.to_device(x, y)) for x, y in line])
            for pen in (QPen(DARK, 2.8 * viewport.ratio), over):
                painter.setPen(pen)
                painter.drawPolygon(polygon)


def outline_of(layer: Layer) -> tuple[Line, ...]:
    """Return lines around an object's mask, or around what another layer shows; canvas px."""
    extent = layer.extent
    if extent is None:
        return ()
    if not isinstance(layer, ObjectLayer):
        outline = Outline.of(extent)
        return () if outline is None else (outline.corners,)
    box = extent.box
    step = max(1, max(box.width, box.height) // MOST_PX)
    shares = outlines(np.ascontiguousarray(layer.mask.read(box)[::step, ::step]))
    corner, size = np.array([box.left, box.top]), np.array([box.width, box.height])
    placed = (extent.to_canvas.apply(corner + np.array(line) * size).tolist() for line in shares)
    return tuple(tuple((x, y) for x, y in line) for line in placed)
