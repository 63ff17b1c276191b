"""A colour that is laid on paint in a blend mode."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from engine.compositing.painter import composite
from engine.scene.box import Box
from engine.scene.painting import Ink
from engine.scene.tiles import TILE, Pixels


@dataclass(frozen=True)
class BlendedInk:
    """Mixes with the pixels of the paint itself as a layer in that mode would; where there are none, it is plain."""

    ink: Ink
    mode: str  # of BLEND_MODES

    def over(self, below: Pixels, coverage: Pixels, box: Box) -> Pixels:
        """Return the pixels with the colour over them; see `PaintSource`."""
        height, width = coverage.shape
        laid, under = (np.zeros((TILE, TILE, 4), np.uint8) for _ in range(2))
        laid[:height, :width] = self.ink.over(laid[:height, :width], coverage, box)
        under[:height, :width] = below
        composite(under, laid, self.mode, 1.0)
        return under[:height, :width]
