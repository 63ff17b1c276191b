"""Scenes at tiny size: data, a step, resuming to the same numbers, the fine stage, publishing, knobs and evaluation."""

from __future__ import annotations

import dataclasses
import io
import json
import zipfile
from pathlib import Path

import numpy as np
import pytest
import torch
from PIL import Image
from torch import Tensor

from engine.cli import main
from engine.generators.background import Background
from engine.generators.card import Card, read_card
from engine.generators.catalog import Catalog
from engine.problem import Problem
from engine.training import cli
from engine.training.core import loop
from engine.training.tasks.background import data as scenes
from engine.training.tasks.background import evaluation as background_evaluation
from engine.training.tasks.background import knobs as background_knobs
from engine.training.tasks.background.data import SceneBatches, SceneRecord, SceneSet
from engine.training.tasks.background.evaluation import GridFeatureExtractor, SceneEvaluation, with_figures
from engine.training.tasks.background.task import BackgroundPlan, BackgroundTask
from tests.engine.training.conftest import write_squeezenet

CPU = torch.device("cpu")
PLAN = BackgroundPlan(
    name="tiny", classes=("sea", "cloudy sky"), batch=4, steps=4, noise=12, width=0.1, r1_every=2, keep_every=2
)


def paint(rng: np.random.Generator, kind: str) -> Image.Image:
    """A sea has a dark lower half, a sky is bright and spotted."""
    y, x = np.mgrid[:128, :128]
    if kind == "sea":
        picture = np.where((y > rng.integers(50, 80))[..., None], (20, 40, 90), (150, 180, 220))
    else:
        picture = np.array((200, 210, 230)) - 60 * (np.sin(x / 9 + rng.normal()) * np.cos(y / 11))[..., None].clip(0)
    picture = picture + rng.normal(0, 6, (128, 128, 3)) + rng.normal(0, 12, 3)
    return Image.fromarray(picture.clip(0, 255).astype(np.uint8))


def keys_of(kind: str) -> list[str]:
    """Fifty scenes to train on and ten that judge."""
    keys = [f"{kind}-{number:05d}" for number in range(400)]
    held = [key for key in keys if SceneRecord(key, kind, "", "").is_held_out]
    return [key for key in keys if key not in held][:50] + held[:10]


