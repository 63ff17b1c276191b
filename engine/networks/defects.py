"""The network that finds dust, scratches and sensor spots: how likely each pixel is part of one, fully convolutional.

A small U: half the pixels a side, a quarter, an eighth with most of the layers, and back with what was seen on the way
(after U-Net, arXiv 1505.04597); a pixel shuffle gives the full size, since a scratch may be one pixel wide.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from engine.networks.layers import ConvNorm, NormBlock, conv, upsample

STEP = 8  # px: both sides of a picture are a multiple of it
RARE = -4.0  # logit of a pixel that is part of a defect, before anything is learned


@dataclass(frozen=True)
class DefectsConfig:
    """Sizes of the network."""

    width: int = 16  # channels at half the size; twice and four times as many below
    blocks: int = 3  # at an eighth

    @classmethod
    def of(cls, weights: Mapping[str, Tensor]) -> DefectsConfig:
        """Read off a network's weights; KeyError where they are another network's."""
        blocks = {name.split(".")[1] for name in weights if name.startswith("deep.")}
        return cls(weights["first.conv.weight"].shape[0], len(blocks))

    @property
    def reach(self) -> int:
        """How many pixels away a pixel may still matter, as a multiple of STEP."""
        at_half, at_quarter, at_eighth = 3 + 2, 2 + 2, 1 + 2 * self.blocks  # convolutions, and the resampling
        return STEP * (-(-(2 * at_half + 4 * at_quarter) // STEP) + at_eighth)


class DefectsNetwork(nn.Module):
    """RGB N x 3 x H x W in [-1, 1], H and W multiples of 8 -> logits N x 1 x H x W."""

    def __init__(self, config: DefectsConfig, norm: bool = False) -> None:
        """norm: with batch normalisation, as it is trained: without, it finds nothing for the first thousand steps."""
        super().__init__()
        self.config = config
        width = config.width
        self.first = ConvNorm(12, width, norm=norm)
        self.down = ConvNorm(width, 2 * width, 3, 2, norm)
        self.middle = NormBlock(2 * width, norm)
        self.downer = ConvNorm(2 * width, 4 * width, 3, 2, norm)
        self.deep = nn.ModuleList(NormBlock(4 * width, norm) for _ in range(config.blocks))
        self.up = ConvNorm(4 * width, 2 * width, 1, 1, norm)
        self.upper = ConvNorm(2 * width, width, 1, 1, norm)
        self.joined = ConvNorm(width, width, norm=norm)
        self.last = conv(width, 4)
        with torch.no_grad():
            self.last.weight.mul_(0.1)
            nn.init.constant_(self.last.bias, RARE)  # type: ignore[arg-type]  # conv has a bias

    def forward(self, rgb: Tensor) -> Tensor:
        """Return the logits in 32 bits, whatever the weights are."""
        half = F.relu(self.first(F.pixel_unshuffle(rgb.to(self.last.weight.dtype), 2)))
        quarter = self.middle(F.relu(self.down(half)))
        x = F.relu(self.downer(quarter))
        for block in self.deep:
            x = block(x)
        x = F.relu(quarter + upsample(self.up(x)))
        x = F.relu(half + upsample(self.upper(x)))
        x = F.relu(self.joined(x))
        return F.pixel_shuffle(self.last(x), 2).float()
