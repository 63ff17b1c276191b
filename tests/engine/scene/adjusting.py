"""The formulas of adjustments once more, plainly and in doubles: from colours (h, w, 3) 0..1 to new ones."""

from __future__ import annotations

import colorsys
from collections.abc import Callable
from itertools import pairwise
from typing import Any

import numpy as np
from numpy.typing import NDArray

from engine.scene.adjustments import (
    Adjustment,
    BlackWhite,
    BrightnessContrast,
    Clarity,
    ColourBalance,
    Curve,
    Curves,
    Exposure,
    GaussianBlur,
    GradientMap,
    HighPass,
    Hues,
    HueSaturation,
    Invert,
    LensBlur,
    Levels,
    MotionBlur,
    Posterise,
    Range,
    ShadowsHighlights,
    Shift,
    Threshold,
    UnsharpMask,
    Vibrance,
    Vignette,
    WhiteBalance,
)

Colours = NDArray[np.float64]

SETTINGS: tuple[Adjustment, ...] = (
    Levels(rgb=Range(20, 230, 1.4, 5, 250), red=Range(gamma=0.8), blue=Range(low=255, high=0)),
    Curves(rgb=Curve(((0, 0), (64, 32), (128, 180), (255, 255))), green=Curve(((30, 255), (200, 10)))),
    Exposure(0.7, 0.02, 1.2),
    BrightnessContrast(30, 25),
    BrightnessContrast(-20, -40),
    ShadowsHighlights(60, 80, 7),
    WhiteBalance(35, -20),
    Vibrance(60, -15),
    Vibrance(-40, 10),
    HueSaturation(all=Hues(10, 20, -5), reds=Hues(-30, -50, 20), cyans=Hues(60, 80, -40)),
    ColourBalance(Shift(40, -20, 0), Shift(0, 30, -60), Shift(-10, 0, 25)),
    ColourBalance(Shift(40, -20, 0), Shift(0, 30, -60), keep_brightness=False),
    BlackWhite(10, 90, 30, -20, 120, 60),
    Clarity(70, 13),
    UnsharpMask(150, 1.3),
    GaussianBlur(3.3),
    GaussianBlur(13),
    HighPass(2.4),
    MotionBlur(17.5, 30),
    LensBlur(4.3, highlights=60, threshold=180),
    Vignette(-1.5, 30, 40, 40, 65),
    GradientMap(((10, 20, 0, 60), (55, 200, 60, 30), (90, 255, 240, 200))),
    Invert(),
    Posterise(5),
    Threshold(99.5),
)
"""At least one of each kind, but of grain, whose formula is what it is."""


def expected(adjustment: Adjustment, rgb: NDArray[np.uint8]) -> Colours:
    """Return what a picture becomes by the formula, 0..255, clipped but not rounded."""
    return np.clip(FORMULAS[type(adjustment)](adjustment, rgb / 255), 0, 1) * 255


def luma(rgb: Colours) -> Colours:
    return (rgb @ [0.2126, 0.7152, 0.0722])[..., None]


def light(values: Colours) -> Colours:
    return np.where(values <= 0.04045, values / 12.92, ((values + 0.055) / 1.055) ** 2.4)


def unlit(light: Colours) -> Colours:
    light = light.clip(0, 1)
    return np.where(light <= 0.0031308, light * 12.92, 1.055 * light ** (1 / 2.4) - 0.055)


def blurred(rgb: Colours, radius: float) -> Colours:
    """Every pixel's mean over the whole picture, weighted by the Gaussian of the distance."""

    def weights(side: int) -> Colours:
        away = np.subtract.outer(np.arange(side), np.arange(side)) / radius
        found = np.exp(-(away**2) / 2)
        return found / found.sum(axis=1, keepdims=True)

    rows, columns = weights(rgb.shape[0]), weights(rgb.shape[1])
    return np.einsum("yr,rcp,xc->yxp", rows, rgb, columns, optimize=True)


def _levels(it: Levels, rgb: Colours) -> Colours:
    def single(of: Range, values: Colours) -> Colours:
        share = np.clip((values * 255 - of.black) / (of.white - of.black), 0, 1)
        return (of.low + (of.high - of.low) * share ** (1 / of.gamma)) / 255

    return _by_channel(lambda channel, values: single(it.rgb, single(getattr(it, channel), values)), rgb)


def _by_channel(change: Callable[[str, Colours], Colours], rgb: Colours) -> Colours:
    return np.stack([change(name, rgb[..., plane]) for plane, name in enumerate(("red", "green", "blue"))], axis=2)


