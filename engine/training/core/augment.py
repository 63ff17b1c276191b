"""Differentiable augmentation (arXiv 2006.10738): the same random change for real and generated windows."""

from __future__ import annotations

from typing import Any

import torch
import torch.nn.functional as F
from torch import Tensor


class Augmentation:
    """One random draw for a batch: colour, shift, cut-out; apply it to as many pictures of that batch as needed."""

    def __init__(
        self, count: int, size: int, generator: torch.Generator, device: torch.device, strength: float = 1.0
    ) -> None:
        def uniform(*shape: int) -> Tensor:
            return (torch.rand(shape, generator=generator, device=generator.device) * 2 - 1).to(device)

        self.brightness = 0.35 * strength * uniform(count, 1, 1, 1)
        self.saturation = 1 + 0.6 * strength * uniform(count, 1, 1, 1)
        self.contrast = 1 + 0.4 * strength * uniform(count, 1, 1, 1)
        self.reach = reach = max(1, int(size * 0.1 * strength))
        drawn: dict[str, Any] = {"generator": generator, "device": generator.device}
        self.shift = torch.randint(-reach, reach + 1, (count, 2), **drawn).to(device)
        side = size // 3
        centre = torch.randint(0, size, (count, 2, 1), **drawn).to(device)
        used = (torch.rand((count, 1, 1), **drawn) < 0.5 * strength).to(device)
        away = (torch.arange(size, device=device)[None, None] - centre).abs() >= side // 2
        self.keep = (away[:, 0, :, None] | away[:, 1, None, :] | ~used)[:, None]

    def pictures(self, rgb: Tensor) -> Tensor:
        """Return pictures N x 3 x H x W in [-1, 1], augmented; differentiable."""
        x = rgb + self.brightness
        grey = x.mean(1, keepdim=True)
        x = (x - grey) * self.saturation + grey
        mean = x.mean((1, 2, 3), keepdim=True)
        x = (x - mean) * self.contrast + mean
        return self._moved(x) * self.keep

    def masks(self, mask: Tensor) -> Tensor:
        """Return masks N x 1 x H x W in [0, 1], moved along."""
        return self._moved(mask) * self.keep

    def _moved(self, x: Tensor) -> Tensor:
        size = x.shape[-1]
        padded = F.pad(x, (self.reach,) * 4)
        steps = torch.arange(size, device=x.device) + self.reach
        down = (steps + self.shift[:, :1])[:, None, :, None].expand(-1, x.shape[1], -1, padded.shape[-1])
        across = (steps + self.shift[:, 1:])[:, None, None, :].expand(-1, x.shape[1], size, -1)
        return padded.gather(2, down).gather(3, across)
