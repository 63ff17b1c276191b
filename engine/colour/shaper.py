"""Profiles of a matrix and three curves, taken by their numbers (ICC.1:2022, sections 8.3, 10.6 and 10.18)."""

from __future__ import annotations

import struct
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from engine.colour.icc import tags_of, version_of, white_of

Floats = NDArray[Any]  # float32 or float64
CURVES = (b"rTRC", b"gTRC", b"bTRC")
COLUMNS = (b"rXYZ", b"gXYZ", b"bXYZ")
FINE = 1 << 16
LENGTHS = {0: 1, 1: 3, 2: 4, 3: 5, 4: 7}  # numbers of a parametric curve, by its kind


@dataclass(frozen=True, eq=False)
class Curve:
    """A curve of one channel: from values 0..1 to light and back."""

    to_light: Callable[[Floats], Floats]
    to_values: Callable[[Floats], Floats]


@dataclass(frozen=True, eq=False)
class Shaper:
    """A profile of a matrix and curves: from values 0..1 of each channel to light, and from light to CIE XYZ of D50.

    white: XYZ of the medium's white, which absolute colorimetry keeps as it is.
    """

    curves: tuple[Curve, Curve, Curve]
    matrix: NDArray[np.float64]
    white: NDArray[np.float64]

    @classmethod
    def of(cls, profile: bytes) -> Shaper | None:
        """Return that of an ICC profile; None where it is another kind of profile, or damaged."""
        try:
            tags = tags_of(profile)
            if profile[16:20] != b"RGB " or any(name[:3] in (b"A2B", b"B2A", b"D2B") for name in tags):
                return None
            columns = [struct.unpack(">3i", tags[name][8:20]) for name in COLUMNS]
            red, green, blue = (_curve(tags[name]) for name in CURVES)
            matrix = np.array(columns).T / 65536
            np.linalg.inv(matrix)
        except (KeyError, ValueError, struct.error, np.linalg.LinAlgError):
            return None
        # Displays of version 2 tell the white that they were measured with, which their matrix is adapted from already.
        is_adapted = version_of(profile) < 4 and profile[12:16] == b"mntr"
        return cls((red, green, blue), matrix, white_of(b"" if is_adapted else tags.get(b"wtpt", b"")))


def _curve(tag: bytes) -> Curve:
    """Return a curve of a profile; ValueError where it is none."""
    if tag[:4] == b"curv":
        (count,) = struct.unpack(">I", tag[8:12])
        if count <= 1:
            return _parametric((1.0 if count == 0 else struct.unpack(">H", tag[12:14])[0] / 256,))
        return _table(np.frombuffer(tag[12 : 12 + 2 * count], ">u2") / 65535, count)
    (kind,) = struct.unpack(">H", tag[8:10])
    if tag[:4] != b"para" or kind not in LENGTHS:
        raise ValueError("a curve is of another kind")
    numbers = struct.unpack(f">{LENGTHS[kind]}i", tag[12 : 12 + 4 * LENGTHS[kind]])
    return _parametric(tuple(value / 65536 for value in numbers))


def _table(table: NDArray[np.float64], count: int) -> Curve:
    rising = np.maximum.accumulate(table)
    if len(table) != count or rising[-1] <= rising[0]:
        raise ValueError("a curve is cut off")
    steps = np.linspace(0, 1, count)
    first, last = np.searchsorted(rising, rising[0], "right") - 1, np.searchsorted(rising, rising[-1])
    kept = slice(max(0, first), last + 1)  # of what is flat at its ends, black is the inner end, and white 1
    roots = np.linspace(0, 1, FINE) ** 2  # finer in the dark, as values are
    back = np.interp(roots, rising[kept], steps[kept]).astype(np.float32)  # looked up: a search takes 30 times as long
    back[-1] = 1
    return Curve(
        lambda values: np.interp(values, steps, table).astype(np.float32),
        lambda light: back[(np.sqrt(light.clip(0, 1)) * (FINE - 1) + 0.5).astype(np.intp)],
    )


def _parametric(numbers: tuple[float, ...]) -> Curve:
    """Return light = (a v + b) ** gamma + e where v >= d, else c v + f, of the numbers gamma, a, b, c, d, e, f."""
    gamma, a, b, c, d, e, f = (1.0, 1.0, 0.0, 0.0, 0.0, 0.0, 0.0)
    if len(numbers) in (3, 4):
        gamma, a, b = numbers[:3]
        e = f = numbers[3] if len(numbers) == 4 else 0.0
        d = -b / a if a else 0.0
    else:
        gamma, a, b, c, d, e, f = (*numbers, *(1.0, 1.0, 0.0, 0.0, 0.0, 0.0, 0.0)[len(numbers) :])
    if gamma <= 0 or a <= 0:
        raise ValueError("a curve is of another kind")
    border = (a * d + b) ** gamma + e if a * d + b > 0 else e

    def to_light(values: Floats) -> Floats:
        above = np.maximum(a * values + b, 0) ** gamma + e
        return np.where(values >= d, above, c * values + f) if c or f or d > 0 else above

    def to_values(light: Floats) -> Floats:
        above = (np.maximum(light - e, 0) ** (1 / gamma) - b) / a
        return np.where(light >= border, above, (light - f) / c) if c else above

    return Curve(to_light, to_values)
