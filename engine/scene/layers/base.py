"""What all kinds of layers have, and the questions that each kind answers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from math import ceil, floor
from typing import Any, ClassVar, Self

from numpy.typing import NDArray

from engine.problem import Problem
from engine.scene import checks
from engine.scene.affine import IDENTITY, Affine
from engine.scene.box import NOWHERE, Box
from engine.scene.checks import set_fields as set_fields
from engine.scene.layers.layer_mask import LayerMask
from engine.scene.layers.recolouring import Recolouring
from engine.scene.layers.silhouette import Silhouette
from engine.scene.mask import Mask
from engine.scene.projective import Map, Projective

BLEND_MODES = (
    "normal",
    "multiply",
    "screen",
    "overlay",
    "darken",
    "lighten",
    "color-dodge",
    "color-burn",
    "hard-light",
    "soft-light",
    "difference",
    "color",
    "luminosity",
    "hue",
    "saturation",
    "plus",
)
PASS_THROUGH = "pass-through"  # of groups alone: their layers meet what lies below as if there were no group
RESAMPLINGS = ("nearest", "bicubic", "lanczos")  # how new pixels are made of a photo's own

MADE_OF = 4  # px around one of the canvas, at its scale, that resampling reads
GRID_LEVEL = 6  # at whose pixels, of 64, what stays of resampled ones begins and ends: smaller levels stay the same


@dataclass(frozen=True)
class Extent:
    """The rectangle around what a layer shows, in the layer's own px, and the maps from these to the canvas."""

    box: Box
    place: Affine
    distortion: Projective | None = None  # comes before the place

    @property
    def to_canvas(self) -> Map:
        return self.place if self.distortion is None else self.place @ self.distortion

    @property
    def mirror(self) -> Affine:
        """The map, canvas px to canvas px, that flips what is in the rectangle from left to right."""
        box = self._distorted
        return self._within(Affine(-1, 0, box.left + box.right, 0, 1, 0))

    @property
    def mirror_vertically(self) -> Affine:
        """The map, canvas px to canvas px, that turns what is in the rectangle upside down as in a mirror."""
        box = self._distorted
        return self._within(Affine(1, 0, 0, 0, -1, box.top + box.bottom))

    @property
    def centre(self) -> tuple[float, float]:
        """The middle of the rectangle on the canvas."""
        return self.to_canvas.point((self.box.left + self.box.right) / 2, (self.box.top + self.box.bottom) / 2)

    def turn(self, angle: float, pivot: tuple[float, float] | None = None) -> Affine:
        """Return the map, canvas px to canvas px, that turns by degrees clockwise about a point; None: the middle."""
        x, y = pivot or self.centre
        return Affine.translation(x, y) @ Affine.rotation(angle) @ Affine.translation(-x, -y)

    @property
    def _distorted(self) -> Box:
        """The rectangle around what it shows as distorted, in px under the place."""
        return self.box if self.distortion is None else self.distortion.image_of(self.box)

    def _within(self, own: Affine) -> Affine:
        """Return the map of the canvas that maps the rectangle's own px so."""
        return self.place @ own @ self.place.inverse()


