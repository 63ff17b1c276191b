"""The shadow that an object casts on the ground it stands on."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property
from math import atan2, ceil, cos, degrees, hypot, radians, sin
from typing import Any

from engine.scene import checks
from engine.scene.affine import IDENTITY, Affine
from engine.scene.box import NOWHERE, Box
from engine.scene.layers.background import RGB, rgb
from engine.scene.layers.base import Layer, set_fields
from engine.scene.layers.recolouring import Recolouring, recoloured
from engine.scene.layers.silhouette import Silhouette

LONGEST_SHADOW = 4.0  # heights of the object
HIGHEST_CONTACT = 0.3
DARK = (24, 20, 26)  # of light that came from everywhere, a little is left
DRAWING = 2  # the newest version of engine.compositing.shadow; layers of before keep theirs
TILT = 0.2  # heights of the object by which the ground line may rise or fall along the object, at most
FARTHEST_BLUR = 0.25  # of the object's height, that the shadow's far end reaches out at a softness of 1
LEAST_BLUR = 0.16  # of the object's height, that it reaches out everywhere


@dataclass(frozen=True, kw_only=True)
class ShadowLayer(Layer):
    """The shadow of an object, in one colour: cast from its mask about the line on which its lowest parts stand.

    Lengths are in heights of the object on the canvas. `thrower` is what of the object throws it: the scene that the
    layer is in keeps it up to date, and it is not saved. Without one nothing is drawn.
    """

    object_id: str
    angle: float = 20.0  # degrees in which it falls on the canvas, clockwise from the right; 90 is towards the viewer
    length: float = 0.5  # 0..4
    softness: float = 0.4  # 0..1, how much it blurs with the distance from the ground line
    contact: float = 0.08  # 0..0.3, how high above the ground line a part may end that still stands on it
    colour: RGB = DARK
    ground: Affine = IDENTITY  # directions on the ground, as the picture was taken -> on the canvas; no offset
    drawing: int = 1  # the version in which it is drawn; what edits add is of the newest
    thrower: Silhouette | None = None

    def __post_init__(self) -> None:
        super().__post_init__()
        checks.text("layer's id", self.object_id)
        set_fields(
            self,
            angle=checks.number("angle", self.angle, -360, 360),
            length=checks.number("length", self.length, 0, LONGEST_SHADOW),
            softness=checks.number("softness", self.softness, 0, 1),
            contact=checks.number("height of contact", self.contact, 0, HIGHEST_CONTACT),
            colour=rgb(self.colour),
            drawing=checks.whole("version of the shadow", self.drawing, 1, DRAWING),
            ground=self.ground.linear,
        )
        self.ground.check(0, 0)

    @property
    def given_name(self) -> str:
        return "Shadow"

    @property
    def owner(self) -> str:
        return self.object_id

    def owned_by(self, owner: Layer) -> ShadowLayer:
        its = owner.id, owner.silhouette, owner.is_clipped
        if its == (self.object_id, self.thrower, self.is_clipped):
            return self
        return replace(self, object_id=owner.id, thrower=owner.silhouette, is_clipped=owner.is_clipped)

    def is_hidden_from(self, upper: Layer) -> bool:
        # What throws it, or a duplicate in the same place, would be lit anew by its own shadow.
        one, other = self.thrower, upper.silhouette
        return one is not None and other is not None and one.lies_as(other)

    def in_mapped_picture(self, canvas: Box, change: Affine, resampling: str | None) -> dict[str, Any]:
        whole = change @ self.ground
        angle, length = _polar(*change.linear.point(*self.offset))
        # Lengths are in heights of the object, which grows and shrinks with the picture.
        ground = Affine.scaling(1 / whole.scale) @ whole.linear
        return {"ground": ground, "angle": angle, "length": min(length / change.scale, LONGEST_SHADOW)}

    def recoloured(self, recolouring: Recolouring) -> dict[str, Any]:
        return {"colour": recoloured(self.colour, recolouring)}

    @property
    def offset(self) -> tuple[float, float]:
        """Where the shadow of a point falls as seen from the ground beneath it, in heights of that point."""
        return self.length * cos(radians(self.angle)), self.length * sin(radians(self.angle))

    @property
    def offset_on_ground(self) -> tuple[float, float]:
        """The offset in the directions of the ground."""
        return self.ground.inverse().point(*self.offset)

    @cached_property
    def standing(self) -> Silhouette | None:
        """What throws it, in px of the ground, whose directions are those in which the picture was taken."""
        if self.thrower is None or self.ground == IDENTITY:
            return self.thrower
        return replace(self.thrower, place=self.ground.inverse() @ self.thrower.place)

    @cached_property
    def reach(self) -> Box:
        """The px that it can reach, in px of the ground as seen from its thrower's origin there."""
        body = NOWHERE if self.standing is None else self.standing.box
        if body.is_empty:
            return NOWHERE
        # The ground line may lie below the object by its tilt, and so be farther from its top.
        dx, dy = (part * (1 + TILT) * body.height for part in self.offset_on_ground)
        around = body.union(Affine.translation(dx, dy).image_of(body))
        return around.grown(ceil((TILT + LEAST_BLUR + FARTHEST_BLUR * self.softness) * body.height) + 1)

    def box_in(self, canvas: Box) -> Box:
        standing = self.standing
        return NOWHERE if standing is None else (self.ground @ standing.origin).image_of(self.reach.grown(1))

    def fingerprint_in(self, box: Box) -> str | None:
        thrower = self.thrower
        if thrower is None or self.box_in(box).intersect(box).is_empty:
            return None
        look = f"{self.angle} {self.length} {self.softness} {self.contact} {self.colour}"
        if self.ground != IDENTITY:
            look += f" {self.ground.matrix.tolist()}"
        if self.drawing > 1:
            look += f" drawing {self.drawing}"
        by = f"{thrower.opacity} {thrower.place.matrix.tolist()} {thrower.feather} {thrower.mask.digest}"
        if thrower.distortion is not None:
            by += f" {thrower.distortion.matrix.tolist()}"
        return f"shadow {self.mode} {self.opacity} {look} {by}"


def _polar(dx: float, dy: float) -> tuple[float, float]:
    """Return the angle in degrees clockwise from the right, and the length, of a step."""
    return degrees(atan2(dy, dx)), hypot(dx, dy)
