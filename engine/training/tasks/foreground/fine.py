"""Training of the fine blocks alone: a generator of 64 px learns to draw at 128 px while all below is kept as it is.

What the object looks like is decided at 64 px; the fine block adds the detail of its class. Discriminators see patches
of the true size, in pixels and in the features of VGG-19; the picture, made smaller, must stay what the coarse blocks
drew.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, ClassVar

import numpy as np
import torch
import torch.nn.functional as F
from numpy.typing import NDArray
from torch import Tensor, nn

from engine.networks.discriminators import FeatureDiscriminator, PatchDiscriminator
from engine.networks.encoder import WIDTHS, Encoder
from engine.networks.features import Vgg19
from engine.networks.foreground import CONDITION_SIZE, ForegroundConfig, ForegroundGenerator, onto
from engine.networks.layers import scaled
from engine.networks.prior import Prior
from engine.problem import Problem
from engine.training.core import losses
from engine.training.core.batches import Batch, Batches, composite
from engine.training.core.crops import CropSet
from engine.training.core.samples import sheet_of
from engine.training.core.task import TrainingTask, frozen, to_device, trained
from engine.training.tasks.foreground.priors import prior_of
from engine.training.tasks.foreground.task import ENCODED, PROJECTED, TAPS, ForegroundPlan

FINE = tuple(f"generator.{name}." for name in ("blocks", "fine_condition", "to_alpha"))  # a coarse run has less of it
CROP = 64  # pixels a side of the crops that VGG-19 looks at


@dataclass(frozen=True)
class FinePlan(ForegroundPlan):
    """How the fine blocks are trained."""

    unused: ClassVar = frozenset({"start_from_model", "kl", "code", "matching", "whole", "named"})

    def check(self, source: str) -> None:
        """Problem where there is nothing to stand on, or nothing above it."""
        if self.resolution == 64:
            raise Problem(f"{source}: the fine stage is for more than 64 px.")
        if not self.start_from:
            raise Problem(f"{source}: the fine stage names the run that it stands on (start_from).")


class FineTask(TrainingTask[FinePlan]):
    """One run on the blocks above 64 px; it starts with a coarse run's averaged weights, or with a fine run's."""

    kept: ClassVar = ("generator", "discriminators", "average")
    stored_as: ClassVar = {"discriminators": "critics"}

    def __init__(self, plan: FinePlan, crops: CropSet, features: Path, device: torch.device) -> None:
        super().__init__(plan, device)
        self.crops = crops
        count = len(plan.classes)
        config = ForegroundConfig.scaled(plan.width, count, plan.resolution, plan.noise, alpha=True)
        self.vgg = Vgg19(features / Vgg19.FILE)
        self.generator = ForegroundGenerator(config)
        encoder = Encoder(count, plan.noise, scaled(WIDTHS, plan.width))
        self.average = nn.ModuleDict({"generator": ForegroundGenerator(config), "encoder": encoder})
        self.discriminators = nn.ModuleDict(
            {
                "patch": PatchDiscriminator(count, max(8, round(32 * plan.width))),
                "projected": FeatureDiscriminator(tuple(self.vgg.channels(tap) for tap in TAPS[-PROJECTED:]), count),
            }
        )
        to_device(device, self.vgg, self.generator, self.average, self.discriminators)
        self.generator.requires_grad_(False)
        coarse = CONDITION_SIZE.bit_length() - 2  # blocks up to 64 px
        self.fine = nn.ModuleList(
            [*self.generator.blocks[coarse:], *self.generator.fine_condition, self.generator.to_alpha]
        )
        self.fine.requires_grad_(True)
        self.average.requires_grad_(False).eval()
        self.average["generator"].load_state_dict(self.generator.state_dict())
        self.averages = [(self.average["generator"], self.generator)]
        self.optimizers = {
            "fine": torch.optim.Adam(self.fine.parameters(), plan.rate_generator, (0.0, 0.99)),
            "critics": torch.optim.Adam(trained(self.discriminators), plan.rate_discriminator, (0.0, 0.99)),
        }
        self.prior: Prior | None = None  # of the encoder, which stays as it is
        self.batches = Batches(crops, plan.batch, plan.resolution, plan.seed, device, plan.shares)

    def train_on(self, number: int) -> dict[str, float]:
        """Train on batch `number`; return the losses."""
        plan, batch, rng = self.plan, self.batches.draw(number), self.rng(number)
        edge, batch = batch.mask, replace(batch, mask=_hardened(batch.mask, rng))
        with self.autocast():
            noise = self._noise(batch, rng)
            prepared = self.generator.look(batch.context, batch.mask, batch.valid, batch.label)
            rgb, alpha = self.generator.draw(prepared, batch.label, noise)
            assert alpha is not None and prepared.band is not None
            rgb = rgb.float()
            fake = composite(onto(batch.context, rgb, alpha), batch.context, batch.mask)
            corner = _corner(batch.mask, rng)
            mask = _cut(batch.mask, corner)
            seen_fake = self.vgg(_cut(fake, corner), TAPS)
            with torch.no_grad():
                seen_real = self.vgg(_cut(batch.real, corner), TAPS)
                coarse = self.average["generator"](*_halved(batch), batch.label, noise).float()
        report = self._discriminate(batch, fake.detach(), mask, seen_fake, seen_real, number)
        half = batch.size // 2
        with frozen(trained(self.discriminators)):
            with self.autocast():
                score, _ = self.discriminators["patch"](fake, batch.mask, batch.label)
                scores = self.discriminators["projected"](seen_fake[-PROJECTED:], mask, batch.label)
                near = losses.feature_distance([x[:half] for x in seen_fake], [x[:half] for x in seen_real])
                parts = {
                    "g_patch": plan.patch * losses.logistic_real(score),
                    "g_projected": plan.projected * losses.hinge_generator(scores),
                    "coarse": plan.pixel * losses.masked_distance(F.avg_pool2d(rgb, 2), coarse, _halved(batch)[1]),
                    "feature": plan.feature * near,
                    "alpha": plan.alpha * losses.masked_distance(alpha * batch.mask, edge, prepared.band),
                }
                if plan.border:
                    parts["border"] = plan.border * losses.border_distance(
                        fake[:half], batch.photo[:half], edge[:half], batch.valid[:half]
                    )
            return report | self.minimise("fine", parts)

    def _discriminate(
        self, batch: Batch, fake: Tensor, mask: Tensor, seen_fake: list[Tensor], seen_real: list[Tensor], number: int
    ) -> dict[str, float]:
        count, labels = batch.size, torch.cat([batch.label, batch.label])
        with self.autocast():
            masks = torch.cat([batch.mask, batch.mask])
            score, _ = self.discriminators["patch"](torch.cat([batch.real, fake]), masks, labels)
            pairs = losses.paired(seen_real[-PROJECTED:], seen_fake[-PROJECTED:])
            scores = self.discriminators["projected"](pairs, torch.cat([mask, mask]), labels)
            parts = {
                "d_patch": losses.logistic(score[:count], score[count:]), "d_projected": losses.hinge(scores, count)
            }  # fmt: skip
        if number % self.plan.r1_every == 0:
            at = batch.real.float().requires_grad_()
            score, _ = self.discriminators["patch"](at, batch.mask, batch.label)
            parts["r1"] = losses.gradient_penalty(score.mean((1, 2, 3)), at)
        return self.minimise("critics", parts, r1=self.plan.r1 * self.plan.r1_every)

    def _noise(self, batch: Batch, rng: torch.Generator) -> Tensor:
        """Return what the encoder finds in the first half, and noise of the prior for the second."""
        encoder = self.average["encoder"]
        assert isinstance(encoder, Encoder)
        mean, _ = encoder(batch.other_light, batch.mask, batch.label)
        fresh = torch.randn(mean.shape, generator=rng).to(self.device)
        if self.plan.prior_every:
            self.prior = self.prior or prior_of(encoder, self.crops, self.device, narrowed=1.0, most=ENCODED)
            fresh = self.prior(fresh, batch.label)
        half = batch.size // 2
        return torch.cat([mean[:half], fresh[half:]])

    def warm_start(self, state: Mapping[str, Any], classes: Sequence[str]) -> int:
        """Take over the averaged weights of a coarse run, of these classes; return how many tensors.

        From a fine run the discriminators come along as well.
        """
        own, theirs = self.average.state_dict(), state.get("average", {})
        missing = [name for name in own if name not in theirs and not name.startswith(FINE)]
        if tuple(classes) != self.plan.classes or missing or any(
            name not in own or own[name].shape != value.shape for name, value in theirs.items()
        ):  # fmt: skip
            raise Problem("The run to start from was made by a plan of other classes or sizes.")
        self.average.load_state_dict(theirs, strict=False)
        self.generator.load_state_dict(self.average["generator"].state_dict())
        if "critics" in state:
            self.discriminators.load_state_dict(state["critics"], strict=True)
        return len(theirs)

    def sheet(self) -> NDArray[np.uint8]:
        """Return a contact sheet, as a coarse run draws it."""
        return sheet_of(self.batches, self.average["generator"], self.average["encoder"], self.plan, self.prior)


def _halved(batch: Batch) -> tuple[Tensor, Tensor, Tensor]:
    """Return context, mask and valid at half the size."""
    return F.avg_pool2d(batch.context, 2), F.avg_pool2d(batch.mask, 2), F.avg_pool2d(batch.valid, 2)


def _hardened(mask: Tensor, rng: torch.Generator) -> Tensor:
    """Return what a hand may have painted instead: half of the masks with all of their soft border inside.

    Masks a pixel or two wider taught the generator to paint background along the border: its gradient there fell from
    0.58 to 0.41 of a photo's.
    """
    chosen = (torch.rand(len(mask), generator=rng) < 0.5).to(mask.device)
    return torch.where(chosen[:, None, None, None], ((mask - 0.1) * 5).clamp(0, 1).maximum(mask), mask)


def _corner(mask: Tensor, rng: torch.Generator) -> tuple[int, int]:
    """Return where the crop of this step begins; nearer the middle, where the objects are."""
    reach = mask.shape[-1] - CROP
    place = torch.rand(2, 2, generator=rng).mean(0) * reach
    return int(place[0]), int(place[1])


def _cut(x: Tensor, corner: tuple[int, int]) -> Tensor:
    return x[..., corner[0] : corner[0] + CROP, corner[1] : corner[1] + CROP]
