"""What VGG-19 says of a painted picture: how far its style is from a style picture's, and its content from a photo's.

After Gatys et al. (arXiv 1508.06576); the distances are relative, so that pictures of strong and faint contrast count
alike.
"""

from __future__ import annotations

from collections.abc import Sequence

import torch
import torch.nn.functional as F
from torch import Tensor

TAPS = ("relu1_1", "relu2_1", "relu3_1")  # whose Gram matrices are a style; the last one is the content, too


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
