"""The enlarger: what it starts as, how far it sees, and that its sizes are read off its weights."""

from __future__ import annotations

import torch

from engine.networks.detail import FACTOR, DetailDiscriminator, Enlarger, EnlargerConfig, bicubic

TINY = EnlargerConfig(8, 2)


def _enlarger() -> Enlarger:
    torch.manual_seed(3)
    enlarger = Enlarger(TINY).eval().requires_grad_(False)
    torch.nn.init.normal_(enlarger.last.weight, std=0.1)
    return enlarger


def test_it_begins_as_the_bicubic_enlargement() -> None:
    rgb = torch.rand(2, 3, 9, 12) * 2 - 1
    torch.testing.assert_close(Enlarger(TINY)(rgb), bicubic(rgb))
    assert _enlarger()(rgb).shape == (2, 3, 9 * FACTOR, 12 * FACTOR)
    assert not torch.allclose(_enlarger()(rgb), bicubic(rgb))


def test_the_ground_keeps_its_precision_in_half_the_bits() -> None:
    rgb = torch.full((1, 3, 8, 8), 0.123456)
    enlarged = Enlarger(TINY).to(torch.bfloat16)(rgb)
    assert enlarged.dtype == torch.float32
    torch.testing.assert_close(enlarged, torch.full_like(enlarged, 0.123456))


def test_it_sees_as_far_as_it_says_and_no_farther() -> None:
    enlarger, size = _enlarger(), 4 * TINY.reach + 1
    middle = size // 2
    before = torch.zeros(1, 3, size, size)
    after = before.clone()
    after[..., middle, middle] = 1
    rows = (enlarger(after) - enlarger(before)).abs().amax((0, 1, 3)).nonzero()[:, 0] // FACTOR
    assert middle - int(rows.min()) == int(rows.max()) - middle == TINY.reach


def test_its_sizes_are_read_off_its_weights() -> None:
    assert EnlargerConfig.of(Enlarger(EnlargerConfig(12, 3)).state_dict()) == EnlargerConfig(12, 3)


def test_the_critic_scores_patches() -> None:
    rgb, ground = torch.rand(2, 3, 32, 32), torch.rand(2, 3, 32, 32)
    assert DetailDiscriminator(8)(rgb, ground).shape == (2, 1, 8, 8)
