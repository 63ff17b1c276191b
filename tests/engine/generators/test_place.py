"""Haze and sharpness of a place: taken over where the ground tells of them, left alone where it does not."""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

from engine.generators.place import MOST_HAZE, match_place

Bytes = NDArray[np.uint8]
SIZE = 160
VALID = np.full((SIZE, SIZE), 255, np.uint8)
HOLE = np.zeros((SIZE, SIZE), np.uint8)
HOLE[50:110, 50:110] = 255


def texture(low: int, high: int, seed: int = 1, sigma: float = 0.0) -> Bytes:
    """Soft-edged patches between two tones, sharp or blurred."""
    field = np.random.RandomState(seed).standard_normal((SIZE, SIZE)).astype(np.float32)
    patches = np.where(cv2.GaussianBlur(field, (0, 0), 4) > 0, high, low).astype(np.float32)
    if sigma:
        patches = np.asarray(cv2.GaussianBlur(patches, (0, 0), sigma), np.float32)
    return np.rint(patches).astype(np.uint8)[..., None].repeat(3, 2)


def sharpness(rgb: Bytes) -> float:
    inside = rgb[52:108, 52:108, 0].astype(int)
    return float(np.quantile(np.abs(np.diff(inside, axis=1)), 0.98))


def test_a_clear_and_sharp_place_changes_nothing() -> None:
    own = texture(10, 200)
    assert match_place(own, HOLE, texture(5, 220, 2), VALID, HOLE) is own


def test_a_hazy_place_lifts_blacks_within_bounds() -> None:
    own = texture(10, 200)
    hazed = match_place(own, HOLE, texture(90, 150, 2), VALID, HOLE)
    lift = int(hazed[HOLE > 0].min()) - 10
    assert 8 < lift <= 255 * MOST_HAZE + 1
    assert int(hazed[HOLE > 0].max()) >= 195


def test_snow_is_no_haze() -> None:
    own = texture(10, 200)
    assert match_place(own, HOLE, texture(215, 250, 2), VALID, HOLE) is own


def test_a_blurred_place_softens_the_object_a_little() -> None:
    own = texture(10, 200)
    soft = match_place(own, HOLE, texture(5, 220, 2, sigma=2.5), VALID, HOLE)
    assert 0.2 * sharpness(own) < sharpness(soft) < 0.8 * sharpness(own)


def test_a_plain_place_tells_nothing() -> None:
    own = texture(10, 200)
    plain = np.full((SIZE, SIZE, 3), 30, np.uint8)
    plain[:80] = 5
    assert sharpness(match_place(own, HOLE, np.full_like(plain, 12), VALID, HOLE)) > 0.97 * sharpness(own)


def test_where_no_place_is_seen_nothing_is_matched() -> None:
    own = texture(10, 200)
    hazy = texture(90, 150, 2)
    assert match_place(own, HOLE, hazy, np.zeros_like(VALID), HOLE) is own
    assert match_place(own, np.zeros_like(HOLE), hazy, VALID, np.zeros_like(HOLE)) is own
    assert match_place(own, HOLE, hazy, VALID, np.full_like(HOLE, 255)) is own
