"""Training at tiny size: it learns, resumes to the same numbers, and publishes a model that the program can load."""

from __future__ import annotations

import dataclasses
import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch

from engine.problem import Problem
from engine.training import cli
from engine.training.core import checkpoint, loop, losses
from engine.training.core.crops import CropSet, load_crops
from engine.training.stages import load_run, read_plan
from engine.training.tasks.foreground.fine import FinePlan, FineTask
from engine.training.tasks.foreground.task import ForegroundPlan, ForegroundTask

SETTINGS: dict[str, Any] = {
    "name": "tiny", "classes": ("disc", "square"), "batch": 4, "steps": 6, "noise": 8, "width": 0.1, "r1_every": 2,
    "keep_every": 3,
}  # fmt: skip
PLAN = ForegroundPlan(**SETTINGS)
FINE = FinePlan(**SETTINGS, stage="fine", resolution=128)
CPU = torch.device("cpu")


@pytest.fixture(scope="module")
def crops(data_folder: Path) -> CropSet:
    return load_crops(data_folder, PLAN.classes, 64, lambda sentence: None)


def _task(crops: CropSet, data_folder: Path, plan: ForegroundPlan = PLAN) -> ForegroundTask:
    return ForegroundTask(plan, crops, data_folder / "features", CPU)


def test_a_resumed_run_comes_to_the_same_numbers(crops: CropSet, data_folder: Path, tmp_path: Path) -> None:
    whole, parts = tmp_path / "whole", tmp_path / "parts"
    plan = dataclasses.replace(PLAN, steps=4, keep_every=2, precise=True, prior_every=2, named=0.3, border=0.3)
    straight = _task(crops, data_folder, plan)
    loop.train(straight, whole, 4, 2, CPU)

    first = _task(crops, data_folder, plan)
    stops = iter([False, False, False, True])
    assert loop.train(first, parts, 4, 2, CPU, should_stop=lambda: next(stops)) == 3
    assert checkpoint.load(parts / "checkpoint.safetensors", CPU)[1]["step"] == 3
    second = _task(crops, data_folder, plan)
    assert loop.train(second, parts, 4, 2, CPU, resume=True) == 4
    for name, value in straight.nets.state_dict().items():
        torch.testing.assert_close(value, second.nets.state_dict()[name], rtol=0, atol=0)
    for name, value in straight.average.state_dict().items():
        torch.testing.assert_close(value, second.average.state_dict()[name], rtol=0, atol=0)


def test_encoded_objects_come_back_better_with_training(crops: CropSet, data_folder: Path) -> None:
    task = _task(crops, data_folder, dataclasses.replace(PLAN, steps=1000, rate_generator=1e-3))
    before = _distance(task)
    for number in range(40):
        task.step(number)
    assert _distance(task) < 0.85 * before


@torch.no_grad()
def _distance(task: ForegroundTask) -> float:
    """Mean difference between the crops' objects and what their encoded noise gives."""
    batch = task.batches.draw(10_000)
    mean, _ = task.nets["encoder"](batch.photo, batch.mask, batch.label)
    rgb = task.nets["generator"](batch.context, batch.mask, batch.valid, batch.label, mean)
    return float(losses.masked_distance(rgb, batch.photo, batch.mask))


def test_noise_is_drawn_as_the_codes_lie(crops: CropSet, data_folder: Path) -> None:
    task = _task(crops, data_folder, dataclasses.replace(PLAN, prior_every=2))
    batch = task.batches.draw(0)
    bias = task.average["encoder"].head.bias.data
    bias += torch.tensor([100.0, -100.0]).repeat_interleave(PLAN.noise)  # every code is 3 then, and sure of it
    plain, _, _ = task._noise(batch, torch.Generator().manual_seed(1))
    assert (plain[2:] - 3).abs().amax(1).min() > 1
    task.step(0)
    fitted, _, _ = task._noise(batch, torch.Generator().manual_seed(1))
    assert (fitted[2:] - 3).abs().amax(1).min() < 0.1


@pytest.mark.parametrize("name", ["named", "border"])
def test_the_class_and_the_border_are_learned_where_the_plan_says(name: str, crops: CropSet, data_folder: Path) -> None:
    plain, taught = (
        _task(crops, data_folder, dataclasses.replace(PLAN, precise=True, **{name: weight})) for weight in (0.0, 1.0)
    )
    assert name not in plain.step(0)
    assert taught.step(0)[name] > 0
    ours, theirs = (task.nets["generator"].state_dict() for task in (taught, plain))
    assert any(not torch.equal(ours[key], theirs[key]) for key in ours)
    evaluated = [task.nets["pixel"].whole_class.weight for task in (taught, plain)]
    assert torch.equal(*evaluated) == (name != "named")


