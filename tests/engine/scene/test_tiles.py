"""Copy-on-write tiles."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.problem import Problem
from engine.scene.affine import Affine
from engine.scene.box import NOWHERE, Box
from engine.scene.tiles import TILE, Pixels, Tiles, tile_box
from tests.engine.scene.strategies import arrays, boxes, near

WORLD = Box(-800, -800, 800, 800)
writes = st.lists(st.tuples(near, near, arrays), max_size=5)


def written(pieces: list[tuple[int, int, Pixels]]) -> tuple[Tiles, Pixels]:
    """The pieces written one after the other, to tiles and to a plain array of WORLD."""
    tiles, world = Tiles.empty(), np.zeros((WORLD.height, WORLD.width), np.uint8)
    for left, top, array in pieces:
        box = Box(left, top, left + array.shape[1], top + array.shape[0])
        tiles = tiles.write(box, array)
        world[box.slices(WORLD)] = array
    return tiles, world


@given(writes, boxes)
def test_reads_what_was_written(pieces: list[tuple[int, int, Pixels]], box: Box) -> None:
    tiles, world = written(pieces)
    assert np.array_equal(tiles.read(WORLD), world)
    box = box.intersect(WORLD)
    assert np.array_equal(tiles.read(box), world[box.slices(WORLD)] if not box.is_empty else np.zeros((0, 0)))


@given(writes)
def test_bounds_are_tight(pieces: list[tuple[int, int, Pixels]]) -> None:
    tiles, world = written(pieces)
    ys, xs = world.nonzero()
    expected = NOWHERE
    if xs.size:
        expected = Box(*(int(v) - 800 for v in (xs.min(), ys.min(), xs.max() + 1, ys.max() + 1)))
    assert tiles.bounds() == expected
    assert tiles.is_empty == (not xs.size)
    assert tiles.box.contains(tiles.bounds())


@given(writes, near, near, arrays)
def test_a_write_leaves_the_old_value_and_shares_the_rest(
    pieces: list[tuple[int, int, Pixels]], left: int, top: int, array: Pixels
) -> None:
    old, world = written(pieces)
    digest = old.digest
    box = Box(left, top, left + array.shape[1], top + array.shape[0])
    new = old.write(box, array)
    assert np.array_equal(old.read(WORLD), world) and old.digest == digest
    touched = set(box.tiles(TILE))
    assert all(new.get(*key) is old.get(*key) for key in old.keys() - touched)
    assert new.keys() - old.keys() <= touched
    assert all(pixels.any() and not pixels.flags.writeable for pixels in new.tile_arrays())


@given(writes)
def test_equal_pixels_are_equal_tiles_however_they_came_about(pieces: list[tuple[int, int, Pixels]]) -> None:
    tiles, world = written(pieces)
    other = Tiles.from_array(world, WORLD.left, WORLD.top)
    assert tiles == other and hash(tiles) == hash(other) and tiles.digest == other.digest


@given(writes, near, near)
def test_one_other_pixel_makes_another_value(pieces: list[tuple[int, int, Pixels]], x: int, y: int) -> None:
    tiles, _ = written(pieces)
    pixel = Box(x, y, x + 1, y + 1)
    other = tiles.write(pixel, tiles.read(pixel) ^ np.uint8(1))
    assert other != tiles and other.digest != tiles.digest
    assert other.write(pixel, tiles.read(pixel)) == tiles


@given(writes, near, near)
def test_moving_there_and_back(pieces: list[tuple[int, int, Pixels]], dx: int, dy: int) -> None:
    tiles, _ = written(pieces)
    moved = tiles.moved(dx, dy)
    assert moved.bounds() == (NOWHERE if tiles.is_empty else tiles.bounds().moved(dx, dy))
    assert np.array_equal(moved.read(WORLD.moved(dx, dy)), tiles.read(WORLD))
    assert moved.moved(-dx, -dy) == tiles


def test_moving_by_whole_tiles_copies_nothing() -> None:
    tiles = Tiles.from_array(np.full((600, 600), 9, np.uint8))
    moved = tiles.moved(-2 * TILE, TILE)
    assert moved.get(-2, 1) is tiles.get(0, 0)
    assert moved.read(Box(-512, 256, 88, 856)).min() == 9


def test_what_lies_far_apart_is_moved_without_what_lies_between() -> None:
    spot = np.full((2, 3), 9, np.uint8)
    far = Tiles.empty().write(Box(0, 0, 3, 2), spot).write(Box(900_000, 800_000, 900_003, 800_002), spot)
    moved = far.moved(5, 255)
    assert len(moved.keys()) == 4 and (moved.read(Box(5, 255, 8, 257)) == 9).all()
    turned = far.mapped(Affine.rotation(90))
    assert (turned.read(Box(-800_002, 900_000, -800_000, 900_003)) == 9).all() and len(turned.keys()) == 2


def test_writing_what_is_there_changes_nothing() -> None:
    tiles = Tiles.from_array(np.full((300, 300), 7, np.uint8), -20, -20)
    assert tiles.write(Box(0, 0, 10, 10), np.full((10, 10), 7, np.uint8)) is tiles
    assert tiles.write(Box(500, 500, 510, 510), np.zeros((10, 10), np.uint8)) is tiles


def test_tiles_that_become_empty_are_dropped() -> None:
    tiles = Tiles.from_array(np.full((300, 300), 7, np.uint8))
    assert set(tiles.keys()) == {(0, 0), (1, 0), (0, 1), (1, 1)}
    assert set(tiles.write(Box(256, 0, 300, 300), np.zeros((300, 44), np.uint8)).keys()) == {(0, 0), (0, 1)}
    assert tiles.write(Box(0, 0, 300, 300), np.zeros((300, 300), np.uint8)) == Tiles.empty()


def test_the_digest_knows_the_place() -> None:
    array = np.full((TILE, TILE), 5, np.uint8)
    assert Tiles.from_array(array).digest != Tiles.from_array(array, TILE, 0).digest
    assert Tiles.empty(1).digest != Tiles.empty(4).digest and Tiles.empty(1) != Tiles.empty(4)


def test_channels() -> None:
    array = np.zeros((20, 30, 4), np.uint8)
    array[5, 6, 2] = 1
    tiles = Tiles.from_array(array, -10, -10)
    assert tiles.channels == 4 and tiles.bounds() == Box(-4, -5, -3, -4)
    assert np.array_equal(tiles.read(Box(-10, -10, 20, 10)), array)
    assert tiles.nbytes == 4 * TILE * TILE
    assert tiles.get(-1, -1) is not None and tiles.get(0, 0) is None


@pytest.mark.parametrize(
    "array", [np.zeros((5, 6), np.uint8), np.zeros((5, 5, 3), np.uint8), np.zeros((5, 5), np.uint16)], ids=str
)
def test_pixels_that_do_not_fit_are_refused(array: Pixels) -> None:
    with pytest.raises(Problem, match="fit"):
        Tiles.empty().write(Box(0, 0, 5, 5), array)


def test_what_was_read_is_a_copy_and_what_is_kept_is_read_only() -> None:
    tiles = Tiles.from_array(np.full((TILE, TILE), 7, np.uint8))
    tiles.read(tile_box(0, 0))[:] = 0
    assert tiles.read(tile_box(0, 0)).min() == 7
    kept = tiles.get(0, 0)
    assert kept is not None
    with pytest.raises(ValueError, match="read-only"):
        kept[0, 0] = 1


def test_each_level_knows_where_something_is_however_far_apart() -> None:
    dot = np.full((1, 1), 9, np.uint8)
    plane = Tiles.from_array(dot, -1, 0).write(Box(TILE << 20, 0, (TILE << 20) + 1, 1), dot)
    assert [plane.has_any(0, tx, 0) for tx in (-1, 0, 1 << 20)] == [True, False, True]
    assert [plane.has_any(19, tx, 0) for tx in (-2, -1, 0, 1, 2, 3)] == [False, True, False, False, True, False]
    assert not plane.has_any(19, -1, 1) and not Tiles.empty().has_any(3, 0, 0)
