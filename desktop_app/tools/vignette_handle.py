"""The handles of a vignette: its middle, and an ellipse from which on it acts."""

from __future__ import annotations

import dataclasses
import math
from dataclasses import dataclass

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF

from desktop_app.document.document import Edit
from desktop_app.tools.handles import HANDLE_PX, REACH_PX, XY
from desktop_app.widgets.ink import ACCENT, DARK, LIGHT, LINE
from desktop_app.widgets.pointer import PointerEvent
from desktop_app.widgets.translation import tr
from desktop_app.widgets.viewport import Viewport
from engine.scene import edits
from engine.scene.adjustments import Vignette
from engine.scene.box import Box
from engine.scene.layers import AdjustmentLayer, Layer

CORNERS = 96  # of the polygon that is drawn for the ellipse


@dataclass(frozen=True)
class VignetteHandle:
    """One of the two: a point that is dragged, canvas px; with an ellipse through it where it says where it begins."""

    layer_id: str
    vignette: Vignette
    canvas: Box
    is_middle: bool

    @property
    def label(self) -> str:
        return tr("Vignette")

    @property
    def middle(self) -> XY:
        return self.vignette.x / 100 * self.canvas.width, self.vignette.y / 100 * self.canvas.height

    @property
    def point(self) -> XY:
        x, y = self.middle
        return (x, y) if self.is_middle else (x + self._half[0], y)

    @property
    def _half(self) -> XY:
        """Half the ellipse's width and height."""
        across, down = self.vignette.reach(self.canvas)
        return across * self.vignette.start / 100, down * self.vignette.start / 100

    def hit(self, x: float, y: float, touch: float) -> bool:
        """Return whether a press at a canvas point takes it. touch: canvas px of a logical px."""
        return math.dist(self.point, (x, y)) <= REACH_PX * touch

    def edit(self, press: PointerEvent, event: PointerEvent) -> Edit:
        """Return the edit by which the point, or the ellipse, follows the pointer."""
        x, y = self.point[0] + event.x - press.x, self.point[1] + event.y - press.y
        if self.is_middle:
            shares = 100 * x / self.canvas.width, 100 * y / self.canvas.height
            changed = dataclasses.replace(
                self.vignette, **{name: min(max(share, 0), 100) for name, share in zip("xy", shares, strict=True)}
            )
        else:
            across, down = self.vignette.reach(self.canvas)
            start = 100 * math.hypot((x - self.middle[0]) / across, (y - self.middle[1]) / down)
            changed = dataclasses.replace(self.vignette, start=min(start, Vignette.limits["start"][1]))
        return lambda scene: edits.set_adjustment(scene, self.layer_id, changed)

    def _ellipse(self) -> list[XY]:
        (x, y), (across, down) = self.middle, self._half
        angles = [2 * math.pi * corner / CORNERS for corner in range(CORNERS)]
        return [(x + across * math.cos(angle), y + down * math.sin(angle)) for angle in angles]

    def device_box(self, viewport: Viewport) -> Box:
        """Return the device px that drawing it can touch."""
        x, y = viewport.to_device(*self.point)
        box = Box(math.floor(x), math.floor(y), math.floor(x) + 1, math.floor(y) + 1)
        if not self.is_middle:
            box = box.union(Box.around([viewport.to_device(*point) for point in self._ellipse()]))
        return box.grown(math.ceil((HANDLE_PX / 2 + 2) * viewport.ratio))

    def draw(self, painter: QPainter, viewport: Viewport) -> None:
        ratio = viewport.ratio
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        if not self.is_middle:
            ellipse = QPolygonF([QPointF(*viewport.to_device(*point)) for point in self._ellipse()])
            painter.setBrush(Qt.BrushStyle.NoBrush)
            for colour, width in ((DARK, 3.4), (LINE, 1.4)):
                painter.setPen(QPen(colour, width * ratio))
                painter.drawPolygon(ellipse)
        painter.setPen(QPen(DARK, 1.0 * ratio))
        for colour, size in ((LIGHT, 0.5), (ACCENT, 0.25)):
            painter.setBrush(colour)
            point = QPointF(*viewport.to_device(*self.point))
            painter.drawEllipse(point, size * HANDLE_PX * ratio, size * HANDLE_PX * ratio)


def handles_of(layer: Layer | None, canvas: Box) -> tuple[VignetteHandle, ...]:
    """Return the handles of a layer, the one that is grasped first before the other; none where it is no vignette."""
    if not isinstance(layer, AdjustmentLayer) or not isinstance(layer.adjustment, Vignette):
        return ()
    return tuple(VignetteHandle(layer.id, layer.adjustment, canvas, is_middle) for is_middle in (False, True))
