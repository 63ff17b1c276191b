"""Being asked to stop: by Ctrl+C, by the system, or since the terminal closed. What was begun is taken back then.

Libraries that are being loaded may swallow it, so the next step asks again.
"""

from __future__ import annotations

import contextlib
import signal
import threading
from collections.abc import Iterator

SIGNALS = tuple(getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP") if hasattr(signal, name))

_asked = threading.Event()


@contextlib.contextmanager
def listening() -> Iterator[None]:
    """While a command runs, let what asks it to stop raise KeyboardInterrupt, and remember it.

    Only in the thread that hears of it, and only of signals that nobody else listens to or has put off.
    """
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    usual = (signal.SIG_DFL, signal.default_int_handler)
    before = {number: handler for number in SIGNALS if (handler := signal.getsignal(number)) in usual}
    _asked.clear()
    for number in before:
        signal.signal(number, _on_asked)
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
        _asked.clear()


def check() -> None:
    """Raise KeyboardInterrupt if the command was asked to stop and goes on all the same."""
    if _asked.is_set():
        raise KeyboardInterrupt


def _on_asked(number: int, frame: object) -> None:
    _asked.set()
    raise KeyboardInterrupt
