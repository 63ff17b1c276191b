"""From crops to a model with figures, at tiny size: train it and its baseline, evaluate both, read the card."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import numpy as np
import pytest
import torch
from PIL import Image

from engine.cli import main
from engine.generators.card import Card
from engine.generators.catalog import Catalog
from engine.training.core.crops import load_crops
from engine.training.core.feature_metrics import SIZE
from engine.training.tasks.foreground import stage as foreground_stage
from tests.engine.training.conftest import write_family
from tests.engine.training.tasks.foreground.test_evaluation import SmallNetwork

MODEL = 'name = "tiny-64"\nclasses = ["disc", "square"]\nbatch = 2\nsteps = 1\nnoise = 16\nwidth = 0.1\n'
RIVAL = 'name = "rival"\nclasses = ["square", "disc"]\nstage = "published"\nbatch = 2\nsteps = 1\nwidth = 0.0625\n'


class _Extractor(foreground_stage.FeatureExtractor):
    """SqueezeNet's weights are not at hand in tests."""

    def __init__(self, folder: Path, device: torch.device) -> None:
        self.network, self.device, self.scale = SmallNetwork(), device, 1.0  # type: ignore[assignment]
        self.size = SIZE


def test_a_model_is_judged_beside_its_rival(
    data_folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(foreground_stage, "FeatureExtractor", _Extractor)
    data = tmp_path / "data"
    shutil.copytree(data_folder / "features", data / "features")
    (data / "objects").mkdir()
    write_family(data / "objects" / "shapes.zip", count=60)

    def call(*arguments: object) -> int:
        return main([str(argument) for argument in arguments])

    for name, text in (("tiny", MODEL), ("rival", RIVAL)):
        (tmp_path / f"{name}.toml").write_text(text)
        assert (
            call("train", tmp_path / f"{name}.toml", "--data", data, "--out", tmp_path / name, "--device", "cpu") == 0
        )
    out = tmp_path / "report"
    assert (
        call(
            "evaluate", "--models", tmp_path / "tiny" / "model", "--data", data, "--out", out,
            "--rival", tmp_path / "rival", "--save-windows", tmp_path / "windows",
        )
        == 0
    ), capsys.readouterr().err  # fmt: skip

    report = json.loads((out / "report.json").read_text())
    assert list(report["rows"]) == ["real", "tiny-64", "rival"]
    for row in report["rows"].values():
        assert {"kernel", "frechet", "window_kernel", "window_frechet", "accuracy", "seam"} <= row["all"].keys()
        assert np.isfinite(list(row["all"].values())).all()
    assert {"milliseconds", "parameters"} <= report["rows"]["rival"]["all"].keys()
    assert any("its widths times 0.0625" in note for note in report["notes"])
    assert any(note.startswith("Settled: ") for note in report["notes"])
    assert all((out / name).is_file() for name in report["sheets"])

    held = load_crops(data, ("disc", "square"), 64, lambda sentence: None).only(lambda record: record.is_held_out)
    saved = sorted(path.name for path in (tmp_path / "windows").iterdir())
    assert saved == sorted(f"{record.key}.{seed}.png" for record in held.records for seed in (1, 2, 3, 4))
    with Image.open(tmp_path / "windows" / saved[0]) as picture:
        assert picture.size == (128, 128)

    shutil.copy(out / "tiny-64.json", tmp_path / "tiny" / "model")  # as a person does who keeps it
    card = Catalog.load(tmp_path / "tiny" / "model").find("tiny-64")
    assert card.figures["all"]["kernel"] == pytest.approx(report["rows"]["tiny-64"]["all"]["kernel"], abs=1e-3)
    reliable = [name for name in card.classes if name not in card.experimental]
    assert ("settled, rival" in card.figures) == bool(reliable)


def test_what_a_foreground_model_is_asked_for_is_not_for_others(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    card = Card(
        name="larger", kind="detail", title="Larger", classes=(), resolution=64, noise=0, licence="CC0",
        weights="larger.safetensors", sha256="0" * 64,
    )  # fmt: skip
    (tmp_path / "larger.json").write_text(card.to_json())
    (tmp_path / "larger.safetensors").touch()
    call = ["evaluate", "--data", ".", "--out", str(tmp_path / "out"), "--models", str(tmp_path), "--model", "larger"]
    assert main([*call, "--rival", str(tmp_path)]) == 1
    assert "are for foreground models" in capsys.readouterr().err
