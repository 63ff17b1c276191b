"""The second stage at tiny size: it learns, resumes to the same numbers, publishes a model, and is judged."""

from __future__ import annotations

import dataclasses
import io
import json
import shutil
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch
from PIL import Image

from engine.generators.card import read_card
from engine.generators.catalog import Catalog
from engine.generators.detail import Detail
from engine.problem import Problem
from engine.training.core import checkpoint, loop
from engine.training.core.crops import Record
from engine.training.stages import evaluator_of, read_plan, stage
from engine.training.tasks.detail import data as detail_data
from engine.training.tasks.detail import evaluation
from engine.training.tasks.detail.data import (
    SIZE,
    Pairs,
    Truths,
    degraded,
    load_open_truths,
    load_truths,
    reduced,
)
from engine.training.tasks.detail.task import STAGE, DetailPlan, DetailTask, unevenness
from tests.engine.training.conftest import paint_crop, write_squeezenet

CPU = torch.device("cpu")
PLAN = DetailPlan(
    name="tiny", classes=("disc", "square"), stage="detail", batch=4, steps=4, channels=8, blocks=2, small=16,
    looked_at=32, pixels_first=0.5, r1_every=2, keep_every=2,
)  # fmt: skip
PLAN_TEXT = """
name = "tiny"
classes = ["disc", "square"]
stage = "detail"
batch = 2
steps = 2
channels = 8
blocks = 2
small = 16
looked_at = 32
"""


def silent(sentence: str) -> None:
    pass


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory, data_folder: Path) -> Path:
    """Sharp windows of 256 px, one that was enlarged, one that is damaged, photos, and features of random weights."""
    data = tmp_path_factory.mktemp("sharp")
    (data / "objects").mkdir()
    shutil.copytree(data_folder / "features", data / "features")
    write_squeezenet(data / "features", 1)
    rng = np.random.default_rng(2)
    lines = []
    with zipfile.ZipFile(data / "objects" / "shapes.zip", "w") as archive:
        for number, key in enumerate(_keys()):
            out = io.BytesIO()
            picture, mask = paint_crop(rng, "disc" if number % 2 else "square", SIZE)
            picture.save(out, "JPEG")
            archive.writestr(f"{key}.jpg", b"no picture" if key == "damaged" else out.getvalue())
            out = io.BytesIO()
            mask.save(out, "PNG")
            archive.writestr(f"{key}.png", out.getvalue())
            side = 100 if key == "enlarged" else 300
            record = {"key": key, "class": "disc" if number % 2 else "square", "source": "painted", "licence": "CC0"}
            lines.append(json.dumps(record | {"window": [0, 0, side], "photo": [300, 300], "photo_id": key}))
        archive.writestr("index.jsonl", "\n".join(lines))
    (data / "photos").mkdir()
    for name in ("a", "b", "shine62"):  # the last one's hash keeps it out
        Image.fromarray(rng.integers(0, 256, (600, 300, 3), np.uint8)).save(data / "photos" / f"{name}.jpg")
    Image.fromarray(np.zeros((40, 40, 3), np.uint8)).save(data / "photos" / "small.jpg")
    return data


def _keys() -> Iterator[str]:
    """Eight that train, four that are held out, one enlarged and one damaged."""
    names = [f"k{number}" for number in range(200)]
    held = [name for name in names if Record("", "", "", "", (0, 0, 1), (1, 1), name).is_held_out]
    yield from [name for name in names if name not in held][:8]
    yield from held[:4]
    yield from ("enlarged", "damaged")


@pytest.fixture(scope="module")
def truths(folder: Path) -> Truths:
    return load_truths(folder, PLAN.classes, False, silent, each=4)


def _task(truths: Truths, folder: Path, plan: DetailPlan = PLAN) -> DetailTask:
    return DetailTask(plan, truths, folder / "features", CPU)


