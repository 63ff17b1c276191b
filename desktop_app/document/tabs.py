"""The documents that are open in a window, one of which is shown."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QApplication

from desktop_app.document.change import Change
from desktop_app.document.document import Document
from desktop_app.document.opened import Opened
from desktop_app.document.tab import Tab
from engine.scene.scene import EMPTY


class Tabs(QObject):
    """Puts one tab after the other into the window's Document. There is always one; with nothing open it is empty."""

    changed = Signal()  # tabs came, went or were moved, or another one is shown

    def __init__(self, document: Document, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.document = document
        self.all = [document.tab]
        self._shown = document.tab
        self._latest: list[Tab] = []  # those that are not shown, the one shown last first
        self._next: tuple[Tab, Callable[[], object]] | None = None  # to be shown once nothing waits to be saved
        document.changed.connect(self._on_changed)
        document.engine.activity_changed.connect(self._go_on)

    def with_file(self, path: Path) -> Tab | None:
        """Return the tab in which a file is open."""
        path = path.absolute()
        return next((tab for tab in self.all if tab.source is not None and tab.source.absolute() == path), None)

    def with_key(self, key: str) -> Tab | None:
        """Return the tab of that key, if it is still open."""
        return next((tab for tab in self.all if tab.key == key), None)

    def open(self, opened: Opened, after: Tab | None = None) -> Tab:
        """Show a document in a tab of its own; in place of an empty one, or of the same file without changes.

        after: the tab of what was opened together with it; it comes beside that one, and is not shown yet.
        """
        same = None if opened.file is None else self.with_file(opened.file)
        if same is not None and (same.is_modified or self.document.engine.is_finishing):
            self.show(same)  # it was opened twice, and is in use by now
            return same
        tab = self.document.tab_of(opened)
        old = self._shown if self._shown.scene.is_empty else same
        if old is None:
            beside = after if after in self.all else self._shown
            self.all.insert(self.all.index(beside) + 1, tab)
        else:
            self.all[self.all.index(old)] = tab
        is_one_more = after is not None and old is not self._shown
        if is_one_more or (old is None and QApplication.activeModalWidget() is not None):
            self.changed.emit()  # in the background: somebody works on the one that is shown, or in a dialog about it
        else:
            self.show(tab)
        return tab

    def show(self, tab: Tab, then: Callable[[], object] = lambda: None) -> None:
        """Show a tab, once the files are on their way that wait for the objects of the one that is shown."""
        self._next = tab, then
        self._go_on()

    @Slot()
    def _go_on(self) -> None:
        if self._next is None or self.document.engine.is_finishing:
            return
        (tab, then), self._next = self._next, None
        if tab in self.all:
            if tab is not self._shown:
                self.document.show(tab)
            then()

    def step(self, by: int) -> None:
        """Show the tab so many places further, and after the last one the first."""
        self.show(self.all[(self.all.index(self._shown) + by) % len(self.all)])

    def move(self, start: int, end: int) -> None:
        """Put the tab of one place at another one."""
        self.all.insert(end, self.all.pop(start))
        self.changed.emit()

    def close(self, *tabs: Tab) -> None:
        """Take tabs away with what they hold, saved or not."""
        for tab in tabs:
            tab.when_free.clear()
        place = self.all.index(self._shown)
        left = [tab for tab in self.all if tab not in tabs]
        self._latest = [tab for tab in self._latest if tab in left]
        if self._shown in left:
            self.all = left
            self.changed.emit()
            return
        after = [tab for tab in self.all[place:] if tab in left] or left[-1:]
        shown = after[0] if after else Tab.of(Opened(EMPTY), self.document.history_bytes)
        self.all = left or [shown]
        self.document.show(shown)

    @Slot(object)
    def _on_changed(self, change: Change) -> None:
        if change.what == "saved":
            self.changed.emit()
        if change.what != "file":
            return
        tab = self.document.tab
        if tab not in self.all:  # it took the place of the one that was shown
            self.all[self.all.index(self._shown)] = tab
        self._latest = [one for one in (self._shown, *self._latest) if one in self.all and one is not tab]
        self._shown = tab
        self._keep_within_budget()
        self.changed.emit()

    def _keep_within_budget(self) -> None:
        """Let the tabs that are not shown remember together as many steps as one document may, the latest ones most."""
        room = self.document.history_bytes
        for tab in self._latest:
            tab.history.trim(room)
            room = max(0, room - tab.history.past_nbytes)
