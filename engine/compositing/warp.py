"""Pictures under affine and projective maps: the one place that knows that cv2 counts from pixel centres.

Everywhere else a pixel i covers [i, i + 1), so the first pixel's centre is at 0.5; for cv2 it is at 0.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil, floor, hypot, log2
from typing import Any, TypeVar, cast

import cv2
import numpy as np
from numpy.typing import NDArray

from engine.scene.affine import Affine
from engine.scene.box import Box
from engine.scene.projective import Map

Pixels = NDArray[np.uint8]
A = TypeVar("A", bound=NDArray[Any])

TO_CENTRE = Affine.translation(0.5, 0.5)
FROM_CENTRE = Affine.translation(-0.5, -0.5)
# A bilinear fetch at a border reads one pixel on; its place is rounded to a 32nd of a pixel.
FETCH_MARGIN_PX = 2
ONE = (1, 1)
FINEST = 3  # a pixel of a picture in perspective is made of up to 2**FINEST each way


def warp(
    source: A,
    to_source: Map,
    size: int | tuple[int, int],
    repeat_edge: bool,
    kernel: int = cv2.INTER_LINEAR,
    finer: tuple[int, int] = ONE,
) -> A:
    """Return the picture, size px a side or (w, h), whose pixels are fetched from where to_source leads their centres.

    source is (h, w) or (h, w, 4). By cv2's kernel, to a 32nd of a pixel; beyond the source its edge is repeated, or 0.
    Whole-pixel moves copy exactly. A map that takes steps longer than a pixel leaves pixels out: reduce source first,
    or let each pixel be the mean of finer ones, so many across and down. What a projective map leads behind who looks
    is 0.
    """
    flags = kernel | cv2.WARP_INVERSE_MAP
    border = cv2.BORDER_REPLICATE if repeat_edge else cv2.BORDER_CONSTANT
    sides = (size, size) if isinstance(size, int) else size
    if isinstance(to_source, Affine):
        matrix = (FROM_CENTRE @ to_source @ TO_CENTRE).matrix
        return cast(A, cv2.warpAffine(source, matrix, sides, flags=flags, borderMode=border))
    fine = sides[0] * finer[0], sides[1] * finer[1]
    to_source = to_source @ Affine(1 / finer[0], 0, 0, 0, 1 / finer[1], 0)
    matrix = (FROM_CENTRE @ to_source @ TO_CENTRE).matrix
    picture = cv2.warpPerspective(source, matrix, fine, flags=flags, borderMode=border)
    corners = [to_source.shows(x, y) for x in (0, fine[0]) for y in (0, fine[1])]
    if not all(corners):
        x, y = np.arange(fine[0])[None, :] + 0.5, np.arange(fine[1])[:, None] + 0.5
        picture[to_source.weight(x, y) <= 0] = 0
    return cast(A, picture if finer == ONE else cv2.resize(picture, sides, interpolation=cv2.INTER_AREA))


def longest_step(affine: Affine) -> float:
    """Return how far one step along an axis leads under the map, for the axis that leads further."""
    return max(hypot(affine.xx, affine.yx), hypot(affine.xy, affine.yy))


@dataclass(frozen=True)
class Fetch:
    """How pixels are best fetched: from a level, each as the mean of finer ones, so many across and down."""

    step: float  # full-size px of the source from one that is fetched to the next
    level: int
    finer: tuple[int, int] = ONE


def fetch_for(to_source: Map, size: int, source: Box) -> Fetch:
    """Return how size x size px are best fetched from where to_source leads them, in a source of these full-size px.

    In perspective steps are of many lengths: the level is that of the shortest, so that what is near stays sharp, and
    as many pixels are fetched as the longest asks for, so that what is far does not flicker.
    """
    if isinstance(to_source, Affine):
        step = longest_step(to_source)
        return Fetch(step, level_for(step))
    around = [to_source.tangent(x, y) for x, y in to_source.seen(size, source).tolist()]
    if not around:
        return Fetch(1.0, 0)
    across, down = max(hypot(it.xx, it.yx) for it in around), max(hypot(it.xy, it.yy) for it in around)
    least = max(across, down) / (1 << FINEST)
    step = max(least, min(it.stretch[0] for it in around))
    level = max(level_for(step), ceil(log2(max(least, 1e-9))))
    finer = 1 << level_for(across / (1 << level)), 1 << level_for(down / (1 << level))
    return Fetch(step, level, finer)


def level_for(step: float) -> int:
    """Return the level (k: 2**k px in one) that steps of that many full-size px are best fetched from."""
    return max(0, round(log2(max(step, 1e-9))))


def inside(to_box: Map, width: float, height: float, size: int) -> Pixels | None:
    """Return how far each of size x size pixels lies within (0, 0) .. (width, height), where to_box leads: uint8.

    None: all of them do. A pixel at the border counts by how much of it, along the normal, is within.
    """
    box = Box(0, 0, floor(width), floor(height))
    if box.contains(to_box.bounds(size, size)):
        return None
    x, y = np.arange(size)[None, :] + 0.5, np.arange(size)[:, None] + 0.5
    if isinstance(to_box, Affine):
        u, v = to_box.points(x, y)
        across, down = hypot(to_box.xx, to_box.xy), hypot(to_box.yx, to_box.yy)
        depth = np.minimum(np.minimum(u, width - u) / across, np.minimum(v, height - v) / down)
    else:
        left, top, w = to_box.matrix
        # Each border is a straight line also in perspective, at which one of these is 0.
        borders = (left, width * w - left, top, height * w - top)
        depths = [(a * x + b * y + c) / hypot(a, b) for a, b, c in borders]
        depth = np.minimum(np.minimum(depths[0], depths[1]), np.minimum(depths[2], depths[3]))
    return np.asarray(np.rint((depth + 0.5).clip(0, 1) * 255), np.uint8)


def cut_off(picture: A, to_own: Map, box: Box) -> A:
    """Return a picture, (n, n) or (n, n, 4), without what to_own leads beyond a box, whose border is sharp.

    Of an affine map the picture itself: what is fetched from beyond the border fades over a pixel.
    """
    if isinstance(to_own, Affine):
        return picture
    to_box = Affine.into(box) @ to_own
    return covered(picture, inside(to_box, box.width, box.height, picture.shape[0]))


def covered(picture: A, coverage: Pixels | None) -> A:
    """Return a picture, (h, w) or (h, w, 4) premultiplied, as far as uint8 (h, w) covers it; None: all of it."""
    if coverage is None:
        return picture
    return times(picture, coverage if picture.ndim == 2 else np.asarray(cv2.merge([coverage] * 4), np.uint8))


def halved(picture: Pixels) -> Pixels:
    """Return the picture at half size, each pixel the mean of four; an odd last row or column is repeated."""
    height, width = picture.shape[:2]
    if height % 2 or width % 2:
        picture = cast(Pixels, cv2.copyMakeBorder(picture, 0, height % 2, 0, width % 2, cv2.BORDER_REPLICATE))
    size = ((width + 1) // 2, (height + 1) // 2)
    return cast(Pixels, cv2.resize(picture, size, interpolation=cv2.INTER_AREA))


def times(one: A, other: Pixels | A) -> A:
    """Return the product of two pictures of one shape in which 255 is 1, rounded; or of one of floats with either."""
    if one.dtype == np.uint8:
        return cast(A, cv2.multiply(one, other, scale=1 / 255))
    return cast(A, cv2.multiply(one, other, scale=1 / 255 if other.dtype == np.uint8 else 1, dtype=cv2.CV_32F))


def mixed(one: A, other: A, share: Pixels | None, opacity: float) -> A:
    """Return two pictures (h, w, 4), premultiplied, mixed: of the other share times opacity, the rest of the one.

    share: uint8 (h, w); None is 255 everywhere, which with an opacity of 1 gives the very array of the other.
    """
    if share is None or bool((share == 255).all()):
        return other if opacity == 1 else cast(A, cv2.addWeighted(other, opacity, one, 1 - opacity, 0))
    weight = (share / np.float32(255) * np.float32(opacity))[..., None]
    mix = (other.astype(np.float32) - one) * weight + one
    return cast(A, mix if one.dtype == np.float32 else np.rint(mix).astype(np.uint8))


def premultiplied(straight: A) -> A:
    """Return (h, w, 4), alpha last, with colours times alpha; uint8, or floats 0..1."""
    if straight.dtype == np.uint8:
        return cast(A, cv2.cvtColor(straight, cv2.COLOR_RGBA2mRGBA))
    picture = straight.copy()
    picture[..., :3] *= picture[..., 3:]
    return picture


def straightened(picture: A) -> A:
    """Return premultiplied (h, w, 4), alpha last, with colours divided by alpha again, 0 where alpha is."""
    if picture.dtype == np.uint8:
        return cast(A, cv2.cvtColor(picture, cv2.COLOR_mRGBA2RGBA))
    straight = picture.copy()
    alpha = straight[..., 3:]
    np.divide(straight[..., :3], alpha, out=straight[..., :3], where=alpha > 0)
    np.minimum(straight[..., :3], 1, out=straight[..., :3])
    return straight


def reordered(picture: A) -> A:
    """Return RGBA as BGRA, or BGRA as RGBA; three channels become opaque BGRA."""
    code = cv2.COLOR_RGB2BGRA if picture.shape[2] == 3 else cv2.COLOR_RGBA2BGRA
    return cast(A, cv2.cvtColor(picture, code))
