"""The menu of the files that were opened or saved last."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QMenu, QWidget

from desktop_app.document.document import Document
from desktop_app.shell import recent_pictures
from desktop_app.shell.remembered import Remembered
from desktop_app.shell.small_files import is_there
from desktop_app.widgets import icons
from desktop_app.widgets.labels import plain, tooltip
from desktop_app.widgets.translation import tr

ICON = 36  # logical px; the theme's style sheet lets this menu have such large ones


class RecentMenu(QMenu):
    """Shows them with their pictures, pinned ones first; those that are gone are greyed and can be taken off."""

    changed = Signal()  # the list is another one

    def __init__(
        self,
        document: Document,
        remembered: Remembered,
        open_file: Callable[[Path], object],
        open_sample: Callable[[], object],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(tr("Open recent"), parent)
        self._document, self._remembered = document, remembered
        self._open, self._open_sample = open_file, open_sample
        self.setObjectName("recent-files")
        self.setToolTipsVisible(True)
        self.aboutToShow.connect(self.fill)

    @Slot()
    def fill(self) -> None:
        """Show the files as they are remembered now."""
        self.clear()
        remembered = self._remembered
        files = remembered.recent
        pinned = [file for file in files if remembered.is_pinned(file)]
        for file in pinned:
            self._add_file(file)
        if pinned and len(files) > len(pinned):
            self.addSeparator()
        for file in files[len(pinned) :]:
            self._add_file(file)
        if not self.isEmpty():
            self.addSeparator()
        self.addAction(tr("Open the sample")).triggered.connect(lambda: self._open_sample())
        self.addSeparator()
        self._add_pin()
        missing = [file for file in files if not is_there(file)]
        clean = self.addAction(tr("Take missing files off the list"))
        clean.setEnabled(bool(missing))
        clean.triggered.connect(lambda: remembered.forget(*missing))
        clean.triggered.connect(self.changed)
        clear = self.addAction(tr("Clear the list"))
        clear.setToolTip(tooltip(tr("Pinned files stay on it")))
        clear.setEnabled(len(files) > len(pinned))
        clear.triggered.connect(remembered.forget_all)
        clear.triggered.connect(self.changed)

    def _add_file(self, file: Path) -> None:
        action = self.addAction(plain(file.name, 60).replace("&", "&&"))
        action.setIcon(recent_pictures.icon(self._remembered, file, ICON, self.devicePixelRatioF()))
        action.setToolTip(tooltip(str(file)))
        action.setEnabled(is_there(file))
        action.triggered.connect(lambda: self._open(file))

    def _add_pin(self) -> None:
        """Let the file that is shown stay on the list."""
        source = self._document.source
        name = tr("this picture") if source is None else plain(source.name, 40)
        pin = self.addAction(tr("Pin {name} to this list", name=name.replace("&", "&&")))
        icons.set_icon(pin, "pin")
        pin.setEnabled(source is not None)
        if source is not None:
            file = source.absolute()
            pin.setCheckable(True)
            pin.setChecked(self._remembered.is_pinned(file))
            pin.triggered.connect(lambda is_on: self._remembered.pin(file, is_on))
