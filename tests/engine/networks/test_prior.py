"""The prior: noise becomes codes like those that were seen, and codes become noise again."""

from __future__ import annotations

import torch

from engine.networks.encoder import Encoder
from engine.networks.foreground import ForegroundConfig
from engine.networks.prior import NARROWED, Prior
from tests.engine.networks.test_networks import inputs, tiny_generator


def _fitted() -> tuple[Prior, torch.Tensor, torch.Tensor]:
    """A prior of two classes with 400 codes each and a third without any; the codes, their labels."""
    chance = torch.Generator().manual_seed(3)
    noise = torch.randn(800, 4, generator=chance)
    labels = torch.arange(800) % 2
    codes = torch.where(labels[:, None] == 0, noise @ torch.tensor([[1.0, 0.5, 0, 0]] * 4).T + 2, 0.3 * noise - 1)
    return Prior.fitted(codes, torch.full_like(codes, -6.0), labels, 3), codes, labels


def test_noise_becomes_codes_like_those_of_the_class() -> None:
    prior, codes, labels = _fitted()
    noise = torch.randn(4000, 4, generator=torch.Generator().manual_seed(5))
    for label in (0, 1):
        drawn, seen = prior(noise, torch.full((4000,), label)), codes[labels == label]
        torch.testing.assert_close(drawn.mean(0), seen.mean(0), rtol=0, atol=0.1)
        torch.testing.assert_close(torch.cov(drawn.T), NARROWED**2 * torch.cov(seen.T), rtol=0.15, atol=0.03)
    assert torch.equal(prior(noise, torch.full((4000,), 2)), noise)


def test_a_mixture_lies_between_the_classes() -> None:
    prior, _, _ = _fitted()
    noise = torch.randn(6, 4)
    label = torch.tensor([0, 1, 2, 0, 1, 2])
    torch.testing.assert_close(prior.mixed(noise, torch.eye(3)[label]), prior(noise, label))
    half = prior.mixed(noise, torch.tensor([[0.5, 0.5, 0.0]] * 6))
    ends = [prior(noise, torch.full((6,), end)) for end in (0, 1)]
    torch.testing.assert_close(half, (ends[0] + ends[1]) / 2)


def test_a_code_goes_back_to_its_noise() -> None:
    prior, _, _ = _fitted()
    noise, label = torch.randn(6, 4), torch.tensor([0, 1, 2, 0, 1, 2])
    code = prior(noise, label)
    back, log_variance = prior.back(code, torch.zeros(6, 4), label)
    torch.testing.assert_close(back, noise, rtol=1e-4, atol=1e-4)
    assert torch.equal(log_variance[2], torch.zeros(4)) and (log_variance[1] > 1).all()


def test_networks_with_a_prior_speak_of_noise() -> None:
    generator, encoder = tiny_generator(), Encoder(3, 8, widths=(8, 8, 8, 8, 8))
    context, mask, valid, label = inputs(64)
    code, _ = encoder(context, mask, label)
    chance = torch.Generator().manual_seed(1)
    prior = Prior.fitted(torch.randn(30, 8, generator=chance) * 0.5 + 1, torch.zeros(30, 8), torch.arange(30) % 3, 3)
    plain = generator(context, mask, valid, label, code)
    generator.prior = encoder.prior = prior
    noise, _ = encoder(context, mask, label)
    torch.testing.assert_close(generator(context, mask, valid, label, noise), plain, rtol=0, atol=1e-4)
    assert not torch.allclose(noise, code)

    again = Encoder.of(encoder.state_dict())
    again.load_state_dict(encoder.state_dict(), strict=True)
    assert torch.equal(again(context, mask, label)[0], noise)
    assert ForegroundConfig.of(generator.state_dict()).prior
