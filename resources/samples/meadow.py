"""The ground of the sample scene, painted by code: a meadow under a summer sky. The same picture on every call."""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import ArrayLike, NDArray

Picture = NDArray[np.float32]  # height x width (x 3), 0..1

HORIZON = 0.46  # share of the height
SKY = ((0.26, 0.48, 0.80), (0.55, 0.74, 0.93), (0.93, 0.91, 0.84))  # top, middle, above the hills
CLOUD = (1.0, 0.985, 0.96)
HILLS = (  # height over the horizon, roughness, colour: from the farthest to the nearest
    (0.115, 2, (0.58, 0.68, 0.76)),
    (0.080, 3, (0.45, 0.59, 0.58)),
    (0.040, 4, (0.33, 0.50, 0.36)),
)
GRASS_FAR = (0.50, 0.62, 0.30)
GRASS_NEAR = (0.20, 0.38, 0.10)
FLOWERS = ((0.98, 0.96, 0.90), (0.97, 0.82, 0.24), (0.83, 0.30, 0.28), (0.62, 0.48, 0.80))


def paint(width: int = 1200, height: int = 800) -> NDArray[np.uint8]:
    """The meadow as straight RGB, uint8 (height, width, 3)."""
    random = np.random.RandomState(20190127)
    fine = _painted(2 * width, 2 * height, random)
    picture = cv2.resize(fine, (width, height), interpolation=cv2.INTER_AREA)  # smooth edges
    grain = random.standard_normal((height, width, 1)).astype(np.float32) * 0.006
    painted: NDArray[np.uint8] = (np.clip(picture + grain, 0, 1) * 255 + 0.5).astype(np.uint8)
    return painted


def _painted(width: int, height: int, random: np.random.RandomState) -> Picture:
    horizon = round(height * HORIZON)
    picture = _sky(width, height, horizon, random)
    for rise, roughness, colour in HILLS:
        _add_hill(picture, horizon, rise * height, roughness, colour, random)
    _add_grass(picture, horizon, random)
    _add_blades(picture, horizon, random)
    _add_flowers(picture, horizon, random)
    return picture


def _sky(width: int, height: int, horizon: int, random: np.random.RandomState) -> Picture:
    """Sky over the whole picture, with soft clouds that flatten towards the horizon."""
    down = np.linspace(0, 1, horizon, dtype=np.float32)
    colours = np.stack([np.interp(down, (0, 0.6, 1), [c[i] for c in SKY]) for i in range(3)], axis=-1)
    picture = np.empty((height, width, 3), np.float32)
    picture[:horizon] = colours[:, None]
    picture[horizon:] = SKY[2]
    sheet = _clouds(512, 5, random)
    # Each row looks at the sheet of clouds at its own distance.
    rows = np.arange(horizon, dtype=np.float32)[:, None]
    distance = 60.0 / (1.12 - rows / horizon)
    across = (np.arange(width, dtype=np.float32)[None] - width / 2) * distance / width * 4.2
    seen = cv2.remap(
        sheet,
        np.ascontiguousarray((across + 180).astype(np.float32) % 512),
        np.ascontiguousarray(np.broadcast_to((distance * 1.6) % 512, across.shape).astype(np.float32)),
        cv2.INTER_LINEAR,
        borderMode=cv2.BORDER_WRAP,
    )
    cover = _smooth(seen, 0.52, 0.86) * (1 - 0.65 * (rows / horizon) ** 3)
    shade = 1 - 0.10 * _smooth(seen, 0.66, 1.0)[..., None]
    picture[:horizon] += (_array(CLOUD) * shade - picture[:horizon]) * cover[..., None]
    return picture


def _add_hill(
    picture: Picture,
    horizon: int,
    rise: float,
    roughness: int,
    colour: tuple[float, float, float],
    random: np.random.RandomState,
) -> None:
    height, width = picture.shape[:2]
    ridge = sum(
        np.interp(
            np.linspace(0, roughness * 2**octave, width),
            np.arange(roughness * 2**octave + 1),
            cv2.GaussianBlur(random.random_sample((1, roughness * 2**octave + 1)).astype(np.float32), (3, 1), 0)[0],
        )
        * 0.45**octave
        for octave in range(5)
    )
    ridge = cv2.GaussianBlur(_array(ridge)[None], (0, 0), width / 220)[0]
    ridge = (ridge - ridge.min()) / (ridge.max() - ridge.min())
    top = horizon - rise * (0.35 + 0.65 * ridge)
    rows = np.arange(height, dtype=np.float32)[:, None]
    cover = np.clip(rows - top + 0.5, 0, 1)
    # Light from the left: slopes that turn away are darker. Woods are a fine grain.
    slope = cv2.GaussianBlur(np.gradient(top)[None].astype(np.float32), (0, 0), width / 90)
    light = 1 - 0.6 * slope
    woods = 1 + 0.10 * (_stretched(_clouds(256, 6, random), height, width) - 0.5)
    shaded = _array(colour) * (np.clip(light, 0.86, 1.14) * woods)[..., None]
    picture += (shaded - picture) * cover[..., None]


