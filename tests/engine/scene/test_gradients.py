"""Gradients are exact at their ends, dithered in between, follow places, and keep within what is selected."""

from __future__ import annotations

import numpy as np
import pytest

from engine.problem import Problem
from engine.scene import edits, gradients, selection
from engine.scene.adjustments import Levels
from engine.scene.affine import Affine
from engine.scene.box import Box
from engine.scene.gradients import Gradient
from engine.scene.layers import PaintLayer
from engine.scene.mask import Mask
from engine.scene.scene import Scene

CANVAS = Box(0, 0, 300, 64)


def painted(gradient: Gradient, layer: PaintLayer | None = None, selected: Box | None = None) -> np.ndarray:
    scene = Scene(300, 64, (layer or PaintLayer(id="p", name="Paint"),))
    if selected is not None:
        scene = selection.select(scene, Mask.empty().inverted(selected))
    layer = gradients.paint(scene, "p", gradient).find("p")  # type: ignore[assignment]
    assert isinstance(layer, PaintLayer)
    return layer.tiles.read(CANVAS)


def test_it_goes_evenly_from_one_colour_to_the_other_and_on_beyond_both() -> None:
    pixels = painted(Gradient((50, 0), (250, 0), (200, 0, 0), (0, 100, 0)))
    assert pixels[5, 10].tolist() == [0, 0, 200, 255] and pixels[5, 290].tolist() == [0, 100, 0, 255]
    assert (pixels[..., 3] == 255).all()
    middle = pixels[:, 140:160].reshape(-1, 4).mean(axis=0)
    assert middle == pytest.approx([0, 50, 100, 255], abs=0.2)


def test_no_bands_show() -> None:
    """In 200 px the colour rises by four levels: each column's mean lies on the line, though no pixel can."""
    pixels = painted(Gradient((50, 0), (250, 0), (100, 100, 100), (104, 104, 104)))
    means = pixels[:, 60:240, 0].mean(axis=0)
    wanted = 100 + (np.arange(60, 240) + 0.5 - 50) / 50
    assert np.abs(np.convolve(means - wanted, np.ones(9) / 9, "valid")).max() < 0.12
    assert len(np.unique(pixels[:, 75, 0])) == 2


def test_it_fades_to_nothing_over_what_is_there() -> None:
    red = PaintLayer(id="p", name="Paint", tiles=edits_tiles((0, 0, 255, 255)))
    pixels = painted(Gradient((0, 0), (300, 0), (0, 0, 255), None, opacity=0.5), red)
    assert (pixels[..., 3] >= 254).all() and abs(int(pixels[3, 0, 0]) - 128) <= 1 and pixels[3, 299, 0] <= 1
    alone = painted(Gradient((0, 0), (300, 0), None, (0, 0, 255)))
    assert alone[3, 0, 3] <= 1 and alone[3, 299, 3] >= 254 and (alone[..., 0] <= alone[..., 3]).all()


def edits_tiles(colour: tuple[int, ...]) -> gradients.painting.Tiles:
    return gradients.painting.Tiles.from_array(np.full((64, 300, 4), colour, np.uint8))


def test_a_radial_one_is_round_on_a_layer_that_is_stretched() -> None:
    stretched = PaintLayer(id="p", name="Paint", place=Affine(2, 0, 10, 0, 1, 0))
    scene = Scene(300, 64, (stretched,))
    layer = gradients.paint(scene, "p", Gradient((150, 32), (180, 32), (255, 255, 255), (0, 0, 0), "radial")).find("p")
    assert isinstance(layer, PaintLayer)
    own = layer.tiles.read(Box(0, 0, 145, 64))[..., 0].astype(int)
    middle = (150 - 10) // 2
    assert abs(own[32 + 15, middle] - own[32, middle + 7]) < 14 and 100 < own[32 + 15, middle] < 155


def test_it_keeps_within_what_is_selected() -> None:
    pixels = painted(Gradient((0, 0), (300, 0), (9, 9, 9), (9, 9, 9)), selected=Box(10, 10, 40, 20))
    covered = pixels[..., 3] > 0
    assert covered.sum() == 300 and covered[10:20, 10:40].all()


def test_a_mask_fades_within_what_is_selected_and_that_of_an_object_only_loses() -> None:
    scene, layer_id = edits.add_adjustment(Scene(300, 64, (PaintLayer(id="p", name="Paint"),)), Levels())
    fade = Gradient((0, 0), (300, 0), last=None)
    half = selection.select(scene, Mask.empty().inverted(Box(0, 0, 300, 32)))
    mask = gradients.mask(half, layer_id, fade).find(layer_id).mask_in(CANVAS).read(CANVAS).astype(int)
    before = half.find(layer_id).mask_in(CANVAS).read(CANVAS)
    assert np.array_equal(mask[32:], before[32:])
    assert np.abs(mask[:32] - 255 * (1 - (np.arange(300) + 0.5) / 300)).max() <= 1
    dab = edits.remask(scene, layer_id, Mask.empty().stroke([(150, 32, 20)], 1.0))
    thin = gradients.mask(dab, layer_id, fade, is_thinned=True).find(layer_id).mask_in(CANVAS)
    assert thin.bounds().width <= 41 and abs(int(thin.read(CANVAS)[32, 150]) - 127) <= 1


def test_a_gradient_of_one_point_is_refused() -> None:
    with pytest.raises(Problem, match="two points"):
        Gradient((5, 5), (5, 5))
    with pytest.raises(Problem, match="colour"):
        Gradient((5, 5), (9, 5), None, None)
