"""Replacing the background as an edit: what lies where afterwards."""

from __future__ import annotations

import dataclasses

import numpy as np
import pytest

from engine.problem import Problem
from engine.scene import edits, selection
from engine.scene.adjustments import Exposure, Vibrance, WhiteBalance
from engine.scene.box import Box
from engine.scene.filters import Fill
from engine.scene.layers import AdjustmentLayer, BackgroundLayer, FilterLayer, Layer, LayerMask, Photo, PhotoLayer
from engine.scene.mask import Mask
from engine.scene.replacing import covering, replace_again, replace_background, replaced_in
from engine.scene.scene import Scene

MASK = Mask.from_array(np.full((4, 5), 255, np.uint8), 2, 3)


def opened(width: int = 20, height: int = 10) -> Scene:
    return edits.open_photo(Photo(np.zeros((height, width, 3), np.uint8)))


def photo_layer(width: int, height: int) -> PhotoLayer:
    return PhotoLayer(id=edits.new_id(), name="Other", photo=Photo(np.zeros((height, width, 3), np.uint8)))


def test_the_photo_is_hidden_and_the_light_is_clipped_to_the_subject() -> None:
    scene, _ = edits.add_adjustment(opened(), Exposure(1))
    scene = selection.select(scene, MASK)
    subject, ground = photo_layer(5, 5), BackgroundLayer(id="ground", name="Background", colours=((1, 2, 3),))
    after = replace_background(scene, subject, ground, (Exposure(0.5),))
    photo, *rest = after.layers
    assert not photo.visible and rest[:2] == [ground, subject] and after.selection is None
    assert rest[2].is_clipped and rest[3] is scene.layers[1]


def test_the_ground_covers_every_photo() -> None:
    scene = edits.add_layer(opened(), photo_layer(9, 9))
    after = replace_background(scene, photo_layer(5, 5), BackgroundLayer(id="ground", name="B", colours=((1, 2, 3),)))
    assert [layer.id for layer in after.layers][:3] == [*(layer.id for layer in scene.layers), "ground"]


def test_a_fill_needs_to_see_the_photo() -> None:
    ground = FilterLayer(id="fill", name="Fill", recipe=Fill(), layer_mask=LayerMask.showing(MASK))
    after = replace_background(opened(), photo_layer(5, 5), ground)
    assert [layer.visible for layer in after.layers] == [True, True, True]


def replaced(ground: Layer) -> Scene:
    scene, _ = edits.add_adjustment(opened(), Exposure(1))
    subject = dataclasses.replace(photo_layer(5, 5), id="subject", layer_mask=LayerMask.showing(MASK))
    return replace_background(scene, subject, ground, (Exposure(0.5), WhiteBalance(20)))


FILL = FilterLayer(id="fill", name="Fill", recipe=Fill(), layer_mask=LayerMask.showing(MASK))
PLAIN = BackgroundLayer(id="plain", name="Background", colours=((1, 2, 3),))


@pytest.mark.parametrize("first", [FILL, PLAIN])
@pytest.mark.parametrize("second", [dataclasses.replace(FILL, id="other"), dataclasses.replace(PLAIN, id="other")])
def test_another_ground_comes_in_place_of_the_first(first: Layer, second: Layer) -> None:
    scene = edits.add_paint(replaced(first), "shadow", above=first.id)
    scene, vivid = edits.add_adjustment(scene, Vibrance(30), above="subject")
    scene = edits.replace(scene, vivid, is_clipped=True)
    before = replaced_in(scene)
    assert before is not None and before.subject.id == "subject" and before.ground is scene.find(first.id)
    after = replace_again(scene, before, second, (Exposure(-1),))
    photo, ground, shadow, subject, light, *rest = after.layers
    assert photo.visible == isinstance(second, FilterLayer)
    assert (ground, shadow.id, subject.id) == (second, "shadow", "subject")
    assert isinstance(light, AdjustmentLayer) and light.adjustment == Exposure(-1) and light.is_clipped
    # What a person added stays, over the subject and over all; the first light is gone.
    assert [layer.name for layer in rest] == ["Vibrance", "Exposure"] and not rest[1].is_clipped


def test_what_was_not_replaced_is_not_taken_for_it() -> None:
    photo = opened()
    masked = edits.replace(photo, photo.layers[0].id, layer_mask=LayerMask.showing(MASK))
    two = edits.add_layer(photo, dataclasses.replace(photo_layer(5, 5), layer_mask=LayerMask.showing(MASK)))
    collage = edits.add_layer(photo, photo_layer(9, 9))
    collage = edits.add_layer(collage, two.layers[-1])
    hidden = edits.set_visible(replaced(PLAIN), "subject", False)
    clipped = edits.replace(replaced(PLAIN), "subject", is_clipped=True)
    for scene in (photo, masked, two, collage, edits.add_layer(masked, PLAIN), hidden, clipped):
        assert replaced_in(scene) is None


@pytest.mark.parametrize(("width", "height"), [(20, 10), (7, 50), (300, 20)])
def test_a_photo_covers_the_canvas(width: int, height: int) -> None:
    layer = covering(photo_layer(width, height), Box(0, 0, 20, 10))
    left, top = layer.place.point(0, 0)
    right, bottom = layer.place.point(width, height)
    assert left <= 0 and top <= 0 and right >= 20 and bottom >= 10
    assert min(right - left - 20, bottom - top - 10) <= 2.001
    assert ((width, height) == (20, 10)) == (layer.laid is not None)


def test_without_a_photo_there_is_a_sentence() -> None:
    scene = opened()
    hidden = edits.set_visible(scene, scene.layers[0].id, False)
    with pytest.raises(Problem, match="no photo here"):
        replace_background(hidden, photo_layer(5, 5), BackgroundLayer(id="b", name="B", colours=((0, 0, 0),)))
