"""The dialog that asks by how many pixels the edge of the selection, or of a mask, is to change."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from desktop_app.document.selecting import Modification
from desktop_app.widgets.gesture import Gesture
from desktop_app.widgets.number_box import NumberBox, Range
from desktop_app.widgets.rows import NARROWEST, named_row
from desktop_app.widgets.translation import tr

MOST_PX = 1000


class ModifySelectionDialog(QDialog):
    """Asks for a modification's amount, and has it done."""

    def __init__(self, chosen: Modification, modify: Callable[[float], object], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._modify = modify
        self.setWindowTitle(tr(chosen.title))
        self.amount = NumberBox(Range(1, MOST_PX, default=chosen.default, unit="px"), Gesture(self))
        self.amount.setAccessibleName(tr(chosen.amount))
        self.amount.set_value(chosen.default)
        self.amount.selectAll()
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        self.amount.answer_with(buttons.button(QDialogButtonBox.StandardButton.Ok))
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addStrut(NARROWEST)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(16)
        column.addLayout(named_row(tr(chosen.amount), self.amount, self))
        column.addWidget(buttons)

    def accept(self) -> None:
        self._modify(self.amount.value())
        super().accept()
