"""A photo: the decoded samples, kept as they came, and its place on the canvas."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from hashlib import sha256
from math import floor
from typing import Any, ClassVar

import numpy as np
from numpy.typing import NDArray

from engine.problem import Problem
from engine.scene import checks
from engine.scene.affine import Affine
from engine.scene.box import Box
from engine.scene.depth import bits_of, eight_bits
from engine.scene.layers.base import RESAMPLINGS, Layer, seen_part, set_fields
from engine.scene.layers.placed import Placed
from engine.scene.layers.recolouring import Recolouring
from engine.scene.projective import Map
from engine.scene.tiles import Pixels

BEYOND_PX = 16  # canvas px that a mask goes on beyond its photo, so that it is whole there from a sixteenth on


@dataclass(frozen=True, eq=False)
class Photo:
    """Decoded samples as they came, orientation applied: uint8 (h, w, 3 or 4), straight RGB or RGBA; and metadata.

    Where the file had more than 8 bits, `native` has its own samples: uint16, or float32 whose 0..1 is from black to
    white in the profile's encoding; and `samples` are what 8 bits hold of them (depth.eight_bits), which the screen and
    the generators see.
    """

    samples: Pixels
    profile: bytes | None = None  # ICC
    exif: bytes | None = None
    xmp: bytes | None = None
    source: str = ""  # file name without folder
    notices: tuple[str, ...] = ()  # what could not be kept, each one sentence
    native: NDArray[Any] | None = None  # uint16 or float32, of the same shape; None: samples are all there is
    enlarged_by: str = ""  # the model that made its pixels of fewer; "": they are as they were decoded
    iptc: bytes | None = None  # IPTC-IIM records
    comment: str = ""  # the file's own
    dpi: tuple[float, float] | None = None  # px an inch across and down, where the file tells it apart from EXIF

    def __post_init__(self) -> None:
        samples = self.samples
        if samples.dtype != np.uint8 or samples.ndim != 3 or samples.shape[2] not in (3, 4) or not samples.size:
            raise Problem("A photo must have at least one pixel, of three or four channels with 8 bits.")
        checks.area("photo", *self.size)
        samples.setflags(write=False)
        native = self.native
        if native is not None:
            if native.dtype not in (np.uint16, np.float32) or native.shape != samples.shape:
                raise Problem("A photo's own samples must have 16 bits, or be 32-bit floats, and as many pixels.")
            native.setflags(write=False)
        set_fields(self, notices=tuple(self.notices))

    @property
    def size(self) -> tuple[int, int]:
        """(width, height) in px."""
        return self.samples.shape[1], self.samples.shape[0]

    @property
    def own(self) -> NDArray[Any]:
        """The samples in their own depth: uint8, uint16 or float32."""
        return self.samples if self.native is None else self.native

    @property
    def bits(self) -> int:
        """How many bits each of its own samples has: 8, 16 or 32."""
        return bits_of(self.own)

    def oriented(self, turn: Affine) -> Photo:
        """Return the photo as it looks under a quarter turn or flip; its samples are a view of these."""
        key = turn.xx, turn.xy, turn.yx, turn.yy
        if key == (1.0, 0.0, 0.0, 1.0):
            return self
        if key not in self._oriented:
            rows, columns = int(turn.yy or turn.yx), int(turn.xx or turn.xy)
            self._oriented[key] = self._mapped(
                lambda samples: (samples if turn.xx else samples.swapaxes(0, 1))[::rows, ::columns]
            )
        return self._oriented[key]

    def part(self, box: Box) -> Photo:
        """Return the photo without what lies beyond a box of its px; a copy of these samples."""
        return self._mapped(lambda samples: samples[box.slices()].copy())

    def recoloured(self, recolouring: Recolouring) -> Photo:
        """Return the photo with its colours in another profile, in its own depth."""
        own = recolouring.straight(self.own)
        return replace(
            self,
            samples=self.samples if own is self.own else eight_bits(own),
            native=None if self.native is None else own,
            profile=recolouring.profile,
        )

    def _mapped(self, change: Callable[[NDArray[Any]], NDArray[Any]]) -> Photo:
        native = None if self.native is None else change(self.native)
        return replace(self, samples=change(self.samples), native=native)

    @cached_property
    def _oriented(self) -> dict[tuple[float, ...], Photo]:
        return {}

    @cached_property
    def digest(self) -> str:
        """sha256 in hex over the size, samples and profile."""
        total = sha256(repr(self.samples.shape).encode())
        total.update(np.ascontiguousarray(self.samples).data)
        total.update(self.profile or b"")
        return total.hexdigest()

    def _extras(self) -> tuple[object, ...]:
        shape, dtype = self.own.shape, self.own.dtype.str
        metadata = self.profile, self.exif, self.xmp, self.iptc, self.comment, self.dpi
        return shape, dtype, *metadata, self.source, self.notices, self.enlarged_by

    def __eq__(self, other: object) -> bool:
        if self is other:
            return True
        if not isinstance(other, Photo) or self._extras() != other._extras():
            return False
        return np.array_equal(self.own, other.own) and np.array_equal(self.samples, other.samples)

    def __hash__(self) -> int:
        return hash(self._extras())


@dataclass(frozen=True)
class Laid:
    """A photo whose pixels lie on the canvas's: in its orientation there, with its top-left corner at (x, y)."""

    photo: Photo
    x: int
    y: int

    @property
    def box(self) -> Box:
        """The canvas px of its pixels."""
        width, height = self.photo.size
        return Box(self.x, self.y, self.x + width, self.y + height)


