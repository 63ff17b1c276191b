"""`scumble-engine select`: a mask of the photo's size, and one sentence for everything that can be wrong in a call."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
import torch
from PIL import Image, ImageCms

from engine.cli import main
from engine.generators.catalog import Catalog
from engine.generators.segmentation import Segmentation
from engine.scene.box import Box
from tests.engine.command_line import grey, only_sentence
from tests.engine.generators.test_segmentation import save, weights


def find_red(self: Segmentation, work: np.ndarray, box: Box | None) -> tuple[np.ndarray, float]:
    """Stands for a network that was trained on red things."""
    likely = (work[..., 0].astype(int) - work[..., 1] > 40).astype(np.float32)
    if box is not None:
        outside = np.ones(likely.shape, bool)
        outside[box.slices(Box(0, 0, work.shape[1], work.shape[0]))] = False
        likely[outside] = 0
    return likely, 2.0


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a photo of two red squares and a model, which the commands run in."""
    photo = np.full((120, 160, 3), (60, 110, 70), np.uint8)
    photo[20:60, 20:60] = photo[70:110, 100:140] = (220, 50, 40)
    Image.fromarray(photo).save(tmp_path / "photo.png")
    save(tmp_path / "models", weights())
    monkeypatch.setattr(Segmentation, "likely", find_red)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def select(*extra: str, photo: str = "photo.png", out: str = "mask.png", models: str = "models") -> int:
    return main(["select", photo, "-o", out, "--device", "cpu", "--models", models, *extra])


def test_the_mask_has_the_photos_size_and_can_be_used_by_add(here: Path) -> None:
    before = (here / "photo.png").read_bytes()
    assert select() == 0
    found = grey()
    assert found.shape == (120, 160) and found[40, 40] == found[90, 120] == 255 and found[10, 100] == 0
    assert (here / "photo.png").read_bytes() == before
    assert select(out="again.png") == 0
    assert (here / "again.png").read_bytes() == (here / "mask.png").read_bytes()
    assert sorted(path.name for path in here.iterdir()) == ["again.png", "mask.png", "models", "photo.png"]


def test_what_was_found_is_told_as_json(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert select("--box", "-20,-10,90,80", "--json") == 0
    told = json.loads(capsys.readouterr().out)
    assert (told["out"], told["width"], told["height"]) == ("mask.png", 160, 120)
    rows, columns = grey().nonzero()
    left, top, width, height = told["subject"]
    assert (left, top) == (columns.min(), rows.min())
    assert (left + width, top + height) == (columns.max() + 1, rows.max() + 1)
    assert told["share"] == pytest.approx((grey() >= 128).mean(), abs=1e-6)
    assert (told["model"], told["licence"], told["open"]) == ("seg", "l", False)


def test_a_box_chooses_and_may_reach_beyond_the_photo(here: Path) -> None:
    assert select("--box", "-20,-10,90,80") == 0
    assert grey()[40, 40] == 255 and grey()[90, 120] == 0
    assert select("--box=90,60,500,500") == 0
    assert grey()[40, 40] == 0 and grey()[90, 120] == 255


def test_points_are_minded(here: Path) -> None:
    assert select("--exclude", "40,40") == 0
    assert grey()[40, 40] == 0 and grey()[90, 120] == 255
    assert select("--box", "10,10,60,60", "--include", "65,40", "--include", "65,42") == 0
    assert grey()[40, 65] == 255


def test_clear_pixels_are_not_selected(here: Path) -> None:
    with Image.open("photo.png") as photo:
        samples = np.dstack([np.asarray(photo), np.full((120, 160), 255, np.uint8)])
    samples[:, 80:, 3] = 0
    Image.fromarray(samples).save("clear.png")
    assert select(photo="clear.png") == 0
    assert grey()[40, 40] == 255 and not grey()[:, 80:].any()


def test_a_photo_of_another_profile_is_converted(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    seen = []

    def look(self: Segmentation, work: np.ndarray, box: Box | None) -> tuple[np.ndarray, float]:
        seen.append(work[10, 10].tolist())
        return find_red(self, work, box)

    monkeypatch.setattr(Segmentation, "likely", look)
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    with Image.open("photo.png") as photo:
        photo.save("tagged.png", icc_profile=profile)
    assert select(photo="tagged.png") == 0 and select() == 0
    assert np.abs(np.subtract(seen[0], seen[1])).max() <= 1


def test_without_a_model_the_colours_in_a_box_tell(here: Path) -> None:
    (here / "none").mkdir()
    assert select("--box", "10,10,60,60", models="none") == 0
    assert grey()[40, 40] == 255 and grey()[15, 15] == 0 and grey()[90, 120] == 0


def test_where_there_is_nothing_nothing_is_written(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    Image.fromarray(np.full((50, 50, 3), 90, np.uint8)).save("empty.png")
    (here / "mask.png").write_bytes(b"what was there")
    assert select(photo="empty.png") == 1
    assert "No subject was found" in only_sentence(capsys)
    assert select("--box", "70,5,20,20") == 1
    assert "in the box" in only_sentence(capsys)
    assert (here / "mask.png").read_bytes() == b"what was there"


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"photo": "missing.png"}, 'no file "missing.png"'),
        ({"photo": "models"}, "is a folder"),
        ({"out": "mask.jpg"}, "end in .png"),
        ({"out": "photo.png"}, "overwrite what it is made from"),
        ({"out": "nowhere/mask.png"}, "no folder"),
        ({"out": "models/../models.png/x.png"}, "no folder"),
        ({"models": "empty"}, "no model here that finds subjects"),
    ],
)
def test_what_is_wrong_is_said_in_one_sentence(
    here: Path, capsys: pytest.CaptureFixture[str], change: dict[str, str], sentence: str
) -> None:
    (here / "empty").mkdir()
    assert select(**change) == 1
    assert sentence in only_sentence(capsys)
    assert not (here / "mask.png").exists()


