"""Restoring and enlarging photos at tiny size: they learn, resume to the same numbers, and become models."""

from __future__ import annotations

import dataclasses
import io
import json
import shutil
import zipfile
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
import torch
from PIL import Image

from engine.generators.card import read_card
from engine.generators.catalog import Catalog
from engine.generators.enlarge import Enlarge
from engine.generators.restore import Restore
from engine.problem import Problem
from engine.training.core import loop
from engine.training.core.crops import Record
from engine.training.core.photo_patches import Patches
from engine.training.stages import evaluator_of, plan_of, stage
from engine.training.tasks.restoration import data as data_of
from engine.training.tasks.restoration import evaluation
from engine.training.tasks.restoration import task as task_of
from engine.training.tasks.restoration.data import SIZE, Pairs, load_windows
from engine.training.tasks.restoration.degrading import known
from engine.training.tasks.restoration.plan import RestorationPlan
from engine.training.tasks.restoration.share import ShareTask
from engine.training.tasks.restoration.task import STAGE, RestorationTask, error
from tests.engine.training.conftest import write_squeezenet

CPU = torch.device("cpu")
TEXT = 'name = "tiny"\nclasses = ["photo"]\nstage = "restoration"\nbatch = 2\nsteps = 4\nchannels = 4\nblocks = 1\n'
TEXT += "finest = 8\npatch = 32\nlooked_at = 16\nfeatures_from = 0.5\nkeep_every = 2\n"


def silent(sentence: str) -> None:
    pass


