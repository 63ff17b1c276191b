"""How surely an object stands against a low sun, before which real things are nearly black. Knows no torch.

A sky at dusk tells of it: what is bright around the object is orange or red, lies above what is dark, and in layers, so
that rows tell how bright a pixel is. Red cloth, autumn leaves and flowers have no layers, a wall is plain, a sunny lawn
is green.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from engine.generators.ground import LUMINANCE, Doubles, hue_of

Bools = NDArray[np.bool_]

BRIGHT = 0.9  # the quantile of luminance from which on a pixel is one of the brightest
# Two evenings: a warm one in layers, and a fiery one, of which a sea that mirrors it has fewer. Values from which on
# it may be one, and surely is:
WARM = (0.6, 0.75), (1.2, 1.35)  # logarithm of red over blue, halved, of the mean of these brightest
LAYERED = (0.6, 0.7), (0.35, 0.45)  # share of the variance of the logarithm of luminance that rows explain
ABOVE = (-0.15, 0.3), (0.4, 0.8)  # logarithm by which what lies above an object's lowest quarter is brighter
GRADED = (0.03, 0.08)  # deviation of the logarithm of luminance among the upper rows of that: a wall, and a sky
GREEN = (0.15, 0.3)  # share of pixels that are rather green than of any other colour: possible, and too many
DARKEST, UNSEEN = 0.001, 0.01  # luminance of what is black, and up to which a pixel's colour does not count
PLAIN = 0.001  # variance of the logarithm of luminance of what is plain, and has no layers


def against_light(linear: Doubles, around: Doubles, rows: int) -> float:
    """Return how surely an object stands against the light, 0..1.

    linear: n x n x 3, the linear light of its frame; around: n x n, above a half where its ground is seen; rows: how
    many of its rows lie above the object's lowest quarter.
    """
    known = around > 0.5
    above, below = known.copy(), known.copy()
    above[rows:] = False
    below[:rows] = False
    if not above.any() or not below.any():
        return 0.0
    luminance, colours = linear @ LUMINANCE, linear[known]
    seen = luminance[known]
    bright = colours[seen >= np.quantile(seen, BRIGHT)].mean(0)
    higher, lower = (max(float(np.median(luminance[part])), DARKEST) for part in (above, below))
    light = np.log(np.maximum(luminance, DARKEST))
    red, green, blue = colours.T
    greens = (green > red) & (green > blue) & (seen > UNSEEN)
    warm, layered, brighter = float(hue_of(bright)[0]), _layered(light, known), float(np.log(higher / lower))
    evening = max(
        _between(warm, warmth) * _between(layered, layers) * _between(brighter, above)
        for warmth, layers, above in zip(WARM, LAYERED, ABOVE, strict=True)
    )
    graded = _between(_grades(light[: rows // 2], known[: rows // 2]), GRADED)
    return evening * graded * (1 - _between(float(greens.mean()), GREEN))


def _layered(light: Doubles, known: Bools) -> float:
    """Return the share of the variance of n x n values, of those that are known, which rows explain."""
    values = light[known]
    row, means = _rows(light, known)
    return 1 - float(np.square(values - means[row]).mean()) / max(float(values.var()), PLAIN)


def _grades(light: Doubles, known: Bools) -> float:
    """Return how far the means of rows deviate from each other, each as far as its values, h x n, are known."""
    row, means = _rows(light, known)
    return float(means[row].std()) if row.size else 0.0


def _rows(light: Doubles, known: Bools) -> tuple[NDArray[np.intp], Doubles]:
    """Return the row of each known value, and the mean of each row."""
    row = np.nonzero(known)[0]
    return row, np.bincount(row, light[known]) / np.maximum(np.bincount(row), 1)


def _between(value: float, limits: tuple[float, float]) -> float:
    low, high = limits
    return float(np.clip((value - low) / (high - low), 0, 1))
