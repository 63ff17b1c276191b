"""Fine textures painted by code, which are taken for noise or JPEG blocks by who has not seen them: sand, gravel, lawn,
cloth, glitter and tiles.
"""

from __future__ import annotations

from collections.abc import Callable
from math import cos, exp, log, pi, sin

import cv2
import numpy as np
from numpy.typing import NDArray

Pixels = NDArray[np.uint8]
Floats = NDArray[np.float32]
Rng = np.random.Generator
Painter = Callable[[int, Rng], Floats]  # px a side -> a texture, RGB (side, side, 3) in grey levels, not bounded

WHOLE = 0.4  # of the pictures: texture all over; otherwise it is the ground of something, or lies on it
STAMPS = 0.5  # blades of a lawn for each pixel of the finest
DRAWN = 2  # times the size at which strokes are drawn
FIXED = 4  # bits of OpenCV's coordinates below the point


def textured(window: Pixels, rng: Rng) -> Pixels:
    """Return a window, uint8 (side, side, 3), with a fine texture in place of all or of a part of it."""
    side = len(window)
    painter = PAINTERS[int(rng.integers(len(PAINTERS)))]
    texture = painter(side, rng)
    if rng.random() < 0.5:  # light and shade lie over it
        texture *= (1 + rng.uniform(0, 0.35) * _heap(side, rng.uniform(0.15, 0.5) * side, rng))[..., None]
    texture = _blurred(texture, rng.uniform(0, 0.55))  # as a lens and a camera leave it
    if rng.random() >= WHOLE:
        edge = (_heap(side, rng.uniform(0.1, 0.3) * side, rng) - rng.uniform(-0.8, 0.8)) * _between(2, 30, rng)
        texture = window + (texture - window) * (edge + 0.5).clip(0, 1)[..., None]
    return np.asarray(texture.clip(0, 255).round(), np.uint8)


def sand(side: int, rng: Rng) -> Floats:
    """Grains of one size or of several, each with a light and a dark side and a colour of its own."""
    height, tint = np.zeros((side, side), np.float32), np.zeros((side, side, 3), np.float32)
    for size in _between(0.35, 1.4, rng) * np.cumprod([1, *rng.uniform(1.5, 2.5, int(rng.integers(0, 3)))]):
        height += rng.uniform(0.4, 1) * _heap(side, size, rng)
        tint += rng.uniform(0.2, 1) * np.dstack([_heap(side, size, rng) for _ in range(3)])
    angle = rng.uniform(0, 2 * pi)
    down, across = np.gradient(height)
    slope = _even(np.asarray(cos(angle) * across + sin(angle) * down, np.float32))
    light = _even(height * rng.uniform(0, 1) + slope * rng.uniform(0, 1))
    bent = rng.uniform(-0.5, 0.5)  # more dark gaps than bright grains, or the other way round
    light = _even(np.exp(bent * light) / bent if abs(bent) > 0.05 else light)
    colours = _even(tint) * rng.uniform(0, 0.5) * rng.uniform(0.3, 1, 3).astype(np.float32)
    return np.asarray(_colour(rng) + _between(3, 32, rng) * (light[..., None] + colours), np.float32)


def gravel(side: int, rng: Rng) -> Floats:
    """Stones side by side, each of a brightness and a colour of its own, dark where they meet."""
    size = _between(1.8, 9, rng)
    seeds = np.ones((side, side), np.uint8)
    count = max(4, round((side / size) ** 2))
    seeds[rng.integers(0, side, count), rng.integers(0, side, count)] = 0
    far, stones = cv2.distanceTransformWithLabels(seeds, cv2.DIST_L2, 5, labelType=cv2.DIST_LABEL_PIXEL)
    stones = np.asarray(stones)
    kinds = rng.standard_normal((int(stones.max()) + 1, 4)).astype(np.float32)
    contrast, own = _between(5, 40, rng), rng.uniform(0, 0.4)
    shade = (np.asarray(far, np.float32) / np.float32(size)).clip(0, 1.5) * rng.uniform(0, 2)
    light = kinds[stones, :1] + own * kinds[stones, 1:] - shade[..., None]
    light = light + rng.uniform(0, 0.4) * _grain(side, rng)
    return np.asarray(_colour(rng) + contrast * light, np.float32)


def lawn(side: int, rng: Rng) -> Floats:
    """Blades, needles or hairs, mostly in one direction, over each other."""
    large = side * DRAWN
    length, thick = _between(4, 30, rng), _between(0.5, 2.2, rng)
    upright, spread = rng.uniform(0, pi), rng.uniform(0.05, 0.8)
    root, tip = _colour(rng), _colour(rng)
    lit = root + (tip - root) * rng.uniform(0.15, 1)
    picture = np.empty((large, large, 3), np.float32)
    picture[:] = root * rng.uniform(0.4, 1)
    count = round(STAMPS * side * side / (length * thick) * rng.uniform(2, 6))
    angles = upright + spread * rng.standard_normal(count)
    reach = 0.5 * DRAWN * length * rng.uniform(0.5, 1.3, count)
    ends = np.column_stack([reach * np.cos(angles), reach * np.sin(angles)])
    middles, mixed = rng.uniform(0, large, (count, 2)), rng.random((count, 1))
    colours = root + (lit - root) * mixed + rng.uniform(0, 12) * rng.standard_normal((count, 3))
    points = np.rint(np.stack([middles - ends, middles + ends], 1) * (1 << FIXED)).astype(np.int32)
    drawn = np.asarray(picture.clip(0, 255), np.uint8)  # OpenCV smooths edges in bytes alone
    for line, colour in zip(points, colours.clip(0, 255).tolist(), strict=True):
        cv2.line(drawn, line[0].tolist(), line[1].tolist(), colour, max(1, round(DRAWN * thick)), cv2.LINE_AA, FIXED)
    return np.asarray(cv2.resize(drawn, (side, side), interpolation=cv2.INTER_AREA), np.float32)


