"""Training of the foreground generator: a VAE-GAN whose object stands in the context of a photo.

Half of each batch draws the noise that the encoder found in the true object and must give that object back; the other
half draws noise from the prior or of another picture, and must convince the discriminators.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import ClassVar

import numpy as np
import torch
import torch.nn.functional as F
from numpy.typing import NDArray
from torch import Tensor, nn

from engine.networks.discriminators import PIXEL_WIDTHS, FeatureDiscriminator, PatchDiscriminator, PixelDiscriminator
from engine.networks.encoder import WIDTHS, Encoder
from engine.networks.features import Vgg19
from engine.networks.foreground import ForegroundConfig, ForegroundGenerator
from engine.networks.layers import scaled
from engine.networks.prior import Prior
from engine.training.core import losses
from engine.training.core.augment import Augmentation
from engine.training.core.batches import Batch, Batches, composite
from engine.training.core.crops import CropSet
from engine.training.core.plan import Plan
from engine.training.core.samples import sheet_of
from engine.training.core.task import TrainingTask, frozen, to_device, trained
from engine.training.tasks.foreground.priors import prior_of

TAPS = ("relu1_2", "relu2_2", "relu3_2")  # of VGG-19: the perceptual loss
PROJECTED = 2  # of those, the coarsest so many are what the projected discriminator sees
ENCODED = 100  # objects of a class that a prior is fitted to while training
BASE = 64  # pixels a side that the pixel discriminator looks at, whatever the resolution


@dataclass(frozen=True)
class ForegroundPlan(Plan):
    """How a foreground generator is trained. Weights of losses are relative to the adversarial one."""

    unused: ClassVar = frozenset({"alpha"})

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


@dataclass(frozen=True)
class _Views:
    """Augmented windows as the discriminators see them, and what VGG-19 sees in them."""

    real: Tensor  # N x 3 x R x R in [-1, 1]
    fake: Tensor
    mask: Tensor  # N x 1 x R x R
    seen_real: list[Tensor]
    seen_fake: list[Tensor]


class ForegroundTask(TrainingTask[ForegroundPlan]):
    """One run that trains the whole generator, and its encoder with it."""

    kept: ClassVar = ("nets", "average", "prior")
    warm: ClassVar = ("nets", "average")

    def __init__(self, plan: ForegroundPlan, crops: CropSet, features: Path, device: torch.device) -> None:
        super().__init__(plan, device)
        self.crops = crops
        self.vgg = Vgg19(features / Vgg19.FILE)
        count = len(plan.classes)
        config = ForegroundConfig.scaled(plan.width, classes=count, resolution=plan.resolution, noise=plan.noise)

        def autoencoder() -> nn.ModuleDict:
            return nn.ModuleDict({
                "generator": ForegroundGenerator(config),
                "encoder": Encoder(count, plan.noise, scaled(WIDTHS, plan.width)),
            })  # fmt: skip

        self.nets = autoencoder()
        self.discriminators: dict[str, nn.Module] = {
            "pixel": PixelDiscriminator(count, scaled(PIXEL_WIDTHS, plan.width)),
            "projected": FeatureDiscriminator(tuple(self.vgg.channels(tap) for tap in TAPS[-PROJECTED:]), count),
        }
        if plan.resolution > BASE:
            self.discriminators["patch"] = PatchDiscriminator(count, max(8, round(32 * plan.width)))
        made = trained(self.nets)
        self.nets.update(self.discriminators)
        self.average = autoencoder()
        to_device(device, self.nets, self.average, self.vgg)
        self.average.requires_grad_(False).eval()
        self.averages = [(average, self.nets[name]) for name, average in self.average.items()]
        for average, network in self.averages:
            average.load_state_dict(network.state_dict())
        self.prior = Prior(count, plan.noise).to(device)
        self.optimizers = {
            "made": torch.optim.Adam(made, plan.rate_generator, (0.0, 0.99)),
            "judging": torch.optim.Adam(trained(*self.discriminators.values()), plan.rate_discriminator, (0.0, 0.99)),
        }
        self.batches = Batches(crops, plan.batch, plan.resolution, plan.seed, device, plan.shares)

    # --- one step ---------------------------------------------------------------------------------------------------

    def train_on(self, number: int) -> dict[str, float]:
        """Train on batch `number`; return the losses."""
        plan = self.plan
        if plan.prior_every and number % plan.prior_every == 0:
            encoder = self.average["encoder"]
            assert isinstance(encoder, Encoder)
            self.prior = prior_of(encoder, self.crops, self.device, narrowed=1.0, most=ENCODED)
        batch, rng = self.batches.draw(number), self.rng(number)
        augmentation = Augmentation(batch.size, plan.resolution, rng, self.device)
        with self.autocast():
            noise, mean, log_variance = self._noise(batch, rng)
            rgb = self.nets["generator"](batch.context, batch.mask, batch.valid, batch.label, noise).float()
            fake = augmentation.pictures(composite(rgb, batch.context, batch.mask))
            real = augmentation.pictures(batch.real)
            mask = augmentation.masks(batch.mask)
            seen_fake = self.vgg(_small(fake), TAPS)
            with torch.no_grad():
                seen_real = self.vgg(_small(real), TAPS)
        views = _Views(real, fake, mask, seen_real, seen_fake)
        report, matched = self._discriminate(batch.label, views, number)
        half = batch.size // 2
        with frozen(trained(*self.discriminators.values())):
            with self.autocast():
                parts = self._fooling(batch.label, views, matched, half)
                parts |= self._encoding(batch, rgb, noise, half)
                parts["kl"] = plan.kl * losses.to_prior(mean, log_variance)
            return report | self.minimise("made", parts)

    def _discriminate(self, label: Tensor, views: _Views, number: int) -> tuple[dict[str, float], list[Tensor]]:
        """Make the discriminators' half of the step; return its losses and their features of the real windows."""
        plan, count, nets = self.plan, len(label), self.discriminators
        real, fake, mask = views.real, views.fake.detach(), views.mask
        masks, labels = torch.cat([mask, mask]), torch.cat([label, label])
        with self.autocast():
            # Real and generated windows go separately, so that the minibatch deviation tells them apart.
            patches_real, whole_real, named, matched = nets["pixel"](_small(real), _small(mask), label)
            patches_fake, whole_fake, _, _ = nets["pixel"](_small(fake), _small(mask), label)
            pixel = 0.5 * losses.logistic(patches_real, patches_fake) + 0.5 * losses.logistic(whole_real, whole_fake)
            parts = {"d_pixel": pixel}
            if plan.named:
                parts["d_named"] = F.cross_entropy(named.float(), label)
            pairs = losses.paired(views.seen_real[-PROJECTED:], views.seen_fake[-PROJECTED:])
            parts["d_projected"] = losses.hinge(nets["projected"](pairs, _small(masks), labels), count)
            if "patch" in nets:
                score, _ = nets["patch"](torch.cat([real, fake]), masks, labels)
                parts["d_patch"] = losses.logistic(score[:count], score[count:])
        if number % plan.r1_every == 0:
            at = _small(real).float().requires_grad_()
            patches, whole, _, _ = nets["pixel"](at, _small(mask), label)
            parts["r1"] = losses.gradient_penalty(torch.cat([whole, patches.mean((1, 2, 3))]), at)
            if "patch" in nets:
                at_full = real.float().requires_grad_()
                score, _ = nets["patch"](at_full, mask, label)
                parts["r1"] = parts["r1"] + losses.gradient_penalty(score.mean((1, 2, 3)), at_full)
        report = self.minimise("judging", parts, r1=plan.r1 * plan.r1_every)
        return report, [feature.detach() for feature in matched]

    def _fooling(self, label: Tensor, views: _Views, matched: list[Tensor], half: int) -> dict[str, Tensor]:
        """Return what the discriminators and VGG-19 say of the generated windows."""
        plan, nets, fake, mask = self.plan, self.discriminators, views.fake, views.mask
        patches, whole, named, features = nets["pixel"](_small(fake), _small(mask), label)
        parts = {"g_pixel": plan.whole * 0.5 * (losses.logistic_real(patches) + losses.logistic_real(whole))}
        scores = nets["projected"](views.seen_fake[-PROJECTED:], _small(mask), label)
        parts["g_projected"] = plan.projected * losses.hinge_generator(scores)
        if "patch" in nets:
            score, _ = nets["patch"](fake, mask, label)
            parts["g_patch"] = plan.patch * losses.logistic_real(score)
        if plan.named:
            parts["named"] = plan.named * F.cross_entropy(named.float(), label)
        encoded = [x[:half] for x in views.seen_fake], [x[:half] for x in views.seen_real]
        parts["feature"] = plan.feature * losses.feature_distance(*encoded)
        parts["matching"] = plan.matching * losses.feature_distance(
            [x[:half] for x in features], [x[:half] for x in matched]
        )
        return parts

    def _encoding(self, batch: Batch, rgb: Tensor, noise: Tensor, half: int) -> dict[str, Tensor]:
        """Return how far encoded objects are from the true ones, and generated objects' noise from what is found."""
        plan, photo, mask = self.plan, batch.photo[:half], batch.mask[:half]
        parts = {"pixel": plan.pixel * losses.masked_distance(rgb[:half], photo, mask)}
        found, _ = self.nets["encoder"](rgb[half:], batch.mask[half:], batch.label[half:])
        parts["code"] = plan.code * (found - noise[half:].clamp(-3, 3)).square().mean()
        if plan.border:
            made = composite(rgb[:half], batch.context[:half], mask)
            parts["border"] = plan.border * losses.border_distance(made, photo, mask, batch.valid[:half])
        return parts

    def _noise(self, batch: Batch, rng: torch.Generator) -> tuple[Tensor, Tensor, Tensor]:
        """Return noise, and mean and log-variance of what the encoder finds in another light.

        The first half is what it finds; the second is drawn from the prior, or what it finds in another picture.
        """
        mean, log_variance = self.nets["encoder"](batch.other_light, batch.mask, batch.label)
        drawn = torch.randn(mean.shape, generator=rng).to(self.device)
        found = mean + drawn * (0.5 * log_variance).exp()
        half = batch.size // 2
        lent = found.detach().roll(1, 0)[half:]
        borrow = (torch.rand((batch.size - half, 1), generator=rng) < 0.3).to(self.device)
        fresh = self.prior(torch.randn(lent.shape, generator=rng).to(self.device), batch.label[half:])
        return torch.cat([found[:half], torch.where(borrow, lent, fresh)]), mean, log_variance

    def sheet(self) -> NDArray[np.uint8]:
        """Return a contact sheet of the averaged networks."""
        return sheet_of(self.batches, self.average["generator"], self.average["encoder"], self.plan, self.prior)


def _small(x: Tensor) -> Tensor:
    """Reduce to at most 64 px a side, which is what the coarse discriminators and the feature network see."""
    return nn.functional.avg_pool2d(x, x.shape[-1] // BASE) if x.shape[-1] > BASE else x
