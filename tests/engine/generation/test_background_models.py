"""Which models make backgrounds: the one that a recipe names, or the best that knows all its kinds."""

from __future__ import annotations

from typing import Any

import pytest

from engine.generation.kind import card_for
from engine.generators.card import Card
from engine.generators.catalog import Catalog
from engine.problem import Problem
from engine.scene.layers import BackgroundRecipe


def card(name: str, kind: str, *classes: str, **changes: Any) -> Card:
    return Card(
        **{"name": name, "kind": kind, "title": name, "classes": classes, "resolution": 128, "noise": 8,
           "licence": "", "weights": "x.safetensors", "sha256": "ab" * 32} | changes
    )  # fmt: skip


LAND = card("land", "background", "forest", "sea", experimental=("sea",))
SKY = card("sky", "background", "bright sky", "sea")
CATALOG = Catalog((card("animals", "foreground", "cat"), LAND, SKY, card("detail", "detail")))


def recipe(*kinds: str, model: str = "") -> BackgroundRecipe:
    return BackgroundRecipe(tuple((kind, 0.5) for kind in kinds), (0.0,) * 8, model=model)


def test_the_kinds_of_all_models_are_known() -> None:
    assert CATALOG.classes_of("background") == ("bright sky", "forest", "sea")
    assert Catalog((LAND, SKY), {"land": "It is damaged."}).classes_of("background") == ("bright sky", "sea")
    assert Catalog((card("animals", "foreground", "cat"),)).classes_of("background") == ()
    assert not CATALOG.is_experimental("sea", "background") and Catalog((LAND,)).is_experimental("sea", "background")


def test_a_recipe_means_the_model_that_knows_all_its_kinds() -> None:
    assert card_for(CATALOG, recipe("forest")) is LAND
    assert card_for(CATALOG, recipe("sea")) is SKY  # for which it is no experiment
    assert card_for(CATALOG, recipe("sea", "forest")) is LAND
    assert card_for(CATALOG, recipe("sea", model="land")) is LAND
    unused = BackgroundRecipe((("forest", 1.0), ("bright sky", 0.0)), (0.0,))
    assert card_for(CATALOG, unused) is LAND


@pytest.mark.parametrize(
    ("kinds", "model", "words"),
    [
        (("forest", "bright sky"), "", 'a scene of "forest and bright sky"'),
        (("forest",), "sky", 'a scene of "forest"'),
        (("cat",), "animals", 'a scene of "cat"'),
        (("desert",), "", "desert"),
        (("sea",), "gone", 'no model "gone"'),
    ],
)
def test_a_missing_model_is_a_sentence(kinds: tuple[str, ...], model: str, words: str) -> None:
    with pytest.raises(Problem, match=words):
        card_for(CATALOG, recipe(*kinds, model=model))
