"""What all adjustments have in common: values that map colours to colours, most of them pixel by pixel."""

from __future__ import annotations

import dataclasses
from abc import ABC, abstractmethod
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from math import ceil
from typing import ClassVar, Generic, Protocol, TypeVar

import numpy as np
from numpy.typing import NDArray

from engine.problem import Problem
from engine.scene import checks
from engine.scene.adjustments.colour import Floats, pixels_of, planes_of
from engine.scene.affine import Affine
from engine.scene.box import Box
from engine.scene.tiles import Pixels

CHANNELS = ("red", "green", "blue")
SPARE_PX = 16  # so that, down to a quarter of the size, all is seen that lies so far in that level's px
TONES_PICKED = ("black", "grey", "white")
Colour = tuple[float, float, float]  # red, green, blue, 0..1
RGB = tuple[int, int, int]  # 0..255
Values = NDArray[np.float64]  # 0..1


@dataclass(frozen=True)
class Limited:
    """A value whose numbers have limits. Raises Problem for one beyond them."""

    title: ClassVar[str]
    limits: ClassVar[dict[str, tuple[float, float]]] = {}
    """From the name of a field to its least and its greatest value."""

    def __post_init__(self) -> None:
        for name, (low, high) in self.limits.items():
            value = checks.number(f"{name} of {self.title.lower()}", getattr(self, name), low, high)
            checks.set_fields(self, **{name: value})


class Area(Protocol):
    """A part of the canvas as it is below an adjustment, at one level of zoom."""

    @property
    def scale(self) -> int:
        """How many canvas px one of its pixels is wide."""

    @property
    def box(self) -> Box:
        """Where it lies, in its own pixels."""

    @property
    def canvas(self) -> Box:
        """The whole canvas, in canvas px."""

    @property
    def rgb(self) -> Floats:
        """The straight colours there: (3, h, w), 0..1."""

    def blurred(self, radius: float) -> Floats:
        """Return the colours under a Gaussian with a standard deviation in canvas px, as far as there are any."""

    def blurred_luma(self, radius: float) -> Floats:
        """Return the luma of the blurred colours: (h, w)."""

    def smooth(self, plane: Floats, radius: float) -> Floats:
        """Return the middle, of the area's size, of a larger plane under the same Gaussian."""

    @property
    def around(self) -> Pixels:
        """The pixels there and as far around as the margin goes, straight BGRA: (h + 2 m, w + 2 m, 4)."""

    def weighted(self, plane: Floats, weights: Floats) -> Floats:
        """Return for the middle of a plane as large as `around` the sum of what lies around each pixel, by weights.

        weights: (2 n + 1, 2 n + 1), the middle one for the pixel itself; none counts beyond the margin.
        """


@dataclass(frozen=True)
class Adjustment(Limited):
    """A change of colours. Its fields are numbers, flags, tuples of such, or dataclasses of such.

    It is told in files by `kind` and its fields, and to a person by `title`.
    """

    kind: ClassVar[str]
    lengths: ClassVar[tuple[str, ...]] = ()
    """The fields that are in canvas px."""
    picked_tones: ClassVar[tuple[str, ...]] = ()
    """What a person can make of a colour by a click on it, of TONES_PICKED."""
    first_mode: ClassVar[str] = "normal"
    """The blend mode that a new layer of it has."""

    def in_mapped_picture(self, canvas: Box, change: Affine) -> Adjustment:
        """Return it once `change` has mapped the whole picture, which had that canvas: its lengths grow with that."""
        scaled = {}
        for name in self.lengths:
            low, high = self.limits[name]
            scaled[name] = min(max(getattr(self, name) * change.scale, low), high)
        return dataclasses.replace(self, **scaled) if scaled else self

    def recoloured(self, change: Callable[[RGB], RGB]) -> Adjustment:
        """Return it once colours, 0..255, are other numbers: those that it holds follow."""
        return self

    def with_picked(self, tone: str, colour: Colour) -> Adjustment:
        """Return what it becomes where a colour of what lies below it is to be "black", "grey" or "white".

        Raises Problem for a tone that is not one of its `picked_tones`.
        """
        raise Problem(f"{self.title} cannot make a colour {tone}.")

    @property
    def margin(self) -> int:
        """From how far away, in canvas px, other pixels can change what a pixel becomes."""
        return 0

    def apply(self, pixels: Pixels) -> Pixels:
        """Return new pixels (h, w, 4), straight BGRA in the document's profile, uint8 or floats 0..1; alpha stays."""
        raise NotImplementedError(type(self).__name__)

    def apply_in(self, area: Area, pixels: Pixels) -> Pixels:
        """Return the same for the pixels of an area, for an adjustment that has to know where they lie."""
        return self.apply(pixels)

    @cached_property
    def text(self) -> str:
        """All that it depends on. Saved fingerprints of objects above hold it, so its form never changes."""
        return f"{self.kind} {dataclasses.astuple(self)}"


