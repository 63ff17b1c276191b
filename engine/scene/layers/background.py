"""The whole canvas in plain colours, or as a generated background."""

from __future__ import annotations

from dataclasses import dataclass

from engine.problem import Problem
from engine.scene import checks
from engine.scene.box import Box
from engine.scene.layers.base import Layer, set_fields
from engine.scene.layers.recipes import BackgroundRecipe

RGB = tuple[int, int, int]  # 0..255


@dataclass(frozen=True, kw_only=True)
class BackgroundLayer(Layer):
    """The whole canvas in one colour, in several from top to bottom, evenly spaced, or as a generated scene.

    A scene shows its colours until it has pixels.
    """

    colours: tuple[RGB, ...]
    recipe: BackgroundRecipe | None = None

    def __post_init__(self) -> None:
        super().__post_init__()
        if not self.colours or any(len(colour) != 3 for colour in self.colours):
            raise Problem("A background must have at least one colour, each of red, green and blue.")
        set_fields(self, colours=tuple(rgb(colour) for colour in self.colours))

    @property
    def is_generated(self) -> bool:
        return self.recipe is not None

    def fills(self, canvas: Box) -> bool:
        return True

    def box_in(self, canvas: Box) -> Box:
        return canvas

    def fingerprint_in(self, box: Box) -> str | None:
        return f"background {self.mode} {self.opacity} {self.colours}"


def rgb(colour: tuple[int, ...]) -> RGB:
    """Return a checked colour of three whole numbers 0..255."""
    red, green, blue = (checks.whole("colour", value, 0, 255) for value in colour)
    return red, green, blue
