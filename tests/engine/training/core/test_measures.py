"""Measures whose answers are known."""

from __future__ import annotations

import numpy as np
import pytest
import torch

from engine.generators.light import relight
from engine.training.core import measures


def _disc(size: int = 64, radius: float = 20) -> torch.Tensor:
    y, x = torch.meshgrid(*[torch.arange(size) - size / 2 + 0.5] * 2, indexing="ij")
    return (x**2 + y**2 < radius**2).float()[None, None]


def _ramp(size: int = 64) -> torch.Tensor:
    return torch.linspace(-0.5, 0.5, size).expand(1, 3, size, size).clone()


def test_the_seam_of_a_cut_out_is_steep_and_of_a_photo_is_its_own() -> None:
    mask, valid = _disc(), torch.ones(1, 1, 64, 64)
    photo = _ramp()
    pasted = torch.where(mask > 0, torch.ones_like(photo), photo)
    smooth = measures.seam(photo, mask, valid)
    assert measures.seam(pasted, mask, valid)[0] > 10 * smooth[0]
    assert smooth[0] == pytest.approx(2 / 63, rel=0.05)
    left_out = measures.seam(pasted, mask, 0 * valid)  # where the photo ended nothing is judged
    assert left_out[0] < smooth[0]


def test_looks_are_kept_by_resampling_and_lost_by_another_object() -> None:
    rng = torch.Generator().manual_seed(1)
    coarse = torch.rand((2, 3, 8, 8), generator=rng) * 2 - 1
    smooth = torch.nn.functional.interpolate(coarse, size=64, mode="bicubic")
    assert measures.identity_change(smooth[:1], smooth[1:], _disc())[0] < 0.05
    assert measures.identity_change(smooth[:1], smooth[:1] + 0.001, _disc())[0] > 1


def test_light_is_the_logarithm_of_the_mean_linear_light() -> None:
    mask = _disc()
    grey = torch.zeros(1, 3, 64, 64)
    gain = torch.tensor([[1.2, 1.0, 0.8]])
    change = measures.log_light(relight(grey, gain), mask) - measures.log_light(grey, mask)
    assert torch.allclose(change, gain.log(), atol=0.01)


def test_an_object_is_stretched_into_another_ones_box() -> None:
    source, target = _disc(radius=10), torch.zeros(1, 1, 64, 64)
    target[:, :, 8:56, 24:40] = 1
    down = ((torch.arange(64) - 31.5) / 10)[:, None].expand(64, 64)  # -1 at the disc's top, 1 at its foot
    warped = measures.into_box(torch.where(source > 0, down, -9.0).expand(1, 3, 64, 64), source, target)
    middle = warped[0, 0, :, 32]
    for row, wanted in ((9, -0.9), (20, -0.5), (32, 0.0), (44, 0.5), (54, 0.9)):
        assert float(middle[row]) == pytest.approx(wanted, abs=0.1)
    assert float(warped[0, 0, 0, 0]) == pytest.approx(0.0, abs=0.05)  # outside itself it is its own mean


def test_there_and_back_changes_little() -> None:
    assert float((measures.there_and_back(_ramp(), 30.0, 1.5) - _ramp())[..., 8:-8, 8:-8].abs().max()) < 0.02
    assert np.isfinite(measures.there_and_back(_ramp(), 90.0, 0.5).numpy()).all()
