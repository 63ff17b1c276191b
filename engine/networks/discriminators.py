"""Discriminators: on pixels (whole object and patches), and on the features of a fixed network."""

from __future__ import annotations

from itertools import pairwise

import torch
import torch.nn.functional as F
from torch import Tensor, nn
from torch.nn.utils.parametrizations import spectral_norm

from engine.networks.layers import SLOPE, activate, conv, linear

PIXEL_WIDTHS = (32, 64, 112, 160, 192)  # channels from the full size down, halving each time


class PixelDiscriminator(nn.Module):
    """Composite and mask -> a score for patches and one for the whole, class by projection (arXiv 1802.05637)."""

    def __init__(
        self,
        classes: int,  # how many classes it knows
        widths: tuple[int, ...],
    ) -> None:
        super().__init__()
        self.stem = conv(4, widths[0])
        self.same = nn.ModuleList(conv(a, a) for a in widths[:-1])
        self.down = nn.ModuleList(conv(a, b, 3, 2) for a, b in pairwise(widths))
        self.shortcut = nn.ModuleList(conv(a, b, 1, bias=False) for a, b in pairwise(widths))
        self.patch = conv(widths[-2], 1, 1)
        self.patch_class = nn.Embedding(classes, widths[-2])
        self.last = conv(widths[-1] + 1, widths[-1])
        self.whole = linear(widths[-1] * 16, widths[-1])
        self.score = linear(widths[-1], 1)
        self.whole_class = nn.Embedding(classes, widths[-1])
        for embedding in (self.patch_class, self.whole_class):
            nn.init.normal_(embedding.weight, std=0.05)

    def forward(self, rgb: Tensor, mask: Tensor, label: Tensor) -> tuple[Tensor, Tensor, Tensor, list[Tensor]]:
        """rgb N x 3 x R x R, mask N x 1 x R x R -> patch scores N x 1 x r x r, whole scores N, what speaks for each
        class N x classes, features on the way.
        """
        x = activate(self.stem(torch.cat([rgb, mask * 2 - 1], 1)))
        features = []
        patches = x
        for level, (same, down, shortcut) in enumerate(zip(self.same, self.down, self.shortcut, strict=True)):
            if level == len(self.down) - 1:
                by_class = self.patch_class(label).to(x.dtype)[:, :, None, None]
                patches = self.patch(x) + (x * by_class).sum(1, keepdim=True) / x.shape[1] ** 0.5
            residual = shortcut(F.avg_pool2d(x, 2))
            x = activate(down(activate(same(x))))
            x = (x + residual) * 0.7071
            features.append(x)
        spread = x.float().std(0, correction=0).mean()  # minibatch deviation (arXiv 1710.10196)
        x = torch.cat([x, spread.to(x.dtype).expand(len(x), 1, *x.shape[2:])], 1)
        x = activate(self.whole(F.adaptive_avg_pool2d(activate(self.last(x)), 4).flatten(1)))
        named = F.linear(x, self.whole_class.weight.to(x.dtype)) / x.shape[1] ** 0.5
        whole = self.score(x)[:, 0] + named.gather(1, label[:, None])[:, 0]
        return patches, whole, named, features


class PatchDiscriminator(nn.Module):
    """Composite and mask -> scores of overlapping patches of about 30 pixels, for fine detail at the full size."""

    def __init__(self, classes: int, width: int) -> None:
        super().__init__()
        widths = (width, width * 2, width * 3)
        self.stem = conv(4, widths[0], 3, 2)
        self.down = nn.ModuleList(conv(a, b, 3, 2) for a, b in pairwise(widths))
        self.same = conv(widths[-1], widths[-1])
        self.score = conv(widths[-1], 1, 1)
        self.by_class = nn.Embedding(classes, widths[-1])
        nn.init.normal_(self.by_class.weight, std=0.05)

    def forward(self, rgb: Tensor, mask: Tensor, label: Tensor) -> tuple[Tensor, list[Tensor]]:
        """rgb N x 3 x R x R, mask N x 1 x R x R -> scores N x 1 x R/8 x R/8, features on the way."""
        x = activate(self.stem(torch.cat([rgb, mask * 2 - 1], 1)))
        features = [x]
        for down in self.down:
            x = activate(down(x))
            features.append(x)
        x = activate(self.same(x))
        by_class = self.by_class(label).to(x.dtype)[:, :, None, None]
        return self.score(x) + (x * by_class).sum(1, keepdim=True) / x.shape[1] ** 0.5, features


class FeatureDiscriminator(nn.Module):
    """Scores on features of a fixed network, mixed by random projections that are never trained (arXiv 2111.01007)."""

    def __init__(
        self,
        channels: tuple[int, ...],  # of the features, finest first
        classes: int,  # how many classes it knows
        width: int = 64,  # channels after mixing
    ) -> None:
        super().__init__()
        self.mix = nn.ModuleList(conv(c, width, 1, bias=False).requires_grad_(False) for c in channels)
        self.first = nn.ModuleList(spectral_norm(nn.Conv2d(width + 1, width, 3, 1, 1)) for _ in channels)
        self.second = nn.ModuleList(spectral_norm(nn.Conv2d(width, width, 4, 2, 1)) for _ in channels)
        self.score = nn.ModuleList(spectral_norm(nn.Conv2d(width, 1, 3, 1, 1)) for _ in channels)
        self.by_class = nn.ModuleList(spectral_norm(nn.Embedding(classes, width)) for _ in channels)

    def forward(self, features: list[Tensor], mask: Tensor, label: Tensor) -> list[Tensor]:
        """Features (one map a depth), mask N x 1 x R x R in [0, 1], label N -> a map of scores a depth."""
        scores = []
        for index, feature in enumerate(features):
            x = self.mix[index](feature)
            x = x * torch.rsqrt(x.float().square().mean((1, 2, 3), keepdim=True) + 1e-6).to(x.dtype)
            here = F.adaptive_avg_pool2d(mask, x.shape[-2:]).to(x.dtype)
            x = F.leaky_relu(self.first[index](torch.cat([x, here], 1)), SLOPE)
            x = F.leaky_relu(self.second[index](x), SLOPE)
            by_class = self.by_class[index](label).to(x.dtype)[:, :, None, None]
            scores.append(self.score[index](x) + (x * by_class).sum(1, keepdim=True))
        return scores
