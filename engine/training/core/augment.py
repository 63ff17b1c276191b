"""Differentiable augmentation (arXiv 2006.10738): the same random change for real and generated windows."""

from __future__ import annotations

import torch
import torch.nn.functional as F
from torch import Tensor


class Augmentation:
    """One random draw for a batch: colour, shift, cut-out; apply it to as many pictures of that batch as needed."""

    def __init__(
        self, count: int, size: int, generator: torch.Generator, device: torch.device, strength: float = 1.0
    ) -> None:
        def uniform(*shape: int) -> Tensor:
            return (torch.rand(shape, generator=generator) * 2 - 1).to(device)

        self.brightness = 0.35 * strength * uniform(count, 1, 1, 1)
        self.saturation = 1 + 0.6 * strength * uniform(count, 1, 1, 1)
        self.contrast = 1 + 0.4 * strength * uniform(count, 1, 1, 1)
        reach = max(1, int(size * 0.1 * strength))
        self.shift = torch.randint(-reach, reach + 1, (count, 2), generator=generator).to(device)
        side = size // 3
        centre = torch.randint(0, size, (count, 2, 1), generator=generator).to(device)
        used = (torch.rand((count, 1, 1), generator=generator) < 0.5 * strength).to(device)
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
        reach = int(self.shift.abs().max())
        padded = F.pad(x, (reach,) * 4)
        steps = torch.arange(size, device=x.device)
        down = (steps[None] + self.shift[:, :1] + reach)[:, None, :, None]
        across = (steps[None] + self.shift[:, 1:] + reach)[:, None, None, :]
        batch = torch.arange(len(x), device=x.device)[:, None, None, None]
        channel = torch.arange(x.shape[1], device=x.device)[None, :, None, None]
        return padded[batch, channel, down, across]
