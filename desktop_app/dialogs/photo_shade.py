"""What dims a photo outside of a mask: worked out at the size of the screen, and anew only where the mask changes."""

from __future__ import annotations

import math

import cv2
import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF
from PySide6.QtGui import QImage

from desktop_app.widgets.viewport import Viewport
from engine.scene.box import Box
from engine.scene.mask import Mask

Bytes = NDArray[np.uint8]

DIMMED = 0.72  # how much of what does not belong to it is hidden
SHADE = (18, 18, 22)  # the colour that hides it
OUTLINE = (225, 225, 225, 225)  # premultiplied BGRA, of the line around what belongs to it


class PhotoShade:
    """Keeps the mask small, at the level of the zoom, so that a stroke over a large photo costs what it covers."""

    def __init__(self, width: int, height: int) -> None:
        self._size = width, height  # px of the photo
        self._mask = Mask.empty()
        self._level = -1  # of `_small`; each halves the one before
        self._small: Bytes = np.zeros((0, 0), np.uint8)
        self._made: tuple[Viewport, QImage, QPointF] | None = None

    def show_mask(self, mask: Mask, changed: Box | None = None) -> None:
        """Take another mask, of which only `changed` (px of the photo) is new; None: all of it."""
        if mask is self._mask:
            return
        self._mask, self._made = mask, None
        if changed is None:
            self._level = -1
        elif self._level > 0:
            self._reduce(changed)

    def picture(self, viewport: Viewport) -> tuple[QImage, QPointF] | None:
        """Return what is drawn over the photo, and the device px where it lies; None where nothing is dimmed."""
        visible = viewport.visible().intersect(Box(0, 0, *self._size))
        if self._mask.is_empty or visible.is_empty:
            return None
        if self._made is None or self._made[0] != viewport:
            self._made = viewport, *self._drawn(viewport, visible)
        return self._made[1:]

    def _drawn(self, viewport: Viewport, visible: Box) -> tuple[QImage, QPointF]:
        step = 1 << viewport.level
        box = _in_steps(visible, step)
        if step == 1:
            seen = self._mask.read(box)
        else:
            if viewport.level != self._level:
                self._level = viewport.level
                width, height = (math.ceil(side / step) for side in self._size)
                self._small = np.zeros((height, width), np.uint8)
                self._reduce(Box(0, 0, *self._size))
            seen = self._small[box.top // step : box.bottom // step, box.left // step : box.right // step]
        size = tuple(max(1, math.ceil(side * viewport.zoom)) for side in (box.width, box.height))
        way = cv2.INTER_AREA if step > 1 else cv2.INTER_LINEAR if viewport.zoom <= 2 else cv2.INTER_NEAREST
        place = QPointF(*viewport.to_device(box.left, box.top))
        return _shade(np.asarray(cv2.resize(seen, size, interpolation=way), np.uint8)), place

    def _reduce(self, changed: Box) -> None:
        """Bring a part of the small mask up to date."""
        step = 1 << self._level
        box = _in_steps(changed.intersect(Box(0, 0, *self._size)), step)
        if box.is_empty:
            return
        size = box.width // step, box.height // step
        part = cv2.resize(self._mask.read(box), size, interpolation=cv2.INTER_AREA)
        self._small[box.top // step : box.bottom // step, box.left // step : box.right // step] = part


def _in_steps(box: Box, step: int) -> Box:
    """Return the box grown to whole steps."""
    left, top, right, bottom = box.left // step, box.top // step, -(-box.right // step), -(-box.bottom // step)
    return Box(left * step, top * step, right * step, bottom * step)


def _shade(cover: Bytes) -> QImage:
    """Return a picture that dims where nothing is covered, with a line around what is."""
    alpha = (255 - cover.astype(np.uint16)) * round(DIMMED * 256) >> 8
    pixels = np.empty((*cover.shape, 4), np.uint8)
    pixels[..., 3] = alpha
    for channel, value in enumerate(reversed(SHADE)):
        pixels[..., channel] = alpha * value // 255
    inside = (cover >= 128).astype(np.uint8)
    pixels[cv2.morphologyEx(inside, cv2.MORPH_GRADIENT, np.ones((2, 2), np.uint8), borderValue=0) > 0] = OUTLINE
    height, width = cover.shape
    return QImage(pixels.tobytes(), width, height, 4 * width, QImage.Format.Format_ARGB32_Premultiplied).copy()
