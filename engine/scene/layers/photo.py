"""A photo: the decoded samples, kept as they came, and where they lie on the canvas."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256
from typing import Any

import numpy as np
from numpy.typing import NDArray

from engine.problem import Problem
from engine.scene import checks
from engine.scene.box import Box
from engine.scene.layers.base import Layer, set_fields
from engine.scene.limits import FARTHEST
from engine.scene.tiles import Pixels


@dataclass(frozen=True, eq=False)
class Photo:
    """Decoded samples as they came, orientation applied: uint8 (h, w, 3 or 4), straight RGB or RGBA; and metadata."""

    samples: Pixels
    profile: bytes | None = None  # ICC
    exif: bytes | None = None
    xmp: bytes | None = None
    source: str = ""  # file name without folder
    notices: tuple[str, ...] = ()  # what could not be kept, each one sentence

    def __post_init__(self) -> None:
        samples = self.samples
        if samples.dtype != np.uint8 or samples.ndim != 3 or samples.shape[2] not in (3, 4) or not samples.size:
            raise Problem("A photo must have at least one pixel, of three or four channels with 8 bits.")
        checks.area("photo", *self.size)
        samples.setflags(write=False)
        set_fields(self, notices=tuple(self.notices))

    @property
    def size(self) -> tuple[int, int]:
        """(width, height) in px."""
        return self.samples.shape[1], self.samples.shape[0]

    @cached_property
    def digest(self) -> str:
        """sha256 in hex over the size, samples and profile."""
        total = sha256(repr(self.samples.shape).encode())
        total.update(np.ascontiguousarray(self.samples).data)
        total.update(self.profile or b"")
        return total.hexdigest()

    def _extras(self) -> tuple[object, ...]:
        return self.samples.shape, self.profile, self.exif, self.xmp, self.source, self.notices

    def __eq__(self, other: object) -> bool:
        if self is other:
            return True
        same = isinstance(other, Photo) and self._extras() == other._extras()
        return same and np.array_equal(self.samples, other.samples)  # type: ignore[attr-defined]

    def __hash__(self) -> int:
        return hash(self._extras())


@dataclass(frozen=True, kw_only=True)
class PhotoLayer(Layer):
    """A photo with its top-left corner at (x, y) of the canvas."""

    photo: Photo
    x: int = 0
    y: int = 0

    def __post_init__(self) -> None:
        super().__post_init__()
        set_fields(
            self,
            x=checks.whole("photo's x", self.x, -FARTHEST, FARTHEST),
            y=checks.whole("photo's y", self.y, -FARTHEST, FARTHEST),
        )

    def box_in(self, canvas: Box) -> Box:
        width, height = self.photo.size
        return Box(self.x, self.y, self.x + width, self.y + height)

    def fills(self, canvas: Box) -> bool:
        return self.photo.samples.shape[2] == 3 and self.box_in(canvas).contains(canvas)

    def fingerprint_in(self, box: Box) -> str | None:
        if self.box_in(box).intersect(box).is_empty:
            return None
        return f"photo {self.mode} {self.opacity} {self.x} {self.y} {self.photo.digest}"

    def arrays(self) -> Iterator[NDArray[Any]]:
        yield self.photo.samples
