"""The properties of a generated background."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from desktop_app.document.document import Document
from desktop_app.document.knobs import KNOB
from desktop_app.panels.colours_page import ColoursPage
from desktop_app.panels.live_page import NO_SEED
from desktop_app.panels.properties import PropertiesPanel
from desktop_app.panels.scene_page import COLOUR, SCENE, STRUCTURE, ScenePage
from desktop_app.shell.docks import PANEL_WIDTH
from engine.generators import noise
from engine.generators.card import Knob
from engine.generators.catalog import Catalog
from engine.scene import edits
from engine.scene.layers import BackgroundLayer, BackgroundRecipe
from tests.desktop_app.scene_models import ANIMALS, GROUNDS, Models, knob_directions, models, scenes, settle

__all__ = ["knob_directions", "models", "scenes", "settle"]

SEA = BackgroundRecipe((("sea", 1.0),), noise.draw(3, 16), 3)


@pytest.fixture
def panel(scenes: Document, qtbot: QtBot, settle: Callable[[], None]) -> PropertiesPanel:
    """Of a new scene of 320 x 180 px."""
    scene, _ = edits.new_scene(320, 180, SEA)
    scenes.start_with(scene, {})
    made = PropertiesPanel(scenes)
    qtbot.addWidget(made)
    made.show()
    settle()
    return made


@pytest.fixture
def page(panel: PropertiesPanel) -> ScenePage:
    assert panel.page is panel.page_of(ScenePage)
    return panel.page_of(ScenePage)


def ground(document: Document) -> BackgroundLayer:
    layer = document.scene.layers[0]
    assert isinstance(layer, BackgroundLayer)
    return layer


def recipe(document: Document) -> BackgroundRecipe:
    found = ground(document).recipe
    assert found is not None
    return found


def test_it_shows_the_recipe(page: ScenePage, panel: PropertiesPanel) -> None:
    assert panel.title.text() == "Sea"
    assert (page.first.value, page.second.value, page.share.isHidden()) == ("sea", "", True)
    assert (page.seed.value, page.strength.value) == (3, 1)
    assert [slider.label.text() for slider in page.knobs] == ["Brightness", "Haze"]
    assert page.licence.text() == "Grounds · CC0-1.0" and page.note.isHidden()


def test_a_kind_is_chosen_in_one_step_and_the_noise_stays(page: ScenePage, scenes: Document) -> None:
    page.first.setCurrentIndex(page.first.findData("forest"))
    page.first.activated.emit(page.first.currentIndex())
    assert recipe(scenes) == replace(SEA, kinds=(("forest", 1.0),)) and ground(scenes).name == "Forest"
    assert scenes.history.labels[-1] == "Make it forest"
    assert "Experimental" in page.note.text() and not page.note.isHidden()
    scenes.undo()
    assert page.first.value == "sea" and page.note.isHidden()


def test_two_kinds_are_mixed_by_a_slider(page: ScenePage, scenes: Document) -> None:
    page.second.setCurrentIndex(page.second.findData("sunrise"))
    page.second.activated.emit(page.second.currentIndex())
    assert recipe(scenes).kinds == (("sea", 0.5), ("sunrise", 0.5)) and not page.share.isHidden()
    steps = len(scenes.history.labels)
    for value in (60, 75, 100):
        page.share.gesture.move(value)
    page.share.gesture.end()
    assert recipe(scenes).kinds == (("sea", 0.0), ("sunrise", 1.0))
    assert len(scenes.history.labels) == steps + 1 and scenes.history.labels[-1] == "Share"
    page.second.setCurrentIndex(0)
    page.second.activated.emit(0)
    assert recipe(scenes).kinds == (("sea", 1.0),) and page.share.isHidden()


def test_a_kind_mixed_with_itself_is_one(page: ScenePage, scenes: Document) -> None:
    steps = len(scenes.history.labels)
    page.second.setCurrentIndex(page.second.findData("sea"))
    page.second.activated.emit(page.second.currentIndex())
    assert recipe(scenes) == SEA and page.second.value == "" and len(scenes.history.labels) == steps


def test_the_dice_and_the_seed(page: ScenePage, scenes: Document) -> None:
    page.dice.click()
    thrown = recipe(scenes)
    assert thrown.noise != SEA.noise and thrown == replace(
        SEA, noise=noise.draw(thrown.seed or 0, 16), seed=thrown.seed
    )
    assert page.seed.value == thrown.seed
    page.seed.gesture.move(3)
    page.seed.gesture.end()
    assert recipe(scenes) == SEA
    scenes.edit("Between", lambda scene: edits.set_recipe(scene, ground(scenes).id, replace(SEA, seed=None)))
    assert page.seed.value == NO_SEED


def test_a_knob_is_one_step_and_looks_small_until_its_end(
    page: ScenePage, scenes: Document, models: Models, settle: Callable[[], None]
) -> None:
    before = scenes.engine.appearances(ground(scenes))
    assert before is not None and before.rgb.shape == (180, 320, 3) and not before.preview
    steps = len(scenes.history.labels)
    page.knobs[1].gesture.move(KNOB.high / 2)
    settle()
    small = scenes.engine.appearances(ground(scenes))
    assert small is not None and small.preview and small.rgb.shape == (128, 228, 3)
    page.knobs[1].gesture.move(KNOB.high)
    page.knobs[1].gesture.end()
    settle()
    after = scenes.engine.appearances(ground(scenes))
    assert recipe(scenes).knobs == (0.0, 3.0) and len(scenes.history.labels) == steps + 1
    assert after is not None and not after.preview and after.rgb[0, 0, 1] > before.rgb[0, 0, 1]
    assert models.ground.asked[-1][1][1] == pytest.approx(SEA.noise[1] + 3)
    page.reset_look.click()
    assert recipe(scenes) == SEA


def test_it_becomes_plain_colours_and_a_scene_again(
    page: ScenePage, panel: PropertiesPanel, scenes: Document, settle: Callable[[], None]
) -> None:
    page.first.setCurrentIndex(page.first.findData(""))
    page.first.activated.emit(page.first.currentIndex())
    assert ground(scenes).recipe is None and ground(scenes).name == "Background"
    assert panel.page is panel.page_of(ColoursPage) and not panel.page_of(ColoursPage).filling.isHidden()
    kind = panel.page_of(ColoursPage).kind
    kind.setCurrentIndex(kind.findData("sunrise"))
    kind.activated.emit(kind.currentIndex())
    assert recipe(scenes).shares == {"sunrise": 1.0} and panel.page is page
    settle()
    assert scenes.engine.appearances(ground(scenes)) is not None


def test_locked_is_told(page: ScenePage, scenes: Document) -> None:
    scenes.edit("Lock", lambda scene: edits.set_locked(scene, ground(scenes).id, True))
    assert not page.locked.isHidden() and not page.body.isEnabled()
    page.unlock_button.click()
    assert page.body.isEnabled() and not ground(scenes).locked


def test_a_kind_that_is_not_here_stays_as_it_was_saved(
    panel: PropertiesPanel, scenes: Document, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(scenes, "catalog", Catalog((ANIMALS,)))
    scenes.select(None)
    scenes.select(ground(scenes).id)
    page = panel.page_of(ScenePage)
    assert "stays as it was saved" in page.note.text() and not page.dice.isEnabled() and page.licence.isHidden()
    assert page.knobs == []


def test_without_models_of_scenes_no_kind_is_offered(
    scenes: Document, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(scenes, "catalog", Catalog((ANIMALS,)))
    scene, id = edits.add_background(edits.new_scene(32, 18, SEA)[0], [(1, 2, 3)])
    scenes.open_scene(scene)
    panel = PropertiesPanel(scenes)
    qtbot.addWidget(panel)
    scenes.select(id)
    assert panel.page is panel.page_of(ColoursPage) and panel.page_of(ColoursPage).filling.isHidden()


KNOBS = ("detail", "left half", "upper half", "contrast", "brightness", "variation 1", "warmth", "tint")


@pytest.fixture
def as_shipped(language: str, scenes: Document) -> Document:
    """Two kinds mixed, with the knobs of the model that comes along, in each language."""
    card = replace(GROUNDS, knobs=tuple(Knob(name, "less", "more") for name in KNOBS))
    (shipped,) = (card for card in Catalog.load().models if card.kind == "background")
    assert [knob.name for knob in shipped.knobs] == list(KNOBS)
    scenes.catalog = Catalog((ANIMALS, card))
    scenes.start_with(edits.new_scene(320, 180, replace(SEA, kinds=(("sea", 0.5), ("sunrise", 0.5))))[0], {})
    return scenes


def test_it_needs_no_scrolling_in_a_window_of_720_px(
    as_shipped: Document, qtbot: QtBot, settle: Callable[[], None]
) -> None:
    panel = PropertiesPanel(as_shipped)
    qtbot.addWidget(panel)
    panel.resize(PANEL_WIDTH, 274)  # what such a window leaves for it
    panel.show()
    settle()
    page, seen = panel.page_of(ScenePage), set[object]()
    page.folded.unfold()
    controls = {page.dice, page.second, page.share, page.strength, page.seed, *page.knobs}
    for section in (SCENE, COLOUR, STRUCTURE):
        page.sections.show_section(section)
        qtbot.waitUntil(lambda: page.sections.bar.isVisible() and panel.area.verticalScrollBar().maximum() == 0)
        qtbot.wait(1)
        assert panel.area.verticalScrollBar().maximum() == 0
        seen |= {control for control in controls if control.isVisible()}
    assert seen == controls
    panel.resize(PANEL_WIDTH, 560)
    qtbot.waitUntil(lambda: all(control.isVisible() for control in controls))
    assert not page.sections.bar.isVisible() and panel.area.verticalScrollBar().maximum() == 0


def test_a_part_in_which_a_model_has_no_knobs_is_left_out(page: ScenePage, scenes: Document) -> None:
    tabs = page.sections.bar
    assert [tabs.isTabVisible(number) for number in range(3)] == [True, True, True], "Brightness, and Haze"
    scenes.catalog = Catalog((ANIMALS, replace(GROUNDS, knobs=())))
    page.show_layer(ground(scenes))
    assert [tabs.isTabVisible(number) for number in range(3)] == [True, False, False]
