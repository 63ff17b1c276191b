"""Fixed networks whose features serve as losses (VGG-19) and as judges (SqueezeNet); never shipped or trained."""

from __future__ import annotations

from pathlib import Path
from typing import ClassVar

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from engine.problem import Problem

# Mean of ImageNet's pixels in 0..255, RGB: the weights expect pixels minus this, unscaled.
MEAN = (123.68, 116.779, 103.939)


def to_pixels(rgb: Tensor) -> Tensor:
    """RGB in [-1, 1] -> what these networks expect."""
    mean = torch.tensor(MEAN, device=rgb.device, dtype=rgb.dtype)[None, :, None, None]
    return (rgb + 1) * 127.5 - mean


def read_weights(path: Path) -> dict[str, Tensor]:
    """The tensors of a weights file; Problem where there is none."""
    from safetensors import SafetensorError
    from safetensors.torch import load_file

    try:
        return load_file(path)
    except (OSError, SafetensorError):
        raise Problem(f"The feature network {path.name} cannot be read from {path.parent}.") from None


class Vgg19(nn.Module):
    """VGG-19 (arXiv 1409.1556) up to relu3_4; gives relu1_1, relu1_2, relu2_1, relu2_2, relu3_1, relu3_2, relu3_4."""

    FILE: ClassVar = "vgg19-to-relu3_4.safetensors"  # in a folder of features
    TAPS: ClassVar = {
        "relu1_1": 1,
        "relu1_2": 3,
        "relu2_1": 6,
        "relu2_2": 8,
        "relu3_1": 11,
        "relu3_2": 13,
        "relu3_4": 17,
    }

    def __init__(self, path: Path) -> None:
        super().__init__()
        weights = read_weights(path)
        layers: list[nn.Module] = []
        for block in (2, 2, 4):
            for _ in range(block):
                outputs, inputs = weights[f"features.{len(layers)}.weight"].shape[:2]
                layers += [nn.Conv2d(inputs, outputs, 3, 1, 1), nn.ReLU()]
            layers.append(nn.MaxPool2d(2))
        self.features = nn.Sequential(*layers[:-1])
        self.load_state_dict(weights, strict=True)
        self.requires_grad_(False).eval()

    def channels(self, tap: str) -> int:
        """How many channels a feature has."""
        before = self.features[self.TAPS[tap] - 1]
        assert isinstance(before, nn.Conv2d)
        return before.out_channels

    def forward(self, rgb: Tensor, taps: tuple[str, ...]) -> list[Tensor]:
        """rgb N x 3 x H x W in [-1, 1] -> the named features, in that order (finest first)."""
        wanted = {self.TAPS[tap]: tap for tap in taps}
        found: dict[str, Tensor] = {}
        x = to_pixels(rgb)
        for index, layer in enumerate(self.features):
            x = layer(x)
            if index in wanted:
                found[wanted[index]] = x
            if len(found) == len(taps):
                break
        return [found[tap] for tap in taps]


class Fire(nn.Module):
    """SqueezeNet's block: squeeze by 1 x 1, expand by 1 x 1 and 3 x 3."""

    def __init__(self, inputs: int, squeeze: int, expand: int) -> None:
        super().__init__()
        self.squeeze = nn.Conv2d(inputs, squeeze, 1)
        self.expand1x1 = nn.Conv2d(squeeze, expand, 1)
        self.expand3x3 = nn.Conv2d(squeeze, expand, 3, 1, 1)

    def forward(self, x: Tensor) -> Tensor:
        x = F.relu(self.squeeze(x))
        return torch.cat([F.relu(self.expand1x1(x)), F.relu(self.expand3x3(x))], 1)


class SqueezeNet(nn.Module):
    """SqueezeNet 1.1 (arXiv 1602.07360), features only: N x 3 x H x W in [-1, 1] -> N x 512 x h x w."""

    FILE: ClassVar = "squeezenet1_1-features.safetensors"  # in a folder of features

    def __init__(self, path: Path) -> None:
        super().__init__()

        def pool() -> nn.Module:
            return nn.MaxPool2d(3, 2, ceil_mode=True)

        self.features = nn.Sequential(
            nn.Conv2d(3, 64, 3, 2), nn.ReLU(), pool(),
            Fire(64, 16, 64), Fire(128, 16, 64), pool(),
            Fire(128, 32, 128), Fire(256, 32, 128), pool(),
            Fire(256, 48, 192), Fire(384, 48, 192), Fire(384, 64, 256), Fire(512, 64, 256),
        )  # fmt: skip
        self.load_state_dict(read_weights(path), strict=True)
        self.requires_grad_(False).eval()

    def forward(self, rgb: Tensor) -> Tensor:
        features: Tensor = self.features(to_pixels(rgb))
        return features
