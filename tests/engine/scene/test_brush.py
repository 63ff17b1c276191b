"""The soft round brush."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.problem import Problem
from engine.scene import brush
from engine.scene.box import Box
from engine.scene.tiles import TILE, Pixels

WORLD = Box(60, 60, 450, 450)  # across the border of two tiles
hardnesses = st.floats(0, 1)
xs = st.floats(180, 330)
points = st.tuples(xs, xs, st.floats(0, 60))
paths = st.lists(points, min_size=1, max_size=6)


@st.composite
def tapered(draw: st.DrawFn) -> tuple[brush.Point, brush.Point]:
    """The ends of a segment along which the radius, never below 2 px, changes by at most half the way."""
    a, x, y = (draw(xs), draw(xs), draw(st.floats(2, 60))), draw(xs), draw(xs)
    growth = draw(st.floats(-0.5, 0.5)) * np.hypot(x - a[0], y - a[1])
    return a, (x, y, max(2.0, a[2] + float(growth)))


def drawn(path: list[brush.Point], hardness: float) -> Pixels:
    return brush.stroke(path, hardness).read(WORLD)


def between(a: brush.Point, b: brush.Point, t: float) -> brush.Point:
    return (1 - t) * a[0] + t * b[0], (1 - t) * a[1] + t * b[1], (1 - t) * a[2] + t * b[2]


def difference(a: Pixels, b: Pixels) -> int:
    return int(np.abs(a.astype(int) - b).max())


@given(paths, hardnesses, st.integers(0, 5))
def test_a_stroke_does_not_depend_on_how_it_is_cut(path: list[brush.Point], hardness: float, cut: int) -> None:
    first, rest = path[: cut + 1], path[min(cut, len(path) - 1) :]
    pieces = np.maximum(drawn(first, hardness), drawn(rest, hardness))
    assert difference(drawn(path, hardness), pieces) <= 1  # which is rounding


@given(points, xs, xs, hardnesses, st.floats(0, 1))
def test_a_point_on_the_way_changes_nothing(a: brush.Point, x: float, y: float, hardness: float, t: float) -> None:
    b = (x, y, a[2])
    assert difference(drawn([a, b], hardness), drawn([a, between(a, b, t), b], hardness)) <= 2


@given(tapered(), hardnesses, st.floats(0, 1))
def test_nor_does_it_much_where_the_radius_changes(
    ends: tuple[brush.Point, brush.Point], hardness: float, t: float
) -> None:
    a, b = ends
    assert difference(drawn([a, b], hardness), drawn([a, between(a, b, t), b], hardness)) <= 12


@given(tapered(), hardnesses)
def test_a_stroke_covers_what_its_dabs_do(ends: tuple[brush.Point, brush.Point], hardness: float) -> None:
    a, b = ends
    stroke = drawn([a, b], hardness).astype(int)
    for t in np.linspace(0, 1, 12):
        assert (stroke >= drawn([between(a, b, float(t))], hardness).astype(int) - 12).all()


@given(tapered(), st.floats(0, 0.8))
@settings(max_examples=10)
def test_a_stroke_covers_no_more_than_its_dabs_do(ends: tuple[brush.Point, brush.Point], hardness: float) -> None:
    a, b = ends
    steps = int(np.hypot(b[0] - a[0], b[1] - a[1]) + abs(b[2] - a[2])) + 2
    dabs = np.zeros((WORLD.height, WORLD.width), np.uint8)
    for t in np.linspace(0, 1, steps):
        dabs = np.maximum(dabs, drawn([between(a, b, float(t))], hardness))
    # A pixel is at most half a step from the next dab's best place, where the edge falls by 1.5 of 255 levels a ramp.
    ramp = max(1.0, min(a[2], b[2]) * (1 - hardness))
    assert (drawn([a, b], hardness) <= dabs + 255 * 1.5 / ramp + 2).all()


@given(points, hardnesses)
def test_a_dab_is_full_inside_empty_outside_and_falls_between(point: brush.Point, hardness: float) -> None:
    x, y, radius = point
    coverage = drawn([point], hardness)
    rows, columns = np.mgrid[WORLD.top : WORLD.bottom, WORLD.left : WORLD.right] + 0.5
    distance = np.hypot(columns - x, rows - y)
    assert (coverage[distance > radius + 0.5] == 0).all()
    if radius >= 0.5:
        assert (coverage[distance < min(hardness * radius, radius - 0.5)] >= 254).all()
    order = np.argsort(distance, axis=None)
    assert (np.diff(coverage.ravel()[order].astype(int)) <= 1).all()


def test_a_hard_edge_is_one_pixel_wide_and_the_area_is_right() -> None:
    coverage = drawn([(200.3, 190.7, 40)], 1.0)
    assert abs(coverage.sum() / 255 - np.pi * 40**2) < 0.002 * np.pi * 40**2
    row = coverage[190 - WORLD.top]
    assert 0 < ((row > 0) & (row < 255)).sum() <= 4


def test_a_stroke_covers_only_up_to_its_strength() -> None:
    assert brush.stroke([(250, 250, 20), (290, 260, 20)], 0.5, strength=0.5).read(WORLD).max() == 128
    assert brush.stroke([(50, 50, 20)], 0.5, strength=0).is_empty
    assert brush.stroke([(50, 50, 0)], 0.5).is_empty
    assert brush.stroke([]).is_empty


@given(paths)
def test_a_stroke_stays_within_its_reach(path: list[brush.Point]) -> None:
    assert brush.reach(path).contains(brush.stroke(path, 1.0).bounds())


@given(paths, hardnesses, st.integers(150, 300), st.integers(150, 300))
def test_a_stroke_keeps_to_a_box_and_is_the_same_there(
    path: list[brush.Point], hardness: float, left: int, top: int
) -> None:
    box = Box(left, top, left + 60, top + 40)
    assert brush.stroke(path, hardness, box=box) == brush.stroke(path, hardness).within(box)


@pytest.mark.parametrize("tiny", [1e-300, 1e-40, 1e-20, 1e-9, 1e-5])
def test_steps_of_next_to_nothing_do_no_harm(tiny: float) -> None:
    box = Box(-30, -30, 30, 30)
    for start, end in (
        ((0, 0, 20), (tiny, 0, 20)),
        ((0, 0, 20), (0, tiny, 20 + tiny)),
        ((0, 0, 0), (tiny, 0, 20)),
        ((0, 0, 20), (0, 0, tiny)),
        ((0.5, 0.5, tiny), (0.5 + tiny, 0.5, 20)),
    ):
        assert (
            difference(
                brush.stroke([start, end], 1.0).read(box),
                brush.stroke([max(start, end, key=lambda p: p[2])], 1.0).read(box),
            )
            <= 1
        )


def test_a_long_diagonal_touches_only_the_tiles_along_it() -> None:
    tiles = brush.stroke([(0, 0, 10), (5000, 5000, 10)], 1.0)
    assert len(list(brush.reach([(0, 0, 10), (5000, 5000, 10)]).tiles(TILE))) > 400
    assert len(tiles.keys()) < 65
    assert all(np.diagonal(tiles.read(Box(0, 0, 5000, 5000))) == 255)


def test_growing_radii_follow_the_outer_tangent() -> None:
    coverage = drawn([(100, 250, 10), (300, 250, 50)], 1.0)
    sine = (50 - 10) / (300 - 100)
    for x in (150, 200, 250):
        edge = (10 + sine * (x + 0.5 - 100)) / np.sqrt(1 - sine**2)  # height of the common tangent above x
        assert abs(coverage[:, x - WORLD.left].sum() / 255 / 2 - edge) < 0.3


@pytest.mark.parametrize(
    ("point", "word"),
    [((float("nan"), 0, 5), "x"), ((0, float("inf"), 5), "y"), ((0, 0, -1), "radius"), ((0, 0, 1e9), "radius")],
)
def test_bad_points_are_refused(point: brush.Point, word: str) -> None:
    with pytest.raises(Problem, match=f"brush's {word}"):
        brush.stroke([point])


def test_bad_hardness_and_strength_are_refused() -> None:
    with pytest.raises(Problem, match="hardness"):
        brush.stroke([(0, 0, 5)], 1.5)
    with pytest.raises(Problem, match="strength"):
        brush.stroke([(0, 0, 5)], 0.5, -0.1)


def test_a_stroke_that_would_cover_too_much_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(brush, "MOST_TILES", 4)
    assert len(brush.stroke([(256, 256, 100)]).keys()) == 4
    with pytest.raises(Problem, match="smaller brush"):
        brush.stroke([(256, 256, 100), (700, 256, 100)])
