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

from desktop_app.shell.actions import actions
from desktop_app.widgets.translation import tr

# Keys that are held or belong to the pointer, beside those of the table of actions.
HELD_KEYS = (
    ("Space and drag, middle button", "Look elsewhere"),
    ("Ctrl and wheel", "Zoom at the pointer"),
    ("\\ held", "Show the photo as it was"),
    ("Shift-click", "Straight line from the last stroke"),
    ("Ctrl-click", "Select the object under the brush"),
    ("Shift, Alt, Space with a box", "Square, from the middle, move it"),
    ("Ctrl and drag with the crop tool", "Draw the horizon"),
    ("Alt-click", "What does not belong to the subject"),
    ("Enter", "Make an object of the subject"),
    ("Arrows, with Shift ten-fold", "Nudge the selected object"),
)


def rows() -> list[tuple[str, str, str]]:
    """Group, what it does, keys; in the order of the menus."""
    found = []
    for action in actions():
        if action.shortcuts:
            sequences = (QKeySequence(shortcut) for shortcut in action.shortcuts)
            keys = [sequence.toString(QKeySequence.SequenceFormat.NativeText) for sequence in sequences]
            found.append((tr(action.menu), tr(action.text).rstrip("…"), ", ".join(keys)))
    return found + [(tr("Canvas"), tr(text), tr(keys)) for keys, text in HELD_KEYS]


class ShortcutList(QDialog):
    """Everything a key does, with a field to find it by."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Keyboard shortcuts"))
        self.resize(560, 560)
        self.search = QLineEdit()
        self.search.setPlaceholderText(tr("Find an action or a key"))
        self.search.setAccessibleName(tr("Find an action or a key"))
        self.search.setClearButtonEnabled(True)
        self.table = QTableWidget(0, 3)
        self.table.setAccessibleName(tr("Shortcuts"))
        self.table.setHorizontalHeaderLabels(["", tr("Action"), tr("Keys")])
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
