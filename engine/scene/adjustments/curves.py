"""Curves: control points that a monotone cubic runs through, per channel and for all."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import pairwise
from typing import ClassVar

import numpy as np

from engine.problem import Problem
from engine.scene import checks
from engine.scene.adjustments.base import CHANNELS, TONES_PICKED, ChannelAdjustment, Colour, Values
from engine.scene.adjustments.colour import LUMA

MOST_POINTS = 16
NEAREST = 4.0  # that two points lie beside each other where one is put in by a click on the picture


@dataclass(frozen=True)
class Curve:
    """Control points (x, y), both 0..255, from left to right; before the first and after the last it is level.

    Between them runs a piecewise cubic that is as monotone as the points are: PCHIP, by F. N. Fritsch and J. Butland,
    "A method for constructing local monotone piecewise cubic interpolants", SIAM J. Sci. Stat. Comput. 5 (1984).
    Raises Problem unless there are 2 to 16 points, each further right than the one before.
    """

    points: tuple[tuple[float, float], ...] = ((0.0, 0.0), (255.0, 255.0))

    def __post_init__(self) -> None:
        if not 2 <= len(self.points) <= MOST_POINTS or any(len(point) != 2 for point in self.points):
            raise Problem(f"A curve must have 2 to {MOST_POINTS} points.")
        points = tuple(
            (checks.number("curve's input", x, 0, 255), checks.number("curve's output", y, 0, 255))
            for x, y in self.points
        )
        if any(x >= following for (x, _), (following, _) in pairwise(points)):
            raise Problem("Each point of a curve must be further right than the one before.")
        checks.set_fields(self, points=points)

    def at(self, values: Values) -> Values:
        x, y = np.array(self.points).T
        return _pchip(x, y, (values * 255).clip(x[0], x[-1])) / 255

    def with_end(self, tone: str, x: float) -> Curve:
        """Return it so that it begins at black, or ends at white, with the input x; points beyond that are gone."""
        x = min(x, 254.0) if tone == "black" else max(x, 1.0)
        if tone == "black":
            return Curve(((x, 0.0), *([point for point in self.points if point[0] > x] or [(255.0, 255.0)])))
        return Curve((*([point for point in self.points if point[0] < x] or [(0.0, 0.0)]), (x, 255.0)))

    def with_point(self, x: float, y: float) -> Curve:
        """Return it through a point, which takes the place of those that lie closer than 4 beside it."""
        left = tuple(point for point in self.points if point[0] <= x - NEAREST)
        right = tuple(point for point in self.points if point[0] >= x + NEAREST)
        points = (*left, (x, min(max(y, 0.0), 255.0)), *right)
        return Curve(points) if len(points) > 1 else self


@dataclass(frozen=True)
class Curves(ChannelAdjustment[Curve]):
    """A Curve for each channel, then one for all three."""

    kind: ClassVar[str] = "curves"
    title: ClassVar[str] = "Curves"
    picked_tones: ClassVar[tuple[str, ...]] = TONES_PICKED

    rgb: Curve = Curve()
    red: Curve = Curve()
    green: Curve = Curve()
    blue: Curve = Curve()

    def with_picked(self, tone: str, colour: Colour) -> Curves:
        """Return the curves with each channel's first, last or another point so that the colour becomes that tone.

        Grey is as bright as the luma of what the channels' curves have made of the colour.
        """
        values = dict(zip(CHANNELS, colour, strict=True))
        curves: dict[str, Curve] = {name: getattr(self, name) for name in CHANNELS}
        if tone != "grey":
            return replace(self, **{name: curves[name].with_end(tone, 255 * value) for name, value in values.items()})
        grey = 255 * float(np.dot(LUMA, [curves[name].at(np.array(values[name])) for name in CHANNELS]))
        return replace(self, **{name: curves[name].with_point(255 * value, grey) for name, value in values.items()})


def _pchip(x: Values, y: Values, at: Values) -> Values:
    """Return the interpolant through (x, y) at places within x."""
    width = np.diff(x)
    steepness = np.diff(y) / width
    slopes = _slopes(width, steepness)
    left = np.searchsorted(x, at, side="right").clip(1, len(x) - 1) - 1
    t = (at - x[left]) / width[left]
    # Hermite's cubic on each piece, from its ends' heights and slopes.
    risen = t * t * (3 - 2 * t)
    bent = t * (1 - t) * ((1 - t) * slopes[left] - t * slopes[left + 1]) * width[left]
    result: Values = y[left] * (1 - risen) + y[left + 1] * risen + bent
    return result


def _slopes(width: Values, steepness: Values) -> Values:
    """Return the slope at each point, from the pieces' widths and steepness."""
    if len(width) == 1:
        return np.repeat(steepness, 2)
    before, after = steepness[:-1], steepness[1:]
    near, far = width[:-1] + 2 * width[1:], 2 * width[:-1] + width[1:]
    monotone = before * after > 0
    # The weighted harmonic mean of both sides; level where they do not both rise or both fall.
    inner = np.where(
        monotone, (near + far) / (near / np.where(monotone, before, 1) + far / np.where(monotone, after, 1)), 0
    )
    first = _end_slope(width[0], width[1], steepness[0], steepness[1])
    last = _end_slope(width[-1], width[-2], steepness[-1], steepness[-2])
    return np.concatenate([[first], inner, [last]])


def _end_slope(width: float, next_width: float, steepness: float, next_steepness: float) -> float:
    """Return the slope of a parabola through the three points at an end, held back where it would leave their range."""
    slope = ((2 * width + next_width) * steepness - width * next_steepness) / (width + next_width)
    if slope * steepness <= 0:
        return 0.0
    if steepness * next_steepness <= 0 and abs(slope) > 3 * abs(steepness):
        return 3 * steepness
    return slope
