"""Training of the second stage: a network that takes small pictures to four times their pixels.

The distance in pixels alone first; then VGG-19 looks on as well (a loss, and a projected discriminator), together with
a discriminator of patches that sees what was added to the bicubic enlargement.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, ClassVar

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn

from engine.generators.card import Card
from engine.networks.detail import FACTOR, DetailDiscriminator, Enlarger, EnlargerConfig, bicubic
from engine.networks.discriminators import FeatureDiscriminator
from engine.networks.features import Vgg19
from engine.problem import Problem
from engine.training.core import losses
from engine.training.core import publish as models
from engine.training.core.licences import is_open, licence_of
from engine.training.core.pictures import as_image
from engine.training.core.plan import Plan
from engine.training.core.task import TrainingTask, averaged, frozen, to_device, trained
from engine.training.stages import Say, load_run
from engine.training.tasks.detail.data import Pair, Pairs, Truths, load_open_truths, load_truths

TAPS = ("relu1_2", "relu2_2", "relu3_2")  # of VGG-19: the perceptual loss
PROJECTED = 2  # of those, the coarsest so many are what the projected discriminator sees
LARGEST = 2_000_000  # bytes of a weights file
SHEET = 6  # windows on a run's sheet


@dataclass(frozen=True)
class DetailPlan(Plan):
    """How an enlarger is trained; `resolution` is the side of the small pictures that it is meant for."""

    unused: ClassVar = frozenset({"start_from_model", "shares", "noise", "width"})

    channels: int = 48
    blocks: int = 7
    small: int = 32  # px a side of the small patches it learns from
    looked_at: int = 64  # px a side of the part of an enlarged patch that VGG-19 and the discriminators see
    pixels_first: float = 0.4  # share of the steps with the distance in pixels alone
    pixel: float = 10.0
    feature: float = 1.0
    projected: float = 0.2
    patch: float = 0.3
    even: float = 0.0  # as much change between the pixels of one small pixel as between those of neighbouring ones
    r1: float = 0.3
    r1_every: int = 16
    late_rate: float = 0.5  # of the generator's rate, once there are discriminators

    def check(self, source: str) -> None:
        """Problem where sizes are more than a window of 256 px allows."""
        if not 8 <= self.small <= 64 or not 16 <= self.looked_at <= self.small * FACTOR:
            raise Problem(f"{source}: small is from 8 to 64, looked_at from 16 to {FACTOR} times that.")
        if self.channels < 4 or self.blocks < 1:
            raise Problem(f"{source}: an enlarger has at least 4 channels and one block.")


class DetailTask(TrainingTask[DetailPlan]):
    """One run."""

    kept: ClassVar = ("enlarger", "average", "discriminators")
    stored_as: ClassVar = {"discriminators": "critics"}
    clip: ClassVar = math.inf

    def __init__(self, plan: DetailPlan, truths: Truths, features: Path, device: torch.device) -> None:
        super().__init__(plan, device)
        config = EnlargerConfig(plan.channels, plan.blocks)
        self.vgg = Vgg19(features / Vgg19.FILE)
        self.enlarger, self.average = averaged(lambda: Enlarger(config))
        self.averages = [(self.average, self.enlarger)]
        channels = tuple(self.vgg.channels(tap) for tap in TAPS[-PROJECTED:])
        self.discriminators = nn.ModuleDict(
            {"patch": DetailDiscriminator(), "projected": FeatureDiscriminator(channels, 1)}
        )
        to_device(device, self.vgg, self.enlarger, self.average, self.discriminators)
        self.optimizers = {
            "enlarger": torch.optim.Adam(self.enlarger.parameters(), plan.rate_generator, (0.9, 0.99)),
            "critics": torch.optim.Adam(trained(self.discriminators), plan.rate_discriminator, (0.5, 0.99)),
        }
        self.pairs = Pairs(truths, plan.batch, plan.small, plan.seed, device)

    def train_on(self, number: int) -> dict[str, float]:
        """Train on batch `number`; return the losses."""
        plan, pair = self.plan, self.pairs.draw(number)
        with self.autocast():
            enlarged = self.enlarger(pair.small)
        pixel = (enlarged - pair.truth).abs().mean()
        if self.share < plan.pixels_first:
            return self.minimise("enlarger", {"pixel": pixel})
        for group in self.optimizers["enlarger"].param_groups:
            group["lr"] *= plan.late_rate
        return self._adversarial_step(pair, enlarged, pixel, number)

    def _adversarial_step(self, pair: Pair, enlarged: Tensor, pixel: Tensor, number: int) -> dict[str, float]:
        plan = self.plan
        reach = enlarged.shape[-1] - plan.looked_at
        top, left = (int(place) for place in torch.randint(0, reach + 1, (2,), generator=self.rng(number)))

        def part(x: Tensor) -> Tensor:
            return x[..., top : top + plan.looked_at, left : left + plan.looked_at]

        fake, real, base = part(enlarged), part(pair.truth), part(bicubic(pair.small))
        with self.autocast():
            seen = self.vgg(fake, TAPS)
            with torch.no_grad():
                seen_real = self.vgg(real, TAPS)
        report = self._discriminate(real, fake.detach(), base, [x.detach() for x in seen], seen_real, number)
        with frozen(trained(self.discriminators)):
            with self.autocast():
                score = self.discriminators["patch"](fake, base)
                scores = self.discriminators["projected"](seen[-PROJECTED:], *self._everywhere(seen[0]))
                parts = {
                    "pixel": pixel,
                    "feature": losses.feature_distance(seen, seen_real),
                    "g_patch": losses.logistic_real(score),
                    "g_projected": losses.hinge_generator(scores),
                    "even": unevenness(enlarged, pair.truth),
                }
            weights = (plan.pixel, plan.feature, plan.patch, plan.projected, plan.even)
            weighed = [weight * one.float() for weight, one in zip(weights, parts.values(), strict=True)]
            # Divided by the first weight, so that both halves of a run are of one scale.
            self.descend("enlarger", torch.stack(weighed).sum() / plan.pixel)
        return report | {name: float(one.detach()) for name, one in parts.items()}

    def _discriminate(
        self, real: Tensor, fake: Tensor, base: Tensor, seen: list[Tensor], seen_real: list[Tensor], number: int
    ) -> dict[str, float]:
        count = len(fake)
        with self.autocast():
            score = self.discriminators["patch"](torch.cat([real, fake]), torch.cat([base, base]))
            both = losses.paired(seen_real[-PROJECTED:], seen[-PROJECTED:])
            scores = self.discriminators["projected"](both, *self._everywhere(both[0]))
            parts = {
                "d_patch": losses.logistic(score[:count], score[count:]), "d_projected": losses.hinge(scores, count)
            }  # fmt: skip
        if number % self.plan.r1_every == 0:
            at = real.detach().clone().float().requires_grad_()
            parts["r1"] = losses.gradient_penalty(self.discriminators["patch"](at, base).mean((1, 2, 3)), at)
        return self.minimise("critics", parts, r1=self.plan.r1 * self.plan.r1_every)

    def _everywhere(self, like: Tensor) -> tuple[Tensor, Tensor]:
        """Return the mask and labels that the projected discriminator asks for: all of the picture, one class."""
        return like.new_ones(len(like), 1, 8, 8), torch.zeros(len(like), dtype=torch.long, device=like.device)

    def warm_start(self, state: Mapping[str, Any], classes: Sequence[str]) -> int:
        """Take over another run's averaged weights and its discriminators; return how many tensors."""
        try:
            self.average.load_state_dict(state["average"], strict=True)
            self.enlarger.load_state_dict(state["average"], strict=True)
            self.discriminators.load_state_dict(state["critics"], strict=True)
        except (KeyError, RuntimeError):
            raise Problem("The run to start from was made by a plan of other sizes.") from None
        return len(state["average"]) + len(state["critics"])

    @torch.no_grad()
    def sheet(self) -> NDArray[np.uint8]:
        """Return a row a window: bicubic, this network, the truth."""
        pair = self.pairs.draw(10_000_019)
        columns = [bicubic(pair.small), self.average(pair.small), pair.truth]
        chosen = np.linspace(0, len(pair.small) - 1, min(SHEET, len(pair.small))).astype(int)
        return as_image(torch.cat([torch.cat([column[index] for column in columns], 2) for index in chosen], 1))


