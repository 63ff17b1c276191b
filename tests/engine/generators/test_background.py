"""A loaded background model: the same bytes every time, in the proportions that are asked for."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import numpy as np
import pytest
import torch
from torch import Tensor

from engine.generators.background import Background, proportions
from engine.generators.card import Card
from engine.networks.background import BackgroundConfig, BackgroundGenerator
from engine.problem import Problem
from tests.small_models import write_model


def write_card(folder: Path, **changes: int) -> Card:
    """A tiny model of random weights."""
    torch.manual_seed(4)
    config = BackgroundConfig(2, 128, noise=12, local=8, style=16, embedding=8, widths=(16, 12, 8, 8, 8))
    generator = BackgroundGenerator(config)
    return write_scenes(folder, generator.state_dict(), **changes)


def write_scenes(folder: Path, weights: Mapping[str, Tensor], **changes: int) -> Card:
    """A model of these weights."""
    sizes = {"resolution": 128, "noise": 12} | changes
    return write_model(folder, "background", ("sea", "sunrise"), weights, name="scenes", **sizes)


@pytest.fixture
def model(tmp_path: Path) -> Background:
    return Background.load(write_card(tmp_path), "cpu", torch.float32)


def noise(seed: int = 1) -> np.ndarray:
    return np.random.RandomState(seed).standard_normal(12).astype(np.float32)


@pytest.mark.parametrize(
    ("width", "height", "shape"),
    [(500, 500, (128, 128)), (1920, 1080, (128, 228)), (1000, 2000, (256, 128)), (16, 128, (1024, 128))],
)
def test_the_shorter_side_has_the_resolution(
    model: Background, width: int, height: int, shape: tuple[int, int]
) -> None:
    drawn = model.generate({"sea": 1}, noise(), width, height)
    assert drawn.shape == (*shape, 3) and drawn.dtype == np.uint8


@pytest.mark.parametrize("dtype", [torch.float32, torch.bfloat16])
def test_the_same_noise_gives_the_same_bytes(tmp_path: Path, dtype: torch.dtype) -> None:
    card = write_card(tmp_path)
    first, second = Background.load(card, "cpu", dtype), Background.load(card, "cpu", dtype)
    drawn = first.generate({"sea": 1}, noise(), 160, 90)
    first.generate({"sunrise": 1}, noise(2), 90, 160)
    for one in (first, second):
        assert np.array_equal(one.generate({"sea": 1}, noise(), 160, 90), drawn)
    assert not np.array_equal(first.generate({"sea": 1}, noise(2), 160, 90), drawn)


def test_a_wide_scene_has_the_square_one_in_its_middle(model: Background) -> None:
    square, wide = (model.generate({"sea": 1}, noise(), width, 100).astype(int) for width in (100, 250))
    left = (wide.shape[1] - 128) // 2
    assert abs(wide[:, left + 24 : left + 104] - square[:, 24:104]).max() <= 1


def test_only_the_proportion_of_kinds_counts(model: Background) -> None:
    drawn = model.generate({"sea": 1, "sunrise": 0.5}, noise(), 64, 64)
    assert np.array_equal(drawn, model.generate({"sunrise": 0.25, "sea": 0.5}, noise(), 64, 64))
    assert not np.array_equal(drawn, model.generate({"sea": 1}, noise(), 64, 64))


@pytest.mark.parametrize("shares", [{}, {"sea": 0}, {"sea": -1, "sunrise": 2}, {"sea": float("nan")}, {"desert": 1}])
def test_odd_kinds_are_refused(model: Background, shares: dict[str, float]) -> None:
    with pytest.raises(Problem, match="kind"):
        model.generate(shares, noise(), 64, 64)


def test_odd_noise_and_proportions_are_refused(model: Background) -> None:
    with pytest.raises(Problem, match="12 numbers"):
        model.generate({"sea": 1}, noise()[:5], 64, 64)
    for width, height in ((900, 100), (0, 5), (-1, -1)):
        with pytest.raises(Problem, match="8 times"):
            model.generate({"sea": 1}, noise(), width, height)
    assert proportions(300, 200, 128) == (128, 192)


def test_weights_that_do_not_fit_are_refused(tmp_path: Path) -> None:
    with pytest.raises(Problem, match="do not fit its card"):
        Background.load(write_card(tmp_path, noise=16))
    other = {"embedding.weight": torch.zeros(2, 3)}
    with pytest.raises(Problem, match="another kind of network"):
        Background.load(write_scenes(tmp_path, other))
    other = {"x": torch.full((1,), float("nan"))}
    with pytest.raises(Problem, match="not finite"):
        Background.load(write_scenes(tmp_path, other))
