"""The list of all keys, made from the table of actions."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLineEdit,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from desktop_app.shell.actions import HELD_KEYS, actions


def rows() -> list[tuple[str, str, str]]:
    """Group, what it does, keys; in the order of the menus."""
    found = []
    for action in actions():
        if action.shortcuts:
            sequences = (QKeySequence(shortcut) for shortcut in action.shortcuts)
            keys = [sequence.toString(QKeySequence.SequenceFormat.NativeText) for sequence in sequences]
            found.append((action.menu, action.text.rstrip("…"), ", ".join(keys)))
    return found + [("Canvas", text, keys) for keys, text in HELD_KEYS]


class ShortcutList(QDialog):
    """Everything a key does, with a field to find it by."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Keyboard shortcuts")
        self.resize(560, 560)
        self.search = QLineEdit()
        self.search.setPlaceholderText("Find an action or a key")
        self.search.setAccessibleName("Find an action or a key")
        self.search.setClearButtonEnabled(True)
        self.table = QTableWidget(0, 3)
        self.table.setAccessibleName("Shortcuts")
        self.table.setHorizontalHeaderLabels(["", "Action", "Keys"])
        self.table.verticalHeader().hide()
        self.table.setShowGrid(False)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(2, QHeaderView.ResizeMode.ResizeToContents)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        column.addWidget(self.search)
        column.addWidget(self.table, 1)
        column.addWidget(buttons)
        self.search.textChanged.connect(self._show)
        self._show("")

    @Slot(str)
    def _show(self, wanted: str) -> None:
        found = [row for row in rows() if wanted.lower() in " ".join(row).lower()]
        self.table.setRowCount(len(found))
        for number, row in enumerate(found):
            for column, text in enumerate(row):
                self.table.setItem(number, column, QTableWidgetItem(text))
