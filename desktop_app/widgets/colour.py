"""Colours as a person sees and chooses them: a swatch on a button, and the dialog behind it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QColor, QIcon, QPixmap
from PySide6.QtWidgets import QColorDialog, QWidget

AskColour = Callable[[QColor, QWidget, str], QColor]

SWATCH = 16  # logical px


def swatch(colour: tuple[int, int, int]) -> QIcon:
    """Return a square of the colour."""
    drawn = QPixmap(SWATCH, SWATCH)
    drawn.fill(QColor(*colour))
    return QIcon(drawn)


def ask_colour(present: QColor, parent: QWidget, title: str) -> QColor:
    """Return the colour that a person chooses in a dialog; an invalid one where they choose none."""
    return QColorDialog.getColor(present, parent, title)
