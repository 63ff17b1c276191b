"""Draws a stroke as fast as it can be shown: pens report more places in a second than pictures can be made of."""

from __future__ import annotations

from PySide6.QtCore import QTimer

from desktop_app.tools.strokes import Show, Stroke
from engine.problem import Problem
from engine.scene import brush
from engine.scene.brush import Point


class Pen:
    """Gathers the points of a stroke while events wait, and draws all of them, in one piece, when none does."""

    def __init__(self, stroke: Stroke, hardness: float, show: Show) -> None:
        self._stroke, self._hardness, self._show = stroke, hardness, show
        self._points: list[Point] = []  # the one drawn last, and those to draw
        self._problem: Problem | None = None
        self._timer = QTimer(singleShot=True, interval=0)  # fires when no event waits
        self._timer.timeout.connect(self._on_idle)

    def begin(self, piece: list[Point]) -> None:
        """Draw the first piece, at once."""
        self._stroke.paint(piece, self._hardness)
        self._show(None)
        self._points = piece[-1:]

    def go_on(self, point: Point) -> None:
        """Draw on to a point, soon. Raises the Problem of what was drawn before."""
        if self._problem is not None:
            raise self._problem
        self._points.append(point)
        if not self._timer.isActive():
            self._timer.start()

    def draw(self) -> None:
        """Draw what waits, now."""
        piece = self._points
        if len(piece) > 1:
            self._points = piece[-1:]
            self._stroke.paint(piece, self._hardness)
            self._show(brush.reach(piece).grown(1))

    def stop(self) -> None:
        """What still waits is never drawn."""
        self._timer.stop()

    def _on_idle(self) -> None:
        try:
            self.draw()
        except Problem as problem:
            self._problem = problem
