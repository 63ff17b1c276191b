"""A photo is masked, painted through, feathered, written, read, clipped to, saved and opened; and all of it undone."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image

from engine.compositing.flatten import flatten
from engine.formats.project import open_project
from engine.scene.layers import LayerMask, PaintLayer


def mask_of(person: Any, layer_id: str) -> LayerMask:
    mask = person.document.scene.find(layer_id).layer_mask
    assert mask is not None
    return mask


@pytest.mark.parametrize("person", ["tiny"], indirect=True)
def test_a_photo_is_masked_and_paint_clipped_to_it(
    person: Any, photo_file: Path, tmp_path: Path, names: Callable[[Path], None]
) -> None:
    person.open(photo_file)
    person.do("actual")
    opened, photo = person.document.scene, person.document.scene.photo_layer.id
    person.do("new-background")
    person.document.select(photo)
    person.built.window.brush.set_size(60)

    # Erased from: the white ground is seen at once, and red over it where that is wanted.
    person.do("add-mask")
    person.do("eraser")
    person.stroke((200, 200), (300, 200))
    assert person.colour_at(250, 200) == (255, 255, 255) and person.labels[-1] == "Erase from mask"
    before = person.seen()
    person.do("mask-overlay")
    red, green, _ = person.colour_at(220, 200)
    assert red > 230 and green < 160 and (person.seen()[10:20] == before[10:20]).all()
    person.stroke((250, 300), (260, 300))
    assert person.colour_at(250, 300)[1] < 160, "it follows the stroke"
    person.built.settings.set("mask_colour", "green")
    assert person.colour_at(220, 200)[1] > 200 > person.colour_at(220, 200)[0]
    person.do("mask-overlay")
    assert person.colour_at(220, 200) == (255, 255, 255)

    # Alone it is grey; the brush brings the photo back.
    person.do("view-mask")
    assert person.colour_at(220, 200) == (0, 0, 0) and person.colour_at(100, 100) == (255, 255, 255)
    person.do("brush")
    person.stroke((250, 300), (260, 300))
    assert person.colour_at(255, 300) == (255, 255, 255)
    person.do("view-mask")
    assert person.colour_at(255, 300) != (255, 255, 255)

    # Written as a grey picture, read again, and to a selection.
    painted = mask_of(person, photo).within(person.document.scene.box)
    names(tmp_path / "mask.png")
    person.do("save-mask")
    person.wait()
    with Image.open(tmp_path / "mask.png") as picture:
        assert picture.mode == "L" and (np.asarray(picture) == painted.read(person.document.scene.box)).all()
    person.do("delete-mask")
    names(tmp_path / "mask.png")
    person.do("load-mask")
    person.wait()
    assert mask_of(person, photo) == LayerMask.showing(painted)
    person.do("mask-to-selection")
    assert person.document.scene.selection == painted
    person.do("deselect")

    # Paint clipped to the photo keeps within what is seen of that, and can take in a mask of its own.
    person.document.select(photo)
    person.do("new-paint")
    person.stroke((240, 100), (240, 300))
    assert person.colour_at(240, 200) == (0, 0, 0)
    person.do("clip")
    assert person.colour_at(240, 200) == (255, 255, 255) and person.colour_at(240, 130) == (0, 0, 0)
    paint = person.document.selected
    person.do("add-hiding-mask")
    person.stroke((240, 120), (240, 140))
    person.do("apply-mask")
    person.wait()
    layer = person.document.scene.find(paint)
    assert isinstance(layer, PaintLayer) and layer.layer_mask is None and layer.tiles.bounds().height < 100

    # Saved, and opened as the same; undone, the first scene.
    names(tmp_path / "masked.ora")
    person.do("save-as")
    person.wait()
    scene, _ = open_project(tmp_path / "masked.ora")
    assert scene == person.document.scene
    shown = flatten(scene, lambda layer: None)
    with Image.open(photo_file) as picture:
        own = np.asarray(picture.convert("RGB"))
    assert (shown[350:, :] == own[350:, :]).all(), "where the mask shows it, the photo's bytes are its own"
    while person.document.history.can_undo:
        person.do("undo")
    assert person.document.scene == opened
