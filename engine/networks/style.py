"""The network of arbitrary style: a photo, painted with the statistics that a style picture's features have.

An encoder of its own sees photo and style. On the way back to a picture, the features at a quarter, at half and at the
full size, and the colours at last, are each given the mean and covariance of the style's (whitening and colouring: Li
et al. 2017, arXiv 1705.08086), so that no style can be mistaken for another; a code of the style modulates the
convolutions between (arXiv 1705.06830, 1912.04958), and noise shows where a photo has nothing to go by.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from engine.networks.layers import RESIDUAL, SLOPE, StyleConv, conv, linear, upsample
from engine.networks.style_features import FeaturesConfig, StyleFeatures

STEP = 4  # px: both sides of a photo are a multiple of it
ROUNDS = 9  # of Newton's iteration: directions in which a photo hardly varies are raised the less for being few
RIDGE = 0.01  # of a feature's mean variance, added to every direction's


@dataclass(frozen=True)
class StyleConfig:
    """Sizes of the network."""

    widths: tuple[int, int, int] = (16, 32, 96)  # channels at the full size, at half, at a quarter
    blocks: int = 3  # at a quarter
    code: int = 128  # numbers that tell of a style
    features: FeaturesConfig | None = None  # of what refines a picture; None: there is none

    @classmethod
    def of(cls, weights: Mapping[str, Tensor]) -> StyleConfig:
        """Read off a network's weights; KeyError where they are another network's."""
        whole, half, quarter = (weights[f"encoder.{name}.weight"].shape[0] for name in ("first", "middle", "lower"))
        blocks = {name.split(".")[1] for name in weights if name.startswith("blocks.")}
        return cls((whole, half, quarter), len(blocks), weights["told.weight"].shape[0], FeaturesConfig.of(weights))


@dataclass(frozen=True, eq=False)
class Statistics:
    """Mean and covariance of a feature's channels, the latter as its root."""

    mean: Tensor  # N x C
    root: Tensor  # N x C x C


@dataclass(frozen=True, eq=False)
class StyleSeen:
    """What the network knows of style pictures."""

    depths: tuple[Statistics, ...]  # of the colours, and of the features at the full size, at half, at a quarter
    code: Tensor  # N x config.code

    @property
    def nbytes(self) -> int:
        return sum(one.mean.nbytes + one.root.nbytes for one in self.depths) + self.code.nbytes


