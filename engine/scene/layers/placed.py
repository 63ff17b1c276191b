"""What layers have in common that lie on the canvas by a place of their own."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Any

from engine.scene.affine import IDENTITY, Affine
from engine.scene.box import Box
from engine.scene.layers.base import Extent
from engine.scene.projective import Map, Projective

FARTHER = 2.0  # times as far away as what is shown, own px are still painted on


@dataclass(frozen=True, kw_only=True)
class Placed:
    """Own pixels, which are distorted first, as seen in perspective, where anything is, and then placed."""

    place: Affine = IDENTITY  # own px -> canvas px
    distortion: Projective | None = None  # own px -> own px, before the place

    @property
    def content(self) -> Box:
        """The rectangle around what it shows, in its own px."""
        raise NotImplementedError(type(self).__name__)

    @property
    def has_outline(self) -> bool:
        return True

    @property
    def extent(self) -> Extent | None:
        return None if self.content.is_empty else Extent(self.content, self.place, self.distortion)

    @cached_property
    def to_canvas(self) -> Map:
        """From its own px to the canvas's."""
        return self.place if self.distortion is None else self.place @ self.distortion

    @cached_property
    def reach(self) -> Box:
        """The canvas px in which anything is seen of it: its edge fades over a pixel."""
        return self.to_canvas.image_of(self.content.grown(1))

    @property
    def whole_translation(self) -> tuple[int, int] | None:
        """(dx, dy) if it is only moved by whole pixels, else None."""
        return self.place.whole_translation if self.distortion is None else None

    def check_distortion(self) -> None:
        """Raise Problem where it is distorted too far."""
        if isinstance(self.to_canvas, Projective) and not self.content.is_empty:
            self.to_canvas.check(self.content)

    def own_part(self, box: Box) -> Box:
        """Return the box around own px that come to lie in one of the canvas; none that are far beyond its content.

        Where it is seen in perspective, the canvas may reach to the horizon, which is infinitely far away.
        """
        back = self.to_canvas.inverse()
        if isinstance(back, Affine) or isinstance(self.to_canvas, Affine) or self.content.is_empty:
            return back.image_of(box)
        x, y = self.to_canvas.image_of_corners(self.content).T
        return back.image_of(box, float(back.weight(x, y).min()) / FARTHER)

    def led(self, change: Map) -> dict[str, Any]:
        """Return place and distortion once `change` has mapped canvas px to canvas px, as far as they are others."""
        if isinstance(change, Affine):
            return {"place": change @ self.place}
        distortion = self.place.inverse() @ change @ self.to_canvas
        affine = distortion.without_perspective(self.content)
        return {"distortion": distortion} if affine is None else {"place": self.place @ affine, "distortion": None}

    def from_corner(self, left: int, top: int) -> dict[str, Any]:
        """Return place and distortion for own px that are counted from another corner."""
        to_old, to_new = Affine.translation(left, top), Affine.translation(-left, -top)
        distortion = None if self.distortion is None else to_new @ self.distortion @ to_old
        return {"place": self.place @ to_old, "distortion": distortion}
