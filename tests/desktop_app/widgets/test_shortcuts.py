"""The keys of actions, and which of them is shown."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLocale

from desktop_app.widgets.shortcuts import SHORTCUTS, keys_of, shortcut_of


@pytest.fixture
def german() -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale("de"))
    yield
    QLocale.setDefault(before)


def test_in_english_the_first_key_of_the_table_is_shown() -> None:
    assert [shortcut_of(name) for name in ("smaller", "undo")] == ["[", "Ctrl+Z"]
    assert all(keys_of(name) == keys for name, keys in SHORTCUTS.items())


def test_in_german_a_key_is_shown_that_german_keyboards_have(german: None) -> None:
    """Brackets are typed with AltGr there, so with Ctrl they cannot be typed at all."""
    assert [keys_of(name)[0] for name in ("smaller", "raise", "guides")] == ["Ö", "Ctrl+Ä", "Alt+Ö"]
    assert keys_of("undo") == ("Ctrl+Z",) and keys_of("redo") == SHORTCUTS["redo"] and keys_of("no action") == ()
    assert all(sorted(keys_of(name)) == sorted(keys) for name, keys in SHORTCUTS.items())
