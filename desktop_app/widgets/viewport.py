"""The place of the canvas in the widget: zoom, pan, and the level of detail that follows from them."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace

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
    """Maps canvas px to device px of the widget: device = canvas * zoom + (left, top). Zoom 1 is one to one."""

    width: int = 1  # device px of the widget
    height: int = 1
    zoom: float = 1.0
    left: float = 0.0  # device px of the canvas's corner
    top: float = 0.0
    ratio: float = 1.0  # device px of one of Qt's logical px: what handles and outlines are measured in

    @property
    def touch(self) -> float:
        """Canvas px of one logical px: reaches of the hand are the same at every zoom."""
        return self.ratio / self.zoom

    def to_device(self, x: float, y: float) -> tuple[float, float]:
        return x * self.zoom + self.left, y * self.zoom + self.top

    def to_canvas(self, x: float, y: float) -> tuple[float, float]:
        return (x - self.left) / self.zoom, (y - self.top) / self.zoom

    @property
    def level(self) -> int:
        """The coarsest level that has at least one of its pixels for every device pixel."""
        return max(0, math.floor(-math.log2(self.zoom) + 1e-9))

    @property
    def is_pixelated(self) -> bool:
        """Above 200 % a person wants to see the pixels."""
        return self.zoom > 2.0

    def visible(self) -> Box:
        """The canvas px that the widget shows, outward."""
        left, top = self.to_canvas(0, 0)
        right, bottom = self.to_canvas(self.width, self.height)
        return Box(math.floor(left), math.floor(top), math.ceil(right), math.ceil(bottom))

    def device_box(self, box: Box) -> Box:
        """The device px that a box of canvas px touches, outward."""
        left, top = self.to_device(box.left, box.top)
        right, bottom = self.to_device(box.right, box.bottom)
        return Box(math.floor(left), math.floor(top), math.ceil(right), math.ceil(bottom))

    def resized(self, width: int, height: int, ratio: float = 1.0) -> Viewport:
        """In a widget of another size, the same canvas point stays at the centre."""
        dx, dy = (width - self.width) / 2, (height - self.height) / 2
        sized = replace(self, width=width, height=height, ratio=ratio)
        return replace(sized, left=self.left + dx, top=self.top + dy)._whole()

    def panned(self, dx: float, dy: float) -> Viewport:
        return replace(self, left=self.left + dx, top=self.top + dy)

    def zoomed(self, zoom: float, x: float | None = None, y: float | None = None) -> Viewport:
        """Zoom with the canvas point under the device point kept there (default: the widget's centre)."""
        zoom = min(MAX_ZOOM, max(MIN_ZOOM, zoom))
        x = self.width / 2 if x is None else x
        y = self.height / 2 if y is None else y
        canvas_x, canvas_y = self.to_canvas(x, y)
        return replace(self, zoom=zoom, left=x - canvas_x * zoom, top=y - canvas_y * zoom)._whole()

    def zoomed_in(self, x: float | None = None, y: float | None = None) -> Viewport:
        return self.zoomed(next((step for step in STEPS if step > self.zoom * 1.001), MAX_ZOOM), x, y)

    def zoomed_out(self, x: float | None = None, y: float | None = None) -> Viewport:
        return self.zoomed(next((step for step in reversed(STEPS) if step < self.zoom / 1.001), MIN_ZOOM), x, y)

    def fitted(self, width: int, height: int, largest: float = MAX_ZOOM) -> Viewport:
        """The whole picture in the widget, centred, at no more than the `largest` zoom."""
        margin = 2 * MARGIN * self.ratio
        across = max(1.0, self.width - margin) / max(1, width)
        down = max(1.0, self.height - margin) / max(1, height)
        zoom = min(MAX_ZOOM, max(MIN_ZOOM, min(across, down, largest)))
        return replace(self, zoom=zoom).centred_on(width / 2, height / 2)

    def centred_on(self, x: float, y: float) -> Viewport:
        return replace(self, left=self.width / 2 - x * self.zoom, top=self.height / 2 - y * self.zoom)._whole()

    def kept_near(self, width: int, height: int, rest: int = 64) -> Viewport:
        """Pulled back so that at least `rest` device px of the picture stay in the widget."""
        left = min(self.width - rest, max(rest - width * self.zoom, self.left))
        top = min(self.height - rest, max(rest - height * self.zoom, self.top))
        return replace(self, left=left, top=top)

    def _whole(self) -> Viewport:
        """At a whole device pixel, so that a canvas pixel at 100 % is exactly a device pixel."""
        return replace(self, left=float(round(self.left)), top=float(round(self.top)))
