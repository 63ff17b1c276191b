"""One project, several programs: what another one does to its file is noticed, and nobody writes over another's."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from PySide6.QtWidgets import QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.document.document import Document
from desktop_app.document.file_guard import FileGuard
from desktop_app.document.workspace import Workspace
from desktop_app.shell.file_dialogs import FileDialogs
from engine.formats.export import ExportOptions, export_picture
from engine.scene.scene import Scene


def test_a_project_belongs_to_one_window(tmp_path: Path) -> None:
    one, other = FileGuard(tmp_path / "locks"), FileGuard(tmp_path / "locks")
    project = tmp_path / "a.ora"
    project.write_bytes(b"x")
    (tmp_path / "link.ora").symlink_to(project)
    assert one.take(project) and one.take(project) and not other.take(tmp_path / "link.ora")
    one.keep_only([tmp_path / "link.ora"])
    assert not other.take(project)
    one.keep_only([])
    assert other.take(project)


def test_a_lock_that_a_crash_left_counts_for_nothing(tmp_path: Path) -> None:
    code = (
        "import os, sys; from pathlib import Path; from desktop_app.document.file_guard import FileGuard;"
        "guard = FileGuard(Path(sys.argv[1])); assert guard.take(Path(sys.argv[2])); os._exit(1)"
    )
    subprocess.run([sys.executable, "-c", code, str(tmp_path / "locks"), str(tmp_path / "a.ora")], check=False)
    assert os.listdir(tmp_path / "locks"), "it is left"
    assert FileGuard(tmp_path / "locks").take(tmp_path / "a.ora")


def test_where_no_lock_can_be_kept_files_are_used_without(tmp_path: Path) -> None:
    (tmp_path / "locks").write_bytes(b"no folder")
    assert FileGuard(tmp_path / "locks").take(tmp_path / "a.ora")


def saved(document: Document, workspace: Workspace, told: Any, qtbot: QtBot, path: Path, scene: Scene) -> None:
    document.open_scene(scene)
    workspace.files.save(path)
    qtbot.waitUntil(lambda: "saved" in told.whats)
    told.clear()


def test_what_another_program_writes_is_noticed_once(
    document: Document, workspace: Workspace, told: Any, tmp_path: Path, qtbot: QtBot, photo_scene: Scene
) -> None:
    path = tmp_path / "work.ora"
    saved(document, workspace, told, qtbot, path, photo_scene)
    workspace.files.look_for_changes()
    assert not told.notices and not document.tab.is_overtaken
    path.write_bytes(path.read_bytes() + b" ")
    workspace.files.look_for_changes()
    workspace.files.look_for_changes()
    assert told.notices == ["work.ora was changed by another program. Saving will ask first."]
    assert document.tab.is_overtaken
    path.unlink()
    assert not document.tab.is_overtaken, "there is nothing that could be lost"


@pytest.mark.parametrize(("chosen", "is_replaced"), [("Replace", True), ("Cancel", False), ("Save as…", False)])
def test_before_another_programs_work_is_replaced_it_is_asked(
    document: Document,
    workspace: Workspace,
    told: Any,
    tmp_path: Path,
    qtbot: QtBot,
    photo_scene: Scene,
    monkeypatch: pytest.MonkeyPatch,
    chosen: str,
    is_replaced: bool,
) -> None:
    path = tmp_path / "work.ora"
    saved(document, workspace, told, qtbot, path, photo_scene)
    path.write_bytes(b"another program's")
    window = QWidget()
    qtbot.addWidget(window)
    dialogs = FileDialogs(window, document, workspace.files, SimpleNamespace(recent=[]))  # type: ignore[arg-type]
    asked: list[str] = []
    monkeypatch.setattr(dialogs, "ask_save_as", lambda then: asked.append("name"))

    def press(box: QMessageBox) -> int:
        first, last = box.defaultButton(), box.escapeButton()
        assert first is not None and last is not None, "neither Return nor Escape replaces anything"
        assert (first.text().replace("&", ""), last.text().replace("&", "")) == ("Save as…", "Cancel")
        next(button for button in box.buttons() if button.text().replace("&", "") == chosen).click()
        return 0

    monkeypatch.setattr(QMessageBox, "exec", press)
    saves, save = [], workspace.files.save
    monkeypatch.setattr(workspace.files, "save", lambda **options: (saves.append(options), save(**options)))
    dialogs.save()
    assert len(saves) == is_replaced  # it is written in the background
    if is_replaced:
        qtbot.waitUntil(lambda: "saved" in told.whats)
        assert path.read_bytes().startswith(b"PK") and (tmp_path / "work.ora~").read_bytes() == b"another program's"
        assert not document.tab.is_overtaken
    else:
        assert path.read_bytes() == b"another program's" and asked == (["name"] if chosen == "Save as…" else [])


def test_a_project_that_another_window_has_opens_without_a_name(
    document: Document, workspace: Workspace, told: Any, tmp_path: Path, qtbot: QtBot, photo_scene: Scene
) -> None:
    path = tmp_path / "work.ora"
    saved(document, workspace, told, qtbot, path, photo_scene)
    workspace.tabs.close(document.tab)
    other = FileGuard(tmp_path / "locks")
    assert other.take(path)
    workspace.files.guard = FileGuard(tmp_path / "locks")
    told.clear()
    workspace.files.open(path)
    qtbot.waitUntil(lambda: "file" in told.whats)
    assert document.path is None and "open in another window" in told.notices[-1]
    before = path.read_bytes()
    workspace.files.save(path)
    assert "choose another name" in told.notices[-1] and path.read_bytes() == before
    other.keep_only([])
    workspace.files.save(path)
    qtbot.waitUntil(lambda: "saved" in told.whats)
    assert document.path == path


def test_another_programs_openraster_file_is_no_project_of_ours(
    document: Document, workspace: Workspace, told: Any, tmp_path: Path, qtbot: QtBot, photo_scene: Scene
) -> None:
    path = tmp_path / "theirs.ora"
    export_picture(photo_scene, lambda layer: None, path, ExportOptions(format="ora"))
    workspace.files.guard = FileGuard(tmp_path / "locks")
    other = FileGuard(tmp_path / "locks")
    assert other.take(path)
    workspace.files.open(path)
    qtbot.waitUntil(lambda: "file" in told.whats)
    assert document.path is None and document.source == path
    assert not any("another window" in notice for notice in told.notices), "two windows may open it"
    workspace.files.save()
    assert told.notices[-1] == "Choose a name for the project first."
