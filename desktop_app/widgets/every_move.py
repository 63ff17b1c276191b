"""Has every move of the mouse told, where a stroke would cut corners without."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QCoreApplication, Qt

MERGES = Qt.ApplicationAttribute.AA_CompressHighFrequencyEvents


@contextmanager
def every_move() -> Iterator[None]:
    """Within, no moves are merged into one; under X11, Qt does so with those that come while the window is busy."""
    before = QCoreApplication.testAttribute(MERGES)
    QCoreApplication.setAttribute(MERGES, False)
    try:
        yield
    finally:
        QCoreApplication.setAttribute(MERGES, before)
