"""Stages of what is trained to be compared with, and never becomes a model of the program."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Generic, TypeVar

import torch

from engine.generators.card import Card
from engine.problem import Problem
from engine.training.core.crops import CropSet, load_crops
from engine.training.core.loop import Task
from engine.training.core.plan import Plan

P = TypeVar("P", bound=Plan)
Say = Callable[[str], None]


@dataclass(frozen=True)
class ComparedStage(Generic[P]):
    """The stage of one such method; see engine.training.stages.Stage."""

    plan: type[P]
    task: Callable[[P, CropSet, Path, torch.device], Task]  # of a plan, its crops and the folder of feature networks
    title: str  # as "The published generator"
    how: str  # how its runs are compared with

    def start(self, plan: Plan, data: Path, device: torch.device, say: Say) -> Task:
        """Read the crops that train, and build the networks."""
        assert isinstance(plan, self.plan)
        crops = load_crops(data, plan.classes, min(256, plan.resolution * 3 // 2), say, plan.trains_on, trimmed=True)
        return self.task(plan, crops, data / "features", device)

    def publish(self, run: Path, data: Path, folder: Path, plan_name: str, device: torch.device, say: Say) -> None:
        """Publish nothing, and say what to do with the run."""
        say(f"{self.title} is only compared with: {self.how}.")

    def evaluate(self, card: Card, data: Path, out: Path, device: torch.device, say: Say, **options: Any) -> Card:
        """Refuse: it has no cards."""
        raise Problem(f"{self.title} is no model of the program: {self.how}.")
