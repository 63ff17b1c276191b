"""Training of the background generator: a GAN of scenes, first at 64 px, then the blocks above alone.

Two discriminators: one on features of a fixed network (Projected GAN, arXiv 2111.01007; SqueezeNet, since VGG-19
evaluates), which knows at once what a scene is made of, and a small one on pixels, which sees the finest grids.
Real scenes and generated ones go through the same differentiable augmentation, and every picture may be a part of a
scene's height, which the generator and the pixel discriminator are told: that is what tall pictures are made of.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, ClassVar

import numpy as np
import torch
import torch.nn.functional as F
from numpy.typing import NDArray
from torch import Tensor, nn

from engine.generators.card import Card
from engine.networks.background import (
    CELLS,
    CLOSEST,
    ENCODER_WIDTHS,
    GRAIN,
    SCENE_WIDTHS,
    BackgroundConfig,
    BackgroundGenerator,
    SceneDiscriminator,
    SceneEncoder,
    SeenDiscriminator,
    stationary,
)
from engine.networks.features import SqueezeNet, to_pixels
from engine.networks.layers import scaled
from engine.networks.prior import Prior
from engine.problem import Problem
from engine.training.core import checkpoint, losses
from engine.training.core.augment import Augmentation
from engine.training.core.pictures import as_image
from engine.training.core.plan import Plan
from engine.training.core.task import TrainingTask, frozen, to_device, trained
from engine.training.stages import Say, load_run
from engine.training.tasks.background.data import SceneBatches, SceneSet, load

BASE = 64  # pixels a side of the first stage
FITTED = 200  # scenes of a kind that its prior is fitted to
FINE_CELLS = 6  # a side of the windows that the second stage draws: parts of scenes, at their full size
TAPS = (4, 7, 10, 12)  # SqueezeNet's layers that the discriminator sees
ENLARGED = 1.5  # how large SqueezeNet sees the pictures: its first step of two pixels passes over finer grids


@dataclass(frozen=True)
class BackgroundPlan(Plan):
    """How a background generator is trained: all of it at 64 px, or the blocks above on top of `start_from`."""

    unused: ClassVar = frozenset({"start_from_model"})

    stage: str = "background"
    noise: int = 96
    r1: float = 0.2
    r1_every: int = 16
    projected: float = 1.0  # adversarial on SqueezeNet's features
    pixel: float = 1.0  # adversarial on pixels
    coarse: float = 4.0  # above 64 px: the picture made smaller must stay what the blocks below drew
    encoded: float = 0.0  # share of a batch whose noise an encoder finds in true scenes, which must be given back
    kl: float = 0.03
    code: float = 0.5  # the encoder must find a generated scene's noise again
    colour: float = 2.0  # L1, of encoded noise
    feature: float = 2.0  # SqueezeNet, of encoded noise
    prior_every: int = 500  # steps after which the priors of the encoded noise are fitted anew
    named: float = 0.0  # a linear layer on SqueezeNet's features tells the kinds apart; scenes are to be told as theirs
    augment: float = 0.6  # strength of the augmentation
    closer: float = 0.3  # share of pictures that are parts of a scene

    def check(self, source: str) -> None:
        if self.resolution > BASE and not self.start_from:
            raise Problem(f"{source}: above {BASE} px a run names the run that it stands on (start_from).")
        if not 0 <= self.encoded <= 1 or (self.encoded and self.resolution > BASE):
            raise Problem(f"{source}: encoded is a share of the batch, from 0 to 1; above {BASE} px it is 0.")


class BackgroundTask(TrainingTask[BackgroundPlan]):
    """One run: the whole generator at 64 px, or the blocks above alone."""

    kept: ClassVar = ("generator", "average", "discriminators", "encoder", "average_encoder", "prior")
    warm: ClassVar = kept
    stored_as: ClassVar = {"discriminators": "critics", "average_encoder": "settled"}

    def __init__(self, plan: BackgroundPlan, scenes: SceneSet, features: Path, device: torch.device) -> None:
        super().__init__(plan, device)
        self.scenes = scenes
        kinds = len(plan.classes)
        config = BackgroundConfig.scaled(plan.width, kinds, plan.resolution, plan.noise)
        self.squeeze = SqueezeNet(features / SqueezeNet.FILE)
        self.generator, self.average = BackgroundGenerator(config), BackgroundGenerator(config)
        self.discriminators = nn.ModuleDict({
            "pixel": SceneDiscriminator(kinds, scaled(SCENE_WIDTHS, plan.width)),
            "projected": SeenDiscriminator(_channels(self.squeeze), kinds),
        })  # fmt: skip
        if plan.named:
            self.discriminators["named"] = nn.Linear(_channels(self.squeeze)[-1], kinds)
        to_device(device, self.squeeze, self.generator, self.average, self.discriminators)
        # The encoder, its average, and the prior of its encodings, of which all other noise is drawn.
        self.encoder, self.average_encoder = (
            SceneEncoder(kinds, plan.noise, scaled(ENCODER_WIDTHS, plan.width)).to(device) for _ in range(2)
        )
        self.prior = Prior(kinds, plan.noise).to(device)
        self.averages = [(self.average, self.generator), (self.average_encoder, self.encoder)]
        for average, network in self.averages:
            average.requires_grad_(False).load_state_dict(network.state_dict())
        self.average.eval()
        self.is_fine = plan.resolution > BASE
        if self.is_fine:
            self.generator.requires_grad_(False)
            self.generator.blocks[_levels(BASE) :].requires_grad_(True)
        made = trained(self.generator, self.encoder) if plan.encoded else trained(self.generator)
        self.optimizers = {
            "made": torch.optim.Adam(made, plan.rate_generator, (0.0, 0.99)),
            "judging": torch.optim.Adam(trained(self.discriminators), plan.rate_discriminator, (0.0, 0.99)),
        }
        self.cells = FINE_CELLS if self.is_fine else CELLS  # a side of the windows that are drawn
        self.size = plan.resolution * self.cells // CELLS
        part = (1.0, (FINE_CELLS / CELLS,) * 2) if self.is_fine else (plan.closer, (CLOSEST, 1.0))
        self.batches = SceneBatches(scenes, plan.batch, self.size, plan.seed, device, plan.shares, *part)

    # --- one step ---------------------------------------------------------------------------------------------------

    def train_on(self, number: int) -> dict[str, float]:
        """Train on batch `number`; return the losses."""
        plan = self.plan
        if plan.encoded and number % plan.prior_every == 0:
            self.prior = self._fitted()
        batch, rng = self.batches.draw(number), self.rng(number)
        augmentation = Augmentation(plan.batch, self.size, rng, self.device, plan.augment)
        noise = self.prior(torch.randn(plan.batch, plan.noise, generator=rng).to(self.device), batch.label)
        count = round(plan.encoded * plan.batch)
        parts: dict[str, Tensor] = {}
        if count:
            with self.autocast():
                mean, log_variance = self.encoder(batch.rgb[:count], batch.label[:count])
            drift = torch.randn(mean.shape, generator=rng).to(self.device) * (0.5 * log_variance).exp()
            noise = torch.cat([mean + drift, noise[count:]])
            parts["kl"] = plan.kl * losses.to_prior(mean, log_variance)
        shares = F.one_hot(batch.label, len(plan.classes)).float()
        drawn = noise, draw_grain(self.generator, plan.batch, self.cells, self.cells, rng, self.device)
        with self.autocast():
            rgb = self.generator(shares, *drawn, batch.top, batch.height).float()
            fake, real = augmentation.pictures(rgb), augmentation.pictures(batch.rgb)
            heights = augmentation.masks(batch.heights())
            seen_fake = self._features(fake)
            with torch.no_grad():
                seen_real = self._features(real)
        report = self._discriminate(fake.detach(), real, heights, batch.label, seen_fake, seen_real, number)
        with frozen(trained(self.discriminators)):
            with self.autocast():
                patches, whole = self.discriminators["pixel"](fake, heights, batch.label)
                scores = self.discriminators["projected"](seen_fake, batch.label)
                parts["g_pixel"] = plan.pixel * 0.5 * (losses.logistic_real(patches) + losses.logistic_real(whole))
                parts["g_projected"] = plan.projected * losses.hinge_generator(scores)
                if count:
                    parts["colour"] = plan.colour * (rgb[:count] - batch.rgb[:count]).abs().mean()
                    encoded = [x[:count] for x in seen_fake], [x[:count] for x in seen_real]
                    parts["feature"] = plan.feature * losses.feature_distance(*encoded)
                if 0 < count < plan.batch:
                    found, _ = self.encoder(rgb[count:], batch.label[count:])
                    parts["code"] = plan.code * (found - noise[count:].clamp(-3, 3)).square().mean()
                if plan.named:
                    parts["named"] = plan.named * self._named(seen_fake, batch.label)
                if self.is_fine:
                    with torch.no_grad():
                        below = self.average(shares, *drawn, batch.top, batch.height, levels=_levels(BASE)).float()
                    parts["coarse"] = plan.coarse * (F.avg_pool2d(rgb, plan.resolution // BASE) - below).abs().mean()
            return report | self.minimise("made", parts)

    def _discriminate(
        self, fake: Tensor, real: Tensor, heights: Tensor, label: Tensor, seen_fake: list[Tensor],
        seen_real: list[Tensor], number: int,
    ) -> dict[str, float]:  # fmt: skip
        """Make the discriminators' half of the step."""
        plan, count = self.plan, len(label)
        with self.autocast():
            both = torch.cat([real, fake]), torch.cat([heights, heights]), torch.cat([label, label])
            patches, whole = self.discriminators["pixel"](*both, sets=2)
            pixel = [0.5 * losses.logistic(score[:count], score[count:]) for score in (patches, whole)]
            pairs = losses.paired(seen_real, seen_fake)
            projected = losses.hinge(self.discriminators["projected"](pairs, both[2]), count)
        parts = {"d_pixel": pixel[0] + pixel[1], "d_projected": projected}
        if plan.named:
            parts["d_named"] = self._named(seen_real, label)
        if number % plan.r1_every == 0:
            at = real.float().requires_grad_()
            patches, whole = self.discriminators["pixel"](at, heights, label)
            parts["r1"] = losses.gradient_penalty(torch.cat([whole, patches.mean((1, 2, 3))]), at)
        return self.minimise("judging", parts, r1=plan.r1 * plan.r1_every)

    def _named(self, seen: list[Tensor], label: Tensor) -> Tensor:
        """Return the cross-entropy of the kinds told from what is in the whole picture."""
        return F.cross_entropy(self.discriminators["named"](seen[-1].float().mean((2, 3))).float(), label)

    @torch.no_grad()
    def _fitted(self) -> Prior:
        """Return the prior of what the averaged encoder finds in some true scenes of every kind."""
        places = [here[:FITTED] for here in self.batches.places]
        found = []
        for label, here in enumerate(places):
            rgb = F.interpolate(self.batches.pictures[here].float() / 127.5 - 1, size=BASE, mode="area")
            kind = torch.full((len(here),), label, device=self.device)
            found.append((*self.average_encoder(rgb, kind), kind))
        means, log_variances, kinds = (torch.cat(parts).cpu() for parts in zip(*found, strict=True))
        prior = Prior.fitted(means, log_variances, kinds, len(places), narrowed=1.0)
        return stationary(prior, self.generator.config.local).to(self.device)

    def _features(self, rgb: Tensor) -> list[Tensor]:
        """Return SqueezeNet's features at four depths, finest first."""
        size = round(rgb.shape[-1] * ENLARGED)
        rgb = F.interpolate(rgb, size=size, mode="bilinear", align_corners=False)
        x, found = to_pixels(rgb).contiguous(memory_format=torch.channels_last), []
        for index, layer in enumerate(self.squeeze.features):
            x = layer(x)
            if index in TAPS:
                found.append(x)
        return found

    # --- what a run keeps -------------------------------------------------------------------------------------------

    def warm_start(self, state: Mapping[str, Any], classes: Sequence[str]) -> int:
        """Take over the weights of another run, of these kinds; above 64 px the averaged ones, and all of them."""
        if self.is_fine:
            theirs = state.get("average", {})
            state = {**state, "generator": theirs, "critics": {}}
            same = checkpoint.taken_over(self.average.state_dict(), theirs, self.plan.classes, classes)
            if not theirs or len(same) < len(theirs):
                raise Problem("The run to start from was made by a plan of other kinds or sizes.")
        return super().warm_start(state, classes)

    @torch.no_grad()
    def sheet(self) -> NDArray[np.uint8]:
        """Return a row a kind: two real scenes, eight noises of the averaged generator, one wide picture."""
        rows = []
        rng = torch.Generator().manual_seed(0)
        grain = draw_grain(self.average, 1, CELLS, CELLS, rng, self.device)
        wide_grain = draw_grain(self.average, 1, CELLS, 2 * CELLS, rng, self.device)
        noise = torch.randn(8, self.plan.noise, generator=rng).to(self.device)
        for label in range(len(self.scenes.kinds)):
            shares = F.one_hot(torch.full((8,), label), len(self.scenes.kinds)).float().to(self.device)
            here = self.scenes.of_kind(label)[:2]
            real = F.interpolate(
                self.batches.pictures[here].float() / 127.5 - 1, size=self.plan.resolution, mode="area"
            )
            with self.autocast():
                noises = self.prior.mixed(noise, shares)
                fake = self.average(shares, noises, grain).float()
                wide = self.average(shares[:1], noises[:1], wide_grain).float()
            rows.append(torch.cat([*real, *fake, *wide], 2))
        return as_image(torch.cat(rows, 1))


