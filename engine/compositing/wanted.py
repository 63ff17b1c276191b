"""Whether anybody still waits for what a thread draws: asked before each tile and each step of a fill."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager


class _OfThread(threading.local):
    check: Callable[[], object] | None = None


_of_thread = _OfThread()


@contextmanager
def drawing_while(check: Callable[[], object]) -> Iterator[None]:
    """While it lasts, this thread calls `check` before each tile that it draws and each step of a fill; what that
    raises ends the work.
    """
    before, _of_thread.check = _of_thread.check, check
    try:
        yield
    finally:
        _of_thread.check = before


def check_wanted() -> None:
    """Raise what ends the drawing in this thread, if it is to end."""
    if _of_thread.check is not None:
        _of_thread.check()
