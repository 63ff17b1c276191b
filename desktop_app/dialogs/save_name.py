"""Asks under which name a file is to be saved, with the ending of its kind, and never replaces one unasked."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from desktop_app.widgets.labels import plain
from desktop_app.widgets.mnemonics import Mnemonics
from desktop_app.widgets.translation import tr


def ask_save_name(parent: QWidget, title: str, start: Path, kinds: str, suffix: str) -> Path | None:
    """Return the file to write, whose name ends with `suffix` (".png"), or None where nobody wants one.

    A file dialog asks about files that have the name as it was typed: one that has it with the suffix is asked about
    here.
    """
    while True:
        typed, _ = QFileDialog.getSaveFileName(parent, title, str(start), kinds)
        if not typed:
            return None
        start = Path(typed)
        if start.suffix.lower() == suffix:
            return start
        start = start.with_name(start.name + suffix)
        answer = _ask_about(parent, title, start.name) if start.exists() else "replace"
        if answer != "other":
            return start if answer == "replace" else None


def _ask_about(parent: QWidget, title: str, name: str) -> str:
    """Return "replace", "other" or "cancel", for a file that is there already."""
    box = QMessageBox(parent)
    box.setIcon(QMessageBox.Icon.Warning)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setWindowTitle(title)
    box.setText(tr("{name} is there already.", name=plain(name, 60)))
    other = box.addButton(tr("Other name…"), QMessageBox.ButtonRole.AcceptRole)
    replace = box.addButton(tr("Replace"), QMessageBox.ButtonRole.DestructiveRole)
    box.setDefaultButton(other)
    box.setEscapeButton(box.addButton(QMessageBox.StandardButton.Cancel))
    Mnemonics(box)
    box.exec()
    clicked = box.clickedButton()
    box.deleteLater()
    return "other" if clicked is other else "replace" if clicked is replace else "cancel"
