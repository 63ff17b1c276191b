"""Style is measured by Gram matrices, beside optimisation, which comes nearer to what it looks at."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
import torch

from engine.generators.style_painting import CARD
from engine.networks.features import Vgg19
from engine.training import stages
from engine.training.tasks.style import evaluation
from tests.filters import STYLE_CARD, style_model

CPU = torch.device("cpu")


def test_optimisation_comes_nearer_to_the_style(data_folder: Path) -> None:
    vgg = Vgg19(data_folder / "features" / "vgg19-to-relu3_4.safetensors")
    rng = np.random.RandomState(1)
    photo, style = (rng.randint(0, 256, (4, 4, 3)).astype(np.uint8).repeat(8, 0).repeat(8, 1) for _ in range(2))
    made = evaluation.optimised(vgg, photo, style, CPU, steps=10)
    before, after = (evaluation.distances(vgg, it, photo, style, CPU)[0] for it in (photo, made))
    assert after < 0.7 * before


def test_the_report_has_all_ways_and_the_card_the_figures(
    data_folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, value in {"CLASSES": ("disc", "square"), "SIZE": 32, "PAIRS": 2, "READ": 32, "INSIDE": 0.1}.items():
        monkeypatch.setattr(evaluation, name, value)
    monkeypatch.setattr(evaluation, "optimised", lambda vgg, photo, style, device: style)
    monkeypatch.setattr(evaluation.Style, "load", lambda *_: style_model())
    stage = stages.evaluator_of(STYLE_CARD)
    judged = stage.evaluate(STYLE_CARD, data_folder, tmp_path / "out", CPU, lambda sentence: None)
    rows = json.loads((tmp_path / "out" / "report.json").read_text())["rows"]
    refined = f"{STYLE_CARD.name}, refined"
    assert list(rows) == ["the photo as it is", "optimisation", CARD.name, STYLE_CARD.name, refined]
    assert rows[refined]["all"]["style"] != rows[STYLE_CARD.name]["all"]["style"]
    monkeypatch.setattr(evaluation.Style, "load", lambda *_: style_model(features=False))
    stage.evaluate(STYLE_CARD, data_folder, tmp_path / "out", CPU, lambda sentence: None)
    assert refined not in json.loads((tmp_path / "out" / "report.json").read_text())["rows"]
    assert judged.figures == {"all": rows[STYLE_CARD.name]["all"], "refined": rows[refined]["all"]}
    assert judged.figures["all"]["milliseconds"] > 0
    monkeypatch.setattr(evaluation, "optimised", lambda *_: pytest.fail("It is to be kept."))
    card = stage.evaluate(CARD, data_folder, tmp_path / "out", CPU, lambda sentence: None)
    rows = json.loads((tmp_path / "out" / "report.json").read_text())["rows"]
    assert list(rows) == ["the photo as it is", "optimisation", CARD.name]
    assert rows["the photo as it is"]["all"]["content"] == 0 and rows["optimisation"]["all"]["style"] == 0
    assert card.figures == rows[CARD.name] and card.figures["all"]["style"] > 0
    assert (tmp_path / "out" / "style.jpg").is_file()
