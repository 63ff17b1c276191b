"""Sections stand below each other where there is room for all of them, else those that have it, under their names."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QToolButton, QVBoxLayout, QWidget
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


def test_as_many_are_seen_as_have_room(qtbot: QtBot) -> None:
    panel, sections = QWidget(), Sections("Parts")
    qtbot.addWidget(panel)
    column = QVBoxLayout(panel)
    for widget in (sections.bar, sections):
        column.addWidget(widget)
    column.addStretch(1)
    names = ("Look", "Exemplar", "Edge", "Place")
    parts = [QPushButton(name) for name in names]
    for name, part in zip(names, parts, strict=True):
        part.setFixedHeight(40)
        sections.add(name).addWidget(part)
    panel.resize(WIDTH, HIGH)
    panel.show()

    def seen(room: int) -> list[str]:
        """Names from top to bottom, all of it within the room."""
        sections.fit(room, WIDTH)
        for _ in range(4):  # one layout after another
            QApplication.processEvents()
        tops = {part.mapTo(sections, QPoint()).y(): part.text() for part in parts if part.isVisible()}
        assert len(tops) == 1 or sections.sizeHint().height() <= room
        return [tops[y] for y in sorted(tops)]

    sections.fit(HIGH, WIDTH)
    whole = sections.sizeHint().height()
    for chosen in range(4):
        sections.show_section(chosen)
        in_turn = [*names[chosen:], *names[:chosen]]
        counts, tops = [], set()
        for room in range(40, whole):
            found = seen(room)
            assert found == in_turn[: len(found)], "what is seen stays where it is as the room grows"
            assert sections.bar.isVisible()
            counts.append(len(found))
            tops.add(parts[chosen].mapTo(sections, QPoint()).y())
        assert counts == sorted(counts) and set(counts) == {1, 2, 3} and tops == {BELOW_BAR}
        assert seen(whole) == list(names) and not sections.bar.isVisible()


def test_what_stays_as_it_was_is_not_laid_out_again(parts: Parts, qtbot: QtBot) -> None:
    asked: list[QEvent.Type] = []

    class Watch(QObject):
        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            asked.append(event.type())
            return False

    watch = Watch()
    for room in (60, HIGH):
        parts.fit(room)
        parts.fit(room)
        parts.sections.installEventFilter(watch)
        asked.clear()
        parts.sections.fit(room, WIDTH)
        QApplication.processEvents()
        assert QEvent.Type.LayoutRequest not in asked
        parts.sections.removeEventFilter(watch)
