"""The encoder: what an object looks like, as a distribution over noises (the VAE half of a VAE-GAN)."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from engine.networks.layers import activate, conv, linear
from engine.networks.prior import Prior

ENCODER_SIZE = 64  # pixels a side that it looks at
WIDTHS = (32, 64, 96, 128, 160)  # channels at 64, 32, 16, 8, 4 px


class Encoder(nn.Module):
    """An object cut out of its window -> mean and log-variance of its noise."""

    def __init__(
        self,
        classes: int,  # how many classes it knows
        noise: int,  # length of the noise
        widths: tuple[int, ...] = WIDTHS,  # channels at 64, 32, 16, 8, 4 px
    ) -> None:
        super().__init__()
        self.stem = conv(4, widths[0])
        self.down = nn.ModuleList(conv(a, b, 3, 2) for a, b in pairwise(widths))
        self.same = nn.ModuleList(conv(b, b) for b in widths[1:])
        self.embedding = nn.Embedding(classes, 32)
        self.head = linear(2 * widths[-1] + 32, 2 * noise)
        self.prior: Prior | None = None  # a trained model's; what it finds is noise then, else the code itself

    @classmethod
    def of(cls, weights: Mapping[str, Tensor]) -> Encoder:
        """An encoder of the sizes that these weights have; KeyError where they belong to none."""
        steps = len([name for name in weights if name.startswith("down.") and name.endswith("weight")])
        widths = (weights["stem.weight"].shape[0], *(weights[f"down.{step}.weight"].shape[0] for step in range(steps)))
        classes, noise = weights["embedding.weight"].shape[0], weights["head.weight"].shape[0] // 2
        encoder = cls(classes, noise, widths)
        if "prior.mean" in weights:
            encoder.prior = Prior(classes, noise)
        return encoder

    def forward(self, rgb: Tensor, mask: Tensor, label: Tensor) -> tuple[Tensor, Tensor]:
        """rgb N x 3 x R x R in [-1, 1], mask N x 1 x R x R in [0, 1], label N -> mean, log-variance, each N x noise.

        The mean is bounded to [-3, 3]: left free it drifts, and noises from the prior are never seen again.
        """
        x = torch.cat([rgb * mask, mask * 2 - 1], 1)
        if x.shape[-1] > ENCODER_SIZE:
            x = F.avg_pool2d(x, x.shape[-1] // ENCODER_SIZE)
        x = activate(self.stem(x))
        for down, same in zip(self.down, self.same, strict=True):
            x = activate(down(x))
            x = (x + activate(same(x))) * 0.7071
        summary = torch.cat([x.mean((2, 3)), x.amax((2, 3)), self.embedding(label).to(x.dtype)], 1)
        mean, log_variance = self.head(summary).float().chunk(2, 1)
        mean, log_variance = 3 * torch.tanh(mean / 3), log_variance.clamp(-8, 2)
        return (mean, log_variance) if self.prior is None else self.prior.back(mean, log_variance, label)
