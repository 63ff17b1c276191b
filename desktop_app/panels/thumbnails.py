"""Small pictures of layers and their masks, made when they are needed and kept until the layer changes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPixmap

from engine.compositing.appearance import Appearance, Appearances
from engine.scene.box import Box
from engine.scene.layers import BackgroundLayer, Layer, ObjectLayer, PaintLayer, PhotoLayer
from engine.scene.mask import Mask
from engine.scene.scene import Scene
from engine.scene.tiles import TILE, Tiles

Samples = NDArray[np.uint8]

# The squares behind what is transparent, the same in every theme: they stand for the picture, not for the window.
CHECKS = (QColor("#c8c8c8"), QColor("#989898"))


class Thumbnails:
    """Pictures of `side` device pixels, kept by layer; what one was made of is compared by identity, not by content."""

    def __init__(self, appearances: Appearances) -> None:
        self.appearances = appearances
        self._kept: dict[tuple[str, str, int], tuple[tuple[object, ...], QPixmap]] = {}
        self._shapes: dict[tuple[str, int], _Shape] = {}

    def picture(self, scene: Scene, layer: Layer, side: int) -> QPixmap | None:
        """The layer by itself; None for a kind that has no picture of its own (a group)."""
        if isinstance(layer, ObjectLayer):
            appearance = self.appearances(layer)
            return self._known(
                "picture", layer, side, (appearance, layer.mask), lambda: self._of_object(layer, appearance, side)
            )
        if isinstance(layer, PhotoLayer):
            return self._known("picture", layer, side, (layer.photo,), lambda: _of_photo(layer.photo.samples, side))
        if isinstance(layer, PaintLayer):
            size = (scene.width, scene.height)
            return self._known("picture", layer, side, (layer.tiles, size), lambda: _of_paint(layer.tiles, size, side))
        if isinstance(layer, BackgroundLayer):
            look = self.appearances(layer) if layer.recipe is not None else None
            if look is not None:
                return self._known("picture", layer, side, (look,), lambda: _on_checks(_inside(look.rgb, side), side))
            return self._known("picture", layer, side, (layer.colours,), lambda: _of_background(layer, side))
        return None

    def mask(self, layer: Layer, side: int) -> QPixmap | None:
        """An object's mask, white where it shows, in its frame; None for other layers."""
        if not isinstance(layer, ObjectLayer):
            return None
        return self._known("mask", layer, side, (layer.mask, layer.side), lambda: _of_mask(layer, side))

    def keep_only(self, ids: set[str]) -> None:
        """Forget the pictures of layers that are gone."""
        self._kept = {key: kept for key, kept in self._kept.items() if key[0] in ids}
        self._shapes = {key: shape for key, shape in self._shapes.items() if key[0] in ids}

    def _of_object(self, layer: ObjectLayer, appearance: Appearance | None, side: int) -> QImage:
        shape = self._shapes.get((layer.id, side))
        if shape is None or shape.mask is not layer.mask:
            # Reducing a large mask takes longer than all the rest, and while a slider is dragged it stays the same.
            shape = self._shapes[layer.id, side] = _Shape.of(layer, side)
        return _of_object(layer, shape, appearance, side)

    def _known(
        self, what: str, layer: Layer, side: int, made_of: tuple[object, ...], make: Callable[[], QImage]
    ) -> QPixmap:
        key = (layer.id, what, side)
        kept = self._kept.get(key)
        if kept is None or not _same(kept[0], made_of):
            kept = (made_of, QPixmap.fromImage(make()))
            self._kept[key] = kept
        return kept[1]


@dataclass(frozen=True)
class _Shape:
    """The part of an object's frame that its picture shows, and the mask there, reduced to the picture's size."""

    mask: Mask
    box: Box
    reduced: Samples

    @classmethod
    def of(cls, layer: ObjectLayer, side: int) -> _Shape:
        box = _around(layer.mask.bounds(), layer.side)
        return cls(layer.mask, box, _fitted(layer.mask.read(box), side))


def _same(first: tuple[object, ...], second: tuple[object, ...]) -> bool:
    simple = (tuple, type(None))
    return all(a is b or (isinstance(a, simple) and a == b) for a, b in zip(first, second, strict=True))


