"""Objects in the wrong order: only of what clearly stands nearer and is hidden by what stands farther."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from engine.generation.standing_order import WrongOrder, wrong_order
from engine.scene import edits
from engine.scene.affine import Affine
from engine.scene.layers import BackgroundLayer, ObjectLayer
from engine.scene.mask import Mask
from engine.scene.scene import Scene


def scene(farther: str = "dog", feet: int = 160, left: int = 90) -> Scene:
    """A cat whose feet are at y = 200, and above it in the order something whose feet are elsewhere."""
    ground = BackgroundLayer(id="ground", name="ground", colours=((9, 9, 9),))
    made = Scene(400, 300, (ground,))
    for class_name, x, end in (("cat", 50, 200), (farther, left, feet)):
        mask = Mask.from_array(np.full((100, 80), 255, np.uint8), x, end - 100)
        made, _ = edits.add_object(made, class_name=class_name, mask=mask, noise=(0.0,), seed=1)
    return made


def ids(made: Scene) -> tuple[str, str]:
    cat, other = made.objects()
    return cat.id, other.id


def test_what_stands_nearer_should_not_lie_behind() -> None:
    made = scene()
    cat, dog = ids(made)
    assert wrong_order(made, cat) == wrong_order(made, dog) == WrongOrder(nearer=cat, farther=dog)
    assert wrong_order(edits.move_layer(made, cat, 2), cat) is None, "in front of it"


def test_other_orders_are_nobody_s_business() -> None:
    for made in (scene(feet=240), scene(feet=198), scene(left=200), scene(left=129), scene("bird"), scene("butterfly")):
        assert wrong_order(made, ids(made)[0]) is None
    cat, dog = ids(made := scene())
    assert wrong_order(edits.set_visible(made, dog, False), cat) is None
    assert wrong_order(edits.set_mode(made, dog, "multiply"), cat) is None


def test_feet_are_those_of_the_turned_mask() -> None:
    made = scene(feet=185)
    cat, dog = ids(made)
    layer = made.find(dog)
    assert isinstance(layer, ObjectLayer) and wrong_order(made, cat) is not None
    turn = Affine.translation(130, 135) @ Affine.rotation(45) @ Affine.translation(-130, -135)
    turned = replace(made, layers=(*made.layers[:-1], replace(layer, place=turn @ layer.place)))
    assert wrong_order(turned, cat) is None, "its lowest corner is as low now"
