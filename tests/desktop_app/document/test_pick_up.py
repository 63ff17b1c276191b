"""Looks come from under a mask, from a photo and from other objects, each as one step of the undo list."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image

from desktop_app.document import pick_up
from desktop_app.document.document import Document
from engine.compositing.compositor import Compositor
from engine.generators.noise import draw
from engine.scene import edits
from engine.scene.layers import LIGHTING, TEXTURE, Recipe
from engine.scene.scene import Scene
from tests.desktop_app.selected import selected_object

NOISE = 16


class Encoder:
    """Finds as noise the mean colour under the mask, over and over."""

    def encode(self, rgb: np.ndarray, mask: np.ndarray, class_name: str) -> np.ndarray:
        return np.resize(rgb[mask > 127].mean(axis=0) / 255, NOISE).astype(np.float32)


@pytest.fixture
def opened(document: Document, engine: Any, maker: Any, two_objects: Scene, deliver: Callable[[], None]) -> Document:
    """A cat and a bird over a photo, whose pictures are there; the bird is selected."""
    maker.models["animals"] = Encoder()
    maker.compositor = Compositor()
    document.open_scene(two_objects)
    engine.answer_all()
    deliver()
    return document


def turn(document: Document, **changes: Any) -> None:
    layer = selected_object(document)
    document.edit("Model", lambda scene: edits.set_recipe(scene, layer.id, replace(layer.recipe, **changes)))


def test_from_under_the_mask(opened: Document, engine: Any, deliver: Callable[[], None]) -> None:
    turn(opened, knobs=(), strength=0.5, light=0.3)
    pick_up.from_under(opened)
    (ask,) = engine.asks
    assert ask.slot.startswith("looks ") and ask.title == "Picking up looks"
    before = opened.scene
    engine.answer(ask)
    assert opened.scene is before, "it is computed elsewhere, and arrives later"
    deliver()
    recipe = selected_object(opened).recipe
    assert (recipe.seed, recipe.knobs, recipe.strength, recipe.light) == (None, (), 1.0, 0.3)
    assert recipe.noise[0] != recipe.noise[2], "the photo is not grey there"
    assert opened.history.labels[-1] == "Pick up looks" and len(opened.history.labels) == 3
    opened.undo()
    assert opened.scene is before


def test_from_a_cut_out(opened: Document, engine: Any, deliver: Callable[[], None], tmp_path: Path) -> None:
    samples = np.zeros((50, 60, 4), np.uint8)
    samples[10:40, 10:50] = (255, 0, 51, 255)
    Image.fromarray(samples).save(tmp_path / "cut.png")
    pick_up.from_photo(opened, tmp_path / "cut.png")
    engine.answer(engine.asks[0])
    deliver()
    assert selected_object(opened).recipe.noise[:3] == pytest.approx((1.0, 0.0, 0.2), abs=0.02)


def test_a_photo_that_cannot_be_read_is_one_sentence(
    opened: Document, engine: Any, told: Any, deliver: Callable[[], None], tmp_path: Path
) -> None:
    before = opened.scene
    pick_up.from_photo(opened, tmp_path / "none.png")
    engine.answer(engine.asks[0], error="There is no file none.png.")
    deliver()
    assert told.notices == ["There is no file none.png."] and opened.scene is before


def test_looks_that_arrive_during_a_stroke_wait_for_its_end(
    opened: Document, engine: Any, deliver: Callable[[], None]
) -> None:
    pick_up.from_under(opened)
    opened.begin("Stroke")
    opened.update(lambda scene: edits.rename(scene, selected_object(opened).id, "Wren"))
    engine.answer(engine.asks[0])
    deliver()
    assert selected_object(opened).recipe.seed == 8
    opened.commit()
    assert selected_object(opened).recipe.seed is None and selected_object(opened).name == "Wren"
    assert opened.history.labels[-2:] == ["Stroke", "Pick up looks"]


def test_looks_for_an_object_that_has_changed_are_dropped(
    opened: Document, engine: Any, told: Any, deliver: Callable[[], None]
) -> None:
    pick_up.from_under(opened)
    opened.edit("Delete", lambda scene: edits.remove(scene, selected_object(opened).id))
    engine.answer(engine.asks[0])
    deliver()
    assert opened.history.labels[-1] == "Delete" and told.notices == []
    opened.undo()
    opened.select(next(layer.id for layer in opened.scene.objects() if layer.name == "Bird"))
    pick_up.from_under(opened)
    turn(opened, class_name="dog")
    engine.answer(engine.asks[1])
    deliver()
    assert selected_object(opened).recipe.seed == 8 and told.notices == [
        "The object that was to get these looks is no longer the same."
    ]


def test_looks_go_from_one_object_to_another_of_its_class(opened: Document, told: Any, two_objects: Scene) -> None:
    assert not pick_up.can_paste(opened)
    turn(opened, noise=draw(3, NOISE), seed=3, knobs=(), strength=0.4)
    looks = selected_object(opened).recipe
    pick_up.copy(opened)
    assert told.whats[-1] == "looks" and opened.history.labels[-1] == "Model", "copying changes nothing"
    cat = next(layer for layer in opened.scene.objects() if layer.name == "Cat")
    opened.select(cat.id)
    assert not pick_up.can_paste(opened), "a bird's looks are no cat's"
    turn(opened, class_name="bird", light=0.2)
    assert pick_up.can_paste(opened)
    pick_up.paste(opened)
    versions = {"lighting": LIGHTING, "texture": TEXTURE}
    assert selected_object(opened).recipe == Recipe("bird", looks.noise, 3, strength=0.4, light=0.2, **versions)
    assert selected_object(opened).mask == cat.mask and opened.history.labels[-1] == "Paste looks"


def test_nothing_selected_is_nothing_done(opened: Document, engine: Any, tmp_path: Path) -> None:
    opened.select(None)
    for act in (pick_up.from_under, pick_up.copy, pick_up.paste, lambda it: pick_up.from_photo(it, tmp_path)):
        act(opened)
    assert engine.asks == [] and opened.copied_looks is None and not pick_up.can_paste(opened)
