"""Hand, zoom and turn: looking at another part of the canvas changes nothing of the document."""

from __future__ import annotations

import math

from PySide6.QtCore import Qt

from desktop_app.tools.tool import Tool
from desktop_app.widgets.cursors import Cursor, cursor
from desktop_app.widgets.pointer import Gesture, PointerEvent

CLICK_PX = 4  # device px that a click may tremble
SNAP_DEGREES = 3  # within which of a quarter turn the view snaps to it
DOUBLES_IN_PX = 160  # device px of a sideways drag that double the zoom


class Hand(Tool):
    """Drags the canvas about."""

    name = "hand"

    _is_dragging = False

    def cursor_at(self, event: PointerEvent) -> Qt.CursorShape:
        return Qt.CursorShape.ClosedHandCursor if self._is_dragging else Qt.CursorShape.OpenHandCursor

    def gesture(self, event: PointerEvent) -> Gesture:
        self._is_dragging = True
        try:
            while event.kind != "release":
                before = event
                event = yield
                dx, dy = event.device_x - before.device_x, event.device_y - before.device_y
                self.surface.look(self.surface.viewport.panned(dx, dy))
        finally:
            self._is_dragging = False


class Zoom(Tool):
    """A click zooms in, with Alt out; a drag to the right or left zooms as far as it goes."""

    name = "zoom"

    def cursor_at(self, event: PointerEvent) -> Cursor:
        return cursor("zoom-out" if event.alt else "zoom")

    def gesture(self, event: PointerEvent) -> Gesture:
        press, start = event, self.surface.viewport
        x, y = press.device_x, press.device_y
        is_drag = False
        while event.kind != "release":
            event = yield
            along = event.device_x - press.device_x
            is_drag = is_drag or abs(along) > CLICK_PX
            if is_drag:
                self.surface.look(start.zoomed(start.zoom * 2.0 ** (along / DOUBLES_IN_PX), x, y))
        if not is_drag:
            self.surface.look(start.zoomed_out(x, y) if press.alt else start.zoomed_in(x, y))


class Turn(Tool):
    """Turns the view about the middle of the widget, and comes to rest at quarter turns."""

    name = "turn"

    def cursor_at(self, event: PointerEvent) -> Cursor:
        return cursor("turn")

    def gesture(self, event: PointerEvent) -> Gesture:
        start = self.surface.viewport
        first = self._bearing(event)
        while event.kind != "release":
            event = yield
            angle = start.angle + self._bearing(event) - first
            quarter = 90.0 * round(angle / 90)
            self.surface.look(start.turned(quarter if abs(angle - quarter) <= SNAP_DEGREES else angle))

    def _bearing(self, event: PointerEvent) -> float:
        """Return the direction of the pointer from the middle of the widget, in degrees."""
        viewport = self.surface.viewport
        return math.degrees(math.atan2(event.device_y - viewport.height / 2, event.device_x - viewport.width / 2))
