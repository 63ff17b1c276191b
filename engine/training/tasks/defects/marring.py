"""Defects put onto photos by code: dust, hairs and scratches of scans, and the spots of a dirty sensor."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from math import ceil, exp, log

import cv2
import numpy as np
from numpy.typing import NDArray

Pixels = NDArray[np.uint8]
Floats = NDArray[np.float32]
Bools = NDArray[np.bool_]

FIXED = 4  # bits of OpenCV's coordinates below the point
MOST = {"speck": 7, "hair": 2, "scratch": 2, "spot": 3}  # of each kind on one patch
CLEAN = 1 / 3  # share of the patches that stay without any
SCRATCHED = 0.5  # share of the others that may have hairs and scratches
PIECE = 4  # points of a line that are drawn, or left out where it is broken, together
VISIBLE, OVER_TEXTURE = 10.0, 1.4  # levels of change that are seen on even ground; and, of its deviation, on another
LEAST, SHARE = 4.0, 0.12  # a pixel is part of a defect where it changes by so many levels, and so much of the most
OCTAVES = 6  # of the sizes of a cloud's parts, each half of the one before
GREY = 0.2  # share of the patches without colour, as old photos are
JPEG = (60, 96)  # quality at which two thirds of the patches are saved once more, defects included
NOISE = 6.0  # levels of noise at most that lie over photo and defects alike


@dataclass(frozen=True)
class Marred:
    """A patch with defects on it."""

    pixels: Pixels  # (h, w, 3)
    numbers: NDArray[np.uint8]  # (h, w): 0, or the number of the defect that a pixel is part of
    kinds: tuple[str, ...]  # of the defects number 1, 2 ...; none where it lies under later ones as a whole


def marred(clean: Pixels, rng: np.random.Generator) -> Marred:
    """Return a patch, uint8 (h, w, 3), as it is with some defects: saved and noisy as photos are, whether it has any.

    A defect that nobody would see on its ground is left out.
    """
    picture = clean.astype(np.float32)
    if rng.random() < GREY:
        picture = np.repeat(picture.mean(axis=2, keepdims=True), 3, axis=2)
    numbers = np.zeros(clean.shape[:2], np.uint8)
    kinds: list[str] = []
    for kind in _drawn_kinds(rng):
        changed = KINDS[kind](picture, rng)
        part = _seen(picture, changed)
        if part is not None:
            kinds.append(kind)
            numbers[part] = len(kinds)
            picture = changed
    return Marred(_photographed(picture, rng), numbers, tuple(kinds))


def sky(size: int, rng: np.random.Generator) -> Pixels:
    """Return a sky with clouds, or waves, uint8 (size, size, 3): shapes of all sizes, none of which is a defect."""
    heap, rough = np.zeros((size, size), np.float32), rng.uniform(0.35, 0.9)
    flat = 1 if rng.random() < 0.5 else rng.uniform(1, 6)  # how much wider than high they are
    for octave in range(1, OCTAVES + 1):
        cells = rng.random((2**octave + 1, ceil(2**octave / flat) + 1), np.float32) - 0.5
        heap += rough**octave * np.asarray(cv2.resize(cells, (size, size), interpolation=cv2.INTER_CUBIC), np.float32)
    heap /= max(1e-6, float(heap.std()))
    cover = ((heap - rng.uniform(-1, 1.5)) / _between(0.3, 3, rng)).clip(0, 1)[..., None]
    low, high = (_bluish(rng.uniform(20, 220), rng.uniform(0, 90), rng) for _ in range(2))
    light, dark = (_bluish(level, rng.uniform(0, 25), rng) for level in (rng.uniform(150, 255), rng.uniform(60, 200)))
    down = np.linspace(0, 1, size, dtype=np.float32)[:, None, None]
    cloud = light + (dark - light) * ((heap[..., None] - 1) / 3).clip(0, 1)  # in its middle it may be dark
    air = high + (low - high) * down
    return np.asarray((air + (cloud - air) * cover * rng.uniform(0.3, 1)).clip(0, 255).round(), np.uint8)


def littered(picture: Pixels, rng: np.random.Generator) -> Pixels:
    """Return a picture, uint8 (h, w, 3), full of specks or short lines that are alike, as glitter, sand, rain, grass or
    stars are: many together are no defects.
    """
    height, width = picture.shape[:2]
    strength = rng.standard_normal((height, width), np.float32) * 0.3 + 1
    strength *= rng.random((height, width), np.float32) < _between(1 / 150, 1 / 15, rng)
    if rng.random() < 0.5:  # thick in some places, as on waves
        thickness = np.asarray(cv2.resize(rng.random((5, 5), np.float32), (width, height)), np.float32)
        strength *= (4 * thickness - 1).clip(0, 1)
    if rng.random() < 0.3:  # some dark, some bright
        strength *= rng.choice(np.array([-1, 1], np.float32), (height, width))
    marks = np.asarray(cv2.GaussianBlur(strength, (0, 0), _between(0.4, 2, rng)), np.float32)
    if rng.random() < 0.4:  # lines rather than specks
        side, angle = int(rng.integers(3, 20)), rng.uniform(0, np.pi)
        ray = np.array([np.cos(angle), np.sin(angle)]) * side
        kernel = np.zeros((2 * side + 1, 2 * side + 1), np.float32)
        ends = _fixed(np.stack([side - ray, side + ray]))
        cv2.line(kernel, ends[0].tolist(), ends[1].tolist(), 1, 1, cv2.LINE_AA, FIXED)
        marks = np.asarray(cv2.filter2D(marks, -1, kernel), np.float32)
    marks /= max(1e-6, float(np.abs(marks).max()))
    level = rng.uniform(30, 255) * (1 if rng.random() < 0.6 else -1)
    return np.asarray((picture + level * marks[..., None] * rng.uniform(0.7, 1, 3)).clip(0, 255).round(), np.uint8)


def _bluish(level: float, blue: float, rng: np.random.Generator) -> Floats:
    """Return a colour, RGB, of a sky at noon; or one of an evening, where red and blue change places."""
    colour = np.array([level - blue, level - blue / 3, level + blue / 2], np.float32)
    return colour[::-1] if rng.random() < 0.25 else colour


def _drawn_kinds(rng: np.random.Generator) -> list[str]:
    """Return the kinds of a patch's defects, in no order."""
    if rng.random() < CLEAN:
        return []
    allowed = MOST if rng.random() < SCRATCHED else {kind: MOST[kind] for kind in ("speck", "spot")}
    chosen = [kind for kind, most in allowed.items() for _ in range(int(rng.integers(0, most + 1)))]
    rng.shuffle(chosen)
    return chosen


