"""Evaluation of generators whose figures are known: one that copies, one that ignores, one that follows the light."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
import torch
from PIL import Image
from torch import Tensor, nn

from engine.generators.light import relight
from engine.problem import Problem
from engine.training.core import page
from engine.training.core.crops import CropSet, Record
from engine.training.core.feature_metrics import SIZE, FeatureExtractor
from engine.training.tasks.foreground import sheets as report
from engine.training.tasks.foreground.evaluation import FEWEST, FIGURES, SPLITS, Candidate, Evaluation, Windows, halves

CPU = torch.device("cpu")


class SmallNetwork(nn.Module):
    """Stands in for SqueezeNet: fixed random convolutions."""

    def __init__(self) -> None:
        super().__init__()
        torch.manual_seed(0)
        self.layers = nn.Sequential(nn.Conv2d(3, 8, 5, 4), nn.ReLU(), nn.Conv2d(8, 16, 3, 2), nn.ReLU())

    def forward(self, x: Tensor) -> Tensor:
        out: Tensor = self.layers(x)
        return out


class _TestExtractor(FeatureExtractor):
    def __init__(self) -> None:
        self.network, self.device, self.scale, self.size = SmallNetwork(), CPU, 1.0, SIZE  # type: ignore[assignment]


@pytest.fixture(scope="module")
def evaluation() -> Evaluation:
    """Discs and squares: bright red ones and dark blue ones, 24 of each held out."""
    rng = np.random.default_rng(3)
    y, x = np.mgrid[:64, :64] - 31.5
    records, pictures, labels = [], [], []
    names = [f"p{number}" for number in range(3000)]
    held = [n for n in names if Record("", "", "", "", (0, 0, 64), (64, 64), n).is_held_out][:48]
    for name in names[:120] + held:
        label = len(records) % 2
        inside = (x**2 + y**2 < 24**2) if label else (np.maximum(abs(x), abs(y)) < 20)
        colour = np.array([190, 60, 40] if label else [30, 50, 120]) + rng.integers(-20, 20, 3)
        context = rng.integers(60, 150, 3) + 8 * np.sin(x / 3)[..., None]
        rgb = np.where(inside[..., None], colour, context)
        whole = np.full((64, 64), 255)
        pictures.append(np.dstack([rgb, 255 * inside, whole]).astype(np.uint8))
        records.append(Record(f"k{len(records)}", "ab"[label], "", "", (0, 0, 64), (64, 64), name))
        labels.append(label)
    crops = CropSet(("a", "b"), records, np.stack(pictures), np.array(labels))
    return Evaluation(crops, _TestExtractor(), CPU)


def _candidate(draw: object) -> Candidate:
    return Candidate("test", draw, 64, 8, 1000)  # type: ignore[arg-type]


def _figures(evaluation: Evaluation, draw: object, reliable: tuple[str, ...] = ()) -> dict[str, dict[str, float]]:
    measured, _ = evaluation.measure(_candidate(draw), lambda sentence: None)
    return evaluation.figures(measured, reliable)


def _real(evaluation: Evaluation) -> dict[str, dict[str, float]]:
    return evaluation.figures(evaluation.real())


def test_a_generator_that_copies_real_objects_is_near_the_floor(evaluation: Evaluation) -> None:
    windows = Windows.of(evaluation.held, 64, CPU)
    order: list[Tensor] = []

    def copy(context: Tensor, mask: Tensor, valid: Tensor, label: Tensor, noise: Tensor) -> Tensor:
        same = [next(i for i in range(len(windows.mask)) if torch.equal(windows.context[i], g)) for g in context]
        order.append(torch.tensor(same))
        return windows.rgb[same] + 0.01 * noise[:, :1, None, None]

    figures = _figures(evaluation, _copy_or(copy, windows))
    real = _real(evaluation)
    assert figures["all"]["accuracy"] == real["all"]["accuracy"] == 1.0
    for figure in ("kernel", "window_kernel"):
        assert abs(figures["all"][figure] - real["all"][figure]) < 5
    assert figures["all"]["frechet"] == pytest.approx(real["all"]["frechet"], rel=0.1)
    assert figures["all"]["seam"] == pytest.approx(1.0, abs=0.1)
    assert figures["all"]["nearest"] == pytest.approx(1.0, abs=0.2)
    assert set(figures) == {"all", "a", "b"}
    assert figures["a"]["crops"] >= FEWEST


def _copy_or(copy: object, windows: Windows) -> object:
    """Copies where it knows the ground; a relit ground (the question about light) gets grey."""

    def draw(context: Tensor, mask: Tensor, valid: Tensor, label: Tensor, noise: Tensor) -> Tensor:
        try:
            return copy(context, mask, valid, label, noise)  # type: ignore[operator, no-any-return]
        except StopIteration:
            return torch.zeros_like(context)

    return draw


def test_light_tells_followers_from_those_that_ignore_it(evaluation: Evaluation) -> None:
    def follow(context: Tensor, mask: Tensor, valid: Tensor, label: Tensor, noise: Tensor) -> Tensor:
        mean = ((context + 1) / 2).pow(2.2).mean((2, 3))
        return relight(torch.full_like(context, 0.0), mean / 0.3)

    def ignore(context: Tensor, mask: Tensor, valid: Tensor, label: Tensor, noise: Tensor) -> Tensor:
        return torch.full_like(context, 0.0) + 0.1 * noise[:, :1, None, None]

    following, ignoring = _figures(evaluation, follow)["all"], _figures(evaluation, ignore)["all"]
    assert following["light"] == pytest.approx(1.0, abs=0.15)
    assert ignoring["light"] == pytest.approx(0.0, abs=0.05)
    assert ignoring["accuracy"] < 0.75
    assert ignoring["kernel"] > 20
    assert following["diversity"] < 0.01  # no noise in it


def test_the_report_is_written(evaluation: Evaluation, tmp_path: Path) -> None:
    from engine.networks.encoder import Encoder

    def noisy(context: Tensor, mask: Tensor, valid: Tensor, label: Tensor, noise: Tensor) -> Tensor:
        return torch.tanh(noise[:, :3, None, None]).expand_as(context)

    candidate = _candidate(noisy)
    measured, _ = evaluation.measure(candidate, lambda sentence: None)
    rows = {"real": _real(evaluation), "test": evaluation.figures(measured, ("b",))}
    sheets = report.draw_sheets(tmp_path, evaluation, candidate, Encoder(2, 8, (8, 8, 8, 8, 8)), each=1)
    sheets |= report.draw_sheets(tmp_path, evaluation, candidate, each=1)  # a rival without an encoder
    scenes = np.random.default_rng(1).integers(0, 255, (10, 128, 128, 3), np.uint8)
    sheets |= report.draw_insertions(tmp_path, evaluation, candidate, scenes)
    page.write(tmp_path, rows, FIGURES, sheets, ["A <note>."])
    written = json.loads((tmp_path / "report.json").read_text())
    assert written["rows"]["test"]["all"]["kernel"] == rows["test"]["all"]["kernel"]
    assert written["rows"]["test"]["settled"] == pytest.approx(rows["test"]["b"])
    assert {name for row in rows.values() for group in row.values() for name in group} == set(written["definitions"])
    text = (tmp_path / "report.html").read_text()
    assert "A &lt;note&gt;." in text
    assert {"noises.jpg", "between.jpg", "places.jpg", "lights.jpg", "noises-test.jpg", "insertions.jpg"} == set(sheets)
    assert all(name in text and (tmp_path / name).stat().st_size > 1000 for name in sheets)


def test_windows_are_saved_by_key_and_seed(evaluation: Evaluation, tmp_path: Path) -> None:
    def noisy(context: Tensor, mask: Tensor, valid: Tensor, label: Tensor, noise: Tensor) -> Tensor:
        return torch.tanh(noise[:, :3, None, None]).expand_as(context)

    candidate = _candidate(noisy)
    assert report.save_windows(tmp_path / "windows", evaluation, candidate) == 4 * len(evaluation.held)
    wanted = {f"{record.key}.{seed}.png" for record in evaluation.held.records for seed in (1, 2, 3, 4)}
    assert {path.name for path in (tmp_path / "windows").iterdir()} == wanted
    key = evaluation.held.records[0].key
    pictures = [np.asarray(Image.open(tmp_path / "windows" / f"{key}.{seed}.png")) for seed in (1, 2)]
    assert pictures[0].shape == (128, 128, 3)
    inside = np.kron(evaluation.held.pictures[0, ..., 3], np.ones((2, 2))) > 0
    far = _grown(inside)
    assert (pictures[0][~far] == pictures[1][~far]).all()  # the photo around the object stays
    assert (pictures[0][64, 64] != pictures[1][64, 64]).any()  # the object is another


def _grown(mask: np.ndarray) -> np.ndarray:
    """The mask grown by 4 pixels."""
    grown = torch.nn.functional.max_pool2d(torch.from_numpy(mask)[None, None].float(), 9, 1, 4)
    return np.asarray(grown[0, 0] > 0)


def test_what_stands_in_its_own_photo_is_judged_against_other_photos(evaluation: Evaluation) -> None:
    """Whole windows whose object is a grey patch: over the same ground on both sides they would look nearly true."""

    def patch(context: Tensor, mask: Tensor, valid: Tensor, label: Tensor, noise: Tensor) -> Tensor:
        return torch.zeros_like(context)

    measured, _ = evaluation.measure(_candidate(patch), lambda sentence: None)
    seen: list[tuple[np.ndarray, np.ndarray]] = []

    def spy(a: np.ndarray, b: np.ndarray) -> float:
        seen.append((a, b))
        return 0.0

    here = np.arange(len(evaluation.held))
    evaluation._across(spy, measured.windows, evaluation.seen_windows, here)
    for drawn, real in seen:
        mine = [int(np.flatnonzero((measured.windows == row).all(2).any(1))[0]) for row in drawn]
        theirs = [int(np.flatnonzero((evaluation.seen_windows == row).all(1))[0]) for row in real]
        photos = [{evaluation.held.records[i].photo_id for i in places} for places in (mine, theirs)]
        assert not photos[0] & photos[1]
    assert len(seen) == 2 * 4 * SPLITS
    assert len({a.tobytes() for a, _ in seen}) == 2 * SPLITS  # every split is another; this patch heeds no noise


def test_halves_keep_photos_whole_and_classes_even() -> None:
    named = [("a", number) for number in range(20)] + [("b", number) for number in range(0, 20, 3)]
    records = [Record(f"k{i}", c, "", "", (0, 0, 64), (64, 64), f"photo{n}") for i, (c, n) in enumerate(named)]
    crops = CropSet(("a", "b"), records, np.zeros((27, 2, 2, 5), np.uint8), np.array([c == "b" for c, _ in named]) * 1)
    second = halves(crops)
    assert second[:20].sum() == 10
    for row, (_, number) in enumerate(named[20:], 20):
        assert second[row] == second[number]  # the other object of the same photo
    alone = halves(crops.only(lambda record: record.class_name == "b"))
    assert alone.sum() == 3


def test_too_few_crops_are_a_problem(evaluation: Evaluation) -> None:
    few = CropSet(
        evaluation.classes, evaluation.held.records[:3], evaluation.held.pictures[:3], evaluation.held.labels[:3]
    )
    with pytest.raises(Problem, match="too few to judge by"):
        Evaluation(few, _TestExtractor(), CPU)


def test_a_card_gets_its_figures_and_its_experimental_classes() -> None:
    from engine.generators.card import Card
    from engine.training.tasks.foreground.publish import with_figures

    card = Card(
        name="n", kind="foreground", title="t", classes=("a", "b", "c"), resolution=64, noise=8, licence="l",
        weights="w", sha256="0" * 64, experimental=("b", "c"),
    )  # fmt: skip
    real = {"all": {"accuracy": 0.9}, "a": {"accuracy": 1.0}, "b": {"accuracy": 0.8}}
    found = {"all": {"accuracy": 0.5}, "a": {"accuracy": 0.85}, "b": {"accuracy": 0.73}}
    evaluated = with_figures(card, real, found)
    assert evaluated.experimental == ("a", "c")
    assert evaluated.figures["b"]["accuracy"] == 0.73
