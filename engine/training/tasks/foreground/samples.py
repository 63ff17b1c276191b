"""Samples of a run as one picture, so that progress can be looked at."""

from __future__ import annotations

import numpy as np
import torch
import torch.nn.functional as F
from numpy.typing import NDArray
from torch import nn

from engine.generators.context import fill
from engine.networks.prior import Prior
from engine.training.core.batches import Batches, composite, in_mean_light
from engine.training.core.plan import Plan

NOISES = 4


@torch.no_grad()
def sheet_of(
    batches: Batches, generator: nn.Module, encoder: nn.Module, plan: Plan, prior: Prior | None = None
) -> NDArray[np.uint8]:
    """A row a class, two windows side by side: real, from encoded noise, four noises of the prior (None: N(0, 1)).

    uint8 H x W x 3.
    """
    rows, device = [], batches.device
    for label in range(len(batches.crops.classes)):
        here = np.flatnonzero(batches.crops.labels == label)
        if not len(here):
            continue
        chosen = here[np.linspace(0, len(here) - 1, 4).astype(int)[1:3]]
        windows = batches.pictures[torch.from_numpy(chosen).to(device)].float()
        windows = F.interpolate(windows, size=plan.resolution, mode="area") / 255
        mask, valid = windows[:, 3:4], windows[:, 4:5]
        rgb = in_mean_light(windows[:, :3] * 2 - 1, mask)
        ground = fill(rgb, mask)
        labels = torch.full((len(chosen),), label, device=device)
        noises = [encoder(rgb, mask, labels)[0]]
        for seed in range(NOISES):
            chance = torch.Generator().manual_seed(seed)
            fresh = torch.randn(len(chosen), plan.noise, generator=chance).to(device)
            noises.append(fresh if prior is None else prior(fresh, labels))
        tiles = [composite(rgb, ground, mask)]
        tiles += [composite(generator(ground, mask, valid, labels, z).float(), ground, mask) for z in noises]
        rows.append(torch.cat([torch.cat(list(tile.cpu()), 2) for tile in tiles], 2))
    picture = torch.cat(rows, 1).permute(1, 2, 0)
    pixels: NDArray[np.uint8] = ((picture.numpy() + 1) * 127.5).round().clip(0, 255).astype(np.uint8)
    return pixels
