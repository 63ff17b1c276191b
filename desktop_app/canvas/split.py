"""Before and after side by side: a line down the canvas, left of which the photo is seen as it was opened."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from desktop_app.canvas.tool import NoTool
from desktop_app.widgets.drawing import draw_words
from desktop_app.widgets.ink import DARK, LIGHT
from desktop_app.widgets.pointer import Gesture, PointerEvent
from desktop_app.widgets.translation import tr
from desktop_app.widgets.viewport import Viewport
from engine.scene.box import Box

REACH_PX = 5  # logical px from the line within which a press takes it
TOP_PX = 30  # of the words beside it: below a ruler
LABEL_PX = 90  # that a word needs at most


@dataclass(frozen=True)
class SplitLine:
    """The line, with a handle in its middle and a word on each side."""

    x: int  # device px

    def device_box(self, viewport: Viewport) -> Box:
        """Return the device px that drawing it can touch."""
        reach = round(LABEL_PX * viewport.ratio)
        return Box(self.x - reach, 0, self.x + reach, viewport.height)

    def draw(self, painter: QPainter, viewport: Viewport) -> None:
        ratio, middle = viewport.ratio, viewport.height / 2
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        for colour, width in ((DARK, 3.0), (LIGHT, 1.4)):
            painter.setPen(QPen(colour, width * ratio))
            painter.drawLine(QLineF(self.x, 0, self.x, viewport.height))
        painter.setPen(QPen(DARK, ratio))
        painter.setBrush(LIGHT)
        painter.drawEllipse(QPointF(self.x, middle), 9 * ratio, 9 * ratio)
        painter.setPen(QPen(QColor(40, 40, 40), 1.6 * ratio))
        for side in (-1, 1):
            tip = QPointF(self.x + 6 * side * ratio, middle)
            for up in (-3, 3):
                painter.drawLine(tip, tip + QPointF(-3 * side, up) * ratio)
        self._draw_word(painter, ratio, tr("Before"), is_left=True)
        self._draw_word(painter, ratio, tr("After"), is_left=False)

    def _draw_word(self, painter: QPainter, ratio: float, text: str, is_left: bool) -> None:
        font = painter.font()
        font.setPixelSize(round(12 * ratio))
        painter.setFont(font)
        width = min(painter.fontMetrics().horizontalAdvance(text) + 14 * ratio, (LABEL_PX - 8) * ratio)
        left = self.x - 8 * ratio - width if is_left else self.x + 8 * ratio
        place = QRectF(left, TOP_PX * ratio, width, 21 * ratio)
        draw_words(painter, place, text, 4 * ratio)


class Split(NoTool):
    """Where the line is, if there is one. Whatever tool is in hand, a press on the line drags it."""

    name = "split"

    def __init__(self, viewport: Callable[[], Viewport], moved: Callable[[], None]) -> None:
        """viewport: returns the canvas's; moved: called when the line is elsewhere, or comes or goes."""
        self._viewport, self._moved = viewport, moved
        self.is_on = False
        self._share = 0.5  # of the widget's width, so that it stays in sight

    def toggle(self) -> None:
        self.is_on = not self.is_on
        self._moved()

    @property
    def x(self) -> int | None:
        """The device px of the line; None where there is none."""
        return round(self._share * self._viewport().width) if self.is_on else None

    @property
    def line(self) -> SplitLine | None:
        """The line as it is drawn."""
        x = self.x
        return None if x is None else SplitLine(x)

    def is_at(self, event: PointerEvent) -> bool:
        """Return whether a press there takes the line."""
        x = self.x
        return x is not None and abs(event.device_x - x) <= REACH_PX * self._viewport().ratio

    def cursor_at(self, event: PointerEvent) -> Qt.CursorShape:
        return Qt.CursorShape.SplitHCursor

    def gesture(self, event: PointerEvent) -> Gesture:
        """Lead the line along with the pointer; Esc leaves it where it was."""
        before, viewport = self._share, self._viewport()
        reach = REACH_PX * viewport.ratio
        try:
            while event.kind != "release":
                event = yield
                self._lead(min(viewport.width - reach, max(reach, event.device_x)) / viewport.width)
        except GeneratorExit:
            self._lead(before)
            raise

    def _lead(self, share: float) -> None:
        self._share = share
        self._moved()