def _add_grass(picture: Picture, horizon: int, random: np.random.RandomState) -> None:
    """The meadow itself: patches that shrink towards the horizon, and a soft shadow of a cloud."""
    height, width = picture.shape[:2]
    down = np.arange(1, height - horizon + 1, dtype=np.float32)[:, None] / (height - horizon)
    distance = 1 / (0.06 + down)
    across = (np.arange(width, dtype=np.float32)[None] / width - 0.5) * distance
    coarse, fine = _clouds(512, 6, random), _clouds(512, 8, random)
    patches = _looked_at(coarse, across * 60, distance * 34)
    tufts = _looked_at(fine, across * 260, distance * 300)
    share = down**0.6
    colour = _array(GRASS_FAR) * (1 - share[..., None]) + _array(GRASS_NEAR) * share[..., None]
    bright = 1 + 0.55 * (patches - 0.5) + 0.35 * (tufts - 0.5) * np.sqrt(down)
    dry = _smooth(patches, 0.5, 0.9)[..., None] * _array((0.10, 0.05, 0.0))
    picture[horizon:] = colour * bright[..., None] + dry


def _add_blades(picture: Picture, horizon: int, random: np.random.RandomState) -> None:
    height, width = picture.shape[:2]
    count = width * height // 320
    down = np.sort(random.random_sample(count) ** 0.75)
    for share, x, lean, tone in zip(down, *random.random_sample((3, count)), strict=True):
        foot = horizon + 4 + share * (height - horizon)
        length = (2 + 26 * share**1.6) * height / 800
        tip = (x * width + (lean - 0.5) * length, foot - length)
        colour = _array(GRASS_FAR) * (1 - share) + _array(GRASS_NEAR) * share
        colour = colour * (0.72 + 0.75 * tone) + _array((0.05, 0.05, 0)) * tone
        wide = max(1, round((0.4 + 1.9 * share**1.5) * height / 800))
        _line(picture, (x * width, foot), tip, colour, wide)


def _add_flowers(picture: Picture, horizon: int, random: np.random.RandomState) -> None:
    height, width = picture.shape[:2]
    count = width * height // 14000
    down = np.sort(0.05 + 0.95 * random.random_sample(count))
    kinds = random.choice(len(FLOWERS), count, p=(0.45, 0.33, 0.12, 0.10))
    # They stand in drifts, not evenly.
    drift = random.standard_normal((8, 1)) * 0.5 + 0.5
    places = (drift[random.choice(8, count)][:, 0] + random.standard_normal(count) * 0.11) % 1
    for share, x, kind, tone in zip(down, places, kinds, random.random_sample(count), strict=True):
        centre = (x * width, horizon + share * (height - horizon) - 6 * share)
        radius = (0.5 + 3.0 * share**1.5) * height / 800
        _dot(picture, centre, radius, _array(FLOWERS[kind]) * (0.82 + 0.18 * tone))
        if kind == 0 and radius > 1.5:
            _dot(picture, centre, radius * 0.4, _array(FLOWERS[1]))


def _clouds(side: int, octaves: int, random: np.random.RandomState) -> Picture:
    """Fractal noise, side x side, 0..1, that continues over its edges."""
    total = np.zeros((side, side), np.float32)
    for octave in range(octaves):
        cells = 4 * 2**octave
        grid = random.random_sample((cells, cells)).astype(np.float32)
        grid = np.pad(grid, 2, mode="wrap")
        step = side // cells
        grown = cv2.resize(grid, None, fx=step, fy=step, interpolation=cv2.INTER_CUBIC)
        total += grown[2 * step : 2 * step + side, 2 * step : 2 * step + side] * np.float32(0.55**octave)
    low, high = np.percentile(total, (1, 99))
    clipped: Picture = np.clip((total - low) / (high - low), 0, 1).astype(np.float32)
    return clipped


def _looked_at(sheet: Picture, x: NDArray[np.float32], y: NDArray[np.float32]) -> Picture:
    """The sheet, repeated without end, at the places (x, y); y is one value a row."""
    side = sheet.shape[0]
    rows = np.ascontiguousarray(np.broadcast_to(y % side, x.shape).astype(np.float32))
    seen = cv2.remap(sheet, np.ascontiguousarray(x % side), rows, cv2.INTER_LINEAR, borderMode=cv2.BORDER_WRAP)
    return np.asarray(seen, np.float32)


def _stretched(sheet: Picture, height: int, width: int) -> Picture:
    return np.asarray(cv2.resize(sheet, (width, height), interpolation=cv2.INTER_CUBIC), np.float32)


def _array(values: ArrayLike) -> Picture:
    return np.asarray(values, np.float32)


def _smooth(value: ArrayLike, low: float, high: float) -> Picture:
    """0 below `low`, 1 above `high`, smooth between."""
    share = np.clip((_array(value) - low) / (high - low), 0, 1)
    smooth: Picture = share * share * (3 - 2 * share)
    return smooth


def _line(picture: Picture, foot: tuple[float, float], tip: tuple[float, float], colour: Picture, width: int) -> None:
    points = np.round(np.array([foot, tip]) * 16).astype(np.int32)
    cv2.polylines(picture, [points], False, colour.tolist(), width, cv2.LINE_8, 4)


def _dot(picture: Picture, centre: tuple[float, float], radius: float, colour: Picture) -> None:
    x, y = (round(value * 16) for value in centre)
    cv2.circle(picture, (x, y), max(8, round(radius * 16)), colour.tolist(), -1, cv2.LINE_8, 4)
