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

from engine.networks.layers import SLOPE, ResidualBlock, conv

WIDTH, BLOCKS, FINEST = 64, 2, 96
BLOCK = 4 * 4 * 3  # numbers of a block of 4 x 4 px
STEP = 8  # px: heights and widths are multiples of this
SEEN = 9  # places a side, each of STEP px, that say together how much is added: harm is alike all over a photo
GRID = 4 * STEP  # signs of a grid of blocks, which are of STEP px as well
FLAT = 0.5  # grey levels: steps that are smaller are none
UNSURE = 0.35  # a share that is no larger is none: what seems to be clean is not touched
STRETCH = 0.05  # by which the share reaches beyond 0 and 1 before it is clamped, so that nothing and all can be said


@dataclass(frozen=True)
class RestorerConfig:
    """Sizes of a restorer."""

    width: int = WIDTH  # channels at a quarter of the size; twice as many at an eighth
    blocks: int = BLOCKS  # residual blocks at an eighth of the size
    finest: int = FINEST  # channels from which details are made

    @classmethod
    def of(cls, weights: Mapping[str, Tensor]) -> RestorerConfig:
        """Read off a network's weights; KeyError where they are another network's."""
        blocks = {name.split(".")[1] for name in weights if name.startswith("middle.")}
        return cls(weights["first.weight"].shape[0], len(blocks), weights["finest.weight"].shape[0])

    @property
    def reach(self) -> int:
        """How many pixels away a pixel may still matter, as a multiple of STEP."""
        # Convolutions; at an eighth, half the places that are looked at together and the share's smoothing as well.
        at_quarter, at_eighth = 1 + 2 + 2 + 2, 2 * self.blocks + SEEN // 2 + 1
        return STEP * (-(-4 * at_quarter // STEP) + at_eighth + 1)


class Restorer(nn.Module):
    """RGB N x 3 x H x W in [-1, 1], H and W multiples of 8 -> the same, restored."""

    def __init__(self, config: RestorerConfig) -> None:
        super().__init__()
        self.config = config
        width = config.width
        self.first = conv(BLOCK, width)
        self.outer = ResidualBlock(width)
        self.deeper = nn.Conv2d(width, 2 * width, 2, 2)
        self.middle = nn.ModuleList(ResidualBlock(2 * width) for _ in range(config.blocks))
        self.share = Share(2 * width, width // 2)
        self.up = conv(2 * width, 4 * width, 1)
        self.inner = ResidualBlock(width)
        self.finest = conv(width + BLOCK, config.finest)
        self.last = conv(config.finest, BLOCK)
        self.straight = conv(width + BLOCK, BLOCK, 1, bias=False)
        with torch.no_grad():
            self.last.weight.mul_(0.1)
            self.straight.weight.mul_(0.1)

    def forward(self, rgb: Tensor) -> Tensor:
        """Return the restored picture, in 32 bits whatever the weights are: their mantissa would band a sky."""
        residual, share = self.parts(rgb)
        return residual.mul_(share.sub_(UNSURE).div_(1 - UNSURE).clamp_(0, 1)).add_(rgb)

    def parts(self, rgb: Tensor) -> tuple[Tensor, Tensor]:
        """Return what is added where all of it is, N x 3 x H x W, and how much of it is to be added, N x 1 x H x W,
        0..1 and STRETCH beyond.
        """
        pixels = blocks_of(rgb.to(self.first.weight.dtype))
        quarter = self.outer(self.first(pixels))
        x = self.deeper(quarter)
        for block in self.middle:
            x = block(x)
        fine = torch.cat([self.inner(at_twice(x, self.up).add_(quarter)), pixels], 1)
        added = self.last(F.leaky_relu(self.finest(fine), SLOPE, inplace=True)).add_(self.straight(fine))
        return picture_of(added).float(), self.share(x, added, rgb)


class Share(nn.Module):
    """How much of the residual is to be added in each place: 0..1, and STRETCH beyond.

    It looks at what the restorer found, at what it would add, which shows whether that is noise or texture, and at
    `grid_of` the picture, over an area.
    """

    def __init__(self, inputs: int, width: int) -> None:
        super().__init__()
        self.signs = conv(inputs, width, 1)
        self.felt = conv(BLOCK, width, 1, bias=False)
        self.judge = conv(2 * width + GRID, width, 1)
        self.share = conv(width, 1, 1)
        with torch.no_grad():
            self.share.weight.mul_(0.1)

    def forward(self, found: Tensor, added: Tensor, rgb: Tensor) -> Tensor:
        """N x inputs x H/8 x W/8, N x BLOCK x H/4 x W/4, and the picture N x 3 x H x W -> N x 1 x H x W."""
        signs = over_area(F.leaky_relu(self.signs(found), SLOPE))
        felt = over_area(F.avg_pool2d(self.felt(added).abs(), 2).mul(127.5)).add(0.1).log()
        seen = torch.cat([signs, felt, grid_of(rgb).to(signs.dtype)], 1)
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
    for axis, mean_over in ((2, 2), (1, 4)):
        steps = torch.zeros_like(levels)  # the last ones stay: beyond a picture is what lies at its edge
        rest = levels.shape[axis] - 1
        torch.sub(levels.narrow(axis, 1, rest), levels.narrow(axis, 0, rest), out=steps.narrow(axis, 0, rest)).abs_()
        for values in (steps, (steps < FLAT).float()):
            blocks = values.reshape(shape).mean(mean_over)
            found.append(blocks.permute(0, 3, 1, 2) if axis == 2 else blocks.permute(0, 2, 1, 3))
    ordered = in_order(over_area(torch.stack(found, 1)))
    ordered[:, ::2] = (ordered[:, ::2] + 0.1).log()
    return ordered.flatten(1, 2)


def in_order(signs: Tensor) -> Tensor:
    """Return N x K x STEP x H x W sorted along its third axis: neighbours change places until all are in order, which
    takes a fifth of the time of `sort`.
    """
    rows = list(signs.unbind(2))
    for start in (0, 1) * (STEP // 2):
        for i in range(start, STEP - 1, 2):
            rows[i], rows[i + 1] = torch.minimum(rows[i], rows[i + 1]), torch.maximum(rows[i], rows[i + 1])
    return torch.stack(rows, 2)


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
