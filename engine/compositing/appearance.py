"""The generated pixels of one object, scene or filter, as compositing takes them: it knows no generator, only these."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import ClassVar

import numpy as np
from numpy.typing import NDArray

from engine.problem import Problem
from engine.scene.box import Box
from engine.scene.layers import LiveLayer
from engine.scene.limits import LONGEST_SIDE

REACH = Box(0, 0, 2 * LONGEST_SIDE, 2 * LONGEST_SIDE)  # canvas px, where what a filter covers may lie
LARGEST_SIDE = 4096  # px; what is generated from noise is 64 to 2048 px, so more is a damaged file


@dataclass(frozen=True, eq=False)
class Appearance:
    """What an object looks like in its frame; the picture covers the frame exactly, n x n pixels over side x side.

    fingerprint says what it was made from. rgb is uint8 (n, n, 3), straight, in the document's profile and defined all
    over the frame, also beside the mask. alpha is uint8 (n, n), the generator's own idea of where the object is inside
    the mask, or None: all of it. preview marks one that will be replaced by a better one. box is the part of the canvas
    that the picture covers, in px, of the kinds that say so themselves; None: all that its layer covers. Both arrays
    become read-only. Raises Problem where the shapes or types are others.
    """

    fingerprint: str
    rgb: NDArray[np.uint8]
    alpha: NDArray[np.uint8] | None = None
    preview: bool = False
    box: Box | None = None

    largest: ClassVar[int] = LARGEST_SIDE  # px of the longer side
    _whose: ClassVar[str] = "an object"
    _form: ClassVar[str] = "square"

    def __post_init__(self) -> None:
        height, width = self.rgb.shape[:2] if self.rgb.ndim == 3 else (0, 0)
        is_sound = self.rgb.dtype == np.uint8 and self.rgb.shape == (height, width, 3)
        if not is_sound or not 1 <= min(height, width) <= max(height, width) <= self.largest or not self._fits():
            raise Problem(f"The pixels of {self._whose} must be a {self._form} RGB picture, not {self.rgb.shape}.")
        if self.alpha is not None and (self.alpha.dtype != np.uint8 or self.alpha.shape != (height, width)):
            raise Problem(f"The alpha of an object must be as large as its pixels, not {self.alpha.shape}.")
        self.rgb.flags.writeable = False
        if self.alpha is not None:
            self.alpha.flags.writeable = False

    def _fits(self) -> bool:
        """Return whether the picture's shape and box are such as it may have."""
        return bool(self.rgb.shape[0] == self.rgb.shape[1]) and self.box is None

    @property
    def size(self) -> int:
        """Pixels along one side; of a background, along its longer one."""
        return int(max(self.rgb.shape[:2]))

    @property
    def nbytes(self) -> int:
        return self.rgb.nbytes + (0 if self.alpha is None else self.alpha.nbytes)


@dataclass(frozen=True, eq=False)
class BackgroundAppearance(Appearance):
    """What a generated background looks like: rgb is uint8 (h, w, 3) over the whole canvas; there is no alpha."""

    _whose: ClassVar[str] = "a scene"
    _form: ClassVar[str] = "whole"

    def _fits(self) -> bool:
        return self.alpha is None and self.box is None


@dataclass(frozen=True, eq=False)
class FilterAppearance(BackgroundAppearance):
    """What a filter makes of the canvas: rgb is uint8 (h, w, 3), as large as what it covers unless it is a preview.

    Its box may end beyond the canvas, with the last whole pixel of a preview; None is all of the canvas.
    """

    largest: ClassVar[int] = LONGEST_SIDE
    _whose: ClassVar[str] = "a filter"

    def _fits(self) -> bool:
        is_there = self.box is None or (not self.box.is_empty and REACH.contains(self.box))
        return self.alpha is None and is_there


Appearances = Callable[[LiveLayer], Appearance | None]
"""Looks an appearance up; None: there is nothing yet. Then an object is not drawn, and a background in its colours."""


def lookup(looks: Mapping[str, Appearance | None]) -> Appearances:
    """Return the lookup of what layers show, by their ids."""
    return lambda layer: looks.get(layer.id)


def no_appearances(layer: LiveLayer) -> Appearance | None:
    """Return the lookup of a scene in which nothing was generated yet."""
    return None
