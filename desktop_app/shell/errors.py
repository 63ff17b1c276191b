"""Errors that nobody expected: into the log, and told to the person once; the document stays."""

from __future__ import annotations

import logging
import sys
import threading
from collections.abc import Callable
from types import TracebackType

from PySide6.QtCore import QObject, Qt, Signal, Slot

from desktop_app.shell.error_dialog import ErrorDialog
from desktop_app.shell.error_report import ErrorReport, report_of
from desktop_app.widgets.mnemonics import Mnemonics

LOG = logging.getLogger(__name__)


class Errors(QObject):
    """Takes what nobody caught, in any thread."""

    happened = Signal(object)  # ErrorReport, of each error that was not told before

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.reports: list[ErrorReport] = []

    def install(self) -> None:
        sys.excepthook = self._on_error
        threading.excepthook = lambda args: self._on_error(args.exc_type, args.exc_value, args.exc_traceback)

    def remove(self) -> None:
        sys.excepthook = sys.__excepthook__
        threading.excepthook = threading.__excepthook__

    def _on_error(self, kind: type[BaseException], error: BaseException | None, trace: TracebackType | None) -> None:
        if error is None or issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error or kind(), trace)
            return
        LOG.error("unexpected error", exc_info=(kind, error, trace))
        report = report_of(error, trace)
        if all(report.place != known.place for known in self.reports):
            self.reports.append(report)
            self.happened.emit(report)


class ErrorTeller(QObject):
    """Shows errors over the window, all in one dialog."""

    def __init__(
        self,
        errors: Errors,
        make_dialog: Callable[[list[ErrorReport]], ErrorDialog],
        keep_copies: Callable[[], object],  # of what is not saved
    ) -> None:
        super().__init__(errors)
        self._make_dialog, self._keep_copies = make_dialog, keep_copies
        self.dialog: ErrorDialog | None = None
        errors.happened.connect(self._on_error, Qt.ConnectionType.QueuedConnection)  # not from within a paint event

    @Slot(object)
    def _on_error(self, report: ErrorReport) -> None:
        self._keep_copies()
        if self.dialog is not None:
            self.dialog.add(report)
            return
        self.dialog = self._make_dialog([report])
        self.dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.dialog.finished.connect(self._on_closed)
        Mnemonics(self.dialog)
        self.dialog.open()

    @Slot()
    def _on_closed(self) -> None:
        self.dialog = None
