"""Training of the foreground generator: a VAE-GAN whose object stands on the filled ground.

Half of each batch draws the noise that the encoder found in the true object and must give that object back; the other
half draws noise from the prior or of another picture, and must convince the discriminators.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import torch
import torch.nn.functional as F
from numpy.typing import NDArray
from torch import Tensor, nn

from engine.networks.discriminators import PIXEL_WIDTHS, FeatureDiscriminator, PatchDiscriminator, PixelDiscriminator
from engine.networks.encoder import WIDTHS, Encoder
from engine.networks.features import Vgg19
from engine.networks.foreground import ForegroundConfig, ForegroundGenerator
from engine.networks.layers import scaled, to_channels_last
from engine.networks.prior import Prior
from engine.problem import Problem
from engine.training.core import checkpoint, losses
from engine.training.core.augment import Augmentation
from engine.training.core.batches import Batch, Batches, composite
from engine.training.core.crops import CropSet
from engine.training.core.plan import Plan
from engine.training.tasks.foreground.priors import prior_of
from engine.training.tasks.foreground.samples import sheet_of

TAPS = ("relu1_2", "relu2_2", "relu3_2")  # of VGG-19: the perceptual loss
JUDGED = ("relu2_2", "relu3_2")  # of those: what the projected discriminator sees
ENCODED = 100  # objects of a class that a prior is fitted to while training
BASE = 64  # pixels a side that the pixel discriminator looks at, whatever the resolution


@dataclass(frozen=True)
class ForegroundPlan(Plan):
    """How a foreground generator is trained. Weights of losses are relative to the adversarial one."""

    r1: float = 0.3
    r1_every: int = 16
    kl: float = 0.03
    code: float = 0.7  # the encoder must find a generated object's noise again
    pixel: float = 2.0  # L1 inside the mask, of encoded noise
    feature: float = 2.0  # VGG-19, of encoded noise
    matching: float = 2.0  # the discriminator's features, of encoded noise
    whole: float = 1.0  # adversarial on pixels up to 64 px: half on patches, half on the whole object
    projected: float = 0.5  # adversarial on VGG-19 features
    border: float = 0.0  # gradient along the mask's border, of encoded noise
    named: float = 0.0  # the pixel discriminator tells classes apart, and generated objects are to be told as theirs
    prior_every: int = 0  # steps after which each class's prior is fitted anew and drawn from; with 0 it is N(0, 1)
    patch: float = 1.0  # adversarial on patches at the full size; used above 64 px
    alpha: float = 2.0  # L1 of the object's own edge inside a hardened mask; used by the fine stage

    def check(self, source: str) -> None:
        if self.stage == "fine" and self.resolution == 64:
            raise Problem(f"{source}: the fine stage is for more than 64 px.")
        if self.stage == "fine" and not self.start_from:
            raise Problem(f"{source}: the fine stage names the run that it stands on (start_from).")


class ForegroundTask:
    """One run: networks, optimizers and what a step does with them."""

    def __init__(self, plan: ForegroundPlan, crops: CropSet, features: Path, device: torch.device) -> None:
        self.plan, self.crops, self.device = plan, crops, device
        torch.manual_seed(plan.seed)
        self.vgg = Vgg19(features / "vgg19-to-relu3_4.safetensors")
        count = len(plan.classes)
        config = ForegroundConfig.scaled(plan.width, classes=count, resolution=plan.resolution, noise=plan.noise)
        self.nets = nn.ModuleDict(
            {
                "generator": ForegroundGenerator(config),
                "encoder": Encoder(count, plan.noise, scaled(WIDTHS, plan.width)),
                "pixel": PixelDiscriminator(count, scaled(PIXEL_WIDTHS, plan.width)),
                "projected": FeatureDiscriminator(tuple(self.vgg.channels(tap) for tap in JUDGED), count),
            }
        )
        if plan.resolution > BASE:
            self.nets["patch"] = PatchDiscriminator(count, max(8, round(32 * plan.width)))
        self.average = nn.ModuleDict({
            "generator": ForegroundGenerator(config), "encoder": Encoder(count, plan.noise, scaled(WIDTHS, plan.width))
        })  # fmt: skip
        for module in (self.nets, self.average, self.vgg):
            module.to(device)
            to_channels_last(module)
        self.average.requires_grad_(False).eval()
        self._copy_average(0.0)
        self.prior = Prior(count, plan.noise).to(device)

        made = [*self.nets["generator"].parameters(), *self.nets["encoder"].parameters()]
        self.critics = [name for name in ("pixel", "projected", "patch") if name in self.nets]
        judging = [p for name in self.critics for p in self.nets[name].parameters() if p.requires_grad]
        self.judging = judging
        self.optimizers = {
            "made": torch.optim.Adam(made, plan.rate_generator, (0.0, 0.99)),
            "judging": torch.optim.Adam(judging, plan.rate_discriminator, (0.0, 0.99)),
        }
        self.batches = Batches(crops, plan.batch, plan.resolution, plan.seed, device, plan.shares)

    # --- one step ---------------------------------------------------------------------------------------------------

    def step(self, number: int) -> dict[str, float]:
        """Train on batch `number`; returns the losses."""
        plan = self.plan
        for name, rate in (("made", plan.rate_generator), ("judging", plan.rate_discriminator)):
            for group in self.optimizers[name].param_groups:
                group["lr"] = rate * plan.rate(number)
        if plan.prior_every and number % plan.prior_every == 0:
            encoder = self.average["encoder"]
            assert isinstance(encoder, Encoder)
            self.prior = prior_of(encoder, self.crops, self.device, narrowed=1.0, most=ENCODED)
        batch = self.batches.draw(number)
        chance = torch.Generator().manual_seed(plan.seed * 1_000_003 + number)
        augmentation = Augmentation(batch.size, plan.resolution, chance, self.device)
        with self._autocast():
            noise, mean, log_variance = self._noise(batch, chance)
            rgb = self.nets["generator"](batch.ground, batch.mask, batch.valid, batch.label, noise).float()
            fake = augmentation.pictures(composite(rgb, batch.ground, batch.mask))
            real = augmentation.pictures(batch.real)
            mask = augmentation.masks(batch.mask)
            seen_fake = self.vgg(_small(fake), TAPS)
            with torch.no_grad():
                seen_real = self.vgg(_small(real), TAPS)
        report, matched = self._judge(batch, fake.detach(), real, mask, seen_fake, seen_real, number)
        report |= self._make(batch, rgb, fake, mask, seen_fake, seen_real, matched, noise, mean, log_variance)
        self._copy_average(min(plan.ema, (1 + number) / (10 + number)))
        return report

    def _judge(
        self,
        batch: Batch,
        fake: Tensor,
        real: Tensor,
        mask: Tensor,
        seen_fake: list[Tensor],
        seen_real: list[Tensor],
        number: int,
    ) -> tuple[dict[str, float], list[Tensor]]:
        """The discriminators' half of the step; also gives their features of the real windows, to be matched."""
        plan, label = self.plan, batch.label
        both, masks, labels = (
            torch.cat([_small(real), _small(fake)]),
            _small(torch.cat([mask, mask])),
            torch.cat([label, label]),
        )
        count = batch.size
        with self._autocast():
            # Real and generated windows go separately, so that the minibatch deviation tells them apart.
            patches_real, whole_real, named, matched = self.nets["pixel"](both[:count], masks[:count], label)
            patches_fake, whole_fake, _, _ = self.nets["pixel"](both[count:], masks[count:], label)
            loss = 0.5 * (losses.logistic_real(patches_real) + losses.logistic_fake(patches_fake))
            loss = loss + 0.5 * (losses.logistic_real(whole_real) + losses.logistic_fake(whole_fake))
            report = {"d_pixel": float(loss.detach())}
            if plan.named:
                told = F.cross_entropy(named.float(), label)
                report["d_named"] = float(told.detach())
                loss = loss + told
            pairs = [torch.cat([a, b.detach()]) for a, b in zip(_judged(seen_real), _judged(seen_fake), strict=True)]
            projected = torch.zeros((), device=self.device)
            for score in self.nets["projected"](pairs, masks, labels):
                projected = projected + (losses.hinge_real(score[:count]) + losses.hinge_fake(score[count:])) / len(
                    pairs
                )
            report["d_projected"] = float(projected.detach())
            loss = loss + projected
            if "patch" in self.nets:
                score, _ = self.nets["patch"](torch.cat([real, fake]), torch.cat([mask, mask]), labels)
                fine = losses.logistic_real(score[:count]) + losses.logistic_fake(score[count:])
                report["d_patch"] = float(fine.detach())
                loss = loss + fine
        if number % plan.r1_every == 0:
            at = _small(real).float().requires_grad_()
            patches, whole, _, _ = self.nets["pixel"](at, _small(mask), label)
            penalty = losses.gradient_penalty(torch.cat([whole, patches.mean((1, 2, 3))]), at)
            if "patch" in self.nets:
                at_full = real.float().requires_grad_()
                score, _ = self.nets["patch"](at_full, mask, label)
                penalty = penalty + losses.gradient_penalty(score.mean((1, 2, 3)), at_full)
            report["r1"] = float(penalty.detach())
            loss = loss + plan.r1 * plan.r1_every * penalty
        self._descend("judging", loss)
        return report, [feature.detach() for feature in matched]

    def _make(
        self, batch: Batch, rgb: Tensor, fake: Tensor, mask: Tensor, seen_fake: list[Tensor], seen_real: list[Tensor],
        matched: list[Tensor], noise: Tensor, mean: Tensor, log_variance: Tensor,
    ) -> dict[str, float]:  # fmt: skip
        """The generator's and the encoder's half of the step."""
        plan, half = self.plan, batch.size // 2
        for parameter in self.judging:
            parameter.requires_grad_(False)
        with self._autocast():
            patches, whole, named, features = self.nets["pixel"](_small(fake), _small(mask), batch.label)
            parts = {"g_pixel": plan.whole * 0.5 * (losses.logistic_real(patches) + losses.logistic_real(whole))}
            scores = self.nets["projected"](_judged(seen_fake), _small(mask), batch.label)
            parts["g_projected"] = plan.projected * torch.stack([-score.float().mean() for score in scores]).mean()
            if "patch" in self.nets:
                score, _ = self.nets["patch"](fake, mask, batch.label)
                parts["g_patch"] = plan.patch * losses.logistic_real(score)
            parts["pixel"] = plan.pixel * losses.masked_distance(rgb[:half], batch.photo[:half], batch.mask[:half])
            encoded = [x[:half] for x in seen_fake], [x[:half] for x in seen_real]
            parts["feature"] = plan.feature * losses.feature_distance(*encoded)
            parts["matching"] = plan.matching * losses.feature_distance(
                [x[:half] for x in features], [x[:half] for x in matched]
            )
            found, _ = self.nets["encoder"](rgb[half:], batch.mask[half:], batch.label[half:])
            parts["code"] = plan.code * (found - noise[half:].clamp(-3, 3)).square().mean()
            if plan.named:
                parts["named"] = plan.named * F.cross_entropy(named.float(), batch.label)
            if plan.border:
                made = composite(rgb[:half], batch.ground[:half], batch.mask[:half])
                parts["border"] = plan.border * losses.border_distance(
                    made, batch.photo[:half], batch.mask[:half], batch.valid[:half]
                )
            parts["kl"] = plan.kl * losses.to_prior(mean, log_variance)
            loss = torch.stack([part.float() for part in parts.values()]).sum()
        self._descend("made", loss)
        for parameter in self.judging:
            parameter.requires_grad_(True)
        return {name: float(part.detach()) for name, part in parts.items()}

    def _noise(self, batch: Batch, chance: torch.Generator) -> tuple[Tensor, Tensor, Tensor]:
        """First half: the encoder's finding in another light; second: the prior, or another picture's finding."""
        mean, log_variance = self.nets["encoder"](batch.other_light, batch.mask, batch.label)
        drawn = torch.randn(mean.shape, generator=chance).to(self.device)
        found = mean + drawn * (0.5 * log_variance).exp()
        half = batch.size // 2
        lent = found.detach().roll(1, 0)[half:]
        borrow = (torch.rand((batch.size - half, 1), generator=chance) < 0.3).to(self.device)
        fresh = self.prior(torch.randn(lent.shape, generator=chance).to(self.device), batch.label[half:])
        return torch.cat([found[:half], torch.where(borrow, lent, fresh)]), mean, log_variance

    def _descend(self, name: str, loss: Tensor) -> None:
        self.optimizers[name].zero_grad(set_to_none=True)
        torch.autograd.backward(loss)
        for group in self.optimizers[name].param_groups:
            nn.utils.clip_grad_norm_(group["params"], 20.0)
        self.optimizers[name].step()

    def _autocast(self) -> torch.autocast:
        return torch.autocast(self.device.type, torch.bfloat16, enabled=not self.plan.precise)

    @torch.no_grad()
    def _copy_average(self, keep: float) -> None:
        for name, module in self.average.items():
            for mine, theirs in zip(module.parameters(), self.nets[name].parameters(), strict=True):
                mine.lerp_(theirs, 1 - keep)

    # --- what a run keeps -------------------------------------------------------------------------------------------

    def state(self) -> dict[str, Any]:
        """Everything needed to go on."""
        return {
            "nets": dict(self.nets.state_dict()),
            "average": dict(self.average.state_dict()),
            "prior": dict(self.prior.state_dict()),
            "optimizers": {name: checkpoint.optimizer_state(o) for name, o in self.optimizers.items()},
        }

    def load(self, state: dict[str, Any]) -> None:
        """Put `state` back, strictly."""
        self.nets.load_state_dict(state["nets"], strict=True)
        self.average.load_state_dict(state["average"], strict=True)
        self.prior.load_state_dict(state["prior"], strict=True)
        for name, optimizer in self.optimizers.items():
            checkpoint.load_optimizer(optimizer, state["optimizers"][name])

    def begin_with(self, state: dict[str, Any], classes: Sequence[str]) -> int:
        """Take over the weights of another run, of these classes, where they fit; returns how many tensors did."""
        taken = 0
        for mine, theirs in ((self.nets, state["nets"]), (self.average, state["average"])):
            same = checkpoint.taken_over(mine.state_dict(), theirs, self.plan.classes, classes)
            mine.load_state_dict(same, strict=False)
            taken += len(same)
        return taken

    def sheet(self) -> NDArray[np.uint8]:
        """Contact sheet of the averaged networks."""
        return sheet_of(self.batches, self.average["generator"], self.average["encoder"], self.plan, self.prior)


def _small(x: Tensor) -> Tensor:
    """At most 64 px a side: what the coarse discriminators and the feature network see."""
    return nn.functional.avg_pool2d(x, x.shape[-1] // BASE) if x.shape[-1] > BASE else x


def _judged(features: list[Tensor]) -> list[Tensor]:
    return [features[TAPS.index(tap)] for tap in JUDGED]
