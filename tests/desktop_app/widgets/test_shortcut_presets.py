"""Presets of keys, and what a person changes in them."""

from __future__ import annotations

from collections import Counter

import pytest

from desktop_app.shell.actions import actions
from desktop_app.widgets.shortcut_presets import PRESETS, TITLES, Keys, normal, read_keys
from desktop_app.widgets.shortcuts import SHORTCUTS


@pytest.mark.parametrize("preset", PRESETS)
def test_in_no_preset_a_key_does_two_things_or_is_none(preset: str) -> None:
    keys = Counter(normal(key) for row in Keys(preset).table.values() for key in row)
    assert [key for key, times in keys.items() if times > 1 or not key] == []
    assert set(PRESETS) == set(TITLES)


@pytest.mark.parametrize("preset", PRESETS)
def test_a_preset_is_about_actions_and_leaves_none_without_its_key(preset: str) -> None:
    assert set(PRESETS[preset]) <= {row.name for row in actions()}
    assert [name for name, keys in Keys(preset).table.items() if not keys] == []


@pytest.mark.parametrize(
    ("preset", "action", "key"),
    [
        ("photoshop", "marquee", "M"),
        ("photoshop", "wand", "W"),
        ("photoshop", "new-levels", "Ctrl+L"),
        ("gimp", "brush", "P"),
        ("gimp", "invert-selection", "Ctrl+I"),
        ("krita", "new-paint", "Ins"),
        ("krita", "actual", "Ctrl+0"),
    ],
)
def test_a_preset_has_the_keys_of_its_editor_and_nobody_else_has_them(preset: str, action: str, key: str) -> None:
    assert Keys(preset).owners(key) == (action,)


def test_a_preset_keeps_what_it_does_not_name() -> None:
    assert Keys("krita").table["duplicate"] == SHORTCUTS["duplicate"]
    assert Keys("photoshop").table["box"] == ("U",)  # M is the selection's


def test_a_key_is_taken_from_who_has_it_and_given_back_by_a_reset() -> None:
    keys = Keys().with_key("rename", "Ctrl+J")
    assert keys.table["rename"] == ("F2", "Ctrl+J") and keys.table["duplicate"] == ()
    assert keys.owners("ctrl+j") == ("rename",)
    back = keys.reset("duplicate")
    assert back.table["duplicate"] == ("Ctrl+J",) and back == Keys()


def test_taking_a_key_away_and_back_leaves_no_difference() -> None:
    less = Keys().without_key("redo", "Ctrl+Y")
    assert less.table["redo"] == ("Ctrl+Shift+Z",) and set(less.own) == {"redo"}
    assert less.with_key("redo", "Ctrl+Y") == Keys()


def test_an_action_without_keys_can_get_some() -> None:
    name = next(row.name for row in actions() if row.name not in SHORTCUTS)
    assert Keys().with_key(name, "Ctrl+Alt+9").table[name] == ("Ctrl+Alt+9",)


def test_keys_are_kept_and_read_as_they_were() -> None:
    keys = Keys("gimp").with_key("rename", "Ctrl+J").without_key("redo", "Ctrl+Y")
    assert read_keys(keys.record) == keys


@pytest.mark.parametrize(
    "record",
    [None, [], {"preset": "paint", "own": {}}, {"preset": "krita"}, {"preset": "krita", "own": {"open": "Ctrl+O"}},
     {"preset": "krita", "own": {"open": [7]}}, {"preset": "krita", "own": {"open": [""]}}],
)  # fmt: skip
def test_what_is_no_record_is_refused(record: object) -> None:
    assert read_keys(record) is None
