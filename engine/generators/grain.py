"""Grain: how noisy a photo is, band by band, and the same noise for an object that has less of it.

Noise is measured where a picture is flattest, in three bands of detail (about one, two and four pixels) and apart for
brightness and the two colour differences, since cameras and JPEG leave more of one than of the other. Knows no torch.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from engine.generators.quantiles import quantile
from engine.generators.remembered import remembered
from engine.problem import Problem

Bytes = NDArray[np.uint8]
Floats = NDArray[np.float32]

SIGMAS = (0.7, 1.4, 2.8)  # px: a band is what one blur takes away and the blur before has left
BLOCK = 8  # px: noise is measured in blocks of this side
QUIETEST = 0.05  # the quantile of the blocks' strengths that stands for all: texture only adds to noise
QUIET = 0.25  # another quantile: in noise it is hardly above the first (1.1 in white noise, up to 1.4 in photos),
STEADY, UNSTEADY = 1.4, 1.7  # in texture it is, from here on surely (grass, sea and sand of photos: 1.55 to 7)
CLEAN = 0.6  # of 255, in the finest band: fainter noise is not seen
STRONGEST = (4.5, 3.0, 2.0)  # of 255, by band: more is hardly grain
DARKEST, LIGHTEST = 6, 249  # beyond these a block's noise is cut off
FEWEST_BLOCKS = 12
CALIBRATION_SIDE = 256  # px
FITTING_ROUNDS = 40
TILE = 512  # px a side of the noise that is drawn where a size is given, and of what is measured as a whole
STRIP = 64  # px down, of those of a larger picture that are measured
PREVIEW_SIDE = 128  # px: up to this the noise itself is kept, as a knob's steps are drawn with the same
BANDS_SIDE = 256  # px: up to this its bands are, before they are as strong as a place asks for

# Brightness, blue and red difference (JPEG's), of RGB, and the way back.
_TO_YCC = np.array([[0.299, 0.587, 0.114], [-0.1687, -0.3313, 0.5], [0.5, -0.4187, -0.0813]], np.float32)
_FROM_YCC = np.linalg.inv(_TO_YCC).astype(np.float32)

_SHARE_OF_LEVEL = np.clip(np.minimum(np.arange(256), 255 - np.arange(256)) / 24.0, 0.25, 1.0).astype(np.float32)


def match_grain(
    rgb: Bytes,
    like: Bytes,
    seed: int,
    within: Bytes | None = None,
    around: Bytes | None = None,
    size: tuple[int, int] | None = None,
    tile: int = TILE,
    every: int = 2,
    own: tuple[Bytes, Bytes] | None = None,
) -> Bytes:
    """Return the picture with as much noise as `like` has, where it has less; the same array where `like` is clean.

    rgb: uint8 (h, w, 3), the object; like: uint8 (h', w', 3), the photo in the same place; within, around: uint8 masks
    of the part of each that counts (None: all); seed: the same one gives the same noise; size: px across and down of
    what rgb shows, as large as `like` shows it, at which grain is measured and made (None: those of `like`, where it
    is smaller); own: a picture and its mask in whose pixels the object's noise is measured, None: its own. Problem for
    other shapes.
    """
    for picture, mask in ((rgb, within), (like, around)):
        if picture.dtype != np.uint8 or picture.ndim != 3 or picture.shape[2] != 3 or not picture.size:
            raise Problem(f"Grain is measured in RGB pictures, not in {picture.dtype} of shape {picture.shape}.")
        if mask is not None and mask.shape != picture.shape[:2]:
            raise Problem(f"The part that counts is of shape {mask.shape}, its picture of {picture.shape}.")
    every = 1 if size is None else every
    wanted = noise_around(like, around, every)
    if wanted[0, 0] <= CLEAN:
        return rgb
    height, width = rgb.shape[:2]
    most = max(width, height) if size is None else tile
    size = size or (min(width, like.shape[1]), min(height, like.shape[0]))
    if own is None and size != (width, height):
        rgb_there = np.asarray(cv2.resize(rgb, size, interpolation=cv2.INTER_AREA), np.uint8)
        there = None if within is None else np.asarray(cv2.resize(within, size, interpolation=cv2.INTER_AREA), np.uint8)
    else:
        rgb_there, there = own or (rgb, within)
    missing = _missing(wanted, noise_around(rgb_there, there, every))
    if missing.max() <= CLEAN / 4:
        return rgb
    noise = _noise_of(min(size[1], most), min(size[0], most), missing, seed)
    if noise.shape[1::-1] != size:
        below, right = size[1] - noise.shape[0], size[0] - noise.shape[1]
        noise = np.asarray(cv2.copyMakeBorder(noise, 0, below, 0, right, cv2.BORDER_REFLECT), np.float32)
    if size != (width, height):
        noise = np.asarray(cv2.resize(noise, (width, height), interpolation=cv2.INTER_CUBIC), np.float32)
    # Where a photo is nearly black or white its own noise is cut off too.
    share = cv2.LUT(cv2.transform(rgb, _TO_YCC[:1]), _SHARE_OF_LEVEL)
    seen = cv2.multiply(noise, cv2.merge([share] * 3))  # by one number a pixel, numpy takes several times as long
    return np.asarray(cv2.add(rgb, cv2.transform(seen, _FROM_YCC), dtype=cv2.CV_8U), np.uint8)


def strengths(rgb: Bytes, where: Bytes | None = None, every: int = 1) -> Floats:
    """Standard deviation of the noise in 0..255: a row a band (finest first), columns brightness and two colours.

    every: so many-th strip of rows is measured alone, where the picture is large.
    """
    if every > 1 and len(rgb) > TILE:
        rgb, where = _in_strips(rgb, every), None if where is None else _in_strips(where, every)
    height, width = rgb.shape[0] // BLOCK * BLOCK, rgb.shape[1] // BLOCK * BLOCK
    found = np.zeros((len(SIGMAS), 3), np.float32)
    if not height or not width:
        return found
    rgb = rgb[:height, :width]
    level = cv2.cvtColor(rgb, cv2.COLOR_RGB2GRAY)
    counts = _blocks(cv2.inRange(level, DARKEST, LIGHTEST)) == 255
    if where is not None:
        counts &= _blocks(cv2.inRange(where[:height, :width], 128, 255)) == 255
    if counts.sum() < FEWEST_BLOCKS:
        return found
    share = 1.0
    for index, band in enumerate(_bands(cv2.transform(rgb.astype(np.float32), _TO_YCC))):
        deviations = np.sqrt(_blocks(cv2.multiply(band, band))[counts])
        found[index] = quantile(deviations, QUIETEST)
        if index == 0:
            spread = quantile(deviations[:, 0], QUIET) / max(found[0, 0], 1e-6)
            share = float(np.clip((UNSTEADY - spread) / (UNSTEADY - STEADY), 0, 1))
            if not share:
                return np.zeros_like(found)
        found[index] = share * np.minimum(found[index] / _calibration()[0][index], STRONGEST[index])
    return found


noise_around = remembered(strengths)


@remembered
def _missing(wanted: Floats, own: Floats) -> Floats:
    """Return the strengths of the noise that leads from one's own strengths to those that are wanted."""
    return np.asarray(np.sqrt(np.maximum(wanted**2 - own**2, 0)), np.float32)


