"""Notices stand one upon the other, each for as long as reading takes, and leave alone."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedWidget, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.document.notices import Offer
from desktop_app.shell import notices
from desktop_app.shell.notices import MOST_NOTES, Note, NoticeStack


@pytest.fixture
def page(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(800, 600)
    made.show()
    return made


@pytest.fixture
def stack(page: QWidget) -> NoticeStack:
    return NoticeStack(page)


def shown(page: QWidget) -> list[Note]:
    return [note for note in page.findChildren(Note) if note.isVisible()]


def test_each_sentence_is_a_note_of_its_own_and_the_newest_is_lowest(page: QWidget, stack: NoticeStack) -> None:
    stack.tell("The first cannot be opened.")
    stack.tell("The second cannot be opened. " * 6)
    first, second = shown(page)
    assert stack.texts == [first.text, second.text] and "second" not in first.text
    assert first.geometry().bottom() < second.geometry().top() and page.rect().contains(second.geometry())
    assert first.height() < second.height(), "a short one is short"
    before = second.geometry()
    page.resize(500, 400)
    assert second.geometry() != before and page.rect().contains(second.geometry())


def test_notices_stand_above_a_bar_that_is_used_meanwhile(page: QWidget) -> None:
    bar = QWidget(page)
    bar.setGeometry(200, 500, 400, 60)
    stack = NoticeStack(page, bar)
    for sentence in ("One.", "Two."):
        stack.tell(sentence)
    one, two = shown(page)
    before = two.geometry()
    assert before.intersects(bar.geometry())
    bar.show()
    assert one.geometry().bottom() < two.geometry().top() < two.geometry().bottom() < bar.y()
    bar.move(200, 10)
    assert two.geometry() == before


def test_what_is_told_of_a_file_is_not_hidden_by_the_page_that_shows_it(qtbot: QtBot) -> None:
    pages = QStackedWidget()
    qtbot.addWidget(pages)
    pages.addWidget(QWidget())
    pages.addWidget(QWidget())
    pages.resize(800, 600)
    pages.show()
    NoticeStack(pages).tell("Its layers were left out.")
    pages.setCurrentIndex(1)
    note = pages.findChildren(Note)[0]
    under = pages.childAt(note.geometry().center())
    assert under is not None and (under is note or note.isAncestorOf(under))


def test_a_sentence_that_is_there_already_is_not_doubled(stack: NoticeStack) -> None:
    for sentence in ("One.", "Two.", "One."):
        stack.tell(sentence)
    assert stack.texts == ["Two.", "One."]


def test_one_that_holds_no_longer_is_taken_back(page: QWidget, stack: NoticeStack) -> None:
    stack.tell("One.")
    stack.tell("Two.")
    stack.withdraw("One.")
    stack.withdraw("Three.")
    assert stack.texts == ["Two."] and [note.text for note in shown(page)] == ["Two."]


def test_it_can_be_closed_and_leaves_by_itself(
    page: QWidget, stack: NoticeStack, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    stack.tell("One.")
    monkeypatch.setattr(notices, "READING_MS", 0)
    monkeypatch.setattr(notices, "READING_MS_PER_CHARACTER", 1)
    stack.tell("Two.")
    qtbot.waitUntil(lambda: stack.texts == ["One."])
    shown(page)[0].findChildren(QToolButton)[0].click()
    assert stack.texts == []


def test_many_do_not_cover_the_picture(stack: NoticeStack) -> None:
    for number in range(20):
        stack.tell(f"Number {number}.")
    assert stack.texts == [f"Number {number}." for number in range(20 - MOST_NOTES, 20)]


def test_an_offer_does_what_its_button_says_and_leaves(page: QWidget, stack: NoticeStack, qtbot: QtBot) -> None:
    done: list[bool] = []
    stack.offer(Offer("The cat lies behind.", "Bring in front", lambda: done.append(True)))
    (note,) = shown(page)
    assert note.remedy.isVisible() and note.rect().contains(note.remedy.geometry())
    qtbot.mouseClick(note.remedy, Qt.MouseButton.LeftButton)
    assert done == [True] and not shown(page)
    stack.tell("Without.")
    assert not shown(page)[0].remedy.isVisible()
