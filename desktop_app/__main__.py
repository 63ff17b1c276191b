"""`scumble [FILE ...]`: opens the window, on the photos and projects that are named."""

from __future__ import annotations

import argparse
import importlib
import os
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from desktop_app.shell.qt_libraries import why_no_window

if TYPE_CHECKING:
    from desktop_app.shell.app import App

IMPORTED_S = time.monotonic()
LONGEST_RUN_S = 120  # what --run-and-quit waits for everything at most


def main(arguments: list[str] | None = None) -> int:
    """Exit code: 0 after a normal end, 1 where no window can be opened, or --run-and-quit failed."""
    options = _parsed(sys.argv[1:] if arguments is None else arguments)
    if sys.platform == "win32":
        importlib.import_module("torch")  # its libraries clash with Qt's there unless they come first
    trouble = why_no_window()
    if trouble is not None:
        print(f"scumble: {trouble}", file=sys.stderr)
        return 1
    import platformdirs
    from PySide6.QtWidgets import QApplication

    from desktop_app.shell import app
    from desktop_app.shell.error_report import FaultLog
    from desktop_app.shell.remembered import Remembered
    from desktop_app.shell.session_end import Signals
    from desktop_app.shell.settings import Settings
    from engine.exemplars.library import Library

    application = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(application, QApplication)
    settings = Settings()
    app.prepare(application, settings)
    built = app.App(settings, Remembered(), library=Library.load())
    built.errors.install()
    fault_log = FaultLog(platformdirs.user_state_path("scumble", appauthor=False) / "faults.txt")
    built.note_fault(fault_log.begin())
    signals = Signals(built.session_end.end)
    outcome = [0]

    def on_painted() -> None:
        if os.environ.get("SCUMBLE_TIMING") == "1":
            print(f"visible_ms={1000 * since_start_s():.0f}", flush=True)
        built.open_first(options.files)
        built.start()
        if options.run_and_quit:
            _quit_when_done(built, options, outcome)
        else:
            built.offer_recovery()

    built.window.painted.connect(on_painted)
    built.window.show()
    try:
        application.exec()
    finally:
        signals.close()
        built.shutdown()
        built.errors.remove()
        fault_log.end()
        built.window.close_now()
    if built.workspace.has_left_threads:
        _leave(outcome[0])
    return outcome[0]


def _leave(code: int) -> NoReturn:
    """End the process in spite of a thread that reads on: unwinding one that is inside a C++ library would abort."""
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(code)


def since_start_s() -> float:
    """Seconds since this process began, or where the system does not tell since this module was read."""
    try:
        fields = Path("/proc/self/stat").read_text(encoding="ascii").rpartition(")")[2].split()
        began_s = int(fields[19]) / os.sysconf("SC_CLK_TCK")
        return time.clock_gettime(time.CLOCK_BOOTTIME) - began_s
    except (OSError, ValueError, AttributeError, IndexError):
        return time.monotonic() - IMPORTED_S


def _parsed(arguments: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="scumble", description="A photo editor with live generated objects.")
    parser.add_argument(
        "files", nargs="*", type=Path, metavar="FILE", help="photos and projects to open, each in a tab of its own"
    )
    parser.add_argument(
        "--run-and-quit", action="store_true", help="open the window, wait until all is loaded and drawn, and quit"
    )
    parser.add_argument(
        "--picture", type=Path, metavar="PNG", help="with --run-and-quit: save a picture of the window there"
    )
    parsed = parser.parse_args(arguments)
    if parsed.picture is not None and not parsed.run_and_quit:
        parser.error("--picture is for --run-and-quit alone")
    return parsed


def _quit_when_done(built: App, options: argparse.Namespace, outcome: list[int]) -> None:
    """End the program when the engine is loaded and has nothing left to do; sets the exit code."""
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication

    document, window = built.document, built.window
    end = time.monotonic() + LONGEST_RUN_S
    told: list[str] = []
    document.notice.connect(told.append)
    timer = QTimer(window)

    def look() -> None:
        is_late = time.monotonic() > end
        if not is_late and (document.engine.state == "loading" or built.workspace.activity.is_busy):
            return
        timer.stop()
        is_open = not options.files or not document.scene.is_empty
        if not is_open or is_late or document.engine.state != "ready":
            outcome[0] = 1
            print("scumble: " + (" ".join(told) or "the engine could not be loaded."), file=sys.stderr)
        window.grab()  # lays out and paints what is new
        if options.picture is not None and not window.grab().save(str(options.picture)):
            outcome[0] = 1
            print(f"scumble: the picture could not be written to {options.picture}.", file=sys.stderr)
        QApplication.exit(outcome[0])

    timer.timeout.connect(look)
    timer.start(50)


if __name__ == "__main__":
    sys.exit(main())
