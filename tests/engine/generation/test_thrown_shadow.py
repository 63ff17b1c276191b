"""The shadow that a thing throws in a photo: found on even ground, and not where anything else may be dark."""

from __future__ import annotations

import cv2
import numpy as np
import pytest
from numpy.typing import NDArray

from engine.generation.maker import AppearanceMaker
from engine.generation.subjects import Photos, WithShadow
from engine.generation.thrown_shadow import thrown_shadow
from engine.generators.catalog import Catalog
from engine.scene import edits
from engine.scene.layers import Photo
from engine.scene.mask import Mask

Bytes = NDArray[np.uint8]
Bools = NDArray[np.bool_]

SIZE = (480, 640)
SUN, SHADE = np.array([1.0, 1.0, 1.0]), np.array([0.3, 0.33, 0.4])  # of light: in a shadow the sky's is left


def thing() -> Bools:
    """A body on two legs."""
    mask = np.zeros(SIZE, np.uint8)
    cv2.ellipse(mask, (320, 190), (110, 60), 0, 0, 360, 1, -1)
    for left in (240, 370):
        mask[190:330, left : left + 30] = 1
    return mask > 0


def thrown(length: float = 1.2, bottom: int = 330) -> Bools:
    """Where its shadow falls: away to the right, flat on the ground."""
    lean = np.array([[1.0, -length, length * bottom], [0.0, -0.25, 1.25 * bottom]])
    shadow = cv2.warpAffine(thing().astype(np.uint8), lean, SIZE[::-1])
    return (shadow > 0) & ~thing()


def photo(dark: Bools, shade: NDArray[np.floating] = SHADE, colour: tuple[int, int, int] = (120, 150, 70)) -> Bytes:
    """A thing on a lawn below a sky, whose ground has its light where it is dark."""
    linear = (np.array(colour) / 255) ** 2.2 * np.ones((*SIZE, 1))
    linear *= np.random.RandomState(1).uniform(0.8, 1.2, (*SIZE, 1))
    soft = cv2.GaussianBlur(dark.astype(np.float32), (0, 0), 2)[..., None]
    linear *= SUN * (1 - soft) + shade * soft
    linear[:100] = (0.5, 0.7, 0.9)
    linear[thing()] = (0.2, 0.1, 0.05)
    return np.rint(255 * linear.clip(0, 1) ** (1 / 2.2)).astype(np.uint8)


def found(rgb: Bytes) -> Bools:
    return thrown_shadow(rgb, np.where(thing(), 255, 0).astype(np.uint8)) > 0


@pytest.mark.parametrize("length", [-0.9, 0.0, 0.7, 1.2])
@pytest.mark.parametrize("colour", [(120, 150, 70), (235, 235, 240), (200, 180, 150)])
def test_a_shadow_is_found_on_grass_snow_and_sand(length: float, colour: tuple[int, int, int]) -> None:
    shadow = thrown(length)
    mask = found(photo(shadow, colour=colour))
    assert (mask & shadow).sum() > 0.9 * shadow.sum(), "hardly anything of it stays"
    assert (mask & ~shadow & ~thing()).sum() < 0.5 * shadow.sum()


def test_a_reflection_in_water_is_found() -> None:
    mirrored = np.zeros(SIZE, np.bool_)
    mirrored[330:460] = np.flip(thing()[200:330], axis=0)
    mask = found(photo(mirrored, np.array([0.3, 0.25, 0.2]) * 0.8, (70, 110, 160)))
    assert not mask.any() or (mask & mirrored).sum() > 0.9 * mirrored.sum()


def far_away() -> Bools:
    dark = np.zeros(SIZE, np.bool_)
    dark[380:440, 60:160] = True
    return dark


def patches() -> Bools:
    """The dappled shade of a tree."""
    grain = cv2.GaussianBlur(np.random.RandomState(4).normal(size=SIZE), (0, 0), 12)
    return np.asarray(grain > 0.3 * grain.std())


def strip() -> Bools:
    """A path that it stands on, which goes on beyond the picture."""
    dark = np.zeros(SIZE, np.bool_)
    dark[310:350] = True
    return dark


@pytest.mark.parametrize(
    "rgb",
    [
        pytest.param(photo(np.zeros(SIZE, np.bool_)), id="none"),
        pytest.param(photo(far_away()), id="a dark place that it does not touch"),
        pytest.param(photo(patches()), id="the dappled shade of a tree"),
        pytest.param(photo(strip()), id="a dark path"),
        pytest.param(photo(thrown(), np.array([0.45, 0.3, 0.15])), id="brown earth"),
        pytest.param(photo(thrown(), np.full(3, 0.9)), id="hardly darker"),
    ],
)
def test_nothing_is_taken_for_one_that_may_be_something_else(rgb: Bytes) -> None:
    assert not found(rgb).any()


@pytest.mark.parametrize("scale", [0.4, 2.0])
def test_the_photos_size_hardly_matters(scale: float) -> None:
    rgb, mask = photo(thrown()), np.where(thing(), 255, 0).astype(np.uint8)
    small = thrown_shadow(rgb, mask)
    size = round(SIZE[1] * scale), round(SIZE[0] * scale)
    rgb, mask = (np.asarray(cv2.resize(x, size, interpolation=cv2.INTER_AREA), np.uint8) for x in (rgb, mask))
    other = cv2.resize(thrown_shadow(rgb, mask), SIZE[::-1], interpolation=cv2.INTER_NEAREST)
    both, either = ((way(small > 0, other > 0)).sum() for way in (np.logical_and, np.logical_or))
    assert both > 0.8 * either > 0


def test_nothing_throws_none_and_what_fills_the_photo_neither() -> None:
    rgb = photo(thrown())
    for value in (0, 255):
        assert not thrown_shadow(rgb, np.full(SIZE, value, np.uint8)).any()
    dot = np.zeros((1, 1), np.uint8)
    assert not thrown_shadow(np.zeros((1, 1, 3), np.uint8), dot + 255).any()


def test_what_a_person_corrected_goes_with_its_shadow_unless_they_took_that_away() -> None:
    shadow, maker = thrown(), AppearanceMaker(Catalog(()))
    photos = Photos(edits.open_photo(Photo(photo(shadow))))
    mask = Mask.from_array(np.where(thing(), 255, 0).astype(np.uint8))
    box = photos.scene.box
    both = WithShadow(photos, mask, ((5.0, 5.0),))(maker).read(box) > 0
    assert (both & shadow).sum() > 0.9 * shadow.sum() and both[thing()].all()
    row, column = np.argwhere(shadow)[shadow.sum() // 2]
    assert WithShadow(photos, mask, ((column + 0.5, row + 0.5),))(maker) == mask
