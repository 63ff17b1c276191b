"""Objects: cut out by their masks, with the mask beside."""

from __future__ import annotations

from dataclasses import dataclass
from weakref import WeakKeyDictionary

import numpy as np
from PySide6.QtGui import QImage

from desktop_app.panels.drawing import Samples, fitted, grey_square, on_checks
from desktop_app.panels.kinds.table import PAGES, ROWS, Drawing, Row
from desktop_app.panels.object_page import ObjectPage
from desktop_app.widgets.labels import plain
from desktop_app.widgets.translation import tr
from engine.compositing.appearance import Appearance, Appearances
from engine.scene.box import Box
from engine.scene.layers import ObjectLayer
from engine.scene.mask import Mask
from engine.scene.scene import Scene


class ObjectRow(Row[ObjectLayer]):
    def __init__(self) -> None:
        # Reducing a large mask takes longer than all the rest, and while a slider is dragged it stays the same.
        self._shapes: WeakKeyDictionary[Mask, dict[tuple[int, int], _Shape]] = WeakKeyDictionary()

    def kind(self, layer: ObjectLayer) -> str:
        return plain(tr(layer.recipe.class_name), 40)

    def noun(self, layer: ObjectLayer) -> str:
        return tr("object")

    def picture(self, scene: Scene, layer: ObjectLayer, appearances: Appearances) -> Drawing:
        appearance = appearances(layer)
        return Drawing((appearance, layer.mask), lambda side: _drawn(layer, self._shape(layer, side), appearance, side))

    def mask(self, scene: Scene, layer: ObjectLayer) -> Drawing:
        return Drawing((layer.mask, layer.side), lambda side: grey_square(layer.mask.read(layer.frame), side))

    def _shape(self, layer: ObjectLayer, side: int) -> _Shape:
        shapes = self._shapes.setdefault(layer.mask, {})
        key = layer.side, side
        if key not in shapes:
            box = _around(layer.mask.bounds(), layer.side)
            shapes[key] = _Shape(box, fitted(layer.mask.read(box), side))
        return shapes[key]


@dataclass(frozen=True)
class _Shape:
    """The part of an object's frame that its picture shows, and the mask there, reduced to the picture's size."""

    box: Box
    reduced: Samples


def _drawn(layer: ObjectLayer, shape: _Shape, appearance: Appearance | None, side: int) -> QImage:
    """The object cut out by its mask, filling the square; its grey shape while there are no pixels yet."""
    box, mask = shape.box, shape.reduced
    if appearance is None:
        rgb = np.full((side, side, 3), 96, np.uint8)
    else:
        scale = appearance.size / layer.side
        left, top = round(box.left * scale), round(box.top * scale)
        right, bottom = max(left + 1, round(box.right * scale)), max(top + 1, round(box.bottom * scale))
        rgb = fitted(np.ascontiguousarray(appearance.rgb[top:bottom, left:right]), side)
        if appearance.alpha is not None:
            alpha = fitted(np.ascontiguousarray(appearance.alpha[top:bottom, left:right]), side)
            mask = (mask.astype(np.uint16) * alpha // 255).astype(np.uint8)
    return on_checks(np.dstack([rgb, mask]), side)


def _around(box: Box, side: int) -> Box:
    """A square around the box, within the frame where it fits."""
    if box.is_empty:
        return Box(0, 0, side, side)
    width = min(side, max(box.width, box.height) + 2)
    left = min(max((box.left + box.right - width) // 2, 0), side - width)
    top = min(max((box.top + box.bottom - width) // 2, 0), side - width)
    return Box(left, top, left + width, top + width)


ROWS.register(ObjectLayer)(ObjectRow())
PAGES.register(ObjectLayer)((ObjectPage,))
