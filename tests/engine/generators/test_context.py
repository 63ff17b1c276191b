"""The filled context: nothing of the object may shine through, nothing around it may change."""

from __future__ import annotations

import torch

from engine.generators.context import fill, grow, spread_out


def _window(size: int = 64) -> tuple[torch.Tensor, torch.Tensor]:
    rgb = torch.rand(1, 3, size, size, generator=torch.Generator().manual_seed(3)) * 2 - 1
    mask = torch.zeros(1, 1, size, size)
    mask[:, :, 20:40, 24:50] = 1
    return rgb, mask


def test_what_lies_under_the_mask_has_no_influence() -> None:
    rgb, mask = _window()
    other = torch.where(grow(mask) > 0, torch.full_like(rgb, 0.9), rgb)
    torch.testing.assert_close(fill(rgb, mask), fill(other, mask))


def test_the_ground_around_stays_as_it_is() -> None:
    rgb, mask = _window()
    known = (grow(mask) == 0).expand_as(rgb)
    assert torch.equal(fill(rgb, mask)[known], rgb[known])


def test_the_mask_grows_by_three_pixels_of_128() -> None:
    for size, radius in ((64, 2), (128, 3), (256, 6)):
        mask = torch.zeros(1, 1, size, size)
        mask[..., size // 2, size // 2] = 1
        assert int(grow(mask).sum()) == (2 * radius + 1) ** 2


def test_a_plain_ground_fills_plainly() -> None:
    rgb = torch.full((1, 3, 64, 64), 0.25)
    torch.testing.assert_close(fill(rgb, _window()[1]), rgb)


def test_a_hole_without_surroundings_is_filled_with_something_finite() -> None:
    filled = fill(torch.rand(1, 3, 64, 64), torch.ones(1, 1, 64, 64))
    assert torch.isfinite(filled).all()
    assert filled.abs().max() <= 1


def test_an_object_s_colours_go_on_past_its_border() -> None:
    mask = torch.zeros(1, 1, 64, 64)
    mask[..., 16:48, 16:48] = 1
    mask[..., 50:51, :] = 0.6  # a line too thin to have an inside
    rgb = torch.full((1, 3, 64, 64), 0.9)
    rgb[..., 17:47, 17:47] = -0.5  # a pale rim of one pixel, and pale all around
    rgb[..., 50:51, :] = 0.2
    spread = spread_out(rgb, mask)
    torch.testing.assert_close(spread[..., 17:47, 17:47], rgb[..., 17:47, 17:47])
    torch.testing.assert_close(spread[..., 50:51, :], rgb[..., 50:51, :])
    assert spread[..., 16:47, 16:48].max() < 0.1  # neither the rim nor what lies beyond
    assert spread[..., :10, 20:40].max() < 0.3
    nothing = spread_out(rgb, torch.zeros_like(mask))
    assert torch.isfinite(nothing).all()
