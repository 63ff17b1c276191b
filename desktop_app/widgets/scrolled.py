"""What scrolls where a screen is too low for all of it, and dialogs that are no larger than their screen."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QDialog, QFrame, QScrollArea, QWidget

LEAST = 160  # logical px of height that are seen
FRAME = QSize(16, 40)  # logical px that a window's frame takes


class Scrolled(QScrollArea):
    """Asks for as much room as the widget in it would."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizeAdjustPolicy(QScrollArea.SizeAdjustPolicy.AdjustToContents)
        self.setWidgetResizable(True)
        self.setWidget(widget)
        self._whole = widget

    def sizeHint(self) -> QSize:
        return self._whole.sizeHint()

    def minimumSizeHint(self) -> QSize:
        least, bar = self._whole.minimumSizeHint(), self.verticalScrollBar().sizeHint().width()
        return QSize(least.width() + bar, min(least.height(), LEAST))


def room_of(dialog: QDialog) -> QSize:
    """Return how large a dialog can be on its screen (logical px)."""
    return dialog.screen().availableGeometry().size() - FRAME


def fit_to_screen(dialog: QDialog) -> None:
    """Make a dialog that was given a size no larger than its screen."""
    if dialog.testAttribute(Qt.WidgetAttribute.WA_Resized):
        dialog.resize(dialog.size().boundedTo(room_of(dialog)))
