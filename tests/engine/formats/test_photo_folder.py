"""The photos of a folder: masks, hidden files and what is no picture are none of them."""

from __future__ import annotations

from pathlib import Path

import pytest

from engine.formats.photo_folder import mask_beside, photos_in, some_photos_in
from engine.problem import Problem


def test_masks_lie_beside_photos_and_are_none(tmp_path: Path) -> None:
    for name in ("b.jpg", "a.PNG", "b.mask.png", "B.MASK.PNG", "._b.jpg", "notes.txt"):
        (tmp_path / name).write_bytes(b"x")
    (tmp_path / "folder.png").mkdir()
    photos = some_photos_in(tmp_path)
    assert [path.name for path in photos] == ["a.PNG", "b.jpg"]
    assert mask_beside(photos[1]) == tmp_path / "b.mask.png"
    assert mask_beside(photos[0]) is None


def test_a_folder_without_photos_is_told_where_some_are_needed(tmp_path: Path) -> None:
    assert photos_in(tmp_path) == []
    with pytest.raises(Problem, match="no photos"):
        some_photos_in(tmp_path)


def test_a_folder_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    with pytest.raises(Problem, match="cannot be read"):
        photos_in(tmp_path / "gone")
