"""Photoshop's adjustment layers that do here what they do there: levels, curves and invert.

Its threshold and posterise round otherwise, and its other ones follow other formulas.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

import numpy as np
from numpy.typing import NDArray

from engine.problem import Problem
from engine.scene.adjustments import MOST_POINTS, Adjustment, Curve, Curves, Invert, Levels, Range

CHANNELS = ("rgb", "red", "green", "blue")  # as Photoshop numbers them
NEAR = 1.5  # of 255: how far a curve may run from Photoshop's before it gets more points

Points = list[tuple[float, float]]


def adjustment_of(layer: Any) -> Adjustment | None:
    """Return what an adjustment layer of psd-tools does; None where there is no such thing here."""
    from psd_tools.api import adjustments as theirs

    try:
        if isinstance(layer, theirs.Invert):
            return Invert()
        if isinstance(layer, theirs.Levels) and layer.data:
            ranges = {name: _range(record) for name, record in zip(CHANNELS, layer.data, strict=False)}
            return Levels(**ranges)
        if isinstance(layer, theirs.Curves) and layer.data is not None and not layer.data.is_map:
            return Curves(**{name: _curve(points) for name, points in _points_of(layer.data).items()})
    except (Problem, AttributeError, TypeError, ValueError, ArithmeticError):
        return None  # its values make no sense
    return None


def _range(record: Any) -> Range:
    gamma = min(max(record.gamma / 100, 0.1), 10.0)
    return Range(record.input_floor, record.input_ceiling, gamma, record.output_floor, record.output_ceiling)


def _points_of(data: Any) -> Mapping[str, Iterable[tuple[int, int]]]:
    """Return the points (output, input) by channel."""
    if data.extra is not None:
        return {CHANNELS[item.channel_id]: item.points for item in data.extra if item.channel_id < len(CHANNELS)}
    numbers = [bit for bit in range(32) if data.count_map >> bit & 1] if data.version == 1 else range(data.count_map)
    return {CHANNELS[at]: points for at, points in zip(numbers, data.data, strict=False) if at < len(CHANNELS)}


def _curve(stored: Iterable[tuple[int, int]]) -> Curve:
    """Return a curve that runs as Photoshop's does, a natural cubic spline, with points between those where need be."""
    points = [(float(x), float(y)) for y, x in stored]
    curve, values = Curve(tuple(points)), np.linspace(points[0][0], points[-1][0], 256)
    wanted = _spline(points, values).clip(0, 255)
    if len(points) == 2 or np.abs(curve.at(values / 255) * 255 - wanted).max() <= NEAR:
        return curve
    count = min(MOST_POINTS, 2 * len(points) - 1)
    places = sorted({x for x, _ in points} | set(np.linspace(points[0][0], points[-1][0], count)))
    while len(places) > MOST_POINTS:  # the ends stay
        gaps = np.diff(places)
        del places[1 + int((gaps[:-1] + gaps[1:]).argmin())]
    heights = _spline(points, np.array(places)).clip(0, 255)
    return Curve(tuple((float(x), float(y)) for x, y in zip(places, heights, strict=True)))


def _spline(points: Points, values: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return what the natural cubic spline through the points gives for values within them."""
    x, y = np.array(points).T
    step, slope = np.diff(x), np.diff(y) / np.diff(x)
    size = len(x)
    system, right = np.eye(size), np.zeros(size)
    for at in range(1, size - 1):
        system[at, at - 1 : at + 2] = step[at - 1], 2 * (step[at - 1] + step[at]), step[at]
        right[at] = 6 * (slope[at] - slope[at - 1])
    bend = np.linalg.solve(system, right)  # second derivatives at the points
    left = np.clip(np.searchsorted(x, values, side="right") - 1, 0, size - 2)
    width, done, to_go = step[left], values - x[left], x[left + 1] - values

    def share(end: NDArray[np.intp], part: NDArray[np.float64]) -> NDArray[np.float64]:
        return np.asarray(bend[end] * part**3 / (6 * width) + (y[end] / width - bend[end] * width / 6) * part)

    return share(left, to_go) + share(left + 1, done)
