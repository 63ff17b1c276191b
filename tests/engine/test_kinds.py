"""Tables of kinds answer for what was registered, and say loudly what was not."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from engine.kinds import KindTable
from engine.scene.layers import Layer, ObjectLayer, PaintLayer
from tests.engine.kinds import missing, subclasses


@dataclass(frozen=True, kw_only=True)
class Planted(Layer):
    """A kind that no room knows."""


def test_an_entry_is_found_by_its_kind_alone() -> None:
    table: KindTable[str] = KindTable("is told")
    assert table.register(Layer)("any") == "any"
    assert table[Layer] == "any"
    with pytest.raises(TypeError, match="Nothing says how PaintLayer is told"):
        table[PaintLayer]


def test_a_kind_has_one_entry() -> None:
    table: KindTable[str] = KindTable("is told")
    table.register(Layer)("once")
    with pytest.raises(TypeError, match="Layer has two entries"):
        table.register(Layer)("twice")
    assert table[Layer] == "once"


def test_a_missing_entry_is_named() -> None:
    table: KindTable[str] = KindTable("is told")
    for kind in subclasses(Layer):
        table.register(kind)("somehow")
    assert missing(table, Layer) == []
    del table[ObjectLayer]
    assert missing(table, Layer) == ["ObjectLayer"]


def test_kinds_of_tests_are_not_the_programs() -> None:
    assert Planted in Layer.__subclasses__() and Planted not in subclasses(Layer)
