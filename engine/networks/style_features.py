"""How near a painted picture is to a style, by features as VGG-19 has them, and a small network that foretells these.

A style is the Gram matrices of features at three depths, after Gatys et al. (arXiv 1508.06576); the distances are
relative, so that pictures of strong and faint contrast count alike.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from engine.networks.layers import SLOPE, conv

TAPS = ("relu1_1", "relu2_1", "relu3_1")  # of VGG-19: their Gram matrices are a style; the last is the content, too
CHANNELS = (64, 128, 256)  # of these


@dataclass(frozen=True)
class FeaturesConfig:
    """Sizes of the network, at the full size, at half, at a quarter."""

    widths: tuple[int, int, int] = (32, 64, 104)  # channels of its own
    channels: tuple[int, int, int] = CHANNELS  # that it foretells

    @classmethod
    def of(cls, weights: Mapping[str, Tensor], prefix: str = "features.") -> FeaturesConfig | None:
        """Read off a network's weights; None where these hold no such network."""
        if f"{prefix}first.weight" not in weights:
            return None
        first, middle, lower, shallow, half, quarter = (
            weights[f"{prefix}{name}.weight"].shape[0]
            for name in ("first", "middle", "lower", "shallow", "told_half", "told_quarter")
        )
        return cls((first, middle, lower), (shallow, half, quarter))


class StyleFeatures(nn.Module):
    """RGB N x 3 x H x W in [-1, 1] -> features at the full size, at half, at a quarter, none of them below 0."""

    def __init__(self, config: FeaturesConfig) -> None:
        super().__init__()
        whole, half, quarter = config.widths
        self.shallow = conv(3, config.channels[0])
        self.first = conv(3, whole)
        self.down = conv(whole, half, 3, 2)
        self.middle = conv(half, half)
        self.told_half = conv(half, config.channels[1], 1)
        self.downer = conv(half, quarter, 3, 2)
        self.lower = conv(quarter, quarter)
        self.told_quarter = conv(quarter, config.channels[2], 1)

    def forward(self, rgb: Tensor) -> list[Tensor]:
        x = rgb.to(self.first.weight.dtype)
        half = _activated(self.middle(_activated(self.down(_activated(self.first(x))))))
        quarter = _activated(self.lower(_activated(self.downer(half))))
        return [F.relu(self.shallow(x)), F.relu(self.told_half(half)), F.relu(self.told_quarter(quarter))]


def _activated(x: Tensor) -> Tensor:
    return F.leaky_relu(x, SLOPE, inplace=True)


def grams(features: Sequence[Tensor]) -> list[Tensor]:
    """Return the mean products of each two channels, N x C x C for each feature N x C x H x W, as 32 bits; under
    autocast multiplied in fewer.
    """
    pixels = [feature.permute(0, 2, 3, 1).flatten(1, 2) for feature in features]
    return [(one.transpose(1, 2) @ one).float() / one.shape[1] for one in pixels]


def style_distance(painted: Sequence[Tensor], style: Sequence[Tensor]) -> Tensor:
    """Return the squared differences of two pictures' Gram matrices over the style's own, mean over the depths: N.

    0 is the same style; a black picture's is 1.
    """
    apart = [
        (a - b).square().sum((1, 2)) / b.square().sum((1, 2)).clamp(min=1e-6)
        for a, b in zip(painted, style, strict=True)
    ]
    return torch.stack(apart).mean(0)


def content(features: Sequence[Tensor]) -> Tensor:
    """Return what a picture shows, whatever its colours and contrast: the deepest feature, each channel normalised."""
    return F.instance_norm(features[-1].float(), eps=1e-3)


def content_distance(painted: Tensor, photo: Tensor) -> Tensor:
    """Return the mean squared difference of two pictures' `content`: N; 2 where they have nothing in common."""
    return (painted - photo).square().mean((1, 2, 3))
