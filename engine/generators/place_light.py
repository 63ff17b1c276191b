"""The light that a place throws on an object: how bright it is, and its cast. Knows no torch.

Brightness is that of the ground beneath and beside the object; a sky behind adds to it, but against a much brighter one
an object stays nearly as dark as its ground. A cast is what not even the most neutral part of a ground is free of: of
a ground that has colours on either side of neutral, its own colours are all that is seen. What is white there tells how
far the photo is exposed: snow and sand are bright by themselves, which nothing that has a colour is.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from engine.generators.against_light import against_light
from engine.generators.ground import LUMINANCE, Doubles, hue_of, mean_light, seen_around
from engine.generators.remembered import remembered

Bytes = NDArray[np.uint8]

ABOVE = 0.45  # share of its light that counts of what lies above an object's lowest quarter
SHADED, MOST_SHADED = 0.5, 0.8  # share of how much darker the ground is, and most: logarithms taken from that light
LEAVES = 0.3  # logarithm by which leaves and grass are darker than other grounds in the same light
LEAF_GREEN = 0.4  # logarithm of green over red and blue, from which a ground is leaves
OWN, COOLEST = 0.3, -0.2  # share of a ground's departure in colour that is followed in any case, and a bound to it
WARMEST = 0.2  # likewise, since lighting 8, where a ground is greener than light is: a garish lawn lacks blue
CAST = 0.45  # likewise of its cast, besides
MOST = 0.6  # of the logarithm of what is followed, in any channel: it is eased towards that
# Since lighting 4, of a sun near the horizon:
EMBER, GLOWING = 0.4, 0.7  # a cast beyond which more is followed, and the share
MOST_4 = 1.2  # instead of MOST
EARTH = 0.6  # warmth that the ground beneath an object may have of itself: bricks, sand and rust in white light
GREEN = 0.25  # of a departure towards green or magenta: light is warm or cool, what is green is the ground itself
DAYLIGHT = 0.15  # likewise, up to which a colour is one that light has,
FIRE = 0.17  # and what is added for each by which it is warm: the orange of a low sun has no blue left
# Since lighting 7:
GLOW, GLOWS_FROM = 0.5, 1.2  # and towards red, for each by which it is warmer than that: a red sky has no green either
BLEACHED = 0.95  # the least channel of a sun,
LARGEST_SUN, BESIDE_SUN = 0.25, 0.3  # its share of the ground, and the median luminance of the rest
LIGHTEST_LEFT = 0.1  # the quantile of warmth (or coolness) that stands for the most neutral part
DARK = 0.004  # linear luminance below which a colour tells nothing
FEWEST = 0.02  # share of the seen ground that has to have such colours
COOL = (0.3, 0.6)  # coolness from which a cast is doubted, and none any more: a blue sky or wall
WHITEST = 0.99  # the quantile of luminance that stands for white
LEAST_MIDDLE = 0.001  # median luminance of a ground that is wholly black
NEUTRAL = (0.3, 0.55)  # least of a colour's channels over its strongest, from which it may be white, and surely is


class PlaceLight(NamedTuple):
    """What a place tells of its light; luminances are linear, 0..1."""

    brightness: float  # of the light, as the ground tells it
    colour: Doubles  # logarithms of what it adds to red, green and blue
    white: float  # the luminance of what is white around the object
    beneath: float  # the median luminance of the ground beside its lowest quarter and below it; 0 where none is seen
    neutral: float  # how far what is bright of that ground has no colour, 0..1
    against: float  # how surely the object stands against a low sun, 0..1; 0 before lighting 9


@remembered
def light_of_place(rgb: Bytes, mask: Bytes, valid: Bytes, version: int) -> PlaceLight | None:
    """Return the light of a place; None where no ground is seen.

    rgb: uint8 n x n x 3, the object's frame, sRGB; mask: uint8 n x n; valid: uint8 n x n, 0 where there is no photo;
    version: of the lighting, 3 to 9.
    """
    linear, around, rows = seen_around(rgb, mask, valid)
    if around.sum() < 1:
        return None
    beneath, above = (
        float(mean_light(linear[part], around[part]) @ LUMINANCE) for part in (slice(rows, None), slice(0, rows))
    )
    seen = around.copy()
    seen[:rows] *= ABOVE**4
    leaves, neutral = _green_share(linear[rows:], around[rows:]), 0.0
    if version > 5:
        neutral = _neutral_share(linear[rows:], around[rows:])
        leaves *= 1 - neutral  # a path through a meadow is as bright as any
    brightness = _brightness(beneath, ABOVE * above) * np.exp(LEAVES * leaves)
    cast, most = _cast(linear, around, version, rows), MOST
    if version > 3:
        # A ground warmer than any ground is of itself tells of a low sun, however blue the sky above it still is.
        cast, most = max(cast, _cast(linear[rows:], around[rows:], version) - EARTH), MOST_4
        cast += GLOWING / CAST * max(cast - EMBER, 0)
    white, middle = _white_and_middle(linear, around, rows)
    colour = _colour(mean_light(linear, seen), cast, most, version)
    against = against_light(linear, around, rows) if version > 8 else 0.0
    return PlaceLight(float(brightness), colour, white, middle, neutral, against)


def _white_and_middle(linear: Doubles, around: Doubles, rows: int) -> tuple[float, float]:
    """Return the luminance of what is white around an object, and the median one below the first `rows`."""
    luminance, known = linear @ LUMINANCE, around > 0.5
    all_around, below = luminance[known], luminance[rows:][known[rows:]]
    white = float(np.quantile(all_around, WHITEST)) if all_around.size else 1.0
    return white, max(float(np.median(below)), LEAST_MIDDLE) if below.size else 0.0


def _neutral_share(linear: Doubles, around: Doubles) -> float:
    """Return how far a ground has no colour, 0..1: its bright parts count more."""
    seen = linear[around > 0.5]
    low, high = NEUTRAL
    without = np.clip((seen.min(-1) / np.maximum(seen.max(-1), 1e-3) - low) / (high - low), 0, 1)
    share = np.square(seen @ LUMINANCE)
    return float((without * share).sum() / max(float(share.sum()), 1e-9))


def _green_share(linear: Doubles, around: Doubles) -> float:
    """Return how much of a ground is leaves and grass, 0..1."""
    seen = around > 0.5
    return float((hue_of(linear[seen])[1] > LEAF_GREEN).mean()) if seen.any() else 0.0


def _brightness(beneath: float, above: float) -> float:
    """Return the luminance of a light of which the ground tells the one, what is behind the object the other."""
    if above <= beneath:
        return beneath
    shaded = min(SHADED * np.log(above / max(beneath, 1e-4)), MOST_SHADED)
    return float(above * np.exp(-shaded))


def _colour(mean: Doubles, cast: float, most: float, version: int) -> Doubles:
    red, green, blue = np.log(np.maximum(mean, 1e-3))
    own = max(OWN * (red - blue) / 2, COOLEST)
    if version > 7:
        warmth, greenness = (float(x) for x in hue_of(mean))
        of_light = DAYLIGHT + FIRE * max(warmth, 0)  # as green as that light may be; nothing twice as green is light
        own -= float(np.clip(greenness / of_light - 1, 0, 1)) * max(own - WARMEST, 0)
    warm = own + CAST * cast
    verdant = OWN * GREEN * (2 * green - red - blue) / 3
    followed = warm * np.array([1, 0, -1]) + verdant * np.array([-0.5, 1, -0.5])
    return np.asarray(most * np.tanh(followed / most), np.float64)


def _cast(linear: Doubles, around: Doubles, version: int, above: int = 0) -> float:
    """Return the logarithm by which all of a ground is too warm (above 0) or too cool, as far as it tells.

    above: the rows at the top in which there may be a sun, which is no white thing in its own light.
    """
    luminance = linear @ LUMINANCE
    known = (around > 0.5) & (luminance > DARK)
    if version > 6:
        sun = known & (linear.min(-1) > BLEACHED)
        sun[above:] = False
        if 0 < sun.sum() < LARGEST_SUN * known.sum() and np.median(luminance[known & ~sun]) < BESIDE_SUN:
            known &= ~sun
    warmth, greenness = hue_of(linear[known])
    warm = np.maximum(warmth, 0)
    least = DAYLIGHT + FIRE * warm
    if version > 6:
        least += GLOW * np.maximum(warmth - GLOWS_FROM, 0)
    is_light = (greenness < DAYLIGHT + FIRE * warm) & (greenness > -least)
    if is_light.sum() < max(FEWEST * (around > 0.5).sum(), 1):
        return 0.0
    low, high = np.quantile(warmth[is_light], (LIGHTEST_LEFT, 1 - LIGHTEST_LEFT))
    share = float(is_light.mean())
    if low > 0:
        return share * float(low)
    return share * float(min(high, 0)) * float(np.clip((COOL[1] + high) / (COOL[1] - COOL[0]), 0, 1))
