"""The library: what is put in comes out, the bank and a person's own are one, and hostile files end in a sentence."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image

from engine.exemplars import library
from engine.exemplars.folder import INDEX, VERSION, Entry, read_index
from engine.exemplars.library import (
    Library,
    add,
    add_all,
    put_back,
    remove,
    rename_class,
)
from engine.exemplars.thumbnails import SMALL, thumbnail
from engine.problem import Problem
from engine.scene.exemplar import OWN_PHOTO, Exemplar, is_open


def exemplar(seed: int = 1, class_name: str = "horse", **fields: Any) -> Exemplar:
    noise = np.random.RandomState(seed).randint(60, 200, (6, 8, 3)).astype(np.uint8)
    samples = np.zeros((60, 80, 4), np.uint8)
    samples[..., :3] = np.asarray(Image.fromarray(noise).resize((80, 60)))
    samples[6:-6, 10:-10, 3] = 255
    samples[6, 10:-10, 3] = 100
    return Exemplar(samples, class_name, (0.2, 0.3, 0.4), **fields)


def test_what_is_added_is_found_and_read_again(tmp_path: Path) -> None:
    told = {"licence": "CC BY 4.0", "credit": "Ann Other", "source": "meadow.jpg", "changes": "cut out", "whole": False}
    entry = add(exemplar(**told), tmp_path)
    (found,) = Library.load(tmp_path, tmp_path / "none").entries
    assert found == entry
    read = found.read()
    assert (read.class_name, read.ground, read.name) == ("horse", (0.2, 0.3, 0.4), entry.name)
    assert {name: getattr(read, name) for name in told} == told
    assert (read.samples[..., 3] == exemplar().samples[..., 3]).all()
    inside = read.samples[..., 3] == 255
    assert np.abs(read.samples[inside].astype(int) - exemplar().samples[inside]).mean() < 4


def test_what_is_rendered_says_so_and_others_say_nothing_of_it(tmp_path: Path) -> None:
    record = json.loads(json.dumps(add(exemplar(), tmp_path).to_record()))
    assert "rendered" not in record
    rendered = Entry.of_record(record | {"rendered": True}, tmp_path)
    assert rendered.rendered and json.loads(json.dumps(rendered.to_record())) == record | {"rendered": True}
    horses = Library.load(tmp_path / "none").of_class("horse")
    assert {entry.rendered for entry in horses} == {True, False}


def test_where_a_head_is_known_the_index_tells_it(tmp_path: Path) -> None:
    record = json.loads(json.dumps(add(exemplar(), tmp_path).to_record()))
    assert "head" not in record
    told = Entry.of_record(record | {"head": [0.25, 0.5]}, tmp_path)
    assert told.head == (0.25, 0.5) and json.loads(json.dumps(told.to_record())) == record | {"head": [0.25, 0.5]}
    bank = Library.load(tmp_path / "none")
    for name in ("bird", "cat", "dog", "horse", "cow"):
        assert all(entry.head is not None for entry in bank.of_class(name))


def test_the_same_object_twice_is_one_entry(tmp_path: Path) -> None:
    add(exemplar(), tmp_path)
    add(exemplar(2), tmp_path)
    again = add(exemplar(credit="known by now"), tmp_path)
    entries, faults = read_index(tmp_path)
    assert len(entries) == 2
    assert not faults
    assert entries[-1] == again


def test_a_persons_own_come_before_the_bank(tmp_path: Path) -> None:
    own, shipped = tmp_path / "own", tmp_path / "bank"
    theirs = [add(exemplar(seed, name), shipped) for seed, name in ((1, "horse"), (2, "zebra"))]
    mine = add(exemplar(3), own)
    both = Library.load(own, shipped)
    assert both.classes == ("horse", "zebra")
    assert both.of_class("horse") == (mine, theirs[0])
    assert both.of_class("unicorn") == ()
    assert both.find(theirs[1].name) == theirs[1]
    with pytest.raises(Problem, match="no exemplar"):
        both.find("horse-0")


def test_only_openly_licensed_ones_are_offered_where_a_person_wants_that(tmp_path: Path) -> None:
    own, shipped = tmp_path / "own", tmp_path / "bank"
    add(exemplar(), own)
    mine = add(exemplar(2, licence=OWN_PHOTO), own)
    theirs = add(exemplar(3, licence="CC BY-SA 4.0"), shipped)
    only = Library.load(own, shipped).only_open()
    assert only.entries == (mine, theirs)
    assert only.reloaded() == only, "it stays so when the folders are read again"


@pytest.mark.parametrize("licence", ["", "CC BY-NC 2.0", "CC BY-ND 4.0", "all rights reserved", "free"])
def test_what_is_no_open_licence_by_its_name_counts_as_none(licence: str) -> None:
    assert not is_open(licence)


def test_what_is_removed_is_gone_from_the_disk(tmp_path: Path) -> None:
    entry, other = add(exemplar(), tmp_path), add(exemplar(2), tmp_path)
    remove(entry.name, tmp_path)
    assert read_index(tmp_path)[0] == (other,)
    assert not entry.path.exists() and not entry.small_path.exists()
    with pytest.raises(Problem, match="among your own"):
        remove(entry.name, tmp_path)


def test_what_was_removed_is_put_back_as_it_was(tmp_path: Path) -> None:
    entry, other = add(exemplar(credit="Ann"), tmp_path), add(exemplar(2), tmp_path)
    files = {path: path.read_bytes() for path in tmp_path.iterdir() if path.suffix == ".webp"}
    removed = remove(entry.name, tmp_path)
    assert len(list(tmp_path.iterdir())) == 3
    put_back(removed)
    assert read_index(tmp_path)[0] == (other, entry)
    assert {path: path.read_bytes() for path in files} == files
    put_back(removed)
    assert len(read_index(tmp_path)[0]) == 2


def test_a_class_is_renamed_where_it_is_ones_own(tmp_path: Path) -> None:
    own, shipped = tmp_path / "own", tmp_path / "bank"
    add(exemplar(1), shipped)
    for seed, name in ((2, "horse"), (3, "zebra")):
        add(exemplar(seed, name), own)
    rename_class("horse", "pony", own)
    known = Library.load(own, shipped)
    assert [len(known.of_class(name)) for name in ("pony", "zebra", "horse")] == [1, 1, 1]
    rename_class("pony", "zebra", own)
    assert len(Library.load(own, shipped).of_class("zebra")) == 2
    for before, after in (("horse", "pony"), ("zebra", "")):
        with pytest.raises(Problem):
            rename_class(before, after, own)


def test_a_failed_write_leaves_the_index_as_it_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    add(exemplar(), tmp_path)
    before, files = (tmp_path / INDEX).read_bytes(), sorted(tmp_path.iterdir())

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(Problem, match="disk is full"):
        add(exemplar(2), tmp_path)
    assert (tmp_path / INDEX).read_bytes() == before
    assert sorted(tmp_path.iterdir()) == files


def test_a_damaged_index_is_told_and_never_overwritten(tmp_path: Path) -> None:
    (tmp_path / INDEX).write_text("{")
    assert "damaged" in read_index(tmp_path)[1][0]
    for change in (lambda: add(exemplar(), tmp_path), lambda: remove("horse-1", tmp_path)):
        with pytest.raises(Problem, match="Nothing was changed"):
            change()
    assert (tmp_path / INDEX).read_text() == "{"


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"[]",
        b"{}",
        b'{"version": 99, "exemplars": []}',
        b'{"version": 1, "exemplars": {}}',
        b"\xff\xfe",
        b"[" * 9000,
    ],
)
def test_an_index_that_is_none_is_told(tmp_path: Path, content: bytes) -> None:
    (tmp_path / INDEX).write_bytes(content)
    entries, faults = read_index(tmp_path)
    assert entries == ()
    assert len(faults) == 1


@pytest.mark.parametrize(
    "change",
    [
        {"name": "../../etc/passwd"},
        {"name": ""},
        {"name": "x" * 300},
        {"width": 1e9},
        {"height": -1},
        {"ground": [1, 2]},
        {"ground": [0.1, 0.1, "bright"]},
        {"class": ""},
        {"credit": 5},
        {"whole": "yes"},
        {"rendered": "yes"},
        {"head": [0.5]},
        {"head": [0.5, 1.5]},
    ],
)
def test_a_bad_line_hides_no_other(tmp_path: Path, change: dict[str, Any]) -> None:
    good = add(exemplar(), tmp_path)
    record = good.to_record()
    (tmp_path / INDEX).write_text(json.dumps({"version": VERSION, "exemplars": [record | change, 7, record]}))
    entries, faults = read_index(tmp_path)
    assert entries == (good,)
    assert len(faults) == 2


@pytest.mark.parametrize("case", ["missing", "text", "folder", "opaque", "large", "cut short"])
def test_a_picture_that_is_none_is_told(tmp_path: Path, case: str) -> None:
    entry = add(exemplar(), tmp_path)
    content = entry.path.read_bytes()
    entry.path.unlink()
    if case == "text":
        entry.path.write_text("no picture")
    elif case == "folder":
        entry.path.mkdir()
    elif case == "opaque":
        Image.new("RGB", (40, 40)).save(entry.path)
    elif case == "large":
        Image.new("RGBA", (2049, 20), (0, 0, 0, 255)).save(entry.path)
    elif case == "cut short":
        entry.path.write_bytes(content[: len(content) // 2])
    with pytest.raises(Problem):
        entry.read()


def test_a_pipe_in_place_of_the_index_does_not_hang(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / INDEX)
    assert len(read_index(tmp_path)[1]) == 1


def test_a_thumbnail_shows_the_object_in_the_middle() -> None:
    small = thumbnail(exemplar().samples, 32)
    assert small.shape == (32, 32, 4)
    columns = np.flatnonzero(small[..., 3].any(0))
    assert abs(int(columns[0]) - (31 - int(columns[-1]))) <= 1
    assert not small[:4].any()


def test_a_small_picture_is_kept_and_made_again_where_it_is_missing_or_damaged(tmp_path: Path) -> None:
    big = np.zeros((150, 300, 4), np.uint8)
    big[20:-20, 30:-30] = (200, 90, 40, 255)
    entry = add(Exemplar(big, "horse"), tmp_path)
    small = entry.read_small()
    assert small.shape == (SMALL // 2, SMALL, 4)
    assert abs(int(small[32, 64, 0]) - 200) < 8 and small[32, 64, 3] == 255 and not small[:4, :, 3].any()
    picture = entry.path.read_bytes()
    entry.path.write_bytes(b"nothing")
    assert (entry.read_small() == small).all(), "the large one is not read"
    entry.path.write_bytes(picture)
    for damage in (entry.small_path.unlink, lambda: entry.small_path.write_bytes(b"none")):
        damage()
        again = entry.read_small()
        assert np.abs(again[16:48, 32:96].astype(int) - small[16:48, 32:96]).mean() < 4
        with Image.open(entry.small_path) as written:
            assert written.size == (SMALL, SMALL // 2)
    entry.path.unlink()
    with pytest.raises(Problem, match="missing"):
        entry.read_small()


def test_all_that_come_along_have_a_small_picture() -> None:
    entries = Library.load(Path("nowhere")).entries
    assert entries and all(entry.small_path.is_file() for entry in entries)


def test_a_folder_is_added_photo_by_photo(tmp_path: Path) -> None:
    photos = [tmp_path / "a.png", tmp_path / "b.jpg"]

    def make(path: Path) -> Exemplar:
        if path.name == "a.png":
            raise Problem("It shows nothing.")
        return exemplar()

    added = list(add_all(photos, make, tmp_path / "own"))
    assert [one.problem for one in added] == ["It shows nothing.", ""]
    assert added[1].entry is not None
    assert added[1].entry.source == "b.jpg"


def test_the_library_needs_no_torch() -> None:
    code = "import sys, engine.exemplars.library; assert not {'torch', 'PySide6'} & set(sys.modules), 'loaded'"
    subprocess.run([sys.executable, "-c", code], check=True)


def test_each_module_can_be_imported_first() -> None:
    for name in ("engine.scene.exemplar", "engine.exemplars.cutting", "engine.exemplars.folder"):
        subprocess.run([sys.executable, "-c", f"import {name}"], check=True)


def test_its_own_folder_is_in_the_users_data() -> None:
    assert library.own_exemplars().is_relative_to(Path(os.environ["XDG_DATA_HOME"]))
    assert replace(exemplar(), class_name="a b/c").class_name == "a b/c"
