"""Layers that look around them, many above one another: each is drawn once in a tile, and looks as if drawn alone."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest

from engine.compositing import painter
from engine.compositing.appearance import no_appearances
from engine.compositing.compositor import Compositor
from engine.compositing.flatten import flatten, flatten_deep
from engine.compositing.kinds.adjustment import AdjustmentOp
from engine.scene.adjustments import Exposure, GaussianBlur
from engine.scene.box import Box
from engine.scene.layers import PASS_THROUGH, AdjustmentLayer, GroupLayer, Layer, LayerMask, PaintLayer
from engine.scene.mask import Mask
from engine.scene.scene import Scene
from engine.scene.tiles import Tiles
from tests.engine.compositing.pictures import noise, photo_layer

SPOT = LayerMask(Mask.empty().stroke([(200, 40, 90)], 0.5))
PHOTO = photo_layer(noise(100, 300, 3))  # two tiles


def blur(number: int, **fields: object) -> AdjustmentLayer:
    return AdjustmentLayer(id=f"{number}", name="blur", adjustment=GaussianBlur(radius=9), **fields)  # type: ignore[arg-type]


def of_masks(count: int) -> tuple[Layer, ...]:
    return (PHOTO, *(blur(number, layer_mask=SPOT, opacity=0.8) for number in range(count)))


def clipped(count: int) -> tuple[Layer, ...]:
    return (PHOTO, *(blur(number, is_clipped=True) for number in range(count)))


def clipped_to_one_of_them(count: int) -> tuple[Layer, ...]:
    base = AdjustmentLayer(id="base", name="base", adjustment=Exposure(1), layer_mask=SPOT)
    return (PHOTO, base, *(blur(number, is_clipped=True) for number in range(count)))


def in_a_group(count: int) -> tuple[Layer, ...]:
    spot = PaintLayer(id="spot", name="spot", tiles=Tiles.empty(4).write(Box(90, 9, 290, 60), noise(51, 200, 4, 2)))
    blurs = (blur(number, mode="screen", opacity=0.5) for number in range(count))
    return (PHOTO, GroupLayer(id="group", name="group", children=(spot, *blurs), opacity=0.7))


def passing(*children: Layer, **fields: object) -> GroupLayer:
    id = f"group of {children[0].id}"
    return GroupLayer(id=id, name=id, mode=PASS_THROUGH, children=children, **fields)  # type: ignore[arg-type]


def in_a_masked_group_that_passes(count: int) -> tuple[Layer, ...]:
    first = AdjustmentLayer(id="first", name="first", adjustment=Exposure(1))
    blurs = (blur(number, opacity=0.8) for number in range(count))
    return (PHOTO, passing(first, *blurs, layer_mask=SPOT, opacity=0.7))


def one_in_each_group(count: int) -> tuple[Layer, ...]:
    first = AdjustmentLayer(id="first", name="first", adjustment=Exposure(1))
    groups = (passing(replace(first, id=f"first {n}"), blur(n), layer_mask=SPOT) for n in range(count))
    return (PHOTO, *groups)


def in_groups_within_groups(count: int) -> tuple[Layer, ...]:
    group = passing(blur(0))
    for number in range(1, count):
        group = passing(group, blur(number), opacity=0.9)
    return (PHOTO, group)


def in_a_clipped_group(count: int) -> tuple[Layer, ...]:
    half = replace(PHOTO, id="half", opacity=0.5, layer_mask=SPOT)
    spot = PaintLayer(id="spot", name="spot", tiles=Tiles.empty(4).write(Box(90, 9, 290, 60), noise(51, 200, 4, 2)))
    return (PHOTO, half, passing(spot, *(blur(number) for number in range(count)), is_clipped=True, opacity=0.7))


def clipped_to_half_a_layer(count: int) -> tuple[Layer, ...]:
    return (PHOTO, replace(PHOTO, id="half", opacity=0.5), *(blur(number, is_clipped=True) for number in range(count)))


STACKS = pytest.mark.parametrize(
    "stack", [of_masks, clipped, clipped_to_one_of_them, in_a_group, in_a_masked_group_that_passes]
)


@pytest.fixture
def drawn(monkeypatch: pytest.MonkeyPatch) -> list[object]:
    """The adjustments as they are drawn, one after the other."""
    drawn: list[object] = []
    image = AdjustmentOp.image

    def counting(op: AdjustmentOp, *rest: object) -> object:
        drawn.append(op.adjustment)
        return image(op, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(AdjustmentOp, "image", counting)
    return drawn


@STACKS
def test_each_is_drawn_once_in_a_tile(stack: object, drawn: list[object]) -> None:
    scene = Scene(300, 100, stack(12))  # type: ignore[operator]
    flatten(scene, no_appearances)
    assert drawn.count(GaussianBlur(radius=9)) == 2 * 12
    drawn.clear()
    Compositor().read(scene, scene.box, 0, no_appearances)
    assert drawn.count(GaussianBlur(radius=9)) == 2 * 12


@pytest.mark.parametrize("stack", [one_in_each_group, in_groups_within_groups])
def test_with_groups_that_pass_the_work_grows_no_faster_than_their_number(
    stack: Callable[[int], tuple[Layer, ...]], drawn: list[object]
) -> None:
    counts = []
    for many in (6, 12, 18):
        drawn.clear()
        flatten(Scene(300, 100, stack(many)), no_appearances)
        counts.append(drawn.count(GaussianBlur(radius=9)))
    assert counts[2] - counts[1] == counts[1] - counts[0] <= 2 * 6 * 3, "at most three times each in each tile"


@pytest.mark.parametrize(
    "stack",
    [
        of_masks,
        clipped,
        clipped_to_one_of_them,
        clipped_to_half_a_layer,
        in_a_group,
        in_a_masked_group_that_passes,
        in_groups_within_groups,
        in_a_clipped_group,
    ],
)
def test_they_look_as_if_each_tile_were_drawn_anew(stack: object, monkeypatch: pytest.MonkeyPatch) -> None:
    scene = Scene(300, 100, stack(3))  # type: ignore[operator]
    once, deep = flatten(scene, no_appearances), flatten_deep(scene, no_appearances)
    monkeypatch.setattr(painter, "_begun", lambda *_: (None, 0))
    np.testing.assert_array_equal(once, flatten(scene, no_appearances))
    np.testing.assert_array_equal(deep, flatten_deep(scene, no_appearances))


def test_a_hundred_are_drawn() -> None:
    layers = (photo_layer(noise(30, 40, 3)), *(replace(blur(number), opacity=0.01) for number in range(100)))
    assert flatten(Scene(40, 30, layers), no_appearances).std() > 10
