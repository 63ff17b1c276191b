"""The page of season and weather: what the picture becomes is one step, and what falls is set where something does."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from desktop_app.document import filters
from desktop_app.document.document import Document
from desktop_app.panels.filters.season import SeasonPage
from desktop_app.panels.properties import PropertiesPanel
from engine.generators.catalog import Catalog
from engine.scene import edits
from engine.scene.filters import Season
from engine.scene.filters.season import KINDS
from engine.scene.layers import FilterLayer
from tests.filters import SEASON_CARD


@pytest.fixture
def page(qtbot: QtBot, document: Document, monkeypatch: pytest.MonkeyPatch) -> Iterator[SeasonPage]:
    card = replace(SEASON_CARD, experimental=("snow",))
    monkeypatch.setattr(document, "catalog", Catalog((card,)))
    filters.add(document, filters.new(Season))
    panel = PropertiesPanel(document)
    qtbot.addWidget(panel)
    made = panel.page_of(SeasonPage)
    assert isinstance(made, SeasonPage) and panel.page is made
    yield made


def recipe(page: SeasonPage) -> Season:
    layer = page.document.scene.find(page.document.selected or "")
    assert isinstance(layer, FilterLayer) and isinstance(layer.recipe, Season)
    return layer.recipe


def choose(page: SeasonPage, kind: str) -> None:
    page.to.setCurrentIndex(page.to.findData(kind))
    page.to.activated.emit(page.to.currentIndex())


def test_what_the_picture_becomes_is_chosen_in_one_step(page: SeasonPage) -> None:
    assert [page.to.itemData(row) for row in range(page.to.count())] == list(KINDS)
    assert recipe(page).to == page.to.value == "sunrise" and not page.sliders["falling"].isEnabled()
    choose(page, "rain")
    assert recipe(page).to == "rain" and page.sliders["falling"].isEnabled()
    page.document.undo()
    assert recipe(page).to == page.to.value == "sunrise"


def test_reset_keeps_what_it_becomes_and_its_noise(page: SeasonPage) -> None:
    changed = Season(to="snow", seed=7, falling=0.9, variety=1, strength=0.5)
    page.document.edit("Change", lambda scene: edits.set_recipe(scene, page.document.selected or "", changed))
    assert [page.sliders[name].value for name in ("strength", "variety", "falling")] == [50, 100, 90]
    page.reset.click()
    assert recipe(page) == Season(to="snow", seed=7)


def test_what_does_not_look_good_yet_says_so(page: SeasonPage) -> None:
    assert page.note.isHidden()
    choose(page, "snow")
    assert not page.note.isHidden() and "Experimental" in page.note.text()
