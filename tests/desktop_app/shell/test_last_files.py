"""What is open is remembered as it comes and goes, and opened again in the same order, with the same one shown."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop_app.document.opened import Opened
from desktop_app.document.tabs import Tabs
from desktop_app.document.workspace import Workspace
from desktop_app.shell.last_files import LastFiles
from desktop_app.shell.remembered import Remembered
from engine.scene.scene import Scene


@pytest.fixture
def tabs(workspace: Workspace) -> Tabs:
    return workspace.tabs


@pytest.fixture
def remembered(tmp_path: Path) -> Remembered:
    return Remembered(tmp_path / "window.json")


def test_what_is_open_is_remembered(tabs: Tabs, remembered: Remembered, photo_scene: Scene, tmp_path: Path) -> None:
    one, two = tmp_path / "one.png", tmp_path / "two.ora"
    last_files = LastFiles(tabs, remembered)
    first = tabs.open(Opened(photo_scene, file=one))
    tabs.open(Opened(photo_scene, is_new=True))
    assert remembered.open_files == [one] and remembered.shown_file is None, "a new scene has no file"
    tabs.open(Opened(photo_scene, file=two))
    tabs.show(first)
    assert remembered.open_files == [one, two] and remembered.shown_file == one
    tabs.close(first)
    assert Remembered(tmp_path / "window.json").open_files == [two]
    del last_files


def test_the_files_come_back_as_they_were(
    tabs: Tabs, remembered: Remembered, photo_scene: Scene, tmp_path: Path
) -> None:
    paths = [tmp_path / name for name in ("one.png", "two.png", "three.png")]
    remembered.keep_open(paths, paths[1])
    last_files = LastFiles(tabs, remembered)
    last_files.open(lambda *files: [tabs.open(Opened(photo_scene, file=path)) for path in files])
    assert [tab.source for tab in tabs.all] == paths and tabs.document.source == paths[1]
    tabs.step(1)
    assert tabs.document.source == paths[2] == remembered.shown_file, "and what is shown then is the person's"


def test_a_file_that_is_gone_keeps_none_from_coming(
    tabs: Tabs, remembered: Remembered, photo_scene: Scene, tmp_path: Path
) -> None:
    gone, there = tmp_path / "gone.png", tmp_path / "there.png"
    remembered.keep_open([gone, there], gone)
    last_files = LastFiles(tabs, remembered)
    last_files.open(lambda *files: [tabs.open(Opened(photo_scene, file=path)) for path in files if path != gone])
    assert tabs.document.source == there and remembered.open_files == [there]