def test_only_sharp_windows_train_and_what_is_bad_is_named(folder: Path) -> None:
    said: list[str] = []
    found = load_truths(folder, PLAN.classes, False, said.append, each=4)
    assert found.crops.shape == (8, SIZE, SIZE, 3)
    assert found.photos.shape == (8, SIZE, SIZE, 3)
    assert any("damaged" in sentence for sentence in said) and any("small.jpg" in sentence for sentence in said)
    assert not any("enlarged" in sentence for sentence in said)
    assert found.sources[0] == "painted: CC0 (8 crops)" and "(2 photos)" in found.sources[1]
    held = load_truths(folder, PLAN.classes, True, said.append, each=4)
    assert (len(held.crops), len(held.photos)) == (4, 4)
    assert len(load_truths(folder, ("disc",), False, silent, each=4).crops) == 4


def test_a_folder_without_sharp_windows_is_a_problem(data_folder: Path) -> None:
    with pytest.raises(Problem, match="no windows of 256 px"):
        load_truths(data_folder, PLAN.classes, False, silent)


@pytest.fixture(scope="module")
def open_folder(tmp_path_factory: pytest.TempPathFactory, folder: Path) -> Path:
    """Windows as in `folder`, each unlike the others; larger ones, open and not, one half outside its photo, one of a
    held-out photo; and photos.
    """
    data = tmp_path_factory.mktemp("open")
    for name in ("photos", "features"):
        shutil.copytree(folder / name, data / name)
    rng = np.random.default_rng(5)

    def patches(side: int) -> Image.Image:
        cells = Image.fromarray(rng.integers(0, 256, (12, 12, 3), np.uint8))
        return cells.resize((side, side), Image.Resampling.BICUBIC)

    def write(name: str, pictures: dict[str, Image.Image], fields: dict[str, dict[str, Any]]) -> None:
        (data / name).mkdir()
        lines = []
        with zipfile.ZipFile(data / name / "some.zip", "w") as archive:
            for key, picture in pictures.items():
                out = io.BytesIO()
                picture.save(out, "JPEG")
                archive.writestr(f"{key}.jpg", b"no picture" if key == "damaged" else out.getvalue())
                line = {"key": key, "class": "elsewhere", "source": "commons", "licence": "CC0", "photo_id": None,
                        "window": [0, 0, picture.width], "photo": [picture.width] * 2}  # fmt: skip
                lines.append(json.dumps(line | fields.get(key, {})))
                if key in masks:
                    out = io.BytesIO()
                    masks[key].save(out, "PNG")
                    archive.writestr(f"{key}.png", out.getvalue())
            archive.writestr("index.jsonl", "\n".join(lines))

    windows = {key: patches(SIZE) for key in _keys()}
    fields: dict[str, dict[str, Any]] = {
        key: {"class": "disc", "source": "painted", "photo_id": key} for key in windows
    }
    fields["enlarged"]["window"] = [0, 0, 100]
    held_out = next(key for key in windows if Record("", "", "", "", (0, 0, 1), (1, 1), key).is_held_out)
    mask = np.zeros((SIZE, SIZE), np.uint8)
    mask[70:170, 80:190] = 255
    masks = {held_out: Image.fromarray(mask)}
    write("objects", windows, fields)
    larger = {"small": 200, "just": 260, "large": 520, "outside": 600, "closed": 520}
    further = {key: patches(side) for key, side in larger.items()}
    further["copy"] = windows[held_out].resize((300, 300)).transpose(Image.Transpose.FLIP_LEFT_RIGHT)
    elsewhere = (40, 30, 230, 220)
    further["elsewhere"] = windows[held_out].crop(elsewhere).resize((300, 300))
    masks["elsewhere"] = masks[held_out].crop(elsewhere).resize((300, 300))
    licences = {"just": "CC BY 2.0", "large": "CC BY-SA 4.0", "closed": "unstated"}
    fields = {key: {"licence": licence} for key, licence in licences.items()}
    write("objects-open", further, fields | {"outside": {"window": [-300, 0, 600]}})
    return data


