"""The proof finds every byte that differs, and refuses where nothing can be proven."""

from __future__ import annotations

import math
from dataclasses import replace
from hashlib import sha256

import numpy as np
import pytest
from hypothesis import given

from engine.compositing.appearance import Appearance
from engine.compositing.flatten import flatten
from engine.compositing.proof import compare, prove
from engine.problem import Problem
from engine.scene.affine import Affine, Place
from engine.scene.box import Box
from engine.scene.layers import BackgroundLayer, Photo
from engine.scene.scene import EMPTY, Scene
from tests.engine.compositing.pictures import (
    appearances_of,
    ellipse,
    face,
    family,
    lookup,
    noise,
    object_layer,
    photo_layer,
    plain,
    rgba,
    scenes,
    with_layer,
)


@given(scenes(), appearances_of())
def test_it_holds_for_any_scene(scene: Scene, look: Appearance) -> None:
    proof = prove(scene, lookup(look))
    assert proof.differing == 0 and proof.holds == (proof.untouched > 0)
    assert proof.covered + proof.untouched == scene.width * scene.height


def test_it_counts_and_hashes_as_said() -> None:
    mask = np.zeros((40, 40), np.uint8)
    mask[10:20, 10:30] = 255
    samples = noise(300, 400, 3)
    scene = Scene(400, 300, (photo_layer(samples), object_layer(mask, Place(256, 200))))
    proof = prove(scene, lookup(face()))
    assert (proof.covered, proof.untouched) == (200, 400 * 300 - 200)
    zeroed = rgba(samples)
    zeroed[190:200, 246:266] = 0
    assert proof.sha256 == sha256(zeroed.tobytes()).hexdigest()
    # Another look in the same mask: another picture, the same hash.
    assert prove(scene, lookup(plain((1, 2, 3)))).sha256 == proof.sha256


def test_it_finds_a_single_changed_byte() -> None:
    scene, appearances = family()
    scene = replace(with_layer(scene, "photo", photo=Photo(noise(300, 300, 3))), height=300)
    picture = flatten(scene, appearances)
    good = prove(scene, appearances, picture)
    assert good.holds
    picture[2, 3, 1] ^= 1
    picture[299, 299, 2] ^= 1  # in another row of tiles
    bad = prove(scene, appearances, picture)
    assert bad.differing == 2 and not bad.holds and bad.sha256 != good.sha256
    picture = rgba(flatten(scene, appearances))
    picture[0, 0, 3] = 254
    assert prove(scene, appearances, picture).differing == 1


def test_covered_bytes_may_be_anything() -> None:
    scene, appearances = family()
    picture = flatten(scene, appearances)
    good = prove(scene, appearances, picture)
    picture[110, 100] ^= 255  # in the middle of the first object
    assert prove(scene, appearances, picture) == good


def test_pixels_beside_the_photo_are_covered() -> None:
    scene = Scene(100, 80, (photo_layer(noise(50, 60, 3), place=Affine.translation(-10, 20)),))
    assert prove(scene, lookup({})).untouched == 50 * 50


def test_what_shows_through_the_photo_covers_it() -> None:
    samples = noise(20, 20, 4)
    samples[..., 3] = 255
    samples[4, 5, 3], samples[6, 7, 3] = 0, 254
    ground = BackgroundLayer(id="b", name="b", colours=((1, 2, 3),))
    assert prove(Scene(20, 20, (ground, photo_layer(samples))), lookup({})).covered == 2
    assert prove(Scene(20, 20, (photo_layer(samples),)), lookup({})).covered == 0
    assert flatten(Scene(20, 20, (ground, photo_layer(samples))), lookup({}))[4, 5].tolist() == [1, 2, 3]


@pytest.mark.parametrize("change", [{"visible": False}, {"opacity": 0.5}, {"mode": "screen"}])
def test_a_photo_that_is_not_simply_seen_proves_nothing(change: dict[str, object]) -> None:
    scene, appearances = family()
    with pytest.raises(Problem, match="nothing can be proven"):
        prove(with_layer(scene, "photo", **change), appearances)


def test_scenes_without_a_photo_and_other_sizes_are_refused() -> None:
    scene, appearances = family()
    for without in (EMPTY, replace(scene, layers=scene.layers[1:])):
        with pytest.raises(Problem, match="no photo"):
            prove(without, appearances)
    with pytest.raises(Problem, match="300 x 219"):
        prove(scene, appearances, noise(219, 300, 3))


def test_a_masked_ellipse_is_not_larger_than_its_frame() -> None:
    scene = Scene(200, 200, (photo_layer(noise(200, 200, 3)), object_layer(ellipse(80), Place(100, 100, 45))))
    assert 0 < prove(scene, lookup(face())).covered < 80 * 80 * 0.5


ORIENTATIONS = [(x, 0, 0, y) for x in (1, -1) for y in (1, -1)] + [(0, x, y, 0) for x in (1, -1) for y in (1, -1)]


@pytest.mark.parametrize("parts", ORIENTATIONS)
@pytest.mark.parametrize("channels", [3, 4])
def test_a_photo_on_whole_pixels_keeps_its_bytes_however_it_lies(parts: tuple[int, ...], channels: int) -> None:
    xx, xy, yx, yy = parts
    samples = noise(70, 90, channels)
    place = Affine(xx, xy, 100 if xx + xy > 0 else 215, yx, yy, 200 if yx + yy > 0 else 280)
    scene = Scene(260, 260, (photo_layer(samples, place=place),))
    picture = rgba(flatten(scene, lookup({})))
    untouched = 0
    for y in range(0, 70, 3):
        for x in range(0, 90, 3):
            column, row = (math.floor(at) for at in place.point(x + 0.5, y + 0.5))
            if 0 <= column < 260 and 0 <= row < 260:
                assert (picture[row, column] == rgba(samples)[y, x]).all()
                untouched += 1
    proof = prove(scene, lookup({}))
    assert proof.holds and untouched * 9 >= proof.untouched > untouched * 8
    picture[220, 150, 0] ^= 1
    assert prove(scene, lookup({}), picture).differing == 1


def test_a_photo_turned_there_and_back_is_the_photo_again() -> None:
    layer = photo_layer(noise(71, 90, 3), place=Affine.translation(3, 4))
    turned = replace(layer, **layer.transformed(Affine.rotation(90)))
    assert turned.laid is not None and turned.laid.photo.samples.base is not None, "a view, not a copy"
    for _ in range(7):
        turned = replace(turned, **turned.transformed(Affine.rotation(37.5)))
        turned = replace(turned, **turned.transformed(Affine.rotation(52.5)))
    assert turned == layer and turned.laid is not None and turned.laid.photo is layer.photo


@pytest.mark.parametrize("place", [Affine.scaling(1.5), Affine.rotation(30), Affine.translation(0.5, 0)])
def test_a_resampled_photo_proves_nothing(place: Affine) -> None:
    scene = Scene(100, 100, (photo_layer(noise(90, 90, 3), place=place),))
    with pytest.raises(Problem, match="so nothing can be proven about the photo's own"):
        prove(scene, lookup({}))
    assert flatten(scene, lookup({})).shape[:2] == (100, 100)


def test_it_finds_which_pixels_are_not_the_photos_own() -> None:
    mask = np.zeros((40, 40), np.uint8)
    mask[10:20, 10:30] = 255
    scene = Scene(400, 300, (photo_layer(noise(300, 400, 3)), object_layer(mask, Place(256, 200))))
    compared = compare(scene, lookup(face()))
    assert compared.proof == prove(scene, lookup(face()))
    assert compared.changed.bounds() == Box(246, 190, 266, 200)
