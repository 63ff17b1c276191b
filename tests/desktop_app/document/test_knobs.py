"""Knobs come in one order whatever the class, and those without a name apart."""

from __future__ import annotations

from desktop_app.document.knobs import in_order
from engine.generators.card import Knob
from engine.generators.catalog import Catalog


def test_all_classes_begin_alike_and_directions_without_a_name_are_apart() -> None:
    knobs = tuple(Knob(name) for name in ("warmth", "variation 1", "stripes", "brightness", "Contrast", "variation 12"))
    shown, unnamed = in_order(knobs)
    assert [knobs[it].name for it in shown] == ["brightness", "Contrast", "warmth", "stripes"]
    assert unnamed == (1, 5)
    assert in_order(()) == ((), ())


def test_the_shipped_classes_share_their_order() -> None:
    card = Catalog.load().best("cat")
    rows = [[family.knobs[it].name for it in in_order(family.knobs)[0]] for family in card.knob_families]
    every = max(rows, key=len)
    for row in rows:
        assert row[0] == "brightness" and len(row) >= 6
        common = [name for name in row if name in every]
        assert common == [name for name in every if name in row]
