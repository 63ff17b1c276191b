"""The watchdog notes what takes long, once, and nothing else."""

from __future__ import annotations

import threading
import time

from tests.flows.watchdog import Watchdog


def test_what_takes_long_is_noted_with_its_lines() -> None:
    watchdog = Watchdog(0.2)
    for _ in range(5):
        with watchdog.watching("a quick one"):
            pass
    names = {"wait": lambda: threading.Event().wait(0.3)}
    exec(compile("def slow(): wait()", "/some/desktop_app/canvas/slow.py", "exec"), names)  # type: ignore[arg-type]  # noqa: S102
    began = time.monotonic()
    with watchdog.watching("a slow one"), watchdog.watching("within"):
        names["slow"]()
    (block,) = [block for block in watchdog.blocks if block.what != "a quick one"]
    assert block.what == "a slow one" and 0.2 < block.seconds <= time.monotonic() - began
    assert block.lines == ("canvas/slow.py:1 slow",) and "a slow one" in str(block)
