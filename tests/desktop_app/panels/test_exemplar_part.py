"""The object's exemplar on its page: the strip, the slider, flip, lock, a photo of one's own, and the library."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from desktop_app.document import exemplars
from desktop_app.document.document import Document
from desktop_app.document.layer_commands import new_noise
from desktop_app.document.looks import LooksWanted
from desktop_app.panels.exemplar_part import ExemplarPart
from desktop_app.panels.exemplar_strip import ExemplarButton
from desktop_app.panels.object_page import EXEMPLAR, ObjectPage
from desktop_app.panels.properties import PropertiesPanel
from desktop_app.widgets import icons
from engine.exemplars.library import Library
from engine.exemplars.photo_subject import OpenSubject
from engine.exemplars.requests import Candidate, is_of
from engine.scene import edits
from engine.scene.exemplar import ExemplarUse
from engine.scene.layers import ObjectLayer, Recipe
from tests.exemplars import body, library_in

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def panel(qtbot: QtBot, document: Document, ids: dict[str, str], tmp_path: Path) -> PropertiesPanel:
    """The cat is shown, and there are exemplars of cats and of a zebra."""
    exemplars.use(document, library_in(tmp_path))
    document.select(ids["Cat"])
    panel = PropertiesPanel(document)
    qtbot.addWidget(panel)
    panel.resize(300, 900)
    with qtbot.waitActive(panel):
        panel.show()
    return panel


@pytest.fixture
def page(panel: PropertiesPanel) -> ObjectPage:
    found = panel.page_of(ObjectPage)
    found.sections.show_section(EXEMPLAR)
    return found


@pytest.fixture
def part(page: ObjectPage, qtbot: QtBot) -> ExemplarPart:
    qtbot.waitUntil(lambda: len(page.exemplar.strip.candidates) == 3)
    return page.exemplar


def recipe(document: Document) -> Recipe:
    layer = document.selected_object
    assert layer is not None
    return layer.recipe


def use(document: Document) -> ExemplarUse:
    found = recipe(document).exemplar
    assert found is not None
    return found


def click(button: QAbstractButton) -> None:
    """Press a button, and let the engine's answer arrive."""
    QTest.mouseClick(button, LEFT)
    QApplication.processEvents()


def shown(part: ExemplarPart) -> list[ExemplarButton]:
    return [button for button in part.strip.buttons if button.isVisible()]


def test_the_best_come_first_and_tell_how_well_they_fit(part: ExemplarPart) -> None:
    fits = [candidate.rank for candidate in part.strip.candidates]
    assert fits == sorted(fits, reverse=True) and fits[0] > 0.5
    assert [button.caption for button in shown(part)] == [f"{100 * fit:.0f} %" for fit in fits]
    assert part.strip.none.isChecked() and not any(button.isChecked() for button in shown(part))
    assert any("CC BY 4.0 · Ann Other" in button.toolTip() for button in shown(part))
    assert not part.fidelity.isVisible() and not part.keep.isVisible() and not part.lock.isEnabled()


def test_none_has_a_sign_of_its_own(part: ExemplarPart, monkeypatch: pytest.MonkeyPatch) -> None:
    drawn: list[str] = []
    real = icons.drawn
    monkeypatch.setattr(icons, "drawn", lambda name, *rest: (drawn.append(name), real(name, *rest))[1])
    part.strip.none.grab()
    assert drawn == ["none"], "a square stops something elsewhere"


def test_a_click_takes_it_as_one_step_with_its_own_looks(part: ExemplarPart, document: Document, qtbot: QtBot) -> None:
    before = recipe(document)
    click(shown(part)[1])
    assert document.history.labels[-1] == "Another exemplar"
    taken = use(document)
    assert taken.exemplar.digest == part.strip.candidates[1].source.read().digest  # type: ignore[union-attr]
    assert recipe(document).noise == taken.code and len(taken.code) == len(before.noise)
    assert [button.isChecked() for button in shown(part)] == [False, True, False]
    assert part.rights.isVisible() and part.rights.text()
    document.undo()
    assert recipe(document) == before and part.strip.none.isChecked()
    document.redo()
    click(part.strip.none)
    assert recipe(document).exemplar is None and document.history.labels[-1] == "No exemplar"


