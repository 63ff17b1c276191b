"""The dialog of a new scene."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

import pytest
from pytestqt.qtbot import QtBot

from desktop_app.dialogs.new_scene import NewSceneDialog
from desktop_app.dialogs.scene_controls import OWN, SIZES
from desktop_app.document.document import Document
from desktop_app.document.knobs import KNOB
from desktop_app.document.notices import FILE
from desktop_app.document.workspace import Workspace
from desktop_app.shell.app import worker_around
from desktop_app.widgets.combo_box import ComboBox
from engine.compositing.appearance import Appearance
from engine.generators import noise
from engine.generators.catalog import Catalog
from engine.scene.layers import BackgroundLayer
from engine.scene.scene import Scene
from tests.desktop_app.scene_models import (
    ANIMALS,
    GROUNDS,
    KNOBS,
    PATIENCE_MS,
    Models,
    knob_directions,
    models,
    scenes,
    settle,
)

__all__ = ["knob_directions", "models", "scenes", "settle"]

Started = list[tuple[Scene, Mapping[str, Appearance]]]


@pytest.fixture
def started() -> Started:
    return []


@pytest.fixture
def dialog(scenes: Document, started: Started, qtbot: QtBot, settle: Callable[[], None]) -> Iterator[NewSceneDialog]:
    """Shown, its first dozen there."""

    def start(scene: Scene, looks: Mapping[str, Appearance], then: Callable[[], None]) -> None:
        started.append((scene, looks))
        then()

    made = NewSceneDialog(scenes, start)
    qtbot.addWidget(made)
    made.show()
    settle()
    yield made
    made.close()


def choose(choice: ComboBox, value: str) -> None:
    choice.setCurrentIndex(choice.findData(value))
    choice.activated.emit(choice.currentIndex())


def ground(scene: Scene) -> BackgroundLayer:
    (layer,) = scene.layers
    assert isinstance(layer, BackgroundLayer) and layer.recipe is not None
    return layer


def test_it_begins_with_a_dozen_and_the_first_of_them(dialog: NewSceneDialog, models: Models) -> None:
    assert dialog.controls.first.value == "sea", "the first kind that is no experiment"
    assert not any(tile.is_empty for tile in dialog.gallery.tiles) and not dialog.view.is_empty
    assert len({asked[1] for asked in models.ground.asked}) == 12
    assert all(asked[2:] == (1920, 1080) for asked in models.ground.asked)
    assert dialog.recipe.seed == dialog.controls.recipe_of(dialog.recipe.seed or 0).seed
    assert dialog.gallery.tiles[0].accessibleDescription() == "chosen"
    assert dialog.create_button.isEnabled() and dialog.error.isHidden()
    assert dialog.licence.text() == "Grounds · CC0-1.0"


def test_a_double_click_makes_it(dialog: NewSceneDialog, started: Started, scenes: Document) -> None:
    dialog.gallery.tiles[5].made.emit()
    ((scene, looks),) = started
    layer = ground(scene)
    assert (scene.width, scene.height, layer.name) == (1920, 1080, "Sea")
    assert layer.recipe is not None and layer.recipe.seed is not None
    assert layer.recipe.noise == noise.draw(layer.recipe.seed, 16)
    assert looks[layer.id].preview and len(layer.colours) == 4
    assert not dialog.isVisible() and not scenes.engine.is_busy


def test_kinds_mix_and_the_dozen_follows(dialog: NewSceneDialog, models: Models, settle: Callable[[], None]) -> None:
    assert dialog.controls.share.isHidden()
    noises = [asked[1] for asked in models.ground.asked]
    models.ground.asked.clear()
    choose(dialog.controls.second, "sunrise")
    settle()
    assert not dialog.controls.share.isHidden() and dialog.controls.kinds == (("sea", 0.5), ("sunrise", 0.5))
    assert {asked[1] for asked in models.ground.asked} == set(noises), "the same noises, seen as other kinds"
    assert all(asked[0] == {"sea": 0.5, "sunrise": 0.5} for asked in models.ground.asked)
    dialog.controls.share.gesture.move(80)
    settle()
    assert dialog.recipe.shares == {"sea": pytest.approx(0.2), "sunrise": pytest.approx(0.8)}


def test_the_dice_leave_the_chosen_one_alone(dialog: NewSceneDialog, settle: Callable[[], None]) -> None:
    chosen = dialog.recipe
    dialog.dice.click()
    settle()
    assert dialog.recipe == chosen
    assert not any(tile.accessibleDescription() for tile in dialog.gallery.tiles)
    dialog.gallery.tiles[3].clicked.emit()
    assert dialog.recipe != chosen and dialog.gallery.tiles[3].accessibleDescription() == "chosen"


def test_two_are_mixed_along_the_sphere(dialog: NewSceneDialog, started: Started, settle: Callable[[], None]) -> None:
    assert not dialog.interpolation.isEnabled()
    one = dialog.recipe
    dialog.gallery.tiles[7].second.emit()
    assert dialog.interpolation.isEnabled() and dialog.interpolation.value == 50
    dialog.interpolation.gesture.move(100)
    other = dialog.recipe
    assert other.seed is not None and other != one
    dialog.interpolation.gesture.move(30)
    settle()
    dialog.accept()
    recipe = ground(started[0][0]).recipe
    assert recipe is not None and recipe.seed is None
    assert recipe.noise == noise.between(one.noise, other.noise, 0.3)


def test_a_second_that_is_the_first_is_none(dialog: NewSceneDialog) -> None:
    dialog.gallery.tiles[0].second.emit()
    assert not dialog.interpolation.isEnabled()


def test_knobs_and_strength_steer_the_chosen_at_once_and_the_dozen_after(
    dialog: NewSceneDialog, models: Models, settle: Callable[[], None], qtbot: QtBot
) -> None:
    assert [slider.label.text() for slider in dialog.controls.knobs] == [knob.name.capitalize() for knob in KNOBS]
    models.ground.asked.clear()
    dialog.controls.strength.gesture.move(0.5)
    dialog.controls.knobs[0].gesture.move(KNOB.high)
    settle()
    assert 1 <= len(models.ground.asked) <= 2, "only the one that is steered"
    assert dialog.recipe.strength == 0.5 and dialog.recipe.knobs == (3.0, 0.0)
    dialog.controls.knobs[0].gesture.end()
    qtbot.waitUntil(lambda: len(models.ground.asked) >= 12, timeout=20_000)
    settle()
    assert len(models.ground.asked) <= 14
    dialog.controls.reset.click()
    settle()
    assert dialog.recipe.strength == 1 and dialog.recipe.knobs == ()


@pytest.mark.parametrize("number", range(len(SIZES)))
def test_sizes(dialog: NewSceneDialog, models: Models, settle: Callable[[], None], number: int) -> None:
    choose(dialog.controls.size_choice, str(number))
    settle()
    assert dialog.controls.canvas_size == SIZES[number][1] == models.ground.asked[-1][2:]
    assert dialog.controls.own.isHidden()


def test_an_own_size_begins_with_the_last_one(
    dialog: NewSceneDialog, started: Started, settle: Callable[[], None]
) -> None:
    choose(dialog.controls.size_choice, "2")
    choose(dialog.controls.size_choice, OWN)
    assert not dialog.controls.own.isHidden() and dialog.controls.canvas_size == (1600, 1600)
    dialog.controls.across.gesture.move(800)
    dialog.controls.across.gesture.end()
    settle()
    dialog.accept()
    assert (started[0][0].width, started[0][0].height) == (800, 1600)


@pytest.mark.parametrize(("width", "height", "words"), [(1000, 100, "8 times"), (20_000, 20_000, "100 million")])
def test_a_size_that_cannot_be_made_is_told(
    dialog: NewSceneDialog, started: Started, width: int, height: int, words: str
) -> None:
    choose(dialog.controls.size_choice, OWN)
    dialog.controls.across.gesture.move(width)
    dialog.controls.down.gesture.move(height)
    assert words in dialog.error.text() and not dialog.error.isHidden()
    assert not dialog.create_button.isEnabled() and not dialog.gallery.isEnabled()
    dialog.accept()
    assert not started and dialog.isVisible()
    dialog.controls.across.gesture.move(1000)
    dialog.controls.down.gesture.move(1000)
    assert dialog.error.isHidden() and dialog.create_button.isEnabled()


def test_it_says_that_the_engine_is_loading(qapp: object, models: Models, qtbot: QtBot) -> None:
    maker = models.maker()
    workspace = Workspace(maker, worker_around(maker))
    document = workspace.document
    dialog = NewSceneDialog(document, lambda scene, looks, then: then())
    qtbot.addWidget(dialog)
    assert dialog.heading.text() == "Loading the engine…"
    workspace.engine.start()
    qtbot.waitUntil(lambda: dialog.heading.text() == "Choose a scene", timeout=PATIENCE_MS)
    dialog.reject()
    workspace.shutdown()
    workspace.deleteLater()


def test_cancelling_leaves_nothing_to_do(dialog: NewSceneDialog, started: Started, scenes: Document) -> None:
    dialog.dice.click()
    dialog.reject()
    assert not started and not scenes.engine.is_busy and scenes.scene.is_empty


def test_what_goes_wrong_in_the_engine_is_told_in_the_dialog_alone(
    dialog: NewSceneDialog,
    scenes: Document,
    models: Models,
    settle: Callable[[], None],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    told_by_window: list[str] = []
    scenes.notice.connect(told_by_window.append)

    def broken(*rest: object) -> object:
        raise ValueError("no such thing")

    monkeypatch.setattr(models.ground, "generate", broken)
    dialog.dice.click()
    settle()
    assert "no such thing" in dialog.error.text() and not dialog.error.isHidden()
    scenes.notices.tell("There is no room to save it.", FILE + "Saving")
    assert dialog.error.text() == "There is no room to save it." and told_by_window == []
    dialog.reject()
    scenes.notices.tell("There is no room.", FILE + "Saving")
    assert told_by_window == ["There is no room."]


@pytest.mark.parametrize(
    ("catalog", "words"),
    [
        (Catalog((ANIMALS,)), "no model of scenes"),
        (Catalog((GROUNDS,), {"grounds": "The weights are missing."}), "The weights are missing."),
    ],
)
def test_without_a_model_it_says_so(
    scenes: Document, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, catalog: Catalog, words: str
) -> None:
    monkeypatch.setattr(scenes, "catalog", catalog)
    dialog = NewSceneDialog(scenes, lambda scene, looks, then: then())
    qtbot.addWidget(dialog)
    assert words in dialog.error.text() and not dialog.create_button.isEnabled() and not dialog.dice.isEnabled()
    dialog.accept()


def test_a_window_that_does_not_start_leaves_it_open(
    scenes: Document, qtbot: QtBot, settle: Callable[[], None]
) -> None:
    dialog = NewSceneDialog(scenes, lambda scene, looks, then: None)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.accept()
    assert dialog.isVisible()
    dialog.reject()
    settle()


def test_it_fits_a_small_screen_that_is_scaled(dialog: NewSceneDialog) -> None:
    assert dialog.minimumSizeHint().width() <= 837 and dialog.minimumSizeHint().height() <= 440  # of 853 x 480
