"""The segmentation network: its shapes, its sizes read off weights, and normalisation folded away without a change."""

from __future__ import annotations

import pytest
import torch
from torch import Tensor

from engine.networks.segmentation import DEPTHS, WIDTHS, Segmenter

TINY = ((8, 8, 16), (1, 2, 1))


def settled(widths: tuple[int, ...] = TINY[0], depths: tuple[int, ...] = TINY[1]) -> Segmenter:
    """A network whose normalisation has seen something, so that folding it means something."""
    torch.manual_seed(1)
    network = Segmenter(widths, depths).train()
    for seed in range(4):
        network(picture(seed), torch.zeros(2, 1, 32, 48))
    return network.eval()


def picture(seed: int) -> Tensor:
    return torch.randn(2, 3, 32, 48, generator=torch.Generator().manual_seed(seed)) * 2 + 1


@torch.no_grad()
def test_every_pixel_gets_a_logit_and_the_box_matters() -> None:
    network = settled()
    rgb, box = picture(9), torch.zeros(2, 1, 32, 48)
    without = network(rgb, box)
    box[:, :, 8:24, 8:24] = 1
    assert without.shape == (2, 1, 32, 48)
    assert (network(rgb, box) - without).abs().max() > 0.01
    logits, deep = network.explain(rgb, box)
    assert deep.shape == (2, 16, 4, 6) and network.stride == 8
    assert torch.equal(logits, network(rgb, box))


@torch.no_grad()
def test_what_is_far_away_is_known_everywhere() -> None:
    network = Segmenter().eval()  # the usual sizes
    rgb = torch.zeros(1, 3, 128, 128)
    changed = rgb.clone()
    changed[..., :8, :8] = 1
    box = torch.zeros(1, 1, 128, 128)
    assert (network(rgb, box) - network(changed, box))[..., -8:, -8:].abs().max() > 0


@torch.no_grad()
def test_folding_the_normalisation_changes_nothing() -> None:
    network = settled()
    plain = network.folded()
    assert not any("norm" in name for name in plain.state_dict())
    rgb, box = picture(9), torch.zeros(2, 1, 32, 48)
    assert torch.allclose(plain(rgb, box), network(rgb, box), atol=1e-4)
    again = plain.folded()  # folding twice is folding once
    assert torch.equal(again(rgb, box), plain(rgb, box))


@pytest.mark.parametrize("sizes", [TINY, (WIDTHS, DEPTHS)])
def test_sizes_are_read_off_the_weights(sizes: tuple[tuple[int, ...], tuple[int, ...]]) -> None:
    for network in (Segmenter(*sizes), Segmenter(*sizes, norm=False)):
        weights = network.state_dict()
        read = Segmenter.of(weights)
        assert (read.widths, read.depths) == sizes
        read.load_state_dict(weights, strict=True)
    with pytest.raises(KeyError):
        Segmenter.of({"something.weight": torch.zeros(1)})


def test_it_stays_small() -> None:
    assert 0.7e6 < sum(p.numel() for p in Segmenter(norm=False).parameters()) < 1.4e6
