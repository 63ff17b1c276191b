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
from engine.colour.viewing import View
from engine.compositing.painter import STRIP_ROWS
from engine.scene.box import NOWHERE, Box
from engine.scene.mask import Mask
from engine.scene.tiles import TILE, tile_box

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

    def touched(self, damage: Box) -> Box:
        """Return the px of the level that may be others where these canvas px are."""
        box = damage.at_level(self.level)
        return (box.grown(MIXED_PX) if self.level and not box.is_empty else box).intersect(self.box)

    def tiles_touched(self, damage: Box) -> Box:
        """Return the tiles that may be others, in canvas px."""
        box = self.touched(damage)
        left, top, right, bottom = box.left // TILE, box.top // TILE, -(-box.right // TILE), -(-box.bottom // TILE)
        return self.on_canvas(Box(left * TILE, top * TILE, right * TILE, bottom * TILE))


MIXED_PX = 2  # px of a smaller level, at most, into which its layers are mixed beyond what they reach at full size
NO_EXTENT = Extent(0, NOWHERE)


class TileImage:
    """Pixels of an extent, as a numpy array and as the QImage that shares its memory."""

    def __init__(self) -> None:
        self.extent = NO_EXTENT
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
        """Paint what lies in the device px of `clip`, smoothly, or as square pixels above 200 %.

        Upright in strips: Qt would share out more rows to threads, and wait for them while other programs are at work.
        """
        if self.is_empty:
            return
        box = self.extent.box
        scale = viewport.zoom * (1 << self.extent.level)
        painter.save()
        is_exact = scale == 1.0 and viewport.angle % 90 == 0
        is_smooth = not is_exact and not viewport.is_pixelated
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, is_smooth)
        if viewport.is_upright:
            left, top = viewport.left + box.left * scale, viewport.top + box.top * scale
            target = QRectF(left, top, box.width * scale, box.height * scale)
            # Square pixels are left whole: Qt lays them out from where the clip begins.
            rows = clip.height if viewport.is_pixelated else STRIP_ROWS
            for row in range(clip.top, clip.bottom, rows):
                painter.setClipRect(clip.left, row, clip.width, min(rows, clip.bottom - row))
                painter.drawImage(target, self._image)
        else:
            painter.setClipRect(clip.left, clip.top, clip.width, clip.height)
            painter.setTransform(to_screen(viewport), True)
            canvas = self.extent.on_canvas(box)
            painter.drawImage(QRectF(canvas.left, canvas.top, canvas.width, canvas.height), self._image)
        painter.restore()


class Picture(TileImage):
    """The scene's composite, drawn a few tiles at a time; a tile that still waits shows what was seen there before."""

    def __init__(self) -> None:
        super().__init__()
        self._laid: dict[tuple[int, int], Pixels] = {}
        self._due: dict[tuple[int, int], None] = {}  # tiles that may be others; those that wait longest come first
        self._view: View | None = None  # that they were seen through

    @property
    def is_complete(self) -> bool:
        """Whether no tile waits to be drawn."""
        return not self._due

    def lay_out(self, extent: Extent) -> None:
        super().lay_out(extent)
        self._laid.clear()
        self._due.clear()

    def refresh(
        self,
        extent: Extent,
        draw_tile: DrawTile,
        damage: Box,
        is_over: Callable[[], bool] = lambda: False,
        view: View | None = None,
    ) -> list[Box]:
        """Lay out the tiles that are not there yet, or are others now; gives their boxes in canvas px.

        damage: the canvas px that may be others; is_over: asked after each tile whether the others shall wait; view:
        how the document's colours come to the display, None: as their numbers. The compositor gives the very same array
        for a tile that did not change, so comparing is free.
        """
        touched = extent.touched(damage)
        before, seen = self.extent, self.pixels
        if extent != before:
            self.lay_out(extent)
            touched = extent.box
        if view is not self._view:
            self._view, touched = view, extent.box
            self._laid.clear()
        self._due |= dict.fromkeys(key for key in _from_the_middle(touched) if key not in self._due)
        changed: list[Box] = []
        while self._due:
            tx, ty = next(iter(self._due))
            del self._due[tx, ty]
            tile = draw_tile(extent.level, tx, ty)
            if self._laid.get((tx, ty)) is not tile:
                self._laid[tx, ty] = tile
                self.pixels[tile_box(tx, ty).slices(extent.box)] = tile if view is None else view(tile)
                changed.append(extent.on_canvas(tile_box(tx, ty)))
            if is_over():
                break
        if extent != before:
            for tx, ty in self._due:
                self._carry(tile_box(tx, ty), before, seen)
        return changed

    def _carry(self, box: Box, before: Extent, seen: Pixels) -> None:
        """Show in a box of the level what was seen there in another extent, coarser or finer."""
        shared = self.extent.on_canvas(box).intersect(before.on_canvas(before.box))
        if shared.is_empty:
            return
        old, new = shared.at_level(before.level), shared.at_level(self.extent.level)
        self.pixels[new.slices(self.extent.box)] = cv2.resize(seen[old.slices(before.box)], (new.width, new.height))


def _from_the_middle(box: Box) -> list[tuple[int, int]]:
    """Return the tiles of a box, those first that lie nearest to its middle."""
    x, y = ((box.left + box.right) / TILE - 1) / 2, ((box.top + box.bottom) / TILE - 1) / 2
    return sorted(box.tiles(TILE), key=lambda key: (key[0] - x) ** 2 + (key[1] - y) ** 2)


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
        canvas_box = self.extent.on_canvas(box)
        if not level:
            return mask.read(canvas_box)
        # Tile by tile: zoomed far out, all that can be seen is many times as large as the picture.
        coverage, size = np.zeros((box.height, box.width), np.uint8), TILE >> level
        for tx, ty in canvas_box.intersect(mask.bounds()).tiles(TILE):
            tile = mask.tiles.get(tx, ty)
            if tile is not None:
                whole = Box(tx * size, ty * size, (tx + 1) * size, (ty + 1) * size)
                part = box.intersect(whole)
                small = cv2.resize(tile, (size, size), interpolation=cv2.INTER_AREA)
                coverage[part.slices(box)] = small[part.slices(whole)]
        return coverage


def _inks_of_coverage(bgr: tuple[int, int, int], strength: float) -> Pixels:
    """Return the premultiplied BGRA of each coverage 0..255."""
    alpha = np.arange(256) * strength
    colours = np.stack([*(alpha * channel / 255 for channel in bgr), alpha], axis=1)
    return np.rint(colours).astype(np.uint8)