def test_knobs_and_strength_stay_when_another_is_taken(part: ExemplarPart, document: Document, qtbot: QtBot) -> None:
    layer = document.selected_object
    assert layer is not None
    turned = replace(layer.recipe, knobs=(0.0, 1.5), strength=0.7)
    document.edit("Model", lambda scene: edits.set_recipe(scene, layer.id, turned))
    click(shown(part)[0])
    assert (recipe(document).knobs, recipe(document).strength) == ((0.0, 1.5), 0.7)


def test_fidelity_is_one_step_however_far_it_is_dragged(part: ExemplarPart, document: Document, qtbot: QtBot) -> None:
    click(shown(part)[0])
    steps, exemplar = len(document.history.labels), use(document).exemplar
    for value in (0.9, 0.5, 0.25):
        part.fidelity.gesture.move(value)
        assert use(document).fidelity == value and use(document).exemplar is exemplar
    part.fidelity.gesture.end()
    assert len(document.history.labels) == steps + 1
    click(shown(part)[1])
    assert use(document).fidelity == 0.25 and part.fidelity.value == 0.25, "another one is used as far"


def test_flip_mirrors_the_exemplar_and_keeps_noise_that_was_chosen(
    part: ExemplarPart, document: Document, qtbot: QtBot
) -> None:
    click(shown(part)[0])
    was = use(document).flip
    assert part.flip.isChecked() == was
    click(part.flip)
    assert use(document).flip is not was and part.flip.isChecked() is not was
    assert recipe(document).noise == use(document).code
    new_noise(document, document.selected or "", seed=5)
    thrown = recipe(document).noise
    click(part.flip)
    assert recipe(document).noise == thrown


def test_its_natural_outline_fits_it_better(part: ExemplarPart, document: Document, qtbot: QtBot) -> None:
    assert not part.outline.isEnabled()
    click(shown(part)[-1])
    before = part.strip.candidates[-1].fit
    click(part.outline)
    qtbot.waitUntil(lambda: document.history.labels[-1] == "Natural outline")

    def fit() -> float:
        return next(one.fit for one in part.strip.candidates if is_of(one.source, use(document).exemplar))

    qtbot.waitUntil(lambda: fit() > before + 0.1)


def test_the_dice_walk_through_the_candidates_unless_it_is_locked(
    page: ObjectPage, part: ExemplarPart, document: Document, qtbot: QtBot
) -> None:
    click(shown(part)[0])
    seen = [use(document).exemplar.digest]
    for _ in range(3):
        click(page.dice)
        seen.append(use(document).exemplar.digest)
    assert len(set(seen)) == 3 and seen[0] == seen[3]
    click(part.lock)
    assert use(document).locked and document.history.labels[-1] == "Keep exemplar"
    noise = recipe(document).noise
    click(page.dice)
    assert use(document).exemplar.digest == seen[3] and recipe(document).noise != noise
    click(part.lock)
    assert not use(document).locked


def test_one_that_no_library_has_is_offered_and_kept(part: ExemplarPart, document: Document, qtbot: QtBot) -> None:
    layer = document.selected_object
    assert layer is not None
    mine = ExemplarUse(body("middling", "cat", (20, 160, 90), source="green.png"))
    document.edit("Use", lambda scene: edits.set_recipe(scene, layer.id, replace(layer.recipe, exemplar=mine)))
    qtbot.waitUntil(lambda: len(shown(part)) == 4)
    assert shown(part)[0].isChecked(), "it is none of the library, and shown all the same"
    assert part.keep.isVisible() and part.keep.text() == "Keep in library"
    click(part.keep)
    assert len(document.library.of_class("cat")) == 4
    assert part.keep.text() == "Remove from library"
    qtbot.waitUntil(lambda: sum(button.isChecked() for button in shown(part)) == 1 and len(shown(part)) == 4)
    click(part.keep)
    assert len(document.library.of_class("cat")) == 3 and use(document).exemplar.source == "green.png"
    assert part.keep.text() == "Keep in library"


