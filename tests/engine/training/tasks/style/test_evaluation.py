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
from engine.training.tasks.style import evaluation, losses
from tests.filters import STYLE_CARD, style_model

CPU = torch.device("cpu")


def test_gram_matrices_are_mean_products_and_their_distance_is_relative() -> None:
    feature = torch.tensor([[[[1.0, 3.0]], [[2.0, 0.0]]]])  # two channels of two pixels
    (gram,) = losses.grams([feature])
    assert torch.equal(gram, torch.tensor([[[5.0, 1.0], [1.0, 2.0]]]))
    assert losses.style_distance([gram], [gram]).item() == 0
    assert losses.style_distance([0 * gram], [gram]).item() == losses.style_distance([2 * gram], [gram]).item() == 1


def test_content_is_the_same_in_other_colours_and_contrast() -> None:
    feature = torch.randn(1, 3, 8, 8, generator=torch.Generator().manual_seed(1))
    other = torch.randn(1, 3, 8, 8, generator=torch.Generator().manual_seed(2))
    one, same, unlike = (losses.content([it]) for it in (feature, 3 * feature + 5, other))
    assert losses.content_distance(one, same).item() < 1e-3
    assert losses.content_distance(one, unlike).item() == pytest.approx(2, abs=0.6)


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
    assert list(rows) == ["the photo as it is", "optimisation", CARD.name, STYLE_CARD.name]
    assert judged.figures == rows[STYLE_CARD.name] and judged.figures["all"]["milliseconds"] > 0
    monkeypatch.setattr(evaluation, "optimised", lambda *_: pytest.fail("It is to be kept."))
    card = stage.evaluate(CARD, data_folder, tmp_path / "out", CPU, lambda sentence: None)
    rows = json.loads((tmp_path / "out" / "report.json").read_text())["rows"]
    assert list(rows) == ["the photo as it is", "optimisation", CARD.name]
    assert rows["the photo as it is"]["all"]["content"] == 0 and rows["optimisation"]["all"]["style"] == 0
    assert card.figures == rows[CARD.name] and card.figures["all"]["style"] > 0
    assert (tmp_path / "out" / "style.jpg").is_file()
