"""From a drag to the map of the canvas that it makes: moved, scaled, sheared, turned or distorted."""

from __future__ import annotations

import math
from collections.abc import Callable

from desktop_app.tools.handles import OPPOSITE, SIDES, XY, Outline
from desktop_app.widgets.pointer import PointerEvent
from engine.scene.affine import IDENTITY, Affine
from engine.scene.projective import Map, between

START_PX = 3  # device px that a press may tremble before it is a drag
SNAP_DEGREES = 15
MIN_SIDE = 4.0  # canvas px that a side of an outline keeps

Change = Callable[[PointerEvent], Map]  # where the pointer is -> the map, canvas px to canvas px, that leads there


def is_drag(press: PointerEvent, event: PointerEvent) -> bool:
    """Return whether the pointer went further than a click may tremble."""
    return math.hypot(event.device_x - press.device_x, event.device_y - press.device_y) >= START_PX


def in_steps(angle: float) -> float:
    """Return the nearest angle, in degrees, of those that Shift keeps a turn to."""
    return round(angle / SNAP_DEGREES) * SNAP_DEGREES


def moving(press: PointerEvent, snapped: Callable[[float, float, PointerEvent], XY]) -> Change:
    """Return a move; Shift keeps it to one axis. snapped: where steps that come near something lead instead."""

    def change(event: PointerEvent) -> Affine:
        dx, dy = event.x - press.x, event.y - press.y
        if event.shift:
            dx, dy = (dx, 0.0) if abs(dx) >= abs(dy) else (0.0, dy)
        x, y = snapped(dx, dy, event)
        if event.shift:
            x, y = (x, 0.0) if dx else (0.0, y)
        return Affine.translation(round(x), round(y))  # by whole canvas px: what was sharp stays sharp

    return change


def scaling(outline: Outline, spot: str, press: PointerEvent, pivot: XY) -> Change:
    """Return a scaling by a handle: by a corner in its form, by a side along that axis alone.

    Shift is the other way round, and Alt keeps the pivot where it is, else the handle across stays.
    """
    handle, (across, down) = outline.spots[spot], _sides(outline)
    basis = _basis(outline)
    back = None if basis is None else basis.inverse()
    least = tuple(min(1.0, MIN_SIDE / max(side, MIN_SIDE)) for side in (across, down))

    def change(event: PointerEvent) -> Affine:
        fixed = pivot if event.alt else outline.spots[OPPOSITE[spot]]
        reach = (handle[0] - fixed[0], handle[1] - fixed[1])
        now = (reach[0] + event.x - press.x, reach[1] + event.y - press.y)
        if (len(spot) == 2) != event.shift or basis is None or back is None:
            length = reach[0] ** 2 + reach[1] ** 2
            share = (now[0] * reach[0] + now[1] * reach[1]) / length if length > 1 else 1.0
            return about(*fixed, Affine.scaling(max(share, MIN_SIDE / max(across, down, MIN_SIDE))))
        before, after = back.point(*reach), back.point(*now)
        x, y = (
            max(new / old, smallest) if abs(old) > 1e-6 else 1.0
            for old, new, smallest in zip(before, after, least, strict=True)
        )
        return about(*fixed, basis @ Affine(x, 0, 0, 0, y, 0) @ back)

    return change


def shearing(outline: Outline, spot: str, press: PointerEvent) -> Change:
    """Return a shear by the handle of a side, which slides along itself; the side across stays."""
    basis = _basis(outline)

    def change(event: PointerEvent) -> Affine:
        if basis is None:
            return IDENTITY
        back, fixed = basis.inverse(), outline.spots[OPPOSITE[spot]]
        handle = outline.spots[spot]
        reach = back.point(handle[0] - fixed[0], handle[1] - fixed[1])
        step = back.point(event.x - press.x, event.y - press.y)
        shear = Affine(1, step[0] / reach[1], 0, 0, 1, 0) if spot in "ns" else Affine(1, 0, 0, step[1] / reach[0], 1, 0)
        return about(*fixed, basis @ shear @ back)

    return change


