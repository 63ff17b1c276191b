"""The library of exemplars: the bank that comes along and a person's own, as one view by class."""

from __future__ import annotations

import contextlib
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from importlib import resources
from pathlib import Path

import platformdirs

from engine.exemplars.folder import Entry, read_index, write_file, write_index, write_picture
from engine.exemplars.one_writer import writing
from engine.problem import Problem
from engine.scene import checks
from engine.scene.exemplar import Exemplar

LONGEST_STEM = 40


def own_exemplars() -> Path:
    """The folder of a person's own exemplars; it need not exist."""
    return platformdirs.user_data_path("scumble", appauthor=False) / "exemplars"


def bank() -> Path:
    """The folder of the exemplars that come along."""
    return Path(str(resources.files("resources.exemplars")))


@dataclass(frozen=True)
class Library:
    """Entries of both folders, a person's own first. `faults` tells what could not be read, a sentence each."""

    entries: tuple[Entry, ...]
    faults: tuple[str, ...] = ()
    own: Path | None = None  # the folders; None: the usual ones
    shipped: Path | None = None
    closed: tuple[Entry, ...] | None = None  # entries that are left out for their licence; None: none need be open

    @classmethod
    def load(cls, own: Path | None = None, shipped: Path | None = None) -> Library:
        """Read both indices, by default of `own_exemplars` and of the `bank`; no pixels yet."""
        mine, my_faults = read_index(own or own_exemplars())
        theirs, their_faults = read_index(shipped or bank())
        return cls((*mine, *theirs), (*my_faults, *their_faults), own, shipped)

    def reloaded(self) -> Library:
        """Read both folders again."""
        found = Library.load(self.own, self.shipped)
        return found if self.closed is None else found.only_open()

    def only_open(self) -> Library:
        """Return the library of openly licensed exemplars alone."""
        parts: tuple[list[Entry], list[Entry]] = [], []
        for entry in self.entries:
            parts[entry.is_open].append(entry)
        return replace(self, entries=tuple(parts[True]), closed=(*(self.closed or ()), *parts[False]))

    def opened(self) -> Library:
        """Return the library with all of its exemplars again."""
        return replace(self, entries=(*self.entries, *(self.closed or ())), closed=None)

    def is_own(self, entry: Entry) -> bool:
        """Whether an entry is a person's own, which can be removed."""
        return entry.folder == (self.own or own_exemplars())

    @property
    def classes(self) -> tuple[str, ...]:
        """Names of the classes that have an exemplar, in alphabetical order."""
        return tuple(sorted({entry.class_name for entry in self.entries}))

    def of_class(self, class_name: str) -> tuple[Entry, ...]:
        """The entries of a class; none where there is no such class."""
        return tuple(entry for entry in self.entries if entry.class_name == class_name)

    def find(self, name: str) -> Entry:
        """The entry of that name, a person's own before one that comes along; Problem where there is none."""
        for entry in self.entries:
            if entry.name == name:
                return entry
        raise Problem(f'There is no exemplar "{name}" in the library.')


def add(exemplar: Exemplar, folder: Path | None = None) -> Entry:
    """Put an exemplar into a person's library; the same pixels twice are one entry.

    Problem where it cannot be written.
    """
    folder = folder or own_exemplars()
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise Problem(f"The folder of your exemplars cannot be made: {error.strerror or error}.") from error
    stem = re.sub(r"[^a-z0-9]+", "-", exemplar.class_name.lower()).strip("-")[:LONGEST_STEM] or "exemplar"
    width, height = exemplar.size
    entry = Entry(
        f"{stem}-{exemplar.digest[:12]}", exemplar.class_name, width, height, folder, exemplar.ground, exemplar.licence,
        exemplar.credit, exemplar.source, exemplar.changes, exemplar.whole,
    )  # fmt: skip
    with writing(folder):
        entries = _sound(folder)
        write_picture(entry.path, exemplar)
        entry.write_small(exemplar.samples)
        write_index(folder, (*(other for other in entries if other.name != entry.name), entry))
    return entry


@dataclass(frozen=True)
class Removed:
    """An exemplar that was taken out of a person's library, with what its files held."""

    entry: Entry
    files: tuple[tuple[Path, bytes], ...]


def remove(name: str, folder: Path | None = None) -> Removed:
    """Take an exemplar out of a person's library, and return what `put_back` needs; Problem where it is not there."""
    folder = folder or own_exemplars()
    with writing(folder):
        entries = _sound(folder)
        gone = _named(entries, name)
        write_index(folder, tuple(entry for entry in entries if entry.name != name))
        files = []
        for path in (gone.path, gone.small_path):
            with contextlib.suppress(OSError):  # the index no longer names it
                files.append((path, path.read_bytes()))
                path.unlink()
    return Removed(gone, tuple(files))


def put_back(removed: Removed) -> None:
    """Put an exemplar that was removed where it was; Problem where it cannot be written."""
    folder = removed.entry.folder
    with writing(folder):
        entries = _sound(folder)
        for path, content in removed.files:
            write_file(path, content)
        write_index(folder, (*(other for other in entries if other.name != removed.entry.name), removed.entry))


def rename_class(class_name: str, to: str, folder: Path | None) -> None:
    """Let all of a person's own exemplars of a class be of another one; Problem where there are none, or no name."""
    folder = folder or own_exemplars()
    to = checks.text("class", to)
    with writing(folder):
        entries = _sound(folder)
        if not any(entry.class_name == class_name for entry in entries):
            raise Problem(f'There is no exemplar of the class "{class_name}" among your own.')
        renamed = (replace(one, class_name=to) if one.class_name == class_name else one for one in entries)
        write_index(folder, tuple(renamed))


def _named(entries: tuple[Entry, ...], name: str) -> Entry:
    for entry in entries:
        if entry.name == name:
            return entry
    raise Problem(f'There is no exemplar "{name}" among your own.')


def _sound(folder: Path) -> tuple[Entry, ...]:
    """The entries of a folder that is about to be written; Problem where writing would lose some."""
    entries, faults = read_index(folder)
    if faults:
        raise Problem(f"Nothing was changed. {faults[0]}")
    return entries


@dataclass(frozen=True)
class Added:
    """What became of one photo of a folder: its entry, or the sentence that says why it has none."""

    path: Path
    entry: Entry | None
    problem: str = ""


def add_all(photos: list[Path], make: Callable[[Path], Exemplar], folder: Path | None = None) -> Iterator[Added]:
    """Add photo by photo; one that cannot be added keeps no other from it."""
    for path in photos:
        try:
            exemplar = make(path)
            yield Added(path, add(replace(exemplar, source=exemplar.source or path.name), folder))
        except Problem as problem:
            yield Added(path, None, str(problem))
