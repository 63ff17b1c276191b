"""What does not fit a low screen scrolls, and a dialog is no larger than its screen."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.widgets.scrolled import LEAST, Scrolled, fit_to_screen, room_of


def test_it_asks_for_all_of_it_and_needs_little(qtbot: QtBot) -> None:
    inner, high = QWidget(), QWidget()
    high.setMinimumSize(300, 500)
    QVBoxLayout(inner).addWidget(high)
    area = Scrolled(inner)
    qtbot.addWidget(area)
    assert area.sizeHint() == inner.sizeHint() and area.sizeHint().height() >= 500
    assert area.minimumSizeHint().height() == LEAST and area.minimumSizeHint().width() > area.sizeHint().width()
    area.resize(400, 200)
    area.show()
    assert area.verticalScrollBar().maximum() >= 500 - 200


def test_a_dialog_is_no_larger_than_its_screen(qtbot: QtBot) -> None:
    for width, height in ((5000, 4000), (200, 100)):
        dialog = QDialog()
        qtbot.addWidget(dialog)
        dialog.resize(width, height)
        fit_to_screen(dialog)
        room = room_of(dialog)
        assert (dialog.width(), dialog.height()) == (min(width, room.width()), min(height, room.height()))


def test_a_dialog_that_was_given_no_size_keeps_its_own(qtbot: QtBot) -> None:
    dialog = QDialog()
    qtbot.addWidget(dialog)
    high = QWidget()
    high.setFixedSize(120, 90)
    QVBoxLayout(dialog).addWidget(high)
    fit_to_screen(dialog)
    dialog.show()
    assert dialog.size() == dialog.sizeHint()
