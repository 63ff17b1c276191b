"""The canvas: shows the scene's tiles at the right level, takes mouse, pen and keys, and gives them to the tool."""

from __future__ import annotations

import dataclasses
import math
from collections.abc import Callable

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, Qt, QTimer, Signal, Slot
from PySide6.QtGui import (
    QColor,
    QEnterEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QNativeGestureEvent,
    QPainter,
    QPaintEvent,
    QPointingDevice,
    QResizeEvent,
    QTabletEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractSpinBox, QApplication, QLineEdit, QPlainTextEdit, QSizePolicy, QWidget

from desktop_app.canvas import overlay
from desktop_app.canvas.backdrop import checker, is_opaque, photos_only
from desktop_app.canvas.handles import Outline
from desktop_app.canvas.overlay import BrushOutline
from desktop_app.canvas.tile_image import Extent, Picture, Pixels, QuickMask
from desktop_app.canvas.tool_overlay import Sketch
from desktop_app.canvas.viewport import Viewport
from desktop_app.document.change import Change
from desktop_app.document.document import Document
from desktop_app.tools.brush import Brush, BrushTip
from desktop_app.tools.hand import Hand, Zoom
from desktop_app.tools.tool import PointerEvent, Running, Tool
from desktop_app.widgets import theme
from desktop_app.widgets.labels import plain
from engine.compositing.compositor import Compositor
from engine.scene.box import NOWHERE, Box
from engine.scene.layers import common_extent
from engine.scene.mask import Mask
from engine.scene.scene import Scene

WHEEL_STEP = 120  # what Qt reports for one notch
NOTCH_ZOOM = 1.25
NOTCH_SCROLL_PX = 64  # logical px
BUTTONS = Qt.MouseButton.LeftButton | Qt.MouseButton.MiddleButton
TYPING = (QLineEdit, QAbstractSpinBox, QPlainTextEdit)


class Canvas(QWidget):
    """Paints cached tiles, and over them the mask, the selection and the brush. Coordinates inside are device px."""

    looked = Signal()  # the viewport is another one
    pointed = Signal(object)  # (x, y) in canvas px under the pointer, or None outside
    tool_chosen = Signal()
    sketched = Signal()  # a tool began or ended to draw a box

    def __init__(
        self,
        session: Document,
        compositor: Compositor,
        tip: BrushTip,
        wheel_zooms: Callable[[], bool] = lambda: False,  # whether the plain wheel zooms, as the settings say
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.session = session
        self._compositor = compositor
        self._tip = tip
        self._wheel_zooms = wheel_zooms
        self._viewport = Viewport()
        self._picture = Picture()
        self._quick_mask = QuickMask()
        self._mask: Mask | None = None  # what a tool paints
        self._sketch: Sketch | None = None  # what a tool draws
        self._promised: Mask | None = None  # where the selected object will be, while it has no pixels yet
        self.hand, self.zoom = Hand(session, self), Zoom(session, self)
        self._tool: Tool = self.hand
        self._running = Running()
        self._pressed_with: Qt.MouseButton | None = None
        self._pointer: PointerEvent | None = None
        self._drawn_brush = NOWHERE
        self._drawn_outline = NOWHERE
        self._space_held = self._before_held = False
        self._surround = QColor(theme.current().surround)
        self._fits = True  # keep the whole picture in view while the window changes its size
        self._is_stale = True
        self._damage = NOWHERE  # canvas px that may look otherwise than the picture shows them
        self._refresh_timer = QTimer(self)
        self._refresh_timer.setSingleShot(True)
        self._refresh_timer.setInterval(0)
        self._refresh_timer.timeout.connect(self.refresh)
        session.changed.connect(self._on_changed)
        tip.changed.connect(self._move_brush)

        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setMouseTracking(True)
        self.setTabletTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumSize(200, 150)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName("Canvas")
        self.setAccessibleDescription("The picture. Paint with the brush, move objects with the move tool.")

    # What a tool asks for

    @property
    def viewport(self) -> Viewport:
        return self._viewport

    def look(self, viewport: Viewport) -> None:
        """Show this part of the canvas; some of the picture always stays in sight."""
        scene = self.session.scene
        if not scene.is_empty:
            viewport = viewport.kept_near(scene.width, scene.height)
        if viewport == self._viewport:
            return
        self._fits = False
        self._viewport = viewport
        self._lay_all()
        self.looked.emit()

    def show_mask(self, mask: Mask | None, changed: Box | None = None) -> None:
        was_shown = self._mask is not None
        self._mask = mask
        self._update_canvas(self._quick_mask.show(self._extent(), mask or self._promised, changed))
        if was_shown != (mask is not None):
            self._move_outline()

    def show_sketch(self, sketch: Sketch | None) -> None:
        had_box = self.has_sketched_box
        for shown in (self._sketch, sketch):
            if shown is not None:
                self._update_device(shown.device_box(self._viewport))
        self._sketch = sketch
        if had_box != self.has_sketched_box:
            self._move_outline()
            self.sketched.emit()

    @property
    def has_sketched_box(self) -> bool:
        return self._sketch is not None and self._sketch.box is not None

    # The view

    def fit(self, largest: float = math.inf) -> None:
        """Show the whole picture."""
        scene = self.session.scene
        if not scene.is_empty:
            self.look(self._viewport.fitted(scene.width, scene.height, largest))
            self._fits = True

    def zoom_to(self, zoom: float) -> None:
        """Zoom at the widget's centre; 1 shows one canvas px on one px of the screen."""
        self.look(self._viewport.zoomed(zoom))

    def zoom_in(self) -> None:
        self.look(self._viewport.zoomed_in())

    def zoom_out(self) -> None:
        self.look(self._viewport.zoomed_out())

    def show_before(self, is_held: bool) -> None:
        """While held, the photo is shown as it was opened."""
        if is_held != self._before_held:
            self._before_held = is_held
            self._damage = self.session.scene.box
            self.refresh()
            self.update()

    # The tool

    @property
    def tool(self) -> Tool:
        return self._tool

    def choose_tool(self, tool: Tool) -> None:
        if tool is not self._tool:
            self.cancel_gesture()
            self._tool.left()
            self._tool = tool
            tool.chosen()
            self._move_outline()
            self._move_brush()
            self._show_cursor()
            self.tool_chosen.emit()

    @property
    def is_in_gesture(self) -> bool:
        return self._running.is_active

    def cancel_gesture(self) -> bool:
        """Esc: take back what the hand is doing; True if it was doing something."""
        self._pressed_with = None
        return self._running.cancel()

    def leave(self) -> bool:
        """Esc: give up the gesture, else what the tool has still in hand; True if there was anything."""
        return self.cancel_gesture() or self._tool.leave()

    def _held_tool(self, button: Qt.MouseButton, modifiers: Qt.KeyboardModifier) -> Tool:
        """The tool for a press: the middle button and Space look elsewhere, whatever tool is chosen."""
        if button == Qt.MouseButton.MiddleButton:
            return self.hand
        if self._space_held:
            return self.zoom if modifiers & Qt.KeyboardModifier.ControlModifier else self.hand
        return self._tool

    def _press(self, tool: Tool, event: PointerEvent) -> None:
        self.session.guarded(lambda: self._running.press(tool, event))
        self._show_cursor()

    def _report(self, event: PointerEvent) -> None:
        self.session.guarded(lambda: self._running.report(event))

    # Mouse, pen and keys

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        if self._pressed_with is not None or not event.button() & BUTTONS or self.session.scene.is_empty:
            return
        self._pressed_with = event.button()
        self._press(self._held_tool(event.button(), event.modifiers()), self._told("press", event))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        told = self._told("move", event)
        self._point_at(told)
        self._report(told)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == self._pressed_with:
            self._pressed_with = None
            self._report(self._told("release", event))
            self._show_cursor()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.mousePressEvent(event)

    def tabletEvent(self, event: QTabletEvent) -> None:
        """Accepted, or Qt would send each one a second time as the mouse's."""
        event.accept()
        kinds = {QEvent.Type.TabletPress: "press", QEvent.Type.TabletRelease: "release"}
        told = self._told(kinds.get(event.type(), "move"), event)
        if told.kind == "press" and not self.session.scene.is_empty:
            self.setFocus(Qt.FocusReason.MouseFocusReason)
            self._press(self._held_tool(event.button(), event.modifiers()), told)
        else:
            self._point_at(told)
            self._report(told)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.accept()
        turned, fine = event.angleDelta(), event.pixelDelta()
        is_zoom = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier) or self._wheel_zooms()
        if is_zoom:
            x, y = self._device(event.position())
            notches = (turned.y() or turned.x()) / WHEEL_STEP
            self.look(self._viewport.zoomed(self._viewport.zoom * NOTCH_ZOOM**notches, x, y))
            return
        way = QPointF(fine) if not fine.isNull() else QPointF(turned) * (NOTCH_SCROLL_PX / WHEEL_STEP)
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier and way.x() == 0:
            way = QPointF(way.y(), 0)
        ratio = self.devicePixelRatioF()
        self.look(self._viewport.panned(way.x() * ratio, way.y() * ratio))

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QNativeGestureEvent) and event.gestureType() == Qt.NativeGestureType.ZoomNativeGesture:
            x, y = self._device(event.position())
            self.look(self._viewport.zoomed(self._viewport.zoom * (1.0 + event.value()), x, y))
            return True
        if event.type() == QEvent.Type.DevicePixelRatioChange:
            self._resize()
        elif event.type() in (QEvent.Type.PaletteChange, QEvent.Type.ApplicationPaletteChange):
            self._surround = QColor(theme.current().surround)
            self.update()
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key == Qt.Key.Key_Space:
            self._hold_space(True)
        elif key in HELD and self.is_in_gesture:
            self._hold(HELD[Qt.Key(key)], True)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not self.is_in_gesture and self._tool.accept():
            pass
        elif key == Qt.Key.Key_Backslash:
            self.show_before(True)
        elif key == Qt.Key.Key_Escape and self.leave():
            self._show_cursor()
        elif key in ARROWS and not self.is_in_gesture:
            far = 10 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1
            dx, dy = ARROWS[Qt.Key(key)]
            if not self._tool.nudge(dx * far, dy * far):
                super().keyPressEvent(event)
        else:
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if event.isAutoRepeat():
            return
        if event.key() == Qt.Key.Key_Space:
            self._hold_space(False)
        elif event.key() == Qt.Key.Key_Backslash:
            self.show_before(False)
        elif event.key() in HELD and self.is_in_gesture:
            self._hold(HELD[Qt.Key(event.key())], False)
        else:
            super().keyReleaseEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """A key released elsewhere is never reported here."""
        self._hold_space(False)
        self.show_before(False)
        super().focusOutEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Keys belong to the canvas as soon as the pointer is over it, unless somebody is typing."""
        if not isinstance(QApplication.focusWidget(), TYPING):
            self.setFocus(Qt.FocusReason.MouseFocusReason)

    def leaveEvent(self, event: QEvent) -> None:
        self._pointer = None
        self._move_brush()
        self.pointed.emit(None)

    def _hold_space(self, is_held: bool) -> None:
        if is_held != self._space_held:
            self._space_held = is_held
            self._move_brush()
            self._show_cursor()
            self._hold("space", is_held)

    def _hold(self, key: str, is_held: bool) -> None:
        """A key that a gesture heeds was pressed or released: it shows at once, without the pointer moving."""
        if self.is_in_gesture and self._pointer is not None:
            self._pointer = dataclasses.replace(self._pointer, kind="move", **{key: is_held})
            self._report(self._pointer)

    def _point_at(self, event: PointerEvent) -> None:
        self._pointer = event
        self._move_brush()
        if not self.is_in_gesture:
            self._show_cursor()
        self.pointed.emit((event.x, event.y))

    def _show_cursor(self) -> None:
        if self.session.scene.is_empty:
            self.unsetCursor()
        elif self._pressed_with == Qt.MouseButton.MiddleButton or (self._space_held and self.is_in_gesture):
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
        elif self._space_held:
            self.setCursor(Qt.CursorShape.OpenHandCursor)
        elif self._tool.name == "hand" and self.is_in_gesture:
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
        elif self._pointer is not None:
            self.setCursor(self._tool.cursor_at(self._pointer))

    def _device(self, position: QPointF) -> tuple[float, float]:
        ratio = self.devicePixelRatioF()
        return position.x() * ratio, position.y() * ratio

    def _told(self, kind: str, event: QMouseEvent | QTabletEvent) -> PointerEvent:
        device_x, device_y = self._device(event.position())
        x, y = self._viewport.to_canvas(device_x, device_y)
        modifiers = event.modifiers()
        pressure, is_eraser = 1.0, False
        if isinstance(event, QTabletEvent):
            pressure = event.pressure()
            is_eraser = event.pointerType() == QPointingDevice.PointerType.Eraser
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
            space=self._space_held,
            is_eraser=is_eraser,
        )

    # What is shown

    @Slot(object)
    def _on_changed(self, change: Change) -> None:
        if change.what == "file":
            self.cancel_gesture()
            self.fit(largest=1.0)
            self._damage = self.session.scene.box
            self._lay_all()
            if self.session.scene.is_empty:
                self.refresh()  # no paint event comes that would let go of what was shown
            self.looked.emit()
        elif change.what in ("scene", "appearance", "view"):
            self._damage = self._damage.union(change.box)
            self._is_stale = True
            self._refresh_timer.start()
        if change.what in ("scene", "selection", "file"):
            self._move_outline()
        self._show_promised()

    def _show_promised(self) -> None:
        """An object that has no pixels yet is shown by its mask."""
        layer = self.session.selected_object
        is_missing = layer is not None and layer.visible and self.session.engine.appearances(layer) is None
        mask = layer.mask.warped(layer.place, self.session.scene.box) if layer is not None and is_missing else None
        if mask != self._promised:
            self._promised = mask
            if self._mask is None:
                self._update_canvas(self._quick_mask.show(self._extent(), mask))

    def _extent(self) -> Extent:
        return Extent.of(self._viewport, self.session.scene.box)

    @Slot()
    def refresh(self) -> None:
        """Bring the tiles up to date and repaint those that are others now."""
        self._is_stale = False
        self._refresh_timer.stop()
        shown = self._seen_scene()
        changed, self._damage = self._damage, NOWHERE

        def draw_tile(level: int, tx: int, ty: int) -> Pixels:
            return self._compositor.tile(shown, level, tx, ty, self.session.engine.appearances)

        for box in self._picture.refresh(self._extent(), draw_tile, changed):
            self._update_canvas(box)

    def _seen_scene(self) -> Scene:
        return photos_only(self.session.scene) if self._before_held else self.session.seen_scene

    def _lay_all(self) -> None:
        """The viewport is another one: everything is laid out anew."""
        self._is_stale = True
        self._quick_mask.show(self._extent(), self._mask or self._promised)
        self._move_outline()
        self._move_brush()
        self.update()

    def _update_canvas(self, box: Box) -> None:
        """Repaint these canvas px, and a device px more for what smooth scaling takes from its neighbours."""
        if not box.is_empty:
            self._update_device(self._viewport.device_box(box).grown(1))

    def _update_device(self, box: Box) -> None:
        if box.is_empty:
            return
        ratio = self.devicePixelRatioF()
        left, top = math.floor(box.left / ratio), math.floor(box.top / ratio)
        right, bottom = math.ceil(box.right / ratio), math.ceil(box.bottom / ratio)
        # What is far off the widget would be too large a number for Qt.
        seen = Box(left, top, right, bottom).intersect(Box(0, 0, self.width(), self.height()))
        self.update(QRect(seen.left, seen.top, seen.width, seen.height))

    def _outline(self) -> Outline | None:
        """The selected object's outline; none while a mask or box is drawn or the photo shown as it was."""
        if self._mask is not None or self.has_sketched_box or self._before_held:
            return None
        return Outline.of(common_extent(self.session.selected_layers))

    def _has_handles(self) -> bool:
        return self._tool.has_handles()

    def _move_outline(self) -> None:
        outline = self._outline()
        box = NOWHERE if outline is None else overlay.outline_box(outline, self._viewport)
        self._update_device(self._drawn_outline)
        self._update_device(box)
        self._drawn_outline = box

    def _brush(self) -> BrushOutline | None:
        """The brush at the pointer, if the tool in hand is one."""
        tool = self._tool
        if self._pointer is None or self._space_held or not isinstance(tool, Brush) or self.session.scene.is_empty:
            return None
        x, y = self._viewport.to_canvas(self._pointer.device_x, self._pointer.device_y)
        erases = tool.erases or self._pointer.is_eraser
        return BrushOutline(x, y, self._tip.tip.size / 2, self._tip.tip.hardness, erases)

    @Slot()
    def _move_brush(self) -> None:
        brush = self._brush()
        box = NOWHERE if brush is None else brush.device_box(self._viewport)
        self._update_device(self._drawn_brush)
        self._update_device(box)
        self._drawn_brush = box

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._resize()

    def _resize(self) -> None:
        ratio = self.devicePixelRatioF()
        fits = self._fits
        width, height = round(self.width() * ratio), round(self.height() * ratio)
        self._viewport = self._viewport.resized(width, height, ratio)
        if fits:
            self.fit(largest=1.0)
        self._lay_all()
        self.looked.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._is_stale:
            self.refresh()
        painter = QPainter(self)
        ratio = self.devicePixelRatioF()
        painter.scale(1 / ratio, 1 / ratio)
        rect = event.rect()
        clip = Box(
            math.floor(rect.left() * ratio),
            math.floor(rect.top() * ratio),
            math.ceil((rect.right() + 1) * ratio),
            math.ceil((rect.bottom() + 1) * ratio),
        )
        painter.fillRect(clip.left, clip.top, clip.width, clip.height, self._surround)
        if not self.session.scene.is_empty:
            self._paint_picture(painter, clip)
            self._paint_overlay(painter)
        painter.end()

    def _paint_picture(self, painter: QPainter, clip: Box) -> None:
        scene, viewport = self._seen_scene(), self._viewport
        left, top = viewport.to_device(0, 0)
        frame = QRectF(left, top, scene.width * viewport.zoom, scene.height * viewport.zoom)
        part = frame.toAlignedRect().intersected(QRect(clip.left, clip.top, clip.width, clip.height))
        if part.isEmpty():
            return
        if not is_opaque(scene):
            painter.setBrushOrigin(QPoint(round(left), round(top)))
            painter.fillRect(part, checker(self.devicePixelRatioF()))
        inside = Box(part.left(), part.top(), part.left() + part.width(), part.top() + part.height())
        self._picture.draw(painter, viewport, inside)
        self._quick_mask.draw(painter, viewport, inside)

    def _paint_overlay(self, painter: QPainter) -> None:
        outline = self._outline()
        if outline is not None:
            overlay.draw_outline(painter, outline, self._viewport, self._has_handles())
        if self._sketch is not None:
            self._sketch.draw(painter, self._viewport)
        brush = self._brush()
        if brush is not None:
            brush.draw(painter, self._viewport)
        alone = self.session.alone
        if self._before_held:
            overlay.draw_badge(painter, "Before", self._viewport.ratio)
        elif alone is not None:
            overlay.draw_badge(painter, f"Only {plain(alone.name, 40)}", self._viewport.ratio)


HELD = {Qt.Key.Key_Shift: "shift", Qt.Key.Key_Alt: "alt"}  # what a gesture heeds, by its name in PointerEvent
ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
