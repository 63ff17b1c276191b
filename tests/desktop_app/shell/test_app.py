"""The window around a document: what it shows, what it asks before something is lost, and that it starts."""

from __future__ import annotations

import gc
import weakref
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PIL import Image
from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QDialog,
    QFileDialog,
    QLabel,
    QLineEdit,
    QMenu,
    QSlider,
    QToolBar,
)
from pytestqt.qtbot import QtBot

from desktop_app.dialogs.export import ExportDialog
from desktop_app.document import layer_commands as commands
from desktop_app.shell import actions
from desktop_app.shell.align_actions import ALIGN
from desktop_app.shell.app import App
from desktop_app.shell.command_palette import CommandPalette
from desktop_app.shell.notices import ProgressNote
from desktop_app.shell.remembered import Remembered
from desktop_app.shell.settings import Settings
from desktop_app.shell.window import Window, first_size
from desktop_app.widgets import theme
from desktop_app.widgets.labels import ShortLabel
from desktop_app.widgets.number_box import NumberField, Range
from engine.compositing.compositor import Compositor
from engine.formats.export_options import ExportOptions
from engine.generation.maker import AppearanceMaker
from engine.scene.box import Box
from engine.scene.scene import Scene
from tests.desktop_app.apps import app_in, end, rename
from tests.exemplars import library_in


@pytest.fixture
def window(built: App) -> Window:
    return built.window


def test_files_of_last_time_are_opened_where_that_is_wanted(
    built: App, photo_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[Path] = []
    monkeypatch.setattr(built.workspace.files, "open", lambda path, together: asked.append(path))
    built._last_files._left = [photo_file.with_name("last.png")]
    built.open_first(())
    assert asked == [], "off, as the program comes"
    built.settings.set("reopen_files", True)
    built.open_first((photo_file,))
    assert asked == [photo_file], "it is started for another one"
    built.open_first(())
    assert asked == [photo_file, photo_file.with_name("last.png")]



def test_an_empty_window_says_how_to_begin(window: Window) -> None:
    assert window.start_page.isVisible() and not window.canvas.isVisible()
    assert window.windowTitle() == "Scumble"
    assert not window.actions_table.by_name["save"].isEnabled() and window.actions_table.by_name["open"].isEnabled()
    assert not window.actions_table.by_name["brush"].isEnabled()


def test_a_photo_takes_the_place_of_the_start_page(opened: App, photo_file: Path) -> None:
    window = opened.window
    assert window.canvas.isVisible() and not window.start_page.isVisible()
    assert window.windowTitle() == "meadow.png[*] – Scumble" and not window.isWindowModified()
    assert "400 × 300" in window.status_labels.size.text()
    assert opened.window._remembered.recent == [photo_file]


def test_an_edit_is_told_by_the_title_and_the_menu(opened: App) -> None:
    window = opened.window
    rename(opened, "Sky")
    assert window.isWindowModified()
    assert window.actions_table.by_name["undo"].text() == "Undo Rename Sky"
    window.actions_table.by_name["undo"].trigger()
    assert not window.isWindowModified() and window.actions_table.by_name["redo"].text() == "Redo Rename Sky"
    assert not window.actions_table.by_name["undo"].isEnabled()


@pytest.mark.parametrize(("answer", "closes"), [("cancel", False), ("discard", True)])
def test_closing_asks_what_becomes_of_changes(
    opened: App, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot, answer: str, closes: bool
) -> None:
    rename(opened, "Sky")
    monkeypatch.setattr(opened.window.file_dialogs, "ask_what_becomes_of_changes", lambda titles: answer)
    opened.window.close()
    QApplication.processEvents()
    QApplication.processEvents()
    assert opened.window.isVisible() != closes


def test_saving_on_close_waits_for_the_file(
    opened: App, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot, tmp_path: Path
) -> None:
    rename(opened, "Sky")
    target = tmp_path / "work.ora"
    monkeypatch.setattr(opened.window.file_dialogs, "ask_what_becomes_of_changes", lambda titles: "save")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *rest: (str(target), ""))
    opened.window.close()
    assert opened.window.isVisible()
    qtbot.waitUntil(lambda: not opened.window.isVisible())
    assert target.exists()


