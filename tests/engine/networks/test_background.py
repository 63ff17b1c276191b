"""The background generator: any format, windows of a wide picture like a square, kinds and noise mattering."""

from __future__ import annotations

from dataclasses import replace

import pytest
import torch
from torch import Tensor

from engine.networks.background import (
    CELLS,
    GRAIN,
    MARGIN,
    BackgroundConfig,
    BackgroundGenerator,
    SceneDiscriminator,
    SceneEncoder,
    SeenDiscriminator,
    stationary,
)
from engine.networks.prior import Prior


def tiny(resolution: int = 64) -> BackgroundGenerator:
    torch.manual_seed(0)
    widths = (16, 12, 8, 8, 8)[: resolution.bit_length() - 3]
    network = BackgroundGenerator(
        BackgroundConfig(3, resolution, noise=12, local=8, style=16, embedding=8, widths=widths)
    )
    torch.nn.init.normal_(network.noise_by_kind.weight, std=0.3)
    return network


def grain(network: BackgroundGenerator, rows: int = CELLS, columns: int = CELLS) -> list[Tensor]:
    """The middle of the same large grain, whatever the size."""
    found = []
    for number, (high, wide) in enumerate(network.grain_sizes(rows, columns)):
        side = network.grain_sizes(32, 32)[number][0]
        whole = torch.randn(1, GRAIN, side, side, generator=torch.Generator().manual_seed(number))
        top, left = (side - high) // 2, (side - wide) // 2
        found.append(whole[..., top : top + high, left : left + wide])
    return found


def noise(count: int = 2) -> Tensor:
    return torch.randn(count, 12, generator=torch.Generator().manual_seed(1))


@pytest.mark.parametrize(("rows", "columns"), [(8, 8), (8, 14), (16, 8), (8, 5)])
def test_a_picture_has_as_many_cells_as_asked(rows: int, columns: int) -> None:
    network = tiny()
    drawn = network(torch.eye(3)[:2], noise(), grain(network, rows, columns))
    assert drawn.shape == (2, 3, rows * 8, columns * 8)
    assert drawn.abs().max() <= 1


def test_every_parameter_learns() -> None:
    network = tiny(128)
    torch.autograd.backward(network(torch.eye(3), noise(3), grain(network)).square().sum())
    for name, parameter in network.named_parameters():
        assert parameter.grad is not None and parameter.grad.abs().sum() > 0, name


def test_sizes_are_read_off_the_weights() -> None:
    fitted = BackgroundGenerator(replace(tiny().config, prior=True))
    for network in (tiny(), tiny(128), fitted):
        assert BackgroundConfig.of(network.state_dict()) == network.config


@torch.no_grad()
def test_a_prior_of_scenes_knows_no_left_and_right() -> None:
    chance = torch.Generator().manual_seed(1)
    codes = torch.randn(500, 6, generator=chance) * torch.tensor([1, 2, 1, 3, 2, 1]) + 1
    codes[:, 2] += 2 * codes[:, 0]  # what a wave does hangs on the style here, as it may not in the prior
    prior = stationary(Prior.fitted(codes, torch.full((500, 6), -8.0), torch.zeros(500).long(), 1, 1.0), local=4)
    label = torch.zeros(4000, dtype=torch.long)
    drawn = prior(torch.randn(4000, 6, generator=chance), label)
    spread = torch.cov(drawn.T)
    torch.testing.assert_close(drawn[:, :2].mean(0), codes[:, :2].mean(0), rtol=0, atol=0.15)
    torch.testing.assert_close(drawn[:, 2:].mean(0), torch.zeros(4), rtol=0, atol=0.2)
    for one, other in ((2, 4), (3, 5)):  # the pairs of two waves: a turn of their phases changes nothing
        assert abs(spread[one, one] / spread[other, other] - 1) < 0.15
    assert spread[:2, 2:].abs().max() < 0.3


@torch.no_grad()
def test_a_wide_picture_holds_the_square_one() -> None:
    network, one = tiny(), torch.eye(3)[:1]
    square, wide = network(one, noise(1), grain(network)), network(one, noise(1), grain(network, 8, 16))
    middle = wide[..., 32:96]
    # Near the edges the upper blocks see that the picture ends there.
    torch.testing.assert_close(middle[..., 16:-16], square[..., 16:-16], rtol=0, atol=1e-4)
    assert not torch.allclose(wide[..., :32], wide[..., 32:64], atol=1e-2)


