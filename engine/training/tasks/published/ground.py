"""Training of the published background generator (Turkoglu et al., AAAI 2019) with its published losses.

Of its two branches one draws a whole scene, with the objects that masks ask for, and meets a discriminator; the other
draws the ground alone, and is to be like the first outside of the objects. It learns from the same crops as the rest.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from pathlib import Path
from typing import ClassVar

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn

from engine.networks.features import Vgg19
from engine.networks.published import NOISE, PublishedBackground, PublishedDiscriminator
from engine.problem import Problem
from engine.training.core import losses
from engine.training.core.batches import Batches
from engine.training.core.compared import ComparedStage
from engine.training.core.crops import CropSet
from engine.training.core.pictures import as_image
from engine.training.core.task import TrainingTask, frozen, to_device, trained
from engine.training.stages import load_run
from engine.training.tasks.published.task import PublishedPlan, feature_distance

OUTSIDE = 100.0  # weight of the squared difference of both branches outside the objects
SHOWN = 6  # scenes on a sheet


@dataclass(frozen=True)
class PublishedGroundPlan(PublishedPlan):
    """What a run of the published background generator decides."""

    stage: str = "published-ground"


class PublishedGroundTask(TrainingTask[PublishedGroundPlan]):
    """One run: the generator and the discriminator of its scenes."""

    kept: ClassVar = ("nets",)
    warm: ClassVar = kept
    clip: ClassVar = math.inf
    scheduled: ClassVar = False

    def __init__(self, plan: PublishedGroundPlan, crops: CropSet, features: Path, device: torch.device) -> None:
        super().__init__(plan, device)
        count = len(plan.classes)
        self.vgg = Vgg19(features / Vgg19.FILE)
        self.nets = nn.ModuleDict(
            {
                "generator": PublishedBackground(count, plan.width, plan.resolution),
                "discriminator": PublishedDiscriminator(count, round(128 * plan.width)),
            }
        )
        to_device(device, self.nets, self.vgg)
        self.optimizers = {
            "made": torch.optim.Adam(trained(self.nets["generator"]), plan.rate_generator, (0.0, 0.9)),
            "judging": torch.optim.Adam(trained(self.nets["discriminator"]), plan.rate_discriminator, (0.0, 0.9)),
        }
        self.batches = Batches(crops, plan.batch, plan.resolution, plan.seed, device, plan.shares, lit=False)

    def train_on(self, number: int) -> dict[str, float]:
        """Make `critics` steps of the discriminator and one of the generator."""
        plan, report = self.plan, {}
        for extra in range(plan.critics):
            batch = self.batches.draw(number + extra * plan.steps)
            noise = torch.randn((batch.size, NOISE), generator=self.rng(number * plan.critics + extra)).to(self.device)
            with self.autocast():
                scene, ground = self.nets["generator"](noise, batch.mask, batch.label)
                both, masks = torch.cat([batch.photo, scene.detach()]), torch.cat([batch.mask, batch.mask])
                scores = self.nets["discriminator"](both, masks, batch.label.repeat(2))
                judged = losses.logistic(scores[: batch.size], scores[batch.size :])
            report = self.minimise("judging", {"d_scene": judged})
        with frozen(trained(self.nets["discriminator"])), self.autocast():
            away = ((scene - ground).float().square() * (1 - batch.mask)).sum()
            parts: dict[str, Tensor] = {
                "g_scene": losses.logistic_real(self.nets["discriminator"](scene, batch.mask, batch.label)),
                "feature": feature_distance(self.vgg, scene, batch.photo),
                "outside": OUTSIDE * away / (1 - batch.mask).sum().clamp(min=1) / 3,
            }
        return report | self.minimise("made", parts)

    @torch.no_grad()
    def sheet(self) -> NDArray[np.uint8]:
        """Return scenes, and below them their grounds."""
        batch, generator = self.batches.draw(0), self.nets["generator"].eval()
        count = min(SHOWN, batch.size)
        noise = torch.randn((count, NOISE), generator=self.rng(0)).to(self.device)
        rows = generator(noise, batch.mask[:count], batch.label[:count])
        generator.train()
        return as_image(torch.cat([torch.cat(list(row), 2) for row in rows], 1).float())


def load_ground(run: Path, device: torch.device) -> PublishedBackground:
    """Load the generator of a run, which draws grounds of its resolution."""
    loaded = load_run(run, device)
    plan = loaded.plan
    if not isinstance(plan, PublishedGroundPlan):
        raise Problem(f"{run} is no run of the published background generator (stage published-ground).")
    generator = PublishedBackground(len(plan.classes), plan.width, plan.resolution)
    generator.load_state_dict(loaded.network("generator"), strict=True)
    return generator.to(device).eval().requires_grad_(False)


STAGE = ComparedStage(
    PublishedGroundPlan, PublishedGroundTask, "The published background generator", "it is for the command compare"
)
