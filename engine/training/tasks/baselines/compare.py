"""The baselines side by side: all methods trained on the same crops with the same budget."""

from __future__ import annotations

import hashlib
import json
import time
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

import torch

from engine.problem import Problem
from engine.training import stages
from engine.training.core import checkpoint, loop
from engine.training.core.losses import ADVERSARIAL
from engine.training.core.progress import Progress
from engine.training.stages import Say

PLANS = Path(stages.__file__).parent / "plans"
METHODS = (
    "plain-64", "pix2pix-64", "pix2pix-plus-64", "pix2pix-hd-64", "pix2pix-hd-patches-64", "published-64",
    "published-ground-64", "foreground-64",
)  # fmt: skip
LOSSES_OF = "pix2pix-64"  # the plan whose adversarial loss is changed in turn
SMALL_TASK = ("butterfly", "cat", "flower", "car")  # what it draws then: four that look least alike
PIXEL = 10  # weight of L1 there: at the published 100 hardly anything else is seen
CRITICS = {"wgan": 5, "wgan-gp": 5}  # discriminator steps a generator step, as published


@dataclass(frozen=True)
class Budget:
    """What each method may be trained for: minutes (of the processor, without a GPU), or steps."""

    minutes: float | None = None
    steps: int | None = None

    @property
    def seconds(self) -> float | None:
        """The minutes in seconds."""
        return None if self.minutes is None else self.minutes * 60

    def is_spent(self, notes: Mapping[str, object]) -> bool:
        """Whether a run with these notes has had it."""
        if self.seconds is not None:
            return float(str(notes.get("seconds", 0))) >= self.seconds - 1
        return int(str(notes.get("step", 0))) >= (self.steps or 0)


def methods_plans() -> dict[str, str]:
    """Return the plans of all methods, by name."""
    return {name: (PLANS / f"{name}.toml").read_text("utf-8") for name in METHODS}


def losses_plans() -> dict[str, str]:
    """Return one method's plan on a small task, with each adversarial loss in turn and with spectral norm, by name."""
    base = tomllib.loads((PLANS / f"{LOSSES_OF}.toml").read_text("utf-8"))
    base |= {"classes": SMALL_TASK, "pixel": PIXEL}
    plans = {}
    for name in ADVERSARIAL:
        plans[name] = base | {"adversarial": name, "critics": CRITICS.get(name, 1)}
    plans["spectral-norm"] = base | {"adversarial": "hinge", "spectral": True}
    return {name: _toml(table | {"name": name, "title": f"Pix2pix, {name}"}) for name, table in plans.items()}


def _toml(table: Mapping[str, object]) -> str:
    """Return a flat table of strings, numbers, truth values and lists as TOML, which writes these as JSON does."""
    return "".join(f"{name} = {json.dumps(value)}\n" for name, value in table.items())


def train(
    plans: Mapping[str, str],  # name of each run -> its plan's text
    data: Path,
    runs: Path,
    budget: Budget,  # of each
    device: torch.device,
    say: Say,
    should_stop: Callable[[], bool] = lambda: False,
) -> bool:
    """Train each plan to the end of its budget, in a folder of its own below `runs`, going on with what is there.

    Return False where it was asked to stop before that.
    """
    for name, text in plans.items():
        stages.plan_of(text, name)  # all are in order before the first is trained
    for name, text in plans.items():
        _train(name, text, data, runs / name, budget, device, say, should_stop)
        if should_stop():
            return False
    return True


def _train(
    name: str, text: str, data: Path, run: Path, budget: Budget, device: torch.device, say: Say,
    should_stop: Callable[[], bool],
) -> None:  # fmt: skip
    """Train a run to the end of its budget, or go on with it."""
    digest = hashlib.sha256(text.encode()).hexdigest()
    if (run / checkpoint.FILE).exists():
        _, notes = checkpoint.load(run / checkpoint.FILE, torch.device("cpu"))
        if notes.get("plan_sha256") != digest:
            raise Problem(f"{run} was made by another plan: give another folder for the report.")
        if budget.is_spent(notes):
            say(f"{name}: already trained, {notes['step']} steps")
            return
    plan = stages.plan_of(text, name)
    if budget.steps is not None:
        plan = replace(plan, steps=budget.steps)
    say(f"{name}: training")
    task = stages.stage(plan.stage).start(plan, data, device, _quiet)
    steps = loop.train(
        task, run, plan.steps, plan.keep_every, device, resume=True, notes={"plan": text, "plan_sha256": digest},
        should_stop=should_stop, on_progress=Progress(budget.steps), seconds=budget.seconds,
        clock=time.process_time if device.type == "cpu" else time.monotonic,  # alike beside whatever else runs
    )  # fmt: skip
    say(f"{name}: {steps} steps done")


def _quiet(sentence: str) -> None:
    """Say nothing: all methods read the same crops, which is told once."""
