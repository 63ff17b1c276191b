"""Training of how much of what a restorer finds is added: all else stays as it was, so that each picture is looked at
once, and only its signs of harm are kept.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, ClassVar

import numpy as np
import torch
import torch.nn.functional as F
from numpy.typing import NDArray
from torch import Tensor

from engine.networks.restoration import SURE, UNSURE, Restorer, RestorerConfig
from engine.training.core.pictures import rows_of
from engine.training.core.task import TrainingTask, averaged, to_device, trained
from engine.training.stages import Say
from engine.training.tasks.restoration.data import Pair, Pairs
from engine.training.tasks.restoration.plan import RestorationPlan

GIVEN = 16  # pictures that are looked at together
SHEET = 8  # patches on a run's sheet
APART = 3  # of the places of a picture every third one down and across is kept: neighbours hardly differ
SHAKEN = 0.2  # of its deviation, by which chance moves each sign, so that no picture is known by heart
LEAST = 0.02  # deviation of a sign that is hardly ever another
FAINT, WORTH = 0.1, 6.0  # grey levels of an error that counts as none, and most decibels that a share counts for
SHARES = 0.3  # how much the differences of shares still count where decibels do
UNSEEN = 0.06  # of a mean squared error in grey levels: beside it a smaller one is none
LEAK = 0.1  # how much shares count beyond those from which nothing and all is added, so that they find back
SPARED = 0.03  # dB that a picture may lose
MOST = 14.0  # dB that count of what is missed


@dataclass(frozen=True)
class Looked:
    """What is kept of N pictures, of P places each."""

    signs: Tensor  # N x S x 1 x P, in 16 bits
    best: Tensor  # N: the share of the residual that comes nearest to the truth
    worth: Tensor  # N: how much a share counts that is too small
    errors: Tensor  # N x 3 x P: see `errors_of`


class ShareTask(TrainingTask[RestorationPlan]):
    """One run."""

    kept: ClassVar = ("network", "average")
    warm: ClassVar = ("network", "average")

    def __init__(self, plan: RestorationPlan, pairs: Pairs, device: torch.device, say: Say) -> None:
        super().__init__(plan, device)
        config = RestorerConfig(plan.channels, plan.blocks, plan.finest, plan.hidden)
        self.network, self.average = averaged(lambda: Restorer(config))
        self.averages = [(self.average, self.network)]
        to_device(device, self.network, self.average)
        self.network.requires_grad_(False)
        self.network.share.requires_grad_(True)
        self.optimizers = {"network": torch.optim.Adam(trained(self.network), plan.rate_generator, (0.9, 0.99))}
        self.pairs, self.say = pairs, say
        self._looked: Looked | None = None

    def train_on(self, number: int) -> dict[str, float]:
        """Descend on the risk of batch `number`, and later in the run on the decibels that it costs; return them."""
        if self._looked is None:
            self._looked = self.look()
        plan, looked, rng = self.plan, self._looked, self.rng(number)
        chosen = torch.randint(0, len(looked.best), (plan.batch,), generator=rng)
        signs = looked.signs[chosen].float()
        moved = torch.randn(signs.shape, generator=rng).to(self.device) / self.network.share.scale[:, None, None]
        with self.autocast():
            share = self.network.share(signs.to(self.device) + SHAKEN * moved)
        best, worth = (part[chosen].to(self.device) for part in (looked.best, looked.worth))
        parts = {"share": risk(share, best, worth, plan.over).mean()}
        if self.share < plan.decibels_from:
            return self.minimise("network", parts)
        missed, lost = decibels(share.flatten(1), best, looked.errors[chosen].to(self.device))
        parts |= {"missed": missed.mean(), "lost": lost.mean()}
        return self.minimise("network", parts, share=SHARES, missed=plan.missed, lost=plan.lost)

    @torch.no_grad()
    def look(self) -> Looked:
        """Look at all pictures that this run learns from. What is usual of their signs is noted in the network where
        its share begins anew.
        """
        self.say(f"Looking at {self.plan.pictures} pictures")
        signs, bests, worths, errors = [], [], [], []
        for number in range(-(-self.plan.pictures // GIVEN)):
            pair = self.pairs.draw(number)
            with self.autocast():
                residual, found = self.network.found(pair.given)
            places = found[..., 1::APART, 1::APART]
            signs.append(places.flatten(2)[:, :, None].half().cpu())
            best = best_share(residual, pair)
            bests.append(best.flatten().cpu())
            worths.append(worth_of(best, residual, pair).flatten().cpu())
            errors.append(errors_of(residual, pair, (places.shape[2], places.shape[3])).cpu())
        looked = Looked(torch.cat(signs), torch.cat(bests), torch.cat(worths), torch.cat(errors))
        if not self.network.share.usual.any():
            every = looked.signs.float()
            for network in (self.network, self.average):
                network.share.usual.copy_(every.mean((0, 2, 3)))
                network.share.scale.copy_(1 / every.std((0, 2, 3)).clamp_min(LEAST))
        return looked

    def warm_start(self, state: Mapping[str, Any], classes: Sequence[str]) -> int:
        """Take over another run: its averaged network."""
        taken = super().warm_start(state, classes)
        self.network.load_state_dict(self.average.state_dict())
        return taken

    def unpublished(self, weights: Mapping[str, Tensor]) -> dict[str, Tensor]:
        """Return a model's weights; a share of another layout begins anew."""
        own = self.average.state_dict()
        fits = {name for name in own if name in weights and weights[name].shape == own[name].shape}
        anew = {name for name in own if name.startswith("share.")} if "share.judge.weight" not in fits else set()
        return {**weights, **{name: own[name] for name in anew}}

    @torch.no_grad()
    def sheet(self) -> NDArray[np.uint8]:
        """Return a row a patch: what is given, what is made of it, the truth."""
        pair = self.pairs.draw(10_000_019)
        columns = [pair.given, self.average(pair.given), pair.truth]
        return rows_of(columns, SHEET)


