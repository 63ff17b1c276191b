"""Another photo in the place of a scene's own: what keeps its shares, what keeps its form, and what is refused."""

from __future__ import annotations

import dataclasses

import numpy as np
import pytest

from engine.problem import Problem
from engine.scene import edits, picture_edits
from engine.scene.adjustments import BlackWhite, GaussianBlur
from engine.scene.box import Box
from engine.scene.layers import (
    AdjustmentLayer,
    BackgroundLayer,
    GroupLayer,
    LayerMask,
    PaintLayer,
    Photo,
    PhotoLayer,
    ShadowLayer,
)
from engine.scene.layers.placed import Placed
from engine.scene.mask import Mask
from engine.scene.photo_exchange import with_photo
from engine.scene.replacing import replace_background, replaced_in
from engine.scene.scene import Scene
from engine.scene.tiles import Tiles


def photo(width: int, height: int, source: str = "other.png", seed: int = 0) -> Photo:
    samples = np.random.RandomState(seed).randint(0, 256, (height, width, 3)).astype(np.uint8)
    return Photo(samples, source=source)


def masked(box: Box) -> Mask:
    pixels = np.zeros((80, 120), np.uint8)
    pixels[box.top : box.bottom, box.left : box.right] = 255
    return Mask.from_array(pixels)


def scene() -> Scene:
    """120 x 80 px: a photo, its lower half in black and white, and a horse of 20 x 20 px with its shadow."""
    scene = edits.open_photo(photo(120, 80, "own.png"))
    half = LayerMask.showing(masked(Box(0, 40, 120, 80)))
    scene = edits.add_layer(scene, AdjustmentLayer(id="half", name="Half", adjustment=BlackWhite(), layer_mask=half))
    scene, horse = edits.add_object(
        scene, class_name="horse", mask=masked(Box(60, 20, 80, 40)), noise=(0.0,), seed=None
    )
    return edits.add_layer(scene, ShadowLayer(id="shadow", name="Shadow", object_id=horse))


def boxes(scene: Scene) -> list[Box]:
    """The boxes that the mask of the adjustment covers by half, and of the horse."""
    (horse,) = scene.objects()
    mask = scene.find("half").layer_mask
    assert mask is not None
    rows, columns = np.nonzero(mask.read(scene.box) >= 128)
    half = Box(int(columns.min()), int(rows.min()), int(columns.max()) + 1, int(rows.max()) + 1)
    return [half, horse.to_canvas.image_of(horse.content)]


def test_the_same_size_leaves_all_where_it_is() -> None:
    before = scene()
    other = photo(120, 80, seed=1)
    after = with_photo(before, other)
    assert after.layers[1:] == before.layers[1:] and after.box == before.box
    layer = after.layers[0]
    assert isinstance(layer, PhotoLayer) and layer.photo is other and layer.name == "other.png"


@pytest.mark.parametrize(
    ("size", "half", "horse"),
    [
        ((240, 160), Box(0, 80, 240, 160), Box(120, 40, 160, 80)),
        ((60, 40), Box(0, 20, 60, 40), Box(30, 10, 40, 20)),
        ((240, 80), Box(0, 40, 240, 80), Box(130, 20, 150, 40)),  # the horse is no wider, about its middle's share
        ((60, 160), Box(0, 80, 60, 160), Box(30, 55, 40, 65)),
    ],
)
def test_masks_keep_their_shares_and_objects_their_form(size: tuple[int, int], half: Box, horse: Box) -> None:
    after = with_photo(scene(), photo(*size))
    assert (after.width, after.height) == size
    assert boxes(after) == [half, horse]


def test_lengths_of_adjustments_grow_with_the_picture() -> None:
    blurred = edits.add_layer(
        edits.open_photo(photo(120, 80)), AdjustmentLayer(id="b", name="B", adjustment=GaussianBlur(radius=4))
    )
    layer = with_photo(blurred, photo(240, 160)).find("b")
    assert isinstance(layer, AdjustmentLayer) and layer.adjustment == GaussianBlur(radius=8)


@pytest.mark.parametrize("size", [(240, 160), (90, 60), (133, 87), (61, 119)])
@pytest.mark.parametrize("crop", [Box(11, 7, 120, 80), Box(0, 0, 35, 45), Box(20, 10, 100, 75)])
def test_a_crop_keeps_its_shares_and_shows_no_border(crop: Box, size: tuple[int, int]) -> None:
    cropped = picture_edits.crop(edits.open_photo(photo(120, 80)), crop)
    after = with_photo(cropped, photo(*size))
    assert after.layers[0].fills(after.box)
    assert abs(after.width / size[0] - crop.width / 120) <= 1 / size[0]
    assert abs(after.height / size[1] - crop.height / 80) <= 1 / size[1]


@pytest.mark.parametrize("size", [(240, 160), (80, 120), (300, 80)])
def test_a_straightened_photo_fills_the_canvas_of_any_form(size: tuple[int, int]) -> None:
    box = picture_edits.within(Box(0, 0, 120, 80), Box(0, 0, 120, 80), 4.0)
    turned = picture_edits.crop(edits.open_photo(photo(120, 80)), box, 4.0)
    after = with_photo(turned, photo(*size))
    layer = after.layers[0]
    assert isinstance(layer, PhotoLayer)
    back = layer.place.inverse()
    corners = [back.point(x, y) for x in (0, after.width) for y in (0, after.height)]
    slack = 0.02 * max(size)
    assert all(-slack <= x <= size[0] + slack and -slack <= y <= size[1] + slack for x, y in corners)


