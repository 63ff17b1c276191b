"""One writer of a folder of exemplars at a time, among threads and among programs: its index is read, then written."""

from __future__ import annotations

import contextlib
import os
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

_threads = threading.Lock()


@contextlib.contextmanager
def writing(folder: Path) -> Iterator[None]:
    """Wait until nobody else writes, and keep others from it. What ends a program ends its hold.

    Where nothing can be held, as on some networks, programs are not kept apart.
    """
    with _threads, contextlib.ExitStack() as stack:
        with contextlib.suppress(OSError):
            stack.callback(os.close, _held(folder))
        yield


if sys.platform == "win32":
    import msvcrt

    def _held(folder: Path) -> int:
        """Hold a file in the folder, which stays there; returns what closing lets go."""
        file = os.open(folder / ".lock", os.O_RDWR | os.O_CREAT)
        msvcrt.locking(file, msvcrt.LK_LOCK, 1)  # tries for ten seconds
        return file

else:
    import fcntl

    def _held(folder: Path) -> int:
        """Hold the folder itself; returns what closing lets go."""
        opened = os.open(folder, os.O_RDONLY)
        fcntl.flock(opened, fcntl.LOCK_EX)
        return opened
