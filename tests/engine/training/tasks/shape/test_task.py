"""Training of shapes at tiny size: examples, a step, resuming to the same numbers, publishing, judging."""

from __future__ import annotations

import dataclasses
import io
import json
import zipfile
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import pytest
import torch
from PIL import Image

from engine.generators.card import read_card
from engine.generators.catalog import Catalog
from engine.generators.fields import HALF, bodies_and_holes, bounds_of
from engine.generators.shape import Shape
from engine.problem import Problem
from engine.scene.box import Box
from engine.training import stages
from engine.training.core import checkpoint, loop
from engine.training.core.crops import Record
from engine.training.tasks.shape import classifiers
from engine.training.tasks.shape import data as shape_data
from engine.training.tasks.shape import evaluation as shape_evaluation
from engine.training.tasks.shape.data import Outline, ShapeBatches, load_outlines
from engine.training.tasks.shape.publish import publish
from engine.training.tasks.shape.task import ShapePlan, ShapeTask, near_distance

CPU = torch.device("cpu")
PLAN = ShapePlan(
    name="tiny", classes=("disc", "bar"), stage="shape", batch=6, steps=6, noise=6, width=0.2, judge_from=2, r1_every=2,
    keep_every=3, least_versions=1, most_versions=1,
)  # fmt: skip
TEXT = """name = "tiny"
classes = ["disc", "bar"]
stage = "shape"
batch = 6
steps = 6
noise = 6
width = 0.2
judge_from = 2
"""


