"""The dialog that asks by how many pixels the selection's edge is to change."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from desktop_app.document import selecting
from desktop_app.document.document import Document
from desktop_app.widgets.gesture import Gesture
from desktop_app.widgets.number_box import NumberBox, Range
from desktop_app.widgets.rows import named_row
from desktop_app.widgets.translation import tr

MOST_PX = 1000


class ModifySelectionDialog(QDialog):
    """One of the MODIFICATIONS, and its amount."""

    def __init__(self, document: Document, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document, self._name = document, name
        chosen = selecting.MODIFICATIONS[name]
        self.setWindowTitle(tr(chosen.title))
        self.amount = NumberBox(Range(1, MOST_PX, default=chosen.default, unit="px"), Gesture(self))
        self.amount.setAccessibleName(tr(chosen.amount))
        self.amount.set_value(chosen.default)
        self.amount.selectAll()
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(16)
        column.addLayout(named_row(tr(chosen.amount), self.amount, self))
        column.addWidget(buttons)

    def accept(self) -> None:
        selecting.modify(self._document, self._name, self.amount.value())
        super().accept()
