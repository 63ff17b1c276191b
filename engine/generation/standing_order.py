"""Objects in the wrong order: what stands nearer, as its feet are lower in the picture, lies behind what is farther."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from engine.generation.standing import STANDING
from engine.scene import ordering
from engine.scene.box import Box
from engine.scene.layers import ObjectLayer
from engine.scene.scene import Scene

SAMPLES = 64  # points each way at which a mask is looked at
CLEARLY = 0.06  # of the smaller object's height, by which feet must be lower to tell anything
OVERLAPPING = 0.03  # of the smaller object, which the other one must cover


@dataclass(frozen=True)
class WrongOrder:
    """Two objects: the nearer one, which lies behind, and the farther one that hides a part of it."""

    nearer: str
    farther: str


def wrong_order(scene: Scene, id: str) -> WrongOrder | None:
    """Return an object that stands in the wrong order with this one; None where all is well.

    Only of what stands on the ground anything can be told: what flies may be in front of everything.
    """
    layer = scene.find(id)
    if not _stands(scene, layer):
        return None
    for other in scene.objects():
        if other.id != id and _stands(scene, other) and isinstance(layer, ObjectLayer):
            lower, upper = (layer, other) if ordering.is_above(scene, other.id, id) else (other, layer)
            if upper.mode == "normal" and _is_nearer(lower, upper, scene.box):
                return WrongOrder(lower.id, upper.id)
    return None


def _stands(scene: Scene, layer: object) -> bool:
    if not isinstance(layer, ObjectLayer) or layer.mask.is_empty:
        return False
    return scene.is_seen(layer.id) and layer.recipe.class_name.lower() in STANDING


def _is_nearer(lower: ObjectLayer, upper: ObjectLayer, canvas: Box) -> bool:
    """Return whether the feet of one are clearly lower in the picture than those of the other, which covers it."""
    one, other = lower.box_in(canvas), upper.box_in(canvas)
    both = one.intersect(other)
    if both.is_empty:
        return False
    covered_lower, covered_upper = _sampled(lower, both), _sampled(upper, both)
    area = both.width * both.height * float((covered_lower & covered_upper).mean())
    sizes = [box.width * box.height * float(_sampled(it, box).mean()) for it, box in ((lower, one), (upper, other))]
    feet, others_feet = (_feet(it, box) for it, box in ((lower, one), (upper, other)))
    return area >= OVERLAPPING * min(sizes) and feet - others_feet >= CLEARLY * min(one.height, other.height)


def _feet(layer: ObjectLayer, box: Box) -> float:
    """Return the y of the canvas at which the object ends."""
    rows = np.flatnonzero(_sampled(layer, box).any(axis=1))
    return box.top + box.height * (int(rows[-1]) + 1) / SAMPLES if rows.size else float(box.top)


def _sampled(layer: ObjectLayer, box: Box) -> NDArray[np.bool_]:
    """Return whether the object's mask covers SAMPLES x SAMPLES points, evenly spread over a box of the canvas."""
    at = (np.arange(SAMPLES) + 0.5) / SAMPLES
    x, y = box.left + at[None, :] * box.width, box.top + at[:, None] * box.height
    u, v = layer.to_canvas.inverse().points(x, y)
    part = layer.content
    column, row = np.floor(u).astype(np.int64) - part.left, np.floor(v).astype(np.int64) - part.top
    is_within = (column >= 0) & (column < part.width) & (row >= 0) & (row < part.height)
    mask = layer.mask.read(part)
    covered: NDArray[np.bool_] = is_within & (mask[row.clip(0, part.height - 1), column.clip(0, part.width - 1)] >= 128)
    return covered
