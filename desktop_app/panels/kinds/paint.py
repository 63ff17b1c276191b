"""Paint: strokes, and what was cut out."""

from __future__ import annotations

import numpy as np
from PySide6.QtGui import QImage

from desktop_app.panels.drawing import inside, on_checks
from desktop_app.panels.info_page import InfoPage
from desktop_app.panels.kinds.table import PAGES, ROWS, Drawing, Row
from engine.compositing.appearance import Appearances
from engine.scene.layers import PaintLayer
from engine.scene.scene import Scene
from engine.scene.tiles import TILE, Tiles


class PaintRow(Row[PaintLayer]):
    def kind(self, layer: PaintLayer) -> str:
        return "paint"

    def picture(self, scene: Scene, layer: PaintLayer, appearances: Appearances) -> Drawing:
        size = (scene.width, scene.height)
        return Drawing((layer.tiles, size), lambda side: _drawn(layer.tiles, size, side))


class PaintPage(InfoPage[PaintLayer]):
    def description(self, layer: PaintLayer) -> str:
        box = layer.tiles.bounds()
        return f"Pixels of its own, {box.width} × {box.height}: a cut-out, or strokes of paint."


def _drawn(tiles: Tiles, size: tuple[int, int], side: int) -> QImage:
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
    return on_checks(inside(np.ascontiguousarray(rgba), side), side)


ROWS.register(PaintLayer)(PaintRow())
PAGES.register(PaintLayer)((PaintPage,))