def plan(**changes: object) -> RestorationPlan:
    made = plan_of(TEXT)
    assert isinstance(made, RestorationPlan)
    return dataclasses.replace(made, **changes)  # type: ignore[arg-type]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory, data_folder: Path) -> Path:
    """Pictures of 300 px, one of them half outside its photo, a small and a damaged one, a photo, and features."""
    data = tmp_path_factory.mktemp("restoration")
    (data / "objects-open").mkdir()
    (data / "photos").mkdir()
    shutil.copytree(data_folder / "features", data / "features")
    write_squeezenet(data / "features", 1)
    rng = np.random.default_rng(2)

    def jpeg(width: int, height: int) -> bytes:
        out = io.BytesIO()
        tiny = Image.fromarray(rng.integers(0, 256, (height // 16, width // 16, 3), np.uint8))
        tiny.resize((width, height), Image.Resampling.BICUBIC).save(out, "JPEG", quality=95)
        return out.getvalue()

    lines = []
    with zipfile.ZipFile(data / "objects-open" / "things.zip", "w") as archive:
        for key, held_out, size in _pictures():
            archive.writestr(f"{key}.jpg", b"no picture" if key == "damaged" else jpeg(size, size))
            record = {"key": key, "class": "cat", "source": "painted", "licence": "CC0", "mask": "hand"}
            record |= {"photo_id": _photo_id(held_out), "window": [0, 0, size]}
            lines.append(json.dumps(record | {"photo": [size, size // 4 if key == "strip" else size]}))
        archive.writestr("index.jsonl", "\n".join(lines))
    (data / "photos" / "a.jpg").write_bytes(jpeg(640, 1100))
    return data


def _pictures() -> Iterator[tuple[str, bool, int]]:
    yield from (("a", False, 300), ("b", False, 560), ("held", True, 300), ("strip", False, 300))
    yield from (("small", False, 200), ("damaged", False, 300))


def _photo_id(held_out: bool) -> str:
    numbers = (str(number) for number in range(99))
    return next(n for n in numbers if _record(n).is_held_out == held_out)


def _record(photo_id: str) -> Record:
    return Record("k", "cat", "", "", (0, 0, 1), (1, 1), photo_id)


@pytest.fixture(scope="module")
def windows(folder: Path) -> Patches:
    return load_windows(folder, lambda record: not record.is_held_out, silent)


def test_clean_windows_are_cut_where_the_photo_was_and_bad_files_are_named(folder: Path) -> None:
    said: list[str] = []
    found = load_windows(folder, lambda record: not record.is_held_out, said.append)
    assert found.pixels.shape == (4 + 9, SIZE, SIZE, 3)  # of 150 px and of 280 px a side
    assert [record.key for record in found.origins] == ["a", "b"]
    assert any("damaged" in sentence for sentence in said)
    with pytest.raises(Problem, match="no pictures of 256 px"):
        load_windows(folder, lambda record: record.key == "small", silent)


def test_a_larger_copy_is_taken_where_there_is_one(folder: Path, tmp_path: Path) -> None:
    data = tmp_path / "objects-open"
    shutil.copytree(folder / "objects-open", data)
    large = io.BytesIO()
    Image.new("RGB", (800, 800), (9, 200, 30)).save(large, "JPEG")
    with zipfile.ZipFile(data / "exemplars-large.zip", "w") as archive:
        archive.writestr("a.jpg", large.getvalue())
    found = load_windows(tmp_path, lambda record: record.key == "a", silent)
    assert len(found.pixels) == 16 and np.abs(found.pixels.astype(int) - (9, 200, 30)).max() < 4


@pytest.mark.parametrize("factor", [1, 2])
def test_a_batch_is_a_function_of_seed_and_step(windows: Patches, factor: int) -> None:
    pairs = Pairs(windows.pixels, factor, 3, 32, 3, CPU)
    first, again = pairs.draw(5), Pairs(windows.pixels, factor, 3, 32, 3, CPU).draw(5)
    assert first.truth.shape == (3, 3, 32, 32) and first.given.shape == (3, 3, 32 // factor, 32 // factor)
    assert torch.equal(first.given, again.given) and torch.equal(first.truth, again.truth)
    assert not torch.equal(first.truth, pairs.draw(6).truth)


@pytest.mark.parametrize("factor", [1, 2])
def test_a_resumed_run_comes_to_the_same_numbers(windows: Patches, folder: Path, tmp_path: Path, factor: int) -> None:
    """Stopped before VGG-19 looks on, and once it has."""
    precise = plan(factor=factor, precise=True)

    def task() -> RestorationTask:
        return RestorationTask(precise, windows, folder / "features", CPU)

    straight = task()
    loop.train(straight, tmp_path / "whole", 4, 2, CPU)
    for stop in (1, 3):
        stops = iter([False] * stop + [True])
        assert loop.train(task(), tmp_path / str(stop), 4, 2, CPU, should_stop=lambda: next(stops)) == stop  # noqa: B023
        second = task()
        assert loop.train(second, tmp_path / str(stop), 4, 2, CPU, resume=True) == 4
        for name, value in straight.average.state_dict().items():
            torch.testing.assert_close(value, second.average.state_dict()[name], rtol=0, atol=0)


def test_it_learns_to_take_noise_away(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Flat pictures: what stands out of them is noise."""
    monkeypatch.setattr(task_of, "noisy_or_compressed", lambda truth, rng: evaluation.with_noise(truth, 25, rng))
    flat = np.random.default_rng(8).integers(60, 190, (20, 1, 1, 3)).repeat(SIZE, 1).repeat(SIZE, 2).astype(np.uint8)
    learning = plan(channels=8, finest=8, feature=0.0, rate_generator=7e-3, steps=900)
    task = RestorationTask(learning, Patches(flat, ()), folder / "features", CPU)
    pair = task.pairs.draw(10_000)

    def error() -> float:
        with torch.no_grad():
            residual, _ = task.network.found(pair.given)  # type: ignore[operator]  # it restores
            return float((pair.given + residual - pair.truth).abs().mean())

    before = error()
    for number in range(150):
        task.step(number)
    assert error() < 0.7 * before


def test_vgg_looks_on_in_the_second_part_only(windows: Patches, folder: Path) -> None:
    task = RestorationTask(plan(), windows, folder / "features", CPU)
    assert set(task.step(0)) == {"residual"}
    assert set(task.step(2)) == {"residual", "feature"}
    enlarging = RestorationTask(plan(factor=2), windows, folder / "features", CPU)
    assert set(enlarging.step(2)) == {"pixel", "feature"}
    assert enlarging.sheet().shape == (2 * 32, 3 * 32, 3)


@pytest.mark.parametrize("factor", [1, 2])
def test_a_run_becomes_a_model_that_is_loaded_and_judged(
    folder: Path, tmp_path: Path, factor: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = TEXT + f"factor = {factor}\n"
    task = stage("restoration").start(plan_of(text), folder, CPU, silent)
    loop.train(task, tmp_path / "run", 2, 2, CPU, notes={"plan": text, "plan_sha256": "0" * 64})
    card = STAGE.publish(tmp_path / "run", folder, tmp_path / "model", "tiny.toml", CPU, silent)
    assert card.kind == ("restore" if factor == 1 else "enlarge") and card.open and "painted: CC0" in card.sources[0]
    (found,) = Catalog.load(tmp_path / "model").of_kind(card.kind)
    assert found == card and evaluator_of(card) is STAGE
    grey = np.full((8, 8, 3), 99, np.uint8)
    if factor == 1:
        assert Restore.load(found, "cpu", torch.float32).restore(grey).shape == (8, 8, 3)
    else:
        assert Enlarge.load(found, "cpu", torch.float32).enlarge(grey).shape == (16, 16, 3)

    monkeypatch.setattr(evaluation, "TIMED", (16, 24))
    monkeypatch.setattr(evaluation, "MOST", 1)
    monkeypatch.setattr(evaluation, "MEANS", (20,))
    monkeypatch.setattr(evaluation, "HARMS", {name: evaluation.HARMS[name] for name in ("clean", "noise 25")})
    evaluated = STAGE.evaluate(read_card(tmp_path / "model" / "tiny.json"), folder, tmp_path / "report", CPU, silent)
    report = json.loads((tmp_path / "report" / "report.json").read_text())
    if factor == 1:
        assert set(report["rows"]) == {"nothing", "non-local means", "bilateral", "tiny"}
        assert report["rows"]["nothing"]["clean"]["psnr"] == 100 and report["rows"]["nothing"]["noise 25"]["psnr"] < 30
        assert report["rows"]["non-local means"]["noise 25"]["psnr"] > report["rows"]["nothing"]["noise 25"]["psnr"]
    else:
        assert set(report["rows"]) == {"bicubic", "Lanczos", "tiny"}
        assert set(evaluated.figures) == {f"{what} {x}{met}" for what in ("crops", "photos") for x in ("2x", "4x")
                                          for met in ("", " as met")}  # fmt: skip
    assert all((tmp_path / "report" / name).exists() for name in report["sheets"])
    assert dataclasses.replace(evaluated, figures={}) == dataclasses.replace(card, figures={})


def test_errors_are_root_mean_squares_in_grey_levels_and_hardly_less_than_a_light_one() -> None:
    truth = torch.zeros(2, 3, 8, 8)
    made = truth + torch.tensor([40.0, 0.0])[:, None, None, None] / 127.5
    assert error(made, truth, 2.0).tolist() == pytest.approx([40, 2], abs=0.1)


def test_most_grids_of_blocks_lie_at_a_pictures_origin(windows: Patches) -> None:
    """As they do in the program, where a photo is not cropped."""

    def numbered(truth: np.ndarray, rng: np.random.Generator) -> np.ndarray:
        rows, columns = np.indices(truth.shape[:2])
        return np.dstack([rows, columns, columns]).astype(np.uint8)

    given = Pairs(windows.pixels, 1, 60, 32, 3, CPU, numbered).draw(0).given
    corners = ((given[:, :2, 0, 0] + 1) * 127.5).round() % 8
    assert 0.6 < float((corners == 0).all(1).float().mean()) < 0.9


def test_some_pictures_have_textures_that_code_paints(windows: Patches, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(data_of, "textured", lambda window, rng: np.full_like(window, 7))
    monkeypatch.setattr(data_of, "RECOLOURED", 0.0)

    def painted(share: float) -> float:
        truths = Pairs(windows.pixels, 1, 40, 32, 3, CPU, lambda truth, rng: truth, share).draw(0).truth
        return float((((truths + 1) * 127.5).round() == 7).flatten(1).all(1).float().mean())

    assert painted(0) == 0 and painted(1) == 1 and 0.2 < painted(0.4) < 0.6


def test_a_plan_of_the_share_alone_begins_its_own_run(folder: Path) -> None:
    table = TEXT + 'share = true\nstart_from = "before"\npainted = 0.4\n'
    task = stage("restoration").start(plan_of(table), folder, CPU, silent)
    assert isinstance(task, ShareTask) and task.pairs.harm is known and task.pairs.painted == 0.4


@pytest.mark.parametrize(
    "wrong",
    [
        {"factor": 3},
        {"share": True},
        {"share": True, "start_from": "before", "factor": 2},
        {"share": True, "start_from_model": "restore", "pictures": 0},
        {"painted": 1.1},
        {"patch": 30},
        {"patch": 128},
        {"looked_at": 64},
        {"channels": 2},
        {"blocks": 0},
    ],
)
def test_sizes_that_do_not_go_together_are_a_problem(wrong: dict[str, int]) -> None:
    table = {"name": "x", "classes": ["photo"], "stage": "restoration", "patch": 32, "looked_at": 16}
    assert RestorationPlan.of(table).patch == 32
    with pytest.raises(Problem):
        RestorationPlan.of(table | wrong)