def test_an_unchanged_document_closes_without_a_question(
    opened: App, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    monkeypatch.setattr(opened.window.file_dialogs, "ask_what_becomes_of_changes", lambda _: pytest.fail("it asked"))
    opened.window.close()
    qtbot.waitUntil(lambda: not opened.window.isVisible())


def test_ctrl_s_on_a_photo_asks_for_a_projects_name(
    opened: App, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot, tmp_path: Path, photo_file: Path
) -> None:
    before = photo_file.read_bytes()
    asked: list[Any] = []

    def ask(*rest: Any) -> tuple[str, str]:
        asked.append(rest)
        return str(tmp_path / "work.ora"), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", ask)
    opened.window.actions_table.by_name["save"].trigger()
    qtbot.waitUntil(lambda: opened.document.path is not None)
    assert asked[0][2].endswith("meadow.ora") and photo_file.read_bytes() == before
    assert opened.window.windowTitle() == "work.ora[*] – Scumble"
    rename(opened, "Sky")
    opened.window.actions_table.by_name["save"].trigger()
    qtbot.waitUntil(lambda: not opened.document.is_modified)
    assert len(asked) == 1, "a project that has a name is saved under it"


@pytest.mark.parametrize(("width", "height"), [(1280, 720), (1280, 680), (1920, 1080)])
def test_the_first_window_fits_the_screen(opened: App, two_objects: Scene, width: int, height: int) -> None:
    size = first_size(QSize(width, height))
    assert size.width() < width and size.height() <= height - 40 and size.height() >= 600
    opened.document.open_scene(two_objects)
    for tool in opened.window.tools.by_name:
        opened.window.choose_tool(tool)
        least = opened.window.minimumSizeHint()
        assert least.width() <= size.width() and least.height() <= size.height(), tool


def test_a_small_screen_shows_every_tool_and_the_whole_hint(opened: App, qtbot: QtBot) -> None:
    window = opened.window
    window.setStyleSheet(theme.style_sheet(theme.DARK))
    window.resize(first_size(QSize(1280, 720)))
    window.choose_tool("hand")
    bar = window.findChild(QToolBar, "tools")
    qtbot.waitUntil(lambda: bar.height() < 600)
    assert all(bar.widgetForAction(action).isVisible() for action in bar.actions())
    hint = next(it for it in window.options.findChildren(ShortLabel) if it.isVisible())
    qtbot.waitUntil(lambda: hint.x() < 20 and not hint.is_cut)


def test_what_cannot_be_opened_is_said_over_the_canvas(built: App, tmp_path: Path, qtbot: QtBot) -> None:
    (tmp_path / "no.png").write_bytes(b"nothing of a picture")
    built.window.open(tmp_path / "no.png")
    qtbot.waitUntil(lambda: bool(built.window.notices.texts))
    assert "no.png" in built.window.notices.texts[0] and built.window.start_page.isVisible()


def test_tab_hides_what_is_beside_the_picture_and_brings_it_back(opened: App) -> None:
    window = opened.window
    window.canvas.setFocus()
    docks = window.panels.by_title.values()
    beside = [*(dock for dock in docks if not dock.isHidden()), window.findChild(QToolBar, "tools")]
    QTest.keyClick(window.canvas, Qt.Key.Key_Tab)
    assert all(widget.isHidden() for widget in beside)
    QTest.keyClick(window.canvas, Qt.Key.Key_Tab)
    assert not any(widget.isHidden() for widget in beside)


def test_hiding_the_panels_leaves_their_sizes(opened: App) -> None:
    window = opened.window
    docks = window.panels.by_title
    window.resizeDocks([docks["Properties"], docks["Layers"]], [300, 250], Qt.Orientation.Vertical)
    QApplication.processEvents()
    before = {title: dock.geometry() for title, dock in window.panels.by_title.items() if title != "History"}
    for _ in range(3):
        window.panels.toggle_all()
        QApplication.processEvents()
        window.panels.toggle_all()
        QApplication.processEvents()
    assert {title: window.panels.by_title[title].geometry() for title in before} == before


def test_panels_hidden_at_the_end_are_there_at_the_next_start(
    opened: App, tmp_path: Path, make_maker: Callable[[Compositor], AppearanceMaker]
) -> None:
    shown = [title for title, dock in opened.window.panels.by_title.items() if not dock.isHidden()]
    opened.window.panels.toggle_all()
    opened.window.close_now()
    again = app_in(tmp_path, make_maker)
    assert "Properties" in shown
    assert [title for title, dock in again.window.panels.by_title.items() if not dock.isHidden()] == shown
    end(again)


def test_letters_choose_tools_but_not_while_somebody_types(opened: App, two_objects: Scene) -> None:
    opened.document.open_scene(two_objects)
    window = opened.window
    window.activateWindow()
    QTest.keyClick(window.canvas, Qt.Key.Key_V)
    assert window.canvas.tool.name == "move" and window.actions_table.by_name["move"].isChecked()
    box = next(box for box in window.findChildren(QAbstractSpinBox) if box.isVisible() and box.isEnabled())
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_B)
    assert window.canvas.tool.name == "move"
    QTest.keyClick(window.canvas, Qt.Key.Key_B)
    assert window.canvas.tool.name == "brush"


