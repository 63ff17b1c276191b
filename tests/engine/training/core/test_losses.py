"""Losses: what they are nothing for, and what they grow with."""

from __future__ import annotations

import torch

from engine.training.core import losses


def test_a_border_is_judged_by_its_gradient_whichever_way_it_is_off() -> None:
    photo = torch.zeros(1, 3, 64, 64)
    photo[..., 16:48, 16:48] = 0.5
    mask = (photo[:, :1] > 0).float()
    valid = torch.ones_like(mask)
    assert losses.border_distance(photo, photo, mask, valid) == 0
    flatter, steeper = (losses.border_distance(photo * share, photo, mask, valid) for share in (0.5, 2))
    torch.testing.assert_close(flatter, torch.tensor(2.0).log(), rtol=1e-3, atol=0)
    torch.testing.assert_close(steeper, flatter, rtol=1e-3, atol=0)
    made = (photo * 0.5).requires_grad_()
    torch.autograd.backward(losses.border_distance(made, photo, mask, valid))
    assert made.grad is not None and made.grad.abs().sum() > 0
