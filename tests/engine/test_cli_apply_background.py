"""`apply` with a project whose background was replaced: each photo's own subject comes on the same ground."""

from __future__ import annotations

import json
from pathlib import Path

import cv2
import numpy as np
import pytest
from PIL import Image

from engine.cli import main
from engine.formats.batch_recipe import recipe_of
from engine.formats.project import open_document, save_project
from engine.scene import edits
from engine.scene.adjustments import Invert
from engine.scene.replacing import replaced_in
from engine.scene.scene import Scene

BLUE = (30, 60, 200)
RED, GREEN = (220, 50, 40), (60, 170, 60)
PLACES = {"a": (40, 40, RED), "b": (150, 90, GREEN)}  # of what stands out in each photo, and its colour
CORNER = np.index_exp[:12, -12:]


def photo(name: str) -> np.ndarray:
    x, y, colour = PLACES[name]
    pixels = np.random.RandomState(1).randint(90, 110, (140, 220, 3)).astype(np.uint8)
    cv2.circle(pixels, (x, y), 26, colour, -1)
    return pixels


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder to work in, with two photos and one of nothing, and a project in which the first got a blue ground."""
    monkeypatch.chdir(tmp_path)
    Path("in").mkdir()
    for name in PLACES:
        Image.fromarray(photo(name)).save(f"in/{name}.png")
    call = ["background", "in/a.png", "--box", "10,10,60,60", "--match", "0.5"]
    assert main([*call, "--colour", "#1e3cc8", "-o", "x.png", "--save", "blue.ora"]) == 0
    return tmp_path


def project() -> Scene:
    return open_document("blue.ora").scene


def apply(scene: Scene, *extra: str) -> int:
    save_project(scene, lambda layer: None, Path("recipe.ora"))
    return main(["apply", "recipe.ora", "in", *extra, "--out", "out", "--format", "png", "--device", "cpu"])


def made(name: str) -> np.ndarray:
    with Image.open(f"out/{name}.png") as picture:
        return np.asarray(picture.convert("RGB")).astype(int)


def test_each_photos_own_subject_comes_on_the_ground(folder: Path) -> None:
    assert apply(project()) == 0
    for name, (x, y, colour) in PLACES.items():
        out = made(name)
        assert np.abs(out[y - 12 : y + 12, x - 12 : x + 12] - colour).max() <= 6, "cut out where it stands"
        assert (out[CORNER] == BLUE).all() and (out[120:, 100:120] == BLUE).all()
        other_x, other_y, _ = PLACES["b" if name == "a" else "a"]
        assert (out[other_y, other_x] == BLUE).all(), "nothing of the project's own subject is left"


def test_what_else_the_project_does_is_done_with_all(folder: Path) -> None:
    assert apply(edits.add_adjustment(project(), Invert())[0]) == 0
    for name, (x, y, colour) in PLACES.items():
        out = made(name)
        assert (out[CORNER] == 255 - np.array(BLUE)).all()
        assert np.abs(out[y, x] - (255 - np.array(colour))).max() <= 6


def test_the_ground_may_be_a_photo_that_gives_its_light_or_the_filled_photo(folder: Path) -> None:
    Image.new("RGB", (300, 100), (25, 20, 20)).save("night.png")
    for extra in (("--photo", "night.png", "--match", "1"), ("--fill",)):
        assert main(["background", "blue.ora", *extra, "-o", "x.png", "--save", f"again{extra[0]}.ora"]) == 0
        assert apply(open_document(f"again{extra[0]}.ora").scene) == 0
        x, y, colour = PLACES["b"]
        if extra[0] == "--fill":
            assert np.array_equal(made("b")[CORNER], photo("b")[CORNER])
            assert np.abs(made("b")[y, x] - colour).max() <= 6
        else:
            assert made("b")[CORNER].max() <= 30
            assert made("b")[y, x].sum() < 0.9 * sum(colour), "it is as dark as the night"


def test_who_kept_their_light_keep_it_in_a_batch(folder: Path) -> None:
    Image.new("RGB", (300, 100), (25, 20, 20)).save("night.png")
    dark = ("--photo", "night.png", "--match", "0")
    assert main(["background", "blue.ora", *dark, "-o", "x.png", "--save", "unlit.ora"]) == 0
    assert apply(open_document("unlit.ora").scene) == 0
    x, y, colour = PLACES["b"]
    assert np.abs(made("b")[y, x] - colour).max() <= 6


def test_a_photo_without_a_subject_is_told_of(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    Image.fromarray(np.full((140, 220, 3), 100, np.uint8)).save("in/c.png")
    capsys.readouterr()
    assert apply(project(), "--json") == 1
    lines = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert {line["out"]: line["state"] for line in lines[:-1]} == {"a.png": "done", "b.png": "done", "c.png": "failed"}
    assert not Path("out/c.png").exists()


def test_crop_adjustments_and_filters_alone_leave_the_background(folder: Path) -> None:
    recipe = recipe_of(edits.add_adjustment(project(), Invert())[0], looks_alone=True)
    assert replaced_in(recipe) is None
    assert apply(recipe) == 0
    for name in PLACES:
        assert np.array_equal(made(name), 255 - photo(name).astype(int))