def _in_strips(picture: Bytes, every: int) -> Bytes:
    return np.concatenate([picture[top : top + STRIP] for top in range(0, len(picture), every * STRIP)])


def _noise_of(height: int, width: int, strong: Floats, seed: int) -> Floats:
    """Noise of these strengths in each band: float32 (height, width, 3), brightness and two colours."""
    return (_noise_of_preview if height * width <= PREVIEW_SIDE**2 else _noise)(height, width, strong, seed)


def _noise(height: int, width: int, strong: Floats, seed: int) -> Floats:
    wanted, mixed = strong.astype(np.float64), _calibration()[1]
    # What is drawn in one band is found in its neighbours too: the shares that lead to the wanted strengths.
    shares = wanted.copy()
    for _ in range(FITTING_ROUNDS):
        measured = np.sqrt(np.einsum("jc,kjl,lc->kc", shares, mixed, shares).clip(1e-12))
        shares *= np.sqrt(wanted / measured)
    bands = (_kept_bands if height * width <= BANDS_SIDE**2 else _bands_of_noise)(height, width, seed)
    noise = np.zeros((height, width, 3), np.float32)
    for band, share in zip(bands, shares, strict=True):
        noise += band * share.astype(np.float32)
    return noise


def _bands_of_noise(height: int, width: int, seed: int) -> list[Floats]:
    white = np.random.RandomState(seed % 2**32).standard_normal((height, width, 3)).astype(np.float32)
    return list(_bands(white))


_kept_bands = lru_cache(maxsize=4)(_bands_of_noise)
_noise_of_preview = remembered(_noise)


@lru_cache(maxsize=1)
def _calibration() -> tuple[tuple[float, ...], NDArray[np.float64]]:
    """Of white noise: each band's quiet blocks over its true deviation; and bands x drawn x drawn: the product of what
    noise that was drawn in two bands leaves in a band, so that shares s give it the energy s @ product @ s.
    """
    white = np.random.RandomState(0).standard_normal((CALIBRATION_SIDE, CALIBRATION_SIDE)).astype(np.float32)
    bands = list(_bands(white))
    quiet = tuple(
        float(np.quantile(np.sqrt(_blocks(band * band)), QUIETEST) / np.sqrt(np.mean(band * band))) for band in bands
    )
    left = np.array([list(_bands(band)) for band in bands], np.float64)  # drawn x band x h x w
    left = left.reshape(len(bands), len(bands), -1)
    return quiet, np.einsum("jkp,lkp->kjl", left, left) / left.shape[-1]


def _bands(picture: NDArray[Any]) -> Iterator[Floats]:
    """Return what each blur takes away of what the blur before has left, finest first."""
    before = picture
    for sigma in SIGMAS:
        after = np.asarray(cv2.GaussianBlur(picture, (0, 0), sigma, borderType=cv2.BORDER_REFLECT_101), np.float32)
        yield before - after
        before = after


def _blocks(values: NDArray[Any]) -> NDArray[Any]:
    """Return the mean of each block."""
    size = (values.shape[1] // BLOCK, values.shape[0] // BLOCK)
    return np.asarray(cv2.resize(values, size, interpolation=cv2.INTER_AREA))
