"""Rows that are folded away come at the press of the button, and there is none where nothing is folded."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from desktop_app.widgets.folded_rows import FoldedRows
from desktop_app.widgets.info_mark import InfoMark


def test_what_is_folded_is_seen_when_it_is_asked_for(qtbot: QtBot) -> None:
    rows = FoldedRows()
    qtbot.addWidget(rows)
    one, other, third = QLabel("a"), QLabel("b"), QLabel("c")
    rows.arrange((other, one), (third,), "others")
    rows.show()
    assert other.y() < one.y() and rows.button.isVisible() and not third.isVisible()
    assert rows.button.accessibleName() == "More: others"
    qtbot.mouseClick(rows.button, Qt.MouseButton.LeftButton)
    assert third.isVisible()
    rows.arrange((other, one), (), "")
    assert other.isVisible() and not rows.button.isVisible()


def test_a_mark_tells_its_text_by_tooltip_and_to_a_screen_reader(qtbot: QtBot) -> None:
    mark = InfoMark("Licence")
    qtbot.addWidget(mark)
    mark.tell("CC0", "Model <b>, licence CC0")
    assert mark.text() == "CC0" and "&lt;b&gt;" in mark.toolTip()
    assert mark.accessibleName() == "Licence" and mark.accessibleDescription() == "Model <b>, licence CC0"
