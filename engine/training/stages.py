"""The stages of training: which plan, task, model and evaluation belong to each word that a plan's `stage` may say."""

from __future__ import annotations

import importlib
import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any, Protocol, cast

import torch

from engine.generators.card import Card
from engine.problem import Problem
from engine.training.core import checkpoint
from engine.training.core.loop import Task
from engine.training.core.plan import Plan

Say = Callable[[str], None]

# Stages are looked up by name, so that a run loads only what it needs.
MODULES = {
    "whole": "foreground.stage.WHOLE",
    "fine": "foreground.stage.FINE",
    "full": "foreground.full_stage.FULL",
    "upper": "foreground.full_stage.UPPER",
    "shape": "shape.task.STAGE",
    "background": "background.task.STAGE",
    "segmentation": "segmentation.task.STAGE",
    "detail": "detail.task.STAGE",
    "restoration": "restoration.task.STAGE",
    "fill": "fill.task.STAGE",
    "published": "published.task.STAGE",
    "published-ground": "published.ground.STAGE",
    "baseline": "baselines.task.STAGE",
    "cartoon": "cartoon.task.STAGE",
    "defects": "defects.task.STAGE",
    "season": "season.task.STAGE",
    "style": "style.task.STAGE",
    "style-refining": "style.refining.STAGE",
}
KINDS = {  # kind of a card -> the stage that evaluates it
    "foreground": "foreground.stage.WHOLE",
    "upper": "foreground.full_stage.UPPER",
    "shape": "shape.task.STAGE",
    "background": "background.task.STAGE",
    "segmentation": "segmentation.task.STAGE",
    "detail": "detail.task.STAGE",
    "restore": "restoration.task.STAGE",
    "enlarge": "restoration.task.STAGE",
    "fill": "fill.task.STAGE",
    "cartoon": "cartoon.task.STAGE",
    "style": "style.task.STAGE",
    "defects": "defects.task.STAGE",
    "season": "season.task.STAGE",
}


class Stage(Protocol):
    """What a stage's module offers as STAGE."""

    @property
    def plan(self) -> type[Plan]:
        """The settings of its runs."""

    def start(self, plan: Plan, data: Path, device: torch.device, say: Say) -> Task:
        """Read the data and build the networks."""

    def publish(
        self, run: Path, data: Path, folder: Path, plan_name: str, device: torch.device, say: Say
    ) -> Card | None:
        """Write weights and card of a run's checkpoint into a folder; None where a run is only compared with."""

    def evaluate(self, card: Card, data: Path, out: Path, device: torch.device, say: Say, **options: Any) -> Card:
        """Write report.json, report.html and sheets into `out`; return the card with its figures."""


def stage(name: str) -> Stage:
    """Return the stage of that name; Problem where there is none."""
    if name not in MODULES:
        raise Problem(f'There is no stage "{name}"; known ones: {", ".join(MODULES)}.')
    return _of_module(MODULES[name])


def evaluator_of(card: Card) -> Stage:
    """Return the stage whose `evaluate` is for models of this card's kind; Problem where none is."""
    if card.kind not in KINDS:
        raise Problem(f"What a {card.kind} model does is measured by evaluate --exemplars, with the objects it is for.")
    return _of_module(KINDS[card.kind])


def read_plan(path: Path) -> Plan:
    """Read a plan as its stage understands it; Problem says what is wrong with it."""
    try:
        text = path.read_text("utf-8")
    except (OSError, UnicodeDecodeError):
        raise Problem(f"The plan {path} cannot be read.") from None
    return plan_of(text, path.name)


def plan_of(text: str, source: str = "plan") -> Plan:
    """Read a plan's text, as in a file or in the notes of a checkpoint."""
    try:
        table = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise Problem(f"The plan {source} is not valid TOML: {error}.") from None
    return stage(str(table.get("stage", "whole"))).plan.of(table, source)


def load_run(folder: Path, device: torch.device) -> checkpoint.Run:
    """Read the checkpoint of a run, and its plan as its stage understands it."""
    state, notes = checkpoint.load(folder / checkpoint.FILE, device)
    if "plan" not in notes:
        raise Problem(f"{folder} is not a run of this program.")
    return checkpoint.Run(plan_of(notes["plan"]), state, notes)


def _of_module(name: str) -> Stage:
    module, _, attribute = name.rpartition(".")
    return cast(Stage, getattr(importlib.import_module(f"engine.training.tasks.{module}"), attribute))
