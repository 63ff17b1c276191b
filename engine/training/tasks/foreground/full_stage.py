"""The stages `full` and `upper`: a generator at its full size, from a pack or a folder, by the clock or by steps."""

from __future__ import annotations

from pathlib import Path

import torch

from engine.generators.card import Card
from engine.problem import Problem
from engine.training.core.crops import CropSet, load_crops
from engine.training.core.feature_metrics import SIZE
from engine.training.core.loop import Task
from engine.training.core.pack import is_pack, read_pack
from engine.training.core.plan import Plan
from engine.training.stages import Say, load_run
from engine.training.tasks.foreground.full import FullPlan, FullTask
from engine.training.tasks.foreground.monitor import Monitor
from engine.training.tasks.foreground.publish import publish
from engine.training.tasks.foreground.stage import ForegroundStage
from engine.training.tasks.foreground.upper import UpperPlan, UpperTask


class FullStage(ForegroundStage):
    """Evaluated as the other stages of the foreground generator are."""

    def start(self, plan: Plan, data: Path, device: torch.device, say: Say) -> Task:
        """Read the crops, and build the networks and what evaluates them on the way."""
        assert isinstance(plan, FullPlan)
        crops = _crops(plan, data, min(256, plan.resolution * 3 // 2), say)
        try:
            monitor = Monitor(crops, data / "features", plan.resolution, device)
        except Problem as problem:
            say(f"{problem} So the run is not evaluated on its way.")
            monitor = None
        return self.task(plan, _trained_on(plan, crops), data / "features", device, monitor)

    def publish(self, run: Path, data: Path, folder: Path, plan_name: str, device: torch.device, say: Say) -> Card:
        """Write weights in half precision, knobs and card."""
        loaded = load_run(run, device)
        assert isinstance(loaded.plan, FullPlan)
        loaded.state["average"]["generator.to_alpha.conv.bias"] += loaded.plan.edge
        crops = _crops(loaded.plan, data, SIZE, say)
        return publish(loaded, _trained_on(loaded.plan, crops), folder, plan_name, device)


def _trained_on(plan: Plan, crops: CropSet) -> CropSet:
    """Return the crops that train; Problem where a class has none."""
    chosen = crops.only(plan.trains_on)
    for label, name in enumerate(plan.classes):
        if label not in chosen.labels:
            raise Problem(f"There are no crops of {name} that {plan.name} may be trained on.")
    return chosen


def _crops(plan: Plan, data: Path, size: int, say: Say) -> CropSet:
    """Return all crops of a pack, at its own size, or of a folder of data."""
    return read_pack(data, plan.classes) if is_pack(data) else load_crops(data, plan.classes, size, say, trimmed=True)


FULL = FullStage(FullPlan, FullTask)
UPPER = FullStage(UpperPlan, UpperTask)
