"""Training of the baselines: networks that translate a ground with masks to a picture, with a plan's choice of losses.

They train on the same crops and contexts as ours, and what they draw is put into its context before it is judged, as
all methods' objects are: pixels outside of a mask are given, so nothing is lost by that. Of the papers they keep Adam
2e-4 (0.5, 0.999), plain noise, no augmentation and no averaging of weights.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import ClassVar

import numpy as np
import torch
import torch.nn.functional as F
from numpy.typing import NDArray
from torch import Tensor, nn

from engine.networks.features import Vgg19
from engine.networks.patch_gan import MultiScaleDiscriminator
from engine.networks.translation import GENERATORS, CoarseToFineGenerator, TranslationGenerator
from engine.problem import Problem
from engine.training.core import contrastive, losses
from engine.training.core.batches import Batch, Batches, composite
from engine.training.core.compared import ComparedStage
from engine.training.core.crops import CropSet
from engine.training.core.plan import Plan
from engine.training.core.samples import class_rows, fresh_noises
from engine.training.core.task import TrainingTask, frozen, to_device, trained

TAPS = ("relu1_2", "relu2_2", "relu3_2")  # of VGG-19: the perceptual loss
PATCHES = "relu3_1"  # whose features are patches of the contrastive loss
COARSE = 0.4  # share of a run in which a coarse-to-fine generator learns at half the size


@dataclass(frozen=True)
class BaselinePlan(Plan):
    """What a run of a baseline decides. Weights of losses are relative to the adversarial one."""

    unused: ClassVar = frozenset({"start_from_model", "decay_from", "ema"})

    stage: str = "baseline"
    noise: int = 8
    width: float = 0.5
    rate_generator: float = 2e-4
    rate_discriminator: float = 2e-4
    network: str = "u-net"  # a name of engine.networks.translation
    adversarial: str = "non-saturating"  # a name of engine.training.core.losses
    spectral: bool = False  # spectral norm in the discriminators
    scales: int = 1  # discriminators, each at half the size of the one before; with 0 there is no adversarial loss
    critics: int = 1  # discriminator steps a generator step
    pixel: float = 0.0  # L1 inside the mask
    matching: float = 0.0  # the discriminators' features
    feature: float = 0.0  # VGG-19
    contrast: float = 0.0  # PatchMatch contrastive loss

    def check(self, source: str) -> None:
        """Problem where the settings do not go together."""
        for what, table in (("network", GENERATORS), ("adversarial", losses.ADVERSARIAL)):
            if getattr(self, what) not in table:
                raise Problem(f"{source}: {what} is one of {', '.join(table)}.")
        if self.critics < 1:
            raise Problem(f"{source}: the discriminators make at least one step a generator step (critics).")
        if not 0 <= self.scales <= 3:
            raise Problem(f"{source}: there are 0 to 3 discriminators (scales).")
        if not self.scales and not (self.pixel or self.feature or self.contrast):
            raise Problem(f"{source}: without a discriminator something else has to be learned from: pixel, say.")


class BaselineTask(TrainingTask[BaselinePlan]):
    """One run of a baseline: its generator and its discriminators."""

    kept: ClassVar = ("nets",)
    warm: ClassVar = kept
    clip: ClassVar = math.inf
    scheduled: ClassVar = False

    def __init__(self, plan: BaselinePlan, crops: CropSet, features: Path, device: torch.device) -> None:
        super().__init__(plan, device)
        self.crops = crops
        self.losses = losses.ADVERSARIAL[plan.adversarial]
        count = len(plan.classes)
        discriminator = MultiScaleDiscriminator(count, plan.scales, round(64 * plan.width), plan.spectral)
        self.nets = nn.ModuleDict({"generator": generator_of(plan), "discriminator": discriminator})
        self.vgg = Vgg19(features / Vgg19.FILE) if plan.feature or plan.contrast else None
        to_device(device, self.nets, *([] if self.vgg is None else [self.vgg]))
        self.discriminating = trained(discriminator)
        betas = (0.5, 0.999)
        self.optimizers = {"made": torch.optim.Adam(trained(self.nets["generator"]), plan.rate_generator, betas)}
        if plan.scales:
            self.optimizers["judging"] = torch.optim.Adam(self.discriminating, plan.rate_discriminator, betas)
        self.batches = Batches(crops, plan.batch, plan.resolution, plan.seed, device, plan.shares, lit=False)

    # --- one step ---------------------------------------------------------------------------------------------------

    def train_on(self, number: int) -> dict[str, float]:
        """Make `critics` steps of the discriminators and one of the generator; the last share their pictures."""
        plan = self.plan
        for extra in range(1, plan.critics if plan.scales else 1):
            batch, rng = self._batch(number + extra * plan.steps), self.rng(number * plan.critics + extra)
            with torch.no_grad():
                made = self._draw(batch, rng)
            self._discriminate(batch, made, rng)
        batch, rng = self._batch(number), self.rng(number * plan.critics)
        made = self._draw(batch, rng)
        report = self._discriminate(batch, made.detach(), rng) if plan.scales else {}
        with frozen(self.discriminating):
            return report | self._generate(batch, made, rng)

    def _batch(self, number: int) -> Batch:
        """Return a batch, at half its size while a coarse-to-fine generator learns the coarse."""
        batch = self.batches.draw(number)
        return _halved(batch) if self._is_coarse() else batch

    def _is_coarse(self) -> bool:
        return isinstance(self.nets["generator"], CoarseToFineGenerator) and self.share < COARSE

    def _draw(self, batch: Batch, rng: torch.Generator) -> Tensor:
        """Draw an object into each of a batch's contexts."""
        noise = torch.randn((batch.size, self.plan.noise), generator=rng).to(self.device)
        draw: Callable[..., Tensor] = self.nets["generator"]
        if isinstance(draw, CoarseToFineGenerator) and self._is_coarse():
            draw = draw.at_half_size
        with self.autocast():
            rgb = draw(batch.context, batch.mask, batch.label, noise)
        return composite(rgb.float(), batch.context, batch.mask)

    def _scores(self, rgb: Tensor, batch: Batch) -> list[list[Tensor]]:
        found: list[list[Tensor]] = self.nets["discriminator"](rgb, batch.context, batch.mask, batch.label)
        return found

    def _discriminate(self, batch: Batch, made: Tensor, rng: torch.Generator) -> dict[str, float]:
        """Make one step of the discriminators."""
        loss = self.losses
        with self.autocast():
            real, fake = self._scores(batch.real, batch), self._scores(made, batch)
            both = [loss.real(a[-1]) + loss.fake(b[-1]) for a, b in zip(real, fake, strict=True)]
        parts = {"discriminator": torch.stack(both).mean()}
        if loss.penalty:
            share = torch.rand(batch.size, generator=rng).to(self.device)
            parts["penalty"] = loss.penalty * losses.interpolated_penalty(
                lambda rgb: torch.stack([found[-1].mean((1, 2, 3)) for found in self._scores(rgb, batch)]).mean(0),
                batch.real, made, share,
            )  # fmt: skip
        report = self.minimise("judging", parts)
        if math.isfinite(loss.clip):
            with torch.no_grad():
                for parameter in self.discriminating:
                    parameter.clamp_(-loss.clip, loss.clip)
        return report

    def _generate(self, batch: Batch, made: Tensor, rng: torch.Generator) -> dict[str, float]:
        """Make one step of the generator, which drew `made`."""
        plan, parts = self.plan, dict[str, Tensor]()
        with self.autocast():
            if plan.scales:
                parts |= self._convincing(batch, made)
            if plan.pixel:
                parts["pixel"] = plan.pixel * losses.masked_distance(made, batch.real, batch.mask)
            if self.vgg is not None:
                parts |= self._seen(self.vgg, batch, made, rng)
        return self.minimise("made", parts)

    def _convincing(self, batch: Batch, made: Tensor) -> dict[str, Tensor]:
        """Return the adversarial loss, and how far the discriminators' features are from those of the real windows."""
        found = self._scores(made, batch)
        parts = {"generator": torch.stack([self.losses.generated(scores[-1]) for scores in found]).mean()}
        if self.plan.matching:
            with torch.no_grad():
                wanted = self._scores(batch.real, batch)
            each = [losses.feature_distance(a[:-1], b[:-1]) for a, b in zip(found, wanted, strict=True)]
            parts["matching"] = self.plan.matching * torch.stack(each).mean()
        return parts

    def _seen(self, vgg: Vgg19, batch: Batch, made: Tensor, rng: torch.Generator) -> dict[str, Tensor]:
        """Return the losses in VGG-19's features."""
        plan, parts = self.plan, {}
        taps = (*TAPS, PATCHES)
        seen = dict(zip(taps, vgg(made, taps), strict=True))
        with torch.no_grad():
            wanted = dict(zip(taps, vgg(batch.real, taps), strict=True))
        if plan.feature:
            distance = losses.feature_distance([seen[tap] for tap in TAPS], [wanted[tap] for tap in TAPS])
            parts["feature"] = plan.feature * distance
        if plan.contrast:
            side = seen[PATCHES].shape[-1]
            ours, theirs = (
                contrastive.at(features[PATCHES], contrastive.places(batch.mask, side, rng))
                for features in (seen, wanted)
            )
            parts["contrast"] = plan.contrast * contrastive.nearest_contrast(ours, theirs)
        return parts

    def sheet(self) -> NDArray[np.uint8]:
        """Return a row a class, two windows side by side: real, then four noises."""
        generator = self.nets["generator"].eval()
        sheet = class_rows(
            self.batches,
            lambda batch: [
                generator(batch.context, batch.mask, batch.label, noise)
                for noise in fresh_noises(batch, self.plan.noise)
            ],
        )
        generator.train()
        return sheet


def generator_of(plan: BaselinePlan) -> TranslationGenerator:
    """Return the generator of a plan, with the weights that it begins with."""
    return GENERATORS[plan.network](len(plan.classes), plan.noise, plan.width)


def _halved(batch: Batch) -> Batch:
    pictures = ("photo", "other_light", "context", "mask", "valid", "real")
    return replace(batch, **{name: F.avg_pool2d(getattr(batch, name), 2) for name in pictures})


STAGE = ComparedStage(BaselinePlan, BaselineTask, "A baseline", "it is for the command compare")
