"""A photo in a style is made of pieces of the style picture, the same at every size and in every part."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray

from engine.generators import style_painting
from engine.generators.manners import MANNERS, paint, style_picture
from engine.generators.style_painting import STRIP_ROWS, Match, match, read_style
from engine.generators.style_painting import paint as put_together
from engine.problem import Problem

Bytes = NDArray[np.uint8]
Floats = NDArray[np.float32]


def ramp(height: int, width: int) -> Bytes:
    """A photo that goes from dark blue to light yellow, left to right."""
    share = np.linspace(0, 1, width)[None, :, None]
    rgb = np.array([20, 40, 90]) * (1 - share) + np.array([240, 220, 150]) * share
    return np.broadcast_to(rgb, (height, width, 3)).astype(np.uint8)


def stripes(side: int = 96) -> Bytes:
    """A style of one-pixel lines, close where it is dark (above) and apart where it is light (below)."""
    rows = np.arange(side)
    ink = np.where(rows < side // 2, rows % 2 == 0, rows % 6 == 0)
    return np.repeat(np.where(ink, 0, 255).astype(np.uint8)[:, None, None], side, 1).repeat(3, 2)


def floats(picture: Bytes) -> Floats:
    return picture.astype(np.float32) / 255


def whole(found: Match, style: Bytes, size: tuple[int, int], colours: float = 1.0) -> Bytes:
    return np.concatenate(list(put_together(found, style, size, colours)))


def test_it_takes_the_colours_and_the_lines_of_the_style() -> None:
    photo, style = ramp(60, 90), stripes()
    painted = whole(match(photo, read_style(style), 0.5, 0.0, 1), style, (60, 90))
    assert np.ptp(painted.astype(int), axis=2).max() <= 2  # grey, as the style is
    steps = np.abs(np.diff(painted[..., 0].astype(int), axis=0)).mean()
    assert (
        steps > 20 * np.abs(np.diff(photo.astype(int), axis=0)).mean() and steps > 40
    )  # its lines, which a ramp has not
    assert painted[:, :20].mean() < painted[:, -20:].mean() - 30  # dark remains dark


def test_without_the_styles_colours_it_keeps_the_photos() -> None:
    photo, style = ramp(60, 90), stripes()
    found = match(photo, read_style(style), 0.5, 0.0, 1)
    own, theirs = (whole(found, style, (60, 90), colours).astype(float) for colours in (0.0, 1.0))
    means = [picture.reshape(-1, 3).mean(0) for picture in (photo, own, theirs)]
    assert np.abs(means[1] - means[0]).max() < 12 < np.abs(means[2] - means[0]).max()
    assert (own[:, :20, 2] > own[:, :20, 0]).mean() > 0.9  # blue on the left


def test_the_same_seed_gives_the_same_pieces_and_jitter_another_seed_others() -> None:
    photo, reading = ramp(60, 90), read_style(stripes())
    fields = [match(photo, reading, 0.5, 0.5, seed).field.begins for seed in (1, 1, 2)]
    assert np.array_equal(fields[0], fields[1]) and not np.array_equal(fields[0], fields[2])


def test_parts_are_as_the_whole_and_small_and_large_show_the_same_strokes() -> None:
    photo, style = ramp(60, 90), stripes()
    found = match(photo, read_style(style), 0.5, 0.2, 1)
    size = STRIP_ROWS + 52, 270
    strips = list(put_together(found, style, size, 1.0))
    assert [len(strip) for strip in strips] == [STRIP_ROWS, 52]
    large = np.concatenate(strips)
    seam = np.abs(np.diff(large.astype(int), axis=0)).mean((1, 2))
    assert seam[STRIP_ROWS - 1] < 1.6 * np.median(seam) + 8
    small = whole(found, style, (60, 90)).astype(float)
    reduced = large.reshape(60, 3, 90, 3, 3).mean((1, 3))
    assert np.corrcoef(small.ravel(), reduced.ravel())[0, 1] > 0.9


@pytest.mark.parametrize("size", [(1, 1), (1, 300), (40, 9), (131, 170)])
def test_how_far_a_guide_varies_is_told_to_the_last_bit(size: tuple[int, int]) -> None:
    ycc = (np.random.RandomState(1).rand(*size, 3) * (1, 0.2, 0.01)).astype(np.float32)
    assert np.array_equal(style_painting._deviation(ycc), ycc.std((0, 1)))


def test_what_lies_at_a_share_of_numbers_in_order_is_told_to_the_last_bit() -> None:
    dice = np.random.RandomState(1)
    for count in (1, 2, 3, 5_000):
        ordered = np.sort(dice.rand(count).astype(np.float32))
        shares = np.concatenate([[0.0, 0.5, 1.0], dice.rand(500)])
        found = style_painting._at_shares(ordered, shares)
        assert np.array_equal(found, np.quantile(ordered, shares).astype(np.float32)) and found.dtype == np.float32


def test_all_threads_put_together_what_one_does(monkeypatch: pytest.MonkeyPatch) -> None:
    photo, reading, made = ramp(60, 90), read_style(stripes()), []
    for rows in (0, 1000):
        monkeypatch.setattr(style_painting, "POOLED", rows)
        made.append(match(photo, reading, 0.5, 0.2, 1))
    assert np.array_equal(made[0].tone, made[1].tone)
    assert np.array_equal(made[0].field.begins, made[1].field.begins)


def test_what_is_done_meanwhile_fails_aloud() -> None:
    def fail() -> None:
        raise Problem("It cannot be seen.")

    with pytest.raises(Problem, match="cannot be seen"):
        match(ramp(40, 60), read_style(stripes()), 0.5, 0, 1, meanwhile=fail)


def test_coarse_paint_makes_broader_lines() -> None:
    photo, style = ramp(400, 600), stripes()
    reading = read_style(style)
    crossings = []
    for coarse in (0.0, 1.0):
        painted = whole(match(photo, reading, coarse, 0.0, 1), style, (400, 600))[..., 0].astype(int)
        crossings.append((np.abs(np.diff(painted > 128, axis=0))).mean())
    assert crossings[1] < 0.75 * crossings[0]


@pytest.mark.parametrize("size", [(1, 1), (1, 300), (7, 3), (40, 9)])
def test_photos_of_a_few_pixels_are_painted_too(size: tuple[int, int]) -> None:
    photo, style = np.random.RandomState(1).randint(0, 256, (*size, 3)).astype(np.uint8), stripes()
    assert whole(match(photo, read_style(style), 0.5, 0.2, 1), style, size).shape == photo.shape


@pytest.mark.parametrize("size", [(16, 16), (16, 400), (300, 17)])
def test_style_pictures_of_any_form_are_read(size: tuple[int, int]) -> None:
    style = np.random.RandomState(1).randint(0, 256, (*size, 3)).astype(np.uint8)
    assert whole(match(ramp(40, 60), read_style(style), 0.5, 0.2, 1), style, (40, 60)).shape == (40, 60, 3)


def test_a_plain_style_gives_a_plain_picture() -> None:
    style = np.full((32, 32, 3), (200, 100, 50), np.uint8)
    painted = whole(match(ramp(40, 60), read_style(style), 0.5, 0.2, 1), style, (40, 60))
    assert np.abs(painted.astype(int) - style[0, 0]).max() <= 3


@pytest.mark.parametrize("manner", MANNERS)
def test_every_manner_paints_over_what_is_given(manner: str) -> None:
    photo = np.ascontiguousarray(floats(ramp(24, 24)))
    painted = [paint(manner, photo, np.random.RandomState(seed)) for seed in (1, 1, 2)]
    assert painted[0].shape == (24, 24, 3) and painted[0].std() > 4
    assert np.array_equal(painted[0], painted[1]) and not np.array_equal(painted[0], painted[2])


def test_a_style_picture_has_the_colours_that_it_is_given() -> None:
    colours = np.array([[0.1, 0.1, 0.3], [0.4, 0.5, 0.8]], np.float32)
    picture = style_picture("facets", 3, 48, colours)
    assert picture[..., 2].mean() > picture[..., 0].mean() + 40
