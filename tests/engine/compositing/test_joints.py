"""What steps of tone are wanted where copied pieces meet, and how values lean so that they have them."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray

from engine.compositing.joints import steps_between
from engine.compositing.membrane import stretched

HEIGHT, WIDTH = 20, 40


def slope() -> NDArray[np.float32]:
    """Two levels brighter with each px to the right, and one with each px down."""
    rows, columns = np.mgrid[:HEIGHT, :WIDTH]
    return np.repeat((2 * columns + rows)[..., None], 3, axis=2).astype(np.float32)


def steps_where(sources: NDArray[np.intp]) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """Of the middle of the slope, copied from these places."""
    places = np.arange(HEIGHT * WIDTH).reshape(HEIGHT, WIDTH)[8:12, 10:30]
    return steps_between(slope(), np.ones((HEIGHT, WIDTH), np.bool_), places.ravel(), sources.ravel())


def test_side_by_side_nothing_is_lacking() -> None:
    places = np.arange(HEIGHT * WIDTH).reshape(HEIGHT, WIDTH)
    right, down = steps_where(places[5:9, 8:28])
    assert not right.any() and not down.any()


def test_where_pieces_meet_the_slope_goes_on() -> None:
    places = np.arange(HEIGHT * WIDTH).reshape(HEIGHT, WIDTH)
    right, down = steps_where(np.hstack([places[8:12, 8:18], places[8:12, 21:31]]))
    joint = right[8:12, 19]
    assert not down.any() and not np.delete(right, 19, axis=1).any()
    assert (joint < -5).all() and (joint > -6.01).all(), "two levels are wanted, where eight were copied"


def test_what_differs_much_is_no_matter_of_tone() -> None:
    places = np.arange(HEIGHT * WIDTH).reshape(HEIGHT, WIDTH)
    picture = np.where(np.arange(WIDTH)[None, :, None] < 20, 20, 220) + np.zeros((HEIGHT, 1, 3))
    sources = np.hstack([places[8:12, 4:14], places[8:12, 25:35]])
    known = np.ones((HEIGHT, WIDTH), np.bool_)
    right, _ = steps_between(picture.astype(np.float32), known, places[8:12, 10:30].ravel(), sources.ravel())
    assert np.abs(right).max() < 20, "of 200 levels"


@pytest.mark.parametrize("shape", [(24, 32), (23, 31)])
def test_values_lean_so_that_they_have_the_steps_that_are_wanted(shape: tuple[int, int]) -> None:
    values, hole = np.zeros((*shape, 3), np.float32), np.zeros(shape, np.bool_)
    hole[:, 4:-4] = True
    right, down = np.zeros_like(values), np.zeros_like(values)
    right[:, 15] = 12
    found = stretched(values, hole, (right, down))[shape[0] // 2, :, 0]
    rest = -12 / (shape[1] - 7)  # of what is not wanted at one place all links have a share
    wanted = np.concatenate([np.zeros(4), np.cumsum(np.where(np.arange(3, shape[1] - 5) == 15, 12, 0) + rest), [0] * 4])
    assert np.abs(found - wanted).max() < 1
    values, right, down = (np.ascontiguousarray(one.transpose(1, 0, 2)) for one in (values, right, down))
    turned = stretched(values, np.ascontiguousarray(hole.T), (down, right))
    assert np.allclose(turned[:, shape[0] // 2, 0], found, atol=1e-3)


def test_the_end_of_a_row_does_not_meet_the_beginning_of_the_next() -> None:
    places = np.arange(HEIGHT * WIDTH).reshape(HEIGHT, WIDTH)
    sources = places[4:8].copy()
    sources[:, 20:] = places[9:13, 20:]  # the row's two halves come from two heights
    known = np.ones((HEIGHT, WIDTH), np.bool_)
    sources[:, 0], sources[:, -1] = sources[:, 1], sources[:, -2]  # a pixel away from the border
    right, _ = steps_between(slope(), known, places[8:12].ravel(), sources.ravel())
    assert right[8:12, 19].all() and not right[:, -1].any()
