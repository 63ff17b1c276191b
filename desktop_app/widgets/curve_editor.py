"""A curve to be drawn by its control points, over a histogram."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QHideEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
    QPolygonF,
)
from PySide6.QtWidgets import QWidget

from desktop_app.widgets.gesture import Gesture
from desktop_app.widgets.histogram import COLOURS, HillsPlot, draw_histogram

Points = tuple[tuple[float, float], ...]  # (input, output), 0..255, from left to right
Line = NDArray[np.float64]  # the output, 0..255, of each of 256 inputs

MARGIN = 6  # logical pixels around the plot, for points at its edge
REACH = 9  # logical pixels from which a point is grasped
OUTSIDE = 24  # logical pixels beyond the plot at which a dragged point is taken away
GRID_ALPHA = 70
DOT = 3.5  # half a point's side
BIG_STEP = 10
ARROWS = {
    int(Qt.Key.Key_Left): (-1, 0),
    int(Qt.Key.Key_Right): (1, 0),
    int(Qt.Key.Key_Up): (0, 1),
    int(Qt.Key.Key_Down): (0, -1),
}
ADDITIONS = (int(Qt.Key.Key_Insert), int(Qt.Key.Key_Plus))
REMOVALS = (int(Qt.Key.Key_Delete), int(Qt.Key.Key_Backspace))


def moved(points: Points, index: int, x: float, y: float) -> Points:
    """Return the points with one of them at (x, y), or as near as its neighbours let it."""
    left = points[index - 1][0] + 1 if index else 0.0
    right = points[index + 1][0] - 1 if index + 1 < len(points) else 255.0
    return (*points[:index], (min(max(x, left), right), min(max(y, 0.0), 255.0)), *points[index + 1 :])


class PointsGesture(Gesture):
    """A gesture whose values are the points of a curve."""

    moved = Signal(object)  # Points


class CurveEditor(HillsPlot):
    """A press adds or grasps a point, a drag moves it, a drag out of the plot, a double-click or Del takes it away.

    Arrow keys move the chosen point, by ten with Shift; with Ctrl they choose the next one. Ins or + adds one after it.
    """

    chosen = Signal()  # another point

    highest, lowest = 232, 132
    usual_width, least_width = 232, 160

    def __init__(
        self,
        name: str,
        line_of: Callable[[Points], Line],  # what runs through the points
        most_points: int,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(name, parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.gesture = PointsGesture(self)
        self.points: Points = ((0.0, 0.0), (255.0, 255.0))
        self.index = 0  # of the chosen point
        self._line_of, self._most_points = line_of, most_points
        self._others: Points | None = None  # while a point is dragged: the rest
        self._is_held = False

    # What is shown

    def set_value(self, points: Points) -> None:
        """Show these points, telling nobody."""
        self.points = points
        self.index = min(self.index, len(points) - 1)
        self.update()

    def choose(self, index: int) -> None:
        """Choose a point, for the keys and the numbers beside the plot."""
        index = min(max(index, 0), len(self.points) - 1)
        if index != self.index:
            self.index = index
            self.chosen.emit()
        self.update()

    @property
    def plot(self) -> QRectF:
        """Return where values 0 to 255 lie, in the widget's pixels."""
        return QRectF(self.rect()).adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN)

    def place_of(self, point: tuple[float, float]) -> QPointF:
        """Return where a point of the curve lies in the widget."""
        plot = self.plot
        return QPointF(plot.left() + point[0] / 255 * plot.width(), plot.bottom() - point[1] / 255 * plot.height())

    def _value_at(self, place: QPointF) -> tuple[float, float]:
        plot = self.plot
        x = round((place.x() - plot.left()) / max(1.0, plot.width()) * 255)
        y = round((plot.bottom() - place.y()) / max(1.0, plot.height()) * 255)
        return float(min(max(x, 0), 255)), float(min(max(y, 0), 255))

    def _point_at(self, place: QPointF) -> int | None:
        distances = [(self.place_of(point) - place).manhattanLength() for point in self.points]
        nearest = int(np.argmin(distances))
        return nearest if distances[nearest] <= REACH * 1.5 else None

    # Changing it

    def _tell(self, points: Points, index: int) -> None:
        if points != self.points:
            self.points = points
            self.choose(index)
            self.gesture.move(points)  # type: ignore[arg-type]  # whose values are points
        self.update()

    def _put(self, others: Points, point: tuple[float, float]) -> None:
        """Add a point among others, between those left and right of it."""
        at = sum(x < point[0] for x, _ in others)
        taken = {x for x, _ in others}
        if point[0] not in taken:
            self._tell((*others[:at], point, *others[at:]), at)

    def add(self) -> None:
        """Add a point on the curve, in the middle between the chosen one and the next; behind the last, before it."""
        start = min(self.index, len(self.points) - 2)
        x = (self.points[start][0] + self.points[start + 1][0]) // 2
        if len(self.points) < self._most_points:
            self._put(self.points, (x, float(round(self._line_of(self.points)[int(x)]))))

    def remove(self) -> None:
        """Take the chosen point away, unless it is one of the last two."""
        if len(self.points) > 2:
            self._tell((*self.points[: self.index], *self.points[self.index + 1 :]), max(0, self.index - 1))

    # The mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            event.ignore()
            return
        found = self._point_at(event.position())
        if found is None:
            if len(self.points) >= self._most_points:
                return
            value = self._value_at(event.position())
            self._put(self.points, value)
            found = next((i for i, point in enumerate(self.points) if point == value), None)
            if found is None:
                return
        self.choose(found)
        self._others = (*self.points[:found], *self.points[found + 1 :])
        event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._others is None:
            return
        others, place = self._others, event.position()
        is_outside = not self.plot.adjusted(-OUTSIDE, -OUTSIDE, OUTSIDE, OUTSIDE).contains(place)
        if is_outside and len(others) >= 2:
            self._tell(others, min(self.index, len(others) - 1))
        else:
            self._put(others, self._value_at(place))
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self._others is not None:
            self._others = None
            self.gesture.end()
        event.accept()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        found = self._point_at(event.position())
        if event.button() == Qt.MouseButton.LeftButton and found is not None:
            self.choose(found)
            self.remove()
            self.gesture.end()
        event.accept()

    # Keys

    def event(self, event: QEvent) -> bool:
        """Its own keys come before the window's shortcuts."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
            is_own = event.key() in (*ARROWS, *ADDITIONS, *REMOVALS)
            if is_own or (event.key() == Qt.Key.Key_Escape and self.gesture.is_running):
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in ARROWS:
            self._on_arrow(*ARROWS[event.key()], event.modifiers())
        elif event.key() in (*ADDITIONS, *REMOVALS):
            if event.key() in ADDITIONS:
                self.add()
            else:
                self.remove()
            self.gesture.end()
        elif event.key() == Qt.Key.Key_Escape and self.gesture.is_running:
            self._others = None
            self.gesture.cancel()
        else:
            event.ignore()

    def _on_arrow(self, right: int, up: int, modifiers: Qt.KeyboardModifier) -> None:
        if modifiers & Qt.KeyboardModifier.ControlModifier:
            self.choose(self.index + right + up)
            return
        step = BIG_STEP if modifiers & Qt.KeyboardModifier.ShiftModifier else 1
        self._is_held = True
        x, y = self.points[self.index]
        self._tell(moved(self.points, self.index, x + right * step, y + up * step), self.index)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if self._is_held and not event.isAutoRepeat():
            self._is_held = False
            self.gesture.end()
        event.accept()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._is_held = False
        if self._others is None:
            self.gesture.end()
        self.update()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._others = None
        self.gesture.end()

    # Looks

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        plot, colours = self.plot, self.palette()
        painter.fillRect(plot, colours.color(QPalette.ColorRole.Base))
        if self._counts is not None:
            draw_histogram(painter, plot, self._counts, self._channels)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        grid = colours.color(QPalette.ColorRole.PlaceholderText)
        grid.setAlpha(GRID_ALPHA)
        painter.setPen(QPen(grid, 1))
        for part in (0.25, 0.5, 0.75):
            x, y = plot.left() + part * plot.width(), plot.top() + part * plot.height()
            painter.drawLine(QPointF(x, plot.top()), QPointF(x, plot.bottom()))
            painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y))
        painter.drawLine(plot.bottomLeft(), plot.topRight())
        if self.hasFocus():
            painter.setPen(QPen(colours.color(QPalette.ColorRole.Accent), 1))
        painter.drawRect(plot)
        self._paint_curve(painter)

    def _paint_curve(self, painter: QPainter) -> None:
        group = QPalette.ColorGroup.Active if self.isEnabled() else QPalette.ColorGroup.Disabled
        ink = self.palette().color(group, QPalette.ColorRole.WindowText)
        line = COLOURS[self._channels[0]] if len(self._channels) == 1 and self.isEnabled() else ink
        painter.setPen(QPen(QColor(line), 1.8))
        outputs = self._line_of(self.points)
        painter.drawPolyline(QPolygonF([self.place_of((x, y)) for x, y in enumerate(outputs)]))
        accent = self.palette().color(group, QPalette.ColorRole.Accent)
        for number, point in enumerate(self.points):
            is_chosen = number == self.index
            painter.setPen(QPen(ink, 1.2))
            painter.setBrush(accent if is_chosen else self.palette().color(QPalette.ColorRole.Base))
            middle, side = self.place_of(point), DOT + (1 if is_chosen and self.hasFocus() else 0)
            painter.drawRect(QRectF(middle.x() - side, middle.y() - side, 2 * side, 2 * side))
