"""The visible tiles of one level, laid side by side in one image, so that scaling it leaves no seams."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter

from desktop_app.canvas.veil import Veil
from desktop_app.widgets.drawing import to_screen
from desktop_app.widgets.ink import MASK_BGR, MASK_OPACITY
from desktop_app.widgets.viewport import Viewport
from engine.scene.box import NOWHERE, Box
from engine.scene.mask import Mask
from engine.scene.tiles import TILE

Pixels = NDArray[np.uint8]
DrawTile = Callable[[int, int, int], Pixels]  # level, tx, ty -> (256, 256, 4), premultiplied BGRA


@dataclass(frozen=True)
class Extent:
    """A level and the whole tiles of it that can be seen."""

    level: int
    box: Box  # in the level's px, borders at multiples of TILE

    @classmethod
    def of(cls, viewport: Viewport, canvas: Box) -> Extent:
        """Return the tiles of the viewport's level that show something of the canvas."""
        level = viewport.level
        seen = viewport.visible().intersect(canvas).at_level(level)
        if seen.is_empty:
            return cls(level, NOWHERE)
        columns, rows = zip(*seen.tiles(TILE), strict=True)
        left, top = min(columns) * TILE, min(rows) * TILE
        return cls(level, Box(left, top, (max(columns) + 1) * TILE, (max(rows) + 1) * TILE))

    def on_canvas(self, box: Box) -> Box:
        """Return a box of the level's px in canvas px."""
        size = 1 << self.level
        return Box(box.left * size, box.top * size, box.right * size, box.bottom * size)


class TileImage:
    """Pixels of an extent, as a numpy array and as the QImage that shares its memory."""

    def __init__(self) -> None:
        self.extent = Extent(0, NOWHERE)
        self.pixels: Pixels = np.zeros((0, 0, 4), np.uint8)
        self._image = QImage()

    @property
    def is_empty(self) -> bool:
        return self.pixels.size == 0

    def lay_out(self, extent: Extent) -> None:
        """Take another extent; the pixels are all clear then."""
        self.extent = extent
        self.pixels = np.zeros((extent.box.height, extent.box.width, 4), np.uint8)
        self._image = QImage()
        if self.pixels.size:
            height, width = self.pixels.shape[:2]
            form = QImage.Format.Format_ARGB32_Premultiplied
            self._image = QImage(self.pixels.data, width, height, self.pixels.strides[0], form)

    def draw(self, painter: QPainter, viewport: Viewport, clip: Box) -> None:
        """Paint what lies in the device px of `clip`, smoothly, or as square pixels above 200 %."""
        if self.is_empty:
            return
        box = self.extent.box
        scale = viewport.zoom * (1 << self.extent.level)
        painter.save()
        painter.setClipRect(clip.left, clip.top, clip.width, clip.height)
        is_exact = scale == 1.0 and viewport.angle % 90 == 0
        is_smooth = not is_exact and not viewport.is_pixelated
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, is_smooth)
        if viewport.is_upright:
            left, top = viewport.left + box.left * scale, viewport.top + box.top * scale
            target = QRectF(left, top, box.width * scale, box.height * scale)
        else:
            painter.setTransform(to_screen(viewport), True)
            canvas = self.extent.on_canvas(box)
            target = QRectF(canvas.left, canvas.top, canvas.width, canvas.height)
        painter.drawImage(target, self._image)
        painter.restore()


class Picture(TileImage):
    """The scene's composite."""

    def __init__(self) -> None:
        super().__init__()
        self._laid: dict[tuple[int, int], Pixels] = {}

    def refresh(self, extent: Extent, draw_tile: DrawTile, damage: Box) -> list[Box]:
        """Lay out the tiles that are not there yet, or are others now; gives their boxes in canvas px.

        damage: the canvas px that may be others. The compositor gives the very same array for a tile that did not
        change, so comparing is free.
        """
        touched = damage.at_level(extent.level).intersect(extent.box)
        if extent != self.extent:
            self.lay_out(extent)
            self._laid.clear()
            touched = extent.box
        changed: list[Box] = []
        for tx, ty in touched.tiles(TILE):
            tile = draw_tile(extent.level, tx, ty)
            if self._laid.get((tx, ty)) is tile:
                continue
            self._laid[tx, ty] = tile
            box = Box(tx * TILE, ty * TILE, (tx + 1) * TILE, (ty + 1) * TILE)
            self.pixels[box.slices(extent.box)] = tile
            changed.append(extent.on_canvas(box))
        return changed


class QuickMask(TileImage):
    """A mask in a half-transparent colour, red at first."""

    def __init__(self) -> None:
        super().__init__()
        self._mask: Mask | Veil | None = None
        self.set_ink(MASK_BGR, MASK_OPACITY)

    def set_ink(self, bgr: tuple[int, int, int], strength: float) -> None:
        """Take another colour and opacity (0..1), in which the next mask is shown."""
        self._inks = _inks_of_coverage(bgr, strength)

    def show(self, extent: Extent, mask: Mask | Veil | None, changed: Box | None = None) -> Box:
        """Show a mask (canvas px), of which only `changed` is new; gives the canvas px to repaint."""
        is_new = extent != self.extent or self._mask is None or changed is None or mask is None
        before = self._bounds() if is_new else NOWHERE
        if is_new:
            self.lay_out(Extent(extent.level, NOWHERE) if mask is None else extent)
        self._mask = mask
        box = self._bounds() if is_new or changed is None else changed
        self._colour(box)
        return before.union(box)

    def _bounds(self) -> Box:
        return NOWHERE if self._mask is None else self._mask.bounds()

    def _colour(self, canvas_box: Box) -> None:
        """Compute the colour of these canvas px anew."""
        level = self.extent.level
        box = canvas_box.at_level(level).intersect(self.extent.box)
        if box.is_empty or self._mask is None:
            return
        self.pixels[box.slices(self.extent.box)] = self._inks[self._coverage(self._mask, level, box)]

    def _coverage(self, mask: Mask | Veil, level: int, box: Box) -> Pixels:
        """Return how far these px of the level are covered."""
        if isinstance(mask, Veil):
            return mask.read_at(level, box)
        coverage = mask.read(self.extent.on_canvas(box))
        if not level:
            return coverage
        return np.asarray(cv2.resize(coverage, (box.width, box.height), interpolation=cv2.INTER_AREA), np.uint8)


def _inks_of_coverage(bgr: tuple[int, int, int], strength: float) -> Pixels:
    """Return the premultiplied BGRA of each coverage 0..255."""
    alpha = np.arange(256) * strength
    colours = np.stack([*(alpha * channel / 255 for channel in bgr), alpha], axis=1)
    return np.rint(colours).astype(np.uint8)
