"""Warps: whole pixels copy, centres are where design says, halving averages."""

from __future__ import annotations

import numpy as np
import pytest

from engine.compositing.warp import halved, level_for, longest_step, premultiplied, reordered, straightened, warp
from engine.scene.affine import IDENTITY, Affine, Place
from engine.scene.mask import Mask
from tests.engine.compositing.pictures import difference, noise


def test_a_whole_step_copies_every_byte() -> None:
    source = noise(40, 50, 4)
    moved = warp(source, Affine.translation(7, 3), 20, repeat_edge=False)
    assert np.array_equal(moved, source[3:23, 7:27])


def test_a_turn_by_a_quarter_copies_every_byte() -> None:
    source = noise(32, 32, 4)
    # x' = y, y' = 32 - x: were centres taken for corners, a row would be missing.
    turned = warp(source, Affine(0, 1, 0, -1, 0, 32), 32, repeat_edge=False)
    assert np.array_equal(turned, np.rot90(source, -1))


def test_enlarging_keeps_centres_where_they_are() -> None:
    source = np.repeat(np.arange(0, 250, 10, dtype=np.uint8)[None], 25, axis=0)
    large = warp(source, Affine.scaling(1 / 4), 96, repeat_edge=True)
    # The centre of large pixel i lies at (i + 0.5) / 4 of the source, whose value there is 10 * (x - 0.5).
    expected = 10 * ((np.arange(96) + 0.5) / 4 - 0.5)
    assert np.abs(large[10, 2:94] - expected[2:94]).max() <= 1


def test_beyond_the_edge_is_nothing_or_the_edge() -> None:
    source = np.full((4, 4), 200, np.uint8)
    assert warp(source, Affine.translation(-3, -3), 10, repeat_edge=True).min() == 200
    outside = warp(source, Affine.translation(-3, -3), 10, repeat_edge=False)
    assert outside[:3].max() == outside[7:].max() == 0 and outside[3:7, 3:7].min() == 200


@pytest.mark.parametrize("place", [Place(60, 50, 30, 1.0), Place(64, 64, -70, 2.2, True), Place(20, 90, 180, 0.9)])
def test_warps_agree_with_the_scene_rooms_own(place: Place) -> None:
    mask = noise(40, 40, 1)[..., 0]
    affine = place.to_affine(40)
    mine = warp(mask, affine.inverse(), 128, repeat_edge=False)
    theirs = Mask.from_array(mask).warped(affine).tiles.read(IDENTITY.bounds(128, 128))
    # cv2 rounds places to a 32nd of a pixel each way: at most a 16th of the step between two pixels, which is 255.
    assert difference(mine, theirs) <= 255 / 16 + 1


def test_levels_follow_the_step() -> None:
    assert [level_for(step) for step in (0.01, 1, 1.4, 1.5, 2, 3.9, 1000)] == [0, 0, 0, 1, 1, 2, 10]
    assert longest_step(Affine(3, 0, 9, 4, 1, 9)) == 5


def test_halving_takes_the_mean_and_repeats_an_odd_edge() -> None:
    picture = np.array([[0, 10, 100], [20, 30, 200], [1, 3, 7]], np.uint8)
    assert halved(picture).tolist() == [[15, 150], [2, 7]]
    assert halved(np.full((1, 1, 4), 9, np.uint8)).tolist() == [[[9, 9, 9, 9]]]


def test_alpha_is_multiplied_and_divided_exactly_rounded() -> None:
    colour, alpha = np.meshgrid(np.arange(256), np.arange(256))
    straight = np.dstack([colour, colour, colour, alpha]).astype(np.uint8)
    product = premultiplied(straight)
    assert np.array_equal(product[..., 0], np.floor(colour * alpha / 255 + 0.5))
    back = straightened(product)
    assert np.array_equal(back[255], straight[255]) and not back[0].any()
    shown = alpha > 0
    assert np.array_equal(back[shown][:, 0], np.floor(product[shown][:, 0] * 255.0 / alpha[shown] + 0.5))


def test_channels_are_reordered() -> None:
    assert reordered(np.array([[[1, 2, 3]]], np.uint8)).tolist() == [[[3, 2, 1, 255]]]
    assert reordered(np.array([[[1, 2, 3, 4]]], np.uint8)).tolist() == [[[3, 2, 1, 4]]]
