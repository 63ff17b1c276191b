"""The viewport keeps the point under the pointer, fits pictures, and chooses the level that has enough pixels."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.widgets.viewport import MAX_ZOOM, MIN_ZOOM, Viewport
from engine.scene.box import Box

ZOOMS = st.floats(MIN_ZOOM, MAX_ZOOM)
PLACES = st.floats(-3000, 3000)


@given(ZOOMS, PLACES, PLACES, PLACES, PLACES)
def test_there_and_back(zoom: float, left: float, top: float, x: float, y: float) -> None:
    viewport = Viewport(800, 600, zoom, left, top)
    back = viewport.to_canvas(*viewport.to_device(x, y))
    assert back == pytest.approx((x, y), abs=1e-6 * 3000 / zoom + 1e-6)


@given(ZOOMS, st.floats(0.01, 100), st.floats(0, 800), st.floats(0, 600))
def test_zooming_keeps_the_point_under_the_pointer(zoom: float, factor: float, x: float, y: float) -> None:
    viewport = Viewport(800, 600, zoom, 37, -12)
    before = viewport.to_canvas(x, y)
    after = viewport.zoomed(zoom * factor, x, y)
    # The corner lies at a whole device pixel, so half of one may be lost.
    assert after.to_device(*before) == pytest.approx((x, y), abs=0.51 + 1e-6 * after.zoom * 3000)
    assert MIN_ZOOM <= after.zoom <= MAX_ZOOM


@given(ZOOMS)
def test_a_level_never_has_fewer_pixels_than_the_screen(zoom: float) -> None:
    level = Viewport(800, 600, zoom).level
    assert level == 0 or 2.0**-level >= zoom * (1 - 1e-6)
    assert 2.0 ** -(level + 1) < zoom * (1 + 1e-6), "the next coarser level would not be enough"


def test_levels_of_usual_zooms() -> None:
    assert [Viewport(zoom=zoom).level for zoom in (8, 1, 0.99, 0.5, 0.49, 0.25, 0.2)] == [0, 0, 0, 1, 1, 2, 2]


def test_a_large_photo_is_fitted_whole_and_in_the_middle() -> None:
    viewport = Viewport(800, 600).fitted(4000, 3000)
    left, top = viewport.to_device(0, 0)
    right, bottom = viewport.to_device(4000, 3000)
    assert left >= 23 and top >= 23 and right <= 777 and bottom <= 577
    assert left == pytest.approx(800 - right, abs=1.5) and top == pytest.approx(600 - bottom, abs=1.5)


def test_a_small_picture_is_enlarged_only_when_asked() -> None:
    assert Viewport(800, 600).fitted(40, 30, largest=1.0).zoom == 1.0
    assert Viewport(800, 600).fitted(40, 30).zoom == pytest.approx(552 / 30)


def test_the_steps_stop_at_100_percent_from_both_sides() -> None:
    viewport = Viewport(800, 600, 0.93)
    assert viewport.zoomed_in().zoom == 1.0
    assert viewport.zoomed_in().zoomed_in().zoomed_out().zoom == 1.0
    assert viewport.zoomed(MAX_ZOOM).zoomed_in().zoom == MAX_ZOOM
    assert viewport.zoomed(MIN_ZOOM).zoomed_out().zoom == MIN_ZOOM


def test_the_centre_stays_when_the_widget_grows() -> None:
    viewport = Viewport(800, 600, 0.5, 10, 20)
    assert viewport.resized(1000, 700).to_canvas(500, 350) == viewport.to_canvas(400, 300)


def test_some_of_the_picture_always_stays_in_sight() -> None:
    away = Viewport(800, 600, 1.0).panned(10_000, -10_000).kept_near(400, 300)
    left, top = away.to_device(0, 0)
    assert left == 800 - 64 and top + 300 == 64


def test_reaches_of_the_hand_follow_the_screen_and_not_the_zoom() -> None:
    assert Viewport(zoom=0.25, ratio=2.0).touch == 8.0


TURNED = [Viewport(800, 600, 0.5, 10, 20).turned(30), Viewport(800, 600, 2.0, 10, 20).mirrored().turned(-100)]


@pytest.mark.parametrize("viewport", TURNED)
def test_a_turned_view_leads_there_and_back(viewport: Viewport) -> None:
    assert viewport.to_canvas(*viewport.to_device(123.4, -56.7)) == pytest.approx((123.4, -56.7))
    assert viewport.visible().contains(Box.around(viewport.to_canvas(x, y) for x in (0, 800) for y in (0, 600)))


@pytest.mark.parametrize("viewport", TURNED)
def test_what_is_in_the_middle_stays_when_the_view_is_turned_mirrored_or_zoomed(viewport: Viewport) -> None:
    middle = viewport.to_canvas(400, 300)
    for other in (viewport.turned(77), viewport.mirrored(), viewport.zoomed(1.3), viewport.resized(400, 300)):
        at = (other.width / 2, other.height / 2)
        assert other.to_device(*middle) == pytest.approx(at, abs=0.75)


def test_a_mirrored_view_is_what_a_mirror_would_show() -> None:
    before = Viewport(800, 600, 0.5, 10, 20).turned(30)
    x, y = before.to_device(70, 90)
    assert before.mirrored().to_device(70, 90) == pytest.approx((800 - x, y), abs=1)
    assert before.mirrored().angle == -30 and before.mirrored().mirrored().angle == 30


def test_turning_goes_round() -> None:
    assert Viewport().turned(190).angle == -170 and Viewport().turned(-180).angle == 180
    assert Viewport().turned(180).mirrored().angle == 180 and Viewport().turned(360) == Viewport()


def test_a_turned_picture_is_fitted_and_kept_in_sight() -> None:
    fitted = Viewport(800, 600).turned(90).fitted(4000, 3000)
    assert fitted.zoom == pytest.approx(552 / 4000)
    seen = fitted.device_box(Box(0, 0, 4000, 3000))
    assert Box(0, 0, 800, 600).contains(seen)
    away = fitted.panned(10_000, 0).kept_near(4000, 3000)
    assert away.device_box(Box(0, 0, 4000, 3000)).left == pytest.approx(800 - 64, abs=1)


def test_arrows_lead_where_they_point_on_the_screen() -> None:
    assert Viewport().turned(90).step(10, 0) == (0, -10)
    assert Viewport().mirrored().step(1, 0) == (-1, 0)
    assert Viewport().turned(20).step(0, 1) == (0, 1)
    assert Viewport(zoom=0.25).turned(90).direction(0, 30) == pytest.approx((30, 0))


def test_the_whole_width_is_shown_from_the_top() -> None:
    seen = Viewport(800, 600).fitted_across(1000, 4000).device_box(Box(0, 0, 1000, 4000))
    assert (seen.left, seen.right, seen.top) == (24, 776, 24)
