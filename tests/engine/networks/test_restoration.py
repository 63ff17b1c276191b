"""The restorer: what it leaves alone, how far it sees, and that its sizes are read off its weights."""

from __future__ import annotations

import pytest
import torch
import torch.nn.functional as F

from engine.networks.harm import AREA, SEEN, STEP
from engine.networks.layers import conv
from engine.networks.restoration import (
    STRETCH,
    SURE,
    UNSURE,
    Restorer,
    RestorerConfig,
    at_twice,
    blocks_of,
    picture_of,
)
from tests.engine.networks.reaching import check_reach

TINY = RestorerConfig(4, 1)


def _restorer(share: float | None = None) -> Restorer:
    """One of random weights that adds this share of the residual everywhere."""
    torch.manual_seed(3)
    restorer = Restorer(TINY).eval().requires_grad_(False)
    if share is not None:
        restorer.share.share.weight.zero_()
        restorer.share.share.bias.fill_(torch.logit(torch.tensor((share + STRETCH) / (1 + 2 * STRETCH))))
    return restorer


@pytest.mark.parametrize("share", [-STRETCH / 2, 0.9 * UNSURE, 0.5, 1.01 * SURE, 1 + STRETCH / 2])
def test_of_the_residual_a_share_is_added_and_of_none_not_a_bit(share: float) -> None:
    rgb = torch.rand(2, 3, 16, 24) * 2 - 1
    restorer = _restorer(share)
    residual, shares = restorer.parts(rgb)
    torch.testing.assert_close(shares, torch.full_like(rgb[:, :1], share), atol=1e-6, rtol=0)
    added = min(1.0, max(0.0, (share - UNSURE) / (SURE - UNSURE))) * residual
    assert residual.std() > 0.01
    torch.testing.assert_close(restorer(rgb), rgb + added)
    assert torch.equal(restorer(rgb), rgb) == (share < UNSURE)


def test_the_share_is_of_an_area_and_not_of_a_place() -> None:
    """One place that looks otherwise moves it by a part only, and all as far as it is looked at."""
    restorer = _restorer()
    rgb = torch.zeros(1, 3, 26 * STEP, 26 * STEP)
    rough = rgb.clone()
    rough[..., 12 * STEP : 13 * STEP, 12 * STEP : 13 * STEP] = torch.rand(1, 3, STEP, STEP) * 2 - 1
    changed = (restorer.parts(rough)[1] - restorer.parts(rgb)[1]).abs()[0, 0]
    farthest = (12 - SEEN // 2 + 1) * STEP + STEP  # the middle of the first area that holds that place
    middle, beside = changed[12 * STEP, 12 * STEP], changed[12 * STEP, farthest]
    assert 0 < middle < 4 * beside


def test_signs_are_judged_beside_what_is_usual() -> None:
    restorer, signs = _restorer(), torch.randn(1, len(_restorer().share.usual), 2, 3)
    told = restorer.share(signs)
    restorer.share.usual.fill_(3.0)
    restorer.share.scale.fill_(0.5)
    torch.testing.assert_close(restorer.share(3 + 2 * signs), told)


def test_a_picture_of_any_size_gets_a_share_everywhere() -> None:
    rgb = torch.rand(1, 3, AREA + STEP, 3 * STEP) * 2 - 1
    assert _restorer().parts(rgb)[1].shape == (1, 1, AREA + STEP, 3 * STEP)


def test_a_block_holds_its_own_pixels_and_gives_them_back() -> None:
    rgb = torch.rand(2, 3, 8, 12)
    blocks = blocks_of(rgb)
    assert torch.equal(blocks[:, :, 1, 2].reshape(2, 4, 4, 3), rgb[..., 4:8, 8:12].permute(0, 2, 3, 1))
    assert torch.equal(picture_of(blocks), rgb)


@pytest.mark.parametrize("memory_format", [torch.contiguous_format, torch.channels_last])
def test_a_convolution_whose_channels_are_ordered_by_pixel_gives_the_same_picture(
    memory_format: torch.memory_format,
) -> None:
    x = torch.rand(2, 3, 6, 10).contiguous(memory_format=memory_format)
    larger = conv(3, 8)
    torch.nn.init.normal_(larger.bias)
    torch.testing.assert_close(at_twice(x, larger), F.pixel_shuffle(larger(x), 2))


def test_it_sees_no_farther_than_it_says() -> None:
    torch.manual_seed(3)
    check_reach(Restorer(TINY).eval().requires_grad_(False), TINY.reach, AREA)


def test_the_picture_keeps_its_precision_in_half_the_bits() -> None:
    rgb = torch.full((1, 3, 8, 8), 0.123456)
    restored = _restorer(-STRETCH / 2).to(torch.bfloat16)(rgb)
    assert restored.dtype == torch.float32
    assert torch.equal(restored, rgb)


def test_its_sizes_are_read_off_its_weights() -> None:
    assert RestorerConfig.of(Restorer(RestorerConfig(8, 3, 5, 6)).state_dict()) == RestorerConfig(8, 3, 5, 6)
