"""What a layer's shadow is thrown by."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from engine.scene.affine import Affine
from engine.scene.box import NOWHERE, Box
from engine.scene.mask import Mask
from engine.scene.projective import Map, Projective


@dataclass(frozen=True)
class Silhouette:
    """A mask and where it lies. Split in two, place = origin @ shape: while it is only moved, its shape stays."""

    mask: Mask  # in frame px
    feather: float  # frame px
    place: Affine  # frame px -> canvas px
    opacity: float  # 0..1; 0 of a hidden layer
    distortion: Projective | None = None  # frame px -> frame px, before the place

    def lies_as(self, other: Silhouette) -> bool:
        """Return whether another one has the same mask in the same place."""
        return (self.place, self.distortion, self.mask) == (other.place, other.distortion, other.mask)

    @cached_property
    def shape(self) -> Map:
        """The way from the frame to the canvas without the place's offset."""
        return self.place.linear if self.distortion is None else self.place.linear @ self.distortion

    @cached_property
    def origin(self) -> Affine:
        """The place's offset."""
        return Affine.translation(self.place.x0, self.place.y0)

    @cached_property
    def box(self) -> Box:
        """The px that it reaches, in canvas px as seen from its origin; NOWHERE where nothing is seen of it."""
        return self.shape.image_of(self.mask.bounds()) if self.opacity else NOWHERE
