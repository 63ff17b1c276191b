"""The files of late: in the menu and as tiles, with pictures, pinned ones, and ways to take them off the list."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_app.document.document import Document
from desktop_app.document.opened import Opened
from desktop_app.document.workspace import Workspace
from desktop_app.shell import recent_pictures
from desktop_app.shell.recent_menu import RecentMenu
from desktop_app.shell.recent_pictures import RecentPictures
from desktop_app.shell.recent_tiles import RecentTile, RecentTiles
from desktop_app.shell.remembered import MOST_RECENT, Remembered
from engine.compositing.compositor import Compositor
from engine.scene.scene import Scene
from tests.desktop_app.conftest import HandEngine, colour_of


@pytest.fixture
def remembered(tmp_path: Path) -> Remembered:
    """Three files, the second of which is gone and the oldest of which is pinned."""
    made = Remembered(tmp_path / "window.json")
    for name in ("a.png", "b.png", "c.png"):
        made.opened(tmp_path / name)
        if name != "b.png":
            (tmp_path / name).touch()
    made.pin(tmp_path / "a.png", True)
    return made


@pytest.fixture
def menu(document: Document, remembered: Remembered, qtbot: QtBot) -> Iterator[RecentMenu]:
    made = RecentMenu(document, remembered, opened.append, lambda: opened.append(Path("sample")))
    qtbot.addWidget(made)
    made.fill()
    yield made
    opened.clear()


opened: list[Path] = []


def names(remembered: Remembered) -> list[str]:
    return [file.name for file in remembered.recent]


def trigger(menu: RecentMenu, text: str) -> None:
    menu.fill()
    next(action for action in menu.actions() if action.text() == text).trigger()


def test_pinned_files_come_first_and_stay(remembered: Remembered, tmp_path: Path) -> None:
    assert names(remembered) == ["a.png", "c.png", "b.png"]
    for number in range(MOST_RECENT):
        remembered.opened(tmp_path / f"{number}.png")
    assert names(remembered)[:2] == ["a.png", f"{MOST_RECENT - 1}.png"] and len(remembered.recent) == MOST_RECENT + 1
    remembered.forget_all()
    assert names(Remembered(tmp_path / "window.json")) == ["a.png"]
    remembered.forget(tmp_path / "a.png")
    remembered.opened(tmp_path / "a.png")
    assert not remembered.is_pinned(tmp_path / "a.png")


def test_the_menu_greys_what_is_gone_and_takes_it_off(menu: RecentMenu, remembered: Remembered) -> None:
    listed = [(action.text(), action.isEnabled()) for action in menu.actions() if not action.isSeparator()]
    assert listed[:4] == [("a.png", True), ("c.png", True), ("b.png", False), ("Open the sample", True)]
    trigger(menu, "c.png")
    trigger(menu, "Open the sample")
    assert [file.name for file in opened] == ["c.png", "sample"]
    trigger(menu, "Take missing files off the list")
    assert names(remembered) == ["a.png", "c.png"]
    trigger(menu, "Clear the list")
    assert names(remembered) == ["a.png"]


def test_the_picture_that_is_shown_can_be_pinned(
    menu: RecentMenu, workspace: Workspace, remembered: Remembered, photo_scene: Scene, tmp_path: Path
) -> None:
    workspace.tabs.open(Opened(photo_scene, file=tmp_path / "c.png"))
    trigger(menu, "Pin c.png to this list")
    assert remembered.is_pinned(tmp_path / "c.png")
    trigger(menu, "Pin c.png to this list")
    assert not remembered.is_pinned(tmp_path / "c.png")


def test_a_file_gets_its_picture_when_it_is_opened(
    workspace: Workspace, remembered: Remembered, photo_scene: Scene, tmp_path: Path
) -> None:
    pictures = RecentPictures(workspace.tabs, Compositor(), remembered)
    assert recent_pictures.picture(remembered, tmp_path / "c.png", QSize(40, 40)) is None
    for name in ("c.png", "d.png"):  # shown is the second one
        workspace.tabs.open(Opened(photo_scene, file=tmp_path / name))
    pictures.draw_next()
    shown = recent_pictures.picture(remembered, tmp_path / "c.png", QSize(40, 40))
    assert shown is not None and (shown.width(), shown.height()) == (40, 30)
    red, green, blue, _ = shown.toImage().pixelColor(20, 15).getRgb()  # type: ignore[misc]
    assert abs(red - 128) < 8 and abs(green - 128) < 8 and abs(blue - 90) < 3
    file = remembered.picture_of(tmp_path / "c.png")
    QImage(4000, 4000, QImage.Format.Format_Mono).save(str(file), "PNG")  # type: ignore[call-overload]
    assert recent_pictures.picture(remembered, tmp_path / "c.png", QSize(40, 40)) is None, "not one of ours"
    remembered.forget(tmp_path / "c.png")
    assert not file.exists()


def test_the_picture_waits_for_the_objects_looks(
    workspace: Workspace, engine: HandEngine, deliver: Callable[[], None], remembered: Remembered, photo_scene: Scene,
    two_objects: Scene, tmp_path: Path,
) -> None:
    pictures = RecentPictures(workspace.tabs, Compositor(), remembered)
    for name, scene in (("c.png", photo_scene), ("c.ora", two_objects)):
        workspace.tabs.open(Opened(scene, file=tmp_path / name))
    with workspace.document.gesture("Nothing"):
        pictures.draw_next()
    assert recent_pictures.picture(remembered, tmp_path / "c.png", QSize(40, 40)) is None
    for _ in range(2):
        pictures.draw_next()
    assert recent_pictures.picture(remembered, tmp_path / "c.png", QSize(40, 40)) is not None
    assert recent_pictures.picture(remembered, tmp_path / "c.ora", QSize(40, 40)) is None
    engine.answer_all()
    deliver()
    pictures.draw_next()
    shown = recent_pictures.picture(remembered, tmp_path / "c.ora", QSize(400, 400))
    assert shown is not None
    (bird,) = (layer for layer in two_objects.objects() if layer.name == "Bird")
    red, green, blue, _ = shown.toImage().pixelColor(200, 150).getRgb()  # type: ignore[misc]
    assert np.abs(np.subtract((red, green, blue), colour_of(bird))).max() < 8


def test_the_picture_waits_while_the_engine_starts_and_not_for_looks_that_never_come(
    workspace: Workspace, engine: HandEngine, deliver: Callable[[], None], remembered: Remembered, two_objects: Scene,
    tmp_path: Path,
) -> None:
    pictures = RecentPictures(workspace.tabs, Compositor(), remembered)
    workspace.tabs.open(Opened(two_objects, file=tmp_path / "c.ora"))
    while engine.waiting:
        engine.answer(error="There is no such model.")
    deliver()
    pictures.draw_next()
    assert recent_pictures.picture(remembered, tmp_path / "c.ora", QSize(40, 40)) is None
    engine.callbacks.on_ready(engine.maker)
    deliver()
    pictures.draw_next()
    assert recent_pictures.picture(remembered, tmp_path / "c.ora", QSize(40, 40)) is not None
    workspace.tabs.open(Opened(two_objects, file=tmp_path / "d.ora"))
    pictures.draw_next()
    assert recent_pictures.picture(remembered, tmp_path / "d.ora", QSize(40, 40)) is None, "they are being made"


def test_tiles_open_pin_and_forget(remembered: Remembered, qtbot: QtBot, tmp_path: Path) -> None:
    tiles = RecentTiles(remembered)
    qtbot.addWidget(tiles)
    tiles.opened.connect(opened.append)
    tiles.resize(320, 100)
    tiles.show()
    tiles.fill()

    def tile(name: str) -> RecentTile:
        QApplication.processEvents()
        return next(one for one in tiles.tiles if one.file.name == name)

    assert [(one.file.name, one.is_there) for one in tiles.tiles] == [
        ("a.png", True),
        ("c.png", True),
        ("b.png", False),
    ]
    assert tile("a.png").y() == tile("c.png").y() < tile("b.png").y(), "two columns have room"
    for one in tiles.tiles:
        one.click()
    assert [file.name for file in opened] == ["a.png", "c.png"]
    opened.clear()
    tiles.activateWindow()
    tile("c.png").setFocus()
    qtbot.waitUntil(lambda: bool(tile("c.png").buttons))
    assert all(button.accessibleName() and button.isVisible() for button in tile("c.png").buttons)
    tile("c.png").buttons[0].click()
    assert remembered.is_pinned(tmp_path / "c.png")
    tile("b.png").setFocus()
    tile("b.png").buttons[1].click()
    QApplication.processEvents()
    assert [one.file.name for one in tiles.tiles] == ["c.png", "a.png"] == names(remembered)
