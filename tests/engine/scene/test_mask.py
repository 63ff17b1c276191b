"""Masks and what is done to them."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.problem import Problem
from engine.scene import brush
from engine.scene.affine import Affine, Place
from engine.scene.box import Box
from engine.scene.mask import Mask
from engine.scene.tiles import TILE, Tiles
from tests.engine.scene.strategies import arrays, disc, near, paths

WORLD = Box(-400, -400, 700, 700)


@given(paths, paths, st.floats(0, 1))
def test_painting_takes_the_larger_and_erasing_what_is_left(
    first: list[brush.Point], second: list[brush.Point], hardness: float
) -> None:
    mask, stroke = Mask.empty().stroke(first, hardness), brush.stroke(second, hardness).read(WORLD)
    before = mask.read(WORLD)
    assert np.array_equal(mask.stroke(second, hardness).read(WORLD), np.maximum(before, stroke))
    assert np.array_equal(mask.stroke(second, hardness, erase=True).read(WORLD), np.minimum(before, 255 - stroke))
    assert np.array_equal(mask.read(WORLD), before)


@given(paths, st.floats(0, 1), st.integers(0, 5), st.booleans())
def test_a_stroke_in_pieces_is_the_stroke(path: list[brush.Point], hardness: float, cut: int, erase: bool) -> None:
    ground = Mask.from_array(np.full((300, 300), 200, np.uint8))
    pieces = ground.stroke(path[: cut + 1], hardness, erase).stroke(path[min(cut, len(path) - 1) :], hardness, erase)
    once = ground.stroke(path, hardness, erase)
    assert np.abs(pieces.read(WORLD).astype(int) - once.read(WORLD)).max() <= 1  # which is rounding
    assert once.stroke(path, hardness, erase) == once  # and drawing it again changes nothing


def test_a_dab_shares_every_tile_it_does_not_touch() -> None:
    mask = Mask.from_array(np.full((3000, 4000), 9, np.uint8))
    dabbed = mask.stroke([(1000, 1000, 50)])
    touched = {key for key in dabbed.tiles.keys() if dabbed.tiles.get(*key) is not mask.tiles.get(*key)}  # noqa: SIM118
    assert touched == set(Box(950, 950, 1050, 1050).tiles(TILE))


def test_erasing_everything_leaves_an_empty_mask() -> None:
    assert disc().stroke([(120, 90, 80)], 0.8, erase=True) == Mask.empty()
    assert Mask.empty().stroke([(120, 90, 80)], 0.8, erase=True).is_empty


@given(arrays, near, near)
def test_inverting_twice_gives_the_part_in_the_box(array: np.ndarray, left: int, top: int) -> None:
    mask = Mask.from_array(array, left, top)
    box = Box(left - 3, top - 2, left + 20, top + 20)
    assert np.array_equal(mask.inverted(box).read(box), 255 - mask.read(box))
    assert mask.inverted(box).inverted(box) == Mask.from_array(mask.read(box), box.left, box.top)
    assert box.contains(mask.inverted(box).bounds())


@given(arrays, near, near)
def test_warping_by_whole_steps_is_moving(array: np.ndarray, dx: int, dy: int) -> None:
    mask = Mask.from_array(array, 5, -7)
    assert mask.warped(Affine.translation(dx, dy)) == mask.moved(dx, dy)


@given(arrays, st.sampled_from([90, 180, 270]), st.booleans())
def test_warping_by_quarter_turns_is_exact(array: np.ndarray, angle: int, flip: bool) -> None:
    square = np.zeros((40, 40), np.uint8)
    square[: array.shape[0], : array.shape[1]] = array
    turned = np.rot90(square[:, ::-1] if flip else square, -angle // 90)
    place = Place(20, 20, angle, flip=flip).to_affine(40)
    assert Mask.from_array(square).warped(place) == Mask.from_array(np.ascontiguousarray(turned))


def test_warping_by_half_a_pixel_is_the_mean_of_neighbours() -> None:
    array = np.random.RandomState(0).randint(0, 256, (9, 300)).astype(np.uint8)
    warped = Mask.from_array(array).warped(Affine.translation(0.5, 0)).read(Box(1, 0, 300, 9))
    expected = (array[:, 1:].astype(int) + array[:, :-1] + 1) // 2
    assert np.array_equal(warped, expected)


def test_warping_keeps_the_shape_of_a_disc() -> None:
    place = Place(500, -300, angle=33, scale=2.5, flip=True).to_affine(240)
    warped = disc(120, 90, 40).warped(place)
    x, y = place.point(120, 90)
    expected = Mask.empty().stroke([(x, y, 100)])
    box = warped.bounds().union(expected.bounds())
    assert np.abs(warped.read(box).astype(int) - expected.read(box)).max() < 16
    assert not warped.bounds().grown(3).intersect(expected.bounds()).is_empty


def test_what_would_become_too_large_is_refused() -> None:
    with pytest.raises(Problem, match="too large"):
        disc().warped(Affine.scaling(1000))


def test_bad_arrays_are_refused() -> None:
    with pytest.raises(Problem, match="one channel"):
        Mask.from_array(np.zeros((3, 3, 3), np.uint8))
    with pytest.raises(Problem, match="8 bits"):
        Mask.from_array(np.zeros((3, 3), np.float32))
    with pytest.raises(Problem, match="one channel"):
        Mask(Tiles.empty(4))


def test_the_digest_is_that_of_the_pixels() -> None:
    assert disc().digest == disc().digest != disc(121).digest
