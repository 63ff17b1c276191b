"""Edits of several layers at once."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.document import layer_edits
from engine.problem import Problem
from engine.scene import edits
from engine.scene.layers import GroupLayer, PaintLayer
from engine.scene.scene import Scene


def paint(name: str) -> PaintLayer:
    return PaintLayer(id=name, name=name)


def group(name: str, *names: str) -> GroupLayer:
    return GroupLayer(id=name, name=name, children=tuple(paint(one) for one in names))


def scene(*layers: PaintLayer | GroupLayer | str) -> Scene:
    return Scene(10, 10, tuple(paint(one) if isinstance(one, str) else one for one in layers))


def order(one: Scene, parent: str | None = None) -> str:
    layers = one.layers if parent is None else one.find(parent).children
    return "".join(layer.id for layer in layers)


@given(st.permutations("abcdef"), st.sets(st.sampled_from("abcdef"), min_size=1), st.data())
def test_moved_keeps_both_orders(start: list[str], chosen: set[str], data: st.DataObject) -> None:
    others = [one for one in start if one not in chosen]
    index = data.draw(st.integers(0, len(others)))
    made = order(layer_edits.moved(scene(*start), chosen, index))
    together = [one for one in start if one in chosen]
    assert made == "".join([*others[:index], *together, *others[index:]])


def test_moved_into_a_group_and_out() -> None:
    one = scene("a", group("g", "x", "y"), "b")
    inside = layer_edits.moved(one, ["a", "b"], 1, "g")
    assert order(inside) == "g" and order(inside, "g") == "xaby"
    outside = layer_edits.moved(inside, ["x", "b"], 0)
    assert order(outside) == "xbg" and order(outside, "g") == "ay"


def test_moved_to_where_it_is_is_no_change() -> None:
    one = scene("a", "b", "c")
    assert layer_edits.moved(one, ["b"], 1) is one


def test_moved_into_itself_is_refused() -> None:
    with pytest.raises(Problem):
        layer_edits.moved(scene(group("g", "x")), ["g"], 0, "g")


def test_what_lies_in_a_chosen_group_goes_with_it() -> None:
    one = scene("a", group("g", "x", "y"))
    assert layer_edits.outermost(one, ["x", "g", "a"]) == ["a", "g"]


@pytest.mark.parametrize(
    ("chosen", "by", "made"),
    [("a", 1, "bacd"), ("d", 1, "abcd"), ("a", -1, "abcd"), ("bc", 1, "adbc"), ("ac", 1, "bacd"), ("bd", -1, "bdac")],
)
def test_shifted(chosen: str, by: int, made: str) -> None:
    assert order(layer_edits.shifted(scene(*"abcd"), chosen, by)) == made


def test_layers_of_different_groups_are_not_shifted() -> None:
    one = scene("a", group("g", "x"), "b")
    assert layer_edits.shifted(one, ["a", "x"], 1) is one


def test_alone_shows_what_it_needs() -> None:
    one = scene("a", group("g", "x", "y"), group("h", "z"))
    assert {i for i, seen in layer_edits.alone(one, "x").items() if seen} == {"g", "x"}
    assert {i for i, seen in layer_edits.alone(one, "h").items() if seen} == {"h", "z"}


def test_a_layer_that_is_shown_alone_keeps_its_shadow(two_objects: Scene) -> None:
    _, cat, _ = two_objects.layers
    one, shadow = edits.add_shadow(two_objects, cat.id)
    one, drop = edits.add_drop_shadow(one, cat.id)
    assert {i for i, seen in layer_edits.alone(one, cat.id).items() if seen} == {cat.id, shadow, drop}
    one = edits.set_visible(one, shadow, False)
    assert {i for i, seen in layer_edits.alone(one, cat.id).items() if seen} == {cat.id, drop}


def test_what_is_hidden_in_a_group_stays_so_where_that_is_shown_alone() -> None:
    one = edits.set_visible(scene("a", group("g", "x", "y")), "y", False)
    assert {i for i, seen in layer_edits.alone(one, "g").items() if seen} == {"g", "x"}


@pytest.mark.parametrize(("chosen", "next_one"), [("b", "a"), ("a", "b"), ("bc", "a"), ("ab", "c"), ("abc", None)])
def test_what_is_chosen_after_a_deletion(chosen: str, next_one: str | None) -> None:
    assert layer_edits.next_below(scene(*"abc"), list(chosen)) == next_one


def test_copies_lie_above_their_originals() -> None:
    assert order(layer_edits.duplicated(scene(*"abc"), ["a", "c"], ["A", "C"])) == "aAbcC"


def test_deleting_one_object_after_another_stops_at_the_photo(two_objects: Scene) -> None:
    photo, cat, bird = two_objects.layers
    assert layer_edits.next_below(two_objects, [bird.id]) == cat.id
    assert layer_edits.next_below(edits.remove(two_objects, bird.id), [cat.id]) is None
    assert layer_edits.next_below(two_objects, [photo.id]) == cat.id


def test_no_shadow_of_another_is_chosen_after_a_deletion(two_objects: Scene) -> None:
    _, cat, bird = two_objects.layers
    scene, shadows = two_objects, {}
    for owner in (cat, bird):
        scene, shadows[owner.id] = edits.add_shadow(scene, owner.id)
    assert layer_edits.next_below(scene, [cat.id]) == bird.id
    assert layer_edits.next_below(scene, [bird.id]) == cat.id
    assert layer_edits.next_below(scene, [shadows[cat.id]]) == cat.id
