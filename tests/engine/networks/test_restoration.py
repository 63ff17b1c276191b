"""The restorer: what it leaves alone, how far it sees, and that its sizes are read off its weights."""

from __future__ import annotations

import pytest
import torch
import torch.nn.functional as F

from engine.networks.layers import conv
from engine.networks.restoration import (
    SEEN,
    STEP,
    STRETCH,
    UNSURE,
    Restorer,
    RestorerConfig,
    at_twice,
    blocks_of,
    grid_of,
    in_order,
    over_area,
    picture_of,
)

TINY = RestorerConfig(4, 1)


def _restorer(share: float | None = None) -> Restorer:
    """One of random weights that adds this share of the residual everywhere."""
    torch.manual_seed(3)
    restorer = Restorer(TINY).eval().requires_grad_(False)
    if share is not None:
        restorer.share.share.weight.zero_()
        restorer.share.share.bias.fill_(torch.logit(torch.tensor((share + STRETCH) / (1 + 2 * STRETCH))))
    return restorer


@pytest.mark.parametrize("share", [-STRETCH / 2, 0.9 * UNSURE, 0.5, 1 + STRETCH / 2])
def test_of_the_residual_a_share_is_added_and_of_none_not_a_bit(share: float) -> None:
    rgb = torch.rand(2, 3, 16, 24) * 2 - 1
    restorer = _restorer(share)
    residual, shares = restorer.parts(rgb)
    torch.testing.assert_close(shares, torch.full_like(rgb[:, :1], share), atol=1e-6, rtol=0)
    added = min(1.0, max(0.0, (share - UNSURE) / (1 - UNSURE))) * residual
    assert residual.std() > 0.01
    torch.testing.assert_close(restorer(rgb), rgb + added)
    assert torch.equal(restorer(rgb), rgb) == (share < UNSURE)


def test_the_share_is_of_an_area_and_not_of_a_place() -> None:
    """One place that looks otherwise moves it by a part only, and all as far as it is looked at."""
    restorer = _restorer()
    rgb = torch.zeros(1, 3, 25 * STEP, 25 * STEP)
    rough = rgb.clone()
    rough[..., 12 * STEP : 13 * STEP, 12 * STEP : 13 * STEP] = torch.rand(1, 3, STEP, STEP) * 2 - 1
    changed = (restorer.parts(rough)[1] - restorer.parts(rgb)[1]).abs()[0, 0]
    middle, beside = changed[12 * STEP, 12 * STEP], changed[12 * STEP, (12 - SEEN // 2) * STEP]
    assert 0 < middle < 4 * beside


@pytest.mark.parametrize("cropped", [(0, 0), (3, 5)])
def test_the_signs_of_a_grid_of_blocks_are_the_same_wherever_it_lies(cropped: tuple[int, int]) -> None:
    """Flat blocks: of the 8 steps of a block 7 are flat and one is steep."""
    blocks = torch.rand(1, 3, 20, 20).repeat_interleave(STEP, 2).repeat_interleave(STEP, 3) * 2 - 1
    top, left = cropped
    signs = grid_of(blocks[..., top : top + 17 * STEP, left : left + 17 * STEP])[0, :, 8, 8]
    for steep, flat in (signs[:16].chunk(2), signs[16:].chunk(2)):
        assert steep[:7].max() < -2 and steep[7] > 2
        assert flat[0] < 0.1 and flat[1:].min() == 1
    noisy = grid_of(torch.rand(1, 3, 17 * STEP, 17 * STEP) * 2 - 1)[0, :, 8, 8]
    assert noisy[:8].max() - noisy[:8].min() < 0.5


def test_signs_are_put_in_order() -> None:
    signs = torch.rand(2, 3, STEP, 4, 5)
    assert torch.equal(in_order(signs), signs.sort(2)[0])


def test_a_block_holds_its_own_pixels_and_gives_them_back() -> None:
    rgb = torch.rand(2, 3, 8, 12)
    blocks = blocks_of(rgb)
    assert torch.equal(blocks[:, :, 1, 2].reshape(2, 4, 4, 3), rgb[..., 4:8, 8:12].permute(0, 2, 3, 1))
    assert torch.equal(picture_of(blocks), rgb)


def test_the_mean_over_an_area_counts_the_places_that_there_are() -> None:
    places = torch.rand(2, 3, 11, 13)
    expected = F.avg_pool2d(places, SEEN, 1, SEEN // 2, count_include_pad=False)
    torch.testing.assert_close(over_area(places), expected)


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
    restorer, reach = Restorer(TINY).eval().requires_grad_(False), TINY.reach
    size = 2 * (reach + STEP)
    before = torch.zeros(1, 3, size, size)
    after = before.clone()
    after[..., reach + 3, reach + 3] = 1
    rows = (restorer(after) - restorer(before)).abs().amax((0, 1, 3)).nonzero()[:, 0]
    assert reach + 3 - int(rows.min()) <= reach and int(rows.max()) - (reach + 3) <= reach
    assert int(rows.max()) - int(rows.min()) > reach  # and nearly as far


def test_the_picture_keeps_its_precision_in_half_the_bits() -> None:
    rgb = torch.full((1, 3, 8, 8), 0.123456)
    restored = _restorer(-STRETCH / 2).to(torch.bfloat16)(rgb)
    assert restored.dtype == torch.float32
    assert torch.equal(restored, rgb)


def test_its_sizes_are_read_off_its_weights() -> None:
    assert RestorerConfig.of(Restorer(RestorerConfig(8, 3, 5)).state_dict()) == RestorerConfig(8, 3, 5)