def _seen(before: Floats, after: Floats) -> Bools | None:
    """Return the pixels, bool (h, w), that a defect changes; None where it would not be seen."""
    change = np.maximum.reduce(cv2.split(cv2.absdiff(after, before)))
    most = float(change.max())
    part: Bools = change >= max(LEAST, SHARE * most)
    if not part.any():
        return None
    rows, columns = np.flatnonzero(part.any(axis=1)), np.flatnonzero(part.any(axis=0))
    around = before[max(0, rows[0] - 4) : rows[-1] + 5, max(0, columns[0] - 4) : columns[-1] + 5].mean(axis=2)
    return part if most >= VISIBLE + OVER_TEXTURE * float(around.std()) else None


def speck(picture: Floats, rng: np.random.Generator) -> Floats:
    """Return a picture with a grain of dust: an irregular spot with a soft edge."""
    radius, (x, y) = _between(0.7, 7, rng), _place(picture, rng)
    angles = np.sort(rng.uniform(0, 2 * np.pi, int(rng.integers(5, 11))))
    reach, flat = radius * rng.uniform(0.5, 1.3, angles.size), rng.uniform(0.4, 1)
    turned, turn = np.stack([np.cos(angles) * reach, np.sin(angles) * reach * flat]), rng.uniform(0, np.pi)
    points = np.array([[np.cos(turn), -np.sin(turn)], [np.sin(turn), np.cos(turn)]]) @ turned
    cover = np.zeros(picture.shape[:2], np.uint8)  # OpenCV smooths edges in bytes alone
    cv2.fillPoly(cover, [_fixed(points.T + np.array([x, y]))], 255, cv2.LINE_AA, FIXED)
    return _inked(picture, _soft(cover, 0.35 + radius * rng.uniform(0, 0.3)), rng)


def hair(picture: Floats, rng: np.random.Generator) -> Floats:
    """Return a picture with a hair or fibre: a thin line that curls."""
    length, steps = _between(12, 100, rng), 24
    bends = rng.normal(0, rng.uniform(0.03, 0.25), steps).cumsum() + rng.normal(0, 0.12)
    angles = rng.uniform(0, 2 * np.pi) + bends.cumsum() * 0.4
    points = np.stack([np.cos(angles), np.sin(angles)], axis=1).cumsum(axis=0) * (length / steps)
    return _inked(picture, _line(picture, points + _place(picture, rng), _between(0.6, 2.5, rng), rng), rng)


