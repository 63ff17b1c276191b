"""Patches of photos: the same each time, of the wanted pictures only, never of one that is held out and trains."""

from __future__ import annotations

import io
import json
import zipfile
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from engine.problem import Problem
from engine.training.core.photo_patches import PHOTOS, Origin, largest_origins, load_patches, origins


def jpeg(side: int, seed: int) -> bytes:
    content = io.BytesIO()
    pixels = np.random.RandomState(seed).randint(0, 256, (side, side, 3)).astype(np.uint8)
    Image.fromarray(pixels).save(content, "JPEG", quality=95)
    return content.getvalue()


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """Ten windows of ten photos, one of them half outside; three scenes; one larger photo and one that is damaged."""
    lines = []
    for folder in ("objects/animals", "scenes/nature", "photos"):
        (tmp_path / folder).mkdir(parents=True)
    for number in range(10):
        photo = "p13" if number == 1 else f"q{number}"  # by its hash p13 is held out
        record = {"key": f"cat-{number}", "class": "cat", "source": "cats", "licence": "CC0", "photo_id": photo,
                  "window": [-40 if number == 3 else 0, 0, 80], "photo": [80, 80]}  # fmt: skip
        lines.append(json.dumps(record))
        (tmp_path / "objects/animals" / f"cat-{number}.jpg").write_bytes(jpeg(80, number))
    (tmp_path / "objects/animals/index.jsonl").write_text("\n".join([*lines, "{broken", '{"key": "x", "window": 3}']))
    scenes = [json.dumps({"key": f"sea-{n}", "class": "sea", "source": "s", "licence": "unstated"}) for n in range(3)]
    (tmp_path / "scenes/nature/index.jsonl").write_text("\n".join(scenes))
    for number in range(3):
        (tmp_path / "scenes/nature" / f"sea-{number}.jpg").write_bytes(jpeg(64, number))
    (tmp_path / "photos/beach.jpg").write_bytes(jpeg(300, 5))
    (tmp_path / "photos/broken.jpg").write_bytes(b"no picture")
    return tmp_path


def test_pictures_are_found_with_their_terms_and_split_by_their_photos(data: Path) -> None:
    found = {origin.key: origin for origin in origins(data)}
    assert len(found) == 10 + 3 + 2
    assert [key for key, one in found.items() if not one.is_whole] == ["cat-3"]
    assert found["cat-3"].shown == (0.5, 0, 1, 1)
    assert (found["cat-3"].side, found["sea-1"].side, found["beach"].side) == (80, 0, 0)
    assert found["cat-0"].licence == "CC0" and found["sea-1"].source == "s" and found["beach"].source == PHOTOS
    assert {key for key, one in found.items() if one.is_held_out} == {"cat-1"}
    assert [origin.key for origin in origins(data, ("scenes",))] == ["sea-0", "sea-1", "sea-2"]


def test_patches_are_cut_and_what_is_damaged_or_too_small_is_left_out(data: Path) -> None:
    said: list[str] = []
    patches = load_patches(data, 70, said.append, is_wanted=lambda o: not o.is_held_out, each=2, each_photo=5)
    assert patches.pixels.shape == (8 * 2 + 5, 70, 70, 3) and len(patches) == 21
    assert "skipped: broken" in said[0] and said[-1] == "21 patches of 70 px of 9 pictures"
    again = load_patches(data, 70, said.append, is_wanted=lambda o: not o.is_held_out, each=2, each_photo=5)
    assert np.array_equal(patches.pixels, again.pixels)


def test_a_large_picture_is_reduced_before_it_is_cut_and_one_as_small_as_a_patch_is_one(data: Path) -> None:
    whole = load_patches(data, 64, print, is_wanted=lambda o: o.source == "s")
    assert len(whole) == 3
    reduced = load_patches(data, 64, print, is_wanted=lambda o: o.key == "beach", each_photo=3, longest=(80, 80))
    assert len(reduced) == 3 and reduced.pixels.std() < whole.pixels.std()  # noise that is averaged


def test_nothing_that_is_wanted_is_said(data: Path) -> None:
    with pytest.raises(Problem, match="no pictures of 500 px"):
        load_patches(data, 500, print, is_wanted=lambda o: True)


def test_what_trains_is_not_held_out_and_where_it_is_asked_for_openly_licensed() -> None:
    for licence, is_held_out, trains, trains_openly in (
        ("CC0", False, True, True), ("all rights reserved", False, True, False), ("CC0", True, False, False),
    ):  # fmt: skip
        origin = Origin("k", "s", licence, is_held_out, lambda: b"")
        assert (origin.trains(only_open=False), origin.trains(only_open=True)) == (trains, trains_openly)


def test_what_a_photo_showed_is_cut_out_of_its_picture() -> None:
    origin = Origin("k", "s", "CC0", False, lambda: b"", shown=(0.25, 0, 1, 0.5))
    picture = np.arange(16 * 16 * 3).reshape(16, 16, 3).astype(np.uint8)
    assert np.array_equal(origin.cut_to_shown(picture), picture[:8, 4:])


def test_each_picture_is_read_in_its_largest_form(data: Path) -> None:
    with zipfile.ZipFile(data / "objects" / "exemplars-large.zip", "w") as archive:
        archive.writestr("cat-2.jpg", jpeg(160, 2))
    found = {origin.key: origin for origin in largest_origins(data, "objects")}
    assert len(found) == 10
    sides = [Image.open(io.BytesIO(found[key].read())).width for key in ("cat-0", "cat-2", "cat-4")]
    assert sides == [80, 160, 80]
    (data / "objects" / "exemplars-large.zip").write_bytes(b"no zip")
    with pytest.raises(Problem, match="cannot be read as a zip"):
        list(largest_origins(data, "objects"))
