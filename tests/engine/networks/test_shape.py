"""The mask-shape networks at tiny size: shapes, gradients to all parameters, and the inputs mattering."""

from __future__ import annotations

import pytest
import torch
from torch import Tensor, nn

from engine.networks.shape import (
    ShapeClassifier,
    ShapeConfig,
    ShapeDiscriminator,
    ShapeEncoder,
    ShapeGenerator,
    place_features,
    sized,
    views,
)
from engine.networks.shape_prior import ShapePrior

WIDTHS, TRUNK = (12, 12, 8, 8, 8), (8, 8, 12, 12)


def generator() -> ShapeGenerator:
    torch.manual_seed(0)
    return ShapeGenerator(ShapeConfig(3, noise=6, style=16, embedding=8, widths=WIDTHS))


def inputs(count: int = 2) -> tuple[Tensor, Tensor]:
    """Label and place."""
    chance = torch.Generator().manual_seed(1)
    return torch.arange(count) % 3, torch.rand(count, 5, generator=chance) * 0.8 + 0.1


def all_have_gradients(network: nn.Module, value: Tensor) -> None:
    value.square().sum().backward()
    missing = [name for name, p in network.named_parameters() if p.grad is None or not p.grad.abs().sum() > 0]
    assert not missing


def test_the_generator_draws_fields_and_learns_everywhere() -> None:
    network = generator()
    field = network(*inputs(3), torch.randn(3, 6))
    assert field.shape == (3, 1, 64, 64)
    all_have_gradients(network, field)


def test_the_encoder_finds_noise_and_sides() -> None:
    network = ShapeEncoder(3, 6, TRUNK)
    label, place = inputs(3)
    mean, log_variance, sides = network(torch.randn(3, 1, 64, 64) * 5, label, place)
    assert mean.shape == log_variance.shape == (3, 6)
    assert sides.shape == (3, 4)
    assert mean.abs().max() <= 3
    all_have_gradients(network, torch.cat([mean, log_variance, sides], 1))


def test_the_discriminator_scores_patches_and_the_whole() -> None:
    network = ShapeDiscriminator(3, TRUNK)
    label, place = inputs(3)
    patches, whole = network(views(torch.randn(3, 1, 64, 64) * 5), label, place)
    assert patches.shape == (3, 1, 16, 16)
    assert whole.shape == (3,)
    all_have_gradients(network, torch.cat([patches.flatten(), whole]))


def test_the_classifier_scores_every_class() -> None:
    torch.manual_seed(0)
    network = ShapeClassifier(3, (8, 8, 8, 8))
    scores = network(torch.rand(2, 1, 64, 64))
    assert scores.shape == (2, 3)
    all_have_gradients(network, scores)


@pytest.mark.parametrize("changed", ["label", "noise", "centre", "size", "aspect"])
def test_class_noise_and_box_all_matter(changed: str) -> None:
    network, noise = generator(), torch.randn(1, 6)
    label, place = torch.tensor([1]), torch.tensor([[0.5, 0.5, 0.4, 0.4, 1.0]])
    before = network(label, place, noise)
    if changed == "label":
        label = torch.tensor([2])
    elif changed == "noise":
        noise = noise + 1
    else:
        place = place.clone()
        place[0, {"centre": 0, "size": 3, "aspect": 4}[changed]] *= 1.7
    assert (network(label, place, noise) - before).abs().mean() > 1e-3


def test_places_far_from_any_photo_stay_in_range() -> None:
    places = torch.tensor([[0.5, 0.5, 1e-6, 1.0, 1e-9], [3.0, -2.0, 5.0, 1.0, 1e9]])
    assert place_features(places).abs().max() < 10


def test_sizes_are_read_off_the_weights() -> None:
    network, encoder = generator(), ShapeEncoder(3, 6, TRUNK)
    again = ShapeGenerator(ShapeConfig.of(network.state_dict()))
    again.load_state_dict(network.state_dict(), strict=True)
    assert again.config == network.config
    assert again.size == 64
    ShapeEncoder.of(encoder.state_dict()).load_state_dict(encoder.state_dict(), strict=True)
    with pytest.raises(KeyError):
        ShapeConfig.of(encoder.state_dict())


def test_a_prior_draws_codes_like_those_it_was_shown() -> None:
    chance = torch.Generator().manual_seed(0)
    labels = torch.arange(400) % 2
    places = torch.rand(400, 5, generator=chance) * 0.8 + 0.1
    islands = torch.tensor([[2.0, 0, 0, 0], [-2.0, 1, 0, 0]])[torch.arange(400) // 2 % 2] + labels[:, None]
    shown = islands + 0.1 * torch.randn(400, 4, generator=chance)
    prior = ShapePrior(3, 4)
    prior.fit(labels, places, shown)
    drawn = prior(labels, places, torch.randn(400, 4, generator=chance))
    for label in (0, 1):
        near = torch.cdist(drawn[labels == label], shown[labels == label]).amin(1)
        assert near.median() < 0.8  # the islands lie 4 apart
        assert drawn[labels == label].std(0)[0] > 1  # and both are drawn
    kept = prior(torch.tensor([2]), places[:1], torch.ones(1, 4))  # a class that was not shown
    torch.testing.assert_close(kept, torch.ones(1, 4))

    again = ShapePrior.of(prior.state_dict())
    again.load_state_dict(prior.state_dict(), strict=True)
    assert torch.equal(again(labels, places, shown), prior(labels, places, shown))


def test_the_form_of_a_box_chooses_among_the_codes() -> None:
    places = torch.full((40, 5), 0.5)
    places[:20, 4], places[20:, 4] = 2.0, 0.5  # wide ones and tall ones
    shown = torch.where(places[:, 4:] > 1, torch.ones(40, 4), -torch.ones(40, 4))
    prior = ShapePrior(1, 4)
    prior.fit(torch.zeros(40, dtype=torch.long), places, shown)
    noise = torch.randn(64, 4, generator=torch.Generator().manual_seed(2))
    label = torch.zeros(64, dtype=torch.long)
    assert prior(label, places[:1].expand(64, -1), noise).mean() > 0.8
    assert prior(label, places[-1:].expand(64, -1), noise).mean() < -0.8


def test_a_share_of_the_width_is_a_share_of_every_channel() -> None:
    up, down = sized(0.25)
    assert all(8 <= count <= 32 for count in (*up, *down))
    assert len(up) == 5
    assert len(down) == 4
