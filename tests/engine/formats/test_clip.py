"""What is copied comes back as it was, live or as pixels, and damaged bytes become a sentence."""

from __future__ import annotations

import numpy as np
import pytest

from engine.compositing.flatten import flatten
from engine.formats import clip as clips
from engine.problem import Problem
from engine.scene import edits, picture_edits, selection
from engine.scene.affine import Affine
from engine.scene.box import Box
from engine.scene.depth import eight_bits
from engine.scene.layers import GroupLayer, ObjectLayer, Photo, PhotoLayer, ShadowLayer
from engine.scene.mask import Mask
from engine.scene.scene import Scene
from tests.engine.compositing.pictures import face, family, lookup, noise, photo_layer


def with_shadow() -> Scene:
    return edits.add_shadow(family()[0], "a")[0]


def test_layers_are_copied_with_what_they_own_and_come_back_live() -> None:
    scene = with_shadow()
    found = clips.from_bytes(clips.to_bytes(clips.of_layers(scene, ["a", "group"])))
    pasted, ids = edits.add_copies(scene, found.placed_in(scene, found.left or 0, found.top or 0))
    assert len(ids) == 3 and not set(ids) & {layer.id for layer in scene.walk()}
    shadow, copy, group = map(pasted.find, ids)
    before = scene.find("a")
    assert isinstance(copy, ObjectLayer) and isinstance(before, ObjectLayer) and isinstance(shadow, ShadowLayer)
    assert (copy.recipe, copy.mask, copy.place) == (before.recipe, before.mask, before.place)
    assert shadow.object_id == copy.id and shadow.thrower == copy.silhouette
    assert isinstance(group, GroupLayer) and [one.name for one in group.children] == ["paint", "c"]


def test_a_clip_is_as_large_as_what_is_in_it_and_says_where_that_lay() -> None:
    scene = Scene(300, 220, (photo_layer(noise(40, 50, 3), id="p", place=Affine.translation(-10, 30)),))
    clip = clips.of_layers(scene, ["p"])
    assert (clip.left, clip.top, clip.scene.box) == (-10, 30, Box(0, 0, 50, 40))
    (moved,) = clip.placed_in(Scene(80, 80, ()), 7, 8)
    assert isinstance(moved, PhotoLayer) and moved.laid is not None and (moved.laid.x, moved.laid.y) == (7, 8)


def test_pixels_are_those_that_are_seen_within_what_is_selected() -> None:
    scene, looks = family()
    picture = flatten(scene, looks)
    soft = Mask.from_array(np.full((40, 60), 128, np.uint8), 100, 90)
    for chosen, alpha in ((None, None), (soft, 128)):
        clip = clips.of_pixels(selection.select(scene, chosen), looks)
        photo = clip.scene.photo_layer
        assert photo is not None
        box = scene.box if chosen is None else chosen.bounds()
        assert np.array_equal(photo.photo.samples[..., :3], picture[box.slices(scene.box)][..., :3])
        assert alpha is None or (photo.photo.samples[..., 3] == alpha).all()
        assert (clip.left, clip.top) == (box.left, box.top)


def test_pixels_of_one_layer_are_its_own_even_if_it_is_hidden_and_faint() -> None:
    scene, looks = family()
    scene = edits.set_opacity(edits.set_visible(scene, "a", False), "a", 0.1)
    clip = clips.of_pixels(scene, looks, ["a"])
    photo = clip.scene.photo_layer
    assert photo is not None and photo.photo.samples[..., 3].max() == 255
    picture = clips.picture_of(clip, looks)
    assert picture is not None and np.array_equal(picture, photo.photo.samples)
    assert clips.picture_of(clips.of_layers(edits.set_visible(scene, "b", False), ["b"]), looks) is None


@pytest.mark.parametrize("chosen", [Mask.empty().stroke([(5, 5, 3)]), Mask.empty().stroke([(299, 219, 1)])])
def test_where_nothing_is_there_is_nothing_to_copy(chosen: Mask) -> None:
    scene, looks = family()
    with pytest.raises(Problem, match="nothing to copy"):
        clips.of_pixels(selection.select(scene, chosen), looks, ["a"])
    with pytest.raises(Problem, match="Select a layer"):
        clips.of_layers(scene, [])


def test_a_cropped_background_is_the_same_in_another_picture() -> None:
    scene, id = edits.add_background(family()[0], [(0, 0, 0), (200, 0, 0)])
    clip = clips.of_layers(picture_edits.crop(scene, Box(0, 100, 300, 220)), [id])
    other = Scene(300, 120, clip.placed_in(Scene(300, 120, ()), 0, 0))
    assert flatten(other, lookup(face()))[0, 0, 0] == pytest.approx(91, abs=1)


@pytest.mark.parametrize("content", [b"", b"scumble1", b"scumble1" + bytes(16) + b"PK", b"something else" * 9])
def test_damage_is_a_sentence(content: bytes) -> None:
    with pytest.raises(Problem, match=r"What was copied|damaged"):
        clips.from_bytes(content)


def test_pixels_of_a_photo_of_sixteen_bits_keep_them() -> None:
    native = np.random.RandomState(6).randint(0, 65536, (40, 60, 3)).astype(np.uint16)
    scene = edits.open_photo(Photo(eight_bits(native), native=native))
    scene = selection.select(scene, Mask.from_array(np.full((20, 30), 255, np.uint8), 10, 5))
    clip = clips.from_bytes(clips.to_bytes(clips.of_pixels(scene, lambda layer: None)))
    (layer,) = clip.scene.layers
    assert isinstance(layer, PhotoLayer) and layer.photo.native is not None and (clip.left, clip.top) == (10, 5)
    assert np.array_equal(layer.photo.native[..., :3], native[5:25, 10:40])
