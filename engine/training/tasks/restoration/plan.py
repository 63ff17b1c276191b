"""The plan of a run that restores photos or enlarges them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from engine.networks.harm import STEP
from engine.problem import Problem
from engine.training.core.plan import Plan
from engine.training.tasks.restoration.data import SIZE

FACTORS = (1, 2, 4)


@dataclass(frozen=True)
class RestorationPlan(Plan):
    """How a restorer or an enlarger is trained; pictures of every class are learned from."""

    unused: ClassVar = frozenset({"shares", "noise", "width", "rate_discriminator"})

    factor: int = 1  # times the pixels a side: 1 restores
    channels: int = 64
    finest: int = 96  # channels that a restorer makes details from
    hidden: int = 64  # channels within its residual blocks
    blocks: int = 2
    patch: int = 96  # px a side of the truths it learns from
    features_from: float = 0.6  # share of the steps after which VGG-19 looks on as well
    looked_at: int = 48  # px a side of the part of a patch that it sees
    feature: float = 0.02
    over: float = 20.0  # how much more a share counts that is too large, where nothing should be added
    decibels_from: float = 0.5  # share of the steps after which its decibels count, and no longer shares alone
    missed: float = 1.0  # how much a decibel counts that a picture could have won
    lost: float = 4.0  # how much one counts, and its square, by which a picture gets worse
    share: bool = False  # of a restorer only its share learns; all else stays as it was in the run before
    pictures: int = 20_000  # that its share learns from
    painted: float = 0.0  # share of the pictures to be restored that code paints textures upon

    @property
    def kind(self) -> str:
        """The models that it makes and can start from: they restore, or enlarge."""
        return "restore" if self.factor == 1 else "enlarge"

    def check(self, source: str) -> None:
        """Problem where sizes do not go together."""
        if self.factor not in FACTORS:
            raise Problem(f"{source}: factor is 1, 2 or 4.")
        if self.share and (self.factor > 1 or not (self.start_from or self.start_from_model)):
            raise Problem(f"{source}: share is for a restorer that starts from a run or a model.")
        if self.pictures < 1 or not 0 <= self.painted <= 1:
            raise Problem(f"{source}: a share learns from one picture at least, and painted is 0 to 1.")
        if self.patch % STEP or not STEP <= self.looked_at <= self.patch <= SIZE - 2 * STEP:
            raise Problem(f"{source}: patch is a multiple of {STEP} up to {SIZE - 2 * STEP}, looked_at at most that.")
        if min(self.channels, self.finest, self.hidden) < 4 or self.blocks < 1:
            raise Problem(f"{source}: a network has at least 4 channels and one block.")
