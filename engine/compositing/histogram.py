"""How often each value occurs in what an adjustment adjusts."""

from __future__ import annotations

from math import ceil, log2

import numpy as np
from numpy.typing import NDArray

from engine.compositing.appearance import Appearances
from engine.compositing.compositor import Compositor
from engine.compositing.warp import straightened
from engine.scene.layers import Layer
from engine.scene.scene import Scene

LONGEST_SIDE = 1024  # px of the picture that is counted: the canvas at the first level that is no larger
KNOWN_FROM = 128  # alpha from which a pixel counts

Counts = NDArray[np.int64]


def histogram(layers: tuple[Layer, ...], scene: Scene, compositor: Compositor, appearances: Appearances) -> Counts:
    """Return how many pixels of these layers, on the scene's canvas, have each value: (3, 256), of red, green, blue."""
    longest = max(scene.width, scene.height, 1)
    level = max(0, ceil(log2(longest / LONGEST_SIDE)))
    below = Scene(scene.width, scene.height, layers, scene.profile)
    picture = straightened(compositor.read(below, below.box.at_level(level), level, appearances))
    known = picture[picture[..., 3] >= KNOWN_FROM]
    return np.stack([np.bincount(known[:, plane], minlength=256) for plane in (2, 1, 0)])


def layers_below(scene: Scene, layer_id: str) -> tuple[Layer, ...]:
    """Return what an adjustment adjusts: the layers beneath it in its group, or at the top level."""
    siblings = scene.siblings_of(layer_id)
    return siblings[: next(index for index, layer in enumerate(siblings) if layer.id == layer_id)]
