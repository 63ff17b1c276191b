"""The network of style: statistics are matched exactly, sizes are read off weights, code and noise are heard."""

from __future__ import annotations

import pytest
import torch

from engine.networks.style import Statistics, StyleConfig, StyleNetwork, matched, moments_of, roots

TINY = StyleConfig((4, 6, 8), 2, 10)


def picture(seed: int, height: int = 24, width: int = 20, count: int = 1) -> torch.Tensor:
    return torch.rand(count, 3, height, width, generator=torch.Generator().manual_seed(seed)) * 2 - 1


def noise(height: int, width: int, strength: float = 1.0) -> list[torch.Tensor]:
    rng = torch.Generator().manual_seed(7)
    return [torch.randn(1, 1, height // by, width // by, generator=rng) * strength for by in (4, 2, 1)]


def test_the_root_times_itself_is_the_matrix_and_its_inverse_undoes_it() -> None:
    spread = torch.randn(2, 5, 40, generator=torch.Generator().manual_seed(3))
    covariance = spread @ spread.transpose(1, 2) / 40
    root, inverse = roots(covariance)
    assert torch.allclose(root @ root, covariance, atol=0.02) and torch.allclose(root, root.transpose(1, 2), atol=1e-4)
    assert torch.allclose(root @ inverse, torch.eye(5).expand(2, 5, 5), atol=0.03)


def test_a_matched_feature_has_the_others_mean_and_covariance() -> None:
    rng = torch.Generator().manual_seed(4)
    own, other = (torch.randn(2, 4, 30, 30, generator=rng) for _ in range(2))
    other = torch.einsum("dc,nchw->ndhw", torch.randn(4, 4, generator=rng), other) + 3
    mean, covariance = moments_of(other)
    made = matched(own, Statistics(mean, roots(covariance)[0])).flatten(2)
    assert torch.allclose(made.mean(2), other.flatten(2).mean(2), atol=0.05)
    for one, wanted in zip(made, other.flatten(2), strict=True):
        assert torch.allclose(torch.cov(one), torch.cov(wanted), rtol=0.1, atol=0.1)


def test_sizes_are_read_off_the_weights_and_a_picture_gets_the_styles_colours() -> None:
    network = StyleNetwork(TINY).eval()
    assert StyleConfig.of(network.state_dict()) == TINY
    with torch.no_grad():
        dark = network.see(picture(1, 16, 16) * 0.1 - 0.8)
        made = network(picture(2), dark, noise(24, 20))
    assert made.shape == (1, 3, 24, 20)
    assert made.mean().item() == pytest.approx(-0.8, abs=0.02) and made.std().item() < 0.1


def test_the_style_and_the_strength_of_the_noise_decide() -> None:
    network = StyleNetwork(TINY).eval()
    with torch.no_grad():
        one, other = (network.see(picture(seed, 16, 16)) for seed in (1, 5))
        made = [network(picture(2), style, noise(24, 20, by)) for style, by in ((one, 0), (one, 1), (other, 0))]
    assert not torch.allclose(made[0], made[1], atol=0.02) and not torch.allclose(made[0], made[2], atol=0.02)
    assert one.nbytes > 4 * 10 and not torch.allclose(one.code, other.code, atol=1e-3)


def test_a_grey_style_paints_grey() -> None:
    network = StyleNetwork(TINY).eval()
    grey = picture(1, 16, 16).mean(1, keepdim=True).expand(1, 3, 16, 16)
    with torch.no_grad():
        made = network(picture(2), network.see(grey), noise(24, 20))
    assert made.std(1).max().item() < 0.03 < made.std().item()
