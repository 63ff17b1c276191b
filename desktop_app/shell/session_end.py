"""What happens when the session ends, or the system asks the program to: nothing that is not saved is lost by that."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QEventLoop, QObject, QSocketNotifier, QTimer, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from desktop_app.document.workspace import Workspace
from desktop_app.shell.recovery import Recovery
from desktop_app.shell.window import Window

# None on Windows, which ends programs by its session alone; and Qt listens to no pipe there.
SIGNALS = [] if sys.platform == "win32" else [signal.SIGTERM, signal.SIGINT, signal.SIGHUP]
LONGEST_MS = 20_000  # for the copies; who ended the session waits about as long at most


class Manager(Protocol):
    """What is asked of QSessionManager."""

    def allowsInteraction(self) -> bool: ...
    def release(self) -> None: ...
    def cancel(self) -> None: ...


class SessionEnd(QObject):
    """Keeps copies of what is not saved, for the next start; and asks, where there is somebody to answer."""

    def __init__(self, window: Window, workspace: Workspace, recovery: Recovery, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._window, self._workspace, self._recovery = window, workspace, recovery
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.commitDataRequest.connect(lambda manager: self.commit(manager))  # it lives as long as the call

    @Slot(object)
    def commit(self, manager: Manager) -> None:
        """The session is about to end: it is held up until changes are saved, and called off where that is wanted."""
        tabs = self._workspace.tabs.all
        unsaved = [tab for tab in tabs if tab.is_modified]
        if not unsaved:
            return
        self._keep_copies()  # whatever comes of the rest
        if not manager.allowsInteraction():
            return
        answer = self._window.file_dialogs.ask_what_becomes_of_changes(unsaved)
        if answer == "save" and not self._save(lambda done: self._window.closing.save_all(unsaved, done)):
            answer = "cancel"
        manager.release()
        if answer == "cancel":
            manager.cancel()
        else:
            self._window.close_now()

    def _save(self, save: Callable[[Callable[[], None]], None]) -> bool:
        """Wait until all is saved, or nothing more is done for it; return whether it is."""
        activity, saved, loop = self._workspace.activity, [False], QEventLoop()

        def done() -> None:
            saved[0] = True
            loop.quit()

        def look(is_busy: bool) -> None:
            if not is_busy:
                QTimer.singleShot(0, loop, loop.quit)  # what comes after a file may begin another

        activity.busy.connect(look)
        save(done)
        while activity.is_busy and not saved[0]:
            loop.exec()
        activity.busy.disconnect(look)
        return saved[0]

    @Slot()
    def end(self) -> None:
        """Somebody ends the program from outside: keep copies, and go."""
        self._recovery.leave()
        self._keep_copies()
        QApplication.exit(0)

    def _keep_copies(self) -> None:
        self._window.canvas.cancel_gesture()
        loop = QEventLoop()
        self._recovery.finished.connect(loop.quit)
        self._recovery.keep_now()
        if self._recovery.is_busy:
            QTimer.singleShot(LONGEST_MS, loop, loop.quit)
            loop.exec(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)


class Signals(QObject):
    """Tells in the window's thread that the system asks the program to end; asked twice, it ends at once.

    Python's own handlers come only between two of its instructions, and a window that rests has none: the number of a
    signal goes through a pipe that Qt's loop listens to.
    """

    def __init__(self, act: Callable[[], None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._act = act
        if not SIGNALS:
            return
        self._near, self._far = os.pipe()
        os.set_blocking(self._far, False)
        self._fd_before = signal.set_wakeup_fd(self._far)
        self._before = {number: signal.signal(number, self._on_signal) for number in SIGNALS}
        self._notifier = QSocketNotifier(self._near, QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._on_told)

    @staticmethod
    def _on_signal(number: int, _frame: object) -> None:
        signal.signal(number, signal.SIG_DFL)

    @Slot()
    def _on_told(self) -> None:
        os.read(self._near, 64)
        self._act()

    def close(self) -> None:
        """Let signals do again what they did before."""
        if not SIGNALS:
            return
        self._notifier.setEnabled(False)
        signal.set_wakeup_fd(self._fd_before)
        for number, handler in self._before.items():
            signal.signal(number, handler)
        os.close(self._near)
        os.close(self._far)
