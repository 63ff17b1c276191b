"""Snapping: what is moved or drawn comes to lie at edges and middles of layers, at guides and at the grid."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import Protocol

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter, QPen

from desktop_app.widgets.ink import ACCENT
from desktop_app.widgets.pointer import PointerEvent
from desktop_app.widgets.view_options import ViewOptions
from desktop_app.widgets.viewport import Viewport
from engine.scene.box import NOWHERE, Box
from engine.scene.guides import NO_GUIDES, Guides
from engine.scene.layers import Layer
from engine.scene.scene import Scene

SNAP_PX = 6  # logical px within which something snaps


@dataclass(frozen=True)
class SnapLines:
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


NO_LINES = SnapLines()


class Looking(Protocol):
    """What snapping needs of a tool's surface."""

    @property
    def viewport(self) -> Viewport: ...
    @property
    def options(self) -> ViewOptions: ...


@dataclass(frozen=True)
class GuidesAndGrid:
    """What was laid over the picture to snap to, as far as it is shown: guides and a grid."""

    guides: Guides = NO_GUIDES
    grid_px: int = 0  # canvas px between its lines; 0: none

    @classmethod
    def over(cls, scene: Scene, options: ViewOptions) -> GuidesAndGrid:
        """Return what is to be snapped to over a scene."""
        guides = scene.guides if options.is_on("guides") else NO_GUIDES
        return cls(guides, options.grid_px if options.is_on("grid") else 0)

    def near(self, lines: tuple[float, ...], at: float) -> tuple[float, ...]:
        """Return these lines, and the grid's nearest to a place on the axis that they cross."""
        return (*lines, round(at / self.grid_px) * self.grid_px) if self.grid_px else lines


def reach_of(looking: Looking, event: PointerEvent) -> float:
    """Return how near a line has to be, in canvas px: 0 where snapping is off or Ctrl holds it off."""
    is_on = looking.options.is_on("snap") and not event.control
    return SNAP_PX * looking.viewport.touch if is_on else 0.0


def at_lines(event: PointerEvent, looking: Looking, scene: Scene) -> PointerEvent:
    """Return a report with its place led to the picture's edges, a guide or the grid, where one is near."""
    reach, laid = reach_of(looking, event), GuidesAndGrid.over(scene, looking.options)
    if not reach:
        return event
    x = _nearest([event.x], laid.near((0.0, float(scene.width), *laid.guides.xs), event.x), reach)
    y = _nearest([event.y], laid.near((0.0, float(scene.height), *laid.guides.ys), event.y), reach)
    return replace(event, x=event.x if x is None else x[1], y=event.y if y is None else y[1])


@dataclass
class Snapping:
    """The lines of a scene that a box snaps to while it is moved."""

    canvas: Box
    box: Box  # what is moved, as it lay
    others: Iterable[Box]
    laid: GuidesAndGrid = GuidesAndGrid()
    found: SnapLines = NO_LINES  # at which the box lies
    _xs: list[float] = field(init=False)
    _ys: list[float] = field(init=False)

    def __post_init__(self) -> None:
        boxes = [self.canvas, *self.others]
        self._xs = [*self.laid.guides.xs, *(x for box in boxes for x in _three(box.left, box.right))]
        self._ys = [*self.laid.guides.ys, *(y for box in boxes for y in _three(box.top, box.bottom))]

    @classmethod
    def of(cls, scene: Scene, moved: Iterable[Layer], box: Box, laid: GuidesAndGrid = GuidesAndGrid()) -> Snapping:
        """Return what a box around these layers snaps to: the picture, and all others that can be moved by a hand."""
        own = {inner.id for layer in moved for inner in layer.walk()}
        others = (
            extent.to_canvas.image_of(extent.box)  # as what is moved: a text's lines, not the ink of its letters
            for layer in scene.walk()
            if layer.id not in own and not layer.owner and layer.visible and (extent := layer.extent) is not None
        )
        return cls(scene.box, box, list(others), laid)

    def step(self, dx: float, dy: float, reach: float) -> tuple[float, float]:
        """Return a step that ends at a line where one is within reach (canvas px); `found` tells at which."""
        x = self._way([side + dx for side in _three(self.box.left, self.box.right)], self._xs, reach)
        y = self._way([side + dy for side in _three(self.box.top, self.box.bottom)], self._ys, reach)
        self.found = SnapLines(() if x is None else (x[1],), () if y is None else (y[1],), self.canvas)
        return dx + (0.0 if x is None else x[0]), dy + (0.0 if y is None else y[0])

    def _way(self, sides: list[float], lines: list[float], reach: float) -> tuple[float, float] | None:
        """Return the shortest way to a line; to the grid only the box's edges are led."""
        grid = [line for side in (sides[0], sides[2]) for line in self.laid.near((), side)]
        return _nearest(sides, lines, reach) or _nearest([sides[0], sides[2]], grid, reach)


def _three(start: int, end: int) -> tuple[float, float, float]:
    return float(start), (start + end) / 2, float(end)


def _nearest(sides: Sequence[float], lines: Sequence[float], reach: float) -> tuple[float, float] | None:
    """Return the shortest way from a side to a line, and the line; None where all are further away."""
    ways = ((line - side, line) for side in sides for line in lines)
    way = min(ways, key=lambda way: abs(way[0]), default=(math.inf, 0.0))
    return way if abs(way[0]) <= reach else None
