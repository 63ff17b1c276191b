"""A network that takes noise, JPEG blocks and slight blur out of a photo, fully convolutional and blind.

A small U-Net of residual blocks without normalisation, on pixels unshuffled by two (after FFDNet, arXiv 1710.04026, and
DRUNet, arXiv 2008.13751). It predicts what is to be added to the picture, and how far the picture is from a clean one
in each place: where that is nothing, nothing is added.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from engine.networks.layers import ResidualBlock, conv

WIDTH, BLOCKS = 32, 2
STEP = 8  # px: heights and widths are multiples of this
NOTHING, SURE = 0.7, 1.6  # grey levels of estimated damage below which nothing is changed, and above which all of it is
START_LEVEL = 8.0  # grey levels of damage that are estimated before anything is learned


@dataclass(frozen=True)
class RestorerConfig:
    """Sizes of a restorer."""

    width: int = WIDTH  # channels at half the size; twice and four times as many at a quarter and an eighth
    blocks: int = BLOCKS  # residual blocks at an eighth of the size

    @classmethod
    def of(cls, weights: Mapping[str, Tensor]) -> RestorerConfig:
        """Read off a network's weights; KeyError where they are another network's."""
        blocks = {name.split(".")[1] for name in weights if name.startswith("middle.")}
        return cls(weights["first.weight"].shape[0], len(blocks))

    @property
    def reach(self) -> int:
        """How many pixels away a pixel may still matter, as a multiple of STEP."""
        at_half, at_quarter, at_eighth = (
            1 + 2 + 1,
            2 + 2,
            2 * self.blocks + 2,
        )  # convolutions, and the level's smoothing
        return STEP * (-(-(2 * at_half + 4 * at_quarter) // STEP) + at_eighth + 1)


class Restorer(nn.Module):
    """RGB N x 3 x H x W in [-1, 1], H and W multiples of 8 -> the same, restored."""

    def __init__(self, config: RestorerConfig) -> None:
        super().__init__()
        self.config = config
        width = config.width
        self.first = conv(12, width)
        self.down = nn.Conv2d(width, 2 * width, 2, 2)
        self.outer = ResidualBlock(2 * width)
        self.deeper = nn.Conv2d(2 * width, 4 * width, 2, 2)
        self.middle = nn.ModuleList(ResidualBlock(4 * width) for _ in range(config.blocks))
        self.level = conv(4 * width, 1, 1)
        self.up = conv(4 * width, 8 * width, 1)
        self.inner = ResidualBlock(2 * width)
        self.upper = conv(2 * width, 4 * width, 1)
        self.finest = ResidualBlock(width)
        self.last = conv(width, 12)
        with torch.no_grad():
            self.last.weight.mul_(0.1)
            self.level.weight.mul_(0.1)
            self.level.bias.fill_(torch.tensor(START_LEVEL).log())  # type: ignore[union-attr]  # conv has a bias

    def forward(self, rgb: Tensor) -> Tensor:
        """Return the restored picture, in 32 bits whatever the weights are: their mantissa would band a sky."""
        residual, level = self.parts(rgb)
        return rgb.float() + gate(level) * residual

    def parts(self, rgb: Tensor) -> tuple[Tensor, Tensor]:
        """Return what is added where all of it is: N x 3 x H x W; and the logarithm of the estimated damage, as root
        mean square in grey levels of 255: N x 1 x H/8 x W/8.
        """
        fine = self.first(F.pixel_unshuffle(rgb.to(self.first.weight.dtype), 2))
        quarter = self.outer(self.down(fine))
        x = self.deeper(quarter)
        for block in self.middle:
            x = block(x)
        level = self.level(x).float()
        x = self.inner(F.pixel_shuffle(self.up(x), 2) + quarter)
        x = self.finest(F.pixel_shuffle(self.upper(x), 2) + fine)
        return F.pixel_shuffle(self.last(x), 2).float(), level


def gate(level: Tensor) -> Tensor:
    """Return how much of the residual is added, 0..1, N x 1 x 8H x 8W: nothing of it where a picture is clean."""
    share = ((level.exp() - NOTHING) / (SURE - NOTHING)).clamp(0, 1)
    return F.interpolate(share, scale_factor=STEP, mode="bilinear", align_corners=False)


def damage(rgb: Tensor, truth: Tensor) -> Tensor:
    """Return the logarithm of how far a picture is from the truth, as `Restorer.parts` estimates it."""
    squares = F.avg_pool2d((127.5 * (rgb.float() - truth.float())).square().mean(1, keepdim=True), STEP)
    squares = F.avg_pool2d(F.pad(squares, (1, 1, 1, 1), mode="replicate"), 3, 1)
    return 0.5 * (squares + 0.25**2).log()  # a quarter of a grey level: less is not told apart
