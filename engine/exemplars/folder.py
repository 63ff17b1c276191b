"""A folder of exemplars: a WebP picture with transparency for each, and an index that says what they are."""

from __future__ import annotations

import contextlib
import io
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from engine.exemplars.thumbnails import SMALL, reduced
from engine.formats.atomic import write_atomically
from engine.formats.photos import read_photo
from engine.formats.pixels import DECODER_ERRORS
from engine.formats.reading import open_for_reading, quoted
from engine.problem import Problem
from engine.scene import checks
from engine.scene.exemplar import LONGEST, LONGEST_TEXT, Exemplar, is_open

Bytes = NDArray[np.uint8]

INDEX = "index.json"
SUFFIX = ".webp"
SMALL_SUFFIX = ".small.webp"  # no name holds a dot, so it is never an exemplar's
VERSION = 1
MOST_INDEX_BYTES = 16 << 20
MOST_ENTRIES = 100_000
QUALITY = 92  # of a person's own exemplars; their transparency is kept exactly
SMALL_QUALITY = 80


@dataclass(frozen=True)
class Entry:
    """What the index says of one exemplar; its pixels are read when they are asked for."""

    name: str  # of its file, without suffix
    class_name: str
    width: int
    height: int
    folder: Path
    ground: tuple[float, float, float] | None = None
    licence: str = ""
    credit: str = ""
    source: str = ""
    changes: str = ""
    whole: bool = True
    rendered: bool = False  # by a computer: no photo
    head: tuple[float, float] | None = None  # its middle, in shares of width and height, where it is told

    @property
    def size(self) -> tuple[int, int]:
        """(width, height) in px."""
        return self.width, self.height

    @property
    def path(self) -> Path:
        return self.folder / f"{self.name}{SUFFIX}"

    @property
    def small_path(self) -> Path:
        return self.folder / f"{self.name}{SMALL_SUFFIX}"

    @property
    def is_open(self) -> bool:
        """Whether its licence is open."""
        return is_open(self.licence)

    def read(self) -> Exemplar:
        """The exemplar itself; Problem where its picture is missing, damaged or none."""
        samples = read_samples(self.path)
        return Exemplar(
            samples, self.class_name, self.ground, self.name, self.licence, self.credit, self.source, self.changes,
            self.whole,
        )  # fmt: skip

    def read_small(self) -> Bytes:
        """A small picture of it, straight uint8 h x w x 4, at most SMALL px a side.

        It is written for the next time where there was none. Problem where the exemplar has no picture at all.
        """
        if not self.path.exists():
            raise Problem(f"The exemplar {quoted(self.path)} is missing.")
        with contextlib.suppress(Problem, OSError):
            samples = read_samples(self.small_path)
            if max(samples.shape[:2]) <= SMALL:
                return samples
        samples = read_samples(self.path)
        with contextlib.suppress(Problem, OSError):  # the folder of those that come along may not be ours to write
            self.write_small(samples)
        return reduced(samples)

    def write_small(self, samples: Bytes) -> None:
        """Write the small picture of these pixels; Problem where it cannot be written."""
        _write_webp(self.small_path, reduced(samples), SMALL_QUALITY)

    def to_record(self) -> dict[str, Any]:
        """Its line of the index."""
        fields = {name: value for name, value in vars(self).items() if name not in ("folder", "class_name")}
        if not self.rendered:
            del fields["rendered"]
        if self.head is None:
            del fields["head"]
        return {"class": self.class_name} | fields

    @classmethod
    def of_record(cls, record: Any, folder: Path) -> Entry:
        """An entry from a line of the index; Problem where it is none."""
        if not isinstance(record, Mapping):
            raise Problem("One of its lines is no record.")
        texts = {
            name: _text(record, name) for name in ("licence", "credit", "source", "changes")
        }  # fmt: skip
        name = checks.text("exemplar's name", record.get("name"))
        if not re.fullmatch(r"[A-Za-z0-9][A-Za-z0-9_-]{0,99}", name):
            raise Problem("An exemplar's name must be made of letters, digits and hyphens.")
        width, height = (
            checks.whole(f"exemplar's {side}", record.get(side), 1, LONGEST) for side in ("width", "height")
        )
        ground = record.get("ground")
        if ground is not None:
            if not isinstance(ground, list) or len(ground) != 3:
                raise Problem(f'The light of the ground of "{name}" must be three numbers.')
            ground = tuple(checks.number("light of the ground", value, 0, 1) for value in ground)
        whole, rendered = record.get("whole", True), record.get("rendered", False)
        if not isinstance(whole, bool):
            raise Problem(f'Whether "{name}" is whole must be true or false.')
        if not isinstance(rendered, bool):
            raise Problem(f'Whether "{name}" is rendered must be true or false.')
        head = record.get("head")
        if head is not None:
            if not isinstance(head, list) or len(head) != 2:
                raise Problem(f'The head of "{name}" must be two numbers.')
            head = (checks.number("head", head[0], 0, 1), checks.number("head", head[1], 0, 1))
        class_name = checks.text("class", record.get("class"))
        return cls(name, class_name, width, height, folder, ground, whole=whole, rendered=rendered, head=head, **texts)


