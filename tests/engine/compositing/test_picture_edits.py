"""Cropped, turned, flipped and resized pictures look like the same picture cropped, turned, flipped and resized."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from engine.compositing.appearance import Appearance, Appearances, BackgroundAppearance
from engine.compositing.coverage import why_no_proof
from engine.compositing.flatten import flatten
from engine.compositing.proof import prove
from engine.compositing.sources import Sources
from engine.compositing.visible import visible_box
from engine.problem import Problem
from engine.scene import edits, picture_edits
from engine.scene.adjustments import Exposure, GaussianBlur, Grain, MotionBlur, UnsharpMask, Vignette
from engine.scene.affine import Affine
from engine.scene.box import Box
from engine.scene.layers import BackgroundLayer, PaintLayer, PhotoLayer
from engine.scene.mask import Mask
from engine.scene.scene import Scene
from engine.scene.tiles import Tiles
from tests.engine.compositing.pictures import (
    Pixels,
    appearances_of,
    difference,
    face,
    family,
    lookup,
    noise,
    photo_layer,
    ramp,
    scene_layer,
    scenes,
    view,
    with_layer,
)

Edit = Callable[[Scene], Scene]
Same = Callable[[Pixels], Pixels]
BOX = Box(37, 21, 270, 200)
EXACT: dict[str, tuple[Edit, Same]] = {
    "crop": (lambda scene: picture_edits.crop(scene, BOX), lambda flat: flat[21:200, 37:270]),
    "crop and delete": (lambda scene: picture_edits.crop(scene, BOX, delete=True), lambda flat: flat[21:200, 37:270]),
    "right": (lambda scene: picture_edits.rotate(scene, 1), lambda flat: np.rot90(flat, -1)),
    "left": (lambda scene: picture_edits.rotate(scene, -1), lambda flat: np.rot90(flat)),
    "half a turn": (lambda scene: picture_edits.rotate(scene, 2), lambda flat: np.rot90(flat, 2)),
    "flip": (picture_edits.flip, lambda flat: flat[:, ::-1]),
    "flip vertically": (lambda scene: picture_edits.flip(scene, True), lambda flat: flat[::-1]),
}


@pytest.fixture(scope="module")
def everything() -> tuple[Scene, Appearances]:
    """The family with an adjustment behind a mask and a long shadow to one side."""
    scene, looks = family()
    scene = with_layer(scene, "photo", photo=replace(photo_layer(noise(220, 300, 3)).photo))
    scene, _ = edits.add_shadow(scene, "a", angle=-20, length=0.8, softness=0.1)
    mask = Mask.from_array(noise(90, 120, 1)[..., 0], 140, 110)
    return edits.add_adjustment(scene, Exposure(1.0), mask)[0], looks


@pytest.mark.parametrize("name", EXACT)
def test_it_looks_as_the_flat_picture_does(name: str, everything: tuple[Scene, Appearances]) -> None:
    edit, same = EXACT[name]
    scene, looks = everything
    before, after = flatten(scene, looks), flatten(edited := edit(scene), looks)
    wanted = same(before)
    assert after.shape == wanted.shape
    # Objects are fetched to a 32nd of a pixel, counted from another tile's corner.
    assert difference(after, wanted) <= 12
    assert np.abs(after.astype(int) - wanted).mean() < 0.3
    proof, was = prove(edited, looks), prove(scene, looks)
    assert proof.holds and (("crop" in name) or proof.untouched == was.untouched)


@pytest.mark.parametrize("name", ["right", "left", "half a turn", "flip", "flip vertically"])
def test_what_looks_around_turns_with_the_picture(name: str) -> None:
    edit, same = EXACT[name]
    scene = Scene(300, 220, (photo_layer(noise(220, 300, 3)),))
    for adjustment in (GaussianBlur(3), MotionBlur(21, 30), Vignette(-2, x=20, y=70, roundness=40)):
        scene, _ = edits.add_adjustment(scene, adjustment)
    assert difference(flatten(edit(scene), lookup({})), same(flatten(scene, lookup({})))) <= 1


def test_lengths_of_adjustments_grow_and_shrink_with_the_picture() -> None:
    scene = Scene(400, 200, (photo_layer(noise(200, 400, 3)),))
    for adjustment in (GaussianBlur(4), Grain(50, size=2), UnsharpMask(radius=0.15), Exposure(1)):
        scene, _ = edits.add_adjustment(scene, adjustment)
    half = [layer.adjustment for layer in picture_edits.resize(scene, 200, 100).layers[1:]]  # type: ignore[attr-defined]
    assert half == [GaussianBlur(2), Grain(50, size=1), UnsharpMask(radius=0.1), Exposure(1)]
    assert picture_edits.crop(scene, Box(0, 0, 90, 90)).layers[1:] == scene.layers[1:]


def test_four_quarter_turns_and_two_flips_are_none(everything: tuple[Scene, Appearances]) -> None:
    scene = everything[0]
    turned = scene
    for _ in range(4):
        turned = picture_edits.rotate(turned, 1)
    for vertically in (False, True):
        assert picture_edits.flip(picture_edits.flip(turned, vertically), vertically).box == scene.box
    assert difference(flatten(turned, everything[1]), flatten(scene, everything[1])) == 0


def test_a_picture_cut_off_comes_back_unless_it_was_deleted(everything: tuple[Scene, Appearances]) -> None:
    scene, looks = everything
    back = Box(-37, -21, 263, 199)
    cropped, cut = (picture_edits.crop(scene, BOX, delete=delete) for delete in (False, True))
    assert difference(flatten(picture_edits.crop(cropped, back), looks), flatten(scene, looks)) == 0
    gone = flatten(picture_edits.crop(cut, back), looks)
    assert gone.shape[2] == 4 and not gone[:20, :, 3].any()
    assert sum(array.nbytes for array in cut.arrays()) < sum(array.nbytes for array in scene.arrays())


def test_deleting_takes_no_pixel_of_a_turned_photo_that_is_seen() -> None:
    photo = photo_layer(noise(700, 900, 3), place=Affine.rotation(12) @ Affine.scaling(0.4), resampling="lanczos")
    scene = Scene(300, 300, (photo,))
    cut, kept = (picture_edits.crop(scene, Box(60, 60, 200, 180), delete=delete) for delete in (True, False))
    layer = cut.find("photo")
    assert isinstance(layer, PhotoLayer) and layer.photo.samples.size < photo.photo.samples.size
    # What is fetched lies at a 32nd of a pixel from another corner.
    assert difference(flatten(cut, lookup({})), flatten(kept, lookup({}))) <= 10


@pytest.mark.parametrize(
    ("resampling", "kernel", "size"),
    [
        ("nearest", Image.Resampling.NEAREST, (1200, 600)),
        ("nearest", Image.Resampling.NEAREST, (200, 100)),
        ("bicubic", Image.Resampling.BICUBIC, (450, 480)),
        ("lanczos", Image.Resampling.LANCZOS, (410, 190)),
        ("lanczos", Image.Resampling.LANCZOS, (300, 150)),
    ],
)
def test_a_resized_photo_is_resampled_as_a_whole(
    resampling: str, kernel: Image.Resampling, size: tuple[int, int]
) -> None:
    samples = noise(300, 600, 3)
    scene = picture_edits.resize(Scene(600, 300, (photo_layer(samples),)), *size, resampling)
    whole = np.asarray(Image.fromarray(samples).resize(size, kernel))
    # At its border a photo's outermost pixels are repeated, where Pillow leaves them out.
    inner = slice(8, -8), slice(8, -8)
    assert difference(flatten(scene, lookup({}))[inner], whole[inner]) <= 1
    turned = flatten(picture_edits.flip(picture_edits.rotate(scene, 1)), lookup({}))
    # Pillow rounds after each of its two passes, which come in the other order here.
    apart = np.abs(turned[inner].astype(int) - np.rot90(whole, -1)[:, ::-1][inner])
    assert apart.mean() < 1 and apart.max() < 30


def test_a_photo_made_much_smaller_and_one_turned_have_no_soft_border() -> None:
    scene = Scene(520, 520, (photo_layer(np.full((520, 520, 3), 200, np.uint8)),))
    assert (flatten(picture_edits.resize(scene, 100, 37, "lanczos"), lookup({})) == 200).all()
    level = flatten(picture_edits.crop(scene, Box(100, 100, 420, 420), angle=7.5), lookup({}))
    assert level.shape == (320, 320, 3) and (level == 200).all()
    beyond = flatten(picture_edits.crop(scene, scene.box, angle=7.5), lookup({}))
    assert beyond.shape[2] == 4 and len(np.unique(beyond[..., 3])) > 20  # a turned border is smooth


def test_straightening_makes_a_leaning_line_level() -> None:
    y, x = np.mgrid[0:300, 0:400]
    lean = np.tan(np.radians(10))
    samples = np.repeat(np.where(y < 150 + (x - 200) * lean, 30, 220)[..., None], 3, axis=2).astype(np.uint8)
    scene = picture_edits.crop(Scene(400, 300, (photo_layer(samples),)), Box(100, 90, 300, 210), angle=10)
    flat = flatten(scene, lookup({}))
    assert (flat[:58] < 60).all() and (flat[62:] > 190).all()


@pytest.mark.parametrize(
    "edit",
    [
        lambda scene: picture_edits.resize(scene, 150, 110),
        lambda scene: picture_edits.crop(scene, BOX, angle=3),
    ],
)
def test_of_a_resampled_photo_nothing_can_be_proven(edit: Edit, everything: tuple[Scene, Appearances]) -> None:
    with pytest.raises(Problem, match="nothing can be proven"):
        prove(edit(everything[0]), everything[1])


@pytest.mark.parametrize("name", EXACT)
@pytest.mark.parametrize("is_generated", [True, False])
def test_a_background_shows_the_same_part_of_itself(name: str, is_generated: bool) -> None:
    edit, same = EXACT[name]
    layer = scene_layer() if is_generated else BackgroundLayer(id="b", name="b", colours=((0, 0, 0), (250, 40, 9)))
    scene, looks = Scene(300, 220, (layer,)), lookup({"ground": view(55, 75)})
    wanted = same(flatten(scene, looks))
    assert difference(flatten(edit(scene), looks), wanted) <= 3


def test_a_generated_background_ends_where_the_canvas_was_and_colours_go_on() -> None:
    looks = lookup({"ground": BackgroundAppearance("white", np.full((8, 8, 3), 255, np.uint8))})
    wide = picture_edits.set_canvas_size(Scene(300, 220, (scene_layer(),)), 400, 220, (0, 0))
    flat = flatten(wide, looks)
    assert (flat[:, :300, 3] == 255).all() and not flat[:, 300:, 3].any()
    plain = Scene(300, 220, (BackgroundLayer(id="b", name="b", colours=((9, 9, 9), (99, 9, 9))),))
    assert flatten(picture_edits.set_canvas_size(plain, 400, 300), looks).shape[2] == 3


def test_a_shadow_lies_on_the_ground_that_the_picture_shows() -> None:
    scene, looks = family()
    scene = replace(scene, layers=(photo_layer(np.full((220, 300, 3), 255, np.uint8)), scene.find("a")))
    scene, id = edits.add_shadow(scene, "a", angle=-15, length=0.9, softness=0, opacity=1)
    scene = edits.set_visible(edits.set_opacity(scene, "a", 1.0), id, True)
    half = picture_edits.resize(scene, 150, 330)
    fetched = np.asarray(Image.fromarray(flatten(scene, looks)).resize((150, 330), Image.Resampling.BOX))
    apart = np.abs(flatten(half, looks).astype(int) - fetched)
    assert apart.mean() < 2 and np.quantile(apart, 0.99) < 40


def test_an_object_keeps_its_recipe_and_mask(everything: tuple[Scene, Appearances]) -> None:
    scene, _ = everything
    for edit, _ in EXACT.values():
        for before, after in zip(scene.objects(), edit(scene).objects(), strict=True):
            assert (after.recipe, after.mask, after.side) == (before.recipe, before.mask, before.side)
            assert after.place.scale == pytest.approx(before.place.scale)


def test_resizing_keeps_samples_and_paint_can_still_be_painted() -> None:
    samples = ramp(220, 300)
    scene = picture_edits.resize(Scene(300, 220, (photo_layer(samples),)), 900, 660)
    layer = scene.find("photo")
    assert isinstance(layer, PhotoLayer) and layer.photo.samples is samples
    assert difference(flatten(picture_edits.resize(scene, 300, 220), lookup(face())), samples) == 0


@pytest.mark.parametrize("size", [(64, 96), (63, 96), (64, 95), (61, 93)])
def test_the_levels_of_a_turned_photo_are_those_of_its_pixels(size: tuple[int, int]) -> None:
    photo = photo_layer(noise(*size, 3)).photo
    for turn in (Affine.rotation(90), Affine.rotation(180), Affine.rotation(270), Affine(0, 1, 0, 1, 0, 0)):
        view = photo.oriented(turn)
        copied = replace(view, samples=view.samples.copy())
        sources = Sources()
        assert all(np.array_equal(sources.photo(view, k), sources.photo(copied, k)) for k in (1, 2, 3))


@pytest.mark.parametrize("size", [(300, 150), (900, 480)])
def test_paint_is_resampled_as_photos_are(size: tuple[int, int]) -> None:
    """Here it fills whole tiles, so that both have the same border."""
    samples = noise(256, 512, 3)
    tiles = Tiles.from_array(np.dstack([samples[..., ::-1], np.full((256, 512), 255, np.uint8)]))
    photo, paint = photo_layer(samples), PaintLayer(id="p", name="p", tiles=tiles)
    for edit in (
        lambda scene: picture_edits.resize(scene, *size, "lanczos"),
        lambda scene: picture_edits.crop(scene, Box(40, 30, 460, 220), angle=4),
    ):
        one, other = (flatten(edit(Scene(512, 256, (layer,))), lookup({})) for layer in (photo, paint))
        assert difference(one[..., :3], other[..., :3]) == 0


def test_what_is_seen_is_found_to_the_pixel() -> None:
    samples = np.zeros((300, 400, 4), np.uint8)
    samples[20:290, 33:270, 3] = 1
    scene = Scene(600, 400, (photo_layer(samples, place=Affine.translation(5, 7)),))
    assert visible_box(scene, lookup({})) == Box(38, 27, 275, 297)
    assert visible_box(Scene(600, 400, ()), lookup({})).is_empty


crops = st.builds(lambda x, y, w, h: Box(x, y, x + w, y + h), *[st.integers(-100, 300)] * 2, *[st.integers(1, 400)] * 2)
some_edits = st.one_of(
    st.builds(lambda *how: lambda scene: picture_edits.crop(scene, *how), crops, st.just(0.0) | st.floats(-45, 45)),
    st.builds(lambda box: lambda scene: picture_edits.crop(scene, box, delete=True), crops),
    st.builds(lambda quarters: lambda scene: picture_edits.rotate(scene, quarters), st.integers(-3, 3)),
    st.builds(lambda vertically: lambda scene: picture_edits.flip(scene, vertically), st.booleans()),
    st.builds(lambda *size: lambda scene: picture_edits.resize(scene, *size), *[st.integers(1, 500)] * 2),
)


@settings(max_examples=12)
@given(scenes(), appearances_of(), st.lists(some_edits, min_size=1, max_size=4))
def test_whatever_is_done_to_any_picture_the_proof_holds_where_there_can_be_one(
    scene: Scene, look: Appearance, done: list[Edit]
) -> None:
    for edit in done:
        try:
            scene = edit(scene)
        except Problem:
            return
    assert flatten(scene, lookup(look)).shape[:2] == (scene.height, scene.width)
    if why_no_proof(scene) is None:
        assert prove(scene, lookup(look)).differing == 0
