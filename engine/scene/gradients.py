"""Gradients from one colour to another, or to nothing, over paint and masks. They are dithered, so no bands show."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from functools import cache
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from engine.problem import Problem
from engine.scene import checks, edits, painting
from engine.scene.affine import IDENTITY
from engine.scene.box import Box
from engine.scene.layers import RGB, rgb
from engine.scene.mask import Mask
from engine.scene.projective import Map, Projective
from engine.scene.scene import Scene
from engine.scene.tiles import TILE, Pixels, tile_box

Shape = Literal["linear", "radial"]
XY = tuple[float, float]
Floats = NDArray[np.float32]


@dataclass(frozen=True)
class Gradient:
    """A gradient between two points; beyond them its ends go on. Radial: the first point is the middle."""

    start: XY  # canvas px
    end: XY
    first: RGB | None = (0, 0, 0)  # the colour at `start`, in the document's profile; None: nothing
    last: RGB | None = (255, 255, 255)  # and at `end`
    shape: Shape = "linear"
    opacity: float = 1.0  # 0..1
    place: Map = IDENTITY  # px that are asked for -> canvas px

    def __post_init__(self) -> None:
        for value in (*self.start, *self.end):
            checks.number("gradient's point", value, -1e6, 1e6)
        if math.dist(self.start, self.end) < 1e-3:
            raise Problem("A gradient needs two points: drag from one to the other.")
        if self.shape not in ("linear", "radial"):
            raise Problem(f"There is no gradient of the shape {self.shape!r}.")
        if self.first is None and self.last is None:
            raise Problem("A gradient needs a colour.")
        first, last = (None if colour is None else rgb(colour) for colour in (self.first, self.last))
        checks.set_fields(self, first=first, last=last, opacity=checks.number("opacity", self.opacity, 0, 1))

    def shares(self, box: Box) -> Floats:
        """Return how far each pixel of a box is along from the first point, 0..1: float32 (h, w)."""
        u = np.arange(box.left, box.right)[None, :] + 0.5
        v = np.arange(box.top, box.bottom)[:, None] + 0.5
        place, (dx, dy) = self.place, (self.end[0] - self.start[0], self.end[1] - self.start[1])
        length = math.hypot(dx, dy)
        if isinstance(place, Projective):
            x, y = place.points(u, v)
            x, y = (x - self.start[0]) / length, (y - self.start[1]) / length
            far = (x * dx / length + y * dy / length if self.shape == "linear" else np.hypot(x, y)).astype(np.float32)
            return np.clip(far, 0, 1, out=far)
        # On canvas px, from the first point, in lengths of the gradient.
        x0, y0 = (place.x0 - self.start[0]) / length, (place.y0 - self.start[1]) / length
        if self.shape == "linear":
            cos, sin = dx / length, dy / length
            across, down = place.xx * cos + place.yx * sin, place.xy * cos + place.yy * sin
            far = (u * (across / length) + x0 * cos + y0 * sin).astype(np.float32)
            far = far + (v * (down / length)).astype(np.float32)
        else:
            x = (u * (place.xx / length) + x0).astype(np.float32) + (v * (place.xy / length)).astype(np.float32)
            y = (u * (place.yx / length) + y0).astype(np.float32) + (v * (place.yy / length)).astype(np.float32)
            far = np.sqrt(x * x + y * y)
        return np.clip(far, 0, 1, out=far)

    def over(self, below: Pixels, coverage: Pixels, box: Box) -> Pixels:
        """Return the pixels with the gradient over them; see `painting.PaintSource`."""
        cover = coverage.astype(np.float32) * np.float32(self.opacity / 255)
        shares, noise = self.shares(box), _noise(box)
        first, last = ((0, 0, 0, 0) if one is None else (*one[::-1], 255) for one in (self.first, self.last))
        laid = np.empty((*coverage.shape, 4), np.float32)
        for channel, (a, b) in enumerate(zip(first, last, strict=True)):
            # The same noise in all channels, so that none comes to lie above the alpha.
            laid[..., channel] = np.floor((shares * (b - a) + a) * cover + noise)
        mixed: Pixels = (below * (1 - laid[..., 3:] / 255) + laid + 0.5).clip(0, 255).astype(np.uint8)
        return mixed

    def faded(self, mask: Pixels, within: Pixels | None, box: Box) -> Pixels:
        """Return coverage, uint8 (h, w), that becomes all where there is a colour and none where there is nothing, as
        far as `within`, uint8 (h, w), goes."""
        return self._mixed(mask, 255 * self._left(box), within, box)

    def thinned(self, mask: Pixels, within: Pixels | None, box: Box) -> Pixels:
        """Return coverage, uint8 (h, w), of which less and less is left towards where there is nothing."""
        return self._mixed(mask, mask * self._left(box), within, box)

    def _left(self, box: Box) -> Floats:
        shares = self.shares(box)
        return shares if self.first is None else 1 - shares

    def _mixed(self, mask: Pixels, wanted: Floats, within: Pixels | None, box: Box) -> Pixels:
        share = np.float32(self.opacity) if within is None else within * np.float32(self.opacity / 255)
        mixed: Pixels = np.floor(mask + (wanted - mask) * share + _noise(box)).astype(np.uint8)
        return mixed


def paint(scene: Scene, id: str, gradient: Gradient) -> Scene:
    """Lay a gradient over a paint layer: all over the canvas, or what is selected of it."""
    layer = painting.paint_layer(scene, id)
    where = scene.selection or Mask.empty().inverted(scene.box)
    laid = replace(gradient, place=layer.to_canvas)
    return edits.replace(scene, id, tiles=painting.inked(layer, where, laid))


def mask(scene: Scene, id: str, gradient: Gradient, is_thinned: bool = False) -> Scene:
    """Let a layer's mask fade from all to nothing along a gradient, within what is selected.

    is_thinned: it only loses by that, as what says where an object is must not spread over the canvas.
    """
    layer = scene.find(id)
    before = layer.mask_in(scene.box)
    fade = gradient.thinned if is_thinned else gradient.faded
    changes = {}
    for key in scene.box.tiles(TILE):
        whole = tile_box(*key)
        box = whole.intersect(scene.box)
        selected = None if scene.selection is None else scene.selection.read(box)
        if selected is not None and not selected.any():
            continue
        pixels = before.read(whole)
        pixels[box.slices(whole)] = fade(pixels[box.slices(whole)], selected, box)
        changes[key] = pixels
    return edits.remask(scene, id, Mask(before.tiles.changed(changes)))


@cache
def _noise_tile() -> Floats:
    noise: Floats = np.random.RandomState(5).random_sample((TILE, TILE)).astype(np.float32)
    return np.minimum(noise, np.float32(1 - 2**-16))  # floor(255 + noise) is 255 in single precision, too


def _noise(box: Box) -> Floats:
    """Return evenly distributed numbers from 0 to below 1 for each pixel of a box, always the same: (h, w)."""
    rows, columns = np.arange(box.top, box.bottom) % TILE, np.arange(box.left, box.right) % TILE
    return _noise_tile()[rows[:, None], columns[None, :]]