def scratch(picture: Floats, rng: np.random.Generator) -> Floats:
    """Return a picture with a scratch: a long thin line, slightly curved, often broken."""
    side, steps = max(picture.shape[:2]), 48
    length, angle = side * rng.uniform(0.3, 1.6), rng.uniform(0, np.pi)
    if rng.random() < 0.5:  # along the film
        angle = np.pi / 2 + rng.normal(0, 0.06)
    along = np.linspace(-0.5, 0.5, steps)
    sag = length * rng.normal(0, 0.03) * (1 - 4 * along**2) + np.cumsum(rng.normal(0, 0.12, steps))
    across = np.array([-np.sin(angle), np.cos(angle)])
    points = np.outer(along * length, [np.cos(angle), np.sin(angle)]) + np.outer(sag, across)
    cover = _line(picture, points + _place(picture, rng), _between(0.5, 2.2, rng), rng, rng.uniform(0, 0.5))
    return _inked(picture, cover, rng)


def spot(picture: Floats, rng: np.random.Generator) -> Floats:
    """Return a picture with a sensor spot: a soft disc that takes light, often with a lighter rim."""
    radius, (x, y) = _between(2, 22, rng), _place(picture, rng)
    rows, columns = np.mgrid[: picture.shape[0], : picture.shape[1]]
    share = np.hypot(columns + 0.5 - x, (rows + 0.5 - y) * rng.uniform(0.9, 1.1)) / radius
    softness = rng.uniform(0.15, 0.7)
    shade = ((1 + softness / 2 - share) / softness).clip(0, 1)
    shade = shade * shade * (3 - 2 * shade)
    rim = np.exp(-(((share - 1.25) / 0.2) ** 2)) * rng.uniform(0, 0.3)
    light = 1 - rng.uniform(0.06, 0.4) * (shade - rim)
    return np.asarray((picture * light[..., None]).clip(0, 255), np.float32)


KINDS: dict[str, Callable[[Floats, np.random.Generator], Floats]] = {
    "speck": speck, "hair": hair, "scratch": scratch, "spot": spot,
}  # fmt: skip


def _line(
    picture: Floats, points: NDArray[np.float64], thickness: float, rng: np.random.Generator, broken: float = 0.0
) -> Floats:
    """Return how far a soft line through points (x, y), some of its pieces left out, covers each pixel: 0..1."""
    cover = np.zeros(picture.shape[:2], np.uint8)
    pen = max(1, ceil(thickness))
    for first in range(0, len(points) - 1, PIECE):
        if rng.random() >= broken:
            piece = _fixed(points[first : first + PIECE + 1])
            cv2.polylines(cover, [piece], False, int(rng.integers(150, 256)), pen, cv2.LINE_AA, FIXED)
    return _soft(cover, rng.uniform(0.3, 0.7)) * np.float32(min(1.0, thickness))


def _fixed(points: NDArray[np.float64]) -> NDArray[np.int32]:
    return np.rint(points * (1 << FIXED)).astype(np.int32)


def _soft(cover: Pixels, sigma: float) -> Floats:
    return np.asarray(cv2.GaussianBlur(cover.astype(np.float32) / 255, (0, 0), sigma), np.float32)


def _inked(picture: Floats, cover: Floats, rng: np.random.Generator) -> Floats:
    """Return a picture covered by dark or bright dirt, hardly coloured."""
    level = rng.uniform(0, 70) if rng.random() < 0.5 else rng.uniform(175, 255)
    colour = (level + rng.normal(0, 8, 3)).clip(0, 255)
    inked, where = picture.copy(), cover > 0
    inked[where] += (colour.astype(np.float32) - inked[where]) * (cover[where, None] * np.float32(rng.uniform(0.35, 1)))
    return inked


def _photographed(picture: Floats, rng: np.random.Generator) -> Pixels:
    """Return a picture with noise and blocks all over, or the defects would be told by having none."""
    noise = rng.standard_normal((*picture.shape[:2], 1 if rng.random() < 0.5 else 3), np.float32)
    pixels = (picture + noise * rng.uniform(0, NOISE) * (rng.random() < 0.5)).clip(0, 255).round().astype(np.uint8)
    if rng.random() < 2 / 3:
        _, packed = cv2.imencode(".jpg", pixels, [cv2.IMWRITE_JPEG_QUALITY, int(rng.integers(*JPEG))])
        pixels = np.asarray(cv2.imdecode(packed, cv2.IMREAD_COLOR), np.uint8)
    return pixels


def _between(low: float, high: float, rng: np.random.Generator) -> float:
    """Return a length as likely in each octave."""
    return exp(rng.uniform(log(low), log(high)))


def _place(picture: Floats, rng: np.random.Generator) -> tuple[float, float]:
    height, width = picture.shape[:2]
    return float(rng.uniform(0, width)), float(rng.uniform(0, height))
