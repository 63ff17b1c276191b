"""All sixteen modes against the W3C's formulas, written out one pixel at a time."""

from __future__ import annotations

import math

import numpy as np
import pytest

from engine.compositing import blend, painter
from engine.scene.layers import BLEND_MODES
from tests.engine.compositing.pictures import difference, noise, premultiplied_noise

Colour = tuple[float, float, float]


def _dodge(under: float, over: float) -> float:
    return 0.0 if under == 0 else 1.0 if over >= 1 else min(1.0, under / (1 - over))


def _burn(under: float, over: float) -> float:
    return 1.0 if under >= 1 else 0.0 if over <= 0 else 1 - min(1.0, (1 - under) / over)


def _hard_light(under: float, over: float) -> float:
    return 2 * under * over if over <= 0.5 else 1 - 2 * (1 - under) * (1 - over)


def _soft_light(under: float, over: float) -> float:
    if over <= 0.5:
        return under - (1 - 2 * over) * under * (1 - under)
    root = ((16 * under - 12) * under + 4) * under if under <= 0.25 else math.sqrt(under)
    return under + (2 * over - 1) * (root - under)


SEPARABLE = {
    "normal": lambda under, over: over,
    "multiply": lambda under, over: under * over,
    "screen": lambda under, over: under + over - under * over,
    "overlay": lambda under, over: _hard_light(over, under),
    "darken": min,
    "lighten": max,
    "color-dodge": _dodge,
    "color-burn": _burn,
    "hard-light": _hard_light,
    "soft-light": _soft_light,
    "difference": lambda under, over: abs(under - over),
}


def _lum(colour: Colour) -> float:
    return 0.3 * colour[0] + 0.59 * colour[1] + 0.11 * colour[2]


def _set_lum(colour: Colour, lum: float) -> Colour:
    step = lum - _lum(colour)
    red, green, blue = (channel + step for channel in colour)
    grey, low, high = _lum((red, green, blue)), min(red, green, blue), max(red, green, blue)
    if low < 0:
        red, green, blue = (grey + (channel - grey) * grey / (grey - low) for channel in (red, green, blue))
    if high > 1:
        red, green, blue = (grey + (channel - grey) * (1 - grey) / (high - grey) for channel in (red, green, blue))
    return red, green, blue


def _set_sat(colour: Colour, sat: float) -> Colour:
    low, high = min(colour), max(colour)
    if high == low:
        return (0.0, 0.0, 0.0)
    red, green, blue = ((channel - low) * sat / (high - low) for channel in colour)
    return red, green, blue


def _sat(colour: Colour) -> float:
    return max(colour) - min(colour)


WHOLE_COLOUR = {
    "hue": lambda under, over: _set_lum(_set_sat(over, _sat(under)), _lum(under)),
    "saturation": lambda under, over: _set_lum(_set_sat(under, _sat(over)), _lum(under)),
    "color": lambda under, over: _set_lum(over, _lum(under)),
    "luminosity": lambda under, over: _set_lum(under, _lum(over)),
}


def by_the_book(mode: str, under: np.ndarray, over: np.ndarray, opacity: float) -> list[float]:
    """One pixel, BGRA premultiplied 0..255, as W3C Compositing and Blending Level 1 has it."""
    ground = [value / 255 for value in under.tolist()]
    source = [value / 255 * opacity for value in over.tolist()]
    if mode == "plus":
        return [min(1, a + b) * 255 for a, b in zip(ground, source, strict=True)]
    ground_alpha, source_alpha = ground[3], source[3]
    straight_under: Colour = tuple(channel / ground_alpha if ground_alpha else 0.0 for channel in ground[2::-1])
    straight_over: Colour = tuple(channel / source_alpha if source_alpha else 0.0 for channel in source[2::-1])
    if mode in WHOLE_COLOUR:
        mixed = WHOLE_COLOUR[mode](straight_under, straight_over)
    else:
        mixed = tuple(SEPARABLE[mode](a, b) for a, b in zip(straight_under, straight_over, strict=True))
    colour = [
        source_alpha * (1 - ground_alpha) * straight_over[i]
        + source_alpha * ground_alpha * mixed[i]
        + (1 - source_alpha) * ground_alpha * straight_under[i]
        for i in range(3)
    ]
    return [channel * 255 for channel in (*colour[::-1], source_alpha + ground_alpha * (1 - source_alpha))]


def _tile(pixels: np.ndarray) -> np.ndarray:
    tile = np.zeros((256, 256, 4), np.uint8)
    tile.reshape(-1, 4)[: len(pixels)] = pixels
    return tile


def _samples(opaque: bool) -> np.ndarray:
    pixels = premultiplied_noise(1, 700, 5 if opaque else 6)[0]
    if opaque:
        pixels[:, :3], pixels[:, 3] = noise(1, 700, 3, 7)[0], 255
    # The corners of the formulas: black, white, greys and pure colours.
    corners = [(b, g, r, 255) for b in (0, 127, 255) for g in (0, 127, 255) for r in (0, 127, 255)]
    return np.concatenate([pixels, np.array(corners, np.uint8)])


@pytest.mark.parametrize("mode", BLEND_MODES)
@pytest.mark.parametrize("opacity", [1.0, 0.4])
@pytest.mark.parametrize("opaque", [True, False])
def test_the_modes_follow_the_formulas(mode: str, opacity: float, opaque: bool) -> None:
    under, over = _samples(opaque), np.roll(_samples(False), 311, axis=0)
    tile = _tile(under)
    painter.composite(tile, _tile(over), mode, opacity)
    expected = np.array([by_the_book(mode, a, b, opacity) for a, b in zip(under, over, strict=True)])
    off = np.abs(tile.reshape(-1, 4)[: len(under)] - expected)
    # Eight bits before the division by a small alpha let dodge, burn and the like jump; most pixels are within 2.
    assert np.quantile(off, 0.97) <= 2.5
    solid = (under[:, 3] == 255) & (over[:, 3] == 255)
    assert off[solid].max() <= 3.5


@pytest.mark.parametrize("mode", BLEND_MODES)
def test_what_is_transparent_changes_no_byte(mode: str) -> None:
    under = premultiplied_noise(256, 256, 1)
    over = premultiplied_noise(256, 256, 2)
    over[::2] = 0
    result = under.copy()
    painter.composite(result, over, mode, 1.0)
    assert np.array_equal(result[::2], under[::2])
    assert not np.array_equal(result[1::2], under[1::2])
    unseen = under.copy()
    painter.composite(unseen, over, mode, 0.0)
    assert np.array_equal(unseen, under)


@pytest.mark.parametrize("mode", BLEND_MODES)
def test_colours_never_exceed_their_alpha(mode: str) -> None:
    tile = premultiplied_noise(256, 256, 3)
    painter.composite(tile, premultiplied_noise(256, 256, 4), mode, 0.7)
    assert (tile[..., :3] <= tile[..., 3:]).all()


@pytest.mark.parametrize("mode", BLEND_MODES)
def test_on_nothing_every_mode_gives_the_source(mode: str) -> None:
    source = premultiplied_noise(256, 256, 8)
    tile = np.zeros_like(source)
    painter.composite(tile, source, mode, 1.0)
    assert difference(tile, source) <= 1


def test_every_mode_is_drawn_by_qt_or_by_blend() -> None:
    assert set(painter.MODES) <= set(BLEND_MODES)
    assert set(blend.BLENDS) | {"plus"} == set(BLEND_MODES), "of 16 bits all are"
