"""The light of a place: a change of the window's light changes what is put on the object."""

from __future__ import annotations

import pytest
import torch

from engine.generators.light import FOLLOWED, gain_of, in_mean_light, relight


def _window(level: float = 0.0) -> tuple[torch.Tensor, torch.Tensor]:
    rgb = torch.full((1, 3, 64, 64), level)
    mask = torch.zeros(1, 1, 64, 64)
    mask[:, :, 20:40, 20:40] = 1
    return rgb, mask


def test_a_gain_of_one_changes_nothing() -> None:
    rgb = torch.rand(1, 3, 8, 8, generator=torch.Generator().manual_seed(0)) * 2 - 1
    torch.testing.assert_close(relight(rgb, torch.ones(1, 3)), rgb, atol=1e-5, rtol=0)


def test_mean_light_is_a_gain_of_one_to_the_last_bit() -> None:
    rgb = torch.rand(1, 3, 8, 8, generator=torch.Generator().manual_seed(0)) * 3 - 1.5
    assert torch.equal(in_mean_light(rgb), relight(rgb, torch.ones(1, 3)))


@pytest.mark.parametrize("change", [-0.4, 0.3])
def test_a_change_of_exposure_is_followed(change: float) -> None:
    rgb, mask = _window()
    before = gain_of(rgb, mask)
    after = gain_of(relight(rgb, torch.full((1, 3), change).exp()), mask)
    torch.testing.assert_close((after / before).log(), torch.full((1, 3), change * FOLLOWED), atol=1e-3, rtol=0)


def test_what_lies_under_the_mask_does_not_count() -> None:
    rgb, mask = _window()
    other = torch.where(mask > 0, torch.ones_like(rgb), rgb)
    torch.testing.assert_close(gain_of(rgb, mask), gain_of(other, mask))


def test_a_place_that_is_all_mask_leaves_the_light_alone() -> None:
    rgb, _ = _window(0.9)
    torch.testing.assert_close(gain_of(rgb, torch.ones(1, 1, 64, 64)), torch.ones(1, 3))


def test_brightening_compresses_instead_of_clipping() -> None:
    steps = torch.linspace(0.2, 0.9, 16).reshape(1, 1, 1, 16).expand(1, 3, 1, 16)
    bright = relight(steps, torch.full((1, 3), 1.8))
    assert (bright[..., 1:] > bright[..., :-1]).all()
    assert bright.max() <= 1
