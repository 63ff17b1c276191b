"""Curves of one channel, as ICC profiles have them: points, a number, or a formula (ICC.1:2022, 10.6 and 10.18)."""

from __future__ import annotations

import struct
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[Any]  # float32 or float64
Way = Callable[[Floats], Floats]

FINE = 1 << 16
STRAIGHT = (1.0, 1.0, 0.0, 0.0, 0.0, 0.0, 0.0)  # the numbers of a formula that changes nothing
LENGTHS = {0: 1, 1: 3, 2: 4, 3: 5, 4: 7}  # numbers of a formula, by its kind


def unit(values: Floats) -> Floats:
    """Return values cut to 0..1; what is no number, as profiles that mean harm may give, is 0."""
    cut: Floats = np.fmin(np.fmax(values, values.dtype.type(0)), values.dtype.type(1))
    return cut


@dataclass(frozen=True, eq=False)
class Curve:
    """A curve that rises: from values 0..1 to light and back."""

    to_light: Way
    to_values: Way


def curve_of(tag: bytes) -> Curve:
    """Return a curve of a profile with its way back; ValueError or struct.error where it is none, or has none."""
    points, numbers = _parts(tag)
    return _of_points(points) if points is not None else Curve(_by_formula(numbers), _back_by_formula(numbers))


def forward(tag: bytes) -> Way:
    """Return the way through a curve, whatever its form; ValueError or struct.error where it is none."""
    points, numbers = _parts(tag)
    return _through_points(points) if points is not None else _by_formula(numbers)


def length_of(tag: bytes) -> int:
    """Return how many bytes the curve has that a tag begins with; ValueError or struct.error where it is none."""
    if tag[:4] == b"curv":
        return 12 + 2 * int(struct.unpack(">I", tag[8:12])[0])
    return 12 + 4 * LENGTHS[_kind(tag)]


def _parts(tag: bytes) -> tuple[Floats | None, tuple[float, ...]]:
    """Return the points of a curve, 0..1; or None and the numbers gamma, a, b, c, d, e, f of a formula."""
    if tag[:4] == b"curv":
        (count,) = struct.unpack(">I", tag[8:12])
        if count <= 1:
            return None, _completed((1.0 if count == 0 else struct.unpack(">H", tag[12:14])[0] / 256,))
        points = np.frombuffer(tag[12 : 12 + 2 * count], ">u2") / 65535
        if len(points) != count:
            raise ValueError("a curve is cut off")
        return points, ()
    count = LENGTHS[_kind(tag)]
    return None, _completed(tuple(value / 65536 for value in struct.unpack(f">{count}i", tag[12 : 12 + 4 * count])))


def _kind(tag: bytes) -> int:
    (kind,) = struct.unpack(">H", tag[8:10])
    if tag[:4] != b"para" or kind not in LENGTHS:
        raise ValueError("a curve is of another kind")
    return int(kind)


def _completed(numbers: tuple[float, ...]) -> tuple[float, ...]:
    """Return gamma, a, b, c, d, e, f, of which light = (a v + b) ** gamma + e where v >= d, else c v + f."""
    if len(numbers) in (3, 4):
        gamma, a, b = numbers[:3]
        end = numbers[3] if len(numbers) == 4 else 0.0
        numbers = (gamma, a, b, 0.0, -b / a if a else 0.0, end, end)
    numbers = (*numbers, *STRAIGHT[len(numbers) :])
    if numbers[0] <= 0 or numbers[1] <= 0:
        raise ValueError("a curve is of another kind")
    return numbers


def _through_points(points: Floats) -> Way:
    steps = np.linspace(0, 1, len(points))
    return lambda values: np.interp(values, steps, points).astype(np.float32)


def _of_points(points: Floats) -> Curve:
    rising = np.maximum.accumulate(points)
    if rising[-1] <= rising[0]:
        raise ValueError("a curve is of another kind")
    steps = np.linspace(0, 1, len(points))
    first, last = np.searchsorted(rising, rising[0], "right") - 1, np.searchsorted(rising, rising[-1])
    kept = slice(max(0, first), last + 1)  # of what is flat at its ends, black is the inner end, and white 1
    roots = np.linspace(0, 1, FINE) ** 2  # finer in the dark, as values are
    back = np.interp(roots, rising[kept], steps[kept]).astype(np.float32)  # looked up: a search takes 30 times as long
    back[-1] = 1
    return Curve(_through_points(points), lambda light: back[(np.sqrt(unit(light)) * (FINE - 1) + 0.5).astype(np.intp)])


def _by_formula(numbers: tuple[float, ...]) -> Way:
    gamma, a, b, c, d, e, f = numbers
    if numbers == STRAIGHT:
        return lambda values: values

    def way(values: Floats) -> Floats:
        above = np.maximum(a * values + b, 0) ** gamma + e
        return np.where(values >= d, above, c * values + f) if c or f or d > 0 else above

    return way


def _back_by_formula(numbers: tuple[float, ...]) -> Way:
    gamma, a, b, c, d, e, f = numbers
    border = (a * d + b) ** gamma + e if a * d + b > 0 else e

    def way(light: Floats) -> Floats:
        above = (np.maximum(light - e, 0) ** (1 / gamma) - b) / a
        return np.where(light >= border, above, (light - f) / c) if c else above

    return way
