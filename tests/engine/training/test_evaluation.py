"""Evaluation of generators whose figures are known: one that copies, one that ignores, one that follows the light."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
import torch
from torch import Tensor, nn

from engine.generators.light import relight
from engine.training import report
from engine.training.crops import CropSet, Record
from engine.training.evaluation import FEWEST, Evaluation, Rival, Windows
from engine.training.judge import Judge

CPU = torch.device("cpu")


class _SmallEyes(nn.Module):
    """Stands in for SqueezeNet: fixed random convolutions."""

    def __init__(self) -> None:
        super().__init__()
        torch.manual_seed(0)
        self.layers = nn.Sequential(nn.Conv2d(3, 8, 5, 4), nn.ReLU(), nn.Conv2d(8, 16, 3, 2), nn.ReLU())

    def forward(self, x: Tensor) -> Tensor:
        out: Tensor = self.layers(x)
        return out


class _TestJudge(Judge):
    def __init__(self) -> None:
        self.network, self.device, self.scale = _SmallEyes(), CPU, 1.0  # type: ignore[assignment]


@pytest.fixture(scope="module")
def evaluation() -> Evaluation:
    """Discs and squares: bright red ones and dark blue ones, 24 of each held out."""
    chance = np.random.default_rng(3)
    y, x = np.mgrid[:64, :64] - 31.5
    records, pictures, labels = [], [], []
    names = [f"p{number}" for number in range(3000)]
    held = [n for n in names if Record("", "", "", "", (0, 0, 64), (64, 64), n).is_held_out][:48]
    for name in names[:120] + held:
        label = len(records) % 2
        inside = (x**2 + y**2 < 24**2) if label else (np.maximum(abs(x), abs(y)) < 20)
        colour = np.array([190, 60, 40] if label else [30, 50, 120]) + chance.integers(-20, 20, 3)
        ground = chance.integers(60, 150, 3) + 8 * np.sin(x / 3)[..., None]
        rgb = np.where(inside[..., None], colour, ground)
        whole = np.full((64, 64), 255)
        pictures.append(np.dstack([rgb, 255 * inside, whole]).astype(np.uint8))
        records.append(Record(f"k{len(records)}", "ab"[label], "", "", (0, 0, 64), (64, 64), name))
        labels.append(label)
    crops = CropSet(("a", "b"), records, np.stack(pictures), np.array(labels))
    return Evaluation(crops, _TestJudge(), CPU)


def _rival(draw: object) -> Rival:
    return Rival("test", draw, 64, 8, 1000)  # type: ignore[arg-type]


def test_a_generator_that_copies_real_objects_is_near_the_floor(evaluation: Evaluation) -> None:
    windows = Windows.of(evaluation.held, 64, CPU)
    order: list[Tensor] = []

    def copy(ground: Tensor, mask: Tensor, valid: Tensor, label: Tensor, noise: Tensor) -> Tensor:
        same = [next(i for i in range(len(windows.mask)) if torch.equal(windows.ground[i], g)) for g in ground]
        order.append(torch.tensor(same))
        return windows.rgb[same] + 0.01 * noise[:, :1, None, None]

    figures = evaluation.judge_model(_rival(_copy_or(copy, windows)), lambda sentence: None)
    real = evaluation.real()
    assert figures["all"]["accuracy"] == real["all"]["accuracy"] == 1.0
    assert figures["all"]["kernel"] < 5
    assert figures["all"]["seam"] == pytest.approx(1.0, abs=0.1)
    assert set(figures) == {"all", "a", "b"}
    assert figures["a"]["crops"] >= FEWEST


def _copy_or(copy: object, windows: Windows) -> object:
    """Copies where it knows the ground; a relit ground (the question about light) gets grey."""

    def draw(ground: Tensor, mask: Tensor, valid: Tensor, label: Tensor, noise: Tensor) -> Tensor:
        try:
            return copy(ground, mask, valid, label, noise)  # type: ignore[operator, no-any-return]
        except StopIteration:
            return torch.zeros_like(ground)

    return draw


def test_light_tells_followers_from_those_that_ignore_it(evaluation: Evaluation) -> None:
    def follow(ground: Tensor, mask: Tensor, valid: Tensor, label: Tensor, noise: Tensor) -> Tensor:
        mean = ((ground + 1) / 2).pow(2.2).mean((2, 3))
        return relight(torch.full_like(ground, 0.0), mean / 0.3)

    def ignore(ground: Tensor, mask: Tensor, valid: Tensor, label: Tensor, noise: Tensor) -> Tensor:
        return torch.full_like(ground, 0.0) + 0.1 * noise[:, :1, None, None]

    following = evaluation.judge_model(_rival(follow), lambda sentence: None)["all"]
    ignoring = evaluation.judge_model(_rival(ignore), lambda sentence: None)["all"]
    assert following["light"] == pytest.approx(1.0, abs=0.15)
    assert ignoring["light"] == pytest.approx(0.0, abs=0.05)
    assert ignoring["accuracy"] < 0.75
    assert ignoring["kernel"] > 20
    assert following["diversity"] < 0.01  # no noise in it


def test_the_report_is_written(evaluation: Evaluation, tmp_path: Path) -> None:
    from engine.networks.encoder import Encoder

    def noisy(ground: Tensor, mask: Tensor, valid: Tensor, label: Tensor, noise: Tensor) -> Tensor:
        return torch.tanh(noise[:, :3, None, None]).expand_as(ground)

    rival = _rival(noisy)
    rows = {"real": evaluation.real(), "test": evaluation.judge_model(rival, lambda sentence: None)}
    sheets = report.draw_sheets(tmp_path, evaluation, rival, Encoder(2, 8, (8, 8, 8, 8, 8)), each=1)
    scenes = np.random.default_rng(1).integers(0, 255, (10, 128, 128, 3), np.uint8)
    sheets.append(report.draw_insertions(tmp_path, evaluation, rival, scenes))
    report.write(tmp_path, rows, sheets, ["A <note>."])
    written = json.loads((tmp_path / "report.json").read_text())
    assert written["rows"]["test"]["all"]["kernel"] == rows["test"]["all"]["kernel"]
    page = (tmp_path / "report.html").read_text()
    assert "A &lt;note&gt;." in page
    assert all(name in page and (tmp_path / name).stat().st_size > 1000 for name in sheets)
    assert report.save_windows(tmp_path / "windows", evaluation, rival) == len(list((tmp_path / "windows").iterdir()))


def test_a_card_gets_its_figures_and_its_experimental_classes() -> None:
    from engine.generators.catalog import Card
    from engine.training.publish import with_figures

    card = Card(
        name="n", kind="foreground", title="t", classes=("a", "b", "c"), resolution=64, noise=8, licence="l",
        weights="w", sha256="0" * 64, experimental=("b", "c"),
    )  # fmt: skip
    real = {"all": {"accuracy": 0.9}, "a": {"accuracy": 1.0}, "b": {"accuracy": 0.8}}
    found = {"all": {"accuracy": 0.5}, "a": {"accuracy": 0.85}, "b": {"accuracy": 0.73}}
    judged = with_figures(card, real, found)
    assert judged.experimental == ("a", "c")
    assert judged.figures["b"]["accuracy"] == 0.73