def test_a_number_and_enter_give_the_keys_back_to_the_picture(opened: App, two_objects: Scene, qtbot: QtBot) -> None:
    opened.document.open_scene(two_objects)
    window, document = opened.window, opened.document
    window.activateWindow()
    window.choose_tool("move")
    box = opened.window.options.size_slider.number
    window.choose_tool("brush")
    qtbot.waitUntil(box.isVisible)
    box.setFocus()
    box.selectAll()
    QTest.keyClicks(box, "77")
    QTest.keyClick(box, Qt.Key.Key_Return)
    assert opened.window.brush.tip.size == 77 and QApplication.focusWidget() is window.canvas
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_V)
    assert window.canvas.tool.name == "move"
    before = document.selected_object
    assert before is not None
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Right)
    after = document.selected_object
    assert after is not None and after.place != before.place
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Delete)
    assert not document.scene.has(before.id)


def test_shortcuts_work_on_all_layers_that_are_chosen_in_the_list(opened: App, two_objects: Scene) -> None:
    opened.document.open_scene(two_objects)
    layers = opened.window.layers
    opened.window.activateWindow()
    control, none = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.NoModifier
    commands.select(opened.document, [layer.id for layer in two_objects.layers[1:]])
    layers.view.setFocus()
    seen = []
    for key, modifier in (
        *((Qt.Key.Key_J, control), (Qt.Key.Key_G, control)),
        *((Qt.Key.Key_BracketLeft, control), (Qt.Key.Key_Delete, none)),
    ):
        QTest.keyClick(layers.view, key, modifier)
        seen.append([layer.name for layer in opened.document.scene.walk()])
    assert seen == [
        ["meadow.png", "Cat", "Cat 2", "Bird", "Bird 2"],
        ["meadow.png", "Cat", "Bird", "Group", "Cat 2", "Bird 2"],
        ["meadow.png", "Cat", "Group", "Cat 2", "Bird 2", "Bird"],
        ["meadow.png", "Cat", "Bird"],
    ]


def test_enter_leaves_the_keys_with_a_field_of_a_dialog(qtbot: QtBot) -> None:
    dialog = QDialog()
    qtbot.addWidget(dialog)
    field = NumberField("Width", Range(1, 100), "How wide it is.", dialog)
    dialog.show()
    dialog.activateWindow()
    field.number.setFocus()
    qtbot.waitUntil(field.number.hasFocus)
    QTest.keyClicks(field.number, "5")
    QTest.keyClick(field.number, Qt.Key.Key_Return)
    assert field.number.hasFocus() and dialog.isVisible()


@pytest.mark.parametrize("others", [0, 1])
def test_a_closed_document_is_freed_at_once(
    opened: App, two_objects: Scene, photo_file: Path, tmp_path: Path, qtbot: QtBot, others: int
) -> None:
    document, window, workspace = opened.document, opened.window, opened.workspace

    def settle() -> None:
        qtbot.waitUntil(lambda: not workspace.activity.is_busy)
        QApplication.processEvents()
        window.grab()

    document.open_scene(two_objects)
    settle()
    workspace.files.save(tmp_path / "a.ora")
    settle()
    workspace.files.open(tmp_path / "a.ora")  # as it is read from a file, every layer is this document's own
    settle()
    for tool in window.tools.by_name:
        window.choose_tool(tool)
    commands.new_noise(document, document.scene.layers[-1].id)
    settle()
    rename(opened, "Sky")
    document.undo()
    document.redo()
    settle()
    kept = [document.scene, document.history, *document.scene.walk(), document.scene.layers[0].photo]
    alive = [weakref.ref(one) for one in kept]
    del kept
    document.history.mark_saved()
    opened.recovery.keep()
    gc.collect()
    gc.disable()
    try:
        if others:
            left = document.tab
            window.open(photo_file)
            settle()
            assert workspace.tabs.all == [left, document.tab]
            window.closing.close(left)
            del left
        else:
            window.closing.close(window.document.tab)
        settle()
        opened.recovery.keep()
        assert [type(one()).__name__ for one in alive if one() is not None] == []
    finally:
        gc.enable()


