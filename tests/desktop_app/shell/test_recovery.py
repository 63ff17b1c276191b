"""What a crash leaves unsaved is offered again, and nothing is left where nothing was lost."""

from __future__ import annotations

import os
import random
import signal
import stat
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import QLocale, QLockFile
from PySide6.QtWidgets import QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.document.document import Document
from desktop_app.document.opened import Opened
from desktop_app.document.workspace import Workspace
from desktop_app.shell import recovery_dialog
from desktop_app.shell.recovery import Recovery
from engine.formats.project import open_project, save_project
from engine.scene import edits
from engine.scene.scene import Scene

NEVER = 1_000_000_000  # ms between copies: only those that a test asks for


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "recovery"


@pytest.fixture
def recovery(workspace: Workspace, folder: Path) -> Iterator[Recovery]:
    made = Recovery(workspace.tabs, folder, NEVER)
    yield made
    made.close()


def copies(folder: Path) -> list[Path]:
    return sorted(folder.glob("*.ora"))


def keep(recovery: Recovery, folder: Path, qtbot: QtBot) -> Path:
    """Have a copy written; its file."""
    recovery.keep()
    qtbot.waitUntil(lambda: not recovery._file_jobs.is_busy and len(copies(folder)) == 1)
    return copies(folder)[0]


def renamed(scene: Scene, name: str) -> Scene:
    return edits.rename(scene, next(iter(scene.objects())).id, name)


def test_changes_have_a_copy_until_they_are_saved(
    document: Document,
    workspace: Workspace,
    recovery: Recovery,
    folder: Path,
    two_objects: Scene,
    tmp_path: Path,
    qtbot: QtBot,
    engine: Any,
) -> None:
    document.open_scene(two_objects)
    engine.answer_all()
    qtbot.waitUntil(lambda: not workspace.activity.is_busy)
    recovery.keep()
    assert not copies(folder)  # nothing is unsaved
    document.edit("Rename", lambda scene: renamed(scene, "Tom"))
    copy = keep(recovery, folder, qtbot)
    scene, _ = open_project(copy)
    assert [layer.name for layer in scene.objects()] == [layer.name for layer in document.scene.objects()]
    before = copy.stat().st_mtime_ns
    recovery.keep()
    assert not recovery._file_jobs.is_busy and copy.stat().st_mtime_ns == before  # nothing has changed since
    document.edit("Rename", lambda scene: renamed(scene, "Tim"))
    keep(recovery, folder, qtbot)
    assert "Tim" in [layer.name for layer in open_project(copy)[0].objects()]
    engine.answer_all()
    workspace.files.save(tmp_path / "saved.ora")
    qtbot.waitUntil(lambda: not document.is_modified)
    qtbot.waitUntil(lambda: not list(folder.glob("*.ora*")) and not list(folder.glob("*.json")))


def test_a_gesture_is_left_alone(document: Document, recovery: Recovery, folder: Path, two_objects: Scene) -> None:
    document.open_scene(two_objects)
    document.begin("Rename")
    document.update(lambda scene: renamed(scene, "Tom"))
    recovery.keep()
    assert not recovery._file_jobs.is_busy and not copies(folder)
    document.cancel()


def test_a_program_that_ends_as_it_should_leaves_nothing(
    document: Document, workspace: Workspace, folder: Path, two_objects: Scene, qtbot: QtBot
) -> None:
    recovery = Recovery(workspace.tabs, folder, NEVER)
    document.open_scene(two_objects)
    document.edit("Rename", lambda scene: renamed(scene, "Tom"))
    keep(recovery, folder, qtbot)
    recovery.close()
    assert list(folder.iterdir()) == []


def test_what_was_recovered_and_then_given_up_is_not_offered_again(
    document: Document, workspace: Workspace, folder: Path, two_objects: Scene, qtbot: QtBot, told: Any
) -> None:
    folder.mkdir()
    save_project(two_objects, lambda layer: None, folder / "one.ora")
    recovery = Recovery(workspace.tabs, folder, NEVER)
    (leftover,) = recovery.leftovers()
    recovery.recover(leftover)
    qtbot.waitUntil(lambda: "file" in told.whats)
    recovery.close()
    assert list(folder.iterdir()) == []


