"""Blocks of a soft mask are those of the whole one, and only changed ones are computed."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.compositing import feather
from engine.compositing.cache import PixelCache
from engine.compositing.feather import assembled, soft
from engine.scene.box import Box
from engine.scene.feather import feathered
from engine.scene.tiles import Tiles
from tests.engine.compositing.pictures import ellipse, masks


@given(masks(), st.sampled_from([0.4, 3.0, 20.0, 70.0]), st.integers(-40, 200), st.integers(-40, 200))
def test_a_part_is_as_in_the_whole(mask: np.ndarray, radius: float, left: int, top: int) -> None:
    tiles, box = Tiles.from_array(mask), Box(left, top, left + 150, top + 90)
    whole = np.zeros((700, 700), np.uint8)
    whole[200 : 200 + mask.shape[0], 200 : 200 + mask.shape[1]] = feathered(mask, radius)
    part = whole[200 + top : 290 + top, 200 + left : 350 + left]
    assert np.array_equal(soft(box, tiles.get, radius, PixelCache(1 << 20)), part)
    assert np.array_equal(assembled(box, tiles.get), tiles.read(box))


def test_a_dab_computes_only_what_it_reaches(monkeypatch: pytest.MonkeyPatch) -> None:
    tiles, cache, box = Tiles.from_array(ellipse(600)), PixelCache(8 << 20), Box(0, 0, 600, 600)
    soft(box, tiles.get, 10, cache)
    areas = []
    monkeypatch.setattr(feather, "feathered", lambda coverage, radius: areas.append(coverage.size) or coverage)
    soft(box, tiles.get, 10, cache)
    assert areas == []
    soft(box, tiles.write(Box(300, 420, 310, 430), np.zeros((10, 10), np.uint8)).get, 10, cache)
    # The dab lies in one block of 64 px, whose neighbours depend on it; they are read with 11 px around them.
    assert 0 < sum(areas) <= (3 * 64 + 2 * 11) ** 2


def test_each_radius_is_kept_for_itself() -> None:
    tiles, cache, box = Tiles.from_array(ellipse(200)), PixelCache(1 << 20), Box(0, 0, 200, 200)
    for radius in (5.0, 30.0, 5.0):
        assert np.array_equal(soft(box, tiles.get, radius, cache), feathered(ellipse(200), radius))


def test_a_full_mask_only_fades_at_its_border() -> None:
    tiles = Tiles.from_array(np.full((300, 300), 255, np.uint8))
    part = soft(Box(0, 0, 300, 300), tiles.get, 5, PixelCache(1 << 20))
    assert part[150, 5:295].min() == 255 > part[150, 1] > part[150, 0] >= 0
