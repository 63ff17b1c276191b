"""The command line: the main job from end to end, and one sentence for everything that can be wrong with a call."""

from __future__ import annotations

import argparse
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import pytest
from PIL import Image

from engine.cli import main, table
from engine.formats.photos import open_photo
from engine.formats.project import open_project, save_project
from engine.generators.catalog import Catalog
from engine.generators.noise import draw
from engine.scene import edits
from engine.scene.layers import ObjectLayer
from tests.engine.command_line import only_sentence, pixels

pytestmark = pytest.mark.usefixtures("kept_models")

ROOT = Path(__file__).resolve().parents[2]
CATALOG = Catalog.load()
CLASS = CATALOG.classes[0]
MODELS = CATALOG.models[0].folder


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a photo and a mask, which the commands run in."""
    y, x = np.mgrid[0:120, 0:160]
    photo = np.dstack([x, y * 2, (x + y) % 256]).astype(np.uint8)
    mask = np.zeros((120, 160), np.uint8)
    mask[30:90, 50:110] = 255
    Image.fromarray(photo).save(tmp_path / "photo.png")
    Image.fromarray(mask).save(tmp_path / "mask.png")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def add(*extra: str, photo: str = "photo.png", mask: str = "mask.png", out: str = "out.png") -> int:
    """`add` on the CPU, with a seed unless `extra` brings noise."""
    given = [] if {"--seed", "--noise", "--like"} & set(extra) else ["--seed", "7"]
    return main(["add", photo, "--class", CLASS, "--mask", mask, "-o", out, "--device", "cpu", *given, *extra])


def touched(name: str = "out.png") -> np.ndarray:
    """Where a picture differs from the photo."""
    return (pixels(name) != pixels("photo.png")).any(axis=2)


# The main job


def test_add_render_and_proof_tell_the_same_story(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert add("--save", "scene.ora") == 0
    inside = pixels("mask.png") > 0
    changed = touched()
    assert changed[inside].mean() > 0.9 and not changed[~inside].any()

    for name, extra in (("again.png", []), ("fresh.png", ["--fresh"])):
        assert main(["render", "scene.ora", "-o", name, "--device", "cpu", *extra]) == 0
        assert (folder / name).read_bytes() == (folder / "out.png").read_bytes()

    capsys.readouterr()
    assert main(["proof", "scene.ora", "--device", "cpu", "--json"]) == 0
    figures = json.loads(capsys.readouterr().out)
    assert figures["differing"] == 0
    assert (figures["covered"], figures["untouched"]) == (int(inside.sum()), int((~inside).sum()))
    assert len(figures["sha256"]) == 64
    assert main(["proof", "scene.ora", "--device", "cpu"]) == 0
    assert figures["sha256"] in capsys.readouterr().out


def test_the_same_seed_is_the_same_object_and_another_another(folder: Path) -> None:
    for name, seed in (("one.png", "7"), ("two.png", "7"), ("three.png", "8")):
        assert add("--seed", seed, out=name) == 0
    assert (folder / "one.png").read_bytes() == (folder / "two.png").read_bytes()
    assert (pixels("one.png") != pixels("three.png")).any(axis=2).sum() > 1000


def test_noise_from_a_file(folder: Path) -> None:
    length = CATALOG.best(CLASS).noise
    np.save("noise.npy", np.array(draw(7, length), np.float32))
    assert add(out="seed.png") == 0
    assert add("--noise", "noise.npy", "--save", "scene.ora", out="noise.png") == 0
    assert (folder / "seed.png").read_bytes() == (folder / "noise.png").read_bytes()
    (layer,) = open_project("scene.ora")[0].objects()
    assert layer.recipe.seed is None and layer.recipe.noise == draw(7, length)


def dyed(name: str, colour: tuple[int, int, int], with_alpha: bool = False) -> None:
    """A photo of a disc of one colour on grey; as a cut-out, if asked, clear around the disc."""
    y, x = np.mgrid[0:100, 0:140]
    inside = (x - 60) ** 2 + (y - 50) ** 2 < 35**2
    rgb = np.where(inside[..., None], np.array(colour) + 20 * np.sin(x / 4)[..., None], 120).clip(0, 255)
    planes = [rgb.astype(np.uint8), np.uint8(255) * inside[..., None]] if with_alpha else [rgb.astype(np.uint8)]
    Image.fromarray(np.dstack(planes)).save(name)
    Image.fromarray(np.uint8(255) * inside).save("disc.png")


def test_an_object_that_looks_like_a_photos(folder: Path) -> None:
    means = {}
    for name, colour in (("red", (200, 60, 30)), ("blue", (40, 60, 200))):
        dyed("like.png", colour)
        assert add("--like", "like.png", "--like-mask", "disc.png", "--save", "scene.ora", out=f"{name}.png") == 0
        (layer,) = open_project("scene.ora")[0].objects()
        assert layer.recipe.seed is None and len(layer.recipe.noise) == CATALOG.best(CLASS).noise
        means[name] = pixels(f"{name}.png")[pixels("mask.png") > 0].mean(axis=0)
    assert means["red"][0] - means["red"][2] > means["blue"][0] - means["blue"][2] + 10


def test_a_cut_out_tells_by_itself_where_the_object_is(folder: Path) -> None:
    dyed("like.png", (200, 60, 30))
    dyed("cut.png", (200, 60, 30), with_alpha=True)
    assert add("--like", "like.png", "--like-mask", "disc.png", out="one.png") == 0
    assert add("--like", "cut.png", out="two.png") == 0
    assert (folder / "one.png").read_bytes() == (folder / "two.png").read_bytes()


def test_place_flip_feather_and_strength(folder: Path) -> None:
    assert add("--place", "40,50,90,0.5", "--flip", "--feather", "3", "--strength", "0.5", "--save", "scene.ora") == 0
    (layer,) = open_project("scene.ora")[0].objects()
    x, y = layer.place.apply((layer.side / 2, layer.side / 2))
    assert (x, y, layer.feather, layer.recipe.strength) == (40, 50, 3, 0.5)
    assert layer.place.scale == pytest.approx(0.5) and layer.place.determinant < 0
    rows, columns = touched().nonzero()
    assert (columns.min() + columns.max() + 1) / 2 == pytest.approx(40, abs=1.5)
    assert (rows.min() + rows.max() + 1) / 2 == pytest.approx(50, abs=1.5)
    assert add("--place", "-1000,5,0,1", out="far.png") == 0  # wholly off the canvas, and a minus sign
    assert not touched("far.png").any()


def test_a_second_object_goes_on_top_of_a_project(folder: Path) -> None:
    assert add("--save", "one.ora") == 0
    assert add("--seed", "8", "--place", "70,50,0,1", "--save", "two.ora", photo="one.ora", out="two.png") == 0
    lower, upper = open_project("two.ora")[0].objects()
    assert (lower.recipe.seed, upper.recipe.seed) == (7, 8)
    assert (pixels("two.png") != pixels("out.png")).any()
    assert main(["proof", "two.ora", "--device", "cpu"]) == 0


def test_an_all_white_mask_and_a_photo_of_one_pixel(folder: Path) -> None:
    Image.fromarray(np.full((120, 160), 255, np.uint8)).save("white.png")
    assert add(mask="white.png") == 0 and touched().mean() > 0.9
    Image.fromarray(np.full((1, 1, 3), 9, np.uint8)).save("dot.png")
    Image.fromarray(np.full((1, 1), 255, np.uint8)).save("dot-mask.png")
    assert add("--save", "dot.ora", photo="dot.png", mask="dot-mask.png", out="dot-out.png") == 0
    assert pixels("dot-out.png").shape == (1, 1, 3)
    assert main(["proof", "dot.ora", "--device", "cpu"]) == 1  # not a pixel is left to prove anything of


def test_jpeg_with_options(folder: Path) -> None:
    assert add("--save", "scene.ora", out="out.jpg") == 0
    call = ["render", "scene.ora", "--device", "cpu", "-o"]
    assert main([*call, "small.jpg", "--quality", "30", "--longest", "80", "--strip"]) == 0
    assert open_photo("small.jpg").size == (80, 60)


@pytest.mark.parametrize("command", ["add", "cartoon", "enlarge", "render"])
def test_a_photo_of_16_bits_stays_one_where_the_format_has_them(folder: Path, command: str) -> None:
    deep = (pixels("photo.png").astype(np.uint16) * 257) + 5
    cv2.imwrite("deep.png", deep[..., ::-1])
    call = {
        "add": ["add", "deep.png", "--class", CLASS, "--mask", "mask.png", "--seed", "1", "--save", "deep.ora"],
        "cartoon": ["cartoon", "deep.png", "--mask", "mask.png"],
        "enlarge": ["enlarge", "deep.png"],
        "render": ["render", "deep.ora"],
    }
    if command == "render":
        assert main([*call["add"], "-o", "first.png", "--device", "cpu"]) == 0
    for out in ("out.png", "out.jpg"):
        assert main([*call[command], "-o", out, "--device", "cpu"]) == 0
    made = cv2.imread("out.png", cv2.IMREAD_UNCHANGED)[..., ::-1]
    assert made.dtype == np.uint16 and len(np.unique(made % 257)) > 1
    if command != "enlarge":
        outside = pixels("mask.png") == 0
        assert (made[outside] == deep[outside]).all(), "to the last bit"
    assert pixels("out.jpg").shape == made.shape
    if command == "render":
        assert main([*call[command], "-o", "eight.png", "--depth", "8", "--device", "cpu"]) == 0
        assert cv2.imread("eight.png", cv2.IMREAD_UNCHANGED).dtype == np.uint8


def test_a_project_is_not_rendered_over_itself(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert add("--save", "scene.ora") == 0
    before = Path("scene.ora").read_bytes()
    os.symlink("scene.ora", "link.ora")
    capsys.readouterr()
    for out in ("scene.ora", "./scene.ora", "link.ora"):
        assert main(["render", "scene.ora", "-o", out, "--device", "cpu"]) == 1
        assert "would overwrite what it is made from" in only_sentence(capsys)
    assert Path("scene.ora").read_bytes() == before


@pytest.mark.parametrize("extra", [("--longest", "50"), ("--profile", "display-p3")])
def test_what_files_of_layers_cannot_have_is_refused(
    folder: Path, capsys: pytest.CaptureFixture[str], extra: tuple[str, str]
) -> None:
    assert add("--save", "scene.ora") == 0
    capsys.readouterr()
    for out in ("out.psd", "out.ora"):
        assert main(["render", "scene.ora", "-o", out, *extra, "--device", "cpu"]) == 1
        assert "A file of layers" in only_sentence(capsys) and not Path(out).exists()
    assert main(["apply", "scene.ora", "photo.png", "--out", "made", "--format", "psd", *extra]) == 1
    assert "A file of layers" in only_sentence(capsys)


def test_what_the_photo_lost_on_opening_is_noted(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    Image.open("photo.png").convert("CMYK").save("cmyk.jpg")
    assert add(photo="cmyk.jpg") == 0
    assert "note: It is a CMYK picture" in capsys.readouterr().err


@pytest.mark.slow
def test_one_thread_and_two_give_the_same_bytes(folder: Path) -> None:
    for threads in ("1", "2"):
        call = ["add", "photo.png", "--class", CLASS, "--mask", "mask.png", "--seed", "3", "-o", f"{threads}.png"]
        environment = os.environ | {"OMP_NUM_THREADS": threads, "MKL_NUM_THREADS": threads, "PYTHONPATH": str(ROOT)}
        subprocess.run([sys.executable, "-m", "engine.cli", *call], env=environment, check=True)
    assert (folder / "1.png").read_bytes() == (folder / "2.png").read_bytes()


# What can be wrong


def object_array(path: str) -> None:
    """What numpy would load by running code from the file."""
    with open(path, "wb") as file:
        np.lib.format.write_array_header_1_0(file, {"descr": "|O", "fortran_order": False, "shape": (64,)})
        file.write(bytes(512))


def not_finite(path: str) -> None:
    np.save(path, np.full(CATALOG.best(CLASS).noise, np.nan, np.float32))


WRONG: dict[str, tuple[Callable[[], object], dict[str, Any], tuple[str, ...], str]] = {
    "no photo": (lambda: None, {"photo": "none.png"}, (), "There is no file"),
    "photo is a folder": (lambda: None, {"photo": "."}, (), "folder"),
    "photo is text": (lambda: Path("a.txt").write_text("hello"), {"photo": "a.txt"}, (), "not a picture"),
    "photo cut off": (
        lambda: Path("cut.png").write_bytes(Path("photo.png").read_bytes()[:60]),
        {"photo": "cut.png"}, (), "incomplete",
    ),
    "project cut off": (
        lambda: Path("cut.ora").write_bytes(b"PK\3\4xx"), {"photo": "cut.ora"}, (), "not a Scumble project",
    ),
    "no mask": (lambda: None, {"mask": "none.png"}, (), "There is no file"),
    "mask is empty": (
        lambda: Image.new("L", (160, 120)).save("black.png"), {"mask": "black.png"}, (), "The mask is empty",
    ),
    "mask of another size": (
        lambda: Image.new("L", (120, 160), 255).save("tall.png"), {"mask": "tall.png"}, (), "160 x 120",
    ),
    "unknown class": (lambda: None, {}, ("--class", "gryphon"), CLASS),
    "unknown folder": (lambda: None, {"out": "none/out.png"}, (), "no folder"),
    "below a file": (lambda: None, {"out": "mask.png/out.png"}, (), "no folder"),
    "save below a file": (lambda: None, {}, ("--save", "mask.png/a.ora"), "no folder"),
    "save as a photo": (lambda: None, {}, ("--save", "a.jpg"), "end in .ora"),
    "out of no format": (lambda: None, {"out": "out.gif"}, (), "PNG, JPEG"),
    "over the photo": (lambda: None, {"out": "photo.png"}, (), "overwrite"),
    "picture and project in one": (lambda: None, {"out": "a.ora"}, ("--save", "./a.ora"), "two files at once"),
    "over the mask": (lambda: None, {"out": "./mask.png"}, (), "overwrite"),
    "no noise": (lambda: None, {}, ("--noise", "none.npy"), "There is no file"),
    "noise is a picture": (lambda: None, {}, ("--noise", "mask.png"), "not a sound .npy"),
    "noise too short": (lambda: np.save("a.npy", np.zeros(3, np.float32)), {}, ("--noise", "a.npy"), "array of 3"),
    "noise of objects": (
        lambda: object_array("a.npy"), {}, ("--noise", "a.npy"), "floating-point",
    ),
    "noise not finite": (lambda: not_finite("a.npy"), {}, ("--noise", "a.npy"), "finite"),
    "models elsewhere": (lambda: os.mkdir("models"), {}, ("--models", "models"), "no models"),
}  # fmt: skip


def test_a_photo_that_ends_too_early_is_taken_as_it_is(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    whole = (folder / "photo.png").read_bytes()
    (folder / "cut.png").write_bytes(whole[: len(whole) * 2 // 3])
    assert add(photo="cut.png") == 0
    assert "ends too early" in capsys.readouterr().err


@pytest.mark.parametrize("case", WRONG)
def test_bad_input_gives_one_sentence_and_writes_nothing(
    folder: Path, capsys: pytest.CaptureFixture[str], case: str
) -> None:
    prepare, places, extra, words = WRONG[case]
    prepare()
    before = {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}
    assert add(*extra, **places) == 1
    assert words in only_sentence(capsys)
    assert {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()} == before


@pytest.fixture
def models(folder: Path) -> Path:
    """A copy of the catalog, to break."""
    shutil.copytree(MODELS, folder / "models", ignore=shutil.ignore_patterns("__*"))
    return folder / "models"


@pytest.mark.parametrize("how", ["missing", "cut", "changed"])
def test_missing_or_damaged_weights(folder: Path, models: Path, capsys: pytest.CaptureFixture[str], how: str) -> None:
    for weights in models.glob("*.safetensors"):
        content = bytearray(weights.read_bytes())
        weights.unlink()
        if how != "missing":
            content[-1] ^= 1
            weights.write_bytes(content[: 1000 if how == "cut" else None])
    assert add("--models", str(models), "--save", "a.ora") == 1
    assert "weights" in only_sentence(capsys)
    assert not (folder / "out.png").exists() and not (folder / "a.ora").exists()


def test_a_project_looks_right_without_its_model(
    folder: Path, models: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert add("--save", "scene.ora") == 0
    for weights in models.glob("*.safetensors"):
        weights.unlink()
    call = ["render", "scene.ora", "-o", "again.png", "--device", "cpu", "--models", str(models)]
    assert main(call) == 0
    assert (folder / "again.png").read_bytes() == (folder / "out.png").read_bytes()
    assert "shown as it was saved" in capsys.readouterr().err
    os.unlink("again.png")
    assert main([*call, "--fresh"]) == 1
    assert "weights" in only_sentence(capsys) and not (folder / "again.png").exists()


def test_saved_pixels_that_no_longer_hold_are_generated_anew(folder: Path) -> None:
    assert add("--save", "scene.ora") == 0
    scene, looks = open_project("scene.ora")
    (layer,) = scene.objects()
    recipe = replace(layer.recipe, noise=draw(8, len(layer.recipe.noise)), seed=8)
    changed = edits.set_recipe(scene, layer.id, recipe)
    save_project(changed, lambda one: looks.get(one.id), "changed.ora")
    assert main(["render", "changed.ora", "-o", "changed.png", "--device", "cpu"]) == 0
    assert add("--seed", "8", out="eight.png") == 0
    assert np.array_equal(pixels("changed.png"), pixels("eight.png"))


def test_hidden_objects_are_not_generated(folder: Path) -> None:
    assert add("--save", "scene.ora") == 0
    scene, _ = open_project("scene.ora")
    (layer,) = scene.objects()
    save_project(edits.set_visible(scene, layer.id, False), lambda one: None, "hidden.ora")
    assert main(["render", "hidden.ora", "-o", "hidden.png", "--models", "/nowhere"]) == 0
    assert not touched("hidden.png").any()


def test_proof_refuses_where_nothing_can_be_proven(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert add("--save", "scene.ora") == 0
    scene, looks = open_project("scene.ora")
    hidden = edits.set_visible(scene, scene.layers[0].id, False)
    save_project(hidden, lambda layer: looks.get(layer.id), "hidden.ora")
    assert main(["proof", "hidden.ora", "--device", "cpu"]) == 1
    only_sentence(capsys)


def test_proof_finds_one_changed_pixel(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert add("--save", "scene.ora") == 0
    call = ["proof", "scene.ora", "--device", "cpu", "--json", "--picture"]
    assert main([*call, "out.png"]) == 0
    tampered = pixels("out.png").copy()
    tampered[2, 3, 1] ^= 1
    Image.fromarray(tampered).save("tampered.png")
    capsys.readouterr()
    assert main([*call, "tampered.png"]) == 1
    told = capsys.readouterr()
    assert json.loads(told.out)["differing"] == 1 and "changed" in told.err
    Image.fromarray(tampered[:50]).save("cut.png")
    assert main([*call, "cut.png"]) == 1
    assert "160 x 50" in only_sentence(capsys)


@pytest.mark.parametrize(
    "call",
    [
        [],
        ["paint"],
        ["add"],
        ["add", "photo.png", "--class", "cat", "--mask", "mask.png", "-o", "out.png"],
        ["fill", "photo.png", "-o", "out.png"],
        ["render", "scene.ora"],
        ["render", "scene.ora", "-o", "a.png", "--quality", "0"],
        ["proof"],
        ["models", "--frobnicate"],
        ["train", "plan.toml"],
        ["evaluate", "--data", "x"],
        ["compare", "--data", "x", "--out", "y", "--steps", "1", "--minutes", "1"],
        ["dataset"],
        *(
            ["add", "p.png", "--class", "cat", "--mask", "m.png", "-o", "o.png", "--seed", "1", *wrong]
            for wrong in (
                ["--seed", "-1"], ["--seed", "1.5"], ["--seed", str(2**32)], ["--place", "1,2,3"],
                ["--place", "1,2,3,0"], ["--place", "nan,2,3,1"], ["--place", "a,b,c,d"], ["--feather", "-1"],
                ["--feather", "inf"], ["--strength", "1.6"], ["--device", "abacus"], ["--like", "a.png"],
                ["--like-mask", "a.png"], ["--noise", "a.npy"], ["--natural-outline"],
            )
        ),
    ],
)  # fmt: skip
def test_wrong_calls_end_with_2(call: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as left:
        main(call)
    assert left.value.code == 2
    assert "usage: scumble-engine" in capsys.readouterr().err


def test_an_option_that_a_command_has_not_shows_the_usage_of_that_command(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as left:
        main(["proof", "scene.ora", "--loud"])
    told = capsys.readouterr().err
    assert left.value.code == 2 and told.startswith("usage: scumble-engine proof")
    assert told.endswith("scumble-engine proof: error: unrecognized arguments: --loud\n")
    with pytest.raises(SystemExit):
        main(["exemplar", "list", "--loud"])
    assert capsys.readouterr().err.startswith("usage: scumble-engine exemplar list")


def options_of(command: argparse.ArgumentParser) -> Iterator[tuple[str, argparse.Action]]:
    """Every option and what it takes, of a command and of those below it."""
    for action in command._actions:
        if isinstance(action.choices, dict):
            for name, inner in action.choices.items():
                assert inner.description and inner.description.endswith("."), name
                yield from options_of(inner)
        else:
            yield f"{command.prog} {'/'.join(action.option_strings) or action.metavar}", action


def test_every_option_is_explained_with_what_it_is_without() -> None:
    found = dict(options_of(table._parser()))
    assert len(found) > 200
    for name, action in found.items():
        assert action.help and not action.help[0].isupper() and not action.help.endswith("."), name
        if action.option_strings and action.default not in (None, False, "", [], argparse.SUPPRESS):
            assert "(default: " in action.help, name
    asked = {name: action.help for name, action in found.items() if name.endswith(("--mask", "--like", "--to"))}
    assert "scumble-engine fill --mask" in asked and found["scumble-engine fill --mask"].required


@pytest.mark.parametrize(
    "command", ["", "add", "render", "proof", "models", "bench", "train", "evaluate", "compare", "dataset"]
)
def test_every_command_explains_itself(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as left:
        main([command, "--help"] if command else ["--help"])
    assert left.value.code == 0
    assert "usage: scumble-engine" in capsys.readouterr().out


def test_every_command_that_does_something_can_tell_it_as_json() -> None:
    (commands,) = (action for action in table._parser()._actions if isinstance(action.choices, dict))
    options = {name: set(one._option_string_actions) for name, one in commands.choices.items()}
    silent = {name for name, known in options.items() if "--json" not in known}
    assert silent == {"exemplar", "train", "evaluate", "compare", "dataset", "pack"}, "reports go into their folders"


# The catalog and training


def test_models_as_table_and_as_json(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["models"]) == 0
    table = capsys.readouterr().out
    assert main(["models", "--json"]) == 0
    listed = json.loads(capsys.readouterr().out)
    assert listed["faults"] == {} and len(listed["models"]) == len(CATALOG.models)
    for card in listed["models"]:
        assert card["usable"] and card["name"] in table and card["licence"][:40] in table
        assert all(name in table for name in card["classes"])


def test_models_lists_what_cannot_be_used(models: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (models / "broken.json").write_text("{")
    assert main(["models", "--models", str(models)]) == 0
    assert "Not usable:" in capsys.readouterr().out
    assert main(["models", "--models", str(models), "--json"]) == 0
    assert "broken" in json.loads(capsys.readouterr().out)["faults"]
    (models / "empty").mkdir()
    assert main(["models", "--models", str(models / "empty")]) == 0
    assert "no models" in capsys.readouterr().out
    assert main(["models", "--models", "/nowhere"]) == 1
    assert 'There is no folder "nowhere".' in capsys.readouterr().err


def test_models_that_are_not_open_are_left_out_where_only_open_ones_count(capsys: pytest.CaptureFixture[str]) -> None:
    closed = [card.name for card in CATALOG.models if not card.open]
    assert main(["models", "--only-open"]) == 0
    table = capsys.readouterr().out
    assert main(["models", "--only-open", "--json"]) == 0
    listed = json.loads(capsys.readouterr().out)
    names = [card["name"] for card in listed["models"]]
    assert closed and names and sorted(names + closed) == sorted(card.name for card in CATALOG.models)
    assert all(f"{name}: " in table for name in names) and not any(f"{name}: " in table for name in closed)
    assert all(f'"{name}" is not openly licensed' in table and name in listed["faults"] for name in closed)


def test_objects_are_what_the_catalog_offers(folder: Path) -> None:
    assert add("--save", "scene.ora") == 0
    (layer,) = open_project("scene.ora")[0].objects()
    assert isinstance(layer, ObjectLayer) and layer.recipe.class_name == CLASS and layer.recipe.model == ""
