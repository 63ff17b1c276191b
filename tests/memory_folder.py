"""Where the files of tests lie: in memory, if the system has a folder there with room."""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path


def in_memory(folder: Path = Path("/dev/shm"), room_bytes: int = 4 << 30) -> str | None:
    """Return a folder that lies in memory, from which programs can be started; None where none has so much room, so
    that it has to be on the disk.
    """
    if sys.platform != "linux" or not folder.is_dir() or not os.access(folder, os.W_OK):
        return None
    if os.statvfs(folder).f_flag & os.ST_NOEXEC:
        return None
    return str(folder) if shutil.disk_usage(folder).free > room_bytes else None
