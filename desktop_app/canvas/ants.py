"""The marching line around what is selected, computed as pixels of the screen: a noisy edge costs what a box does."""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QImage, QPainter

from desktop_app.widgets.viewport import Viewport
from engine.scene.box import NOWHERE, Box
from engine.scene.mask import Mask

HALF = 128
DASH = 4  # logical px of a dash, and of the gap after it
STEP_MS = 120
BLACK, WHITE = 0xFF000000, 0xFFFFFFFF


class Ants:
    """The line of one selection in one viewport; all boxes are device px."""

    def __init__(self) -> None:
        self._seen: tuple[Mask | None, Box, Viewport] | None = None
        self._box = NOWHERE  # around the line
        self._line: NDArray[np.intp] = np.zeros(0, np.intp)  # places of its pixels in the picture
        self._stripe: NDArray[np.intp] = np.zeros(0, np.intp)  # where each lies in the pattern that marches over it
        self._picture: NDArray[np.uint32] = np.zeros((0, 0), np.uint32)
        self._dash = DASH
        self._phase = 0

    @property
    def box(self) -> Box:
        """What repainting it touches."""
        return self._box

    def show(self, selection: Mask | None, canvas: Box, viewport: Viewport) -> Box:
        """Show what is selected on a canvas; return what is to be repainted."""
        if self._seen is not None and self._seen[0] is selection and self._seen[1:] == (canvas, viewport):
            return NOWHERE
        self._seen = (selection, canvas, viewport)
        before, self._box = self._box, NOWHERE
        self._line = self._line[:0]
        if selection is not None:
            self._lay_out(selection, canvas, viewport)
        return before.union(self._box)

    def step(self) -> Box:
        """March on by a pixel; return what is to be repainted."""
        self._phase += 1
        self._colour()
        return self._box

    def draw(self, painter: QPainter) -> None:
        """Draw it; the painter's unit is a device px."""
        if self._box.is_empty:
            return
        height, width = self._picture.shape
        form = QImage.Format.Format_ARGB32_Premultiplied
        painter.drawImage(
            self._box.left, self._box.top, QImage(self._picture.data, width, height, self._picture.strides[0], form)
        )

    def _lay_out(self, selection: Mask, canvas: Box, viewport: Viewport) -> None:
        screen = Box(0, 0, viewport.width, viewport.height)
        near = viewport.device_box(selection.bounds()).grown(2).intersect(screen)
        if near.is_empty:
            return
        is_selected = _sampled(selection, canvas, viewport, near.grown(2)).view(np.uint8)
        thick = max(1, round(viewport.ratio))
        inner = cv2.erode(is_selected, np.ones((2 * thick + 1,) * 2, np.uint8), borderValue=1)
        line = ((is_selected != 0) & (inner == 0))[2:-2, 2:-2]
        box = Box.of_nonzero(line)
        if box.is_empty:
            return
        line = line[box.slices()]
        self._box = box.moved(near.left, near.top)
        self._picture = np.zeros(line.shape, np.uint32)
        y, x = np.nonzero(line)
        self._line = y * line.shape[1] + x
        self._stripe = x + y
        self._dash = DASH * thick
        self._colour()

    def _colour(self) -> None:
        is_light = (self._stripe + self._phase) // self._dash % 2
        self._picture.reshape(-1)[self._line] = np.where(is_light, np.uint32(WHITE), np.uint32(BLACK))


def _sampled(selection: Mask, canvas: Box, viewport: Viewport, box: Box) -> NDArray[np.bool_]:
    """Return for each device px of a box whether at least half of the canvas px in its middle is selected."""
    to = viewport.from_screen
    part = to.image_of(box).grown(1).intersect(canvas)
    if part.is_empty:
        return np.zeros((box.height, box.width), bool)
    # OpenCV counts from the middles of pixels.
    x, y = to.point(box.left + 0.5, box.top + 0.5)
    matrix = np.array([[to.xx, to.xy, x - part.left - 0.5], [to.yx, to.yy, y - part.top - 0.5]])
    how = cv2.INTER_NEAREST | cv2.WARP_INVERSE_MAP
    sampled = cv2.warpAffine(selection.read(part), matrix, (box.width, box.height), flags=how)
    return np.asarray(sampled >= HALF, bool)
