"""Contact sheets of a run that draws objects, so that progress can be looked at."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
import torch
import torch.nn.functional as F
from numpy.typing import NDArray
from torch import Tensor, nn

from engine.networks.prior import Prior
from engine.training.core.batches import Batch, Batches, compose, composite
from engine.training.core.pictures import as_image
from engine.training.core.plan import Plan

NOISES = 4


@torch.no_grad()
def class_rows(batches: Batches, draw: Callable[[Batch], Sequence[Tensor]]) -> NDArray[np.uint8]:
    """Return a row a class, two of its windows side by side: the real objects, then each of the pictures that `draw`
    gives for these windows (N x 3 x R x R).
    """
    rows = []
    for label in range(len(batches.crops.classes)):
        here = np.flatnonzero(batches.crops.labels == label)
        if not len(here):
            continue
        chosen = torch.from_numpy(here[np.linspace(0, len(here) - 1, 4).astype(int)[1:3]]).to(batches.device)
        windows = F.interpolate(batches.pictures[chosen].float(), size=batches.resolution, mode="area") / 255
        rgb, mask, valid = windows[:, :3] * 2 - 1, windows[:, 3:4], windows[:, 4:5]
        batch = compose(rgb, rgb, mask, valid, batches.labels[chosen], batches.lit)
        tiles = [batch.real, *(composite(drawn.float(), batch.context, mask) for drawn in draw(batch))]
        rows.append(torch.cat([torch.cat(list(tile.cpu()), 2) for tile in tiles], 2))
    return as_image(torch.cat(rows, 1))


def fresh_noises(batch: Batch, length: int) -> list[Tensor]:
    """Return NOISES noises N x length for a batch, the same every time."""
    drawn = [torch.randn(batch.size, length, generator=torch.Generator().manual_seed(seed)) for seed in range(NOISES)]
    return [noise.to(batch.label.device) for noise in drawn]


def sheet_of(
    batches: Batches, generator: nn.Module, encoder: nn.Module, plan: Plan, prior: Prior | None
) -> NDArray[np.uint8]:
    """Return rows of real objects, those of encoded noise, and four noises of the prior (None: N(0, 1))."""

    def draw(batch: Batch) -> list[Tensor]:
        noises = fresh_noises(batch, plan.noise)
        if prior is not None:
            noises = [prior(noise, batch.label) for noise in noises]
        noises.insert(0, encoder(batch.photo, batch.mask, batch.label)[0])
        return [generator(batch.context, batch.mask, batch.valid, batch.label, noise) for noise in noises]

    return class_rows(batches, draw)
