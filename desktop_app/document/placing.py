"""Where layers lie, as numbers of the rectangle around what they show, and edits that lead it to others."""

from __future__ import annotations

from collections.abc import Sequence
from math import hypot

from engine.scene import edits
from engine.scene.affine import Affine, Place
from engine.scene.layers import Extent, Layer, common_extent
from engine.scene.scene import Scene

XY = tuple[float, float]


def angle_of(extent: Extent) -> float:
    """Return by how many degrees the rectangle is turned, clockwise."""
    return Place.of(extent.place, 0).angle


def length_of(extent: Extent, along: int) -> float:
    """Return the rectangle's width (0) or height (1) in canvas px, along its own side, before it is distorted."""
    place = extent.place
    if along:
        return extent.box.height * hypot(place.xy, place.yy)
    return extent.box.width * hypot(place.xx, place.yx)


def moved_to(scene: Scene, layers: Sequence[Layer], value: float, along: int) -> Scene:
    """Return the scene with the middle of the rectangle around layers at that x (0) or y (1)."""
    extent = common_extent(layers)
    if extent is None:
        return scene
    step = value - extent.centre[along]
    return edits.transform(scene, layers, Affine.translation(0, step) if along else Affine.translation(step, 0))


def stretched_to(scene: Scene, layers: Sequence[Layer], value: float, along: int) -> Scene:
    """Return the scene with the rectangle so many px long along its width (0) or height (1), about its middle."""
    extent = common_extent(layers)
    if extent is None or not (before := length_of(extent, along)):
        return scene
    share, (x, y) = value / before, extent.centre
    turned = extent.place.linear
    x, y = turned.inverse().point(x, y)
    stretch = Affine(1, 0, 0, 0, share, y - share * y) if along else Affine(share, 0, x - share * x, 0, 1, 0)
    return edits.transform(scene, layers, turned @ stretch @ turned.inverse())


def turned_to(scene: Scene, layers: Sequence[Layer], angle: float, pivot: XY | None) -> Scene:
    """Return the scene with the rectangle at an angle in degrees, turned about a point; None: its middle."""
    extent = common_extent(layers)
    return scene if extent is None else edits.transform(scene, layers, extent.turn(angle - angle_of(extent), pivot))
