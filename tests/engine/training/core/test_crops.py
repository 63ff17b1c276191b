"""Reading crops: the split that judges, and bad data named and skipped."""

from __future__ import annotations

import hashlib
import json
import zipfile
from pathlib import Path

import numpy as np
import pytest

from engine.problem import Problem
from engine.training.core import crops as crops_module
from engine.training.core.crops import Record, load_crops

LINE = {"key": "a", "class": "disc", "window": [-24, 0, 96], "photo": [96, 72], "photo_id": "a"}


def test_crops_are_read_with_their_validity(data_folder: Path) -> None:
    crops = load_crops(data_folder, ("disc", "square"), 32, lambda sentence: None)
    assert crops.pictures.shape == (24, 32, 32, 5)
    assert list(np.bincount(crops.labels)) == [12, 12]
    half_outside = crops.records[0]
    assert half_outside.photo == (96, 48)
    assert (crops.pictures[0, :16, :, 4] == 255).all()
    assert (crops.pictures[0, 16:, :, 4] == 0).all()


def test_held_out_is_decided_by_the_photo() -> None:
    names = [f"photo-{number}" for number in range(400)]
    held = [name for name in names if Record.read({**LINE, "photo_id": name}).is_held_out]
    expected = [name for name in names if int(hashlib.sha256(name.encode()).hexdigest(), 16) % 10 == 0]
    assert held == expected
    assert 20 < len(held) < 60
    assert not Record.read({**LINE, "photo_id": None}).is_held_out


def test_inside_is_the_share_of_the_window_in_its_photo() -> None:
    record = Record.read(LINE)
    assert record.inside == pytest.approx(72 / 96 * 72 / 96)
    assert record.valid(96).astype(bool).mean() == pytest.approx(record.inside)


def test_masks_of_wide_sources_are_trimmed_where_it_is_asked_for(
    data_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(crops_module.WIDE, "painted", 4 / 96)
    as_they_are, trimmed = (
        load_crops(data_folder, ("square",), 96, lambda sentence: None, trimmed=trim) for trim in (False, True)
    )
    for whole, inner in zip(as_they_are.pictures[..., 3], trimmed.pictures[..., 3], strict=True):
        for axis in (0, 1):
            assert whole.any(axis).sum() - inner.any(axis).sum() == 8
    monkeypatch.setitem(crops_module.WIDE, "painted", 0.6)
    all_gone = load_crops(data_folder, ("square",), 96, lambda sentence: None, trimmed=True)
    assert np.array_equal(all_gone.pictures, as_they_are.pictures)  # rather a wide mask than none


def test_bad_crops_are_named_and_skipped(tmp_path: Path, data_folder: Path) -> None:
    with zipfile.ZipFile(data_folder / "objects" / "shapes.zip") as source:
        picture, mask = source.read("disc-00000.jpg"), source.read("disc-00000.png")
    with zipfile.ZipFile(tmp_path / "shapes.zip", "w") as archive:
        lines = [json.dumps({**LINE, "key": key}) for key in ("good", "torn", "gone", "odd")] + ["{not json"]
        archive.writestr("index.jsonl", "\n".join(lines))
        archive.writestr("good.jpg", picture)
        archive.writestr("good.png", mask)
        archive.writestr("torn.jpg", picture[:300])
        archive.writestr("torn.png", mask)
        archive.writestr("odd.jpg", picture)
        archive.writestr("odd.png", _small_mask())
    crops = load_crops(tmp_path, ("disc",), 32, lambda sentence: None)
    assert [record.key for record in crops.records] == ["good"]
    assert len(crops.complaints) == 4
    assert any("odd" in sentence and "10 x 10" in sentence for sentence in crops.complaints)


def test_a_folder_without_crops_is_a_problem(tmp_path: Path) -> None:
    with pytest.raises(Problem, match="holds no crops"):
        load_crops(tmp_path, ("disc",), 32)
    with pytest.raises(Problem, match="does not exist"):
        load_crops(tmp_path / "nowhere", ("disc",), 32)


def _small_mask() -> bytes:
    import io

    from PIL import Image

    out = io.BytesIO()
    Image.new("L", (10, 10), 255).save(out, "PNG")
    return out.getvalue()
