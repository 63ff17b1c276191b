"""Losses of adversarial training and of the VAE half."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import torch
import torch.nn.functional as F
from torch import Tensor

from engine.training.core.measures import border_gradient


def logistic_real(score: Tensor) -> Tensor:
    """Return a discriminator's logistic loss on real windows, which is a generator's (non-saturating) on generated
    ones.
    """
    return F.softplus(-score.float()).mean()


def logistic_fake(score: Tensor) -> Tensor:
    """Return the discriminator's loss on generated windows."""
    return F.softplus(score.float()).mean()


def hinge_real(score: Tensor) -> Tensor:
    """Return the hinge loss of a discriminator on real windows."""
    return F.relu(1 - score.float()).mean()


def hinge_fake(score: Tensor) -> Tensor:
    """Return the hinge loss of a discriminator on generated windows."""
    return F.relu(1 + score.float()).mean()


def logistic(real: Tensor, fake: Tensor) -> Tensor:
    """Return both halves of a discriminator's logistic loss."""
    return logistic_real(real) + logistic_fake(fake)


def paired(real: Sequence[Tensor], fake: Sequence[Tensor]) -> list[Tensor]:
    """Return features of real windows, and after them those of generated ones without their gradients."""
    return [torch.cat([a, b.detach()]) for a, b in zip(real, fake, strict=True)]


def hinge(scores: Sequence[Tensor], count: int) -> Tensor:
    """Return a projected discriminator's hinge loss, mean over its depths; `count` real windows come first in each."""
    return torch.stack([hinge_real(score[:count]) + hinge_fake(score[count:]) for score in scores]).mean()


def hinge_generator(scores: Sequence[Tensor]) -> Tensor:
    """Return the generator's loss for what a projected discriminator says of its windows, mean over the depths."""
    return torch.stack([-score.float().mean() for score in scores]).mean()


def gradient_penalty(score: Tensor, rgb: Tensor) -> Tensor:
    """Return R1 (arXiv 1801.04406): the squared gradient of the scores by the real windows, mean over the batch."""
    (gradient,) = torch.autograd.grad(score.sum(), rgb, create_graph=True)
    return gradient.square().sum((1, 2, 3)).mean()


def to_prior(mean: Tensor, log_variance: Tensor) -> Tensor:
    """Return the Kullback-Leibler divergence of N(mean, variance) to N(0, 1), mean over batch and dimensions."""
    return 0.5 * (mean.square() + log_variance.exp() - 1 - log_variance).mean()


def masked_distance(a: Tensor, b: Tensor, mask: Tensor) -> Tensor:
    """Return L1 inside the mask, mean over its pixels; a small mask counts as much as a large one."""
    difference = (a.float() - b.float()).abs().mean(1, keepdim=True) * mask
    return (difference.sum((1, 2, 3)) / mask.sum((1, 2, 3)).clamp(min=16)).mean()


def border_distance(made: Tensor, real: Tensor, mask: Tensor, valid: Tensor) -> Tensor:
    """Return how far the gradient along each mask's border is from that of the true window: mean of N logarithms."""
    ours, true = (border_gradient(rgb.float(), mask, valid) for rgb in (made, real))
    return (ours / true.clamp(min=0.01)).log().abs().mean()


def feature_distance(a: list[Tensor], b: list[Tensor]) -> Tensor:
    """Return L1 between features, each depth divided by the size of the second's, mean over depths."""
    return torch.stack(
        [
            (x.float() - y.float()).abs().mean() / y.float().abs().mean().clamp(min=1e-3)
            for x, y in zip(a, b, strict=True)
        ]
    ).mean()


# --- adversarial losses that a plan can choose ------------------------------------------------------------------------


@dataclass(frozen=True)
class Adversarial:
    """What a discriminator descends on for scores of real and of generated windows, and what a generator does."""

    real: Callable[[Tensor], Tensor]
    fake: Callable[[Tensor], Tensor]
    generated: Callable[[Tensor], Tensor]  # the generator's
    penalty: float = 0.0  # weight of `interpolated_penalty`
    clip: float = math.inf  # a discriminator's weights are kept within plus and minus this


def mean_of(score: Tensor) -> Tensor:
    """Return the mean of scores, in 32 bits."""
    return score.float().mean()


def minus_mean(score: Tensor) -> Tensor:
    """Return what is the smaller the higher the scores are."""
    return -mean_of(score)


ADVERSARIAL = {
    "non-saturating": Adversarial(logistic_real, logistic_fake, logistic_real),  # arXiv 1406.2661
    "hinge": Adversarial(hinge_real, hinge_fake, minus_mean),  # arXiv 1705.02894
    "least-squares": Adversarial(  # arXiv 1611.04076
        lambda score: (score.float() - 1).square().mean() / 2,
        lambda score: score.float().square().mean() / 2,
        lambda score: (score.float() - 1).square().mean() / 2,
    ),
    "wgan": Adversarial(minus_mean, mean_of, minus_mean, clip=0.01),  # arXiv 1701.07875
    "wgan-gp": Adversarial(minus_mean, mean_of, minus_mean, penalty=10.0),  # arXiv 1704.00028
}


def interpolated_penalty(
    discriminate: Callable[[Tensor], Tensor],  # pictures -> scores
    real: Tensor,  # N x 3 x R x R
    fake: Tensor,
    share: Tensor,  # N numbers from 0 to 1: where between the two each picture is looked at
) -> Tensor:
    """Return how far the gradient of the scores by pictures between real and generated ones is from length 1."""
    between = torch.lerp(real, fake.detach(), share[:, None, None, None]).requires_grad_()
    (gradient,) = torch.autograd.grad(discriminate(between).sum(), between, create_graph=True)
    length = (gradient.square().sum((1, 2, 3)) + 1e-12).sqrt()
    return (length - 1).square().mean()
