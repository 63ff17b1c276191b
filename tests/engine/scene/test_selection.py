"""The selection as a value: what edits make of it, and what keeps to it."""

from __future__ import annotations

from typing import get_args

import numpy as np
import pytest

from engine.problem import Problem
from engine.scene import edits, object_edits, painting, picture_edits, selection
from engine.scene.box import Box
from engine.scene.layers import PaintLayer, Photo
from engine.scene.mask import Mask
from engine.scene.painting import Ink
from engine.scene.scene import EMPTY, Scene
from engine.scene.selection import Way

CANVAS = Box(0, 0, 300, 300)
LEFT, TOP = Mask.empty().inverted(Box(0, 0, 150, 300)), Mask.empty().inverted(Box(0, 0, 300, 100))


@pytest.fixture
def scene() -> Scene:
    return edits.open_photo(Photo(np.full((300, 300, 3), 90, np.uint8)))


def read(mask: Mask | None) -> np.ndarray:
    assert mask is not None
    return mask.read(CANVAS) > 0


@pytest.mark.parametrize("way", get_args(Way))
def test_each_way_combines_as_its_name_says(scene: Scene, way: Way) -> None:
    left, top = read(LEFT), read(TOP)
    wanted = {"replace": top, "add": left | top, "subtract": left & ~top, "intersect": left & top}[way]
    found = selection.select(selection.select(scene, LEFT), TOP, way)
    assert np.array_equal(read(found.selection), wanted)
    assert np.array_equal(read(selection.select(scene, TOP, way).selection), top), "with nothing selected it begins"


def test_a_selection_ends_with_the_canvas_and_nothing_selected_is_none(scene: Scene) -> None:
    wide = selection.select(scene, Mask.empty().inverted(Box(-50, 10, 400, 20)))
    assert wide.selection is not None and wide.selection.bounds() == Box(0, 10, 300, 20)
    assert selection.select(wide, LEFT.without(LEFT)).selection is None
    assert selection.select(wide, wide.selection) is wide
    assert selection.invert(selection.select_all(scene)).selection is None
    with pytest.raises(Problem, match="Open a photo"):
        selection.select(EMPTY, LEFT)


def test_painting_keeps_to_what_is_selected(scene: Scene) -> None:
    scene, cat = edits.add_object(
        scene, class_name="cat", mask=Mask.empty().inverted(Box(100, 100, 200, 200)), noise=[0.0], seed=1
    )
    scene = edits.add_layer(scene, PaintLayer(id="p", name="Paint"))
    scene = selection.select(scene, LEFT)
    across = [(100.0, 150.0, 20.0), (200.0, 150.0, 20.0)]
    painted = painting.paint(scene, "p", across, Ink((255, 0, 0))).find("p")
    assert isinstance(painted, PaintLayer) and painted.tiles.bounds().right == 150
    erased = object_edits.paint_mask(scene, cat, across, erase=True).find(cat)
    on_canvas = erased.mask.warped(erased.place).read(CANVAS)  # type: ignore[attr-defined]
    assert on_canvas[150, 130] == 0 and on_canvas[150, 170] == 255


def test_a_selection_follows_the_picture(scene: Scene) -> None:
    scene = selection.select(scene, LEFT)
    assert read(picture_edits.rotate(scene, 1).selection)[:150].all(), "what was left is on top"
    cropped = picture_edits.crop(scene, Box(100, 50, 300, 250)).selection
    assert cropped is not None and cropped.bounds() == Box(0, 0, 50, 200)
    wider = picture_edits.resize(scene, 600, 300).selection
    assert wider is not None, "at the picture's border it does not fade"
    assert wider.read(Box(0, 0, 600, 300))[[0, 0, 0, 299], [0, 290, 310, 0]].tolist() == [255, 255, 0, 255]
