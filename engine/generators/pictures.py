"""Pictures as arrays and as tensors, at the border of the networks that make one of another."""

from __future__ import annotations

from typing import Any

import cv2
import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from engine.generators.card import Card
from engine.problem import Problem

Bytes = NDArray[np.uint8]
Samples = NDArray[Any]


def check_rgb(rgb: Samples, depths: tuple[type[np.generic], ...] = (np.uint8,)) -> None:
    """Problem where this is no RGB picture (h, w, 3) of one of these depths."""
    if rgb.dtype not in depths or rgb.ndim != 3 or rgb.shape[2] != 3 or not rgb.size:
        raise Problem(f"Only an RGB picture can be enlarged or restored, not {rgb.dtype} of shape {rgb.shape}.")


def to_tensor(rgb: Samples, device: torch.device, step: int = 1) -> Tensor:
    """Return samples (h, w, 3), uint8, uint16, or floats of 0..1, as 1 x 3 x h x w in [-1, 1]; edges are repeated until
    both sides are a multiple of `step`.
    """
    height, width = rgb.shape[:2]
    numbers: NDArray[Any] = np.asarray(rgb, np.uint8 if rgb.dtype == np.uint8 else np.float32)
    own = cv2.copyMakeBorder(numbers, 0, -height % step, 0, -width % step, cv2.BORDER_REPLICATE)
    return torch.from_numpy(own).to(device)[None].permute(0, 3, 1, 2).float().div_(_half(rgb.dtype)).sub_(1)


def from_tensor(rgb: Tensor, card: Card) -> Bytes:
    """Return 1 x 3 x h x w in [-1, 1] as uint8 (h, w, 3); Problem with the model's name where it is not finite."""
    return samples_of(rgb, card, np.dtype(np.uint8))


def samples_of(rgb: Tensor, card: Card, dtype: np.dtype[Any]) -> Samples:
    """Return the same in another depth, uint16 or float32; floats may go beyond 0..1."""
    check_finite(rgb, card)
    if dtype == np.float32:
        pixels = rgb[0].add(1).mul_(0.5)
    else:
        pixels = rgb[0].clamp(-1, 1).add_(1).mul_(_half(dtype)).round_()
    if dtype == np.uint8:
        pixels = pixels.to(torch.uint8)
    return np.ascontiguousarray(pixels.permute(1, 2, 0).cpu().numpy().astype(dtype, copy=False))


def _half(dtype: np.dtype[Any]) -> float:
    """Return half of what white is in samples of a depth."""
    return 0.5 if dtype.kind == "f" else float(np.iinfo(dtype).max) / 2


def check_finite(result: Tensor, card: Card) -> None:
    """Problem with the model's name where its result is not finite."""
    if not bool(torch.isfinite(result.sum())):  # one pass, and nothing as large as the result is made
        raise not_finite(card)


def not_finite(card: Card) -> Problem:
    """Return what is said where a model's result is not finite."""
    return Problem(f'The result of the model "{card.name}" holds numbers that are not finite.')
