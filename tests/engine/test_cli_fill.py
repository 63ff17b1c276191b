"""`scumble-engine fill` and `remove`: what is masked or found goes, and a sentence says what was wrong in a call."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image

from engine.cli import main
from engine.generators.segmentation import Segmentation
from engine.scene.box import Box
from tests.engine.generators.test_segmentation import save, weights
from tests.engine.test_cli_select import find_red

SPOT = (slice(20, 60), slice(20, 60))
OTHER = (slice(70, 110), slice(100, 140))


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a photo of two red squares, a mask of one and a model that finds subjects."""
    photo = np.random.RandomState(2).randint(60, 120, (120, 160, 3)).astype(np.uint8)
    photo[SPOT] = photo[OTHER] = (220, 50, 40)
    mask = np.zeros((120, 160), np.uint8)
    mask[SPOT] = 255
    for name, pixels in (("photo", photo), ("mask", mask), ("none", mask * 0), ("all", mask * 0 + 255)):
        Image.fromarray(pixels).save(tmp_path / f"{name}.png")
    Image.fromarray(photo[:1, :1]).save(tmp_path / "dot.png")
    save(tmp_path / "models", weights())
    monkeypatch.setattr(Segmentation, "likely", find_red)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def call(command: str, *extra: str, photo: str = "photo.png") -> int:
    return main([command, photo, "-o", "out.png", "--device", "cpu", "--models", "models", *extra])


def picture(name: str = "out.png") -> NDArray[np.uint8]:
    with Image.open(name) as image:
        return np.asarray(image.convert("RGB"))


def test_fill_replaces_what_is_masked_and_nothing_else(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert call("fill", "--mask", "mask.png", "--seed", "3", "--json", "--save", "live.ora") == 0
    told = json.loads(capsys.readouterr().out)
    assert (told["filter"], told["seed"], told["model"]) == ("fill", 3, "patches")
    out, before = picture(), picture("photo.png")
    assert out[SPOT].max() < 130
    outside = np.ones((120, 160), np.bool_)
    outside[SPOT] = False
    assert np.array_equal(out[outside], before[outside])
    assert main(["render", "live.ora", "-o", "again.png", "--fresh", "--models", "models"]) == 0
    assert np.array_equal(picture("again.png"), out)


@pytest.mark.parametrize(
    ("extra", "gone", "stays"), [(("--at", "30,30"), SPOT, OTHER), (("--box", "95,65,50,50"), OTHER, SPOT)]
)
def test_remove_finds_a_thing_and_fills_its_place(
    here: Path, extra: tuple[str, ...], gone: tuple[slice, slice], stays: tuple[slice, slice]
) -> None:
    assert call("remove", *extra) == 0
    out = picture()
    assert out[gone].max() < 180
    if "--box" in extra:
        assert (out[stays] == (220, 50, 40)).all()


@pytest.mark.parametrize("extra", [(), ("--at", "40,40"), ("--box", "5,5,90,70")])
def test_remove_takes_with_it_what_may_be_a_part_of_the_thing(
    here: Path, extra: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    tail = (slice(36, 44), slice(60, 84))
    pixels = picture("photo.png").copy()
    pixels[OTHER], pixels[tail] = 90, (60, 200, 60)
    Image.fromarray(pixels).save("photo.png")

    def unsure(self: Segmentation, work: NDArray[np.uint8], box: Box | None) -> tuple[NDArray[np.floating], float]:
        likely, grain = find_red(self, work, box)
        likely[tail] = 0.45
        return likely, grain

    monkeypatch.setattr(Segmentation, "likely", unsure)
    assert call("remove", *extra) == 0
    assert picture()[tail][..., 1].max() < 180


@pytest.mark.parametrize("extra", [(), ("--at", "60,40")])
def test_remove_takes_the_shadow_that_the_thing_throws_with_it(here: Path, extra: tuple[str, ...]) -> None:
    pixels = np.random.RandomState(2).randint(140, 170, (120, 160, 3)).astype(np.uint8)
    shadow = (slice(72, 82), slice(50, 110))
    pixels[shadow] //= 2
    pixels[20:72, 48:72] = (220, 50, 40)
    Image.fromarray(pixels).save("photo.png")
    assert call("remove", *extra) == 0
    assert picture()[shadow].min() > 120


@pytest.mark.parametrize(
    ("command", "extra", "photo", "sentence"),
    [
        ("fill", ("--mask", "none.png"), "photo.png", "The mask is empty"),
        ("fill", ("--mask", "all.png"), "photo.png", "nothing that it could be filled from"),
        ("fill", ("--mask", "mask.png", "--guided"), "photo.png", "no model here that says what could be"),
        ("remove", ("--at", "900,30"), "photo.png", "The point 900, 30 lies outside"),
        ("remove", (), "dot.png", "Nothing that stands out"),
    ],
)
def test_what_is_wrong_is_one_sentence_and_nothing_is_written(
    here: Path, command: str, extra: tuple[str, ...], photo: str, sentence: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert call(command, *extra, photo=photo) == 1
    assert sentence in capsys.readouterr().err
    assert not (here / "out.png").exists()
