"""Opening a file that a person named, so that every refusal is one sentence."""

from __future__ import annotations

import errno
import os
import stat
from pathlib import Path
from typing import BinaryIO

from engine.problem import Problem


def quoted(path: str | os.PathLike[str]) -> str:
    """The file's name as it is told to a person: no folders, no control characters, not endless."""
    name = Path(path).name or str(path)
    name = "".join(letter if letter.isprintable() else "?" for letter in name)
    return f'"{name if len(name) <= 80 else name[:77] + "…"}"'


def open_for_reading(path: str | os.PathLike[str]) -> BinaryIO:
    """The open file; Problem where it is missing, not a file, empty or closed to us."""
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