@torch.no_grad()
def test_moving_the_window_is_other_noise_of_the_same_length() -> None:
    network = tiny()
    network.noise_by_kind.weight.zero_()
    field = network._field(noise(1), 8, 30)
    waves = field[0, :, MARGIN + 4]  # local x W
    pairs = waves[:4].square() + waves[4:].square()
    torch.testing.assert_close(pairs, pairs[:, :1].expand_as(pairs))
    columns = waves.T
    apart = torch.cdist(columns, columns) + 10 * torch.eye(len(columns))
    assert apart.min() > 0.05  # no two cells have the same numbers


@torch.no_grad()
def test_kinds_heights_and_both_parts_of_the_noise_matter() -> None:
    network, shares, z = tiny(), torch.eye(3)[:1], noise(1)
    drawn = network(shares, z, grain(network))
    other_grain = [part.roll(1, 3) for part in grain(network)]
    for number in range(len(other_grain)):
        one = [*grain(network)[:number], other_grain[number], *grain(network)[number + 1 :]]
        assert (network(shares, z, one) - drawn).abs().mean() > 1e-4
    for change in (0, 11):  # style, wave
        other = z.clone()
        other[0, change] += 1
        assert (network(shares, other, grain(network)) - drawn).abs().mean() > 1e-3
    mixed = network(torch.tensor([[0.5, 0.5, 0.0]]), z, grain(network))
    other_kind = network(torch.eye(3)[1:2], z, grain(network))
    assert (mixed - drawn).abs().mean() > 1e-3
    assert (mixed - drawn).abs().mean() < (other_kind - drawn).abs().mean()
    lower = network(shares, z, grain(network), torch.tensor([0.5]), torch.tensor([0.5]))
    assert (lower - drawn).abs().mean() > 1e-3


def test_an_encoder_tells_where_things_are() -> None:
    torch.manual_seed(0)
    encoder = SceneEncoder(3, 12, (8, 8, 8, 8, 8))
    rgb, kind = torch.rand(2, 3, 64, 64) * 2 - 1, torch.tensor([0, 2])
    mean, log_variance = encoder(rgb, kind)
    assert mean.shape == log_variance.shape == (2, 12) and mean.abs().max() <= 3
    assert not torch.allclose(encoder(rgb.flip(-1), kind)[0], mean)
    assert not torch.allclose(encoder(rgb, kind.flip(0))[0], mean)
    torch.autograd.backward(mean.sum() + log_variance.sum())
    assert all(parameter.grad is not None for parameter in encoder.parameters())


@torch.no_grad()
def test_lower_levels_draw_the_small_picture() -> None:
    network = tiny(128)
    assert network(torch.eye(3)[:1], noise(1), grain(network), levels=3).shape == (1, 3, 64, 64)


def test_discriminators_judge_each_picture_by_its_kind() -> None:
    torch.manual_seed(0)
    pixel = SceneDiscriminator(3, (8, 8, 8, 8))
    rgb, heights = torch.rand(4, 3, 64, 64) * 2 - 1, torch.rand(4, 1, 64, 64)
    patches, whole = pixel(rgb, heights, torch.tensor([0, 1, 2, 0]), sets=2)
    assert patches.shape == (4, 1, 16, 16) and whole.shape == (4,)
    assert not torch.allclose(whole, pixel(rgb, heights, torch.tensor([1, 2, 0, 1]), sets=2)[1])
    # Each set's deviation is its own: pictures that are all alike are told from those beside them.
    alike = torch.cat([rgb[:2], rgb[:1].expand(2, -1, -1, -1)])
    a = pixel(alike, heights[:1].expand(4, -1, -1, -1), torch.zeros(4, dtype=torch.long), sets=2)[1]
    b = pixel(alike, heights[:1].expand(4, -1, -1, -1), torch.zeros(4, dtype=torch.long), sets=1)[1]
    assert not torch.allclose(a, b)

    seen = SeenDiscriminator((6, 5), 3, width=8)
    features = [torch.rand(2, 6, 23, 23), torch.rand(2, 5, 11, 11)]
    first, second = seen(features, torch.tensor([0, 1]))
    assert first.shape == (2, 1, 11, 11) and second.shape == (2, 1, 5, 5)
    assert not torch.allclose(first, seen(features, torch.tensor([1, 1]))[0])
    assert not any(parameter.requires_grad for parameter in seen.mix.parameters())
