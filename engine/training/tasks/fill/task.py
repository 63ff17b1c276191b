"""Training of the three networks that fill a hole, all of them at once.

The first is compared with the truth, pixel by pixel, and with the true mask. What the other two make is looked at
through VGG-19: a distance of features, the contextual loss (texture may fall otherwise than in the photo), and a
projected discriminator. Two noises must give two pictures.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, ClassVar

import torch
import torch.nn.functional as F
from numpy.typing import NDArray
from torch import Tensor, nn

from engine.generators.card import Card
from engine.networks.discriminators import FeatureDiscriminator
from engine.networks.features import Vgg19
from engine.networks.fill import FillConfig, Filled, FillNetwork
from engine.problem import Problem
from engine.training.core import losses
from engine.training.core import publish as models
from engine.training.core.contextual import contextual
from engine.training.core.pictures import rows_of
from engine.training.core.plan import Plan
from engine.training.core.task import TrainingTask, averaged, frozen, to_device, trained
from engine.training.stages import Say, load_run
from engine.training.tasks.fill.data import SIZE, FillBatch, FillBatches, Sources, crop_classes, load_sources

TAPS = ("relu1_1", "relu2_1", "relu3_1")  # of VGG-19
JUDGED = 2  # of those, the coarsest so many are what the discriminator sees
LARGEST = 6_000_000  # bytes of a weights file
SHEET = 8  # pictures on a run's sheet


@dataclass(frozen=True)
class FillPlan(Plan):
    """How the networks are trained; `classes` are the kinds of scenes that they learn from."""

    unused: ClassVar = frozenset({"start_from_model", "shares"})

    noise: int = 32
    looked_at: int = 64  # px a side of the part around the hole that VGG-19 and the discriminator see
    coarse: float = 4.0  # L1 of the first network
    mask: float = 1.0  # cross-entropy of its mask
    pixel: float = 1.0  # L1 of the second network
    feature: float = 4.0  # VGG-19
    contextual: float = 1.0
    projected: float = 0.1  # adversarial on VGG-19's features
    varied: float = 4.0  # two noises differ by at least `apart`
    apart: float = 0.06
    judged_from: float = 0.1  # share of the run after which there is a discriminator

    @property
    def crop_classes(self) -> tuple[str, ...]:
        return crop_classes(self.classes)

    def check(self, source: str) -> None:
        if self.resolution != SIZE:
            raise Problem(f"{source}: what fills holes is trained at {SIZE} px.")
        if not 16 <= self.looked_at <= SIZE:
            raise Problem(f"{source}: looked_at is from 16 to {SIZE} px.")


class FillTask(TrainingTask[FillPlan]):
    """One run."""

    kept: ClassVar = ("network", "average", "discriminator")
    warm: ClassVar = kept

    def __init__(self, plan: FillPlan, sources: Sources, features: Path, device: torch.device) -> None:
        super().__init__(plan, device)
        config = FillConfig.scaled(plan.width, plan.noise)
        self.vgg = Vgg19(features / Vgg19.FILE)
        self.network, self.average = averaged(lambda: FillNetwork(config))
        self.averages: list[tuple[nn.Module, nn.Module]] = [(self.average, self.network)]
        self.discriminator = FeatureDiscriminator(tuple(self.vgg.channels(tap) for tap in TAPS[-JUDGED:]), 1)
        to_device(device, self.vgg, self.network, self.average, self.discriminator)
        self.optimizers = {
            "network": torch.optim.Adam(self.network.parameters(), plan.rate_generator, (0.5, 0.99)),
            "judging": torch.optim.Adam(trained(self.discriminator), plan.rate_discriminator, (0.5, 0.99)),
        }
        self.batches = FillBatches(sources, plan.batch, plan.resolution, plan.seed, device)

    def train_on(self, number: int) -> dict[str, float]:
        """Train on batch `number`; return the losses."""
        plan, batch, rng = self.plan, self.batches.draw(number), self.rng(number)
        noise = torch.randn(2, plan.batch, plan.noise, generator=rng).to(self.device)
        target = torch.lerp(batch.picture, batch.truth, batch.true_mask)
        windows, half = batch.windows(plan.looked_at), plan.batch // 2

        def part(x: Tensor) -> Tensor:
            cut = torch.stack([one[:, rows, columns] for one, (rows, columns) in zip(x, windows, strict=True)])
            return cut.contiguous(memory_format=torch.channels_last)

        with self.autocast():
            made = self._filled(self.network, batch, noise[0])
            other = self.network.drawing(made.known[:half].detach(), made.belief[:half].detach(), noise[1, :half])
            seen, hole = self.vgg(part(made.composed), TAPS), part(batch.true_mask)
            with torch.no_grad():
                real = self.vgg(part(target), TAPS)
        parts = {
            "coarse": losses.masked_distance(made.coarse, batch.truth, batch.asked),
            "mask": F.binary_cross_entropy_with_logits(made.mask.float(), batch.true_mask),
            "pixel": losses.masked_distance(made.drawn, batch.truth, batch.asked),
            "feature": losses.feature_distance(seen, real),
            "contextual": contextual(seen[-1].flatten(2), real[-1].flatten(2)),
            "varied": F.relu(plan.apart - losses.masked_distance(made.drawn[:half], other, batch.asked[:half])),
        }
        weights = {name: getattr(plan, name) for name in parts}
        if self.share < plan.judged_from:
            return self.minimise("network", parts, **weights)
        label = torch.zeros(plan.batch, dtype=torch.long, device=self.device)
        with self.autocast():
            both = losses.paired(real[-JUDGED:], seen[-JUDGED:])
            mask, labels = torch.cat([hole] * 2), torch.cat([label] * 2)
            judged = losses.hinge(self.discriminator(both, mask, labels), plan.batch)
        report = self.minimise("judging", {"judged": judged})
        with frozen(trained(self.discriminator)), self.autocast():
            parts["projected"] = losses.hinge_generator(self.discriminator(seen[-JUDGED:], hole, label))
        return report | self.minimise("network", parts, **weights, projected=plan.projected)

    def _filled(self, network: FillNetwork, batch: FillBatch, noise: Tensor) -> Filled:
        made: Filled = network(batch.smooth, batch.picture, batch.hole, noise, batch.true_mask)
        return made

    @torch.no_grad()
    def sheet(self) -> NDArray[Any]:
        """Return a row a picture: what is given, coarse, mask, two noises, the truth."""
        batch = self.batches.draw(10_000_019)
        noise = torch.randn(2, self.plan.batch, self.plan.noise, generator=self.rng(10_000_019)).to(self.device)
        first, second = (self._filled(self.average, batch, one) for one in noise)
        given = torch.where(batch.hole > 0, torch.ones_like(batch.picture), batch.picture)
        mask = first.belief.expand(-1, 3, -1, -1) * 2 - 1
        columns = [given, first.coarse, mask, first.composed, second.composed, batch.truth]
        return rows_of([column.float() for column in columns], SHEET)


class FillStage:
    """How a run starts, becomes a model, and is evaluated."""

    plan: type[Plan] = FillPlan

    def start(self, plan: Plan, data: Path, device: torch.device, say: Say) -> FillTask:
        """Read the pictures that train, and build the networks."""
        assert isinstance(plan, FillPlan)
        return FillTask(plan, self._sources(plan, data, say), data / "features", device)

    def publish(self, run: Path, data: Path, folder: Path, plan_name: str, device: torch.device, say: Say) -> Card:
        """Write the averaged weights in half precision, and the card."""
        done = load_run(run, device)
        sources = self._sources(done.plan, data, say)
        weights: Mapping[str, Tensor] = done.state["average"]
        return models.write(
            folder,
            done,
            weights,
            largest=LARGEST,
            kind="fill",
            plan=plan_name,
            **models.origin_of(sources.records, done.notes, "pictures"),
        )

    def evaluate(self, card: Card, data: Path, out: Path, device: torch.device, say: Say, **options: Any) -> Card:
        """Measure figures on held-out holes beside other ways to fill them, and contact sheets."""
        from engine.training.tasks.fill.evaluation import evaluate

        return evaluate(card, data, out, device, say)

    def _sources(self, plan: Plan, data: Path, say: Say) -> Sources:
        return load_sources(data, plan.classes, say, plan.trains_on)


STAGE = FillStage()
