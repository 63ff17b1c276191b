"""Batches and windows drawn on the training device alone: no random number crosses over from the processor."""

from __future__ import annotations

import math

import torch
import torch.nn.functional as F
from torch import Tensor

from engine.generators.light import relight
from engine.training.core.batches import Batch, Batches, compose
from engine.training.core.crops import CropSet

LARGEST_VIEW, SMALLEST_VIEW = 0.75, 0.4  # share of a window's side that a close view shows


class DeviceBatches(Batches):
    """Like Batches, but drawn by a generator of the device, whose state a run goes on with; sampled bicubically, since
    crops are hardly larger than windows.
    """

    def __init__(
        self, crops: CropSet, size: int, resolution: int, seed: int, device: torch.device, shares: dict[str, float]
    ) -> None:
        super().__init__(crops, size, resolution, seed, device, shares)
        self.rng = torch.Generator(device).manual_seed(seed)
        self._probabilities = torch.from_numpy(self.probabilities).float().to(device)

    def draw_next(self) -> Batch:
        """Draw the next batch."""
        index = torch.multinomial(self._probabilities, self.size, replacement=True, generator=self.rng)
        windows = _moved(self.pictures[index].float(), self.resolution, self.rng)
        rgb, mask = (windows[:, :3] / 127.5 - 1).clamp(-1, 1), (windows[:, 3:4] / 255).clamp(0, 1)
        valid = (windows[:, 4:5] > 127).float()
        return compose(self._lit(rgb), self._lit(rgb), mask, valid, self.labels[index])

    def _lit(self, rgb: Tensor) -> Tensor:
        """Light anew at random, as strongly as Batches does."""
        exposure, balance = self._normal(len(rgb), 1), self._normal(len(rgb), 3)
        return relight(rgb, (0.28 * exposure + 0.09 * balance).exp())

    def _normal(self, *shape: int) -> Tensor:
        return torch.randn(shape, generator=self.rng, device=self.device)


def views(mask: Tensor, size: int, rng: torch.Generator) -> Tensor:
    """Return a sampling grid N x size x size x 2: every other window is seen whole, of the others a place of the
    object from close by.

    mask N x 1 x R x R in [0, 1].
    """
    count, side = len(mask), mask.shape[-1]
    probabilities = mask.flatten(1) + 1e-4
    place = torch.multinomial(probabilities, 1, generator=rng)[:, 0]
    centre = torch.stack([place % side, place // side], 1) / side * 2 - 1
    drawn = torch.rand((count, 1), generator=rng, device=mask.device)
    share = SMALLEST_VIEW * (LARGEST_VIEW / SMALLEST_VIEW) ** drawn
    close = (torch.arange(count, device=mask.device) % 2 == 1)[:, None]
    share = torch.where(close, share, torch.ones_like(share))
    centre = torch.where(close, torch.minimum(centre.maximum(share - 1), 1 - share), torch.zeros_like(centre))
    steps = (torch.arange(size, device=mask.device) + 0.5) / size * 2 - 1
    across = steps[None, None, :] * share[:, :, None] + centre[:, :1, None]
    down = steps[None, :, None] * share[:, :, None] + centre[:, 1:, None]
    return torch.stack([across.expand(-1, size, -1), down.expand(-1, -1, size)], -1)


def seen_through(grid: Tensor, x: Tensor) -> Tensor:
    """Return N x C x R x R pictures at the places of a grid; differentiable."""
    return F.grid_sample(x.float(), grid, padding_mode="border", align_corners=False)


def _moved(windows: Tensor, resolution: int, rng: torch.Generator) -> Tensor:
    """Turn, scale, shift and flip a little, as Batches does; valid is 0 where the window is left."""
    count, device = len(windows), windows.device
    turned, grown, across, down = torch.randn((4, count), generator=rng, device=device)
    angle, scale = math.radians(7) * turned, (0.02 + 0.06 * grown).exp()
    flip = torch.where(torch.rand(count, generator=rng, device=device) < 0.5, -1.0, 1.0)
    cos, sin = angle.cos() * scale, angle.sin() * scale
    first = torch.stack([cos * flip, -sin, 0.02 * across], 1)
    second = torch.stack([sin * flip, cos, 0.02 * down], 1)
    grid = F.affine_grid(torch.stack([first, second], 1), [count, 1, resolution, resolution], align_corners=False)
    moved = F.grid_sample(windows, grid, "bicubic", padding_mode="border", align_corners=False)
    left = (grid.abs().amax(-1) > 1)[:, None]
    moved[:, 3:5] = moved[:, 3:5].masked_fill(left, 0)
    return moved
