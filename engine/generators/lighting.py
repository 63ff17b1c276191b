"""An object in the light of its place: it follows exposure and cast, and is never bleached by them. Knows no torch.

The place's light is measured more by what lies beside and below an object than by what lies above it, since a bright
sky behind it does not light the side that is seen; and by what is white there, since snow is bright in any photo.
Linear light is multiplied, brightness and hue apart: what becomes too bright is drawn together by its luminance, so it
keeps its hue, and how far an object is brightened at all is bounded by what its own bright parts leave room for.
"""

from __future__ import annotations

from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from engine.generators.ground import GAMMA, light_of
from engine.generators.place_light import PlaceLight, light_of_place
from engine.generators.remembered import remembered

Bytes = NDArray[np.uint8]
Floats = NDArray[np.float32]
Reals = NDArray[np.floating[Any]]

VERSION = 9  # recipes of before keep theirs
MEAN_LIGHT = 0.4  # luminance of a ground in which objects are as in their own photos: engine/exemplars/DECISIONS.md
FOLLOWED = 1.15  # share of a departure in exposure: the ground's measure answers 0.95 of a change, white less
WHITE_POINT = 0.75  # luminance of what is white in a photo in which objects are as in their own
WHITE_SHARE = 0.5  # how far what is white counts beside a ground in the same light
WHITE_GROUND = (0.4, 0.6)  # brightness from which a ground without colour may be white by itself, and surely is
BLEACHED = 0.87  # luminance of what is white beside such a ground, beyond which the photo is exposed for something else
FOLLOWED_WHITE = 2.4  # share of that departure
UNLIT, SHARE_OF_UNLIT = 2.0, 0.3  # logarithm by which half of a ground is darker than its light, and what counts beyond
BLACK_UNLIT, SHARE_OF_BLACK = 4.0, 0.4  # likewise, besides, since lighting 7: no black cloth in light is as dark
SILHOUETTE, BLACKEST = -3.2, -5.0  # logarithm of the gain against a low sun where white is at 1, and its bound there
SHADED = (1.7, 2.5)  # logarithm by which a ground is darker than white and in the same light still, or in none of it
RANGE = (-3.0, 0.55)  # of the logarithm of the gain
BRIGHT = 0.9  # the quantile of luminance within an object that stands for its bright parts
WHITE = 0.9  # luminance to which brightening brings these at most
BLACK = 0.04  # median luminance of what is black: from there on down it is brightened less, or it would turn grey
MEAN_LIGHT_5, WHITE_5, EASE_5 = 0.44, 0.85, 3  # of lighting 3 to 5, and the last two of 2
FOLLOWED_4 = 1.1  # share of the ground's departure in exposure, in lighting 3 and 4
LOOKED_AT_PX = 200  # px a side, of which at most twice as many of a large picture tell how bright it is; lighting 4
EASE = 6  # how suddenly brightening ends there
KNEE = 0.75  # luminance above which brightened parts are drawn together
LUMINANCE = (0.2126, 0.7152, 0.0722)  # of linear red, green and blue (Rec. 709)
STEPS = 4096  # of linear light, when it is encoded
_ENCODED = np.asarray(np.rint(255 * (np.arange(STEPS) / (STEPS - 1)) ** (1 / GAMMA)), np.uint8)

# Version 2: mean light; shares of exposure, of what lies above, of a departure in colour, of its green; their bounds.
MEAN_LIGHT_2, FOLLOWED_2, ABOVE, FOLLOWED_COLOUR, GREEN = 0.4, 1.05, 0.3, 0.3, 0.25
RANGE_2, MOST_COLOUR = (-2.4, 0.55), 0.2

TEXTURE, STEEPEST = 0.6, 1.4  # share of its contrast that is left to what is darkened, and the steepest curve for it
FLAT = 0.6  # exponent of the curve for what stands against the light, which has little contrast
BRIGHTENED = 1.5  # drawing 1: exponent of a gain above 1, of which drawing highlights together takes a part back


