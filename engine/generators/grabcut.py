"""GrabCut (Rother, Kolmogorov, Blake 2004; OpenCV's), seeded by what a network found and by a person's clicks."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from engine.scene.box import Box

Bytes = NDArray[np.uint8]
Floats = NDArray[np.floating[Any]]
Point = tuple[float, float]

PIXELS = 1 << 16  # that it works on: a million would take seconds
ROUNDS = 3
SURE, SURELY_NOT = 0.95, 0.05  # of the mask, beyond the band below
BAND = 0.03  # share of the region's longer side, on either side of the mask's border, in which GrabCut decides
REACH = 0.2  # share of it around a click in which nothing is sure any more
ALIKE = 24  # how far, of 255, colours may differ that count as the colour of what was clicked
DOT = 0.012  # share of it that a click itself covers


def cut(
    rgb: Bytes,
    likely: Floats,  # h x w in [0, 1]
    box: Box | None = None,  # nothing outside of it belongs to the object
    include: Sequence[Point] = (),
    exclude: Sequence[Point] = (),
) -> tuple[Floats, float] | None:
    """0 or 1 for each pixel, h x w, and how many pixels one that it worked on covers; None where nothing is likely.

    Deterministic: its random numbers start anew each time.
    """
    height, width = rgb.shape[:2]
    if box is not None and not (likely > 0.5).any():  # all that is known is the box
        likely = np.zeros((height, width), np.float32)
        likely[box.slices(Box(0, 0, width, height))] = 0.7
    region = _region(likely, box, (*include, *exclude), Box(0, 0, width, height))
    if region is None:
        return None
    slices = region.slices(Box(0, 0, width, height))
    scale = min(1.0, (PIXELS / (region.width * region.height)) ** 0.5)
    size = (max(1, round(region.width * scale)), max(1, round(region.height * scale)))
    way = cv2.INTER_AREA if scale < 1 else cv2.INTER_LINEAR
    seen = np.asarray(cv2.resize(rgb[slices], size, interpolation=way), np.uint8)
    guess = np.asarray(cv2.resize(likely[slices], size, interpolation=way), np.float32)
    seeds = _seeds(seen, guess, *(_shifted(points, region, scale) for points in (include, exclude)))
    if box is not None:
        left, top, right, bottom = (
            round((box.left - region.left) * scale), round((box.top - region.top) * scale),
            round((box.right - region.left) * scale), round((box.bottom - region.top) * scale),
        )  # fmt: skip
        outside = np.ones(seeds.shape, bool)
        outside[max(0, top) : bottom, max(0, left) : right] = False
        seeds[outside] = cv2.GC_BGD
    found = divide(seen, seeds).astype(np.float32)
    whole = np.zeros((height, width), np.float32)
    whole[slices] = cv2.resize(found, (region.width, region.height), interpolation=cv2.INTER_LINEAR)
    return whole, 1 / scale


def divide(rgb: Bytes, seeds: Bytes) -> NDArray[np.bool_]:
    """GrabCut from seeds (cv2.GC_*): True where the object is. Where one side has no seed, the seeds as they are."""
    is_object = (seeds == cv2.GC_FGD) | (seeds == cv2.GC_PR_FGD)
    if is_object.sum() < 5 or (~is_object).sum() < 5:
        return np.asarray(is_object)
    cv2.setRNGSeed(0)
    decided = seeds.copy()
    models = np.zeros((1, 65)), np.zeros((1, 65))
    cv2.grabCut(np.ascontiguousarray(rgb[..., ::-1]), decided, (0, 0, 0, 0), *models, ROUNDS, cv2.GC_INIT_WITH_MASK)
    return np.asarray((decided == cv2.GC_FGD) | (decided == cv2.GC_PR_FGD))


def _region(likely: Floats, box: Box | None, points: Sequence[Point], whole: Box) -> Box | None:
    """What is worked on: the mask, the box and the points with room around them."""
    found = Box.of_nonzero(likely > 0.5)
    if box is not None:
        found = found.union(box)
    for x, y in points:
        found = found.union(Box(int(x), int(y), int(x) + 1, int(y) + 1))
    if found.is_empty:
        return None
    return found.grown(max(8, round(0.2 * max(found.width, found.height)))).intersect(whole)


def _shifted(points: Sequence[Point], region: Box, scale: float) -> list[Point]:
    return [((x - region.left) * scale, (y - region.top) * scale) for x, y in points]


def _seeds(rgb: Bytes, guess: Floats, include: Sequence[Point], exclude: Sequence[Point]) -> Bytes:
    """What is sure inside and outside of a band around the mask's border; around clicks only the clicks are sure,
    and what is connected with a click and looks like it goes with it for a start.
    """
    longest = max(guess.shape)
    thick = max(1, round(BAND * longest))
    kernel = cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (2 * thick + 1, 2 * thick + 1))
    sure = cv2.erode((guess > SURE).astype(np.uint8), kernel, borderValue=1)
    never = cv2.erode((guess < SURELY_NOT).astype(np.uint8), kernel, borderValue=1)
    seeds = np.where(guess > 0.5, cv2.GC_PR_FGD, cv2.GC_PR_BGD).astype(np.uint8)
    seeds[sure > 0], seeds[never > 0] = cv2.GC_FGD, cv2.GC_BGD
    open_again = {cv2.GC_FGD: cv2.GC_PR_FGD, cv2.GC_BGD: cv2.GC_PR_BGD}
    for points, doubted, instead in ((include, cv2.GC_BGD, cv2.GC_PR_FGD), (exclude, cv2.GC_FGD, cv2.GC_PR_BGD)):
        for point in points:
            near = np.zeros(seeds.shape, np.uint8)
            cv2.circle(near, _pixel(point, seeds), max(3, round(REACH * longest)), 1, -1)
            seeds[(near > 0) & (seeds == doubted)] = open_again[doubted]
            seeds[(near > 0) & _alike(rgb, _pixel(point, seeds))] = instead
    for points, value in ((include, cv2.GC_FGD), (exclude, cv2.GC_BGD)):
        for point in points:
            cv2.circle(seeds, _pixel(point, seeds), max(1, round(DOT * longest)), value, -1)
    return seeds


def _pixel(point: Point, seeds: Bytes) -> tuple[int, int]:
    """The pixel that a point lies on; (column, row)."""
    return min(int(point[0]), seeds.shape[1] - 1), min(int(point[1]), seeds.shape[0] - 1)


def _alike(rgb: Bytes, pixel: tuple[int, int]) -> NDArray[np.bool_]:
    """What is connected with a pixel and looks like it."""
    flooded = np.zeros((rgb.shape[0] + 2, rgb.shape[1] + 2), np.uint8)
    flags = 4 | cv2.FLOODFILL_MASK_ONLY | cv2.FLOODFILL_FIXED_RANGE | (1 << 8)
    smooth = cv2.GaussianBlur(rgb, (0, 0), 1.0)
    cv2.floodFill(smooth, flooded, pixel, (0, 0, 0), (ALIKE,) * 3, (ALIKE,) * 3, flags)
    return flooded[1:-1, 1:-1] > 0
