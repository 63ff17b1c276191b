"""Training of the mask-shape generator (a VAE-GAN on distance fields), and the stage of that name.

At first all of a batch are objects, true or roughened, whose encoded noise must give the true shape again. Later half
of them are, and the other half is drawn from the prior, which says what noises real masks of a class and a box have.
Both must convince a discriminator that knows class and box, and the encoder must find a drawn shape's noise again, so
that different noises stay different shapes.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, ClassVar

import numpy as np
import torch
import torch.nn.functional as F
from numpy.typing import NDArray
from torch import Tensor, nn

from engine.generators.card import Card
from engine.networks.layers import to_channels_last
from engine.networks.shape import ShapeConfig, ShapeDiscriminator, ShapeEncoder, ShapeGenerator, sized, views
from engine.networks.shape_prior import ShapePrior
from engine.problem import Problem
from engine.training.core import losses
from engine.training.core.plan import Plan
from engine.training.core.task import TrainingTask, frozen
from engine.training.stages import Say
from engine.training.tasks.shape.data import Example, ShapeBatches, load_outlines

NEAR = 2.0  # pixels of a field: how far around the border a distance counts fully
PRIOR_FROM = 3000  # examples
FAR = 8.0  # pixels beyond which it does not


@dataclass(frozen=True)
class ShapePlan(Plan):
    """How a shape generator is trained, with the weights of its losses."""

    unused: ClassVar = frozenset({"start_from_model"})

    r1: float = 1.0
    r1_every: int = 16
    adversarial: float = 0.3
    kl: float = 0.02
    kl_whole: int = 500  # the step from which `kl` counts fully: before, noise has to become worth something
    code: float = 0.3  # the encoder must find a drawn shape's noise again
    near: float = 1.0  # distance of fields near the border, of encoded noise
    cover: float = 2.0  # cross-entropy of coverage, of encoded noise
    sides: float = 5.0  # where the true box of a rough mask lies
    rough: float = 0.5  # share of encoded masks that are roughened
    judge_from: int = 500  # the step from which there is a discriminator; before, all is encoding and drawing again
    prior_every: int = 200  # steps after which it is asked anew what noises real masks have
    least_versions: int = 2  # of an outline
    most_versions: int = 16

    def check(self, source: str) -> None:
        if self.resolution != 64:
            raise Problem(f"{source}: shapes are fields of 64 px (resolution).")


@dataclass(frozen=True)
class ShapeBatch:
    """N examples on the training device."""

    label: Tensor  # N
    field: Tensor  # N x 1 x 64 x 64
    place: Tensor  # N x 5
    rough: Tensor
    rough_place: Tensor
    sides: Tensor  # N x 4

    @classmethod
    def of(cls, labels: NDArray[np.int64], examples: Sequence[Example], device: torch.device) -> ShapeBatch:
        def stacked(name: str) -> Tensor:
            return torch.from_numpy(np.stack([getattr(example, name) for example in examples])).to(device)

        return cls(
            torch.from_numpy(labels).to(device),
            stacked("field")[:, None], stacked("place"),
            stacked("rough")[:, None], stacked("rough_place"), stacked("sides"),
        )  # fmt: skip


class ShapeTask(TrainingTask[ShapePlan]):
    """One run: networks, optimizers and what a step does with them."""

    kept: ClassVar = ("nets", "discriminator", "average", "prior")
    warm: ClassVar = ("nets", "average", "discriminator")
    stored_as: ClassVar = {"discriminator": "judge"}

    def __init__(self, plan: ShapePlan, batches: ShapeBatches, device: torch.device) -> None:
        super().__init__(plan, device)
        self.batches = batches
        count = len(plan.classes)
        up, down = sized(plan.width)
        config = ShapeConfig(count, plan.noise, widths=up)

        def autoencoder() -> nn.ModuleDict:
            return nn.ModuleDict(
                {"generator": ShapeGenerator(config), "encoder": ShapeEncoder(count, plan.noise, down)}
            ).to(device)

        self.nets, self.average = autoencoder(), autoencoder()
        self.average.load_state_dict(self.nets.state_dict())
        self.average.requires_grad_(False).eval()
        self.averages = [(self.average, self.nets)]
        self.discriminator = ShapeDiscriminator(count, down).to(device)
        self.prior = ShapePrior(count, plan.noise).to(device)
        for module in (self.nets, self.average, self.discriminator):
            to_channels_last(module)
        self.optimizers = {
            "nets": torch.optim.Adam(self.nets.parameters(), plan.rate_generator, (0.5, 0.99)),
            "judge": torch.optim.Adam(self.discriminator.parameters(), plan.rate_discriminator, (0.0, 0.99)),
        }

    def train_on(self, number: int) -> dict[str, float]:
        """Train on batch `number`; return the losses."""
        plan, rng = self.plan, self.rng(number)
        batch = ShapeBatch.of(*self.batches.draw(number), self.device)
        is_adversarial = number >= plan.judge_from
        if is_adversarial and (number - plan.judge_from) % plan.prior_every == 0:
            self._fit_prior()
        half = len(batch.label) // 2 if is_adversarial else len(batch.label)
        with self.autocast():
            is_rough = (torch.rand(half, generator=rng) < plan.rough).to(self.device)
            field = torch.where(is_rough[:, None, None, None], batch.rough[:half], batch.field[:half])
            place = torch.where(is_rough[:, None], batch.rough_place[:half], batch.place[:half])
            mean, log_variance, sides = self.nets["encoder"](field, batch.label[:half], place)
            fresh = torch.randn(len(batch.label) - half, plan.noise, generator=rng).to(self.device)
            fresh = self.prior(batch.label[half:], batch.place[half:], fresh)
            spread = torch.randn(mean.shape, generator=rng).to(self.device) * (0.5 * log_variance).exp()
            noise = torch.cat([mean + spread, fresh])
            drawn = self.nets["generator"](batch.label, batch.place, noise)
        report = self._discriminate(batch, drawn.detach(), number) if is_adversarial else {}
        grown = min(1.0, number / max(1, plan.kl_whole))
        with frozen(self.discriminator.parameters()):
            with self.autocast():
                true = batch.field[:half]
                parts = {
                    "near": plan.near * near_distance(drawn[:half], true),
                    "cover": plan.cover * cover_distance(drawn[:half], true),
                    "sides": plan.sides * (sides - batch.sides[:half] * is_rough[:, None]).abs().mean(),
                    "kl": grown * plan.kl * losses.to_prior(mean, log_variance),
                }
                if is_adversarial:
                    patches, whole = self.discriminator(views(drawn), batch.label, batch.place)
                    found, _, _ = self.nets["encoder"](drawn[half:], batch.label[half:], batch.place[half:])
                    parts["g_patch"] = plan.adversarial * losses.logistic_real(patches)
                    parts["g_whole"] = plan.adversarial * losses.logistic_real(whole)
                    parts["code"] = plan.code * (found - fresh).square().mean()
            return report | self.minimise("nets", parts)

    @torch.no_grad()
    def _fit_prior(self) -> None:
        """Fit the prior to what the encoder finds for real masks: of each class, and for each form of a box."""
        chosen = np.linspace(0, len(self.batches) - 1, min(PRIOR_FROM, len(self.batches))).astype(int)
        found, labels, places = [], [], []
        for part in np.array_split(chosen, max(1, len(chosen) // 64)):
            batch = ShapeBatch.of(self.batches.labels[part], [self.batches.at(int(i)) for i in part], self.device)
            with self.autocast():
                found.append(self.average["encoder"](batch.field, batch.label, batch.place)[0])
            labels.append(batch.label)
            places.append(batch.place)
        self.prior.fit(torch.cat(labels), torch.cat(places), torch.cat(found))

    def _discriminate(self, batch: ShapeBatch, drawn: Tensor, number: int) -> dict[str, float]:
        with self.autocast():
            fake_patches, fake = self.discriminator(views(drawn), batch.label, batch.place)
            real_patches, real = self.discriminator(views(batch.field), batch.label, batch.place)
            parts = {"d_patch": losses.logistic(real_patches, fake_patches), "d_whole": losses.logistic(real, fake)}
        if number % self.plan.r1_every == 0:
            at = views(batch.field).requires_grad_()
            patches, real = self.discriminator(at, batch.label, batch.place)
            parts["r1"] = losses.gradient_penalty(real + patches.mean((1, 2, 3)), at)
        return self.minimise("judge", parts, r1=self.plan.r1 * self.plan.r1_every)

    @torch.no_grad()
    def sheet(self) -> NDArray[np.uint8]:
        """Return a row a class, two objects: true, drawn again, rough, refined, six fresh noises."""
        rows = []
        for label in range(len(self.plan.classes)):
            here = np.flatnonzero(self.batches.labels == label)
            if not len(here):
                continue
            chosen = here[np.linspace(0, len(here) - 1, 4).astype(int)[1:3]]
            batch = ShapeBatch.of(self.batches.labels[chosen], [self.batches.at(int(i)) for i in chosen], self.device)
            tiles = [batch.field, self._again(batch, batch.field, batch.place), batch.rough]
            tiles.append(self._again(batch, batch.rough, batch.rough_place))
            for seed in range(6):
                rng = torch.Generator().manual_seed(seed)
                noise = torch.randn(1, self.plan.noise, generator=rng).expand(len(chosen), -1).to(self.device)
                noise = self.prior(batch.label, batch.place, noise)
                tiles.append(self.average["generator"](batch.label, batch.place, noise))
            rows.append(torch.cat([torch.cat(list(tile[:, 0].cpu()), 1) for tile in tiles], 1))
        picture = (torch.cat(rows, 0) + 0.5).clamp(0, 1) * 255
        pixels: NDArray[np.uint8] = picture.round().numpy().astype(np.uint8)
        return np.repeat(pixels[..., None], 3, 2)

    def _again(self, batch: ShapeBatch, field: Tensor, place: Tensor) -> Tensor:
        mean, _, _ = self.average["encoder"](field, batch.label, place)
        drawn: Tensor = self.average["generator"](batch.label, batch.place, mean)
        return drawn


def near_distance(drawn: Tensor, true: Tensor) -> Tensor:
    """Return L1 of two fields in pixels, weighed by nearness to the true border; beyond FAR only the sign counts."""
    weight = torch.exp(-true.abs() / NEAR) + 0.05
    difference = (drawn.float().clamp(-FAR, FAR) - true.clamp(-FAR, FAR)).abs()
    return ((difference * weight).sum((1, 2, 3)) / weight.sum((1, 2, 3))).mean()


def cover_distance(drawn: Tensor, true: Tensor) -> Tensor:
    """Return the cross-entropy of which pixels are covered, how far from the border they may be."""
    return F.binary_cross_entropy_with_logits(drawn.float() / 0.7, (true + 0.5).clamp(0, 1))


class ShapeStage:
    """`shape`: the mask-shape generator with its encoder."""

    plan: type[Plan] = ShapePlan

    def start(self, plan: Plan, data: Path, device: torch.device, say: Say) -> ShapeTask:
        """Read the outlines that train, make their examples, and build the networks."""
        assert isinstance(plan, ShapePlan)
        outlines = [outline for outline in load_outlines(data, plan.classes, say) if plan.trains_on(outline.record)]
        batches = ShapeBatches(
            outlines, plan.classes, plan.batch, plan.seed, (plan.least_versions, plan.most_versions), plan.shares
        )
        say(f"{len(batches)} examples of {len(outlines)} outlines")
        return ShapeTask(plan, batches, device)

    def publish(self, run: Path, data: Path, folder: Path, plan_name: str, device: torch.device, say: Say) -> Card:
        """Write the averaged weights in half precision, and the card."""
        from engine.training.tasks.shape.publish import publish

        return publish(run, data, folder, plan_name, device, say)

    def evaluate(self, card: Card, data: Path, out: Path, device: torch.device, say: Say, **options: Any) -> Card:
        """Measure figures beside those of real masks, and contact sheets."""
        from engine.training.tasks.shape.evaluation import evaluate

        return evaluate(card, data, out, device, say)


STAGE = ShapeStage()
