"""How photos come to harm: noise, JPEG blocks, blur and resizing, made by code, in random ways and amounts."""

from __future__ import annotations

import math

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image

Pixels = NDArray[np.uint8]
Floats = NDArray[np.float32]
Rng = np.random.Generator

UNTOUCHED = 0.12  # of the pictures: they teach to leave alone what is good
ALONE = 0.5  # of the others: they come to one harm alone
KINDS = (0.15, 0.1, 0.35, 0.4)  # how often blur, resizing, noise or compression is the one
AMONG = (0.3, 0.15, 0.6, 0.6)  # how often each is there where they are not
SORTS = (0.4, 0.4, 0.2)  # how often pictures come to any harm, hardly to any, or to that of a camera, to learn shares
CLEAN, LIGHT = 0.3, (72, 98)  # how many of the second sort are untouched, and the qualities of the other ones' JPEGs
CAMERA, SENT = (4, 60), (30, 97)  # grey levels of a camera's noise, and the qualities of what it wrote
WRITTEN = 0.7  # of the pictures of a camera: as JPEG
LIT = 0.3  # of them: noise as strong as the light's root
TOGETHER = (0.4, 0.4, 0.2)  # how often noise, compression or both are there where a restorer learns to undo them
GAINS = (0.5, 1.5)  # of the colours of pictures that are recoloured
JPEG_QUALITY = (10, 96)
SUBSAMPLED = 0.6  # of the JPEGs: colours at half the size, as most programs write them


def harmed(truth: Pixels, rng: Rng) -> Pixels:
    """Blur, resize, make noisy and compress a picture, each or none of it: uint8 (h, w, 3) -> the same size.

    The grid of JPEG's blocks lies at the picture's origin, so cut what is needed out of a larger one.
    """
    if rng.random() < UNTOUCHED:
        return truth
    return _harmed(truth, _drawn(rng), rng)


def recoloured(truth: Pixels, rng: Rng) -> Pixels:
    """Let the three colours change places, each brighter or darker, so that textures of colours that are in few photos
    are known as well.
    """
    return rounded(truth[..., rng.permutation(3)].astype(np.float32) * rng.uniform(*GAINS, 3).astype(np.float32))


def noisy_or_compressed(truth: Pixels, rng: Rng) -> Pixels:
    """Make a picture noisy, compress it, or both: the harm that a restorer learns to undo; as `harmed` otherwise."""
    noises, compresses = ((True, False), (False, True), (True, True))[rng.choice(3, p=TOGETHER)]
    return _harmed(truth, (False, False, noises, compresses), rng)


def known(truth: Pixels, rng: Rng) -> Pixels:
    """Let a picture come to harm from which it is learned how much of it is to be undone: to any, to none or a JPEG's
    that is hardly seen, where there is much to lose, or to a camera's noise and its JPEG; as `harmed` otherwise.
    """
    sort = rng.choice(len(SORTS), p=SORTS)
    if sort == 0:
        return harmed(truth, rng)
    if sort == 1:
        return truth if rng.random() < CLEAN else _written(truth, LIGHT, rng)
    noise = np.float32(_between(CAMERA, rng)) * rng.standard_normal(truth.shape, np.float32)
    if rng.random() < LIT:
        noise *= _light(truth)
    damaged = rounded(truth + noise)
    return _written(damaged, SENT, rng) if rng.random() < WRITTEN else damaged


def _harmed(truth: Pixels, harms: tuple[bool, ...], rng: Rng) -> Pixels:
    blurs, resizes, noises, compresses = harms
    picture = truth.astype(np.float32)
    if blurs:
        picture = blurred(picture, rng)
    if resizes:
        picture = resized(picture, rng)
    if noises:
        picture = noisy(picture, rng)
    damaged = rounded(picture)
    if compresses:
        damaged = _written(damaged, JPEG_QUALITY, rng)
    return damaged


def _written(picture: Pixels, qualities: tuple[int, int], rng: Rng) -> Pixels:
    return compressed(picture, int(rng.integers(*qualities)), rng.random() < SUBSAMPLED)


def _drawn(rng: Rng) -> tuple[bool, ...]:
    """Draw which harms a picture comes to: one at least."""
    if rng.random() < ALONE:
        alone = rng.choice(len(KINDS), p=KINDS)
        return tuple(harm == alone for harm in range(len(KINDS)))
    while not any(drawn := rng.random(len(AMONG)) < AMONG):
        pass
    return tuple(drawn)


