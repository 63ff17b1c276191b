"""The place of the canvas in the widget: zoom, pan and turn, and the level of detail that follows from them."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property

from engine.scene.affine import Affine
from engine.scene.box import Box

MIN_ZOOM = 1 / 64
MAX_ZOOM = 64.0
STEPS = (  # what "zoom in" and "zoom out" stop at
    *(1 / 64, 1 / 32, 1 / 16, 1 / 12, 1 / 8, 1 / 6, 1 / 4, 1 / 3, 1 / 2, 2 / 3),
    *(1.0, 1.5, 2.0, 3.0, 4.0, 6.0, 8.0, 12.0, 16.0, 24.0, 32.0, 48.0, 64.0),
)
MARGIN = 24  # logical px left free around a picture that is fitted


@dataclass(frozen=True)
class Viewport:
    """Maps canvas px to device px of the widget: device = canvas * zoom + (left, top). Zoom 1 is one to one.

    A view that is turned or mirrored turns (clockwise) and mirrors (left to right, first) about the canvas's corner.
    """

    width: int = 1  # device px of the widget
    height: int = 1
    zoom: float = 1.0
    left: float = 0.0  # device px of the canvas's corner
    top: float = 0.0
    ratio: float = 1.0  # device px of one of Qt's logical px: what handles and outlines are measured in
    angle: float = 0.0  # degrees clockwise, -180 < angle <= 180
    is_mirrored: bool = False

    @property
    def is_upright(self) -> bool:
        """Whether it neither turns nor mirrors."""
        return not (self.angle or self.is_mirrored)

    @cached_property
    def to_screen(self) -> Affine:
        """The map from canvas px to device px."""
        mirror = Affine(-self.zoom if self.is_mirrored else self.zoom, 0, 0, 0, self.zoom, 0)
        return Affine.translation(self.left, self.top) @ Affine.rotation(self.angle) @ mirror

    @cached_property
    def from_screen(self) -> Affine:
        """The map from device px to canvas px."""
        return self.to_screen.inverse()

    @property
    def touch(self) -> float:
        """Canvas px of one logical px: reaches of the hand are the same at every zoom."""
        return self.ratio / self.zoom

    def to_device(self, x: float, y: float) -> tuple[float, float]:
        if self.is_upright:
            return x * self.zoom + self.left, y * self.zoom + self.top
        return self.to_screen.point(x, y)

    def to_canvas(self, x: float, y: float) -> tuple[float, float]:
        if self.is_upright:
            return (x - self.left) / self.zoom, (y - self.top) / self.zoom
        return self.from_screen.point(x, y)

    @property
    def level(self) -> int:
        """The coarsest level that has at least one of its pixels for every device pixel."""
        return max(0, math.floor(-math.log2(self.zoom) + 1e-9))

    @property
    def is_pixelated(self) -> bool:
        """Above 200 % a person wants to see the pixels."""
        return self.zoom > 2.0

    def visible(self) -> Box:
        """Return the canvas px that the widget shows, outward; of a turned one, the box around them."""
        return _outward(map(self.to_canvas, *_corners(0, 0, self.width, self.height)))

    def device_box(self, box: Box) -> Box:
        """Return the device px that a box of canvas px touches, outward; in a turned view, the box around them."""
        return _outward(map(self.to_device, *_corners(box.left, box.top, box.right, box.bottom)))

    def direction(self, dx: float, dy: float) -> tuple[float, float]:
        """Return a direction on the screen as one on the canvas, as long as it was."""
        if self.is_upright:
            return dx, dy
        x, y = self.from_screen.linear.point(dx, dy)
        return x * self.zoom, y * self.zoom

    def step(self, dx: int, dy: int) -> tuple[int, int]:
        """Return the step along the canvas's axes that leads most nearly that way on the screen."""
        if self.is_upright:
            return dx, dy
        x, y = self.direction(dx, dy)
        far = abs(dx) + abs(dy)
        return (round(math.copysign(far, x)), 0) if abs(x) >= abs(y) else (0, round(math.copysign(far, y)))

    def resized(self, width: int, height: int, ratio: float = 1.0) -> Viewport:
        """In a widget of another size, the same canvas point stays at the centre."""
        dx, dy = (width - self.width) / 2, (height - self.height) / 2
        sized = replace(self, width=width, height=height, ratio=ratio)
        return replace(sized, left=self.left + dx, top=self.top + dy)._whole()

    def panned(self, dx: float, dy: float) -> Viewport:
        return replace(self, left=self.left + dx, top=self.top + dy)

    def zoomed(self, zoom: float, x: float | None = None, y: float | None = None) -> Viewport:
        """Zoom with the canvas point under the device point kept there (default: the widget's centre)."""
        x = self.width / 2 if x is None else x
        y = self.height / 2 if y is None else y
        return replace(self, zoom=_possible(zoom))._with_at(self.to_canvas(x, y), x, y)

    def turned(self, angle: float) -> Viewport:
        """Turned to that many degrees clockwise, about the widget's centre."""
        return self._about_centre(replace(self, angle=180.0 - (180.0 - angle) % 360.0))

    def mirrored(self) -> Viewport:
        """As in a mirror, or again as it is; the canvas point at the widget's centre stays there."""
        return self._about_centre(replace(self, is_mirrored=not self.is_mirrored)).turned(-self.angle)

    def zoomed_in(self, x: float | None = None, y: float | None = None) -> Viewport:
        return self.zoomed(next((step for step in STEPS if step > self.zoom * 1.001), MAX_ZOOM), x, y)

    def zoomed_out(self, x: float | None = None, y: float | None = None) -> Viewport:
        return self.zoomed(next((step for step in reversed(STEPS) if step < self.zoom / 1.001), MIN_ZOOM), x, y)

    def fitted(self, width: int, height: int, largest: float = MAX_ZOOM) -> Viewport:
        """Return the one that shows the whole picture, centred, at no more than the `largest` zoom."""
        margin = 2 * MARGIN * self.ratio
        turned = self._box_around(width, height)
        across = max(1.0, self.width - margin) / turned.width
        down = max(1.0, self.height - margin) / turned.height
        return replace(self, zoom=_possible(min(across, down, largest))).centred_on(width / 2, height / 2)

    def fitted_across(self, width: int, height: int) -> Viewport:
        """Return the one that shows the picture's whole width; where that makes it too high, its upper end."""
        turned = self._box_around(width, height)
        zoom = max(1.0, self.width - 2 * MARGIN * self.ratio) / turned.width
        fitted = replace(self, zoom=_possible(zoom)).centred_on(width / 2, height / 2)
        over = fitted.zoom * turned.height / 2 + MARGIN * self.ratio - self.height / 2
        return fitted.panned(0, max(0.0, over))._whole()

    def centred_on(self, x: float, y: float) -> Viewport:
        return self._with_at((x, y), self.width / 2, self.height / 2)

    def kept_near(self, width: int, height: int, rest: int = 64) -> Viewport:
        """Pulled back so that at least `rest` device px of the picture stay in the widget."""
        xs, ys = zip(*map(self.to_device, *_corners(0, 0, width, height)), strict=True)
        left = self.left + min(self.width - rest - min(xs), max(rest - max(xs), 0.0))
        top = self.top + min(self.height - rest - min(ys), max(rest - max(ys), 0.0))
        return self if (left, top) == (self.left, self.top) else replace(self, left=left, top=top)

    def _box_around(self, width: int, height: int) -> Box:
        """Return the box around a picture of this size, turned as the view is (canvas px)."""
        return Affine.rotation(self.angle).image_of(Box(0, 0, max(1, width), max(1, height)))

    def _about_centre(self, other: Viewport) -> Viewport:
        x, y = self.width / 2, self.height / 2
        return other._with_at(self.to_canvas(x, y), x, y)

    def _with_at(self, canvas: tuple[float, float], x: float, y: float) -> Viewport:
        """Moved so that a canvas point lies at a device point."""
        at_x, at_y = replace(self, left=0.0, top=0.0).to_device(*canvas)
        return replace(self, left=x - at_x, top=y - at_y)._whole()

    def _whole(self) -> Viewport:
        """At a whole device pixel, so that a canvas pixel at 100 % is exactly a device pixel."""
        return replace(self, left=float(round(self.left)), top=float(round(self.top)))


def _possible(zoom: float) -> float:
    return min(MAX_ZOOM, max(MIN_ZOOM, zoom))


def _corners(left: float, top: float, right: float, bottom: float) -> tuple[tuple[float, ...], tuple[float, ...]]:
    """Return the x of the corners of a rectangle, and their y."""
    return (left, right, right, left), (top, top, bottom, bottom)


def _outward(points: Iterator[tuple[float, float]]) -> Box:
    xs, ys = zip(*points, strict=True)
    return Box(math.floor(min(xs)), math.floor(min(ys)), math.ceil(max(xs)), math.ceil(max(ys)))
