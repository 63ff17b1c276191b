"""Files and folders that are dropped on the window: opened, or laid upon the picture where they were let go."""

from __future__ import annotations

from pathlib import Path

from PIL import Image
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from pytestqt.qtbot import QtBot

from desktop_app.document.files import MOST_OF_A_FOLDER
from desktop_app.shell.app import App
from desktop_app.shell.window import Window


def drop(
    window: Window,
    *files: Path,
    place: QPointF = QPointF(100, 100),  # noqa: B008 - never changed
    actions: Qt.DropAction = Qt.DropAction.CopyAction,
    modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
) -> Qt.DropAction:
    """Return what whoever dragged the files is told that was done with them."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
    event = QDropEvent(place, actions, data, Qt.MouseButton.LeftButton, modifiers)
    event.ignore()
    window.dropEvent(event)
    return event.dropAction() if event.isAccepted() else Qt.DropAction.IgnoreAction


def test_a_file_manager_never_learns_that_a_file_was_moved(built: App, photo_file: Path, qtbot: QtBot) -> None:
    move, copy = Qt.DropAction.MoveAction, Qt.DropAction.CopyAction
    assert drop(built.window, photo_file, actions=move) == Qt.DropAction.IgnoreAction
    assert drop(built.window, photo_file, actions=move | copy, modifiers=Qt.KeyboardModifier.ShiftModifier) == copy
    qtbot.waitUntil(lambda: not built.document.scene.is_empty and not built.workspace.activity.is_busy)
    assert len(built.document.scene.layers) == 1


def test_a_dropped_file_opens_and_the_next_becomes_a_layer(built: App, photo_file: Path, qtbot: QtBot) -> None:
    drop(built.window, photo_file)
    qtbot.waitUntil(lambda: len(built.document.scene.layers) == 1)
    drop(built.window, photo_file)
    qtbot.waitUntil(lambda: len(built.document.scene.layers) == 2)
    assert built.document.history.labels == ["Open", "Add photo meadow"]


def many(folder: Path, count: int) -> list[Path]:
    """Photos of a new folder, beside what is none."""
    folder.mkdir()
    files = [folder / f"IMG_{number:02}.png" for number in range(count)]
    for file in files:
        Image.new("RGB", (8, 6), "red").save(file)
    (folder / "notes.txt").write_text("no photo")
    return files


def test_a_dropped_folder_opens_its_photos_and_the_first_is_shown(built: App, tmp_path: Path, qtbot: QtBot) -> None:
    files, tabs = many(tmp_path / "trip", 5), built.window.tabs
    shown: list[Path | None] = []
    built.document.changed.connect(lambda change: change.what == "file" and shown.append(built.document.source))
    drop(built.window, tmp_path / "trip")
    qtbot.waitUntil(lambda: [tab.source for tab in tabs.all] == files and not built.workspace.activity.is_busy)
    assert shown == [files[0]], "whoever has begun to work on it stays there"
    assert built.window._remembered.recent[::-1] == files
    drop(built.window, tmp_path / "trip", place=QPointF(built.window.canvas.mapTo(built.window, QPoint(90, 90))))
    qtbot.waitUntil(lambda: len(built.document.scene.layers) == 6)


def test_a_folder_without_photos_or_with_too_many_is_told(built: App, tmp_path: Path, qtbot: QtBot) -> None:
    (tmp_path / "empty").mkdir()
    many(tmp_path / "years", MOST_OF_A_FOLDER + 1)
    sentences: list[str] = []
    built.document.notice.connect(sentences.append)
    for name, told in (("empty", "There are no photos in the folder"), ("years", "holds 51 photos, and at most 50")):
        for give in (drop, type(built.window).open):  # as from the command line
            sentences.clear()
            give(built.window, tmp_path / name)
            qtbot.waitUntil(lambda told=told: any(told in sentence for sentence in sentences))
    assert built.document.scene.is_empty and not built.workspace.activity.is_busy


def test_what_is_dropped_on_the_picture_lies_where_it_was_let_go(opened: App, tmp_path: Path, qtbot: QtBot) -> None:
    Image.new("RGB", (40, 30), "red").save(tmp_path / "leaf.png")
    canvas, document = opened.canvas, opened.document
    device = canvas.viewport.to_device(300, 90)
    ratio = canvas.devicePixelRatioF()
    place = canvas.mapTo(opened.window, QPointF(device[0] / ratio, device[1] / ratio))
    drop(opened.window, tmp_path / "leaf.png", place=place)
    qtbot.waitUntil(lambda: len(document.scene.layers) == 2)
    box = document.scene.layers[1].laid.box  # type: ignore[attr-defined]
    assert (box.width, box.height) == (40, 30)
    assert abs((box.left + box.right) / 2 - 300) <= 2 and abs((box.top + box.bottom) / 2 - 90) <= 2
