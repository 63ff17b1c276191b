"""Filters are values with limits, whose text tells all that matters and stays as it is where a field comes later."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import ClassVar

import pytest

from engine.problem import Problem
from engine.scene import edits
from engine.scene.adjustments import Levels
from engine.scene.filters import FILTERS, Cartoon, Fill, Filter
from engine.scene.filters.fill import SEARCH
from engine.scene.layers import (
    PASS_THROUGH,
    AdjustmentLayer,
    FilterLayer,
    GroupLayer,
    LayerMask,
    PaintLayer,
    is_live,
)
from engine.scene.mask import Mask
from engine.scene.scene import Scene
from tests.engine.kinds import subclasses


@dataclass(frozen=True)
class Speckle(Filter):
    kind: ClassVar[str] = "speckle"
    title: ClassVar[str] = "Speckle"
    has_noise: ClassVar[bool] = True


def test_every_filter_is_offered() -> None:
    assert {kind for kind in subclasses(Filter) if kind is not Speckle} == set(FILTERS.values())
    assert all(name == kind.kind and kind.title and kind.summary for name, kind in FILTERS.items())


@pytest.mark.parametrize("kind", FILTERS.values(), ids=list(FILTERS))
def test_every_number_of_a_filter_has_limits(kind: type[Filter]) -> None:
    for name, (low, high) in {"strength": (0, 1), **kind.limits}.items():
        assert low <= getattr(kind(), name) <= high
        for value in (low - 0.1, high + 0.1, float("nan"), "much", True):
            with pytest.raises(Problem, match=f"{name}.* must be"):
                kind(**{name: value})
    numbers = {name for name, value in vars(kind()).items() if type(value) is float}
    assert numbers == {"strength", *kind.limits}


def test_a_filter_has_a_seed_where_it_has_noise() -> None:
    assert Cartoon(seed=4).seed is None and Speckle().seed == 0 and Speckle(seed=4).seed == 4
    with pytest.raises(Problem, match="seed"):
        Speckle(seed=-1)


def test_the_text_tells_what_is_not_as_in_a_new_one_and_not_who_draws_it() -> None:
    assert Cartoon().text == Cartoon(model="another").text == "cartoon "
    assert Cartoon(strength=0.5, edges=1).text == "cartoon strength 0.5, edges 1.0"
    assert Speckle(seed=7).text == "speckle seed 7"


def test_what_is_added_is_drawn_in_the_newest_way_and_a_version_to_come_is_refused() -> None:
    scene, id = edits.add_filter(Scene(4, 4, ()), Fill(seed=3))
    layer = scene.find(id)
    assert isinstance(layer, FilterLayer) and layer.recipe == Fill(seed=3, search=SEARCH) != Fill(seed=3)
    for search in (0, SEARCH + 1, 1.5):
        with pytest.raises(Problem, match="version of the search"):
            Fill(search=search)  # type: ignore[arg-type]


def test_a_filter_is_put_above_a_layer_and_gets_what_is_selected_for_a_mask() -> None:
    scene = Scene(40, 30, (PaintLayer(id="low", name="low"), PaintLayer(id="high", name="high")))
    spot = Mask.empty().stroke([(10, 10, 5)], 1.0)
    scene, layer_id = edits.add_filter(scene, Cartoon(), spot, above="low")
    layer = scene.layers[1]
    assert isinstance(layer, FilterLayer) and layer.id == layer_id and is_live(layer) and layer.name == "Cartoon"
    assert layer.box_in(scene.box) == spot.bounds() and layer.extent is not None
    scene = edits.set_recipe(scene, layer_id, Cartoon(edges=1))
    assert scene.layers[1] == replace(layer, recipe=Cartoon(edges=1))
    with pytest.raises(Problem, match="not of the kind"):
        edits.set_recipe(scene, "low", Cartoon())


def test_a_layer_acts_on_its_own_row_and_clipped_on_what_it_is_clipped_to() -> None:
    def row(*clipped: str, base: type = PaintLayer) -> GroupLayer:
        first = (
            PaintLayer(id="base", name="b")
            if base is PaintLayer
            else AdjustmentLayer(id="base", name="b", adjustment=Levels())
        )
        layers = (
            PaintLayer(id="ground", name="g"), first, PaintLayer(id="stamp", name="s", is_clipped="stamp" in clipped),
            FilterLayer(id="filter", name="f", recipe=Cartoon(), is_clipped="filter" in clipped,
                        layer_mask=LayerMask()),
            PaintLayer(id="top", name="t"),
        )  # fmt: skip
        return GroupLayer(id="group", name="group", children=layers)

    def acted_on(group: GroupLayer) -> list[str]:
        scene = Scene(40, 30, (PaintLayer(id="below", name="below"), group))
        return [layer.id for layer in scene.backdrop_of("filter")]

    assert acted_on(row()) == ["ground", "base", "stamp"] == acted_on(row("stamp"))
    assert acted_on(row("stamp", "filter")) == ["base", "stamp"]
    assert acted_on(row("filter")) == ["stamp"]
    assert acted_on(row("stamp", "filter", base=AdjustmentLayer)) == ["ground", "base", "stamp"]
    passing = {"mode": PASS_THROUGH}
    assert acted_on(replace(row(), **passing)) == ["below", "ground", "base", "stamp"]
    assert acted_on(replace(row(), layer_mask=LayerMask(hides=False), opacity=0.2, **passing))[0] == "below"
    assert acted_on(replace(row("stamp", "filter"), **passing)) == ["base", "stamp"]
    assert acted_on(replace(row("stamp", "filter", base=AdjustmentLayer), **passing))[0] == "below"
    within = Scene(40, 30, (PaintLayer(id="below", name="b"), replace(row(), is_clipped=True, **passing)))
    below, part = within.backdrop_of("filter")
    assert (below.id, part.is_clipped) == ("below", True)
    assert [layer.id for layer in part.children] == ["ground", "base", "stamp"]
    outer = GroupLayer(id="outer", name="o", mode=PASS_THROUGH, children=(PaintLayer(id="p", name="p"), row()))
    assert acted_on(outer) == ["ground", "base", "stamp"], "the inner group is closed"
    assert acted_on(replace(outer, children=(outer.children[0], replace(row(), **passing))))[:2] == ["below", "p"]
    closed = Scene(40, 30, (replace(row(), **passing), PaintLayer(id="clipped", name="c", is_clipped=True)))
    assert not closed.passes_through("group") and closed.backdrop_of("filter")[0].id == "ground"
