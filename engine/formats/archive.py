"""Zip files from strangers: judged as a whole before anything in them is read, and never unpacked onto the disk."""

from __future__ import annotations

import contextlib
import os
import stat
import zipfile
import zlib
from collections.abc import Iterator
from typing import BinaryIO

from engine.formats.fields import Unsound
from engine.formats.reading import OnProgress, Watched
from engine.problem import Problem

MOST_ENTRIES = 20_000
MOST_BYTES = 8 << 30  # of everything, unpacked
MOST_TEXT_BYTES = 64 << 20  # of one entry that is not a picture
MOST_PICTURE_BYTES = 2 << 30
FLOATS = ".f32"  # the ending of what has bare 32-bit floats
PIECE_BYTES = 1 << 20
SUSPICIOUS_RATIO = 200  # a picture or a text hardly ever shrinks that much
SUSPICIOUS_BYTES = 4 << 20
READABLE_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
ZIP_ERRORS = (
    zipfile.BadZipFile, zipfile.LargeZipFile, zlib.error, OSError, EOFError, ValueError, RuntimeError,
)  # fmt: skip


@contextlib.contextmanager
def _sound() -> Iterator[None]:
    """Turn what zipfile raises on damage into Unsound."""
    try:
        yield
    except ZIP_ERRORS as error:
        raise Unsound("a part of it is damaged") from error


class _Entry(Watched):
    """An entry that is read."""

    def read(self, size: int | None = -1, /) -> bytes:
        with _sound():
            return super().read(size)


class Archive:
    """A zip file open for reading, of which every entry has passed the checks; `name` is what a person knows it by.

    packed_bytes: how many the file has.
    on_progress hears the share of the file that was read, at each piece.
    """

    def __init__(self, file: BinaryIO, name: str, on_progress: OnProgress | None = None) -> None:
        self.name = name
        self._on_progress = on_progress
        self._bytes_read = 0
        try:
            self.packed_bytes = file.seek(0, os.SEEK_END)
            file.seek(0)
            self._zip = zipfile.ZipFile(file)
            entries = self._zip.infolist()
        except (*ZIP_ERRORS, UnicodeDecodeError) as error:
            raise Problem(f"{name} is not a Scumble project, or it is damaged: it is no readable zip file.") from error
        if len(entries) > MOST_ENTRIES:
            raise self.unsound(f"it has more than {MOST_ENTRIES} entries")
        self._entries: dict[str, zipfile.ZipInfo] = {}
        for entry in entries:
            self._check(entry)
            self._entries[entry.filename] = entry
        packed = sum(entry.compress_size for entry in entries)
        self._total_bytes = sum(entry.file_size for entry in entries)
        if packed > self.packed_bytes or self._total_bytes > MOST_BYTES:
            raise self.unsound("its entries claim to be larger than they can be")

    def _check(self, entry: zipfile.ZipInfo) -> None:
        name = entry.filename
        parts = name.rstrip("/").split("/")
        if (
            not name.isprintable() or "\\" in name or ":" in name or ".." in parts or "." in parts or "" in parts
            or stat.S_ISLNK(entry.external_attr >> 16)
        ):  # fmt: skip
            raise self.unsound("it has an entry whose name leads elsewhere")
        if name in self._entries:
            raise self.unsound("it has two entries of the same name")
        if entry.flag_bits & 0x1:
            raise self.unsound("it is encrypted")
        if entry.compress_type not in READABLE_METHODS:
            raise self.unsound("it is packed in a way that is not supported")
        if entry.file_size > _most_bytes(name) or (
            entry.file_size > SUSPICIOUS_BYTES and entry.file_size > SUSPICIOUS_RATIO * max(1, entry.compress_size)
        ):
            raise self.unsound("one of its entries is suspiciously large")

    def unsound(self, detail: str) -> Problem:
        """Return the Problem that says what is wrong with this file."""
        return Problem(f"{self.name} is not a sound project: {detail}.")

    def __contains__(self, name: str) -> bool:
        return name in self._entries

    def names(self) -> tuple[str, ...]:
        return tuple(self._entries)

    def size_of(self, name: str) -> int:
        """Return how many bytes an entry has, unpacked."""
        return self._entries[name].file_size

    def _entry(self, name: str) -> zipfile.ZipInfo:
        if name not in self._entries:
            raise Unsound("a part of it is missing")
        return self._entries[name]

    def read(self, name: str, most_bytes: int = MOST_TEXT_BYTES) -> bytes:
        """Return the whole entry; Unsound where it is missing, larger than `most_bytes` or damaged."""
        entry = self._entry(name)
        if entry.file_size > most_bytes:
            raise Unsound("one of its entries is suspiciously large")
        with self.open(name) as stream:
            return stream.read()

    @contextlib.contextmanager
    def open(self, name: str) -> Iterator[BinaryIO]:
        """Open an entry for reading piece by piece; Unsound where it is missing, or once it turns out to be damaged."""
        entry = self._entry(name)
        before = self._bytes_read
        with _sound():
            file = self._zip.open(entry)
        with file:
            stream = _Entry(file, lambda: self._tell(before + file.tell()))
            yield stream  # type: ignore[misc]
            while stream.read(PIECE_BYTES):  # the checksum is compared at the end
                pass

    def _tell(self, bytes_read: int) -> None:
        self._bytes_read = bytes_read
        if self._on_progress is not None:
            self._on_progress(min(1.0, bytes_read / max(1, self._total_bytes)))

    def head(self, name: str, count: int) -> bytes:
        """Return the first bytes of an entry; Unsound where it is missing or damaged."""
        entry = self._entry(name)
        with _sound(), self._zip.open(entry) as file:
            return file.read(count)

    def check_all(self) -> None:
        """Read every entry once, in small pieces, and compare its checksum; Unsound at the first that is wrong."""
        with _sound():
            if self._zip.testzip() is not None:
                raise zipfile.BadZipFile


def _most_bytes(name: str) -> int:
    return MOST_PICTURE_BYTES if name.lower().endswith((".png", FLOATS)) else MOST_TEXT_BYTES
