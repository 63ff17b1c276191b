"""Scenes and how to find one's way in them."""

import dataclasses

import pytest

from engine.problem import Problem
from engine.scene.box import Box
from engine.scene.layers import GroupLayer, Layer, PaintLayer
from engine.scene.scene import EMPTY, Scene
from tests.engine.scene.strategies import fingerprint, sample


def nested() -> Scene:
    """a, g[b, h[c]], d."""
    inner = GroupLayer(id="h", name="h", children=(PaintLayer(id="c", name="c"),))
    outer = GroupLayer(id="g", name="g", children=(PaintLayer(id="b", name="b"), inner))
    return Scene(10, 20, (PaintLayer(id="a", name="a"), outer, PaintLayer(id="d", name="d")))


def ids(layers: tuple[Layer, ...]) -> list[str]:
    return [layer.id for layer in layers]


def test_walks_bottom_first_and_groups_before_what_is_in_them() -> None:
    assert [layer.id for layer in nested().walk()] == ["a", "g", "b", "h", "c", "d"]


def test_finds_layers_their_parents_and_siblings() -> None:
    scene = nested()
    assert scene.find("c").name == "c" and scene.has("c") and not scene.has("z")
    assert scene.parent_of("a") is None
    parent = scene.parent_of("c")
    assert parent is not None and parent.id == "h"
    assert [group.id for group in scene.ancestors_of("c")] == ["h", "g"]
    assert ids(scene.siblings_of("b")) == ["b", "h"] and ids(scene.siblings_of("d")) == ["a", "g", "d"]
    for ask in (scene.find, scene.parent_of, scene.siblings_of, scene.is_locked):
        with pytest.raises(Problem, match="no longer there"):
            ask("z")


def test_a_lock_holds_for_all_in_the_group() -> None:
    scene = nested()
    group = dataclasses.replace(scene.find("g"), locked=True)
    scene = dataclasses.replace(scene, layers=(scene.layers[0], group, scene.layers[2]))
    assert [layer.id for layer in scene.walk() if scene.is_locked(layer.id)] == ["g", "b", "h", "c"]


def test_objects_and_the_photo() -> None:
    scene = sample()
    assert [layer.name for layer in scene.objects()] == ["Cat", "Bird", "Dog"]
    assert scene.photo_layer is scene.layers[0] and scene.photos == (scene.layers[0],)
    assert scene.box == Box(0, 0, 300, 200) and scene.profile == b"a profile"
    assert nested().photo_layer is None and nested().photos == ()


def test_no_scene_yet() -> None:
    assert EMPTY.is_empty and list(EMPTY.walk()) == [] and EMPTY.box.is_empty and EMPTY.photo_layer is None


def test_scenes_are_values() -> None:
    one, other = nested(), nested()
    assert one is not other and one == other and hash(one) == hash(other)
    assert fingerprint(one) == fingerprint(other)


def test_bad_scenes_are_refused() -> None:
    paint = PaintLayer(id="a", name="a")
    with pytest.raises(Problem, match="same id"):
        Scene(5, 5, (paint, paint))
    with pytest.raises(Problem, match="same id"):
        Scene(5, 5, (paint, GroupLayer(id="g", name="g", children=(paint,))))
    with pytest.raises(Problem, match="one pixel"):
        Scene(5, 0, ())
    with pytest.raises(Problem, match="one pixel"):
        Scene(0, 0, (paint,))
    with pytest.raises(Problem, match="width of the canvas"):
        Scene(-1, 5, ())
    with pytest.raises(Problem, match="height of the canvas must be a whole number"):
        Scene(5, 5.5, ())  # type: ignore[arg-type]