@pytest.mark.parametrize(
    ("extra", "sentence"),
    [
        (("--box", "500,500,20,20"), "lies outside the photo, which is 160 x 120 px"),
        (("--include", "-1,5"), "point"),
        (("--exclude", "5,120"), "point"),
    ],
)
def test_places_outside_of_the_photo(
    here: Path, capsys: pytest.CaptureFixture[str], extra: tuple[str, ...], sentence: str
) -> None:
    assert select(*extra) == 1
    assert sentence in only_sentence(capsys)


@pytest.mark.parametrize(
    "extra", [("--box", "1,2,3"), ("--box", "1,2,0,4"), ("--include", "x,2"), ("--box", "nan,1,2,3")]
)
def test_a_wrong_call(here: Path, capsys: pytest.CaptureFixture[str], extra: tuple[str, ...]) -> None:
    with pytest.raises(SystemExit) as left:
        select(*extra)
    assert left.value.code == 2 and extra[0] in capsys.readouterr().err


def test_help_tells_what_it_does(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as left:
        main(["select", "--help"])
    assert left.value.code == 0
    told = capsys.readouterr().out
    assert "--box X,Y,W,H" in told and "--include" in told and "the mask, a .png" in told


def test_memory_that_runs_out_is_said(
    here: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(self: Segmentation, work: np.ndarray, box: Box | None) -> tuple[np.ndarray, float]:
        raise torch.OutOfMemoryError("out of memory")

    monkeypatch.setattr(Segmentation, "likely", full)
    assert select() == 1
    assert "not enough memory" in only_sentence(capsys)


def test_damaged_weights_are_said(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = here / "models" / "seg.safetensors"
    content = path.read_bytes()
    path.write_bytes(content[:-1] + bytes([content[-1] ^ 1]))
    assert select() == 1
    assert "damaged" in only_sentence(capsys)


def test_a_model_that_finds_subjects_comes_along() -> None:
    (card,) = Catalog.load().of_kind("segmentation")
    figures = card.figures["all"]
    assert figures["crops"] >= 200 and figures["box"] > figures["GrabCut box"]
    assert {"free", "GrabCut free"} <= set(figures)  # better or not, both are told
    assert card.weights_path.stat().st_size < 3_000_000
