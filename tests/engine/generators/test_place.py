"""Haze of a place: taken over where the ground tells of it, left alone where it does not."""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

from engine.generators.place import MOST_HAZE, THICKEST, match_haze, match_place

Bytes = NDArray[np.uint8]
SIZE = 160
VALID = np.full((SIZE, SIZE), 255, np.uint8)
HOLE = np.zeros((SIZE, SIZE), np.uint8)
HOLE[50:110, 50:110] = 255


def texture(low: int, high: int, seed: int = 1) -> Bytes:
    """Patches of two tones."""
    field = np.random.RandomState(seed).standard_normal((SIZE, SIZE)).astype(np.float32)
    patches = np.where(cv2.GaussianBlur(field, (0, 0), 4) > 0, high, low).astype(np.float32)
    return np.rint(patches).astype(np.uint8)[..., None].repeat(3, 2)


def test_a_clear_and_sharp_place_changes_nothing() -> None:
    own = texture(10, 200)
    assert match_place(own, HOLE, texture(5, 220, 2), VALID, HOLE) is own


def test_a_hazy_place_lifts_blacks_within_bounds() -> None:
    own = texture(10, 200)
    hazed = match_place(own, HOLE, texture(90, 150, 2), VALID, HOLE)
    lift = int(hazed[HOLE > 0].min()) - 10
    assert 5 < lift <= 255 * MOST_HAZE + 1
    assert int(hazed[HOLE > 0].max()) >= 195


def test_an_ordinary_place_and_a_plain_one_are_no_haze() -> None:
    own = texture(10, 200)
    for ground in (texture(45, 190, 2), np.full((SIZE, SIZE, 3), 100, np.uint8)):
        assert match_place(own, HOLE, ground, VALID, HOLE) is own


def test_snow_is_no_haze() -> None:
    own = texture(10, 200)
    assert match_place(own, HOLE, texture(215, 250, 2), VALID, HOLE) is own


def test_where_no_place_is_seen_nothing_is_matched() -> None:
    own = texture(10, 200)
    hazy = texture(90, 150, 2)
    assert match_place(own, HOLE, hazy, np.zeros_like(VALID), HOLE) is own
    assert match_place(own, np.zeros_like(HOLE), hazy, VALID, np.zeros_like(HOLE)) is own
    assert match_place(own, HOLE, hazy, VALID, np.full_like(HOLE, 255)) is own


def tinted(grey: Bytes, *tint: float) -> Bytes:
    return np.rint(grey * np.array(tint)).astype(np.uint8)


def test_rain_lies_over_an_object_in_its_own_colour() -> None:
    own, rain = texture(10, 200), tinted(texture(80, 140, 2), 0.8, 0.9, 1)
    hazed = match_haze(own, HOLE, rain, VALID, HOLE)
    dark, bright = (hazed[own[..., 0] == tone].mean(0) for tone in (10, 200))
    assert 10 < dark[0] - 10 < dark[2] - 10 < 255 * THICKEST
    assert bright.max() < 200


def test_contrast_dark_channels_and_brightness_speak_against_haze() -> None:
    own = texture(10, 200)
    clear, coloured, snow = texture(60, 230, 2), tinted(texture(90, 150, 2), 0.1, 1, 0.5), texture(205, 250, 2)
    for ground in (clear, coloured, snow, np.full_like(clear, 100)):
        assert match_haze(own, HOLE, ground, VALID, HOLE) is own
    hazy = texture(90, 150, 2)
    assert match_haze(own, HOLE, hazy, np.zeros_like(VALID), HOLE) is own
    assert match_haze(own, HOLE, hazy, VALID, np.full_like(HOLE, 255)) is own
