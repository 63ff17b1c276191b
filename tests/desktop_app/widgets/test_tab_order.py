"""Tab goes as things lie, whenever they were made, and over what is to be seen."""

from __future__ import annotations

from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QPushButton, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.widgets.tab_order import go_on, stops_in


def test_stops_are_in_the_order_of_reading(qtbot: QtBot) -> None:
    whole, inner, area = QWidget(), QWidget(), QScrollArea()
    qtbot.addWidget(whole)
    late, first, second, hidden, disabled, low, loose = (QLineEdit(name) for name in "abcdefg")
    grid = QGridLayout(inner)
    for field, row in ((late, 3), (disabled, 2), (second, 1), (first, 0)):
        grid.addWidget(field, row, 0)
    area.setWidget(inner)
    row = QHBoxLayout(whole)
    row.addWidget(area)
    row.insertWidget(0, button := QPushButton("Before"))
    row.addWidget(hidden)
    for field, y in ((low, 90), (loose, 10)):
        field.setParent(whole)
        field.move(0, y)
    hidden.hide()
    disabled.setEnabled(False)
    area.setFocusPolicy(button.focusPolicy().NoFocus)
    assert list(stops_in(whole)) == []
    whole.show()
    assert list(stops_in(whole)) == [button, first, second, late, loose, low]


def test_the_focus_goes_round(qtbot: QtBot) -> None:
    whole = QWidget()
    qtbot.addWidget(whole)
    fields = [QLineEdit(whole) for _ in range(3)]
    whole.show()
    fields[1].setFocus()
    for is_forward, number in ((True, 2), (True, 0), (False, 2)):
        assert go_on(fields, is_forward) and whole.focusWidget() == fields[number]
    assert not go_on(fields[:2], True) and whole.focusWidget() == fields[2]
