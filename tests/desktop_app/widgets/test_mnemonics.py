"""Letters for Alt: an initial where it is free, one in brackets where the script has none, and none twice."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QCheckBox, QDialog, QDialogButtonBox, QLabel, QLineEdit, QVBoxLayout
from pytestqt.qtbot import QtBot

from desktop_app.widgets import mnemonics
from desktop_app.widgets.mnemonics import Mnemonics


def texts(qtbot: QtBot, *names: str) -> list[str]:
    """What check boxes of these names show in a dialog."""
    dialog = QDialog()
    qtbot.addWidget(dialog)
    column = QVBoxLayout(dialog)
    boxes = [QCheckBox(name) for name in names]
    for box in boxes:
        column.addWidget(box)
    Mnemonics(dialog)
    return [box.text() for box in boxes]


def test_an_initial_is_taken_where_it_is_free(qtbot: QtBot) -> None:
    assert texts(qtbot, "Width", "Keep width", "Wow") == ["W&idth", "&Keep width", "&Wow"]


def test_a_name_whose_letters_are_all_taken_gets_one_of_a_name_that_has_others(qtbot: QtBot) -> None:
    assert texts(qtbot, "Ab", "Bc", "ba") == ["&Ab", "B&c", "&ba"]


def test_letters_are_handed_on_along_a_chain_and_never_stand_behind_a_latin_text(qtbot: QtBot) -> None:
    assert texts(qtbot, "cd", "bc", "ab", "aa") == ["c&d", "b&c", "a&b", "&aa"]
    assert texts(qtbot, "ab", "ba", "bb") == ["&ab", "&ba", "bb"]
    assert texts(qtbot, "Wo", "Xo", "Wya", "xyxy") == ["&Wo", "&Xo", "Wy&a", "x&yxy"]  # initials last


def test_what_is_hidden_leaves_its_letter_to_what_is_shown(qtbot: QtBot) -> None:
    dialog = QDialog()
    qtbot.addWidget(dialog)
    column = QVBoxLayout(dialog)
    shown, hidden = QCheckBox("a"), QCheckBox("ab")
    for box in (shown, hidden):
        column.addWidget(box)
    hidden.hide()
    Mnemonics(dialog)
    assert (shown.text(), hidden.text()) == ("&a", "ab")
    shown.hide()
    hidden.show()
    mnemonics.give(dialog)
    assert (shown.text(), hidden.text()) == ("a", "&ab")


def test_what_is_hidden_gives_back_a_letter_behind_it(qtbot: QtBot) -> None:
    dialog = QDialog()
    qtbot.addWidget(dialog)
    box = QCheckBox("画", dialog)
    Mnemonics(dialog)
    assert box.text() == "画(&A)"
    box.hide()
    mnemonics.give(dialog)
    assert box.text() == "画"


def test_a_letter_that_is_there_stays(qtbot: QtBot) -> None:
    assert texts(qtbot, "Size", "Le&ss") == ["S&ize", "Le&ss"]


def test_another_script_has_a_letter_of_the_english_text_behind(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(mnemonics, "english", lambda text: "Browse…" if "浏览" in text else text)
    assert texts(qtbot, "浏览…", "浏览", "存储为 PDF") == ["浏览(&R)…", "浏览(&B)", "存储为 PDF(&P)"]


def test_a_text_that_changes_gets_another_letter_and_standard_answers_none(qtbot: QtBot) -> None:
    dialog = QDialog()
    qtbot.addWidget(dialog)
    name, field = QLabel("Name"), QLineEdit()
    name.setBuddy(field)
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok)
    go = buttons.addButton("Export", QDialogButtonBox.ButtonRole.ActionRole)
    column = QVBoxLayout(dialog)
    for part in (name, field, buttons):
        column.addWidget(part)
    Mnemonics(dialog)
    dialog.show()
    assert (name.text(), go.text()) == ("&Name", "&Export")
    go.setText("Replace it with this one")
    qtbot.waitUntil(lambda: go.text() == "&Replace it with this one")
    ok = buttons.button(QDialogButtonBox.StandardButton.Ok)
    assert ok.text().replace("&", "") == "OK"
