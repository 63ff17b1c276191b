"""Batches of windows: crops drawn by class, turned, scaled, flipped and lit anew, on the training device."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import torch
import torch.nn.functional as F
from torch import Tensor

from engine.generators.context import fill
from engine.generators.light import gain_of, relight
from engine.training.core.crops import CropSet


@dataclass(frozen=True)
class Batch:
    """N windows. Pictures are RGB in [-1, 1], masks in [0, 1]."""

    photo: Tensor  # N x 3 x R x R, the window in the light that it is to have
    other_light: Tensor  # N x 3 x R x R, the same window in another light: what the encoder sees
    context: Tensor  # N x 3 x R x R, the photo with the hole under the grown mask filled
    mask: Tensor  # N x 1 x R x R
    valid: Tensor  # N x 1 x R x R, 1 inside the photo
    label: Tensor  # N class numbers
    real: Tensor  # N x 3 x R x R, the true object in the context

    @property
    def size(self) -> int:
        """Number of windows."""
        return len(self.label)


class Batches:
    """Batch number `step` is a pure function of (seed, step), so a resumed run sees what it would have seen."""

    def __init__(
        self,
        crops: CropSet,
        size: int,  # windows a batch
        resolution: int,  # pixels a side
        seed: int,
        device: torch.device,
        shares: dict[str, float] | None = None,  # how often a class is drawn, beside the root of its count
        lit: bool = True,  # two random lights and mean light; otherwise windows in the light of their photos
    ) -> None:
        self.crops, self.size, self.resolution, self.seed, self.device = crops, size, resolution, seed, device
        self.lit = lit
        counts = np.bincount(crops.labels, minlength=len(crops.classes))
        by_class = np.sqrt(counts) * [(shares or {}).get(name, 1.0) for name in crops.classes]
        # Windows that lie half outside their photo show streaks: they are drawn less often.
        inside = np.array([0.3 if record.inside < 0.75 else 1.0 for record in crops.records])
        probabilities = by_class[crops.labels] / np.maximum(counts, 1)[crops.labels] * inside
        self.probabilities = probabilities / probabilities.sum()
        self.pictures = torch.from_numpy(crops.pictures).permute(0, 3, 1, 2).contiguous().to(device)
        self.labels = torch.from_numpy(crops.labels).to(device)

    def draw(self, step: int) -> Batch:
        """Return the batch of this step."""
        rng = np.random.default_rng((self.seed, step))
        index = rng.choice(len(self.crops), self.size, p=self.probabilities)
        chosen = torch.from_numpy(index).to(self.device)
        windows = self.pictures[chosen].float()
        windows = _move(windows, rng, self.resolution)
        rgb, mask, valid = windows[:, :3] / 127.5 - 1, windows[:, 3:4] / 255, (windows[:, 4:5] > 127).float()
        lights = (_light(rgb, rng), _light(rgb, rng)) if self.lit else (rgb, rgb)
        return compose(*lights, mask, valid, self.labels[chosen], self.lit)


def compose(photo: Tensor, other: Tensor, mask: Tensor, valid: Tensor, label: Tensor, lit: bool = True) -> Batch:
    """Return the batch of some windows, RGB in [-1, 1] in two lights, with their masks; in mean light where `lit`."""
    if lit:
        photo, other = in_mean_light(photo, mask), in_mean_light(other, mask)
    context = fill(photo, mask)
    return Batch(photo, other, context, mask, valid, label, composite(photo, context, mask))


def in_mean_light(rgb: Tensor, mask: Tensor) -> Tensor:
    """Divide the light of the place out, as the program does before it draws."""
    return relight(rgb, 1 / gain_of(rgb, mask))


def composite(rgb: Tensor, context: Tensor, mask: Tensor) -> Tensor:
    """Return the object in its context."""
    return torch.lerp(context, rgb, mask)


def _move(windows: Tensor, rng: np.random.Generator, resolution: int) -> Tensor:
    """Turn, scale, shift and flip a little; valid is 0 where the window is left."""
    count = len(windows)
    angle = np.radians(rng.normal(0, 7, count))
    scale = np.exp(rng.normal(0.02, 0.06, count))
    flip = np.where(rng.random(count) < 0.5, -1.0, 1.0)
    shift = rng.normal(0, 0.02, (count, 2))
    cos, sin = np.cos(angle) * scale, np.sin(angle) * scale
    matrix = np.stack([np.stack([cos * flip, -sin, shift[:, 0]], 1), np.stack([sin * flip, cos, shift[:, 1]], 1)], 1)
    grid = F.affine_grid(
        torch.from_numpy(matrix).float().to(windows.device), [count, 1, resolution, resolution], align_corners=False
    )
    source = windows
    if source.shape[-1] >= 2 * resolution:
        source = F.avg_pool2d(source, source.shape[-1] // resolution)
    moved = F.grid_sample(source, grid, padding_mode="border", align_corners=False)
    left = (grid.abs().amax(-1) > 1)[:, None]
    moved[:, 3:5] = moved[:, 3:5].masked_fill(left, 0)
    return moved


def _light(rgb: Tensor, rng: np.random.Generator) -> Tensor:
    """Light anew at random: exposure by about a third of a stop, white balance by a few per cent."""
    count = len(rgb)
    gain = np.exp(rng.normal(0, 0.28, (count, 1)) + rng.normal(0, 0.09, (count, 3)))
    return relight(rgb, torch.from_numpy(gain).float().to(rgb.device))