class StyleEncoder(nn.Module):
    """RGB N x 3 x H x W in [-1, 1] -> features at the full size, at half, at a quarter."""

    def __init__(self, widths: tuple[int, int, int]) -> None:
        super().__init__()
        whole, half, quarter = widths
        self.first = conv(3, whole)
        self.down = conv(whole, half, 3, 2)
        self.middle = conv(half, half)
        self.downer = conv(half, quarter, 3, 2)
        self.lower = conv(quarter, quarter)

    def forward(self, rgb: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        whole = _activated(self.first(rgb))
        half = _activated(self.middle(_activated(self.down(whole))))
        return whole, half, _activated(self.lower(_activated(self.downer(half))))


class StyleNetwork(nn.Module):
    """A photo N x 3 x H x W in [-1, 1] and what is known of N styles -> painted pictures N x 3 x H x W, not bounded."""

    def __init__(self, config: StyleConfig) -> None:
        super().__init__()
        self.config = config
        whole, half, quarter = config.widths
        self.encoder = StyleEncoder(config.widths)
        self.deep = conv(quarter, config.code, 3, 2)
        self.deeper = conv(config.code, config.code, 3, 2)
        self.told = linear(2 * (whole + half + quarter + config.code), config.code)
        self.mixed = linear(config.code, config.code)
        self.blocks = nn.ModuleList(StyledBlock(quarter, config.code) for _ in range(config.blocks))
        self.up = conv(quarter, half, 1)
        self.beside = conv(half, half, 1)
        self.upper = StyledConv(half, half, config.code)
        self.up_again = conv(half, whole, 1)
        self.uppermost = StyledConv(whole, whole, config.code)
        self.last = conv(whole, 3)
        self.features = StyleFeatures(config.features) if config.features else None

    def see(self, rgb: Tensor) -> StyleSeen:
        """Return what the network knows of style pictures N x 3 x H x W in [-1, 1]."""
        features = self.encoder(rgb.to(self.last.weight.dtype))
        deepest = _activated(self.deeper(_activated(self.deep(features[2]))))
        moments = [moments_of(rgb, 0), *map(moments_of, (*features, deepest))]  # a grey style stays grey
        told = torch.cat([part for mean, covariance in moments[1:] for part in (mean, _spread(covariance))], 1)
        code = _activated(self.told(told.to(self.told.weight.dtype)))
        depths = tuple(Statistics(mean, roots(covariance)[0]) for mean, covariance in moments[:-1])
        return StyleSeen(depths, _activated(self.mixed(code)))

    def forward(self, rgb: Tensor, style: StyleSeen, noise: Sequence[Tensor]) -> Tensor:
        """noise: N x 1 at a quarter, at half and at the full size, of variance 1 at most; how strong it is decides how
        far chance paints.
        """
        colours, whole, half, quarter = style.depths
        _, own_half, x = self.encoder(rgb.to(self.last.weight.dtype))
        x = matched(x, quarter)
        for block in self.blocks:
            x = block(x, style.code, noise[0])
        x = matched(x, quarter)
        x = upsample(self.up(x)) + self.beside(matched(own_half, half))
        x = matched(self.upper(x, style.code, noise[1]), half)
        x = upsample(self.up_again(x))
        x = matched(self.uppermost(x, style.code, noise[2]), whole)
        return matched(self.last(x).float(), colours)


class StyledConv(nn.Module):
    """A convolution that a style modulates, with noise on what it gives."""

    def __init__(self, inputs: int, outputs: int, code: int) -> None:
        super().__init__()
        self.conv = StyleConv(inputs, outputs, code)
        self.noise = linear(code, outputs)
        with torch.no_grad():
            self.noise.weight.mul_(0.3)

    def forward(self, x: Tensor, code: Tensor, noise: Tensor) -> Tensor:
        pixels = pixels_of(self.conv(x, code))
        strength = self.noise(code)[:, None].to(pixels.dtype)
        drawn = pixels_of(noise.to(pixels.dtype))  # a product takes a fifth of the time of a sum of planes
        return _activated(shaped(torch.baddbmm(pixels, drawn, strength), x))


class StyledBlock(nn.Module):
    """Two such convolutions beside the identity."""

    def __init__(self, width: int, code: int) -> None:
        super().__init__()
        self.before, self.after = StyledConv(width, width, code), StyleConv(width, width, code)

    def forward(self, x: Tensor, code: Tensor, noise: Tensor) -> Tensor:
        return torch.add(x, self.after(self.before(x, code, noise), code), alpha=RESIDUAL)


def _activated(x: Tensor) -> Tensor:
    return F.leaky_relu(x, SLOPE, inplace=True)


# --- statistics -----------------------------------------------------------------------------------------------------


def matched(feature: Tensor, like: Statistics) -> Tensor:
    """Return a feature N x C x H x W with each picture's mean and covariance made those of another."""
    mean, covariance = moments_of(feature)
    with torch.autocast(feature.device.type, enabled=False):
        turn = roots(covariance)[1] @ like.root.transpose(1, 2)  # C x C: from its own channels to the wanted ones
        shift = like.mean[:, None] - mean[:, None] @ turn
        pixels = pixels_of(feature)
        made = torch.baddbmm(shift.to(pixels.dtype), pixels, turn.to(pixels.dtype))
    return shaped(made, feature)


def roots(covariance: Tensor) -> tuple[Tensor, Tensor]:
    """Return the root of symmetric positive matrices N x C x C, and its inverse, by Newton's and Schulz's iteration."""
    norm = covariance.square().sum((1, 2), keepdim=True).sqrt()
    identity = torch.eye(covariance.shape[1], device=covariance.device)
    root, inverse = covariance / norm, identity.expand_as(covariance)
    for _ in range(ROUNDS):
        step = 1.5 * identity - 0.5 * inverse @ root
        root, inverse = root @ step, step @ inverse
    return root * norm.sqrt(), inverse / norm.sqrt()


def moments_of(feature: Tensor, least: float = RIDGE) -> tuple[Tensor, Tensor]:
    """Return the mean of a feature's channels, N x C, and their covariance, N x C x C, in 32 bits; `least` is the share
    of the mean variance that is added to every direction's.
    """
    with torch.autocast(feature.device.type, enabled=False):
        pixels = pixels_of(feature).float()
        mean = pixels.mean(1)
        covariance = pixels.transpose(1, 2) @ pixels / pixels.shape[1] - mean[:, :, None] * mean[:, None]
        ridge = least * covariance.diagonal(dim1=1, dim2=2).mean(1) + 1e-6
        return mean, covariance + torch.diag_embed(ridge[:, None].expand_as(mean))


def pixels_of(feature: Tensor) -> Tensor:
    """Return a feature N x C x H x W as N x HW x C."""
    return feature.permute(0, 2, 3, 1).flatten(1, 2)


def shaped(pixels: Tensor, like: Tensor) -> Tensor:
    """Return N x HW x C as a feature N x C x H x W, as high and wide as another."""
    return pixels.view(len(pixels), *like.shape[2:], -1).permute(0, 3, 1, 2)


def _spread(covariance: Tensor) -> Tensor:
    return 0.5 * covariance.diagonal(dim1=1, dim2=2).log()
