"""Fits small pictures into a square, for all kinds of layers."""

from __future__ import annotations

from dataclasses import replace
from math import ceil, log2

import cv2
import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from desktop_app.widgets.images import image_of
from engine.compositing.masking import shown_in
from engine.compositing.ops import TileAddress
from engine.compositing.sources import Sources
from engine.scene.box import Box
from engine.scene.layers import LayerMask
from engine.scene.tiles import TILE, Tiles, tile_box

Samples = NDArray[np.uint8]

# The squares behind what is transparent, the same in every theme: they stand for the picture, not for the window.
CHECKS = (QColor("#c8c8c8"), QColor("#989898"))


def fitted(samples: Samples, side: int) -> Samples:
    """Return samples resized to a square of `side` pixels."""
    is_smaller = samples.shape[0] > side
    how = cv2.INTER_AREA if is_smaller else cv2.INTER_LINEAR
    return np.asarray(cv2.resize(samples, (side, side), interpolation=how), np.uint8)


def inside(samples: Samples, side: int) -> Samples:
    """Return samples resized so that the longer side is `side` pixels."""
    height, width = samples.shape[:2]
    scale = side / max(height, width)
    size = max(1, round(width * scale)), max(1, round(height * scale))
    how = cv2.INTER_AREA if scale < 1 else cv2.INTER_LINEAR
    return np.asarray(cv2.resize(samples, size, interpolation=how), np.uint8)


def on_checks(samples: Samples, side: int) -> QImage:
    """Return straight RGB or RGBA in the middle of a square; squares of grey show through where it is transparent."""
    height, width, channels = samples.shape
    made = QImage(side, side, QImage.Format.Format_ARGB32_Premultiplied)
    made.fill(Qt.GlobalColor.transparent)
    left, top = (side - width) // 2, (side - height) // 2
    painter = QPainter(made)
    if channels == 4:
        square = max(2, side // 8)
        painter.setClipRect(left, top, width, height)
        for row in range(-(-side // square)):
            for column in range(-(-side // square)):
                painter.fillRect(QRectF(column * square, row * square, square, square), CHECKS[(row + column) % 2])
    painter.drawImage(left, top, image_of(samples))
    painter.end()
    return made


def coarse(tiles: Tiles, size: tuple[int, int], side: int) -> Samples:
    """Return a canvas of that size (width, height) put together from every n-th pixel of tiles, for `inside`."""
    width, height = size
    skip = 1
    while max(width, height) / skip > 4 * side and skip < TILE:
        skip *= 2
    step = TILE // skip
    across, down = -(-width // TILE), -(-height // TILE)
    picture = np.zeros((down * step, across * step, tiles.channels), np.uint8)
    for tx, ty in sorted(tiles.keys()):
        tile = tiles.get(tx, ty)
        if tile is not None and 0 <= tx < across and 0 <= ty < down:
            part = tile.reshape(TILE, TILE, tiles.channels)[::skip, ::skip]
            picture[ty * step : (ty + 1) * step, tx * step : (tx + 1) * step] = part
    picture = picture[: -(-height // skip), : -(-width // skip)]
    return np.ascontiguousarray(picture if tiles.channels > 1 else picture[..., 0])


def grey_square(samples: Samples, side: int) -> QImage:
    """Return one channel, whatever its shape, as a grey square."""
    return image_of(fitted(samples, side))


def mask_picture(mask: LayerMask, size: tuple[int, int], side: int) -> QImage:
    """Return a layer's mask on a canvas of that size (width, height), white where it shows."""
    if mask.is_resampled:
        level = max(0, ceil(log2(max(size) / TILE)))
        canvas, plain = Box(0, 0, *size), replace(mask, density=1.0, feather=0.0)
        tile = shown_in(plain, TileAddress(level, 0, 0), canvas, Sources())
        shown = tile[canvas.at_level(level).slices(tile_box(0, 0))]
    else:
        painted = coarse(mask.shape.tiles, size, side)
        shown = 255 - painted if mask.hides else painted
    return on_checks(np.repeat(inside(np.ascontiguousarray(shown), side)[..., None], 3, axis=2), side)
