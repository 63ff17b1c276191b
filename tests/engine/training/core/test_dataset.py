"""Own photos with masks become crops that training reads; what is wrong is named and skipped."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from engine.problem import Problem
from engine.training.core.crops import load_crops
from engine.training.core.dataset import SIZE, cut, make_dataset


def _pair(size: tuple[int, int], box: tuple[int, int, int, int]) -> tuple[np.ndarray, np.ndarray]:
    """A grey ramp with a red object, and its mask: width x height, left, top, right, bottom."""
    width, height = size
    rgb = np.zeros((height, width, 3), np.uint8)
    rgb[...] = np.linspace(40, 200, width)[None, :, None]
    mask = np.zeros((height, width), np.uint8)
    left, top, right, bottom = box
    mask[top:bottom, left:right] = 255
    rgb[mask > 0] = (220, 30, 20)
    return rgb, mask


def _write(folder: Path, name: str, rgb: np.ndarray, mask: np.ndarray | None) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    Image.fromarray(rgb).save(folder / f"{name}.png")
    if mask is not None:
        Image.fromarray(mask).save(folder / f"{name}.mask.png")


def test_the_window_is_a_square_around_the_object() -> None:
    crop = cut(*_pair((400, 300), (100, 120, 200, 160)))
    assert crop.window == (85, 75, 130)
    assert crop.rgb.shape == (SIZE, SIZE, 3)
    rows, columns = np.nonzero(crop.mask > 127)
    assert (columns.min(), columns.max() + 1) == pytest.approx((SIZE * 15 / 130, SIZE * 115 / 130), abs=1.5)
    assert (rows.min(), rows.max() + 1) == pytest.approx((SIZE * 45 / 130, SIZE * 85 / 130), abs=1.5)


def test_edges_are_repeated_where_the_photo_ends() -> None:
    crop = cut(*_pair((200, 100), (0, 10, 60, 90)))
    x, _, side = crop.window
    assert x < 0
    outside = round(-x / side * SIZE)
    assert (crop.mask[:, : outside - 1] == 0).all()
    assert (abs(np.diff(crop.rgb[:, : outside - 3].astype(int), axis=1)) <= 1).all()


def test_a_folder_becomes_crops_and_what_is_wrong_is_named(tmp_path: Path) -> None:
    source, out = tmp_path / "mine", tmp_path / "out"
    rgb, mask = _pair((300, 200), (100, 50, 200, 150))
    _write(source / "Garden Gnome", "good", rgb, mask)
    _write(source / "Garden Gnome", "alone", rgb, None)
    _write(source / "Garden Gnome", "empty", rgb, np.zeros_like(mask))
    _write(source / "Garden Gnome", "odd", rgb, mask[:50])
    _write(source / "Garden Gnome", "tiny", *_pair((300, 200), (10, 10, 20, 20)))
    (source / "Garden Gnome" / "torn.jpg").write_bytes(b"\xff\xd8\xff nothing")
    made = make_dataset(source, out)
    assert made.counts == {"garden-gnome": 1}
    told = (out / "problems.txt").read_text()
    for name, why in (
        ("alone", "there is no alone.mask.png"), ("empty", "the mask is empty"), ("odd", "300 x 50 pixels"),
        ("tiny", "10 pixels long"), ("torn", "cannot be read"),
    ):  # fmt: skip
        assert any(name in line and why in line for line in told.splitlines()), name
    crops = load_crops(out, ("garden-gnome",), 64, lambda sentence: None)
    assert len(crops) == 1
    assert crops.complaints == []
    assert crops.records[0].photo == (300, 200)


def test_a_folder_without_classes_is_a_problem_and_leaves_nothing(tmp_path: Path) -> None:
    with pytest.raises(Problem, match="does not exist"):
        make_dataset(tmp_path / "nowhere", tmp_path / "out")
    (tmp_path / "mine" / "cat").mkdir(parents=True)
    with pytest.raises(Problem, match="No crop could be made"):
        make_dataset(tmp_path / "mine", tmp_path / "out")
    assert list((tmp_path / "out" / "objects").iterdir()) == []
