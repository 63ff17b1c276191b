"""Objects of spots that see nothing of what lies below them: they stay as they are wherever they are moved."""

from __future__ import annotations

from typing import Any

import numpy as np

from engine.compositing.appearance import Appearance
from engine.generation.kind import Cards, Inputs, Sizes, Work
from engine.generation.kinds.object import ObjectKind
from engine.generation.texts import noise_text
from engine.scene.layers import ObjectLayer
from engine.scene.scene import Scene


class SpotsKind(ObjectKind):
    """Draws at one size, from the noise alone."""

    def sizes(self, layer: ObjectLayer, cards: Cards) -> Sizes:
        return Sizes((64,), seen=64)

    def inputs(self, scene: Scene, layer: ObjectLayer, size: int, cards: Cards) -> Inputs:
        return Inputs(noise_text(layer.recipe), (f"spots of {size} px",))

    def run(self, work: Work[Any]) -> Appearance:
        noise = np.array(work.layer.recipe.noise)
        rows, columns = np.mgrid[: work.size, : work.size]
        is_spot = (rows % 16 - 8) ** 2 + (columns % 16 - 8) ** 2 < 25
        picture = np.where(is_spot[..., None], 255, (128 + 40 * noise[:3]).clip(0, 255)).astype(np.uint8)
        return Appearance(work.fingerprint, picture, preview=work.is_preview)
