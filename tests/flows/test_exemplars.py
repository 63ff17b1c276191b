"""A person paints an object, which begins with an exemplar, tries others, takes one of a photo, and finds it again."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop_app.document import exemplars
from desktop_app.panels.object_page import ObjectPage
from engine.exemplars.library import Library
from engine.scene.exemplar import ExemplarUse
from tests.exemplars import body, library_in

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def page(person: Any, photo_file: Path, tmp_path: Path) -> ObjectPage:
    """There are exemplars of cats and of a zebra; a cat was painted into the photo's middle, and its page is shown."""
    exemplars.use(person.document, library_in(tmp_path))
    person.open(photo_file)
    person.document.choose_class("cat")
    person.built.window.brush.set_size(90)
    person.stroke((280, 240), (320, 230), (360, 250))
    person.wait()
    found = person.window.findChild(ObjectPage)
    assert isinstance(found, ObjectPage)
    return found


def use(person: Any) -> ExemplarUse:
    found = person.layer.recipe.exemplar
    assert isinstance(found, ExemplarUse)
    return found


def test_an_object_begins_with_an_exemplar_and_keeps_it_without_the_library(
    person: Any, page: ObjectPage, qtbot: Any, tmp_path: Path, names: Callable[[Path], None]
) -> None:
    assert person.labels == ["Open", "Add cat"], "painting and exemplar are one step"
    assert person.document.engine.appearances.is_exact(person.layer.id)
    strip = page.exemplar.strip
    qtbot.waitUntil(lambda: len(strip.candidates) == 3, timeout=60_000)
    first, exemplar = person.seen(), use(person).exemplar

    # The generator alone, and back by undo; another one by a click, the next by the dice.
    QTest.mouseClick(strip.none, LEFT)
    person.wait()
    alone = person.seen()
    assert (alone != first).any()
    person.do("undo")
    person.wait()
    assert (person.seen() == first).all()
    others = [one for one in strip.buttons[:3] if not one.isChecked()]
    QTest.mouseClick(others[0], LEFT)
    person.wait()
    second = person.seen()
    assert (second != first).any() and use(person).exemplar != exemplar
    person.do("new-noise")
    person.wait()
    assert (person.seen() != second).any() and person.labels[-1] == "Another exemplar"

    # Half of it is the generator's: live while the slider is dragged, one step.
    fidelity = person.slider("Fidelity")
    for value in (0.9, 0.7, 0.5):
        fidelity.gesture.move(value)
    fidelity.gesture.end()
    person.wait()
    assert use(person).fidelity == 0.5 and person.labels[-1] == "Fidelity"

    names(tmp_path / "cat.ora")
    person.do("save-as")
    person.wait()
    saved, recipe = person.seen(), person.layer.recipe
    exemplars.use(person.document, Library(()))
    person.open(tmp_path / "cat.ora")
    person.wait()
    assert person.layer.recipe == recipe
    assert (person.seen() == saved).all()
    qtbot.waitUntil(lambda: len(strip.candidates) == 1, timeout=60_000)
    assert strip.buttons[0].isChecked(), "its own exemplar is offered, though no library has it"
    assert person.notices == []


def test_a_cut_out_of_ones_own_becomes_the_exemplar(
    person: Any, page: ObjectPage, tmp_path: Path, names: Callable[[Path], None]
) -> None:
    before = person.seen()
    Image.fromarray(body("middling", "cat", (220, 30, 30)).samples).save(tmp_path / "red.png")
    names(tmp_path / "red.png")
    page.exemplar.from_photo.click()
    person.wait()
    assert person.labels[-1] == "Looks from a photo" and use(person).exemplar.source == "red.png"
    appearance = person.document.engine.appearances(person.layer)
    mean = appearance.rgb.reshape(-1, 3).mean(axis=0)
    assert (person.seen() != before).any() and mean[0] > mean[2] + 30, "it looks red"
    page.exemplar.keep.click()
    person.wait()
    assert len(person.document.library.of_class("cat")) == 4
    person.do("undo")
    person.wait()
    assert (person.seen() == before).all()


def test_a_zebra_needs_no_model(person: Any, page: ObjectPage) -> None:
    before = person.seen()
    person.do("new-object")
    person.document.choose_class("zebra")
    person.stroke((120, 380), (160, 370), (200, 390))
    person.wait()
    assert (person.seen() != before).any()
    assert person.document.engine.appearances.is_exact(person.layer.id)
    assert person.labels[-1] == "Add zebra" and person.notices == []
