"""Snapping: what is moved comes to lie at edges and middles of the picture and of the other layers, which is shown."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass, field

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter, QPen

from desktop_app.widgets.ink import ACCENT
from desktop_app.widgets.viewport import Viewport
from engine.scene.box import NOWHERE, Box
from engine.scene.layers import Layer
from engine.scene.scene import Scene

SNAP_PX = 6  # logical px within which something snaps


@dataclass(frozen=True)
class Guides:
    """The lines at which what is moved lies, across the whole picture; canvas px."""

    xs: tuple[float, ...] = ()
    ys: tuple[float, ...] = ()
    canvas: Box = NOWHERE

    def device_box(self, viewport: Viewport) -> Box:
        """Return the device px that drawing it can touch."""
        return viewport.device_box(self.canvas).grown(2) if self.xs or self.ys else NOWHERE

    def draw(self, painter: QPainter, viewport: Viewport) -> None:
        painter.setPen(QPen(ACCENT, viewport.ratio))
        for x in self.xs:
            start, end = viewport.to_device(x, self.canvas.top), viewport.to_device(x, self.canvas.bottom)
            painter.drawLine(QPointF(*start), QPointF(*end))
        for y in self.ys:
            start, end = viewport.to_device(self.canvas.left, y), viewport.to_device(self.canvas.right, y)
            painter.drawLine(QPointF(*start), QPointF(*end))


NO_GUIDES = Guides()


@dataclass
class Snapping:
    """The lines of a scene that a box snaps to while it is moved."""

    canvas: Box
    box: Box  # what is moved, as it lay
    others: Iterable[Box]
    guides: Guides = NO_GUIDES
    _xs: list[float] = field(init=False)
    _ys: list[float] = field(init=False)

    def __post_init__(self) -> None:
        boxes = [self.canvas, *self.others]
        self._xs = [x for box in boxes for x in _three(box.left, box.right)]
        self._ys = [y for box in boxes for y in _three(box.top, box.bottom)]

    @classmethod
    def of(cls, scene: Scene, moved: Iterable[Layer], box: Box) -> Snapping:
        """Return what a box around these layers snaps to: the picture, and all others that can be moved by a hand."""
        own = {inner.id for layer in moved for inner in layer.walk()}
        others = (
            layer.box_in(scene.box)
            for layer in scene.walk()
            if layer.id not in own and not layer.owner and layer.visible and layer.extent is not None
        )
        return cls(scene.box, box, list(others))

    def step(self, dx: float, dy: float, reach: float) -> tuple[float, float]:
        """Return a step that ends at a line where one is within reach (canvas px); `guides` tells at which."""
        x = _nearest([side + dx for side in _three(self.box.left, self.box.right)], self._xs, reach)
        y = _nearest([side + dy for side in _three(self.box.top, self.box.bottom)], self._ys, reach)
        self.guides = Guides(() if x is None else (x[1],), () if y is None else (y[1],), self.canvas)
        return dx + (0.0 if x is None else x[0]), dy + (0.0 if y is None else y[0])


def _three(start: int, end: int) -> tuple[float, float, float]:
    return float(start), (start + end) / 2, float(end)


def _nearest(sides: list[float], lines: list[float], reach: float) -> tuple[float, float] | None:
    """Return the shortest way from a side to a line, and the line; None where all are further away."""
    ways = ((line - side, line) for side in sides for line in lines)
    way = min(ways, key=lambda way: abs(way[0]), default=(math.inf, 0.0))
    return way if abs(way[0]) <= reach else None
