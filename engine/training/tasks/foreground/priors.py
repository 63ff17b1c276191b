"""Encodings of training objects: windows of some classes as tensors, and the prior that is fitted to them."""

from __future__ import annotations

import torch
import torch.nn.functional as F
from torch import Tensor

from engine.networks.encoder import ENCODER_SIZE, Encoder
from engine.networks.prior import NARROWED, Prior
from engine.training.core.batches import in_mean_light
from engine.training.core.crops import CropSet


@torch.no_grad()
def prior_of(
    encoder: Encoder,
    crops: CropSet,
    device: torch.device,
    narrowed: float = NARROWED,  # share of the encodings' spread that is drawn
    most: int | None = None,  # objects of a class that are encoded, evenly drawn; all where it is None
) -> Prior:
    """Return the Gaussians of the crops' encodings, a class each."""
    found = []
    for name in sorted({record.class_name for record in crops.records}):
        windows, labels = windows_of(crops, ENCODER_SIZE, device, most or len(crops), (name,))
        for first in range(0, len(windows), 64):
            part, label = windows[first : first + 64], labels[first : first + 64]
            rgb, mask = part[:, :3] * 2 - 1, part[:, 3:4]
            found.append((*encoder(in_mean_light(rgb, mask), mask, label), label))
    means, log_variances, labels = (torch.cat(parts).cpu() for parts in zip(*found, strict=True))
    return Prior.fitted(means, log_variances, labels, len(crops.classes), narrowed).to(device)


def windows_of(
    crops: CropSet, resolution: int, device: torch.device, most: int, classes: tuple[str, ...]
) -> tuple[Tensor, Tensor]:
    """Return at most so many windows of some classes, evenly drawn: N x 5 x R x R in [0, 1], and their labels."""
    index = torch.tensor([i for i, record in enumerate(crops.records) if record.class_name in classes]).long()
    index = index[torch.linspace(0, len(index) - 1, min(most, len(index))).long()]
    windows = torch.from_numpy(crops.pictures[index.numpy()]).permute(0, 3, 1, 2).float() / 255
    if crops.size != resolution:
        windows = F.interpolate(windows, size=resolution, mode="area")
    return windows.to(device), torch.from_numpy(crops.labels)[index].to(device)
