"""Steering looks in the panel: the way between, variations, locks, and looks from elsewhere."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from hashlib import sha256

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from desktop_app.document import layer_commands, pick_up
from desktop_app.document.document import Document
from desktop_app.panels.locks import groups_of, is_locked, with_lock
from desktop_app.panels.object_page import ObjectPage
from desktop_app.panels.properties import PropertiesPanel
from engine.generators import noise
from engine.generators.card import Knob
from engine.scene import edits, object_edits
from engine.scene.layers import LIGHTING, TEXTURE, Recipe
from tests.desktop_app.selected import selected_object

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def page(qtbot: QtBot, document: Document) -> Iterator[ObjectPage]:
    panel = PropertiesPanel(document)
    qtbot.addWidget(panel)
    panel.resize(316, 900)
    with qtbot.waitActive(panel):
        panel.show()
    yield panel.page_of(ObjectPage)  # and the panel stays with it


# Between


def test_there_is_nothing_between_until_the_dice_is_thrown(page: ObjectPage, document: Document, qtbot: QtBot) -> None:
    between = page.look_tools.interpolation
    assert not between.isEnabled() and between.value == 100
    before = selected_object(document).recipe
    qtbot.mouseClick(page.dice, LEFT)
    assert between.isEnabled() and between.value == 100
    after = selected_object(document).recipe

    track = between.track
    start, y = round(track.knob_x()), track.height() // 2
    qtbot.mousePress(track, LEFT, pos=QPoint(start, y))
    lengths = []
    for x in range(start, -5, -4):
        between.gesture._frame.stop()  # as if each came in a frame of its own
        qtbot.mouseMove(track, QPoint(x, y))
        lengths.append(float(np.linalg.norm(selected_object(document).recipe.noise)))
    qtbot.mouseRelease(track, LEFT, pos=QPoint(0, y))
    assert selected_object(document).recipe == before, "at its low end the looks are those before, seed and all"
    assert document.history.labels == ["Open", "New noise", "Between"], "one drag is one step"
    ends = [float(np.linalg.norm(it.noise)) for it in (before, after)]
    assert min(ends) - 1e-3 <= min(lengths) and max(lengths) <= max(ends) + 1e-3, "no weaker looks on the way"
    document.undo()
    assert selected_object(document).recipe == after and between.value == 100
    between.gesture.move(30)
    between.gesture.end()
    assert between.value == pytest.approx(30) and selected_object(document).recipe.seed is None
    document.undo()
    document.undo()
    assert selected_object(document).recipe == before
    assert between.value == 0, "back before the throw is the way's other end"


def test_between_leaves_what_was_turned_since(page: ObjectPage, document: Document) -> None:
    layer_commands.new_noise(document, selected_object(document).id, 77)
    page.knobs[1].gesture.move(50)
    page.knobs[1].gesture.end()
    between = page.look_tools.interpolation
    between.gesture.move(0)
    between.gesture.end()
    drawn = Recipe("bird", noise.draw(8, 16), 8, lighting=LIGHTING, texture=TEXTURE)
    assert selected_object(document).recipe == replace(drawn, knobs=selected_object(document).recipe.knobs)
    assert selected_object(document).recipe.knobs[1] == pytest.approx(1.5)


# Locks


def test_what_is_locked_the_dice_leaves_alone(page: ObjectPage, document: Document, qtbot: QtBot) -> None:
    before = selected_object(document).recipe
    qtbot.mouseClick(page.locks[2], LEFT)
    assert selected_object(document).recipe.locked == (False, False, True) and page.locks[2].isChecked()
    assert document.history.labels[-1] == "Keep Pattern"
    qtbot.mouseClick(page.dice, LEFT)
    after = selected_object(document).recipe
    assert after.noise[2] == pytest.approx(before.noise[2]) and after.noise[:2] != before.noise[:2]
    assert after.seed is None and page.seed.number.text() == "none"
    page.look_tools.interpolation.gesture.move(50)
    page.look_tools.interpolation.gesture.end()
    assert selected_object(document).recipe.noise[2] == pytest.approx(before.noise[2])
    qtbot.mouseClick(page.reset_look, LEFT)
    assert selected_object(document).recipe.locked == (False, False, True), "a reset frees nothing"
    qtbot.mouseClick(page.locks[2], LEFT)
    assert selected_object(document).recipe.locked == () and document.history.labels[-1] == "Free Pattern"


def test_locks_follow_the_selection_and_undo(page: ObjectPage, document: Document, ids: dict[str, str]) -> None:
    page.locks[0].click()
    document.select(ids["Cat"])
    assert not any(lock.isChecked() for lock in page.locks)
    document.select(ids["Bird"])
    assert page.locks[0].isChecked()
    document.undo()
    assert not page.locks[0].isChecked()


def test_a_typed_seed_and_a_reset_leave_what_is_locked(page: ObjectPage, document: Document) -> None:
    page.knobs[3].gesture.move(40)
    page.knobs[3].gesture.end()
    page.locks[3].click()
    kept = selected_object(document).recipe.noise[3]
    page.seed.gesture.move(123)
    page.seed.gesture.end()
    assert selected_object(document).recipe.noise[3] == pytest.approx(kept)
    assert selected_object(document).recipe.noise[4] == pytest.approx(noise.draw(123, 16)[4])
    page.reset_look.click()
    knobs = selected_object(document).recipe.knobs
    assert knobs == pytest.approx((0, 0, 0, 1.2, 0, 0, 0, 0)[: len(knobs)])


def entries(page: ObjectPage) -> dict[str, QAction]:
    """The entries of the menu of what to keep, as they are when it opens."""
    page.keep.menu().aboutToShow.emit()
    return {entry.text(): entry for entry in page.keep.menu().actions() if entry.text()}


def test_groups_are_kept_at_one_click(page: ObjectPage, document: Document) -> None:
    assert list(entries(page)) == ["Keep colour", "Keep pattern", "Keep nothing"]
    assert not entries(page)["Keep nothing"].isEnabled()
    entries(page)["Keep colour"].trigger()
    assert selected_object(document).recipe.locked == (False, True, False, False, False, False, True)
    assert entries(page)["Keep colour"].isChecked() and not entries(page)["Keep pattern"].isChecked()
    entries(page)["Keep colour"].trigger()
    assert selected_object(document).recipe.locked == ()
    page.locks[7].click()
    entries(page)["Keep nothing"].trigger()
    assert selected_object(document).recipe.locked == ()


def test_locks_of_a_recipe() -> None:
    recipe = with_lock(Recipe("cat", ()), [1, 3], True)
    assert recipe.locked == (False, True, False, True)
    assert [is_locked(recipe, row) for row in range(5)] == [False, True, False, True, False]
    assert with_lock(recipe, [3], False).locked == (False, True)
    assert groups_of((Knob("warmth"), Knob("variation 1"), Knob("top light"))) == [
        ("Colour", [0]), ("Light and shade", [2]),
    ]  # fmt: skip


# Variations


def test_hidden_variations_ask_for_nothing(page: ObjectPage, document: Document) -> None:
    layer_commands.new_noise(document, selected_object(document).id)
    assert document.engine._engine.varied == [] and page.look_tools.variations.isHidden()


def test_variations_are_other_noises_of_the_object(page: ObjectPage, document: Document, qtbot: QtBot) -> None:
    tools, before = page.look_tools, selected_object(document)
    qtbot.mouseClick(tools.variations_button, LEFT)
    buttons = tools.variations.buttons
    qtbot.waitUntil(lambda: all(button.image is not None for button in buttons))
    (asked,) = document.engine._engine.varied
    assert asked.layer_id == before.id and len(set(asked.noises)) == 8 and before.recipe.noise not in asked.noises
    assert selected_object(document) is before, "looking changes nothing"

    qtbot.mouseClick(buttons[5], LEFT)
    taken = selected_object(document).recipe
    assert taken.noise == asked.noises[5] == noise.draw(taken.seed, 16)
    assert document.history.labels[-1] == "Variation" and len(document.history.labels) == 2
    assert [button.isChecked() for button in buttons] == [number == 5 for number in range(8)]
    assert document.engine._engine.requests[-1].size == 256, "what was taken is computed anew, in full"
    assert tools.interpolation.isEnabled()
    qtbot.wait(300)
    assert len(document.engine._engine.varied) == 1, "the eight stay until others are asked for"

    qtbot.mouseClick(tools.variations.more, LEFT)
    qtbot.waitUntil(lambda: len(document.engine._engine.varied) == 2)
    assert not set(document.engine._engine.varied[1].noises) & set(asked.noises)


def test_variations_follow_knobs_and_selection_but_not_while_a_slider_is_dragged(
    page: ObjectPage, document: Document, qtbot: QtBot, ids: dict[str, str]
) -> None:
    engine = document.engine._engine
    page.look_tools.variations_button.click()
    qtbot.waitUntil(lambda: len(engine.varied) == 1)
    page.knobs[0].gesture.move(50)
    qtbot.wait(300)
    assert len(engine.varied) == 1
    page.knobs[0].gesture.end()
    qtbot.waitUntil(lambda: len(engine.varied) == 2)
    assert engine.varied[1].noises == engine.varied[0].noises
    document.select(ids["Cat"])
    qtbot.waitUntil(lambda: len(engine.varied) == 3)
    assert engine.varied[2].layer_id == ids["Cat"]
    page.look_tools.variations_button.click()
    document.select(ids["Bird"])
    qtbot.wait(300)
    assert len(engine.varied) == 3


def test_variations_keep_what_is_locked(page: ObjectPage, document: Document, qtbot: QtBot) -> None:
    page.locks[4].click()
    page.look_tools.variations_button.click()
    qtbot.waitUntil(lambda: len(document.engine._engine.varied) == 1)
    kept = selected_object(document).recipe.noise[4]
    assert [values[4] for values in document.engine._engine.varied[0].noises] == pytest.approx([kept] * 8)


def test_a_variation_is_shown_as_it_stands_on_the_canvas(page: ObjectPage, document: Document, qtbot: QtBot) -> None:
    layer = selected_object(document)
    bar = layer.mask.stroke([(0, layer.side / 2, layer.side), (layer.side, 0, layer.side)], erase=True)
    narrow = object_edits.set_mask(document.scene, layer.id, bar) if not bar.is_empty else document.scene
    document.edit("Mask", lambda _: narrow)
    page.look_tools.variations_button.click()
    button = page.look_tools.variations.buttons[0]
    qtbot.waitUntil(lambda: button.image is not None)
    image = button.image
    assert image is not None and image.hasAlphaChannel() and image.width() < 128, "cut to the mask"
    middle = image.pixelColor(image.width() // 2, image.height() // 2)
    value = document.engine._engine.varied[0].noises[0]
    assert middle.alpha() == 255 and middle.red() == page_value(value)


def page_value(values: tuple[float, ...]) -> int:
    return sha256(repr(values).encode()).digest()[0]


# Looks from elsewhere


def menu(page: ObjectPage) -> dict[str, QAction]:
    page.look_tools.menu.aboutToShow.emit()
    return {entry.objectName(): entry for entry in page.look_tools.menu.actions() if entry.objectName()}


def test_the_menu_tells_keys_and_calls_what_it_says(
    page: ObjectPage, document: Document, monkeypatch: pytest.MonkeyPatch
) -> None:
    called: list[str] = []
    monkeypatch.setattr(pick_up, "from_under", lambda document: called.append("under"))
    monkeypatch.setattr(pick_up, "from_photo", lambda document, path: called.append(path.name))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *rest: ("/photos/owl.jpg", ""))
    assert [entry.text() for entry in menu(page).values()] == [
        "From under the mask\tShift+I", "From a photo…", "Copy looks\tCtrl+Alt+L", "Paste looks\tCtrl+Alt+P",
    ]  # fmt: skip
    menu(page)["pick-up"].trigger()
    menu(page)["pick-up-photo"].trigger()
    assert called == ["under", "owl.jpg"]


def test_copied_looks_are_for_objects_of_the_class(page: ObjectPage, document: Document, ids: dict[str, str]) -> None:
    assert not menu(page)["paste-looks"].isEnabled()
    menu(page)["copy-looks"].trigger()
    assert menu(page)["paste-looks"].isEnabled()
    document.select(ids["Cat"])
    assert not menu(page)["paste-looks"].isEnabled()


def test_without_its_model_an_object_cannot_be_steered(page: ObjectPage, document: Document) -> None:
    layer = selected_object(document)
    document.edit("Model", lambda scene: edits.set_recipe(scene, layer.id, replace(layer.recipe, class_name="gnu")))
    tools = page.look_tools
    assert not any(part.isEnabled() for part in (tools.pick_up, tools.variations_button, tools.interpolation))
