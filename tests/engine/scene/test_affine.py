"""Affine maps and places."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.problem import Problem
from engine.scene.affine import IDENTITY, Affine, Place
from engine.scene.box import Box
from tests.engine.scene.strategies import boxes, places

sides = st.integers(1, 3000)


@given(places, sides)
def test_a_place_survives_the_round_trip(place: Place, side: int) -> None:
    found = Place.of(place.to_affine(side), side)
    assert (found.x, found.y, found.scale) == pytest.approx((place.x, place.y, place.scale), rel=1e-9, abs=1e-8)
    assert abs((found.angle - place.angle + 180) % 360 - 180) < 1e-9
    assert -180 < found.angle <= 180
    assert found.flip == place.flip


@given(places, sides)
def test_a_similarity_survives_the_round_trip(place: Place, side: int) -> None:
    affine = place.to_affine(side)
    again = Place.of(affine, side).to_affine(side)
    assert np.allclose(again.matrix, affine.matrix, rtol=1e-9, atol=1e-7)


@given(places, sides)
def test_a_place_says_where_its_frame_comes_to_lie(place: Place, side: int) -> None:
    affine = place.to_affine(side)
    assert affine.point(side / 2, side / 2) == pytest.approx((place.x, place.y), abs=1e-8)
    assert affine.scale == pytest.approx(place.scale)
    assert (affine.determinant < 0) == place.flip


def test_an_angle_is_clockwise_and_the_flip_comes_first() -> None:
    assert Place(0, 0, angle=90).to_affine(2).point(2, 1) == (0, 1)  # the right end of the frame comes to lie below
    assert Place(0, 0, angle=90, flip=True).to_affine(2).point(2, 1) == (0, -1)


@given(places, places, st.tuples(st.floats(-99, 99), st.floats(-99, 99)))
def test_products_and_inverses(one: Place, other: Place, point: tuple[float, float]) -> None:
    a, b = one.to_affine(64), other.to_affine(64)
    assert (a @ b).point(*point) == pytest.approx(a.point(*b.point(*point)), rel=1e-9, abs=1e-6)
    assert a.inverse().point(*a.point(*point)) == pytest.approx(point, rel=1e-9, abs=1e-6)
    assert (a @ b).scale == pytest.approx(a.scale * b.scale)


@given(places)
def test_many_points_are_mapped_like_one(place: Place) -> None:
    affine = place.to_affine(10)
    points = [(0.0, 0.0), (3.5, -2.0), (10.0, 10.0)]
    assert np.allclose(affine.apply(points), [affine.point(*point) for point in points])
    assert np.allclose(affine.apply(points[1]), affine.point(*points[1]))


@given(places, st.integers(1, 500), st.integers(1, 500))
def test_bounds_hold_the_image_and_little_more(place: Place, width: int, height: int) -> None:
    box = place.to_affine(100).bounds(width, height)
    corners = place.to_affine(100).apply([(0, 0), (width, 0), (0, height), (width, height)])
    low, high = corners.min(axis=0), corners.max(axis=0)
    assert box.left <= low[0] + 1e-5 and box.top <= low[1] + 1e-5
    assert box.right >= high[0] - 1e-5 and box.bottom >= high[1] - 1e-5
    assert box.width < high[0] - low[0] + 2 and box.height < high[1] - low[1] + 2


def test_quarter_turns_are_exact() -> None:
    for angle in (0, 90, 180, 270, -90, 450):
        turn = Affine.rotation(angle)
        assert {turn.xx, turn.xy, turn.yx, turn.yy} <= {-1, 0, 1}
    assert Place(50, 50, 90).to_affine(100).bounds(100, 100) == Box(0, 0, 100, 100)


def test_whole_translations_are_told_from_others() -> None:
    assert Affine.translation(-3, 5).whole_translation == (-3, 5)
    assert IDENTITY.whole_translation == (0, 0)
    assert Affine.translation(0.5, 5).whole_translation is None
    assert Affine.scaling(2).whole_translation is None


@pytest.mark.parametrize("value", [float("nan"), float("inf")])
def test_what_is_not_finite_is_refused(value: float) -> None:
    with pytest.raises(Problem, match="finite"):
        Affine.translation(value, 0)
    with pytest.raises(Problem, match="finite"):
        Affine.rotation(value)


def test_a_flat_map_has_no_inverse() -> None:
    with pytest.raises(Problem, match="nothing"):
        Affine.scaling(0).inverse()


@given(boxes, st.integers(0, 5))
def test_a_box_s_corner_and_a_level_s_pixels_are_led_to_their_own(box: Box, level: int) -> None:
    assert Affine.into(box).point(box.left, box.top) == (0, 0)
    x, y = Affine.to_level(level).point(box.left, box.bottom)
    assert (x * 2**level, y * 2**level) == (box.left, box.bottom)
