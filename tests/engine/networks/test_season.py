"""Colour maps and light laid on pictures: nothing where they are nothing, the same in strips, by brightness."""

from __future__ import annotations

import torch

from engine.networks.season import CELLS, DEPTH, TERMS, VIEW, SeasonConfig, SeasonNetwork, laid_on


def picture(height: int, width: int) -> torch.Tensor:
    return torch.rand(1, 3, height, width, generator=torch.Generator().manual_seed(1)) * 2 - 1


def test_no_change_changes_nothing_and_rows_fit_together() -> None:
    rgb = picture(30, 20)
    nothing = torch.zeros(1, TERMS, DEPTH, CELLS, CELLS), torch.zeros(1, 3, 32, 32)
    assert torch.equal(laid_on(rgb, *nothing), rgb)
    rng = torch.Generator().manual_seed(2)
    maps = torch.randn(1, TERMS, DEPTH, CELLS, CELLS, generator=rng), torch.randn(1, 3, 32, 32, generator=rng)
    parts = [laid_on(rgb[:, :, top : top + 11], *maps, top, 30) for top in (0, 11, 22)]
    assert torch.allclose(torch.cat(parts, 2), laid_on(rgb, *maps), atol=1e-5)


def test_a_map_acts_where_its_brightness_is() -> None:
    rgb = torch.full((1, 3, 8, 8), -1.0)
    rgb[..., 4:] = 1
    grid = torch.zeros(1, TERMS, DEPTH, CELLS, CELLS)
    grid[:, 3, -1] = -0.5  # red by a half less, where it is brightest
    made = laid_on(rgb, grid, torch.zeros(1, 3, 32, 32))
    red = made[0, 0]
    assert torch.allclose(red[:, :4], torch.tensor(-1.0)) and torch.allclose(red[:, 4:], torch.tensor(0.5))
    assert torch.equal(made[:, 1:], rgb[:, 1:])


def test_sizes_are_read_off_the_weights() -> None:
    network = SeasonNetwork(SeasonConfig(3, 4, 8, 2))
    assert SeasonConfig.of(network.state_dict()) == network.config
    grid, light = network(picture(VIEW, VIEW), torch.tensor([2]), torch.zeros(1, 4))
    assert grid.shape == (1, TERMS, DEPTH, CELLS, CELLS) and light.shape == (1, 3, 32, 32)
    other, _ = network(picture(VIEW, VIEW), torch.tensor([1]), torch.zeros(1, 4))
    assert not torch.equal(grid, other)
