"""Measures of generated objects that no feature network is needed for: light, seam, identity under warps."""

from __future__ import annotations

import numpy as np
import torch
import torch.nn.functional as F
from numpy.typing import NDArray
from torch import Tensor

Numbers = NDArray[np.float64]


def log_light(rgb: Tensor, where: Tensor) -> Tensor:
    """Return the logarithm of the mean linear light inside `where`: N x 3. rgb N x 3 x R x R in [-1, 1], where N x 1 x
    R x R.
    """
    linear = ((rgb + 1) / 2).clamp(0, 1).pow(2.2)
    mean: Tensor = ((linear * where).sum((2, 3)) / where.sum((2, 3)).clamp(min=1)).clamp(min=1e-4).log()
    return mean


def seam(rgb: Tensor, mask: Tensor, valid: Tensor) -> Numbers:
    """Return, per window, the mean gradient where the mask's border runs inside the photo."""
    return border_gradient(rgb, mask, valid).cpu().double().numpy()


def border_gradient(rgb: Tensor, mask: Tensor, valid: Tensor) -> Tensor:
    """Return the same as a tensor N that can be learned from; at least 0.001."""

    def slope(x: Tensor) -> Tensor:
        across = F.pad((x[..., :, 2:] - x[..., :, :-2]), (1, 1, 0, 0))
        down = F.pad((x[..., 2:, :] - x[..., :-2, :]), (0, 0, 1, 1))
        return (across.square() + down.square() + 1e-12).sqrt()

    border = slope(mask) * valid
    steep = (slope(rgb).mean(1, keepdim=True) * border).sum((1, 2, 3)) / border.sum((1, 2, 3)).clamp(min=1e-3)
    return steep.clamp(min=1e-3)


def identity_change(drawn: Tensor, other: Tensor, mask: Tensor) -> Numbers:
    """Return, per object, what a turn by 30 degrees and a scale of 1.5 leave different after aligning back, over the
    change to `other`, the same object of new noise. An object lives in its frame, so only resampling can change it.
    """
    inner = -F.max_pool2d(-mask, 3, 1, 1)

    def difference(a: Tensor, b: Tensor) -> Tensor:
        return ((a - b).abs().mean(1, keepdim=True) * inner).sum((1, 2, 3)) / inner.sum((1, 2, 3)).clamp(min=1)

    kept = difference(drawn, there_and_back(drawn, 30.0, 1.5))
    return (kept / difference(drawn, other).clamp(min=1e-4)).cpu().double().numpy()


def into_box(rgb: Tensor, mask: Tensor, target: Tensor) -> Tensor:
    """Stretch each object so that its mask's box becomes the target mask's box; outside itself it is its own mean."""
    mean = (rgb * mask).sum((2, 3), keepdim=True) / mask.sum((2, 3), keepdim=True).clamp(min=1)
    alone = torch.lerp(mean.expand_as(rgb), rgb, mask)
    source, goal = _box(mask), _box(target)
    ratio = source[:, 2:] / goal[:, 2:]
    matrix = torch.zeros(len(rgb), 2, 3, device=rgb.device)
    matrix[:, 0, 0], matrix[:, 1, 1] = ratio[:, 0], ratio[:, 1]
    matrix[:, :, 2] = source[:, :2] - ratio * goal[:, :2]
    grid = F.affine_grid(matrix, list(rgb.shape), align_corners=False)
    return F.grid_sample(alone, grid, padding_mode="border", align_corners=False)


def there_and_back(rgb: Tensor, angle: float, scale: float) -> Tensor:
    """Warp to a canvas, turned by degrees and scaled, and back into the frame."""
    turn = np.radians(angle)
    cos, sin = float(np.cos(turn)), float(np.sin(turn))
    big = int(rgb.shape[-1] * scale * 1.5)
    ratio = big / (rgb.shape[-1] * scale)  # the canvas shows this much of the frame
    there = torch.tensor([[[cos * ratio, -sin * ratio, 0], [sin * ratio, cos * ratio, 0]]], device=rgb.device)
    back = torch.tensor([[[cos / ratio, sin / ratio, 0], [-sin / ratio, cos / ratio, 0]]], device=rgb.device)
    count, _, size, _ = rgb.shape
    grid = F.affine_grid(there.expand(count, 2, 3), [count, 3, big, big], align_corners=False)
    canvas = F.grid_sample(rgb, grid, mode="bicubic", padding_mode="border", align_corners=False)
    grid = F.affine_grid(back.expand(count, 2, 3), [count, 3, size, size], align_corners=False)
    return F.grid_sample(canvas, grid, mode="bicubic", padding_mode="border", align_corners=False)


def _box(mask: Tensor) -> Tensor:
    """Return the centre x, y and half width, height of each mask's box, in [-1, 1] coordinates: N x 4."""
    size = mask.shape[-1]
    places = (torch.arange(size, device=mask.device) + 0.5) / size * 2 - 1
    found = []
    for axis in (1, 2):  # seen from above: x; from the side: y
        on = mask[:, 0].amax(axis) > 0.5
        low = torch.where(on, places, torch.full_like(places, 9)).amin(1)
        high = torch.where(on, places, torch.full_like(places, -9)).amax(1)
        found += [(low + high) / 2, ((high - low) / 2).clamp(min=1 / size)]
    return torch.stack([found[0], found[2], found[1], found[3]], 1)
