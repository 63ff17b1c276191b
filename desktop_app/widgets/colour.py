"""Colours as a person sees and chooses them: a swatch on a button, and the dialog behind it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QColorDialog, QWidget

AskColour = Callable[[QColor, QWidget, str], QColor]

SWATCH = 16  # logical px
EDGE = (128, 128, 128)


def swatch(colour: tuple[int, int, int]) -> QIcon:
    """Return a square of the colour, with an edge that is seen on any button."""
    drawn = QPixmap(SWATCH, SWATCH)
    drawn.fill(QColor(*EDGE))
    painter = QPainter(drawn)
    painter.fillRect(1, 1, SWATCH - 2, SWATCH - 2, QColor(*colour))
    painter.end()
    return QIcon(drawn)


def ask_colour(present: QColor, parent: QWidget, title: str) -> QColor:
    """Return the colour that a person chooses in a dialog; an invalid one where they choose none."""
    return QColorDialog.getColor(present, parent, title)
