"""Compositing with 16 bits: the photo's own samples where nothing covers them, formulas to the last steps elsewhere."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from numpy.typing import NDArray

from engine.compositing import deep, painter
from engine.compositing.appearance import Appearance
from engine.compositing.flatten import flatten, flatten_deep
from engine.compositing.proof import prove
from engine.scene.adjustments import Adjustment, Curve, Curves, Threshold
from engine.scene.affine import Affine
from engine.scene.depth import eight_bits, sixteen_bits
from engine.scene.layers import BLEND_MODES, AdjustmentLayer, Layer, Photo, PhotoLayer
from engine.scene.scene import Scene
from tests.engine.compositing.pictures import (
    appearances_of,
    family,
    lookup,
    photo_layer,
    premultiplied_noise,
    rgba,
    scenes,
    with_layer,
)
from tests.engine.scene.adjusting import FORMULAS, SETTINGS

Words = NDArray[np.uint16]
ONE_OF_EACH = {type(one): one for one in SETTINGS}.values()


def nothing(layer: Layer) -> None:
    return None


def words(height: int, width: int, channels: int = 3, seed: int = 0) -> Words:
    return np.random.RandomState(seed).randint(0, 65536, (height, width, channels)).astype(np.uint16)


def deep_photo(native: NDArray[Any], **fields: object) -> PhotoLayer:
    photo = Photo(eight_bits(native), native=native)
    return PhotoLayer(**({"id": "photo", "name": "photo", "photo": photo} | fields))  # type: ignore[arg-type]


def in_sixteen_bits(scene: Scene) -> Scene:
    """The scene whose lowest photo has 16 bits, of which 8 are those that it had."""
    photo = scene.photo_layer
    assert photo is not None
    native = sixteen_bits(photo.photo.samples) ^ words(*photo.photo.samples.shape) % 128
    return with_layer(scene, photo.id, photo=Photo(eight_bits(native), native=native))


@settings(max_examples=4)
@given(scenes(), appearances_of())
def test_where_nothing_covers_it_a_photo_keeps_its_sixteen_bits(scene: Scene, look: Appearance) -> None:
    scene = in_sixteen_bits(scene)
    picture = flatten_deep(scene, lookup(look))
    proof, plain = prove(scene, lookup(look), picture), prove(scene, lookup(look))
    assert proof.differing == 0 and proof.untouched == plain.untouched
    if proof.untouched:
        photo = scene.photo_layer
        assert photo is not None and photo.laid is not None
        changed = with_layer(scene, photo.id, photo=replace(photo.photo, native=photo.photo.own ^ np.uint16(1)))
        assert prove(changed, lookup(look), picture).differing == proof.untouched, "the last bit counts"


def test_eight_bits_are_what_the_screen_shows() -> None:
    scene, looks = family()
    deeper = flatten_deep(scene, looks)
    assert np.abs(deeper / 257 - flatten(scene, looks)).max() < 3
    assert len(np.unique(deeper)) > 1000, "what is composited has steps between those of 8 bits"
    assert np.array_equal(deeper, flatten_deep(scene, looks))


@pytest.mark.parametrize("mode", BLEND_MODES)
def test_modes_are_those_of_eight_bits(mode: str) -> None:
    under, over = premultiplied_noise(256, 256, 1), premultiplied_noise(256, 256, 2)
    floats = deep.floats_of(under)
    painter.composite(floats, deep.floats_of(over), mode, 0.7)  # type: ignore[arg-type]
    painter.composite(under, over, mode, 0.7)
    away = np.abs(floats * 255 - under)
    assert (away < 3).mean() > 0.999 and away.mean() < 0.6  # dodging divides by next to nothing here and there


@pytest.mark.parametrize("adjustment", ONE_OF_EACH, ids=lambda one: one.kind)
def test_adjustments_are_their_formulas(adjustment: Adjustment) -> None:
    native = words(50, 60, seed=3)
    scene = Scene(60, 50, (deep_photo(native), AdjustmentLayer(id="a", name="a", adjustment=adjustment)))
    made = flatten_deep(scene, nothing) / 65535
    wanted = FORMULAS[type(adjustment)](adjustment, native / 65535).clip(0, 1)
    away = np.abs(made - wanted)
    near = 1 / 255 if adjustment.margin else 1e-4  # wide blurs are taken at a coarser grid
    # A threshold is one of 256 levels, in which luma on a border falls to either side.
    assert (away < near).mean() > 0.999 if isinstance(adjustment, Threshold) else away.max() < near


def test_a_steep_curve_has_no_bands() -> None:
    """Of a smooth ramp of 16 bits; of 8 bits, where a step becomes sixteen, grain instead."""
    steep = AdjustmentLayer(id="a", name="a", adjustment=Curves(rgb=Curve(((112, 0), (128, 255)))))
    native = np.repeat(np.linspace(0, 65535, 512).astype(np.uint16)[None, :, None], 3, axis=2).repeat(64, axis=0)
    made = flatten_deep(Scene(512, 64, (deep_photo(native), steep)), nothing)
    assert len(np.unique(made[0])) > 30 and (np.diff(made[0, :, 0].astype(int)) >= 0).all()
    flat = photo_layer(np.full((64, 512, 3), 120, np.uint8))
    grain = flatten_deep(Scene(512, 64, (flat, steep)), nothing)
    assert len(np.unique(grain)) > 250 and abs(grain.mean() / 65535 - 0.5) < 0.05


def test_black_white_and_what_is_clear_stay_without_grain() -> None:
    tile = premultiplied_noise(256, 256, 4)
    tile[:40] = (0, 0, 0, 255)
    tile[40:80] = 255
    floats = deep.dithered(tile)
    assert np.array_equal(floats[:80], tile[:80] / np.float32(255))
    assert np.array_equal(floats[..., 3], tile[..., 3] / np.float32(255)) and (floats[..., :3] <= floats[..., 3:]).all()
    assert not floats[tile[..., 3] == 0].any() and np.abs(floats * 255 - tile).max() <= 0.5001


@pytest.mark.parametrize("resampling", [None, "nearest", "bicubic", "lanczos"])
@pytest.mark.parametrize("place", [Affine.rotation(30), Affine.scaling(0.4)])
def test_a_resampled_photo_has_its_depth(place: Affine, resampling: str | None) -> None:
    up = np.linspace(9000, 60000, 200 * 200).reshape(200, 200)
    smooth = np.dstack([up, up.T, up[::-1], 65535 - up[:, ::-1] / 2]).astype(np.uint16)
    layer = deep_photo(smooth, place=Affine.translation(110, 10) @ place, resampling=resampling)
    scene = Scene(256, 256, (layer,))
    made, shown = flatten_deep(scene, nothing), rgba(flatten(scene, nothing))
    away = np.abs(made / 257 - shown)[shown[..., 3] > 128]
    assert away.max() < 3 and len(np.unique(made)) > 1000


def test_floats_become_sixteen_bits() -> None:
    native = words(20, 30).astype(np.float32) / 65535
    assert np.array_equal(flatten_deep(Scene(30, 20, (deep_photo(native),)), nothing), sixteen_bits(native))
