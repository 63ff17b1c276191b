"""`scumble-engine enlarge`: a picture of twice or four times the size, and one sentence for what is wrong in a call."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
import torch
from PIL import Image

from engine.cli import main
from engine.networks.detail import Enlarger, EnlargerConfig
from tests.small_models import write_model


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a photo and a model, which the commands run in; the model enlarges as bicubic does."""
    torch.manual_seed(1)
    weights = Enlarger(EnlargerConfig(4, 1, 2)).state_dict()
    write_model(tmp_path / "models", "enlarge", ("photo",), weights, name="e")
    photo = np.random.default_rng(3).integers(40, 220, (3, 4, 3), np.uint8).repeat(8, 0).repeat(8, 1)
    Image.fromarray(photo).save(tmp_path / "photo.png")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def enlarge(*extra: str, photo: str = "photo.png", out: str = "large.png", models: str = "models") -> int:
    return main(["enlarge", photo, "-o", out, "--device", "cpu", "--models", models, *extra])


@pytest.mark.parametrize("factor", [2, 4])
def test_a_photo_becomes_larger_and_stays_the_same_picture(
    here: Path, capsys: pytest.CaptureFixture[str], factor: int
) -> None:
    assert enlarge("--factor", str(factor), "--json") == 0
    told = json.loads(capsys.readouterr().out)
    assert told.pop("seconds") >= 0
    size = {"width": 32 * factor, "height": 24 * factor}
    assert told == {"out": "large.png", **size, "factor": factor, "model": "e", "licence": "l", "open": False}
    with Image.open("large.png") as large, Image.open("photo.png") as photo:
        assert large.size == (32 * factor, 24 * factor)
        back = np.asarray(large.convert("RGB").reduce(factor), int)
        assert np.abs(back - np.asarray(photo, int)).mean() < 8


@pytest.mark.parametrize(
    ("call", "sentence"),
    [
        ({"photo": "none.png"}, "none.png"),
        ({"models": "."}, "no model here that enlarges photos"),
        ({"out": "photo.png"}, "overwrite what it is made from"),
        ({"out": "large.xyz"}, "xyz"),
    ],
)
def test_whatever_is_wrong_is_one_sentence_and_nothing_is_written(
    here: Path, capsys: pytest.CaptureFixture[str], call: dict[str, str], sentence: str
) -> None:
    before = (here / "photo.png").read_bytes()
    assert enlarge(**call) == 1
    told = capsys.readouterr()
    (line,) = told.err.splitlines()
    assert told.out == "" and sentence in line and line.endswith(".")
    assert not list(here.glob("large*")) and (here / "photo.png").read_bytes() == before


def test_another_factor_is_a_wrong_call(here: Path) -> None:
    with pytest.raises(SystemExit) as ended:
        enlarge("--factor", "3")
    assert ended.value.code == 2