@dataclass(frozen=True, kw_only=True)
class Layer:
    """What all layers have: opacity 0..1, a blend mode of `modes`, and a lock that keeps edits away."""

    modes: ClassVar[tuple[str, ...]] = BLEND_MODES  # that a layer of its kind can be in
    recipe_type: ClassVar[type | None] = None  # of the recipe that its pixels follow from; None: it has none
    keeps_form: ClassVar[bool] = False  # it is no wider for its height where the picture comes to be so

    id: str
    name: str
    visible: bool = True
    opacity: float = 1.0
    mode: str = "normal"
    locked: bool = False
    layer_mask: LayerMask | None = None  # None: it shows everywhere
    is_clipped: bool = False  # it shows only where the nearest layer below it in its row does that is not clipped

    def __post_init__(self) -> None:
        checks.text("layer's id", self.id)
        checks.text("layer's name", self.name)
        if self.mode not in self.modes:
            raise Problem(f"There is no blend mode {self.mode!r}.")
        set_fields(self, opacity=checks.number("opacity", self.opacity, 0, 1))

    @property
    def given_name(self) -> str:
        """What the program names it by, "Cat" of a cat; "" where it has no name but a person's or a file's."""
        return ""

    @property
    def children(self) -> tuple[Layer, ...]:
        """The layers in it, bottom first; only a group has any."""
        return ()

    @property
    def passes_through(self) -> bool:
        """Whether it is a group in the mode PASS_THROUGH; see `Scene.passes_through` for whether it is drawn so."""
        return False

    def walk(self) -> Iterator[Layer]:
        """Return the layer and all that is in it; a group comes before its layers."""
        yield self
        for child in self.children:
            yield from child.walk()

    @property
    def is_generated(self) -> bool:
        """Whether its pixels follow from a recipe."""
        return False

    @property
    def silhouette(self) -> Silhouette | None:
        """What its shadow is thrown by; None: it can throw none."""
        return None

    @property
    def has_outline(self) -> bool:
        """Whether it has pixels of its own with an edge, and so can have a drop shadow."""
        return False

    @property
    def has_mask(self) -> bool:
        """Whether it has a mask that a person paints."""
        return self.layer_mask is not None

    @property
    def shown_mask(self) -> LayerMask | None:
        """Its mask while that is enabled."""
        return self.layer_mask if self.layer_mask is not None and self.layer_mask.enabled else None

    def is_shown_at(self, x: float, y: float) -> bool:
        """Return whether its mask, if it is enabled, shows a point of the canvas at least by half."""
        mask, left, top = self.shown_mask, floor(x), floor(y)
        return mask is None or bool(mask.read(Box(left, top, left + 1, top + 1))[0, 0] >= 128)

    def mask_in(self, canvas: Box) -> Mask:
        """Return its mask on the canvas, in canvas px; without one, all of the canvas."""
        return (self.layer_mask or LayerMask()).within(canvas)

    def masked(self, mask: Mask) -> dict[str, Any]:
        """Return the fields that are others with such a mask, in canvas px."""
        return {"layer_mask": replace(self.layer_mask or LayerMask(), shape=mask, hides=False, place=IDENTITY)}

    def mask_transformed(self, change: Map) -> dict[str, Any]:
        """Return the mask's field as `transformed` does those of the layer; none where it stays."""
        mask, extent = self.layer_mask, self.extent
        if mask is None or not mask.linked:
            return {}
        within = None
        if isinstance(change, Projective) and extent is not None:
            # A mask may reach to where the layer does not, and from there to the horizon.
            within = (change @ extent.to_canvas).image_of(extent.box).grown(mask.reach + 1)
        return {"layer_mask": mask.mapped(change, within=within)}

    @property
    def owner(self) -> str:
        """The id of the layer that it goes with, and right beneath which a scene keeps it; "" for most layers."""
        return ""

    def goes_with(self, owner: Layer) -> bool:
        """Return whether it can go with the layer that has its owner's id, which goes with none itself."""
        return not owner.owner and not owner.children

    def owned_by(self, owner: Layer) -> Layer:
        """Return it as it goes with this owner as that is now; the layer itself where nothing is different."""
        return self

    @property
    def made_of(self) -> tuple[Layer, ...]:
        """The layer whose own pixels its pixels follow from, always in the same tuple; () for most layers."""
        return ()

    def needed_in(self, box: Box) -> Box:
        """Return the canvas px of what it is made of that those in a box depend on."""
        return box

    @property
    def margin(self) -> int:
        """From how far away, in canvas px, what lies below it can change what is seen of it."""
        return 0

    def by_itself(self) -> Self:
        """Return it as it is without what says how it is seen: visible, opaque, in normal mode."""
        return replace(self, visible=True, opacity=1.0, mode="normal")

    @property
    def is_plain(self) -> bool:
        """Whether it is seen just as it is: visible, opaque, in normal mode and in whole."""
        return self.visible and self.opacity == 1 and self.mode == "normal" and not self.shows_in_part

    @property
    def shows_in_part(self) -> bool:
        """Whether its mask, or what it is clipped to, says where it shows."""
        return self.shown_mask is not None or self.is_clipped

    def fills(self, canvas: Box) -> bool:
        """Return whether its own pixels are opaque all over the canvas, as far as that is known without reading any."""
        return False

    @property
    def extent(self) -> Extent | None:
        """What handles are drawn around; None for a layer that is empty or has no place of its own."""
        return None

    def box_in(self, canvas: Box) -> Box:
        """Return the canvas px that the layer can reach; `canvas` is for layers without borders."""
        return NOWHERE

    def covers(self, x: float, y: float) -> bool:
        """Return whether the layer's own pixels cover a point of the canvas at least by half; for picking it there."""
        return False

    def is_hidden_from(self, upper: Layer) -> bool:
        """Return whether a layer above it can see nothing of it around itself, and so does not depend on it."""
        return False

    def fingerprint_in(self, box: Box) -> str | None:
        """Return a text that differs wherever the layer's pixels within a box of the canvas do; None: it has none.

        What it is `made_of` counts besides. Saved fingerprints hold these texts, so they never change. Not asked of
        groups, which are what is in them, nor of what is generated, which is what its recipe makes of it.
        """
        raise NotImplementedError(f"{type(self).__name__} does not say what its pixels depend on.")

    def transformed(self, change: Map) -> dict[str, Any]:
        """Return the fields that are others once `change` has mapped canvas px to canvas px; none without a place."""
        return {}

    def in_mapped_picture(self, canvas: Box, change: Affine, resampling: str | None) -> dict[str, Any]:
        """Return the fields that are others once `change` has mapped the whole picture, which had that canvas.

        resampling: one of RESAMPLINGS; None where pixels come to lie on pixels.
        """
        return self.transformed(change)

    def recoloured(self, recolouring: Recolouring) -> dict[str, Any]:
        """Return the fields that are others once colours are in another profile; none where it has no colours."""
        return {}

    def cut_to(self, canvas: Box) -> Layer | None:
        """Return the layer without the pixels beyond the canvas; None where nothing is left of it."""
        return self

    def arrays(self) -> Iterator[NDArray[Any]]:
        """Return the arrays the layer holds, for counting memory."""
        if self.layer_mask is not None:
            yield from self.layer_mask.shape.tiles.tile_arrays()


