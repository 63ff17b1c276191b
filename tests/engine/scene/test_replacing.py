"""Replacing the background as an edit: what lies where afterwards."""

from __future__ import annotations

import numpy as np
import pytest

from engine.problem import Problem
from engine.scene import edits, selection
from engine.scene.adjustments import Exposure
from engine.scene.box import Box
from engine.scene.filters import Fill
from engine.scene.layers import BackgroundLayer, FilterLayer, LayerMask, Photo, PhotoLayer
from engine.scene.mask import Mask
from engine.scene.replacing import covering, replace_background
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


def test_a_fill_needs_to_see_the_photo() -> None:
    ground = FilterLayer(id="fill", name="Fill", recipe=Fill(), layer_mask=LayerMask.showing(MASK))
    after = replace_background(opened(), photo_layer(5, 5), ground)
    assert [layer.visible for layer in after.layers] == [True, True, True]


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
