"""How much memory there is for what is to be opened."""

from __future__ import annotations

import contextlib
from pathlib import Path

MEMINFO = Path("/proc/meminfo")  # proc(5)


def free_bytes() -> int | None:
    """Return how many bytes a program may take without anything being swapped out; None where the system does not tell.

    Only Linux tells it cheaply.
    """
    with contextlib.suppress(OSError, ValueError, IndexError):
        for line in MEMINFO.read_text().splitlines():
            if line.startswith("MemAvailable:"):
                return int(line.split()[1]) << 10
    return None
