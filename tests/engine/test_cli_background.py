"""`scumble-engine background`: the subject stands on another ground, and one sentence says what was wrong in a call."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from engine.cli import main
from engine.generation.replacing import adjustments_for
from engine.scene.adjustments import Exposure, WhiteBalance
from tests.engine.test_cli_fill import OTHER, call, here, picture

__all__ = ["here"]

BLUE = (30, 60, 200)


def test_a_colour_comes_behind_what_is_masked(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    extra = ("--colour", "#1e3cc8", "--json", "--save", "b.ora")
    assert call("background", "--mask", "mask.png", *extra) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["light"] == {} and told["ground"] == "Background"
    left, top, width, height = told["subject"]
    assert left <= 22 and top <= 22 and 36 <= width <= 48 and 36 <= height <= 48
    out = picture()
    assert (out[OTHER] == BLUE).all() and (out[100:, :90] == BLUE).all()
    assert np.abs(out[25:55, 25:55].astype(int) - (220, 50, 40)).max() <= 3
    assert main(["render", "b.ora", "-o", "again.png", "--models", "models"]) == 0
    assert np.array_equal(picture("again.png"), out)


def test_another_photo_comes_behind_what_is_found_and_gives_its_light(here: Path) -> None:
    Image.fromarray(np.full((50, 90, 3), 20, np.uint8)).save("night.png")
    assert call("background", "--photo", "night.png", "--box", "15,15,50,50", "--match", "1") == 0
    out = picture()
    assert out[OTHER].max() <= 22
    assert 20 < out[25:55, 25:55, 0].mean() < 190  # by day it has 220


def test_before_an_evening_sky_a_subject_is_still_to_be_seen(here: Path) -> None:
    """Unlike a generated object, which is a silhouette there."""
    evening = np.full((50, 90, 3), (26, 14, 10), np.uint8)
    evening[:19] = np.linspace((120, 44, 20), (255, 170, 40), 19)[:, None]
    Image.fromarray(evening).save("evening.png")
    assert call("background", "--photo", "evening.png", "--box", "15,15,50,50", "--match", "1") == 0
    assert picture()[25:55, 25:55, 0].mean() > 150


def test_a_project_with_another_background_gets_yet_another(here: Path) -> None:
    assert call("background", "--mask", "mask.png", "--colour", "#1e3cc8", "--save", "b.ora") == 0
    assert main(["background", "b.ora", "--fill", "-o", "again.png", "--models", "models"]) == 0
    assert np.array_equal(picture("again.png")[OTHER], picture("photo.png")[OTHER])


def test_the_photo_itself_can_be_filled(here: Path) -> None:
    assert call("background", "--mask", "mask.png", "--fill") == 0
    assert np.array_equal(picture()[OTHER], picture("photo.png")[OTHER])


@pytest.mark.parametrize(
    ("extra", "sentence"),
    [
        (("--mask", "none.png", "--colour", "#000000"), "the mask is empty"),
        (("--mask", "all.png", "--colour", "#000000"), "covers the whole picture"),
        (("--mask", "mask.png", "--photo", "lost.png"), "lost.png"),
        (("--mask", "mask.png", "--kind", "sea"), "no model"),
        (("--box", "900,30,5,5", "--colour", "#000000"), "outside the photo"),
    ],
)
def test_what_is_wrong_is_one_sentence_and_nothing_is_written(
    here: Path, extra: tuple[str, ...], sentence: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert call("background", *extra) == 1
    assert sentence in capsys.readouterr().err
    assert not Path("out.png").exists()


@pytest.mark.parametrize("extra", [(), ("--colour", "red"), ("--colour", "#12345"), ("--fill", "--kind", "sea")])
def test_a_wrong_call(here: Path, extra: tuple[str, ...]) -> None:
    with pytest.raises(SystemExit, match="2"):
        call("background", *extra)


def test_adjustments_multiply_light_by_the_gain() -> None:
    gain = np.array([0.5, 0.4, 0.3], np.float32)
    exposure, balance = adjustments_for(gain, 1)
    assert isinstance(exposure, Exposure) and isinstance(balance, WhiteBalance)
    light = np.array([2**exposure.stops * balance.gains[name] for name in ("red", "green", "blue")])
    assert light == pytest.approx(gain, rel=0.02)
    assert adjustments_for(gain, 0) == ()
