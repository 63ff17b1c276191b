"""Training of a network that restores photos (factor 1) or enlarges them (factor 2 or 4).

An enlarger learns from the distance in pixels (Charbonnier), with a little distance in VGG-19's features towards the
end; a restorer from the error of what it makes. How much of that is added it learns afterwards (`share.py`).
"""

from __future__ import annotations

from pathlib import Path
from typing import Any, ClassVar

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from engine.generators.card import Card
from engine.networks.detail import Enlarger, EnlargerConfig, bicubic
from engine.networks.features import Vgg19
from engine.networks.restoration import Restorer, RestorerConfig
from engine.training.core import losses
from engine.training.core import publish as models
from engine.training.core.photo_patches import Patches
from engine.training.core.pictures import rows_of
from engine.training.core.plan import Plan
from engine.training.core.task import TrainingTask, averaged, to_device, trained
from engine.training.stages import Say, load_run
from engine.training.tasks.restoration.data import Pair, Pairs, load_windows
from engine.training.tasks.restoration.degrading import known, noisy_or_compressed
from engine.training.tasks.restoration.plan import RestorationPlan
from engine.training.tasks.restoration.share import GIVEN, ShareTask

TAPS = ("relu1_2", "relu2_2")  # of VGG-19
LARGEST = 2_400_000  # bytes of a weights file
SHEET = 8  # patches on a run's sheet
USUAL = 4.0  # grey levels that are left of usual harm; below, a restorer's residual counts little: its share sees to it
EDGE = 1e-3  # of the Charbonnier loss: below it, it is quadratic


class RestorationTask(TrainingTask[RestorationPlan]):
    """One run."""

    kept: ClassVar = ("network", "average")
    warm: ClassVar = ("network", "average")

    def __init__(self, plan: RestorationPlan, windows: Patches, features: Path, device: torch.device) -> None:
        super().__init__(plan, device)
        self.vgg = Vgg19(features / Vgg19.FILE).to(device) if plan.feature else None
        self.network, self.average = averaged(lambda: network_of(plan))
        self.averages = [(self.average, self.network)]
        to_device(device, self.network, self.average)
        self.optimizers = {"network": torch.optim.Adam(trained(self.network), plan.rate_generator, (0.9, 0.99))}
        self.pairs = Pairs(
            windows.pixels, plan.factor, plan.batch, plan.patch, plan.seed, device, noisy_or_compressed, plan.painted
        )

    def train_on(self, number: int) -> dict[str, float]:
        """Descend on the losses of batch `number`; return them."""
        plan, pair = self.plan, self.pairs.draw(number)
        parts: dict[str, Tensor] = {}
        with self.autocast():
            if isinstance(self.network, Restorer):
                made = pair.given + self.network.found(pair.given)[0]
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

    @torch.no_grad()
    def sheet(self) -> NDArray[np.uint8]:
        """Return a row a patch: what is given, what is made of it, the truth."""
        pair = self.pairs.draw(10_000_019)
        given = pair.given if self.plan.factor == 1 else bicubic(pair.given, self.plan.factor)
        columns = [given, self.average(pair.given), pair.truth]
        return rows_of(columns, SHEET)


def network_of(plan: RestorationPlan) -> Restorer | Enlarger:
    """Return the network that a plan trains, fresh."""
    if plan.factor == 1:
        return Restorer(RestorerConfig(plan.channels, plan.blocks, plan.finest, plan.hidden))
    return Enlarger(EnlargerConfig(plan.channels, plan.blocks, plan.factor))


def charbonnier(made: Tensor, pair: Pair) -> Tensor:
    """Return the mean distance in pixels to the truth, smooth at nothing (Charbonnier et al. 1994)."""
    return ((made.float() - pair.truth).square() + EDGE**2).sqrt().mean()


def error(made: Tensor, truth: Tensor, light: float) -> Tensor:
    """Return the root of each picture's mean squared error in grey levels, nearly flat where it is light."""
    return ((127.5 * (made.float() - truth)).square().mean((1, 2, 3)) + light**2).sqrt()


class RestorationStage:
    """How a run starts, becomes a model, and is evaluated."""

    plan: type[Plan] = RestorationPlan

    def start(self, plan: Plan, data: Path, device: torch.device, say: Say) -> RestorationTask | ShareTask:
        """Read the windows that train, and build the network."""
        assert isinstance(plan, RestorationPlan)
        windows = load_windows(data, plan.trains_on, say)
        if not plan.share:
            return RestorationTask(plan, windows, data / "features", device)
        pairs = Pairs(windows.pixels, 1, GIVEN, plan.patch, plan.seed, device, known, plan.painted)
        return ShareTask(plan, pairs, device, say)

    def publish(self, run: Path, data: Path, folder: Path, plan_name: str, device: torch.device, say: Say) -> Card:
        """Write the averaged weights in half precision, and the card."""
        done = load_run(run, device)
        assert isinstance(done.plan, RestorationPlan)
        pictures = load_windows(data, done.plan.trains_on, say).origins
        return models.write(
            folder, done, done.state["average"], largest=LARGEST, plan=plan_name,
            kind=done.plan.kind, noise=0, **models.origin_of(pictures, done.notes, "pictures"),
        )  # fmt: skip

    def evaluate(self, card: Card, data: Path, out: Path, device: torch.device, say: Say, **options: Any) -> Card:
        """Measure figures on photos that it never saw, beside its rivals, and contact sheets."""
        from engine.training.tasks.restoration.evaluation import evaluate

        return evaluate(card, data, out, device, say)


STAGE = RestorationStage()
