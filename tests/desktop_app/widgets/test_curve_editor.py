"""The curve editor: what mouse and keys make of the points."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from desktop_app.widgets.curve_editor import CurveEditor, Points, moved

LEFT = Qt.MouseButton.LeftButton
THREE: Points = ((0.0, 0.0), (128.0, 128.0), (255.0, 255.0))


@pytest.fixture
def told() -> list[object]:
    return []


@pytest.fixture
def editor(qtbot: QtBot, told: list[object]) -> CurveEditor:
    editor = CurveEditor("Curve", lambda points: np.interp(np.arange(256), *np.array(points).T), most_points=4)
    qtbot.addWidget(editor)
    editor.resize(280, 232)
    editor.gesture.moved.connect(told.append)
    editor.gesture.ended.connect(lambda: told.append("ended"))
    editor.gesture.cancelled.connect(lambda: told.append("cancelled"))
    with qtbot.waitActive(editor):
        editor.show()
    editor.setFocus()
    editor.set_value(THREE)
    return editor


def place(editor: CurveEditor, x: float, y: float) -> QPoint:
    return editor.place_of((x, y)).toPoint()


def drag(qtbot: QtBot, editor: CurveEditor, start: QPoint, goal: QPoint) -> None:
    qtbot.mousePress(editor, LEFT, pos=start)
    qtbot.mouseMove(editor, (start + goal) / 2)
    qtbot.mouseMove(editor, goal)
    qtbot.mouseRelease(editor, LEFT, pos=goal)


def test_showing_points_tells_nobody(editor: CurveEditor, told: list[object]) -> None:
    assert editor.points == THREE and told == []


def test_a_click_on_a_point_chooses_it_and_changes_nothing(
    qtbot: QtBot, editor: CurveEditor, told: list[object]
) -> None:
    with qtbot.waitSignal(editor.chosen):
        qtbot.mouseClick(editor, LEFT, pos=place(editor, 128, 128))
    assert editor.index == 1 and told == [] and editor.points == THREE


def test_a_click_beside_them_adds_one_up_to_the_most(qtbot: QtBot, editor: CurveEditor, told: list[object]) -> None:
    qtbot.mouseClick(editor, LEFT, pos=place(editor, 64, 200))
    assert len(editor.points) == 4 and editor.index == 1
    assert abs(editor.points[1][0] - 64) <= 1 and abs(editor.points[1][1] - 200) <= 1
    assert told == [editor.points, "ended"]
    qtbot.mouseClick(editor, LEFT, pos=place(editor, 200, 60))
    assert len(editor.points) == 4


def test_a_key_adds_one_on_the_curve_behind_the_chosen_one(
    qtbot: QtBot, editor: CurveEditor, told: list[object]
) -> None:
    editor.choose(1)
    qtbot.keyClick(editor, Qt.Key.Key_Plus)
    assert editor.points == (*THREE[:2], (191.0, 191.0), THREE[2]) and editor.index == 2
    assert told == [editor.points, "ended"]
    qtbot.keyClick(editor, Qt.Key.Key_Insert)
    assert len(editor.points) == 4, "no more than there may be"
    editor.set_value(((0.0, 0.0), (254.0, 10.0), (255.0, 255.0)))
    editor.choose(2)
    qtbot.keyClick(editor, Qt.Key.Key_Insert)
    assert len(editor.points) == 3, "no room between the last two"


def test_a_drag_moves_a_point_past_others(qtbot: QtBot, editor: CurveEditor, told: list[object]) -> None:
    editor.set_value(((0.0, 0.0), (60.0, 60.0), (128.0, 128.0), (255.0, 255.0)))
    drag(qtbot, editor, place(editor, 60, 60), place(editor, 180, 90))
    assert [x for x, _ in editor.points] == sorted(x for x, _ in editor.points)
    assert editor.points[1] == (128, 128) and abs(editor.points[2][0] - 180) <= 1 and editor.index == 2
    assert told[-1] == "ended" and told.count("ended") == 1


def test_values_keep_within_the_plot(qtbot: QtBot, editor: CurveEditor) -> None:
    drag(qtbot, editor, place(editor, 255, 255), place(editor, 255, 255) + QPoint(10, -10))
    assert editor.points == THREE
    drag(qtbot, editor, place(editor, 0, 0), place(editor, 0, 0) + QPoint(-5, 5))
    assert editor.points == THREE


def test_a_drag_out_of_the_plot_takes_a_point_away_and_back_brings_it_again(qtbot: QtBot, editor: CurveEditor) -> None:
    start, outside = place(editor, 128, 128), QPoint(140, -80)
    qtbot.mousePress(editor, LEFT, pos=start)
    qtbot.mouseMove(editor, outside)
    assert editor.points == (THREE[0], THREE[2])
    qtbot.mouseMove(editor, place(editor, 100, 100))
    assert len(editor.points) == 3
    qtbot.mouseMove(editor, outside)
    qtbot.mouseRelease(editor, LEFT, pos=outside)
    assert editor.points == (THREE[0], THREE[2])
    drag(qtbot, editor, place(editor, 255, 255), outside)
    assert len(editor.points) == 2, "two always stay"


@pytest.mark.parametrize("key", [Qt.Key.Key_Delete, Qt.Key.Key_Backspace])
def test_keys_take_the_chosen_point_away(qtbot: QtBot, editor: CurveEditor, told: list[object], key: Qt.Key) -> None:
    editor.choose(1)
    qtbot.keyClick(editor, key)
    assert editor.points == (THREE[0], THREE[2]) and told == [editor.points, "ended"]
    qtbot.keyClick(editor, key)
    assert len(editor.points) == 2 and len(told) == 2


def test_a_double_click_takes_a_point_away(qtbot: QtBot, editor: CurveEditor) -> None:
    qtbot.mouseDClick(editor, LEFT, pos=place(editor, 128, 128))
    assert editor.points == (THREE[0], THREE[2])


def test_arrows_move_the_chosen_point_and_choose_another(qtbot: QtBot, editor: CurveEditor, told: list[object]) -> None:
    editor.choose(1)
    qtbot.keyClick(editor, Qt.Key.Key_Left)
    qtbot.keyClick(editor, Qt.Key.Key_Up, Qt.KeyboardModifier.ShiftModifier)
    assert editor.points[1] == (127, 138)
    assert told == [(THREE[0], (127, 128), THREE[2]), "ended", editor.points, "ended"]
    qtbot.keyClick(editor, Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier)
    assert editor.index == 2 and len(told) == 4


def test_escape_takes_a_drag_back(qtbot: QtBot, editor: CurveEditor, told: list[object]) -> None:
    qtbot.mousePress(editor, LEFT, pos=place(editor, 128, 128))
    qtbot.mouseMove(editor, place(editor, 100, 30))
    qtbot.keyClick(editor, Qt.Key.Key_Escape)
    assert told[-1] == "cancelled"
    qtbot.mouseMove(editor, place(editor, 20, 30))
    assert told[-1] == "cancelled", "the drag is over"


def test_a_point_stays_between_its_neighbours() -> None:
    assert moved(THREE, 1, 300, 300) == (THREE[0], (254, 255), THREE[2])
    assert moved(THREE, 1, -5, -5) == (THREE[0], (1, 0), THREE[2])
    assert moved(THREE, 0, -5, 7) == ((0, 7), *THREE[1:])
