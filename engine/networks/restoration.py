"""A network that takes noise and JPEG blocks out of a photo, fully convolutional and blind.

A small U-Net of residual blocks without normalisation, on pixels unshuffled by two (after FFDNet, arXiv 1710.04026, and
DRUNet, arXiv 2008.13751). It predicts what is to be added to the picture, and how much of that is safe to add in each
place: nothing where a picture seems to be clean.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from engine.networks.layers import SLOPE, ResidualBlock, conv

WIDTH, BLOCKS = 32, 2
STEP = 8  # px: heights and widths are multiples of this
SEEN = 9  # places a side, each of STEP px, that say together how much is added: harm is alike all over a photo
GRID = 4 * STEP  # signs of a grid of blocks, which are of STEP px as well
FLAT = 0.5  # grey levels: steps that are smaller are none
UNSURE = 0.35  # a share that is no larger is none: what seems to be clean is not touched
STRETCH = 0.05  # by which the share reaches beyond 0 and 1 before it is clamped, so that nothing and all can be said


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
        # Convolutions; at an eighth, half the places that are looked at together and the share's smoothing as well.
        at_half, at_quarter, at_eighth = 1 + 2 + 1, 2 + 2, 2 * self.blocks + SEEN // 2 + 1
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
        self.share = Share(4 * width, width)
        self.up = conv(4 * width, 8 * width, 1)
        self.inner = ResidualBlock(2 * width)
        self.upper = conv(2 * width, 4 * width, 1)
        self.finest = ResidualBlock(width)
        self.last = conv(width, 12)
        with torch.no_grad():
            self.last.weight.mul_(0.1)

    def forward(self, rgb: Tensor) -> Tensor:
        """Return the restored picture, in 32 bits whatever the weights are: their mantissa would band a sky."""
        residual, share = self.parts(rgb)
        return rgb.float() + ((share - UNSURE) / (1 - UNSURE)).clamp(0, 1) * residual

    def parts(self, rgb: Tensor) -> tuple[Tensor, Tensor]:
        """Return what is added where all of it is, N x 3 x H x W, and how much of it is to be added, N x 1 x H x W,
        0..1 and STRETCH beyond.
        """
        fine = self.first(F.pixel_unshuffle(rgb.to(self.first.weight.dtype), 2))
        quarter = self.outer(self.down(fine))
        x = self.deeper(quarter)
        for block in self.middle:
            x = block(x)
        share = self.share(x, rgb)
        x = self.inner(at_twice(x, self.up).add_(quarter))
        x = self.finest(at_twice(x, self.upper).add_(fine))
        return at_twice(x, self.last).float(), share


class Share(nn.Module):
    """How much of the residual is to be added in each place: 0..1, and STRETCH beyond.

    It looks at what the restorer found, and at `grid_of` the picture, over an area.
    """

    def __init__(self, inputs: int, width: int) -> None:
        super().__init__()
        self.signs = conv(inputs, width, 1)
        self.judge = conv(width + GRID, width, 1)
        self.share = conv(width, 1, 1)
        with torch.no_grad():
            self.share.weight.mul_(0.1)

    def forward(self, found: Tensor, rgb: Tensor) -> Tensor:
        """N x inputs x H/8 x W/8, and the picture N x 3 x H x W -> N x 1 x H x W."""
        signs = over_area(F.leaky_relu(self.signs(found), SLOPE))
        seen = torch.cat([signs, grid_of(rgb).to(signs.dtype)], 1)
        share = self.share(F.leaky_relu(self.judge(seen), SLOPE)).float()
        share = (1 + 2 * STRETCH) * torch.sigmoid(share) - STRETCH
        return F.interpolate(share, scale_factor=STEP, mode="bilinear", align_corners=False)


def grid_of(rgb: Tensor) -> Tensor:
    """Return signs of JPEG's grid of blocks, N x GRID x H/8 x W/8: how steep brightness is at each of its 8 px and
    how often it is flat there, across and down; each in order, so that it does not matter where the grid lies.
    """
    red, green, blue = rgb.float().unbind(1)
    levels = (red + green).add_(blue).mul_(127.5 / 3)
    shape = len(rgb), rgb.shape[2] // STEP, STEP, rgb.shape[3] // STEP, STEP  # place and px in it, down and across
    found = []
    for beyond, axis, mean_over in (((0, 1), 2, 2), ((0, 0, 0, 1), 1, 4)):
        steps = F.pad(levels, beyond, mode="replicate").diff(dim=axis).abs_()
        for values in (steps, (steps < FLAT).float()):
            blocks = values.reshape(shape).mean(mean_over)
            found.append(blocks.permute(0, 3, 1, 2) if axis == 2 else blocks.permute(0, 2, 1, 3))
    ordered = over_area(torch.stack(found, 1)).sort(2)[0]
    ordered[:, ::2] = (ordered[:, ::2] + 0.1).log()
    return ordered.flatten(1, 2)


def over_area(places: Tensor) -> Tensor:
    """Return the mean over SEEN x SEEN places around each, of those that there are; as two products, which take a
    quarter of the time of `avg_pool2d` or less.
    """
    down, across = (_means_of(side, places) for side in places.shape[-2:])
    return down @ places @ across.T


def _means_of(side: int, like: Tensor) -> Tensor:
    """Return side x side: the matrix that gives each place the mean of those up to SEEN // 2 away."""
    near = torch.ones(side, side, dtype=like.dtype, device=like.device).triu(-(SEEN // 2)).tril(SEEN // 2)
    return near / near.sum(1, keepdim=True)


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
