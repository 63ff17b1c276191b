"""The settings page: turn the setting, read the control; turn the control, read the setting."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QLabel
from pytestqt.qtbot import QtBot

from desktop_app.shell.settings import TABLE, Settings
from desktop_app.shell.settings_dialog import SettingsDialog
from desktop_app.widgets.combo_box import ComboBox
from desktop_app.widgets.number_box import NumberBox
from tests.desktop_app.conftest import Keep


@pytest.fixture
def settings(qapp: object, tmp_path: Path) -> Settings:
    return Settings(tmp_path / "settings.json")


@pytest.fixture
def dialog(keep: Keep, qtbot: QtBot, settings: Settings) -> SettingsDialog:
    made = SettingsDialog(settings)
    keep(made)
    with qtbot.waitActive(made):
        made.show()
    return made


def test_every_row_of_the_table_is_there(dialog: SettingsDialog) -> None:
    texts = {label.text() for label in dialog.findChildren(QLabel)}
    for row in TABLE:
        assert row.title in texts and row.sentence in texts
        assert dialog.controls[row.name].accessibleName() == row.title


def test_it_shows_what_is_set(dialog: SettingsDialog, settings: Settings) -> None:
    settings.set("theme", "system")
    settings.set("plain_wheel_zooms", True)
    settings.set("history_mib", 4096)
    theme, wheel, history = (dialog.controls[name] for name in ("theme", "plain_wheel_zooms", "history_mib"))
    assert isinstance(theme, ComboBox) and theme.currentText() == "As the system"
    assert isinstance(wheel, QCheckBox) and wheel.isChecked()
    assert isinstance(history, NumberBox) and history.text() == "4096 MiB"


def test_a_choice_counts_at_once(dialog: SettingsDialog, settings: Settings) -> None:
    choice = dialog.controls["device"]
    assert isinstance(choice, ComboBox)
    choice.set_value("cuda")
    choice.activated.emit(choice.currentIndex())
    assert settings.device == "cuda" == Settings(settings.path).device


def test_a_tick_counts_at_once(dialog: SettingsDialog, settings: Settings) -> None:
    dialog.controls["plain_wheel_zooms"].click()
    assert settings.plain_wheel_zooms


def test_a_typed_number_counts_when_it_is_done(dialog: SettingsDialog, settings: Settings, qtbot: QtBot) -> None:
    box = dialog.controls["history_mib"]
    assert isinstance(box, NumberBox)
    box.setFocus()
    box.selectAll()
    qtbot.keyClicks(box, "99999")
    assert settings.history_mib == 512
    qtbot.keyClick(box, Qt.Key.Key_Return)
    assert settings.history_mib == 16384 and box.text() == "16384 MiB", "brought into its range"
    assert dialog.isVisible(), "Return in a field does not close the page"
    qtbot.keyClick(box, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert settings.history_mib == 16374


def test_reset_brings_every_default_back(dialog: SettingsDialog, settings: Settings, qtbot: QtBot) -> None:
    settings.set("theme", "light")
    settings.set("history_mib", 100)
    qtbot.mouseClick(dialog.reset_button, Qt.MouseButton.LeftButton)
    assert (settings.theme, settings.history_mib) == ("dark", 512)
    assert dialog.controls["theme"].value == "dark"


def test_what_cannot_be_kept_is_told(keep: Keep, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    dialog = SettingsDialog(Settings(tmp_path / "file" / "settings.json"))
    keep(dialog)
    dialog.show()
    dialog.controls["plain_wheel_zooms"].click()
    assert "could not be kept" in dialog.error.text() and dialog.error.isVisible()
    assert dialog.controls["plain_wheel_zooms"].isChecked(), "it holds until the program ends"


def test_return_closes_rather_than_resets(dialog: SettingsDialog, settings: Settings, qtbot: QtBot) -> None:
    settings.set("theme", "light")
    with qtbot.waitSignal(dialog.rejected):
        qtbot.keyClick(dialog, Qt.Key.Key_Return)
    assert settings.theme == "light"
