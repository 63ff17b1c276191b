"""Lets the program keep little memory that it needs no more: few heaps, and what is free goes back once it is calm."""

from __future__ import annotations

import ctypes
import sys
from collections.abc import Callable

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, SignalInstance, Slot

from desktop_app.document.workspace import Workspace
from engine.compositing.compositor import Compositor

CALM_MS = 5_000  # after the last change and the end of all work
LONGEST_MS = 30_000  # after the first change: for whoever never rests, between two things that are done
HEAPS = 2  # one for the window, one for the engine and whatever else works beside it
M_ARENA_MAX = -8  # as glibc's malloc.h has it


class MemoryRelease(QObject):
    """Waits for a calm moment after each change, but not forever.

    With nothing open it lets the tiles go that were drawn, too.
    """

    def __init__(
        self,
        workspace: Workspace,
        compositor: Compositor,
        *ends: SignalInstance,  # of other work that takes memory
        release: Callable[[], object] | None = None,  # None: release_freed
        calm_ms: int = CALM_MS,
        longest_ms: int = LONGEST_MS,
    ) -> None:
        super().__init__(workspace)
        self._workspace, self._compositor, self._release = workspace, compositor, release or release_freed
        self._calm_ms, self._longest_ms = calm_ms, longest_ms
        self._since = QElapsedTimer()  # the first change after the last release
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._on_calm)
        for signal in (workspace.document.changed, workspace.activity.busy, workspace.proof.changed, *ends):
            signal.connect(self._wait)

    @Slot()
    def _wait(self) -> None:
        if not self._since.isValid():
            self._since.start()
        self._timer.start(min(self._calm_ms, max(0, self._longest_ms - self._since.elapsed())))

    @Slot()
    def _on_calm(self) -> None:
        if self._workspace.activity.is_busy or self._workspace.document.history.in_gesture:
            return  # what ends them begins the wait anew
        self._since.invalidate()
        if all(tab.scene.is_empty for tab in self._workspace.tabs.all):
            self._compositor.clear()
        self._release()


def use_few_heaps() -> bool:
    """Let threads that begin from now on share HEAPS of malloc's; return whether they will.

    With glibc each takes one of its own, up to eight for each core, and what is free in one is of no use in another.
    """
    limit = _of_c_library("mallopt")
    return limit is not None and bool(limit(M_ARENA_MAX, HEAPS))


def release_freed() -> bool:
    """Give back what was freed and glibc keeps for later, as what lies behind it is in use; return whether any was.

    Other C libraries keep little, or have no such call.
    """
    trim = _of_c_library("malloc_trim")
    return trim is not None and bool(trim(0))


def _of_c_library(name: str) -> Callable[..., int] | None:
    """Return a function of the C library's; None where it has none of that name, or is not Linux's."""
    return getattr(ctypes.CDLL(None), name, None) if sys.platform == "linux" else None
