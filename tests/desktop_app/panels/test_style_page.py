"""The page of a style: pictures that come along, one's own from a file or a layer, each choice one step."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_app.document import filters, looks, style_choice
from desktop_app.document.document import Document
from desktop_app.panels.filters.style import StylePage
from desktop_app.panels.properties import PropertiesPanel
from desktop_app.shell.docks import PANEL_WIDTH
from engine.formats import style_pictures
from engine.scene.filters import Style, StylePicture
from engine.scene.layers import FilterLayer, Photo, PhotoLayer


@pytest.fixture
def page(qtbot: QtBot, document: Document, monkeypatch: pytest.MonkeyPatch) -> Iterator[StylePage]:
    """The page of a new style over a photo named Wall & sky, in a window whose engine answers at once."""

    def ask(slot: str, title: str, work: Callable[[Any], Any], arrived: Callable[[Any], None]) -> None:
        arrived(work(None))

    monkeypatch.setattr(document.engine, "ask", ask)
    wall = PhotoLayer(id="wall", name="Wall & sky", photo=Photo(np.full((20, 30, 3), 90, np.uint8), source="wall.png"))
    document.edit("Add", lambda scene: replace(scene, layers=(wall,)))
    filters.add(document, filters.new(Style))
    panel = PropertiesPanel(document)
    qtbot.addWidget(panel)
    made = panel.page_of(StylePage)
    assert isinstance(made, StylePage) and panel.page is made
    yield made


def recipe(document: Document) -> Style:
    layer = document.scene.find(document.selected or "")
    assert isinstance(layer, FilterLayer) and isinstance(layer.recipe, Style)
    return layer.recipe


def chosen(page: StylePage) -> list[str]:
    return [name for name, button in page.buttons.items() if button.isChecked()]


def test_a_new_style_begins_with_the_first_and_another_is_taken_by_a_click(page: StylePage) -> None:
    document = page.document
    assert chosen(page) == [style_choice.FIRST] and page.own.isHidden()
    page.buttons["facets"].click()
    assert chosen(page) == ["facets"] and recipe(document).picture == style_pictures.shipped("facets")
    assert page.buttons["facets"].accessibleName() == "Facets"
    document.undo()
    assert chosen(page) == [style_choice.FIRST]


def test_ones_own_picture_comes_from_a_file_or_a_layer(
    page: StylePage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    document, file = page.document, tmp_path / "mine.png"
    Image.fromarray(np.full((16, 16, 3), 200, np.uint8)).save(file)
    monkeypatch.setattr(looks, "ask_file", lambda *_: str(file))
    page.from_file.click()
    assert recipe(document).picture == StylePicture(np.full((16, 16, 3), 200, np.uint8), "mine")
    assert chosen(page) == [] and not page.own.isHidden() and page.own.accessibleName() == "Your own: mine"
    menu = page.from_layer.menu()
    menu.aboutToShow.emit()
    assert [action.text() for action in menu.actions()] == ["Wall && sky"]
    menu.actions()[0].trigger()
    picture = recipe(document).picture
    assert picture is not None and picture.name == "wall" and (picture.samples == 90).all()


def test_reset_and_dice_keep_the_picture(page: StylePage) -> None:
    document = page.document
    page.buttons["glass"].click()
    page.sliders["paint"].set_value(90)
    before = recipe(document)
    page.dice.click()
    assert recipe(document) == replace(before, seed=recipe(document).seed) and recipe(document).seed != before.seed
    page.reset.click()
    assert recipe(document).paint == Style().paint and recipe(document).picture == before.picture


def test_what_paints_is_chosen_in_one_step_and_pieces_know_no_shapes(page: StylePage) -> None:
    document = page.document
    assert recipe(document).method == page.method.value == "network" and page.sliders["shapes"].isEnabled()
    page.method.setCurrentIndex(page.method.findData("pieces"))
    page.method.activated.emit(page.method.currentIndex())
    assert recipe(document).method == "pieces" and not page.sliders["shapes"].isEnabled()
    page.reset.click()
    assert recipe(document).method == "pieces"
    document.undo()
    assert recipe(document).method == page.method.value == "network"
    page.method.setCurrentIndex(page.method.findData("refined"))
    page.method.activated.emit(page.method.currentIndex())
    assert recipe(document).method == "refined" and page.sliders["shapes"].isEnabled()


def test_pictures_or_how_much_are_shown_where_there_is_no_room_for_both(qtbot: QtBot, page: StylePage) -> None:
    panel = page.window()
    assert isinstance(panel, PropertiesPanel)
    panel.resize(PANEL_WIDTH, 274)  # what a window of 720 px leaves for it
    panel.show()
    scrolled = panel.area.verticalScrollBar().maximum
    qtbot.waitUntil(lambda: page.more.isVisible() and scrolled() == 0)
    page.own.setVisible(True)  # a thirteenth picture has room beside the twelve
    for is_much in (True, False):
        page.more.click()
        for _ in range(3):
            QApplication.processEvents()
        assert page.amounts.isVisible() == is_much and page.choice.isVisible() != is_much and scrolled() == 0
    needed = 274
    while page.more.isVisible():
        needed += 1
        panel.resize(PANEL_WIDTH, needed)
        QApplication.processEvents()
        assert needed < 600
    for _ in range(3):  # it stays so
        panel._fit_page()
        QApplication.processEvents()
        assert page.amounts.isVisible() and page.choice.isVisible() and page.summary.isVisible() and scrolled() == 0
    panel.hide()
