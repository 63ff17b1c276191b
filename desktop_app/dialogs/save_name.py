"""Asks under which name a file is to be saved, with the ending of its kind, and never replaces one unasked."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from desktop_app.widgets.labels import plain
from desktop_app.widgets.question import may_replace
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
        if not start.exists():
            return start
        text = tr("{name} is there already.", name=plain(start.name, 60))
        answer = may_replace(parent, title, text, tr("Other name…"))
        if answer != "other":
            return start if answer == "replace" else None
