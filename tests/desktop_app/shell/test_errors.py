"""An error in the program itself is told once, with a report that names no files, and what is not saved is kept."""

from __future__ import annotations

import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.shell.error_dialog import ErrorDialog
from desktop_app.shell.error_report import ErrorReport, FaultLog, report_of, short_path
from desktop_app.shell.errors import Errors, ErrorTeller
from engine.scene import edits
from engine.scene.scene import EMPTY

SECRET = "/home/anna/holiday in June.jpg"


def raised(message: str = SECRET) -> BaseException:
    try:
        try:
            edits.add_layer(EMPTY, None)  # type: ignore[arg-type]
        except Exception as error:
            raise KeyError(message) from error
    except KeyError as error:
        return error


@pytest.fixture
def errors(qapp: QApplication) -> Iterator[Errors]:
    made = Errors()
    made.install()
    yield made
    made.remove()
    made.deleteLater()


def test_a_report_tells_where_and_names_no_files() -> None:
    error = raised()
    report = report_of(error, error.__traceback__)
    text = report.text()
    assert "KeyError" in text and "PySide6" in text and "engine/scene/edits.py:" in text and "add_layer" in text
    assert "Problem, and by that:" in text and report.trace[-1].startswith("tests/desktop_app/shell/test_errors.py:")
    assert "anna" not in text and "holiday" not in text and str(Path(__file__).parents[3]) not in text
    assert SECRET in report.text(with_message=True)


@pytest.mark.parametrize(
    ("path", "short"),
    [
        ("/home/anna/venv/lib/python3.11/site-packages/numpy/core/x.py", "numpy/core/x.py"),
        ("C:\\Users\\Anna\\lib\\site-packages\\torch\\y.py", "torch/y.py"),
        ("/home/anna/my plugin/z.py", "z.py"),
        ("<string>", "<string>"),
    ],
)
def test_a_path_is_shortened(path: str, short: str) -> None:
    assert short_path(path) == short


def test_an_error_is_taken_from_any_thread_and_told_once(errors: Errors, caplog: pytest.LogCaptureFixture) -> None:
    error = raised()
    for _ in range(3):  # as a paint event that fails with each repaint
        sys.excepthook(KeyError, error, error.__traceback__)
    thread = threading.Thread(target=lambda: [].pop())
    thread.start()
    thread.join()
    assert [report.kind for report in errors.reports] == ["KeyError", "IndexError"]
    assert caplog.text.count("unexpected error") == 4
    errors.remove()
    assert sys.excepthook is sys.__excepthook__


def test_all_errors_come_in_one_dialog_and_copies_are_kept(errors: Errors, qtbot: QtBot) -> None:
    parent, kept, made = QWidget(), [], []
    qtbot.addWidget(parent)

    def make(reports: list[ErrorReport]) -> ErrorDialog:
        made.append(ErrorDialog(reports, True, lambda: kept.append("saved"), parent))
        return made[-1]

    teller = ErrorTeller(errors, make, lambda: kept.append("copied"))
    for error in (raised(), ValueError("x")):
        sys.excepthook(type(error), error, error.__traceback__)
    qtbot.waitUntil(lambda: len(kept) == 2)
    (dialog,) = made
    assert dialog.isVisible() and kept == ["copied", "copied"]
    dialog.copy_button.click()
    copied = QGuiApplication.clipboard().text()
    assert "KeyError" in copied and "ValueError" in copied and SECRET not in copied
    dialog.with_words.click()
    assert SECRET in dialog.text.toPlainText()
    dialog.save_button.click()
    assert kept[-1] == "saved"
    dialog.reject()
    assert teller.dialog is None


def test_nothing_to_save_offers_no_saving(qtbot: QtBot) -> None:
    dialog = ErrorDialog([], False, lambda: None)
    qtbot.addWidget(dialog)
    dialog.show()
    assert not dialog.save_button.isVisible() and not dialog.copy_button.isEnabled()


@pytest.mark.skipif(sys.platform == "win32", reason="signals are a thing of POSIX")
def test_a_fault_of_the_last_time_is_known(tmp_path: Path) -> None:
    log = tmp_path / "state" / "faults.txt"
    code = f"""
import os, signal
from pathlib import Path
from desktop_app.shell.error_report import FaultLog
log = FaultLog(Path({str(log)!r}))
assert log.begin() is None
os.kill(os.getpid(), signal.SIGSEGV)
"""
    assert subprocess.run([sys.executable, "-c", code], check=False, timeout=60).returncode < 0
    before = _with_faulthandler_as_it_was(FaultLog(log))
    assert before is not None and before.kind == "Fatal Python error: Segmentation fault"
    assert before.trace == ("<string>:7 <module>",) and str(tmp_path) not in before.text()
    assert _with_faulthandler_as_it_was(FaultLog(log)) is None


def _with_faulthandler_as_it_was(log: FaultLog) -> ErrorReport | None:
    import faulthandler

    was_on = faulthandler.is_enabled()
    before = log.begin()
    log.end()
    if was_on:
        faulthandler.enable(sys.__stderr__)
    return before
