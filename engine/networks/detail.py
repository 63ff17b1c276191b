"""The network that enlarges: a small picture to twice or four times its pixels a side, fully convolutional.

Residual blocks without normalisation, all at the small size, and a pixel shuffle at the end (after EDSR, arXiv
1707.02921, and ESPCN, arXiv 1609.05158); what they draw is added to the bicubic enlargement.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from engine.networks.layers import SLOPE, ResidualBlock, conv

FACTOR = 4  # times the pixels a side, of the second stage
SMOOTHED_FROM = 4  # what a shuffle by so much draws is smoothed: see `smoothed`
WIDTH, BLOCKS = 48, 7


@dataclass(frozen=True)
class EnlargerConfig:
    """Sizes of an enlarger."""

    width: int = WIDTH  # channels
    blocks: int = BLOCKS
    factor: int = FACTOR  # times the pixels a side

    @classmethod
    def of(cls, weights: Mapping[str, Tensor]) -> EnlargerConfig:
        """Read off a network's weights; KeyError where they are another network's."""
        blocks = {name.split(".")[1] for name in weights if name.startswith("blocks.")}
        return cls(weights["first.weight"].shape[0], len(blocks), math.isqrt(weights["last.weight"].shape[0] // 3))

    @property
    def reach(self) -> int:
        """How many small pixels away a pixel still matters: one for each convolution and one for smoothing."""
        return 2 * self.blocks + 3


class Enlarger(nn.Module):
    """RGB N x 3 x H x W in [-1, 1] -> N x 3 x fH x fW, f the factor. At the start it is the bicubic enlargement.

    What is brighter than white gets no detail of its own, but stays as bright.
    """

    def __init__(self, config: EnlargerConfig) -> None:
        super().__init__()
        self.config = config
        self.first = conv(3, config.width)
        self.blocks = nn.ModuleList(ResidualBlock(config.width) for _ in range(config.blocks))
        self.last = conv(config.width, 3 * config.factor**2)
        nn.init.zeros_(self.last.weight)

    def forward(self, rgb: Tensor) -> Tensor:
        """The ground stays in 32 bits whatever the weights are: eight bits of mantissa would band a sky."""
        x = first = self.first(rgb.clamp(-1, 1).to(self.first.weight.dtype))
        for block in self.blocks:
            x = block(x)
        factor = self.config.factor
        drawn = F.pixel_shuffle(self.last(x + first), factor).float()
        return bicubic(rgb, factor) + (smoothed(drawn) if factor >= SMOOTHED_FROM else drawn)


def bicubic(rgb: Tensor, factor: int = FACTOR) -> Tensor:
    """N x C x H x W -> N x C x fH x fW, f the factor, in 32 bits."""
    # Three channels side by side are enlarged a third as fast as one after the other.
    return F.interpolate(rgb.float().contiguous(), scale_factor=factor, mode="bicubic", align_corners=False)


def smoothed(drawn: Tensor) -> Tensor:
    """Each pixel with half of its neighbours (1 2 1, both ways).

    The sixteen pixels that a shuffle draws of a small one know little of the next sixteen, and would stand apart from
    them as a grid of fine lines.
    """
    padded = F.pad(drawn.contiguous(), (1, 1, 1, 1), mode="replicate")
    pairs = padded[..., :-1, :] + padded[..., 1:, :]
    rows = pairs[..., :-1, :] + pairs[..., 1:, :]
    pairs = rows[..., :-1] + rows[..., 1:]
    return (pairs[..., :-1] + pairs[..., 1:]) * (1 / 16)


class DetailDiscriminator(nn.Module):
    """How real the detail of an enlarged picture is, for overlapping patches of 19 pixels, given its bicubic ground."""

    def __init__(self, width: int = 32) -> None:
        super().__init__()
        self.first = conv(6, width, 3)
        self.down = conv(width, width, 3, 2)
        self.downer = conv(width, 2 * width, 3, 2)
        self.same = conv(2 * width, 2 * width)
        self.score = conv(2 * width, 1, 1)

    def forward(self, rgb: Tensor, ground: Tensor) -> Tensor:
        """rgb, ground N x 3 x R x R in [-1, 1] -> scores N x 1 x R/4 x R/4."""
        x = torch.cat([rgb, rgb - ground], 1)
        for layer in (self.first, self.down, self.downer, self.same):
            x = F.leaky_relu(layer(x), SLOPE)
        scores: Tensor = self.score(x)
        return scores