def best_share(residual: Tensor, pair: Pair) -> Tensor:
    """Return which share of the residual comes nearest to the truth, picture by picture: N x 1 x 1 x 1, 0..1."""
    missing = pair.truth - pair.given
    along = (residual * missing).sum((1, 2, 3), keepdim=True)
    return (along / residual.square().sum((1, 2, 3), keepdim=True).clamp_min(1e-6)).clamp(0, 1)


def worth_of(best: Tensor, residual: Tensor, pair: Pair) -> Tensor:
    """Return how much a share counts that is too small, N x 1 x 1 x 1: more by each decibel that the best one wins."""
    missing = pair.truth - pair.given
    before, after = (
        (127.5 * left).square().mean((1, 2, 3), keepdim=True) + FAINT**2
        for left in (missing, missing - best * residual)
    )
    return 1 + (10 * (before / after).log10()).clamp(max=WORTH)


def risk(share: Tensor, best: Tensor, worth: Tensor, over: float) -> Tensor:
    """Return the squared difference of shares, N x ..., from the best one of each picture, N: weighed by its worth
    where it is too small; where it is too large, the more the less there is to be added, since only then it harms.
    """
    best, worth = (part.reshape(-1, *[1] * (share.ndim - 1)) for part in (best, worth))
    apart = share - best
    return apart.square() * torch.where(apart > 0, 1 + over * (1 - best).square(), worth)


def errors_of(residual: Tensor, pair: Pair, places: tuple[int, int]) -> Tensor:
    """Return of what the errors around each of `places` (rows, columns) of a picture are made, N x 3 x P, in squared
    grey levels: the mean square of the residual, its mean product with what is missing, and that one's mean square.
    """
    missing = pair.truth - pair.given
    products = [(a * b).mean(1) for a, b in ((residual, residual), (residual, missing), (missing, missing))]
    return F.adaptive_avg_pool2d(127.5**2 * torch.stack(products, 1), places).flatten(2)


def decibels(share: Tensor, best: Tensor, errors: Tensor) -> tuple[Tensor, Tensor]:
    """Return how many decibels pictures miss beside their best share, and how many they lose, which count the more the
    more they are: N each. share: N x P; best: N; errors: N x 3 x P.
    """
    added = (share - UNSURE) / (SURE - UNSURE)
    within = added.clamp(0, 1)
    gained, gainable = (_gain(part, errors) for part in (within + LEAK * (added - within), best[:, None]))
    worse = (-gained - SPARED).relu()
    return (gainable - gained).clamp(max=MOST), worse + worse.square().clamp(max=MOST)


def _gain(added: Tensor, errors: Tensor) -> Tensor:
    """Return the decibels that pictures win where such shares of their residuals are added."""
    residual, along, missing = errors.unbind(1)
    after = (missing - 2 * added * along + added.square() * residual).mean(1).clamp_min(0)
    return 10 * ((missing.mean(1) + UNSEEN) / (after + UNSEEN)).log10()
