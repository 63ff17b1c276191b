"""What is drawn anew where layers look different: they themselves, and what is made of them."""

from __future__ import annotations

from desktop_app.document.change import box_of
from engine.scene import edits
from engine.scene.layers import PaintLayer
from engine.scene.scene import Scene
from tests.engine.scene.strategies import disc, photo


def test_another_look_of_an_object_reaches_as_far_as_its_drop_shadow() -> None:
    scene = edits.add_layer(edits.open_photo(photo()), PaintLayer(id="paint", name="paint"))
    scene, cat = edits.add_object(scene, class_name="cat", mask=disc(), noise=(0.5,), seed=7)
    bare = box_of(scene, frozenset({cat}))
    for owner in (cat, "group"):
        grouped: Scene = edits.group(scene, [cat], group_id="group")
        dropped, shadow = edits.add_drop_shadow(grouped, owner, distance=40, size=10, angle=0)
        found = box_of(dropped, frozenset({cat}))
        assert found.contains(dropped.find(shadow).box_in(dropped.box)) and found.contains(bare) and found != bare
        assert box_of(dropped, frozenset({"paint"})) == box_of(scene, frozenset({"paint"}))
