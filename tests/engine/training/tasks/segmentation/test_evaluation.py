"""Evaluation of a segmentation model: figures that know right from wrong, and a report on a tiny data folder."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any, cast

import numpy as np
import pytest
import torch

from engine.generators.card import Card, read_card
from engine.problem import Problem
from engine.scene.box import Box
from engine.training.core.crops import load_crops
from engine.training.core.loop import train
from engine.training.tasks.segmentation import evaluation, matting
from engine.training.tasks.segmentation.matting import Composite
from engine.training.tasks.segmentation.task import STAGE
from tests.engine.training.conftest import CLASSES, write_family
from tests.engine.training.tasks.segmentation.test_task import PLAN, TEXT, folder, quiet  # noqa: F401  (a fixture)

CPU = torch.device("cpu")


def square(size: int = 100) -> np.ndarray:
    mask = np.zeros((size, size), bool)
    mask[20:60, 30:70] = True
    return mask


def test_overlap_counts_what_is_known() -> None:
    mask, known = square(), np.ones((100, 100), bool)
    assert evaluation.overlap(mask, mask, known) == 1.0
    assert evaluation.overlap(~mask, mask, known) == 0.0
    half = mask.copy()
    half[40:] = False
    assert evaluation.overlap(half, mask, known) == pytest.approx(0.5)
    known[40:] = False
    assert evaluation.overlap(half, mask, known) == 1.0
    assert evaluation.overlap(mask & False, mask & False, known) == 1.0


def test_the_border_is_a_thin_band() -> None:
    band = evaluation.near_border(square())
    assert band[20, 50] and band[19, 50] and band[21, 50] and not band[40, 50] and not band[5, 50]
    assert 400 < band.sum() < 1000


def test_plain_grabcut_finds_what_stands_out() -> None:
    mask = square(120)
    rgb = np.where(mask[..., None], (200, 60, 40), (40, 90, 150)) + np.random.default_rng(0).normal(0, 9, (120, 120, 3))
    rgb = rgb.clip(0, 255).astype(np.uint8)
    for box in (Box(28, 18, 72, 62), None, Box(0, 0, 120, 120)):
        found = evaluation.plain_grabcut(rgb, box)
        assert evaluation.overlap(found, mask, np.ones_like(mask)) > 0.9
        assert (evaluation.plain_grabcut(rgb, box) == found).all()


def test_classes_that_grabcut_finds_better_are_experiments(tmp_path: Path) -> None:
    card = Card(
        name="m", kind="segmentation", title="", classes=("disc", "square"), resolution=64, noise=0, licence="",
        weights="m.safetensors", sha256="0" * 64,
    )  # fmt: skip
    rows = {
        evaluation.OURS: {"all": {"box": 0.9, "free": 0.8}, "disc": {"box": 0.9, "free": 0.6}},
        evaluation.GRABCUT: {"all": {"box": 0.8, "free": 0.7}, "disc": {"box": 0.8, "free": 0.7}},
    }
    evaluated = evaluation.with_figures(card, rows)
    assert evaluated.experimental == ("disc",)
    assert evaluated.figures["all"] == {"box": 0.9, "free": 0.8, "GrabCut box": 0.8, "GrabCut free": 0.7}


def test_report_sheets_and_card(folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:  # noqa: F811
    data = tmp_path / "data"
    shutil.copytree(folder, data)
    write_family(data / "objects" / "more.zip", 60, seed=6)  # enough for some to be held out
    monkeypatch.setattr(evaluation, "SCENES", 6)
    monkeypatch.setattr(evaluation, "SIZE", 96)
    monkeypatch.setattr(evaluation, "TIMED", (96, 128))
    run, models, out = tmp_path / "run", tmp_path / "models", tmp_path / "report"
    train(STAGE.start(PLAN, data, CPU, quiet), run, 1, 1, CPU, notes={"plan": TEXT, "plan_sha256": "f" * 64})
    card = STAGE.publish(run, data, models, "tiny.toml", CPU, quiet)
    evaluated = STAGE.evaluate(card, data, out, CPU, quiet)

    report = json.loads((out / "report.json").read_text())
    assert list(report["rows"]) == list(evaluation.ROWS)
    held = load_crops(data, CLASSES, 96, quiet, lambda record: record.is_held_out and record.mask == "hand")
    grabcut = report["rows"][evaluation.GRABCUT]
    assert grabcut["all"]["crops"] == len(held) and grabcut["in scenes"]["crops"] == 6
    assert grabcut["all"]["box"] > 0.5  # painted shapes are easy for it
    ours = report["rows"][evaluation.OURS]["all"]
    assert 0 <= ours["free"] <= 1 and ours["milliseconds"] > 0 and ours["parameters"] > 0
    for name in ("crops-box.jpg", "crops-free.jpg", "scenes-box.jpg", "scenes-free.jpg", "report.html"):
        assert (out / name).stat().st_size > 1000
    assert evaluated.figures["all"]["GrabCut box"] == round(grabcut["all"]["box"], 4)
    assert set(evaluated.figures) >= {"all", "in scenes"}
    (out / "tiny.json").write_text(evaluated.to_json())
    assert read_card(out / "tiny.json").figures == evaluated.figures


def test_without_masks_drawn_by_hand_nothing_is_judged(
    folder: Path,  # noqa: F811
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    run = tmp_path / "run"
    train(STAGE.start(PLAN, folder, CPU, quiet), run, 1, 1, CPU, notes={"plan": TEXT, "plan_sha256": "f" * 64})
    card = STAGE.publish(run, folder, tmp_path / "models", "tiny.toml", CPU, quiet)
    monkeypatch.setattr("engine.training.core.crops.Record.is_held_out", property(lambda record: False))
    with pytest.raises(Problem, match=r"no .*crops"):
        STAGE.evaluate(card, folder, tmp_path / "out", CPU, quiet)


def test_figures_of_a_cut_out_know_right_from_wrong() -> None:
    alpha = np.clip(np.mgrid[:40, :40][0] / 10 - 1, 0, 1).astype(np.float32)
    own, first, other = (np.full((40, 40, 3), value, np.float32) for value in (200, 40, 90))
    seen = (first + (own - first) * alpha[..., None]).round().astype(np.uint8)
    one = Composite(seen, own, alpha, other)
    right = one.figures(own, alpha)
    assert right == {"IoU": 1, "SAD": 0, "MSE": 0, "rim": 0}
    with_rim, crisp = one.figures(seen.astype(np.float32), alpha), one.figures(own, (alpha > 0.5).astype(np.float32))
    assert with_rim["rim"] > 5 and with_rim["SAD"] == 0
    assert crisp["IoU"] == 1 and crisp["SAD"] > 0.05 and crisp["MSE"] > 10


def test_cut_outs_are_judged_beside_their_bare_masks(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    y, x = np.mgrid[:80, :80]
    alpha = np.clip((25 - np.hypot(x - 40, y - 40)) / 6 + 0.5, 0, 1).astype(np.float32)
    own, first, other = (np.full((80, 80, 3), value, np.float32) for value in (200, 40, 90))
    seen = (first + (own - first) * alpha[..., None]).round().astype(np.uint8)
    monkeypatch.setattr(matting, "composites", lambda *_: [Composite(seen, own, alpha, other)] * 2)

    class Finder:
        def find(self, rgb: np.ndarray, box: Box) -> np.ndarray:
            assert box == Box(16, 16, 65, 65)
            return np.uint8(255) * (np.roll(alpha, 2, 0) > 0.5)

    found = matting.judge(cast(Any, Finder()), tmp_path, tmp_path, quiet)
    for group in (matting.DRAWN, matting.FOUND):
        bare, ours = found[matting.BARE][group], found[matting.OURS][group]
        assert ours["crops"] == 2 and all(ours[name] < bare[name] * 0.7 for name in ("SAD", "MSE", "rim"))
    assert (tmp_path / "cut-outs.jpg").stat().st_size > 1000
    assert matting.for_card(found)["mask found: cut out"]["SAD"] == round(found["cut out"]["mask found"]["SAD"], 4)
    assert len(matting.for_card(found)) == 4 and matting.for_card({}) == {}
