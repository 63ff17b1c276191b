"""Generators of image-to-image translation, which the layered method is compared with: ground and masks to a picture.

Widths are those of the papers; a plan takes a share of them. Noise is given as planes beside the picture (arXiv
1711.11586) in place of dropout, so that the same noise draws the same picture.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from itertools import pairwise

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from engine.networks.layers import SLOPE
from engine.networks.published import PublishedBlock


class TranslationGenerator(nn.Module, ABC):
    """(ground with its hole filled, mask, class, noise) -> RGB in [-1, 1] of the ground's size."""

    def __init__(
        self,
        classes: int,  # how many classes it knows
        noise: int,  # planes of noise
        width: float = 1.0,  # share of the published channels
    ) -> None:
        super().__init__()
        self.classes = classes
        self.build(3 + classes + noise, width)
        for module in self.modules():
            if isinstance(module, nn.Conv2d | nn.ConvTranspose2d):
                nn.init.xavier_uniform_(module.weight)

    @abstractmethod
    def build(self, inputs: int, width: float) -> None:
        """Make the layers for so many planes of input."""

    @abstractmethod
    def translate(self, x: Tensor) -> Tensor:
        """Return the picture, before tanh, of planes N x inputs x R x R."""

    def forward(self, canvas: Tensor, mask: Tensor, label: Tensor, noise: Tensor) -> Tensor:
        """canvas N x 3 x R x R in [-1, 1]; mask N x 1 x R x R in [0, 1]; label N; noise N x its planes."""
        return torch.tanh(self.translate(self.planes(canvas, mask, label, noise)))

    def planes(self, canvas: Tensor, mask: Tensor, label: Tensor, noise: Tensor) -> Tensor:
        """Return all that is given as planes: N x inputs x R x R."""
        everywhere = noise[:, :, None, None].expand(-1, -1, *canvas.shape[2:]).to(canvas.dtype)
        return torch.cat([canvas, by_class(mask, label, self.classes), everywhere], 1)


def by_class(mask: Tensor, label: Tensor, classes: int) -> Tensor:
    """Return masks N x 1 x R x R in the planes of their classes: N x classes x R x R."""
    return mask * F.one_hot(label, classes).to(mask.dtype)[:, :, None, None]


class PlainGenerator(TranslationGenerator):
    """A plain CNN: down, a row of convolutions, up; nothing is carried past a layer."""

    def build(self, inputs: int, width: float) -> None:
        """Make the layers."""
        widths = [_channels(count, width) for count in (64, 128, 256)]
        layers = [_down(a, b) for a, b in zip([inputs, *widths], widths, strict=False)]
        layers += [_same(widths[-1], widths[-1]) for _ in range(4)]
        layers += [_up(a, b) for a, b in zip(widths[::-1], [*widths[-2::-1], widths[0]], strict=True)]
        self.layers = nn.Sequential(*layers, nn.Conv2d(widths[0], 3, 3, 1, 1))

    def translate(self, x: Tensor) -> Tensor:
        """Return the picture before tanh."""
        y: Tensor = self.layers(x)
        return y


class UNetGenerator(TranslationGenerator):
    """The U-Net of Pix2pix (arXiv 1611.07004): five halvings, and what is on the way down beside the way up."""

    def build(self, inputs: int, width: float) -> None:
        """Make the layers."""
        widths = [_channels(count, width) for count in (64, 128, 256, 512, 512)]
        first = nn.Sequential(nn.Conv2d(inputs, widths[0], 4, 2, 1), nn.LeakyReLU(SLOPE))
        self.down = nn.ModuleList([first])
        self.down.extend(_down(a, b) for a, b in pairwise(widths))
        self.up = nn.ModuleList([_up(widths[-1], widths[-2])])
        self.up.extend(_up(2 * a, b) for a, b in zip(widths[-2:0:-1], widths[-3::-1], strict=True))
        self.to_rgb = nn.ConvTranspose2d(2 * widths[0], 3, 4, 2, 1)

    def translate(self, x: Tensor) -> Tensor:
        """Return the picture before tanh."""
        levels = []
        for layer in self.down:
            x = layer(x)
            levels.append(x)
        for layer, beside in zip(self.up, levels[-2::-1], strict=True):
            x = torch.cat([layer(x), beside], 1)
        y: Tensor = self.to_rgb(x)
        return y


