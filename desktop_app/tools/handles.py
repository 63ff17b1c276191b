"""The outline of what is selected: its corners, eight handles, and what a press there would do."""

from __future__ import annotations

import math
from collections.abc import Collection
from dataclasses import dataclass

import numpy as np

from engine.scene.box import Box
from engine.scene.layers import Extent, Layer, ObjectLayer
from engine.scene.scene import Scene

HANDLE_PX = 9  # logical px that a handle measures
REACH_PX = 9  # how far from a handle's middle a press still takes it
ROTATE_PX = 34  # how far outside the outline a press still turns
# Names in the order around the outline, with the share of its width and height.
SPOTS = {
    "nw": (0.0, 0.0),
    "n": (0.5, 0.0),
    "ne": (1.0, 0.0),
    "e": (1.0, 0.5),
    "se": (1.0, 1.0),
    "s": (0.5, 1.0),
    "sw": (0.0, 1.0),
    "w": (0.0, 0.5),
}
SIDES = {"n": ("nw", "ne"), "e": ("ne", "se"), "s": ("se", "sw"), "w": ("sw", "nw")}  # corners of each side
OPPOSITE = dict(zip(SPOTS, [*list(SPOTS)[4:], *list(SPOTS)[:4]], strict=True))

XY = tuple[float, float]


@dataclass(frozen=True)
class Outline:
    """The rectangle around what is selected, turned, scaled and distorted as that is; canvas px."""

    spots: dict[str, XY]
    centre: XY

    @classmethod
    def of(cls, extent: Extent | None) -> Outline | None:
        """Return the outline of an extent; None where there is none."""
        if extent is None:
            return None
        box = extent.box
        inside = [(box.left + u * box.width, box.top + v * box.height) for u, v in SPOTS.values()]
        placed = dict(zip(SPOTS, extent.to_canvas.apply(np.array(inside, np.float64)).tolist(), strict=True))
        # In perspective the middle of a side on the canvas is not that of the layer's own.
        for side, (one, other) in SIDES.items():
            placed[side] = [(a + b) / 2 for a, b in zip(placed[one], placed[other], strict=True)]
        return cls({name: (x, y) for name, (x, y) in placed.items()}, extent.centre)

    @property
    def corners(self) -> tuple[XY, XY, XY, XY]:
        return self.spots["nw"], self.spots["ne"], self.spots["se"], self.spots["sw"]

    def bounds(self) -> Box:
        """Return the canvas px that the outline encloses, outward."""
        xs, ys = zip(*self.corners, strict=True)
        return Box(math.floor(min(xs)), math.floor(min(ys)), math.ceil(max(xs)), math.ceil(max(ys)))

    def hit(self, x: float, y: float, touch: float) -> str | None:
        """Return what lies at a canvas point: a handle's name, "inside", "rotate", or None.

        touch: canvas px of a logical px, since a hand is as clumsy at every zoom.
        """
        reach = REACH_PX * touch
        near = min(self.spots, key=lambda name: math.dist(self.spots[name], (x, y)))
        if math.dist(self.spots[near], (x, y)) <= reach:
            return near
        distance = self._outside_by(x, y)
        if distance <= 0:
            return "inside"
        return "rotate" if distance <= ROTATE_PX * touch else None

    def _outside_by(self, x: float, y: float) -> float:
        """Canvas px from the outline to a point outside it; 0 or less inside."""
        edges = [(self.spots[one], self.spots[other]) for one, other in SIDES.values()]
        nearest = min(_distance(x, y, start, end) for start, end in edges)
        sides = [(end[0] - start[0]) * (y - start[1]) - (end[1] - start[1]) * (x - start[0]) for start, end in edges]
        is_inside = min(sides) > 0 or max(sides) < 0
        return -nearest if is_inside else nearest


def _distance(x: float, y: float, start: XY, end: XY) -> float:
    """Return how far a point is from the line from start to end."""
    along = (end[0] - start[0], end[1] - start[1])
    length = along[0] ** 2 + along[1] ** 2
    share = 0.0 if length == 0 else ((x - start[0]) * along[0] + (y - start[1]) * along[1]) / length
    share = min(max(share, 0.0), 1.0)
    return math.dist((x, y), (start[0] + share * along[0], start[1] + share * along[1]))


def layer_at(scene: Scene, x: float, y: float, without: Collection[str] = ()) -> Layer | None:
    """Return the topmost visible layer whose pixels cover a canvas point, but for those with the ids `without`.

    The photo below all others is never taken.
    """
    base = scene.photo_layer
    for layer in reversed(list(scene.walk())):
        is_seen = all(one.visible and one.is_shown_at(x, y) for one in (layer, *scene.ancestors_of(layer.id)))
        if is_seen and layer is not base and layer.id not in without and layer.covers(x, y):
            return layer
    return None


def object_at(scene: Scene, x: float, y: float) -> ObjectLayer | None:
    """Return the topmost visible object whose mask covers a canvas point."""
    for layer in reversed(list(scene.objects())):
        if layer.visible and layer.covers(x, y):
            return layer
    return None
