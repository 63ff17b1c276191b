"""The baselines' training at tiny size: each network and each adversarial loss learns, and plans are checked."""

from __future__ import annotations

from pathlib import Path

import pytest
import torch

from engine.networks.translation import GENERATORS
from engine.problem import Problem
from engine.training import stages
from engine.training.core.crops import CropSet, load_crops
from engine.training.core.losses import ADVERSARIAL
from engine.training.tasks.baselines.task import BaselinePlan, BaselineTask

CPU = torch.device("cpu")
COMMON = """name = "tiny"
classes = ["disc", "square"]
stage = "baseline"
batch = 2
steps = 4
width = 0.125
precise = true
"""


def _plan(settings: str) -> BaselinePlan:
    plan = stages.plan_of(COMMON + settings)
    assert isinstance(plan, BaselinePlan)
    return plan


@pytest.fixture(scope="module")
def crops(data_folder: Path) -> CropSet:
    return load_crops(data_folder, ("disc", "square"), 64, lambda sentence: None)


@pytest.mark.parametrize("network", GENERATORS)
def test_a_step_moves_the_generator(network: str, crops: CropSet, data_folder: Path) -> None:
    plan = _plan(f'network = "{network}"\nscales = 2\nmatching = 1\npixel = 1\nfeature = 1\ncontrast = 1\n')
    task = BaselineTask(plan, crops, data_folder / "features", CPU)
    before = {name: value.detach().clone() for name, value in task.nets.named_parameters()}
    report = task.step(2)  # half of the run is over: a coarse-to-fine generator draws at its full size
    assert set(report) == {"discriminator", "generator", "matching", "pixel", "feature", "contrast"}
    still = {name for name, value in task.nets.named_parameters() if torch.equal(before[name], value)}
    assert {name for name in still if not name.startswith("generator.coarse_rgb")} == set()
    assert all(parameter.requires_grad for parameter in task.nets.parameters())


def test_a_coarse_to_fine_generator_begins_at_half_the_size(crops: CropSet, data_folder: Path) -> None:
    task = BaselineTask(_plan('network = "coarse-to-fine"\npixel = 1\n'), crops, data_folder / "features", CPU)
    before = {name: value.detach().clone() for name, value in task.nets["generator"].named_parameters()}
    task.step(0)
    moved = {name for name, value in task.nets["generator"].named_parameters() if not torch.equal(before[name], value)}
    assert moved == {name for name in before if name.startswith("coarse")}


@pytest.mark.parametrize("name", ADVERSARIAL)
def test_each_loss_trains_the_discriminator(name: str, crops: CropSet, data_folder: Path) -> None:
    plan = _plan(f'network = "plain"\nadversarial = "{name}"\ncritics = 2\n')
    task = BaselineTask(plan, crops, data_folder / "features", CPU)
    report = task.step(0)
    assert ("penalty" in report) == (name == "wgan-gp")
    most = max(float(p.detach().abs().max()) for p in task.discriminating)
    assert (most <= 0.01 + 1e-6) == (name == "wgan")


def test_without_discriminators_nothing_is_judged(crops: CropSet, data_folder: Path) -> None:
    task = BaselineTask(_plan('network = "plain"\nscales = 0\npixel = 100\n'), crops, data_folder / "features", CPU)
    assert set(task.step(0)) == {"pixel"}


@pytest.mark.parametrize(
    ("settings", "sentence"),
    [
        ('network = "vit"\n', "network is one of plain, u-net"),
        ('adversarial = "log"\n', "adversarial is one of non-saturating, hinge"),
        ("critics = 0\n", "at least one step"),
        ("scales = 4\n", "0 to 3 discriminators"),
        ("scales = 0\n", "something else has to be learned from"),
        ("ema = 0.9\n", "does not use the setting 'ema'"),
    ],
)
def test_a_plan_that_cannot_be_is_a_problem(settings: str, sentence: str) -> None:
    with pytest.raises(Problem, match=sentence):
        stages.plan_of(COMMON + settings)
