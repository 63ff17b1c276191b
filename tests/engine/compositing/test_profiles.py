"""Edits of a document's profile: all that has colours follows, in its own depth, or keeps its numbers."""

from __future__ import annotations

import dataclasses

import numpy as np
import pytest
from PIL import ImageCms

from engine.colour.conversion import Conversion
from engine.colour.spaces import is_same, profile_of
from engine.compositing.flatten import flatten
from engine.compositing.profiles import assign_profile, convert_to_profile, photo_in_profile
from engine.problem import Problem
from engine.scene import edits
from engine.scene.adjustments import GradientMap
from engine.scene.layers import AdjustmentLayer, BackgroundLayer, Layer, LayerMask, Photo, PhotoLayer, ShadowLayer
from engine.scene.mask import Mask
from engine.scene.scene import EMPTY, Scene
from tests.flows import every_kind
from tests.profiles import CLOSE, SWAPPED, printer, scanner

P3 = profile_of("display-p3")


def coloured() -> Scene:
    """A document of every kind of layer, whose colours are those of CLOSE."""
    scene = every_kind.scene()
    toned = GradientMap(stops=((0, 10, 40, 90), (100, 250, 200, 130)))
    spot, disc = (Mask.empty().stroke([touch], 0.5) for touch in ((20, 90, 15), (130, 60, 25)))
    further: tuple[Layer, ...] = (
        BackgroundLayer(id="plain", name="plain", colours=((200, 30, 90),), layer_mask=LayerMask.showing(spot)),
        ShadowLayer(id="red", name="red", object_id="object", colour=(180, 20, 60)),
        AdjustmentLayer(id="toned", name="toned", adjustment=toned, layer_mask=LayerMask.showing(disc)),
    )
    return dataclasses.replace(scene, layers=(*scene.layers, *further), profile=CLOSE)


def test_colours_of_every_kind_of_layer_follow_a_conversion() -> None:
    before = coloured()
    after = convert_to_profile(before, SWAPPED)
    assert after.profile == SWAPPED and before.profile == CLOSE
    assert {layer.photo.profile for layer in after.walk() if isinstance(layer, PhotoLayer)} == {SWAPPED}
    seen, meant = (flatten(scene, lambda layer: None)[..., :3].astype(int) for scene in (after, before))
    # The new profile's red is the old one's green. Where the gradient map acts, luma weighs them otherwise.
    where = ~before.find("toned").mask_in(before.box).read(before.box).astype(bool)
    assert np.abs(seen[..., [1, 0, 2]] - meant)[where].max() <= 2 and where.mean() > 0.8
    toned = after.find("toned")
    assert isinstance(toned, AdjustmentLayer) and toned.adjustment == GradientMap(
        stops=((0, 40, 10, 90), (100, 200, 250, 130))
    )
    shadow = after.find("red")
    assert isinstance(shadow, ShadowLayer) and shadow.colour == (20, 180, 60)


def test_an_assigned_profile_keeps_every_number() -> None:
    before = coloured()
    after = assign_profile(before, P3)
    assert after.profile == P3
    assert np.array_equal(flatten(after, lambda layer: None), flatten(before, lambda layer: None))
    photo = after.find("photo")
    assert isinstance(photo, PhotoLayer) and photo.photo.profile == P3
    assert assign_profile(after, P3) is after and assign_profile(after, None).profile is None


@pytest.mark.parametrize("dtype", [np.uint16, np.float32])
def test_a_photo_is_converted_in_its_own_depth(dtype: type[np.generic]) -> None:
    native = (np.random.RandomState(0).rand(20, 30, 3) * (65535 if dtype is np.uint16 else 1)).astype(dtype)
    photo = Photo(np.zeros((20, 30, 3), np.uint8), None, native=native)
    made = photo_in_profile(photo, P3)
    assert made.native is not None and np.array_equal(made.native, Conversion(None, P3)(native))
    assert np.abs(made.samples - made.native / (257 if dtype is np.uint16 else 1 / 255)).max() <= 0.51
    assert photo_in_profile(made, P3) is made


def test_a_photo_in_two_layers_stays_one_photo() -> None:
    scene = edits.open_photo(Photo(np.full((8, 8, 3), 90, np.uint8)))
    twice = edits.add_layer(scene, dataclasses.replace(scene.layers[0], id="again"))
    first, second = convert_to_profile(twice, P3).layers
    assert isinstance(first, PhotoLayer) and isinstance(second, PhotoLayer) and first.photo is second.photo


def test_there_and_back_no_colour_that_both_can_hold_is_further_than_a_level() -> None:
    scene = edits.open_photo(Photo(np.random.RandomState(0).randint(0, 256, (40, 40, 3)).astype(np.uint8)))
    there = convert_to_profile(scene, profile_of("adobe-rgb"))
    back = convert_to_profile(there, None)
    away = np.abs(flatten(back, lambda layer: None).astype(int) - flatten(scene, lambda layer: None))
    assert away.mean() < 0.5 and back.profile is None


def test_what_cannot_be_converted_is_refused_in_a_sentence() -> None:
    with pytest.raises(Problem, match="Open a photo first"):
        assign_profile(EMPTY, None)
    with pytest.raises(Problem, match="damaged"):
        convert_to_profile(coloured(), printer())


def test_a_photo_of_the_same_space_by_another_profile_keeps_its_numbers() -> None:
    other = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    photo = Photo(np.full((4, 4, 3), 90, np.uint8), other)
    assert not is_same(other, None) and photo_in_profile(photo, None) is photo
    floats = scanner().replace(b"cprt", b"D2B0", 1)  # tables of floats
    deep = Photo(photo.samples, floats, native=np.full((4, 4, 3), 9000, np.uint16))
    kept = photo_in_profile(deep, P3)
    assert kept.native is deep.native and "8 bits only" in kept.notices[-1], "what cannot be converted"


def test_a_photo_that_is_laid_into_a_document_tells_that_it_was_converted() -> None:
    photo = Photo(np.full((4, 4, 3), 90, np.uint8), P3, notices=("It is old.",))
    made = photo_in_profile(photo, None)
    assert made.notices == ("It is old.", "It was converted from Display P3 to sRGB, the document's colour profile.")
