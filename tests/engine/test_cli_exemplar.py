"""`scumble-engine exemplar`: photos become exemplars, are listed with their rights and can be removed."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from engine.cli import main
from engine.exemplars import library
from engine.generators.segmentation import Segmentation
from tests.engine.generators.test_segmentation import save, weights
from tests.engine.test_cli_select import find_red


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with photos, a model that finds red things, and an empty library of one's own."""
    photo = np.full((120, 160, 3), (60, 110, 70), np.uint8)
    photo[20:80, 20:60] = photo[70:110, 100:140] = (220, 50, 40)
    Image.fromarray(photo).save(tmp_path / "photo.png")
    mask = np.zeros((120, 160), np.uint8)
    mask[20:80, 20:60] = 255
    Image.fromarray(mask).save(tmp_path / "mask.png")
    Image.fromarray(np.dstack([photo, mask])).save(tmp_path / "cutout.png")
    save(tmp_path / "models", weights())
    monkeypatch.setattr(Segmentation, "likely", find_red)
    for module in (library, __import__("engine.cli.exemplar", fromlist=["x"])):
        monkeypatch.setattr(module, "own_exemplars", lambda: tmp_path / "own")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def add(photo: str, *extra: str) -> int:
    return main(["exemplar", "add", photo, "--class", "cube", "--device", "cpu", "--models", "models", *extra])


def listed(capsys: pytest.CaptureFixture[str]) -> list[dict[str, object]]:
    capsys.readouterr()
    assert main(["exemplar", "list", "--class", "cube", "--json"]) == 0
    found: list[dict[str, object]] = json.loads(capsys.readouterr().out)["exemplars"]
    return found


@pytest.mark.parametrize(
    ("photo", "extra", "size"),
    [
        ("photo.png", ["--mask", "mask.png"], (44, 64)),
        ("cutout.png", [], (44, 64)),
        ("photo.png", ["--box", "90,60,60,60"], (44, 44)),
    ],
)
def test_an_object_is_found_by_mask_transparency_or_box(
    here: Path, capsys: pytest.CaptureFixture[str], photo: str, extra: list[str], size: tuple[int, int]
) -> None:
    assert add(photo, *extra, "--credit", "Ann Other", "--licence", "CC0") == 0
    (found,) = listed(capsys)
    assert (found["licence"], found["credit"], found["source"]) == ("CC0", "Ann Other", photo)
    assert abs(int(str(found["width"])) - size[0]) <= 4
    assert abs(int(str(found["height"])) - size[1]) <= 4


def test_a_folder_is_reported_photo_by_photo(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = here / "photos"
    folder.mkdir()
    (here / "photo.png").rename(folder / "one.png")
    (here / "mask.png").rename(folder / "one.mask.png")
    (folder / "two.jpg").write_text("no picture")
    assert add("photos") == 1
    told = capsys.readouterr().out.splitlines()
    assert told[0].startswith("one.png: cube-")
    assert told[1].startswith("two.jpg: ") and "not a picture" in told[1]
    assert told[2] == "1 of 2 photos were added."
    (kept,) = listed(capsys)
    assert add("photos", "--json") == 1
    again = json.loads(capsys.readouterr().out)
    assert again["exemplars"] == [kept]
    (refused,) = again["refused"]
    assert refused["photo"].endswith("two.jpg") and "not a picture" in refused["problem"]
    assert add("photos/one.png", "--json") == 0
    assert json.loads(capsys.readouterr().out) == {"exemplars": [kept], "refused": []}


def test_names_break_no_line(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (here / "photos").mkdir()
    (here / "cutout.png").rename(here / "photos" / "a\nb.png")
    assert add("photos") == 0
    assert capsys.readouterr().out.splitlines()[0].startswith("a?b.png: cube-")


def test_what_was_added_can_be_removed_and_the_bank_cannot(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    add("cutout.png")
    (found,) = listed(capsys)
    assert main(["exemplar", "remove", str(found["name"])]) == 0
    assert listed(capsys) == []
    assert main(["exemplar", "remove", "zebra-0000"]) == 1
    assert "among your own" in capsys.readouterr().err


def test_the_list_tells_the_rights(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["exemplar", "list", "--class", "zebra"]) == 0
    assert "CC BY-SA 2.0" in capsys.readouterr().out
    assert main(["exemplar", "list", "--class", "unicorn"]) == 0
    assert "no exemplars" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("photo", "extra", "words"),
    [
        ("nothing.png", [], "no file"),
        ("photo.png", ["--mask", "models/seg.json"], "not a picture"),
        ("mask.png", [], 'No object was found in "mask.png".'),
        ("models", [], "no photos"),
        ("photo.png", ["--box", "900,900,10,10"], "outside"),
        (".", ["--mask", "mask.png"], "not to a folder"),
    ],
)
def test_what_cannot_be_added_is_one_sentence(
    here: Path, capsys: pytest.CaptureFixture[str], photo: str, extra: list[str], words: str
) -> None:
    assert add(photo, *extra) == 1
    (line,) = capsys.readouterr().err.splitlines()
    assert words in line
    assert not (here / "own").exists()


def test_models_lists_the_bank(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["models"]) == 0
    assert "zebra 2" in capsys.readouterr().out.replace("\n           ", " ")
    assert main(["models", "--json"]) == 0
    assert any(one["class"] == "giraffe" for one in json.loads(capsys.readouterr().out)["exemplars"])
