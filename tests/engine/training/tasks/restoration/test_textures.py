"""Textures painted by code: fine, each time others, all over a picture or on a part of it."""

from __future__ import annotations

import numpy as np
import pytest

from engine.training.tasks.restoration import textures
from engine.training.tasks.restoration.textures import PAINTERS, Painter, textured

GREY = np.full((96, 96, 3), 120, np.uint8)


@pytest.mark.parametrize("painter", sorted(set(PAINTERS), key=lambda painter: painter.__name__))
def test_a_texture_is_fine_and_another_each_time(painter: Painter) -> None:
    fine = []
    for seed in range(8):
        texture = painter(96, np.random.default_rng(seed))
        assert texture.shape == (96, 96, 3) and texture.dtype == np.float32 and np.isfinite(texture).all()
        np.testing.assert_array_equal(texture, painter(96, np.random.default_rng(seed)))
        assert not np.array_equal(texture, painter(96, np.random.default_rng(seed + 100)))
        light = texture.mean(2)
        steps = np.diff(light, axis=0).std() ** 2 + np.diff(light, axis=1).std() ** 2
        fine.append(steps / (4 * light.var()))  # 1 where pixels are each for themselves, 0 where nothing changes
    assert np.median(fine) > 0.02


def test_a_part_of_most_pictures_stays_as_it_was_and_of_some_none() -> None:
    stays = []
    for seed in range(60):
        picture = textured(GREY, np.random.default_rng(seed))
        assert picture.shape == GREY.shape and picture.dtype == np.uint8
        np.testing.assert_array_equal(picture, textured(GREY, np.random.default_rng(seed)))
        stays.append(float((picture == GREY).all(2).mean()))
    assert 0.4 < np.mean(np.array(stays) > 0.1) < 0.75
    assert np.mean(np.array(stays) < 0.02) > 0.25 and max(stays) < 1


def test_grains_are_lit_from_a_side_and_have_colours_of_their_own(monkeypatch: pytest.MonkeyPatch) -> None:
    """Noise of a sensor has neither: its brightness is spread evenly to both sides."""
    skews = []
    for seed in range(40):
        sand = textures.sand(96, np.random.default_rng(seed))
        light = sand.mean(2) - sand.mean()
        skews.append(abs(float((light**3).mean() / (light**2).mean() ** 1.5)))
    noise = np.random.default_rng(0).standard_normal((96, 96))
    assert np.median(skews) > 5 * abs(float((noise**3).mean()))