def paint(shape: str, rng: np.random.Generator, size: int = 96) -> np.ndarray:
    """A round thing, or a long one on two legs."""
    mask = np.zeros((size, size), np.uint8)
    if shape == "disc":
        cv2.ellipse(mask, (48, 48), (int(rng.integers(26, 38)), int(rng.integers(26, 38))), 0, 0, 360, 255, -1)
    else:
        height = int(rng.integers(10, 18))
        mask[40 : 40 + height, 14:82] = 255
        mask[40 : 44 + 2 * height, 18:26] = mask[40 : 44 + 2 * height, 70:78] = 255
    return mask


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder with one family of masks."""
    folder = tmp_path_factory.mktemp("data")
    rng = np.random.default_rng(3)
    lines = []
    with zipfile.ZipFile(folder / "shapes.zip", "w") as archive:
        for shape in ("disc", "bar"):
            for number in range(24):
                key, out = f"{shape}-{number:03d}", io.BytesIO()
                Image.fromarray(paint(shape, rng)).save(out, "PNG")
                archive.writestr(f"{key}.png", out.getvalue())
                record = {"key": key, "class": shape, "source": "painted", "licence": "CC0", "photo_id": key}
                lines.append(json.dumps(record | {"window": [10, 20, 96], "photo": [160, 140]}))
        archive.writestr("index.jsonl", "\n".join(lines))
    return folder


@pytest.fixture(scope="module")
def outlines(data: Path) -> list[Outline]:
    return load_outlines(data, PLAN.classes, lambda sentence: None)


@pytest.fixture(scope="module")
def batches(outlines: list[Outline]) -> ShapeBatches:
    return ShapeBatches(outlines, PLAN.classes, PLAN.batch, PLAN.seed, (1, 1))


def record(**changes: Any) -> Record:
    line = {"key": "k", "class": "disc", "window": [0, 0, 96], "photo": [200, 200], "photo_id": "k"}
    return Record.read(line | changes)


# Outlines and examples


@pytest.mark.parametrize(
    ("window", "photo", "fault"),
    [
        ([20, 20, 96], [200, 200], ""),
        ([20, 20, 96], [200, 60], "cut off by the photo's edge"),  # the photo ends in the disc's middle
        ([-48, 20, 96], [200, 200], "cut off by the photo's edge"),
        ([-16, 20, 96], [200, 200], ""),  # the edge is touched, no more
    ],
)
def test_objects_that_the_photo_cuts_off_are_left_out(window: list[int], photo: list[int], fault: str) -> None:
    mask = np.zeros((96, 96), np.uint8)
    cv2.circle(mask, (48, 48), 30, 255, -1)
    x, y, _ = window
    mask[:, : max(0, -x)] = 0
    mask[max(0, photo[1] - y) :] = 0
    assert shape_data._outline(record(window=window, photo=photo), mask)[1] == fault


def test_objects_in_pieces_and_empty_masks_are_left_out() -> None:
    mask = np.zeros((96, 96), np.uint8)
    assert shape_data._outline(record(), mask)[1] == "empty"
    mask[20:40, 20:40] = mask[60:80, 20:40] = 255
    assert shape_data._outline(record(), mask)[1] == "in several pieces"


def test_an_outline_knows_where_its_box_lay_in_the_photo() -> None:
    mask = np.zeros((96, 96), np.uint8)
    mask[24:72, 12:84] = 255
    outline, _ = shape_data._outline(record(window=[100, 50, 192], photo=[400, 300]), mask)
    assert outline is not None
    assert outline.box == (124.0, 98.0, 144.0, 96.0)
    example = shape_data.example_of(outline, np.random.default_rng(0), move=False)
    np.testing.assert_allclose(example.place, [196 / 400, 146 / 300, 144 / 400, 96 / 300, 1.5], rtol=1e-5)


def test_a_mirrored_example_is_mirrored_throughout(outlines: list[Outline]) -> None:
    example = shape_data.example_of(outlines[30], np.random.default_rng(0))
    twice = shape_data.mirrored(shape_data.mirrored(example))
    for name in ("field", "place", "rough", "rough_place", "sides"):
        np.testing.assert_allclose(getattr(twice, name), getattr(example, name), atol=1e-6)
    once = shape_data.mirrored(example)
    assert np.array_equal(once.field, example.field[:, ::-1])
    assert once.place[0] == pytest.approx(1 - example.place[0])


def test_sides_lead_from_the_rough_box_to_the_true_one(outlines: list[Outline]) -> None:
    rng = np.random.default_rng(2)
    for outline in outlines[::9]:
        example = shape_data.example_of(outline, rng)
        centre, size = example.rough_place[:2], example.rough_place[2:4]
        low, high = centre - size / 2 + example.sides[:2] * size, centre + size / 2 + example.sides[2:] * size
        np.testing.assert_allclose((low + high) / 2, example.place[:2], atol=1e-3)
        np.testing.assert_allclose(high - low, example.place[2:4], atol=1e-3)


@pytest.mark.parametrize("way", ["_blurred", "_wobbly", "_blocky", "_thicker", "_strokes", "_polygon"])
def test_every_way_of_roughening_changes_a_mask_and_keeps_most_of_it(way: str) -> None:
    mask = np.pad(paint("bar", np.random.default_rng(1)), 20)
    side = float(np.sqrt((mask >= HALF).sum()))
    changed = getattr(shape_data, way)(mask, 0.6, side, np.random.default_rng(5))
    assert changed.shape == mask.shape and changed.dtype == np.uint8
    assert 0.35 < shape_evaluation.overlap(changed, mask) < 0.999


def test_stronger_roughness_is_rougher(outlines: list[Outline]) -> None:
    means = []
    for strength in (0.1, 0.5, 1.0):
        rng = np.random.default_rng(0)
        masks = [np.pad(outline.mask, 30) for outline in outlines[::4]]
        means.append(np.mean([shape_evaluation.overlap(shape_data.rough(m, rng, strength), m) for m in masks]))
    assert means[0] > means[1] > means[2]


def test_a_batch_depends_on_seed_and_step_alone(outlines: list[Outline], batches: ShapeBatches) -> None:
    again = ShapeBatches(outlines, PLAN.classes, PLAN.batch, PLAN.seed, (1, 1))
    labels, examples = batches.draw(7)
    same_labels, same = again.draw(7)
    assert np.array_equal(labels, same_labels)
    assert all(np.array_equal(a.rough, b.rough) for a, b in zip(examples, same, strict=True))
    assert not np.array_equal(examples[0].field, batches.draw(8)[1][0].field)


def test_a_class_with_few_outlines_gets_more_versions(outlines: list[Outline]) -> None:
    few = [*outlines[:2], *outlines[24:44]]
    made = ShapeBatches(few, PLAN.classes, 4, 1, (1, 8))
    assert np.bincount(made.labels).tolist() == [16, 160]


# Training


@pytest.mark.parametrize("stop", [1, 3])  # before there is a discriminator, and after
def test_a_resumed_run_comes_to_the_same_numbers(batches: ShapeBatches, tmp_path: Path, stop: int) -> None:
    plan = dataclasses.replace(PLAN, steps=5, keep_every=2, precise=True)
    straight = ShapeTask(plan, batches, CPU)
    loop.train(straight, tmp_path / "whole", 5, 2, CPU)
    stops = iter([False] * stop + [True])
    first = ShapeTask(plan, batches, CPU)
    assert loop.train(first, tmp_path / "parts", 5, 2, CPU, should_stop=lambda: next(stops)) == stop
    second = ShapeTask(plan, batches, CPU)
    assert loop.train(second, tmp_path / "parts", 5, 2, CPU, resume=True) == 5
    for name in ("nets", "average", "discriminator"):
        mine, theirs = getattr(straight, name).state_dict(), getattr(second, name).state_dict()
        for key, value in mine.items():
            torch.testing.assert_close(value, theirs[key], rtol=0, atol=0)


def test_encoded_shapes_come_back_better_with_training(batches: ShapeBatches) -> None:
    task = ShapeTask(dataclasses.replace(PLAN, steps=1000, batch=8, rate_generator=4e-3, judge_from=1000), batches, CPU)
    before = distance(task)
    for number in range(24):
        task.step(number)
    assert distance(task) < 0.8 * before


@torch.no_grad()
def distance(task: ShapeTask) -> float:
    """Between true fields and what their encoded noise gives."""
    total = 0.0
    for index in (0, 10, 30, 40):
        example = task.batches.at(index)
        field, place = torch.from_numpy(example.field)[None, None], torch.from_numpy(example.place)[None]
        label = torch.tensor([task.batches.labels[index]])
        mean, _, _ = task.nets["encoder"](field, label, place)
        total += float(near_distance(task.nets["generator"](label, place, mean), field))
    return total


def test_the_discriminator_starts_when_the_plan_says(batches: ShapeBatches) -> None:
    task = ShapeTask(PLAN, batches, CPU)
    before = [p.clone() for p in task.discriminator.parameters()]
    assert "d_whole" not in task.step(0)
    assert all(torch.equal(a, b) for a, b in zip(before, task.discriminator.parameters(), strict=True))
    assert {"d_whole", "g_whole", "code", "r1"} <= task.step(2).keys()
    assert not all(torch.equal(a, b) for a, b in zip(before, task.discriminator.parameters(), strict=True))


def test_a_run_takes_over_another_one_s_classes(batches: ShapeBatches) -> None:
    first = ShapeTask(PLAN, batches, CPU)
    for number in range(2):
        first.step(number)
    second = ShapeTask(dataclasses.replace(PLAN, seed=9), batches, CPU)
    assert second.warm_start(first.state(), PLAN.classes) > 50
    for a, b in zip(first.nets.parameters(), second.nets.parameters(), strict=True):
        assert torch.equal(a, b)


def test_a_plan_says_what_is_wrong() -> None:
    with pytest.raises(Problem, match="fields of 64 px"):
        stages.plan_of(TEXT + "resolution = 128\n")
    with pytest.raises(Problem, match="no setting named 'pixel'"):
        stages.plan_of(TEXT + "pixel = 2.0\n")


# A model


@pytest.fixture(scope="module")
def models(data: Path, outlines: list[Outline], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a model that was trained for a moment."""
    folder = tmp_path_factory.mktemp("run")
    stage, plan = stages.stage("shape"), stages.plan_of(TEXT)
    plan = dataclasses.replace(plan, steps=20, rate_generator=4e-3, least_versions=1, most_versions=1)
    task = stage.start(plan, data, CPU, lambda sentence: None)
    notes = {"plan": TEXT, "plan_sha256": "0" * 64}
    loop.train(task, folder / "run", 20, 20, CPU, notes=notes)
    stage.publish(folder / "run", data, folder / "models", "tiny.toml", CPU, lambda sentence: None)
    return folder / "models"


