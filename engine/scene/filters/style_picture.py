"""The picture that a photo is to look like: its pixels are part of the recipe, so they travel with the project."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256

import numpy as np
from numpy.typing import NDArray

from engine.problem import Problem
from engine.scene import checks

LONGEST, SMALLEST = 1024, 16  # px a side


@dataclass(frozen=True, eq=False)
class StylePicture:
    """Pixels of a style, uint8 (h, w, 3), sRGB, SMALLEST to LONGEST px a side; and what it is called.

    Raises Problem where it is not such a picture.
    """

    samples: NDArray[np.uint8]
    name: str = ""

    def __post_init__(self) -> None:
        samples = self.samples
        height, width = samples.shape[:2] if samples.ndim == 3 else (0, 0)
        if samples.dtype != np.uint8 or samples.shape != (height, width, 3):
            raise Problem(f"A style picture must be an RGB picture, not {samples.dtype} of shape {samples.shape}.")
        if not SMALLEST <= min(height, width) <= max(height, width) <= LONGEST:
            raise Problem(
                f"A style picture must have {SMALLEST} to {LONGEST} px a side; this one is {width} x {height} px."
            )
        samples.setflags(write=False)
        if self.name:
            checks.text("name of the style picture", self.name)

    @cached_property
    def digest(self) -> str:
        """sha256 in hex of its pixels and their size."""
        return sha256(f"{self.samples.shape} ".encode() + np.ascontiguousarray(self.samples).tobytes()).hexdigest()

    def __str__(self) -> str:
        return self.digest

    def __eq__(self, other: object) -> bool:
        if self is other:
            return True
        return isinstance(other, StylePicture) and (self.name, self.digest) == (other.name, other.digest)

    def __hash__(self) -> int:
        return hash(self.digest)
