"""A person paints an object, which begins with an exemplar, tries others, takes one of a photo, and finds it again."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLineEdit

from desktop_app.dialogs.library import LibraryDialog
from desktop_app.dialogs.looks import LooksDialog
from desktop_app.document import exemplars
from desktop_app.panels.layers_menu import LayersMenu
from desktop_app.panels.object_page import EXEMPLAR, ObjectPage
from engine.exemplars.library import Library
from engine.generators.exemplar_outline import is_outline
from engine.scene.box import Box
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
    found.sections.show_section(EXEMPLAR)
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
    dialog = person.dialog(LooksDialog)
    assert dialog.found_mask is not None, "its transparency says what it is"
    dialog.form.credit.setText("Ann Other")
    QTest.mouseClick(dialog.take_button, LEFT)
    person.wait()
    assert person.labels[-1] == "Looks from a photo" and not person.window.findChildren(LooksDialog)
    assert (use(person).exemplar.source, use(person).exemplar.credit) == ("red.png", "Ann Other")
    appearance = person.document.engine.appearances(person.layer)
    mean = appearance.rgb.reshape(-1, 3).mean(axis=0)
    assert (person.seen() != before).any() and mean[0] > mean[2] + 30, "it looks red"
    page.exemplar.keep.click()
    person.wait()
    assert len(person.document.library.of_class("cat")) == 4
    person.do("undo")
    person.wait()
    assert (person.seen() == before).all() and person.notices == []

    # Its own form comes along on request; from then on the mask is nobody's drawing, and it is so by itself.
    painted = person.layer.mask
    for is_offered in (False, True):
        page.exemplar.from_photo.click()
        person.wait()
        dialog = person.dialog(LooksDialog)
        assert dialog.outline.isChecked() == is_offered
        dialog.outline.setChecked(True)
        QTest.mouseClick(dialog.take_button, LEFT)
        person.wait()
        assert person.layer.mask != painted and person.labels.count("Looks from a photo") == 1 + is_offered
    assert not use(person).flip, "it faces as in the photo"
    silhouette = np.ascontiguousarray(use(person).exemplar.samples[..., 3])
    assert is_outline(person.layer.mask.read(person.layer.frame), silhouette)


@pytest.mark.parametrize("person", ["tiny"], indirect=True)
def test_what_was_found_in_a_photo_is_corrected_before_it_is_taken_and_kept(
    person: Any, page: ObjectPage, tmp_path: Path, names: Callable[[Path], None]
) -> None:
    scene, bare = person.document.scene, person.seen()
    samples = np.full((200, 300, 3), 120, np.uint8)
    cv2.ellipse(samples, (100, 100), (70, 45), 0, 0, 360, (230, 30, 20), -1)
    cv2.circle(samples, (250, 100), 25, (20, 200, 40), -1)
    Image.fromarray(samples).save(tmp_path / "balls.png")
    names(tmp_path / "balls.png")
    QTest.mouseClick(page.exemplar.from_photo, LEFT)
    person.wait()
    dialog = person.dialog(LooksDialog)
    view = dialog.view

    def has(x: int, y: int) -> bool:
        return bool(dialog.found_mask.read(Box(x, y, x + 1, y + 1))[0, 0] >= 128)

    def at(x: int, y: int) -> QPoint:
        return QPoint(*(round(place) for place in view.viewport.to_device(x, y)))

    assert has(100, 100) and not has(250, 100) and not has(10, 10), "the red one is found by itself"
    assert not dialog.back_button.isEnabled(), "nothing was corrected yet"

    # A click adds the green one, with Ctrl or Alt it takes it away, and each is taken back.
    for key in (Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier):
        QTest.mouseClick(view, LEFT, Qt.KeyboardModifier.NoModifier, at(250, 100))
        person.wait()
        assert has(250, 100) and has(100, 100)
        QTest.mouseClick(view, LEFT, key, at(250, 100))
        person.wait()
        assert not has(250, 100) and has(100, 100)
        for _ in range(2):
            assert dialog.back_button.isEnabled()
            QTest.mouseClick(dialog.back_button, LEFT)
        assert not has(250, 100) and has(100, 100)
    assert not dialog.back_button.isEnabled()
    QTest.keyClick(dialog, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert has(100, 100), "what was found first stays"

    # The brush paints, and takes away; the keys zoom and fit.
    QTest.mouseClick(dialog.brush_button, LEFT)
    QTest.keyClick(view, Qt.Key.Key_BracketRight)
    QTest.mousePress(view, LEFT, Qt.KeyboardModifier.NoModifier, at(240, 30))
    person.move(view, at(260, 30))
    QTest.mouseRelease(view, LEFT, Qt.KeyboardModifier.NoModifier, at(260, 30))
    assert has(250, 30) and has(100, 100)
    QTest.mouseClick(dialog.away_button, LEFT)
    QTest.mouseClick(view, LEFT, Qt.KeyboardModifier.NoModifier, at(250, 30))
    assert not has(250, 30)
    QTest.mouseClick(view, LEFT, Qt.KeyboardModifier.ControlModifier, at(250, 30))
    assert has(250, 30)
    QTest.mouseClick(view, LEFT, Qt.KeyboardModifier.NoModifier, at(250, 30))
    QTest.keyClick(view, Qt.Key.Key_1)
    assert view.viewport.zoom == 1
    QTest.keyClick(view, Qt.Key.Key_0)
    assert view.viewport.zoom > 1
    QTest.mouseClick(dialog.add_button, LEFT)
    QTest.mouseClick(dialog.points_button, LEFT)
    QTest.mousePress(view, LEFT, Qt.KeyboardModifier.NoModifier, at(20, 40))
    person.move(view, at(180, 160))
    QTest.mouseRelease(view, LEFT, Qt.KeyboardModifier.NoModifier, at(180, 160))
    person.wait()
    assert has(100, 100) and not has(250, 100) and not has(242, 30), "a box is looked in anew"
    assert person.document.scene is scene, "nothing of the picture changes before"

    # Taken under a new name, it is one step, and the library has it.
    dialog.form.class_choice.setEditText("otter")
    assert "new class" in dialog.facts.text()
    QTest.keyClick(dialog.keep, Qt.Key.Key_Space)
    QTest.mouseClick(dialog.take_button, LEFT)
    person.wait()
    exemplar = use(person).exemplar
    assert (exemplar.class_name, exemplar.licence, exemplar.source) == ("otter", "my own photo", "balls.png")
    assert person.layer.recipe.class_name == "otter" and person.layer.name == "Otter"
    assert exemplar.size[0] < 200 and person.labels[-1] == "Looks from a photo" and len(person.labels) == 3
    assert [entry.class_name for entry in person.document.library.of_class("otter")] == ["otter"]
    assert person.document.engine.appearances.is_exact(person.layer.id) and (person.seen() != bare).any()
    person.do("undo")
    person.wait()
    assert person.document.scene == scene and (person.seen() == bare).all() and person.notices == []

    # What cannot be opened is told in the dialog alone.
    (tmp_path / "broken.png").write_bytes(b"nothing")
    names(tmp_path / "broken.png")
    QTest.mouseClick(page.exemplar.from_photo, LEFT)
    person.wait()
    dialog = person.dialog(LooksDialog)
    assert "broken.png" in dialog.error.text() and not dialog.take_button.isEnabled()
    assert person.window.notices.texts == []
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible() and person.document.scene == scene


@pytest.mark.parametrize("person", ["tiny"], indirect=True)
def test_a_photo_that_is_dropped_on_an_object_or_its_row_asks_what_it_is_for(
    person: Any, page: ObjectPage, tmp_path: Path
) -> None:
    layer_id = person.layer.id
    samples = body("middling", "cat", (220, 30, 30)).samples.tobytes()
    picture = QImage(samples, 120, 80, QImage.Format.Format_RGBA8888).copy()
    picture.save(str(tmp_path / "red.png"))
    browser, files = QMimeData(), QMimeData()
    browser.setImageData(picture)
    browser.setUrls([QUrl("https://example.org/pictures/red%20cat.png")])
    files.setUrls([QUrl.fromLocalFile(str(tmp_path / "red.png"))])
    on_cat = person.canvas.mapTo(person.window, person.at(320, 235))
    beside = person.canvas.mapTo(person.window, person.at(30, 30))
    view = person.window.layers.view
    row = view.visualRect(view.model().index_of(layer_id, 1)).center()
    on_row = view.viewport().mapTo(person.window, row)

    assert ">A new layer<" in person.drop_hint(browser, beside)
    person.drop(browser, beside)
    assert person.labels[-1] == "Add photo red cat", "beside it, it is a layer"
    person.do("undo")
    person.document.select(layer_id)
    for data, place, name in ((browser, on_cat, "red cat.png"), (files, on_row, "red.png")):
        assert "Looks of Cat, or a new layer" in person.drop_hint(data, place)
        menu = person.drop(data, place)
        assert [action.text() for action in menu.actions()] == ["Looks of Cat from the photo…", "New photo layer"]
        menu.actions()[0].trigger()
        menu.close()
        person.wait()
        QTest.mouseClick(person.dialog(LooksDialog).take_button, LEFT)
        person.wait()
        exemplar = use(person).exemplar
        assert exemplar.source == name and person.labels[-1] == "Looks from a photo"
        assert exemplar.licence == ("my own photo" if data is files else ""), "whose the web's is, nobody knows"
        person.do("undo")
        person.document.select(layer_id)
    menu = person.drop(files, on_cat)
    menu.actions()[1].trigger()
    menu.close()
    person.wait()
    assert person.labels[-1] == "Add photo red"

    # And its pixels are there for looks, too.
    rows = LayersMenu(person.document, lambda: None, lambda: None, person.window)
    (entry,) = [action for action in rows.actions() if action.menu() is not None]
    assert [one.text() for one in entry.menu().actions()] == ["Looks of Cat…", "", "Keep in my library…"]
    entry.menu().actions()[-1].trigger()
    person.wait()
    dialog = person.dialog(LooksDialog)
    dialog.form.class_choice.setEditText("fox")
    QTest.mouseClick(dialog.take_button, LEFT)
    person.wait()
    assert [entry.source for entry in person.document.library.of_class("fox")] == ["red.png"]
    assert person.labels[-1] == "Add photo red" and person.notices == []
    rows.deleteLater()


@pytest.mark.parametrize("person", ["tiny"], indirect=True)
def test_the_library_is_looked_through_used_added_to_renamed_and_tidied(
    person: Any, page: ObjectPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, names: Callable[[Path], None]
) -> None:
    scene = person.document.scene
    QTest.mouseClick(page.exemplar.more, LEFT)
    dialog = person.dialog(LibraryDialog)

    def choose(number: int) -> None:
        at = dialog.grid.visualRect(dialog.model.index(number, 0)).center()
        QTest.mouseClick(dialog.grid.viewport(), LEFT, pos=at)

    def classes() -> dict[str, str]:
        rows = [dialog.classes.topLevelItem(number) for number in range(dialog.classes.topLevelItemCount())]
        return {row.text(0): row.text(1) for row in rows}

    assert classes() == {"All": "4", "cat": "3", "zebra": "1"}
    assert dialog.classes.currentItem().text(0) == "cat" and dialog.model.rowCount() == 3
    choose(1)
    assert "Ann Other" in dialog.facts.text() and "comes along" in dialog.facts.text()
    assert not dialog.remove_button.isEnabled()

    # One of one's own goes, and comes back.
    choose(0)
    assert "your own" in dialog.facts.text()
    QTest.keyClick(dialog.grid, Qt.Key.Key_Delete)
    assert classes()["cat"] == "2" and len(person.document.library.entries) == 3
    QTest.mouseClick(dialog.back_button, LEFT)
    assert classes()["cat"] == "3" and not dialog.back_button.isVisible()

    # A folder is added, with a report of what is left out; the class gets another name.
    folder = tmp_path / "photos"
    folder.mkdir()
    for name in ("long", "round"):
        Image.fromarray(body(name, "fox", (220, 90, 30)).samples).save(folder / f"{name}.png")
    (folder / "broken.png").write_bytes(b"nothing")
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *rest: str(folder))
    dialog.form.class_choice.setEditText("")
    QTest.mouseClick(dialog.folder_button, LEFT)
    assert "their class" in dialog.error.text() and not dialog.batch.is_running
    dialog.form.class_choice.setEditText("vixen")
    QTest.mouseClick(dialog.folder_button, LEFT)
    assert dialog.stop_button.isVisible() and not dialog.folder_button.isEnabled()
    person.wait()
    assert dialog.report.toPlainText().startswith("2 of 3 photos were added.\nbroken.png: ")
    assert classes()["vixen"] == "2" and dialog.model.rowCount() == 2
    QTest.mouseClick(dialog.rename_button, LEFT)
    editor = dialog.classes.findChild(QLineEdit)
    editor.setText("fox")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    person.wait()
    assert "vixen" not in classes() and classes()["fox"] == "2"

    # What is stopped is left out.
    dialog.form.class_choice.setEditText("fox")
    QTest.mouseClick(dialog.folder_button, LEFT)
    QTest.mouseClick(dialog.stop_button, LEFT)
    person.wait()
    assert not dialog.batch.is_running and classes()["fox"] == "2"

    # What cannot be used is told in the dialog alone.
    assert person.document.scene is scene
    choose(1)
    picture = person.document.library.of_class("fox")[1].path
    kept = picture.read_bytes()
    picture.unlink()
    QTest.mouseClick(dialog.use_button, LEFT)
    person.wait()
    assert dialog.error.text() and person.window.notices.texts == []
    picture.write_bytes(kept)

    # A fox for the cat: one step, and back.
    QTest.mouseClick(dialog.use_button, LEFT)
    person.wait()
    assert person.layer.recipe.class_name == "fox" and use(person).exemplar.class_name == "fox"
    assert person.labels[-1] == "Another exemplar" and not person.window.findChildren(LibraryDialog)
    person.do("undo")
    assert person.document.scene is scene and person.notices == []


def test_a_zebra_needs_no_model(person: Any, page: ObjectPage) -> None:
    before = person.seen()
    person.do("new-object")
    person.document.choose_class("zebra")
    person.stroke((120, 380), (160, 370), (200, 390))
    person.wait()
    assert (person.seen() != before).any()
    assert person.document.engine.appearances.is_exact(person.layer.id)
    assert person.labels[-1] == "Add zebra" and person.notices == []
