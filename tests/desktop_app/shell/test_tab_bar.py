"""The bar of tabs, and what is asked before one of them, or all, are closed."""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.document.opened import Opened
from desktop_app.document.tab import Tab
from desktop_app.shell.app import App
from desktop_app.shell.file_dialogs import what_is_lost
from engine.scene import edits
from engine.scene.scene import Scene
from tests.desktop_app.apps import MakeMaker, app_in, end

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def shown_app(folder: Path, make_maker: MakeMaker) -> App:
    made = app_in(folder, make_maker)
    made.window.show()
    return made



def open_three(made: App, scene: Scene, folder: Path) -> App:
    tabs = made.workspace.tabs
    tabs.close(*tabs.all)
    for name in ("one.png", "two.png", "three.png"):
        tabs.open(Opened(scene, file=folder / name))
    return made


@pytest.fixture(scope="module")
def shared(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory, make_maker: MakeMaker) -> Iterator[App]:
    made = shown_app(tmp_path_factory.mktemp("state"), make_maker)
    yield made
    end(made)


@pytest.fixture
def built(shared: App, photo_scene: Scene, tmp_path: Path) -> App:
    """With three photos open, the last of which is shown."""
    return open_three(shared, photo_scene, tmp_path)


def titles(built: App) -> list[str]:
    bar = built.window.tab_bar
    return [bar.tabText(place) for place in range(bar.count())]


def change(built: App, *places: int) -> None:
    """Leave something unsaved in these tabs."""
    tabs = built.workspace.tabs
    shown = tabs.document.tab
    for place in places:
        tabs.show(tabs.all[place])
        tabs.document.edit("Rename", lambda scene: edits.rename(scene, scene.layers[0].id, "Sky"))
    tabs.show(shown)


def answer(built: App, monkeypatch: pytest.MonkeyPatch, reply: str) -> list[list[str]]:
    """Answer what becomes of changes; the documents that each question was about."""
    asked: list[list[str]] = []

    def ask(tabs: list[Tab]) -> str:
        asked.append([tab.title for tab in tabs])
        return reply

    monkeypatch.setattr(built.window.file_dialogs, "ask_what_becomes_of_changes", ask)
    return asked


def test_the_bar_is_there_from_the_second_document_on(built: App) -> None:
    bar, tabs = built.window.tab_bar, built.workspace.tabs
    assert bar.isVisible() and titles(built) == ["one.png", "two.png", "three.png"] and bar.currentIndex() == 2
    assert "one.png" in bar.tabToolTip(0) and len(bar.tabToolTip(0)) > 20, "the whole path"
    change(built, 0)
    assert titles(built)[0] == "• one.png"
    tabs.close(*tabs.all[1:])
    assert not bar.isVisible() and built.document.title == "one.png"


def test_keys_show_the_next_document_and_the_one_before(built: App) -> None:
    window, document = built.window, built.document
    window.activateWindow()
    seen = []
    for key, modifiers in (
        (Qt.Key.Key_Tab, CONTROL),
        (Qt.Key.Key_PageDown, CONTROL),
        (Qt.Key.Key_PageUp, CONTROL),
        (Qt.Key.Key_Backtab, CONTROL | SHIFT),
    ):
        QTest.keyClick(window.canvas, key, modifiers)
        seen.append(document.title)
    assert seen == ["one.png", "two.png", "one.png", "three.png"]
    assert window.tab_bar.currentIndex() == 2


def test_a_press_shows_a_tab_and_the_middle_button_closes_one(built: App) -> None:
    bar = built.window.tab_bar
    QTest.mouseClick(bar, Qt.MouseButton.LeftButton, pos=bar.tabRect(0).center())
    assert built.document.title == "one.png"
    QTest.mouseClick(bar, Qt.MouseButton.MiddleButton, pos=bar.tabRect(1).center())
    assert titles(built) == ["one.png", "three.png"] and built.document.title == "one.png"


def test_the_others_can_be_closed(built: App, monkeypatch: pytest.MonkeyPatch) -> None:
    change(built, 0, 1)
    asked = answer(built, monkeypatch, "discard")
    menu = built.window.tab_bar.menu_of(built.workspace.tabs.all[1])
    next(action for action in menu.actions() if action.text() == "Close the others").trigger()
    assert titles(built) == ["• two.png"] and asked == [["one.png"]] and built.document.title == "two.png"


def test_a_tab_that_is_dragged_stays_where_it_is_put(built: App) -> None:
    built.window.tab_bar.moveTab(2, 0)
    assert titles(built) == ["three.png", "one.png", "two.png"] and built.window.tab_bar.currentIndex() == 0
    assert [tab.title for tab in built.workspace.tabs.all] == titles(built) and built.document.title == "three.png"


