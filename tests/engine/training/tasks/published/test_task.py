"""The rival at tiny size: its losses, its steps, and its row beside a model's."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
import torch
import torch.nn.functional as F

from engine.problem import Problem
from engine.training import stages
from engine.training.core import checkpoint, loop
from engine.training.core.crops import load_crops
from engine.training.tasks.published import task as published
from engine.training.tasks.published.task import PublishedPlan, PublishedTask, load_baseline

CPU = torch.device("cpu")
TEXT = """name = "rival"
classes = ["disc", "square"]
stage = "published"
batch = 4
steps = 2
width = 0.0625
critics = 2
precise = true
"""


def _quiet(sentence: str) -> None:
    pass


@pytest.fixture(scope="module")
def plan() -> PublishedPlan:
    read = stages.plan_of(TEXT)
    assert isinstance(read, PublishedPlan)
    return read


@pytest.fixture(scope="module")
def run(plan: PublishedPlan, data_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A finished run of two steps."""
    folder = tmp_path_factory.mktemp("runs") / "rival"
    task = stages.stage("published").start(plan, data_folder, CPU, _quiet)
    notes = {"plan": TEXT, "plan_sha256": "0" * 64}
    loop.train(task, folder, plan.steps, 1, CPU, notes=notes)
    return folder


def _task(plan: PublishedPlan, data_folder: Path) -> PublishedTask:
    crops = load_crops(data_folder, plan.classes, 64, _quiet)
    return PublishedTask(plan, crops, data_folder / "features", CPU)


def test_a_step_moves_the_generator_and_both_discriminators(plan: PublishedPlan, data_folder: Path) -> None:
    task = _task(plan, data_folder)
    before = {name: value.clone() for name, value in task.nets.state_dict().items()}
    report = task.step(0)
    assert {"d_whole", "d_window", "g_whole", "g_window", "feature", "outside"} == set(report)
    for part in ("generator.to_rgb", "whole.score", "window.score"):
        changed = [
            not torch.equal(before[name], value)
            for name, value in task.nets.state_dict().items()
            if name.startswith(part)
        ]
        assert any(changed), part
    assert all(p.requires_grad for p in task.nets.parameters())


def test_the_losses_are_weighed_as_published(plan: PublishedPlan, data_folder: Path) -> None:
    """With discriminators that answer 0 everywhere, the adversarial losses are their weights times log 2."""
    task = _task(plan, data_folder)
    for name in ("whole", "window"):
        task.nets[name].forward = lambda rgb, mask, label: rgb.sum((1, 2, 3)) * 0  # type: ignore[method-assign]
    batch = task.batches.draw(0)
    rgb = batch.context.clone().requires_grad_()
    report = task._generate(batch, rgb, batch.real + 0 * rgb)
    assert report["g_whole"] == pytest.approx(0.9 * 0.6931, abs=1e-3)
    assert report["g_window"] == pytest.approx(0.1 * 0.6931, abs=1e-3)
    assert report["feature"] == report["outside"] == 0  # the true picture, the true context
    report = task._generate(batch, rgb + 1, batch.real + 0 * rgb)
    assert report["outside"] == pytest.approx(1e-5, rel=1e-3)


def test_it_trains_on_photos_in_their_own_light(plan: PublishedPlan, data_folder: Path) -> None:
    batch = _task(plan, data_folder).batches.draw(3)
    assert torch.equal(batch.photo, batch.other_light)
    outside = F.max_pool2d(batch.mask, 9, 1, 4) == 0
    assert torch.equal((batch.photo * outside), (batch.context * outside))


def test_the_window_is_the_square_around_the_object() -> None:
    mask = torch.zeros(1, 1, 64, 64)
    mask[:, :, 20:28, 10:42] = 1
    rgb = torch.zeros(1, 3, 64, 64)
    rgb[:, :, 8:40, 10:42] = 1  # the square of side 32 around it
    views = published._views(mask, rgb)
    near, cover = views["window"]
    assert views["whole"][0] is rgb
    assert (near[:, :, 2:-2, 2:-2] > 0.99).all()
    assert cover[0, 0, 26:38, 2:-2].min() > 0.99
    assert cover[0, 0, :20].max() == 0


def test_a_resumed_run_comes_to_the_same_numbers(plan: PublishedPlan, data_folder: Path, run: Path) -> None:
    task = _task(plan, data_folder)
    task.step(0)
    state, _ = checkpoint.load(run / "checkpoint.safetensors", CPU)
    held_out = load_crops(data_folder, plan.classes, 64, _quiet).only(lambda record: record.is_held_out)
    assert len(held_out)  # so this task saw other batches than the run, and must be set to its state wholly
    task.load(state)
    for name, value in task.nets.state_dict().items():
        assert torch.equal(value, state["nets"][name]), name


def test_a_run_becomes_a_row_with_what_has_to_be_said_of_it(run: Path) -> None:
    rival, note = load_baseline(run, ("square", "disc"), CPU, torch.float32)
    assert (rival.name, rival.resolution, rival.noise) == ("rival", 64, 128)
    for words in ("its widths times 0.0625", "at 64 px", "2 steps of 4 windows", "2 of the discriminators", "minutes"):
        assert words in note, words
    context, mask = torch.rand(2, 3, 64, 64), torch.ones(2, 1, 64, 64)
    noise = torch.randn(2, 128)
    drawn = rival.draw(context, mask, mask, torch.tensor([0, 1]), noise)
    assert drawn.shape == (2, 3, 64, 64)

    swapped, _ = load_baseline(run, ("disc", "square"), CPU, torch.float32)
    again = swapped.draw(context, mask, mask, torch.tensor([1, 0]), noise)
    torch.testing.assert_close(drawn, again)  # classes go by name
    other = swapped.draw(context, mask, mask, torch.tensor([0, 1]), noise)
    assert not torch.allclose(drawn, other)


def test_other_runs_are_no_rivals(run: Path, tmp_path: Path) -> None:
    with pytest.raises(Problem, match="does not know star"):
        load_baseline(run, ("disc", "star"), CPU, torch.float32)
    state, notes = checkpoint.load(run / "checkpoint.safetensors", CPU)
    ours: dict[str, Any] = {**notes, "plan": 'name = "a"\nclasses = ["disc"]\n'}
    checkpoint.save(tmp_path / "checkpoint.safetensors", state, ours)
    with pytest.raises(Problem, match="no run of the published generator"):
        load_baseline(tmp_path, ("disc",), CPU, torch.float32)


def test_the_rival_is_never_a_model(run: Path, data_folder: Path, tmp_path: Path) -> None:
    said: list[str] = []
    stage = stages.stage("published")
    assert stage.publish(run, data_folder, tmp_path / "model", "plan.toml", CPU, said.append) is None
    assert "--rival" in said[0]
    assert not (tmp_path / "model").exists()


def test_noise_of_another_length_is_a_problem() -> None:
    with pytest.raises(Problem, match="published does not use the setting 'noise'"):
        stages.plan_of(TEXT + "noise = 64\n")


def test_the_log_tells_each_loss(run: Path) -> None:
    lines = [json.loads(line) for line in (run / "log.jsonl").read_text().splitlines()]
    assert [line["step"] for line in lines] == [1, 2]
    assert {"d_whole", "d_window", "g_whole", "g_window", "feature", "outside"} <= lines[0].keys()
