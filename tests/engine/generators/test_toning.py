"""Photos of one hue: an object takes it there, and nowhere else."""

from __future__ import annotations

import cv2
import numpy as np
import pytest
from numpy.typing import NDArray

from engine.generators.difference_transfer import to_oklab
from engine.generators.toning import toned

Bytes = NDArray[np.uint8]
SIZE = 96
MASK, VALID = np.zeros((SIZE, SIZE), np.uint8), np.full((SIZE, SIZE), 255, np.uint8)
OBJECT = np.dstack([np.tile(np.linspace(20, 235, 64).astype(np.uint8), (64, 1))] * 3)
OBJECT[..., 2] //= 2


def greys() -> Bytes:
    field = cv2.GaussianBlur(np.random.RandomState(4).standard_normal((SIZE, SIZE)), (0, 0), 4)
    return np.clip(128 + field / np.ptp(field) * 240, 10, 245).astype(np.uint8)


def sepia(grey: Bytes) -> Bytes:
    return np.dstack([np.clip(grey * share, 0, 255).astype(np.uint8) for share in (1.0, 0.86, 0.68)])


def test_in_a_black_and_white_photo_an_object_is_grey_and_as_bright_as_it_was() -> None:
    found = toned(OBJECT, np.dstack([greys()] * 3), MASK, VALID, 1.0)
    assert np.ptp(found.astype(int), axis=2).max() <= 2
    assert np.abs(to_oklab(found)[..., 0] - to_oklab(OBJECT)[..., 0]).max() < 0.01


def test_in_a_sepia_photo_it_is_sepia() -> None:
    found = toned(OBJECT, sepia(greys()), MASK, VALID, 1.0)[:, 12:52]
    wanted = sepia(greys())
    lab, like = to_oklab(found), to_oklab(wanted)
    assert np.abs(lab[..., 1].mean() - like[..., 1].mean()) < 0.01
    assert np.abs(lab[..., 2].mean() - like[..., 2].mean()) < 0.015


@pytest.mark.parametrize("ground", ["colours", "a plain wall", "a white studio", "too little"])
def test_anywhere_else_it_keeps_its_colours(ground: str) -> None:
    mask = MASK
    if ground == "colours":
        like = np.dstack([greys(), greys().T, greys()])
    elif ground == "a plain wall":
        like = np.dstack([(greys() // 16 + 120).astype(np.uint8)] * 3)
    elif ground == "a white studio":
        like = np.full((SIZE, SIZE, 3), 255, np.uint8)
    else:
        like, mask = np.dstack([greys()] * 3), VALID
    assert toned(OBJECT, like, mask, VALID, 1.0) is OBJECT


def test_it_follows_the_tone_as_far_as_the_light() -> None:
    like = np.dstack([greys()] * 3)
    half = to_oklab(toned(OBJECT, like, MASK, VALID, 0.5))[..., 2].std()
    assert 0.3 < half / to_oklab(OBJECT)[..., 2].std() < 0.7
    assert toned(OBJECT, like, MASK, VALID, 0.0) is OBJECT
