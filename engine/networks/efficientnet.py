"""EfficientNet-lite0 as a fixed network of features, for a discriminator while training; never shipped or trained.

Batch normalisation is folded into the convolutions before it (`folded`), which changes nothing but rounding.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import ClassVar

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from engine.networks.features import read_weights

# Of each stage: how many blocks, side of the kernel, stride of the first block, expansion, channels.
STAGES = (
    (1, 3, 1, 1, 16), (2, 3, 2, 6, 24), (2, 5, 2, 6, 40), (3, 3, 2, 6, 80), (3, 5, 1, 6, 112), (4, 5, 2, 6, 192),
    (1, 3, 1, 6, 320),
)  # fmt: skip
STEM = 32  # channels before the first stage
TAPPED = (1, 2, 4, 6)  # stages whose last feature is given: at a quarter of the size, an eighth and so on
CHANNELS = tuple(STAGES[stage][-1] for stage in TAPPED)
EPSILON = 1e-3  # of its batch normalisations


class SameConv(nn.Conv2d):
    """Convolution whose padding is TensorFlow's "same": where it halves, one more row and column below and right."""

    def __init__(self, inputs: int, outputs: int, kernel: int, stride: int = 1, groups: int = 1) -> None:
        super().__init__(inputs, outputs, kernel, stride, kernel // 2 if stride == 1 else 0, groups=groups)
        before = (kernel - stride) // 2
        self.around = None if stride == 1 else (before, kernel - stride - before) * 2

    def forward(self, input: Tensor) -> Tensor:
        return super().forward(input if self.around is None else F.pad(input, self.around))


class Block(nn.Module):
    """Inverted residual: expand by 1 x 1, filter each channel, project by 1 x 1."""

    def __init__(self, inputs: int, outputs: int, kernel: int, stride: int, expansion: int) -> None:
        super().__init__()
        inner = inputs * expansion
        self.expand = SameConv(inputs, inner, 1) if expansion > 1 else None
        self.depthwise = SameConv(inner, inner, kernel, stride, groups=inner)
        self.project = SameConv(inner, outputs, 1)
        self.is_residual = stride == 1 and inputs == outputs

    def forward(self, x: Tensor) -> Tensor:
        inner = x if self.expand is None else F.relu6(self.expand(x))
        y: Tensor = self.project(F.relu6(self.depthwise(inner)))
        return x + y if self.is_residual else y


class EfficientNetLite0(nn.Module):
    """EfficientNet-lite0 (arXiv 1905.11946, without squeeze and excitation) up to its last block."""

    FILE: ClassVar = "efficientnet-lite0.safetensors"  # in a folder of features

    def __init__(self, path: Path) -> None:
        """path: what `folded` gives, as safetensors; Problem where it cannot be read."""
        super().__init__()
        self.stem = SameConv(3, STEM, 3, 2)
        self.blocks = nn.ModuleList()
        self.tapped: set[int] = set()  # numbers of the blocks whose features are given
        width = STEM
        for stage, (count, kernel, stride, expansion, outputs) in enumerate(STAGES):
            for number in range(count):
                self.blocks.append(Block(width, outputs, kernel, 1 if number else stride, expansion))
                width = outputs
            if stage in TAPPED:
                self.tapped.add(len(self.blocks) - 1)
        self.load_state_dict(read_weights(path), strict=True)
        self.requires_grad_(False).eval()

    def forward(self, rgb: Tensor) -> list[Tensor]:
        """rgb N x 3 x R x R in [-1, 1], R a multiple of 32 -> four features of CHANNELS channels, finest first."""
        x = F.relu6(self.stem((rgb * 127.5 + 0.5) / 128))
        features = []
        for number, block in enumerate(self.blocks):
            x = block(x)
            if number in self.tapped:
                features.append(x)
        return features


def folded(weights: Mapping[str, Tensor]) -> dict[str, Tensor]:
    """What EfficientNetLite0 loads, in 16 bits, of the weights that are published with batch normalisations."""
    names = {"stem": ("_conv_stem", "_bn0")}
    for number in range(sum(count for count, *_ in STAGES)):
        parts = {"expand": ("_expand_conv", "_bn0"), "depthwise": ("_depthwise_conv", "_bn1")}
        parts |= {"project": ("_project_conv", "_bn2")}
        for part, (convolution, normalisation) in parts.items():
            theirs = f"_blocks.{number}."
            if f"{theirs}{convolution}.weight" in weights:
                names[f"blocks.{number}.{part}"] = (theirs + convolution, theirs + normalisation)
    found: dict[str, Tensor] = {}
    for name, (convolution, normalisation) in names.items():
        variance, mean = weights[f"{normalisation}.running_var"], weights[f"{normalisation}.running_mean"]
        scale = weights[f"{normalisation}.weight"].double() * torch.rsqrt(variance.double() + EPSILON)
        found[f"{name}.weight"] = (weights[f"{convolution}.weight"] * scale[:, None, None, None]).half().contiguous()
        found[f"{name}.bias"] = (weights[f"{normalisation}.bias"] - mean * scale).half()
    return found
