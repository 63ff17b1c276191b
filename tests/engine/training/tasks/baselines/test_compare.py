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
from engine.training.tasks.baselines import report
from engine.training.tasks.baselines.compare import Budget
from engine.training.tasks.baselines.report import Shipped
from tests.engine.training.conftest import write_family, write_squeezenet

CPU = torch.device("cpu")
COMMON = 'classes = ["disc", "square"]\nbatch = 2\nsteps = 4\n'
PLANS = {
    "pix": f'name = "pix"\ntitle = "Pix"\nstage = "baseline"\nwidth = 0.125\npixel = 1\n{COMMON}',
    "published": f'name = "published"\nstage = "published"\nwidth = 0.0625\n{COMMON}',
    "ground": f'name = "ground"\nstage = "published-ground"\nwidth = 0.0625\n{COMMON}',
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


def _train(data: Path, out: Path, said: list[str], plans: dict[str, str] = PLANS) -> bool:
    return comparison.train(plans, data, out / "runs", Budget(steps=1), CPU, said.append)


@pytest.mark.slow
def test_all_methods_stand_side_by_side(data: Path, tmp_path: Path) -> None:
    said: list[str] = []
    assert _train(data, tmp_path, said)
    report.write(PLANS, Shipped(), data, tmp_path, CPU, said.append)
    written = json.loads((tmp_path / "report.json").read_text())
    assert list(written["rows"]) == ["real", "pix", "published", "ours"]
    row = written["rows"]["pix"]["all"]
    assert {"kernel", "accuracy", "noise", "moved", "first", "second", "two", "milliseconds"} <= set(row)
    assert "scene_kernel" in written["rows"]["published"]["all"]
    for name in written["sheets"]:
        assert (tmp_path / name).is_file(), name
    assert any("1 steps of 2 windows" in note for note in written["notes"])


def test_what_is_trained_is_not_trained_again(data: Path, tmp_path: Path) -> None:
    said: list[str] = []
    plans = {"pix": PLANS["pix"]}
    assert _train(data, tmp_path, said, plans)
    said.clear()
    assert _train(data, tmp_path, said, plans)
    assert said == ["pix: already trained, 1 steps"]
    with pytest.raises(Problem, match="made by another plan"):
        _train(data, tmp_path, said, {"pix": PLANS["pix"] + "seed = 2\n"})


def test_it_stops_when_it_is_asked_to(data: Path, tmp_path: Path) -> None:
    assert not comparison.train(PLANS, data, tmp_path, Budget(steps=1), CPU, lambda text: None, lambda: True)
    assert not any(tmp_path.glob("*/checkpoint.safetensors"))


def test_a_wrong_plan_is_told_before_the_first_is_trained(data: Path, tmp_path: Path) -> None:
    with pytest.raises(Problem, match="no stage"):
        comparison.train(
            PLANS | {"b": 'stage = "b"'}, data, tmp_path, Budget(steps=1), CPU, lambda text: pytest.fail(text)
        )


def test_the_methods_plans_are_of_one_task() -> None:
    plans = [stages.plan_of(text, name) for name, text in comparison.methods_plans().items()]
    assert {plan.resolution for plan in plans} == {64}
    assert len({frozenset(plan.classes) for plan in plans}) == 1
    assert len({plan.name for plan in plans}) == len(plans)


def test_each_loss_has_a_plan() -> None:
    plans = {name: stages.plan_of(text, name) for name, text in comparison.losses_plans().items()}
    assert {"non-saturating", "hinge", "least-squares", "wgan", "wgan-gp", "spectral-norm"} == set(plans)
    assert all(plan.name == name and plan.classes == comparison.SMALL_TASK for name, plan in plans.items())
    assert all(plan.adversarial == name for name, plan in plans.items() if name != "spectral-norm")
    assert {name for name, plan in plans.items() if plan.critics == 5} == {"wgan", "wgan-gp"}
    assert [name for name, plan in plans.items() if plan.spectral] == ["spectral-norm"]


def test_a_budget_is_spent_by_minutes_or_by_steps() -> None:
    minutes, steps = Budget(minutes=2), Budget(steps=3)
    assert minutes.seconds == 120 and minutes.is_spent({"seconds": 119.5, "step": 1})
    assert not minutes.is_spent({"seconds": 100, "step": 9}) and not minutes.is_spent({})
    assert steps.seconds is None and steps.is_spent({"step": 3}) and not steps.is_spent({"step": 2, "seconds": 999})
