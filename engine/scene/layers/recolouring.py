"""What brings the colours of layers into another profile."""

from __future__ import annotations

from typing import Protocol, TypeVar

import numpy as np
from numpy.typing import NDArray

S = TypeVar("S", bound=np.generic)


class Recolouring(Protocol):
    """A way for every colour of a document, in whatever form a layer has it, into another profile."""

    @property
    def profile(self) -> bytes | None:
        """The ICC profile that colours are in then; None is sRGB."""

    def straight(self, samples: NDArray[S]) -> NDArray[S]:
        """Return straight samples (h, w, 3 or 4) in that profile: uint8, uint16, or float32 of 0..1."""

    def paint(self, pixels: NDArray[np.uint8]) -> NDArray[np.uint8]:
        """Return premultiplied BGRA (h, w, 4) in that profile."""


def recoloured(colour: tuple[int, int, int], recolouring: Recolouring) -> tuple[int, int, int]:
    """Return a colour, 0..255, in another profile."""
    red, green, blue = recolouring.straight(np.array([[colour]], np.uint8))[0, 0].tolist()
    return red, green, blue