CRASH = """
import os, signal, sys
from pathlib import Path
import numpy as np
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from desktop_app.document import layer_commands
from desktop_app.shell.app import App
from desktop_app.shell.remembered import Remembered
from desktop_app.shell.settings import Settings
from engine.scene.mask import Mask

application = QApplication([])
home = Path(sys.argv[1])
app = App(Settings(home / "settings.json"), Remembered(home / "window.json"))
document = app.document

def look():
    is_kept = not app.recovery._file_jobs.is_busy and any(copy.file.exists() for copy in app.recovery._copies.values())
    if document.history.can_undo and is_kept:
        os.kill(os.getpid(), signal.SIGKILL)
    if not document.scene.is_empty and not document.history.can_undo:
        layer_commands.add_object(document, Mask.from_array(np.full((20, 30), 255, np.uint8), 4, 6), "cat")
        app.recovery.keep()

timer = QTimer()
timer.timeout.connect(look)
timer.start(20)
app.workspace.files.open(home / "holiday.png")
QTimer.singleShot(60_000, application.quit)
application.exec()
"""


@pytest.mark.skipif(sys.platform == "win32", reason="kill -9 is a thing of POSIX")
def test_what_was_done_survives_kill_9(
    document: Document, workspace: Workspace, tmp_path: Path, qtbot: QtBot, told: Any
) -> None:
    pixels = np.random.default_rng(1).integers(0, 255, (48, 64, 3), np.uint8)
    Image.fromarray(pixels).save(tmp_path / "holiday.png")
    environment = os.environ | {"XDG_STATE_HOME": str(tmp_path), "HOME": str(tmp_path)}
    ended = subprocess.run([sys.executable, "-c", CRASH, str(tmp_path)], env=environment, timeout=120, check=False)
    assert ended.returncode == -signal.SIGKILL
    folder = tmp_path / "scumble" / "recovery"
    if not folder.is_dir():  # where the system keeps states elsewhere
        folder = next(tmp_path.rglob("recovery"))

    recovery = Recovery(workspace.tabs, folder, NEVER)
    (leftover,) = recovery.leftovers()
    assert leftover.title == "holiday.png"
    assert Recovery(workspace.tabs, folder, NEVER).leftovers() == []  # one window has it
    recovery.recover(leftover)
    qtbot.waitUntil(lambda: "file" in told.whats)
    assert document.is_modified and document.path is None and document.title == "holiday.png"
    (layer,) = document.scene.objects()
    assert layer.recipe.class_name == "cat"
    photo = document.scene.layers[0]
    assert np.array_equal(photo.photo.samples[..., :3], pixels)  # type: ignore[union-attr]
    assert leftover.file.exists()  # until there is a newer copy
    recovery.keep()
    qtbot.waitUntil(lambda: not leftover.file.exists())
    assert len(copies(folder)) == 1
    recovery.close()
    assert not copies(folder)


