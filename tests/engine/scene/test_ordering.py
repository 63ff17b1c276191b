"""One layer in front of another: right above it, groups staying whole."""

from __future__ import annotations

import pytest

from engine.problem import Problem
from engine.scene import edits
from engine.scene.layers import BackgroundLayer, PaintLayer
from engine.scene.ordering import bring_in_front, is_above
from engine.scene.scene import Scene


def scene(*names: str) -> Scene:
    ground = BackgroundLayer(id="ground", name="ground", colours=((9, 9, 9),))
    return Scene(50, 50, (ground, *(PaintLayer(id=name, name=name) for name in names)))


def order(one: Scene) -> list[str]:
    return [layer.id for layer in one.walk()][1:]


def test_it_comes_to_lie_right_above() -> None:
    before = scene("a", "b", "c", "d")
    after = bring_in_front(before, "a", "c")
    assert order(after) == ["b", "c", "a", "d"] and is_above(after, "a", "c") and not is_above(after, "a", "d")
    assert bring_in_front(after, "d", "a") is after, "it does so already"


def test_what_is_clipped_goes_along_and_is_not_parted() -> None:
    clipped = scene("a", "on-a", "b", "on-b", "c")
    for one in ("on-a", "on-b"):
        clipped = edits.replace(clipped, one, is_clipped=True)
    for before in (clipped, edits.remove(clipped, "ground")):
        after = bring_in_front(before, "a", "b")
        ids = [layer.id for layer in after.walk() if layer.id != "ground"]
        assert ids == ["b", "on-b", "a", "on-a", "c"]
        assert [after.find(one).is_clipped for one in ids] == [False, True, False, True, False]


def test_groups_stay_whole() -> None:
    grouped = edits.group(scene("a", "b", "c", "d"), ["b", "c"], group_id="group")
    assert order(grouped) == ["a", "group", "b", "c", "d"]
    assert order(bring_in_front(grouped, "a", "b")) == ["group", "b", "c", "a", "d"]
    assert order(bring_in_front(grouped, "b", "d")) == ["a", "d", "group", "b", "c"]
    assert order(bring_in_front(grouped, "b", "c")) == ["a", "group", "c", "b", "d"]
    with pytest.raises(Problem, match="what is in it"):
        bring_in_front(grouped, "group", "b")
    with pytest.raises(Problem, match="locked"):
        bring_in_front(edits.set_locked(grouped, "group", True), "b", "d")
