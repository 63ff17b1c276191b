"""The bank of exemplars that comes along: each opens, and each has a licence that lets it, and a credit."""

from __future__ import annotations

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
