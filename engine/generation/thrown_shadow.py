"""The shadow that a thing throws in a photo, or its reflection: dark ground beside its feet, found to go with it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from engine.generators.lighting import LUMINANCE
from engine.scene.box import Box

Bytes = NDArray[np.uint8]
Bools = NDArray[np.bool_]
Floats = NDArray[np.floating[Any]]

SIDE = 200  # px of the thing's longer side at which its ground is looked at
# Shares of that side.
BESIDE, BENEATH = 0.9, 0.35  # how far beside and below it the ground is looked at; of the height,
ABOVE, FEET = 0.2, 0.12  # how far above its lowest row, and how high up from there it may touch a shadow
CONTACT = 0.035  # how near to it a shadow begins
SMOOTH, SPECK = 0.01, 0.013  # by which texture is blurred, and what is thinner is none
RING = (0.015, 0.07)  # how far around a shadow its colour is compared with the ground's
PENUMBRA = 0.05  # how far its soft edge may reach
DARKEST = 0.003  # of light, below which nothing is told apart
ROUNDS = 12  # of fitting the ground
# What a shadow is, in natural logarithms of light.
LEAST, SPREAD = 0.16, 1.4  # how much darker than the ground, at least, and in spreads of the ground's own light
FAINTEST = 0.5  # of that, at its soft edge
CLEAR = 0.2, 2.5  # likewise, in the middle, or it is not told
ROUGHEST = 0.42  # spread of a ground on which nothing is told
ELSEWHERE = 0.155  # share of the ground that may be as dark, but does not touch it
SIZES = 0.03, 0.6  # of the thing's area
YELLOWER, COLOURED, BLUE = 0.16, 0.4, 0.8  # shadows lie in the sky's light: bluer, or coloured as the ground is
CUT_OFF, REACHING_UP = 0.1, 0.35  # shares of the side: how much of it may run on where nobody looks any more


@dataclass(frozen=True)
class _Ground:
    """The ground around a thing, small. Each (h, w)."""

    colour: Floats  # (h, w, 3), logarithms of linear light
    light: Floats  # logarithm of it
    seen: Bools  # where it is looked at
    above: Floats  # by how much its light is above what is usual there
    spread: float  # of the usual ground


def thrown_shadow(rgb: Bytes, mask: Bytes) -> Bytes:
    """Return where the shadow or the reflection of a thing lies, uint8 (h, w), 0 or 255; all 0 where none is sure.

    A shadow is a dark part of the ground that touches the feet, is clearly darker than an even ground all around it,
    bluer rather than yellower, and ends where one can see it, on a ground that has hardly another such part.

    rgb: the photo, sRGB, uint8 (h, w, 3); mask: where the thing is, uint8 (h, w), rather too wide than too narrow.
    """
    found = np.zeros_like(mask)
    box = Box.of_nonzero(mask)
    if box.is_empty:
        return found
    longest = max(box.width, box.height)
    whole = Box(0, 0, mask.shape[1], mask.shape[0])
    part = box.grown(round((BESIDE + CONTACT) * longest)).intersect(whole)
    scale = min(1.0, SIDE / longest)
    size = max(1, round(part.width * scale)), max(1, round(part.height * scale))
    slices = part.slices(whole)
    small = np.asarray(cv2.resize(rgb[slices], size, interpolation=cv2.INTER_AREA), np.uint8)
    thing = np.asarray(cv2.resize(mask[slices], size, interpolation=cv2.INTER_AREA)) > 0
    shadow = _shadow(small, thing)
    if shadow is not None:
        large = cv2.resize(shadow.astype(np.float32), (part.width, part.height), interpolation=cv2.INTER_LINEAR)
        found[slices] = np.where(large > 0.5, 255, 0)
    return found


def _shadow(rgb: Bytes, thing: Bools) -> Bools | None:
    rows, columns = (np.flatnonzero(thing.any(axis=axis)) for axis in (1, 0))
    side, lowest = float(max(np.ptp(rows), np.ptp(columns)) + 1), int(rows[-1]) + 1
    ground = _ground(rgb, thing, side)
    if ground is None:
        return None
    dark = ground.seen & (ground.above < -max(LEAST, SPREAD * ground.spread))
    dark = np.asarray(cv2.morphologyEx(dark.astype(np.uint8), cv2.MORPH_OPEN, _disc(max(1.0, SPECK * side)))) > 0
    feet = thing.copy()
    feet[: max(0, round(lowest - FEET * len(rows)))] = False
    labels = cv2.connectedComponents(dark.astype(np.uint8), connectivity=8)[1]
    shadow = np.isin(labels, np.unique(labels[_wider(feet, CONTACT * side) & dark])) & dark
    if not _is_sure(ground, thing, dark, shadow, side):
        return None
    soft = ground.seen & (ground.above < -FAINTEST * max(LEAST, SPREAD * ground.spread))
    return shadow | (soft & _wider(shadow, PENUMBRA * side))


def _ground(rgb: Bytes, thing: Bools, side: float) -> _Ground | None:
    """Return the ground beside and below a thing, whose usual light is a plane; None where hardly any is seen."""
    hole = _wider(thing, 1)
    beside = (~hole).astype(np.float32)
    linear = np.square(rgb.astype(np.float32) / 255)
    blur = max(1.0, SMOOTH * side)
    near = np.maximum(cv2.GaussianBlur(beside, (0, 0), blur), 1e-3)
    linear = cv2.GaussianBlur(linear * beside[..., None], (0, 0), blur) / near[..., None]
    light = np.log(np.maximum(linear @ np.array(LUMINANCE, np.float32), DARKEST))
    rows, columns = (np.flatnonzero(thing.any(axis=axis)) for axis in (1, 0))
    lowest = int(rows[-1]) + 1
    seen = np.zeros_like(thing)
    seen[
        max(0, round(lowest - ABOVE * len(rows))) : round(lowest + BENEATH * side),
        max(0, round(columns[0] - BESIDE * side)) : round(columns[-1] + 1 + BESIDE * side),
    ] = True
    seen &= ~hole
    if seen.sum() < SIZES[0] * thing.sum():
        return None
    at = np.argwhere(seen) / side
    plane = np.column_stack([np.ones(len(at)), at])
    values, weights, spread = light[seen], np.ones(len(at)), 0.0
    above = np.zeros_like(values)
    for _ in range(ROUNDS):  # what is much darker hardly counts: it may be the shadow
        above = values - plane @ np.linalg.lstsq(plane * weights[:, None], values * weights, rcond=None)[0]
        brighter = above[above > 0]
        spread = max(0.03, 1.48 * float(np.median(brighter))) if brighter.size else 0.03
        weights = np.sqrt(np.where(above < -spread, 0.15, 1 / np.maximum(1, np.abs(above) / (2 * spread))))
    everywhere = np.zeros_like(light)
    everywhere[seen] = above
    return _Ground(np.log(np.maximum(linear, DARKEST)), light, seen, everywhere, spread)


def _is_sure(ground: _Ground, thing: Bools, dark: Bools, shadow: Bools, side: float) -> bool:
    """Return whether what is dark and touches the feet can only be a shadow or a reflection."""
    elsewhere = (dark & ~shadow).sum() / max(1, (ground.seen & ~shadow).sum())
    if not SIZES[0] < shadow.sum() / thing.sum() < SIZES[1] or ground.spread > ROUGHEST or elsewhere > ELSEWHERE:
        return False
    inner, outer = (_wider(shadow, share * side) for share in RING)
    ring = outer & ~inner & ground.seen & ~dark
    if not ring.any():
        return False
    darker = float(np.median(ground.light[ring]) - np.median(ground.light[shadow]))
    if darker < max(CLEAR[0], CLEAR[1] * ground.spread, float(ground.light[ring].std())):
        return False
    tint = ground.colour - ground.colour.mean(axis=-1, keepdims=True)
    shift = np.median(tint[shadow], axis=0) - np.median(tint[ring], axis=0)
    most, blue = float(np.abs(shift).max()), float(shift[2])
    if blue < -YELLOWER or (most > COLOURED and blue < BLUE * most):
        return False
    rows, columns = (np.flatnonzero(ground.seen.any(axis=axis)) for axis in (1, 0))
    height = ground.seen.shape[0]
    ends = int(shadow[:, columns[[0, -1]]].sum()) + (int(shadow[rows[-1]].sum()) if rows[-1] + 1 < height else 0)
    up = int(shadow[rows[0] : rows[0] + 2].any(axis=0).sum())
    return ends < CUT_OFF * side and up < REACHING_UP * side


def _disc(radius: float) -> Bytes:
    return np.asarray(cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (2 * round(radius) + 1,) * 2), np.uint8)


def _wider(part: Bools, radius: float) -> Bools:
    """Return a part that reaches so many px farther, at least one."""
    return np.asarray(cv2.dilate(part.astype(np.uint8), _disc(max(1.0, radius)))) > 0
