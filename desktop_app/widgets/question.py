"""Questions in windows of their own, as plain text: a name from a file is never markup."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QWidget

from desktop_app.widgets.mnemonics import Mnemonics
from desktop_app.widgets.translation import tr


def question(parent: QWidget, title: str, text: str, more: str = "") -> QMessageBox:
    """Return a question whose buttons are still to be added, and its letters to be given (see Mnemonics)."""
    box = QMessageBox(parent)
    box.setIcon(QMessageBox.Icon.Warning)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setWindowTitle(title)
    box.setText(text)
    box.setInformativeText(more)
    return box


def may_replace(parent: QWidget, title: str, text: str, other: str, more: str = "") -> str:
    """Ask whether to replace a file; return "replace", "cancel", or "other" for the button with those words."""
    box = question(parent, title, text, more)
    another = box.addButton(other, QMessageBox.ButtonRole.AcceptRole)
    replace = box.addButton(tr("Replace"), QMessageBox.ButtonRole.DestructiveRole)
    box.setDefaultButton(another)
    box.setEscapeButton(box.addButton(QMessageBox.StandardButton.Cancel))
    Mnemonics(box)
    box.exec()
    clicked = box.clickedButton()
    box.deleteLater()
    return "other" if clicked is another else "replace" if clicked is replace else "cancel"
