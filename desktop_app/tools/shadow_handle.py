"""The handles of shadows: a line whose end is dragged to where the shadow falls."""

from __future__ import annotations

import math
from dataclasses import dataclass

from PySide6.QtCore import QLineF, QPointF, Qt
from PySide6.QtGui import QPainter, QPen

from desktop_app.document.document import Edit
from desktop_app.tools.handles import HANDLE_PX, REACH_PX, XY
from desktop_app.tools.transforms import in_steps
from desktop_app.widgets.ink import ACCENT, DARK, LIGHT, LINE
from desktop_app.widgets.pointer import PointerEvent
from desktop_app.widgets.translation import tr
from desktop_app.widgets.viewport import Viewport
from engine.scene import edits
from engine.scene.box import Box
from engine.scene.layers import FARTHEST_DROP, LONGEST_SHADOW, DropShadowLayer, Layer, ShadowLayer


@dataclass(frozen=True)
class LineHandle:
    """A line from a foot to a tip, which can be dragged; of the shadow with that id; canvas px."""

    layer_id: str
    foot: XY
    tip: XY

    def hit(self, x: float, y: float, touch: float) -> bool:
        """Return whether a press at a canvas point takes it. touch: canvas px of a logical px."""
        return math.dist(self.tip, (x, y)) <= REACH_PX * touch

    def edit(self, press: PointerEvent, event: PointerEvent) -> Edit:
        """Return the edit by which the tip follows the pointer; Shift snaps its direction to 15 degrees."""
        dx, dy = (self.tip[0] + event.x - press.x - self.foot[0], self.tip[1] + event.y - press.y - self.foot[1])
        angle = math.degrees(math.atan2(dy, dx))
        fields = {"angle": in_steps(angle) if event.shift else angle} | self._reached(math.hypot(dx, dy))
        return lambda scene: edits.replace(scene, self.layer_id, **fields)

    def _reached(self, length: float) -> dict[str, float]:
        """Return the field that says how long the line is, for a length in canvas px."""
        raise NotImplementedError

    def device_box(self, viewport: Viewport) -> Box:
        """Return the device px that drawing it can touch."""
        points = (viewport.to_device(*self.foot), viewport.to_device(*self.tip))
        return Box.around(points).grown(math.ceil((HANDLE_PX / 2 + 2) * viewport.ratio))

    def draw(self, painter: QPainter, viewport: Viewport) -> None:
        ratio = viewport.ratio
        foot, tip = QPointF(*viewport.to_device(*self.foot)), QPointF(*viewport.to_device(*self.tip))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        for colour, width in ((DARK, 3.4), (LINE, 1.4)):
            painter.setPen(QPen(colour, width * ratio, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
            painter.drawLine(QLineF(foot, tip))
        painter.setPen(QPen(DARK, 1.0 * ratio))
        for point, colour, size in ((foot, LIGHT, 0.3), (tip, LIGHT, 0.5), (tip, ACCENT, 0.25)):
            painter.setBrush(colour)
            painter.drawEllipse(point, size * HANDLE_PX * ratio, size * HANDLE_PX * ratio)


@dataclass(frozen=True)
class ShadowHandle(LineHandle):
    """Direction and length of an object's shadow: its tip is where the shadow of the highest part falls."""

    height: float  # of the object, which a shadow of length 1 is as long as

    @property
    def label(self) -> str:
        return tr("Shadow")

    @classmethod
    def of(cls, layer: Layer | None) -> ShadowHandle | None:
        """Return the handle of a layer; None where it is no shadow, or one that nothing throws."""
        standing = layer.standing if isinstance(layer, ShadowLayer) else None
        if not isinstance(layer, ShadowLayer) or standing is None or standing.box.is_empty:
            return None
        box = standing.origin.image_of(standing.box)
        x, y = layer.ground.point((box.left + box.right) / 2, box.bottom)
        dx, dy = layer.offset
        return cls(layer.id, (x, y), (x + dx * box.height, y + dy * box.height), box.height)

    def _reached(self, length: float) -> dict[str, float]:
        return {"length": min(length / self.height, LONGEST_SHADOW)}


@dataclass(frozen=True)
class DropShadowHandle(LineHandle):
    """Direction and distance of a drop shadow, from the middle of what is seen of its layer."""

    @property
    def label(self) -> str:
        return tr("Drop shadow")

    @classmethod
    def of(cls, layer: Layer | None, canvas: Box) -> DropShadowHandle | None:
        """Return the handle of a layer; None where it is no drop shadow, or one of what is not on the canvas."""
        if not isinstance(layer, DropShadowLayer) or layer.thrower is None:
            return None
        box = layer.thrower.box_in(canvas).intersect(canvas)
        if (mask := layer.thrower.shown_mask) is not None:
            box = box.intersect(mask.bounds_in(canvas))
        if box.is_empty:
            return None
        x, y = (box.left + box.right) / 2, (box.top + box.bottom) / 2
        dx, dy = (layer.distance * part for part in layer.direction)
        return cls(layer.id, (x, y), (x + dx, y + dy))

    def _reached(self, length: float) -> dict[str, float]:
        return {"distance": min(length, FARTHEST_DROP)}
