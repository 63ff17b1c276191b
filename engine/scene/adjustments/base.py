"""What all adjustments have in common: values that map colours to colours, pixel by pixel."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from functools import cached_property
from typing import ClassVar, Generic, Protocol, TypeVar

import numpy as np
from numpy.typing import NDArray

from engine.scene.tiles import Pixels

CHANNELS = ("red", "green", "blue")
Values = NDArray[np.float64]  # 0..1


@dataclass(frozen=True)
class Adjustment:
    """A change of colours. Its fields are numbers, tuples of such, or dataclasses of such; as made it changes nothing.

    It is told in files by `kind` and its fields, and to a person by `title`.
    """

    kind: ClassVar[str]
    title: ClassVar[str]

    def apply(self, pixels: Pixels) -> Pixels:
        """Return new pixels for uint8 (h, w, 4), straight BGRA in the document's profile; alpha stays."""
        raise NotImplementedError(type(self).__name__)

    @cached_property
    def text(self) -> str:
        """All that it depends on. Saved fingerprints of objects above hold it, so its form never changes."""
        return f"{self.kind} {dataclasses.astuple(self)}"


@dataclass(frozen=True)
class ToneAdjustment(Adjustment):
    """An adjustment in which each channel's new value follows from its old one alone: a table of 256 values each."""

    def tone(self, values: Values, channel: str) -> Values:
        """Return what values of a channel of CHANNELS become; below 0 and above 1 they are clipped."""
        raise NotImplementedError(type(self).__name__)

    @cached_property
    def tables(self) -> Pixels:
        """uint8 (3, 256): from each value of red, green and blue to the new one, rounded to nearest."""
        values = np.arange(256) / 255
        tones = np.stack([self.tone(values, channel) for channel in CHANNELS])
        return np.asarray(np.rint(tones.clip(0, 1) * 255), np.uint8)

    def apply(self, pixels: Pixels) -> Pixels:
        changed = pixels.copy()
        for table, plane in zip(self.tables, (2, 1, 0), strict=True):
            changed[..., plane] = table.take(pixels[..., plane])
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
