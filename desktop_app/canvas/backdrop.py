"""What lies under everything on the canvas: the checkerboard where nothing is."""

from __future__ import annotations

from PySide6.QtGui import QBrush, QColor, QPainter, QPixmap

from engine.scene.scene import Scene

CHECKER_PX = 8  # logical px of a square


def is_opaque(scene: Scene) -> bool:
    """Return whether the lowest layer alone hides any ground; then no checkerboard needs painting."""
    return bool(scene.layers) and scene.layers[0].is_plain and scene.layers[0].fills(scene.box)


def checker(ratio: float) -> QBrush:
    """Return two greys of a middle lightness, by which dark and light pixels are both seen to be see-through."""
    side = max(1, round(CHECKER_PX * ratio))
    pixmap = QPixmap(2 * side, 2 * side)
    pixmap.fill(QColor("#8c8c8c"))
    painter = QPainter(pixmap)
    painter.fillRect(0, 0, side, side, QColor("#737373"))
    painter.fillRect(side, side, side, side, QColor("#737373"))
    painter.end()
    return QBrush(pixmap)
