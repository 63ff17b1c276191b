"""The guide in other languages: a page holds what the English one holds, and names the window's things as it does."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache

import pytest
from PySide6.QtCore import QTranslator
from PySide6.QtGui import QTextDocument
from pytestqt.qtbot import QtBot

from desktop_app.dialogs.guide import CONTENTS, FOLDER, LINK, folder_name, heading, page_names, page_text
from desktop_app.widgets.translation import CONTEXT, LANGUAGES
from desktop_app.widgets.translation import FOLDER as TRANSLATIONS

# What a page has as often in each language, whatever its words.
PARTS = {
    "tools": r"\A<!-- .* -->$",
    "pictures": r"pictures/[\w-]+\.webp\)",
    "links": r"\]\((?:[\w:/-]+\.md|\w+:[\w:/.-]+)\)",
    "commands": r"^ {4}\S.*$|`[^`]+`",
    "headings and items": r"^(?:#+|-|\d+\.) ",
    "numbers": r"\d+",
}
COMMAND = re.compile(PARTS["commands"], re.M)
MILLIONS = re.compile(r"00(?= 万)")  # Chinese counts in ten thousands: 24 million are 2400 万
NAME = re.compile(r"\*{1,2}([^*]+)\*{1,2}")  # of a menu, an action, a field or an option; or a word to be stressed
PAGES = [(language, name) for language in LANGUAGES for name in page_names()]


@cache
def window(language: str) -> QTranslator:
    """Return the window's words in a language."""
    made = QTranslator()
    assert made.load(f"scumble_{language}", str(TRANSLATIONS))
    return made


def table_rows(text: str) -> list[list[str]]:
    lines = (line for line in text.splitlines() if line.startswith("|"))
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in lines]


def names_in(text: str) -> list[str]:
    return [" ".join(name.split()).rstrip(" …") for name in NAME.findall(COMMAND.sub("", text))]


def of_window(name: str, window: QTranslator) -> str | None:
    """Return what the window calls what it calls so in English: "Datei > Öffnen"; None where it has no such name."""
    parts = name.split(" > ")
    told = [window.translate(CONTEXT, part) or window.translate(CONTEXT, f"{part}…") for part in parts]
    return " > ".join(told).rstrip(" …") if all(told) else None


@pytest.mark.parametrize(("language", "name"), PAGES)
def test_a_page_holds_what_the_english_one_holds(language: str, name: str) -> None:
    """Where this fails, the English page was changed and the other one is to follow it."""
    english, translated = page_text(name), MILLIONS.sub("", page_text(name, language))
    for part, pattern in PARTS.items():
        assert Counter(re.findall(pattern, translated, re.M)) == Counter(re.findall(pattern, english, re.M)), part
    rows = list(zip(table_rows(english), table_rows(translated), strict=True))
    assert [len(row) for row, _ in rows] == [len(row) for _, row in rows]
    cells = {pair for row in rows for pair in zip(*row, strict=True)}
    assert len(cells) == len({cell for cell, _ in cells}), "what is the same in a table is called the same"


@pytest.mark.parametrize(("language", "name"), PAGES)
def test_a_page_calls_things_as_the_window_does(language: str, name: str) -> None:
    wanted = Counter(filter(None, (of_window(one, window(language)) for one in names_in(page_text(name)))))
    assert wanted <= Counter(names_in(page_text(name, language)))


@pytest.mark.parametrize(("language", "name"), PAGES)
def test_nothing_of_a_pages_markdown_is_left_to_be_read(language: str, name: str, qtbot: QtBot) -> None:
    """Beside Chinese letters marks that begin or end with punctuation are no marks, and a line's end is a space."""
    page = QTextDocument()
    page.setMarkdown(page_text(name, language))
    assert not re.findall(r".*(?:\*\*|\]\(|[一-鿿] [一-鿿]).*", page.toPlainText())


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_is_there_and_no_other(language: str) -> None:
    assert {path.name for path in (FOLDER / folder_name(language)).iterdir()} == {*page_names(), "pictures"}


@pytest.mark.parametrize("language", ["en", *LANGUAGES])
def test_the_contents_call_the_pages_by_their_headings(language: str) -> None:
    links = LINK.findall(page_text(CONTENTS, language))
    pages = [name for _, name in links]
    assert pages == page_names()[1:]
    assert links == [(heading(page_text(name, language)), name) for name in pages]
