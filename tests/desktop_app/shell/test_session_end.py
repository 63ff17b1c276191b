"""What a session's end, or a signal from outside, does to work that is not saved."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from desktop_app.shell.app import App
from desktop_app.shell.session_end import SIGNALS, Signals
from engine.formats.project import open_project
from engine.scene import edits
from tests.desktop_app.apps import rename


class Manager:
    """Notes what a session's manager is told."""

    def __init__(self, allows_interaction: bool = True) -> None:
        self.told: list[str] = []
        self._allows_interaction = allows_interaction

    def allowsInteraction(self) -> bool:
        self.told.append("asked")
        return self._allows_interaction

    def release(self) -> None:
        self.told.append("released")

    def cancel(self) -> None:
        self.told.append("cancelled")


def answer(built: App, monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    monkeypatch.setattr(built.window.file_dialogs, "ask_what_becomes_of_changes", lambda tabs: text)


@pytest.fixture
def folder(opened: App, tmp_path: Path) -> Path:
    """Where copies are kept, which no interval writes."""
    opened.recovery._folder = tmp_path / "recovery"
    opened.recovery._timer.stop()
    return opened.recovery._folder


def kept_names(folder: Path) -> list[str]:
    return [open_project(file)[0].layers[0].name for file in folder.glob("*.ora")]


def test_a_session_ends_without_a_word_where_all_is_saved(opened: App) -> None:
    manager = Manager()
    opened.session_end.commit(manager)
    assert manager.told == [] and opened.window.isVisible()


def test_where_nobody_may_be_asked_copies_are_kept(opened: App, folder: Path) -> None:
    rename(opened, "Sky")
    manager = Manager(allows_interaction=False)
    opened.session_end.commit(manager)
    assert kept_names(folder) == ["Sky"] and manager.told == ["asked"] and opened.window.isVisible()
    rename(opened, "Sea")
    opened.session_end.commit(manager)
    assert kept_names(folder) == ["Sea"], "as it may go on"
    opened.window.close_now()
    assert kept_names(folder) == [], "and a program that ends as it should leaves nothing"


def test_a_session_waits_until_what_is_to_be_saved_is_saved(
    opened: App, monkeypatch: pytest.MonkeyPatch, folder: Path, tmp_path: Path
) -> None:
    rename(opened, "Sky")
    answer(opened, monkeypatch, "save")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *rest: (str(tmp_path / "work.ora"), ""))
    manager = Manager()
    opened.session_end.commit(manager)
    assert open_project(tmp_path / "work.ora")[0].layers[0].name == "Sky"
    assert manager.told == ["asked", "released"]
    assert not opened.window.isVisible() and kept_names(folder) == []


def test_a_session_ends_with_changes_given_up(opened: App, monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    rename(opened, "Sky")
    answer(opened, monkeypatch, "discard")
    manager = Manager()
    opened.session_end.commit(manager)
    assert manager.told == ["asked", "released"] and not opened.window.isVisible() and kept_names(folder) == []


@pytest.mark.parametrize("reason", ["cancel", "no name", "no folder"])
def test_a_session_goes_on_where_somebody_wants_that_or_nothing_could_be_saved(
    opened: App, monkeypatch: pytest.MonkeyPatch, folder: Path, tmp_path: Path, reason: str
) -> None:
    rename(opened, "Sky")
    answer(opened, monkeypatch, "cancel" if reason == "cancel" else "save")
    name = str(tmp_path / "nowhere" / "work.ora") if reason == "no folder" else ""
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *rest: (name, ""))
    manager = Manager()
    opened.session_end.commit(manager)
    assert manager.told == ["asked", "released", "cancelled"]
    assert opened.window.isVisible() and opened.document.is_modified and kept_names(folder) == ["Sky"]


def test_a_copy_kept_within_a_gesture_is_of_what_was_before_it(opened: App, folder: Path, qtbot: QtBot) -> None:
    rename(opened, "Sky")
    opened.document.begin("Rename")
    opened.document.update(lambda scene: edits.rename(scene, scene.layers[0].id, "Half"))
    opened.recovery.keep()
    qtbot.waitUntil(lambda: not opened.recovery.is_busy)
    assert kept_names(folder) == ["Sky"]
    opened.document.cancel()


def test_what_the_hand_is_doing_is_taken_back_before_anything_is_saved(opened: App, folder: Path) -> None:
    rename(opened, "Sky")
    before, canvas = opened.document.scene, opened.canvas
    QTest.mousePress(canvas, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, canvas.rect().center())
    assert canvas.is_in_gesture
    opened.session_end.commit(Manager(allows_interaction=False))
    assert not canvas.is_in_gesture and opened.document.scene is before


def test_who_ends_the_program_leaves_copies_for_the_next_start(
    opened: App, monkeypatch: pytest.MonkeyPatch, folder: Path
) -> None:
    codes: list[int] = []
    monkeypatch.setattr(QApplication, "exit", lambda code: codes.append(code))
    rename(opened, "Sky")
    opened.session_end.end()
    opened.window.close_now()
    assert codes == [0] and kept_names(folder) == ["Sky"] and not list(folder.glob("*.lock"))


@pytest.fixture
def signals(qapp: QApplication) -> Iterator[tuple[Signals, list[str]]]:
    told: list[str] = []
    made = Signals(lambda: told.append("end"))
    yield made, told
    made.close()


@pytest.mark.skipif(sys.platform == "win32", reason="a signal of POSIX")
def test_a_signal_is_told_in_the_windows_thread(signals: tuple[Signals, list[str]], qtbot: QtBot) -> None:
    _, told = signals
    before = {number: signal.getsignal(number) for number in SIGNALS}
    os.kill(os.getpid(), signal.SIGTERM)
    qtbot.waitUntil(lambda: told == ["end"])
    assert signal.getsignal(signal.SIGTERM) == signal.SIG_DFL, "the second one ends it at once"
    assert all(signal.getsignal(number) == before[number] for number in SIGNALS if number != signal.SIGTERM)


PROGRAM = """
import sys
from PySide6.QtCore import QTimer
from desktop_app import __main__ as program
from desktop_app.shell import app
from engine.scene import edits

class Edited(app.App):
    def start(self):
        super().start()
        self.look = QTimer(self)
        self.look.timeout.connect(self.edit)
        self.look.start(20)

    def edit(self):
        if not self.document.scene.is_empty and not self.document.is_modified:
            id = self.document.scene.layers[0].id
            self.document.edit("Rename", lambda scene: edits.rename(scene, id, "Sky"))
            print("edited", flush=True)

app.App = Edited
sys.exit(program.main(sys.argv[1:]))
"""


@pytest.mark.skipif(sys.platform == "win32", reason="a signal of POSIX")
def test_a_program_that_is_told_to_end_keeps_what_was_done_a_moment_before(photo_file: Path, tmp_path: Path) -> None:
    folders = {f"XDG_{kind}_HOME": str(tmp_path / kind.lower()) for kind in ("CONFIG", "STATE", "DATA")}
    command = [sys.executable, "-c", PROGRAM, str(photo_file)]
    with subprocess.Popen(command, env=os.environ | folders, stdout=subprocess.PIPE, text=True) as program:
        assert program.stdout is not None and program.stdout.readline() == "edited\n"
        program.terminate()
        assert program.wait(60) == 0
    assert kept_names(tmp_path / "state" / "scumble" / "recovery") == ["Sky"]
