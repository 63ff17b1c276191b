"""Masks to select by: shapes against their areas, colours against their formula, changes against distances."""

from __future__ import annotations

import math

import numpy as np
import pytest

from engine.compositing import selections
from engine.problem import Problem
from engine.scene import edits
from engine.scene.affine import Affine
from engine.scene.box import Box
from engine.scene.layers import Photo
from engine.scene.mask import Mask
from tests.engine.compositing.pictures import plain

CANVAS = Box(0, 0, 700, 500)


def area(mask: Mask) -> float:
    return float(mask.read(CANVAS).sum()) / 255


def test_a_rectangle_is_whole_pixels_and_ends_with_the_canvas() -> None:
    found = selections.rectangle(Box(-20, 30, 50, 60), CANVAS)
    assert found.bounds() == Box(0, 30, 50, 60) and area(found) == 50 * 30


@pytest.mark.parametrize("box", [Box(10, 20, 31, 30), Box(100, 40, 690, 480)])
def test_an_ellipse_has_its_area_and_touches_its_box(box: Box) -> None:
    found = selections.ellipse(box, CANVAS)
    assert area(found) == pytest.approx(math.pi * box.width * box.height / 4, rel=0.02)
    assert box.contains(found.bounds()) and found.bounds().grown(1).contains(box)


def test_a_line_through_many_tiles_encloses_what_a_formula_says() -> None:
    corners = [(20.5, 30.25), (660.0, 10.0), (600.75, 480.5), (300.0, 250.0), (40.0, 470.0)]
    x, y = np.array([*corners, corners[0]]).T
    enclosed = abs(float(np.sum(x[:-1] * y[1:] - x[1:] * y[:-1]))) / 2
    found = selections.polygon(corners, CANVAS)
    assert area(found) == pytest.approx(enclosed, rel=0.002)
    inside, outside = found.read(Box(200, 100, 201, 101)), found.read(Box(300, 300, 301, 301))
    assert (inside[0, 0], outside[0, 0]) == (255, 0)


def test_an_edge_through_the_middle_of_pixels_covers_them_by_half() -> None:
    found = selections.polygon([(10.5, 10), (20, 10), (20, 20), (10.5, 20)], CANVAS)
    assert found.read(Box(9, 15, 12, 16))[0].tolist() == pytest.approx([0, 128, 255], abs=2)


def test_a_line_of_two_points_encloses_nothing() -> None:
    assert selections.polygon([(0, 0), (50, 50)], CANVAS).is_empty


def patches() -> np.ndarray:
    """Two red squares apart, one of another red, on blue."""
    picture = np.full((60, 100, 3), (20, 30, 200), np.uint8)
    picture[10:30, 10:30] = (200, 40, 40)
    picture[10:30, 60:80] = (206, 40, 44)
    picture[40:50, 10:30] = (150, 40, 40)
    return picture


@pytest.mark.parametrize(
    ("tolerance", "contiguous", "squares"), [(0, True, 1), (10, True, 1), (10, False, 2), (60, False, 3)]
)
def test_the_wand_takes_what_is_coloured_alike(tolerance: int, contiguous: bool, squares: int) -> None:
    found = selections.alike(patches(), 20.5, 20.5, tolerance, contiguous).read(Box(0, 0, 100, 60))
    middles = [found[20, 20], found[20, 70], found[45, 20], found[55, 55]]
    assert middles == [255 if number < squares else 0 for number in range(4)]
    with pytest.raises(Problem, match="Click on the picture"):
        selections.alike(patches(), 100.5, 20, 10)


def test_growing_and_shrinking_move_the_edge_by_so_many_pixels() -> None:
    mask = selections.rectangle(Box(100, 100, 200, 180), CANVAS)
    grown, shrunk = selections.grown(mask, 7, CANVAS), selections.shrunk(mask, 7, CANVAS)
    assert grown.bounds() == Box(93, 93, 207, 187) and shrunk.bounds() == Box(107, 107, 193, 173)
    assert area(grown) == pytest.approx(100 * 80 + 2 * 7 * 180 + math.pi * 49, rel=0.005), "corners are round"
    band = selections.border(mask, 14, CANVAS)
    assert area(band) == pytest.approx(area(grown) - area(shrunk), rel=0.01)
    whole = selections.rectangle(CANVAS, CANVAS)
    assert area(selections.shrunk(whole, 9, CANVAS)) == area(whole), "the canvas's border is no edge"


def test_feathering_leaves_the_edge_at_its_middle_and_half_of_its_fall_within_the_radius() -> None:
    mask = selections.rectangle(Box(200, 0, 700, 500), CANVAS)
    for radius in (10, 60):
        row = selections.feathered(mask, radius, CANVAS).read(Box(0, 250, 700, 251))[0] / 255
        assert row[199:201].mean() == pytest.approx(0.5, abs=0.01)
        assert row[200 - radius // 2 - 1] == pytest.approx(0.25, abs=0.03)
        assert row[200 + radius // 2] == pytest.approx(0.75, abs=0.03)
        assert row[699] == 1 and row[0] < 0.02


def test_smoothing_takes_specks_away_and_leaves_straight_edges() -> None:
    array = np.zeros((200, 200), np.uint8)
    array[:, 100:] = 255
    array[50:52, 50:52] = 255
    found = selections.smoothed(Mask.from_array(array), 8, Box(0, 0, 200, 200)).read(Box(0, 0, 200, 200))
    assert found[:, :90].max() == 0 and found[:, 110:].min() == 255
    assert abs(int(found[100].astype(int).sum()) - 255 * 100) <= 255


def test_a_layer_is_selected_as_it_lies() -> None:
    scene = edits.open_photo(Photo(np.full((500, 700, 3), 90, np.uint8)))
    scene, cat = edits.add_object(
        scene, class_name="cat", mask=selections.rectangle(Box(100, 100, 200, 160), CANVAS), noise=[0.0], seed=1
    )
    scene = edits.transform(scene, [scene.find(cat)], Affine.translation(50, 20))
    scene = edits.set_visible(edits.set_opacity(scene, cat, 0.5), cat, False)
    found = selections.of_layer(scene, cat, lambda layer: plain((9, 9, 9)))
    assert found == selections.rectangle(Box(150, 120, 250, 180), CANVAS)
    photo = scene.layers[0].id
    assert area(selections.of_layer(scene, photo, lambda layer: None)) == 700 * 500
