"""The slider: all that a hand can do to it, and that it tells one gesture for each."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.widgets.gesture import Gesture
from desktop_app.widgets.number_box import NumberBox, NumberField, Range
from desktop_app.widgets.slider import Slider

LEFT = Qt.MouseButton.LeftButton
PERCENT = Range(0, 100, step=1, default=100, unit="%")
KNOB = Range(-3, 3, step=0.05, default=0, decimals=2)
SCALE = Range(10, 1000, step=1, default=100, unit="%", is_ratio=True, least=1, most=10_000)


class Told:
    """What a gesture told, in order."""

    def __init__(self, gesture: Gesture) -> None:
        self.words: list[object] = []
        gesture.began.connect(lambda: self.words.append("began"))
        gesture.moved.connect(self.words.append)
        gesture.ended.connect(lambda: self.words.append("ended"))
        gesture.cancelled.connect(lambda: self.words.append("cancelled"))

    @property
    def values(self) -> list[object]:
        return [word for word in self.words if not isinstance(word, str)]

    @property
    def frame(self) -> list[object]:
        return [word for word in self.words if isinstance(word, str)]


class Events(QObject):
    """Notes the events of a widget."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self._noted: list[QEvent.Type] = []
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self._noted.append(event.type())
        return False

    def of(self, kind: QEvent.Type) -> int:
        return self._noted.count(kind)


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    QHBoxLayout(made).addWidget(QLineEdit())
    made.resize(480, 60)
    return made


def shown(window: QWidget, control: QWidget, qtbot: QtBot) -> None:
    window.layout().addWidget(control, 1)
    with qtbot.waitActive(window):
        window.show()


@pytest.fixture
def slider(window: QWidget, qtbot: QtBot) -> Slider:
    made = Slider("Knob", KNOB, "Turns something.")
    shown(window, made, qtbot)
    return made


