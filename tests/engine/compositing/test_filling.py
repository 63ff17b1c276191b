"""How a guide, pixels that are to be avoided and a seed change what a hole is filled with."""

from __future__ import annotations

import cv2
import numpy as np
import pytest
from numpy.typing import NDArray

from engine.compositing import filling
from engine.compositing.filling import filled
from engine.compositing.wanted import drawing_while

RED, BLUE, WHITE = (200, 40, 40), (40, 40, 200), (255, 255, 255)
HOLE = np.zeros((60, 80), np.bool_)
HOLE[20:42, 9:31] = True


def picture() -> NDArray[np.uint8]:
    """Red grain on the left, blue on the right."""
    rgb = np.where(np.arange(80)[None, :, None] < 40, RED, BLUE) + np.zeros((60, 1, 1), int)
    return (rgb + np.random.RandomState(0).randint(-30, 31, rgb.shape)).clip(0, 255).astype(np.uint8)


def test_a_guide_says_what_the_patches_are_to_show() -> None:
    rgb = picture()
    guide = np.full_like(rgb, BLUE)
    plain, guided = filled(rgb, HOLE)[HOLE].mean(axis=0), filled(rgb, HOLE, guide)[HOLE].mean(axis=0)
    assert plain[0] > plain[2] + 100
    assert guided[2] - guided[0] > plain[2] - plain[0] + 100
    assert np.array_equal(filled(rgb, HOLE, guide)[~HOLE], rgb[~HOLE])


def test_what_is_avoided_is_copied_from_nowhere_and_stays_as_it_is() -> None:
    rgb, spot, rim = picture(), np.zeros_like(HOLE), np.zeros_like(HOLE)
    rim[8:40, 4:36] = True
    spot[20:28, 16:24] = True
    rim &= ~spot
    rgb[rim] = WHITE
    assert filled(rgb, spot)[spot][..., 1].min() > 200
    without = filled(rgb, spot, avoided=rim)
    assert without[spot][..., 1].max() < 120
    assert np.array_equal(without[~spot], rgb[~spot])


def test_the_seed_decides_and_where_all_is_to_be_avoided_nothing_is() -> None:
    rgb = picture()
    assert np.array_equal(filled(rgb, HOLE, seed=4), filled(rgb, HOLE, seed=4))
    assert not np.array_equal(filled(rgb, HOLE, seed=4), filled(rgb, HOLE))
    assert np.array_equal(filled(rgb, HOLE, avoided=~HOLE), filled(rgb, HOLE))


def test_it_comes_out_the_same_in_however_many_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    whole = filled(picture(), HOLE)
    monkeypatch.setattr(filling, "AT_ONCE", 100)
    assert np.array_equal(filled(picture(), HOLE), whole)


def test_specks_beside_a_large_hole_that_half_the_size_does_not_show_are_filled_too() -> None:
    rgb, hole = picture(), HOLE.copy()
    hole[50, 70:73] = True
    found = filled(rgb, hole, most_searched=200)
    assert np.abs(found[50, 70:73].astype(int) - BLUE).max() < 60
    assert np.array_equal(found[HOLE], filled(rgb, HOLE, most_searched=200)[HOLE])
    assert np.array_equal(found[~hole], rgb[~hole])


def test_a_fill_is_asked_at_each_of_its_steps_whether_it_is_still_wanted() -> None:
    class Ended(BaseException):
        pass

    asked = [0]

    def check() -> None:
        asked[0] += 1
        if asked[0] == last:
            raise Ended

    last = 0
    with drawing_while(check):
        whole = filled(picture(), HOLE)
    steps, asked[0], last = asked[0], 0, 20
    assert steps > 50 and np.array_equal(whole, filled(picture(), HOLE))
    with pytest.raises(Ended), drawing_while(check):
        filled(picture(), HOLE)
    assert asked[0] == last


def test_rows_of_a_large_hole_are_enlarged_band_by_band_to_the_same_pixels(monkeypatch: pytest.MonkeyPatch) -> None:
    rgb = np.asarray(np.kron(picture(), np.ones((4, 4, 1), np.uint8)))
    hole = np.kron(HOLE, np.ones((4, 4), np.bool_))
    hole[5, 10:14] = True  # a speck
    whole = filled(rgb, hole, most_searched=600)
    asked: list[bool] = []
    monkeypatch.setattr(filling, "BAND", 7)
    with drawing_while(lambda: asked.append(True)):
        assert np.array_equal(filled(rgb, hole, most_searched=600), whole)
    monkeypatch.setattr(filling, "BAND", 1000)
    few, asked[:] = len(asked), []
    with drawing_while(lambda: asked.append(True)):
        assert np.array_equal(filled(rgb, hole, most_searched=600), whole)
    assert few > len(asked) + 4 * 10, "each band can be ended"


