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


def test_each_adversarial_loss_is_lower_where_it_is_right() -> None:
    high, low = torch.full((4,), 1.0), torch.full((4,), -1.0)
    for name, loss in losses.ADVERSARIAL.items():
        assert loss.real(high) < loss.real(low), name
        assert loss.generated(high) < loss.generated(low), name
        if name != "least-squares":
            assert loss.fake(low) < loss.fake(high), name
    assert losses.ADVERSARIAL["least-squares"].fake(0 * low) == 0  # its generated windows are to score 0
    assert losses.ADVERSARIAL["least-squares"].real(high) == 0


def test_adversarial_losses_are_those_of_their_papers() -> None:
    low, high = torch.tensor([-0.5]), torch.tensor([3.0])
    table = losses.ADVERSARIAL
    assert table["hinge"].real(low) == 1.5 and table["hinge"].fake(low) == 0.5
    assert table["hinge"].real(high) == 0 and table["hinge"].fake(-high) == 0, "nothing beyond the margin"
    for name in ("hinge", "wgan", "wgan-gp"):
        assert table[name].generated(high) == -3, "it rises on beyond the margin"
    torch.testing.assert_close(table["non-saturating"].generated(-10 * high), torch.tensor(30.0))  # not flat where lost


def test_the_penalty_is_nothing_where_scores_rise_by_one() -> None:
    real, fake, share = torch.rand(2, 3, 8, 8), torch.rand(2, 3, 8, 8), torch.rand(2)
    slope = torch.randn(3, 8, 8)
    slope /= slope.norm()
    penalty = losses.interpolated_penalty(lambda rgb: (rgb * slope).sum((1, 2, 3)), real, fake, share)
    torch.testing.assert_close(penalty, torch.tensor(0.0), atol=1e-6, rtol=0)
    penalty = losses.interpolated_penalty(lambda rgb: 3 * (rgb * slope).sum((1, 2, 3)), real, fake, share)
    torch.testing.assert_close(penalty, torch.tensor(4.0), atol=1e-4, rtol=0)
