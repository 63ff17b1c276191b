"""A list to choose from gives the keyboard back to the picture after a choice, but in a dialog."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.widgets.combo_box import ComboBox


@pytest.fixture(autouse=True)
def pointer_as_it_was(qapp: QApplication) -> Iterator[None]:
    """Puts the pointer back: a canvas of a later test would draw its brush there."""
    before = QCursor.pos()
    yield
    QCursor.setPos(before)


def shown(window: QWidget, qtbot: QtBot) -> ComboBox:
    """A list of three in this window, with the keyboard."""
    qtbot.addWidget(window)
    made = ComboBox("Ratio", "Width to height.")
    for value in ("free", "1:1", "4:5"):
        made.add(value, value)
    QVBoxLayout(window).addWidget(made)
    window.show()
    window.activateWindow()
    made.setFocus()
    qtbot.waitUntil(made.hasFocus)
    return made


@pytest.mark.parametrize("by", ["mouse", "keys"])
def test_a_choice_from_the_list_gives_the_keyboard_back(by: str, qtbot: QtBot) -> None:
    window = QWidget()
    choice = shown(window, qtbot)
    choose(choice, by, qtbot)
    assert choice.value == "4:5" and not choice.hasFocus()


def test_keys_alone_keep_it_and_so_does_a_list_that_is_left(qtbot: QtBot) -> None:
    window = QWidget()
    choice = shown(window, qtbot)
    QTest.keyClick(choice, Qt.Key.Key_Down)
    assert choice.value == "1:1" and choice.hasFocus(), "the next press goes on from there"
    choice.showPopup()
    qtbot.waitUntil(lambda: choice.view().isVisible())
    QTest.keyClick(choice.view(), Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: QApplication.activePopupWidget() is None and choice.hasFocus())
    QTest.keyClick(choice, Qt.Key.Key_Down)
    assert choice.value == "4:5" and choice.hasFocus()


@pytest.mark.parametrize("by", ["mouse", "keys"])
def test_in_a_dialog_it_stays(by: str, qtbot: QtBot) -> None:
    window = QDialog()
    choice = shown(window, qtbot)
    choose(choice, by, qtbot)
    assert choice.value == "4:5" and choice.hasFocus()


def choose(choice: ComboBox, by: str, qtbot: QtBot) -> None:
    """Choose the last entry from the list."""
    choice.showPopup()
    view = choice.view()
    qtbot.waitUntil(view.isVisible)
    if by == "keys":
        for _ in range(2):
            QTest.keyClick(view, Qt.Key.Key_Down)
        QTest.keyClick(view, Qt.Key.Key_Return)
    else:
        place = view.visualRect(view.model().index(2, 0)).center()
        QTest.mouseMove(view.viewport(), place)
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    qtbot.waitUntil(lambda: not view.isVisible())