def _of_object(layer: ObjectLayer, shape: _Shape, appearance: Appearance | None, side: int) -> QImage:
    """The object cut out by its mask, filling the square; its grey shape while there are no pixels yet."""
    box, mask = shape.box, shape.reduced
    if appearance is None:
        rgb = np.full((side, side, 3), 96, np.uint8)
    else:
        scale = appearance.size / layer.side
        left, top = round(box.left * scale), round(box.top * scale)
        right, bottom = max(left + 1, round(box.right * scale)), max(top + 1, round(box.bottom * scale))
        rgb = _fitted(np.ascontiguousarray(appearance.rgb[top:bottom, left:right]), side)
        if appearance.alpha is not None:
            alpha = _fitted(np.ascontiguousarray(appearance.alpha[top:bottom, left:right]), side)
            mask = (mask.astype(np.uint16) * alpha // 255).astype(np.uint8)
    return _on_checks(np.dstack([rgb, mask]), side)


def _around(box: Box, side: int) -> Box:
    """A square around the box, within the frame where it fits."""
    if box.is_empty:
        return Box(0, 0, side, side)
    width = min(side, max(box.width, box.height) + 2)
    left = min(max((box.left + box.right - width) // 2, 0), side - width)
    top = min(max((box.top + box.bottom - width) // 2, 0), side - width)
    return Box(left, top, left + width, top + width)


def _of_mask(layer: ObjectLayer, side: int) -> QImage:
    grey = _fitted(layer.mask.read(layer.frame), side)
    return QImage(grey.data, side, side, side, QImage.Format.Format_Grayscale8).copy()


def _of_photo(samples: Samples, side: int) -> QImage:
    # Every n-th pixel is enough for a picture four times too large, which is then averaged.
    skip = max(1, max(samples.shape[:2]) // (4 * side))
    coarse = np.ascontiguousarray(samples[::skip, ::skip])
    return _on_checks(_inside(coarse, side), side)


def _of_paint(tiles: Tiles, size: tuple[int, int], side: int) -> QImage:
    """The strokes in the canvas, put together from every n-th pixel of their tiles."""
    width, height = size
    skip = 1
    while max(width, height) / skip > 4 * side and skip < TILE:
        skip *= 2
    step = TILE // skip
    across, down = -(-width // TILE), -(-height // TILE)
    coarse = np.zeros((down * step, across * step, 4), np.uint8)
    for tx, ty in sorted(tiles.keys()):
        tile = tiles.get(tx, ty)
        if tile is not None and 0 <= tx < across and 0 <= ty < down:
            coarse[ty * step : (ty + 1) * step, tx * step : (tx + 1) * step] = tile[::skip, ::skip]
    coarse = coarse[: -(-height // skip), : -(-width // skip)]
    alpha = coarse[..., 3:].astype(np.float32)
    straight = np.where(alpha > 0, coarse[..., 2::-1] * 255.0 / np.maximum(alpha, 1), 0)
    rgba = np.dstack([np.clip(straight, 0, 255).astype(np.uint8), coarse[..., 3]])
    return _on_checks(_inside(np.ascontiguousarray(rgba), side), side)


def _of_background(layer: BackgroundLayer, side: int) -> QImage:
    stops = np.linspace(0, side - 1, len(layer.colours))
    colours = np.asarray(layer.colours, np.float64)
    rows = np.stack([np.interp(np.arange(side), stops, colours[:, channel]) for channel in range(3)], axis=-1)
    rgb = np.repeat(np.rint(rows).astype(np.uint8)[:, None], side, axis=1)
    return _on_checks(rgb, side)


def _fitted(samples: Samples, side: int) -> Samples:
    """Resized to a square of `side` pixels."""
    is_smaller = samples.shape[0] > side
    how = cv2.INTER_AREA if is_smaller else cv2.INTER_LINEAR
    return np.asarray(cv2.resize(samples, (side, side), interpolation=how), np.uint8)


def _inside(samples: Samples, side: int) -> Samples:
    """Resized so that the longer side is `side` pixels."""
    height, width = samples.shape[:2]
    scale = side / max(height, width)
    size = max(1, round(width * scale)), max(1, round(height * scale))
    how = cv2.INTER_AREA if scale < 1 else cv2.INTER_LINEAR
    return np.asarray(cv2.resize(samples, size, interpolation=how), np.uint8)


def _on_checks(samples: Samples, side: int) -> QImage:
    """Straight RGB or RGBA in the middle of a square; squares of grey show through where it is transparent."""
    height, width, channels = samples.shape
    kind = QImage.Format.Format_RGBA8888 if channels == 4 else QImage.Format.Format_RGB888
    samples = np.ascontiguousarray(samples)
    source = QImage(samples.data, width, height, width * channels, kind)
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
    painter.drawImage(left, top, source)
    painter.end()
    return made
