"""A discriminator that looks through a fixed network (Projected GAN, arXiv 2111.01007)."""

from __future__ import annotations

from itertools import pairwise

import torch
import torch.nn.functional as F
from torch import Tensor, nn
from torch.nn.utils.parametrizations import spectral_norm

from engine.networks.layers import SLOPE, conv

MASKS = 8  # copies of the mask beside the features: convolutions are quick with channels in eights
SMALLEST = 8  # pixels a side below which a discriminator's maps are not halved any more


class ProjectedDiscriminator(nn.Module):
    """Features mixed across channels and, coarse to fine, across scales by random convolutions that are never trained;
    a small discriminator for each scale, class by projection.
    """

    def __init__(
        self,
        channels: tuple[int, ...],  # of the features, finest first, each half as large as the one before
        classes: int,  # how many classes it knows
        size: int,  # pixels a side of the finest feature
        mixed: int = 64,  # channels of the finest feature after mixing; coarser ones have up to four times as many
        width: int = 128,  # channels of the discriminators
    ) -> None:
        super().__init__()
        widths = tuple(mixed * min(4, 1 << level) for level in range(len(channels)))
        self.across = nn.ModuleList(conv(a, b, 1, bias=False) for a, b in zip(channels, widths, strict=True))
        self.from_coarser = nn.ModuleList(conv(b, a, 3, bias=False) for a, b in pairwise(widths))
        self.across.requires_grad_(False)
        self.from_coarser.requires_grad_(False)
        self.scales = nn.ModuleList(
            _ScaleDiscriminator(inputs, classes, width, size >> level) for level, inputs in enumerate(widths)
        )

    def forward(self, features: list[Tensor], mask: Tensor, label: Tensor) -> list[Tensor]:
        """Features (a map a scale), mask N x 1 x R x R in [0, 1], label N -> a map of scores a scale."""
        mixed = [_even(mix(feature)) for mix, feature in zip(self.across, features, strict=True)]
        for level in reversed(range(len(mixed) - 1)):
            coarser = F.interpolate(mixed[level + 1], size=mixed[level].shape[-2:], mode="bilinear")
            mixed[level] = _even(mixed[level] + _even(self.from_coarser[level](coarser)))
        return [scale(x, mask, label) for scale, x in zip(self.scales, mixed, strict=True)]


class _ScaleDiscriminator(nn.Module):
    """One scale's features -> scores of 4 to 8 places a side."""

    def __init__(self, inputs: int, classes: int, width: int, size: int) -> None:
        super().__init__()
        layers = [spectral_norm(nn.Conv2d(inputs + MASKS, width, 3, 1, 1))]
        while size > SMALLEST:
            layers.append(spectral_norm(nn.Conv2d(width, width, 4, 2, 1)))
            size //= 2
        self.layers = nn.ModuleList(layers)
        self.score = spectral_norm(nn.Conv2d(width, 1, 3, 1, 1))
        self.by_class = spectral_norm(nn.Embedding(classes, width))

    def forward(self, x: Tensor, mask: Tensor, label: Tensor) -> Tensor:
        here = F.adaptive_avg_pool2d(mask, (x.shape[-2], x.shape[-1])).to(x.dtype)
        x = torch.cat([x, here.expand(-1, MASKS, -1, -1)], 1)
        for layer in self.layers:
            x = F.leaky_relu(layer(x), SLOPE)
        by_class = self.by_class(label).to(x.dtype)[:, :, None, None]
        score: Tensor = self.score(x) + (x * by_class).sum(1, keepdim=True)
        return score


def _even(x: Tensor) -> Tensor:
    """Each picture's features divided by their root mean square."""
    return x * torch.rsqrt(x.float().square().mean((1, 2, 3), keepdim=True) + 1e-6).to(x.dtype)
