"""Where a dialog opens that changes what is seen: over the window's panels, so that the picture is not hidden."""

from __future__ import annotations

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QDialog

CORNER = (16, 96)  # logical px from the window's upper right corner


def move_over_panels(dialog: QDialog) -> None:
    """Move a dialog over the panels of its window, beside what is to be seen."""
    if (window := dialog.parentWidget()) is not None:
        right, top = CORNER
        dialog.move(window.mapToGlobal(QPoint(window.width() - dialog.width() - right, top)))
