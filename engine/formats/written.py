"""What of a project is in its file already: unchanged pictures are copied from there, and not compressed again."""

from __future__ import annotations

import os
from collections.abc import Hashable, Mapping
from dataclasses import dataclass, field
from pathlib import Path


@dataclass(frozen=True)
class Stamp:
    """By what a file that was written to is known, without reading it."""

    size: int
    mtime_ns: int
    inode: int

    @classmethod
    def of(cls, path: str | os.PathLike[str]) -> Stamp | None:
        """Return the stamp of a file as it is now; None where there is none, or it may not be looked at."""
        try:
            found = os.stat(path)
        except (OSError, ValueError):
            return None
        return cls(found.st_size, found.st_mtime_ns, found.st_ino)


@dataclass(frozen=True)
class Written:
    """A project's file as it was read or saved here; its entries by what they were made of (see Writer)."""

    path: Path
    stamp: Stamp | None
    entries: Mapping[Hashable, str] = field(default_factory=dict)

    @property
    def is_there(self) -> bool:
        """Whether the file is still as it was."""
        return self.stamp is not None and Stamp.of(self.path) == self.stamp