def unevenness(enlarged: Tensor, truth: Tensor) -> Tensor:
    """Return how unlike the truth's the steps between pixels are, told apart by where in a small pixel they stand.

    A pixel shuffle draws sixteen pixels of each small one, and easily leaves a grid of steps around them; no loss that
    looks at pictures as a whole sees it as well as the eye. N x 3 x R x R each -> one number, 0 where they are alike.
    """
    apart = []
    for axis in (2, 3):
        shares = []
        for rgb in (enlarged, truth):
            steps = rgb.float().diff(dim=axis).abs().mean(1).transpose(1, axis - 1)  # N x steps x R
            by_phase = torch.stack([steps[:, phase::FACTOR].mean((1, 2)) for phase in range(FACTOR)], 1)
            shares.append(by_phase / by_phase.mean(1, keepdim=True).clamp(min=1e-3))
        apart.append((shares[0] - shares[1]).abs().mean())
    return torch.stack(apart).mean()


def _truths(plan: Plan, data: Path, say: Say) -> Truths:
    """Return the windows that a plan's run trains on."""
    return load_open_truths(data, say) if plan.only_open else load_truths(data, plan.classes, False, say)


class DetailStage:
    """How a run starts, becomes a model, and is evaluated."""

    plan: type[Plan] = DetailPlan

    def start(self, plan: Plan, data: Path, device: torch.device, say: Say) -> DetailTask:
        """Read the windows that train, and build the networks."""
        assert isinstance(plan, DetailPlan)
        return DetailTask(plan, _truths(plan, data, say), data / "features", device)

    def publish(self, run: Path, data: Path, folder: Path, plan_name: str, device: torch.device, say: Say) -> Card:
        """Write the averaged weights in half precision, and the card."""
        done = load_run(run, device)
        truths = _truths(done.plan, data, say)
        return models.write(
            folder,
            done,
            done.state["average"],
            largest=LARGEST,
            kind="detail",
            noise=1,  # it draws from none; a card has at least one
            licence=licence_of(truths.licences),
            open=all(map(is_open, truths.licences)),
            sources=truths.sources,
            plan=plan_name,
        )

    def evaluate(self, card: Card, data: Path, out: Path, device: torch.device, say: Say, **options: Any) -> Card:
        """Measure figures on windows that it never saw, beside bicubic, Lanczos and the model that comes along, and
        draw contact sheets.
        """
        from engine.training.tasks.detail.evaluation import evaluate

        return evaluate(card, data, out, device, say)


STAGE = DetailStage()
