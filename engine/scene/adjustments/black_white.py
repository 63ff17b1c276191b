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
        least, greatest = rgb.argmin(axis=0), rgb.argmax(axis=0)
        most, fewest = rgb.max(axis=0), rgb.min(axis=0)
        middle = rgb[0] + rgb[1] + rgb[2] - most - fewest
        pure = np.array([self.reds, self.greens, self.blues], np.float32) / 100
        mixed = np.array([self.cyans, self.magentas, self.yellows], np.float32) / 100  # by the channel that is least
        grey = fewest + (middle - fewest) * mixed[least] + (most - middle) * pure[greatest]
        return np.stack([grey] * 3)