def read_index(folder: Path) -> tuple[tuple[Entry, ...], tuple[str, ...]]:
    """The entries of a folder, and a sentence for each thing that is wrong with it.

    A folder that is not there is empty; a line that is wrong hides no other.
    """
    path = folder / INDEX
    try:
        if not path.exists():
            return (), ()
        with open_for_reading(path) as file:
            content = file.read(MOST_INDEX_BYTES + 1)
    except (Problem, OSError) as error:
        return (), (f"The exemplars of {quoted(folder)} cannot be read: {error}",)
    try:
        if len(content) > MOST_INDEX_BYTES:
            raise ValueError
        found = json.loads(content)
        records = found["exemplars"]
        if found["version"] != VERSION or not isinstance(records, list) or len(records) > MOST_ENTRIES:
            raise ValueError
    except (ValueError, KeyError, TypeError, RecursionError):
        return (), (f"The index of the exemplars in {quoted(folder)} is damaged.",)
    entries: dict[str, Entry] = {}
    faults = []
    for record in records:
        try:
            entry = Entry.of_record(record, folder)
            entries.setdefault(entry.name, entry)
        except Problem as problem:
            faults.append(f"An exemplar of {quoted(folder)} is left out: {problem}")
    return tuple(entries.values()), tuple(faults)


def write_index(folder: Path, entries: tuple[Entry, ...]) -> None:
    """Put an index in the place of the old one, whole or not at all."""
    text = json.dumps({"version": VERSION, "exemplars": [entry.to_record() for entry in entries]}, indent=1)
    content = text.encode()
    if len(content) > MOST_INDEX_BYTES or len(entries) > MOST_ENTRIES:
        raise Problem(f"The library is full: it holds up to {MOST_ENTRIES:,} exemplars.")
    write_file(folder / INDEX, content)


def write_picture(path: Path, exemplar: Exemplar) -> None:
    """Write an exemplar's pixels as WebP, whole or not at all."""
    _write_webp(path, exemplar.samples, QUALITY)


def read_samples(path: Path) -> Bytes:
    """The pixels of an exemplar's file; Problem where it holds none, or too many."""
    name = quoted(path)
    with open_for_reading(path) as file:
        try:
            with Image.open(file, formats=("WEBP",)) as picture:
                if max(picture.size) > LONGEST:
                    raise Problem(f"The exemplar {name} is larger than {LONGEST} px a side.")
        except DECODER_ERRORS as error:
            raise Problem(f"The exemplar {name} is damaged.") from error
        file.seek(0)
        samples = read_photo(file, path.name, ("WEBP",)).samples
    if samples.shape[2] != 4:
        raise Problem(f"The exemplar {name} has no transparency.")
    return samples


def _write_webp(path: Path, samples: Bytes, quality: int) -> None:
    content = io.BytesIO()
    Image.fromarray(samples, "RGBA").save(content, "WEBP", quality=quality, method=4)
    write_file(path, content.getvalue())


def write_file(path: Path, content: bytes) -> None:
    """Write a file whole or not at all; Problem where it cannot be written."""

    def write(file: BinaryIO) -> None:
        file.write(content)

    write_atomically(path, write)


def _text(record: Mapping[str, Any], name: str) -> str:
    value = record.get(name, "")
    return checks.text(f"exemplar's {name}", value, LONGEST_TEXT) if value != "" else ""