class ResidualGenerator(TranslationGenerator):
    """The generator of Pix2pix++: residual blocks as in the published layered method, from an eighth up."""

    def build(self, inputs: int, width: float) -> None:
        """Make the layers."""
        self.layers = _residual(inputs, [_channels(count, width) for count in (64, 128, 192)], blocks=5)
        self.to_rgb = nn.Conv2d(_channels(192, width), 3, 3, 1, 1)

    def translate(self, x: Tensor) -> Tensor:
        """Return the picture before tanh."""
        y: Tensor = self.to_rgb(F.relu(self.layers(x)))
        return y


class CoarseToFineGenerator(TranslationGenerator):
    """The generator of Pix2pixHD (arXiv 1711.11585): a global one at half the size, and an enhancer around it."""

    def build(self, inputs: int, width: float) -> None:
        """Make the layers."""
        widths = [_channels(count, width) for count in (64, 128, 192)]
        slim = _channels(64, width)
        self.coarse = _residual(inputs, widths, blocks=5)
        self.coarse_rgb = nn.Conv2d(widths[-1], 3, 3, 1, 1)
        self.into = nn.Conv2d(widths[-1], 2 * slim, 1)
        self.down = _down(inputs, 2 * slim)
        self.fine = nn.Sequential(*(PublishedBlock(2 * slim, grow=grow) for grow in (False, False, True)))
        self.to_rgb = nn.Conv2d(2 * slim, 3, 3, 1, 1)

    def translate(self, x: Tensor) -> Tensor:
        """Return the picture before tanh."""
        features = self.coarse(F.avg_pool2d(x, 2))
        y: Tensor = self.to_rgb(F.relu(self.fine(self.down(x) + self.into(F.relu(features)))))
        return y

    def at_half_size(self, canvas: Tensor, mask: Tensor, label: Tensor, noise: Tensor) -> Tensor:
        """Return the global generator's own picture of a ground of half the size: what is trained first."""
        features = self.coarse(self.planes(canvas, mask, label, noise))
        return torch.tanh(self.coarse_rgb(F.relu(features)))


def _channels(count: int, width: float) -> int:
    return max(8, round(count * width))


def _same(inputs: int, outputs: int) -> nn.Module:
    return nn.Sequential(nn.Conv2d(inputs, outputs, 3, 1, 1, bias=False), nn.BatchNorm2d(outputs), nn.ReLU())


def _down(inputs: int, outputs: int) -> nn.Module:
    convolution = nn.Conv2d(inputs, outputs, 4, 2, 1, bias=False)
    return nn.Sequential(convolution, nn.BatchNorm2d(outputs), nn.LeakyReLU(SLOPE))


def _up(inputs: int, outputs: int) -> nn.Module:
    convolution = nn.ConvTranspose2d(inputs, outputs, 4, 2, 1, bias=False)
    return nn.Sequential(convolution, nn.BatchNorm2d(outputs), nn.ReLU())


def _residual(inputs: int, widths: list[int], blocks: int) -> nn.Sequential:
    """Return three halvings, blocks at an eighth of the size, and three doublings; the last of `widths` all the way."""
    last = widths[-1]
    layers = [_down(a, b) for a, b in zip([inputs, *widths], widths, strict=False)]
    layers += [PublishedBlock(last, grow=False) for _ in range(blocks)]
    layers += [PublishedBlock(last, grow=True) for _ in range(3)]
    return nn.Sequential(*layers)


GENERATORS: dict[str, type[TranslationGenerator]] = {
    "plain": PlainGenerator,
    "u-net": UNetGenerator,
    "residual": ResidualGenerator,
    "coarse-to-fine": CoarseToFineGenerator,
}
