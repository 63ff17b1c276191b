"""Training of the segmentation network at tiny size: its pictures, its steps, and how a run becomes a model."""

from __future__ import annotations

import io
import json
import shutil
import zipfile
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import torch
from PIL import Image
from safetensors.torch import load_file

from engine.generators.catalog import Catalog
from engine.generators.segmentation import Segmentation
from engine.networks.efficientnet import EfficientNetLite0
from engine.problem import Problem
from engine.training.core import checkpoint
from engine.training.core.crops import WIDE, load_crops
from engine.training.core.loop import train
from engine.training.core.pack import write_pack
from engine.training.tasks.segmentation.data import (
    PictureMaker,
    Pictures,
    Scenes,
    box_of,
    is_held_out_scene,
    jittered,
    load_scenes,
)
from engine.training.tasks.segmentation.task import STAGE, SegmentationPlan, SegmentationTask, losses
from tests.engine.training.conftest import CLASSES, write_lite0

CPU = torch.device("cpu")
TEXT = """
name = "tiny"
classes = ["disc", "square"]
stage = "segmentation"
resolution = 64
batch = 4
steps = 6
small_until = 0.5
width = 0.25
keep_every = 3
"""
PLAN = SegmentationPlan.of(
    {"name": "tiny", "classes": list(CLASSES), "resolution": 64, "batch": 4, "steps": 6, "width": 0.25, "keep_every": 3}
    | {"small_until": 0.5}
)


def quiet(sentence: str) -> None:
    """Say nothing."""


