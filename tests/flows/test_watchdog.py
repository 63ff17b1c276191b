"""The watchdog notes what takes the processor long, once, and nothing else."""

from __future__ import annotations

import threading
import time

from tests.flows.watchdog import Watchdog


def slow() -> None:
    until = time.thread_time() + 0.3
    while time.thread_time() < until:
        pass


def test_what_takes_long_is_noted_with_its_lines() -> None:
    watchdog = Watchdog(0.2)
    for _ in range(5):
        with watchdog.watching("a quick one"):
            pass
    with watchdog.watching("one that waits for others"):
        threading.Event().wait(0.3)
    slow.__code__ = slow.__code__.replace(co_filename="/some/desktop_app/canvas/slow.py")
    with watchdog.watching("a slow one"), watchdog.watching("within"):
        slow()
    (block,) = watchdog.blocks
    assert block.what == "a slow one" and block.cpu_seconds > 0.2
    (line,) = block.lines
    assert line.startswith("canvas/slow.py:") and line.endswith(" slow") and "a slow one" in str(block)
