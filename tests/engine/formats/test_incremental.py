"""Saving again: what did not change is copied from the file that is there, if that is still as it was."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from engine.formats import project_writer
from engine.formats.importers.table import open_file
from engine.formats.project import open_project, save_project
from engine.formats.written import Stamp, Written
from engine.scene import edits
from engine.scene.depth import eight_bits
from engine.scene.layers import Photo, PhotoLayer
from engine.scene.scene import Scene
from tests.engine.formats.conftest import small_scene


@pytest.fixture
def compressed(monkeypatch: pytest.MonkeyPatch) -> list[tuple[int, ...]]:
    """The shapes of pictures that were compressed."""
    shapes: list[tuple[int, ...]] = []
    write = project_writer.write_png

    def noted(file: Any, samples: Any, **more: Any) -> None:
        shapes.append(samples.shape)
        write(file, samples, **more)

    monkeypatch.setattr(project_writer, "write_png", noted)
    return shapes


def changed(scene: Scene) -> Scene:
    return edits.rename(scene, scene.layers[0].id, "Another name")


def test_unchanged_pictures_are_copied_to_the_same_bytes(tmp_path: Path, compressed: list[tuple[int, ...]]) -> None:
    scene, looks = small_scene()
    look = lambda layer: looks.get(layer.id)  # noqa: E731
    first = save_project(scene, look, tmp_path / "a.ora")
    all_of_them = len(compressed)
    compressed.clear()
    second = save_project(changed(scene), look, tmp_path / "a.ora", before=first)
    assert len(first.entries) >= 3 and len(compressed) == all_of_them - len(first.entries)
    save_project(changed(scene), look, tmp_path / "b.ora")
    assert (tmp_path / "a.ora").read_bytes() == (tmp_path / "b.ora").read_bytes()
    assert second.is_there and second.entries == first.entries and not first.is_there
    assert (tmp_path / "a.ora~").exists()


def test_a_photo_that_was_opened_is_not_compressed_again(tmp_path: Path, compressed: list[tuple[int, ...]]) -> None:
    scene, looks = small_scene()
    save_project(scene, lambda layer: looks.get(layer.id), tmp_path / "a.ora")
    stamp, found = Stamp.of(tmp_path / "a.ora"), open_file(tmp_path / "a.ora")
    photos = {layer.photo for layer in scene.walk() if isinstance(layer, PhotoLayer)}
    assert len(found.entries) == len(photos) > 0
    compressed.clear()
    again = Written(tmp_path / "a.ora", stamp, found.entries)
    save_project(found.scene, lambda layer: found.saved.get(layer.id), tmp_path / "c.ora", before=again)
    with_photo = len(compressed)
    compressed.clear()
    save_project(found.scene, lambda layer: found.saved.get(layer.id), tmp_path / "d.ora")
    assert with_photo == len(compressed) - len(photos)
    assert (tmp_path / "c.ora").read_bytes() == (tmp_path / "d.ora").read_bytes()


@pytest.mark.parametrize("damage", ["gone", "cut", "another project", "flipped"])
def test_a_file_that_is_not_as_it_was_is_not_copied_from(tmp_path: Path, damage: str) -> None:
    scene, looks = small_scene()
    look = lambda layer: looks.get(layer.id)  # noqa: E731
    path = tmp_path / "a.ora"
    first = save_project(scene, look, path)
    good = path.read_bytes()
    if damage == "gone":
        path.unlink()
    elif damage == "cut":
        path.write_bytes(good[: len(good) // 2])
    elif damage == "another project":  # with entries of the same names
        other, others = small_scene(50, 40)
        save_project(other, lambda layer: others.get(layer.id), path)
    else:  # by a program that hides its traces, or a failing disk
        kept = os.stat(path)
        place = good.index(b"IDAT") + 40
        path.write_bytes(good[:place] + bytes([good[place] ^ 1]) + good[place + 1 :])
        os.utime(path, ns=(kept.st_atime_ns, kept.st_mtime_ns))
        assert first.is_there
    save_project(scene, look, path, before=first)
    assert path.read_bytes() == good


def test_floats_come_back_to_the_last_bit(tmp_path: Path) -> None:
    native = np.random.RandomState(0).standard_normal((50, 40, 3)).astype(np.float32)
    scene = edits.open_photo(Photo(eight_bits(native), native=native))
    save_project(scene, lambda layer: None, tmp_path / "a.ora")
    again, _ = open_project(tmp_path / "a.ora")
    photo = again.photo_layer
    assert photo is not None and photo.photo.native is not None and photo.photo.native.dtype == np.float32
    assert np.array_equal(photo.photo.native, native)
    assert replace(photo.photo, notices=()) == replace(scene.layers[0].photo, notices=())  # type: ignore[union-attr]
