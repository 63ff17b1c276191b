"""A box for one number: typed, stepped with the arrows, or turned with the wheel while it has the focus."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QLocale, QSize, Qt, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QResizeEvent, QShowEvent, QValidator, QWheelEvent
from PySide6.QtWidgets import QAbstractButton, QDialog, QDoubleSpinBox, QHBoxLayout, QLineEdit, QWidget

from desktop_app.widgets.gesture import Gesture
from desktop_app.widgets.labels import label, tooltip

BIG_STEP = 10  # steps that Shift makes of one
HEIGHT = 24  # logical pixels, more with a larger font
NUMBER = re.compile(r"-?(\d+\.?\d*|\.\d+)")
POINTS = str.maketrans(",٫", "..")  # decimal marks of other languages
MINUS = "\u2212"  # what is copied from a text that was set with care
MODIFIERS = (Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_Meta)
STEPS = {
    int(Qt.Key.Key_Up): 1,
    int(Qt.Key.Key_Down): -1,
    int(Qt.Key.Key_PageUp): BIG_STEP,
    int(Qt.Key.Key_PageDown): -BIG_STEP,
}


def steps_of_key(event: QKeyEvent, steps: Mapping[int, int] = STEPS) -> int:
    """Return how many steps a key leads, with Shift ten times as many; 0 for any other key."""
    step = steps.get(event.key(), 0)
    return step * _times(event) if abs(step) == 1 else step


def steps_of_wheel(event: QWheelEvent) -> int:
    """Return how many steps a turn of the wheel leads, at least one, with Shift ten times as many."""
    notches = event.angleDelta().y() / 120
    return _times(event) * (math.ceil(notches) if notches > 0 else math.floor(notches))


def _times(event: QKeyEvent | QWheelEvent) -> int:
    return BIG_STEP if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1


@dataclass(frozen=True)
class Range:
    """The values of a control. A track reaches from `low` to `high`; a typed number from `least` to `most`."""

    low: float
    high: float
    step: float = 1.0
    default: float = 0.0
    decimals: int = 0
    unit: str = ""
    is_ratio: bool = False  # the track is even in ratios (a size), not in differences
    is_amount: bool = False  # the track is filled from its low end, wherever the default is
    least: float | None = None  # None: low
    most: float | None = None  # None: high

    @property
    def bounds(self) -> tuple[float, float]:
        return (self.low if self.least is None else self.least, self.high if self.most is None else self.most)

    def clamped(self, value: float) -> float:
        """Return the nearest value that may be typed."""
        least, most = self.bounds
        return min(max(value, least), most)

    def on_step(self, value: float) -> float:
        """Return the nearest whole step, free of the crumbs of binary fractions."""
        return self.clamped(round(round(value / self.step) * self.step, 10))

    def part(self, value: float) -> float:
        """Return where a value lies on the track, 0..1."""
        value = min(max(value, self.low), self.high)
        if self.is_ratio:
            return math.log(value / self.low) / math.log(self.high / self.low)
        return (value - self.low) / (self.high - self.low)

    def at(self, part: float) -> float:
        """Return the value on a whole step at a place of the track, 0..1."""
        part = min(max(part, 0.0), 1.0)
        if self.is_ratio:
            value = self.low * math.pow(self.high / self.low, part)
        else:
            value = self.low + part * (self.high - self.low)
        return min(max(self.on_step(value), self.low), self.high)


class NumberBox(QDoubleSpinBox):
    """The box itself. Escape takes back what was typed; arrows are one step, with Shift ten."""

    def __init__(self, reach: Range, gesture: Gesture, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.reach = reach
        self._gesture = gesture
        self._is_typed = False
        self._is_held = False
        self._shows_none = False
        self._answer: QAbstractButton | None = None
        self.setLineEdit(_Digits(self))
        self.setButtonSymbols(QDoubleSpinBox.ButtonSymbols.NoButtons)
        self.setKeyboardTracking(False)
        self.setGroupSeparatorShown(False)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.setDecimals(reach.decimals)
        self.setRange(*reach.bounds)
        self.setSingleStep(reach.step)
        self._unit = f" {reach.unit}" if reach.unit.isalpha() else reach.unit
        self.setSuffix(self._unit)
        self.lineEdit().textEdited.connect(self._on_typed)
        self.editingFinished.connect(self._on_finished)

    def answer_with(self, button: QAbstractButton) -> None:
        """Let Enter press a button once the number is taken: of a dialog that asks for little else."""
        self._answer = button

    def sizeHint(self) -> QSize:
        """Wide enough for its longest number, whatever the font."""
        texts = [self.textFromValue(value) + self.suffix() for value in self.reach.bounds]
        width = max(self.fontMetrics().horizontalAdvance(text) for text in texts)
        return QSize(width + 18, max(HEIGHT, self.fontMetrics().height() + 6))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fill_with_text()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._fill_with_text()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        self._fill_with_text()

    def _fill_with_text(self) -> None:
        """With a style sheet, Qt 6.12 leaves the text of a box without buttons one pixel of room."""
        self.lineEdit().setGeometry(self.rect().adjusted(1, 1, -1, -1))

    def set_value(self, value: float) -> None:
        """Show a value, telling nobody; a text that is being typed stays."""
        is_shown = not self._shows_none and round(value, self.decimals()) == self.value()
        if self._is_typed or is_shown:  # Qt would draw it again
            return
        self.blockSignals(True)
        if self._shows_none:  # Qt would lay out the whole page anew for the unit that it has
            self.setSuffix(self._unit)
        self._shows_none = False
        self.setValue(value)
        self.blockSignals(False)

    def show_none(self) -> None:
        """Show no number and no unit, where there is none, until the next value."""
        self._shows_none = True
        self.setSuffix("")
        self.lineEdit().setText("")

    def stepBy(self, steps: int) -> None:
        value = self.reach.on_step(self.value() + steps * self.reach.step)
        self._is_typed = False
        if value != self.value():
            self.set_value(value)
            self._gesture.move(value)

    def event(self, event: QEvent) -> bool:
        """Its own keys come before the window's shortcuts; any other key ends a turn of the wheel."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
            is_taken_back = event.key() == Qt.Key.Key_Escape and (self._is_typed or self._gesture.is_running)
            if event.key() in STEPS or is_taken_back:
                event.accept()
                return True
            if self._gesture.is_resting and event.key() not in MODIFIERS:
                self._gesture.end()
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if steps := steps_of_key(event):
            if self._is_typed:  # step from what stands there
                self.interpretText()
            self._is_held = True
            self.stepBy(steps)
            event.accept()
        elif key == Qt.Key.Key_Escape and self._is_typed:
            self._is_typed = False
            self.lineEdit().setText(self.textFromValue(self.value()) + self.suffix())
            self.selectAll()
            event.accept()
        elif key == Qt.Key.Key_Escape and self._gesture.cancel():
            event.accept()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)
            if self._answer is not None:
                self._answer.click()
            elif isinstance(self.window(), QDialog):
                self.selectAll()
            else:
                self.clearFocus()  # the keys belong to the picture again
            event.accept()  # it is no other answer to the dialog around
        else:
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        super().keyReleaseEvent(event)
        if self._is_held and not event.isAutoRepeat():
            self._is_held = False
            self._gesture.end()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if not self.hasFocus():
            event.ignore()  # the list around is what scrolls
            return
        if steps := steps_of_wheel(event):
            self.stepBy(steps)
            self._gesture.end_soon()
        event.accept()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._is_held = False
        self._gesture.end()

    def validate(self, text: str, place: int) -> tuple[QValidator.State, str, int]:
        """Whatever may become a number can be typed; it is rounded and brought into range when it is done."""
        bare = self._bare(text)
        if self._is_special(text) or NUMBER.fullmatch(bare):
            return QValidator.State.Acceptable, text, place
        is_begun = bare in ("", "-", ".", "-.")
        return QValidator.State.Intermediate if is_begun else QValidator.State.Invalid, text, place

    def valueFromText(self, text: str) -> float:
        """A comma and a point both divide, whatever the language of the system."""
        bare = self._bare(text)
        if not NUMBER.fullmatch(bare):
            return self.minimum() if self._is_special(text) else self.value()
        return self.reach.clamped(round(float(bare), self.decimals()))

    def textFromValue(self, value: float) -> str:
        """As the system's language writes numbers, but without marks between thousands."""
        language = QLocale(self.locale())
        language.setNumberOptions(QLocale.NumberOption.OmitGroupSeparator)
        return language.toString(float(value), "f", self.decimals())

    def _is_special(self, text: str) -> bool:
        """Return whether it is the word for the least value, where there is one; an emptied box keeps its number."""
        return bool(text) and text == self.specialValueText()

    def _bare(self, text: str) -> str:
        """Return the number without its unit, the decimal mark a point."""
        unit = self.suffix().strip()
        return text.strip().removesuffix(unit).strip().replace(MINUS, "-").translate(POINTS)

    @Slot(str)
    def _on_typed(self, text: str) -> None:
        self._is_typed = True

    @Slot()
    def _on_finished(self) -> None:
        if self._is_typed:
            self._is_typed = False
            self._gesture.move(self.value())
            self._gesture.end()


class _Digits(QLineEdit):
    """What a number is typed in: a double click selects all of it, not a part up to the decimal mark."""

    def __init__(self, box: NumberBox) -> None:
        super().__init__(box)
        self._box = box
        self.setObjectName("qt_spinbox_lineedit")  # as Qt calls it

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self._box.selectAll()


class NumberField(QWidget):
    """A short name and a number box, for what has no track: a place on the canvas, a seed."""

    def __init__(self, name: str, reach: Range, what_it_does: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.reach = reach
        self._gesture = Gesture(self)
        self.number = NumberBox(reach, self._gesture)
        self.number.setAccessibleName(name)
        self.setToolTip(tooltip(what_it_does))
        self.number.setAccessibleDescription(what_it_does)
        self.label = label(name)
        self.label.setBuddy(self.number)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.label)
        row.addWidget(self.number, 1)
        self.setFocusProxy(self.number)
        self._gesture.moved.connect(self.number.set_value)

    @property
    def gesture(self) -> Gesture:
        return self._gesture

    @property
    def value(self) -> float:
        return self.number.value()

    def set_value(self, value: float) -> None:
        """Show the model's value; no signal comes of it."""
        self.number.set_value(value)
