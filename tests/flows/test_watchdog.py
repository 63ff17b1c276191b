"""The watchdog notes what takes the processor long, once, and nothing else."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable

from tests.flows.watchdog import Watchdog


def work() -> None:
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
    names: dict[str, Callable[[], None]] = {"work": work}
    exec(compile("def slow(): work()", "/some/desktop_app/canvas/slow.py", "exec"), names)  # type: ignore[arg-type]  # noqa: S102
    began = time.monotonic()
    with watchdog.watching("a slow one"), watchdog.watching("within"):
        names["slow"]()
    (block,) = watchdog.blocks
    assert block.what == "a slow one" and 0.2 < block.cpu_seconds <= block.seconds <= time.monotonic() - began
    assert block.lines == ("canvas/slow.py:1 slow",) and "a slow one" in str(block)
