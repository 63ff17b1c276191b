"""The exported picture: the photo's own bytes where nothing covers them, what the screen shows elsewhere."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.compositing.appearance import Appearance
from engine.compositing.compositor import Compositor
from engine.compositing.flatten import flatten, thumbnail
from engine.problem import Problem
from engine.scene.affine import Affine, Place
from engine.scene.layers import BackgroundLayer, GroupLayer
from engine.scene.scene import EMPTY, Scene
from tests.engine.compositing.pictures import (
    appearances_of,
    coverage_tile,
    difference,
    ellipse,
    face,
    family,
    lookup,
    noise,
    object_layer,
    photo_layer,
    plain,
    ramp,
    rgba,
    scenes,
    with_layer,
)


def covered_by(scene: Scene, look: Appearance) -> np.ndarray:
    """Where anything at all above the photo covers it, from the published coverage: bool (h, w)."""
    tall, wide = -(-scene.height // 256), -(-scene.width // 256)
    rows = [
        np.hstack([coverage_tile(scene, tx, ty, lookup(look), above="photo") for tx in range(wide)])
        for ty in range(tall)
    ]
    return np.vstack(rows)[: scene.height, : scene.width] > 0


@given(scenes(), appearances_of())
def test_uncovered_pixels_are_the_photos_byte_for_byte(scene: Scene, look: Appearance) -> None:
    """For any order, place, feather, noise, blend mode and opacity, and photos with alpha."""
    flat = rgba(flatten(scene, lookup(look)))
    photo = scene.photo_layer
    assert photo is not None
    samples = rgba(photo.photo.samples)
    free = ~covered_by(scene, look)
    if len(scene.layers) and scene.layers[0] is not photo:
        free &= samples[..., 3] == 255  # what lies beneath is seen through the rest
    assert np.array_equal(flat[free], samples[free])


@given(scenes(), appearances_of())
def test_covered_pixels_are_what_the_screen_shows(scene: Scene, look: Appearance) -> None:
    flat = rgba(flatten(scene, lookup(look))).astype(int)
    screen = Compositor().read(scene, scene.box, 0, lookup(look)).astype(int)
    multiplied = np.floor(flat[..., 2::-1] * flat[..., 3:] / 255 + 0.5)
    assert np.array_equal(flat[..., 3], screen[..., 3])
    # Dividing by alpha and multiplying again gives the same eight bits.
    assert np.array_equal(multiplied, screen[..., :3])


@given(st.integers(0, 99), st.sampled_from([3, 4]), st.integers(-30, 30), st.integers(-30, 30))
def test_a_photo_alone_is_copied(seed: int, channels: int, x: int, y: int) -> None:
    samples = noise(90, 300, channels, seed)
    flat = rgba(flatten(Scene(280, 80, (photo_layer(samples, place=Affine.translation(x, y)),)), lookup({})))
    expected = np.zeros((400, 500, 4), np.uint8)
    expected[100 + y : 190 + y, 100 + x : 400 + x] = rgba(samples)
    assert np.array_equal(flat, expected[100:180, 100:380])


def test_reordering_reveals_the_hidden_part() -> None:
    mask = np.full((60, 60), 255, np.uint8)
    one, other = object_layer(mask, Place(40, 40), id="one"), object_layer(mask, Place(60, 40), id="other")
    photo = photo_layer(ramp(80, 100))
    looks = lookup({"one": plain((255, 0, 0)), "other": plain((0, 0, 255))})
    upper = flatten(Scene(100, 80, (photo, one, other)), looks)
    lower = flatten(Scene(100, 80, (photo, other, one)), looks)
    assert upper[40, 50].tolist() == [0, 0, 255] and lower[40, 50].tolist() == [255, 0, 0]
    assert upper[40, 20].tolist() == lower[40, 20].tolist() == [255, 0, 0]


def test_groups_are_isolated() -> None:
    """A multiplying layer in a group meets what is in the group only."""
    white = photo_layer(np.full((40, 40, 3), 200, np.uint8))
    red = BackgroundLayer(id="red", name="r", colours=((255, 0, 0),), mode="multiply")
    inside = flatten(Scene(40, 40, (white, GroupLayer(id="g", name="g", children=(red,)))), lookup({}))
    assert inside[5, 5].tolist() == [255, 0, 0]
    assert flatten(Scene(40, 40, (white, red)), lookup({}))[5, 5].tolist() == [200, 0, 0]
    half = GroupLayer(id="g", name="g", children=(replace(red, mode="normal"), replace(red, id="again")), opacity=0.5)
    assert (
        difference(flatten(Scene(40, 40, (white, half)), lookup({}))[5:6, 5], np.array([[228, 100, 100]], np.uint8))
        <= 1
    )


def test_three_channels_where_it_is_opaque_four_where_not() -> None:
    scene, appearances = family()
    assert flatten(scene, appearances).shape == (220, 300, 3)
    clear = flatten(with_layer(scene, "photo", visible=False), appearances)
    assert clear.shape == (220, 300, 4) and clear[0, 0].tolist() == [0, 0, 0, 0]
    # The first tiles are opaque, only the last one is not.
    samples = np.full((300, 700, 4), 255, np.uint8)
    samples[299, 699] = (1, 2, 3, 4)
    assert np.array_equal(flatten(Scene(700, 300, (photo_layer(samples),)), appearances), samples)
    assert flatten(Scene(256, 256, (photo_layer(samples),)), appearances).shape[2] == 3


@pytest.mark.parametrize("change", [{"visible": False}, {"opacity": 0.5}, {"mode": "screen"}])
def test_a_photo_that_is_not_simply_seen_is_composited(change: dict[str, object]) -> None:
    scene, appearances = family()
    scene = with_layer(scene, "photo", **change)
    ground = BackgroundLayer(id="ground", name="g", colours=((10, 60, 90),))
    scene = replace(scene, layers=(ground, *scene.layers))
    flat = flatten(scene, appearances)
    screen = Compositor().read(scene, scene.box, 0, appearances)
    assert np.array_equal(flat, screen[..., 2::-1])


def test_all_white_masks_and_one_pixel_work() -> None:
    layer = object_layer(np.full((16, 16), 255, np.uint8), Place(0.5, 0.5))
    scene = Scene(1, 1, (photo_layer(noise(1, 1, 3)), layer))
    assert flatten(scene, lookup(plain((7, 8, 9)))).tolist() == [[[7, 8, 9]]]
    assert thumbnail(scene, lookup(plain((7, 8, 9))), 64).shape == (1, 1, 3)


def test_it_tells_how_far_it_is_and_can_be_ended() -> None:
    scene = Scene(600, 700, (photo_layer(noise(700, 600, 3)), object_layer(ellipse(300), Place(300, 300))))
    shares: list[float] = []
    flatten(scene, lookup(face()), shares.append)
    assert shares == [1 / 3, 2 / 3, 1.0]

    class Ended(Exception):
        pass

    def end(share: float) -> None:
        raise Ended

    with pytest.raises(Ended):
        flatten(scene, lookup(face()), end)


def test_nothing_at_all_is_a_problem() -> None:
    for make in (lambda: flatten(EMPTY, lookup({})), lambda: thumbnail(EMPTY, lookup({}), 64)):
        with pytest.raises(Problem, match="open a photo"):
            make()


@pytest.mark.parametrize(
    ("longest", "size"), [(256, (188, 256)), (75, (55, 75)), (300, (220, 300)), (999, (220, 300)), (1, (1, 1))]
)
def test_thumbnails_are_the_picture_made_small(longest: int, size: tuple[int, int]) -> None:
    scene, appearances = family()
    small = thumbnail(scene, appearances, longest)
    assert small.shape == (*size, 3)
    if longest == 1:
        return  # of a picture this small it is only asked to be there
    flat = flatten(scene, appearances).astype(float)
    assert np.abs(flat.mean(axis=(0, 1)) - small.mean(axis=(0, 1))).max() <= 4
    translucent = with_layer(scene, "photo", visible=False)
    assert thumbnail(translucent, appearances, longest).shape == (*size, 4)
