"""What is selected is filled by a live layer; a thing is found and removed; each is one step, and undone as one."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image

from desktop_app.panels.filters.fill import FillPage
from engine.compositing.flatten import flatten
from engine.scene import selection
from engine.scene.filters import Fill
from engine.scene.layers import FilterLayer
from engine.scene.mask import Mask

pytestmark = pytest.mark.parametrize("person", ["tiny"], indirect=True)

SPOT = (slice(30, 50), slice(40, 70))


@pytest.fixture
def meadow(tmp_path: Path) -> Path:
    """Green noise with a red thing in it."""
    pixels = np.random.RandomState(1).randint(0, 60, (90, 120, 3)).astype(np.uint8)
    pixels[..., 1] += 120
    pixels[SPOT] = (255, 0, 0)
    file = tmp_path / "meadow.png"
    Image.fromarray(pixels).save(file)
    return file


def _fill(person: Any) -> FilterLayer:
    layer = person.document.selected_layer
    assert isinstance(layer, FilterLayer) and isinstance(layer.recipe, Fill)
    return layer


def _shown(person: Any) -> np.ndarray:
    scene = person.document.scene
    look = person.document.engine.appearances.snapshot(scene)[_fill(person).id]
    return flatten(scene, lambda layer: look)[..., :3]


def test_what_is_selected_is_filled_and_another_variation_taken(person: Any, meadow: Path) -> None:
    person.open(meadow)
    assert not person.window.actions_table.by_name["new-fill"].isEnabled()  # nothing is selected
    before = person.document.scene
    coverage = np.zeros((90, 120), np.uint8)
    coverage[SPOT] = 255
    person.document.edit("Select", lambda scene: selection.select(scene, Mask.from_array(coverage)))
    person.do("new-fill")
    person.wait()
    assert person.document.scene.selection is None
    assert _shown(person)[SPOT][..., 0].max() < 100
    page = person.panel.page
    assert isinstance(page, FillPage) and page.guided.isHidden()  # no model here has an idea of holes
    assert all(one.isHidden() for one in page.variations.buttons)  # no frames without a picture
    page.variations.throw()
    person.wait()
    assert not any(one.isHidden() for one in page.variations.buttons)
    first, button = _fill(person), page.variations.buttons[2]
    assert all(one.image is not None for one in page.variations.buttons)
    button.click()
    person.wait()
    assert _fill(person).recipe != first.recipe and button.isChecked()
    assert person.labels[-3:] == ["Select", "Add fill", "Variation"]
    for _ in range(3):
        person.do("undo")
    assert person.document.scene is before


def test_a_thing_is_found_and_removed_in_one_step(person: Any, meadow: Path) -> None:
    person.open(meadow)
    before = person.document.scene
    person.do("remove-object")
    person.wait()
    hole = _fill(person).layer_mask
    assert hole is not None and (hole.read(before.box)[SPOT] == 255).all()
    assert _shown(person)[SPOT][..., 0].max() < 100
    assert person.labels[-1] == "Remove object"
    person.do("undo")
    assert person.document.scene is before
