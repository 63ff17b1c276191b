"""The comparison at tiny size: every method trained, drawn and judged, and gone on with."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
import torch

from engine.problem import Problem
from engine.training import stages
from engine.training.tasks.baselines import compare as comparison
from engine.training.tasks.baselines.compare import Budget, compare
from tests.engine.training.conftest import write_family, write_squeezenet

CPU = torch.device("cpu")
COMMON = 'classes = ["disc", "square"]\nbatch = 2\nsteps = 4\n'
PLANS = {
    "pix": f'name = "pix"\ntitle = "Pix"\nstage = "baseline"\nwidth = 0.125\npixel = 1\n{COMMON}',
    "published": f'name = "published"\nstage = "published"\nwidth = 0.0625\n{COMMON}',
    "ours": f'name = "ours"\nnoise = 8\nwidth = 0.1\n{COMMON}',
}


@pytest.fixture(scope="module")
def data(data_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("compared")
    shutil.copytree(data_folder / "features", folder / "features")
    (folder / "objects").mkdir()
    write_family(folder / "objects" / "shapes.zip", count=50)
    write_squeezenet(folder / "features", 0)
    return folder


@pytest.mark.slow
def test_all_methods_stand_side_by_side(data: Path, tmp_path: Path) -> None:
    said: list[str] = []
    assert compare(PLANS, None, None, data, tmp_path, Budget(steps=1), CPU, said.append)
    report = json.loads((tmp_path / "report.json").read_text())
    assert list(report["rows"]) == ["real", "pix", "published", "ours"]
    row = report["rows"]["pix"]["all"]
    assert {"kernel", "accuracy", "noise", "moved", "first", "second", "two", "milliseconds"} <= set(row)
    for name in report["sheets"]:
        assert (tmp_path / name).is_file(), name
    assert any("1 steps of 2 windows" in note for note in report["notes"])

    said.clear()
    assert compare(PLANS, None, None, data, tmp_path, Budget(steps=1), CPU, said.append)
    assert sum("already trained" in sentence for sentence in said) == len(PLANS)

    with pytest.raises(Problem, match="made by another plan"):
        compare({"pix": PLANS["pix"] + "seed = 2\n"}, None, None, data, tmp_path, Budget(steps=1), CPU, said.append)


def test_it_stops_before_the_report(data: Path, tmp_path: Path) -> None:
    assert not compare(PLANS, None, None, data, tmp_path, Budget(steps=1), CPU, lambda text: None, lambda: True)
    assert not (tmp_path / "report.json").exists()


def test_the_methods_plans_are_of_one_task() -> None:
    plans = [stages.plan_of(text, name) for name, text in comparison.methods_plans().items()]
    assert {plan.resolution for plan in plans} == {64}
    assert len({frozenset(plan.classes) for plan in plans}) == 1
    assert len({plan.name for plan in plans}) == len(plans)


def test_each_loss_has_a_plan() -> None:
    plans = {name: stages.plan_of(text, name) for name, text in comparison.losses_plans().items()}
    assert {"non-saturating", "hinge", "least-squares", "wgan", "wgan-gp", "spectral-norm"} == set(plans)
    assert all(plan.name == name for name, plan in plans.items())
