"""Zip files from strangers: judged as a whole before anything in them is read, and never unpacked onto the disk."""

from __future__ import annotations

import os
import stat
import zipfile
import zlib
from typing import BinaryIO

from engine.formats.fields import Unsound
from engine.problem import Problem

MOST_ENTRIES = 20_000
MOST_BYTES = 8 << 30  # of everything, unpacked
MOST_TEXT_BYTES = 64 << 20  # of one entry that is not a picture
MOST_PICTURE_BYTES = 2 << 30
SUSPICIOUS_RATIO = 200  # a picture or a text hardly ever shrinks that much
SUSPICIOUS_BYTES = 4 << 20
READABLE_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
ZIP_ERRORS = (
    zipfile.BadZipFile, zipfile.LargeZipFile, zlib.error, OSError, EOFError, ValueError, RuntimeError,
)  # fmt: skip


class Archive:
    """A zip file open for reading, of which every entry has passed the checks; `name` is what a person knows it by."""

    def __init__(self, file: BinaryIO, name: str) -> None:
        self.name = name
        try:
            size = file.seek(0, os.SEEK_END)
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
        if packed > size or sum(entry.file_size for entry in entries) > MOST_BYTES:
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
        """The Problem that says what is wrong with this file."""
        return Problem(f"{self.name} is not a sound project: {detail}.")

    def __contains__(self, name: str) -> bool:
        return name in self._entries

    def names(self) -> tuple[str, ...]:
        return tuple(self._entries)

    def read(self, name: str, most_bytes: int = MOST_TEXT_BYTES) -> bytes:
        """The whole entry; Unsound where it is missing, larger than `most_bytes` or damaged."""
        entry = self._entries.get(name)
        if entry is None:
            raise Unsound("a part of it is missing")
        if entry.file_size > most_bytes:
            raise Unsound("one of its entries is suspiciously large")
        try:
            return self._zip.read(entry)
        except ZIP_ERRORS as error:
            raise Unsound("a part of it is damaged") from error

    def head(self, name: str, count: int) -> bytes:
        """The first bytes of an entry; Unsound where it is missing or damaged."""
        if name not in self._entries:
            raise Unsound("a part of it is missing")
        try:
            with self._zip.open(self._entries[name]) as entry:
                return entry.read(count)
        except ZIP_ERRORS as error:
            raise Unsound("a part of it is damaged") from error

    def check_all(self) -> None:
        """Read every entry once, in small pieces, and compare its checksum; Unsound at the first that is wrong."""
        try:
            if self._zip.testzip() is not None:
                raise Unsound("a part of it is damaged")
        except ZIP_ERRORS as error:
            raise Unsound("a part of it is damaged") from error


def _most_bytes(name: str) -> int:
    return MOST_PICTURE_BYTES if name.lower().endswith(".png") else MOST_TEXT_BYTES
