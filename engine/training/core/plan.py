"""A plan: everything that decides a training run, read from TOML and checked."""

from __future__ import annotations

import hashlib
import math
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any, ClassVar, Protocol, Self

from engine.problem import Problem
from engine.training.core.licences import is_open


class Judged(Protocol):
    """A picture's record."""

    @property
    def is_held_out(self) -> bool:
        """Whether it evaluates, and never trains."""

    @property
    def licence(self) -> str:
        """Its licence."""


@dataclass(frozen=True)
class Plan:
    """What every training run decides. A stage adds its own settings in a class of its own, and names in `unused` those
    of the common ones that mean nothing to it.
    """

    unused: ClassVar[frozenset[str]] = frozenset()
    features: ClassVar[str] = "*.safetensors"  # the fixed networks that it reads
    trimmed: ClassVar[bool] = True  # a pack for it holds masks that are trimmed where their source draws them wide

    name: str  # of the model that it makes
    classes: tuple[str, ...]
    title: str = ""
    stage: str = "whole"  # what is trained: a word of engine.training.stages
    resolution: int = 64  # pixels a side
    batch: int = 16
    steps: int = 8000
    seed: int = 1
    shares: dict[str, float] = field(default_factory=dict)  # how often a class is drawn, beside the root of its count
    noise: int = 64
    width: float = 1.0  # share of the usual channels in every network
    rate_generator: float = 4e-4
    rate_discriminator: float = 2e-4
    decay_from: float = 0.75  # share of the steps after which the rates fall to nothing, as a cosine
    ema: float = 0.998
    precise: bool = False  # 32 bits throughout; otherwise bfloat16 where it serves
    keep_every: int = 250  # steps between checkpoints and sample sheets
    only_open: bool = False  # trained on openly licensed pictures alone, as their own records tell
    start_from: str = ""  # name of a run's checkpoint to begin with, where shapes agree
    start_from_model: str = ""  # name of a model of the catalog to begin with instead

    @classmethod
    def of(cls, table: dict[str, Any], source: str = "plan") -> Self:
        """Check a table's names, types and values; Problem says what is wrong."""
        known = {f.name: f for f in fields(cls)}
        for name, value in table.items():
            if name not in known:
                raise Problem(f"{source}: there is no setting named {name!r}.")
            if name in cls.unused:
                raise Problem(f"{source}: the stage {table.get('stage', cls.stage)} does not use the setting {name!r}.")
            kind = type(getattr(cls, name, None))
            if kind in (int, float) and (
                isinstance(value, bool) or not isinstance(value, int if kind is int else (int, float))
            ):
                raise Problem(f"{source}: {name} must be a number.")
        if not table.get("name") or not table.get("classes"):
            raise Problem(f"{source}: a plan names its model (name) and at least one class (classes).")
        plan = cls(**{**table, "classes": tuple(str(name) for name in table["classes"])})
        if plan.resolution not in (64, 128, 256) or plan.batch < 2 or plan.steps < 1:
            raise Problem(f"{source}: the resolution is 64, 128 or 256, the batch at least 2, the steps at least 1.")
        if plan.start_from and plan.start_from_model:
            raise Problem(f"{source}: a run starts from a run or from a model, not from both.")
        plan.check(source)
        return plan

    @property
    def kind(self) -> str:
        """The kind of the models that such a run can start from."""
        return "foreground"

    @property
    def crop_classes(self) -> tuple[str, ...]:
        """The classes of the objects' crops that a run reads."""
        return self.classes

    def check(self, source: str) -> None:
        """Problem where the settings do not go together; each stage adds what it needs."""

    def trains_on(self, record: Judged) -> bool:
        """Whether a picture is one to train on: not held out, and openly licensed where the plan asks for that."""
        return not record.is_held_out and (not self.only_open or is_open(record.licence))

    def rate(self, number: int, share: float) -> float:
        """Return the part of the learning rate at a step, when this share of the run is over: a short warm-up, a
        plateau, a cosine to 5 per cent.
        """
        return min(1.0, (number + 1) / 50) * (0.05 + 0.95 * self.decayed(share))

    def decayed(self, share: float) -> float:
        """Return what is left of a rate when this share of the run is over: 1 until `decay_from`, then a cosine."""
        late = max(0.0, (share - self.decay_from) / max(1e-6, 1 - self.decay_from))
        return 0.5 * (1 + math.cos(math.pi * min(1.0, late)))


def digest(path: Path) -> str:
    """Return the SHA-256 of the plan file, for the card."""
    return hashlib.sha256(path.read_bytes()).hexdigest()
