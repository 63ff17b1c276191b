"""Sections stand below each other where there is room for all of them, else one at a time under their names."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QToolButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.widgets.sections import BELOW_BAR, Sections

WIDTH = 300
HIGH = 1000  # logical px, which is room for all


class Parts:
    def __init__(self, qtbot: QtBot) -> None:
        self.panel, self.sections = QWidget(), Sections("Parts")
        qtbot.addWidget(self.panel)
        column = QVBoxLayout(self.panel)
        column.setContentsMargins(0, 0, 0, 0)
        for widget in (self.sections.bar, self.sections):
            column.addWidget(widget)
        column.addStretch(1)
        self.mirror = QToolButton()
        self.look, self.place = QPushButton("Another look, and quite another one"), QPushButton("Somewhere")
        self.sections.add("Look").addWidget(self.look)
        self.sections.add("Place", self.mirror).addWidget(self.place)
        self.panel.resize(WIDTH, HIGH)
        self.panel.show()

    def fit(self, room: int) -> None:
        self.sections.fit(room, WIDTH)
        QApplication.processEvents()


@pytest.fixture
def parts(qtbot: QtBot) -> Parts:
    made = Parts(qtbot)
    made.fit(HIGH)
    return made


def test_all_are_seen_where_there_is_room(parts: Parts) -> None:
    assert parts.look.isVisible() and parts.place.isVisible() and not parts.sections.bar.isVisible()
    assert parts.look.mapTo(parts.panel, parts.look.pos()).y() < parts.place.mapTo(parts.panel, parts.place.pos()).y()
    needed = parts.sections.height()
    parts.fit(needed)
    assert parts.place.isVisible()
    parts.fit(needed - 1)
    assert parts.look.isVisible() and not parts.place.isVisible() and parts.sections.bar.isVisible()
    parts.fit(needed - 1)
    assert parts.sections.bar.isVisible(), "what is hidden counts as well"
    parts.fit(needed)
    assert parts.place.isVisible()


def test_one_is_seen_at_a_time_where_there_is_not(parts: Parts, qtbot: QtBot) -> None:
    turned: list[int] = []
    parts.sections.turned.connect(lambda: turned.append(parts.sections.bar.currentIndex()))
    parts.fit(60)
    section = parts.look.parentWidget()
    qtbot.waitUntil(lambda: (parts.look.y(), section.y()) == (0, BELOW_BAR))  # no title is said twice
    width = parts.sections.minimumSizeHint().width()
    bar = parts.sections.bar
    QTest.mouseClick(bar, Qt.MouseButton.LeftButton, pos=bar.tabRect(1).center())
    assert parts.place.isVisible() and not parts.look.isVisible() and turned == [1]
    assert parts.mirror.isVisible(), "it concerns all of the section"
    assert parts.sections.minimumSizeHint().width() == width, "nothing becomes narrower or wider"
    QTest.keyClick(bar, Qt.Key.Key_Left)
    assert parts.look.isVisible() and not parts.mirror.isVisible() and turned == [1, 0]
    parts.sections.show_section(1)
    parts.fit(HIGH)
    parts.fit(60)
    assert parts.place.isVisible() and not parts.look.isVisible(), "the one that was chosen last"


def test_nothing_is_shown_by_itself_while_a_page_is_built(qtbot: QtBot) -> None:
    sections = Sections("Parts")
    qtbot.addWidget(sections)
    qtbot.addWidget(sections.bar)
    for name in ("Look", "Place"):
        sections.add(name)
    assert not sections.bar.isVisible() and not sections.isVisible(), "it would be a window, and take the keyboard"


def test_without_titles_the_names_stand_in_the_bar_alone(qtbot: QtBot) -> None:
    panel, sections = QWidget(), Sections("Parts", has_titles=False)
    qtbot.addWidget(panel)
    column = QVBoxLayout(panel)
    for widget in (sections.bar, sections):
        column.addWidget(widget)
    column.addStretch(1)
    parts = [QPushButton(name) for name in ("Scene", "Colours", "Structure")]
    for part in parts:
        sections.add(part.text()).addWidget(part)
    panel.resize(WIDTH, HIGH)
    panel.show()
    assert sections.minimumSizeHint().width() >= max(part.minimumSizeHint().width() for part in parts)

    def seen(room: int) -> list[str]:
        sections.fit(room, WIDTH)
        QApplication.processEvents()
        assert not any(title.isVisible() for title in sections.findChildren(QLabel))
        return [part.text() for part in parts if part.isVisible()]

    assert seen(HIGH) == ["Scene", "Colours", "Structure"] and not sections.bar.isVisible()
    needed = sections.sizeHint().height()
    assert seen(needed) == ["Scene", "Colours", "Structure"] and seen(needed - 1) == ["Scene"]
    sections.use(0, False)
    assert seen(needed - 1) == ["Colours", "Structure"], "what is empty takes no room"
    assert seen(40) == ["Colours"] and not sections.bar.isTabVisible(0)
    sections.use(0, True)
    assert seen(needed) == ["Scene", "Colours", "Structure"]
