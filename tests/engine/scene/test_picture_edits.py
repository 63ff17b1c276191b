"""What edits of the whole picture refuse, where they change nothing, and the boxes they reckon with."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.problem import Problem
from engine.scene import edits, painting, picture_edits, selection
from engine.scene.affine import Affine
from engine.scene.box import Box
from engine.scene.layers import BackgroundLayer, PaintLayer, PhotoLayer
from engine.scene.painting import Ink
from engine.scene.scene import EMPTY
from tests.engine.scene.strategies import disc, photo, sample


@pytest.mark.parametrize(
    "edit",
    [
        lambda scene: picture_edits.crop(scene, scene.box),
        lambda scene: picture_edits.resize(scene, scene.width, scene.height),
        lambda scene: picture_edits.set_canvas_size(scene, scene.width, scene.height),
        lambda scene: picture_edits.rotate(scene, 4),
    ],
)
def test_what_changes_nothing_is_the_very_scene(edit: object) -> None:
    scene = sample()
    assert edit(scene) is scene  # type: ignore[operator]


@pytest.mark.parametrize(
    ("edit", "sentence"),
    [
        (lambda scene: picture_edits.crop(scene, Box(5, 5, 5, 9)), "at least one pixel"),
        (lambda scene: picture_edits.crop(scene, Box(0, 0, 40_000, 9)), "width of the canvas"),
        (lambda scene: picture_edits.crop(scene, scene.box, angle=60), "angle"),
        (lambda scene: picture_edits.resize(scene, 0, 9), "width of the canvas"),
        (lambda scene: picture_edits.resize(scene, 9, 9, "sharp"), "no resampling"),
        (lambda scene: picture_edits.set_canvas_size(scene, 9, 99_000), "height of the canvas"),
    ],
)
def test_what_makes_no_sense_is_a_sentence(edit: object, sentence: str) -> None:
    with pytest.raises(Problem, match=sentence):
        edit(sample())  # type: ignore[operator]


@pytest.mark.parametrize(
    "edit", [lambda scene: picture_edits.flip(scene), lambda scene: picture_edits.resize(scene, 9, 9)]
)
def test_there_must_be_a_picture(edit: object) -> None:
    with pytest.raises(Problem, match="Open a photo first"):
        edit(EMPTY)  # type: ignore[operator]


@pytest.mark.parametrize(("anchor", "corner"), [((0, 0), (0, 0)), ((0.5, 0.5), (50, 20)), ((1, 0), (100, 0))])
def test_the_canvas_grows_around_its_anchor(anchor: tuple[float, float], corner: tuple[int, int]) -> None:
    scene = picture_edits.set_canvas_size(edits.open_photo(photo(300, 200)), 400, 240, anchor)
    layer = scene.layers[0]
    assert isinstance(layer, PhotoLayer) and layer.laid is not None
    assert (scene.width, scene.height) == (400, 240) and (layer.laid.x, layer.laid.y) == corner


def test_a_lock_does_not_hold_the_picture() -> None:
    scene = sample()
    locked = next(layer for layer in scene.walk() if layer.locked)
    moved = picture_edits.crop(scene, Box(10, 20, 200, 150)).find(locked.id)
    assert moved.place == Affine.translation(-10, -20) @ locked.place  # type: ignore[attr-defined]


def test_deleting_takes_photos_that_are_wholly_outside_and_leaves_what_is_seen() -> None:
    scene = edits.add_layer(edits.open_photo(photo(300, 200)), PaintLayer(id="paint", name="paint"))
    scene = painting.paint(scene, "paint", [(40, 40, 30), (250, 150, 30)], Ink((9, 9, 9)))
    aside = PhotoLayer(id="aside", name="aside", photo=photo(20, 20), place=Affine.translation(250, 10))
    cut = picture_edits.crop(edits.add_layer(scene, aside), Box(10, 10, 100, 90), delete=True)
    assert [layer.name for layer in cut.walk()] == ["photo.png", "paint"]
    paint, below = cut.find("paint"), cut.layers[0]
    assert isinstance(paint, PaintLayer) and cut.box.contains(paint.tiles.bounds())
    assert isinstance(below, PhotoLayer) and below.photo.size == (90, 80) and below.photo.profile == b"a profile"


def test_what_is_selected_stays_selected_and_can_be_cropped_to() -> None:
    scene = selection.select(sample(), disc(60, 50, 20))
    turned = picture_edits.rotate(scene, 1).selection
    assert turned is not None and turned.bounds() == Box(130, 40, 170, 80).intersect(turned.bounds())
    cropped = picture_edits.crop_to_selection(scene)
    assert cropped.selection is not None and cropped.selection.bounds() == cropped.box
    with pytest.raises(Problem, match="Select the part"):
        picture_edits.crop_to_selection(sample())


def test_all_that_was_cut_off_can_be_seen_again() -> None:
    photo_alone = edits.open_photo(photo(300, 200))
    cropped = picture_edits.crop(photo_alone, Box(30, 40, 90, 80))
    assert picture_edits.reveal_all(cropped) == photo_alone
    assert picture_edits.reveal_all(photo_alone) is photo_alone


def test_a_plain_colour_needs_no_place() -> None:
    scene, id = edits.add_background(edits.open_photo(photo()), [(1, 2, 3)])
    assert picture_edits.rotate(scene, 1).find(id) is scene.find(id)
    with pytest.raises(Problem, match="must have a size"):
        BackgroundLayer(id="b", name="b", colours=((1, 2, 3),), place=Affine.rotation(90))


@given(
    st.builds(lambda x, y, w, h: Box(x, y, x + w, y + h), *[st.integers(-50, 400)] * 2, *[st.integers(2, 500)] * 2),
    st.floats(-45, 45),
)
def test_what_is_kept_within_lies_on_the_canvas(box: Box, angle: float) -> None:
    canvas = Box(0, 0, 320, 200)
    kept = picture_edits.within(canvas, box, angle)
    turn = Affine.rotation(angle)
    x, y = (kept.left + kept.right) / 2, (kept.top + kept.bottom) / 2
    for across, down in ((1, 1), (1, -1), (-1, 1), (-1, -1)):
        dx, dy = turn.point(across * kept.width / 2, down * kept.height / 2)
        assert -1.5 <= x + dx <= canvas.width + 1.5 and -1.5 <= y + dy <= canvas.height + 1.5
    if kept.width > 40 and kept.height > 40:
        assert math.isclose(kept.width / kept.height, box.width / box.height, rel_tol=0.06)
