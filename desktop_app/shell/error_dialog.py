"""The dialog about an error in the program itself: what can be done, and a report that can be sent on."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QCheckBox, QDialog, QDialogButtonBox, QPlainTextEdit, QVBoxLayout, QWidget

from desktop_app.shell.error_report import ErrorReport
from desktop_app.widgets.labels import label, tooltip
from desktop_app.widgets.translation import tr


class ErrorDialog(QDialog):
    """Takes further errors while it is open, so that a person is told once."""

    def __init__(
        self,
        reports: list[ErrorReport],
        has_unsaved: bool,  # whether a document has changes that are not saved
        save: Callable[[], object],  # the document that is shown, under a name that is asked for
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("An error in Scumble"))
        self.reports = reports
        self.with_words = QCheckBox(tr("With the error's own words"))
        self.with_words.setToolTip(tooltip(tr("They say more, but may hold names of your files and folders")))
        self.with_words.toggled.connect(self._show)
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(tr("Report"))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.copy_button = buttons.addButton(tr("Copy the report"), QDialogButtonBox.ButtonRole.ActionRole)
        self.copy_button.clicked.connect(lambda: QGuiApplication.clipboard().setText(self.text.toPlainText()))
        self.save_button = buttons.addButton(tr("Save project as…"), QDialogButtonBox.ButtonRole.ActionRole)
        self.save_button.clicked.connect(lambda: save())
        self.save_button.setVisible(has_unsaved)
        buttons.rejected.connect(self.reject)
        self.said = label(_sentences(bool(reports), has_unsaved), wraps=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        title = tr("Something went wrong in Scumble itself") if reports else tr("No error so far")
        column.addWidget(label(title, "heading"))
        column.addWidget(self.said)
        column.addWidget(self.text, 1)
        column.addWidget(self.with_words)
        column.addWidget(buttons)
        self.resize(560, 420)
        self._show()

    def add(self, report: ErrorReport) -> None:
        """Show another error, too."""
        self.reports.append(report)
        self._show()

    def _show(self) -> None:
        with_words = self.with_words.isChecked()
        self.text.setPlainText("\n\n".join(report.text(with_words) for report in self.reports))
        self.with_words.setVisible(any(report.message for report in self.reports))
        self.copy_button.setEnabled(bool(self.reports))


def _sentences(has_error: bool, has_unsaved: bool) -> str:
    if not has_error:
        return tr("When something goes wrong in Scumble itself, a report of it can be copied here.")
    safe = tr("Your picture is as it was before.")
    if has_unsaved:
        safe += " " + tr("Save it under another name to be safe; a copy of it is kept for the next start as well.")
    return safe + " " + tr("The report names none of your files, unless the error's own words do.")
