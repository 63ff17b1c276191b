"""The guide's pages are all there, lead to each other, show their pictures, and name what the window has."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from desktop_app.dialogs import guide as module
from desktop_app.dialogs.guide import CONTENTS, FOLDER, LINK, TOOLS, GuideDialog, heading, page_names
from desktop_app.shell.actions import MENUS, actions

PICTURE = re.compile(r"!\[[^]]+\]\(([^)]+)\)")
MENU_ENTRY = re.compile(r"\*\*(\w+) > ([^*]+?)\*\*")


@pytest.fixture
def guide(qtbot: QtBot) -> GuideDialog:
    made = GuideDialog()
    qtbot.addWidget(made)
    return made


def text_of(name: str) -> str:
    return (FOLDER / name).read_text(encoding="utf-8")


def test_every_page_is_in_the_contents_and_every_link_leads_to_one() -> None:
    assert set(page_names()) == {path.name for path in FOLDER.glob("*.md")}
    for name in page_names():
        assert {target for _, target in LINK.findall(text_of(name))} <= set(page_names()), name


@pytest.mark.parametrize("name", page_names())
def test_what_a_page_names_is_there(name: str) -> None:
    rows = [row for row in actions() if row.menu]
    texts = {(row.menu, text.rstrip("…")) for row in rows for text in (row.text, row.submenu) if text}
    for menu, entry in MENU_ENTRY.findall(text_of(name)):
        assert menu in MENUS and (menu, entry.rstrip("…")) in texts, f"{menu} > {entry}"
    tools = {row.tool for row in rows if row.tool} | {"bring-in-front"}
    if found := TOOLS.match(text_of(name)):
        assert set(found[1].split()) <= tools


def test_a_page_is_shown_by_a_link_and_nothing_else_is_opened(guide: GuideDialog) -> None:
    guide.page.anchorClicked.emit(QUrl("crop.md"))
    assert guide.page.toPlainText().startswith("Crop, straighten and resize")
    guide.page.anchorClicked.emit(QUrl("https://example.org/crop.md"))
    guide.page.anchorClicked.emit(QUrl("../../secret.md"))
    assert guide.page.toPlainText().startswith("Crop, straighten and resize")


def test_it_opens_at_the_page_about_a_tool(guide: GuideDialog) -> None:
    assert guide.page.toPlainText().startswith(heading(text_of(CONTENTS)))
    guide.show_for("text")
    assert guide.page.toPlainText().startswith("Write on the picture")
    guide.show_for("a tool without a page")
    assert guide.page.toPlainText().startswith("Write on the picture")


def test_it_is_read_in_the_windows_language_and_in_english_where_a_page_is_missing(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    pages = {"contents.md": "# Guide\n[Crop](crop.md)\n", "crop.md": "# Crop\n", "zh/contents.md": "# 指南\n"}
    for name, text in pages.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    monkeypatch.setattr(module, "FOLDER", tmp_path)
    monkeypatch.setattr(module, "spoken", lambda: "zh_CN")
    made = GuideDialog()
    qtbot.addWidget(made)
    assert [made.list.item(row).text() for row in range(made.list.count())] == ["指南", "Crop"]
    assert made.page.toPlainText() == "指南"


def test_pictures_are_never_wider_than_the_page(guide: GuideDialog) -> None:
    guide.show_page("adjust.md")
    for width in (500, 1400):
        guide.resize(width, 600)
        guide.show()
        assert guide.page.horizontalScrollBar().maximum() == 0
    picture = guide.page.loadResource(2, QUrl("pictures/adjust.webp"))
    assert isinstance(picture, QImage) and picture.width() == 900  # in a wide page, as it is


def test_pictures_lie_beside_the_page_in_its_language(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "spoken", lambda: "de")
    made = GuideDialog()
    qtbot.addWidget(made)
    made.resize(1400, 600)
    made.show()
    for page, shown in (("adjust.md", "de/pictures/adjust.webp"), ("mend.md", "pictures/mend.webp")):
        made.show_page(page)
        named = PICTURE.findall((FOLDER / "de" / page).read_text(encoding="utf-8"))[0]
        assert made.page.loadResource(2, QUrl(named)) == QImage(str(FOLDER / shown)), shown
