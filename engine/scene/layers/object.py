"""A generated object in its own frame."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from math import ceil, floor
from typing import Any, ClassVar

from numpy.typing import NDArray

from engine.problem import Problem
from engine.scene import checks
from engine.scene.affine import Affine
from engine.scene.box import Box
from engine.scene.layers.base import Layer, set_fields
from engine.scene.layers.placed import Placed
from engine.scene.layers.recipes import Recipe
from engine.scene.layers.silhouette import Silhouette
from engine.scene.limits import LONGEST_FRAME, WIDEST_FEATHER
from engine.scene.mask import Mask
from engine.scene.projective import Map

FRAME = 1.3  # side of a new frame over the longer side of the mask's box, as in the training windows
SMALLEST_FRAME = 16  # px


@dataclass(frozen=True, kw_only=True)
class ObjectLayer(Placed, Layer):
    """A generated object in its own square frame of `side` px."""

    recipe_type: ClassVar = Recipe
    keeps_form: ClassVar = True

    recipe: Recipe
    mask: Mask  # in frame px
    side: int  # of the frame in its own px, which were canvas px when the object was made
    feather: float = 0.0  # frame px by which the edge softens, inside the mask only
    hidden: Mask = field(default_factory=Mask.empty)  # in frame px: what a person hid of it, so that the ground shows

    def __post_init__(self) -> None:
        super().__post_init__()
        set_fields(
            self,
            side=checks.whole("frame's side", self.side, 1, LONGEST_FRAME),
            feather=checks.number("feather", self.feather, 0, WIDEST_FEATHER),
        )
        self.place.check(self.side, self.side)
        if self.layer_mask is not None:
            raise Problem("An object has a mask of its own.")
        if not (self.frame.contains(self.mask.tiles.box) or self.frame.contains(self.mask.bounds())):
            raise Problem(f'The mask of "{self.name}" must lie within its frame.')
        self.check_distortion()

    @property
    def given_name(self) -> str:
        return self.recipe.class_name.capitalize()

    @property
    def is_generated(self) -> bool:
        return True

    @property
    def frame(self) -> Box:
        """The whole frame, in its own px."""
        return Box(0, 0, self.side, self.side)

    @property
    def frame_box(self) -> Box:
        """The canvas px that the whole frame reaches."""
        return self.to_canvas.bounds(self.side, self.side)

    @property
    def middle(self) -> Affine:
        """The way from the frame to the canvas as it is around the middle of the mask."""
        if isinstance(self.to_canvas, Affine):
            return self.to_canvas
        box = self.content
        return self.to_canvas.tangent((box.left + box.right) / 2, (box.top + box.bottom) / 2)

    @property
    def has_mask(self) -> bool:
        return True

    def mask_in(self, canvas: Box) -> Mask:
        return self.mask.warped(self.to_canvas, canvas)

    def masked(self, mask: Mask) -> dict[str, Any]:
        """Return mask, side and place of an upright frame as a new object's."""
        return framed(mask) | {"distortion": None, "hidden": Mask.empty()}

    @property
    def content(self) -> Box:
        return self.mask.bounds()

    def box_in(self, canvas: Box) -> Box:
        """Return the canvas px that the mask can reach when it is warped bilinearly."""
        return self.reach

    def covers(self, x: float, y: float) -> bool:
        u, v = map(floor, self.to_canvas.inverse().point(x, y))
        point = Box(u, v, u + 1, v + 1)
        return bool(self.mask.read(point)[0, 0] >= 128 > self.hidden.read(point)[0, 0])

    @cached_property
    def silhouette(self) -> Silhouette:
        return Silhouette(self.mask, self.feather, self.place, self.opacity if self.visible else 0.0, self.distortion)

    def is_hidden_from(self, upper: Layer) -> bool:
        # Its duplicate in the same place: what lies in the mask's own hole is never part of the context.
        return isinstance(upper, ObjectLayer) and (
            (self.side, self.to_canvas, self.mask) == (upper.side, upper.to_canvas, upper.mask)
        )

    def transformed(self, change: Map) -> dict[str, Any]:
        return self.led(change)

    def arrays(self) -> Iterator[NDArray[Any]]:
        yield from self.mask.tiles.tile_arrays()
        yield from self.hidden.tiles.tile_arrays()
        if self.recipe.exemplar is not None:
            yield self.recipe.exemplar.exemplar.samples


def framed(mask: Mask) -> dict[str, Any]:
    """Return mask, side and place of an object that is made in a mask (canvas px); Problem where that is empty."""
    box = mask.bounds()
    if box.is_empty:
        raise Problem("The mask is empty: paint where the object shall be.")
    frame = frame_around(box)
    place = Affine.translation(frame.left, frame.top)
    return {"mask": mask.moved(-frame.left, -frame.top), "side": frame.width, "place": place}


def frame_around(box: Box) -> Box:
    """Return the frame of a new object whose mask has this box, in the same px."""
    return box.square(max(SMALLEST_FRAME, ceil(FRAME * max(box.width, box.height))))
