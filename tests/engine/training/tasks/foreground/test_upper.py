"""The stage `upper` at tiny size: only the upper block learns, on top of a run, from large enough windows."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
import torch

from engine.problem import Problem
from engine.training import stages
from engine.training.core.crops import CropSet
from engine.training.tasks.foreground.full import FullTask
from engine.training.tasks.foreground.upper import UpperPlan, UpperTask
from tests.engine.training.tasks.foreground.test_full import CPU, SETTINGS, _task

PLAN = UpperPlan(
    **SETTINGS | {"stage": "upper", "resolution": 128, "start_from_model": "below", "alone": 0, "r1_every": 9}
)


@pytest.fixture(scope="module")
def below(crops: CropSet, data_folder: Path) -> FullTask:
    """A run at half the size."""
    task = _task(crops, data_folder)
    task.step(0)
    return task


@pytest.fixture
def upper(crops: CropSet, below: FullTask, data_folder: Path) -> UpperTask:
    """A run that begins with what it made, as with a model."""
    task = UpperTask(PLAN, crops, data_folder / "features", CPU)
    weights = task.unpublished(below.average.state_dict())
    assert set(weights) == set(task.average.state_dict())
    task.warm_start({"average": weights}, PLAN.classes)
    return task


def test_only_the_upper_block_learns(upper: UpperTask, below: FullTask) -> None:
    before = {name: value.clone() for name, value in upper.nets.state_dict().items()}
    upper.step(0)
    assert upper.report()["coarse"] > 0
    changed = {name for name, value in upper.nets.state_dict().items() if not torch.equal(value, before[name])}
    assert changed and all(name.startswith(upper.upper) for name in changed)
    assert {name.split(".")[1] for name in changed} == {"blocks", "fine_condition", "to_alpha"}
    small = upper.batches.draw_next()
    half = [torch.nn.functional.avg_pool2d(x, 2) for x in (small.context, small.mask, small.valid)]
    noise = torch.zeros(len(small.label), PLAN.noise)
    with torch.no_grad():
        drawn, model = (task.average["generator"].eval() for task in (upper, below))
        looked = model.look(*half, small.label)
        assert torch.allclose(drawn(*half, small.label, noise), model.draw(looked, small.label, noise)[0], atol=1e-6)


def test_windows_that_were_enlarged_are_left_out(crops: CropSet) -> None:
    assert len(crops.only(replace(PLAN, smallest=96).trains_on)) == len(crops.only(PLAN.trains_on)) > 0
    assert len(crops.only(replace(PLAN, smallest=97).trains_on)) == 0


@pytest.mark.parametrize("change", [{"resolution": 64}, {"start_from_model": ""}])
def test_an_upper_block_stands_on_something(change: dict[str, object]) -> None:
    settings = SETTINGS | {"stage": "upper", "resolution": 128, "start_from_model": "below"} | change
    with pytest.raises(Problem, match="stands on a run or a model"):
        stages.plan_of("".join(f"{name} = {json.dumps(value)}\n" for name, value in settings.items()))