def draw_grain(
    generator: BackgroundGenerator, count: int, rows: int, columns: int, rng: torch.Generator, device: torch.device
) -> list[Tensor]:
    """Draw grain for `count` scenes of so many cells."""
    sizes = generator.grain_sizes(rows, columns)
    return [torch.randn(count, GRAIN, *size, generator=rng).to(device) for size in sizes]


def _levels(resolution: int) -> int:
    """Return how many blocks a picture of that size needs."""
    return (resolution // CELLS).bit_length() - 1


@torch.no_grad()
def _channels(squeeze: SqueezeNet) -> tuple[int, ...]:
    """Return the channels of the features that the discriminator sees."""
    x, found = torch.zeros(1, 3, 64, 64), []
    for index, layer in enumerate(squeeze.features):
        x = layer(x)
        if index in TAPS:
            found.append(x.shape[1])
    return tuple(found)


class BackgroundStage:
    """Both stages of the background generator."""

    plan: type[Plan] = BackgroundPlan

    def start(self, plan: Plan, data: Path, device: torch.device, say: Say) -> BackgroundTask:
        """Read the scenes that train, and build the networks."""
        assert isinstance(plan, BackgroundPlan)
        return BackgroundTask(plan, training_scenes(plan, data, say), data / "features", device)

    def publish(self, run: Path, data: Path, folder: Path, plan_name: str, device: torch.device, say: Say) -> Card:
        """Write weights in half precision, knobs and card."""
        from engine.training.tasks.background.publish import publish

        done = load_run(run, device)
        return publish(done, training_scenes(done.plan, data, say), folder, plan_name, device, say)

    def evaluate(self, card: Card, data: Path, out: Path, device: torch.device, say: Say, **options: Any) -> Card:
        """Measure figures on held-out scenes beside those of real ones, and contact sheets."""
        from engine.training.tasks.background.evaluation import evaluate

        if options:
            raise Problem("Only objects have windows that can be saved, or a rival.")
        return evaluate(card, load(data, card.classes, say), data / "features", out, device, say)


def training_scenes(plan: Plan, data: Path, say: Say) -> SceneSet:
    """Return the scenes that train; Problem where there are none."""
    scenes = load(data, plan.classes, say).only(plan.trains_on)
    if not scenes.records:
        raise Problem(f"{data} holds no scenes that {plan.name} may be trained on.")
    return scenes


STAGE = BackgroundStage()
