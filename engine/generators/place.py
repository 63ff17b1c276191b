"""Matching an object to the haze of its place, as far as the ground tells of it. Knows no torch."""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

from engine.generators.quantiles import quantile
from engine.generators.remembered import remembered

Bytes = NDArray[np.uint8]

DARKEST = 0.02  # the quantile of brightness that stands for black
HAZE_SHARE = 0.35  # of the difference between the ground's black and the object's, or the darkest that is no haze
NO_HAZE = 0.2  # brightness that the darkest of a ground may have without any
MOST_HAZE = 0.12
BRIGHT = (0.55, 0.75)  # mean brightness of a ground from which a lack of black tells nothing: snow, sky, a white wall
CONTRAST = (0.12, 0.22)  # between a ground's black and white, below which it tells nothing: a plain wall
MEASURED_PX = 64  # px a side below which nothing is measured

# Since drawing 4:
THINNED_PX = 200  # px a side, of which no more than twice as many are looked at
CLEAR = 0.06  # the darkest of a ground's channels without any haze
LIFTED = 0.6  # share of what lies above that, which is taken for light of the haze
FLAT = (0.35, 0.6)  # contrast of a ground in haze, and from which there is none
THICKEST = 0.3  # share of an object's own light that haze takes away at most


def match_place(rgb: Bytes, seen: Bytes, like: Bytes, valid: Bytes, hole: Bytes) -> Bytes:
    """An object with the haze of its place.

    rgb: uint8 h x w x 3; seen: uint8 h x w, where the object is; like: uint8 m x m x 3, its place; valid: uint8 m x m,
    0 beyond the canvas; hole: uint8 m x m, the object's mask there, which is left out.
    """
    around = (valid > 127) & (cv2.dilate(hole, np.ones((5, 5), np.uint8)) == 0)
    if around.mean() < 0.05 or not (seen > 127).any() or len(like) < MEASURED_PX:
        return rgb
    haze = _haze(_luma(rgb)[seen > 127], _luma(like)[around])
    return rgb if haze <= 0 else np.asarray(cv2.convertScaleAbs(rgb, alpha=1 - haze, beta=255 * haze), np.uint8)


def match_haze(rgb: Bytes, seen: Bytes, like: Bytes, valid: Bytes, hole: Bytes) -> Bytes:
    """Return an object behind as much haze as lies over its place, in the haze's own colour (arrays as above).

    Haze leaves no channel dark and little contrast (the dark channel of He, Sun and Tang, 2009): rain, mist, smoke.
    """
    own = rgb[:: _step(rgb), :: _step(rgb)][seen[:: _step(rgb), :: _step(rgb)] > 127]
    ground = haze_around(like, valid, hole)
    if ground is None or not len(own):
        return rgb
    light, theirs, shares = ground
    darkest = np.minimum(np.minimum(own[:, 0], own[:, 1]), own[:, 2])  # min(1) takes twenty times as long
    mine = float(quantile(darkest, DARKEST)) / 255
    lift = LIFTED * max(0.0, theirs - max(mine, CLEAR))
    for share in shares:
        lift *= share
    share = min(THICKEST, lift * 255 / max(float(light.mean()), 1.0))
    if share < 1 / 255:
        return rgb
    table = np.arange(256)[:, None] * (1 - share) + share * light
    return np.asarray(cv2.LUT(rgb, np.rint(table).astype(np.uint8)[None]), np.uint8)


@remembered
def haze_around(like: Bytes, valid: Bytes, hole: Bytes) -> tuple[NDArray[np.float64], float, tuple[float, ...]] | None:
    """Return the mean colour of a ground, the darkest of its channels (0..1), and by which shares that tells of haze;
    None where too little of it is seen.
    """
    like, valid, hole = (x[:: _step(like), :: _step(like)] for x in (like, valid, hole))
    around = (valid > 127) & (cv2.dilate(hole, np.ones((5, 5), np.uint8)) == 0)
    if around.mean() < 0.05 or len(like) < MEASURED_PX:
        return None
    ground, luma = like[around], _luma(like)[around]
    darkest = float(np.quantile(ground.min(1), DARKEST)) / 255
    black, white = (float(np.quantile(luma, quantile)) / 255 for quantile in (DARKEST, 1 - DARKEST))
    flat, bright = (
        float(np.clip((high - value) / (high - low), 0, 1))
        for (low, high), value in ((FLAT, white - black), (BRIGHT, float(luma.mean()) / 255))
    )
    contrast = float(np.clip((white - black - CONTRAST[0]) / (CONTRAST[1] - CONTRAST[0]), 0, 1))
    return ground.mean(0), darkest, (flat, bright, contrast)


def _step(picture: Bytes) -> int:
    """Return every how many pixels a side a large picture is looked at."""
    return max(1, min(len(picture), len(picture[0])) // THINNED_PX)


def _haze(own: NDArray[np.uint8], ground: NDArray[np.uint8]) -> float:
    """How much light lies over the place that does not lie over the object, 0..MOST_HAZE."""
    black, theirs = (float(np.quantile(values, DARKEST)) / 255 for values in (own, ground))
    low, high = BRIGHT
    told = float(np.clip((high - ground.mean() / 255) / (high - low), 0, 1))
    low, high = CONTRAST
    told *= float(np.clip((float(np.quantile(ground, 1 - DARKEST)) / 255 - theirs - low) / (high - low), 0, 1))
    return min(MOST_HAZE, told * HAZE_SHARE * max(0.0, theirs - max(black, NO_HAZE)))


def _luma(rgb: Bytes) -> Bytes:
    return np.asarray(cv2.cvtColor(rgb, cv2.COLOR_RGB2GRAY), np.uint8)
