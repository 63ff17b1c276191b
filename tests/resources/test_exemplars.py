"""The bank of exemplars that comes along: each opens, and each has a licence that lets it, and a credit."""

from __future__ import annotations

import numpy as np
import pytest

from engine.exemplars.cutting import CUT_OFF
from engine.exemplars.folder import INDEX, SUFFIX
from engine.exemplars.library import Library, bank

MOST_BYTES = 12_000_000


def test_each_opens_and_has_licence_and_credit() -> None:
    library = Library.load(bank() / "none", bank())
    assert not library.faults
    assert len(library.entries) >= 144
    for entry in library.entries:
        assert entry.is_open, entry.name
        assert entry.credit and entry.source and entry.changes, entry.name
        exemplar = entry.read()
        assert exemplar.size == (entry.width, entry.height), entry.name
        assert (exemplar.samples[..., 3] >= 250).mean() > 0.1, entry.name


def test_the_classes_that_no_model_knows_are_there() -> None:
    classes = Library.load(bank() / "none", bank()).classes
    assert {"zebra", "giraffe", "lion", "panda", "cat", "dog", "bird"} <= set(classes)
    assert "person" not in classes


def test_it_holds_nothing_else_and_stays_small() -> None:
    entries = Library.load(bank() / "none", bank()).entries
    named = {path.name for entry in entries for path in (entry.path, entry.small_path)}
    files = {path.name: path.stat().st_size for path in bank().iterdir() if path.is_file()}
    assert set(files) == named | {INDEX, "__init__.py"}
    assert all(name.endswith(SUFFIX) for name in named)
    assert sum(files.values()) <= MOST_BYTES


@pytest.mark.parametrize(
    ("name", "x", "y"),
    [
        ("goat-0000", 249, 225),  # grass between its legs
        ("cat-0070", 145, 245),  # a board behind it
        ("cat-0181", 352, 220),  # a wall
        ("cat-0125", 368, 134),  # a bar
        ("cat-0213", 20, 780),  # ground in its shade
        ("dog-0130", 112, 8),  # a leash
        ("dog-0134", 40, 78),  # a bench
        ("camel-0001", 230, 235),  # a bush
        ("butterfly-0000", 100, 10),  # a flower
        ("deer-0000", 318, 395),  # shade
        ("zebra-0000", 478, 235),  # ground beside its tail
    ],
)
def test_what_does_not_belong_to_them_is_transparent(name: str, x: int, y: int) -> None:
    assert Library.load(bank() / "none", bank()).find(name).read().samples[y, x, 3] == 0


def test_no_ground_is_seen_through_an_ear() -> None:
    samples = Library.load(bank() / "none", bank()).find("zebra-0000").read().samples
    assert samples[22:50, 58:66, 3].min() >= 250


def test_no_ground_and_none_of_its_green_are_left_in_a_tail() -> None:
    tail = Library.load(bank() / "none", bank()).find("goat-0000").read().samples[90:146, :46].astype(int)
    assert tail[36:40, 12:19, 3].max() < 200  # between two strands
    rgb = tail[tail[..., 3] >= 128][:, :3]
    assert (rgb[:, 1] - np.maximum(rgb[:, 0], rgb[:, 2]) > 4).mean() < 0.02


@pytest.mark.parametrize("name", ["dog-0134", "cat-0073", "cat-0120", "cat-0127"])
def test_whose_feet_are_seen_counts_as_whole(name: str) -> None:
    assert Library.load(bank() / "none", bank()).find(name).whole


@pytest.mark.parametrize("name", ["bird-0033", "dog-0130", "dog-0141", "dog-0142"])
def test_whose_feet_are_not_seen_counts_as_cut_off(name: str) -> None:
    assert not Library.load(bank() / "none", bank()).find(name).whole


def test_a_tail_does_not_end_straight_where_its_photo_did() -> None:
    inside = Library.load(bank() / "none", bank()).find("cat-0127").read().samples[..., 3] >= 128
    last = inside[:, np.flatnonzero(inside.any(0))[-1]]
    assert last.sum() <= CUT_OFF * max(inside.shape)
