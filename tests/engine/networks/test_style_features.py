"""Features that tell of a style: their Gram matrices and content, and the network that foretells them."""

from __future__ import annotations

import pytest
import torch

from engine.networks.style import StyleConfig, StyleNetwork
from engine.networks.style_features import (
    CHANNELS,
    FeaturesConfig,
    StyleFeatures,
    content,
    content_distance,
    grams,
    style_distance,
)


def test_gram_matrices_are_mean_products_and_their_distance_is_relative() -> None:
    feature = torch.tensor([[[[1.0, 3.0]], [[2.0, 0.0]]]])  # two channels of two pixels
    (gram,) = grams([feature])
    assert torch.equal(gram, torch.tensor([[[5.0, 1.0], [1.0, 2.0]]]))
    assert style_distance([gram], [gram]).item() == 0
    assert style_distance([0 * gram], [gram]).item() == style_distance([2 * gram], [gram]).item() == 1


def test_content_is_the_same_in_other_colours_and_contrast() -> None:
    feature = torch.randn(1, 3, 8, 8, generator=torch.Generator().manual_seed(1))
    other = torch.randn(1, 3, 8, 8, generator=torch.Generator().manual_seed(2))
    one, same, unlike = (content([it]) for it in (feature, 3 * feature + 5, other))
    assert content_distance(one, same).item() < 1e-3
    assert content_distance(one, unlike).item() == pytest.approx(2, abs=0.6)


def test_features_are_as_vggs_are_at_three_sizes() -> None:
    told = StyleFeatures(FeaturesConfig((4, 6, 8)))(torch.rand(2, 3, 17, 24) * 2 - 1)
    assert [tuple(one.shape) for one in told] == [
        (2, channels, *size) for channels, size in zip(CHANNELS, ((17, 24), (9, 12), (5, 6)), strict=True)
    ]
    assert all((one >= 0).all() and (one > 0).any() for one in told)


def test_the_sizes_of_features_are_read_off_a_models_weights_where_it_has_them() -> None:
    for features in (FeaturesConfig((4, 6, 8), (5, 7, 9)), None):
        config = StyleConfig((4, 6, 8), 1, 10, features)
        assert StyleConfig.of(StyleNetwork(config).state_dict()) == config