def test_a_photo_is_asked_for_and_shown_before_it_is_taken(
    part: ExemplarPart, document: Document, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    reply: Callable[..., tuple[str, str]] = lambda *rest: (str(tmp_path / "green.png"), "")  # noqa: E731
    monkeypatch.setattr(QFileDialog, "getOpenFileName", reply)
    wanted: list[LooksWanted] = []
    document.wanted.connect(wanted.append)
    click(part.from_photo)
    assert wanted == [LooksWanted(OpenSubject(tmp_path / "green.png"), "cat", document.selected)]


def test_what_comes_along_cannot_be_removed(part: ExemplarPart, document: Document, qtbot: QtBot) -> None:
    for button, candidate in zip(shown(part), part.strip.candidates, strict=True):
        click(button)
        is_own = document.library.is_own(candidate.source)  # type: ignore[arg-type]
        assert part.keep.isVisible() == is_own


def test_a_class_that_no_model_knows_is_offered_and_drawn_by_exemplars_alone(
    page: ObjectPage, part: ExemplarPart, document: Document, qtbot: QtBot
) -> None:
    assert page.class_name.findData("zebra") >= 0
    page.class_name.set_value("zebra")
    page.class_name.activated.emit(0)
    assert use(document).exemplar.class_name == "zebra" and recipe(document).noise == ()
    greyed = page.strength, page.look_tools.pick_up, page.look_tools.variations_button
    assert all(not part.isEnabled() and "knows this class" in part.toolTip() for part in greyed)
    assert document.selected_layer is not None and document.selected_layer.name == "Zebra"
    assert not part.strip.none.isEnabled() and page.note.text() == ""
    qtbot.waitUntil(lambda: len(shown(part)) == 1)
    page.class_name.set_value("cat")
    page.class_name.activated.emit(0)
    QApplication.processEvents()
    made = recipe(document)
    assert made.exemplar is not None and made.exemplar.exemplar.class_name == "cat" and len(made.noise) == 16
    assert all(part.isEnabled() and "knows this class" not in part.toolTip() for part in greyed)


def test_without_exemplars_the_part_is_a_button(document: Document, page: ObjectPage, ids: dict[str, str]) -> None:
    exemplars.use(document, Library(()))
    document.select(ids["Bird"])
    assert not page.exemplar.strip.isVisible() and page.exemplar.from_photo.isVisible()
    assert page.class_name.findData("zebra") < 0


def test_room_is_kept_for_what_is_looked_for_and_poor_fits_say_so(part: ExemplarPart, document: Document) -> None:
    layer = document.selected_object
    assert layer is not None
    part.strip.show_object(None, False)
    assert shown(part) == []
    part.strip.show_object(layer, True)
    assert len(shown(part)) == 3 and not any(button.isEnabled() for button in shown(part))
    candidate = Candidate(body("long", "cat", (1, 2, 3)), False, 0.04, 0.04, np.zeros((96, 96, 4), np.uint8))
    poor, good = replace(candidate, fit=0.3, rank=0.8), replace(candidate, fit=0.7, rank=0.6)
    part.strip._show_candidates((candidate, poor, good))
    assert [button.caption for button in shown(part)] == ["poor", "30 %", "60 %"] and shown(part)[0].isEnabled()
    assert "poorly, to 30 %" in shown(part)[1].toolTip() and "Fits to 60 %" in shown(part)[2].toolTip()
    assert not part.strip.hint.isVisible()
    part.strip._show_candidates(())
    assert part.strip.hint.isVisible() and "No exemplar" in part.strip.hint.text()
    part.strip.show_object(None, False)
    assert not part.strip.hint.isVisible()  # they are looked for anew


def test_one_that_is_bent_far_is_told_beside_the_button_that_helps(part: ExemplarPart, document: Document) -> None:
    candidate = part.strip.candidates[0]
    click(part.strip.buttons[0])
    used, other = replace(candidate, fit=0.69), replace(part.strip.candidates[1], fit=0.1)
    part.strip._show_candidates((used, other))
    assert "natural outline" in part.strip.hint.text() and part.strip.hint.isVisible()
    part.strip._show_candidates((replace(used, fit=0.7), other))
    assert not part.strip.hint.isVisible()  # one that is not used may fit as it likes


def test_a_hidden_strip_asks_for_nothing(document: Document, ids: dict[str, str], tmp_path: Path, qtbot: QtBot) -> None:
    exemplars.use(document, library_in(tmp_path))
    document.select(ids["Cat"])
    panel = PropertiesPanel(document)
    qtbot.addWidget(panel)
    strip = panel.page_of(ObjectPage).exemplar.strip
    strip._follow()
    qtbot.wait(200)
    assert isinstance(document.selected_layer, ObjectLayer) and strip.candidates == ()
