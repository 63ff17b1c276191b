"""The kinds of layers a scene is made of. All are values; every field is checked when one is made."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from hashlib import sha256
from typing import Any, TypeGuard

import numpy as np
from numpy.typing import NDArray

from engine.problem import Problem
from engine.scene import checks
from engine.scene.affine import Affine
from engine.scene.box import NOWHERE, Box
from engine.scene.mask import Mask
from engine.scene.tiles import Pixels, Tiles

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
LONGEST_SIDE = 100_000  # px of a canvas or frame
DEEPEST = 32  # groups within groups
KNOB_RANGE = 3.0  # standard deviations
STRONGEST = 1.5
MOST_KINDS = 16  # in one scene

RGB = tuple[int, int, int]  # 0..255


def _set(value: object, **fields: object) -> None:
    """Gives a frozen value its checked fields; only for __post_init__."""
    for name, checked in fields.items():
        object.__setattr__(value, name, checked)


@dataclass(frozen=True, kw_only=True)
class Layer:
    """What all layers have: opacity 0..1, a blend mode of BLEND_MODES, and a lock that keeps edits away."""

    id: str
    name: str
    visible: bool = True
    opacity: float = 1.0
    mode: str = "normal"
    locked: bool = False

    def __post_init__(self) -> None:
        checks.text("layer's id", self.id)
        checks.text("layer's name", self.name)
        if self.mode not in BLEND_MODES:
            raise Problem(f"There is no blend mode {self.mode!r}.")
        _set(self, opacity=checks.number("opacity", self.opacity, 0, 1))

    def box_in(self, canvas: Box) -> Box:
        """The canvas px that the layer can reach; `canvas` is for layers without borders."""
        return NOWHERE

    def arrays(self) -> Iterator[NDArray[Any]]:
        """The arrays the layer holds, for counting memory."""
        return iter(())


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
        samples.setflags(write=False)
        _set(self, notices=tuple(self.notices))

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
        _set(
            self,
            x=checks.whole("photo's x", self.x, -LONGEST_SIDE, LONGEST_SIDE),
            y=checks.whole("photo's y", self.y, -LONGEST_SIDE, LONGEST_SIDE),
        )

    def box_in(self, canvas: Box) -> Box:
        width, height = self.photo.size
        return Box(self.x, self.y, self.x + width, self.y + height)

    def arrays(self) -> Iterator[NDArray[Any]]:
        yield self.photo.samples


@dataclass(frozen=True)
class Recipe:
    """What an object is made from; its pixels follow from this, its mask and what lies under it."""

    class_name: str
    noise: tuple[float, ...]  # as drawn, float32 values
    seed: int | None = None  # None: the noise came from elsewhere
    knobs: tuple[float, ...] = ()  # standard deviations along the model's directions, -3..3
    strength: float = 1.0  # length of the noise: 0 the class's mean look, 1 as drawn, at most 1.5
    light: float = 1.0  # how far the object follows the light around it, 0..1
    model: str = ""  # its name in the catalog; "" is the best one for the class
    locked: tuple[bool, ...] = ()  # knobs along which the looks stay as they are when others come; absent: free

    def __post_init__(self) -> None:
        checks.text("class", self.class_name)
        locked = list(self.locked)
        if not all(isinstance(lock, bool) for lock in locked):
            raise Problem("A knob is either locked or not.")
        while locked and not locked[-1]:
            locked.pop()
        light = checks.number("light", self.light, 0, 1)
        _set(self, light=light, locked=tuple(locked), **_look_fields(self))


@dataclass(frozen=True)
class SceneRecipe:
    """What a whole scene is made from; its pixels follow from this and the size of the canvas."""

    kinds: tuple[tuple[str, float], ...]  # each with its share, 0..1; only their proportion counts
    noise: tuple[float, ...]  # as drawn, float32 values
    seed: int | None = None  # None: the noise came from elsewhere
    knobs: tuple[float, ...] = ()  # standard deviations along the model's directions, -3..3
    strength: float = 1.0  # length of the noise: 0 the kind's mean look, 1 as drawn, at most 1.5
    model: str = ""  # its name in the catalog; "" is the best one for the kinds

    def __post_init__(self) -> None:
        kinds = tuple((checks.text("kind of scene", name), checks.number("share", it, 0, 1)) for name, it in self.kinds)
        if not 1 <= len(kinds) <= MOST_KINDS or len(dict(kinds)) < len(kinds):
            raise Problem(f"A scene must be of one kind, or of up to {MOST_KINDS} different ones.")
        if sum(share for _, share in kinds) <= 0:
            raise Problem("One of the scene's kinds must have a share in it.")
        _set(self, kinds=kinds, **_look_fields(self))

    @property
    def shares(self) -> dict[str, float]:
        """The kinds that have a share, and these so that they add up to 1."""
        total = sum(share for _, share in self.kinds)
        return {name: share / total for name, share in self.kinds if share > 0}

    @property
    def title(self) -> str:
        """Its kinds in a person's words."""
        return " and ".join(self.shares)


