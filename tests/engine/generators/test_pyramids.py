"""Colours are spread from where they are known, and blending leaves no rim."""

from __future__ import annotations

import numpy as np
import pytest

from engine.generators.pyramids import blend, spread

CHANCE = np.random.RandomState(4)


@pytest.mark.parametrize("size", [(64, 64), (1, 9), (47, 90)])
def test_what_is_known_stays_and_the_rest_comes_from_around_it(size: tuple[int, int]) -> None:
    rgb = CHANCE.randint(90, 110, (*size, 3)).astype(np.uint8)
    known = np.zeros(size, np.float32)
    known[:, : size[1] // 2] = 1
    wrong = rgb.copy()
    wrong[known == 0] = 255
    found = spread(wrong, known)
    assert (found[known == 1] == rgb[known == 1]).all()
    assert 88 <= found.min() <= found.max() <= 112


def test_what_lies_near_is_what_is_spread() -> None:
    rgb = np.zeros((64, 64, 3), np.uint8)
    known = np.zeros((64, 64), np.float32)
    rgb[:, :4], rgb[:, -4:] = 200, 40
    known[:, :4] = known[:, -4:] = 1
    found = spread(rgb, known)
    assert found[32, 8, 0] > 150
    assert found[32, 55, 0] < 90


def test_nothing_known_and_all_known_change_nothing() -> None:
    rgb = CHANCE.randint(0, 255, (20, 30, 3)).astype(np.uint8)
    assert spread(rgb, np.zeros((20, 30), np.float32)) is rgb
    assert spread(rgb, np.ones((20, 30), np.float32)) is rgb


@pytest.mark.parametrize("size", [(128, 128), (50, 71), (3, 3)])
def test_a_full_share_is_the_one_and_none_the_other(size: tuple[int, int]) -> None:
    under, over = (CHANCE.randint(0, 255, (*size, 3)).astype(np.uint8) for _ in range(2))
    assert blend(under, over, np.ones(size, np.float32)) is over
    assert blend(under, over, np.zeros(size, np.float32)) is under
    assert np.abs(blend(over, over, np.full(size, 0.3, np.float32)).astype(int) - over).max() <= 1


def test_no_rim_shows_where_two_tones_meet_and_fine_detail_is_kept() -> None:
    stripes = (np.arange(128) % 2 * 40).astype(np.uint8)[None, :, None]
    under = np.full((128, 128, 3), 60, np.uint8) + stripes
    over = np.full((128, 128, 3), 160, np.uint8) + stripes
    share = np.zeros((128, 128), np.float32)
    share[:, 64:] = 1
    found = blend(under, over, share).astype(int)
    tone = (found[64, ::2, 0] + found[64, 1::2, 0]) / 2
    assert np.abs(np.diff(tone)).max() < 25
    assert tone[0] < 95 and tone[-1] > 165
    assert np.abs(found[64, 1::2, 0] - found[64, ::2, 0] - 40).max() < 25