def test_a_turned_photo_is_turned() -> None:
    after = with_photo(picture_edits.rotate(scene(), 1), photo(240, 160))
    assert (after.width, after.height) == (160, 240) and after.layers[0].fills(after.box)
    assert boxes(after) == [Box(0, 0, 80, 240), Box(80, 120, 120, 160)]


def test_a_second_layer_of_the_photo_shows_the_other_one_too_and_a_group_of_things_moves_as_one() -> None:
    before = scene()
    own = before.layers[0]
    horse = next(before.objects())
    copy = dataclasses.replace(own, id="copy", mode="screen")
    stamp = PhotoLayer(id="stamp", name="Stamp", photo=photo(10, 10, seed=5))
    group = GroupLayer(id="group", name="Group", children=(dataclasses.replace(horse, id="h2"), stamp))
    other = photo(240, 80, seed=2)
    after = with_photo(edits.add_layer(edits.add_layer(before, copy), group), other)
    seen = after.find("copy")
    assert isinstance(seen, PhotoLayer) and seen.photo is other
    steps = set()
    for old, new in zip(group.children, after.find("group").children, strict=True):
        assert isinstance(old, Placed) and isinstance(new, Placed) and new.place.linear == old.place.linear
        steps.add((new.place.x0 - old.place.x0, new.place.y0 - old.place.y0))
    (x, y), (other_x, other_y) = steps
    assert abs(x - other_x) <= 0.5 and y == other_y == 0  # a photo stays on whole pixels


def test_what_belongs_to_a_thing_goes_with_it_and_all_else_keeps_its_shares() -> None:
    before = scene()
    horse = next(before.objects())
    paint = np.zeros((80, 120, 4), np.uint8)
    paint[20:40, 60:80] = 255
    stroke = PaintLayer(id="stroke", name="Stroke", tiles=Tiles.from_array(paint, 0, 0))
    clipped = dataclasses.replace(stroke, id="clipped", is_clipped=True)
    in_group = dataclasses.replace(stroke, id="in group"), dataclasses.replace(horse, id="other horse")
    before = edits.add_layer(edits.add_layer(before, clipped, above=horse.id), stroke)
    before = edits.add_layer(before, GroupLayer(id="mixed", name="Mixed", children=in_group))
    mask = dataclasses.replace(LayerMask.showing(masked(Box(0, 0, 60, 80))), linked=False)
    stamp = PhotoLayer(id="stamp", name="Stamp", photo=photo(10, 10, seed=5), layer_mask=mask)
    before = edits.add_layer(before, stamp)
    after = with_photo(before, photo(240, 80))
    assert after.find("shadow").box_in(after.box) == before.find("shadow").box_in(before.box).moved(70, 0)
    assert after.find("clipped").box_in(after.box) == Box(130, 20, 150, 40)
    wide = after.find("stroke").box_in(after.box)
    assert wide.width > 40 and after.find("in group").box_in(after.box) == wide
    unlinked = after.find("stamp").layer_mask
    assert unlinked is not None and np.nonzero(unlinked.read(after.box)[0] >= 128)[0].max() == 119


def test_a_photo_that_fills_the_canvas_still_does() -> None:
    over = PhotoLayer(id="over", name="Texture", photo=photo(120, 80, seed=4), opacity=0.5)
    after = with_photo(edits.add_layer(scene(), over), photo(90, 160))
    assert after.find("over").box_in(after.box).contains(after.box)


def test_a_scene_that_shows_no_photo_is_refused() -> None:
    before = scene()
    layer = dataclasses.replace(before.layers[0], visible=False)
    with pytest.raises(Problem, match="is hidden"):
        with_photo(dataclasses.replace(before, layers=(layer, *before.layers[1:])), photo(10, 10))
    group = GroupLayer(id="group", name="Group", children=before.layers[:1], visible=False)
    with pytest.raises(Problem, match="is hidden"):
        with_photo(dataclasses.replace(before, layers=(group, *before.layers[1:])), photo(10, 10))
    with pytest.raises(Problem, match="no photo"):
        with_photo(dataclasses.replace(before, layers=before.layers[1:]), photo(10, 10))


def test_the_hidden_photo_of_a_replaced_background_gives_way_too() -> None:
    before = scene()
    mask = before.find("half").layer_mask
    subject = PhotoLayer(id="subject", name="Subject", photo=photo(60, 40, seed=5), layer_mask=mask)
    ground = BackgroundLayer(id="ground", name="Ground", colours=((1, 2, 3),))
    after = with_photo(replace_background(before, subject, ground), photo(240, 160, seed=6))
    base = after.layers[0]
    assert isinstance(base, PhotoLayer) and base.photo.size == (240, 160) and not base.visible
    found = replaced_in(after)
    assert found is not None and (found.subject.id, found.ground.id) == ("subject", "ground")
