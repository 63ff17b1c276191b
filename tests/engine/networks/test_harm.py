"""Signs of harm: a grid of blocks wherever it lies, even noise told from texture, and means over areas."""

from __future__ import annotations

import pytest
import torch
import torch.nn.functional as F

from engine.networks.harm import (
    BLOCK,
    GRID,
    SEEN,
    STEP,
    grid_of,
    in_order,
    moments,
    over_area,
    patterns,
    signs_count,
    signs_of,
)
from engine.networks.restoration import blocks_of


@pytest.mark.parametrize("cropped", [(0, 0), (3, 5)])
def test_the_signs_of_a_grid_of_blocks_are_the_same_wherever_it_lies(cropped: tuple[int, int]) -> None:
    """Flat blocks: of the 8 steps of a block 7 are flat and one is steep."""
    blocks = torch.rand(1, 3, 20, 20).repeat_interleave(STEP, 2).repeat_interleave(STEP, 3) * 2 - 1
    top, left = cropped
    signs = grid_of(blocks[..., top : top + 17 * STEP, left : left + 17 * STEP])[0, :, 4, 4]
    for steep, flat in (signs[:16].chunk(2), signs[16:].chunk(2)):
        assert steep[:7].max() < -2 and steep[7] > 2
        assert flat[0] < 0.1 and flat[1:].min() == 1
    noisy = grid_of(torch.rand(1, 3, 17 * STEP, 17 * STEP) * 2 - 1)[0, :, 4, 4]
    assert noisy[:8].max() - noisy[:8].min() < 0.5


def test_signs_are_put_in_order() -> None:
    signs = torch.rand(2, 3, STEP, 4, 5)
    assert torch.equal(in_order(signs), signs.sort(2)[0])


@pytest.mark.parametrize("size", [(11, 13), (12, 14), (1, 2)])
def test_the_mean_over_an_area_counts_the_places_that_there_are(size: tuple[int, int]) -> None:
    places = torch.rand(2, 3, *size)
    lower = SEEN // 2
    means = over_area(places)
    assert means.shape == (2, 3, -(-size[0] // 2), -(-size[1] // 2))
    for row in range(means.shape[2]):
        for column in range(means.shape[3]):
            top, left = 2 * row - lower + 1, 2 * column - lower + 1  # as far before both of a pair as behind
            area = places[..., max(0, top) : top + SEEN, max(0, left) : left + SEEN]
            torch.testing.assert_close(means[..., row, column], area.mean((2, 3)))


def test_a_pattern_is_as_strong_as_what_was_drawn_and_no_other_is_there() -> None:
    """Steps of brightness to and fro across each block, of 10 grey levels, and a flat red."""
    rows = torch.tensor([1.0, -1.0, -1.0, 1.0])[:, None].expand(4, 4) * 10 / 127.5
    strengths = patterns(blocks_of(rows.expand(1, 3, 4, 4)))[0, :, 0, 0]
    assert int(strengths.abs().argmax()) == 2 * 4  # the second wave down, of brightness
    assert strengths[8] == pytest.approx(40) and strengths.abs().sort()[0][-2] < 0.02 * 40
    flat = patterns(blocks_of(torch.tensor([0.5, 0.0, 0.0])[:, None, None].expand(3, 4, 4)[None]))[0, :, 0, 0]
    assert flat[0] == pytest.approx(4 * 0.299 * 63.75, rel=1e-4)
    assert set(torch.nonzero(flat.abs() > 0.01).flatten().tolist()) == {0, 16, 32}


def test_moments_tell_even_noise_from_what_is_here_and_there() -> None:
    even = torch.randn(1, 2, 40, 40)
    rare = even * (torch.rand(1, 1, 40, 40) < 0.1) * 10**0.5  # as strong in the mean square
    size, seldom = moments(even)[0, :, 5, 5].chunk(2)
    torch.testing.assert_close(size, torch.full((2,), (2 / torch.pi) ** 0.5 + 0.1).log(), atol=0.15, rtol=0)
    assert (moments(rare)[0, 2:, 5, 5] > seldom + 1).all()
    assert moments(torch.zeros(1, 2, 6, 10)).shape == (1, 4, 2, 3)


def test_signs_are_in_32_bits_and_of_places_of_16_px() -> None:
    rgb = torch.rand(2, 3, 40, 24) * 2 - 1
    found, added = torch.randn(2, 5, 5, 3), torch.randn(2, BLOCK, 10, 6) / 50
    signs = signs_of(found, added, blocks_of(rgb), rgb)
    assert signs.shape == (2, signs_count(5), 3, 2) and signs_count(5) == 5 + 4 * BLOCK + GRID
    torch.testing.assert_close(signs[:, :5], over_area(F.leaky_relu(found, 0.2)))
    assert signs.is_contiguous(memory_format=torch.channels_last)  # as the layers that judge them are quickest
    halved = signs_of(found.bfloat16(), added.bfloat16(), blocks_of(rgb), rgb)
    assert halved.dtype == torch.float32
    torch.testing.assert_close(halved, signs, atol=0.1, rtol=0.05)
    with torch.autocast("cpu", torch.bfloat16):  # a run computes what models do
        assert torch.equal(signs_of(found.bfloat16(), added.bfloat16(), blocks_of(rgb), rgb), halved)
