"""A slider as photo editors have it: a name, a track, a number; one drag is one gesture."""

from __future__ import annotations

import math

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import (
    QFocusEvent,
    QHideEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
    QWheelEvent,
)
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QSlider, QWidget

from desktop_app.widgets import number_box
from desktop_app.widgets.gesture import Gesture
from desktop_app.widgets.labels import ShortLabel, tooltip
from desktop_app.widgets.number_box import MODIFIERS, NumberBox, Range, steps_of_key, steps_of_wheel
from desktop_app.widgets.translation import tr

GROOVE = 4  # logical pixels high
KNOB = 12  # logical pixels across
HEIGHT = 20
LABEL_WIDTH = 84  # logical pixels, more with a larger font
LONGEST_NAMES = ("Follow light", "Threshold")  # the second in German
STEPS = number_box.STEPS | {int(Qt.Key.Key_Right): 1, int(Qt.Key.Key_Left): -1}
WIDEST = "-180.0°"  # the number boxes of all sliders are as wide as this, so that tracks end in one line


class Track(QSlider):
    """The part to drag. Its fill begins at the default, so what was changed is seen at a glance."""

    double_clicked = Signal()

    def __init__(self, reach: Range, gesture: Gesture, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.reach = reach
        self._gesture = gesture
        self._shown = math.nan
        self._grip: float | None = None  # from the knob's middle to the pointer while the button is down
        self._led_to = math.nan  # the value that the pointer led to last
        self._was_dragged = False
        self._is_held = False
        ticks = 1000 if reach.is_ratio else max(1, round((reach.high - reach.low) / reach.step))
        self.setRange(0, ticks)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.set_value(reach.default)
        self.valueChanged.connect(self._on_position)  # by a screen reader; everything else goes past it

    def sizeHint(self) -> QSize:
        return QSize(96, HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return QSize(48, HEIGHT)

    def set_value(self, value: float) -> None:
        """Show a value, telling nobody."""
        if value == self._shown:
            return
        self._shown = value
        self.blockSignals(True)
        self.setValue(round(self.reach.part(value) * self.maximum()))
        self.blockSignals(False)
        self.update()

    @property
    def origin(self) -> float:
        """Return where the fill begins, 0..1: the default, unless that is an end of the track."""
        default = self.reach.part(self.reach.default)
        return default if default < 1.0 and not self.reach.is_amount else 0.0

    def knob_x(self) -> float:
        """Return the middle of the knob, in the widget's pixels."""
        return self._x_of(self.reach.part(self._shown))

    def _x_of(self, part: float) -> float:
        return KNOB / 2 + 1 + part * (self.width() - KNOB - 2)

    def _part_of(self, x: float) -> float:
        return (x - KNOB / 2 - 1) / max(1, self.width() - KNOB - 2)

    def _ask(self, value: float) -> None:
        if value != self._shown:
            self.set_value(value)
            self._gesture.move(value)

    # The mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            event.ignore()
            return
        x = event.position().x()
        is_on_knob = abs(x - self.knob_x()) <= KNOB / 2 + 2
        self._grip = x - self.knob_x() if is_on_knob else 0.0
        self._was_dragged = is_on_knob
        self.setSliderDown(True)
        if not is_on_knob:
            self._ask(self.reach.at(self._part_of(x)))
        self._led_to = self._shown
        event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._grip is not None:
            self._was_dragged = True
            value = self.reach.at(self._part_of(event.position().x() - self._grip))
            if value != self._led_to:
                self._led_to = value
                self._gesture.drag(value)  # which shows it, once a frame
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton or self._grip is None:
            return
        self._let_go()
        if self._was_dragged:
            self._gesture.end()
        else:
            self._gesture.end_soon()  # it may become a double-click
        event.accept()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.double_clicked.emit()
        event.accept()

    def _let_go(self) -> None:
        self._grip = None
        self.blockSignals(True)
        self.setSliderDown(False)
        self.blockSignals(False)
        self.update()

    # Wheel and keys

    def event(self, event: QEvent) -> bool:
        """Its own keys come before the window's shortcuts; any other key ends a turn of the wheel."""
        if event.type() == QEvent.Type.HoverMove:
            return True  # Qt would look for the part of its own slider that is there, and draw it anew
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
            if event.key() in STEPS or (event.key() == Qt.Key.Key_Escape and self._gesture.is_running):
                event.accept()
                return True
            if self._gesture.is_resting and event.key() not in MODIFIERS:
                self._gesture.end()
        return super().event(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if not self.hasFocus():
            event.ignore()  # the panel is what scrolls
            return
        steps = steps_of_wheel(event)
        if steps and self._grip is None:
            self._step(steps)
            self._gesture.end_soon()
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if steps := steps_of_key(event, STEPS):
            self._is_held = True
            self._step(steps)
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self._is_held = True
            self._ask(self.reach.low if key == Qt.Key.Key_Home else self.reach.high)
        elif key == Qt.Key.Key_Escape and (self._gesture.is_running or self._grip is not None):
            self._let_go()
            self._gesture.cancel()
        else:
            event.ignore()
            return
        event.accept()

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if self._is_held and not event.isAutoRepeat():
            self._is_held = False
            self._gesture.end()
        event.accept()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._is_held = False
        if self._grip is None:
            self._gesture.end()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._let_go()
        self._gesture.end()

    def _step(self, steps: int) -> None:
        self._ask(self.reach.on_step(self._shown + steps * self.reach.step))

    @Slot(int)
    def _on_position(self, position: int) -> None:
        if self._grip is None:
            self._ask(self.reach.at(position / self.maximum()))
            self._gesture.end_soon()

    # Looks

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        colours = self.palette()
        group = QPalette.ColorGroup.Active if self.isEnabled() else QPalette.ColorGroup.Disabled
        middle = self.height() / 2
        start, end = self._x_of(0), self._x_of(1)
        groove = QRectF(start - GROOVE / 2, middle - GROOVE / 2, end - start + GROOVE, GROOVE)
        painter.setBrush(colours.color(group, QPalette.ColorRole.Shadow))
        painter.drawRoundedRect(groove, GROOVE / 2, GROOVE / 2)

        knob, origin = self.knob_x(), self._x_of(self.origin)
        painter.setBrush(colours.color(group, QPalette.ColorRole.Accent))
        if self.isEnabled():
            origin = origin if self.origin > 0.0 else groove.left()
            fill = QRectF(min(origin, knob), middle - GROOVE / 2, abs(knob - origin), GROOVE)
            painter.drawRoundedRect(fill, GROOVE / 2, GROOVE / 2)
        if self.origin > 0.0:
            painter.setBrush(colours.color(group, QPalette.ColorRole.Mid))
            painter.drawRect(QRectF(round(origin) - 0.5, middle - GROOVE / 2 - 3, 1, 2))
            painter.drawRect(QRectF(round(origin) - 0.5, middle + GROOVE / 2 + 1, 1, 2))

        if self.hasFocus():
            ring = QPen(colours.color(group, QPalette.ColorRole.Accent), 2)
            painter.setPen(ring)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(QPointF(knob, middle), KNOB / 2, KNOB / 2)
        is_lit = self.underMouse() or self._grip is not None or self.hasFocus()
        role = QPalette.ColorRole.WindowText if is_lit or not self.isEnabled() else QPalette.ColorRole.PlaceholderText
        painter.setPen(QPen(colours.color(QPalette.ColorRole.Window), 1))
        painter.setBrush(colours.color(group, role))
        painter.drawEllipse(QPointF(knob, middle), KNOB / 2 - 1, KNOB / 2 - 1)


def label_width(widget: QWidget) -> int:
    """Return the width of the names before the controls, the same for all, so that they stand in one column."""
    longest = max(widget.fontMetrics().horizontalAdvance(tr(name)) for name in LONGEST_NAMES)
    return max(LABEL_WIDTH, longest + 8)


class Slider(QWidget):
    """Name, track and number box of one value, all three telling the same gesture."""

    def __init__(self, name: str, reach: Range, what_it_does: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.reach = reach
        self._value = reach.default
        self._gesture = Gesture(self)
        self.label = _Name(name)
        self.track = Track(reach, self._gesture)
        self.number = NumberBox(reach, self._gesture)
        self.label.setBuddy(self.track)
        self.label.setFixedWidth(label_width(self))
        self.number.setFixedWidth(self.fontMetrics().horizontalAdvance(WIDEST) + 14)
        self.track.setAccessibleName(name)
        self.number.setAccessibleName(tr("{name}, number", name=name))
        for part in (self.track, self.number):
            part.setAccessibleDescription(what_it_does)
        usual = self.number.textFromValue(reach.default) + self.number.suffix()
        told = tr("{what_it_does} Double-click: back to {usual}.", what_it_does=what_it_does, usual=usual)
        self.setToolTip(tooltip(told))
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.label)
        row.addWidget(self.track, 1)
        row.addWidget(self.number)
        self.setFocusProxy(self.track)
        self.set_value(reach.default)

        self._gesture.moved.connect(self._on_moved)
        self.label.double_clicked.connect(self.to_default)
        self.track.double_clicked.connect(self.to_default)

    def add_beside(self, button: QWidget) -> None:
        """Add a part at the right end, which is about this value."""
        self._row.addWidget(button)

    def leave_room(self, width: int) -> None:
        """Keep free what other sliders of the column have beside them, so that tracks end in one line."""
        self._row.addSpacing(width + self._row.spacing())

    @property
    def gesture(self) -> Gesture:
        return self._gesture

    @property
    def value(self) -> float:
        """Return the value that the control shows, in its own unit."""
        return self._value

    def set_value(self, value: float) -> None:
        """Show the model's value; no signal comes of it."""
        self._value = value
        self.track.set_value(value)
        self.number.set_value(value)

    @Slot()
    def to_default(self) -> None:
        """Back to the value that it came with, as one gesture."""
        if self._value != self.reach.default or self._gesture.is_running:
            self._gesture.move(self.reach.default)
        self._gesture.end()

    @Slot(float)
    def _on_moved(self, value: float) -> None:
        self.set_value(value)


class _Name(ShortLabel):
    """The slider's name; a double-click on it is one on the track."""

    double_clicked = Signal()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.double_clicked.emit()
        event.accept()
