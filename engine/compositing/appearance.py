"""The generated pixels of one object, as compositing takes them: it knows no generator, only this value."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from engine.problem import Problem
from engine.scene.layers import ObjectLayer

LARGEST_SIDE = 4096  # px; a generated picture is 64 to 512 px, so more is a damaged file


@dataclass(frozen=True, eq=False)
class Appearance:
    """What an object looks like in its frame; the picture covers the frame exactly, n x n pixels over side x side.

    key says what it was made from. rgb is uint8 (n, n, 3), straight, in the document's profile and defined all over the
    frame, also beside the mask. alpha is uint8 (n, n), the generator's own idea of where the object is inside the mask,
    or None: all of it. preview marks one that will be replaced by a better one. Both arrays become read-only.
    Raises Problem where the shapes or types are others.
    """

    key: str
    rgb: NDArray[np.uint8]
    alpha: NDArray[np.uint8] | None = None
    preview: bool = False

    def __post_init__(self) -> None:
        side = self.rgb.shape[0] if self.rgb.ndim else 0
        if self.rgb.dtype != np.uint8 or self.rgb.shape != (side, side, 3) or not 1 <= side <= LARGEST_SIDE:
            raise Problem(f"The pixels of an object must be a square RGB picture, not {self.rgb.shape}.")
        if self.alpha is not None and (self.alpha.dtype != np.uint8 or self.alpha.shape != (side, side)):
            raise Problem(f"The alpha of an object must be as large as its pixels, not {self.alpha.shape}.")
        self.rgb.flags.writeable = False
        if self.alpha is not None:
            self.alpha.flags.writeable = False

    @property
    def size(self) -> int:
        """Pixels along one side."""
        return int(self.rgb.shape[0])

    @property
    def nbytes(self) -> int:
        return self.rgb.nbytes + (0 if self.alpha is None else self.alpha.nbytes)


Appearances = Callable[[ObjectLayer], Appearance | None]
"""Looks an object's appearance up; None: there is nothing yet and the object is not drawn."""


def no_appearances(layer: ObjectLayer) -> Appearance | None:
    """The lookup of a scene whose objects were not generated yet."""
    return None
