"""Copied, cut and pasted at the window: live objects into another document, parts, foreign pictures, masks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtGui import QGuiApplication, QImage

from desktop_app.document.clipboard import LAYERS
from engine.formats import clip as clips
from engine.scene import edits, painting, picture_edits, selection
from engine.scene.box import Box
from engine.scene.layers import PaintLayer, Photo, PhotoLayer, TextLayer
from engine.scene.mask import Mask
from engine.scene.painting import Ink

pytestmark = pytest.mark.parametrize("person", ["tiny"], indirect=True)


@pytest.fixture(autouse=True)
def empty_clipboard(qapp: Any) -> Iterator[None]:
    QGuiApplication.clipboard().clear()
    yield
    QGuiApplication.clipboard().clear()


def names(person: Any) -> list[str]:
    return [layer.name for layer in person.document.scene.walk()]


def select(person: Any, mask: Mask) -> None:
    person.document.edit("Select", lambda scene: selection.select(scene, mask))


def test_what_is_copied_here(person: Any, photo_file: Path, photo_samples: np.ndarray, tmp_path: Path) -> None:
    """An object stays live in another document; with a part selected, pixels are copied and cut."""
    person.open(photo_file)
    person.document.choose_class("cat")
    person.stroke((300, 200), (340, 230), (360, 240))
    person.wait()
    first = person.layer
    person.do("copy")
    person.wait()
    data = QGuiApplication.clipboard().mimeData()
    assert data.hasFormat(LAYERS) and data.hasImage() and not data.hasUrls()
    person.do("paste-in-place")
    person.wait()
    assert names(person)[-1] == "Cat 2" and person.layer.place == first.place and person.labels[-1] == "Paste"
    person.do("cut")
    person.wait()
    assert names(person)[-1] == "Cat" and person.labels[-1] == "Cut Cat 2"

    # An object and its shadow, both selected, go and come together.
    person.document.select(first.id)
    person.do("new-shadow")
    person.document.select(person.document.selected, first.id)
    person.do("cut")
    person.wait()
    assert names(person) == ["meadow.png"] and person.labels[-1] == "Cut 2 layers"
    person.do("paste-in-place")
    person.wait()
    assert names(person) == ["meadow.png", "Shadow", "Cat"]
    person.document.select(person.document.scene.layers[-1].id)
    person.do("copy")
    person.wait()

    other = tmp_path / "other.png"
    Image.fromarray(np.full((300, 400, 3), 90, np.uint8)).save(other)
    person.document.history.mark_saved()
    person.open(other)
    person.built.workspace.clipboard._latest = None  # as in another window: it is read from the clipboard
    person.do("paste")
    person.wait()
    assert names(person) == ["other.png", "Shadow", "Cat"]
    assert (person.layer.recipe, person.layer.mask) == (first.recipe, first.mask)
    around = picture_edits.bounds_of(person.document.scene.layers[1:], person.document.scene.box)
    assert abs(around.left + around.right - 400) < 9 and abs(around.top + around.bottom - 300) < 9
    assert person.document.engine.appearances.is_exact(person.layer.id)
    person.do("undo")
    assert names(person) == ["other.png"]

    person.document.history.mark_saved()
    tabs = person.built.workspace.tabs
    tabs.close(*tabs.all)
    parts_are_copied_and_cut_as_pixels(person, photo_file, photo_samples)


def parts_are_copied_and_cut_as_pixels(person: Any, photo_file: Path, photo_samples: np.ndarray) -> None:
    person.open(photo_file)
    select(person, Mask.from_array(np.full((50, 80), 255, np.uint8), 100, 200))
    person.do("copy")  # without a layer, of the picture
    person.do("paste-in-place")
    person.wait()
    pasted = person.document.selected_layer
    assert isinstance(pasted, PhotoLayer) and pasted.laid is not None and pasted.laid.box == Box(100, 200, 180, 250)
    assert np.array_equal(pasted.photo.samples[..., :3], photo_samples[200:250, 100:180])

    person.do("cut")
    assert "Only of paint and cut-outs" in person.notices[-1] and person.document.selected_layer is pasted
    person.document.edit("Paint", painted)
    person.document.select("paint")
    select(person, Mask.from_array(np.full((20, 20), 255, np.uint8), 10, 10))
    person.do("cut")
    person.wait()
    paint = person.document.scene.find("paint")
    assert isinstance(paint, PaintLayer) and not paint.tiles.read(Box(10, 10, 30, 30)).any()
    assert paint.tiles.read(Box(30, 10, 40, 30)).all() and person.labels[-1] == "Cut Paint"
    person.do("copy-merged")
    person.wait()
    image = QGuiApplication.clipboard().image()
    assert (image.width(), image.height()) == (20, 20)
    a_part_is_deleted_and_duplicated(person, photo_samples)


def a_part_is_deleted_and_duplicated(person: Any, photo_samples: np.ndarray) -> None:
    """Del and Ctrl+J keep within what is selected of paint and photos, and take whole layers of other kinds."""
    select(person, Mask.from_array(np.full((10, 10), 255, np.uint8), 30, 30))
    person.do("delete")
    paint = person.document.scene.find("paint")
    assert not paint.tiles.read(Box(30, 30, 40, 40)).any() and paint.tiles.read(Box(30, 10, 40, 30)).all()
    assert person.labels[-1] == "Erase paint" and person.document.selected == "paint"
    person.document.select(person.document.scene.layers[0].id)
    before = person.document.scene
    person.do("delete")
    assert person.document.scene is before and "Only of paint and cut-outs" in person.notices[-1]

    person.do("duplicate")
    person.wait()
    copy = person.document.selected_layer
    assert isinstance(copy, PhotoLayer) and copy.laid is not None and copy.laid.box == Box(30, 30, 40, 40)
    assert np.array_equal(copy.photo.samples[..., :3], photo_samples[30:40, 30:40])
    assert person.labels[-1] == "Duplicate meadow.png" and person.document.scene.layers[1] is copy
    person.do("deselect")
    person.do("duplicate")
    assert len(person.document.scene.layers) == len(before.layers) + 2
    person.do("delete")
    assert len(person.document.scene.layers) == len(before.layers) + 1

    clip = clips.of_photo(Photo(np.full((20, 30, 3), 9, np.uint8)), "Far")
    person.built.workspace.clipboard.place(replace(clip, left=5000, top=0), None)
    person.wait()
    far = person.document.selected_layer
    assert far.name == "Far" and far.laid.box == Box(305, 230, 335, 250), "in the middle, where it is seen"


def painted(scene: Any) -> Any:
    scene = edits.add_layer(selection.select(scene, None), PaintLayer(id="paint", name="Paint"))
    return painting.fill(scene, "paint", Mask.from_array(np.full((40, 40), 255, np.uint8)), Ink((200, 10, 30)))


def test_what_is_copied_elsewhere(person: Any, photo_file: Path) -> None:
    """A picture of another program becomes a layer, or a mask."""
    person.do("paste")
    assert person.notices[-1] == "There is no picture in the clipboard." and person.document.scene.is_empty
    picture = np.random.RandomState(3).randint(0, 256, (30, 40, 4)).astype(np.uint8)
    image = QImage(picture.data, 40, 30, 160, QImage.Format.Format_RGBA8888).copy()
    QGuiApplication.clipboard().setImage(image)
    person.do("paste")  # with no document it becomes one
    person.wait()
    layer = person.document.scene.photo_layer
    assert layer is not None and person.document.scene.box == Box(0, 0, 40, 30)
    assert np.array_equal(layer.photo.samples, picture)

    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(photo_file))])
    QGuiApplication.clipboard().setMimeData(data)
    person.do("paste")
    person.wait()
    assert names(person) == ["Pasted", "meadow"]

    data = QMimeData()
    data.setData("image/png", b"\x89PNG and then nothing")
    QGuiApplication.clipboard().setMimeData(data)
    person.do("paste")
    person.wait()
    assert "damaged" in person.notices[-1] and names(person) == ["Pasted", "meadow"]

    person.document.history.mark_saved()
    a_mask_is_copied_as_a_picture_and_pasted_as_a_mask(person, photo_file)


def a_mask_is_copied_as_a_picture_and_pasted_as_a_mask(person: Any, photo_file: Path) -> None:
    person.open(photo_file)
    person.document.choose_class("cat")
    person.stroke((300, 200), (340, 230), (360, 240))
    person.wait()
    covered = person.layer.mask.warped(person.layer.place)
    person.do("copy-mask")
    person.wait()
    image = QGuiApplication.clipboard().image()
    assert (image.width(), image.height()) == (640, 480)
    person.document.select(None)
    person.do("paste-mask")
    person.wait()
    assert person.document.scene.selection == covered and person.labels[-1] == "Paste mask"

    person.do("deselect")
    person.stroke((100, 300), (140, 330), (160, 340))
    person.wait()
    QGuiApplication.clipboard().clear()
    QGuiApplication.clipboard().setImage(image)
    person.do("paste-mask")
    person.wait()
    assert person.layer.name == "Cat 2" and person.layer.mask.warped(person.layer.place) == covered


def test_words_of_another_program_become_a_text_and_go_back_as_words(person: Any, photo_file: Path) -> None:
    """A text is copied as words for other programs, as a picture, and as the live layer it is."""
    person.open(photo_file)
    QGuiApplication.clipboard().setText("Two\r\nlines")
    person.do("paste")
    layer = person.document.selected_layer
    assert isinstance(layer, TextLayer) and layer.text.words == "Two\nlines" and person.labels[-1] == "Paste text"
    x, y = layer.extent.centre
    assert abs(x - person.document.scene.width / 2) <= 1 and abs(y - person.document.scene.height / 2) <= 1
    person.do("copy")
    person.wait()
    data = QGuiApplication.clipboard().mimeData()
    assert data.text() == "Two\nlines" and data.hasImage()
    person.do("paste-in-place")
    person.wait()
    pasted = person.document.selected_layer
    assert isinstance(pasted, TextLayer) and pasted.id != layer.id and pasted.text == layer.text
    assert pasted.tiles == layer.tiles
