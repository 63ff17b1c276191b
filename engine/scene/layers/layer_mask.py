"""Masks of layers: where on the canvas a layer shows, whatever its own pixels are."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from math import ceil

import numpy as np

from engine.problem import Problem
from engine.scene import checks
from engine.scene.affine import IDENTITY, Affine
from engine.scene.box import Box
from engine.scene.checks import set_fields
from engine.scene.limits import FARTHEST, WIDEST_BRUSH, WIDEST_FEATHER
from engine.scene.mask import Mask
from engine.scene.projective import Map
from engine.scene.tiles import TILE, Pixels

REACH = Box(-FARTHEST, -FARTHEST, FARTHEST, FARTHEST).grown(WIDEST_BRUSH + TILE)  # of whole tiles
SIGMAS = 3.5  # of a Gaussian, beyond which nothing of it is seen


@dataclass(frozen=True)
class LayerMask:
    """Says of each pixel of the canvas how far a layer shows there: black hides it, white shows it.

    Either `shape` is what shows and all else is black, or it is what is hidden and all else is white, so that a mask
    has no border.
    """

    shape: Mask = field(default_factory=Mask.empty)  # in its own px
    hides: bool = True  # the shape is what is hidden
    density: float = 1.0  # 0..1: how far black hides
    feather: float = 0.0  # canvas px within which half of an edge's fall lies, on both sides of it
    enabled: bool = True  # else the layer shows as if it had none
    linked: bool = True  # it moves with its layer
    place: Affine = IDENTITY  # own px -> canvas px; these are the canvas's until it is scaled or turned with its layer

    def __post_init__(self) -> None:
        if not REACH.contains(self.shape.tiles.box):
            raise Problem(f"A mask must lie within {FARTHEST:,} px of the canvas.")
        if self.is_resampled:
            box = self.shape.bounds()
            self.place.check(box.left + box.right, box.top + box.bottom)
        set_fields(
            self,
            density=checks.number("density", self.density, 0, 1),
            feather=checks.number("feather", self.feather, 0, WIDEST_FEATHER),
        )

    @staticmethod
    def showing(shape: Mask) -> LayerMask:
        """Return the mask of a layer that shows where `shape` (canvas px) covers it."""
        return LayerMask(shape, hides=False)

    @property
    def sigma(self) -> float:
        """The standard deviation, in canvas px, of the Gaussian that feathers it."""
        return self.feather / 1.35  # whose quartiles lie 1.35 of them apart

    @property
    def reach(self) -> int:
        """How far around a pixel, in canvas px, its feathered value depends on the shape."""
        return ceil(SIGMAS * self.sigma)

    @property
    def is_resampled(self) -> bool:
        """Whether its pixels do not lie on the canvas's own."""
        return self.place != IDENTITY

    def on_canvas(self) -> LayerMask:
        """Return the mask with its pixels on those of the canvas, where it is painted."""
        return replace(self, shape=self._shape_in(None), place=IDENTITY) if self.is_resampled else self

    def _shape_in(self, box: Box | None) -> Mask:
        """Return the shape in canvas px, at least in a box of these; None: everywhere."""
        return self.shape.warped(self.place, box) if self.is_resampled else self.shape

    def read(self, box: Box) -> Pixels:
        """Return how far the layer shows in a box, before density and feather: a new uint8 (h, w)."""
        covered = self._shape_in(box).read(box)
        return 255 - covered if self.hides else covered

    def within(self, canvas: Box) -> Mask:
        """Return where the layer shows on the canvas, before density and feather."""
        shape = self._shape_in(canvas)
        return shape.inverted(canvas) if self.hides else shape.clipped(canvas)

    def bounds_in(self, canvas: Box) -> Box:
        """Return the canvas px where anything shows, as far as that is known without reading any."""
        if self.hides or self.density < 1 or not self.enabled:
            return canvas
        return self._around(self.shape.bounds())

    def _around(self, box: Box) -> Box:
        """Return the canvas px that a box of its own px can reach."""
        return (self.place.image_of(box.grown(1)) if self.is_resampled else box).grown(self.reach)

    def inverted(self) -> LayerMask:
        """Return the mask with black for white."""
        return replace(self, hides=not self.hides)

    def mapped(self, change: Map, picture: Box | None = None, within: Box | None = None) -> LayerMask:
        """Return the mask as `change` maps it, canvas px to canvas px; see `Mask.warped`.

        Its pixels stay as they are where they have a place under the map, unless they are those of a picture.
        """
        scale = change.scale if isinstance(change, Affine) else 1.0  # of a distortion there is no one scale
        feather = min(self.feather * scale, WIDEST_FEATHER)
        if picture is None and isinstance(change, Affine):
            place = (change @ self.place).on_pixels()
            if not place.keeps_pixels:
                return replace(self, place=place, feather=feather)
        shape = self.shape.warped(change @ self.place, within, None if self.is_resampled else picture)
        return replace(self, shape=shape, place=IDENTITY, feather=feather)

    def cut_to(self, canvas: Box) -> LayerMask:
        """Return the mask without its shape beyond the canvas."""
        return self if self.is_resampled else replace(self, shape=self.shape.clipped(canvas))

    def text_in(self, box: Box) -> str | None:
        """Return a text that differs wherever the mask within a box of the canvas does; None where nothing shows.

        Saved fingerprints hold these texts: of a plain mask that shows its shape, only the digests of its tiles.
        """
        if self.is_resampled:
            return f"mask {self.hides} {self.density} {self.feather} {self.place.matrix.tolist()} {self.shape.digest}"
        digests = self.shape.tiles.digests_in(box.grown(self.reach))
        text = " ".join(f"{tx} {ty} {digest.hex()}" for (tx, ty), digest in digests)
        if (self.hides, self.density, self.feather) == (False, 1.0, 0.0):
            return text or None
        return f"mask {self.hides} {self.density} {self.feather} {text}"

    def changed_from(self, other: LayerMask) -> Box | None:
        """Return the canvas px where it may differ from another one; None: everywhere."""
        if replace(self, shape=other.shape) != other:
            return None
        return self._around(self.shape.tiles.changed_from(other.shape.tiles))

    def scaled(self, coverage: Pixels) -> Pixels:
        """Return how far the layer shows, at its density, from how far white goes: uint8, the same shape."""
        if self.density == 1:
            return coverage
        return (255.5 - self.density * (255.0 - coverage)).astype(np.uint8)
