"""What lies where around an object: handles, inside, the zone that turns it, and which object is on top."""

from __future__ import annotations

import math

import numpy as np
import pytest

from desktop_app.tools.handles import OPPOSITE, SPOTS, Outline, layer_at, object_at
from engine.scene import edits, object_edits
from engine.scene.affine import Affine, Place
from engine.scene.layers import ObjectLayer, Photo, PhotoLayer
from engine.scene.scene import Scene


def placed(scene: Scene, angle: float, scale: float, flip: bool = False) -> ObjectLayer:
    layer = next(scene.objects())
    scene = object_edits.set_place(scene, layer.id, Place(200, 150, angle, scale, flip))
    return next(scene.objects())


@pytest.mark.parametrize("angle", [0, 30, 90, -135])
@pytest.mark.parametrize("scale", [0.5, 1, 2.5])
def test_each_spot_is_hit_where_it_is(two_objects: Scene, angle: float, scale: float) -> None:
    outline = Outline.of(placed(two_objects, angle, scale).extent)
    assert outline is not None
    for name, (x, y) in outline.spots.items():
        assert outline.hit(x, y, 1.0) == name
    assert outline.hit(*outline.centre, 1.0) == "inside"


def test_outside_turns_and_far_away_is_nothing(two_objects: Scene) -> None:
    outline = Outline.of(placed(two_objects, 0, 1).extent)
    assert outline is not None
    x, y = outline.spots["ne"]
    assert outline.hit(x + 15, y - 15, 1.0) == "rotate"
    assert outline.hit(x + 60, y - 60, 1.0) is None
    assert outline.hit(x + 60, y - 60, 4.0) == "rotate", "zoomed out the zone is wider in canvas px"


def test_handles_stand_across_from_each_other(two_objects: Scene) -> None:
    outline = Outline.of(placed(two_objects, 25, 1.5).extent)
    assert outline is not None
    for name, other in OPPOSITE.items():
        (ax, ay), (bx, by) = outline.spots[name], outline.spots[other]
        assert ((ax + bx) / 2, (ay + by) / 2) == pytest.approx(outline.centre)
    assert OPPOSITE["nw"] == "se" and OPPOSITE["n"] == "s" and set(OPPOSITE) == set(SPOTS)


def test_the_outline_is_that_of_the_mask(two_objects: Scene) -> None:
    layer = next(two_objects.objects())
    outline = Outline.of(layer.extent)
    assert outline is not None
    # A dab of radius 50 at (150, 150).
    assert outline.centre == pytest.approx((150, 150), abs=1)
    assert math.dist(outline.spots["n"], outline.spots["s"]) == pytest.approx(100, abs=3)


def test_an_empty_mask_has_no_outline(two_objects: Scene) -> None:
    layer = next(two_objects.objects())
    scene = object_edits.paint_mask(two_objects, layer.id, [(150, 150, 200)], hardness=1.0, erase=True)
    assert Outline.of(next(scene.objects()).extent) is None


def test_the_upper_of_two_is_on_top_until_they_are_swapped(two_objects: Scene) -> None:
    cat, bird = two_objects.objects()
    assert object_at(two_objects, 180, 150) is bird and object_at(two_objects, 120, 150) is cat
    swapped = edits.move_layer(two_objects, cat.id, 2)
    assert object_at(swapped, 180, 150) is cat
    assert object_at(edits.set_visible(swapped, cat.id, False), 180, 150) is bird
    assert object_at(two_objects, 20, 20) is None
    assert cat.covers(150.5, 150.5) and not cat.covers(210, 150)


def test_the_topmost_layer_is_picked_but_never_what_a_hidden_group_holds_nor_the_photo(two_objects: Scene) -> None:
    cat, bird = two_objects.objects()
    assert layer_at(two_objects, 180, 150) is bird and layer_at(two_objects, 20, 20) is None
    grouped = edits.group(two_objects, [bird.id], group_id="g")
    assert layer_at(edits.set_visible(grouped, "g", False), 180, 150) is cat
    clear = np.zeros((60, 60, 4), np.uint8)
    clear[:, 30:, 3] = 255
    photo = PhotoLayer(id="leaf", name="leaf", photo=Photo(clear), place=Affine(0, -1, 180, 1, 0, 120))
    scene = edits.add_layer(two_objects, photo)
    assert layer_at(scene, 150, 170) == photo and layer_at(scene, 150, 130) == cat, "its clear half is no hold"
