"""Texts from outside become one plain line."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_app.widgets.combo_box import ComboBox
from desktop_app.widgets.labels import ErrorLine, ShortLabel, label, plain, tooltip
from engine.problem import Problem


@given(st.text(max_size=400))
def test_plain_is_one_short_visible_line(text: str) -> None:
    made = plain(text)
    assert len(made) <= 200 and made == made.strip()
    assert not {unicodedata.category(c) for c in made if c not in "\u200c\u200d"} & {"Cc", "Cf", "Cs", "Co", "Zl", "Zp"}
    assert plain(made) == made


@pytest.mark.parametrize(
    ("text", "made"),
    [
        ("a\nb\tc", "a b c"),
        ("\u202egpj.exe", "gpj.exe"),
        ("x\x00y", "xy"),
        ("👩‍🚀", "👩‍🚀"),
        ("x" * 300, "x" * 199 + "…"),
        ("Kätzchen 🐈", "Kätzchen 🐈"),
    ],
)
def test_plain(text: str, made: str) -> None:
    assert plain(text) == made


def test_a_tip_shows_brackets() -> None:
    assert tooltip("a < b & c") == "<qt>a &lt; b &amp; c</qt>"


def test_a_short_label_ends_in_an_ellipsis(qtbot: QtBot) -> None:
    made = ShortLabel("A rather long name for so small a label")
    qtbot.addWidget(made)
    made.resize(60, 20)
    assert made.is_cut
    made.resize(2000, 20)
    assert not made.is_cut
    assert made.minimumSizeHint().width() < made.sizeHint().width()


def test_labels_are_plain(qtbot: QtBot) -> None:
    made = label("<b>x</b>", "muted", wraps=True)
    qtbot.addWidget(made)
    assert made.textFormat() == Qt.TextFormat.PlainText and made.property("role") == "muted" and made.wordWrap()


def test_a_choice_tells_values_not_words(qtbot: QtBot) -> None:
    made = ComboBox("Kind", "Which kind.")
    qtbot.addWidget(made)
    made.add("a", "First")
    made.add("b", "Second")
    with qtbot.assertNotEmitted(made.currentIndexChanged):
        made.set_value("b")
    assert made.value == "b" and made.currentText() == "Second"
    made.set_value("c")
    assert made.value == ""


def test_the_wheel_leaves_a_choice_alone_without_the_focus(qtbot: QtBot) -> None:
    made = ComboBox("Kind", "Which kind.")
    qtbot.addWidget(made)
    made.add("a", "First")
    made.add("b", "Second")
    with qtbot.waitActive(made):
        made.show()

    def turn() -> None:
        place = QPointF(made.rect().center())
        event = QWheelEvent(
            place,
            made.mapToGlobal(place),
            QPoint(),
            QPoint(0, -120),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(made, event)

    made.clearFocus()
    turn()
    assert made.value == "a"
    made.setFocus()
    turn()
    assert made.value == "b"


def test_what_is_wrong_is_told_until_it_is_no_longer(qtbot: QtBot) -> None:
    def refuse() -> None:
        raise Problem("There is no photo here to mend.")

    line = ErrorLine()
    qtbot.addWidget(line)
    assert line.isHidden()
    assert not line.guarded(refuse)
    assert line.text() == "There is no photo here to mend." and not line.isHidden()
    assert line.guarded(lambda: None)
    assert line.text() == "" and line.isHidden()
    with pytest.raises(ZeroDivisionError):
        line.guarded(lambda: 1 // 0)