def common_extent(layers: Iterable[Layer]) -> Extent | None:
    """Return the rectangle around all that the layers show: of one layer as it lies, of several upright."""
    extents = [extent for layer in layers if (extent := layer.extent) is not None]
    if len(extents) < 2:
        return extents[0] if extents else None
    box = NOWHERE
    for extent in extents:
        box = box.union(extent.to_canvas.image_of(extent.box))
    return Extent(box, IDENTITY)


def without_base(layers: tuple[Layer, ...]) -> tuple[Layer, ...]:
    """Return a row of layers, bottom first, of which the lowest is clipped to nothing, as none lies below it."""
    for index, layer in enumerate(layers):
        if not layer.is_clipped:
            break
        layers = (*layers[:index], replace(layer, is_clipped=False), *layers[index + 1 :])
        if not layer.owner:  # what it owns lies beneath it, and goes with it
            break
    return layers


def stacks(layers: tuple[Layer, ...]) -> Iterator[tuple[Layer, tuple[Layer, ...]]]:
    """Return a row's layers that are not clipped, bottom first, each with those above it that are clipped to it."""
    index = 0
    while index < len(layers):
        end = index + 1
        while end < len(layers) and layers[end].is_clipped:
            end += 1
        yield layers[index], layers[index + 1 : end]
        index = end


def seen_part(to_canvas: Map, canvas: Box, own: Box) -> Box:
    """Return the pixels, of those in the box `own`, which those of the canvas are made of."""
    back = to_canvas.inverse()
    needed = back.image_of(canvas)
    if to_canvas.keeps_pixels:
        return needed.intersect(own)
    step = back.stretch[1] if isinstance(back, Affine) else back.longest_step(canvas, own)
    needed = needed.grown(ceil(MADE_OF * max(1.0, step)))
    return needed.at_level(GRID_LEVEL).at_full_size(GRID_LEVEL).intersect(own)