def test_an_open_run_takes_openly_licensed_windows_of_every_class_as_large_as_they_are(open_folder: Path) -> None:
    said: list[str] = []
    found = load_open_truths(open_folder, said.append)
    # The large one gives four at its own size and one at half, the one that is half outside two of what was shown.
    assert found.crops.shape == (8 + 1 + 5 + 2, SIZE, SIZE, 3) and not len(found.photos)
    assert set(found.licences) == {"CC0", "CC BY 2.0", "CC BY-SA 4.0"}
    assert found.sources == (
        "commons: CC BY 2.0 (1 pictures)", "commons: CC BY-SA 4.0 (1 pictures)", "commons: CC0 (1 pictures)",
        "painted: CC0 (8 pictures)",
    )  # fmt: skip
    assert "2 pictures show held-out photos, and are left out" in said
    assert any("damaged" in sentence for sentence in said)
    assert np.array_equal(found.crops, load_open_truths(open_folder, silent).crops)


def test_of_a_large_picture_the_windows_with_most_to_see_are_taken(tmp_path: Path) -> None:
    picture = np.zeros((1024, 1024, 3), np.uint8)
    picture[:512, 512:] = np.random.default_rng(1).integers(0, 256, (512, 512, 3), np.uint8)
    (tmp_path / "objects-open").mkdir()
    with zipfile.ZipFile(tmp_path / "objects-open" / "one.zip", "w") as archive:
        out = io.BytesIO()
        Image.fromarray(picture).save(out, "JPEG")
        archive.writestr("one.jpg", out.getvalue())
        archive.writestr("index.jsonl", json.dumps(
            {"key": "one", "class": "x", "licence": "CC0", "window": [0, 0, 1024], "photo": [1024, 1024]}
        ))  # fmt: skip
    found = load_open_truths(tmp_path, silent).crops
    assert len(found) == 6 and all(window.std() > 5 for window in found), "the others are black"


def test_the_plan_decides_what_a_run_is_trained_on(open_folder: Path, tmp_path: Path) -> None:
    for only_open in (False, True):
        plan = dataclasses.replace(PLAN, only_open=only_open, classes=("disc",), steps=1)
        task = STAGE.start(plan, open_folder, CPU, silent)
        assert isinstance(task, DetailTask) and bool(len(task.pairs.truths.photos)) != only_open
        text = PLAN_TEXT.replace(', "square"', "") + "only_open = true\n" * only_open
        run = tmp_path / str(only_open)
        loop.train(task, run, 1, 1, CPU, notes={"plan": text, "plan_sha256": "0" * 64})
        card = STAGE.publish(run, open_folder, run / "model", "tiny.toml", CPU, silent)
        assert card.open == only_open and any("photos: skies" in line for line in card.sources) != only_open


def test_a_batch_is_a_function_of_seed_and_step(truths: Truths) -> None:
    pairs = Pairs(truths, 6, 16, 3, CPU)
    first, again, other = pairs.draw(5), Pairs(truths, 6, 16, 3, CPU).draw(5), pairs.draw(6)
    assert first.small.shape == (6, 3, 16, 16) and first.truth.shape == (6, 3, 64, 64)
    assert torch.equal(first.small, again.small) and torch.equal(first.truth, again.truth)
    assert not torch.equal(first.truth, other.truth)


def test_a_small_picture_lies_where_its_truth_does() -> None:
    truth = np.zeros((64, 64, 3), np.uint8)
    truth[:32, :32] = 200
    for seed in range(12):
        small = degraded(truth, np.random.default_rng(seed)).astype(int)
        assert small.shape == (16, 16, 3)
        assert small[:6, :6].mean() > 170 and small[10:, 10:].mean() < 30 and small[10:, :6].mean() < 30
    assert len({degraded(truth, np.random.default_rng(seed)).tobytes() for seed in range(12)}) > 6


def test_a_resumed_run_comes_to_the_same_numbers(truths: Truths, folder: Path, tmp_path: Path) -> None:
    """Stopped before the discriminators begin, and once they have."""
    plan = dataclasses.replace(PLAN, precise=True)
    straight = _task(truths, folder, plan)
    loop.train(straight, tmp_path / "whole", 4, 2, CPU)
    for stop in (1, 3):
        parts = tmp_path / f"parts {stop}"
        stops = iter([False] * stop + [True])
        assert loop.train(_task(truths, folder, plan), parts, 4, 2, CPU, should_stop=lambda: next(stops)) == stop  # noqa: B023
        second = _task(truths, folder, plan)
        assert loop.train(second, parts, 4, 2, CPU, resume=True) == 4
        for mine, theirs in ((straight.average, second.average), (straight.discriminators, second.discriminators)):
            for name, value in mine.state_dict().items():
                torch.testing.assert_close(value, theirs.state_dict()[name], rtol=0, atol=0)


