"""The way between two looks begins where new looks come, and is left by nothing that lies on it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from desktop_app.panels.interpolation import Interpolations
from engine.generators.card import Card
from engine.generators.catalog import Catalog
from engine.generators.noise import draw
from engine.scene.layers import Recipe

ID = "object"


@pytest.fixture
def card(catalog: Catalog) -> Card:
    return catalog.best("cat")


def cat(seed: int, **changes: object) -> Recipe:
    return replace(Recipe("cat", draw(seed, 16), seed), **changes)  # type: ignore[arg-type]


def shown(card: Card, *recipes: Recipe) -> Interpolations:
    """What an object has shown, one after the other."""
    ways = Interpolations()
    for recipe in recipes:
        ways.note(ID, recipe, card)
    return ways


def test_an_object_that_was_never_thrown_anew_has_no_way(card: Card) -> None:
    ways = shown(card, cat(1), cat(1, knobs=(1.0,)), cat(1, strength=0.5))
    assert ways.share(ID, cat(1), card) is None
    assert ways.at(ID, cat(1), card, 0.5) == cat(1)


def test_the_way_leads_from_the_looks_before_to_the_new_ones(card: Card) -> None:
    ways = shown(card, cat(1), cat(2))
    assert ways.share(ID, cat(2), card) == 1.0
    assert ways.at(ID, cat(2), card, 0.0) == cat(1) and ways.at(ID, cat(2), card, 1.0) == cat(2)
    middle = ways.at(ID, cat(2), card, 0.5)
    assert middle.noise not in (cat(1).noise, cat(2).noise)
    assert ways.share(ID, middle, card) == pytest.approx(0.5)


def test_going_along_the_way_and_undoing_it_leaves_the_way(card: Card) -> None:
    ways = shown(card, cat(1), cat(2))
    middle = ways.at(ID, cat(2), card, 0.3)
    for recipe in (middle, cat(1), cat(2), middle):
        ways.note(ID, recipe, card)
        assert ways.at(ID, recipe, card, 0.0).noise == cat(1).noise
        assert ways.at(ID, recipe, card, 1.0).noise == cat(2).noise


def test_a_throw_from_the_middle_begins_there(card: Card) -> None:
    ways = shown(card, cat(1), cat(2))
    middle = ways.at(ID, cat(2), card, 0.3)
    ways.note(ID, middle, card)
    ways.note(ID, cat(3), card)
    assert ways.at(ID, cat(3), card, 0.0).noise == middle.noise
    assert ways.share(ID, cat(3), card) == 1.0


def test_each_object_has_a_way_of_its_own(card: Card) -> None:
    ways = shown(card, cat(1), cat(2))
    ways.note("other", cat(8), card)
    assert ways.share("other", cat(8), card) is None
    ways.note(ID, cat(2), card)
    assert ways.share(ID, cat(2), card) == 1.0


def test_another_class_or_document_has_no_way_back(card: Card) -> None:
    ways = shown(card, cat(1), cat(2))
    dog = replace(cat(5), class_name="dog")
    ways.note(ID, dog, card)
    assert ways.share(ID, dog, card) is None and ways.share(ID, cat(2), card) is None
    ways = shown(card, cat(1), cat(2))
    ways.forget()
    ways.note(ID, cat(2), card)
    assert ways.share(ID, cat(2), card) is None


def test_without_its_model_an_object_goes_nowhere() -> None:
    ways = Interpolations()
    ways.note(ID, cat(1), None)
    ways.note(ID, cat(2), None)
    assert ways.share(ID, cat(2), None) is None and ways.at(ID, cat(2), None, 0.5) == cat(2)
