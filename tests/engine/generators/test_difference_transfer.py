"""Difference transfer: exact where nothing changes, smooth, bounded, and within the gamut at the same lightness."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.generators.difference_transfer import MOST, difference, from_oklab, to_oklab, transfer

CHANCE = np.random.RandomState(2)
TEXTURE = CHANCE.randint(70, 150, (96, 96, 3)).astype(np.uint8)
MASK = np.zeros((64, 64), np.uint8)
MASK[8:-8, 8:-8] = 255


def plain(*colour: int) -> np.ndarray:
    return np.full((64, 64, 3), colour, np.uint8)


def test_oklab_is_as_published() -> None:
    """Of white, and of red, green and blue (Ottosson 2020, and CSS Color 4)."""
    colours = np.array([[[255, 255, 255], [255, 0, 0], [0, 255, 0], [0, 0, 255]]], np.uint8)
    published = [[1, 0, 0], [0.62796, 0.22486, 0.12585], [0.86644, -0.23389, 0.17950], [0.45201, -0.03246, -0.31153]]
    assert to_oklab(colours)[0] == pytest.approx(np.array(published), abs=2e-4)


def test_all_bytes_survive_the_way_there_and_back() -> None:
    colours = CHANCE.randint(0, 256, (128, 128, 3)).astype(np.uint8)
    colours[0, 0], colours[0, 1] = 0, 255
    assert np.abs(from_oklab(to_oklab(colours)).astype(int) - colours).max() <= 1


def test_no_difference_changes_no_byte() -> None:
    change = difference(plain(90, 80, 70), plain(90, 80, 70), MASK)
    assert not change.any()
    assert transfer(TEXTURE, change) is TEXTURE
    assert not difference(plain(1, 2, 3), plain(200, 0, 0), np.zeros((64, 64), np.uint8)).any()


def test_the_colour_arrives_and_the_texture_stays() -> None:
    before, after = plain(100, 90, 80), plain(118, 92, 70)
    wanted = (to_oklab(after) - to_oklab(before))[32, 32]
    change = difference(before, after, MASK)
    got = (to_oklab(transfer(TEXTURE, change)) - to_oklab(TEXTURE)).mean((0, 1))
    assert got @ wanted / (wanted @ wanted) == pytest.approx(1, abs=0.15)
    gradient = [np.abs(np.diff(to_oklab(x)[..., 0], axis=1)).mean() for x in (TEXTURE, transfer(TEXTURE, change))]
    assert gradient[1] / gradient[0] == pytest.approx(1, abs=0.05)


def test_what_lies_beside_the_mask_does_not_leak_in() -> None:
    after = plain(100, 90, 80)
    after[MASK == 0] = (255, 0, 0)
    assert np.abs(difference(plain(100, 90, 80), after, MASK)[MASK == 255]).max() < 1e-6


def test_the_mean_change_is_bounded() -> None:
    change = difference(plain(20, 20, 20), plain(240, 240, 240), MASK)
    assert np.linalg.norm(change[MASK == 255].mean(0)) <= MOST + 1e-5


@given(st.integers(0, 2**31 - 1), st.floats(0.05, 0.4))
def test_colours_beyond_the_gamut_keep_lightness_and_hue(seed: int, far: float) -> None:
    lab = to_oklab(np.random.RandomState(seed).randint(0, 256, (8, 8, 3)).astype(np.uint8))
    wild = lab * np.float32([1, 1 + far * 4, 1 + far * 4])
    found = to_oklab(from_oklab(wild))
    assert np.abs(found[..., 0] - wild[..., 0]).max() < 0.02
    chroma = np.linalg.norm(wild[..., 1:], axis=-1)
    across = np.abs(found[..., 1] * wild[..., 2] - found[..., 2] * wild[..., 1]) / np.maximum(chroma, 1e-3)
    assert across.max() < 0.02
