"""Training of the fine blocks alone: a generator of 64 px learns to draw at 128 px while all below is kept as it is.

What the object looks like is settled at 64 px; the fine block adds the detail of its class. Patches of the true size
judge it, in pixels and in the features of VGG-19; its picture, made smaller, must stay what the coarse blocks drew.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import torch
import torch.nn.functional as F
from numpy.typing import NDArray
from torch import Tensor, nn

from engine.networks.discriminators import FeatureDiscriminator, PatchDiscriminator
from engine.networks.encoder import WIDTHS, Encoder
from engine.networks.features import Vgg19
from engine.networks.foreground import CONDITION_SIZE, ForegroundConfig, ForegroundGenerator, onto
from engine.networks.layers import scaled, to_channels_last
from engine.networks.prior import Prior
from engine.problem import Problem
from engine.training.core import checkpoint, losses
from engine.training.core.batches import Batch, Batches, composite
from engine.training.core.crops import CropSet
from engine.training.tasks.foreground.priors import prior_of
from engine.training.tasks.foreground.samples import sheet_of
from engine.training.tasks.foreground.task import ENCODED, ForegroundPlan

TAPS = ("relu1_2", "relu2_2", "relu3_2")  # of VGG-19: the perceptual loss
JUDGED = 2  # of those, the coarsest so many are what the projected discriminator sees
FINE = ("blocks.", "fine_condition.", "to_alpha.")  # what a coarse run has less of
CROP = 64  # pixels a side of the crops that VGG-19 looks at


class FineTask:
    """One run on the blocks above 64 px. Begins with a coarse run's averaged weights (`begin_with`)."""

    def __init__(self, plan: ForegroundPlan, crops: CropSet, features: Path, device: torch.device) -> None:
        self.plan, self.crops, self.device = plan, crops, device
        torch.manual_seed(plan.seed)
        count = len(plan.classes)
        config = ForegroundConfig.scaled(plan.width, count, plan.resolution, plan.noise, alpha=True)
        self.vgg = Vgg19(features / "vgg19-to-relu3_4.safetensors").to(device)
        self.generator = ForegroundGenerator(config).to(device)
        self.encoder = Encoder(count, plan.noise, scaled(WIDTHS, plan.width)).to(device).requires_grad_(False).eval()
        self.average = ForegroundGenerator(config).to(device).requires_grad_(False).eval()
        self.critics = nn.ModuleDict(
            {
                "patch": PatchDiscriminator(count, max(8, round(32 * plan.width))),
                "projected": FeatureDiscriminator(tuple(self.vgg.channels(tap) for tap in TAPS[-JUDGED:]), count),
            }
        ).to(device)
        for module in (self.vgg, self.generator, self.encoder, self.average, self.critics):
            to_channels_last(module)
        self.generator.requires_grad_(False)
        coarse = CONDITION_SIZE.bit_length() - 2  # blocks up to 64 px
        self.fine = nn.ModuleList(
            [*self.generator.blocks[coarse:], *self.generator.fine_condition, self.generator.to_alpha]
        )
        self.fine.requires_grad_(True)
        self.average.load_state_dict(self.generator.state_dict())
        self.optimizers = {
            "fine": torch.optim.Adam(self.fine.parameters(), plan.rate_generator, (0.0, 0.99)),
            "critics": torch.optim.Adam(
                [p for p in self.critics.parameters() if p.requires_grad], plan.rate_discriminator, (0.0, 0.99)
            ),
        }
        self.prior: Prior | None = None  # of the encoder, which stays as it is
        self.batches = Batches(crops, plan.batch, plan.resolution, plan.seed, device, plan.shares)

    def step(self, number: int) -> dict[str, float]:
        """Train on batch `number`; returns the losses."""
        rates = {"fine": self.plan.rate_generator, "critics": self.plan.rate_discriminator}
        for name, rate in rates.items():
            for group in self.optimizers[name].param_groups:
                group["lr"] = rate * self.plan.rate(number)
        batch = self.batches.draw(number)
        chance = torch.Generator().manual_seed(self.plan.seed * 1_000_003 + number)
        edge, batch = batch.mask, replace(batch, mask=_hardened(batch.mask, chance))
        with self._autocast():
            noise = self._noise(batch, chance)
            looked = self.generator.look(batch.ground, batch.mask, batch.valid, batch.label)
            rgb, alpha = self.generator.draw(looked, batch.label, noise)
            assert alpha is not None and looked.band is not None
            rgb = rgb.float()
            fake = composite(onto(batch.ground, rgb, alpha), batch.ground, batch.mask)
            corner = _corner(batch.mask, chance)
            mask = _cut(batch.mask, corner)
            seen_fake = self.vgg(_cut(fake, corner), TAPS)
            with torch.no_grad():
                seen_real = self.vgg(_cut(batch.real, corner), TAPS)
                coarse = self.average(*_halved(batch), batch.label, noise).float()
        report = self._judge(batch, fake.detach(), mask, seen_fake, seen_real, number)
        self.critics.requires_grad_(False)
        half = batch.size // 2
        with self._autocast():
            score, _ = self.critics["patch"](fake, batch.mask, batch.label)
            scores = self.critics["projected"](seen_fake[-JUDGED:], mask, batch.label)
            parts = {
                "g_patch": self.plan.patch * losses.logistic_real(score),
                "g_projected": self.plan.projected * torch.stack([-s.float().mean() for s in scores]).mean(),
                "coarse": self.plan.pixel * losses.masked_distance(F.avg_pool2d(rgb, 2), coarse, _halved(batch)[1]),
                "feature": self.plan.feature
                * losses.feature_distance([x[:half] for x in seen_fake], [x[:half] for x in seen_real]),
                "alpha": self.plan.alpha * losses.masked_distance(alpha * batch.mask, edge, looked.band),
            }
            if self.plan.border:
                parts["border"] = self.plan.border * losses.border_distance(
                    fake[:half], batch.photo[:half], edge[:half], batch.valid[:half]
                )
            loss = torch.stack([part.float() for part in parts.values()]).sum()
        self._descend("fine", loss)
        self.critics.requires_grad_(True)
        self.critics["projected"].mix.requires_grad_(False)
        self._copy_average(min(self.plan.ema, (1 + number) / (10 + number)))
        return report | {name: float(part.detach()) for name, part in parts.items()}

    def _judge(
        self, batch: Batch, fake: Tensor, mask: Tensor, seen_fake: list[Tensor], seen_real: list[Tensor], number: int
    ) -> dict[str, float]:
        count, labels = batch.size, torch.cat([batch.label, batch.label])
        with self._autocast():
            masks = torch.cat([batch.mask, batch.mask])
            score, _ = self.critics["patch"](torch.cat([batch.real, fake]), masks, labels)
            patch = losses.logistic_real(score[:count]) + losses.logistic_fake(score[count:])
            pairs = [torch.cat([a, b.detach()]) for a, b in zip(seen_real[-JUDGED:], seen_fake[-JUDGED:], strict=True)]
            projected = torch.stack(
                [
                    losses.hinge_real(s[:count]) + losses.hinge_fake(s[count:])
                    for s in self.critics["projected"](pairs, torch.cat([mask, mask]), labels)
                ]
            ).mean()
        report = {"d_patch": float(patch.detach()), "d_projected": float(projected.detach())}
        loss = patch + projected
        if number % self.plan.r1_every == 0:
            at = batch.real.float().requires_grad_()
            score, _ = self.critics["patch"](at, batch.mask, batch.label)
            penalty = losses.gradient_penalty(score.mean((1, 2, 3)), at)
            report["r1"] = float(penalty.detach())
            loss = loss + self.plan.r1 * self.plan.r1_every * penalty
        self._descend("critics", loss)
        return report

    def _noise(self, batch: Batch, chance: torch.Generator) -> Tensor:
        """First half: what the encoder finds; second half: the prior."""
        mean, _ = self.encoder(batch.other_light, batch.mask, batch.label)
        fresh = torch.randn(mean.shape, generator=chance).to(self.device)
        if self.plan.prior_every:
            self.prior = self.prior or prior_of(self.encoder, self.crops, self.device, narrowed=1.0, most=ENCODED)
            fresh = self.prior(fresh, batch.label)
        half = batch.size // 2
        return torch.cat([mean[:half], fresh[half:]])

    def _descend(self, name: str, loss: Tensor) -> None:
        optimizer = self.optimizers[name]
        optimizer.zero_grad(set_to_none=True)
        torch.autograd.backward(loss)
        for group in optimizer.param_groups:
            nn.utils.clip_grad_norm_(group["params"], 20.0)
        optimizer.step()

    def _autocast(self) -> torch.autocast:
        return torch.autocast(self.device.type, torch.bfloat16, enabled=not self.plan.precise)

    @torch.no_grad()
    def _copy_average(self, keep: float) -> None:
        for mine, theirs in zip(self.average.parameters(), self.generator.parameters(), strict=True):
            if theirs.requires_grad:
                mine.lerp_(theirs, 1 - keep)

    # --- what a run keeps -------------------------------------------------------------------------------------------

    def state(self) -> dict[str, Any]:
        """Everything needed to go on; `average` as a coarse run has it."""
        average = {f"generator.{name}": value for name, value in self.average.state_dict().items()}
        average |= {f"encoder.{name}": value for name, value in self.encoder.state_dict().items()}
        return {
            "generator": dict(self.generator.state_dict()),
            "critics": dict(self.critics.state_dict()),
            "average": average,
            "optimizers": {name: checkpoint.optimizer_state(o) for name, o in self.optimizers.items()},
        }

    def load(self, state: dict[str, Any]) -> None:
        """Put `state` back, strictly."""
        self.generator.load_state_dict(state["generator"], strict=True)
        self.critics.load_state_dict(state["critics"], strict=True)
        self._load_average(state["average"])
        for name, optimizer in self.optimizers.items():
            checkpoint.load_optimizer(optimizer, state["optimizers"][name])

    def begin_with(self, state: dict[str, Any], classes: Sequence[str]) -> int:
        """Take over the averaged weights of a coarse run, of these classes; returns how many tensors.

        From a fine run the critics come along as well.
        """
        if tuple(classes) != self.plan.classes:
            raise Problem("The run to start from was made by a plan of other classes or sizes.")
        self._load_average(state["average"])
        self.generator.load_state_dict(self.average.state_dict())
        if "critics" in state:
            self.critics.load_state_dict(state["critics"], strict=True)
        return len(state["average"])

    def _load_average(self, average: dict[str, Tensor]) -> None:
        for network, name in ((self.average, "generator."), (self.encoder, "encoder.")):
            part = {key.removeprefix(name): value for key, value in average.items() if key.startswith(name)}
            own = network.state_dict()
            missing = [key for key in own if key not in part and not key.startswith(FINE)]
            if missing or any(key not in own or own[key].shape != value.shape for key, value in part.items()):
                raise Problem("The run to start from was made by a plan of other classes or sizes.")
            network.load_state_dict(part, strict=False)

    def sheet(self) -> NDArray[np.uint8]:
        """Contact sheet, as a coarse run draws it."""
        return sheet_of(self.batches, self.average, self.encoder, self.plan, self.prior)


