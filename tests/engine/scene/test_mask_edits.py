"""Masks of layers and clipping as edits of the scene."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from engine.problem import Problem
from engine.scene import edits, mask_edits, picture_edits
from engine.scene.adjustments import Levels
from engine.scene.affine import Affine
from engine.scene.box import Box
from engine.scene.difference import difference
from engine.scene.layers import GroupLayer, LayerMask, PaintLayer, Photo, ShadowLayer
from engine.scene.mask import Mask
from engine.scene.scene import Scene
from engine.scene.tiles import TILE, Tiles
from tests.engine.scene.painted import stroked, with_stroke

DISC = Mask.empty().stroke([(120, 90, 40)])


def scene() -> Scene:
    """A photo, a square of paint in a group, and a cat."""
    photo = edits.open_photo(Photo(np.full((300, 600, 3), 90, np.uint8)))
    photo = replace(photo, layers=(replace(photo.layers[0], id="photo"),))
    paint = PaintLayer(id="paint", name="p", tiles=Tiles.from_array(np.full((40, 40, 4), 200, np.uint8), 100, 80))
    photo = edits.add_layer(photo, GroupLayer(id="group", name="g", children=(paint,)))
    return edits.add_object(photo, class_name="cat", mask=DISC, noise=(0.0,), seed=1)[0]


def cat_of(one: Scene) -> str:
    return next(one.objects()).id


def mask_in(one: Scene, id: str) -> LayerMask:
    mask = one.find(id).layer_mask
    assert mask is not None
    return mask


def test_white_shows_black_hides_and_inverting_swaps_them() -> None:
    box = Box(0, 0, 600, 300)
    white, black = LayerMask(), LayerMask(hides=False)
    assert (white.read(box) == 255).all() and (black.read(box) == 0).all()
    points = [(120.0, 90.0, 40.0)]
    assert stroked(black, points).within(box) == DISC and stroked(white, points, erase=True).shape == DISC
    assert stroked(white, points) == white and stroked(black, points, erase=True) == black
    assert stroked(black, points).inverted() == stroked(white, points, erase=True)
    assert stroked(white, points, erase=True).within(box) == DISC.inverted(box)


@pytest.mark.parametrize("id", ["photo", "group", "paint"])
def test_a_mask_is_painted_changed_and_taken_away(id: str) -> None:
    start = scene()
    painted = with_stroke(start, id, [(120, 90, 40)], erase=True)
    assert mask_in(painted, id).within(start.box) == DISC.inverted(start.box)
    changed = mask_edits.change_mask(painted, id, density=0.5, feather=3, enabled=False)
    assert mask_in(changed, id) == LayerMask(DISC, density=0.5, feather=3.0, enabled=False)
    assert changed.find(id).shown_mask is None and not changed.find(id).shows_in_part
    assert mask_edits.set_mask(changed, id, None) == start
    with pytest.raises(Problem, match="has no mask"):
        mask_edits.change_mask(start, id, density=0.5)
    with pytest.raises(Problem, match="locked"):
        with_stroke(edits.set_locked(start, id, True), id, [(120, 90, 40)])
    with pytest.raises(Problem, match="density"):
        mask_edits.change_mask(painted, id, density=1.5)


def test_painting_keeps_to_what_is_selected() -> None:
    selected = replace(scene(), selection=Mask.from_array(np.full((90, 600), 255, np.uint8)))
    painted = with_stroke(selected, "photo", [(120, 90, 40)], erase=True)
    assert mask_in(painted, "photo").shape == DISC.clipped(Box(0, 0, 600, 90))


def test_an_objects_mask_is_its_own() -> None:
    start = scene()
    with pytest.raises(Problem, match="mask of its own"):
        mask_edits.set_mask(start, cat_of(start), LayerMask())
    with pytest.raises(Problem, match="mask of its own"):
        replace(next(start.objects()), layer_mask=LayerMask())
    cat = next(mask_edits.invert_mask(start, cat_of(start)).objects())
    assert cat.mask == next(start.objects()).mask.inverted(cat.frame)


def test_a_mask_moves_with_its_layer_unless_it_is_let_go() -> None:
    move = Affine.translation(5, -3)
    masked = edits.remask(scene(), "group", DISC)
    moved = edits.transform(masked, [masked.find("group")], move)
    assert mask_in(moved, "group").shape == DISC.moved(5, -3)
    free = mask_edits.change_mask(masked, "group", linked=False)
    moved = edits.transform(free, [free.find("group")], move)
    assert mask_in(moved, "group").shape == DISC and moved.find("paint") != free.find("paint")


def test_the_picture_takes_masks_along() -> None:
    masked = mask_edits.change_mask(edits.remask(scene(), "photo", DISC), "photo", feather=4, linked=False)
    cropped = picture_edits.crop(masked, Box(10, 20, 130, 120))
    assert mask_in(cropped, "photo").shape == DISC.moved(-10, -20)
    assert mask_in(picture_edits.crop(masked, Box(10, 20, 130, 120), delete=True), "photo").shape == DISC.moved(
        -10, -20
    ).clipped(Box(0, 0, 120, 100))
    assert picture_edits.rotate(picture_edits.rotate(masked, 1), 3) == masked
    twice = picture_edits.resize(masked, 1200, 600)
    assert mask_in(twice, "photo").feather == 8 and mask_in(twice, "photo").shape.bounds().width == pytest.approx(
        2 * DISC.bounds().width, abs=3
    )


def test_paint_takes_in_its_mask() -> None:
    masked = edits.remask(scene(), "paint", DISC)
    taken = mask_edits.apply_mask(masked, "paint", DISC)
    paint = taken.find("paint")
    assert isinstance(paint, PaintLayer) and paint.layer_mask is None
    box = Box(100, 80, 140, 120)
    assert (paint.tiles.read(box)[..., 3] == np.rint(200 / 255 * DISC.read(box))).all()
    with pytest.raises(Problem, match="into pixels first"):
        mask_edits.apply_mask(edits.remask(scene(), "photo", DISC), "photo", DISC)


def test_only_where_a_stroke_went_it_may_look_otherwise() -> None:
    masked = mask_edits.set_mask(scene(), "photo", LayerMask())
    painted = with_stroke(masked, "photo", [(400, 40, 10)], erase=True)
    assert Box(TILE, 0, 2 * TILE, TILE).grown(1).contains(difference(masked, painted).box)
    assert difference(masked, mask_edits.change_mask(painted, "photo", density=0.5)).box == masked.box
    assert difference(scene(), masked).box == masked.box
    soft = mask_edits.change_mask(painted, "photo", feather=2)
    wider = difference(soft, with_stroke(soft, "photo", [(400, 40, 30)], erase=True)).box
    assert wider.left < TILE - 3 and wider.right <= 600


# Clipping


def test_a_layer_is_clipped_to_the_one_below_that_is_not() -> None:
    start = scene()
    clipped = mask_edits.set_clipped(mask_edits.set_clipped(start, "group", True), cat_of(start), True)
    for id in ("group", cat_of(start)):
        base = mask_edits.base_of(clipped, id)
        assert base is not None and base.id == "photo"
    assert mask_edits.base_of(clipped, "photo") is None
    freed = mask_edits.set_clipped(clipped, "group", False)
    assert getattr(mask_edits.base_of(freed, cat_of(start)), "id", "") == "group"
    for id in ("photo", "paint"):
        with pytest.raises(Problem, match="no layer below"):
            mask_edits.set_clipped(start, id, True)


def test_the_lowest_of_a_row_is_clipped_to_nothing() -> None:
    start = mask_edits.set_clipped(scene(), "group", True)
    assert not edits.remove(start, "photo").find("group").is_clipped
    lowest = edits.move_layer(start, "group", 0)
    assert not any(layer.is_clipped for layer in lowest.walk())


def test_a_shadow_is_clipped_as_its_object_is() -> None:
    start = scene()
    start, shadow = edits.add_shadow(start, cat_of(start))
    clipped = mask_edits.set_clipped(start, cat_of(start), True)
    assert clipped.find(shadow).is_clipped
    base = mask_edits.base_of(clipped, cat_of(start))
    assert base is not None and base.id == "group" and isinstance(clipped.find(shadow), ShadowLayer)
    assert not mask_edits.set_clipped(clipped, cat_of(start), False).find(shadow).is_clipped


def test_what_a_clipped_layer_comes_to_lie_on_may_look_otherwise_as_well() -> None:
    start = mask_edits.set_clipped(scene(), "group", True)
    on_group = mask_edits.set_clipped(start, cat_of(start), True)
    freed = mask_edits.set_clipped(on_group, "group", False)
    cat = next(freed.objects()).box_in(freed.box)
    assert difference(on_group, freed).box.contains(cat)


def test_an_adjustment_acts_only_where_it_is_painted_first() -> None:
    start, id = edits.add_adjustment(scene(), Levels())
    assert mask_in(with_stroke(start, id, [(120, 90, 40)]), id).within(start.box) == DISC
    erased = with_stroke(start, id, [(120, 90, 40)], erase=True)
    assert mask_in(erased, id).within(start.box) == DISC.inverted(start.box)
