"""The painted meadow: what it shows, and that it never changes."""

from __future__ import annotations

import numpy as np

from resources.samples import meadow


def test_every_call_paints_the_same() -> None:
    assert np.array_equal(meadow.paint(300, 200), meadow.paint(300, 200))


def test_it_is_a_picture_of_the_size_that_was_asked_for() -> None:
    painted = meadow.paint(301, 199)
    assert painted.shape == (199, 301, 3)
    assert painted.dtype == np.uint8


def test_the_sky_is_above_and_the_grass_below() -> None:
    painted = meadow.paint(600, 400).astype(float)
    sky = painted[:20].mean(axis=(0, 1))
    grass = painted[-100:].mean(axis=(0, 1))
    assert sky[2] > sky[1] > sky[0]
    assert grass[1] > 1.3 * grass[0] > 1.3 * grass[2]


def test_the_meadow_is_no_flat_colour() -> None:
    near = meadow.paint(600, 400)[-100:].astype(float)
    assert near.std(axis=(0, 1)).mean() > 10
