"""The network of season and weather: from a small view of a photo to colour maps that are laid on it at any size.

A bilateral grid (Gharbi et al. 2017, "Deep bilateral learning for real-time image enhancement", HDRNet): each cell,
told by place and brightness, holds an affine map of colours, so the photo's own pixels keep their edges and detail. A
smooth light is added: mist and glow, which no map of a pixel's own colour can give.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from engine.networks.layers import SLOPE, conv, linear, upsample

VIEW = 64  # px a side that the network sees a photo at, whatever its shape
CELLS, DEPTH = 16, 8  # of the grid: a side, and from dark to light
TERMS = 12  # of a cell: three colours, each out of red, green, blue and one
LUMA = (0.299, 0.587, 0.114)
STYLE = 64


@dataclass(frozen=True)
class SeasonConfig:
    """Sizes of the network."""

    kinds: int  # of weather and season that it draws
    noise: int  # length of the noise
    width: int = 64  # channels of the grid's layers
    blocks: int = 3

    @classmethod
    def of(cls, weights: Mapping[str, Tensor]) -> SeasonConfig:
        """Read off a network's weights; KeyError where they are another network's."""
        blocks = {name.split(".")[1] for name in weights if name.startswith("blocks.")}
        kinds, noise = weights["kind.weight"].shape[0], weights["noise.weight"].shape[1]
        return cls(kinds, noise, weights["grid.weight"].shape[1], len(blocks))


class SeasonNetwork(nn.Module):
    """A view N x 3 x 64 x 64 in [-1, 1], kinds N, noise N x noise -> grid N x 12 x 8 x 16 x 16, light N x 3 x 32 x 32.

    What it gives is added to the photo's own colours: all zeros leave it as it is. See `laid_on`.
    """

    def __init__(self, config: SeasonConfig) -> None:
        super().__init__()
        self.config = config
        width = config.width
        self.kind = nn.Embedding(config.kinds, STYLE)
        self.noise = linear(config.noise, STYLE)
        self.style = linear(STYLE, STYLE)
        self.first = conv(5, width // 4)
        self.down = conv(width // 4, width // 2, 3, 2)
        self.downer = conv(width // 2, width, 3, 2)
        self.blocks = nn.ModuleList(StyledBlock(width) for _ in range(config.blocks))
        self.grid = conv(width, TERMS * DEPTH, 1)
        self.up = conv(width, width // 2, 1)
        self.light = conv(width // 2, 3)
        for module in self.modules():
            if isinstance(module, nn.Conv2d):
                module.padding_mode = "replicate"  # zeros beyond the edges would be seen as a dark frame
        with torch.no_grad():
            self.grid.weight.mul_(0.1)
            self.light.weight.mul_(0.05)

    def forward(self, view: Tensor, kind: Tensor, noise: Tensor) -> tuple[Tensor, Tensor]:
        at = torch.linspace(-1, 1, view.shape[-1], device=view.device, dtype=view.dtype)
        across, down = at.expand(len(view), 1, len(at), -1), at[:, None].expand(len(view), 1, -1, len(at))
        style = F.leaky_relu(self.style(F.leaky_relu(self.kind(kind) + self.noise(noise), SLOPE)), SLOPE)
        whole = F.leaky_relu(self.first(torch.cat([view, across, down], 1)), SLOPE)
        half = F.leaky_relu(self.down(whole), SLOPE)
        x = F.leaky_relu(self.downer(half), SLOPE)
        for block in self.blocks:
            x = block(x, style)
        grid = self.grid(x).float().view(len(x), TERMS, DEPTH, *x.shape[2:])
        light = self.light(F.leaky_relu(half + upsample(self.up(x)), SLOPE)).float()
        return grid, light


class StyledBlock(nn.Module):
    """Two convolutions beside the identity; a style, and what the whole picture is like, scale and shift the first."""

    def __init__(self, width: int) -> None:
        super().__init__()
        self.before, self.after = conv(width, width), conv(width, width)
        self.to_scale_shift = linear(STYLE + width, 2 * width)
        with torch.no_grad():
            self.after.weight.mul_(0.3)

    def forward(self, x: Tensor, style: Tensor) -> Tensor:
        seen = torch.cat([style, x.mean((2, 3))], 1)
        scale, shift = self.to_scale_shift(seen)[:, :, None, None].chunk(2, 1)
        y: Tensor = x + self.after(F.leaky_relu(self.before(x) * (1 + scale) + shift, SLOPE))
        return y


def laid_on(rgb: Tensor, grid: Tensor, light: Tensor, top: int = 0, height: int = 0) -> Tensor:
    """Return pictures N x 3 x h x W in [-1, 1] with their colours changed; they may be rows, from `top` on, of pictures
    that are `height` px high (0: they are all of them).
    """
    count, _, rows, width = rgb.shape
    height = height or rows
    down = (torch.arange(top, top + rows, device=rgb.device) + 0.5) / height * 2 - 1
    across = (torch.arange(width, device=rgb.device) + 0.5) / width * 2 - 1
    x, y = across.expand(count, rows, width), down[:, None].expand(count, rows, width)
    maps = _sliced(grid, x, y, _luma(rgb)).view(count, 3, 4, rows, width)
    changed = rgb + (maps[:, :, :3] * rgb[:, None]).sum(2) + maps[:, :, 3]
    smooth = F.interpolate(light, scale_factor=4, mode="bicubic", align_corners=True)
    return changed + _at(smooth, x, y)


def _sliced(grid: Tensor, x: Tensor, y: Tensor, luma: Tensor) -> Tensor:
    """Return what a grid N x C x D x S x S holds for pixels at these places and of this brightness, all in [-1, 1]:
    N x C x h x W.

    Depths lie below each other in one plane, and the two next to a pixel's are mixed: sampling a plane is nearly twice
    as fast as sampling a volume.
    """
    depth, side = grid.shape[2:4]
    plane = grid.flatten(2, 3)
    at = (luma + 1) / 2 * (depth - 1)
    low = at.detach().floor().clamp(0, depth - 2)

    def level(number: Tensor) -> Tensor:
        row = number * side + (y + 1) / 2 * (side - 1)
        return _at(plane, x, row / (depth * side - 1) * 2 - 1)

    return torch.lerp(level(low), level(low + 1), (at - low).clamp(0, 1)[:, None])


def _at(plane: Tensor, x: Tensor, y: Tensor) -> Tensor:
    place = torch.stack([x, y], -1)
    found: Tensor = F.grid_sample(plane, place, padding_mode="border", align_corners=True)
    return found


def _luma(rgb: Tensor) -> Tensor:
    return torch.einsum("nchw,c->nhw", rgb, torch.tensor(LUMA, device=rgb.device))
