"""Lines over the picture at which things are laid out: guides, the grid, and the grid of pixels."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from PySide6.QtCore import QLineF, QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from desktop_app.widgets.drawing import Drawing
from desktop_app.widgets.view_options import ViewOptions
from desktop_app.widgets.viewport import Viewport
from engine.scene.box import Box
from engine.scene.guides import Guides
from engine.scene.scene import Scene

GUIDE = QColor("#00b4d8")
GRID = (QColor(0, 0, 0, 90), QColor(255, 255, 255, 110))  # on light ground, and on dark
PIXELS = (QColor(128, 128, 128, 110),)
CLOSEST_PX = 8  # logical px between two lines of a grid, at least; closer ones are left out
PIXEL_GRID_ZOOM = 8.0


def lines_of(scene: Scene, options: ViewOptions, viewport: Viewport) -> Iterator[Drawing]:
    """Return what of the lines is to be seen, lowest first."""
    if options.is_on("pixel_grid") and viewport.zoom >= PIXEL_GRID_ZOOM:
        yield Grid(1, scene.box, PIXELS)
    if options.is_on("grid"):
        yield Grid(options.grid_px, scene.box, GRID)
    if options.is_on("guides") and scene.guides:
        yield GuideLines(scene.guides)


@dataclass(frozen=True)
class GuideLines:
    """Guides, across all of the widget."""

    guides: Guides

    def device_box(self, viewport: Viewport) -> Box:
        """Return the device px that drawing it can touch: all."""
        return Box(0, 0, viewport.width, viewport.height)

    def draw(self, painter: QPainter, viewport: Viewport) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, viewport.angle % 90 != 0)
        painter.setPen(QPen(GUIDE, _width(viewport)))
        painter.drawLines(_lines(viewport, viewport.visible(), self.guides.xs, self.guides.ys))


@dataclass(frozen=True)
class Grid:
    """Lines over the canvas, so many canvas px apart; of those that would be too close, only each second, fourth ..."""

    step: int
    canvas: Box
    colours: tuple[QColor, ...]

    def device_box(self, viewport: Viewport) -> Box:
        """Return the device px that drawing it can touch: all of the picture."""
        return viewport.device_box(self.canvas).grown(2).intersect(Box(0, 0, viewport.width, viewport.height))

    def draw(self, painter: QPainter, viewport: Viewport) -> None:
        seen = viewport.visible().intersect(self.canvas)
        if seen.is_empty:
            return
        closest = CLOSEST_PX * viewport.touch
        step = self.step << max(0, math.ceil(math.log2(closest / self.step)))
        xs = range(-(-seen.left // step) * step, seen.right + 1, step)
        ys = range(-(-seen.top // step) * step, seen.bottom + 1, step)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, viewport.angle % 90 != 0)
        lines = _lines(viewport, seen, xs, ys)
        for index, colour in enumerate(self.colours):
            pen = QPen(colour, _width(viewport))
            if index:
                pen.setStyle(Qt.PenStyle.CustomDashLine)
                pen.setDashPattern([2, 2])
            painter.setPen(pen)
            painter.drawLines(lines)


def _width(viewport: Viewport) -> int:
    return max(1, math.floor(viewport.ratio))


def _lines(viewport: Viewport, seen: Box, xs: Iterable[float], ys: Iterable[float]) -> list[QLineF]:
    """Return lines across a box of canvas px, upright ones at `xs` and level ones at `ys`, in device px.

    They lie on whole pixels of the screen, unless the view is turned.
    """

    def at(x: float, y: float) -> QPointF:
        x, y = viewport.to_device(x, y)
        return QPointF(math.floor(x), math.floor(y)) if viewport.angle % 90 == 0 else QPointF(x, y)

    upright = [QLineF(at(x, seen.top), at(x, seen.bottom)) for x in xs]
    return upright + [QLineF(at(seen.left, y), at(seen.right, y)) for y in ys]