def cloth(side: int, rng: Rng) -> Floats:
    """Threads across each other, more or less even, with lint."""
    rows, columns = np.mgrid[:side, :side].astype(np.float32)
    turn, period = rng.uniform(0, pi), _between(2.2, 8, rng)
    wobble = rng.uniform(0, 0.25) * period * _heap(side, 2 * period, rng)
    along, across = (
        (columns * cos(angle) + rows * sin(angle) + wobble) * (2 * pi / (period * rng.uniform(0.7, 1.4)))
        for angle in (turn, turn + pi / 2)
    )
    over = np.sign(np.sin(along / 2) * np.sin(across / 2)) if rng.random() < 0.5 else np.float32(rng.choice((0, 1)))
    weave = np.cos(along) * (1 + over) + np.cos(across) * (1 - over) + rng.uniform(0, 2) * _heap(side, 0.5, rng)
    return _colour(rng) + (_between(2, 20, rng) * _even(np.asarray(weave, np.float32)))[..., None] * _tinted(rng)


def glitter(side: int, rng: Rng) -> Floats:
    """Waves, leaves or bark: what is stretched in one direction and sharply bright and dark."""
    long = _between(1, 12, rng)
    fine = _between(0.5, 1.5, rng)
    turn = 0 if rng.random() < 0.5 else rng.uniform(0, 180)
    noise = rng.standard_normal((2 * side, 2 * side), np.float32)
    noise = np.asarray(cv2.GaussianBlur(noise, (0, 0), fine * long, sigmaY=fine), np.float32)
    noise = _even(noise) + rng.uniform(0, 1) * _heap(2 * side, 4 * fine * long, rng)
    turned = cv2.warpAffine(noise, cv2.getRotationMatrix2D((side, side), turn, 1), (2 * side, 2 * side))
    part = _even(np.asarray(turned, np.float32)[side // 2 : side // 2 + side, side // 2 : side // 2 + side])
    sharp = _between(0.5, 6, rng)
    share = 1 / (1 + np.exp(-sharp * (part - rng.uniform(-1, 1))))
    dark, bright = _colour(rng), _colour(rng)
    return np.asarray(dark + (bright - dark) * (share * rng.uniform(0.2, 1))[..., None], np.float32)


def tiles(side: int, rng: Rng) -> Floats:
    """Tiles, bricks or a net: lines at even distances, which are no edges of a JPEG's blocks."""
    rows, columns = np.mgrid[:side, :side].astype(np.float32)
    turn = rng.normal(0, 0.03) if rng.random() < 0.6 else rng.uniform(0, pi)
    width = _between(2.5, 24, rng)
    height = width * (rng.uniform(0.9, 1.1) if rng.random() < 0.6 else rng.uniform(0.4, 0.9))
    down = (rows * cos(turn) - columns * sin(turn)) / height + rng.random()
    shifted = rng.choice((0, 0.5)) * (np.floor(down) % 2)
    across = (columns * cos(turn) + rows * sin(turn)) / width + shifted + rng.random()
    beside = np.minimum(*(length * np.abs(at - np.round(at)) for at, length in ((down, height), (across, width))))
    joint = (rng.uniform(0.2, 0.15 * width + 0.5) + 0.5 - beside).clip(0, 1)[..., None]
    own = rng.standard_normal((997, 4))[(np.floor(down) * 31 + np.floor(across)).astype(int) % 997]
    stone, mortar = _colour(rng), _colour(rng)
    light = _between(1, 30, rng) * (own[..., :1] + 0.3 * own[..., 1:] + rng.uniform(0, 0.4) * _grain(side, rng))
    return np.asarray(stone + light + (mortar - stone) * (joint * rng.uniform(0.2, 1)), np.float32)


PAINTERS: tuple[Painter, ...] = (sand, sand, gravel, lawn, cloth, glitter, tiles)


def _grain(side: int, rng: Rng) -> Floats:
    return _heap(side, 0.5, rng)[..., None]


def _heap(side: int, size: float, rng: Rng) -> Floats:
    """Return parts of that many px, side x side, of mean 0 and deviation 1; below half a px each is alone."""
    step = max(1, int(size / 3))  # large parts need few numbers
    few = -(-side // step) + 2
    noise = _blurred(rng.standard_normal((few, few), np.float32), size / step)
    if step > 1:
        noise = np.asarray(cv2.resize(noise, (few * step, few * step), interpolation=cv2.INTER_CUBIC), np.float32)
    return _even(noise[:side, :side])


def _even(values: Floats) -> Floats:
    """Return values with a mean of 0 and a deviation of 1."""
    return np.asarray((values - values.mean()) / max(1e-6, float(values.std())), np.float32)


def _blurred(picture: Floats, sigma: float) -> Floats:
    return picture if sigma < 0.2 else np.asarray(cv2.GaussianBlur(picture, (0, 0), sigma), np.float32)


def _colour(rng: Rng) -> Floats:
    """Return a colour, RGB: of stone, sand and wood mostly, or any."""
    level = rng.uniform(30, 225)
    return np.asarray(level * _tinted(rng), np.float32)


def _tinted(rng: Rng) -> Floats:
    """Return how much of a light each colour has: near 1, or far from it."""
    warm = rng.uniform(-0.1, 0.3)
    even = np.array([1 + warm, 1, 1 - warm], np.float32)
    return even if rng.random() < 0.6 else rng.uniform(0.2, 1.5, 3).astype(np.float32)


def _between(low: float, high: float, rng: Rng) -> float:
    """Return a length as likely in each octave."""
    return exp(rng.uniform(log(low), log(high)))