@dataclass(frozen=True, kw_only=True)
class PhotoLayer(Placed, Layer):
    """A photo, whose pixels are its own."""

    keeps_form: ClassVar = True

    photo: Photo
    resampling: str | None = None  # one of RESAMPLINGS; None: bilinear, its edge fading over a pixel, as when dragged

    def __post_init__(self) -> None:
        super().__post_init__()
        self.place.check(*self.photo.size)
        self.check_distortion()
        if self.resampling not in (None, *RESAMPLINGS):
            raise Problem(f"There is no resampling {self.resampling!r}.")

    @cached_property
    def laid(self) -> Laid | None:
        """The photo as it lies on the canvas's pixels; None where it is resampled."""
        if not self.to_canvas.keeps_pixels:
            return None
        corner = self.place.bounds(*self.photo.size)
        return Laid(self.photo.oriented(self.place), corner.left, corner.top)

    @property
    def content(self) -> Box:
        return Box(0, 0, *self.photo.size)

    def box_in(self, canvas: Box) -> Box:
        return self.laid.box if self.laid else self.reach

    def fills(self, canvas: Box) -> bool:
        laid = self.laid
        return laid is not None and self.photo.samples.shape[2] == 3 and laid.box.contains(canvas)

    def covers(self, x: float, y: float) -> bool:
        u, v = map(floor, self.to_canvas.inverse().point(x, y))
        if not self.content.has(u, v):
            return False
        return self.photo.samples.shape[2] == 3 or bool(self.photo.samples[v, u, 3] >= 128)

    def transformed(self, change: Map) -> dict[str, Any]:
        fields = self.led(change)
        return fields | {"place": fields["place"].on_pixels()} if "place" in fields else fields

    def mask_transformed(self, change: Map) -> dict[str, Any]:
        """Once it is resampled, its mask goes on beyond the photo: where both fade, a line would be seen."""
        return super(PhotoLayer, self if change.keeps_pixels else self._with_wide_mask).mask_transformed(change)

    @cached_property
    def _with_wide_mask(self) -> PhotoLayer:
        """The layer with a mask that goes on beyond its border; a drag asks for it with each step."""
        mask = self.layer_mask
        if mask is None or mask.is_resampled:
            return self
        shape = mask.shape.going_on(self.to_canvas.image_of(self.content), BEYOND_PX)
        return replace(self, layer_mask=replace(mask, shape=shape))

    def in_mapped_picture(self, canvas: Box, change: Affine, resampling: str | None) -> dict[str, Any]:
        fields = self.transformed(change)
        return fields if resampling is None else fields | {"resampling": resampling}

    def recoloured(self, recolouring: Recolouring) -> dict[str, Any]:
        return {"photo": self.photo.recoloured(recolouring)}

    def cut_to(self, canvas: Box) -> PhotoLayer | None:
        """Of a photo that is resampled some pixels beyond the canvas stay, which those within are made of."""
        part = seen_part(self.to_canvas, canvas, self.content)
        if part.is_empty:
            return None
        if (part.width, part.height) == self.photo.size:
            return self
        return replace(self, photo=self.photo.part(part), **self.from_corner(part.left, part.top))

    def fingerprint_in(self, box: Box) -> str | None:
        if self.box_in(box).intersect(box).is_empty:
            return None
        step = self.whole_translation
        place = self.to_canvas.matrix.tolist() if step is None else f"{step[0]} {step[1]}"
        resampling = f" {self.resampling}" if self.resampling and not self.laid else ""
        return f"photo {self.mode} {self.opacity} {place}{resampling} {self.photo.digest}"

    def arrays(self) -> Iterator[NDArray[Any]]:
        yield from super().arrays()
        yield self.photo.samples
        if self.photo.native is not None:
            yield self.photo.native
