"""Keys are found, pressed, taken from others and kept; what they run and what tells them follows at once."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QPushButton

from desktop_app.shell.app import App
from desktop_app.shell.key_capture import key_of
from desktop_app.shell.remembered import Remembered
from desktop_app.shell.settings import Settings
from desktop_app.shell.shortcut_editor import ShortcutEditor, rows
from desktop_app.widgets import shortcuts
from desktop_app.widgets.icon_button import icon_button
from desktop_app.widgets.labels import grey_out
from desktop_app.widgets.shortcut_presets import Keys
from engine.compositing.compositor import Compositor
from engine.generation.maker import AppearanceMaker
from tests.desktop_app.apps import end

CONTROL, SHIFT, NONE = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier(0)


def pressed(key: Qt.Key, held: Qt.KeyboardModifier = NONE, text: str = "") -> QKeyEvent:
    return QKeyEvent(QEvent.Type.KeyPress, key, held, text)


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(tmp_path / "settings.json")


@pytest.fixture
def editor(settings: Settings, qtbot: Any) -> ShortcutEditor:
    made = ShortcutEditor(settings)
    qtbot.addWidget(made)
    made.search.setText("rename")
    made.table.selectRow(0)
    return made


@pytest.fixture(autouse=True)
def usual_keys() -> Iterator[None]:
    yield
    shortcuts.use(Keys().table)


def press(editor: ShortcutEditor, key: Qt.Key, held: Qt.KeyboardModifier = NONE, text: str = "") -> None:
    editor.capture.event(pressed(key, held, text))


def test_every_key_is_in_the_list_and_can_be_found(editor: ShortcutEditor) -> None:
    listed = " ".join(keys for *_, keys in rows(Keys()))
    assert "Ctrl+Shift+E" in listed and "Space" in listed
    assert editor.table.rowCount() == 1
    editor.search.setText("ctrl+shift+s")
    assert [editor.table.item(row, 1).text() for row in range(editor.table.rowCount())] == ["Save project as"]
    editor.search.setText("")
    assert editor.table.rowCount() == len(rows(Keys()))


def test_a_pressed_key_belongs_to_the_chosen_action(editor: ShortcutEditor, settings: Settings) -> None:
    press(editor, Qt.Key.Key_F9)
    assert settings.keys.table["rename"] == ("F2", "F9")
    assert editor.table.item(0, 2).text() == "F2, F9"
    assert Settings(settings.path).keys == settings.keys


def test_a_key_that_another_action_has_is_taken_only_when_wanted(editor: ShortcutEditor, settings: Settings) -> None:
    press(editor, Qt.Key.Key_J, CONTROL)
    assert settings.keys == Keys() and editor.note.text() == "Ctrl+J belongs to Duplicate."
    assert editor.take.text() == "Take it away from Duplicate" and not editor.take.isHidden()
    editor.take.click()
    assert settings.keys.table["rename"] == ("F2", "Ctrl+J") and settings.keys.table["duplicate"] == ()
    assert editor.take.isHidden()
    editor.reset.click()
    assert settings.keys.table["rename"] == ("F2",)
    editor.reset_all.click()
    assert settings.keys == Keys()


def test_keys_of_the_picture_stay(editor: ShortcutEditor, settings: Settings) -> None:
    press(editor, Qt.Key.Key_Space, text=" ")
    assert settings.keys == Keys() and "stays as it is" in editor.note.text()


def test_a_key_is_taken_away_by_a_click(editor: ShortcutEditor, settings: Settings) -> None:
    (button,) = [one for one in editor.findChildren(QPushButton) if one.text().startswith("F2")]
    button.click()
    assert settings.keys.table["rename"] == ()


@pytest.mark.parametrize(
    ("event", "key"),
    [
        (pressed(Qt.Key.Key_J, CONTROL | SHIFT, "\n"), "Ctrl+Shift+J"),
        (pressed(Qt.Key.Key_BraceLeft, SHIFT, "{"), "Shift+["),  # where both share a key
        (pressed(Qt.Key.Key_BraceLeft, NONE, "{"), "{"),  # where they do not
        (pressed(Qt.Key.Key_Odiaeresis, SHIFT, "Ö"), "Shift+Ö"),
        (pressed(Qt.Key.Key_Slash, SHIFT, "/"), "/"),
        (pressed(Qt.Key.Key_Control, CONTROL), ""),
    ],
)
def test_what_a_press_is_called(event: QKeyEvent, key: str) -> None:
    assert key_of(event) == key


def test_tooltips_tell_the_keys_that_are_used_now(qtbot: Any) -> None:
    button = icon_button("duplicate", "Duplicate", lambda: None, "duplicate")
    qtbot.addWidget(button)
    grey_out(button, "Nothing is selected")
    shortcuts.use(Keys().with_key("duplicate", "F9").without_key("duplicate", "Ctrl+J").table)
    assert "Nothing is selected" in button.toolTip()
    grey_out(button, "")
    assert "Duplicate (F9)" in button.toolTip()


def test_a_preset_counts_at_once_in_menus_and_on_the_canvas(
    settings: Settings, tmp_path: Path, make_maker: Callable[[Compositor], AppearanceMaker], qapp: Any
) -> None:
    app = App(settings, Remembered(tmp_path / "window.json"), make_maker)
    settings.set_keys(Keys("krita").with_key("panels", "F9"))
    actions = app.window.actions_table.by_name
    assert actions["move"].shortcut() == QKeySequence("T") and "(T)" in actions["move"].toolTip()
    assert QKeySequence("F9") in actions["panels"].shortcuts()
    assert actions["panels"].shortcutContext() == Qt.ShortcutContext.WidgetShortcut
    end(app)