def below_a_dark_strip() -> tuple[NDArray[np.uint8], NDArray[np.bool_]]:
    """Brown ground below a black strip, and a hole that leaves a narrow rim of it: a quarter as large, every whole
    patch is black.
    """
    rgb = np.array((130, 100, 70)) + np.random.RandomState(3).randint(-20, 21, (128, 128, 3))
    rgb[:30] = 4
    hole = np.zeros((128, 128), np.bool_)
    hole[40:120, 14:114] = True
    return rgb.astype(np.uint8), hole


def test_a_size_that_shows_hardly_anything_whole_says_nothing_of_what_the_hole_shows() -> None:
    rgb, hole = below_a_dark_strip()
    assert np.abs(filled(rgb, hole)[hole].mean(axis=0) - (130, 100, 70)).max() < 12


def test_recipes_of_before_are_searched_as_they_were() -> None:
    rgb, hole = below_a_dark_strip()
    before = filled(rgb, hole, search=1)
    assert before[60:100, 40:90].mean() < 30, "what it shows of old, though nobody likes it"
    small = filled(picture(), HOLE, search=2)
    assert np.array_equal(small, filled(picture(), HOLE, search=1)), "of small holes it is the same"
    assert not np.array_equal(small, filled(picture(), HOLE))


@pytest.mark.parametrize("search", [2, 3, 4])
def test_a_horizon_goes_on_as_high_as_it_was(search: int) -> None:
    random = np.random.RandomState(0)
    rgb = np.where(np.arange(150)[:, None, None] < 75, (150, 190, 235), (40, 90, 110)) + np.zeros((1, 220, 1), int)
    waves = np.repeat(random.randint(-16, 17, (75, 20)), 11, axis=1)
    rgb[75:] += waves[..., None]
    rgb = (rgb + random.randint(-6, 7, rgb.shape)).astype(np.uint8)
    rows, columns = np.mgrid[:150, :220]
    hole = ((columns - 110) / 62) ** 2 + ((rows - 85) / 46) ** 2 < 1
    found = (filled(rgb, hole, search=search)[..., 0] > 95).sum(axis=0)
    assert (np.abs(found - 75).max() <= 1) == (search > 2), "in fills of before it sags"


@pytest.mark.parametrize("search", [2, 3])
def test_tones_that_meet_in_the_hole_go_over_into_each_other(search: int) -> None:
    rgb = np.where(np.arange(180)[None, :, None] < 90, 105, 135) + np.zeros((120, 1, 3), int)
    rgb = (rgb + np.random.RandomState(0).randint(-8, 9, (120, 180, 1))).astype(np.uint8)
    hole = np.zeros((120, 180), np.bool_)
    hole[30:90, 50:130] = True
    across = filled(rgb, hole, search=search)[45:75].mean(axis=(0, 2))
    step = np.abs(across[4:] - across[:-4]).max()
    assert (step < 24) == (search == 3), "in fills of before, all 30 levels at once"


@pytest.mark.parametrize("search", [3, 4])
@pytest.mark.parametrize("is_thin", [False, True])
def test_a_line_that_slants_goes_on_straight(search: int, is_thin: bool) -> None:
    rows, columns = np.mgrid[:220, :260]
    random = np.random.RandomState(2)
    clouds, waves = (
        cv2.resize(random.randint(-28, 29, size).astype(np.float32), (260, 220), interpolation=way)
        for size, way in (((6, 8), cv2.INTER_CUBIC), ((73, 26), cv2.INTER_NEAREST))
    )
    beside = (rows - 110) * np.cos(0.6) - (columns - 130) * np.sin(0.6)
    is_dark = np.abs(beside) < 2 if is_thin else beside > 0
    values = np.where(is_dark, 50 if is_thin else 70 + waves, 170 + clouds) + random.randint(-6, 7, rows.shape)
    rgb = np.repeat(values[..., None], 3, axis=2).clip(0, 255).astype(np.uint8)
    hole = np.hypot(rows - 110, columns - 130) < 70
    is_clear = (np.abs(beside) > 5) | (np.abs(beside) <= 1)
    wrong = (filled(rgb, hole, search=search)[..., 0] < 112) != is_dark
    assert ((wrong & hole & is_clear).sum() < 120) == (search == 4), "in fills of before it breaks"


def test_where_there_is_no_line_or_a_guide_lines_change_nothing() -> None:
    rows, columns = np.mgrid[:180, :240]
    grain = np.random.RandomState(1).randint(-9, 10, (180, 240, 1))
    hole = np.hypot((rows - 90) / 45, (columns - 120) / 68) < 1
    plain, slant = (
        (colour + grain).clip(0, 255).astype(np.uint8)
        for colour in (np.array(RED), np.where((rows > columns / 2 + 30)[..., None], RED, BLUE))
    )
    assert np.array_equal(filled(plain, hole, search=4), filled(plain, hole, search=3))
    assert not np.array_equal(filled(slant, hole, search=4), filled(slant, hole, search=3))
    assert np.array_equal(filled(slant, hole, slant, search=4), filled(slant, hole, slant, search=3))
