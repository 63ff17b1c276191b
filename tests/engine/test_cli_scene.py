"""`scene`: pictures of the size that is asked for, the same for the same seed, and a sentence for what is wrong."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from engine.cli import main
from engine.compositing.flatten import flatten
from engine.formats.importers.table import open_file
from engine.formats.project import open_project
from engine.scene.layers import BackgroundLayer
from tests.engine.command_line import pixels
from tests.engine.generators.test_background import write_card


@pytest.fixture
def models(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with one tiny model of scenes; the working folder is beside it."""
    write_card(tmp_path / "models")
    monkeypatch.chdir(tmp_path)
    return tmp_path / "models"


def scene(*extra: str, kind: str = "sea", seed: str = "3", size: str = "200x120", out: str = "out.png") -> int:
    call = ["scene", "--kind", kind, "--seed", seed, "--size", size, "-o", out, "--device", "cpu", "--models", "models"]
    return main([*call, *extra])


@pytest.mark.parametrize(
    ("size", "shape"), [("200x120", (120, 200, 3)), ("100x333", (333, 100, 3)), ("64x64", (64, 64, 3))]
)
def test_a_scene_has_the_size_that_was_asked_for(models: Path, size: str, shape: tuple[int, ...]) -> None:
    assert scene(size=size) == 0
    assert pixels().shape == shape
    assert pixels().std() > 1


def test_the_same_seed_is_the_same_scene(models: Path) -> None:
    scene()
    scene(out="again.png")
    scene(seed="4", out="other.png")
    scene(kind="sea:3,sunrise", out="mixed.png")
    scene("--strength", "0", out="mean.png")
    assert np.array_equal(pixels(), pixels("again.png"))
    assert not any(np.array_equal(pixels(), pixels(f"{name}.png")) for name in ("other", "mixed", "mean"))


@pytest.mark.parametrize("ending", ["tif", "webp", "psd", "ora"])
def test_every_format_of_pictures_can_be_written(models: Path, ending: str) -> None:
    assert scene(out=f"out.{ending}") == 0
    assert scene() == 0
    opened = open_file(f"out.{ending}").scene
    assert (opened.width, opened.height) == (200, 120)
    made = flatten(opened, lambda layer: None)[..., :3]
    assert np.abs(made.astype(int) - pixels()).mean() < (4 if ending == "webp" else 0.01)


def test_the_project_is_the_same_picture_live_and_tells_what_was_generated(models: Path) -> None:
    assert scene("--save", "out.ora", "--provenance", kind="sea:3,sunrise") == 0
    saved, _ = open_project("out.ora")
    (layer,) = saved.walk()
    assert isinstance(layer, BackgroundLayer) and layer.recipe is not None
    assert (layer.recipe.seed, dict(layer.recipe.kinds)["sea"]) == (3, 1)
    (part,) = json.loads(Path("out.png.provenance.json").read_text("utf-8"))["parts"]
    assert part["models"][0]["name"] == "scenes"
    assert main(["render", "out.ora", "--fresh", "-o", "again.png", "--device", "cpu", "--models", "models"]) == 0
    assert np.array_equal(pixels("again.png"), pixels())


def test_a_jpeg_is_one(models: Path) -> None:
    assert scene(out="out.jpg") == 0
    with Image.open("out.jpg") as picture:
        assert picture.format == "JPEG" and picture.size == (200, 120)


def test_what_was_made_is_told_as_json(models: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert scene("--json", kind="sea:3,sunrise", out="out.jpg") == 0
    told = json.loads(capsys.readouterr().out)
    assert (told["out"], told["width"], told["height"]) == ("out.jpg", 200, 120)
    assert told["kinds"] == {"sea": 1, "sunrise": pytest.approx(1 / 3)} and told["seed"] == 3
    assert (told["strength"], told["model"], told["licence"], told["open"]) == (1, "scenes", "l", False)
    assert told["seconds"] >= 0


@pytest.mark.parametrize(
    "wrong",
    [{"size": "200"}, {"size": "0x20"}, {"size": "99999x20"}, {"kind": "sea,sea"}, {"kind": "sea:0"}, {"seed": "-1"}],
)
def test_a_wrong_call_ends_with_2(models: Path, wrong: dict[str, str]) -> None:
    with pytest.raises(SystemExit) as ended:
        scene(**wrong)
    assert ended.value.code == 2


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        ({"kind": "desert"}, 'no kind of scene "desert"'),
        ({"out": "out.gif"}, "PNG, JPEG"),
        ({"size": "16x400"}, "8 times"),
    ],
)
def test_what_cannot_be_done_is_said_in_one_sentence(
    models: Path, wrong: dict[str, str], sentence: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert scene(**wrong) == 1
    said = capsys.readouterr().err
    assert sentence in said and said.count("\n") == 1
    assert not Path("out.png").exists()