def test_a_run_keeps_checkpoint_sheets_and_log(crops: CropSet, data_folder: Path, tmp_path: Path) -> None:
    plan = dataclasses.replace(PLAN, resolution=128, steps=2, keep_every=2)
    loop.train(_task(crops, data_folder, plan), tmp_path / "run", 2, 2, CPU)
    assert sorted(path.name for path in (tmp_path / "run").iterdir() if path.is_file()) == [
        "checkpoint.safetensors", "log.jsonl", "sheet-000002.jpg",
    ]  # fmt: skip
    line = json.loads((tmp_path / "run" / "log.jsonl").read_text())
    assert line["step"] == 2
    assert {"d_pixel", "g_patch", "r1"} <= line.keys()
    with pytest.raises(Problem, match="already holds a run"):
        loop.train(_task(crops, data_folder, plan), tmp_path / "run", 2, 2, CPU)


def test_a_fine_run_keeps_what_a_coarse_one_learned(crops: CropSet, data_folder: Path, tmp_path: Path) -> None:
    coarse = _task(crops, data_folder)
    plan = dataclasses.replace(FINE, steps=2, keep_every=2)
    fine = FineTask(plan, crops, data_folder / "features", CPU)
    fine.warm_start(coarse.state(), PLAN.classes)
    before = [p.clone() for p in fine.fine.parameters()]
    assert sum(p.requires_grad for p in fine.generator.parameters()) == len(before)
    loop.train(fine, tmp_path / "run", 2, 2, CPU)
    assert not any(torch.equal(a, b) for a, b in zip(before, fine.fine.parameters(), strict=True))

    batch = fine.batches.draw(0)
    small = [torch.nn.functional.avg_pool2d(x, 2) for x in (batch.context, batch.mask, batch.valid)]
    noise = torch.zeros(4, 8)
    with torch.no_grad():
        low = fine.average["generator"](*small, batch.label, noise)
        torch.testing.assert_close(low, coarse.average["generator"](*small, batch.label, noise), rtol=0, atol=0)

    resumed = FineTask(plan, crops, data_folder / "features", CPU)
    state, _ = checkpoint.load(tmp_path / "run" / "checkpoint.safetensors", CPU)
    resumed.load(state)
    for name, value in fine.average.state_dict().items():
        assert torch.equal(value, resumed.average.state_dict()[name])


def test_a_fine_run_follows_its_plan_s_rates_and_clips_its_gradients(crops: CropSet, data_folder: Path) -> None:
    plan = dataclasses.replace(FINE, steps=4, decay_from=0.0, pixel=1e9)
    fine = FineTask(plan, crops, data_folder / "features", CPU)
    fine.warm_start(_task(crops, data_folder).state(), PLAN.classes)
    for number in (0, 3):
        fine.step(number)
        for name, rate in (("fine", plan.rate_generator), ("critics", plan.rate_discriminator)):
            assert fine.optimizers[name].param_groups[0]["lr"] == rate * plan.rate(number, number / plan.steps)
    gradients = [parameter.grad for parameter in fine.fine.parameters() if parameter.grad is not None]
    assert float(torch.nn.utils.get_total_norm(gradients)) <= 20.01


def test_a_fine_run_on_a_fine_one_takes_its_discriminators_along(crops: CropSet, data_folder: Path) -> None:
    plan = dataclasses.replace(FINE, prior_every=2)
    first = FineTask(plan, crops, data_folder / "features", CPU)
    first.warm_start(_task(crops, data_folder).state(), PLAN.classes)
    assert first.step(0)["d_patch"] > 0
    second = FineTask(dataclasses.replace(plan, seed=9), crops, data_folder / "features", CPU)
    second.warm_start(first.state(), PLAN.classes)
    for name, value in first.discriminators.state_dict().items():
        torch.testing.assert_close(second.discriminators.state_dict()[name], value, rtol=0, atol=0)
    assert first.prior is not None and not torch.equal(first.prior.mean, torch.zeros_like(first.prior.mean))


def test_a_run_of_other_classes_is_no_ground_to_stand_on(crops: CropSet, data_folder: Path, tmp_path: Path) -> None:
    coarse = _task(crops, data_folder)
    loop.train(coarse, tmp_path / "run", 1, 1, CPU)
    wider = dataclasses.replace(PLAN, classes=("disc", "square", "star"))
    with pytest.raises(Problem, match="another plan"):
        loop.train(_task(crops, data_folder, wider), tmp_path / "run", 2, 1, CPU, resume=True)
    plan = dataclasses.replace(FINE, classes=wider.classes, start_from="run")
    with pytest.raises(Problem, match="other classes or sizes"):
        FineTask(plan, crops, data_folder / "features", CPU).warm_start(coarse.state(), PLAN.classes)


