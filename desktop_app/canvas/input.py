"""Mouse, pen and keys of the canvas: they look around, or go to the tool in hand."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QEvent, QObject, QPointF, Qt
from PySide6.QtGui import (
    QKeyEvent,
    QMouseEvent,
    QNativeGestureEvent,
    QPointingDevice,
    QTabletEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractSpinBox, QApplication, QLineEdit, QPlainTextEdit, QTextEdit, QWidget

from desktop_app.canvas.digits import Digits, digit_of
from desktop_app.canvas.tool import NoTool, Running, Tool
from desktop_app.document.document import Document
from desktop_app.widgets.pointer import PointerEvent
from desktop_app.widgets.viewport import Viewport
from engine.problem import Problem

WHEEL_STEP = 120  # what Qt reports for one notch
NOTCH_ZOOM = 1.25
NOTCH_SCROLL_PX = 64  # logical px
BUTTONS = Qt.MouseButton.LeftButton | Qt.MouseButton.MiddleButton
TYPING = (QLineEdit, QAbstractSpinBox, QPlainTextEdit, QTextEdit)
HELD = {Qt.Key.Key_Shift: "shift", Qt.Key.Key_Alt: "alt"}  # what a gesture heeds, by its name in PointerEvent
MODIFIERS = HELD | {Qt.Key.Key_Control: "control"}
BEFORE = (Qt.Key.Key_Backslash, Qt.Key.Key_Less)  # the second where the first needs AltGr, as on German keyboards
ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}


class View(Protocol):
    """What the input asks of the canvas."""

    @property
    def viewport(self) -> Viewport: ...
    def look(self, viewport: Viewport) -> None: ...
    def redraw(self) -> None: ...
    def show_before(self, is_held: bool) -> None: ...
    def tool_over(self, event: PointerEvent) -> Tool | None:
        """Return what takes a press there before the tool in hand, as it lies over the picture."""

    def tell_pointer(self, at: tuple[float, float] | None) -> None: ...


class CanvasInput(QObject):
    """Watches the canvas's events. Coordinates are device px; tools get canvas px, too."""

    def __init__(self, document: Document, widget: QWidget, view: View, wheel_zooms: Callable[[], bool]) -> None:
        """widget, view: the canvas; wheel_zooms: whether the plain wheel zooms."""
        super().__init__(widget)
        self._document, self._widget, self._view = document, widget, view
        self._wheel_zooms = wheel_zooms
        self.tool: Tool = NoTool()
        self._hand: Tool = NoTool()  # in hand while Space or the middle button is held
        self._zoom: Tool = NoTool()  # the same, with Ctrl
        self._turn: Tool = NoTool()  # the same, with Shift
        self._running = Running()
        self._digits = Digits()
        self._pressed_with: Qt.MouseButton | None = None
        self.pointer: PointerEvent | None = None  # where it is; None outside
        self.is_space_held = False
        self._came_in = False  # the pointer, which has not moved in here yet
        self._handlers: dict[QEvent.Type, Callable[..., bool | None]] = {
            QEvent.Type.MouseButtonPress: self._on_mouse_press,
            QEvent.Type.MouseButtonDblClick: self._on_mouse_press,
            QEvent.Type.MouseMove: self._on_mouse_move,
            QEvent.Type.MouseButtonRelease: self._on_mouse_release,
            QEvent.Type.TabletPress: self._on_tablet,
            QEvent.Type.TabletMove: self._on_tablet,
            QEvent.Type.TabletRelease: self._on_tablet,
            QEvent.Type.Wheel: self._on_wheel,
            QEvent.Type.NativeGesture: self._on_native_gesture,
            QEvent.Type.ShortcutOverride: self._on_shortcut_override,
            QEvent.Type.KeyPress: self._on_key_press,
            QEvent.Type.KeyRelease: self._on_key_release,
            QEvent.Type.FocusOut: self._on_focus_out,
            QEvent.Type.Enter: self._on_enter,
            QEvent.Type.Leave: self._on_leave,
        }
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Qt goes on with what a handler gives False for."""
        handler = self._handlers.get(event.type())
        return handler is not None and handler(event) is not False

    # The tool in hand

    @property
    def is_in_gesture(self) -> bool:
        return self._running.is_active

    def choose(self, tool: Tool) -> None:
        """Take another tool in hand."""
        self.cancel()
        self.tool.left()
        self.tool = tool
        tool.chosen()
        self._view.redraw()
        self.show_cursor()

    def look_around_with(self, hand: Tool, zoom: Tool, turn: Tool) -> None:
        """Take these tools in hand as long as Space is held: alone, with Ctrl, with Shift."""
        self._hand, self._zoom, self._turn = hand, zoom, turn

    def press(self, event: QMouseEvent, tool: Tool | None = None) -> None:
        """Begin a gesture with a press of the mouse: of this tool, else of the one that the press is for."""
        self._widget.setFocus(Qt.FocusReason.MouseFocusReason)
        if self._pressed_with is not None or not event.button() & BUTTONS or self._document.scene.is_empty:
            return
        self._pressed_with = event.button()
        told = self._told("press", event)
        self._press(tool or self._held_tool(event.button(), told), told)

    def cancel(self) -> bool:
        """Esc: take back what the hand is doing; True if it was doing something."""
        self._pressed_with = None
        return self._running.cancel()

    def leave(self) -> bool:
        """Esc: give up the gesture, else what the tool has still in hand; True if there was anything."""
        return self.cancel() or self.tool.leave()

    def _held_tool(self, button: Qt.MouseButton | None, at: PointerEvent) -> Tool:
        """Return the tool for a press: the middle button and Space look elsewhere, whatever tool is chosen."""
        if button == Qt.MouseButton.MiddleButton:
            return self._hand
        if not self.is_space_held:
            return self._view.tool_over(at) or self.tool
        if at.control:
            return self._zoom
        return self._turn if at.shift else self._hand

    def _press(self, tool: Tool, event: PointerEvent) -> None:
        try:
            self._running.press(tool, event)
        except Problem as problem:
            self._document.notice.emit(str(problem))
        self.show_cursor()

    def _report(self, event: PointerEvent) -> None:
        try:
            self._running.report(event)
        except Problem as problem:
            self._document.notice.emit(str(problem))

    def show_cursor(self) -> None:
        """Show the cursor of the tool at the pointer."""
        if self._document.scene.is_empty:
            self._widget.unsetCursor()
            return
        if self.pointer is not None:
            self._widget.setCursor(self._held_tool(self._pressed_with, self.pointer).cursor_at(self.pointer))

    # Mouse and pen

    def _on_mouse_press(self, event: QMouseEvent) -> None:
        self.press(event)

    def _on_mouse_move(self, event: QMouseEvent) -> None:
        self._take_keys()
        told = self._told("move", event)
        self._point_at(told)
        self._report(told)

    def _on_mouse_release(self, event: QMouseEvent) -> None:
        if event.button() == self._pressed_with:
            self._pressed_with = None
            self._report(self._told("release", event))
            self.show_cursor()

    def _on_tablet(self, event: QTabletEvent) -> None:
        """Accepted, or Qt would send each one a second time as the mouse's."""
        event.accept()
        kinds = {QEvent.Type.TabletPress: "press", QEvent.Type.TabletRelease: "release"}
        told = self._told(kinds.get(event.type(), "move"), event)
        if told.kind == "press" and not self._document.scene.is_empty:
            self._widget.setFocus(Qt.FocusReason.MouseFocusReason)
            self._press(self._held_tool(event.button(), told), told)
        else:
            self._point_at(told)
            self._report(told)

    def _on_wheel(self, event: QWheelEvent) -> None:
        event.accept()
        turned, fine = event.angleDelta(), event.pixelDelta()
        viewport = self._view.viewport
        if bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier) or self._wheel_zooms():
            notches = (turned.y() or turned.x()) / WHEEL_STEP
            self._view.look(viewport.zoomed(viewport.zoom * NOTCH_ZOOM**notches, *self._device(event.position())))
            return
        way = QPointF(fine) if not fine.isNull() else QPointF(turned) * (NOTCH_SCROLL_PX / WHEEL_STEP)
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier and way.x() == 0:
            way = QPointF(way.y(), 0)
        ratio = self._widget.devicePixelRatioF()
        self._view.look(viewport.panned(way.x() * ratio, way.y() * ratio))

    def _on_native_gesture(self, event: QNativeGestureEvent) -> bool:
        if event.gestureType() != Qt.NativeGestureType.ZoomNativeGesture:
            return False
        viewport = self._view.viewport
        self._view.look(viewport.zoomed(viewport.zoom * (1.0 + event.value()), *self._device(event.position())))
        return True

    def _on_enter(self, event: QEvent) -> bool:
        """Where a menu above a resting pointer is closed, this is told too: the keys stay where they are."""
        self._came_in = True
        return False

    def _take_keys(self) -> None:
        """Keys belong to the canvas as soon as the pointer comes over it, unless somebody is typing."""
        if self._came_in and not isinstance(QApplication.focusWidget(), TYPING):
            self._widget.setFocus(Qt.FocusReason.MouseFocusReason)
        self._came_in = False

    def _on_leave(self, event: QEvent) -> bool:
        self.pointer = None
        self._view.redraw()
        self._view.tell_pointer(None)
        return False

    def _point_at(self, event: PointerEvent) -> None:
        self.pointer = event
        self._view.redraw()
        if not self.is_in_gesture:
            self.show_cursor()
        self._view.tell_pointer((event.x, event.y))

    def point_again(self) -> None:
        """Tell anew what the pointer rests on: picture or view are others now. In a gesture its moves tell it."""
        if self.pointer is not None and not self._document.scene.is_empty and not self.is_in_gesture:
            x, y = self._view.viewport.to_canvas(self.pointer.device_x, self.pointer.device_y)
            self.pointer = dataclasses.replace(self.pointer, x=x, y=y)
            self._view.tell_pointer((x, y))

    def _device(self, position: QPointF) -> tuple[float, float]:
        ratio = self._widget.devicePixelRatioF()
        return position.x() * ratio, position.y() * ratio

    def _told(self, kind: str, event: QMouseEvent | QTabletEvent) -> PointerEvent:
        device_x, device_y = self._device(event.position())
        x, y = self._view.viewport.to_canvas(device_x, device_y)
        modifiers = event.modifiers()
        pressure, is_eraser, tilt = 1.0, False, (0.0, 0.0)
        if isinstance(event, QTabletEvent):
            pressure = event.pressure()
            is_eraser = event.pointerType() == QPointingDevice.PointerType.Eraser
            tilt = self._view.viewport.direction(event.xTilt(), event.yTilt())
        return PointerEvent(
            kind=kind,
            x=x,
            y=y,
            device_x=device_x,
            device_y=device_y,
            pressure=pressure,
            shift=bool(modifiers & Qt.KeyboardModifier.ShiftModifier),
            alt=bool(modifiers & Qt.KeyboardModifier.AltModifier),
            control=bool(modifiers & Qt.KeyboardModifier.ControlModifier),
            space=self.is_space_held,
            is_eraser=is_eraser,
            tilt_x=tilt[0],
            tilt_y=tilt[1],
            is_double=event.type() == QEvent.Type.MouseButtonDblClick,
        )

    # Keys

    def _on_shortcut_override(self, event: QKeyEvent) -> bool:
        """A tool that takes digits takes them from the shortcuts."""
        if is_taken := self.tool.takes_digits() and digit_of(event) is not None:
            event.accept()
        return is_taken

    def _on_key_press(self, event: QKeyEvent) -> bool:
        key = event.key()
        self._heed_modifier(key, True)
        if self.tool.takes_digits() and (digit := digit_of(event)) is not None:
            with_shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self.tool.type_digits(self._digits.percent(digit, with_shift), with_shift)
        elif key == Qt.Key.Key_Space:
            self._hold_space(True)
        elif key in HELD and self.is_in_gesture:
            self._hold(HELD[Qt.Key(key)], True)
        elif key in BEFORE:
            self._view.show_before(True)
        elif key == Qt.Key.Key_Escape and self.leave():
            self.show_cursor()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            return self._hand_on(self.tool.accept)
        elif key in ARROWS:
            far = 10 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1
            dx, dy = self._view.viewport.step(*ARROWS[Qt.Key(key)])
            return self._hand_on(lambda: self.tool.nudge(dx * far, dy * far))
        else:
            return False
        return True

    def _hand_on(self, act: Callable[[], bool]) -> bool:
        """Tell the tool of a key between gestures; True if it did something with it, or said what is in its way."""
        try:
            return not self.is_in_gesture and act()
        except Problem as problem:
            self._document.notice.emit(str(problem))
            return True

    def _on_key_release(self, event: QKeyEvent) -> bool:
        if event.isAutoRepeat():
            return True
        self._heed_modifier(event.key(), False)
        if event.key() == Qt.Key.Key_Space:
            self._hold_space(False)
        elif event.key() in BEFORE:
            self._view.show_before(False)
        elif event.key() in HELD and self.is_in_gesture:
            self._hold(HELD[Qt.Key(event.key())], False)
        else:
            return False
        return True

    def _on_focus_out(self, event: QEvent) -> bool:
        """Let go of held keys, since their release is never reported here."""
        self._hold_space(False)
        self._view.show_before(False)
        return False

    def _heed_modifier(self, key: int, is_held: bool) -> None:
        """Show what a press would do with this key, without the pointer moving."""
        if key in MODIFIERS and self.pointer is not None and not self.is_in_gesture:
            self.pointer = dataclasses.replace(self.pointer, kind="move", **{MODIFIERS[Qt.Key(key)]: is_held})
            self._view.redraw()
            self.show_cursor()

    def _hold_space(self, is_held: bool) -> None:
        if is_held != self.is_space_held:
            self.is_space_held = is_held
            self._view.redraw()
            self.show_cursor()
            self._hold("space", is_held)

    def _hold(self, key: str, is_held: bool) -> None:
        """Tell a gesture of a key that it heeds at once, without the pointer moving."""
        if self.is_in_gesture and self.pointer is not None:
            self.pointer = dataclasses.replace(self.pointer, kind="move", **{key: is_held})
            self._report(self.pointer)
