"""Training of the cartoon filter: the slow drawing, and a run of a few steps that is published and evaluated."""

from __future__ import annotations

import json
import time
from pathlib import Path

import numpy as np
import pytest
import torch

from engine.generators.cartoon import Cartoon
from engine.problem import Problem
from engine.training import stages
from engine.training.core.photo_patches import Patches
from engine.training.tasks.cartoon import evaluation
from engine.training.tasks.cartoon import task as module
from engine.training.tasks.cartoon.drawing import drawn
from engine.training.tasks.cartoon.task import PATCH, STAGE, CartoonPlan, CartoonTask
from tests.engine.training.runs import CPU, learned

TEXT = """name = "tiny"
classes = ["cartoon"]
stage = "cartoon"
resolution = 64
batch = 2
steps = 3
channels = 4
blocks = 1
keep_every = 3
"""


def disc(size: int = PATCH) -> np.ndarray:
    """A light disc on a dark ground, both noisy."""
    rows, columns = np.mgrid[0:size, 0:size] - size / 2
    inside = np.hypot(rows, columns) < size / 3
    rgb = np.where(inside[..., None], (210, 180, 90), (40, 70, 120))
    return (rgb + np.random.RandomState(1).randint(-8, 9, rgb.shape)).clip(0, 255).astype(np.uint8)


def test_the_slow_drawing_flattens_and_finds_the_border() -> None:
    rgb = disc()
    flat, lines = drawn(rgb)
    middle = slice(PATCH // 2 - 20, PATCH // 2 + 20)
    assert flat[middle, middle].std(axis=(0, 1)).max() < 0.4 * rgb[middle, middle].std(axis=(0, 1)).min()
    assert abs(float(flat[middle, middle].mean()) - float(rgb[middle, middle].mean())) < 4
    row = lines[PATCH // 2]
    border = PATCH // 2 - PATCH // 3
    assert abs(int(row[: PATCH // 2].argmin()) - border) <= 2 and row.min() < -0.5  # dark on the dark side
    assert np.abs(lines[middle, middle]).max() < 0.3


def test_a_plan_says_what_it_cannot_be() -> None:
    with pytest.raises(Problem, match="at least 4 channels"):
        stages.plan_of(TEXT.replace("channels = 4", "channels = 2"))
    with pytest.raises(Problem, match="64 or 128"):
        stages.plan_of(TEXT.replace("resolution = 64", "resolution = 256"))


def test_a_batch_is_the_same_for_its_number_and_drawn_once(monkeypatch: pytest.MonkeyPatch) -> None:
    plan = stages.plan_of(TEXT)
    assert isinstance(plan, CartoonPlan)
    calls: list[int] = []

    def drawn(rgb: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        time.sleep(0.01)  # so that another thread would come to it, too
        calls.append(1)
        return rgb, np.zeros(rgb.shape[:2], np.float32)

    monkeypatch.setattr(module, "drawn", drawn)
    task = CartoonTask(plan, Patches(np.stack([disc()]), ()), CPU)
    one, other = task.draw(4), task.draw(4)
    assert all(torch.equal(a, b) for a, b in zip(one, other, strict=True)) and len(calls) == 1
    assert not torch.equal(task.draw(5)[0], one[0])
    assert torch.equal(one[0], one[1]) and [part.shape[1] for part in one] == [3, 3, 1]


def test_a_run_learns_and_becomes_a_model_that_is_judged(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "EACH_PHOTO", 2)
    card = learned(STAGE, TEXT, disc(340), tmp_path, "colours")
    assert card.kind == "cartoon"
    assert Cartoon.load(card).draw(disc(20)).flat.shape == (20, 20, 3)
    for name, value in {"TIMED": (16, 16), "GROUPS": (("photos", ("photos",)),), "SIZE": 64, "EACH_PHOTO": 1}.items():
        monkeypatch.setattr(evaluation, name, value)
    judged = STAGE.evaluate(card, tmp_path / "data", tmp_path / "out", CPU, print)
    report = json.loads((tmp_path / "out/report.json").read_text())
    assert set(report["rows"]) == {"slow drawing", "tiny", "cv2.stylization", "bilateral", "the photo"}
    assert report["rows"]["slow drawing"]["photos"]["psnr"] == 100 > judged.figures["photos"]["psnr"]
