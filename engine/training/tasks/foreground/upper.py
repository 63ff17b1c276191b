"""Training of a generator's upper block alone, on a GPU and by the clock: a model learns to draw at twice its size.

All below stays as it is, so the upper block learns from what the model really makes, and what the larger model draws at
the model's size is what the model draws. The discriminators are those of the stage `full`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import torch
import torch.nn.functional as F
from torch import Tensor

from engine.networks.foreground import CONDITION_SIZE
from engine.problem import Problem
from engine.training.core import losses
from engine.training.core.batches import Batch
from engine.training.core.crops import CropSet, Record
from engine.training.core.plan import Judged
from engine.training.core.task import trained
from engine.training.tasks.foreground.full import FullPlan, FullTask
from engine.training.tasks.foreground.monitor import Monitor


@dataclass(frozen=True)
class UpperPlan(FullPlan):
    """How an upper block is trained; `resolution` is its size."""

    coarse: float = 10.0  # L1 at half the size to what is drawn without the upper block
    smallest: int = 0  # px a side that a crop's window has in its photo at least: a smaller one was enlarged

    def check(self, source: str) -> None:
        """Problem where there is nothing to stand on."""
        super().check(source)
        if self.resolution == CONDITION_SIZE or not (self.start_from or self.start_from_model):
            raise Problem(f"{source}: an upper block is of 128 or 256 px, and stands on a run or a model.")

    def trains_on(self, record: Judged) -> bool:
        """Whether a crop is one to train on."""
        return super().trains_on(record) and (not isinstance(record, Record) or record.window[2] >= self.smallest)


class UpperTask(FullTask):
    """One run on the block of the full size, its condition and the object's own edge."""

    plan: UpperPlan

    def __init__(
        self, plan: UpperPlan, crops: CropSet, features: Path, device: torch.device, monitor: Monitor | None = None
    ) -> None:
        super().__init__(plan, crops, features, device, monitor)
        level = plan.resolution.bit_length() - 3
        fine = level - (CONDITION_SIZE.bit_length() - 2)
        self.upper = tuple(f"generator.{name}." for name in (f"blocks.{level}", f"fine_condition.{fine}", "to_alpha"))
        for name, parameter in self.nets.named_parameters():
            parameter.requires_grad_(name.startswith(self.upper))
        learning = trained(self.nets)
        self.optimizers["nets"] = torch.optim.Adam(learning, plan.rate_generator, (0.0, 0.99), fused=True)

    def _encoding(
        self, batch: Batch, rgb: Tensor, drawn: Tensor, edge: Tensor, noise: Tensor
    ) -> dict[str, Tensor]:  # fmt: skip
        """Return how far objects are, besides, from what is drawn at half the size without the upper block."""
        context, mask, valid = (F.avg_pool2d(x, 2) for x in (batch.context, batch.mask, batch.valid))
        with torch.no_grad():
            below = self.nets["generator"](context, mask, valid, batch.label, noise).float()
        coarse = losses.masked_distance(F.avg_pool2d(rgb, 2), below, mask)
        return super()._encoding(batch, rgb, drawn, edge, noise) | {"coarse": self.plan.coarse * coarse}

    def unpublished(self, weights: Mapping[str, Tensor]) -> dict[str, Tensor]:
        """Return a model's weights; the upper block of one of half the size is new."""
        own = {name: value for name, value in self.average.state_dict().items() if name.startswith(self.upper)}
        fitting = (name for name in own if name in weights and weights[name].shape == own[name].shape)
        return {**weights, **own, **{name: weights[name] for name in fitting}}
