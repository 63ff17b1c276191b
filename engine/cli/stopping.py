"""Ctrl+C that is not lost: libraries that are being loaded swallow the first one, so the next step asks again."""

from __future__ import annotations

import contextlib
import signal
import threading
from collections.abc import Iterator

_asked = threading.Event()


@contextlib.contextmanager
def listening() -> Iterator[None]:
    """While a command runs, remember that it was asked to stop; only in the thread that hears of it."""
    before = signal.getsignal(signal.SIGINT)
    if before is not signal.default_int_handler or threading.current_thread() is not threading.main_thread():
        yield  # whoever called hears it, or nobody shall
        return
    _asked.clear()
    signal.signal(signal.SIGINT, _on_asked)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)
        _asked.clear()


def check() -> None:
    """Raise KeyboardInterrupt if the command was asked to stop and goes on all the same."""
    if _asked.is_set():
        raise KeyboardInterrupt


def _on_asked(number: int, frame: object) -> None:
    _asked.set()
    raise KeyboardInterrupt
