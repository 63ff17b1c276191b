"""Fine textures painted by code, which are taken for noise or JPEG blocks by who has not seen them: sand, gravel, lawn,
leaves, cloth, glitter, snow, tiles, prints, writing and drawings.
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
FONTS = (cv2.FONT_HERSHEY_SIMPLEX, cv2.FONT_HERSHEY_DUPLEX, cv2.FONT_HERSHEY_TRIPLEX, cv2.FONT_HERSHEY_SCRIPT_SIMPLEX)
LETTERS = np.array(list("etaoinshrdlucmfwypvbgkETAOINS0123456789.,:;-!?()"))


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


def leaves(side: int, rng: Rng) -> Floats:
    """Leaves, needles' tips or petals over each other, each as a whole brighter or darker, with light in the gaps."""
    large = side * DRAWN
    size = _between(1.5, 8, rng)
    dark, lit = _colour(rng), _colour(rng)
    picture = np.empty((large, large, 3), np.uint8)
    picture[:] = (rng.choice((0.3, 1)) * dark).clip(0, 255)
    count = round((side / size) ** 2 * rng.uniform(0.7, 3))
    places = np.rint(rng.uniform(0, large, (count, 2)) * (1 << FIXED)).astype(int).tolist()
    shares, turns = rng.beta(0.7, 0.9, (count, 1)), rng.uniform(0, 360, count).tolist()
    colours = (dark + (lit - dark) * shares + rng.uniform(0, 15) * rng.standard_normal((count, 3))).clip(0, 255)
    lengths = DRAWN * size * rng.uniform(0.5, 1.2, count)
    axes = np.rint(np.column_stack([lengths, lengths * rng.uniform(0.3, 0.9)]) * (1 << FIXED) / 2).astype(int).tolist()
    for place, axis, turn, colour in zip(places, axes, turns, colours.tolist(), strict=True):
        cv2.ellipse(picture, place, axis, turn, 0, 360, colour, cv2.FILLED, cv2.LINE_AA, FIXED)
    return np.asarray(cv2.resize(picture, (side, side), interpolation=cv2.INTER_AREA), np.float32)


def snow(side: int, rng: Rng) -> Floats:
    """Crystals of snow, frost, foam or lint: bright ones here and there on what is nearly even."""
    ground = _colour(rng) + _between(1, 12, rng) * _heap(side, _between(0.5, 12, rng), rng)[..., None]
    for _ in range(int(rng.integers(1, 4))):
        seeds = (rng.random((side, side)) < _between(0.002, 0.2, rng)) * rng.exponential(1, (side, side))
        spots = _blurred(np.asarray(seeds, np.float32), _between(0.35, 1.2, rng))
        ground = ground + (_between(3, 40, rng) * spots / max(1e-3, float(spots.std())))[..., None] * _tinted(rng)
    return np.asarray(ground, np.float32)


def prints(side: int, rng: Rng) -> Floats:
    """A print that was scanned: a raster of dots for each ink, at angles of their own, larger where it is dark."""
    rows, columns = np.mgrid[:side, :side].astype(np.float32)
    inks = _some_inks(rng)
    period, soft, first = _between(2, 7, rng), rng.uniform(0.1, 0.6), rng.uniform(0, pi)
    light = np.full((side, side, 3), rng.uniform(200, 255), np.float32)
    for number, ink in enumerate(inks):
        turn = first + number * pi / 12 * rng.choice((1, 2, 3))
        across, down = columns * cos(turn) + rows * sin(turn), rows * cos(turn) - columns * sin(turn)
        raster = (np.cos(2 * pi * across / period) + np.cos(2 * pi * down / period)) / 2
        tone = rng.uniform(-0.5, 0.5) + rng.uniform(0, 0.5) * _heap(side, 0.3 * side, rng)
        light *= 1 - ((raster + tone) / soft + 0.5).clip(0, 1)[..., None] * ink
    return light


def writing(side: int, rng: Rng) -> Floats:
    """Lines of letters, dark on bright or the other way round."""
    large = side * DRAWN
    ground, ink = _colour(rng), _colour(rng)
    if rng.random() < 0.5:
        ground, ink = np.full(3, 252, np.float32), np.full(3, rng.uniform(0, 60), np.float32)
    picture = np.empty((large, large, 3), np.uint8)
    picture[:] = ground.clip(0, 255)
    font, size = int(rng.choice(FONTS)), DRAWN * _between(5, 18, rng)
    scale = size / 22  # a capital letter of these fonts has 22 px
    for line in range(int(large / (1.6 * size)) + 2):
        text = "".join(rng.choice(LETTERS, 90))
        words = " ".join(text[i : i + 6] for i in range(0, len(text), 6))
        place = (round(-rng.uniform(0, size)), round(1.6 * size * (line + rng.random() / 4)))
        cv2.putText(picture, words, place, font, scale, ink.clip(0, 255).tolist(), max(1, round(size / 9)), cv2.LINE_AA)
    return np.asarray(cv2.resize(picture, (side, side), interpolation=cv2.INTER_AREA), np.float32)


def drawing(side: int, rng: Rng) -> Floats:
    """Graphics: flat shapes with hard edges, lines and hatching, smooth at their edges or in steps."""
    smooth = rng.random() < 0.7
    times, edge = (DRAWN, cv2.LINE_AA) if smooth else (1, cv2.LINE_8)
    large = side * times
    picture = np.empty((large, large, 3), np.uint8)
    picture[:] = _colour(rng).clip(0, 255)
    for _ in range(int(rng.integers(3, 14))):
        corners = rng.uniform(-0.2, 1.2, 2) * large + rng.normal(0, _between(0.05, 0.4, rng) * large, (6, 2))
        shape = np.rint(corners[: int(rng.integers(3, 7))]).astype(np.int32)
        cv2.fillPoly(picture, [shape], _colour(rng).clip(0, 255).tolist(), edge)
    for _ in range(int(rng.integers(0, 4))):  # hatching, or a few strokes
        ink, turn, gap = _colour(rng).clip(0, 255).tolist(), rng.uniform(0, pi), times * _between(2, 12, rng)
        middle, reach = rng.uniform(0, large, 2), rng.uniform(0.1, 0.6) * large
        along, beside = np.array([cos(turn), sin(turn)]), np.array([-sin(turn), cos(turn)])
        thick = max(1, round(times * _between(0.5, 2, rng)))
        for at in np.arange(-reach, reach, gap):
            ends = middle + at * beside + np.array([[-reach], [reach]]) * along
            start, end = np.rint(ends).astype(int).tolist()
            cv2.line(picture, start, end, ink, thick, edge)
    return np.asarray(cv2.resize(picture, (side, side), interpolation=cv2.INTER_AREA), np.float32)


PAINTERS: tuple[Painter, ...] = (
    sand, sand, gravel, lawn, leaves, cloth, glitter, glitter, snow, tiles, prints, writing, drawing
)  # fmt: skip


def _some_inks(rng: Rng) -> list[Floats]:
    """Return how much of the light each ink of a print takes: black alone, or colours as well."""
    cyan, magenta, yellow = (_between(0.5, 0.95, rng) * part for part in np.eye(3, dtype=np.float32))
    black = np.full(3, _between(0.6, 0.95, rng), np.float32)
    return [black] if rng.random() < 0.4 else [cyan, magenta, yellow, black]


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