def followed(rgb: Bytes, inside: Bytes, gain: Floats, version: int = VERSION, against: float = 0.0) -> Bytes:
    """Return an object in the light of its place: rgb uint8 h x w x 3 in mean light, inside uint8 h x w, gain of
    `gain_of_place`, one factor a channel; against: of `against_of_place`. Where the gain is 1 and `against` is 0 the
    picture stays as it is.
    """
    exposure = float(np.exp(np.log(gain).mean()))
    linear = (np.arange(256, dtype=np.float32) / 255) ** np.float32(GAMMA)
    luminance = np.array(LUMINANCE, np.float32)
    cast = gain / exposure
    cast /= float(cast @ luminance)
    step = max(1, min(inside.shape) // LOOKED_AT_PX) if version > 3 else 1
    here = rgb[::step, ::step][inside[::step, ::step] >= 128]
    if exposure > 1 and len(here):
        middle, bright = (float(x) for x in np.quantile(linear[here] @ luminance, (0.5, BRIGHT)))
        wanted = (exposure - 1) * (min(middle / BLACK, 1) if version > 2 else 1)
        white, ease = (WHITE, EASE) if version > 5 else (WHITE_5, EASE_5)
        exposure = 1 + _eased(wanted, max(white / max(bright, 1e-3), 1) - 1, ease)
    factors = cast * np.float32(exposure)
    table = linear[:, None] * factors  # 256 x 3
    if version > 2 and len(here):
        middles = np.maximum(linear[np.median(here, 0).astype(np.uint8)], BLACK)
        powers = np.clip(TEXTURE / factors ** (1 / GAMMA), 1, STEEPEST)
        powers += np.float32(against) * (FLAT - powers)
        table = factors * _steeper(linear[:, None], middles, powers, version)
        if version > 5 and (powers.max() > 1 or against):
            told = factors * _means(here, np.repeat(linear[:, None], 3, 1))  # else steeper curves leave it brighter
            table *= told / np.maximum(_means(here, table), 1e-6)
    if float(table.max()) <= KNEE or (exposure <= 1 and float(table.max()) <= 1):
        return _lookup(rgb, np.asarray(np.rint(255 * table ** (1 / GAMMA)), np.uint8))
    lit = _lookup(rgb, _ENCODED[np.rint(table.clip(max=1) * (STEPS - 1)).astype(np.uint16)])
    is_over = cv2.split(_lookup(rgb, (table > KNEE).astype(np.uint8)))  # the rest, most of it, is looked up
    bright_ones = np.maximum.reduce([np.asarray(channel) for channel in is_over]) > 0
    colours = rgb[bright_ones]
    light = np.stack([table[colours[:, channel], channel] for channel in range(3)], 1)
    lit[bright_ones] = _ENCODED[np.rint(_drawn_together(light, exposure) * (STEPS - 1)).astype(np.uint16)]
    return lit


def against_of_place(rgb: Bytes, mask: Bytes, valid: Bytes, follow: float, version: int = VERSION) -> float:
    """Return how far an object stands against a low sun, 0..1; arguments as those of `gain_of_place`."""
    light = light_of_place(rgb, mask, valid, version) if version > 8 else None
    return 0.0 if light is None else follow * light.against


@remembered
def gain_of_place(rgb: Bytes, mask: Bytes, valid: Bytes, follow: float, version: int = VERSION) -> Floats:
    """Return the factors of linear light, red, green, blue, by which an object in mean light follows its place.

    rgb: uint8 n x n x 3, the object's frame, sRGB; mask, valid: uint8 n x n; follow: 0 not at all, 1 wholly.
    """
    if version < 3:
        return _gain_of_version_2(rgb, mask, valid, follow)
    light = light_of_place(rgb, mask, valid, version)
    if light is None:
        return np.ones(3, np.float32)
    if version < 5:
        exposure = FOLLOWED_4 * float(np.log(max(light.brightness, 1e-3) / MEAN_LIGHT_5))
    else:
        exposure = _exposure(light, version) if version > 5 else _exposure_5(light)
    low, high = RANGE
    if light.against:
        silhouette = float(np.log(max(light.white, 1e-3))) + SILHOUETTE
        exposure += light.against * min(silhouette - exposure, 0.0)
        low += light.against * (BLACKEST - low)
    return np.asarray(np.exp(follow * (np.clip(exposure, low, high) + light.colour)), np.float32)


def _exposure(light: PlaceLight, version: int) -> float:
    """Return the logarithm of the gain by which an object follows the brightness of its place.

    A dark ground darkens it less where it lies in the light of what is white there: grass, earth; and more where most
    of it is nearly black beside a bright rest: a cliff's shaded side before a sea. A bright one without colour
    brightens it only as far as what is white there is bleached: snow and sand are bright by themselves.
    """
    by_ground = FOLLOWED * float(np.log(max(light.brightness, 1e-3) / MEAN_LIGHT))
    if light.beneath:
        darker = float(np.log(max(light.brightness, 1e-3) / light.beneath))
        by_ground -= SHARE_OF_UNLIT * max(darker - UNLIT, 0.0)
        if version > 6:
            by_ground -= SHARE_OF_BLACK * max(darker - BLACK_UNLIT, 0.0)
    by_white = FOLLOWED * float(np.log(max(light.white, 1e-3) / WHITE_POINT))
    followed = by_ground + _share_of_white(light) * max(by_white - by_ground, 0.0)
    low, high = WHITE_GROUND
    whiteness = light.neutral * float(np.clip((light.brightness - low) / (high - low), 0, 1))
    bound = max(FOLLOWED_WHITE * float(np.log(max(light.white, 1e-3) / BLEACHED)), 0.0)
    return followed + whiteness * min(bound - followed, 0.0)


def _exposure_5(light: PlaceLight) -> float:
    """The same in lighting 5: a ground of whatever colour brightens no further than white is brighter than usual."""
    by_ground = FOLLOWED * float(np.log(max(light.brightness, 1e-3) / MEAN_LIGHT_5))
    by_white = FOLLOWED * float(np.log(max(light.white, 1e-3) / WHITE_POINT))
    if by_ground >= by_white:
        return min(by_ground, max(by_white, 0.0))
    return by_ground + _share_of_white(light) * (by_white - by_ground)


def _share_of_white(light: PlaceLight) -> float:
    """Return how far what is white counts beside a ground that is darker: not at all where that lies in other light."""
    darker = float(np.log(max(light.white, 1e-3) / max(light.beneath, 1e-3)))
    return WHITE_SHARE * float(np.clip((SHADED[1] - darker) / (SHADED[1] - SHADED[0]), 0, 1))


def _gain_of_version_2(rgb: Bytes, mask: Bytes, valid: Bytes, follow: float) -> Floats:
    light = light_of(rgb, mask, valid, above=ABOVE)
    if light is None:
        return np.ones(3, np.float32)
    exposure = np.log(max(float(np.dot(light, LUMINANCE)), 1e-3) / MEAN_LIGHT_2)
    red, green, blue = np.log(np.maximum(light, 1e-3))
    warm = (red - blue) / 2 * np.array([1, 0, -1])
    verdant = GREEN * (2 * green - red - blue) / 3 * np.array([-0.5, 1, -0.5])
    cast = (FOLLOWED_COLOUR * (warm + verdant)).clip(-MOST_COLOUR, MOST_COLOUR)
    return np.asarray(np.exp(follow * (np.clip(exposure * FOLLOWED_2, *RANGE_2) + cast)), np.float32)


def relit(rgb: Bytes, gain: Floats) -> Bytes:
    """Return a picture, uint8 h x w x 3, in other light, as drawing 1 did: linear light is multiplied by gain, one
    factor a channel.

    Where that brightens, highlights are drawn together instead of clipped: white stays white, and the texture of what
    is nearly white is kept.
    """
    factor = gain.astype(np.float64)
    factor = np.where(factor > 1, factor**BRIGHTENED, factor)
    linear = (np.arange(256)[:, None] / 255) ** GAMMA
    light = linear * factor / (1 + linear * np.maximum(factor - 1, 0))
    return _lookup(rgb, np.asarray(np.rint(255 * light ** (1 / GAMMA)), np.uint8))


def _steeper(linear: Reals, middles: Reals, powers: Reals, version: int) -> Reals:
    """Return linear light, 256 x 1, in steeper curves about an object's middles, one for each channel: 256 x 3.

    Since lighting 7 white stays white: a dark object's pale parts were brightened by these curves. Powers below 1 make
    them flatter, white as well.
    """
    steep = middles * (linear / middles) ** powers
    if version < 7:
        return steep
    way = np.log(np.maximum(linear, middles) / middles) / np.maximum(-np.log(middles), 1e-3)  # from the middle to white
    return np.where((linear > middles) & (powers >= 1), middles ** (1 - way - (powers - 1) * way * (1 - way)), steep)


def _means(pixels: Bytes, table: Reals) -> Floats:
    """Return the mean of N x 3 pixels through a table for each channel, 256 x 3."""
    counts = [np.bincount(pixels[:, channel], minlength=256) for channel in range(3)]
    sums = [count @ table[:, channel] for channel, count in enumerate(counts)]
    return np.asarray(np.array(sums) / len(pixels), np.float32)


def _eased(wanted: float, most: float, ease: int) -> float:
    """Return what is wanted while it is small, and never more than `most`."""
    return 0.0 if most <= 0 else wanted / (1 + (wanted / most) ** ease) ** (1 / ease)


def _drawn_together(light: Floats, exposure: float) -> Floats:
    """Return linear colours, N x 3, whose luminance is below 1 and whose channels are at most 1: hue is kept, and
    chroma as far as there is room for it. Nothing becomes darker than it was before `exposure`.
    """
    luminance = light @ np.array(LUMINANCE, np.float32)
    pressed = np.where(luminance > KNEE, KNEE + (1 - KNEE) * np.tanh((luminance - KNEE) / (1 - KNEE)), luminance)
    pressed = np.minimum(np.maximum(pressed, luminance / max(exposure, 1)), 1)
    light = light * (pressed / np.maximum(luminance, 1e-6))[:, None]
    over = np.maximum(np.maximum(light[:, 0], light[:, 1]), light[:, 2])
    share = np.where(over > 1, (1 - pressed) / np.maximum(over - pressed, 1e-6), 1)
    return np.asarray((pressed[:, None] + (light - pressed[:, None]) * share[:, None]).clip(0, 1), np.float32)


def _lookup(rgb: Bytes, table: Bytes) -> Bytes:
    """A picture through a table for each channel, 256 x 3."""
    return np.asarray(cv2.LUT(rgb, table[None]), np.uint8)
