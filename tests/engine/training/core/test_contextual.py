"""The contextual loss, on sets of features that can be worked out by hand."""

from __future__ import annotations

import math

import pytest
import torch

from engine.training.core.contextual import contextual, similarity

FOUR = torch.tensor([[[1.0, -1.0, 0.0, 0.0], [0.0, 0.0, 1.0, -1.0]]])  # two dimensions, four features, mean 0


def test_similarity_is_what_two_distances_make_of_it() -> None:
    # To the first feature: distances 0, 2, 1, 1, so all but itself are far away as soon as it is there.
    near = similarity(FOUR[..., :1], FOUR)[0, 0]
    torch.testing.assert_close(near, torch.tensor([1.0, 0, 0, 0]))
    # Between the first and the third: 1 - sqrt(1/2) to both, 1 + sqrt(1/2) to both others.
    between = similarity(torch.tensor([[[1.0], [1.0]]]), FOUR)[0, 0]
    ratio = (1 + math.sqrt(0.5)) / (1 - math.sqrt(0.5))
    far = math.exp((1 - ratio) / 0.5)
    torch.testing.assert_close(between[[0, 2]], torch.full((2,), 1 / (2 + 2 * far)), rtol=1e-3, atol=1e-4)
    torch.testing.assert_close(between.sum(), torch.tensor(1.0))


def test_the_order_of_features_and_their_length_are_nothing_to_it() -> None:
    assert contextual(FOUR.flip(2), FOUR) < 1e-4
    assert contextual(3 * FOUR, FOUR) < 1e-4


def test_what_has_no_feature_made_like_it_costs() -> None:
    """Only the first one is made, four times: it is found wholly, the others not at all, so a quarter is."""
    made = FOUR[..., :1].expand(-1, -1, 4)
    assert float(contextual(made, FOUR)) == pytest.approx(-math.log(1 / 4), abs=1e-3)
    half = torch.cat([FOUR[..., :1], FOUR[..., 1:2]], 2)
    assert float(contextual(half, FOUR)) == pytest.approx(-math.log(2 / 4), abs=1e-3)


def test_it_is_learned_from() -> None:
    made = torch.randn(2, 3, 6, generator=torch.Generator().manual_seed(0)).requires_grad_()
    real = torch.randn(2, 3, 6, generator=torch.Generator().manual_seed(1))
    before = contextual(made, real)
    torch.autograd.backward(before)
    assert made.grad is not None
    assert contextual(made.detach() - 0.1 * made.grad, real) < before
