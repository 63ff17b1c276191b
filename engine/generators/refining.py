"""A mask made to follow a photo's borders by what its colours tell, without a network and so without torch."""

from __future__ import annotations

from collections.abc import Sequence

import cv2
import numpy as np
from numpy.typing import NDArray

from engine.generators import grabcut, matte
from engine.problem import Problem
from engine.scene.box import Box

Bytes = NDArray[np.uint8]
Points = Sequence[tuple[float, float]]

WORKING = 1024  # px of the longer side on which borders are worked out
CRISPNESS = 1.3  # how much steeper borders are made


def refine(
    rgb: Bytes,
    mask: Bytes,
    box: Box | None = None,
    include: Points = (),
    exclude: Points = (),
) -> Bytes:
    """A mask made to follow the picture's colours by GrabCut, and to hold some points and leave out others.

    rgb h x w x 3 sRGB, mask h x w (what was found so far; all 0 with a box: everything in it may be the object), box:
    nothing outside belongs to the object, include and exclude: points x, y in px. Returns h x w uint8. The same
    picture gives the same mask. Problem where a point or the box lies outside the photo.
    """
    box = inside(box, rgb)
    for x, y in (*include, *exclude):
        if not (0 <= x < rgb.shape[1] and 0 <= y < rgb.shape[0]):
            raise Problem(
                f"The point {x:.0f}, {y:.0f} lies outside the photo, which is {rgb.shape[1]} x {rgb.shape[0]} px."
            )
    work, scale = working_copy(rgb)
    small = np.asarray(cv2.resize(mask, work.shape[1::-1], interpolation=cv2.INTER_AREA), np.float32) / 255
    marks = [[((x + 0.5) * scale, (y + 0.5) * scale) for x, y in points] for points in (include, exclude)]
    cut = grabcut.cut(work, small, None if box is None else scaled(box, scale, work), marks[0], marks[1])
    if cut is None:
        return np.zeros(rgb.shape[:2], np.uint8)
    found, grain = cut
    refined = matte.applied(rgb, matte.fitted(work, found, max(2, round(grain))), CRISPNESS)
    _press(refined, include, 255)
    _press(refined, exclude, 0)
    return refined


def inside(box: Box | None, rgb: Bytes) -> Box | None:
    """The part of a box that lies on the photo; Problem where there is none."""
    if box is None:
        return None
    part = box.intersect(Box(0, 0, rgb.shape[1], rgb.shape[0]))
    if part.is_empty:
        raise Problem(f"The box lies outside the photo, which is {rgb.shape[1]} x {rgb.shape[0]} px.")
    return part


def working_copy(rgb: Bytes) -> tuple[Bytes, float]:
    """The photo with its longer side at most WORKING px, and its pixels per pixel of the photo."""
    height, width = rgb.shape[:2]
    if rgb.ndim != 3 or rgb.shape[2] != 3 or not height or not width:
        raise Problem("A subject is looked for in RGB pictures of at least one pixel.")
    scale = min(1.0, WORKING / max(height, width))
    if scale == 1.0:
        return np.ascontiguousarray(rgb), scale
    size = (max(1, round(width * scale)), max(1, round(height * scale)))
    return np.asarray(cv2.resize(rgb, size, interpolation=cv2.INTER_AREA), np.uint8), scale


def scaled(box: Box, scale: float, work: Bytes) -> Box:
    """A box of the photo in the working copy's pixels: at least one of them."""
    left, top = (min(int(low * scale), size - 1) for low, size in ((box.left, work.shape[1]), (box.top, work.shape[0])))
    return Box(left, top, max(left + 1, round(box.right * scale)), max(top + 1, round(box.bottom * scale)))


def _press(mask: Bytes, points: Points, value: int) -> None:
    """What was clicked is so, whatever the colours say."""
    radius = max(1, round(0.004 * max(mask.shape)))
    for x, y in points:
        cv2.circle(mask, (int(x), int(y)), radius, value, -1, cv2.LINE_8)