def test_a_published_run_loads_as_a_model(models: Path) -> None:
    card = Catalog.load(models).best("disc", kind="shape")
    assert card.experimental == ("disc", "bar")  # so few
    assert len(card.sources) == 1 and card.sources[0].startswith("painted: CC0 (")
    model = Shape.load(card, CPU, torch.float32)
    mask = model.mask("disc", np.zeros(6, np.float32), Box(10, 10, 90, 70), (160, 140))
    assert mask.shape == (60, 80)
    assert len(bodies_and_holes(mask >= HALF)[0]) == 1


def test_another_stage_s_run_is_not_published(models: Path, data: Path, tmp_path: Path) -> None:
    notes = {"plan": TEXT, "plan_sha256": "0" * 64}
    checkpoint.save(tmp_path / "checkpoint.safetensors", {"average": {"x": torch.zeros(1)}}, notes)
    with pytest.raises(Problem, match="no run of the shape stage"):
        publish(tmp_path, data, tmp_path / "models", "tiny.toml", CPU, lambda sentence: None)


def test_an_evaluation_writes_report_sheets_and_card(
    models: Path, data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, smaller in (("BOXES", 3), ("SEEDS", (1, 2)), ("PAIRED", 3), ("LARGE", (400, 300))):
        monkeypatch.setattr(shape_evaluation, name, smaller)
    card = read_card(models / "tiny.json")
    evaluated = shape_evaluation.evaluate(card, data, tmp_path, CPU, lambda sentence: None, classifier_steps=25)
    report = json.loads((tmp_path / "report.json").read_text())
    rows = report["rows"]
    assert set(rows) == {"real", "tiny"}
    assert set(rows["tiny"]) == {"disc", "bar", "all"}
    assert rows["real"]["all"]["accuracy"] > 0.9  # discs and bars are easily told apart
    assert rows["tiny"]["all"]["fit"] == rows["tiny"]["all"]["bodies"] == rows["tiny"]["all"]["holes"] == 1
    others = {"diversity", "variety", "recognised", "rough", "refined", "milliseconds", "large"}
    assert others <= rows["tiny"]["all"].keys()
    assert set(report["sheets"]) == {"noises.png", "forms.png", "places.png", "refined.png"}
    for name in report["sheets"]:
        with Image.open(tmp_path / name) as sheet:
            assert np.asarray(sheet).std() > 10
    assert evaluated.figures["disc"]["masks"] == 6
    assert read_card_text(evaluated.to_json(), tmp_path).figures == evaluated.figures


def read_card_text(text: str, folder: Path) -> Any:
    (folder / "tiny.json").write_text(text)
    return read_card(folder / "tiny.json")


def test_classes_below_a_bar_become_experimental(models: Path) -> None:
    card = dataclasses.replace(read_card(models / "tiny.json"), experimental=())
    good = {"recognised": 0.9, "real": 0.5, "diversity": 0.7, "fit": 1.0, "bodies": 1.0}
    for changed in ({"recognised": 0.79}, {"real": 0.39}, {"diversity": 0.59}, {"fit": 0.99}, {"bodies": 0.9}):
        evaluated = shape_evaluation.with_figures(card, {"disc": good, "bar": good | changed, "all": good})
        assert evaluated.experimental == ("bar",)
    assert shape_evaluation.with_figures(card, {"disc": good, "bar": good, "all": good}).experimental == ()


def test_no_classifier_judges_a_photo_that_it_was_trained_on(outlines: list[Outline]) -> None:
    trained_on_parts = classifiers.ShapeClassifiers.of(outlines, PLAN.classes, 1)
    assert len(trained_on_parts.networks) == classifiers.PARTS
    assert set(trained_on_parts.parts) == set(range(classifiers.PARTS))
    assert len(trained_on_parts.real()) == len(outlines)


def test_a_window_shows_a_mask_in_its_true_form() -> None:
    window = classifiers.window_of(np.full((30, 120), 255, np.uint8))
    box = bounds_of(window)
    assert (box.width, box.height) == (56, 14)


def test_data_without_held_out_masks_is_said(
    models: Path, data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Outline, "is_held_out", False)
    with pytest.raises(Problem, match="no held-out masks"):
        shape_evaluation.evaluate(read_card(models / "tiny.json"), data, tmp_path, CPU, lambda sentence: None)
