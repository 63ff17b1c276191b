"""Nothing falls through: every kind of generator is in the table, and every layer says what its pixels depend on."""

from __future__ import annotations

import importlib
import inspect
import pkgutil
from typing import Any, get_args, get_type_hints

import pytest

from engine.generation import kinds
from engine.generation.kind import GeneratorKind, all_kinds, card_for, kind_for, register
from engine.generation.kinds.object import ObjectKind
from engine.generators.card import KINDS
from engine.generators.catalog import Catalog
from engine.scene import layers
from engine.scene.box import Box
from engine.scene.filters import FILTERS, Filter
from engine.scene.layers import GroupLayer, Layer, LiveLayer
from tests.engine.kinds import subclasses

for package in (kinds, layers):
    for module in pkgutil.iter_modules(package.__path__):
        importlib.import_module(f"{package.__name__}.{module.name}")

LAYERS = [layer for layer in subclasses(Layer) if layer is not GroupLayer]


@pytest.mark.parametrize("kind", list(subclasses(GeneratorKind)))
def test_every_kind_is_in_the_table_and_says_all_that_is_asked(kind: type[GeneratorKind[Any]]) -> None:
    assert kind in {type(one) for one in all_kinds()}
    assert not inspect.isabstract(kind)
    assert kind.models in KINDS
    assert kind.noun.isalpha() and kind.less_detail.format(size=64).endswith(".")


@pytest.mark.parametrize("layer", get_args(LiveLayer))
def test_every_generated_layers_recipe_has_a_kind(layer: type[Layer]) -> None:
    recipes = set(get_args(get_type_hints(layer)["recipe"])) or {get_type_hints(layer)["recipe"]}
    recipes = set(FILTERS.values()) if recipes == {Filter} else recipes - {type(None)}
    assert {kind.recipe for kind in all_kinds()} & recipes == recipes


@pytest.mark.parametrize("layer", LAYERS)
def test_every_layer_that_is_not_always_generated_says_what_its_pixels_depend_on(layer: type[Layer]) -> None:
    says_so = layer.fingerprint_in is not Layer.fingerprint_in
    is_always_generated = layer in get_args(LiveLayer) and type(None) not in get_args(get_type_hints(layer)["recipe"])
    assert says_so or is_always_generated


def test_a_layer_that_does_not_is_an_error_and_not_nothing() -> None:
    with pytest.raises(NotImplementedError, match="Layer does not say"):
        Layer(id="new", name="new").fingerprint_in(Box(0, 0, 1, 1))


def test_nothing_is_drawn_from_an_unknown_recipe() -> None:
    with pytest.raises(TypeError, match="Nothing says how str is drawn from"):
        kind_for("a sunset")
    with pytest.raises(TypeError, match="Nothing says how str"):
        card_for(Catalog(()), "a sunset")


def test_no_recipe_has_two_kinds() -> None:
    with pytest.raises(TypeError, match="Recipe has two entries"):
        register(ObjectKind())
