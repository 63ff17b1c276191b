"""A list to choose from that the wheel leaves alone until it has the focus."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QDialog, QSizePolicy, QWidget

from desktop_app.widgets.labels import plain, tooltip


class ComboBox(QComboBox):
    """Entries are (value, what a person reads); the values stay apart from the words."""

    def __init__(self, name: str, what_it_does: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setAccessibleDescription(what_it_does)
        self.setToolTip(tooltip(what_it_does))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._is_list_closing = False
        self.activated.connect(self._give_keys_back)

    def add(self, value: str, text: str) -> None:
        """Add an entry."""
        self.addItem(plain(text), value)

    @property
    def value(self) -> str:
        """The value of the chosen entry; "" where there is none."""
        chosen = self.currentData()
        return chosen if isinstance(chosen, str) else ""

    def set_value(self, value: str) -> None:
        """Show an entry, telling nobody."""
        self.blockSignals(True)
        self.setCurrentIndex(self.findData(value))
        self.blockSignals(False)

    def hidePopup(self) -> None:
        self._is_list_closing = True  # what was chosen in it is told before anything else happens
        super().hidePopup()
        QTimer.singleShot(0, self, self._on_closed)

    @Slot()
    def _on_closed(self) -> None:
        self._is_list_closing = False

    @Slot()
    def _give_keys_back(self) -> None:
        """Give the keys back to the picture after a choice from the list, as a number does; in a dialog keep them."""
        if self._is_list_closing and not isinstance(self.window(), QDialog):
            self.clearFocus()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()
