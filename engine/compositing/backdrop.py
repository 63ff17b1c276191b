"""What a layer that acts on others sees: the backdrop of its place, as one picture of the canvas or a box of it."""

from __future__ import annotations

from dataclasses import dataclass
from math import floor, log2

import cv2
import numpy as np
from numpy.typing import NDArray

from engine.compositing.appearance import Appearances
from engine.compositing.compositor import Compositor
from engine.compositing.warp import straightened
from engine.scene.box import Box
from engine.scene.scene import Scene

Pixels = NDArray[np.uint8]

STRIP_ROWS = 512  # of the canvas that are put together at once, so that memory is that of the result


@dataclass(frozen=True, eq=False)
class Backdrop:
    """The colours below a layer, uint8 (h, w, 3), straight, in the document's profile; black where nothing is."""

    rgb: Pixels

    @property
    def nbytes(self) -> int:
        return self.rgb.nbytes


def size_in(canvas: Box, longest: int) -> tuple[int, int]:
    """Return width and height of a picture of the canvas whose longer side is at most `longest` px."""
    scale = min(1.0, longest / max(canvas.width, canvas.height))
    return max(1, round(canvas.width * scale)), max(1, round(canvas.height * scale))


def backdrop_of(
    scene: Scene, layer_id: str, longest: int, compositor: Compositor, appearances: Appearances
) -> Backdrop:
    """Return what lies below the layer in its own row, which is all that an adjustment in its place would change.

    The longer side is at most `longest` px. Problem where the scene has no such layer.
    """
    width, height = size_in(scene.box, longest)
    level = max(0, floor(log2(max(scene.width / width, scene.height / height))))
    seen = backdrop_in(scene, layer_id, scene.box.at_level(level), level, compositor, appearances)
    if seen.rgb.shape[:2] == (height, width):
        return seen
    rgb = np.asarray(cv2.resize(seen.rgb, (width, height), interpolation=cv2.INTER_AREA), np.uint8)
    rgb.flags.writeable = False
    return Backdrop(rgb)


def backdrop_in(
    scene: Scene, layer_id: str, box: Box, level: int, compositor: Compositor, appearances: Appearances
) -> Backdrop:
    """Return what lies below the layer in its own row within a box, in pixels of a level; see `backdrop_of`."""
    row = Scene(scene.width, scene.height, scene.backdrop_of(layer_id), scene.profile)
    rgb = np.empty((box.height, box.width, 3), np.uint8)
    for top in range(box.top, box.bottom, STRIP_ROWS):
        strip = Box(box.left, top, box.right, min(box.bottom, top + STRIP_ROWS))
        pixels = straightened(compositor.read(row, strip, level, appearances))
        cv2.cvtColor(pixels, cv2.COLOR_BGRA2RGB, rgb[top - box.top : strip.bottom - box.top])
    rgb.flags.writeable = False
    return Backdrop(rgb)
