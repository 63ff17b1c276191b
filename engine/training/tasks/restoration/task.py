"""Training of a network that restores photos (factor 1) or enlarges them (factor 2 or 4).

The distance in pixels throughout (Charbonnier), with a little distance in VGG-19's features towards the end; and for a
restorer what it says of the damage in each place.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any, ClassVar

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from engine.generators.card import Card
from engine.networks.detail import Enlarger, EnlargerConfig, bicubic
from engine.networks.features import Vgg19
from engine.networks.layers import to_channels_last
from engine.networks.restoration import STEP, Restorer, RestorerConfig, damage, gate
from engine.problem import Problem
from engine.training.core import losses
from engine.training.core import publish as models
from engine.training.core.photo_patches import Patches
from engine.training.core.plan import Plan
from engine.training.core.task import TrainingTask, as_image
from engine.training.stages import Say, load_run
from engine.training.tasks.restoration.data import SIZE, Pair, Pairs, load_windows

TAPS = ("relu1_2", "relu2_2")  # of VGG-19
LARGEST = 2_400_000  # bytes of a weights file
SHEET = 8  # patches on a run's sheet
LIGHT = 6 / 127.5  # harm of so many grey levels is light: what is less counts hardly more
EDGE = 1e-3  # of the Charbonnier loss: below it, it is quadratic
FACTORS = (1, 2, 4)


@dataclass(frozen=True)
class RestorationPlan(Plan):
    """How a restorer or an enlarger is trained; pictures of every class are learned from."""

    unused: ClassVar = frozenset({"start_from_model", "shares", "noise", "width", "rate_discriminator"})

    factor: int = 1  # times the pixels a side: 1 restores
    channels: int = 32
    blocks: int = 2
    patch: int = 96  # px a side of the truths it learns from
    features_from: float = 0.6  # share of the steps after which VGG-19 looks on as well
    looked_at: int = 48  # px a side of the part of a patch that it sees
    feature: float = 0.02
    level: float = 0.01  # what a restorer says of the damage
    relative: bool = False  # a restorer's distance in pixels counts as a share of the harm, picture by picture

    def check(self, source: str) -> None:
        """Problem where sizes do not go together."""
        if self.factor not in FACTORS:
            raise Problem(f"{source}: factor is 1, 2 or 4.")
        if self.relative and self.factor > 1:
            raise Problem(f"{source}: relative is for a restorer, of factor 1.")
        if self.patch % STEP or not STEP <= self.looked_at <= self.patch <= SIZE - 2 * STEP:
            raise Problem(f"{source}: patch is a multiple of {STEP} up to {SIZE - 2 * STEP}, looked_at at most that.")
        if self.channels < 4 or self.blocks < 1:
            raise Problem(f"{source}: a network has at least 4 channels and one block.")


class RestorationTask(TrainingTask[RestorationPlan]):
    """One run."""

    kept: ClassVar = ("network", "average")
    warm: ClassVar = ("network", "average")

    def __init__(self, plan: RestorationPlan, windows: Patches, features: Path, device: torch.device) -> None:
        super().__init__(plan, device)
        self.vgg = Vgg19(features / "vgg19-to-relu3_4.safetensors")
        self.network, self.average = network_of(plan), network_of(plan)
        self.average.requires_grad_(False).eval()
        self.average.load_state_dict(self.network.state_dict())
        self.averages = [(self.average, self.network)]
        for module in (self.vgg, self.network, self.average):
            module.to(device)
            to_channels_last(module)
        self.optimizers = {"network": torch.optim.Adam(self.network.parameters(), plan.rate_generator, (0.9, 0.99))}
        self.pairs = Pairs(windows.pixels, plan.factor, plan.batch, plan.patch, plan.seed, device)

    def train_on(self, number: int) -> dict[str, float]:
        """Descend on the losses of batch `number`; return them."""
        plan, pair = self.plan, self.pairs.draw(number)
        parts: dict[str, Tensor] = {}
        with self.autocast():
            if isinstance(self.network, Restorer):
                residual, level = self.network.parts(pair.given)
                made = pair.given + gate(level) * residual
                parts["level"] = (level - damage(pair.given, pair.truth)).abs().mean()
            else:
                made = self.network(pair.given)
        parts["pixel"] = (left_over if plan.relative else charbonnier)(made, pair)
        if plan.feature and self.share >= plan.features_from:
            reach = made.shape[-1] - plan.looked_at
            top, left = (int(place) for place in torch.randint(0, reach + 1, (2,), generator=self.rng(number)))
            part = np.s_[..., top : top + plan.looked_at, left : left + plan.looked_at]
            with self.autocast():
                seen = self.vgg(made[part], TAPS)
                with torch.no_grad():
                    true = self.vgg(pair.truth[part], TAPS)
            parts["feature"] = losses.feature_distance(seen, true)
        return self.minimise("network", parts, level=plan.level, feature=plan.feature)

    @torch.no_grad()
    def sheet(self) -> NDArray[np.uint8]:
        """Return a row a patch: what is given, what is made of it, the truth."""
        pair = self.pairs.draw(10_000_019)
        given = pair.given if self.plan.factor == 1 else bicubic(pair.given, self.plan.factor)
        columns = [given, self.average(pair.given), pair.truth]
        rows = [torch.cat([column[index] for column in columns], 2) for index in range(min(SHEET, len(given)))]
        return as_image(torch.cat(rows, 1))


def network_of(plan: RestorationPlan) -> Restorer | Enlarger:
    """Return the network that a plan trains, fresh."""
    if plan.factor == 1:
        return Restorer(RestorerConfig(plan.channels, plan.blocks))
    return Enlarger(EnlargerConfig(plan.channels, plan.blocks, plan.factor))


def charbonnier(made: Tensor, pair: Pair) -> Tensor:
    """Return the mean distance in pixels to the truth, smooth at nothing (Charbonnier et al. 1994)."""
    return ((made.float() - pair.truth).square() + EDGE**2).sqrt().mean()


def left_over(made: Tensor, pair: Pair) -> Tensor:
    """Return how much of the harm is left, mean over the pictures: near 1 is no better than nothing. Light harm counts
    nearly as heavy does, and what is changed of a clean picture counts most.
    """
    left, harm = (((x.float() - pair.truth).square() + EDGE**2).sqrt().mean((1, 2, 3)) for x in (made, pair.given))
    return (left / (harm + LIGHT)).mean()


class RestorationStage:
    """How a run starts, becomes a model, and is evaluated."""

    plan: type[Plan] = RestorationPlan

    def start(self, plan: Plan, data: Path, device: torch.device, say: Say) -> RestorationTask:
        """Read the windows that train, and build the network."""
        assert isinstance(plan, RestorationPlan)
        return RestorationTask(plan, load_windows(data, plan.trains_on, say), data / "features", device)

    def publish(self, run: Path, data: Path, folder: Path, plan_name: str, device: torch.device, say: Say) -> Card:
        """Write the averaged weights in half precision, and the card."""
        done = load_run(run, device)
        assert isinstance(done.plan, RestorationPlan)
        pictures = load_windows(data, done.plan.trains_on, say).origins
        return models.write(
            folder, done, done.state["average"], largest=LARGEST, plan=plan_name,
            kind="restore" if done.plan.factor == 1 else "enlarge",
            noise=0, **models.origin_of(pictures, done.notes, "pictures"),
        )  # fmt: skip

    def evaluate(self, card: Card, data: Path, out: Path, device: torch.device, say: Say, **options: Any) -> Card:
        """Measure figures on photos that it never saw, beside its rivals, and contact sheets."""
        from engine.training.tasks.restoration.evaluation import evaluate

        return evaluate(card, data, out, device, say)


STAGE = RestorationStage()