def turning(outline: Outline, press: PointerEvent, pivot: XY) -> Change:
    """Return a turn about the pivot; Shift snaps to 15 degrees."""
    start = _angle(pivot, (press.x, press.y))
    angle_before = _angle(outline.spots["nw"], outline.spots["ne"])

    def change(event: PointerEvent) -> Affine:
        turn = _angle(pivot, (event.x, event.y)) - start
        if event.shift:
            turn = in_steps(angle_before + turn) - angle_before
        return about(*pivot, Affine.rotation(turn))

    return change


def distorting(outline: Outline, spot: str, press: PointerEvent) -> Change:
    """Return a distortion that leads one corner, or one side as a whole; the other corners stay.

    Shift keeps to the direction of one of the sides.
    """

    def change(event: PointerEvent) -> Map:
        step = (event.x - press.x, event.y - press.y)
        if event.shift:
            step = _along_a_side(outline, spot, step)
        return _led(outline, dict.fromkeys(SIDES.get(spot, (spot,)), step))

    return change


def in_perspective(outline: Outline, spot: str, press: PointerEvent) -> Change:
    """Return a distortion by a corner that slides along a side, whose other corner comes as far to meet it."""

    def change(event: PointerEvent) -> Map:
        dx, dy = _along_a_side(outline, spot, (event.x - press.x, event.y - press.y))
        start = outline.spots[spot]
        ways = {
            other: (end[0] - start[0]) * dx + (end[1] - start[1]) * dy
            for other in _neighbours(spot)
            for end in [outline.spots[other]]
        }
        other = max(ways, key=lambda name: abs(ways[name]) / max(1e-9, math.dist(start, outline.spots[name])))
        return _led(outline, {spot: (dx, dy), other: (-dx, -dy)})

    return change


def _led(outline: Outline, steps: dict[str, XY]) -> Map:
    """Return the map that leads corners of the outline by these steps; Problem where they fold it."""
    before = outline.corners
    names = ("nw", "ne", "se", "sw")
    after = [
        (x + steps[name][0], y + steps[name][1]) if name in steps else (x, y)
        for name, (x, y) in zip(names, before, strict=True)
    ]
    return between(before, after)


def _along_a_side(outline: Outline, spot: str, step: XY) -> XY:
    """Return the part of a step that leads along that side at a spot along which it leads further."""
    start = outline.spots[spot]
    parts: list[XY] = []
    for name in _neighbours(spot):
        end = outline.spots[name]
        length = max(1e-9, math.dist(start, end))
        across, down = (end[0] - start[0]) / length, (end[1] - start[1]) / length
        way = step[0] * across + step[1] * down
        parts.append((way * across, way * down))
    return max(parts, key=lambda part: math.hypot(*part))


def _neighbours(spot: str) -> list[str]:
    """Return the corners at the other ends of a corner's two sides; of a side, its two corners."""
    if spot in SIDES:
        return list(SIDES[spot])
    return [one if other == spot else other for one, other in SIDES.values() if spot in (one, other)]


def about(x: float, y: float, change: Affine) -> Affine:
    """Return a turning or scaling around a point instead of the origin."""
    return Affine.translation(x, y) @ change @ Affine.translation(-x, -y)


def _sides(outline: Outline) -> tuple[float, float]:
    nw, ne, _, sw = outline.corners
    return math.dist(nw, ne), math.dist(nw, sw)


def _basis(outline: Outline) -> Affine | None:
    """Return the map from shares of the outline's sides to canvas px, without its offset; None where it is a line."""
    nw, ne, _, sw = outline.corners
    basis = Affine(ne[0] - nw[0], sw[0] - nw[0], 0, ne[1] - nw[1], sw[1] - nw[1], 0)
    return basis if abs(basis.determinant) > 1e-6 else None


def _angle(start: XY, end: XY) -> float:
    return math.degrees(math.atan2(end[1] - start[1], end[0] - start[0]))