def reduced_as_met(truth: Pixels, factor: int, rng: Rng) -> Pixels:
    """Reduce a picture to a share of its side, in one of the ways that small photos come about: (h, w, 3) ->
    (h / factor, w / factor, 3).
    """
    height, width = truth.shape[:2]
    size = (width // factor, height // factor)
    picture = truth
    if rng.random() < 0.4:
        picture = np.asarray(cv2.GaussianBlur(picture, (0, 0), float(rng.uniform(0.3, 0.4 * factor))), np.uint8)
    way = rng.random()
    if way < 0.4:
        small = np.asarray(cv2.resize(picture, size, interpolation=cv2.INTER_AREA), np.uint8)
    else:
        filtered = Image.Resampling.BICUBIC if way < 0.8 else Image.Resampling.LANCZOS
        small = np.asarray(Image.fromarray(picture).resize(size, filtered))
    if rng.random() < 0.25:
        small = rounded(small + rng.standard_normal(small.shape, np.float32) * np.float32(rng.uniform(0.5, 4)))
    if rng.random() < 0.35:
        small = compressed(small, int(rng.integers(70, 97)), rng.random() < SUBSAMPLED)
    return small


def blurred(picture: Floats, rng: Rng) -> Floats:
    """Blur as out of focus, as shaken, or as a soft lens does."""
    way = rng.random()
    if way < 0.5:
        return blurred_evenly(picture, float(rng.uniform(0.4, 1.6)))
    kernel = disc(float(rng.uniform(0.8, 2.5))) if way < 0.75 else streak(rng.uniform(2, 8), rng.uniform(0, math.pi))
    return np.asarray(cv2.filter2D(picture, -1, kernel, borderType=cv2.BORDER_REFLECT_101), np.float32)


def blurred_evenly(picture: Floats, deviation: float) -> Floats:
    """Blur by a Gaussian of that standard deviation in px."""
    return np.asarray(cv2.GaussianBlur(picture, (0, 0), deviation), np.float32)


def disc(radius: float) -> Floats:
    """Return the kernel of a lens out of focus: a disc of that radius in px, its edge as soft as a pixel."""
    reach = math.ceil(radius)
    y, x = np.mgrid[-reach : reach + 1, -reach : reach + 1]
    kernel = np.clip(radius + 0.5 - np.hypot(x, y), 0, 1).astype(np.float32)
    return np.asarray(kernel / kernel.sum(), np.float32)


def streak(length: float, angle: float) -> Floats:
    """Return the kernel of a camera that moved by `length` px at an angle in radians."""
    reach = math.ceil(length / 2)
    y, x = np.mgrid[-reach : reach + 1, -reach : reach + 1]
    along = x * math.cos(angle) + y * math.sin(angle)
    beside = -x * math.sin(angle) + y * math.cos(angle)
    kernel = np.clip(length / 2 + 0.5 - np.abs(along), 0, 1) * np.clip(1 - np.abs(beside), 0, 1)
    return np.asarray(kernel / kernel.sum(), np.float32)


def resized(picture: Floats, rng: Rng) -> Floats:
    """Make smaller and as large again."""
    height, width = picture.shape[:2]
    share = rng.uniform(0.5, 0.9)
    ways = (cv2.INTER_AREA, cv2.INTER_LINEAR, cv2.INTER_CUBIC)
    small = cv2.resize(
        picture, (round(width * share), round(height * share)), interpolation=ways[int(rng.integers(len(ways)))]
    )
    return np.asarray(cv2.resize(small, (width, height), interpolation=ways[int(rng.integers(1, 3))]), np.float32)


def noisy(picture: Floats, rng: Rng) -> Floats:
    """Add the noise of a sensor: even, as strong as the light's root, or in the colours alone; fine or in grains."""
    shape = picture.shape
    strength = np.float32(_between((1.5, 50), rng))  # of 255, as standard deviation
    noise = rng.standard_normal(shape, np.float32)
    way = rng.random()
    if way < 0.35:  # as an amount of light, by the root of it (Poisson)
        noise *= _light(picture)
    elif way < 0.6:  # in the colours more than in the brightness
        noise += (np.float32(rng.uniform(0, 0.5)) - 1) * noise.mean(axis=2, keepdims=True)
    elif way < 0.7:  # in the brightness alone
        noise = np.repeat(noise[..., :1], 3, axis=2)
    if rng.random() < 0.4:
        sigma = float(rng.uniform(0.4, 1.6))
        noise = np.asarray(cv2.GaussianBlur(noise, (0, 0), sigma), np.float32)
        noise *= np.float32(rng.uniform(0.6, 1)) / noise.std()
    return np.asarray(picture + strength * noise, np.float32)


def _light(picture: Pixels | Floats) -> Floats:
    """Return how strong noise is that is the light's root, beside that of middle grey."""
    return np.asarray(np.sqrt(np.clip(picture, 4, 255, dtype=np.float32) / 127), np.float32)


def _between(limits: tuple[float, float], rng: Rng) -> float:
    """Return a strength as likely in each octave."""
    low, high = map(math.log, limits)
    return math.exp(rng.uniform(low, high))


def compressed(picture: Pixels, quality: int, subsampled: bool) -> Pixels:
    """Return what is left of a picture in a JPEG."""
    factor = cv2.IMWRITE_JPEG_SAMPLING_FACTOR_420 if subsampled else cv2.IMWRITE_JPEG_SAMPLING_FACTOR_444
    settings = [cv2.IMWRITE_JPEG_QUALITY, quality, cv2.IMWRITE_JPEG_SAMPLING_FACTOR, factor]
    content = cv2.imencode(".jpg", picture[..., ::-1], settings)[1]
    return np.asarray(cv2.imdecode(content, cv2.IMREAD_COLOR), np.uint8)[..., ::-1]


def rounded(picture: Floats) -> Pixels:
    """Return grey levels as whole numbers of 8 bits."""
    return np.clip(np.rint(picture), 0, 255).astype(np.uint8)
