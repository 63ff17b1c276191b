"""Pictures as arrays and as tensors, at the border of the networks that make one of another."""

from __future__ import annotations

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from engine.generators.card import Card
from engine.problem import Problem

Bytes = NDArray[np.uint8]


def check_rgb(rgb: Bytes) -> None:
    """Problem where this is no RGB picture of uint8 (h, w, 3)."""
    if rgb.dtype != np.uint8 or rgb.ndim != 3 or rgb.shape[2] != 3 or not rgb.size:
        raise Problem(f"Only an RGB picture can be enlarged or restored, not {rgb.dtype} of shape {rgb.shape}.")


def to_tensor(rgb: Bytes, device: torch.device) -> Tensor:
    """Return uint8 (h, w, 3) as 1 x 3 x h x w in [-1, 1]."""
    return torch.from_numpy(np.array(rgb)).to(device)[None].permute(0, 3, 1, 2).float().div_(127.5).sub_(1)


def from_tensor(rgb: Tensor, card: Card) -> Bytes:
    """Return 1 x 3 x h x w in [-1, 1] as uint8 (h, w, 3); Problem with the model's name where it is not finite."""
    check_finite(rgb, card)
    pixels = rgb[0].clamp(-1, 1).add_(1).mul_(127.5).round_().to(torch.uint8)
    return np.ascontiguousarray(pixels.permute(1, 2, 0).cpu().numpy())


def check_finite(result: Tensor, card: Card) -> None:
    """Problem with the model's name where its result is not finite."""
    if not bool(torch.isfinite(result.sum())):  # one pass, and nothing as large as the result is made
        raise Problem(f'The result of the model "{card.name}" holds numbers that are not finite.')
