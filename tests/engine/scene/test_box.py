"""Boxes of whole pixels."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from engine.scene.box import NOWHERE, Box
from tests.engine.scene.strategies import boxes, coordinates


def pixels(box: Box) -> set[tuple[int, int]]:
    """The pixels of the part of the box near the origin, on a grid of every 7th px."""
    return {(x, y) for x in range(-700, 1100, 7) for y in range(-700, 1100, 7) if box.has(x, y)}


@given(boxes, boxes)
def test_intersection_and_containment_are_those_of_the_pixels(a: Box, b: Box) -> None:
    assert pixels(a.intersect(b)) == pixels(a) & pixels(b)
    assert a.contains(a.intersect(b)) and b.contains(a.intersect(b))
    if a.contains(b):
        assert pixels(b) <= pixels(a)
        assert a.intersect(b) == (NOWHERE if b.is_empty else b)


@given(boxes, boxes)
def test_union_is_the_smallest_box_that_contains_both(a: Box, b: Box) -> None:
    union = a.union(b)
    assert union.contains(a) and union.contains(b)
    for smaller in (
        Box(union.left + 1, union.top, union.right, union.bottom),
        Box(union.left, union.top + 1, union.right, union.bottom),
        Box(union.left, union.top, union.right - 1, union.bottom),
        Box(union.left, union.top, union.right, union.bottom - 1),
    ):
        assert union.is_empty or not (smaller.contains(a) and smaller.contains(b))


@given(boxes, st.integers(1, 300))
def test_tiles_cover_the_box_and_each_meets_it(box: Box, size: int) -> None:
    found = list(box.tiles(size))
    assert len(set(found)) == len(found)
    parts = [box.intersect(Box(x * size, y * size, (x + 1) * size, (y + 1) * size)) for x, y in found]
    assert not any(part.is_empty for part in parts)
    assert sum(part.width * part.height for part in parts) == box.width * box.height


@given(boxes, st.integers(0, 5))
def test_a_level_is_rounded_outward(box: Box, level: int) -> None:
    size = 2**level
    scaled = box.at_level(level)
    back = Box(scaled.left * size, scaled.top * size, scaled.right * size, scaled.bottom * size)
    assert back.contains(box)
    assert box.is_empty or (back.width < box.width + 2 * size and back.height < box.height + 2 * size)


@given(st.lists(st.tuples(coordinates, coordinates), min_size=1, max_size=8))
def test_around_holds_all_points_and_no_needless_pixel(points: list[tuple[float, float]]) -> None:
    box = Box.around(points)
    xs, ys = np.array(points).T
    assert box.left - 1e-5 <= xs.min() < box.left + 1 + 1e-5
    assert box.top - 1e-5 <= ys.min() < box.top + 1 + 1e-5
    assert box.right - 1 - 1e-5 < xs.max() <= box.right + 1e-5
    assert box.bottom - 1 - 1e-5 < ys.max() <= box.bottom + 1e-5


def test_around_does_not_take_rounding_for_another_pixel() -> None:
    assert Box.around([(1e-12, -1e-12), (10 + 1e-12, 20 - 1e-12)]) == Box(0, 0, 10, 20)


def test_empty_boxes() -> None:
    assert NOWHERE.is_empty and Box(5, 5, 4, 9).is_empty and Box(5, 5, 4, 9).width == 0
    assert list(NOWHERE.tiles(10)) == []
    assert NOWHERE.grown(5) == NOWHERE and Box(0, 0, 4, 4).grown(-2).is_empty
    assert Box.around([]) == NOWHERE
    assert Box(0, 0, 2, 2).intersect(Box(2, 0, 4, 2)) == NOWHERE


def test_a_box_has_its_first_pixel_and_not_its_end() -> None:
    box = Box(2, 3, 5, 7)
    assert box.has(2, 3) and box.has(4.99, 6.99)
    assert not box.has(5, 3) and not box.has(2, 7) and not box.has(1.99, 3)


def test_slices_find_the_box_in_an_array() -> None:
    whole, part = Box(-3, 10, 7, 20), Box(-1, 12, 2, 13)
    array = np.zeros((10, 10))
    array[part.slices(whole)] = 1
    assert np.argwhere(array).tolist() == [[2, 2], [2, 3], [2, 4]]


@given(boxes)
def test_of_what_is_not_0_it_is_the_smallest_box(box: Box) -> None:
    seen = box.intersect(Box(0, 0, 900, 800))
    plane = np.zeros((800, 900), np.uint8)
    plane[seen.slices()] = 1
    assert Box.of_nonzero(plane) == seen
    assert seen.slices(Box(-3, -2, 900, 800)) == seen.moved(3, 2).slices()


def test_of_two_pixels_it_reaches_from_one_to_the_other() -> None:
    plane = np.zeros((9, 9), np.bool_)
    plane[7, 1] = plane[2, 5] = True
    assert Box.of_nonzero(plane) == Box(1, 2, 6, 8)


@given(boxes, st.integers(1, 300))
def test_a_square_has_the_middle_of_its_box(box: Box, side: int) -> None:
    square = box.square(side)
    assert (square.width, square.height) == (side, side)
    assert 0 <= box.left + box.right - square.left - square.right <= 1
    assert 0 <= box.top + box.bottom - square.top - square.bottom <= 1
