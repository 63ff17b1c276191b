"""A text is typed on the photo, moved, scaled, edited again, saved, opened, cropped and turned into pixels."""

from __future__ import annotations

import zipfile
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop_app.document.text_edits import usual_family
from desktop_app.document.typesetting import Setting, drawn
from desktop_app.panels.kinds.text import TextPage
from desktop_app.tools.text_field import TextField
from engine.compositing.appearance import no_appearances
from engine.compositing.flatten import flatten
from engine.formats.project import open_project
from engine.scene import edits, picture_edits
from engine.scene.affine import IDENTITY, Affine
from engine.scene.box import Box
from engine.scene.layers import PaintLayer, TextLayer


def text_of(person: Any) -> TextLayer:
    layer = person.document.selected_layer
    assert isinstance(layer, TextLayer)
    return layer


def type_keys(words: str) -> None:
    widget = QApplication.focusWidget()
    assert widget is not None
    QTest.keyClicks(widget, words)


@pytest.mark.parametrize("person", ["tiny"], indirect=True)
def test_a_title_on_a_photo(person: Any, photo_file: Path, tmp_path: Path) -> None:
    person.open(photo_file)
    person.do("actual")
    opened = person.document.scene
    person.key(Qt.Key.Key_T)
    assert person.canvas.tool.name == "text"
    person.stroke((100, 150), (100, 150))

    # Keys that are tools' elsewhere are letters here, and all of them one step.
    type_keys("Bear [E] 5")
    layer = text_of(person)
    assert layer.text.words == "Bear [E] 5" and person.canvas.tool.name == "text" and layer.name == "Bear [E] 5"
    assert person.labels == ["Open", "Add text"]
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is person.canvas
    stem = layer.tiles.bounds()
    assert any(person.colour_at(x, stem.top + stem.height // 2) == (0, 0, 0) for x in range(stem.left, stem.right))

    # Scaled by a handle it is drawn anew, in the handle's step.
    person.do("move")
    extent = layer.extent
    assert extent is not None
    corner = extent.place.point(extent.box.right, extent.box.bottom)
    person.stroke(corner, (corner[0] + 20, corner[1] + 10), (corner[0] + 150, corner[1] + 60))
    layer = text_of(person)
    assert layer.place == IDENTITY and layer.text_place.scale > 1.5 and person.labels[-1].startswith("Scale")
    assert layer.tiles == drawn(Setting(layer.text), layer.lettering)

    # A double click edits it where it is; the name follows the words.
    x, y = extent.centre
    QTest.mouseDClick(person.canvas, Qt.MouseButton.LeftButton, pos=person.at(x, y))
    assert person.canvas.tool.name == "text"
    type_keys("New")
    assert text_of(person).text.words == "New" and text_of(person).name == "New"
    person.do("hand")  # another tool ends typing, and keeps the words
    assert text_of(person).text.words == "New" and person.labels[-1] == "Type text"

    # Saved and opened it is the same, and other programs get its pixels.
    file = tmp_path / "title.ora"
    person.window.files.save(file)
    person.wait()
    scene = person.document.scene
    with zipfile.ZipFile(file) as archive:
        assert b'name="New"' in archive.read("stack.xml")
    assert open_project(file)[0].layers == scene.layers

    # The picture cropped and turned takes it along; as pixels it looks the same.
    person.document.select(scene.layers[-1].id)
    person.document.edit("Crop", lambda now: picture_edits.crop(now, Box(60, 60, 420, 300)))
    assert text_of(person).lettering == Affine.translation(-60, -60) @ layer.lettering
    person.document.edit("Rotate", lambda now: picture_edits.rotate(now, 1))
    assert text_of(person).place == IDENTITY
    before = flatten(person.document.scene, no_appearances)
    person.do("to-pixels")
    person.wait()
    assert isinstance(person.document.selected_layer, PaintLayer)
    assert np.array_equal(flatten(person.document.scene, no_appearances), before)
    while person.document.history.can_undo:
        person.do("undo")
    assert person.document.scene is opened


@pytest.mark.parametrize("person", ["tiny"], indirect=True)
def test_a_text_is_typed_by_keys_alone_and_flipped(person: Any, photo_file: Path) -> None:
    person.open(photo_file)
    person.do("text")
    person.key(Qt.Key.Key_Return)  # in the middle of what is seen, by keys alone
    type_keys("Hello")
    person.key(Qt.Key.Key_Escape)
    layer_id = text_of(person).id
    person.do("move")
    page = person.panel.page
    assert isinstance(page, TextPage) and usual_family() in page.text.text()
    page.edit_button.click()
    assert person.canvas.tool.name == "text" and isinstance(QApplication.focusWidget(), TextField)
    person.do("move")
    person.document.edit("Fade", lambda scene: edits.set_opacity(scene, layer_id, 0.5))
    person.do("flip-vertical")
    assert text_of(person).opacity == 0.5 and text_of(person).place == IDENTITY
    assert text_of(person).lettering.yy == pytest.approx(-1)
