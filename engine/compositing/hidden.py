"""What of a layer is hidden by those above it."""

from __future__ import annotations

from dataclasses import replace

import cv2
import numpy as np
from numpy.typing import NDArray

from engine.compositing.appearance import Appearances
from engine.compositing.ops import coverage_of
from engine.compositing.plan import only_above, plan_tile
from engine.compositing.sources import Sources
from engine.scene.box import Box
from engine.scene.layers import GroupLayer, Layer, ObjectLayer, PhotoLayer, TiledLayer
from engine.scene.scene import Scene
from engine.scene.tiles import assembled

HALF = 128  # of a pixel's coverage, from which on it counts
LONGEST = 256  # px that a layer is looked at with at most
LEAST_PX = 12  # of these, below which a hidden part is a trace that nobody misses
SLACK_PX = 0.7  # of these, that a line may lie beside the part's edge

Line = tuple[tuple[float, float], ...]


def hidden_outlines(scene: Scene, layer: Layer, appearances: Appearances, sources: Sources) -> tuple[Line, ...]:
    """Return closed lines, in canvas px, around those parts of a layer that layers above it hide at least by half.

    Pixels in normal mode hide; adjustments and shadows do not. Beyond the canvas nothing is looked for.
    """
    seen = layer.box_in(scene.box).intersect(scene.box)
    above = replace(only_above(scene, layer.id), selection=None)
    above = replace(above, layers=_hiding(above.layers))
    if seen.is_empty or not above.layers:
        return ()
    level = max(0, (max(seen.width, seen.height) - 1) // LONGEST).bit_length()
    part = seen.at_level(level)
    alone = replace(scene, layers=(replace(layer, visible=True, opacity=1.0),), selection=None)
    hidden = _coverage(above, level, part, appearances, sources) >= HALF
    if not hidden.any():
        return ()
    hidden &= _coverage(alone, level, part, appearances, sources) >= HALF
    found, _ = cv2.findContours(np.pad(hidden.astype(np.uint8), 1), cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_NONE)
    size = 1 << level
    lines: list[Line] = []
    for contour in found:
        points = cv2.approxPolyDP(contour, SLACK_PX, True)[:, 0, :].astype(np.float64)
        if cv2.contourArea(contour) >= LEAST_PX:
            # Contours run through the middles of pixels, of which one was added all around.
            x, y = (points[:, 0] - 0.5 + part.left) * size, (points[:, 1] - 0.5 + part.top) * size
            lines.append(tuple(zip(x.tolist(), y.tolist(), strict=True)))
    return tuple(lines)


def _hiding(layers: tuple[Layer, ...]) -> tuple[Layer, ...]:
    """Return those of the layers that hide what lies below them."""
    kept: list[Layer] = []
    for layer in layers:
        if not layer.visible or (layer.mode != "normal" and not layer.passes_through):
            continue
        if isinstance(layer, GroupLayer):
            kept.append(replace(layer, children=_hiding(layer.children)))
        elif isinstance(layer, ObjectLayer | PhotoLayer | TiledLayer):
            kept.append(layer)
    return tuple(kept)


def _coverage(scene: Scene, level: int, part: Box, appearances: Appearances, sources: Sources) -> NDArray[np.uint8]:
    """Return how far anything of a scene covers a box in pixels of a level: uint8 (h, w)."""
    return assembled(part, lambda tx, ty: coverage_of(plan_tile(scene, level, tx, ty, appearances), sources))
