"""The settings: the table holds, a damaged file harms nothing, and what is chosen is kept."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_app.shell.settings import ROWS, TABLE, Setting, Settings, Value
from engine.problem import Problem


@pytest.fixture
def path(tmp_path: Path, qapp: QApplication) -> Path:
    return tmp_path / "deep" / "settings.json"


@pytest.mark.parametrize("row", TABLE, ids=lambda row: row.name)
def test_every_row_is_whole(row: Setting) -> None:
    assert row.accepts(row.default)
    assert row.title and row.sentence.endswith(".")
    assert hasattr(Settings, row.name)
    if isinstance(row.default, int) and not isinstance(row.default, bool):
        assert row.accepts(row.low) and row.accepts(row.high)
        assert not row.accepts(row.low - 1) and not row.accepts(row.high + 1) and not row.accepts(True)
    else:
        assert not row.accepts(17) and not row.accepts("no such choice") and not row.accepts(None)


def test_names_are_told_once() -> None:
    assert len(ROWS) == len(TABLE)


def test_it_begins_with_the_defaults(path: Path) -> None:
    settings = Settings(path)
    assert {row.name: settings.value(row.name) for row in TABLE} == {row.name: row.default for row in TABLE}
    assert (settings.theme, settings.device, settings.plain_wheel_zooms) == ("dark", "auto", False)
    assert settings.history_bytes == 512 * 2**20
    assert not path.exists() and not settings.notices


@pytest.mark.parametrize(
    ("name", "value"),
    [("theme", "light"), ("device", "cuda"), ("plain_wheel_zooms", True), ("history_mib", 1024)],
)
def test_what_is_chosen_is_told_and_kept(path: Path, qtbot: QtBot, name: str, value: Value) -> None:
    settings = Settings(path)
    with qtbot.waitSignal(settings.changed) as told:
        settings.set(name, value)
    assert told.args == [name]
    assert getattr(Settings(path), name) == value
    with qtbot.assertNotEmitted(settings.changed):
        settings.set(name, value)


def test_what_is_out_of_range_is_refused(path: Path) -> None:
    settings = Settings(path)
    with pytest.raises(Problem, match="Memory for undo"):
        settings.set("history_mib", 1)
    assert settings.history_mib == 512 and not path.exists()


@pytest.mark.parametrize("content", ["", "{", "[]", "7", "[" * 100_000, "\ud800".encode("utf-8", "surrogatepass")])
def test_a_damaged_file_falls_back_to_the_defaults(path: Path, content: str | bytes) -> None:
    path.parent.mkdir()
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    settings = Settings(path)
    assert settings.theme == "dark"
    assert len(settings.notices) == 1
    settings.set("theme", "light")
    assert Settings(path).theme == "light"


def test_one_bad_value_spoils_no_other(path: Path) -> None:
    path.parent.mkdir()
    path.write_text(json.dumps({"theme": "light", "history_mib": 1e400, "device": ["cpu"], "of_a_later_version": 1}))
    settings = Settings(path)
    assert (settings.theme, settings.history_mib, settings.device) == ("light", 512, "auto")
    assert "Memory for undo" in settings.notices[0] and "Compute on" in settings.notices[0]


def test_an_unwritable_place_is_one_sentence(tmp_path: Path, qapp: QApplication) -> None:
    (tmp_path / "file").write_text("")
    settings = Settings(tmp_path / "file" / "settings.json")
    with pytest.raises(Problem, match="could not be kept"):
        settings.set("theme", "light")
    assert settings.theme == "light", "it holds until the program ends"


def test_reset_brings_the_defaults_back(path: Path) -> None:
    settings = Settings(path)
    settings.set("theme", "light")
    settings.set("history_mib", 100)
    settings.reset()
    assert {row.name: Settings(path).value(row.name) for row in TABLE} == {row.name: row.default for row in TABLE}


def test_no_rubbish_is_left_beside_the_file(path: Path) -> None:
    settings = Settings(path)
    for value in (100, 200, 300):
        settings.set("history_mib", value)
    assert [entry.name for entry in path.parent.iterdir()] == ["settings.json"]
