"""The table of files that can be opened as a document, by how they begin."""

from __future__ import annotations

import os
from collections.abc import Callable, Hashable, Mapping
from dataclasses import dataclass, field

from engine.compositing.appearance import Appearance
from engine.formats.reading import OnProgress, open_for_reading
from engine.scene.scene import Scene

HEAD_BYTES = 64  # what a kind of file is known by


@dataclass(frozen=True)
class Imported:
    """A document from a file."""

    scene: Scene
    saved: dict[str, Appearance] = field(default_factory=dict)  # the appearances that came with it, by layer
    notices: tuple[str, ...] = ()  # what could not be kept, each one sentence
    is_project: bool = False  # whether saving writes this very file again
    entries: Mapping[Hashable, str] = field(default_factory=dict)  # of a project; see formats.written


@dataclass(frozen=True, kw_only=True)
class Importer:
    """One kind of file: how to know it, whatever its name, and how it is opened.

    open raises Problem with one sentence where it cannot; what on_progress raises ends the work.
    """

    title: str  # as a list of files to open calls them
    suffixes: tuple[str, ...]  # in lower case; only lists of files go by them
    knows: Callable[[bytes], bool]  # from the first HEAD_BYTES of a file
    open: Callable[[str | os.PathLike[str], OnProgress | None], Imported]


IMPORTERS: list[Importer] = []
"""Asked one after the other; the last one knows everything, and says what is wrong with what it cannot open."""


def register(importer: Importer) -> None:
    """Enter a kind of file in the table, before those that are there."""
    IMPORTERS.insert(0, importer)


def open_file(path: str | os.PathLike[str], on_progress: OnProgress | None = None) -> Imported:
    """Return the document in a file; Problem with one sentence where it cannot be opened."""
    with open_for_reading(path) as file:
        head = file.read(HEAD_BYTES)
    return next(importer for importer in IMPORTERS if importer.knows(head)).open(path, on_progress)
