"""Asks at the start what becomes of changes that a crash left unsaved."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QWidget

from desktop_app.shell.recovery import Leftover
from desktop_app.widgets.labels import plain
from desktop_app.widgets.translation import tr


def ask(leftover: Leftover, recover: Callable[[Leftover], None], parent: QWidget) -> QMessageBox:
    """Offer a copy, without holding the window up; "Later" leaves it for the next start."""
    box = QMessageBox(parent)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setIcon(QMessageBox.Icon.Question)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setWindowTitle(tr("Recover changes"))
    box.setText(
        tr("Scumble ended before the changes to {title} were saved. Recover them?", title=plain(leftover.title, 60))
    )
    kept_at = datetime.fromtimestamp(leftover.kept_at).strftime("%x %X")
    box.setInformativeText(tr("The copy is of {kept_at}.", kept_at=kept_at))
    yes = box.addButton(tr("Recover"), QMessageBox.ButtonRole.AcceptRole)
    delete = box.addButton(tr("Delete the copy"), QMessageBox.ButtonRole.DestructiveRole)
    later = box.addButton(tr("Later"), QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(yes)
    box.setEscapeButton(later)

    def answered() -> None:
        if box.clickedButton() is yes:
            recover(leftover)
        elif box.clickedButton() is delete:
            leftover.delete()
        else:
            leftover.lock.unlock()

    box.finished.connect(answered)
    box.open()
    return box
