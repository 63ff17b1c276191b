"""The files of last time: which ones are open is kept with the window's state, and at the next start they are again."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Slot

from desktop_app.document.tabs import Tabs
from desktop_app.shell.remembered import Remembered


class LastFiles(QObject):
    """Knows what was open when the program ended, however it did. Documents without a file are recovery's."""

    def __init__(self, tabs: Tabs, remembered: Remembered, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tabs, self._remembered = tabs, remembered
        self._left = remembered.open_files  # of the time before
        self._shown = remembered.shown_file
        self._is_opening = False
        tabs.changed.connect(self._on_tabs)

    def open(self, open_files: Callable[..., object]) -> None:
        """Have the files of last time opened, each in a tab of its own, and the one shown that was."""
        self._is_opening = bool(self._left)
        open_files(*self._left)

    @Slot()
    def _on_tabs(self) -> None:
        if self._is_opening and all(map(self._tabs.with_file, self._left)):
            self._is_opening = False
            if self._shown is not None and (tab := self._tabs.with_file(self._shown)) is not None:
                self._tabs.show(tab)
        files = [tab.source for tab in self._tabs.all if tab.source is not None]
        self._remembered.keep_open(files, self._tabs.document.source)
