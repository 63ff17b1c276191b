"""The background is replaced at the window: seen while it is chosen, kept as one step or gone."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image

from desktop_app.dialogs.replace_background import COLOUR, FILL, PHOTO, ReplaceBackgroundDialog
from desktop_app.document import replacing
from engine.compositing.flatten import flatten
from engine.scene import edits, selection
from engine.scene.filters import Fill
from engine.scene.layers import BackgroundLayer, FilterLayer, PhotoLayer
from engine.scene.mask import Mask
from tests.flows.test_filling import SPOT, meadow

__all__ = ["meadow"]

pytestmark = pytest.mark.parametrize("person", ["tiny"], indirect=True)


def opened(person: Any) -> ReplaceBackgroundDialog:
    person.do("replace-background")
    dialog = person.dialog(ReplaceBackgroundDialog)
    assert isinstance(dialog, ReplaceBackgroundDialog)
    person.wait()
    return dialog


def test_a_ground_is_chosen_and_kept_as_one_step(person: Any, meadow: Any) -> None:
    person.open(meadow)
    before = person.document.scene
    dialog = opened(person)
    photo, ground, subject, *_ = person.document.scene.layers
    assert isinstance(ground, BackgroundLayer) and not photo.visible and "select it" in dialog.told.text()
    assert isinstance(subject, PhotoLayer) and subject.layer_mask is not None
    seen = flatten(person.document.scene, lambda layer: None)
    assert (seen[0, 0] == 255).all() and seen[SPOT][5:-5, 5:-5, 0].min() > 240
    dialog.choice.setCurrentIndex(dialog.choice.findData(FILL))
    dialog.choice.activated.emit(0)
    person.wait()
    filled = person.document.scene.layers[1]
    assert isinstance(filled, FilterLayer) and isinstance(filled.recipe, Fill)
    dialog.accept()
    assert person.labels[-1] == "Replace background"
    assert isinstance(person.document.selected_layer, PhotoLayer)
    person.do("undo")
    assert person.document.scene is before


def test_the_edge_can_be_wider_and_the_ground_be_replaced_once_more(person: Any, meadow: Any) -> None:
    person.open(meadow)
    large = Mask.from_array(np.full((60, 80), 255, np.uint8), 20, 15)
    person.document.edit("Select", lambda scene: selection.select(scene, large))
    dialog = opened(person)
    assert dialog.told.text() == ""
    narrow = person.document.scene.layers[2]
    dialog.edge.set_value(10)
    dialog.edge.gesture.ended.emit()
    person.wait()
    wide = person.document.scene.layers[2]
    assert wide.id == narrow.id and wide.layer_mask != narrow.layer_mask
    dialog.accept()
    count = len(person.document.scene.layers)
    dialog = opened(person)
    assert "stays as it is" in dialog.told.text() and not dialog.edge.isEnabled()
    dialog.choice.setCurrentIndex(dialog.choice.findData(FILL))
    dialog.choice.activated.emit(0)
    person.wait()
    dialog.accept()
    photo, ground, subject = person.document.scene.layers
    assert photo.visible and isinstance(ground, FilterLayer) and subject is wide and count >= 3


def test_what_is_not_wanted_leaves_nothing(person: Any, meadow: Any) -> None:
    person.open(meadow)
    before = person.document.scene
    dialog = opened(person)
    assert person.document.scene is not before
    dialog.reject()
    assert person.document.scene is before and "Replace background" not in person.labels


def test_a_photo_that_is_not_chosen_yet_cannot_be_kept(person: Any, meadow: Any) -> None:
    person.open(meadow)
    dialog = opened(person)
    assert dialog.ok.isEnabled()
    for choice, can_be_kept in ((PHOTO, False), (COLOUR, True)):
        dialog.choice.set_value(choice)
        dialog.choice.activated.emit(0)
        person.wait()
        assert dialog.ok.isEnabled() == can_be_kept
    dialog.reject()


def test_where_nothing_stands_out_the_dialog_says_what_can_be_done(person: Any, tmp_path: Path) -> None:
    Image.new("RGB", (120, 90), "white").save(tmp_path / "white.png")
    person.open(tmp_path / "white.png")
    dialog = opened(person)
    told = "Nothing that stands out was found in the photo: cancel, select it, and choose this again."
    assert dialog.told.text() == told and not dialog.ok.isEnabled()
    assert person.window.notices.texts == []
    dialog.reject()
    person.document.notices.tell("What another asks for was not found.", replacing.SLOT)
    assert person.window.notices.texts == ["What another asks for was not found."]


def test_a_selection_of_everything_is_told_in_the_dialog(person: Any, meadow: Any) -> None:
    person.open(meadow)
    everything = Mask.from_array(np.full((90, 120), 255, np.uint8))
    person.document.edit("Select", lambda scene: selection.select(scene, everything))
    dialog = opened(person)
    assert "covers the whole picture" in dialog.told.text() and not dialog.ok.isEnabled()
    dialog.reject()
    photo = person.document.scene.layers[0]
    person.document.edit("Hide", lambda scene: edits.set_visible(scene, photo.id, False))
    assert not person.window.actions_table.by_name["replace-background"].isEnabled()