def test_a_wider_run_takes_over_the_classes_that_both_know(crops: CropSet, data_folder: Path) -> None:
    narrow = _task(crops, data_folder)
    wide = _task(crops, data_folder, dataclasses.replace(PLAN, classes=("star", "square", "disc"), seed=2))
    taken = wide.warm_start(narrow.state(), PLAN.classes)
    assert taken == len(narrow.nets.state_dict()) + len(narrow.average.state_dict())
    for part in ("nets", "average"):
        there, here = narrow.state()[part], wide.state()[part]
        assert torch.equal(here["generator.start.weight"], there["generator.start.weight"])
        rows = here["generator.embedding.weight"]
        assert torch.equal(rows[1:], there["generator.embedding.weight"][[1, 0]])
    mean = narrow.average["generator"].embedding.weight.mean(0)
    torch.testing.assert_close(wide.average["generator"].embedding.weight[0], mean)


def test_a_device_that_is_not_there_is_named() -> None:
    with pytest.raises(Problem, match='no device "abacus"'):
        cli._device("abacus")
    assert cli._device("cpu") == CPU


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ('name = "a"\nclasses = ["disc"]\nstage = "fine"\nresolution = 128', "names the run that it stands on"),
        ('name = "a"', "at least one class"),
        ('name = "a"\nclasses = ["disc"]\ncolour = 3', "no setting named 'colour'"),
        ('name = "a"\nclasses = ["disc"]\nalpha = 3.0', "the stage whole does not use the setting 'alpha'"),
        ('name = "a"\nclasses = ["disc"]\nsteps = "many"', "steps must be a number"),
        ('name = "a"\nclasses = ["disc"]\nresolution = 100', "resolution is 64, 128 or 256"),
        ("name = ", "not valid TOML"),
    ],
)
def test_a_wrong_plan_says_what_is_wrong(tmp_path: Path, text: str, sentence: str) -> None:
    path = tmp_path / "plan.toml"
    path.write_text(text)
    with pytest.raises(Problem, match=sentence):
        read_plan(path)


def test_the_plans_that_come_along_are_valid() -> None:
    plans = list((Path(loop.__file__).parents[1] / "plans").glob("*.toml"))
    assert plans
    for path in plans:
        read_plan(path)


def test_a_published_run_loads_as_a_model(crops: CropSet, data_folder: Path, tmp_path: Path) -> None:
    from engine.generators.catalog import Catalog
    from engine.generators.foreground import Foreground
    from engine.training.tasks.foreground.publish import publish

    plan_text = 'name = "tiny"\nclasses = ["disc", "square"]\nbatch = 4\nsteps = 1\nnoise = 16\nwidth = 0.1\n'
    (tmp_path / "tiny.toml").write_text(plan_text)
    plan = read_plan(tmp_path / "tiny.toml")
    assert isinstance(plan, ForegroundPlan)
    notes: dict[str, Any] = {"plan": plan_text, "plan_sha256": "0" * 64}
    loop.train(_task(crops, data_folder, plan), tmp_path / "run", 1, 1, CPU, notes=notes)
    publish(load_run(tmp_path / "run", CPU), crops, tmp_path / "models", "tiny.toml", CPU)

    card = Catalog.load(tmp_path / "models").best("disc")
    assert [family.name for family in card.knob_families] == ["things"]
    assert len(card.knobs_of("disc")) == 8 and card.knobs_of("disc") == card.knobs_of("square")
    assert card.directions_of("disc").shape == (8, 16)
    model = Foreground.load(card, CPU, torch.float32)
    rgb = np.full((64, 64, 3), 90, np.uint8)
    mask = np.zeros((64, 64), np.uint8)
    mask[16:48, 16:48] = 255
    noise = np.random.RandomState(1).standard_normal(16).astype(np.float32)
    picture, alpha = model.generate(rgb, np.full_like(mask, 255), mask, "disc", noise)
    assert picture.shape == (64, 64, 3)
    assert alpha is None
    again, _ = model.generate(rgb, np.full_like(mask, 255), mask, "disc", noise)
    assert np.array_equal(picture, again)
    assert model.encode(rgb, mask, "disc").shape == (16,)
    with pytest.raises(Problem, match="does not know"):
        model.generate(rgb, mask, mask, "zebra", noise)
