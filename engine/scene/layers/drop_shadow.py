"""The drop shadow of any layer that has an outline, as if the layer lay a little above what is below it."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import cached_property
from math import atan2, ceil, cos, degrees, hypot, radians, sin
from operator import is_
from typing import Any

from engine.scene import checks
from engine.scene.affine import IDENTITY, Affine
from engine.scene.box import NOWHERE, Box
from engine.scene.layers.background import RGB, rgb
from engine.scene.layers.base import Layer, set_fields
from engine.scene.layers.group import GroupLayer
from engine.scene.layers.recolouring import Recolouring, recoloured

FARTHEST_DROP = 10_000  # canvas px
WIDEST_BLUR = 5_000  # canvas px
SIGMAS = 3.5  # of a Gaussian, beyond which nothing of it is seen
SPARE = 2  # px beyond that: an outline's edge fades over one
BLACK = (0, 0, 0)


@dataclass(frozen=True, kw_only=True)
class DropShadowLayer(Layer):
    """The outline of another layer in one colour, moved and blurred: it is as strong as it and that layer are opaque.

    Drop shadows in a group throw none with it. `thrower` is that layer: the scene that both are in keeps it up to date,
    and it is not saved. Without one nothing is drawn.
    """

    layer_id: str
    angle: float = 60.0  # degrees in which it falls on the canvas, clockwise from the right
    distance: float = 8.0  # canvas px
    size: float = 10.0  # canvas px, within which it fades on both sides of its edge
    colour: RGB = BLACK
    # Neither compared nor told: it is in the scene itself, and groups in groups would be looked at over and over.
    thrower: Layer | None = field(default=None, compare=False, repr=False)

    def __post_init__(self) -> None:
        super().__post_init__()
        checks.text("layer's id", self.layer_id)
        set_fields(
            self,
            angle=checks.number("angle", self.angle, -360, 360),
            distance=checks.number("distance", self.distance, 0, FARTHEST_DROP),
            size=checks.number("size of the shadow", self.size, 0, WIDEST_BLUR),
            colour=rgb(self.colour),
        )

    @property
    def given_name(self) -> str:
        return "Drop shadow"

    @property
    def owner(self) -> str:
        return self.layer_id

    def goes_with(self, owner: Layer) -> bool:
        return not owner.owner

    def owned_by(self, owner: Layer) -> DropShadowLayer:
        if self.thrower is owner and (self.layer_id, self.is_clipped) == (owner.id, owner.is_clipped):
            return self
        return replace(self, layer_id=owner.id, thrower=owner, is_clipped=owner.is_clipped)

    @cached_property
    def made_of(self) -> tuple[Layer, ...]:
        return () if self.thrower is None else (_without_shadows(self.thrower),)

    def is_hidden_from(self, upper: Layer) -> bool:
        # What throws it, or is in the group that does, would be made anew by its own shadow.
        thrower = self.thrower
        if thrower is None:
            return False
        return any(one.id == upper.id for one in thrower.walk()) or thrower.is_hidden_from(upper)

    def in_mapped_picture(self, canvas: Box, change: Affine, resampling: str | None) -> dict[str, Any]:
        if change.linear == IDENTITY:  # else its angle would be rounded by each crop
            return {}
        dx, dy = change.linear.point(*self.direction)
        return {
            "angle": degrees(atan2(dy, dx)),
            "distance": min(self.distance * hypot(dx, dy), FARTHEST_DROP),
            "size": min(self.size * change.scale, WIDEST_BLUR),
        }

    def recoloured(self, recolouring: Recolouring) -> dict[str, Any]:
        return {"colour": recoloured(self.colour, recolouring)}

    @property
    def direction(self) -> tuple[float, float]:
        """Where it falls, a step of length 1."""
        return cos(radians(self.angle)), sin(radians(self.angle))

    @property
    def offset(self) -> tuple[int, int]:
        """By how many canvas px it is moved: whole ones, so that the edge of one without a blur stays sharp."""
        dx, dy = self.direction
        return round(self.distance * dx), round(self.distance * dy)

    @property
    def sigma(self) -> float:
        """The standard deviation, in canvas px, of the Gaussian that blurs it: as CSS has it, half of its size."""
        return self.size / 2

    @property
    def reach(self) -> int:
        """How far around the moved outline, in canvas px, anything is seen of it."""
        return ceil(SIGMAS * self.sigma) + SPARE

    def needed_in(self, box: Box) -> Box:
        dx, dy = self.offset
        return box.moved(-dx, -dy).grown(self.reach)

    def box_in(self, canvas: Box) -> Box:
        # What lies beyond the canvas throws its shadow on it, too.
        bodies = (one.box_in(self.needed_in(canvas)) for one in self.made_of)
        body = next(bodies, NOWHERE)
        return NOWHERE if body.is_empty else body.moved(*self.offset).grown(self.reach)

    def fingerprint_in(self, box: Box) -> str | None:
        if self.box_in(box).intersect(box).is_empty:
            return None
        dx, dy = self.offset
        return f"drop-shadow {self.mode} {self.opacity} {dx} {dy} {self.size} {self.colour}"


def _without_shadows(layer: Layer) -> Layer:
    """Return a group without the drop shadows in it, which throw none themselves; the very layer where it has none."""
    children = tuple(_without_shadows(one) for one in layer.children if not isinstance(one, DropShadowLayer))
    is_same = len(children) == len(layer.children) and all(map(is_, children, layer.children))
    return layer if is_same or not isinstance(layer, GroupLayer) else replace(layer, children=children)