def test_progress_is_shown_only_when_it_takes_long(qtbot: QtBot) -> None:
    progress = ProgressNote()  # the window's own also follows the engine, which may be loading
    qtbot.addWidget(progress)
    progress.set_busy(True)
    assert not progress.isVisible()
    progress.tell("Saving work.ora", 0.5)
    qtbot.waitUntil(progress.isVisible)
    progress.set_busy(False)
    assert not progress.isVisible()
    progress.tell("Loading the engine", -1.0)
    timer = progress.findChild(QTimer)
    assert timer is not None and not timer.isActive(), "nobody waits for it, and nothing would take it away"
    progress.set_busy(True)
    qtbot.waitUntil(progress.isVisible)
    assert "Loading the engine" in [label.text() for label in progress.findChildren(QLabel)]


def test_actions_wait_while_a_gesture_goes_on(opened: App, two_objects: Scene) -> None:
    opened.document.open_scene(two_objects)
    window, canvas = opened.window, opened.canvas
    QTest.mousePress(canvas, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, canvas.rect().center())
    assert canvas.is_in_gesture
    window.actions_table.by_name["delete"].trigger()
    assert opened.document.history.labels == ["Open"]
    window.actions_table.by_name["larger"].trigger()
    assert opened.window.brush.tip.size > 120
    window.actions_table.by_name["stop"].trigger()
    assert not canvas.is_in_gesture and opened.document.scene is two_objects


def test_menus_hold_every_action_of_the_table(window: Window) -> None:
    def names(menu: QMenu) -> set[str]:
        """Of all that is in it, and in the menus within it."""
        held = menu.actions()
        return {action.objectName() for action in held}.union(*(names(one.menu()) for one in held if one.menu()))

    held = set().union(*(names(entry.menu()) for entry in window.menuBar().actions()))
    assert {row.name for row in actions.actions()} - held == {"recent"}
    (layer,) = (entry.menu() for entry in window.menuBar().actions() if entry.text() == "&Layer")
    (align,) = (entry.menu() for entry in layer.actions() if entry.text() == "Align")
    assert [action.objectName() for action in align.actions()] == [row.name for row in ALIGN]


def test_recent_files_can_be_opened_and_forgotten(opened: App, photo_file: Path, tmp_path: Path, qtbot: QtBot) -> None:
    window = opened.window
    window._remembered.opened(tmp_path / "gone.png")
    window.recent_menu.fill()
    listed = window.recent_menu.actions()
    assert [(action.text(), action.isEnabled()) for action in listed[:2]] == [("gone.png", False), ("meadow.png", True)]
    window.closing.close(window.document.tab)
    listed[1].trigger()
    qtbot.waitUntil(lambda: opened.document.title == "meadow.png" and not opened.workspace.activity.is_busy)
    window.recent_menu.fill()
    window.recent_menu.actions()[-1].trigger()
    assert window._remembered.recent == []


@pytest.mark.parametrize("name", ["shortcuts", "commands", "about", "export", "settings", "last-error"])
def test_every_dialog_opens_and_closes(opened: App, name: str, qtbot: QtBot) -> None:
    before = QApplication.topLevelWidgets()
    opened.window.actions_table.by_name[name].trigger()
    shown = [widget for widget in QApplication.topLevelWidgets() if widget.isVisible() and widget not in before]
    assert len(shown) == 1
    shown[0].close()


def test_export_writes_what_the_frame_of_the_crop_tool_shows(opened: App, tmp_path: Path, qtbot: QtBot) -> None:
    by_name, frame = opened.window.actions_table.by_name, opened.window.tools.crop_frame
    by_name["crop"].trigger()
    frame.draw((50, 40, 250, 140))
    by_name["export"].trigger()
    dialog = QApplication.activeModalWidget() or opened.window.findChild(ExportDialog)
    assert isinstance(dialog, ExportDialog) and opened.document.scene.box == Box(0, 0, 200, 100)
    dialog.close()
    opened.document.tab.exported = tmp_path / "cropped.png", ExportOptions()
    frame.draw((0, 0, 120, 90))
    by_name["export-again"].trigger()
    qtbot.waitUntil(lambda: (tmp_path / "cropped.png").exists() and not opened.workspace.activity.is_busy)
    with Image.open(tmp_path / "cropped.png") as written:
        assert written.size == (120, 90)


