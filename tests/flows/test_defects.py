"""Dust is looked for, selected as sensitively as one wants, and mended above the photo: a step each, or none at all."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image

from desktop_app.dialogs.defects import DefectsDialog
from engine.compositing.flatten import flatten
from engine.generators.catalog import Catalog
from engine.scene import selection
from engine.scene.layers import PaintLayer
from engine.scene.mask import Mask

pytestmark = pytest.mark.parametrize("person", ["tiny"], indirect=True)

SURE, LIKELY = (slice(30, 34), slice(40, 44)), (slice(60, 64), slice(80, 84))


@pytest.fixture
def dusty(tmp_path: Path) -> Path:
    """Grey with a white spot and a lighter one."""
    pixels = np.random.RandomState(1).randint(60, 70, (90, 120, 3)).astype(np.uint8)
    pixels[SURE], pixels[LIKELY] = 245, 150
    file = tmp_path / "dusty.png"
    Image.fromarray(pixels).save(file)
    return file


def _selected(person: Any) -> np.ndarray:
    scene = person.document.scene
    return np.zeros((90, 120), bool) if scene.selection is None else scene.selection.read(scene.box) > 0


def _look(person: Any) -> DefectsDialog:
    person.do("defects")
    dialog = person.dialog(DefectsDialog)
    assert not dialog.mend.isEnabled() and not dialog.sensitivity.isEnabled()
    person.wait()
    assert dialog.mend.isEnabled() and dialog.told.text().endswith(": 2")
    return dialog


def test_what_is_found_is_mended(person: Any, dusty: Path) -> None:
    person.open(dusty)
    before, steps = person.document.scene, len(person.labels)
    dialog = _look(person)
    assert _selected(person)[SURE].all() and _selected(person)[LIKELY].all()
    for value, count in ((10, 1), (0, 0), (20, 1)):
        dialog.sensitivity.gesture.move(value)
        person.wait()
        assert _selected(person)[SURE].all() == bool(count) and not _selected(person)[LIKELY].any()
        assert dialog.mend.isEnabled() == bool(count)
    dialog.accept()
    person.wait()
    scene = person.document.scene
    assert person.labels[steps:] == ["Select dust and scratches", "Mend spots"]
    assert [layer.id for layer in scene.layers][:-1] == [layer.id for layer in before.layers]
    assert isinstance(scene.layers[-1], PaintLayer) and person.document.selected == scene.layers[-1].id
    picture = flatten(scene, lambda layer: None)
    assert picture[SURE][..., :3].max() < 75 and picture[LIKELY][..., :3].min() == 150
    person.do("undo")
    assert _selected(person)[SURE].all()  # as it was to be mended
    person.do("undo")
    assert person.document.scene is before


def test_a_selection_may_be_kept_and_mended_later_and_cancel_takes_it_back(person: Any, dusty: Path) -> None:
    person.open(dusty)
    before = person.document.scene
    assert not person.window.actions_table.by_name["mend-selection"].isEnabled()
    _look(person).reject()
    person.wait()
    assert person.document.scene is before and not person.document.history.can_undo
    person.do("defects")
    person.dialog(DefectsDialog).reject()  # before anything is found
    person.wait()
    assert person.document.scene is before and not person.document.history.can_undo

    _look(person).choose.click()
    person.wait()
    assert _selected(person)[LIKELY].all() and person.labels[1:] == ["Select dust and scratches"]
    person.do("mend-selection")
    person.wait()
    assert flatten(person.document.scene, lambda layer: None)[..., :3].max() < 75


def test_a_search_that_is_stopped_closes_the_dialog(person: Any, dusty: Path) -> None:
    person.open(dusty)
    before = person.document.scene
    person.do("defects")
    assert person.dialog(DefectsDialog)
    person.built.workspace.activity.stop()
    person.wait()
    assert not person.window.findChildren(DefectsDialog) and person.document.scene is before


def test_the_picture_is_looked_at_and_edited_while_the_dialog_is_open(person: Any, dusty: Path) -> None:
    person.open(dusty)
    before, zoom = person.document.scene, person.canvas.viewport.zoom
    dialog = _look(person)
    assert not dialog.isModal()
    person.do("zoom-in")
    assert person.canvas.viewport.zoom > zoom
    person.do("defects")
    assert person.dialog(DefectsDialog) is dialog and len(person.window.findChildren(DefectsDialog)) == 1
    person.do("deselect")
    assert not dialog.mend.isEnabled()
    dialog.sensitivity.gesture.move(20)
    person.wait()
    assert _selected(person)[SURE].all() and dialog.mend.isEnabled()
    dialog.reject()  # takes back its own selection alone
    assert not _selected(person).any() and person.document.scene is not before

    dialog = _look(person)
    person.do("picture-right")  # what was found is of other photos now
    person.wait()
    assert not person.window.findChildren(DefectsDialog) and person.labels[-1] != "Select dust and scratches"


def test_what_is_selected_is_searched_alone(person: Any, dusty: Path) -> None:
    person.open(dusty)
    half = Mask.from_array(np.repeat(np.repeat(np.uint8([[255, 0]]), 60, axis=1), 90, axis=0))
    person.document.edit("Select", lambda scene: selection.select(scene, half))
    person.do("defects")
    person.wait()
    assert person.dialog(DefectsDialog).told.text().endswith(": 1")
    assert _selected(person)[SURE].all() and not _selected(person)[LIKELY].any()
    person.dialog(DefectsDialog).reject()
    assert person.document.scene.selection == half


def test_without_a_model_the_dialog_says_so(person: Any, dusty: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    person.open(dusty)
    monkeypatch.setattr(person.document, "catalog", Catalog(()))
    person.do("defects")
    dialog = person.dialog(DefectsDialog)
    assert "no model" in dialog.told.text() and person.notices[-1] == dialog.told.text()
    assert not dialog.mend.isEnabled() and not dialog.sensitivity.isEnabled()
    dialog.reject()