@dataclass(frozen=True)
class ColourAdjustment(Adjustment, ABC):
    """An adjustment in which a pixel's new colour follows from its old one alone."""

    @abstractmethod
    def colours(self, rgb: Floats) -> Floats:
        """Return what colours (3, ...) 0..1 become; below 0 and above 1 they are clipped."""

    def apply(self, pixels: Pixels) -> Pixels:
        return pixels_of(self.colours(planes_of(pixels)), pixels)


@dataclass(frozen=True)
class AreaAdjustment(Adjustment, ABC):
    """An adjustment that sees what lies around a pixel, or where on the canvas it is."""

    @abstractmethod
    def colours_in(self, area: Area) -> Floats:
        """Return the new colours of an area, (3, h, w); below 0 and above 1 they are clipped."""

    def apply_in(self, area: Area, pixels: Pixels) -> Pixels:
        return pixels_of(self.colours_in(area), pixels)


def reach_of(radius: float) -> int:
    """Return the margin, in canvas px, of a Gaussian with that standard deviation."""
    return ceil(4 * radius)


def around_middle(distance: float) -> int:
    """Return the margin, in canvas px, of what looks so far in any direction."""
    return ceil(distance) + SPARE_PX if distance > 0 else 0


@dataclass(frozen=True)
class ToneAdjustment(Adjustment, ABC):
    """An adjustment in which each channel's new value follows from its old one alone: a table of values each."""

    @abstractmethod
    def tone(self, values: Values, channel: str) -> Values:
        """Return what values of a channel of CHANNELS become; below 0 and above 1 they are clipped."""

    @cached_property
    def tables(self) -> Pixels:
        """uint8 (3, 256): from each value of red, green and blue to the new one, rounded to nearest."""
        return np.asarray(np.rint(self._tones(256) * 255), np.uint8)

    @cached_property
    def deep_tables(self) -> Floats:
        """float32 (3, 65536): the same, 0..1, from each value of 16 bits."""
        return self._tones(65536).astype(np.float32)

    def _tones(self, count: int) -> Values:
        values = np.arange(count) / (count - 1)
        return np.stack([self.tone(values, channel) for channel in CHANNELS]).clip(0, 1)

    def apply(self, pixels: Pixels) -> Pixels:
        changed, is_deep = pixels.copy(), pixels.dtype != np.uint8
        for table, plane in zip(self.deep_tables if is_deep else self.tables, (2, 1, 0), strict=True):
            values = pixels[..., plane]
            changed[..., plane] = table.take(np.rint(values * 65535).astype(np.intp) if is_deep else values)
        return changed


class Tone(Protocol):
    """What one channel of a ChannelAdjustment does."""

    def at(self, values: Values, /) -> Values:
        """Return what values 0..1 become."""


T = TypeVar("T", bound=Tone)


@dataclass(frozen=True)
class ChannelAdjustment(ToneAdjustment, Generic[T]):
    """A tone adjustment with a setting for each channel, and one for all three that acts after those."""

    rgb: T
    red: T
    green: T
    blue: T

    def tone(self, values: Values, channel: str) -> Values:
        single: T = getattr(self, channel)
        return self.rgb.at(single.at(values))
