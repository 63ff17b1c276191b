"""Controls beside each other, or below each other where their texts leave no room for that."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

BESIDE, BELOW = 8, 4  # logical px between two


class WrappingRow(QWidget):
    """It asks for no more width than the widest of its controls does."""

    def __init__(self, *controls: QWidget) -> None:
        super().__init__()
        self._controls = controls
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(BESIDE)
        for control in controls:
            self._row.addWidget(control, 1)

    def minimumSizeHint(self) -> QSize:
        widest = max(control.minimumSizeHint().width() for control in self._controls)
        return QSize(widest, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        needed = sum(control.sizeHint().width() for control in self._controls) + BESIDE * (len(self._controls) - 1)
        is_wide = event.size().width() >= needed
        self._row.setDirection(QBoxLayout.Direction.LeftToRight if is_wide else QBoxLayout.Direction.TopToBottom)
        self._row.setSpacing(BESIDE if is_wide else BELOW)
