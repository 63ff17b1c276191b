"""The whole canvas in plain colours, or as a generated background."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, ClassVar

from engine.problem import Problem
from engine.scene import checks
from engine.scene.affine import IDENTITY, Affine
from engine.scene.box import Box
from engine.scene.layers.base import Layer, set_fields
from engine.scene.layers.recipes import BackgroundRecipe
from engine.scene.layers.recolouring import Recolouring, recoloured

RGB = tuple[int, int, int]  # 0..255


@dataclass(frozen=True, kw_only=True)
class BackgroundLayer(Layer):
    """The whole canvas in one colour, in several from top to bottom, evenly spaced, or as a generated scene.

    A scene shows its colours until it has pixels. Once the picture was cropped, turned or given another size, `size`
    is that of the canvas it was made for, and `place` says where this lies now: colours go on beyond it, a scene ends.
    """

    recipe_type: ClassVar = BackgroundRecipe

    colours: tuple[RGB, ...]
    recipe: BackgroundRecipe | None = None
    size: tuple[int, int] | None = None  # px; None: the canvas as it is
    place: Affine = IDENTITY  # px of that size -> canvas px

    def __post_init__(self) -> None:
        super().__post_init__()
        if not self.colours or any(len(colour) != 3 for colour in self.colours):
            raise Problem("A background must have at least one colour, each of red, green and blue.")
        set_fields(self, colours=tuple(rgb(colour) for colour in self.colours))
        if self.size is not None:
            set_fields(self, size=checks.area("background", *self.size))
            if 0 in self.size:
                raise Problem("A background must be at least one pixel wide and high.")
            self.place.check(*self.size)
        elif self.place != IDENTITY:
            raise Problem("A background that has a place must have a size.")

    @property
    def given_name(self) -> str:
        return "Background" if self.recipe is None else self.recipe.title[:200].capitalize()

    @property
    def is_generated(self) -> bool:
        return self.recipe is not None

    def size_in(self, canvas: Box) -> tuple[int, int]:
        """Return the width and height in px that it is made for, in a scene with this canvas."""
        return self.size or (canvas.width, canvas.height)

    @property
    def is_bounded(self) -> bool:
        """Whether it may end within the canvas."""
        return self.recipe is not None and self.size is not None

    @property
    def look(self) -> str:
        """Its colours and where they lie."""
        return str(self.colours) if self.size is None else f"{self.colours} {self.size} {self.place.matrix.tolist()}"

    def fills(self, canvas: Box) -> bool:
        return not self.is_bounded or (self.place.keeps_pixels and self.box_in(canvas).contains(canvas))

    def box_in(self, canvas: Box) -> Box:
        return self.place.bounds(*self.size_in(canvas)) if self.is_bounded else canvas

    def in_mapped_picture(self, canvas: Box, change: Affine, resampling: str | None) -> dict[str, Any]:
        if self.recipe is None and len(self.colours) == 1:
            return {}
        return {"size": self.size_in(canvas), "place": (change @ self.place).on_pixels()}

    def recoloured(self, recolouring: Recolouring) -> dict[str, Any]:
        return {"colours": tuple(recoloured(colour, recolouring) for colour in self.colours)}

    def fingerprint_in(self, box: Box) -> str | None:
        return f"background {self.mode} {self.opacity} {self.look}"


def rgb(colour: tuple[int, ...]) -> RGB:
    """Return a checked colour of three whole numbers 0..255."""
    red, green, blue = (checks.whole("colour", value, 0, 255) for value in colour)
    return red, green, blue
