"""Sharpness of a photo and of an object in it: matched where the object is softer."""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

from engine.generators.sharpness import PHOTOS, match_sharpness, sharpness

Bytes = NDArray[np.uint8]
SIZE = 256
HOLE = np.zeros((SIZE, SIZE), np.uint8)
HOLE[70:190, 70:190] = 255
AROUND = 255 - HOLE


def patches(seed: int, blur: float = 0) -> Bytes:
    """Patches of two tones with hard edges, blurred."""
    field = np.random.RandomState(seed).standard_normal((SIZE, SIZE)).astype(np.float32)
    picture = np.where(cv2.GaussianBlur(field, (0, 0), 5) > 0, 170, 80).astype(np.uint8)
    return np.dstack([cv2.GaussianBlur(picture, (0, 0), blur) if blur else picture] * 3)


def of(rgb: Bytes, where: Bytes = HOLE) -> float:
    return sharpness(np.ascontiguousarray(rgb[..., 0]), where)


def test_blurred_edges_are_less_sharp_at_any_contrast() -> None:
    assert of(patches(1)) > 1.3 * of(patches(1, 1)) > 1.6 * of(patches(1, 2)) > 0
    low = (patches(1) // 2 + 60).astype(np.uint8)
    assert abs(of(low) / of(patches(1)) - 1) < 0.1
    assert of(np.full((SIZE, SIZE, 3), 90, np.uint8)) == 0


def test_a_soft_object_becomes_sharper_in_a_sharp_photo() -> None:
    soft = patches(1, 1.5)
    found = match_sharpness(soft, HOLE, patches(2), AROUND)
    assert of(soft) * 1.15 < of(found) <= of(patches(2)) * 1.05


def test_an_object_that_is_sharp_enough_stays() -> None:
    own = patches(1)
    for like in (patches(2), patches(2, 2), np.full((SIZE, SIZE, 3), 90, np.uint8)):
        assert match_sharpness(own, HOLE, like, AROUND, softens=None) is own
    assert match_sharpness(patches(1, 2), HOLE, patches(2), np.zeros_like(AROUND)).tobytes() == patches(1, 2).tobytes()


def test_what_is_sharper_than_objects_in_photos_is_softened_less_in_a_sharp_one() -> None:
    own = patches(1)
    found = [of(match_sharpness(own, HOLE, patches(2, blur), AROUND)) for blur in (0, 2)]
    assert of(own) > 1.05 * found[0] > 1.1 * found[1] > 0.9 * PHOTOS[0]
    assert match_sharpness(own[:128, :128], HOLE[:128, :128], patches(2)[:128, :128], AROUND[:128, :128]) is not own


def test_a_part_of_a_larger_picture_is_matched_at_the_size_of_its_place() -> None:
    soft = patches(1, 1.5)
    large = np.asarray(cv2.resize(soft, (2 * SIZE, 2 * SIZE), interpolation=cv2.INTER_CUBIC), np.uint8)
    hole = np.asarray(cv2.resize(HOLE, (2 * SIZE, 2 * SIZE)), np.uint8)
    part = (slice(120, 400), slice(130, 400))
    found = match_sharpness(np.ascontiguousarray(large[part]), hole[part], patches(2), AROUND, 0.5)
    whole = match_sharpness(large, hole, patches(2), AROUND, 0.5)
    assert np.abs(found.astype(int) - whole[part])[9:-9, 9:-9].mean() < 1
    assert of(found, hole[part]) > 1.05 * of(large, hole)


def test_sharpness_is_measured_in_another_picture_where_one_is_given() -> None:
    soft, like = patches(1, 1.5), patches(2)
    assert match_sharpness(soft, HOLE, like, AROUND, softens=None, own=(patches(1), HOLE)) is soft
    sharp = patches(3)
    assert match_sharpness(sharp, HOLE, like, AROUND, softens=None) is sharp
    assert match_sharpness(sharp, HOLE, like, AROUND, softens=None, own=(soft, HOLE)) is not sharp


def test_one_sharp_part_of_the_ground_is_enough() -> None:
    like = patches(2, 3)
    like[200:] = patches(3)[200:]
    soft = patches(1, 1.5)
    assert of(match_sharpness(soft, HOLE, like, AROUND)) > 1.1 * of(soft)


def test_small_pictures_are_left_as_they_are() -> None:
    soft = patches(1, 1.5)[:128, :128]
    assert match_sharpness(soft, HOLE[:128, :128], patches(2)[:128, :128], AROUND[:128, :128]) is soft
