"""Blocks of a soft mask are those of the whole one, and only changed ones are computed."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.compositing import feather
from engine.compositing.cache import PixelCache
from engine.compositing.feather import feathered, reach, soft
from engine.compositing.sources import Sources
from engine.scene.box import Box
from engine.scene.tiles import Tiles
from tests.engine.compositing.pictures import ellipse, masks


def softened(box: Box, tiles: Tiles, radius: float, cache: PixelCache) -> np.ndarray:
    return soft(box, tiles.get, radius, reach(radius, tiles.bounds()), cache)


@given(masks(), st.sampled_from([0.4, 3.0, 20.0, 70.0, 9000.0]), st.integers(-40, 200), st.integers(-40, 200))
def test_a_part_is_as_in_the_whole(mask: np.ndarray, radius: float, left: int, top: int) -> None:
    tiles, box = Tiles.from_array(mask), Box(left, top, left + 150, top + 90)
    whole = np.zeros((700, 700), np.uint8)
    whole[200 : 200 + mask.shape[0], 200 : 200 + mask.shape[1]] = feathered(mask, radius)
    part = whole[200 + top : 290 + top, 200 + left : 350 + left]
    assert np.array_equal(softened(box, tiles, radius, PixelCache(1 << 20)), part)
    assert np.array_equal(Sources().mask(tiles, 0, radius, box), part)


def test_a_dab_computes_only_what_it_reaches(monkeypatch: pytest.MonkeyPatch) -> None:
    tiles, cache, box = Tiles.from_array(ellipse(600)), PixelCache(8 << 20), Box(0, 0, 600, 600)
    softened(box, tiles, 10, cache)
    areas = []
    monkeypatch.setattr(feather, "feathered", lambda coverage, radius: areas.append(coverage.size) or coverage)
    softened(box, tiles, 10, cache)
    assert areas == []
    softened(box, tiles.write(Box(300, 420, 310, 430), np.zeros((10, 10), np.uint8)), 10, cache)
    # The dab lies in one block of 64 px, whose neighbours depend on it; they are read with 11 px around them.
    assert 0 < sum(areas) <= (3 * 64 + 2 * 11) ** 2


def test_each_radius_is_kept_for_itself() -> None:
    tiles, cache, box = Tiles.from_array(ellipse(200)), PixelCache(1 << 20), Box(0, 0, 200, 200)
    for radius in (5.0, 30.0, 5.0):
        assert np.array_equal(softened(box, tiles, radius, cache), feathered(ellipse(200), radius))


def test_a_full_mask_only_fades_at_its_border() -> None:
    tiles = Tiles.from_array(np.full((300, 300), 255, np.uint8))
    part = softened(Box(0, 0, 300, 300), tiles, 5, PixelCache(1 << 20))
    assert part[150, 5:295].min() == 255 > part[150, 1] > part[150, 0] >= 0


def test_a_wide_fade_reads_each_pixel_of_the_mask_once(monkeypatch: pytest.MonkeyPatch) -> None:
    sources, mask, areas = Sources(), ellipse(1400), []
    tiles, whole = Tiles.from_array(mask), feathered(mask, 500.0)
    true = feathered
    monkeypatch.setattr("engine.compositing.sources.feathered", lambda *call: areas.append(call[0].size) or true(*call))
    for box in (Box(-40, 0, 300, 256), Box(256, 256, 800, 900), Box(0, 0, 1400, 1400)):
        part = box.intersect(Box(0, 0, 1400, 1400))
        expected = np.zeros((box.height, box.width), np.uint8)
        expected[part.slices(box)] = whole[part.slices(Box(0, 0, 1400, 1400))]
        assert np.array_equal(sources.mask(tiles, 0, 500.0, box), expected)
    assert len(areas) == 1 and areas[0] <= mask.size
    assert np.array_equal(sources.mask(tiles, 0, 700.0, Box(0, 0, 1400, 1400)), feathered(mask, 700.0))


def test_wide_fades_of_masks_that_an_undo_may_need_are_not_all_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("engine.compositing.sources.WIDE_BYTES", 3_000_000)
    sources, undone = Sources(), []
    for turn in range(5):
        undone.append(Tiles.from_array(ellipse(1400)).write(Box(700, 700, 701, 701), np.full((1, 1), turn, np.uint8)))
        sources.mask(undone[-1], 0, 500.0, Box(0, 0, 10, 10))
    assert 0 < sources._wide.nbytes <= 3_000_000
