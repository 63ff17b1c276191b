"""Adjustment layers: their formula on every pixel below, as far as mask and opacity say; and the proof."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.compositing.appearance import no_appearances
from engine.compositing.compositor import Compositor
from engine.compositing.flatten import flatten, thumbnail
from engine.compositing.proof import prove
from engine.formats.export import export_picture
from engine.formats.photos import open_photo
from engine.scene.adjustments import ADJUSTMENTS, Adjustment, Curve, Curves, Levels, Range
from engine.scene.box import Box
from engine.scene.layers import BLEND_MODES, AdjustmentLayer, GroupLayer, Layer, PaintLayer
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

LEVELS = Levels(rgb=Range(20, 230, 1.4, 5, 250), red=Range(gamma=0.8), blue=Range(low=255, high=0))
CURVES = Curves(rgb=Curve(((0, 0), (64, 32), (128, 180), (255, 255))), green=Curve(((30, 255), (200, 10))))
BOTH = pytest.mark.parametrize("adjustment", [LEVELS, CURVES], ids=["levels", "curves"])


def adjusting(adjustment: Adjustment = LEVELS, **fields: object) -> AdjustmentLayer:
    return AdjustmentLayer(**({"id": "adjust", "name": "Adjust", "adjustment": adjustment} | fields))  # type: ignore[arg-type]


def chart() -> Pixels:
    """Every value of every channel beside others: 256 columns, six rows of ramps and a row of greys."""
    up = np.arange(256)
    rows = [(up, up, up), (up, 0 * up, 255 - up), (255 - up, up, 128 + 0 * up), (17 * up % 256, 91 * up % 256, up)]
    return np.stack([np.stack(row, axis=1) for row in rows]).astype(np.uint8)


def by_formula(adjustment: Adjustment, rgb: Pixels) -> np.ndarray:
    """What levels and curves say of each pixel, written out once more and not rounded."""

    def single(setting: Range | Curve, values: np.ndarray) -> np.ndarray:
        if isinstance(setting, Curve):
            return setting.at(values / 255) * 255
        share = np.clip((values - setting.black) / (setting.white - setting.black), 0, 1)
        return setting.low + (setting.high - setting.low) * share ** (1 / setting.gamma)

    assert isinstance(adjustment, Levels | Curves)
    settings, values = (adjustment.red, adjustment.green, adjustment.blue), np.moveaxis(rgb.astype(float), 2, 0)
    return np.stack([single(adjustment.rgb, single(*one)) for one in zip(settings, values, strict=True)], axis=2)


def flat(*layers: Layer, size: tuple[int, int] = (256, 4)) -> Pixels:
    return flatten(Scene(*size, layers), no_appearances)


# Colours


@BOTH
def test_on_screen_and_in_a_file_it_is_its_formula_to_one_level(adjustment: Adjustment, tmp_path: Path) -> None:
    scene = Scene(256, 4, (photo_layer(chart()), adjusting(adjustment)))
    expected = by_formula(adjustment, chart())
    screen = Compositor().tile(scene, 0, 0, 0, no_appearances)[:4, :, 2::-1]
    assert np.abs(screen - expected).max() <= 1
    export_picture(scene, no_appearances, tmp_path / "a.png")
    assert np.abs(open_photo(tmp_path / "a.png").samples - expected).max() <= 1


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
        for layers in ((below,), (below, adjusting(mask=mask)))
    )
    part = mask.bounds().at_level(level).slices(box)
    plain[part] = LEVELS.apply(plain[part])
    assert np.array_equal(adjusted, plain)


@pytest.mark.parametrize("opacity", [0.25, 0.5, 1.0])
def test_mask_and_opacity_say_how_far(opacity: float) -> None:
    mask = np.tile(np.arange(256), (4, 1)).astype(np.uint8)[:, ::-1]
    result = flat(photo_layer(chart()), adjusting(mask=Mask.from_array(np.ascontiguousarray(mask)), opacity=opacity))
    share = (mask / 255 * opacity)[..., None]
    expected = chart() * (1 - share) + by_formula(LEVELS, chart()) * share
    assert np.abs(result - expected).max() <= 2
    assert np.array_equal(result[:, 255], chart()[:, 255])


@pytest.mark.parametrize("mode", BLEND_MODES)
def test_its_blend_mode_blends_what_it_made_with_what_was_there(mode: str) -> None:
    samples = noise(50, 60, 3)
    changed = LEVELS.apply(rgba(samples[..., ::-1]))[..., 2::-1]
    expected = flat(photo_layer(samples), photo_layer(changed, id="b", mode=mode, opacity=0.6), size=(60, 50))
    result = flat(photo_layer(samples), adjusting(mode=mode, opacity=0.6), size=(60, 50))
    assert difference(result, expected) <= 1


def test_outside_its_mask_not_one_byte_changes() -> None:
    scene, appearances = family()
    scene = replace(scene, layers=(*scene.layers, adjusting(mask=Mask.empty().dab(100, 100, 30))))
    before, after = flatten(replace(scene, layers=scene.layers[:-1]), appearances), flatten(scene, appearances)
    changed = (before != after).any(axis=2)
    assert changed[100, 100] and not changed[:69].any() and not changed[132:].any() and not changed[:, 132:].any()


def test_alpha_stays_and_straight_colours_are_adjusted() -> None:
    samples = noise(40, 40, 4)
    result = rgba(flat(photo_layer(samples), adjusting(), size=(40, 40)))
    assert np.array_equal(result[..., 3], samples[..., 3])
    known = samples[..., 3] > 128
    assert np.abs(result[..., :3] - by_formula(LEVELS, samples[..., :3]))[known].max() <= 8  # 7 bits of colour are left


def test_translucent_pixels_beside_the_mask_keep_their_bytes() -> None:
    paint = PaintLayer(id="paint", name="p", tiles=Tiles.from_array(premultiplied_noise(256, 256)))
    masked = adjusting(mask=Mask.from_array(np.full((10, 10), 255, np.uint8)))
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
    assert np.abs(result[:, 0] - by_formula(LEVELS, np.array([[[90, 150, 210]]], np.uint8))[:, 0]).max() <= 1


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
    for fields in ({"visible": False}, {"opacity": 0.0}, {"mask": Mask.empty()}):
        assert np.array_equal(flat(photo_layer(chart()), adjusting(**fields)), chart())


def test_the_thumbnail_shows_it() -> None:
    scene = Scene(512, 512, (photo_layer(ramp(512, 512)), adjusting()))
    small = thumbnail(scene, no_appearances, 64)
    assert np.abs(small[32, 32] - by_formula(LEVELS, ramp(512, 512)[256:257, 256:257])[0, 0]).max() <= 12


# The proof


def test_it_covers_where_mask_times_opacity_is_above_nothing() -> None:
    mask = Mask.from_array(np.array([[0, 1, 255]], np.uint8), 10, 2)
    proof = prove(Scene(256, 4, (photo_layer(chart()), adjusting(mask=mask, opacity=0.001))), no_appearances)
    assert (proof.covered, proof.untouched) == (2, 256 * 4 - 2) and proof.holds


@pytest.mark.parametrize("adjustment", [LEVELS, Curves()], ids=["levels", "unchanged curves"])
def test_with_no_untouched_pixel_nothing_is_proven(adjustment: Adjustment) -> None:
    proof = prove(Scene(256, 4, (photo_layer(chart()), adjusting(adjustment))), no_appearances)
    assert (proof.covered, proof.untouched, proof.differing) == (256 * 4, 0, 0) and not proof.holds


def test_beneath_an_opaque_photo_it_covers_nothing() -> None:
    proof = prove(Scene(256, 4, (adjusting(), photo_layer(chart()))), no_appearances)
    assert proof.holds and proof.covered == 0


@given(scenes(), st.sampled_from(list(ADJUSTMENTS.values())), st.integers(0, 5), st.booleans())
def test_untouched_pixels_are_the_photos_in_any_scene(
    scene: Scene, kind: type[Adjustment], index: int, masked: bool
) -> None:
    mask = Mask.empty().dab(60, 20, 30) if masked else None
    adjustment = LEVELS if kind is Levels else CURVES
    layers = (*scene.layers[:index], adjusting(adjustment, mask=mask), *scene.layers[index:])
    proof = prove(replace(scene, layers=layers), no_appearances)
    assert proof.differing == 0 and proof.holds == (proof.untouched > 0)
