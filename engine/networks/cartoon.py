"""The cartoon's network: a photo to its flat colours and its lines, fully convolutional.

A small U: half the pixels a side, a quarter, an eighth with most of the layers, and back with what was seen on the way
(after U-Net, arXiv 1505.04597); a pixel shuffle gives the full size. What it draws is added to the photo.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from engine.networks.layers import SLOPE, ResidualBlock, conv, upsample

STEP = 8  # px: both sides of a picture are a multiple of it


@dataclass(frozen=True)
class CartoonConfig:
    """Sizes of the network."""

    width: int = 16  # channels at half the size; twice and four times as many below
    blocks: int = 3  # at an eighth

    @classmethod
    def of(cls, weights: Mapping[str, Tensor]) -> CartoonConfig:
        """Read off a network's weights; KeyError where they are another network's."""
        blocks = {name.split(".")[1] for name in weights if name.startswith("deep.")}
        return cls(weights["first.weight"].shape[0], len(blocks))


class CartoonNetwork(nn.Module):
    """RGB N x 3 x H x W in [-1, 1] -> flat colours N x 3 x H x W and lines N x 1 x H x W, -1 where one is darkest."""

    def __init__(self, config: CartoonConfig) -> None:
        super().__init__()
        self.config = config
        width = config.width
        self.first = conv(12, width)
        self.down = conv(width, 2 * width, 3, 2)
        self.middle = ResidualBlock(2 * width)
        self.downer = conv(2 * width, 4 * width, 3, 2)
        self.deep = nn.ModuleList(ResidualBlock(4 * width) for _ in range(config.blocks))
        self.up = conv(4 * width, 2 * width, 1)
        self.upper = conv(2 * width, width, 1)
        self.joined = conv(width, width)
        self.last = conv(width, 16)
        with torch.no_grad():
            self.last.weight.mul_(0.1)

    def forward(self, rgb: Tensor) -> tuple[Tensor, Tensor]:
        """The photo stays in 32 bits whatever the weights are: eight bits of mantissa would band a sky."""
        half = F.leaky_relu(self.first(F.pixel_unshuffle(rgb.to(self.first.weight.dtype), 2)), SLOPE)
        quarter = self.middle(F.leaky_relu(self.down(half), SLOPE))
        x = F.leaky_relu(self.downer(quarter), SLOPE)
        for block in self.deep:
            x = block(x)
        x = F.leaky_relu(quarter + upsample(self.up(x)), SLOPE)
        x = F.leaky_relu(half + upsample(self.upper(x)), SLOPE)
        x = F.leaky_relu(self.joined(x), SLOPE)
        drawn = F.pixel_shuffle(self.last(x), 2).float()
        return rgb.float() + drawn[:, :3], drawn[:, 3:]
