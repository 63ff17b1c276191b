"""The stage `full` rehearsed at tiny size: packed, trained by the clock, gone on with, published."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pytest
import torch

from engine.cli import main
from engine.generators.catalog import Catalog
from engine.generators.foreground import Foreground
from engine.problem import Problem
from engine.training import stages
from engine.training.core.crops import CropSet
from engine.training.core.device_batches import DeviceBatches, seen_through, views
from engine.training.tasks.foreground import full
from engine.training.tasks.foreground.full import FullPlan, FullTask
from tests.engine.training.conftest import write_family, write_squeezenet

CPU = torch.device("cpu")
SETTINGS: dict[str, Any] = {
    "name": "tiny", "classes": ("disc", "square"), "stage": "full", "batch": 4, "steps": 4, "noise": 8, "width": 0.1,
    "view": 64, "alone": 1, "prior_every": 2, "r1_every": 2,
    "edge": 2.0,
}  # fmt: skip
TEXT = "".join(f"{name} = {json.dumps(value)}\n" for name, value in SETTINGS.items())


def _task(crops: CropSet, data_folder: Path, **changed: Any) -> FullTask:
    return FullTask(FullPlan(**SETTINGS | changed), crops, data_folder / "features", CPU)


def test_a_run_from_a_pack_becomes_a_model(
    data_folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    data = tmp_path / "data"
    shutil.copytree(data_folder / "features", data / "features")
    write_squeezenet(data / "features", 0)
    (data / "objects").mkdir()
    write_family(data / "objects" / "shapes.zip", count=60)
    plan, run = tmp_path / "plan.toml", tmp_path / "run"
    plan.write_text(TEXT)

    def call(*arguments: object) -> int:
        return main([str(argument) for argument in arguments])

    assert call("pack", plan, "--data", data, "--out", tmp_path / "pack", "--size", 80) == 0
    train = ["train", plan, "--pack", tmp_path / "pack", "--out", run, "--device", "cpu"]
    assert call(*train) == 0, capsys.readouterr().err
    assert call(*train, "--resume", "--minutes", 0.01) == 0, capsys.readouterr().err
    lines = [json.loads(line) for line in (run / "log.jsonl").read_text().splitlines()]
    assert lines[0]["step"] == 4 and {"g_detail", "d_detail", "pixel", "nets_norm"} <= lines[0].keys()
    assert [line.keys() >= {"kernel", "accuracy"} for line in lines[:2]] == [False, True]
    card = Catalog.load(run / "model").find("tiny")
    assert card.classes == ("disc", "square") and card.sources == ("painted: CC0 (106 crops)",)
    assert card.open
    edge = Foreground.load(card, "cpu", torch.float32).generator.to_alpha.conv.bias
    average = stages.load_run(run, CPU).state["average"]["generator.to_alpha.conv.bias"]
    assert edge is not None and edge.item() == pytest.approx(average.item() + 2, abs=0.01)
    assert stages.load_run(run / "best", CPU).plan == FullPlan(**SETTINGS)


def test_the_generator_waits_until_the_discriminators_have_learned(crops: CropSet, data_folder: Path) -> None:
    task = _task(crops, data_folder, alone=2)
    before = {name: value.clone() for name, value in task.nets.state_dict().items()}
    mix = task.discriminators.detail.across[0].weight.clone()
    judged = task.discriminators.detail.scales[0].score.parametrizations["weight"].original.clone()
    for number in range(2):
        task.step(number)
    assert all(torch.equal(value, before[name]) for name, value in task.nets.state_dict().items())
    assert not torch.equal(task.discriminators.detail.scales[0].score.parametrizations["weight"].original, judged)
    task.step(2)
    assert any(not torch.equal(value, before[name]) for name, value in task.nets.state_dict().items())
    assert torch.equal(task.discriminators.detail.across[0].weight, mix)
    assert task.report()["skipped"] == 0


def test_rates_fall_to_nothing_at_the_end(crops: CropSet, data_folder: Path) -> None:
    task = _task(crops, data_folder, alone=0)
    assert [task.rate("nets", number) for number in (0, full.WARM_UP)] == [1 / full.WARM_UP, 1]
    task.step(full.WARM_UP, 0.5)
    assert task.optimizers["nets"].param_groups[0]["lr"] == task.plan.rate_generator
    task.step(full.WARM_UP, 1.0)
    assert task.optimizers["nets"].param_groups[0]["lr"] == 0


def test_a_step_that_is_not_finite_is_skipped_and_slows_down_when_it_repeats(crops: CropSet, data_folder: Path) -> None:
    task = _task(crops, data_folder, alone=0)
    task.step(0)
    task.report()
    kept = {name: value.clone() for name, value in task.nets.state_dict().items()}

    def go_wrong(times: int) -> None:
        for _ in range(times):
            weights = torch.stack([parameter.sum() for parameter in task.nets.parameters()])
            task.descend("nets", weights.sum() * float("nan"))

    go_wrong(full.TOO_MANY)
    assert all(torch.equal(value, kept[name]) for name, value in task.nets.state_dict().items())
    assert task.report()["skipped"] == full.TOO_MANY and task.slower == 1.0
    go_wrong(full.TOO_MANY + 1)
    assert task.report()["skipped"] == full.TOO_MANY + 1 and task.slower == 0.5
    average = task.average.state_dict()
    assert all(torch.equal(value, average[name]) for name, value in task.nets.state_dict().items())
    task.step(0)
    assert task.report()["skipped"] == 0


def test_every_other_view_is_whole_and_the_others_lie_on_the_object() -> None:
    mask = torch.zeros(8, 1, 32, 32)
    mask[:, :, 4:12, 20:28] = 1
    grid = views(mask, 64, torch.Generator().manual_seed(0))
    picture = torch.rand(8, 3, 32, 32, generator=torch.Generator().manual_seed(1))
    shown = seen_through(grid, picture)
    whole = torch.nn.functional.interpolate(picture, size=64, mode="bilinear", align_corners=False)
    assert torch.allclose(shown[::2], whole[::2], atol=1e-4)
    assert grid.abs().max() <= 1
    seen = seen_through(grid, mask).mean((1, 2, 3))
    assert (seen[1::2] > seen[0] * 1.5).all()


def test_batches_come_from_the_seed_alone(crops: CropSet) -> None:
    def batch(seed: int) -> torch.Tensor:
        return DeviceBatches(crops, 3, 64, seed, CPU, {}).draw_next().photo

    assert torch.equal(batch(1), batch(1))
    assert not torch.equal(batch(1), batch(2))


@pytest.mark.parametrize(("setting", "said"), [("view = 100", "a multiple of 32"), ("prior_every = 0", "at least 1")])
def test_settings_that_cannot_be_are_refused(setting: str, said: str) -> None:
    text = "".join(line for line in TEXT.splitlines(True) if not line.startswith(setting.split()[0]))
    with pytest.raises(Problem, match=said):
        stages.plan_of(text + setting)


def test_only_this_stage_reads_a_pack(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    plan = tmp_path / "plan.toml"
    plan.write_text('name = "tiny"\nclasses = ["disc"]\n')
    assert main(["train", str(plan), "--pack", "nowhere", "--out", "run"]) == 1
    assert "--pack is for plans of the stages full, upper, segmentation" in capsys.readouterr().err