def _halved(batch: Batch) -> tuple[Tensor, Tensor, Tensor]:
    """Ground, mask and valid at half the size."""
    return F.avg_pool2d(batch.ground, 2), F.avg_pool2d(batch.mask, 2), F.avg_pool2d(batch.valid, 2)


def _hardened(mask: Tensor, chance: torch.Generator) -> Tensor:
    """What a hand may have painted instead: half of the masks with all of their soft border inside.

    Masks a pixel or two wider taught the generator to paint ground along the border: its gradient there fell from 0.58
    to 0.41 of a photo's.
    """
    chosen = (torch.rand(len(mask), generator=chance) < 0.5).to(mask.device)
    return torch.where(chosen[:, None, None, None], ((mask - 0.1) * 5).clamp(0, 1).maximum(mask), mask)


def _corner(mask: Tensor, chance: torch.Generator) -> tuple[int, int]:
    """Where the crop of this step begins; nearer the middle, where the objects are."""
    reach = mask.shape[-1] - CROP
    place = torch.rand(2, 2, generator=chance).mean(0) * reach
    return int(place[0]), int(place[1])


def _cut(x: Tensor, corner: tuple[int, int]) -> Tensor:
    return x[..., corner[0] : corner[0] + CROP, corner[1] : corner[1] + CROP]
