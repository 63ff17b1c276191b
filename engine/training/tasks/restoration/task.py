"""Training of a network that restores photos (factor 1) or enlarges them (factor 2 or 4).

An enlarger learns from the distance in pixels (Charbonnier), with a little distance in VGG-19's features towards the
end; a restorer from the error of what it makes, and then how much of that should have been added.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
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
from engine.networks.restoration import STEP, Restorer, RestorerConfig
from engine.problem import Problem
from engine.training.core import losses
from engine.training.core import publish as models
from engine.training.core.photo_patches import Patches
from engine.training.core.plan import Plan
from engine.training.core.task import TrainingTask, as_image, trained
from engine.training.stages import Say, load_run
from engine.training.tasks.restoration.data import SIZE, Pair, Pairs, load_windows
from engine.training.tasks.restoration.degrading import harmed, noisy_or_compressed

TAPS = ("relu1_2", "relu2_2")  # of VGG-19
LARGEST = 2_400_000  # bytes of a weights file
SHEET = 8  # patches on a run's sheet
USUAL = 4.0  # grey levels that are left of usual harm; below, a restorer's residual counts little: its share sees to it
FAINT, WORTH = 0.1, 6.0  # grey levels of an error that counts as none, and most decibels that a share counts for
EDGE = 1e-3  # of the Charbonnier loss: below it, it is quadratic
FACTORS = (1, 2, 4)


@dataclass(frozen=True)
class RestorationPlan(Plan):
    """How a restorer or an enlarger is trained; pictures of every class are learned from."""

    unused: ClassVar = frozenset({"start_from_model", "shares", "noise", "width", "rate_discriminator"})

    factor: int = 1  # times the pixels a side: 1 restores
    channels: int = 64
    finest: int = 96  # channels that a restorer makes details from
    blocks: int = 2
    patch: int = 96  # px a side of the truths it learns from
    features_from: float = 0.6  # share of the steps after which VGG-19 looks on as well
    looked_at: int = 48  # px a side of the part of a patch that it sees
    feature: float = 0.02
    over: float = 20.0  # how much more a share counts that is too large, where nothing should be added
    share: bool = False  # of a restorer only its share learns; all else stays as it was in the run before

    def check(self, source: str) -> None:
        """Problem where sizes do not go together."""
        if self.factor not in FACTORS:
            raise Problem(f"{source}: factor is 1, 2 or 4.")
        if self.share and (self.factor > 1 or not self.start_from):
            raise Problem(f"{source}: share is for a restorer that starts from a run.")
        if self.patch % STEP or not STEP <= self.looked_at <= self.patch <= SIZE - 2 * STEP:
            raise Problem(f"{source}: patch is a multiple of {STEP} up to {SIZE - 2 * STEP}, looked_at at most that.")
        if min(self.channels, self.finest) < 4 or self.blocks < 1:
            raise Problem(f"{source}: a network has at least 4 channels and one block.")


class RestorationTask(TrainingTask[RestorationPlan]):
    """One run."""

    kept: ClassVar = ("network", "average")
    warm: ClassVar = ("network", "average")

    def __init__(self, plan: RestorationPlan, windows: Patches, features: Path, device: torch.device) -> None:
        super().__init__(plan, device)
        self.vgg = Vgg19(features / "vgg19-to-relu3_4.safetensors").to(device) if plan.feature else None
        self.network, self.average = network_of(plan), network_of(plan)
        self.average.requires_grad_(False).eval()
        self.average.load_state_dict(self.network.state_dict())
        self.averages = [(self.average, self.network)]
        for module in (self.network, self.average):
            module.to(device)
            to_channels_last(module)
        if plan.share:
            self.network.requires_grad_(False)
            self.network.share.requires_grad_(True)  # the plan sees to it that it restores
        self.optimizers = {"network": torch.optim.Adam(trained(self.network), plan.rate_generator, (0.9, 0.99))}
        harm = harmed if plan.share else noisy_or_compressed
        self.pairs = Pairs(windows.pixels, plan.factor, plan.batch, plan.patch, plan.seed, device, harm)

    def train_on(self, number: int) -> dict[str, float]:
        """Descend on the losses of batch `number`; return them."""
        plan, pair = self.plan, self.pairs.draw(number)
        parts: dict[str, Tensor] = {}
        with self.autocast():
            if isinstance(self.network, Restorer):
                residual, share = self.network.parts(pair.given)
                made = pair.given + residual
                if plan.share:
                    parts["share"] = risk(share, residual, pair, plan.over).mean()
                else:
                    parts["residual"] = error(made, pair.truth, USUAL).mean() / USUAL
            else:
                made = self.network(pair.given)
                parts["pixel"] = charbonnier(made, pair)
        if self.vgg is not None and self.share >= plan.features_from:
            reach = made.shape[-1] - plan.looked_at
            top, left = (int(place) for place in torch.randint(0, reach + 1, (2,), generator=self.rng(number)))
            part = np.s_[..., top : top + plan.looked_at, left : left + plan.looked_at]
            with self.autocast():
                seen = self.vgg(made[part], TAPS)
                with torch.no_grad():
                    true = self.vgg(pair.truth[part], TAPS)
            parts["feature"] = losses.feature_distance(seen, true)
        return self.minimise("network", parts, feature=plan.feature)

    def warm_start(self, state: Mapping[str, Any], classes: Sequence[str]) -> int:
        """Take over another run; where only the share learns, it does so for the averaged network."""
        taken = super().warm_start(state, classes)
        if self.plan.share:
            self.network.load_state_dict(self.average.state_dict())
        return taken

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
        return Restorer(RestorerConfig(plan.channels, plan.blocks, plan.finest))
    return Enlarger(EnlargerConfig(plan.channels, plan.blocks, plan.factor))


def charbonnier(made: Tensor, pair: Pair) -> Tensor:
    """Return the mean distance in pixels to the truth, smooth at nothing (Charbonnier et al. 1994)."""
    return ((made.float() - pair.truth).square() + EDGE**2).sqrt().mean()


def error(made: Tensor, truth: Tensor, light: float) -> Tensor:
    """Return the root of each picture's mean squared error in grey levels, nearly flat where it is light."""
    return ((127.5 * (made.float() - truth)).square().mean((1, 2, 3)) + light**2).sqrt()


def best_share(residual: Tensor, pair: Pair) -> Tensor:
    """Return which share of the residual comes nearest to the truth, picture by picture: N x 1 x 1 x 1, 0..1."""
    missing = pair.truth - pair.given
    along = (residual * missing).sum((1, 2, 3), keepdim=True)
    return (along / residual.square().sum((1, 2, 3), keepdim=True).clamp_min(1e-6)).clamp(0, 1)


def risk(share: Tensor, residual: Tensor, pair: Pair, over: float) -> Tensor:
    """Return the squared difference of a share, N x 1 x h x w, from the best one: where it is too small, weighed by the
    decibels to be had; where it is too large, the more the less there is to be added, since only then it harms.
    """
    best = best_share(residual, pair)
    missing = pair.truth - pair.given
    before, after = (
        (127.5 * left).square().mean((1, 2, 3), keepdim=True) + FAINT**2
        for left in (missing, missing - best * residual)
    )
    worth = 1 + (10 * (before / after).log10()).clamp(max=WORTH)
    apart = share - best
    return apart.square() * torch.where(apart > 0, 1 + over * (1 - best).square(), worth)


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
