"""The colours of what is drawn over pictures: they have to show on any ground."""

from PySide6.QtGui import QColor

ACCENT = QColor("#2f8fff")
LINE = QColor("#a5d4ff")
DARK = QColor(0, 0, 0, 170)
LIGHT = QColor(255, 255, 255, 235)
PLATE = QColor(0, 0, 0, 190)  # behind words
MASK_BGR = (48, 30, 235)  # the red of a quick mask
MASK_OPACITY = 0.5
