"""The soft round brush: what part of each pixel a stroke covers."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from engine.problem import Problem
from engine.scene import checks
from engine.scene.box import Box
from engine.scene.limits import FARTHEST, MOST_TILES, WIDEST_BRUSH
from engine.scene.tiles import TILE, Key, Pixels, Tiles, tile_box

LEAST = 1e-4  # px; a step that is smaller is none


class Touch(NamedTuple):
    """The tip at one place of a stroke. Only strokes of dabs (`dabs.py`) heed more of it than place and radius."""

    x: float  # px
    y: float
    radius: float  # px
    strength: float = 1.0  # 0..1
    roundness: float = 1.0  # the shorter of the tip's axes as a share of the longer one, 0..1
    angle: float = 0.0  # of the longer axis, degrees clockwise


Point = tuple[float, float, float] | Touch  # x, y, radius
Coverage = NDArray[np.float32]  # 0..1
_Place = tuple[float, float, float]  # x, y, radius, checked


def stroke(points: Iterable[Point], hardness: float = 0.8, strength: float = 1.0, box: Box | None = None) -> Tiles:
    """Return the coverage, 0..255, of a brush drawn along `points` (x, y, radius in px, evenly changing in between).

    The brush covers all (`strength`) up to `hardness` * radius and smoothly less, down to nothing at its radius; a
    hard edge is antialiased. The path is not a row of dabs but their limit, the largest coverage of a dab at any point
    of it: so a stroke comes out the same however its points are cut into calls, as long as each begins where the last
    one ended. Outside of `box` (None: nowhere) nothing is covered. Raises Problem for values that are not finite or out
    of range, and where it covers too much.
    """
    path = [checked(point) for point in points]
    hardness, strength = checks.number("hardness", hardness, 0, 1), checks.number("strength", strength, 0, 1)
    tiles: dict[Key, Pixels] = {}
    for start, end in pairwise(path if len(path) > 1 else path * 2):
        reached = _box_of((start, end))
        reached = reached if box is None else reached.intersect(box)
        _add_segment(tiles, start, end, hardness, 255 * strength, reached)
    return Tiles.empty().changed(tiles)


def reach(points: Iterable[Point]) -> Box:
    """Return the box that a stroke cannot leave."""
    return _box_of([checked(point) for point in points])


def checked(point: Point) -> _Place:
    """Return x, y and radius; Problem for values that are not finite or out of range."""
    x, y, radius = point[:3]
    return (
        checks.number("brush's x", x, -FARTHEST, FARTHEST),
        checks.number("brush's y", y, -FARTHEST, FARTHEST),
        checks.number("brush's radius", radius, 0, WIDEST_BRUSH),
    )


def _box_of(points: Iterable[_Place]) -> Box:
    corners = [(x + side * (r + 0.5), y + side * (r + 0.5)) for x, y, r in points if r > 0 for side in (-1, 1)]
    return Box.around(corners)


def _add_segment(
    tiles: dict[Key, Pixels], start: _Place, end: _Place, hardness: float, height: float, box: Box
) -> None:
    for key in box.tiles(TILE):
        whole = tile_box(*key)
        if not _may_touch(whole, start, end):
            continue
        if key not in tiles and len(tiles) == MOST_TILES:
            raise Problem("A stroke cannot cover that much: use a smaller brush.")
        part = box.intersect(whole)
        pixels = tiles.setdefault(key, np.zeros((TILE, TILE), np.uint8))[part.slices(whole)]
        covered = _coverage(part, start, end, hardness) * np.float32(height) + np.float32(0.5)
        np.maximum(pixels, covered.astype(np.uint8), out=pixels)


def _may_touch(tile: Box, start: _Place, end: _Place) -> bool:
    """Return whether the circle around the tile meets the segment's widest brush: most of a long diagonal's do not."""
    x, y = tile.left + TILE / 2 - start[0], tile.top + TILE / 2 - start[1]
    dx, dy = end[0] - start[0], end[1] - start[1]
    length = dx * dx + dy * dy
    along = min(1.0, max(0.0, (x * dx + y * dy) / length)) if length else 0.0
    far = max(start[2], end[2]) + 1 + TILE * 0.7072
    return (x - along * dx) ** 2 + (y - along * dy) ** 2 <= far * far


def _coverage(box: Box, start: _Place, end: _Place, hardness: float) -> Coverage:
    """Return, as (h, w) of `box`, the largest coverage over all dabs between `start` and `end`.

    The dab that covers a pixel w (seen from `start`) best has the least |w - t d| / (r + t g), with d the way and g the
    growth of the radius. Its square's derivative vanishes at t = (w.d r + w.w g) / (d.d r + w.d g), and where that is
    no minimum the quotient only rises or only falls. Antialiasing bends this where the radius changes, most where it
    does so steeply: by a few of 255 levels for radii from 2 px, and never below the dabs at both ends.
    """
    x = (np.arange(box.width) + (box.left + 0.5 - start[0])).astype(np.float32)[None, :]
    y = (np.arange(box.height) + (box.top + 0.5 - start[1])).astype(np.float32)[:, None]
    dx, dy, growth = (np.float32(0 if abs(b - a) < LEAST else b - a) for a, b in zip(start, end, strict=True))
    radius, length, ahead = np.float32(start[2]), dx * dx + dy * dy, x * dx + y * dy

    def dab_at(t: Coverage | np.float32) -> Coverage:
        u, v = x - t * dx, y - t * dy
        return profile(np.sqrt(u * u + v * v), radius + t * growth, hardness)

    zero, one = np.float32(0), np.float32(1)
    if not growth:
        return dab_at((ahead / length).clip(0, 1) if length else zero)
    above, below = ahead * radius + (x * x + y * y) * growth, ahead * growth + length * radius
    best = np.where(below > 0, above / np.where(below > 0, below, one), above >= 0).clip(0, 1)
    ends = np.maximum(dab_at(zero), dab_at(one))
    return np.maximum(ends, dab_at(best.astype(np.float32)))


def profile(distance: Coverage, radius: Coverage | np.float32, hardness: float) -> Coverage:
    """Return 1 up to hardness * radius, a smooth fall to 0 at the radius; the fall is at least one pixel wide."""
    inner = np.minimum(radius * np.float32(hardness), radius - np.float32(0.5))
    outer = np.maximum(radius, inner + 1)
    t = ((outer - distance) / (outer - inner)).clip(0, 1)
    thin = np.minimum(2 * radius, np.float32(1))  # thinner than a pixel it covers less of one
    smooth: Coverage = t * t * (3 - 2 * t) * thin
    return smooth