def _exposure(it: Exposure, rgb: Colours) -> Colours:
    return unlit((light(rgb) * 2**it.stops + it.offset).clip(0, 1) ** (1 / it.gamma))


def _brightness(it: BrightnessContrast, rgb: Colours) -> Colours:
    b = it.brightness / 100
    return ((rgb + (1 - rgb) * b if b > 0 else rgb * (1 + b)) - 0.5) * np.tan((it.contrast / 100 + 1) * np.pi / 4) + 0.5


def _shadows(it: ShadowsHighlights, rgb: Colours) -> Colours:
    around = luma(blurred(rgb, it.radius))
    up, down = np.maximum(1 - 2 * around, 0), np.maximum(2 * around - 1, 0)
    return rgb ** (2.0 ** (it.highlights / 100 * down - it.shadows / 100 * up))


def _balance(it: WhiteBalance, rgb: Colours) -> Colours:
    gains = 2.0 ** (np.array([it.temperature, -it.tint, -it.temperature]) * 0.015)
    return unlit(light(rgb) * gains / luma(gains))


def _vibrance(it: Vibrance, rgb: Colours) -> Colours:
    a, s, c = it.vibrance / 100, it.saturation / 100, np.ptp(rgb, axis=2, keepdims=True)
    return luma(rgb) + (rgb - luma(rgb)) * (1 + a * (1 - c if a > 0 else 1 + c)) * (1 + s)


def _hues(it: HueSaturation, rgb: Colours) -> Colours:
    ranges = {0: it.reds, 60: it.yellows, 120: it.greens, 180: it.cyans, 240: it.blues, 300: it.magentas}

    def single(colour: Colours) -> tuple[float, float, float]:
        hue, lightness, saturation = colorsys.rgb_to_hls(*colour)
        turn, more, brighter = it.all.hue, it.all.saturation, it.all.lightness
        for middle, setting in ranges.items():
            away = abs((hue * 360 - middle + 180) % 360 - 180)
            weight = min(max((45 - away) / 30, 0), 1) if saturation else 0
            turn += weight * setting.hue
            more += weight * setting.saturation
            brighter += weight * setting.lightness
        more, brighter = (min(max(value / 100, -1), 1) for value in (more, brighter))
        lightness += (1 - lightness if brighter > 0 else lightness) * brighter
        return colorsys.hls_to_rgb((hue + turn / 360) % 1, lightness, min(saturation * (1 + more), 1))

    return np.apply_along_axis(single, 2, rgb)


def _colour_balance(it: ColourBalance, rgb: Colours) -> Colours:
    y, total = luma(rgb), rgb.copy()
    for tone, weight in ((it.shadows, (1 - y) ** 2), (it.midtones, 2 * y * (1 - y)), (it.highlights, y**2)):
        shift = np.array([tone.red, tone.green, tone.blue]) / 200
        total += weight * (shift - luma(shift) if it.keep_brightness else shift)
    return total


def _black_white(it: BlackWhite, rgb: Colours) -> Colours:
    pure = (it.reds, it.greens, it.blues)
    mixed = {frozenset((0, 1)): it.yellows, frozenset((1, 2)): it.cyans, frozenset((0, 2)): it.magentas}

    def single(colour: Colours) -> list[float]:
        low, middle, high = np.argsort(colour)
        share = mixed[frozenset((int(middle), int(high)))] / 100
        grey = colour[low] + (colour[middle] - colour[low]) * share + (colour[high] - colour[middle]) * pure[high] / 100
        return [grey] * 3

    return np.apply_along_axis(single, 2, rgb)


def _clarity(it: Clarity, rgb: Colours) -> Colours:
    y = luma(rgb)
    return rgb + it.amount / 100 * (y - luma(blurred(rgb, it.radius))) * 4 * y * (1 - y)


def _unsharp(it: UnsharpMask, rgb: Colours) -> Colours:
    detail = rgb - blurred(rgb, it.radius)
    return rgb + it.amount / 100 * np.where(np.abs(detail) * 255 >= it.threshold, detail, 0)


def shifted(rgb: Colours, dx: int, dy: int) -> tuple[Colours, Colours]:
    """What lies (dx, dy) px away from each pixel, and whether anything does."""
    (height, width), known = rgb.shape[:2], np.ones((*rgb.shape[:2], 1))
    rows, columns = (np.arange(size) + step for size, step in ((height, dy), (width, dx)))
    there = ((rows >= 0) & (rows < height))[:, None, None] & ((columns >= 0) & (columns < width))[None, :, None]
    found = rgb[rows.clip(0, height - 1)][:, columns.clip(0, width - 1)]
    return found * there, known * there


