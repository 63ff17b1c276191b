"""Rulers along the canvas, in px of the picture, with the pointer's place; guides are dragged out of them."""

from __future__ import annotations

import math
from typing import Protocol

from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, Qt, SignalInstance, Slot
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget

from desktop_app.document.document import Document
from desktop_app.widgets import theme
from desktop_app.widgets.labels import tooltip
from desktop_app.widgets.translation import tr
from desktop_app.widgets.view_options import RULER_PX, ViewOptions
from desktop_app.widgets.viewport import Viewport
from engine.scene.guides import Axis

LABELLED_PX = 56  # logical px between two numbers, at least
MARKED_PX = 5  # between two marks


class RuledCanvas(Protocol):
    """What rulers need of the canvas that they lie on."""

    document: Document
    options: ViewOptions

    @property
    def viewport(self) -> Viewport: ...
    @property
    def looked(self) -> SignalInstance: ...
    @property
    def pointed(self) -> SignalInstance: ...
    def pull_guide(self, axis: Axis, press: QMouseEvent) -> None:
        """Begin to lay a guide that crosses this axis."""


class Rulers(QObject):
    """The two rulers at the upper and left edge of a canvas, shown where the view options say so."""

    def __init__(self, canvas: QWidget, ruled: RuledCanvas) -> None:
        """canvas, ruled: the canvas."""
        super().__init__(canvas)
        self._canvas, self._ruled = canvas, ruled
        self.across, self.down = Ruler(canvas, ruled, is_across=True), Ruler(canvas, ruled, is_across=False)
        canvas.installEventFilter(self)
        ruled.options.changed.connect(self._lay)
        ruled.document.changed.connect(self._lay)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._lay()
        return False

    @Slot()
    def _lay(self) -> None:
        is_shown = self._ruled.options.is_on("rulers") and not self._ruled.document.scene.is_empty
        self.across.setGeometry(0, 0, self._canvas.width(), RULER_PX)
        self.down.setGeometry(0, RULER_PX, RULER_PX, self._canvas.height() - RULER_PX)
        for ruler in (self.across, self.down):
            ruler.setVisible(is_shown)


class Ruler(QWidget):
    """One ruler. In a view that is turned otherwise than by quarters it is empty."""

    def __init__(self, canvas: QWidget, ruled: RuledCanvas, is_across: bool) -> None:
        super().__init__(canvas)
        self._canvas, self._ruled, self._is_across = canvas, ruled, is_across
        self._pointer: tuple[float, float] | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setCursor(Qt.CursorShape.SplitVCursor if is_across else Qt.CursorShape.SplitHCursor)
        self.setAccessibleName(tr("Ruler along the top") if is_across else tr("Ruler along the left"))
        self.setToolTip(tooltip(tr("Drag a guide out of it onto the picture; back onto it takes the guide away")))
        self.hide()
        ruled.looked.connect(self.update)
        ruled.pointed.connect(self._on_pointed)

    @Slot(object)
    def _on_pointed(self, at: tuple[float, float] | None) -> None:
        if self.isVisible() and at != self._pointer:
            self._pointer = at
            self.update()

    # A guide is the canvas's, so the canvas hears of the pointer as if it had been pressed there.

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._ruled.pull_guide(self._axis(self._ruled.viewport, crosses=True), self._on_canvas(event))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        QApplication.sendEvent(self._canvas, self._on_canvas(event))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        QApplication.sendEvent(self._canvas, self._on_canvas(event))

    def _on_canvas(self, event: QMouseEvent) -> QMouseEvent:
        """Return the event as the canvas would have got it."""
        place = event.position() + QPointF(self.pos())
        buttons = event.button(), event.buttons(), event.modifiers()
        return QMouseEvent(event.type(), place, event.globalPosition(), *buttons)

    def _axis(self, viewport: Viewport, crosses: bool = False) -> Axis:
        """Return the axis of the canvas that the ruler measures, or the one that it lies across."""
        to = viewport.from_screen
        is_x = (abs(to.xx) >= abs(to.xy)) == self._is_across
        return "x" if is_x != crosses else "y"

    # What is shown

    def paintEvent(self, event: QPaintEvent) -> None:
        colours, viewport = theme.current(), self._ruled.viewport
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(colours.window))
        painter.setPen(QColor(colours.line))
        if self._is_across:
            painter.drawLine(0, RULER_PX - 1, self.width(), RULER_PX - 1)
        else:
            painter.drawLine(RULER_PX - 1, 0, RULER_PX - 1, self.height())
        if viewport.angle % 90 == 0:
            self._draw_marks(painter, viewport, QColor(colours.muted))
            self._draw_pointer(painter, viewport, QColor(colours.accent))
        painter.end()

    def _place(self, viewport: Viewport, at: float) -> float:
        """Return where a place on the measured axis lies on the ruler, in its logical px."""
        x, y = viewport.to_device(*((at, 0.0) if self._axis(viewport) == "x" else (0.0, at)))
        return (x if self._is_across else y) / viewport.ratio - (0 if self._is_across else RULER_PX)

    def _draw_marks(self, painter: QPainter, viewport: Viewport, colour: QColor) -> None:
        seen = viewport.visible()
        low, high = (seen.left, seen.right) if self._axis(viewport) == "x" else (seen.top, seen.bottom)
        step = round_step(LABELLED_PX * viewport.touch)
        parts = next((parts for parts in (10, 5, 2) if _is_apart(step, parts, viewport)), 1)
        font = painter.font()
        font.setPixelSize(9)
        painter.setFont(font)
        painter.setPen(colour)
        for index in range(low // step * parts, (-(-high // step) + 1) * parts):
            at = index * step / parts
            place = math.floor(self._place(viewport, at))
            is_labelled = index % parts == 0
            length = RULER_PX - 2 if is_labelled else RULER_PX // 3 if index * 2 % parts == 0 else RULER_PX // 5
            if self._is_across:
                painter.drawLine(place, RULER_PX - 1 - length, place, RULER_PX - 2)
            else:
                painter.drawLine(RULER_PX - 1 - length, place, RULER_PX - 2, place)
            if is_labelled:
                self._draw_number(painter, place, f"{round(at)}")

    def _draw_number(self, painter: QPainter, place: int, text: str) -> None:
        if self._is_across:
            painter.drawText(QRectF(place + 3, 0, LABELLED_PX, 11), Qt.AlignmentFlag.AlignLeft, text)
            return
        painter.save()
        painter.translate(0, place - 3)
        painter.rotate(-90)
        painter.drawText(QRectF(0, 0, LABELLED_PX, 11), Qt.AlignmentFlag.AlignLeft, text)
        painter.restore()

    def _draw_pointer(self, painter: QPainter, viewport: Viewport, colour: QColor) -> None:
        if self._pointer is None:
            return
        place = math.floor(self._place(viewport, self._pointer[0 if self._axis(viewport) == "x" else 1]))
        painter.setPen(colour)
        if self._is_across:
            painter.drawLine(place, 0, place, RULER_PX)
        else:
            painter.drawLine(0, place, RULER_PX, place)


def round_step(least: float) -> int:
    """Return the smallest of 1, 2, 5, 10, 20, 50 ... that is not below `least`."""
    power: int = 10 ** max(0, math.floor(math.log10(max(1.0, least))))
    return next(step for step in (power, 2 * power, 5 * power, 10 * power) if step >= least)


def _is_apart(step: int, parts: int, viewport: Viewport) -> bool:
    return step % parts == 0 and step / parts >= MARKED_PX * viewport.touch
