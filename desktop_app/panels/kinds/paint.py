"""Paint: strokes, and what was cut out."""

from __future__ import annotations

import numpy as np
from PySide6.QtGui import QImage

from desktop_app.panels.drawing import coarse, inside, on_checks
from desktop_app.panels.info_page import InfoPage
from desktop_app.panels.kinds.table import PAGES, ROWS, Drawing, Row
from desktop_app.widgets.translation import tr
from engine.compositing.appearance import Appearances
from engine.scene.layers import PaintLayer
from engine.scene.scene import Scene
from engine.scene.tiles import Tiles


class PaintRow(Row[PaintLayer]):
    def kind(self, layer: PaintLayer) -> str:
        return "paint"

    def picture(self, scene: Scene, layer: PaintLayer, appearances: Appearances) -> Drawing:
        tiles, size = layer.tiles, (scene.width, scene.height)
        if layer.is_resampled:  # its tiles need not lie on the canvas
            box = tiles.bounds()
            tiles, size = tiles.moved(-box.left, -box.top), (max(1, box.width), max(1, box.height))
        return Drawing((layer.tiles, layer.is_resampled, size), lambda side: _drawn(tiles, size, side))


class PaintPage(InfoPage[PaintLayer]):
    def description(self, layer: PaintLayer) -> str:
        box = layer.tiles.bounds()
        return tr(
            "Pixels of its own, {width} × {height}: a cut-out, or strokes of paint.", width=box.width, height=box.height
        )


def _drawn(tiles: Tiles, size: tuple[int, int], side: int) -> QImage:
    """The strokes in the canvas."""
    picture = coarse(tiles, size, side)
    alpha = picture[..., 3:].astype(np.float32)
    straight = np.where(alpha > 0, picture[..., 2::-1] * 255.0 / np.maximum(alpha, 1), 0)
    rgba = np.dstack([np.clip(straight, 0, 255).astype(np.uint8), picture[..., 3]])
    return on_checks(inside(np.ascontiguousarray(rgba), side), side)


ROWS.register(PaintLayer)(PaintRow())
PAGES.register(PaintLayer)((PaintPage,))
