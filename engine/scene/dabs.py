"""Strokes made of single dabs: paint that builds up as it flows, gaps between dabs, tips that follow a pen."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from engine.problem import Problem
from engine.scene import brush, checks
from engine.scene.box import Box
from engine.scene.brush import Point, Touch
from engine.scene.limits import MOST_TILES
from engine.scene.mask import Mask
from engine.scene.tiles import TILE, Key, tile_box

LEAST_STEP = 1.0  # px between two dabs
THINNEST = 0.05  # roundness

Floats = NDArray[np.float32]


class DabStroke:
    """A stroke under way. `coverage` is what its dabs cover together; it comes out the same however it is cut."""

    def __init__(
        self,
        hardness: float = 0.8,  # share of the radius that is fully covered, 0..1
        flow: float = 1.0,  # share of what is not covered yet that a dab covers, 0..1; at 1 dabs do not add up
        spacing: float = 0.1,  # from dab to dab, as a share of the tip's width; above 0, up to 10
        within: Box | None = None,  # px, outside of which nothing is covered; None: nowhere
    ) -> None:
        self._hardness = checks.number("hardness", hardness, 0, 1)
        self._flow = checks.number("flow", flow, 0, 1)
        self._spacing = checks.number("spacing", spacing, 0.01, 10)
        self._within = within
        self.coverage = Mask.empty()
        self._free: dict[Key, Floats] = {}  # the share of each pixel that is not covered, so that faint dabs add up
        self._ahead: float | None = None  # px along the path to the next dab; None: it has not begun

    def paint(self, piece: Sequence[Point]) -> None:
        """Go on along these points, the first of which is where the last piece ended. Problem as of `brush.stroke`."""
        touches = [Touch(*point) for point in piece]
        touched: set[Key] = set()
        if self._ahead is None and touches:
            touched |= self._lay(touches[0])
            self._ahead = self._step(touches[0])
        for start, end in pairwise(touches):
            for dab in self._between(start, end):
                touched |= self._lay(dab)
        changes = {key: (255 * (1 - self._free[key]) + 0.5).astype(np.uint8) for key in touched}
        self.coverage = Mask(self.coverage.tiles.changed(changes))

    def _between(self, start: Touch, end: Touch) -> Iterator[Touch]:
        length = math.dist(start[:2], end[:2])
        along = self._ahead or 0.0
        while along < length:
            dab = _mixed(start, end, along / length)
            yield dab
            along += self._step(dab)
        self._ahead = along - length

    def _step(self, dab: Touch) -> float:
        return max(LEAST_STEP, 2 * dab.radius * self._spacing)

    def _lay(self, dab: Touch) -> set[Key]:
        """Lay one dab; return the tiles that it changes."""
        box = brush.reach((dab,))
        if self._within is not None:
            box = box.intersect(self._within)
        if box.is_empty:
            return set()
        covered = self._stamp(dab, box)
        keys = set(box.tiles(TILE))
        for key in keys:
            if key not in self._free and len(self._free) == MOST_TILES:
                raise Problem("A stroke cannot cover that much: use a smaller brush.")
            whole = tile_box(*key)
            part = box.intersect(whole)
            free = self._free.setdefault(key, np.ones((TILE, TILE), np.float32))[part.slices(whole)]
            if self._flow < 1:
                free *= 1 - covered[part.slices(box)]
            else:
                np.minimum(free, 1 - covered[part.slices(box)], out=free)
        return keys

    def _stamp(self, dab: Touch, box: Box) -> Floats:
        """Return the part of each pixel of a box that the dab covers, (h, w)."""
        x: Floats = (np.arange(box.left, box.right) + 0.5 - dab.x).astype(np.float32)[None, :]
        y: Floats = (np.arange(box.top, box.bottom) + 0.5 - dab.y).astype(np.float32)[:, None]
        if dab.roundness < 1:
            angle, thin = math.radians(dab.angle), np.float32(1 / max(THINNEST, dab.roundness))
            cos, sin = np.float32(math.cos(angle)), np.float32(math.sin(angle))
            x, y = np.asarray(x * cos + y * sin), np.asarray((y * cos - x * sin) * thin)
        covered = brush.profile(np.sqrt(x * x + y * y), np.float32(dab.radius), self._hardness)
        return covered * np.float32(self._flow * dab.strength)


def _mixed(start: Touch, end: Touch, share: float) -> Touch:
    """Return the tip at a share of the way; the angle goes the shorter way round."""
    turn = (end.angle - start.angle + 90) % 180 - 90  # an ellipse turned by 180 degrees is itself
    mixed = Touch(*(a + (b - a) * share for a, b in zip(start, end, strict=True)))
    return mixed._replace(angle=start.angle + turn * share)
