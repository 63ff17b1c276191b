"""Small files of the program's own in a person's folders: whatever lies in their place, reading them never hangs."""

from __future__ import annotations

import os
import stat
import tempfile
from pathlib import Path

LIMIT_BYTES = 1 << 20  # longer files were not written by this program


def read_text(path: Path) -> str:
    """Return the text of a small file.

    Raises FileNotFoundError where there is none, another OSError where it cannot be read or is no regular file, and
    ValueError where it is too long or not UTF-8.
    """
    # A pipe that nobody writes to would block the opening itself.
    number = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    with os.fdopen(number, "rb") as file:
        if not stat.S_ISREG(os.fstat(number).st_mode):
            raise OSError(f"{path.name} is no regular file")
        content = file.read(LIMIT_BYTES + 1)
    if len(content) > LIMIT_BYTES:
        raise ValueError(f"{path.name} is too long")
    return content.decode("utf-8")


def write_text(path: Path, text: str) -> None:
    """Write all or nothing: a new file beside the old one takes its place. Raises OSError."""
    path.parent.mkdir(parents=True, exist_ok=True)
    number, name = tempfile.mkstemp(prefix=f".{path.stem}.", suffix=".tmp", dir=path.parent)
    try:
        with os.fdopen(number, "w", encoding="utf-8") as file:
            file.write(text)
        os.replace(name, path)
    except OSError:
        Path(name).unlink(missing_ok=True)
        raise


def is_there(path: Path) -> bool:
    """Return whether a file is there and may be looked at; on a lost network drive or in a locked folder it is not."""
    try:
        return path.exists()
    except (OSError, ValueError):
        return False
