"""What a group did to its layers is done to each of them once it is taken apart."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

from engine.compositing.flatten import flatten
from engine.compositing.ungrouping import shines_through, ungrouped
from engine.scene.adjustments import Exposure
from engine.scene.affine import Place
from engine.scene.layers import PASS_THROUGH, AdjustmentLayer, GroupLayer, Layer, LayerMask, PaintLayer
from engine.scene.mask import Mask
from engine.scene.scene import Scene
from tests.engine.compositing.pictures import ellipse, face, lookup, object_layer, photo_layer, ramp, stroke_tiles

looks = lookup(face())
CRISP = LayerMask(Mask.from_array(np.full((300, 160), 255, np.uint8), 30, 0), hides=False)
SOFT = LayerMask(Mask.empty().stroke([(170, 140, 110)], 0.2), hides=False, feather=12.0, density=0.9)
OWN = LayerMask(Mask.empty().stroke([(120, 100, 60)], 0.5), feather=4.0)


def paint(id: str, x: int, y: int, **fields: Any) -> PaintLayer:
    tiles = stroke_tiles(x, y, (20, 120, 220, 255), x + 40, y + 30)
    return PaintLayer(id=id, name=id, tiles=tiles, **fields)


def scene_of(*children: Layer, mode: str = PASS_THROUGH, **fields: Any) -> Scene:
    group = GroupLayer(id="group", name="group", mode=mode, children=children, **fields)
    return Scene(420, 300, (photo_layer(ramp(300, 420)), group))


def difference(scene: Scene) -> NDArray[np.int16]:
    """How far the picture is another one without the group."""
    before, after = flatten(scene, looks), flatten(ungrouped(scene, "group"), looks)
    return np.abs(before.astype(np.int16) - after)


@pytest.mark.parametrize("mode", (PASS_THROUGH, "normal", "multiply"))
@pytest.mark.parametrize("mask", (None, SOFT))
def test_a_layer_alone_looks_the_same(mode: str, mask: LayerMask | None) -> None:
    masks = {"own": OWN, "off": replace(OWN, enabled=False)}
    masked = [paint(id, 120, 80, layer_mask=own) for id, own in masks.items()]
    for layer in (paint("paint", 120, 80, opacity=0.8), *masked):
        scene = scene_of(layer, mode=mode, opacity=0.5, layer_mask=mask)
        assert difference(scene).max() <= 2 and not shines_through(scene, "group")


def test_what_acts_acts_as_far_as_it_did() -> None:
    layer = AdjustmentLayer(id="exposure", name="exposure", adjustment=Exposure(1.0))
    assert difference(scene_of(layer, opacity=0.4, layer_mask=SOFT)).max() <= 2


def test_layers_beside_each_other_and_what_is_clipped_look_the_same() -> None:
    tiles = stroke_tiles(70, 60, (200, 20, 20, 255), 100, 60)
    clipped = PaintLayer(id="clipped", name="clipped", tiles=tiles, is_clipped=True)
    scene = scene_of(paint("left", 60, 60), clipped, paint("right", 320, 200), opacity=0.5, layer_mask=SOFT)
    assert difference(scene).max() <= 2


def test_layers_over_each_other_keep_a_crisp_mask_and_shine_through_by_an_opacity() -> None:
    layers = paint("lower", 100, 80), paint("upper", 120, 90, layer_mask=OWN)
    assert difference(scene_of(*layers, layer_mask=CRISP)).max() <= 2
    scene = scene_of(*layers, opacity=0.5)
    assert shines_through(scene, "group")
    assert [layer.opacity for layer in ungrouped(scene, "group").layers[1:]] == [0.5, 0.5]


def test_a_mask_hides_parts_of_an_object() -> None:
    layer = object_layer(ellipse(150), Place(180, 150, 20, 1.1), id="object")
    scene = scene_of(layer, layer_mask=CRISP, opacity=0.6)
    off = difference(scene)
    assert off.max() > 2  # the border of a mask that was turned with the frame is resampled
    off[:, 27:34] = off[:, 187:194] = 0
    assert off.max() <= 2


def test_a_mask_that_is_off_hides_nothing_and_is_kept_where_it_can_be() -> None:
    off = replace(CRISP, enabled=False)
    parts = ungrouped(scene_of(paint("bare", 60, 60), paint("own", 320, 200, layer_mask=OWN), layer_mask=off), "group")
    assert [layer.layer_mask for layer in parts.layers[1:]] == [off, OWN]
    assert difference(scene_of(paint("own", 60, 60, layer_mask=OWN), layer_mask=off)).max() == 0


def test_a_group_that_does_nothing_is_only_taken_apart() -> None:
    layers = paint("lower", 100, 80), paint("upper", 120, 90)
    scene = scene_of(*layers)
    assert ungrouped(scene, "group").layers[1:] == layers and not shines_through(scene, "group")
