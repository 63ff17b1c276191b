"""Asks at the start what becomes of changes that a crash left unsaved."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QDateTime, QLocale, Qt
from PySide6.QtWidgets import QMessageBox, QWidget

from desktop_app.shell.file_dialogs import list_of
from desktop_app.shell.recovery import Leftover
from desktop_app.widgets.labels import plain
from desktop_app.widgets.mnemonics import Mnemonics
from desktop_app.widgets.question import question
from desktop_app.widgets.translation import tr


def ask(leftovers: Sequence[Leftover], recover: Callable[[Leftover], None], parent: QWidget) -> QMessageBox:
    """Offer copies, newest first, without holding the window up; "Later" leaves them for the next start."""
    newest = leftovers[0]
    kept_at = QLocale().toString(QDateTime.fromSecsSinceEpoch(int(newest.kept_at)), QLocale.FormatType.ShortFormat)
    if len(leftovers) == 1:
        title = plain(newest.title, 60)
        text = tr("Scumble ended before the changes to {title} were saved. Recover them?", title=title)
        more = tr("The copy was made on {kept_at}.", kept_at=kept_at)
    else:
        count = len(leftovers)
        text = tr("Scumble ended before the changes to {count} pictures were saved. Recover them?", count=count)
        newest_copy = tr("The newest copy was made on {kept_at}.", kept_at=kept_at)
        more = f"{list_of([one.title for one in leftovers])}\n\n{newest_copy}"
    box = question(parent, tr("Recover changes"), text, more)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setIcon(QMessageBox.Icon.Question)
    yes = box.addButton(tr("Recover"), QMessageBox.ButtonRole.AcceptRole)
    delete_text = tr("Delete the copy") if len(leftovers) == 1 else tr("Delete the copies")
    delete = box.addButton(delete_text, QMessageBox.ButtonRole.DestructiveRole)
    later = box.addButton(tr("Later"), QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(yes)
    box.setEscapeButton(later)

    def answered() -> None:
        for leftover in leftovers:
            if box.clickedButton() is yes:
                recover(leftover)
            elif box.clickedButton() is delete:
                leftover.delete()
            else:
                leftover.lock.unlock()

    box.finished.connect(answered)
    Mnemonics(box)
    box.open()
    return box
