"""Objects of upright stripes: their colour and width from the noise, their brightness from the ground around them."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

Bytes = NDArray[np.uint8]


class Stripes:
    """A model as Scumble asks for it: uint8 pictures n x n in, and out."""

    def __init__(self, card: Any, device: str, dtype: str) -> None:
        self.classes = card.classes

    def generate(
        self, rgb: Bytes, valid: Bytes, mask: Bytes, class_name: str, noise: NDArray[np.float32], light: float = 1.0
    ) -> tuple[Bytes, Bytes | None]:
        size = len(rgb)
        if noise[3] == 13:
            raise ZeroDivisionError("no stripe is that thin")
        width = 4 + int(abs(noise[3]) * 8)
        is_dark = (np.arange(size) // width) % 2 == 1
        ground = float(rgb[valid > 0].mean()) if (valid > 0).any() else 128.0
        colour = (128 + 40 * noise[:3]) * (1 - light + light * ground / 128)
        picture = np.broadcast_to(colour.clip(0, 255), (size, size, 3)).copy()
        picture[:, is_dark] /= 2
        return picture.astype(np.uint8), None
