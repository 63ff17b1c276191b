"""Opening a file that a person named, so that every refusal is one sentence."""

from __future__ import annotations

import errno
import io
import os
import stat
from collections.abc import Callable
from pathlib import Path
from typing import IO, BinaryIO

from engine.problem import Problem


def quoted(path: str | os.PathLike[str]) -> str:
    """Return the file's name as it is told to a person: no folders, no control characters, not endless."""
    name = readable(Path(path).name or str(path))
    return f'"{name if len(name) <= 80 else name[:77] + "…"}"'


def readable(text: str) -> str:
    """Return a name as a line can show it: without what would break the line or steer a terminal."""
    return "".join(letter if letter.isprintable() else "?" for letter in text)


OnProgress = Callable[[float], None]
"""Hears the share that is done, 0..1. What it raises ends the work, so this is how somebody cancels it."""


class Watched(io.BufferedIOBase):
    """A file open for reading that tells of each piece that is read, before it is."""

    def __init__(self, file: IO[bytes], on_read: Callable[[], None]) -> None:
        self._file = file
        self._on_read = on_read

    def read(self, size: int | None = -1, /) -> bytes:
        self._on_read()
        return self._file.read(-1 if size is None else size)

    def seek(self, offset: int, whence: int = os.SEEK_SET, /) -> int:
        return self._file.seek(offset, whence)

    def tell(self) -> int:
        return self._file.tell()

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True


def watched(file: BinaryIO, on_progress: OnProgress | None) -> BinaryIO:
    """Return the file, telling how much of it was read."""
    if on_progress is None:
        return file
    size = max(1, file.seek(0, os.SEEK_END))
    file.seek(0)
    return Watched(file, lambda: on_progress(min(1.0, file.tell() / size)))  # type: ignore[return-value]


def open_for_reading(path: str | os.PathLike[str]) -> BinaryIO:
    """Return the open file; Problem where it is missing, not a file, empty or closed to us."""
    name = quoted(path)
    try:
        kind = os.stat(path)
        if stat.S_ISDIR(kind.st_mode):
            raise Problem(f"{name} is a folder, not a file.")
        if not stat.S_ISREG(kind.st_mode):  # a pipe or a device would block or never end
            raise Problem(f"{name} is not an ordinary file.")
        if kind.st_size == 0:
            raise Problem(f"The file {name} is empty.")
        return open(path, "rb")
    except (OSError, ValueError) as error:
        raise Problem(_refusal(name, error)) from error


def _refusal(name: str, error: OSError | ValueError) -> str:
    if isinstance(error, (FileNotFoundError, NotADirectoryError)):
        return f"There is no file {name}."
    if isinstance(error, PermissionError):
        return f"You have no permission to read {name}."
    if isinstance(error, OSError) and error.errno == errno.ENAMETOOLONG:
        return "That file name is too long."
    reason = error.strerror if isinstance(error, OSError) and error.strerror else "the name is not valid"
    return f"{name} cannot be read: {reason}."
