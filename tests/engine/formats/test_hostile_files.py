"""Thousands of files that are broken or mean harm: a document or one sentence, within 10 s and 1.5 GB, and no crash."""

from __future__ import annotations

import random
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from engine.formats import pixels
from engine.formats.importers.table import open_file
from engine.problem import Problem
from tests.engine.formats import hostile_pictures, hostile_projects
from tests.engine.formats.trying import Trier

limited = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="what a process had is read from /proc")


def faults(folder: Path, function: str, files: Iterator[tuple[str, bytes]]) -> dict[str, str]:
    """Return what must not be, by the name of the file that did it; those files stay in the folder."""
    found = {}
    with Trier(f"tests.engine.formats.using:{function}") as trier:
        for name, content in files:
            path = folder / name
            path.write_bytes(content)
            if fault := trier.attempt(path).fault:
                found[name] = fault
            else:
                path.unlink()
    return found


def numbered(make: Callable[[int], tuple[str, bytes]], count: int) -> Iterator[tuple[str, bytes]]:
    for number in range(count):
        name, content = make(number)
        yield f"{number}-{name}", content


def opened(path: Path) -> bool:
    try:
        open_file(path)
    except Problem as problem:
        told = str(problem)
        assert told.endswith((".", ")")) and "\n" not in told and len(told) < 400
        return False
    return True


def test_a_sample_of_broken_pictures_opens_or_gives_one_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pixels, "PIXEL_LIMIT", 1_000_000)  # larger ones are only slow
    done = set()
    for number in random.Random(12).sample(range(5_000), 50):
        name, content = hostile_pictures.mutated(number)
        (tmp_path / name).write_bytes(content)
        done.add(opened(tmp_path / name))
    assert done == {True, False}


def test_a_sample_of_broken_projects_opens_or_gives_one_sentence(tmp_path: Path) -> None:
    done = set()
    for number in random.Random(12).sample(range(3_000), 20):
        name, content = hostile_projects.mutated(number)
        (tmp_path / name).write_bytes(content)
        done.add(opened(tmp_path / name))
    assert done == {True, False}


@limited
@pytest.mark.slow
def test_5000_broken_pictures(tmp_path: Path) -> None:
    assert not faults(tmp_path, "open_only", numbered(hostile_pictures.mutated, 5_000))


@limited
@pytest.mark.slow
@pytest.mark.parametrize("name", hostile_pictures.BOMBS)
def test_pictures_that_are_bombs(tmp_path: Path, name: str) -> None:
    assert not faults(tmp_path, "open_only", iter([(name, hostile_pictures.BOMBS[name]())]))


@limited
@pytest.mark.slow
def test_1000_broken_projects_are_refused_or_can_be_used(tmp_path: Path) -> None:
    assert not faults(tmp_path, "use", numbered(hostile_projects.mutated, 1_000))


@limited
@pytest.mark.slow
@pytest.mark.parametrize("name", hostile_projects.BOMBS)
def test_projects_that_are_bombs(tmp_path: Path, name: str) -> None:
    assert not faults(tmp_path, "use", iter([(f"{name}.ora", hostile_projects.BOMBS[name]())]))
