"""A painted picture is brought closer to its style, by the features of a model that has them."""

from __future__ import annotations

import numpy as np
import pytest
import torch

from engine.generators import style_refining
from engine.generators.pictures import to_tensor
from engine.generators.style import Style
from engine.generators.style_painting import READ
from engine.generators.style_refining import refined
from engine.networks.style_features import grams, style_distance
from engine.problem import Problem
from tests.filters import style_model

CPU = torch.device("cpu")


def blocks(seed: int, height: int = 33, width: int = 42) -> np.ndarray:
    """Squares of chance in soft colours."""
    rng = np.random.RandomState(seed)
    small = rng.randint(60, 196, (height // 3 + 1, width // 3 + 1, 3)).astype(np.uint8)
    return small.repeat(3, 0).repeat(3, 1)[:height, :width].copy()


def test_it_comes_closer_step_by_step_and_is_the_same_each_time() -> None:
    lines = np.random.RandomState(4).randint(0, 256, (READ, 1, 3)).astype(np.uint8).repeat(READ, 1)
    model, painted, photo, style = style_model(), blocks(1), blocks(2), lines
    steps: list[int] = []
    made, again = (refined(model, painted, photo, style, steps.append, steps=8) for _ in range(2))
    assert made.shape == painted.shape and np.array_equal(made, again) and steps == [*range(8), *range(8)]
    apart = [
        style_distance(statistics(model, one), statistics(model, style)).item()
        for one in (painted, refined(model, painted, photo, style, steps=2), made)
    ]
    assert apart[2] < apart[1] < apart[0]


def statistics(model: Style, picture: np.ndarray) -> list[torch.Tensor]:
    features = model.network.features
    assert features is not None
    return grams(style_refining._seen(features, to_tensor(style_refining._framed(picture), CPU)))


def test_features_of_an_edge_do_not_tell_of_what_lies_beyond_it() -> None:
    even = np.full((33, 42, 3), 200, np.uint8)
    features = style_model().network.features
    assert features is not None
    seen = style_refining._seen(features, to_tensor(style_refining._framed(even), CPU))
    assert [tuple(one.shape[2:]) for one in seen] == [(33, 42), (17, 21), (9, 11)]
    for one in seen:
        assert torch.allclose(one, one[..., :1, :1].expand_as(one), atol=1e-5)


def test_it_has_the_styles_colours() -> None:
    grey = blocks(3).mean(2, keepdims=True).astype(np.uint8).repeat(3, 2)
    made = refined(style_model(), blocks(1), blocks(2), grey, steps=6).astype(int)
    assert np.ptp(made, axis=2).max() <= 8 and abs(made.mean() - grey.mean()) < 4


def test_what_the_photo_shows_counts() -> None:
    one, other = (refined(style_model(), blocks(1), blocks(seed), blocks(3), steps=4) for seed in (2, 5))
    assert not np.array_equal(one, other)


def test_it_can_be_ended_at_each_step() -> None:
    def stop(done: int) -> None:
        if done == 3:
            raise InterruptedError

    with pytest.raises(InterruptedError):
        refined(style_model(), blocks(1), blocks(2), blocks(3), stop)


def test_a_model_without_features_is_told_of() -> None:
    with pytest.raises(Problem, match='"painter" cannot bring a picture closer'):
        refined(style_model(features=False), blocks(1), blocks(2), blocks(3))


def test_numbers_that_are_not_finite_are_told_in_a_sentence() -> None:
    model = style_model()
    with torch.no_grad():
        model.network.features.lower.bias.fill_(float("nan"))
    with pytest.raises(Problem, match="numbers that are not finite"):
        refined(model, blocks(1), blocks(2), blocks(3), steps=2)
    assert style_refining.STEPS > 8