RENAMING = CRASH[: CRASH.index("def look")] + """
from engine.scene import edits

def look():
    if document.scene.is_empty or app.recovery._file_jobs.is_busy:
        return
    name = document.scene.layers[0].name
    if name.isdigit():
        print(name, flush=True)  # this one is kept
    number = int(name) + 1 if name.isdigit() else 1
    document.edit("Rename", lambda scene: edits.rename(scene, scene.layers[0].id, str(number)))
    app.recovery.keep()

timer = QTimer()
timer.timeout.connect(look)
timer.start(1)
app.workspace.files.open(home / "holiday.png")
application.exec()
"""


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="kill -9 is a thing of POSIX")
def test_killed_at_any_moment_what_was_kept_is_whole(workspace: Workspace, tmp_path: Path) -> None:
    """The program itself, 50 times: each copy opens, with what was last kept or later; nothing else is left about."""
    dice, pixels = random.Random(4), np.random.default_rng(1).integers(0, 255, (400, 600, 3), np.uint8)
    for number in range(50):
        home = tmp_path / str(number)
        home.mkdir()
        Image.fromarray(pixels).save(home / "holiday.png")
        photo = (home / "holiday.png").read_bytes()
        environment = os.environ | {"XDG_STATE_HOME": str(home), "HOME": str(home)}
        command = [sys.executable, "-c", RENAMING, str(home)]
        with subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, text=True) as child:
            assert child.stdout is not None
            child.stdout.readline()  # the first is kept
            time.sleep(dice.uniform(0, 0.5))
            child.kill()
            kept = [1, *(int(line) for line in child.stdout)]
        assert (home / "holiday.png").read_bytes() == photo
        folder = home / "scumble" / "recovery"
        recovery = Recovery(workspace.tabs, folder, NEVER)
        leftovers = recovery.leftovers()
        assert len(leftovers) == 1
        scene, _ = open_project(leftovers[0].file)
        assert int(scene.layers[0].name) >= kept[-1]
        assert not list(folder.glob(".*"))  # nothing half written
        leftovers[0].delete()
        assert not list(folder.iterdir())


def test_each_document_has_a_copy_and_all_are_recovered(
    document: Document, workspace: Workspace, recovery: Recovery, folder: Path, two_objects: Scene, qtbot: QtBot
) -> None:
    tabs, taken = workspace.tabs, []
    for name in ("one", "two"):
        tabs.open(Opened(two_objects, name=name))
        document.edit("Rename", lambda scene, name=name: renamed(scene, name))
    recovery.keep()
    qtbot.waitUntil(lambda: not recovery._file_jobs.is_busy)
    assert len(copies(folder)) == 2
    for copy in recovery._copies.values():  # as if its program were gone
        copy.lock.unlock()
        copy.kept, copy.file = None, copy.file.with_name("gone")
    leftovers = recovery.leftovers()
    assert sorted(one.title for one in leftovers) == ["one", "two"]
    tabs.close(*tabs.all)
    parent = QWidget()
    qtbot.addWidget(parent)
    box = recovery_dialog.ask(leftovers, lambda one: (taken.append(one), recovery.recover(one)), parent)
    assert "• one" in box.informativeText() and "2 pictures" in box.text()
    next(one for one in box.buttons() if one.text().replace("&", "") == "Recover").click()
    qtbot.waitUntil(lambda: len(tabs.all) == 2)
    assert sorted(tab.title for tab in tabs.all) == ["one", "two"] and taken == leftovers
    names = sorted(layer.name for tab in tabs.all for layer in tab.scene.objects())
    assert names == ["Bird", "Bird", "one", "two"] and all(tab.is_modified for tab in tabs.all)


def left(folder: Path, name: str, content: bytes) -> None:
    """A copy whose program is gone."""
    folder.mkdir(exist_ok=True)
    (folder / f"{name}.ora").write_bytes(content)


def test_a_damaged_copy_is_told_and_others_are_still_offered(
    document: Document, recovery: Recovery, folder: Path, two_objects: Scene, qtbot: QtBot, told: Any
) -> None:
    document.open_scene(two_objects)
    left(folder, "old", b"PK\x03\x04 torn")
    left(folder, "new", b"PK\x03\x04 torn too")
    os.utime(folder / "old.ora", (1, 1))
    first, second = recovery.leftovers()
    assert (first.file.name, second.file.name) == ("new.ora", "old.ora") and first.title == "Untitled"
    told.clear()
    recovery.recover(first)
    qtbot.waitUntil(lambda: len(told.notices) == 1)
    assert told.notices[0].endswith(".") and document.scene is two_objects
    for leftover in (first, second):
        leftover.delete()
    assert recovery.leftovers() == [] and not copies(folder)


@pytest.mark.skipif(sys.platform == "win32", reason="modes are a thing of POSIX")
def test_nobody_else_can_look_at_the_copies(
    document: Document, recovery: Recovery, folder: Path, two_objects: Scene, qtbot: QtBot
) -> None:
    folder.mkdir(mode=0o755)
    document.open_scene(two_objects)
    document.edit("Rename", lambda scene: renamed(scene, "Tom"))
    keep(recovery, folder, qtbot)
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700


