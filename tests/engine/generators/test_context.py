"""The filled context: nothing of the object may shine through, nothing around it may change."""

from __future__ import annotations

import torch

from engine.generators.context import fill, grow


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
