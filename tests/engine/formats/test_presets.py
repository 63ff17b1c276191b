"""Presets of adjustments are written and read, and entries that make no sense are left out."""

from __future__ import annotations

import json

import pytest

from engine.formats.presets import Preset, presets_in, text_of
from engine.problem import Problem
from tests.engine.scene.adjusting import SETTINGS


def test_presets_of_every_kind_come_back() -> None:
    presets = [Preset(f"Nr. {number} „ä“", one) for number, one in enumerate(SETTINGS)]
    assert presets_in(text_of(presets)) == (presets, 0)


def test_entries_that_make_no_sense_are_left_out() -> None:
    sound = Preset("Mine", SETTINGS[0])
    record = json.loads(text_of([sound]))[0]
    wrong: list[object] = [7, {}, record | {"name": " "}, record | {"name": 3}, record | {"name": "x" * 61}]
    for changes in ({"kind": "none"}, {"red": None}, {"more": 1}):
        wrong.append(record | {"adjustment": record["adjustment"] | changes})
    deep = record | {"adjustment": record["adjustment"] | {"rgb": {"black": 300}}}
    assert presets_in(json.dumps([*wrong, record, deep])) == ([sound], len(wrong) + 1)


@pytest.mark.parametrize("text", ["", "{", '{"a": 1}', "[" * 100_000])
def test_what_is_no_list_is_refused(text: str) -> None:
    with pytest.raises(Problem, match="The presets are no"):
        presets_in(text)


def test_a_name_is_one_short_line() -> None:
    assert Preset(" Two\n words ", SETTINGS[0]).name == "Two words"
    with pytest.raises(Problem, match="preset's name must not be longer than 60"):
        Preset("x" * 61, SETTINGS[0])
