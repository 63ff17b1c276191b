"""Rows of controls, of which those that matter less are folded away under a button."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QToolButton, QVBoxLayout, QWidget

from desktop_app.widgets.translation import tr

SPACING = 4


class FoldedRows(QWidget):
    """Widgets are put into `rows`, and then arranged; the button is there only where some are folded."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = _column()
        self._has_folded = False
        self._inner = QWidget()
        self._folded = _column(self._inner)
        self.button = QToolButton()
        self.button.setCheckable(True)
        self.button.setAutoRaise(True)
        self.button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.button.toggled.connect(self._on_toggled)
        column = _column(self)
        column.addLayout(self.rows)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._inner)
        self.arrange((), (), "")

    def arrange(self, shown: Sequence[QWidget], folded: Sequence[QWidget], what: str) -> None:
        """Show these in this order, and fold the others away under a button that tells `what` they are."""
        for widget in shown:
            self.rows.addWidget(widget)
        for widget in folded:
            self._folded.addWidget(widget)
        text = tr("More: {what}", what=what)
        self.button.setText(text)
        self.button.setAccessibleName(text)
        self.button.setVisible(bool(folded))
        self._has_folded = bool(folded)
        self._on_toggled(self.button.isChecked())

    def unfold(self) -> None:
        """Show what is folded."""
        self.button.setChecked(True)

    @Slot(bool)
    def _on_toggled(self, is_open: bool) -> None:
        self.button.setArrowType(Qt.ArrowType.DownArrow if is_open else Qt.ArrowType.RightArrow)
        self._inner.setVisible(is_open and self._has_folded)


def _column(parent: QWidget | None = None) -> QVBoxLayout:
    column = QVBoxLayout() if parent is None else QVBoxLayout(parent)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(SPACING)
    return column
