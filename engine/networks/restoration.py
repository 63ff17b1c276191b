"""A network that takes noise and JPEG blocks out of a photo, fully convolutional and blind.

A small U-Net of residual blocks without normalisation, on blocks of 4 x 4 px (after FFDNet, arXiv 1710.04026, and
DRUNet, arXiv 2008.13751). It predicts what is to be added to the picture, and how much of that is safe to add in each
place: nothing where a picture seems to be clean.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from engine.networks.harm import AREA, BLOCK, SEEN, STEP, signs_count, signs_of
from engine.networks.layers import SLOPE, ResidualBlock, conv

WIDTH, BLOCKS, FINEST, HIDDEN = 64, 2, 96, 64
JUDGED, WEIGHED = 128, 48  # channels in which the signs of harm are judged, and these judgements weighed
UNSURE = 0.37  # a share that is no larger is none: what seems to be clean is not touched
SURE = 0.78  # a share from which all is added
STRETCH = 0.05  # by which the share reaches beyond 0 and 1 before it is clamped, so that nothing and all can be said


@dataclass(frozen=True)
class RestorerConfig:
    """Sizes of a restorer."""

    width: int = WIDTH  # channels at a quarter of the size; twice as many at an eighth
    blocks: int = BLOCKS  # residual blocks at an eighth of the size
    finest: int = FINEST  # channels from which details are made
    hidden: int = HIDDEN  # channels within a residual block at an eighth

    @classmethod
    def of(cls, weights: Mapping[str, Tensor]) -> RestorerConfig:
        """Read off a network's weights; KeyError where they are another network's."""
        blocks = {name.split(".")[1] for name in weights if name.startswith("middle.")}
        names = ("first", "finest", "middle.0.before")
        width, finest, hidden = (weights[f"{name}.weight"].shape[0] for name in names)
        return cls(width, len(blocks), finest, hidden)

    @property
    def reach(self) -> int:
        """How many pixels away a pixel may still matter, as a multiple of AREA."""
        # Convolutions; at an eighth, half the places that are looked at together and the share's smoothing as well.
        at_quarter, at_eighth = 1 + 2 + 2 + 2, 2 * self.blocks + SEEN // 2 + 1
        return AREA * -(-(4 * at_quarter + STEP * (at_eighth + 1)) // AREA)


class Restorer(nn.Module):
    """RGB N x 3 x H x W in [-1, 1], H and W multiples of STEP -> the same, restored."""

    def __init__(self, config: RestorerConfig) -> None:
        super().__init__()
        self.config = config
        width = config.width
        self.first = conv(BLOCK, width)
        self.outer = ResidualBlock(width)
        self.deeper = nn.Conv2d(width, 2 * width, 2, 2)
        self.middle = nn.ModuleList(ResidualBlock(2 * width, config.hidden) for _ in range(config.blocks))
        self.up = conv(2 * width, 4 * width, 1)
        self.inner = ResidualBlock(width)
        self.finest = conv(width + BLOCK, config.finest)
        self.last = conv(config.finest, BLOCK)
        self.straight = conv(width + BLOCK, BLOCK, 1, bias=False)
        self.share = Share(signs_count(2 * width))
        with torch.no_grad():
            self.last.weight.mul_(0.1)
            self.straight.weight.mul_(0.1)

    def forward(self, rgb: Tensor) -> Tensor:
        """Return the restored picture, in 32 bits whatever the weights are: their mantissa would band a sky."""
        residual, share = self.parts(rgb)
        return residual.mul_(share.sub_(UNSURE).div_(SURE - UNSURE).clamp_(0, 1)).add_(rgb)

    def parts(self, rgb: Tensor) -> tuple[Tensor, Tensor]:
        """Return what is added where all of it is, N x 3 x H x W, and how much of it is to be added, N x 1 x H x W,
        0..1 and STRETCH beyond.
        """
        residual, signs = self.found(rgb)
        share = F.interpolate(self.share(signs), scale_factor=AREA, mode="bilinear", align_corners=False)
        return residual, share[..., : rgb.shape[2], : rgb.shape[3]]

    def found(self, rgb: Tensor) -> tuple[Tensor, Tensor]:
        """Return what is added where all of it is, and the signs of harm by which a share is told."""
        blocks = blocks_of(rgb)
        pixels = blocks.to(self.first.weight.dtype)
        quarter = self.outer(self.first(pixels))
        x = self.deeper(quarter)
        for block in self.middle:
            x = block(x)
        fine = torch.cat([self.inner(at_twice(x, self.up).add_(quarter)), pixels], 1)
        added = self.last(F.leaky_relu(self.finest(fine), SLOPE, inplace=True)).add_(self.straight(fine))
        return picture_of(added).float(), signs_of(x, added, blocks.float(), rgb)


class Share(nn.Module):
    """How much of the residual is to be added in an area, by its signs of harm (`networks/harm.py`)."""

    def __init__(self, signs: int) -> None:
        super().__init__()
        self.usual = nn.Buffer(torch.zeros(signs))  # mean of each sign over what it learned from
        self.scale = nn.Buffer(torch.ones(signs))  # one over its standard deviation
        self.judge = conv(signs, JUDGED, 1)
        self.weigh = conv(JUDGED, WEIGHED, 1)
        self.share = conv(WEIGHED, 1, 1)
        with torch.no_grad():
            self.share.weight.mul_(0.1)

    def forward(self, signs: Tensor) -> Tensor:
        """N x S x H x W -> N x 1 x H x W: 0..1, and STRETCH beyond; both in 32 bits."""
        x = (signs - self.usual[:, None, None]) * self.scale[:, None, None]
        x = F.leaky_relu(self.judge(x.to(self.judge.weight.dtype)), SLOPE)
        share = self.share(F.leaky_relu(self.weigh(x), SLOPE)).float()
        return (1 + 2 * STRETCH) * torch.sigmoid(share) - STRETCH


def blocks_of(rgb: Tensor) -> Tensor:
    """Return a picture N x 3 x H x W as N x BLOCK x H/4 x W/4: of each 4 x 4 px, rows before pixels before colours, so
    that runs of numbers are moved, not single ones.
    """
    count, _, height, width = rgb.shape
    rows = rgb.permute(0, 2, 3, 1).reshape(count, height // 4, 4, width // 4, 12).transpose(2, 3)
    return rows.reshape(count, height // 4, width // 4, BLOCK).permute(0, 3, 1, 2)


def picture_of(blocks: Tensor) -> Tensor:
    """Undo `blocks_of`."""
    count, _, height, width = blocks.shape
    rows = blocks.permute(0, 2, 3, 1).reshape(count, height, width, 4, 12).transpose(2, 3)
    return rows.reshape(count, 4 * height, 4 * width, 3).permute(0, 3, 1, 2)


def at_twice(x: Tensor, by: nn.Conv2d) -> Tensor:
    """Return `pixel_shuffle` by 2 of what a convolution makes of x.

    Its channels are ordered by pixel first, so that runs of numbers are moved, not single ones: that is quicker.
    """
    assert by.bias is not None
    weight, bias = (part.reshape(-1, 4, *part.shape[1:]).transpose(0, 1).flatten(0, 1) for part in (by.weight, by.bias))
    made = F.conv2d(x, weight, bias, by.stride, by.padding).permute(0, 2, 3, 1)
    count, height, width, channels = made.shape
    pixels = made.reshape(count, height, width, 2, channels // 2).transpose(2, 3)
    return pixels.reshape(count, 2 * height, 2 * width, channels // 4).permute(0, 3, 1, 2)
