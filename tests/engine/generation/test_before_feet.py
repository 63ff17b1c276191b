"""Grass and water stand before feet, where the photo shows them; a road and sand do not."""

from __future__ import annotations

import cv2
import numpy as np
import pytest
from numpy.typing import NDArray

from engine.compositing.compositor import Compositor
from engine.generation.before_feet import GroundBeforeFeet, before_feet
from engine.generation.maker import AppearanceMaker
from engine.generators.catalog import Catalog
from engine.problem import Problem
from engine.scene import edits
from engine.scene.layers import ObjectLayer, Photo
from engine.scene.mask import Mask

Bytes = NDArray[np.uint8]
SIDE, HEIGHT = 240, 400.0  # of the band, and of an object whose lower part stands in it


def ground(across: float, down: float, strength: float) -> Bytes:
    """Noise that is drawn out: upright blades, level ripples, or neither."""
    noise = np.random.RandomState(3).normal(0, 1, (SIDE, SIDE)).astype(np.float32)
    smooth = cv2.GaussianBlur(noise, (0, 0), sigmaX=across, sigmaY=down)
    grey = 110 + strength * smooth / smooth.std()
    return np.repeat(np.rint(grey).clip(0, 255).astype(np.uint8)[..., None], 3, axis=2)


GRASS, WATER, SAND = ground(1.5, 9, 40), ground(14, 2, 25), ground(2, 2, 1.5)


def legs() -> Bytes:
    """A belly on two legs, whose feet end at rows 200 and 190."""
    mask = np.zeros((SIDE, SIDE), np.uint8)
    mask[:60, 20:220] = mask[60:200, 40:80] = mask[60:190, 160:200] = 255
    return mask


def test_blades_hide_feet_the_less_the_higher() -> None:
    hidden = before_feet(GRASS, legs(), HEIGHT).astype(float)
    for feet, columns in ((200, slice(40, 80)), (190, slice(160, 200))):
        low, high = hidden[feet - 8 : feet, columns].mean(), hidden[feet - 48 : feet - 32, columns].mean()
        assert low > 150 > 60 > high
    leg = hidden[170:200, 40:80]
    assert leg.std(axis=1).mean() > 40, "in blades, not as a line"
    assert not hidden[:100].any() and not hidden[:, 100:150].any(), "neither the belly nor what is no object"


def test_a_belly_and_a_chin_that_hang_low_stand_nowhere() -> None:
    mask = np.zeros((SIDE, SIDE), np.uint8)
    mask[:160, 20:130] = mask[:200, 20:60] = mask[:200, 90:130] = 255  # a belly between legs, 0.1 of the height higher
    mask[:120, 130:240] = mask[:165, 150:230] = 255  # a throat, and a chin before it
    hidden = before_feet(GRASS, mask, HEIGHT / 2)
    assert not hidden[:, 66:84].any() and not hidden[:, 155:].any()
    assert min(hidden[190:198, legs].mean() for legs in (slice(25, 55), slice(95, 125))) > 120
    mask[:165, 190:230] = 0
    assert before_feet(GRASS, mask, HEIGHT / 2)[:, 155:185].any(), "what is as narrow as a leg may stand farther back"


def test_water_hides_up_to_a_line() -> None:
    hidden = before_feet(WATER, legs(), HEIGHT)
    assert hidden[190:198, 45:75].min() > 200 and hidden[:160, 45:75].max() == 0


def test_plain_ground_hides_nothing() -> None:
    assert not before_feet(SAND, legs(), HEIGHT).any()
    assert not before_feet(GRASS, np.zeros_like(legs()), HEIGHT).any()


def test_it_is_asked_of_a_scene_and_answered_in_the_frame() -> None:
    samples = np.full((500, 400, 3), 120, np.uint8)
    samples[240:480, 80:320] = GRASS
    whole = np.zeros((400, SIDE), np.uint8)
    whole[200:] = legs()[:200]
    whole[40:220, 20:220] = 255
    scene, id = edits.add_object(
        edits.open_photo(Photo(samples, source="a")),
        class_name="cat", mask=Mask.from_array(whole, 80, 60), noise=(0.0,), seed=1,
    )  # fmt: skip
    maker = AppearanceMaker(Catalog(()), compositor=Compositor())
    found = GroundBeforeFeet(scene, id)(maker)
    layer = scene.find(id)
    assert isinstance(layer, ObjectLayer) and layer.frame.contains(found.bounds())
    on_canvas = found.warped(layer.place).bounds()
    assert 380 < on_canvas.top < 440 and 455 < on_canvas.bottom <= 466
    bare = edits.open_photo(Photo(np.full_like(samples, 120), source="b"))
    bare, id = edits.add_object(bare, class_name="cat", mask=Mask.from_array(whole, 80, 60), noise=(0.0,), seed=1)
    with pytest.raises(Problem, match="neither grass nor water"):
        GroundBeforeFeet(bare, id)(maker)