@pytest.fixture(scope="module")
def data(data_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder with scenes and feature networks of random weights."""
    folder = tmp_path_factory.mktemp("scenes-data")
    (folder / "scenes").mkdir()
    (folder / "features").mkdir()
    vgg = "vgg19-to-relu3_4.safetensors"
    (folder / "features" / vgg).write_bytes((data_folder / "features" / vgg).read_bytes())
    write_squeezenet(folder / "features", 0)
    rng = np.random.default_rng(1)
    for kind in ("sea", "sky_cloudy"):
        lines = []
        with zipfile.ZipFile(folder / "scenes" / f"{kind}.zip", "w") as archive:
            for key in keys_of(kind):
                out = io.BytesIO()
                paint(rng, kind).save(out, "JPEG")
                archive.writestr(key + ".jpg", out.getvalue())
                lines.append(json.dumps({"key": key, "class": kind, "source": "painted", "licence": "CC0"}))
            archive.writestr("index.jsonl", "\n".join(lines))
    return folder


@pytest.fixture(scope="module")
def found(data: Path) -> SceneSet:
    return scenes.load(data, PLAN.classes, lambda sentence: None)


def _task(found: SceneSet, data: Path, plan: BackgroundPlan = PLAN) -> BackgroundTask:
    return BackgroundTask(plan, found.only(lambda record: not record.is_held_out), data / "features", CPU)


def test_scenes_are_read_by_the_names_that_people_use(found: SceneSet, data: Path) -> None:
    assert len(found) == 120 and found.pictures.shape == (120, 3, 128, 128)
    assert {found.kinds[label] for label in found.labels} == {"sea", "cloudy sky"}
    held = found.only(lambda record: record.is_held_out)
    assert len(held) == 20
    assert SceneRecord("sea-00000", "sea", "", "").is_held_out == SceneRecord("sea-00000", "x", "y", "z").is_held_out
    with pytest.raises(Problem, match="no scenes of desert"):
        scenes.load(data, ("sea", "desert"), lambda sentence: None)


def test_bad_scenes_are_named_and_left_out(tmp_path: Path) -> None:
    out = io.BytesIO()
    Image.new("RGB", (60, 40), (9, 9, 200)).save(out, "JPEG")
    (tmp_path / "a.jpg").write_bytes(out.getvalue())
    (tmp_path / "b.jpg").write_bytes(out.getvalue()[:100])
    lines = ['{"key": "a", "class": "sea"}', '{"key": "b", "class": "sea"}', '{"key": "c"}', "{"]
    (tmp_path / "index.jsonl").write_text("\n".join(lines))
    read = scenes.load(tmp_path, ("sea",), lambda sentence: None)
    assert len(read) == 1 and read.pictures.shape == (1, 3, 128, 128)
    assert len(read.complaints) == 3


def test_a_closer_view_shows_its_part_of_the_scene(found: SceneSet) -> None:
    rising = SceneSet(("sea",), found.records[:1], np.zeros((1, 3, 128, 128), np.uint8), np.zeros(1, np.int64))
    rising.pictures[0] = np.arange(128, dtype=np.uint8)[:, None] * 2  # grey value = how far down, 0..254
    batch = SceneBatches(rising, 32, 64, 1, CPU, {}, closer=0.5).draw(0)
    told = batch.heights() * 255
    assert (told - (batch.rgb + 1) * 127.5).abs().max() < 5
    assert 4 < (batch.height < 1).sum() < 28 and batch.height.min() >= 0.5
    again = SceneBatches(rising, 32, 64, 1, CPU, {}, closer=0.5).draw(0)
    assert torch.equal(batch.rgb, again.rgb)


def test_a_resumed_run_comes_to_the_same_numbers(found: SceneSet, data: Path, tmp_path: Path) -> None:
    plan = dataclasses.replace(PLAN, precise=True, encoded=0.5, prior_every=2, named=0.3)
    straight = _task(found, data, plan)
    loop.train(straight, tmp_path / "whole", 4, 2, CPU)

    first = _task(found, data, plan)
    stops = iter([False, False, False, True])
    assert loop.train(first, tmp_path / "parts", 4, 2, CPU, should_stop=lambda: next(stops)) == 3
    second = _task(found, data, plan)
    assert loop.train(second, tmp_path / "parts", 4, 2, CPU, resume=True) == 4
    for name in ("generator", "average", "discriminators", "encoder", "average_encoder", "prior"):
        for key, value in getattr(straight, name).state_dict().items():
            torch.testing.assert_close(value, getattr(second, name).state_dict()[key], rtol=0, atol=0)


def test_discriminators_learn_what_is_real(found: SceneSet, data: Path) -> None:
    task = _task(found, data, dataclasses.replace(PLAN, steps=1000, rate_generator=1e-5, rate_discriminator=5e-3))
    first = task.step(0)
    for number in range(1, 11):
        last = task.step(number)
    assert last["d_projected"] < 0.8 * first["d_projected"]
    assert {"d_pixel", "g_pixel", "g_projected"} <= last.keys() and "coarse" not in last


def test_encoded_scenes_come_back_better_with_training(found: SceneSet, data: Path) -> None:
    task = _task(found, data, dataclasses.replace(PLAN, steps=1000, encoded=1.0, rate_generator=2e-3))
    reports = [task.step(number)["colour"] for number in range(40)]
    assert np.mean(reports[-5:]) < 0.8 * np.mean(reports[:5])


def test_other_noise_is_drawn_as_the_codes_lie(found: SceneSet, data: Path) -> None:
    task = _task(found, data, dataclasses.replace(PLAN, encoded=0.5))
    task.average_encoder.head.bias.data += torch.tensor([100.0, -100.0]).repeat_interleave(
        PLAN.noise
    )  # every code is 3
    assert torch.equal(task.prior(torch.ones(1, 12), torch.zeros(1, dtype=torch.long)), torch.ones(1, 12))
    task.step(0)
    local = task.generator.config.local
    drawn = task.prior(torch.randn(400, 12), torch.zeros(400, dtype=torch.long))
    torch.testing.assert_close(drawn[:, :-local], torch.full((400, 12 - local), 3.0), rtol=0, atol=0.1)
    assert drawn[:, -local:].mean().abs() < 0.5  # a wave's phase is left open, its strength is not
    assert 2.5 < drawn[:, -local:].std() < 3.5


def test_kinds_are_told_apart_where_the_plan_says(found: SceneSet, data: Path) -> None:
    task = _task(found, data, dataclasses.replace(PLAN, named=0.5, rate_discriminator=5e-3))
    reports = [task.step(number) for number in range(8)]
    assert reports[-1]["d_named"] < 0.8 * reports[0]["d_named"]
    assert reports[0]["named"] > 0


def test_the_fine_stage_keeps_what_is_below(found: SceneSet, data: Path) -> None:
    coarse = _task(found, data)
    coarse.step(0)
    plan = dataclasses.replace(PLAN, resolution=128, start_from="run")
    fine = _task(found, data, plan)
    assert fine.warm_start(coarse.state(), PLAN.classes) > 0
    before = {name: value.clone() for name, value in fine.generator.state_dict().items()}
    report = fine.step(0)
    assert report["coarse"] > 0
    for name, value in fine.generator.state_dict().items():
        assert torch.equal(value, before[name]) != name.startswith("blocks.3."), name
    for name, value in coarse.average.state_dict().items():
        assert torch.equal(fine.average.state_dict()[name], value)
    with pytest.raises(Problem, match="other kinds or sizes"):
        wider = dataclasses.replace(plan, noise=24)
        _task(found, data, wider).warm_start(coarse.state(), PLAN.classes)


def test_a_plan_above_64_px_stands_on_another_run() -> None:
    table = {"name": "x", "classes": ["sea"], "stage": "background", "resolution": 128}
    with pytest.raises(Problem, match="start_from"):
        BackgroundPlan.of(table)
    assert BackgroundPlan.of(table | {"start_from": "run"}).noise == 96


def test_a_run_becomes_a_model_that_the_program_loads(
    data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(background_knobs, "SHOWN", 4)
    settings = 'classes = ["sea", "cloudy sky"]\nstage = "background"\nbatch = 2\nsteps = 1\nnoise = 12\nwidth = 0.1\n'
    coarse, fine = tmp_path / "coarse.toml", tmp_path / "fine.toml"
    coarse.write_text('name = "scenes-64"\n' + settings)
    fine.write_text('name = "scenes-128"\nresolution = 128\nstart_from = "coarse"\n' + settings)
    for plan in (coarse, fine):
        assert cli.main([str(plan), "--data", str(data), "--out", str(tmp_path / plan.stem)]) == 0
    folder = tmp_path / "fine" / "model"
    card = Catalog.load(folder).find("scenes-128")
    assert (card.kind, card.classes, card.resolution, card.noise) == ("background", ("sea", "cloudy sky"), 128, 12)
    assert len(card.knobs) == 8 and card.directions().shape == (8, 12)
    assert "painted: CC0" in card.sources[0] and card.licence.startswith("CC BY-SA")
    drawn = Background.load(card).generate({"sea": 1}, np.zeros(12, np.float32), 200, 100)
    assert drawn.shape == (128, 256, 3)

    call = ["evaluate", "--data", str(data), "--out", str(tmp_path / "report"), "--model", card.name]
    assert main([*call, "--models", str(folder)]) == 0
    evaluated = read_card_of(tmp_path / "report" / "scenes-128.json", folder)
    assert set(evaluated) == {"sea", "cloudy sky", "all"}
    written = json.loads((tmp_path / "report" / "report.json").read_text())
    assert {"real", "scenes-128"} == set(written["rows"])
    assert {"noises.jpg", "between.jpg", "wide.jpg", "tall.jpg", "mixes.jpg", "nearest.jpg"} <= set(written["sheets"])
    assert all((tmp_path / "report" / name).is_file() for name in written["sheets"])


def read_card_of(path: Path, folder: Path) -> dict[str, dict[str, float]]:
    """The figures of the card that an evaluation wrote."""
    target = folder / path.name
    target.write_bytes(path.read_bytes())
    return {name: dict(values) for name, values in read_card(target).figures.items()}


@pytest.fixture(scope="module")
def evaluation(found: SceneSet, data: Path) -> SceneEvaluation:
    return SceneEvaluation(found, GridFeatureExtractor(data / "features", CPU), lambda sentence: None)


def _copies(evaluation: SceneEvaluation, label: int, count: int) -> Tensor:
    here = evaluation.train.of_kind(label)[np.arange(count) % len(evaluation.train.of_kind(label))]
    return torch.from_numpy(evaluation.train.pictures[here]).float() / 127.5 - 1


@pytest.fixture(autouse=True)
def few(monkeypatch: pytest.MonkeyPatch) -> None:
    """An evaluation draws fewer scenes than usual."""
    monkeypatch.setattr(background_evaluation, "EACH", 20)


def test_a_model_that_copies_is_found_out(evaluation: SceneEvaluation) -> None:
    row, _ = evaluation.generated(lambda label, count: _copies(evaluation, label, count), lambda sentence: None)
    assert row["sea"]["nearest"] < 0.1 and row["sea"]["copied"] == 1
    assert row["all"]["recognised"] > 0.9
    assert row["sea"]["kernel"] < 5 and 0.8 < row["sea"]["diversity"] < 1.2


def test_a_model_that_takes_one_kind_for_the_other_is_experimental(evaluation: SceneEvaluation) -> None:
    row, _ = evaluation.generated(lambda label, count: _copies(evaluation, 1, count), lambda sentence: None)
    card = Card(
        name="m", kind="background", title="m", classes=PLAN.classes, resolution=128, noise=12, licence="l",
        weights="m.safetensors", sha256="0" * 64,
    )  # fmt: skip
    evaluated = with_figures(card, row)
    assert evaluated.experimental == ("sea",)
    assert evaluated.figures["sea"]["kernel"] > 10 * abs(evaluated.figures["cloudy sky"]["kernel"])


def test_a_model_without_variety_is_seen(evaluation: SceneEvaluation) -> None:
    row, _ = evaluation.generated(lambda label, count: _copies(evaluation, label, 1).expand(count, -1, -1, -1), print)
    assert row["sea"]["diversity"] < 1e-3


def test_held_out_photos_are_the_ceiling(evaluation: SceneEvaluation) -> None:
    real = evaluation.real()
    assert real["all"]["accuracy"] > 0.9 and real["sea"]["kernel"] < 5


def test_knobs_are_turned_to_what_words_say() -> None:
    principal = torch.eye(10)[:6]
    gradient, sureness = torch.zeros(6, 8), torch.zeros(6, 8)
    gradient[0, 1] = gradient[1, 1] = 3.0  # the second word lies between the first two directions
    gradient[2, 0] = -2.0
    sureness[gradient != 0] = 2.0
    directions, words = background_knobs.turned(principal, gradient, sureness)
    assert words[:2] == [1, 0] and words[2:] == [None] * 4
    torch.testing.assert_close(directions @ directions.T, torch.eye(6), rtol=0, atol=1e-5)
    torch.testing.assert_close(directions[0], torch.tensor([2**-0.5, 2**-0.5] + [0.0] * 8), rtol=0, atol=1e-5)
    torch.testing.assert_close(directions[1], -torch.eye(10)[2], rtol=0, atol=1e-5)
