"""The outline of what is selected: its corners, eight handles, and what a press there would do."""

from __future__ import annotations

import math
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
OPPOSITE = dict(zip(SPOTS, [*list(SPOTS)[4:], *list(SPOTS)[:4]], strict=True))

XY = tuple[float, float]


@dataclass(frozen=True)
class Outline:
    """The rectangle around what is selected, turned and scaled as that is; canvas px."""

    spots: dict[str, XY]
    centre: XY

    @classmethod
    def of(cls, extent: Extent | None) -> Outline | None:
        """Return the outline of an extent; None where there is none."""
        if extent is None:
            return None
        box, names = extent.box, list(SPOTS)
        inside = [(box.left + u * box.width, box.top + v * box.height) for u, v in SPOTS.values()]
        inside.append((box.left + box.width / 2, box.top + box.height / 2))
        placed = [(float(x), float(y)) for x, y in extent.place.apply(np.array(inside, np.float64))]
        return cls(dict(zip(names, placed[:-1], strict=True)), placed[-1])

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
        nw, ne, _, sw = self.corners
        width, height = math.dist(nw, ne), math.dist(nw, sw)
        if width == 0 or height == 0:
            return math.dist(self.centre, (x, y))
        across = ((ne[0] - nw[0]) / width, (ne[1] - nw[1]) / width)
        down = ((sw[0] - nw[0]) / height, (sw[1] - nw[1]) / height)
        u = (x - self.centre[0]) * across[0] + (y - self.centre[1]) * across[1]
        v = (x - self.centre[0]) * down[0] + (y - self.centre[1]) * down[1]
        du, dv = abs(u) - width / 2, abs(v) - height / 2
        if du <= 0 and dv <= 0:
            return max(du, dv)
        return math.hypot(max(0.0, du), max(0.0, dv))


def layer_at(scene: Scene, x: float, y: float) -> Layer | None:
    """Return the topmost visible layer whose pixels cover a canvas point; the photo below all others is never taken."""
    base = scene.photo_layer
    for layer in reversed(list(scene.walk())):
        is_seen = layer.visible and all(group.visible for group in scene.ancestors_of(layer.id))
        if is_seen and layer is not base and layer.covers(x, y):
            return layer
    return None


def object_at(scene: Scene, x: float, y: float) -> ObjectLayer | None:
    """Return the topmost visible object whose mask covers a canvas point."""
    for layer in reversed(list(scene.objects())):
        if layer.visible and layer.covers(x, y):
            return layer
    return None
