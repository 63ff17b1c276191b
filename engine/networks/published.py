"""The published layered generators (Turkoglu et al., AAAI 2019, arXiv 1902.00671), rebuilt as the rivals.

At its full width the foreground generator serves for speed; with their widths halved and their published losses both
are trained.
"""

from __future__ import annotations

import torch
import torch.nn.functional as F
from torch import Tensor, nn

NOISE = 128


class PublishedBlock(nn.Module):
    """BN, ReLU, (upsample), conv, BN, ReLU, conv, plus the (upsampled) input itself."""

    def __init__(self, channels: int, grow: bool) -> None:
        super().__init__()
        self.grow = grow
        self.norm1, self.norm2 = nn.BatchNorm2d(channels), nn.BatchNorm2d(channels)
        self.conv1, self.conv2 = nn.Conv2d(channels, channels, 3, 1, 1), nn.Conv2d(channels, channels, 3, 1, 1)

    def forward(self, x: Tensor) -> Tensor:
        y = F.relu(self.norm1(x))
        if self.grow:
            x, y = F.interpolate(x, scale_factor=2), F.interpolate(y, scale_factor=2)
        out: Tensor = x + self.conv2(F.relu(self.norm2(self.conv1(y))))
        return out


class PublishedForeground(nn.Module):
    """(canvas without the object, mask, class, noise) -> RGB in [-1, 1], `side` x `side`."""

    def __init__(
        self,
        classes: int = 6,
        width: float = 1.0,  # share of the published channels
        side: int = 128,  # pixels; the published one knows 128 only
    ) -> None:
        super().__init__()
        self.classes, self.side = classes, side
        wide, slim = round(128 * width), round(64 * width)
        self.from_noise = nn.Linear(NOISE, (side // 8) ** 2 * wide)
        self.from_mask = nn.Conv2d(classes, slim, 4, 2, 1, bias=False)
        self.from_canvas = nn.ModuleList(
            nn.Sequential(nn.Conv2d(inputs, slim, 4, 2, 1, bias=False), nn.BatchNorm2d(slim), nn.ReLU())
            for inputs in (3, slim, slim)
        )
        middle = wide + 2 * slim
        self.same = nn.Sequential(*(PublishedBlock(middle, grow=False) for _ in range(5)))
        self.up = nn.Sequential(PublishedBlock(middle + wide, grow=True), PublishedBlock(middle + wide, grow=True))
        last = middle + wide + slim
        self.last = PublishedBlock(last, grow=True)
        self.norm = nn.BatchNorm2d(last)
        self.to_rgb = nn.Conv2d(last, 3, 3, 1, 1)
        for module in self.modules():
            if isinstance(module, nn.Conv2d | nn.Linear):
                nn.init.xavier_uniform_(module.weight)

    def forward(self, canvas: Tensor, mask: Tensor, label: Tensor, noise: Tensor) -> Tensor:
        """canvas N x 3 x side x side in [-1, 1]; mask N x 1 x side x side in [0, 1]; label N; noise N x 128."""
        z = self.from_noise(noise).reshape(len(noise), -1, self.side // 8, self.side // 8)
        channel = F.one_hot(label, self.classes).to(mask.dtype)[:, :, None, None]
        m = F.avg_pool2d(self.from_mask(mask * channel), 4)
        y = canvas * (1 - mask)
        levels = []
        for layer in self.from_canvas:
            y = layer(y)
            levels.append(y)
        x = self.same(torch.cat([z, m, y], 1))
        x = self.up(torch.cat([x, z], 1))
        x = self.last(torch.cat([x, levels[0]], 1))
        return torch.tanh(self.to_rgb(F.relu(self.norm(x))))


class PublishedBackground(nn.Module):
    """noise -> the ground alone, and with masks and classes the whole scene: RGB in [-1, 1], `side` x `side`.

    Once it is trained only the ground is used.
    """

    def __init__(self, classes: int = 6, width: float = 1.0, side: int = 128) -> None:
        super().__init__()
        self.classes, self.side = classes, side
        wide, slim = round(128 * width), round(64 * width)
        self.from_noise = nn.Linear(NOISE, (side // 32) ** 2 * wide)
        self.trunk = nn.Sequential(*(PublishedBlock(wide, grow=grow) for grow in (True, True, False, False)))
        self.from_mask = nn.Sequential(nn.Conv2d(classes, slim, 4, 2, 1, bias=False), nn.BatchNorm2d(slim))
        both = wide + slim
        self.with_objects = nn.Sequential(
            *(PublishedBlock(both, grow=grow) for grow in (False, False, True, True, True)), *_to_rgb(both)
        )
        self.ground_alone = nn.Sequential(*(PublishedBlock(wide, grow=True) for _ in range(3)), *_to_rgb(wide))
        for module in self.modules():
            if isinstance(module, nn.Conv2d | nn.Linear):
                nn.init.xavier_uniform_(module.weight)

    def forward(self, noise: Tensor, mask: Tensor, label: Tensor) -> tuple[Tensor, Tensor]:
        """noise N x 128; mask N x 1 x side x side in [0, 1]; label N -> the scene with its objects, and its ground."""
        x = self._trunk(noise)
        channel = F.one_hot(label, self.classes).to(mask.dtype)[:, :, None, None]
        m = F.avg_pool2d(self.from_mask(mask * channel), 4)
        return self.with_objects(torch.cat([x, m], 1)), self.ground_alone(x)

    def ground(self, noise: Tensor) -> Tensor:
        """noise N x 128 -> the ground: N x 3 x side x side."""
        drawn: Tensor = self.ground_alone(self._trunk(noise))
        return drawn

    def _trunk(self, noise: Tensor) -> Tensor:
        x: Tensor = self.trunk(self.from_noise(noise).reshape(len(noise), -1, self.side // 32, self.side // 32))
        return x


def _to_rgb(channels: int) -> list[nn.Module]:
    return [nn.BatchNorm2d(channels), nn.ReLU(), nn.Conv2d(channels, 3, 3, 1, 1), nn.Tanh()]


class PublishedDiscriminator(nn.Module):
    """Residual, 128 channels throughout, spectral norm on every layer: picture and mask -> one score (a logit)."""

    def __init__(self, classes: int = 6, width: int = 128) -> None:
        super().__init__()
        norm = nn.utils.parametrizations.spectral_norm
        self.classes = classes
        sizes = [(3 + classes, width)] + [(width, width)] * 5
        self.first = nn.ModuleList(norm(nn.Conv2d(a, b, 3, 1, 1)) for a, b in sizes)
        self.second = nn.ModuleList(norm(nn.Conv2d(b, b, 3, 1, 1)) for _, b in sizes)
        self.shortcut = nn.ModuleList(norm(nn.Conv2d(a, b, 1)) for a, b in sizes[:-1])
        self.score = norm(nn.Linear(width, 1))

    def forward(self, rgb: Tensor, mask: Tensor, label: Tensor) -> Tensor:
        """rgb N x 3 x R x R, mask N x 1 x R x R, R at least 64; label N -> N scores (logits)."""
        channel = F.one_hot(label, self.classes).to(mask.dtype)[:, :, None, None]
        x = torch.cat([rgb, mask * channel], 1)
        for level, (first, second) in enumerate(zip(self.first, self.second, strict=True)):
            y = second(F.relu(first(F.relu(x) if level else x)))
            last = level == len(self.shortcut)
            x = x + y if last else F.avg_pool2d(self.shortcut[level](x) + y, 2)
        score: Tensor = self.score(F.relu(x).mean((2, 3)))[:, 0]
        return score