def test_what_a_killed_program_left_half_written_is_swept(recovery: Recovery, folder: Path) -> None:
    folder.mkdir()
    whole, torn, held = "0123456789abcdef", "f" * 16, "e" * 16
    stray = [f".{whole}.ora.12ab.tmp", f".{torn}.ora.12ab.tmp", f"{torn}.json", f".{held}.ora.34cd.tmp"]
    for name in (f"{whole}.ora", f"{whole}.json", "notes.txt", *stray):
        (folder / name).write_text("")
    lock = QLockFile(str(folder / f"{held}.lock"))
    assert lock.tryLock(0)  # another window is writing this one
    (leftover,) = recovery.leftovers()
    assert leftover.file.name == f"{whole}.ora"
    there = {file.name for file in folder.iterdir()}
    kept = {f"{whole}.ora", f"{whole}.json", f"{whole}.lock", "notes.txt", stray[-1], f"{held}.lock"}
    assert there == kept
    leftover.delete()
    lock.unlock()


def test_a_folder_that_cannot_be_written_is_told_once(
    document: Document, recovery: Recovery, folder: Path, two_objects: Scene, qtbot: QtBot, told: Any
) -> None:
    folder.write_text("no folder")
    document.open_scene(two_objects)
    told.clear()
    for name in ("Tom", "Tim"):
        document.edit("Rename", lambda scene, name=name: renamed(scene, name))
        recovery.keep()
        qtbot.waitUntil(lambda: not recovery._file_jobs.is_busy)
    (notice,) = told.notices
    assert notice.startswith("Should Scumble crash, unsaved changes would be lost: ")
    assert notice.endswith("cannot be written: a file is in the place of its folder.")


@pytest.mark.parametrize(("button", "is_there"), [("Recover", True), ("Delete the copy", False), ("Later", True)])
def test_a_person_decides(recovery: Recovery, folder: Path, qtbot: QtBot, button: str, is_there: bool) -> None:
    left(folder, "one", b"")
    (leftover,) = recovery.leftovers()
    parent, taken = QWidget(), []
    qtbot.addWidget(parent)
    box = recovery_dialog.ask([leftover], taken.append, parent)
    assert isinstance(box, QMessageBox) and "Untitled" in box.text()
    next(one for one in box.buttons() if one.text().replace("&", "") == button).click()
    assert taken == ([leftover] if button == "Recover" else [])
    assert (folder / "one.ora").exists() == is_there
    again = recovery.leftovers()
    assert bool(again) == (button == "Later")
    for one in (leftover, *again):
        one.lock.unlock()


def test_the_day_of_a_copy_is_told_in_the_persons_language(
    recovery: Recovery, folder: Path, qtbot: QtBot
) -> None:
    left(folder, "one", b"")
    os.utime(folder / "one.ora", (1_000_000_000, 1_000_000_000))  # 2001-09-09
    (leftover,) = recovery.leftovers()
    parent, before = QWidget(), QLocale()
    qtbot.addWidget(parent)
    QLocale.setDefault(QLocale("de_DE"))
    try:
        box = recovery_dialog.ask([leftover], lambda one: None, parent)
    finally:
        QLocale.setDefault(before)
    assert "09.09.01 " in box.informativeText()
    box.reject()


def test_one_sees_that_a_copy_is_being_opened(
    workspace: Workspace, folder: Path, two_objects: Scene, qtbot: QtBot
) -> None:
    folder.mkdir()
    save_project(two_objects, lambda layer: None, folder / "one.ora")
    recovery = Recovery(workspace.tabs, folder, NEVER, reads=workspace.file_jobs)
    (leftover,) = recovery.leftovers()
    recovery.recover(leftover)
    assert workspace.activity.is_busy
    qtbot.waitUntil(lambda: not workspace.document.scene.is_empty)
    recovery.close()
