"""A plan: everything that decides a training run, read from TOML and checked."""

from __future__ import annotations

import hashlib
import tomllib
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any

from engine.problem import Problem


@dataclass(frozen=True)
class Plan:
    """How a foreground generator is trained. Weights of losses are relative to the adversarial one."""

    name: str  # of the model that it makes
    classes: tuple[str, ...]
    title: str = ""
    stage: str = "whole"  # "whole" trains everything; "fine" the blocks above 64 px, on top of `start_from`
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
    r1: float = 0.3
    r1_every: int = 16
    kl: float = 0.03
    code: float = 0.7  # the encoder must find a generated object's noise again
    pixel: float = 2.0  # L1 inside the mask, of encoded noise
    feature: float = 2.0  # VGG-19, of encoded noise
    matching: float = 2.0  # the discriminator's features, of encoded noise
    projected: float = 0.5  # adversarial on VGG-19 features
    patch: float = 1.0  # adversarial on patches at the full size; used above 64 px
    ema: float = 0.998
    precise: bool = False  # 32 bits throughout; otherwise bfloat16 where it serves
    keep_every: int = 250  # steps between checkpoints and sample sheets
    start_from: str = ""  # name of a run's checkpoint to begin with, where shapes agree

    @classmethod
    def read(cls, path: Path) -> Plan:
        """Read a plan; Problem says what is wrong with it."""
        try:
            table = tomllib.loads(path.read_text("utf-8"))
        except (OSError, UnicodeDecodeError) as error:
            raise Problem(f"The plan {path} cannot be read.") from error
        except tomllib.TOMLDecodeError as error:
            raise Problem(f"The plan {path.name} is not valid TOML: {error}.") from error
        return cls.of(table, path.name)

    @classmethod
    def of(cls, table: dict[str, Any], source: str = "plan") -> Plan:
        """Check a table's names and types."""
        known = {f.name: f for f in fields(cls)}
        for name, value in table.items():
            if name not in known:
                raise Problem(f"{source}: there is no setting named {name!r}.")
            kind = type(getattr(cls, name, None))
            if kind in (int, float) and (
                isinstance(value, bool) or not isinstance(value, int if kind is int else (int, float))
            ):
                raise Problem(f"{source}: {name} must be a number.")
        if not table.get("name") or not table.get("classes"):
            raise Problem(f"{source}: a plan names its model (name) and at least one class (classes).")
        table = {**table, "classes": tuple(str(name) for name in table["classes"])}
        plan = cls(**table)
        if plan.resolution not in (64, 128, 256) or plan.batch < 2 or plan.steps < 1:
            raise Problem(f"{source}: the resolution is 64, 128 or 256, the batch at least 2, the steps at least 1.")
        if plan.stage not in ("whole", "fine") or (plan.stage == "fine" and plan.resolution == 64):
            raise Problem(f"{source}: the stage is whole, or (above 64 px) fine.")
        if plan.stage == "fine" and not plan.start_from:
            raise Problem(f"{source}: the fine stage names the run that it stands on (start_from).")
        return plan


def digest(path: Path) -> str:
    """SHA-256 of the plan file, for the card."""
    return hashlib.sha256(path.read_bytes()).hexdigest()
