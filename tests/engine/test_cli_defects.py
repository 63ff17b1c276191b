"""`scumble-engine defects`: what is found is mended and told, and one sentence for what is wrong in a call."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from engine.cli import main
from engine.networks.defects import DefectsConfig, DefectsNetwork
from tests.small_models import write_model


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a grey photo with a white spot, and a model that takes for defects what is white."""
    network = DefectsNetwork(DefectsConfig(4, 1)).requires_grad_(False)
    for value in network.parameters():
        value.zero_()
    for channel in range(4):  # one for each of the four pixels that become one
        network.first.conv.weight[channel, [channel, 4 + channel, 8 + channel], 1, 1] = 1
        network.joined.conv.weight[channel, channel, 1, 1] = 1
        network.last.weight[channel, channel, 1, 1] = 40
    network.last.bias.fill_(-80)
    write_model(tmp_path / "models", "defects", ("defects",), network.state_dict(), name="d")
    photo = np.random.default_rng(3).integers(95, 105, (60, 80, 3), np.uint8)
    Image.fromarray(photo).save(tmp_path / "clean.png")
    photo[20:24, 30:35] = 255
    Image.fromarray(photo).save(tmp_path / "photo.png")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def defects(*extra: str, photo: str = "photo.png", out: str = "out.png", models: str = "models") -> int:
    return main(["defects", photo, "-o", out, "--device", "cpu", "--models", models, *extra])


def pixels(name: str) -> np.ndarray:
    with Image.open(name) as picture:
        return np.asarray(picture).astype(int)


def test_what_is_found_is_mended_and_told(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert defects("--mask-out", "mask.png", "--save", "out.ora", "--json") == 0
    told = json.loads(capsys.readouterr().out)
    assert (told["defects"], told["sensitivity"], told["model"], told["width"]) == (1, 0.5, "d", 80)
    mask, mended, before = pixels("mask.png"), pixels("out.png"), pixels("photo.png")
    assert (mask > 0).mean() == pytest.approx(told["share"], abs=1e-6) and mask[22, 32] == 255 and mask[0, 0] == 0
    assert mended.max() < 110
    np.testing.assert_array_equal(mended[mask == 0], before[mask == 0])
    assert (here / "out.ora").is_file()


def test_where_nothing_is_found_the_picture_stays(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert defects("--json", photo="clean.png") == 0
    told = capsys.readouterr()
    assert json.loads(told.out)["defects"] == 0 and "No defects were found" in told.err
    np.testing.assert_array_equal(pixels("out.png"), pixels("clean.png"))


@pytest.mark.parametrize(
    ("extra", "call", "sentence"),
    [
        ((), {"photo": "none.png"}, "none.png"),
        ((), {"models": "."}, "no model here that finds dust"),
        ((), {"out": "photo.png"}, "overwrite"),
        (("--mask-out", "photo.png"), {}, "overwrite"),
        (("--mask-out", "out.png"), {}, "cannot be two files"),
        (("--mask-out", "mask.jpg"), {}, "end in .png"),
    ],
)
def test_whatever_is_wrong_is_one_sentence_and_nothing_is_written(
    here: Path, capsys: pytest.CaptureFixture[str], extra: tuple[str, ...], call: dict[str, str], sentence: str
) -> None:
    before = sorted(path.name for path in here.iterdir())
    assert defects(*extra, **call) == 1
    (line,) = capsys.readouterr().err.splitlines()
    assert sentence in line and sorted(path.name for path in here.iterdir()) == before
