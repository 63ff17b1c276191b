"""Adjustment layers: their formula on every pixel below, as far as mask and opacity say; and the proof."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.compositing.appearance import no_appearances
from engine.compositing.area import _weighted
from engine.compositing.compositor import Compositor
from engine.compositing.flatten import flatten, thumbnail
from engine.compositing.proof import prove
from engine.formats.export import export_picture
from engine.formats.photos import open_photo
from engine.scene.adjustments import (
    Adjustment,
    Curves,
    GaussianBlur,
    Grain,
    LensBlur,
    Levels,
    MotionBlur,
    Range,
    UnsharpMask,
    Vignette,
)
from engine.scene.box import Box
from engine.scene.difference import difference as scene_difference
from engine.scene.layers import BLEND_MODES, AdjustmentLayer, GroupLayer, Layer, LayerMask, PaintLayer
from engine.scene.mask import Mask
from engine.scene.scene import Scene
from engine.scene.tiles import Tiles
from tests.engine.compositing.pictures import (
    Pixels,
    difference,
    family,
    noise,
    photo_layer,
    premultiplied_noise,
    ramp,
    rgba,
    scenes,
    stroke_tiles,
)
from tests.engine.scene.adjusting import SETTINGS, expected

LEVELS, CURVES = SETTINGS[:2]
ALL = pytest.mark.parametrize("adjustment", SETTINGS, ids=lambda one: one.kind)
BOTH = pytest.mark.parametrize("adjustment", [LEVELS, CURVES], ids=["levels", "curves"])


def adjusting(adjustment: Adjustment = LEVELS, **fields: object) -> AdjustmentLayer:
    return AdjustmentLayer(**({"id": "adjust", "name": "Adjust", "adjustment": adjustment} | fields))  # type: ignore[arg-type]


def chart() -> Pixels:
    """Every value of every channel beside others: 256 columns, six rows of ramps and a row of greys."""
    up = np.arange(256)
    rows = [(up, up, up), (up, 0 * up, 255 - up), (255 - up, up, 128 + 0 * up), (17 * up % 256, 91 * up % 256, up)]
    return np.stack([np.stack(row, axis=1) for row in rows]).astype(np.uint8)


def flat(*layers: Layer, size: tuple[int, int] = (256, 4)) -> Pixels:
    return flatten(Scene(*size, layers), no_appearances)


# Colours


def wide_chart() -> Pixels:
    """The chart above noise, over the borders of tiles in both directions."""
    samples = np.vstack([np.repeat(chart(), 5, axis=0), noise(250, 256, 3, 5)])
    return np.ascontiguousarray(np.hstack([samples, samples[::-1, :40]]))


@ALL
def test_on_screen_and_in_a_file_it_is_its_formula_to_one_level(adjustment: Adjustment, tmp_path: Path) -> None:
    samples = wide_chart() if adjustment.margin or isinstance(adjustment, Vignette) else chart()
    height, width = samples.shape[:2]
    scene = Scene(width, height, (photo_layer(samples), adjusting(adjustment)))
    wanted = expected(adjustment, samples)
    screen = Compositor().read(scene, scene.box, 0, no_appearances)[..., 2::-1]
    assert np.abs(screen - wanted).max() <= 1
    export_picture(scene, no_appearances, tmp_path / "a.png")
    assert np.abs(open_photo(tmp_path / "a.png").samples - wanted).max() <= 1


# Those that see what lies around

NEAR = [one for one in SETTINGS if one.margin]


@pytest.mark.parametrize("radius", [0.5, 1, 5.9, 12, 23, 24, 47, 48, 100])
def test_a_blur_of_any_radius_is_the_gaussian_to_one_level(radius: float) -> None:
    samples = noise(270, 290, 3, 8)
    samples[:, 100:160] = 0
    samples[60:130] = 255
    result = flat(photo_layer(samples), adjusting(GaussianBlur(radius)), size=(290, 270))
    assert np.abs(result - expected(GaussianBlur(radius), samples)).max() <= 1


@pytest.mark.parametrize("adjustment", NEAR, ids=lambda one: one.kind)
def test_zoomed_out_radii_are_scaled(adjustment: Any) -> None:
    samples = noise(560, 600, 3)
    below, box = photo_layer(samples), Box(0, 0, 300, 280)
    plain, adjusted = (
        Compositor().read(Scene(600, 560, layers), box, 1, no_appearances)[..., 2::-1]
        for layers in ((below,), (below, adjusting(adjustment)))
    )
    halved = {name: getattr(adjustment, name) / 2 for name in adjustment.lengths}
    wanted = expected(replace(adjustment, **halved), plain)
    assert np.abs(adjusted - wanted).max() <= 1


@pytest.mark.parametrize("level", [0, 2])
@pytest.mark.parametrize("adjustment", NEAR, ids=lambda one: one.kind)
def test_what_it_changes_lies_within_the_box_that_is_told(adjustment: Adjustment, level: int) -> None:
    dab = PaintLayer(id="paint", name="p", tiles=stroke_tiles(203, 190, (250, 10, 10, 255), 20, 20))
    above = (adjusting(adjustment), adjusting(GaussianBlur(2), id="second"))
    below = photo_layer(noise(400, 420, 3))
    before, after = (Scene(420, 400, (below, *dabs, *above)) for dabs in ((), (dab,)))
    box = before.box.at_level(level)
    one, other = (Compositor().read(scene, box, level, no_appearances) for scene in (before, after))
    changed = (one != other).any(axis=2)
    told = scene_difference(before, after).box.at_level(level)
    assert changed[told.slices(box)].any()
    changed[told.slices(box)] = False
    assert not changed.any()


def test_what_differs_little_is_not_sharpened() -> None:
    samples = np.full((40, 90, 3), 100, np.uint8)
    samples[:, 30:60], samples[:, 60:] = 106, 200
    result = flat(photo_layer(samples), adjusting(UnsharpMask(100, 1, 20)), size=(90, 40))
    assert np.array_equal(result[:, :50], samples[:, :50]) and (result[:, 60] > 200).all()


@pytest.mark.parametrize("blur", [GaussianBlur(9), MotionBlur(18, 40), LensBlur(9, 50, 100)], ids=lambda one: one.kind)
def test_a_blur_takes_no_colour_from_where_nothing_is(blur: Adjustment) -> None:
    paint = PaintLayer(id="paint", name="p", tiles=Tiles.from_array(np.full((40, 40, 4), (10, 200, 90, 255), np.uint8)))
    result = Compositor().read(
        Scene(300, 300, (paint, adjusting(blur))), Box(0, 0, 300, 300), 0, no_appearances
    )
    assert np.array_equal(result[:40, :40], np.full((40, 40, 4), (10, 200, 90, 255)))
    assert not result[40:].any() and not result[:, 40:].any()


def test_in_a_group_a_blur_sees_the_group_alone() -> None:
    paint = PaintLayer(id="paint", name="p", tiles=stroke_tiles(250, 0, (90, 150, 210, 255), 100, 100))
    group = GroupLayer(id="g", name="g", children=(paint, adjusting(GaussianBlur(5))))
    result = flat(photo_layer(noise(120, 400, 3)), group, size=(400, 120))
    assert np.abs(result[:100, 250].astype(int) - (90, 150, 210)).max() <= 2  # not what lies below the group


@pytest.mark.parametrize("size", [0, 2])
def test_grain_is_as_strong_when_it_is_seen_from_far(size: float) -> None:
    below, compositor = photo_layer(np.full((600, 600, 3), 128, np.uint8)), Compositor()
    scene = Scene(600, 600, (below, adjusting(Grain(60, size))))
    near = compositor.read(scene, scene.box, 0, no_appearances)[..., 1].astype(float)
    far = compositor.read(scene, scene.box.at_level(1), 1, no_appearances)[..., 1].astype(float)
    reduced = near.reshape(300, 2, 300, 2).mean(axis=(1, 3))
    assert abs(far.std() - reduced.std()) < 0.15 * reduced.std()
    assert abs(np.corrcoef(near[:, 256], near[:, 255])[0, 1]) < 0.2 or size  # tiles do not repeat each other


@pytest.mark.parametrize("weights", [1, 3, 11, 21, 61, "line", "flat"])
def test_weighted_sums_are_the_same_in_parts_and_by_the_fourier_transform(weights: int | str) -> None:
    if isinstance(weights, int):
        kernel = np.random.RandomState(weights).rand(weights, weights).astype(np.float32)
    else:
        kernel = np.eye(91, dtype=np.float32) if weights == "line" else np.zeros((91, 91), np.float32)
        kernel[45] = 0.5
    reach = len(kernel) // 2
    plane = np.random.RandomState(2).rand(60 + 2 * reach, 70 + 2 * reach).astype(np.float32)
    windows = np.lib.stride_tricks.sliding_window_view(plane, kernel.shape)
    wanted = np.einsum("yxij,ij->yx", windows, kernel, optimize=True)
    assert np.allclose(_weighted(plane, kernel, 60, 70), wanted, rtol=1e-4, atol=1e-4)


# Zoomed out


@BOTH
@pytest.mark.parametrize("level", [0, 1, 2, 3])
def test_zoomed_out_it_adjusts_that_levels_pixels(adjustment: Adjustment, level: int) -> None:
    below, compositor = photo_layer(noise(600, 700, 3)), Compositor()
    box = Box(0, 0, 700, 600).at_level(level)
    plain, adjusted = (
        compositor.read(Scene(700, 600, layers), box, level, no_appearances)
        for layers in ((below,), (below, adjusting(adjustment)))
    )
    assert np.array_equal(adjusted, adjustment.apply(plain))


@pytest.mark.parametrize("level", [1, 2, 3])
def test_zoomed_out_its_mask_is_where_it_was(level: int) -> None:
    mask = Mask.from_array(np.full((400, 80), 255, np.uint8), 320, 64)
    below, compositor, box = photo_layer(noise(600, 700, 3)), Compositor(), Box(0, 0, 700, 600).at_level(level)
    plain, adjusted = (
        compositor.read(Scene(700, 600, layers), box, level, no_appearances)
        for layers in ((below,), (below, adjusting(layer_mask=LayerMask.showing(mask))))
    )
    part = mask.bounds().at_level(level).slices(box)
    plain[part] = LEVELS.apply(plain[part])
    assert np.array_equal(adjusted, plain)


@pytest.mark.parametrize("opacity", [0.25, 0.5, 1.0])
def test_mask_and_opacity_say_how_far(opacity: float) -> None:
    mask = np.tile(np.arange(256), (4, 1)).astype(np.uint8)[:, ::-1]
    shown = LayerMask.showing(Mask.from_array(np.ascontiguousarray(mask)))
    result = flat(photo_layer(chart()), adjusting(layer_mask=shown, opacity=opacity))
    share = (mask / 255 * opacity)[..., None]
    wanted = chart() * (1 - share) + expected(LEVELS, chart()) * share
    assert np.abs(result - wanted).max() <= 2
    assert np.array_equal(result[:, 255], chart()[:, 255])


@pytest.mark.parametrize("mode", BLEND_MODES)
def test_its_blend_mode_blends_what_it_made_with_what_was_there(mode: str) -> None:
    samples = noise(50, 60, 3)
    changed = LEVELS.apply(rgba(samples[..., ::-1]))[..., 2::-1]
    wanted = flat(photo_layer(samples), photo_layer(changed, id="b", mode=mode, opacity=0.6), size=(60, 50))
    result = flat(photo_layer(samples), adjusting(mode=mode, opacity=0.6), size=(60, 50))
    assert difference(result, wanted) <= 1


def test_outside_its_mask_not_one_byte_changes() -> None:
    scene, appearances = family()
    mask = LayerMask.showing(Mask.empty().stroke([(100, 100, 30)]))
    scene = replace(scene, layers=(*scene.layers, adjusting(layer_mask=mask)))
    before, after = flatten(replace(scene, layers=scene.layers[:-1]), appearances), flatten(scene, appearances)
    changed = (before != after).any(axis=2)
    assert changed[100, 100] and not changed[:69].any() and not changed[132:].any() and not changed[:, 132:].any()


def test_alpha_stays_and_straight_colours_are_adjusted() -> None:
    samples = noise(40, 40, 4)
    result = rgba(flat(photo_layer(samples), adjusting(), size=(40, 40)))
    assert np.array_equal(result[..., 3], samples[..., 3])
    known = samples[..., 3] > 128
    assert np.abs(result[..., :3] - expected(LEVELS, samples[..., :3]))[known].max() <= 8  # 7 bits of colour are left


def test_translucent_pixels_beside_the_mask_keep_their_bytes() -> None:
    paint = PaintLayer(id="paint", name="p", tiles=Tiles.from_array(premultiplied_noise(256, 256)))
    masked = adjusting(layer_mask=LayerMask.showing(Mask.from_array(np.full((10, 10), 255, np.uint8))))
    compositor, box = Compositor(), Box(0, 0, 256, 256)
    before, after = (
        compositor.read(Scene(256, 256, layers), box, 0, no_appearances) for layers in ((paint,), (paint, masked))
    )
    assert not np.array_equal(before[:10, :10], after[:10, :10])
    after[:10, :10] = before[:10, :10]
    assert np.array_equal(before, after)


def test_nothing_below_stays_nothing() -> None:
    scene = Scene(300, 300, (adjusting(Levels(rgb=Range(low=200))),))
    assert not Compositor().read(scene, scene.box, 0, no_appearances).any()


def test_in_a_group_it_adjusts_the_group_alone() -> None:
    paint = PaintLayer(id="paint", name="p", tiles=stroke_tiles(0, 0, (90, 150, 210, 255), 100, 100))
    below, group = photo_layer(ramp(100, 200)), GroupLayer(id="g", name="g", children=(paint, adjusting()))
    result, plain = flat(below, group, size=(200, 100)), flat(below, size=(200, 100))
    assert np.array_equal(result[:, 100:], plain[:, 100:])
    assert np.abs(result[:, 0] - expected(LEVELS, np.array([[[90, 150, 210]]], np.uint8))[:, 0]).max() <= 1


def test_layers_above_it_are_not_adjusted() -> None:
    paint = PaintLayer(id="paint", name="p", tiles=stroke_tiles(0, 0, (90, 150, 210, 255), 100, 100))
    result = flat(photo_layer(ramp(100, 200)), adjusting(), paint, size=(200, 100))
    assert result[50, 0].tolist() == [90, 150, 210]


def test_two_adjust_one_after_the_other() -> None:
    result = flat(photo_layer(chart()), adjusting(), adjusting(CURVES, id="second"))
    once = LEVELS.apply(rgba(chart()[..., ::-1]))
    assert np.array_equal(result, CURVES.apply(once)[..., 2::-1])


def test_a_new_setting_is_drawn_anew_and_the_old_one_is_remembered() -> None:
    compositor, below = Compositor(), photo_layer(chart())

    def tile(adjustment: Adjustment) -> Pixels:
        return compositor.tile(Scene(256, 4, (below, adjusting(adjustment))), 0, 0, 0, no_appearances)

    first = tile(LEVELS)
    assert not np.array_equal(tile(CURVES), first) and tile(LEVELS) is first


def test_a_hidden_one_does_nothing() -> None:
    for fields in ({"visible": False}, {"opacity": 0.0}, {"layer_mask": LayerMask(hides=False)}):
        assert np.array_equal(flat(photo_layer(chart()), adjusting(**fields)), chart())


def test_the_thumbnail_shows_it() -> None:
    scene = Scene(512, 512, (photo_layer(ramp(512, 512)), adjusting()))
    small = thumbnail(scene, no_appearances, 64)
    assert np.abs(small[32, 32] - expected(LEVELS, ramp(512, 512)[256:257, 256:257])[0, 0]).max() <= 12


# The proof


def test_it_covers_where_mask_times_opacity_is_above_nothing() -> None:
    mask = Mask.from_array(np.array([[0, 1, 255]], np.uint8), 10, 2)
    over = adjusting(layer_mask=LayerMask.showing(mask), opacity=0.001)
    proof = prove(Scene(256, 4, (photo_layer(chart()), over)), no_appearances)
    assert (proof.covered, proof.untouched) == (2, 256 * 4 - 2) and proof.holds


@pytest.mark.parametrize("adjustment", [LEVELS, Curves()], ids=["levels", "unchanged curves"])
def test_with_no_untouched_pixel_nothing_is_proven(adjustment: Adjustment) -> None:
    proof = prove(Scene(256, 4, (photo_layer(chart()), adjusting(adjustment))), no_appearances)
    assert (proof.covered, proof.untouched, proof.differing) == (256 * 4, 0, 0) and not proof.holds


def test_beneath_an_opaque_photo_it_covers_nothing() -> None:
    proof = prove(Scene(256, 4, (adjusting(), photo_layer(chart()))), no_appearances)
    assert proof.holds and proof.covered == 0


@given(scenes(), st.sampled_from(SETTINGS), st.integers(0, 5), st.booleans())
def test_untouched_pixels_are_the_photos_in_any_scene(
    scene: Scene, adjustment: Adjustment, index: int, masked: bool
) -> None:
    mask = LayerMask.showing(Mask.empty().stroke([(60, 20, 30)])) if masked else None
    layers = (*scene.layers[:index], adjusting(adjustment, layer_mask=mask), *scene.layers[index:])
    proof = prove(replace(scene, layers=layers), no_appearances)
    assert proof.differing == 0 and proof.holds == (proof.untouched > 0)