def test_it_learns_to_be_nearer_to_the_truth(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Squares made small in one and the same way: their edges can be drawn again."""
    monkeypatch.setattr(detail_data, "degraded", lambda truth, rng: reduced(truth))
    squares = np.random.default_rng(8).integers(0, 2, (6, SIZE // 16, SIZE // 16, 3), np.uint8) * np.uint8(255)
    sharp = squares.repeat(16, axis=1).repeat(16, axis=2)
    plan = dataclasses.replace(PLAN, channels=24, steps=400, pixels_first=1.0, rate_generator=2e-3)
    task = _task(Truths(sharp, sharp[:0]), folder, plan)
    pair = task.pairs.draw(10_000)

    def error() -> float:
        with torch.no_grad():
            return float((task.enlarger(pair.small) - pair.truth).abs().mean())

    before = error()
    for number in range(60):
        task.step(number)
    assert error() < 0.93 * before


def test_the_discriminators_judge_in_the_second_part_only(truths: Truths, folder: Path) -> None:
    task = _task(truths, folder)
    discriminators = {name: value.clone() for name, value in task.discriminators.state_dict().items()}
    assert set(task.step(0)) == set(task.step(1)) == {"pixel"}
    assert all(torch.equal(value, discriminators[name]) for name, value in task.discriminators.state_dict().items())
    assert {"g_patch", "g_projected", "feature", "d_patch", "r1"} <= set(task.step(2))
    assert any(not torch.equal(value, discriminators[name]) for name, value in task.discriminators.state_dict().items())
    assert torch.equal(task.discriminators["projected"].mix[0].weight, discriminators["projected.mix.0.weight"])


def test_a_run_becomes_a_model_that_the_program_loads_and_an_evaluation_judges(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(evaluation, "EACH", 2)  # of 24 patches each: a trained model enlarges them as well
    monkeypatch.setattr(evaluation, "SHOWN", 1)  # of 8 windows on a sheet, for there to be more than are shown
    plan_path = tmp_path / "tiny.toml"
    plan_path.write_text(PLAN_TEXT)
    plan = read_plan(plan_path)
    task = stage("detail").start(plan, folder, CPU, silent)
    notes = {"plan": PLAN_TEXT, "plan_sha256": "0" * 64}
    loop.train(task, tmp_path / "run", plan.steps, plan.keep_every, CPU, notes=notes)
    assert (tmp_path / "run" / "sheet-000002.jpg").exists()
    card = stage("detail").publish(tmp_path / "run", folder, tmp_path / "model", "tiny.toml", CPU, silent)
    assert (tmp_path / "model" / card.weights).stat().st_size < 2_000_000

    catalog = Catalog.load(tmp_path / "model")
    (found,) = catalog.of_kind("detail")
    assert found == card and catalog.classes == ()
    enlarged = Detail.load(found, "cpu", torch.float32).enlarge(np.full((8, 8, 3), 99, np.uint8))
    assert enlarged.shape == (32, 32, 3)
    average = checkpoint.load(tmp_path / "run" / "checkpoint.safetensors", CPU)[0]["average"]
    loaded = Detail.load(found, "cpu", torch.float32).network.state_dict()
    for name, value in average.items():
        torch.testing.assert_close(loaded[name], value.half().float())

    assert evaluator_of(card) is STAGE
    evaluated = STAGE.evaluate(read_card(tmp_path / "model" / "tiny.json"), folder, tmp_path / "report", CPU, silent)
    report = json.loads((tmp_path / "report" / "report.json").read_text())
    assert set(report["rows"]) == {"bicubic", "Lanczos", "detail-4x", "tiny"}
    assert set(report["rows"]["tiny"]) == {"crops", "crops as met", "photos"} == set(evaluated.figures)
    assert {"psnr", "ssim", "distance", "sharpness", "milliseconds"} <= set(evaluated.figures["crops"])
    assert report["rows"]["tiny"]["crops"]["windows"] == 4 and report["rows"]["tiny"]["photos"]["windows"] == 2
    with Image.open(tmp_path / "report" / "detail-photos.jpg") as sheet:
        assert sheet.size == (SIZE * (1 + len(report["rows"])), SIZE)  # one window: the truth and what each made of it
    assert (tmp_path / "report" / "detail-crops.jpg").exists() and (tmp_path / "report" / "report.html").exists()
    assert dataclasses.replace(evaluated, figures={}) == dataclasses.replace(card, figures={})


def test_the_figures_know_the_truth_from_what_is_not(folder: Path) -> None:
    rng = np.random.default_rng(4)
    windows = rng.integers(0, 256, (2, 64, 64, 3), np.uint8)
    extractor = evaluation.MapExtractor(folder / "features", CPU)
    made = {"same": list(windows), "soft": [evaluation.bicubic(reduced(window)) for window in windows]}
    made["squares"] = [reduced(window).repeat(4, axis=0).repeat(4, axis=1) for window in windows]
    rows = evaluation.measure(windows, made, extractor)
    same, soft = rows["same"], rows["soft"]
    assert (same["psnr"], same["sharpness"]) == (100, 1) and same["grid"] == pytest.approx(1, abs=0.05)
    assert same["ssim"] == pytest.approx(1) and same["distance"] == pytest.approx(0, abs=1e-6)
    assert soft["psnr"] < 30 and soft["ssim"] < 0.9 and soft["distance"] > 0.1 and soft["sharpness"] < 0.5
    assert rows["squares"]["grid"] > 100 and soft["grid"] < 3
    off_by_two = [np.clip(window, 2, 255).astype(np.uint8) - 2 for window in windows]
    assert evaluation.psnr(windows[0], off_by_two[0]) == pytest.approx(42.1, abs=0.3)


@pytest.mark.parametrize(
    "wrong", [{"small": 4}, {"small": 80}, {"looked_at": 8}, {"looked_at": 200}, {"channels": 2}, {"blocks": 0}]
)
def test_sizes_that_do_not_go_together_are_a_problem(wrong: dict[str, int]) -> None:
    table = {"name": "x", "classes": ["disc"], "stage": "detail", "small": 32, "looked_at": 64}
    assert DetailPlan.of(table).small == 32
    with pytest.raises(Problem):
        DetailPlan.of(table | wrong)


def test_another_runs_weights_can_be_begun_with(truths: Truths, folder: Path) -> None:
    first, second = _task(truths, folder), _task(truths, folder, dataclasses.replace(PLAN, seed=9))
    first.step(0)
    taken = second.warm_start(first.state(), PLAN.classes)
    assert taken == len(first.average.state_dict()) + len(first.discriminators.state_dict())
    for name, value in first.average.state_dict().items():
        assert torch.equal(second.enlarger.state_dict()[name], value)
    with pytest.raises(Problem, match="other sizes"):
        _task(truths, folder, dataclasses.replace(PLAN, channels=12)).warm_start(first.state(), PLAN.classes)


def test_a_grid_of_steps_is_told_from_even_ones() -> None:
    truth = torch.rand(2, 3, 32, 32)
    assert float(unevenness(truth, truth)) == 0
    assert float(unevenness(0.5 * torch.rand(2, 3, 32, 32), truth)) < 0.1  # even, though fainter
    grid = 0.2 * torch.rand(2, 3, 32, 32) + torch.rand(2, 3, 8, 8).repeat_interleave(4, 2).repeat_interleave(4, 3)
    assert float(unevenness(grid, truth)) > 0.5
    lines = 0.2 * torch.rand(1, 3, 32, 32) + torch.rand(1, 1, 8, 1).repeat_interleave(4, 2)
    turned = lines.transpose(2, 3)
    assert float(unevenness(lines, truth[:1])) == pytest.approx(float(unevenness(turned, truth[:1])), abs=0.1)
