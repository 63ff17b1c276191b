"""Outside of a difference two scenes look the same; that of a small edit is small, and it names what was touched."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from engine.compositing.appearance import Appearance
from engine.compositing.compositor import Compositor
from engine.scene import edits, object_edits
from engine.scene.affine import Affine
from engine.scene.box import NOWHERE, Box
from engine.scene.difference import Difference, difference
from engine.scene.layers import ObjectLayer, Photo
from engine.scene.mask import Mask
from engine.scene.scene import Scene


@pytest.fixture
def two_objects() -> Scene:
    """A photo, and over it two objects that overlap."""
    scene = edits.open_photo(Photo(np.full((300, 400, 3), 90, np.uint8)))
    for x, radius in ((150, 50), (200, 40)):
        mask = Mask.empty().stroke([(x, 150, radius)], 0.9)
        scene, _ = edits.add_object(scene, class_name="cat", mask=mask, noise=(0.5,), seed=None)
    return scene


def pixels(scene: Scene) -> np.ndarray:
    def look(layer: ObjectLayer) -> Appearance:
        shade = sum(layer.id.encode()) % 200 + 40
        return Appearance(layer.id, np.full((32, 32, 3), shade, np.uint8))

    return Compositor().read(scene, scene.box, 0, look)


def cat(scene: Scene) -> ObjectLayer:
    return next(scene.objects())


EDITS = {
    "hide": lambda scene: edits.set_visible(scene, cat(scene).id, False),
    "move": lambda scene: object_edits.set_place(scene, cat(scene).id, Affine.translation(31, -17) @ cat(scene).place),
    "fade": lambda scene: edits.set_opacity(scene, cat(scene).id, 0.4),
    "raise": lambda scene: edits.move_layer(scene, cat(scene).id, 2),
    "remove": lambda scene: edits.remove(scene, cat(scene).id),
    "copy": lambda scene: edits.duplicate(scene, cat(scene).id),
    "paint": lambda scene: object_edits.paint_mask(scene, cat(scene).id, [(90, 60, 20), (60, 40, 20)]),
    "erase": lambda scene: object_edits.paint_mask(scene, cat(scene).id, [(150, 150, 20)], erase=True),
    "group": lambda scene: edits.group(scene, [layer.id for layer in scene.objects()], group_id="g"),
    "fade group": lambda scene: edits.set_opacity(
        edits.group(scene, [layer.id for layer in scene.objects()], group_id="g"), "g", 0.3
    ),
    "hide photo": lambda scene: edits.set_visible(scene, scene.layers[0].id, False),
}


@pytest.mark.parametrize("name", EDITS)
def test_nothing_changes_outside_of_the_box(two_objects: Scene, name: str) -> None:
    after = EDITS[name](two_objects)
    found = difference(two_objects, after)
    assert difference(after, two_objects) == found
    box = found.box
    differs = (pixels(two_objects) != pixels(after)).any(axis=-1)
    differs[box.slices(two_objects.box)] = False
    assert not differs.any()


def test_the_box_is_as_small_as_the_object(two_objects: Scene) -> None:
    box = difference(two_objects, EDITS["fade"](two_objects)).box
    assert cat(two_objects).box_in(two_objects.box).grown(2).contains(box) and not box.is_empty


def test_another_recipe_alone_is_seen_by_its_appearance(two_objects: Scene) -> None:
    layer = cat(two_objects)
    other = edits.set_recipe(two_objects, layer.id, replace(layer.recipe, knobs=(0.5,)))
    assert difference(two_objects, other) == Difference(frozenset({layer.id}), NOWHERE)
    assert not difference(two_objects, edits.set_opacity(other, layer.id, 0.4)).box.is_empty


def test_no_edit_is_no_difference_and_another_canvas_is_all_of_it(two_objects: Scene) -> None:
    same = difference(two_objects, two_objects)
    assert (same.layers, same.box) == (frozenset(), NOWHERE)
    other = difference(Scene(0, 0, ()), two_objects)
    assert other.layers == {layer.id for layer in two_objects.layers} and other.box == Box(0, 0, 400, 300)


def test_the_layers_that_were_touched_are_named(two_objects: Scene) -> None:
    first, second = two_objects.objects()
    assert difference(two_objects, edits.rename(two_objects, first.id, "Tom")).layers == {first.id}
    assert difference(two_objects, edits.remove(two_objects, second.id)).layers == {second.id}
    assert difference(two_objects, edits.move_layer(two_objects, first.id, 2)).layers == frozenset()
    grouped = edits.group(two_objects, [first.id], group_id="g")
    assert difference(two_objects, grouped).layers == {"g"}
    assert difference(grouped, edits.set_opacity(grouped, first.id, 0.5)).layers == {"g", first.id}


def test_a_group_within_a_group_is_looked_into(two_objects: Scene) -> None:
    scene = edits.group(two_objects, [cat(two_objects).id], group_id="inner")
    scene = edits.group(scene, ["inner"], group_id="outer")
    after = edits.set_opacity(scene, cat(scene).id, 0.5)
    box = difference(scene, after).box
    assert cat(scene).box_in(scene.box).grown(2).contains(box) and not box.is_empty
