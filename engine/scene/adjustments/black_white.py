"""Black and white: how bright each colour becomes as a grey."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

import numpy as np

from engine.scene.adjustments.base import ColourAdjustment
from engine.scene.adjustments.colour import Floats
from engine.scene.adjustments.hue_saturation import RANGES

LIMITS = (-200.0, 300.0)


@dataclass(frozen=True)
class BlackWhite(ColourAdjustment):
    """least + (middle - least) * b + (most - middle) * a, of a pixel's three channels in order.

    A colour is so much of grey, so much of a mixture (yellow, cyan, magenta: what its two greater channels have in
    common) and so much of its greatest channel's own; b and a, shares of 100, say how bright those two become.
    """

    kind: ClassVar[str] = "black-white"
    title: ClassVar[str] = "Black and white"
    limits: ClassVar[dict[str, tuple[float, float]]] = dict.fromkeys(RANGES, LIMITS)

    # As made they are close to how bright the pure colours look.
    reds: float = 40.0
    yellows: float = 60.0
    greens: float = 40.0
    cyans: float = 60.0
    blues: float = 20.0
    magentas: float = 80.0

    def colours(self, rgb: Floats) -> Floats:
        red, green, blue = rgb
        grey = rgb.min(axis=0)
        for weight, one, other, third in (
            (self.reds, red, green, blue),
            (self.greens, green, red, blue),
            (self.blues, blue, red, green),
        ):
            grey += np.float32(weight / 100) * (one - np.maximum(other, third)).clip(0)
        for weight, one, other, third in (
            (self.yellows, red, green, blue),
            (self.cyans, green, blue, red),
            (self.magentas, red, blue, green),
        ):
            grey += np.float32(weight / 100) * (np.minimum(one, other) - third).clip(0)
        return np.stack([grey] * 3)