def _look_fields(recipe: Recipe | SceneRecipe) -> dict[str, Any]:
    """The checked fields that both kinds of recipes have."""
    noise = np.asarray(recipe.noise, np.float32).ravel()
    if not np.isfinite(noise).all():
        raise Problem("The noise must be made of finite numbers.")
    return {
        "noise": tuple(noise.tolist()),
        "seed": None if recipe.seed is None else checks.whole("seed", recipe.seed, 0, 2**32 - 1),
        "knobs": tuple(checks.number("knob", knob, -KNOB_RANGE, KNOB_RANGE) for knob in recipe.knobs),
        "strength": checks.number("strength", recipe.strength, 0, STRONGEST),
    }


@dataclass(frozen=True, kw_only=True)
class ObjectLayer(Layer):
    """A generated object in its own square frame of `side` px, which `place` maps to the canvas."""

    recipe: Recipe
    mask: Mask  # in frame px
    side: int  # of the frame in its own px, which were canvas px when the object was made
    place: Affine  # frame px -> canvas px
    feather: float = 0.0  # frame px by which the edge softens, inside the mask only

    def __post_init__(self) -> None:
        super().__post_init__()
        _set(
            self,
            side=checks.whole("frame's side", self.side, 1, LONGEST_SIDE),
            feather=checks.number("feather", self.feather, 0, LONGEST_SIDE),
        )
        self.place.inverse()
        if not (self.frame.contains(self.mask.tiles.box) or self.frame.contains(self.mask.bounds())):
            raise Problem(f'The mask of "{self.name}" must lie within its frame.')

    @property
    def frame(self) -> Box:
        """The whole frame, in its own px."""
        return Box(0, 0, self.side, self.side)

    @property
    def frame_box(self) -> Box:
        """The canvas px that the whole frame reaches."""
        return self.place.bounds(self.side, self.side)

    def box_in(self, canvas: Box) -> Box:
        """The canvas px that the mask can reach when it is warped bilinearly."""
        return self.place.image_of(self.mask.bounds().grown(1))

    def arrays(self) -> Iterator[NDArray[Any]]:
        return self.mask.tiles.tile_arrays()


@dataclass(frozen=True, kw_only=True)
class PaintLayer(Layer):
    """Brush strokes: tiles of premultiplied BGRA in canvas px."""

    tiles: Tiles = field(default_factory=lambda: Tiles.empty(4))

    def __post_init__(self) -> None:
        super().__post_init__()
        if self.tiles.channels != 4:
            raise Problem("A paint layer must have four channels.")

    def box_in(self, canvas: Box) -> Box:
        return self.tiles.bounds()

    def arrays(self) -> Iterator[NDArray[Any]]:
        return self.tiles.tile_arrays()


@dataclass(frozen=True, kw_only=True)
class BackgroundLayer(Layer):
    """The whole canvas in one colour, in several from top to bottom, evenly spaced, or as a generated scene.

    A scene shows its colours until it has pixels.
    """

    colours: tuple[RGB, ...]
    recipe: SceneRecipe | None = None

    def __post_init__(self) -> None:
        super().__post_init__()
        if not self.colours or any(len(colour) != 3 for colour in self.colours):
            raise Problem("A background must have at least one colour, each of red, green and blue.")
        _set(self, colours=tuple(rgb(colour) for colour in self.colours))

    def box_in(self, canvas: Box) -> Box:
        return canvas


@dataclass(frozen=True, kw_only=True)
class GroupLayer(Layer):
    """Layers, bottom first, that are put together by themselves before they meet what lies below."""

    children: tuple[Layer, ...] = ()

    def __post_init__(self) -> None:
        super().__post_init__()
        _set(self, children=tuple(self.children))
        if self.depth > DEEPEST:
            raise Problem(f"Groups must not be nested more than {DEEPEST} deep.")

    @cached_property
    def depth(self) -> int:
        """1 for a group without groups in it."""
        return 1 + max((child.depth for child in self.children if isinstance(child, GroupLayer)), default=0)

    def box_in(self, canvas: Box) -> Box:
        box = NOWHERE
        for child in self.children:
            box = box.union(child.box_in(canvas))
        return box

    def arrays(self) -> Iterator[NDArray[Any]]:
        for child in self.children:
            yield from child.arrays()


def rgb(colour: tuple[int, ...]) -> RGB:
    """A checked colour of three whole numbers 0..255."""
    red, green, blue = (checks.whole("colour", value, 0, 255) for value in colour)
    return red, green, blue


LiveLayer = ObjectLayer | BackgroundLayer
"""A layer whose pixels are generated from a recipe; of backgrounds only those that have one."""


def is_live(layer: Layer) -> TypeGuard[LiveLayer]:
    """Whether the layer's pixels are generated."""
    return isinstance(layer, ObjectLayer) or (isinstance(layer, BackgroundLayer) and layer.recipe is not None)
