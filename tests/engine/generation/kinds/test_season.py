"""The season filter: its noise and kind reach the model, rain falls on what that gives, and each is part of the key."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from engine.generators.falling import falling
from engine.generators.noise import draw
from engine.problem import Problem
from engine.scene.filters import Season
from engine.scene.layers import FilterLayer, Photo, PhotoLayer
from engine.scene.scene import Scene
from tests.filters import SEASON_CARD, Tinter, maker_of

OWN = np.random.RandomState(1).randint(0, 200, (40, 60, 3)).astype(np.uint8)


def made(recipe: Season) -> np.ndarray:
    layers = PhotoLayer(id="photo", name="photo", photo=Photo(OWN)), FilterLayer(id="filter", name="f", recipe=recipe)
    maker = maker_of(SEASON_CARD, Tinter())
    return maker.make(Scene(60, 40, layers), "filter").rgb


def test_kind_noise_and_variety_reach_the_model() -> None:
    usual = Season(to="sunny", variety=0)
    assert np.array_equal(made(usual), OWN)
    assert np.array_equal(made(replace(usual, to="sunrise")), (OWN + 0.6 * np.float32([0, 20, 40])).astype(np.uint8))
    noise = np.array(draw(9, 4)[:3], np.float32)
    varied = (OWN + 5 * noise).clip(0, 255).astype(np.uint8)
    assert np.array_equal(made(replace(usual, variety=0.5, seed=9)), varied)


def test_it_falls_on_what_the_model_gives() -> None:
    rain = Season(to="rain", variety=0, seed=3)
    dry = made(replace(rain, falling=0))
    assert np.array_equal(made(rain), falling(dry, "rain", rain.falling, 3)) and not np.array_equal(made(rain), dry)
    half = made(replace(rain, strength=0.5, falling=0))
    assert np.abs(half.astype(float) - (OWN.astype(float) + dry) / 2).max() <= 1


def test_what_it_becomes_is_one_of_a_few_and_part_of_its_text() -> None:
    with pytest.raises(Problem, match='"to" cannot be "hail"'):
        Season(to="hail")
    assert Season().text == "season seed 0" and Season(to="snow", seed=4).text == "season seed 4, to snow"
