"""Discriminators of image-to-image translation: scores of overlapping patches, at one size or several."""

from __future__ import annotations

from itertools import pairwise

import torch
import torch.nn.functional as F
from torch import Tensor, nn
from torch.nn.utils.parametrizations import spectral_norm

from engine.networks.layers import SLOPE
from engine.networks.translation import by_class


class PatchGan(nn.Module):
    """The PatchGAN of Pix2pix (arXiv 1611.07004): what was given, and a picture, to scores of patches 34 px wide."""

    def __init__(
        self,
        inputs: int,  # planes of what was given and of the picture
        width: int,  # channels of its first layer
        spectral: bool,  # spectral norm on every layer (arXiv 1802.05957) instead of instance norm
    ) -> None:
        super().__init__()
        norm = spectral_norm if spectral else _unchanged
        widths = (inputs, width, 2 * width, 4 * width)
        self.layers = nn.ModuleList()
        for level, (a, b) in enumerate(pairwise(widths)):
            convolution = norm(nn.Conv2d(a, b, 4, 2 if level < 2 else 1, 1))
            between = nn.InstanceNorm2d(b) if level and not spectral else nn.Identity()
            self.layers.append(nn.Sequential(convolution, between, nn.LeakyReLU(SLOPE)))
        self.score = norm(nn.Conv2d(widths[-1], 1, 4, 1, 1))

    def forward(self, x: Tensor) -> list[Tensor]:
        """N x inputs x R x R -> features on the way, and scores N x 1 x r x r last."""
        found = []
        for layer in self.layers:
            x = layer(x)
            found.append(x)
        return [*found, self.score(x)]


class MultiScaleDiscriminator(nn.Module):
    """PatchGANs of one form, each at half the size of the one before (arXiv 1711.11585)."""

    def __init__(self, classes: int, scales: int, width: int, spectral: bool) -> None:
        super().__init__()
        self.classes = classes
        self.at = nn.ModuleList(PatchGan(6 + classes, width, spectral) for _ in range(scales))

    def forward(self, rgb: Tensor, canvas: Tensor, mask: Tensor, label: Tensor) -> list[list[Tensor]]:
        """rgb, canvas N x 3 x R x R in [-1, 1], mask N x 1 x R x R, label N -> of each size what a PatchGAN gives."""
        x = torch.cat([rgb, canvas, by_class(mask, label, self.classes)], 1)
        found = []
        for number, discriminator in enumerate(self.at):
            found.append(discriminator(F.avg_pool2d(x, 2**number) if number else x))
        return found


def _unchanged(module: nn.Module) -> nn.Module:
    return module