def test_the_palette_finds_a_command_and_runs_it(opened: App, two_objects: Scene) -> None:
    opened.document.open_scene(two_objects)
    opened.window.actions_table.by_name["commands"].trigger()
    palette = opened.window.findChild(CommandPalette)
    assert palette is not None
    QTest.keyClicks(palette.search, "sel inv")
    assert [(item.text(0), item.text(1)) for item in palette.list.selectedItems()] == [
        ("Invert selection", "Ctrl+Shift+I")
    ]
    assert palette.list.topLevelItemCount() == 1
    palette.search.setText("nothing like that")
    assert palette.list.topLevelItemCount() == 0
    QTest.keyClick(palette.search, Qt.Key.Key_Return)
    assert palette.isVisible()
    palette.search.setText("duplicate")
    before = len(opened.document.scene.layers)
    QTest.keyClick(palette.search, Qt.Key.Key_Return)
    assert not palette.isVisible() and len(opened.document.scene.layers) == before + 1


def test_everything_that_can_be_pressed_has_a_name(opened: App, two_objects: Scene) -> None:
    opened.document.open_scene(two_objects)
    kinds = (QAbstractButton, QComboBox, QSlider, QAbstractSpinBox)
    nameless = []
    for kind in kinds:
        for widget in opened.window.findChildren(kind):
            inner = widget.objectName().startswith("qt_") or isinstance(widget.parent(), QAbstractSpinBox | QLineEdit)
            text = widget.text() if isinstance(widget, QAbstractButton) else ""
            if widget.isVisible() and not inner and not (text or widget.accessibleName()):
                nameless.append(f"{type(widget).__name__} in {type(widget.parent()).__name__}")
    assert nameless == []


def test_the_window_comes_back_where_it_was(
    opened: App, tmp_path: Path, make_maker: Callable[[Compositor], AppearanceMaker]
) -> None:
    opened.window.resize(780, 560)  # no larger than the screen of the tests
    opened.window.panels.by_title["History"].hide()
    opened.window.close_now()
    again = app_in(tmp_path, make_maker)
    assert again.window.height() == 560 and again.window.panels.by_title["History"].isHidden()
    again.window.panels.reset()
    assert not again.window.panels.by_title["History"].isHidden()
    end(again)




def test_brush_and_class_are_in_hand_again(
    opened: App, tmp_path: Path, make_maker: Callable[[Compositor], AppearanceMaker]
) -> None:
    opened.window.brush.change(size=77, colour=(1, 2, 3), flow=0.5, mode="multiply", erases=True)
    opened.document.choose_class("dog")
    tip = opened.window.brush.tip
    opened.window.close_now()
    again = app_in(tmp_path, make_maker)
    assert again.window.brush.tip == replace(tip, erases=False) and again.document.current_class == "dog"
    end(again)


def test_a_window_on_a_screen_that_is_gone_comes_back_in_sight(
    opened: App, tmp_path: Path, make_maker: Callable[[Compositor], AppearanceMaker], qtbot: QtBot
) -> None:
    opened.window.resize(700, 500)
    opened.window.move(9000, 7000)
    opened.window.panels.by_title["Layers"].setFloating(True)
    dock = opened.window.panels.by_title["Layers"]
    dock.move(9100, 7100)
    QApplication.processEvents()
    assert dock.titleBarWidget().height() > 0, "it can be taken by its title while it floats"
    assert (opened.window.x(), dock.x()) == (9000, 9100)
    opened.window.close_now()
    again = app_in(tmp_path, make_maker)
    again.window.show()
    qtbot.waitExposed(again.window)
    screen = again.window.screen().availableGeometry()
    for widget in (again.window, again.window.panels.by_title["Layers"]):
        seen = widget.frameGeometry().intersected(screen)
        assert seen.width() >= 100 and seen.height() >= 100, widget.frameGeometry()
        assert widget.frameGeometry().top() >= screen.top(), "it can be taken by its title"
    again.window.panels.reset()
    QApplication.processEvents()
    assert again.window.panels.by_title["Layers"].titleBarWidget().height() == 0, "its tab tells its name"
    end(again)


def test_the_setting_says_how_new_objects_begin(built: App) -> None:
    assert built.workspace.beginnings.is_on
    built.settings.set("generator_only", True)
    assert not built.workspace.beginnings.is_on


def test_the_library_it_is_given_is_offered(
    qapp: QApplication, tmp_path: Path, make_maker: Callable[[Compositor], AppearanceMaker], qtbot: QtBot
) -> None:
    library = library_in(tmp_path)
    settings = Settings(tmp_path / "settings.json")
    settings.set("generator_only", True)
    made = App(settings, Remembered(tmp_path / "window.json"), make_maker, library)
    assert made.document.library is library and not made.workspace.beginnings.is_on
    assert made.document.current_class == "cat", "at first, what there are most exemplars of"
    shown = [made.window.options.class_choice.itemText(row) for row in range(4)]
    assert shown == ["bird", "cat", "dog", "zebra"]
    made.shutdown()
    end(made)
