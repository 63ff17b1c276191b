"""What is hidden of an object by hand: it stays with the object, and leaves mask and looks alone."""

from __future__ import annotations

import numpy as np
import pytest

from engine.problem import Problem
from engine.scene import edits, object_edits, selection
from engine.scene.affine import Affine
from engine.scene.box import Box
from engine.scene.layers import ObjectLayer
from engine.scene.mask import Mask
from engine.scene.scene import Scene
from tests.engine.scene.strategies import disc, photo

STROKE = [(100.0, 120.0, 15.0), (130.0, 120.0, 15.0)]


@pytest.fixture
def scene() -> Scene:
    return edits.add_object(edits.open_photo(photo()), class_name="cat", mask=disc(), noise=(0.5,), seed=7)[0]


def the_object(scene: Scene) -> ObjectLayer:
    return next(scene.objects())


def on_canvas(scene: Scene) -> Mask:
    layer = the_object(scene)
    return layer.hidden.warped(layer.place)


def test_a_stroke_hides_and_another_shows_again(scene: Scene) -> None:
    before = the_object(scene)
    hidden = object_edits.hide_part(scene, before.id, STROKE, hardness=1)
    box = Box(100, 115, 130, 125)
    assert (on_canvas(hidden).read(box) == 255).all()
    assert (the_object(hidden).mask, the_object(hidden).recipe) == (before.mask, before.recipe)
    wider = [(x, y, radius + 3) for x, y, radius in STROKE]
    shown = object_edits.hide_part(hidden, before.id, wider, hardness=1, show=True)
    assert the_object(shown).hidden.is_empty


def test_it_goes_where_the_object_goes(scene: Scene) -> None:
    layer = the_object(scene)
    hidden = object_edits.hide_part(scene, layer.id, STROKE)
    moved = object_edits.set_place(hidden, layer.id, Affine.translation(30, 7) @ the_object(hidden).place)
    assert on_canvas(moved) == on_canvas(hidden).moved(30, 7)


def test_it_stays_in_its_place_as_the_frame_grows(scene: Scene) -> None:
    layer = the_object(scene)
    hidden = object_edits.hide_part(scene, layer.id, STROKE)
    grown = object_edits.grow_frame(hidden, layer.id, layer.frame.grown(31))
    assert the_object(grown).side > layer.side and on_canvas(grown) == on_canvas(hidden)


def test_it_ends_at_the_frame_and_with_another_mask(scene: Scene) -> None:
    layer = the_object(scene)
    hidden = object_edits.hide_part(scene, layer.id, [(layer.place.x0, layer.place.y0, 40)])
    assert layer.frame.contains(the_object(hidden).hidden.bounds())
    assert the_object(edits.remask(hidden, layer.id, disc())).hidden.is_empty


def test_it_keeps_to_what_is_selected(scene: Scene) -> None:
    layer = the_object(scene)
    selected = selection.select(scene, Mask.from_array(np.full((200, 20), 255, np.uint8), 100, 0))
    hidden = object_edits.hide_part(selected, layer.id, STROKE, hardness=1)
    assert on_canvas(hidden).bounds().left >= 100 and on_canvas(hidden).bounds().right <= 120


def test_a_point_that_is_hidden_is_not_the_objects(scene: Scene) -> None:
    layer = the_object(scene)
    assert layer.covers(115, 120)
    assert not the_object(object_edits.hide_part(scene, layer.id, STROKE)).covers(115, 120)


def test_a_locked_object_is_left_alone(scene: Scene) -> None:
    locked = edits.set_locked(scene, the_object(scene).id, True)
    with pytest.raises(Problem, match="locked"):
        object_edits.hide_part(locked, the_object(scene).id, STROKE)
