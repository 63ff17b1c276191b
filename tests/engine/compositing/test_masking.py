"""Masks of layers and clipping: what shows where, at every level, and what of the photo stays its own."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from numpy.typing import NDArray

from engine.compositing import merging
from engine.compositing.compositor import Compositor
from engine.compositing.flatten import flatten
from engine.compositing.plan import plan_tile
from engine.compositing.proof import prove
from engine.scene import edits, mask_edits
from engine.scene.adjustments import GaussianBlur, Invert
from engine.scene.affine import Affine
from engine.scene.layers import AdjustmentLayer, BackgroundLayer, GroupLayer, Layer, LayerMask, PaintLayer
from engine.scene.mask import Mask
from engine.scene.projective import Map, between
from engine.scene.scene import Scene
from engine.scene.tiles import Tiles
from tests.engine.compositing.pictures import noise, photo_layer
from tests.engine.scene.painted import with_stroke

Pixels = NDArray[np.uint8]
SIDE = 300
LEANING = between([(0, 0), (SIDE, 0), (SIDE, SIDE), (0, SIDE)], [(30, 20), (280, 40), (270, 280), (10, 290)])
RAMP = np.tile(np.linspace(0, 255, SIDE), (SIDE, 1)).astype(np.uint8)


def looks(layer: object) -> None:
    return None


def colour(rgb: tuple[int, int, int], id: str = "c", **fields: object) -> BackgroundLayer:
    return BackgroundLayer(**({"id": id, "name": id, "colours": (rgb,)} | fields))  # type: ignore[arg-type]


def square(left: int, top: int, width: int, height: int, id: str = "square", **fields: object) -> PaintLayer:
    pixels = np.full((height, width, 4), (0, 0, 200, 255), np.uint8)
    return PaintLayer(id=id, name=id, tiles=Tiles.from_array(pixels, left, top), **fields)  # type: ignore[arg-type]


def flat(*layers: Layer) -> Pixels:
    return flatten(Scene(SIDE, SIDE, layers), looks)


def alpha(*layers: Layer, level: int = 0) -> Pixels:
    scene = Scene(SIDE, SIDE, layers)
    return Compositor().read(scene, scene.box.at_level(level), level, looks)[..., 3]


@pytest.mark.parametrize("is_in_group", [False, True])
def test_a_layer_shows_as_far_as_its_mask_is_white(is_in_group: bool) -> None:
    shown = LayerMask.showing(Mask.from_array(RAMP))
    white = colour((255, 255, 255), layer_mask=None if is_in_group else shown)
    top = GroupLayer(id="g", name="g", children=(white,), layer_mask=shown) if is_in_group else white
    assert np.abs(flat(colour((0, 0, 0), "black"), top)[..., 0].astype(int) - RAMP).max() <= 1
    hidden = replace(top, layer_mask=replace(shown, hides=True))
    assert np.abs(flat(colour((0, 0, 0), "black"), hidden)[..., 0].astype(int) - (255 - RAMP)).max() <= 1
    off = replace(top, layer_mask=replace(shown, enabled=False))
    assert (flat(colour((0, 0, 0), "black"), off) == 255).all()


def test_density_lets_black_hide_only_so_far() -> None:
    mask = LayerMask.showing(Mask.from_array(RAMP))
    thin = alpha(colour((9, 9, 9), layer_mask=replace(mask, density=0.25))).astype(float)
    assert np.abs(thin - (255 - 0.25 * (255 - RAMP.astype(float)))).max() <= 1
    assert (alpha(colour((9, 9, 9), layer_mask=LayerMask(hides=False, density=0.25))) == 191).all(), "painted nowhere"


@pytest.mark.parametrize("feather", [4.0, 30.0, 200.0])
def test_a_feathered_edge_falls_by_half_within_the_feather_without_seams(feather: float) -> None:
    half = np.zeros((SIDE, SIDE), np.uint8)
    half[:, :150] = 255
    soft = alpha(colour((9, 9, 9), layer_mask=LayerMask(Mask.from_array(half), hides=False, feather=feather)))
    row = soft[150].astype(int)
    assert (np.ptp(soft, axis=0) <= 2).all(), "it reaches the canvas's border as it is"
    assert abs(row[149] - row[150]) < 255 / feather and abs((row[149] + row[150]) / 2 - 127.5) < 3
    near, far = round(150 - feather / 2), round(150 + feather / 2)
    if near >= 0 and far < SIDE and feather < 100:
        assert row[near] - row[far] == pytest.approx(127.5, abs=8)
    assert (np.diff(row) <= 1).all() and np.abs(np.diff(row, 2)).max() <= max(6, 300 / feather**1.5), "no seam at 256"
    hidden = alpha(colour((9, 9, 9), layer_mask=LayerMask(Mask.from_array(half), feather=feather)))
    assert (hidden == 255 - soft).all()


@pytest.mark.parametrize("feather", [0.0, 12.0])
def test_zoomed_out_it_is_the_same_smaller(feather: float) -> None:
    mask = LayerMask(Mask.empty().stroke([(140, 150, 90)], 0.3), hides=False, feather=feather)
    layer = colour((9, 9, 9), layer_mask=mask)
    whole = alpha(layer).astype(float)
    small = alpha(layer, level=1).astype(float)
    assert np.abs(whole.reshape(150, 2, 150, 2).mean((1, 3)) - small).max() < (1 if not feather else 4)


@pytest.mark.parametrize("feather", [0.0, 12.0])
@pytest.mark.parametrize("hides", [False, True])
def test_a_turned_mask_is_drawn_where_it_lies(hides: bool, feather: float) -> None:
    mask = LayerMask(Mask.empty().stroke([(150, 120, 60)], 0.2).stroke([(60, 60, 30)]), hides=hides, feather=feather)
    turn = Affine.translation(150, 150) @ Affine.rotation(30) @ Affine.scaling(0.8) @ Affine.translation(-150, -150)
    turned = mask.mapped(turn)
    assert turned.shape is mask.shape and turned.feather == pytest.approx(0.8 * feather)
    box = Scene(SIDE, SIDE, (colour((9, 9, 9)),)).box
    assert np.abs(turned.on_canvas().read(box).astype(int) - turned.read(box)).max() == 0
    drawn, there = (alpha(colour((9, 9, 9), layer_mask=one)).astype(int) for one in (turned, turned.on_canvas()))
    assert np.abs(drawn - there).max() <= 12 and np.abs(drawn - there).mean() < 0.5
    assert turned.mapped(turn.inverse()) == mask, "turned back it is what it was, to the byte"


def test_a_tile_without_a_stroke_is_drawn_as_if_there_were_no_mask() -> None:
    scene = Scene(600, 300, (photo_layer(noise(300, 600, 3)),))
    masked = with_stroke(scene, "photo", [(400, 40, 20)], erase=True)
    assert plan_tile(masked, 0, 0, 0, looks) == plan_tile(scene, 0, 0, 0, looks)
    assert plan_tile(masked, 0, 1, 0, looks) != plan_tile(scene, 0, 1, 0, looks)
    hidden = mask_edits.set_mask(scene, "photo", LayerMask(hides=False))
    assert plan_tile(hidden, 0, 0, 0, looks) == () or len(plan_tile(hidden, 0, 0, 0, looks)) == 1


@pytest.mark.parametrize("channels", [3, 4])
@pytest.mark.parametrize("around", [False, True])
def test_a_masked_photo_keeps_its_bytes_where_it_shows_in_full(channels: int, around: bool) -> None:
    samples = noise(SIDE, SIDE, channels)
    mask = LayerMask(Mask.empty().stroke([(150, 150, 60)], 0.5))
    photo: Layer = photo_layer(samples, layer_mask=None if around else mask)
    if around:
        photo = GroupLayer(id="g", name="g", children=(photo,), layer_mask=mask)
    scene = Scene(SIDE, SIDE, (colour((0, 90, 0), "ground"), photo))
    proof, picture = prove(scene, looks), flatten(scene, looks)
    touched = mask.shape.read(scene.box) > 0
    assert proof.holds and proof.covered >= np.count_nonzero(touched)
    if channels == 3:
        assert proof.covered == np.count_nonzero(touched) and (picture[~touched] == samples[~touched]).all()
        assert (picture[150, 150] == (0, 90, 0)).all()


def test_a_clipped_layer_shows_only_where_the_one_below_does() -> None:
    base = square(50, 60, 100, 80, opacity=0.5, mode="multiply")
    over = colour((0, 255, 0), "over", is_clipped=True)
    picture = flat(colour((200, 200, 200), "ground"), base, over)
    outside = np.ones((SIDE, SIDE), bool)
    outside[60:140, 50:150] = False
    assert (picture[outside] == 200).all()
    assert np.abs(picture[100, 100].astype(int) - (100, 200, 100)).max() <= 1, "with the base's mode and opacity"
    assert (flat(colour((200, 200, 200), "ground"), replace(base, visible=False), over) == 200).all()


def test_what_is_clipped_sees_only_what_it_is_clipped_to() -> None:
    ground, base = colour((200, 200, 200), "ground"), square(50, 60, 100, 80)
    invert = AdjustmentLayer(id="invert", name="i", adjustment=Invert(), is_clipped=True)
    picture = flat(ground, base, invert)
    assert (picture[0, 0] == 200).all() and (picture[100, 100] == (55, 255, 255)).all()
    blurred = flat(ground, base, replace(invert, adjustment=GaussianBlur(radius=8.0)))
    assert (blurred == flat(ground, base)).all(), "within one colour there is nothing to blur"


def test_a_group_can_be_clipped_and_clipped_to() -> None:
    ground = colour((200, 200, 200), "ground")
    base = GroupLayer(id="g", name="g", children=(square(10, 10, 40, 40, "a"), square(100, 10, 40, 40, "b")))
    over = GroupLayer(id="h", name="h", children=(colour((0, 255, 0)),), is_clipped=True)
    picture = flat(ground, base, over)
    assert (picture[20, 20] == (0, 255, 0)).all() and (picture[20, 120] == (0, 255, 0)).all()
    assert (picture[20, 75] == 200).all()


def test_what_is_clipped_to_an_adjustment_shows_where_that_acts() -> None:
    mask = LayerMask.showing(Mask.empty().stroke([(150, 150, 60)], 1.0))
    adjust = AdjustmentLayer(id="invert", name="i", adjustment=Invert(), layer_mask=mask)
    picture = flat(colour((200, 200, 200), "ground"), adjust, colour((0, 255, 0), "over", is_clipped=True))
    assert (picture[150, 150] == (0, 255, 0)).all() and (picture[5, 5] == 200).all()


def test_paint_clipped_to_the_photo_covers_it() -> None:
    samples = noise(SIDE, SIDE, 3)
    scene = Scene(SIDE, SIDE, (photo_layer(samples), square(50, 60, 100, 80, is_clipped=True)))
    proof, picture = prove(scene, looks), flatten(scene, looks)
    assert proof.holds and proof.covered == 100 * 80 and (picture[100, 100] == (200, 0, 0)).all()
    group = GroupLayer(id="g", name="g", children=(scene.layers[0],))
    scene = Scene(SIDE, SIDE, (group, scene.layers[1]))
    assert (prove(scene, looks).covered, flatten(scene, looks)[100, 100].tolist()) == (100 * 80, [200, 0, 0])


def test_merging_bakes_masks_and_clipping_into_pixels() -> None:
    mask = LayerMask(Mask.empty().stroke([(90, 90, 30)], 0.4), feather=6.0, density=0.8)
    scene = Scene(
        SIDE,
        SIDE,
        (
            colour((200, 200, 200), "ground"),
            square(50, 60, 100, 80, layer_mask=mask),
            colour((0, 255, 0), "over", is_clipped=True, opacity=0.5),
        ),
    )
    merged = merging.put(scene, ["square", "over"], merging.merged(scene, ["square", "over"], looks))
    assert len(merged.layers) == 2 and merged.layers[1].layer_mask is None
    assert np.abs(flatten(merged, looks).astype(int) - flatten(scene, looks)).max() <= 1
    alone = merging.merged(scene, ["over"], looks)
    assert alone.is_clipped, "it is still clipped to what lies below"


@pytest.mark.parametrize("change", [Affine.translation(60, 0) @ Affine.rotation(10), LEANING], ids=["turn", "lean"])
def test_where_photo_and_mask_end_together_no_line_is_seen_once_it_is_resampled(change: Map) -> None:
    photo = photo_layer(noise(SIDE, SIDE, 3))
    everything = Mask.from_array(np.full((SIDE, SIDE), 255, np.uint8))

    def seen(mask: LayerMask | None) -> Pixels:
        scene = Scene(SIDE, SIDE, (replace(photo, layer_mask=mask),))
        return Compositor().read(edits.transform(scene, scene.layers, change), scene.box, 0, looks)

    assert not seen(LayerMask(everything)).any(), "all of it is hidden, its edge too"
    assert np.array_equal(seen(LayerMask.showing(everything)), seen(None))
