"""Matching an object to its place: haze and sharpness, as far as the ground tells of them. Knows no torch."""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

Bytes = NDArray[np.uint8]

DARKEST = 0.02  # the quantile of brightness that stands for black
HAZE_SHARE = 0.35  # of the difference between the ground's black and the object's
MOST_HAZE = 0.12
BRIGHT = (0.55, 0.75)  # mean brightness of a ground from which a lack of black tells nothing: snow, sky, a white wall
CONTRAST = (0.12, 0.22)  # between a ground's black and white, below which it tells nothing: a plain wall
STRONG = 0.98  # the quantile of a band's strength that stands for the sharpest edges
SHARPNESS_SLACK = 0.8  # the ground's sharpness over the object's, below which the object is blurred
FEWEST_EDGES = 6.0  # of 255: a ground with fainter edges tells nothing of sharpness
SIGMAS = (0.5, 0.7, 0.9)  # px of the ground's picture: what blurs it, and no more than that
SAMPLED_PX = 256  # px a side of which quantiles are taken
MEASURED_PX = 64  # px a side below which nothing is measured


def match_place(rgb: Bytes, seen: Bytes, like: Bytes, valid: Bytes, hole: Bytes) -> Bytes:
    """An object with the haze and the sharpness of its place.

    rgb: uint8 n x n x 3; seen: uint8 n x n, where the object is; like: uint8 m x m x 3, its place; valid: uint8 m x m,
    0 beyond the canvas; hole: uint8 m x m, the object's mask there, which is left out.
    """
    around = (valid > 127) & (cv2.dilate(hole, np.ones((5, 5), np.uint8)) == 0)
    if around.mean() < 0.05 or not (seen > 127).any() or min(len(rgb), len(like)) < MEASURED_PX:
        return rgb
    rgb = _blurred(rgb, seen, like, around)
    haze = _haze(_luma(rgb)[seen > 127], _luma(like)[around])
    return rgb if haze <= 0 else np.asarray(cv2.convertScaleAbs(rgb, alpha=1 - haze, beta=255 * haze), np.uint8)


def _haze(own: NDArray[np.uint8], ground: NDArray[np.uint8]) -> float:
    """How much light lies over the place that does not lie over the object, 0..MOST_HAZE."""
    black, theirs = (float(np.quantile(values, DARKEST)) / 255 for values in (own, ground))
    low, high = BRIGHT
    told = float(np.clip((high - ground.mean() / 255) / (high - low), 0, 1))
    low, high = CONTRAST
    told *= float(np.clip((float(np.quantile(ground, 1 - DARKEST)) / 255 - theirs - low) / (high - low), 0, 1))
    return min(MOST_HAZE, told * HAZE_SHARE * max(0.0, theirs - black))


def _blurred(rgb: Bytes, seen: Bytes, like: Bytes, around: NDArray[np.bool_]) -> Bytes:
    """The object blurred as far as its place is less sharp; measured at the place's size."""
    size = len(like)
    theirs, strength = _sharpness(like, around)
    if strength < FEWEST_EDGES:
        return rgb
    shown = rgb
    if len(rgb) != size:
        shown = np.asarray(cv2.resize(rgb, (size, size), interpolation=cv2.INTER_AREA), np.uint8)
    inside = cv2.erode(cv2.resize(seen, (size, size), interpolation=cv2.INTER_AREA), np.ones((5, 5), np.uint8)) > 127
    if inside.mean() < 0.005 or theirs >= SHARPNESS_SLACK * _sharpness(shown, inside)[0]:
        return rgb
    for sigma in SIGMAS:
        softer = np.asarray(cv2.GaussianBlur(shown, (0, 0), sigma), np.uint8)
        if _sharpness(softer, inside)[0] <= theirs:
            break
    return np.asarray(cv2.GaussianBlur(rgb, (0, 0), sigma * len(rgb) / size), np.uint8)


def _sharpness(rgb: Bytes, where: NDArray[np.bool_]) -> tuple[float, float]:
    """The sharpest edges' share in the finest band, over that in the next; and how strong they are, in 0..255."""
    level = _luma(rgb).astype(np.float32)
    once, twice = (cv2.GaussianBlur(level, (0, 0), sigma) for sigma in (0.8, 1.6))
    rare = slice(None, None, max(1, len(rgb) // SAMPLED_PX)), slice(None, None, max(1, len(rgb) // SAMPLED_PX))
    bands = (np.abs(band)[rare][where[rare]] for band in (level - once, once - twice))
    fine, coarse = (float(np.quantile(band, STRONG)) if band.size else 0.0 for band in bands)
    return fine / max(coarse, 1e-3), coarse


def _luma(rgb: Bytes) -> Bytes:
    return np.asarray(cv2.cvtColor(rgb, cv2.COLOR_RGB2GRAY), np.uint8)
