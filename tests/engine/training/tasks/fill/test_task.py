"""What fills holes, at tiny size: it learns, resumes to the same numbers, publishes a model, and is judged."""

from __future__ import annotations

import io
import json
import shutil
import zipfile
from pathlib import Path

import numpy as np
import pytest
import torch
from PIL import Image

from engine.generators.card import read_card
from engine.generators.fill import Fill
from engine.problem import Problem
from engine.training.core import loop
from engine.training.stages import plan_of
from engine.training.tasks.fill import evaluation
from engine.training.tasks.fill.data import FillBatches, load_sources
from engine.training.tasks.fill.holes import LARGEST, random_hole
from engine.training.tasks.fill.task import STAGE, FillPlan, FillTask
from tests.engine.training.conftest import CLASSES, write_squeezenet

CPU = torch.device("cpu")
PLAN_TEXT = """
name = "tiny"
classes = ["disc", "square"]
stage = "fill"
resolution = 128
batch = 2
steps = 2
width = 0.1
noise = 4
judged_from = 0.4
"""


def silent(sentence: str) -> None:
    pass


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory, data_folder: Path) -> Path:
    """Crops, scenes of two kinds and features of random weights."""
    data = tmp_path_factory.mktemp("holes")
    for name in ("objects", "features"):
        shutil.copytree(data_folder / name, data / name)
    write_squeezenet(data / "features", 1)
    rng = np.random.default_rng(2)
    (data / "scenes").mkdir()
    with zipfile.ZipFile(data / "scenes" / "scenes.zip", "w") as archive:
        lines = [{"key": f"{kind}-{n}", "class": kind, "licence": "CC0"} for kind in CLASSES for n in range(12)]
        archive.writestr("index.jsonl", "\n".join(json.dumps(line) for line in lines))
        for line in lines:
            out = io.BytesIO()
            Image.fromarray(rng.integers(0, 256, (128, 128, 3), np.uint8)).save(out, "JPEG")
            archive.writestr(f"{line['key']}.jpg", out.getvalue())
    return data


@pytest.fixture(scope="module")
def plan() -> FillPlan:
    plan = plan_of(PLAN_TEXT)
    assert isinstance(plan, FillPlan)
    return plan


def test_a_batch_is_the_same_every_time_and_its_masks_are_true(folder: Path, plan: FillPlan) -> None:
    sources = load_sources(folder, plan.classes, silent, plan.trains_on)
    batches = FillBatches(sources, 12, 128, 1, CPU)
    batch, again = batches.draw(3), batches.draw(3)
    assert torch.equal(batch.picture, again.picture)
    assert torch.equal(batch.hole, again.hole)
    assert not torch.equal(batch.picture, batches.draw(4).picture)
    assert (batch.true_mask >= batch.hole).all()
    # What is to go lies within the true mask, and the picture is the truth elsewhere.
    off = (batch.picture - batch.truth).abs().amax(1, keepdim=True)
    assert (off * batch.true_mask).max() > 0
    assert (off * (1 - batch.true_mask)).max() < 0.2  # but for the softest edge of an object
    assert torch.equal(batch.smooth * (1 - batch.hole), batch.picture * (1 - batch.hole))


def test_holes_are_neither_empty_nor_all_there_is() -> None:
    for seed in range(40):
        hole = random_hole(64, np.zeros((0, 8, 8), np.uint8), np.random.default_rng(seed))
        assert set(np.unique(hole)) <= {0, 255}
        assert 0 < (hole > 0).mean() <= LARGEST


def test_a_run_learns_resumes_publishes_and_is_judged(
    folder: Path, plan: FillPlan, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def train(out: Path, steps: int, resume: bool = False) -> FillTask:
        task = STAGE.start(plan, folder, CPU, silent)
        loop.train(task, out, steps, 1, CPU, resume, {"plan": PLAN_TEXT, "plan_sha256": "0"})
        return task

    whole = train(tmp_path / "whole", 2)
    train(tmp_path / "parts", 1)
    parts = train(tmp_path / "parts", 2, resume=True)
    for name, value in whole.network.state_dict().items():
        assert torch.equal(value, parts.network.state_dict()[name]), name
    card = STAGE.publish(tmp_path / "whole", folder, tmp_path / "model", "tiny.toml", CPU, silent)
    assert read_card(tmp_path / "model" / "tiny.json") == card
    model = Fill.load(card)
    picture, hole = np.full((90, 60, 3), 90, np.uint8), np.zeros((90, 60), np.bool_)
    hole[20:50, 20:40] = True
    idea = model.generate(picture, hole, (0.0,) * 4)
    assert idea.rgb.shape == (90, 60, 3)
    assert not (idea.belongs & hole).any()
    with pytest.raises(Problem, match="covers all"):
        model.generate(picture, np.ones_like(hole), (0.0,) * 4)
    monkeypatch.setattr(evaluation, "SCENES", 2)
    judged = STAGE.evaluate(card, folder, tmp_path / "report", CPU, silent)
    assert judged.figures["scenes, guided"]["outside"] == 0
    report = json.loads((tmp_path / "report" / "report.json").read_text())
    assert report["rows"]["telea"]["scenes"]["better_than_telea"] == 0
    assert (tmp_path / "report" / "scenes.png").is_file()


def test_another_resolution_is_refused() -> None:
    with pytest.raises(Problem, match="trained at 128 px"):
        plan_of(PLAN_TEXT.replace("128", "64"))
