"""Outside of the damage two scenes look the same; the damage of a small edit is small."""

from __future__ import annotations

import numpy as np
import pytest

from desktop_app.canvas.damage import damage
from engine.compositing.appearance import Appearance
from engine.compositing.compositor import Compositor
from engine.scene import edits
from engine.scene.affine import Affine
from engine.scene.box import NOWHERE, Box
from engine.scene.layers import ObjectLayer
from engine.scene.scene import Scene


def pixels(scene: Scene) -> np.ndarray:
    def look(layer: ObjectLayer) -> Appearance:
        shade = sum(layer.id.encode()) % 200 + 40
        return Appearance(layer.id, np.full((32, 32, 3), shade, np.uint8))

    return Compositor().read(scene, scene.box, 0, look)


def cat(scene: Scene) -> ObjectLayer:
    return next(scene.objects())


EDITS = {
    "hide": lambda scene: edits.set_visible(scene, cat(scene).id, False),
    "move": lambda scene: edits.set_place(scene, cat(scene).id, Affine.translation(31, -17) @ cat(scene).place),
    "fade": lambda scene: edits.set_opacity(scene, cat(scene).id, 0.4),
    "raise": lambda scene: edits.move_layer(scene, cat(scene).id, 2),
    "remove": lambda scene: edits.remove(scene, cat(scene).id),
    "copy": lambda scene: edits.duplicate(scene, cat(scene).id),
    "paint": lambda scene: edits.paint_mask(scene, cat(scene).id, [(90, 60, 20), (60, 40, 20)]),
    "erase": lambda scene: edits.paint_mask(scene, cat(scene).id, [(150, 150, 20)], erase=True),
    "group": lambda scene: edits.group(scene, [layer.id for layer in scene.objects()], group_id="g"),
    "fade group": lambda scene: edits.set_opacity(
        edits.group(scene, [layer.id for layer in scene.objects()], group_id="g"), "g", 0.3
    ),
    "hide photo": lambda scene: edits.set_visible(scene, scene.layers[0].id, False),
}


@pytest.mark.parametrize("name", EDITS)
def test_nothing_changes_outside_of_the_damage(two_objects: Scene, name: str) -> None:
    after = EDITS[name](two_objects)
    box = damage(two_objects, after)
    assert damage(after, two_objects) == box
    differs = (pixels(two_objects) != pixels(after)).any(axis=-1)
    differs[box.slices(two_objects.box)] = False
    assert not differs.any()


def test_damage_is_as_small_as_the_object(two_objects: Scene) -> None:
    box = damage(two_objects, EDITS["fade"](two_objects))
    assert cat(two_objects).box_in(two_objects.box).grown(2).contains(box) and not box.is_empty


def test_no_edit_is_no_damage_and_another_canvas_is_all_of_it(two_objects: Scene) -> None:
    assert damage(two_objects, two_objects) == NOWHERE
    assert damage(two_objects, edits.rename(two_objects, cat(two_objects).id, "Tom")).contains(NOWHERE)
    assert damage(Scene(0, 0, ()), two_objects) == Box(0, 0, 400, 300)


def test_a_group_within_a_group_is_looked_into(two_objects: Scene) -> None:
    scene = edits.group(two_objects, [cat(two_objects).id], group_id="inner")
    scene = edits.group(scene, ["inner"], group_id="outer")
    after = edits.set_opacity(scene, cat(scene).id, 0.5)
    box = damage(scene, after)
    assert cat(scene).box_in(scene.box).grown(2).contains(box) and not box.is_empty