@pytest.fixture(scope="session")
def folder(data_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The painted crops, with scenes and a teacher beside them."""
    folder = tmp_path_factory.mktemp("segmentation")
    shutil.copytree(data_folder / "objects", folder / "objects")
    (folder / "scenes").mkdir()
    (folder / "features").mkdir()
    write_lite0(folder / "features")
    rng = np.random.default_rng(8)
    with zipfile.ZipFile(folder / "scenes" / "nature.zip", "w") as archive:
        lines = []
        for number in range(40):
            out = io.BytesIO()
            small = rng.integers(0, 255, (4, 4, 3)).astype(np.uint8)
            Image.fromarray(small).resize((128, 128), Image.Resampling.BICUBIC).save(out, "JPEG")
            archive.writestr(f"s{number}.jpg", out.getvalue())
            kind = "street" if number % 4 == 0 else "sea"
            lines.append(json.dumps({"key": f"s{number}", "class": kind, "source": "painted", "licence": "CC0"}))
        archive.writestr("index.jsonl", "\n".join(lines))
    return folder


@pytest.fixture(scope="session")
def maker(folder: Path) -> PictureMaker:
    crops = load_crops(folder, CLASSES, 80, quiet).only(lambda record: not record.is_held_out)
    scenes = load_scenes(folder / "scenes", 64, lambda key: not is_held_out_scene(key))
    return PictureMaker(crops, scenes, 48, 64, seed=3)


# Pictures


def test_pictures_are_a_function_of_seed_and_step(maker: PictureMaker) -> None:
    first, again, other = maker.draw(0, CPU), maker.draw(0, CPU), maker.draw(1, CPU)
    for name in ("rgb", "box", "mask", "weight"):
        assert torch.equal(getattr(first, name), getattr(again, name))
    assert not torch.equal(first.rgb, other.rgb)
    assert first.rgb.shape == (48, 3, 64, 64) and first.mask.shape == first.box.shape == (48, 1, 64, 64)
    assert first.rgb.abs().max() <= 1 and first.mask.min() >= 0 and first.mask.max() <= 1
    assert set(first.box.unique().tolist()) <= {0.0, 1.0}


def test_about_half_of_the_pictures_have_a_box_and_it_holds_the_object(maker: PictureMaker) -> None:
    shown = [maker.draw(step, CPU) for step in range(4)]
    boxes, masks, weights = (torch.cat([getattr(s, name) for s in shown]) for name in ("box", "mask", "weight"))
    given = boxes.amax((1, 2, 3)) > 0
    assert 0.35 < given.float().mean() < 0.75
    known = (masks > 0.5).float() * weights
    inside = (known * boxes).sum((1, 2, 3))[given] / known.sum((1, 2, 3))[given]
    assert inside.median() > 0.97 and inside.min() > 0.6


def test_objects_come_at_many_sizes_and_places_and_sometimes_not_at_all(maker: PictureMaker) -> None:
    shown = [maker.draw(step, CPU) for step in range(6)]
    masks = torch.cat([s.mask for s in shown])
    shares = (masks > 0.5).float().mean((1, 2, 3))
    assert 0 < (shares == 0).float().mean() < 0.1
    assert shares[shares > 0].min() < 0.06 and shares.max() > 0.4
    across = torch.arange(64.0)
    middle = (masks * across).sum((1, 2, 3)) / masks.sum((1, 2, 3)).clamp(min=1)
    assert middle[shares > 0].min() < 18 and middle.max() > 46


def test_what_lies_outside_of_a_photo_does_not_count(maker: PictureMaker) -> None:
    cut = int(np.flatnonzero([record.inside < 0.6 for record in maker.crops.records])[0])
    assert maker.frames[cut] == (0, 0, 80, 40) and not maker.is_whole[cut]
    rng = np.random.default_rng(1)
    weights = [maker.one(cut, rng)[3] for _ in range(12)]
    assert min(weight.min() for weight in weights) == 0 and all(weight.max() == 1 for weight in weights)


def test_a_matrix_moves_points_where_it_should(maker: PictureMaker) -> None:
    picture = np.zeros((80, 80), np.float32)
    picture[18:22, 48:52] = 1
    matrix = maker._matrix(
        np.array([50.0, 20.0]), np.array([2.0, 1.0]), np.random.default_rng(0), 0.0, np.array([10, 40])
    )
    box = box_of(maker._warp(picture, matrix))
    assert box is not None
    assert np.allclose(box, (6, 38, 14, 42), atol=1)


def test_without_scenes_there_are_still_pictures(maker: PictureMaker) -> None:
    none = Scenes(np.zeros((0, 64, 64, 3), np.uint8), np.zeros(0, bool))
    alone = PictureMaker(maker.crops, none, 16, 64, 1).draw(0, CPU)
    assert (alone.mask.amax((1, 2, 3)) > 0.5).all()


def test_boxes_are_jittered_within_the_picture() -> None:
    rng = np.random.default_rng(2)
    boxes = np.array([jittered((5, 10, 60, 40), 64, rng) for _ in range(200)])
    assert boxes.min() >= 0 and boxes.max() <= 64
    assert (boxes[:, 2] > boxes[:, 0]).all() and (boxes[:, 3] > boxes[:, 1]).all()
    assert 0.2 < (boxes == (5, 10, 60, 40)).all(1).mean() < 0.45


def test_scenes_that_judge_do_not_train(folder: Path) -> None:
    keys = [f"s{number}" for number in range(40)]
    held = [key for key in keys if is_held_out_scene(key)]
    assert 0 < len(held) < 12
    train_set = load_scenes(folder / "scenes", 32, lambda key: not is_held_out_scene(key))
    assert len(train_set.pictures) == 40 - len(held)
    assert 0 < train_set.is_empty.sum() < len(train_set.pictures)  # streets show things
    assert not len(load_scenes(folder / "elsewhere", 32, lambda key: True).pictures)


# Losses and steps


def test_only_open_scenes_are_loaded_where_that_is_asked_for(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "closed").mkdir()
    with (
        zipfile.ZipFile(folder / "scenes" / "nature.zip") as source,
        zipfile.ZipFile(tmp_path / "closed" / "s.zip", "w") as goal,
    ):
        for name in source.namelist():
            goal.writestr(name, source.read(name).replace(b"CC0", b"unstated"))
    counts = [
        len(load_scenes(place, 32, lambda key: True, only_open=only_open).pictures)
        for place in (folder / "scenes", tmp_path / "closed", tmp_path / "nowhere") for only_open in (False, True)
    ]  # fmt: skip
    assert counts == [40, 40, 40, 0, 0, 0]


def test_losses_know_right_from_wrong_and_mind_the_weight() -> None:
    mask = torch.zeros(2, 1, 16, 16)
    mask[:, :, 4:12, 4:12] = 1
    weight = torch.ones_like(mask)
    shown = Pictures(torch.zeros(2, 3, 16, 16), torch.zeros_like(mask), mask, weight)
    right, wrong = (mask * 2 - 1) * 12, (1 - mask * 2) * 12
    assert sum(map(float, losses(right, shown))) < 0.01 < 2 < sum(map(float, losses(wrong, shown)))
    weight[..., 8:] = 0
    half = torch.where(weight > 0, right, wrong)
    assert sum(map(float, losses(half, shown))) < 0.01
    empty = Pictures(shown.rgb, shown.box, torch.zeros_like(mask), torch.ones_like(mask))
    assert float(losses(torch.full_like(mask, -12), empty)[1]) < 0.01 < 0.5 < float(losses(right, empty)[1])


def task(folder: Path, plan: SegmentationPlan = PLAN) -> SegmentationTask:
    return STAGE.start(plan, folder, CPU, quiet)


def test_a_resumed_run_gives_the_same_numbers(folder: Path, tmp_path: Path) -> None:
    through, stopped, resumed = (task(folder) for _ in range(3))
    reports = [through.step(number) for number in range(6)]
    assert set(reports[0]) == {"entropy", "dice", "feature"}
    assert all(np.isfinite(value) for report in reports for value in report.values())
    for number in range(2):
        stopped.step(number)
    checkpoint.save(tmp_path / "c.safetensors", stopped.state(), {})
    resumed.load(checkpoint.load(tmp_path / "c.safetensors", CPU)[0])
    assert [resumed.step(number) for number in range(2, 6)] == reports[2:]
    for mine, theirs in zip(through.average.state_dict().values(), resumed.average.state_dict().values(), strict=True):
        assert torch.equal(mine, theirs)


def test_it_learns(folder: Path) -> None:
    plan = SegmentationPlan.of(
        {"name": "tiny", "classes": list(CLASSES), "resolution": 64, "batch": 8, "steps": 40, "width": 0.25}
        | {"small_until": 0.0, "feature": 0, "ema": 0.8, "precise": True}
    )
    here = task(folder, plan)
    assert here.teacher is None
    reports = [sum(here.step(number).values()) for number in range(40)]
    assert np.mean(reports[-5:]) < 0.75 * np.mean(reports[:5])
    assert here.sheet().dtype == np.uint8 and here.sheet().ndim == 3


def test_the_teacher_asks_for_what_it_sees(folder: Path) -> None:
    here = task(folder)
    assert here.teacher is not None
    rgb, deep = here.pictures.draw(0, CPU).rgb, torch.zeros(4, here.network.widths[-1], 4, 4)
    here.teacher.calibrate(rgb)
    torch.nn.init.zeros_(here.teacher.projection.bias)
    knows_nothing = here.teacher(rgb, deep).item()
    assert 0.5 < knows_nothing < 1.01  # in standard deviations, less what lies far off
    optimizer = torch.optim.Adam(here.teacher.projection.parameters(), 0.1)
    deep = torch.randn(4, here.network.widths[-1], 4, 4)
    for _ in range(30):
        optimizer.zero_grad()
        here.teacher(rgb, deep).backward()
        optimizer.step()
    assert here.teacher(rgb, deep).item() < 0.98 * knows_nothing


def test_another_runs_weights_can_be_begun_with(folder: Path) -> None:
    first, second = task(folder), task(folder)
    first.step(0)
    assert second.warm_start(first.state(), ("anything",)) == len(first.network.state_dict())
    for mine, theirs in zip(second.network.parameters(), first.average.parameters(), strict=True):
        assert torch.equal(mine, theirs)


def test_a_run_reads_a_pack_with_scenes_and_masks_as_they_are_drawn(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(WIDE, "painted", 0.06)
    write_pack(tmp_path, CLASSES, [folder], 80, 95, quiet, PLAN.trains_on, PLAN.trimmed, PLAN.features, scenes=20)
    assert [path.name for path in (tmp_path / "features").iterdir()] == [EfficientNetLite0.FILE]
    packed, plain = (STAGE.start(PLAN, source, CPU, quiet).pictures for source in (tmp_path, folder))
    assert packed.crops.records == [replace(r, key=f"0-{r.key}") for r in plain.crops.records]
    assert np.abs(packed.crops.pictures[..., 3].astype(int) - plain.crops.pictures[..., 3]).max() <= 8
    assert 12 < len(packed.scenes.pictures) <= 20 < len(plain.scenes.pictures)
    assert np.abs(packed.scenes.pictures[1].astype(int) - plain.scenes.pictures[2]).mean() < 12
    assert packed.draw(0, CPU).rgb.shape == plain.draw(0, CPU).rgb.shape


@pytest.mark.parametrize("change", [{"small_until": 1.5}, {"feature_until": 0.0}, {"smallest": 3}])
def test_plans_that_make_no_sense_are_refused(change: dict[str, float]) -> None:
    with pytest.raises(Problem):
        SegmentationPlan.of({"name": "x", "classes": ["a"]} | change)


def test_a_run_becomes_a_model(folder: Path, tmp_path: Path) -> None:
    run, models = tmp_path / "run", tmp_path / "models"
    done = train(task(folder), run, 3, 3, CPU, notes={"plan": TEXT, "plan_sha256": "f" * 64})
    assert done == 3 and (run / "sheet-000003.jpg").exists()
    made = STAGE.publish(run, folder, models, "tiny.toml", CPU, quiet)
    (card,) = Catalog.load(models).of_kind("segmentation")
    assert card == made and card.noise == 0 and card.plan == "tiny.toml" and card.classes == CLASSES
    assert card.licence.startswith("CC BY-SA") and card.sources and card.sources[0].startswith("painted: CC0")

    state, _ = checkpoint.load(run / "checkpoint.safetensors", CPU)
    here = task(folder)
    here.load(state)
    loaded = Segmentation.load(card, dtype=torch.float32)
    rgb, box = torch.randn(1, 3, 64, 64), torch.zeros(1, 1, 64, 64)
    with torch.no_grad():
        assert torch.allclose(loaded.network(rgb, box), here.average(rgb, box), atol=0.02)
    assert loaded.find(np.zeros((50, 70, 3), np.uint8)).shape == (50, 70)

    # A run that begins with the model finds what it finds, with more blocks too; its card tells what it began with.
    begun = task(folder, replace(PLAN, deep=PLAN.deep + 2))
    weights = {name: value.float() for name, value in load_file(card.folder / card.weights).items()}
    own = begun.unpublished(weights)
    assert begun.warm_start({"average": own}, ()) == len(begun.network.state_dict())
    with torch.no_grad():
        torch.testing.assert_close(begun.average(rgb, box), loaded.network(rgb, box), rtol=0, atol=1e-4)
    with pytest.raises(Problem, match="2 blocks"):
        task(folder, replace(PLAN, deep=1)).unpublished(weights)
    notes = {"plan": TEXT, "plan_sha256": "f" * 64, "begun_from": [[card.name, card.licence]]}
    train(begun, tmp_path / "further", 1, 1, CPU, notes=notes)
    assert STAGE.publish(tmp_path / "further", folder, models, "tiny.toml", CPU, quiet).sources[0] == (
        f"began with the model {card.name}: {card.licence}"
    )
