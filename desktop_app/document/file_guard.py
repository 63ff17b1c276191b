"""Projects that are open in this window: no other one writes to them, and what other programs do to them is noticed."""

from __future__ import annotations

import os
from collections.abc import Iterable
from hashlib import sha256
from pathlib import Path

from PySide6.QtCore import QLockFile


class FileGuard:
    """Holds a lock for each project that is open in this process.

    The locks lie in a folder of the program's own and name the process that holds them, so that one left by a crash
    counts for nothing.

    folder: None: no locks, as where the folder cannot be written to.
    """

    def __init__(self, folder: Path | None = None) -> None:
        self._folder = folder
        self._locks: dict[Path, QLockFile] = {}

    def take(self, path: Path) -> bool:
        """Lock a project, which may be locked here already; return whether no other process has it."""
        path = _real(path)
        if self._folder is None or path in self._locks:
            return True
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
        except OSError:
            return True
        lock = QLockFile(str(self._folder / f"{sha256(os.fsencode(path)).hexdigest()[:24]}.lock"))
        lock.setStaleLockTime(0)  # however long it is open
        if lock.tryLock(0):
            self._locks[path] = lock
            return True
        return lock.error() != QLockFile.LockError.LockFailedError

    def keep_only(self, paths: Iterable[Path]) -> None:
        """Give all other projects free."""
        kept = {_real(path) for path in paths}
        for path in [path for path in self._locks if path not in kept]:
            self._locks.pop(path).unlock()


def _real(path: Path) -> Path:
    return Path(os.path.realpath(path))
