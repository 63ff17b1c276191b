"""What is asked before documents are closed, and has to be saved by then."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from desktop_app.canvas.view import Canvas
from desktop_app.document.tab import Tab
from desktop_app.document.tabs import Tabs
from desktop_app.shell.file_dialogs import FileDialogs


class Closing:
    """Asks once about all documents that are about to go, and saves them one after the other."""

    def __init__(self, tabs: Tabs, canvas: Canvas, dialogs: FileDialogs) -> None:
        self._tabs, self._canvas, self._dialogs = tabs, canvas, dialogs

    def close(self, *tabs: Tab) -> None:
        """Close documents, after asking what becomes of their changes."""
        self.confirm(tabs, lambda: self._tabs.close(*tabs))

    def confirm(self, tabs: Sequence[Tab], go_on: Callable[[], object]) -> None:
        """Go on when the changes of these documents are saved, or given up."""
        self._canvas.cancel_gesture()
        unsaved = [tab for tab in tabs if tab.is_modified]
        if not unsaved:
            go_on()
            return
        if len(unsaved) == 1 and unsaved[0] is not self._tabs.document.tab:
            self._tabs.show(unsaved[0], lambda: self.confirm(tabs, go_on))  # so that one sees what it is about
            return
        answer = self._dialogs.ask_what_becomes_of_changes(unsaved)
        if answer == "save":
            self.save_all(unsaved, go_on)
        elif answer == "discard":
            go_on()

    def save_all(self, tabs: Sequence[Tab], go_on: Callable[[], object]) -> None:
        """Save one document after the other; go on unless one of them could not be saved or got no name."""
        if not tabs:
            go_on()
            return
        first, *rest = tabs
        self._tabs.show(first, lambda: self._dialogs.save(lambda: self.save_all(rest, go_on)))
