"""The filters as commands: a picture, a project in which they are live, what was done as JSON; else one sentence."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
import torch
from PIL import Image

from engine.cli import main
from engine.formats.project import open_project
from engine.networks.cartoon import CartoonConfig, CartoonNetwork
from engine.networks.season import SeasonConfig, SeasonNetwork
from engine.scene.filters import FILTERS, Cartoon
from engine.scene.layers import FilterLayer
from tests.engine.command_line import pixels
from tests.filters import CARTOON_CARD, SEASON_CARD
from tests.small_models import write_model


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder to work in with two tiny models, a photo and masks."""
    torch.manual_seed(4)
    for card, network in (
        (CARTOON_CARD, CartoonNetwork(CartoonConfig(4, 1))),
        (SEASON_CARD, SeasonNetwork(SeasonConfig(len(SEASON_CARD.classes), SEASON_CARD.noise, 8, 1))),
    ):
        fields = {"name": card.name, "resolution": card.resolution, "noise": card.noise}
        write_model(tmp_path / "models", card.kind, card.classes, network.state_dict(), **fields)
    pixels = np.random.RandomState(1).randint(0, 256, (30, 40, 3)).astype(np.uint8)
    Image.fromarray(pixels).save(tmp_path / "photo.png")
    mask = np.zeros((30, 40), np.uint8)
    Image.fromarray(mask).save(tmp_path / "nothing.png")
    mask[:, :20] = 255
    Image.fromarray(mask).save(tmp_path / "left.png")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(*extra: str, photo: str = "photo.png", out: str = "out.png") -> int:
    return main(["cartoon", photo, "-o", out, "--device", "cpu", "--models", "models", *extra])


def test_every_filter_is_a_command(capsys: pytest.CaptureFixture[str]) -> None:
    for name in FILTERS:
        with pytest.raises(SystemExit) as ended:
            main([name, "--help"])
        assert ended.value.code == 0 and "--strength" in capsys.readouterr().out


def test_a_picture_is_filtered_where_its_mask_is_the_same_each_time(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("--mask", "left.png", "--edges", "0.25", "--save", "live.ora", "--json") == 0
    told = json.loads(capsys.readouterr().out)
    assert told["settings"] == {"strength": 1.0, "edges": 0.25, "flatness": 0.7, "colour": 0.65}
    assert (told["width"], told["height"], told["model"], told["open"]) == (40, 30, "cartoons", False)
    before, after = pixels("photo.png"), pixels("out.png")
    assert np.array_equal(before[:, 20:], after[:, 20:]) and not np.array_equal(before[:, :20], after[:, :20])
    assert run("--mask", "left.png", "--edges", "0.25", out="again.png") == 0
    assert Path("out.png").read_bytes() == Path("again.png").read_bytes()
    scene, saved = open_project(folder / "live.ora")
    layer = scene.layers[-1]
    assert isinstance(layer, FilterLayer) and layer.recipe == Cartoon(edges=0.25)
    assert not saved[layer.id].preview and saved[layer.id].rgb.shape == (30, 40, 3)
    assert main(["render", "live.ora", "-o", "fresh.png", "--fresh", "--device", "cpu", "--models", "models"]) == 0
    assert np.array_equal(pixels("fresh.png"), after)
    assert main(["proof", "live.ora", "--device", "cpu", "--models", "models"]) == 0
    assert run(photo="live.ora", out="twice.png") == 0  # on top of a project


@pytest.mark.parametrize(
    ("call", "sentence"),
    [
        (("--mask", "nothing.png"), "The mask is empty"),
        (("--mask", "missing.png"), "missing.png"),
        (("--save", "live.zip"), "end in .ora"),
        (("--models", "nowhere"), "no model of the kind cartoon"),
        (("--only-open",), "not openly licensed"),
    ],
)
def test_what_is_wrong_is_one_sentence_and_nothing_is_written(
    folder: Path, capsys: pytest.CaptureFixture[str], call: tuple[str, ...], sentence: str
) -> None:
    assert run(*call) == 1
    said = capsys.readouterr()
    assert sentence in said.err and len(said.err.strip().splitlines()) == 1 and not said.out
    assert not Path("out.png").exists()


def test_a_wrong_setting_is_a_wrong_call(folder: Path) -> None:
    with pytest.raises(SystemExit) as ended:
        run("--edges", "2")
    assert ended.value.code == 2
    assert run(out="photo.png") == 1  # over what it is made from


def test_a_photo_becomes_of_a_weather_that_has_to_be_known(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    call = ["season", "photo.png", "--to", "rain", "--device", "cpu", "--models", "models", "--json", "-o"]
    assert main([*call, "rain.png", "--seed", "3"]) == main([*call, "again.png", "--seed", "3"]) == 0
    told = json.loads(capsys.readouterr().out.splitlines()[0])
    assert told["settings"] == {"strength": 1.0, "variety": 0.5, "falling": 0.4, "to": "rain"} and told["seed"] == 3
    assert Path("rain.png").read_bytes() == Path("again.png").read_bytes()
    assert main([*call, "other.png", "--seed", "4"]) == 0
    assert not np.array_equal(pixels("rain.png"), pixels("other.png"))
    capsys.readouterr()
    with pytest.raises(SystemExit) as ended:
        main(["season", "photo.png", "-o", "out.png"])
    assert ended.value.code == 2 and "--to" in capsys.readouterr().err
    with pytest.raises(SystemExit) as ended:
        main(["season", "photo.png", "-o", "out.png", "--to", "hail"])
    assert ended.value.code == 2 and "sunrise" in capsys.readouterr().err


def test_a_bare_word_is_no_file_but_the_name_of_a_style(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    call = ["style", "photo.png", "-o", "out.png", "--like"]
    assert main([*call, "mosaik"]) == 1
    assert 'There is no style "mosaik"; those that come along are swirls, oil' in capsys.readouterr().err
    assert main([*call, "mosaik.png"]) == 1
    assert 'There is no file "mosaik.png"' in capsys.readouterr().err
