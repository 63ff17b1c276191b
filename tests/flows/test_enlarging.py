"""A picture is enlarged at the window, is worked on meanwhile, and all of it is undone."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image

from desktop_app.dialogs.image_size import BY_MODEL, ImageSizeDialog
from engine.scene import edits
from engine.scene.layers import Photo, PhotoLayer

pytestmark = pytest.mark.parametrize("person", ["tiny"], indirect=True)


@pytest.fixture
def small(tmp_path: Path) -> Path:
    file = tmp_path / "small.png"
    Image.fromarray(np.random.default_rng(1).integers(0, 256, (40, 60, 3), np.uint8)).save(file)
    return file


def _heard(person: Any) -> list[tuple[str, float]]:
    heard: list[tuple[str, float]] = []
    person.built.workspace.activity.progressed.connect(lambda title, share: heard.append((title, share)))
    return heard


def test_the_journey_of_an_enlargement(person: Any, small: Path) -> None:
    person.open(small)
    first = person.document.scene
    heard = _heard(person)
    person.do("enlarge")
    dialog = person.dialog(ImageSizeDialog)
    assert dialog.size_fields.size_px == (120, 80) and dialog.resampling.value == BY_MODEL
    dialog.accept()
    person.document.edit("Rename", lambda scene: edits.rename(scene, scene.layers[0].id, "renamed"))
    person.wait()
    scene = person.document.scene
    assert person.labels[-2:] == ["Rename", "Enlarge"]
    assert (scene.width, scene.height, scene.layers[0].name) == (120, 80, "renamed")
    before, after = (one.layers[0].photo.samples for one in (first, scene))
    np.testing.assert_array_equal(after, before.repeat(2, 0).repeat(2, 1))
    assert ("Enlarging the picture", 0.5) in heard
    person.do("undo")
    person.do("undo")
    assert person.document.scene is first


def test_what_is_stopped_or_has_become_another_picture_is_not_enlarged(person: Any, small: Path) -> None:
    person.open(small)
    person.do("image-size")
    dialog = person.dialog(ImageSizeDialog)
    assert dialog.size_fields.size_px == (60, 40) and dialog.resampling.value == "bicubic"
    dialog.resampling.setCurrentIndex(dialog.resampling.findData(BY_MODEL))
    dialog.size_fields.show_size(240, 160)
    dialog.accept()
    person.built.workspace.activity.stop()
    person.wait()
    assert person.document.scene.width == 60

    person.do("enlarge")
    person.dialog(ImageSizeDialog).accept()
    other = Photo(np.zeros((5, 5, 3), np.uint8))
    person.document.edit("Add", lambda now: edits.add_layer(now, PhotoLayer(id="other", name="other", photo=other)))
    person.wait()
    assert person.document.scene.width == 60 and "changed while it was enlarged" in person.notices[-1]
