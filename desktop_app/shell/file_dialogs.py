"""The dialogs about files: which to open, under which name to save, what becomes of changes."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from desktop_app.dialogs.save_name import ask_save_name
from desktop_app.document import mask_commands, selecting
from desktop_app.document.document import Document
from desktop_app.document.files import PICTURE_GLOBS, PROJECT_SUFFIX, Files, file_filter, open_filter
from desktop_app.document.tab import Tab
from desktop_app.shell.remembered import Remembered
from desktop_app.widgets.labels import plain
from desktop_app.widgets.mnemonics import Mnemonics
from desktop_app.widgets.question import may_replace, question
from desktop_app.widgets.translation import tr

MOST_LISTED = 8  # names in a question about several documents


class FileDialogs:
    """Asks over a window, and has done what was answered."""

    def __init__(self, window: QWidget, document: Document, files: Files, remembered: Remembered) -> None:
        self._window, self._document, self._files, self._remembered = window, document, files, remembered

    def _folder(self) -> str:
        recent = self._document.source or next(iter(self._remembered.recent), None)
        return str(recent.parent) if recent is not None else str(Path.home())

    def ask_open(self) -> list[str]:
        """Return the files that are to be opened."""
        names, _ = QFileDialog.getOpenFileNames(self._window, tr("Open"), self._folder(), open_filter())
        return names

    def ask_add_photos(self) -> None:
        """Lay photos over the document."""
        photos = file_filter(("Photos", PICTURE_GLOBS))
        names, _ = QFileDialog.getOpenFileNames(self._window, tr("Add photo as layer"), self._folder(), photos)
        for name in names:
            self._files.add_photo(name)

    def save(self, then: Callable[[], None] | None = None) -> None:
        """Save the project; where it has no file yet, ask for its name first."""
        if self._document.path is None:
            self.ask_save_as(then)
            return
        answer = self._ask_about_overtaken() if self._document.tab.is_overtaken else "replace"
        if answer == "other":
            self.ask_save_as(then)
        elif answer == "replace":
            self._files.save(then=then)

    def _ask_about_overtaken(self) -> str:
        """Return "replace", "other" or "cancel", for a file that another program has written to."""
        name = plain(self._document.tab.title, 60)
        text = tr("{name} was changed by another program since it was opened or saved here.", name=name)
        kept = tr("If you replace it, what the other program wrote is kept in a copy with a ~ after its name.")
        return may_replace(self._window, tr("Save project"), text, tr("Save as…"), kept)

    def ask_save_as(self, then: Callable[[], None] | None = None) -> None:
        """Save the project under a name that is asked for."""
        source = self._document.source
        stem = Path(self._document.title).stem
        if source is not None and source.suffix.lower() == PROJECT_SUFFIX and self._document.path is None:
            stem = tr("{name} edited", name=stem)  # another program's file, or one that another window has
        name = stem + PROJECT_SUFFIX
        kind = file_filter(("Scumble project, OpenRaster", f"*{PROJECT_SUFFIX}"))
        start = Path(self._folder()) / name
        chosen = ask_save_name(self._window, tr("Save project as"), start, kind, PROJECT_SUFFIX)
        if chosen is not None:
            self._files.save(chosen, then)

    def ask_load_mask(self) -> None:
        """Let the selected layer have a picture that is asked for as its mask."""
        if (path := self._ask_mask(tr("Load mask"))) is not None:
            mask_commands.load(self._document, path)

    def ask_save_mask(self) -> None:
        """Write the selected layer's mask as a picture under a name that is asked for."""
        if (path := self._ask_new_mask(tr("Save mask"))) is not None:
            mask_commands.save(self._document, path)

    def ask_load_selection(self) -> None:
        """Select by a picture that is asked for."""
        if (path := self._ask_mask(tr("Load selection"))) is not None:
            selecting.load(self._document, path)

    def ask_save_selection(self) -> None:
        """Write what is selected as a picture under a name that is asked for."""
        if (path := self._ask_new_mask(tr("Save selection"))) is not None:
            selecting.save(self._document, path)

    def _ask_mask(self, title: str) -> Path | None:
        """Return the picture that is to be a mask."""
        kind = file_filter(("Masks", PICTURE_GLOBS))
        name, _ = QFileDialog.getOpenFileName(self._window, title, self._folder(), kind)
        return Path(name) if name else None

    def _ask_new_mask(self, title: str) -> Path | None:
        """Return the PNG in which a mask is to be written."""
        start = Path(self._folder()) / f"{Path(self._document.title).stem}.mask.png"
        return ask_save_name(self._window, title, start, file_filter(("PNG", "*.png")), ".png")

    def ask_what_becomes_of_changes(self, tabs: Sequence[Tab]) -> str:
        """Return "save", "discard" or "cancel", for these documents; cancelling is the safe answer."""
        buttons, titles = QMessageBox.StandardButton, [tab.title for tab in tabs]
        if len(titles) == 1:
            text = tr("Save the changes to {title}?", title=plain(titles[0], 60))
        else:
            text = tr("Save the changes to {count} pictures?", count=len(titles))
        lost = what_is_lost(time.monotonic() - min(tab.kept_at for tab in tabs))
        more = lost if len(titles) == 1 else f"{list_of(titles)}\n\n{lost}"
        box = question(self._window, tr("Unsaved changes"), text, more)
        box.setStandardButtons(buttons.Save | buttons.Discard | buttons.Cancel)
        if len(titles) > 1:
            box.button(buttons.Save).setText(tr("Save all"))
        box.setDefaultButton(buttons.Save)
        box.setEscapeButton(buttons.Cancel)
        Mnemonics(box)
        answer = QMessageBox.StandardButton(box.exec())
        box.deleteLater()
        return {buttons.Save: "save", buttons.Discard: "discard"}.get(answer, "cancel")


def what_is_lost(seconds: float) -> str:
    """Return how old the changes may be that are about to be given up."""
    minutes = round(seconds / 60)
    if minutes < 2:
        return tr("Without saving, the changes of the last minute are lost.")
    if minutes < 120:
        return tr("Without saving, the changes of the last {count} minutes are lost.", count=minutes)
    return tr("Without saving, the changes of the last {count} hours are lost.", count=round(minutes / 60))


def list_of(titles: Sequence[str]) -> str:
    """Return names one a line, as a message shows them: the first few, and how many more."""
    shown = [f"• {plain(title, 60)}" for title in titles[:MOST_LISTED]]
    more = len(titles) - len(shown)
    return "\n".join(shown if not more else [*shown, tr("and {count} more", count=more)])