def test_a_tab_that_is_not_shown_is_shown_before_it_is_asked_about(built: App, monkeypatch: pytest.MonkeyPatch) -> None:
    change(built, 0)
    asked = answer(built, monkeypatch, "cancel")
    first = built.workspace.tabs.all[0]
    built.window.closing.close(first)
    assert asked == [["one.png"]] and built.document.tab is first and len(titles(built)) == 3
    answer(built, monkeypatch, "discard")
    built.window.closing.close(first)
    assert titles(built) == ["two.png", "three.png"]


def test_quitting_asks_once_about_all_and_saves_one_after_the_other(
    make_maker: MakeMaker, photo_scene: Scene, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, qtbot: QtBot
) -> None:
    built = open_three(shown_app(tmp_path, make_maker), photo_scene, tmp_path)
    change(built, 0, 2)
    asked = answer(built, monkeypatch, "save")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda _w, _t, start, _k: (start, ""))
    built.start()
    built.window.close()
    qtbot.waitUntil(lambda: not built.window.isVisible())
    assert asked == [["one.png", "three.png"]]
    assert (tmp_path / "one.ora").exists() and (tmp_path / "three.ora").exists()
    end(built)


def test_a_name_that_is_not_given_keeps_everything_open(built: App, monkeypatch: pytest.MonkeyPatch) -> None:
    change(built, 0, 2)
    answer(built, monkeypatch, "save")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *rest: ("", ""))
    built.window.actions_table.by_name["close-all"].trigger()
    assert titles(built) == ["• one.png", "two.png", "• three.png"] and built.document.title == "one.png"


def test_a_file_that_is_open_is_shown_and_not_read_again(built: App, tmp_path: Path) -> None:
    built.window.open(tmp_path / "two.png")
    assert built.document.title == "two.png" and not built.workspace.activity.is_busy


def test_files_that_are_dropped_on_the_bar_open(
    built: App, photo_scene: Scene, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window, opened = built.window, []
    monkeypatch.setattr(window.files, "open", lambda path, together: opened.append(path))
    data = QMimeData()
    files = [tmp_path / "four.png", tmp_path / "five.png"]
    data.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
    place = QPointF(window.tab_bar.mapTo(window, window.tab_bar.rect().center()))
    copy, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    window.dropEvent(QDropEvent(place, copy, data, left, Qt.KeyboardModifier.NoModifier))
    QApplication.processEvents()
    assert opened == files


def test_layers_that_are_dragged_onto_another_tab_are_copied_there(built: App, qtbot: QtBot) -> None:
    window, tabs = built.window, built.workspace.tabs
    first = tabs.all[0]
    layer = built.document.scene.layers[0]
    data = window.layers.model.mimeData([window.layers.model.index_of(layer.id)])
    bar = window.tab_bar
    move, left, none = Qt.DropAction.MoveAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    over_itself = QDropEvent(QPointF(bar.tabRect(2).center()), move, data, left, none)
    bar.dropEvent(over_itself)
    assert not over_itself.isAccepted() and built.document.tab is tabs.all[2]
    bar.dropEvent(QDropEvent(QPointF(bar.tabRect(0).center()), move, data, left, none))
    qtbot.waitUntil(lambda: len(built.document.scene.layers) == 2)
    assert built.document.tab is first and built.document.history.labels == ["Open", "Paste"]
    assert len(tabs.all[2].scene.layers) == 1


def test_layers_that_are_held_over_a_tab_are_let_go_in_its_picture(built: App, qtbot: QtBot) -> None:
    window, tabs = built.window, built.workspace.tabs
    bar, canvas, source = window.tab_bar, window.canvas, tabs.all[2]
    data = window.layers.model.mimeData([window.layers.model.index_of(source.scene.layers[0].id)])
    send(bar, QDragEnterEvent, bar.tabRect(0).center(), data)
    send(bar, QDragMoveEvent, bar.tabRect(0).center(), data)
    qtbot.waitUntil(lambda: built.document.tab is tabs.all[0])
    place = canvas.mapTo(window, canvas.rect().center())
    assert send(window, QDragEnterEvent, place, data) and send(window, QDropEvent, place, data)
    qtbot.waitUntil(lambda: len(built.document.scene.layers) == 2)
    assert built.document.tab is tabs.all[0] and len(source.scene.layers) == 1
    assert not send(window, QDragEnterEvent, place, window.layers.model.mimeData([window.layers.model.index(0, 1)]))


def send(widget: QWidget, kind: type[QDropEvent], place: QPoint, data: QMimeData) -> bool:
    """Tell a widget of layers that are dragged there; return whether it takes them."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # from 6.12 on these take a QPointF, before they do not
        where = QPointF(place) if kind is QDropEvent else place
        event = kind(where, Qt.DropAction.MoveAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(widget, event)
    return event.isAccepted()


@pytest.mark.parametrize(
    ("seconds", "said"), [(5, "the last minute"), (700, "the last 12 minutes"), (9000, "the last 2 hours")]
)
def test_a_question_tells_how_old_the_changes_may_be(seconds: float, said: str) -> None:
    assert said in what_is_lost(seconds)