def turn(widget: QWidget, notches: float) -> None:
    middle = QPointF(widget.rect().center())
    event = QWheelEvent(
        middle,
        widget.mapToGlobal(middle),
        QPoint(),
        QPoint(0, round(120 * notches)),
        LEFT & ~LEFT,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(widget, event)


# Ranges


@given(st.floats(0, 1), st.sampled_from([PERCENT, KNOB, SCALE]))
def test_a_place_on_the_track_is_a_value_and_back(part: float, reach: Range) -> None:
    value = reach.at(part)
    assert reach.low <= value <= reach.high
    assert value == reach.on_step(value), "on a whole step"
    assert abs(reach.part(value) - part) <= reach.part(reach.low + reach.step)


def test_a_ratio_is_even_in_ratios() -> None:
    assert SCALE.part(100) == pytest.approx(0.5)
    assert SCALE.at(0.25) == pytest.approx(10 * math.sqrt(10), abs=0.5)


def test_beyond_the_track_a_number_may_still_be_typed(window: QWidget, qtbot: QtBot) -> None:
    slider = Slider("Scale", SCALE, "Size.")
    shown(window, slider, qtbot)
    slider.set_value(4000)
    assert slider.number.value() == 4000 and slider.track.knob_x() <= slider.track.width()


# The mouse


def test_a_drag_is_one_gesture(slider: Slider, qtbot: QtBot) -> None:
    told, track = Told(slider.gesture), slider.track
    y = track.height() // 2
    start = round(track.knob_x())
    qtbot.mousePress(track, LEFT, pos=QPoint(start, y))
    assert not told.words, "a press alone changes nothing"
    for step in range(1, 40):
        qtbot.mouseMove(track, QPoint(start + step, y))
    assert told.frame == ["began"]
    qtbot.mouseRelease(track, LEFT, pos=QPoint(start + 39, y))
    assert told.frame == ["began", "ended"]
    assert told.values == sorted(told.values) and len(set(told.values)) == len(told.values) > 1
    assert slider.value == told.values[-1] == slider.number.value() == slider.track._shown


def test_a_frame_begins_before_it_is_told() -> None:
    """Else what the telling takes would come on top of each frame."""
    gesture, has_begun = Gesture(), list[bool]()
    gesture.moved.connect(lambda value: has_begun.append(gesture._frame.isActive()))
    gesture.drag(1.0)
    gesture.drag(2.0)
    gesture._frame.stop()
    gesture._on_frame()
    assert has_begun == [True, True]
    gesture.cancel()


def test_a_drag_is_shown_as_it_is_told(slider: Slider, qtbot: QtBot) -> None:
    """Each paint of the track is one of the panel around it as well."""
    track, told = slider.track, Told(slider.gesture)
    slider.gesture._frame.setInterval(60_000)  # one that does not end
    start, y = round(track.knob_x()), track.height() // 2
    qtbot.mousePress(track, LEFT, pos=QPoint(start, y))
    qtbot.mouseMove(track, QPoint(start + 8, y))
    assert slider.value == told.values[-1] == track._shown, "the first at once"
    QApplication.processEvents()
    first, events = track._shown, Events(track)
    for step in range(9, 30):
        qtbot.mouseMove(track, QPoint(start + step, y))
        QApplication.processEvents()
    assert not events.of(QEvent.Type.Paint) and track._shown == first
    qtbot.mouseMove(track, QPoint(start, y))
    qtbot.mouseRelease(track, LEFT, pos=QPoint(start, y))
    assert told.frame == ["began", "ended"] and track._shown == told.values[-1] == KNOB.default
    QApplication.processEvents()
    assert events.of(QEvent.Type.Paint)


def test_a_drag_is_told_once_a_frame_and_the_newest_value_wins(qtbot: QtBot) -> None:
    gesture = Gesture()
    told = Told(gesture)
    for value in (1.0, 2.0, 3.0):
        gesture.drag(value)
    assert told.words == ["began", 1.0], "the first at once"
    qtbot.waitUntil(lambda: told.words == ["began", 1.0, 3.0])
    gesture.drag(4.0)
    gesture.end()
    assert told.words == ["began", 1.0, 3.0, 4.0, "ended"], "nothing is lost at its end"
    gesture.drag(5.0)
    gesture.drag(6.0)
    gesture.cancel()
    gesture.end()
    assert told.words[5:] == ["began", 5.0, "cancelled"], "nor comes after it was taken back"


def test_the_same_value_is_not_drawn_again_and_another_lays_nothing_out(slider: Slider) -> None:
    slider.set_value(1.004)
    QApplication.processEvents()
    parts = [Events(part) for part in (slider.track, slider.number)]
    around = Events(slider)
    slider.set_value(1.004)
    QApplication.processEvents()
    assert not any(part.of(QEvent.Type.Paint) for part in parts)
    slider.set_value(2)
    QApplication.processEvents()
    assert all(part.of(QEvent.Type.Paint) for part in parts)
    assert not around.of(QEvent.Type.LayoutRequest), "all numbers have the same room"


def test_a_click_on_the_knob_is_no_gesture(slider: Slider, qtbot: QtBot) -> None:
    told = Told(slider.gesture)
    qtbot.mouseClick(slider.track, LEFT, pos=QPoint(round(slider.track.knob_x()), slider.track.height() // 2))
    assert not told.words


def test_a_click_on_the_groove_goes_there(slider: Slider, qtbot: QtBot) -> None:
    told = Told(slider.gesture)
    x = slider.track.width() // 4
    with qtbot.waitSignal(slider.gesture.ended):
        qtbot.mouseClick(slider.track, LEFT, pos=QPoint(x, slider.track.height() // 2))
    assert told.frame == ["began", "ended"] and len(told.values) == 1
    assert slider.track.knob_x() == pytest.approx(x, abs=3)


@pytest.mark.parametrize("where", ["knob", "groove", "name"])
def test_a_double_click_is_the_default_in_one_gesture(slider: Slider, qtbot: QtBot, where: str) -> None:
    slider.set_value(2.0)
    told = Told(slider.gesture)
    part: QWidget = slider.label if where == "name" else slider.track
    place = QPoint(4, 6) if where != "knob" else QPoint(round(slider.track.knob_x()), slider.track.height() // 2)
    qtbot.mouseClick(part, LEFT, pos=place)
    QTest.mouseDClick(part, LEFT, Qt.KeyboardModifier.NoModifier, place)
    assert told.frame == ["began", "ended"]
    assert slider.value == 0 and told.values[-1] == 0


def test_escape_takes_the_drag_back(slider: Slider, qtbot: QtBot) -> None:
    told, track = Told(slider.gesture), slider.track
    track.setFocus()
    y, start = track.height() // 2, round(track.knob_x())
    qtbot.mousePress(track, LEFT, pos=QPoint(start, y))
    qtbot.mouseMove(track, QPoint(start + 30, y))
    qtbot.keyClick(track, Qt.Key.Key_Escape)
    assert told.frame == ["began", "cancelled"]
    qtbot.mouseMove(track, QPoint(start + 50, y))
    qtbot.mouseRelease(track, LEFT, pos=QPoint(start + 50, y))
    assert told.frame == ["began", "cancelled"], "what follows of the drag is nothing"


def test_hiding_it_ends_the_gesture(slider: Slider, qtbot: QtBot) -> None:
    told, track = Told(slider.gesture), slider.track
    y, start = track.height() // 2, round(track.knob_x())
    qtbot.mousePress(track, LEFT, pos=QPoint(start, y))
    qtbot.mouseMove(track, QPoint(start + 30, y))
    slider.hide()
    assert told.frame == ["began", "ended"]


# The wheel


def test_the_wheel_works_only_with_the_focus(slider: Slider, qtbot: QtBot) -> None:
    told = Told(slider.gesture)
    for part in (slider.track, slider.number):
        part.clearFocus()
        turn(part, 1)
    assert not told.words and slider.value == 0
    slider.track.setFocus()
    with qtbot.waitSignal(slider.gesture.ended):
        for _ in range(3):
            turn(slider.track, 1)
    assert told.frame == ["began", "ended"], "a turn is one gesture"
    assert slider.value == pytest.approx(0.15)
    slider.number.setFocus()
    with qtbot.waitSignal(slider.gesture.ended):
        turn(slider.number, -1)
    assert slider.value == pytest.approx(0.10)


def test_another_key_ends_the_turn_of_the_wheel(slider: Slider, qtbot: QtBot) -> None:
    """So that a shortcut (undo) finds no gesture open."""
    told = Told(slider.gesture)
    slider.track.setFocus()
    turn(slider.track, 1)
    assert told.frame == ["began"]
    qtbot.keyClick(slider.track, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert told.frame == ["began", "ended"]


def test_leaving_it_ends_the_turn_of_the_wheel(slider: Slider, qtbot: QtBot) -> None:
    told = Told(slider.gesture)
    slider.track.setFocus()
    turn(slider.track, 1)
    slider.number.setFocus()
    assert told.frame == ["began", "ended"]


# The keyboard


@pytest.mark.parametrize(
    ("key", "modifier", "change"),
    [
        (Qt.Key.Key_Right, Qt.KeyboardModifier.NoModifier, 0.05),
        (Qt.Key.Key_Up, Qt.KeyboardModifier.NoModifier, 0.05),
        (Qt.Key.Key_Left, Qt.KeyboardModifier.NoModifier, -0.05),
        (Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier, 0.5),
        (Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier, -0.5),
        (Qt.Key.Key_PageUp, Qt.KeyboardModifier.NoModifier, 0.5),
        (Qt.Key.Key_Home, Qt.KeyboardModifier.NoModifier, -4.0),
        (Qt.Key.Key_End, Qt.KeyboardModifier.NoModifier, 2.0),
    ],
)
def test_keys_on_the_track(
    slider: Slider, qtbot: QtBot, key: Qt.Key, modifier: Qt.KeyboardModifier, change: float
) -> None:
    slider.set_value(1.0)
    told = Told(slider.gesture)
    slider.track.setFocus()
    qtbot.keyClick(slider.track, key, modifier)
    assert slider.value == pytest.approx(1.0 + change)
    assert told.frame == ["began", "ended"]


@pytest.mark.parametrize(
    ("key", "modifier", "change"),
    [
        (Qt.Key.Key_Up, Qt.KeyboardModifier.NoModifier, 0.05),
        (Qt.Key.Key_Down, Qt.KeyboardModifier.NoModifier, -0.05),
        (Qt.Key.Key_Up, Qt.KeyboardModifier.ShiftModifier, 0.5),
        (Qt.Key.Key_PageDown, Qt.KeyboardModifier.NoModifier, -0.5),
    ],
)
def test_keys_on_the_number(
    slider: Slider, qtbot: QtBot, key: Qt.Key, modifier: Qt.KeyboardModifier, change: float
) -> None:
    slider.set_value(1.0)
    told = Told(slider.gesture)
    slider.number.setFocus()
    qtbot.keyClick(slider.number, key, modifier)
    assert slider.value == pytest.approx(1.0 + change)
    assert told.frame == ["began", "ended"]


def test_a_held_key_is_one_gesture(slider: Slider) -> None:
    told = Told(slider.gesture)
    slider.track.setFocus()
    for _ in range(5):
        QTest.keyPress(slider.track, Qt.Key.Key_Right)  # repeats, as the system makes them
    QTest.keyRelease(slider.track, Qt.Key.Key_Right)
    assert told.frame == ["began", "ended"] and len(told.values) == 5


def test_at_the_end_of_the_range_a_key_does_nothing(slider: Slider, qtbot: QtBot) -> None:
    slider.set_value(3.0)
    told = Told(slider.gesture)
    slider.track.setFocus()
    qtbot.keyClick(slider.track, Qt.Key.Key_Right)
    assert not told.words


# Numbers


@pytest.mark.parametrize("text", ["1.25", "1,25", " 1.25 ", "1.249"])
def test_a_typed_number_is_one_gesture(slider: Slider, qtbot: QtBot, text: str) -> None:
    told = Told(slider.gesture)
    slider.number.setFocus()
    slider.number.selectAll()
    qtbot.keyClicks(slider.number, text)
    assert not told.words, "nothing happens while it is typed"
    qtbot.keyClick(slider.number, Qt.Key.Key_Return)
    assert told.words == ["began", 1.25, "ended"]
    assert slider.track.knob_x() > slider.track.width() / 2


def test_a_typed_number_counts_when_the_box_is_left(slider: Slider, qtbot: QtBot) -> None:
    told = Told(slider.gesture)
    slider.number.setFocus()
    slider.number.selectAll()
    qtbot.keyClicks(slider.number, "-2")
    slider.track.setFocus()
    assert told.words == ["began", -2.0, "ended"]


def test_escape_takes_back_what_was_typed(slider: Slider, qtbot: QtBot) -> None:
    told = Told(slider.gesture)
    slider.set_value(1.0)
    slider.number.setFocus()
    slider.number.selectAll()
    qtbot.keyClicks(slider.number, "2.5")
    qtbot.keyClick(slider.number, Qt.Key.Key_Escape)
    slider.track.setFocus()
    assert not told.words and slider.number.text() == "1.00"


def test_a_double_click_selects_the_whole_number(slider: Slider, qtbot: QtBot) -> None:
    digits = slider.number.lineEdit()
    slider.set_value(1.0)
    for click in (qtbot.mouseClick, qtbot.mouseDClick):  # as a window system sends them
        click(digits, Qt.MouseButton.LeftButton, pos=QPoint(digits.width() // 2, digits.height() // 2))
    assert digits.selectedText() == "1.00"


def test_an_emptied_box_keeps_its_number(slider: Slider, qtbot: QtBot) -> None:
    slider.set_value(1.0)
    slider.number.setFocus()
    slider.number.selectAll()
    qtbot.keyClick(slider.number, Qt.Key.Key_Delete)
    qtbot.keyClick(slider.number, Qt.Key.Key_Return)
    assert (slider.value, slider.number.text()) == (1.0, "1.00")


def test_looking_at_a_number_does_not_round_it(slider: Slider, qtbot: QtBot) -> None:
    told = Told(slider.gesture)
    slider.set_value(1.23456)
    slider.number.setFocus()
    qtbot.keyClick(slider.number, Qt.Key.Key_Return)
    slider.track.setFocus()
    assert not told.words and slider.value == 1.23456


def test_a_number_is_wide_enough_for_its_longest(window: QWidget, qtbot: QtBot) -> None:
    field = NumberField("Seed", Range(-1, 2**32 - 1), "A seed.")
    shown(window, field, qtbot)
    field.set_value(2**32 - 1)
    assert field.number.lineEdit().width() >= field.fontMetrics().horizontalAdvance(str(2**32 - 1))


@given(st.floats(-3, 3))
def test_every_value_can_be_shown_and_nothing_is_told(value: float) -> None:
    from PySide6.QtWidgets import QApplication

    assert QApplication.instance() or QApplication([])
    gesture = Gesture()
    told, box = Told(gesture), NumberBox(KNOB, gesture)
    box.set_value(value)
    assert box.value() == pytest.approx(value, abs=0.005) and not told.words
    box.deleteLater()


def test_a_number_has_its_unit_again_after_there_was_none(qtbot: QtBot) -> None:
    box = NumberBox(PERCENT, Gesture())
    qtbot.addWidget(box)
    box.set_value(30)
    assert box.text() == "30%"
    box.show_none()
    assert box.text() == ""
    box.set_value(30)
    assert box.text() == "30%"


# Names


def test_everything_has_a_name(slider: Slider) -> None:
    assert slider.track.accessibleName() == "Knob"
    assert slider.number.accessibleName() == "Knob, number"
    assert slider.track.accessibleDescription() == "Turns something."
    assert "Double-click: back to 0.00" in slider.toolTip()
    assert slider.label.buddy() is slider.track


def test_a_screen_reader_can_turn_it(slider: Slider, qtbot: QtBot) -> None:
    told = Told(slider.gesture)
    reader = QAccessible.queryAccessibleInterface(slider.track)
    assert reader.role() == QAccessible.Role.Slider
    with qtbot.waitSignal(slider.gesture.ended):
        slider.track.setValue(slider.track.maximum())
    assert told.frame == ["began", "ended"] and slider.value == 3.0
