"""The network that finds defects: how far it sees, and that its sizes are read off its weights."""

from __future__ import annotations

import torch

from engine.networks.defects import STEP, DefectsConfig, DefectsNetwork
from engine.networks.layers import folded
from tests.engine.networks.reaching import check_reach

TINY = DefectsConfig(4, 1)


def test_it_sees_no_farther_than_it_says() -> None:
    torch.manual_seed(3)
    check_reach(DefectsNetwork(TINY).eval().requires_grad_(False), TINY.reach, STEP)


def test_before_it_learns_nothing_is_a_defect_and_its_sizes_are_read_off_its_weights() -> None:
    network = DefectsNetwork(DefectsConfig(8, 2), norm=True).eval().requires_grad_(False)
    rgb = torch.rand(1, 3, 16, 24) * 2 - 1
    logits = network(rgb)
    assert logits.shape == (1, 1, 16, 24) and float(torch.sigmoid(logits).max()) < 0.1
    assert DefectsConfig.of(network.state_dict()) == DefectsConfig(8, 2)
    plain = DefectsNetwork(DefectsConfig(8, 2)).requires_grad_(False)
    plain.load_state_dict(folded(network))
    assert torch.allclose(plain(rgb), logits, atol=1e-5)