def weighted(rgb: Colours, counts: Colours, weights: dict[tuple[int, int], float]) -> Colours:
    """The mean of what lies at those steps (dx, dy), by their weights and by how much each pixel counts."""
    total, known = np.zeros_like(rgb), np.zeros((*rgb.shape[:2], 1))
    for step, weight in weights.items():
        total += weight * shifted(rgb * counts, *step)[0]
        known += weight * shifted(counts, *step)[0]
    return total / known


def _motion(it: MotionBlur, rgb: Colours) -> Colours:
    weights: dict[tuple[int, int], float] = {}
    for share in (np.arange(500) + 0.5) / 500 - 0.5:
        x, y = (share * it.distance * part for part in (np.cos(np.radians(it.angle)), np.sin(np.radians(it.angle))))
        for dx, dy in ((int(np.floor(x)) + i, int(np.floor(y)) + j) for i in (0, 1) for j in (0, 1)):
            weights[dx, dy] = weights.get((dx, dy), 0) + (1 - abs(x - dx)) * (1 - abs(y - dy))
    return weighted(rgb, np.ones((*rgb.shape[:2], 1)), weights)


def _lens(it: LensBlur, rgb: Colours) -> Colours:
    bright = np.clip((luma(rgb) * 255 - it.threshold) / (255 - it.threshold), 0, 1)
    counts = 1 + 0.2 * it.highlights * (3 * bright**2 - 2 * bright**3)
    reach = range(-int(it.radius) - 1, int(it.radius) + 2)
    weights = {(x, y): min(1, it.radius + 0.5 - np.hypot(x, y)) for x in reach for y in reach}
    return unlit(weighted(light(rgb), counts, {step: weight for step, weight in weights.items() if weight > 0}))


def _vignette(it: Vignette, rgb: Colours) -> Colours:
    height, width = rgb.shape[:2]
    rows, columns = np.mgrid[:height, :width] + 0.5
    longer, round_ = max(height, width), it.roundness / 100
    wide, high = width + (longer - width) * round_, height + (longer - height) * round_
    away = np.hypot((columns - it.x / 100 * width) / wide, (rows - it.y / 100 * height) / high)
    share = np.clip((away / np.hypot(width / wide, height / high) * 2 - it.start / 100) / (1 - it.start / 100), 0, 1)
    return unlit(light(rgb) * 2 ** (it.stops * (3 * share**2 - 2 * share**3))[..., None])


def _gradient(it: GradientMap, rgb: Colours) -> Colours:
    def single(grey: Colours) -> Colours:
        place = grey[0] * 100
        for (left, *one), (right, *other) in pairwise(it.stops):
            if place <= right:
                share = max((place - left) / (right - left), 0)
                return (np.array(one) * (1 - share) + np.array(other) * share) / 255
        return np.array(it.stops[-1][1:]) / 255

    return np.apply_along_axis(single, 2, luma(rgb))


FORMULAS: dict[type[Adjustment], Callable[[Any, Colours], Colours]] = {
    Levels: _levels,
    Curves: lambda it, rgb: _by_channel(lambda name, values: it.rgb.at(getattr(it, name).at(values)), rgb),
    Exposure: _exposure,
    BrightnessContrast: _brightness,
    ShadowsHighlights: _shadows,
    WhiteBalance: _balance,
    Vibrance: _vibrance,
    HueSaturation: _hues,
    ColourBalance: _colour_balance,
    BlackWhite: _black_white,
    Clarity: _clarity,
    UnsharpMask: _unsharp,
    GaussianBlur: lambda it, rgb: blurred(rgb, it.radius),
    HighPass: lambda it, rgb: 0.5 + rgb - blurred(rgb, it.radius),
    MotionBlur: _motion,
    LensBlur: _lens,
    Vignette: _vignette,
    GradientMap: _gradient,
    Invert: lambda it, rgb: 1 - rgb,
    Posterise: lambda it, rgb: np.floor(rgb * (it.levels - 1) + 0.5) / (it.levels - 1),
    Threshold: lambda it, rgb: np.repeat(np.rint(luma(rgb) * 255) >= it.level, 3, axis=2).astype(float),
}
