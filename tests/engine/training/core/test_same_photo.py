"""A photo is known again at another size and compression, mirrored, cut or masked otherwise; others are not taken
for it.
"""

from __future__ import annotations

import io

import cv2
import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image

from engine.training.core.same_photo import ALIKE, Photos, object_hash, window_hash

SIDE = 240


def picture(seed: int) -> NDArray[np.uint8]:
    """Patches of light and dark, softly joined."""
    cells = np.random.default_rng(seed).integers(0, 256, (12, 12, 3), np.uint8)
    return np.asarray(Image.fromarray(cells).resize((SIDE, SIDE), Image.Resampling.BICUBIC))


def mask(x: int = 120, y: int = 110, width: int = 70, height: int = 50) -> NDArray[np.uint8]:
    found = np.zeros((SIDE, SIDE), np.uint8)
    cv2.ellipse(found, (x, y), (width, height), 0, 0, 360, 255, -1)
    return found


def again(rgb: NDArray[np.uint8], side: int, quality: int) -> NDArray[np.uint8]:
    content = io.BytesIO()
    Image.fromarray(rgb).resize((side, side), Image.Resampling.LANCZOS).save(content, "JPEG", quality=quality)
    return np.asarray(Image.open(content))


def smaller(plane: NDArray[np.uint8], side: int = 100) -> NDArray[np.uint8]:
    return np.asarray(cv2.resize(plane, (side, side), interpolation=cv2.INTER_AREA), np.uint8)


@pytest.fixture(scope="module")
def known() -> Photos:
    return Photos.of((picture(seed), mask()) for seed in range(20))


@pytest.mark.parametrize("has_mask", [True, False])
@pytest.mark.parametrize("mirrored", [False, True])
def test_a_copy_is_known_and_another_photo_is_not(known: Photos, mirrored: bool, has_mask: bool) -> None:
    assert known.windows.shape == (20, 64) and set(np.unique(known.windows)) == {0, 1}
    for seed in range(40):
        rgb, cover = (x[:, ::-1] if mirrored else x for x in (picture(seed), mask()))
        given = np.ascontiguousarray(smaller(cover)) if has_mask else None
        assert known.has(again(rgb, 100, 60), given) == (seed < 20)


@pytest.mark.parametrize("mirrored", [False, True])
def test_a_copy_is_known_in_another_window(known: Photos, mirrored: bool) -> None:
    """As a collection cuts its photos closer around the object, and further to one side."""
    for seed in range(40):
        planes = [x[20:200, 35:215] for x in (picture(seed), mask())]
        rgb, cover = (np.ascontiguousarray(x[:, ::-1] if mirrored else x) for x in planes)
        assert known.has(rgb, cover) == (seed < 20)
        assert known.has_object(rgb, cover) == (seed < 20)
    assert not any(known.has(picture(seed)[20:200, 35:215], None) for seed in range(20)), "it is the object that tells"


def test_a_copy_is_known_whose_mask_was_drawn_by_somebody_else(known: Photos) -> None:
    other = mask(90, 150, 80, 40)  # a half of it, and something beside it
    for seed in range(40):
        assert known.has(again(picture(seed), 100, 60), smaller(other)) == (seed < 20)
    assert not any(known.has_object(picture(seed), other) for seed in range(20)), "it is the window that tells"


def test_an_object_is_known_wherever_it_stands(known: Photos) -> None:
    placed = np.array([[0.6, 0, 70], [0, 0.6, 10]])
    for seed in range(40):
        elsewhere, there = (cv2.warpAffine(x, placed, (200, 140)) for x in (picture(seed), mask()))
        elsewhere[there == 0] = 255
        eroded = cv2.erode(there, np.ones((3, 3), np.uint8))
        assert known.has_object(np.asarray(elsewhere, np.uint8), np.asarray(eroded, np.uint8)) == (seed < 20)


def test_hashes_tell_photos_apart() -> None:
    windows = np.stack([window_hash(picture(seed)) for seed in range(30)])
    objects = np.stack([object_hash(picture(seed), mask()) for seed in range(30)])
    apart = ~np.eye(30, dtype=bool)
    assert (windows[:, None] != windows[None]).sum(2)[apart].min() > 10
    assert (objects @ objects.T)[apart].max() < ALIKE - 0.1
    darker = (picture(3) * 0.8).astype(np.uint8)
    assert objects[3] @ object_hash(darker, mask()) > 0.99


def test_nothing_is_among_none() -> None:
    nothing = Photos.of(())
    assert not nothing.has(picture(1), mask()) and not nothing.has(picture(1), None)
